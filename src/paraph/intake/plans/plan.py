"""A plan: what adopting some readings would put into the record, laid out for a person to correct and confirm.

A plan is a value, not an act. Everything in it comes from a reading, with its span in a release, or from the record
as it stands; what no release states is absent. A person confirms it; only then `adoption.drafts` turns it into acts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import msgspec
from immutables import Map

from paraph.intake.refusals import ChangedRelease, NotASession, NotHeldYet, OtherParties, PlanRefused
from paraph.intake.weights import Judgement
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.releases import Release, Span, Statement
from paraph.mechanism.sessions import Facts
from paraph.mechanism.texts import NO_TEXTS, Texts

_LEAVES = MappingProxyType({leaf.code: leaf for leaf in (NotASession, NotHeldYet, OtherParties, ChangedRelease)})


@dataclass(frozen=True, slots=True)
class BodyPlan:
    """A body that the session belongs to, stands under, or heard."""

    key: str
    kind: BodyKind
    names: Texts
    parent: str | None = None
    known: bool = False
    """Whether the record holds it already."""


@dataclass(frozen=True, slots=True)
class TopicPlan:
    """A topic that some release of the session names."""

    key: str
    names: Texts
    template: str
    known: bool = False


@dataclass(frozen=True, slots=True)
class DifferencePlan:
    """One fact on which the releases of a session do not say the same."""

    fact: str
    """Path of the fact as in the reading: `session.date`, `delegates`, `areas.wind_tunnel`."""

    values: Map[str, str]
    """Key of a release -> what it says there, empty where it says nothing."""

    kind: str
    """What kind of difference: the code of `intake.accounts.Kind`."""


class Answer(StrEnum):
    """What a person said of a doubtful subject."""

    OPEN = ""
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class DoubtPlan:
    """A subject less likely right than not: no statement until a person says that it is one."""

    release: int
    """Its place in `SessionPlan.releases`."""

    statement: Statement
    """What the release would then state."""

    verb: Span
    judgement: Judgement
    """How likely it is one, and why."""

    answer: Answer = Answer.OPEN


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """One session with all its language versions."""

    key: str
    body: BodyPlan
    parent: BodyPlan | None
    facts: Facts
    sub_groups: tuple[BodyPlan, ...] = ()
    topics: tuple[TopicPlan, ...] = ()
    releases: tuple[Release, ...] = ()
    differences: tuple[DifferencePlan, ...] = ()
    doubtful: tuple[DoubtPlan, ...] = ()
    """Those answered stay in their places, so that each keeps its number."""

    known: bool = False
    """Whether this side recorded the session already; its facts then stand and only new releases are added."""


@dataclass(frozen=True, slots=True)
class RefusedReading:
    """A release that cannot be adopted, with the code and facts of the refusal, to be told in any language."""

    source: str
    code: str
    facts: Map[str, str] = NO_TEXTS

    def refusal(self) -> PlanRefused:
        """The refusal itself, which speaks every interface language."""
        return _LEAVES[self.code](source=self.source, **self.facts)


@dataclass(frozen=True, slots=True)
class Plan:
    """All sessions that some files report, and the files that report none."""

    sessions: tuple[SessionPlan, ...] = ()
    refused: tuple[RefusedReading, ...] = field(default=())


def plan_to_json(plan: Plan) -> bytes:
    """The plan as JSON, to be kept until somebody confirms it."""
    return msgspec.json.encode(plan, enc_hook=_plain)


def plan_from_json(data: bytes) -> Plan:
    """The plan kept by `plan_to_json`; equal to the one it was made from."""
    return msgspec.json.decode(data, type=Plan, dec_hook=_persistent)


def _plain(value: object) -> dict[str, object]:
    if isinstance(value, Map):
        return dict(sorted(value.items()))
    raise NotImplementedError(type(value))


def _persistent(kind: type, value: object) -> object:
    shape: Any = getattr(kind, "__args__", None)
    assert isinstance(value, Mapping)  # noqa: S101 - msgspec calls this for maps only
    return Map({name: msgspec.convert(item, shape[1], dec_hook=_persistent) for name, item in value.items()})
