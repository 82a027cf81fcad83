"""What one release states about one session: each fact with its place in the source, its rule and how sure it is.

Rules
    1. A fact is a `Fact`: value, span, rule, confidence. `text[start:end]` of the source shows it as written; where
       the value is another form of the words (a name put into the nominative, "today" as a date, "तेरहवां" as 13) the
       span stands on the words it was made from.
    2. What the release does not state is None or an empty tuple. Nothing is filled in from elsewhere.
    3. A release that reports no session keeps its furniture and says why (`reason`); it states no facts.
    4. What is less likely right than not is no fact: `doubtful` holds it apart, with what spoke for and against it.

Example: "11वां सत्र … 6 अगस्त" gives `session.ordinal = Fact(11, (14, 18), "ordinal-before-session", 1.0)`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from paraph.intake.release import Release
from paraph.intake.source import Span
from paraph.intake.weights import Judgement
from paraph.messages import Phrase

ENOUGH = 0.5
"""How likely a subject has to be to be stated as a fact."""

Value = TypeVar("Value", covariant=True)  # noqa: PLC0105 - the docstring reads better with the plain word


@dataclass(frozen=True, slots=True)
class Fact(Generic[Value]):
    """One statement of the release."""

    value: Value
    span: Span
    """Code points of the text as read; the words that show the value."""

    rule: str
    """Which rule found it: a stable short name, explained by `explain`."""

    confidence: float = 1.0
    """From 0 to 1: how often the rule is right where it fires, or how likely the evidence makes the fact."""

    judgement: Judgement | None = None
    """The evidence behind the confidence, where it was weighed."""


@dataclass(frozen=True, slots=True)
class Body:
    """Whose session it is."""

    name: Fact[str] | None = None
    """As written, in the case it stands in."""

    parties: tuple[Fact[str], ...] = ()
    """ISO 3166 alpha-2 codes, or "EU", "EAEU", "ASEAN" …, in the order the release names them."""

    parent: Fact[str] | None = None
    """The body it stands under, as written."""

    kind: Fact[str] | None = None
    """working_group, commission, sub_group, committee, dialogue, council or other."""


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """Which session, when and where."""

    ordinal: Fact[int] | None = None
    date: Fact[str] | None = None
    """First day, "YYYY-MM-DD"."""

    end_date: Fact[str] | None = None
    """Last day where the session took more than one."""

    city: Fact[str] | None = None
    venue: Fact[str] | None = None
    format: Fact[str] | None = None
    """in_person, virtual or hybrid; only where the release says so."""

    status: str = "held"
    """held, announced or postponed: an announced session is a session, but has not taken place yet."""


@dataclass(frozen=True, slots=True)
class Chair:
    """Who led a side. A release may give the post and no name."""

    name: Fact[str] | None
    """Without honorific; for an inflected Russian name the nominative."""

    honorific: Fact[str] | None
    post: Fact[str] | None
    """As written; for an inflected Russian post the nominative."""

    side: Fact[str] | None
    """The party this chair stands for."""


@dataclass(frozen=True, slots=True)
class Area:
    """A subject the session dealt with."""

    text: Fact[str]
    """As written."""

    stance: Fact[str]
    """reviewed, explored, focus, welcomed, agreed, signed or proposed; its span is the governing verb."""

    topic: Fact[str] | None = None
    """Id of the topic template the words name, if any."""

    @property
    def is_sure(self) -> bool:
        """Whether it is stated as a fact rather than left to a person; one that names a known topic always is."""
        return self.topic is not None or self.text.confidence >= ENOUGH


@dataclass(frozen=True, slots=True)
class Reading:
    """One release, read."""

    source: str
    """Name of the source, as the reader was given it."""

    lang: str
    """en, hi or ru."""

    is_session: bool
    release: Release
    reason: Phrase | None = None
    """Why the release was not taken for the report of a session."""

    body: Body = Body()
    session: SessionFacts = SessionFacts()
    chairs: tuple[Chair, ...] = ()
    subgroups: tuple[Fact[str], ...] = ()
    areas: tuple[Area, ...] = ()
    signed: tuple[Fact[str], ...] = ()
    delegates: Fact[int] | None = None
    next_session: Fact[str] | None = None
    judgement: Judgement | None = None
    """How likely it reports a session, and why; None where it has not the words for one."""

    doubtful: tuple[Area, ...] = ()
    """Subjects the rules found that are less likely right than not: no facts, but for a person to judge."""

    topics: frozenset[str] = frozenset()
    """Topics of which a term stands somewhere in the text, whatever is said of them: it is not silent on these."""

    def facts(self) -> Iterator[tuple[str, Fact[object]]]:
        """Every fact under the key that issue 2's `spans` gives it, in the order of the JSON."""
        yield from _named("body", self.body, ("name", "parent", "kind"))
        for number, party in enumerate(self.body.parties):
            yield f"body.parties.{number}", party
        yield from _named("session", self.session, ("ordinal", "date", "end_date", "city", "venue", "format"))
        for number, chair in enumerate(self.chairs):
            yield from _named(f"chairs.{number}", chair, ("name", "honorific", "post", "side"))
        for number, group in enumerate(self.subgroups):
            yield f"subgroups.{number}", group
        for number, area in enumerate(self.areas):
            yield from _named(f"areas.{number}", area, ("text", "topic", "stance"))
        for number, document in enumerate(self.signed):
            yield f"signed.{number}", document
        yield from _named("", self, ("delegates", "next_session"))

    def named(self) -> tuple[Area, ...]:
        """Every subject the rules found, whether a fact or doubtful, in the order of the text."""
        return tuple(sorted((*self.areas, *self.doubtful), key=lambda area: area.text.span))

    def doubts(self) -> Iterator[tuple[str, Fact[object]]]:
        """What is doubtful, under keys of the same shape as those of `facts`."""
        for number, area in enumerate(self.doubtful):
            yield from _named(f"doubtful.{number}", area, ("text", "topic", "stance"))

    def spans(self) -> Mapping[str, Span]:
        """Span of every non-null fact, the release's furniture included."""
        return {**self.release.spans, **{key: fact.span for key, fact in self.facts()}}

    def as_json(self) -> dict[str, object]:
        """The reading as issue 2 prints it: plain values, one object a release."""
        return {
            "source": self.source,
            "lang": self.lang,
            "is_session": self.is_session,
            "release": self.release.as_json(),
            "body": {
                "name": _value(self.body.name),
                "parties": [party.value for party in self.body.parties],
                "parent": _value(self.body.parent),
                "kind": _value(self.body.kind),
            },
            "session": _values(self.session, ("ordinal", "date", "end_date", "city", "venue", "format")),
            "chairs": [_values(chair, ("name", "honorific", "post", "side")) for chair in self.chairs],
            "subgroups": [group.value for group in self.subgroups],
            "areas": [_values(area, ("text", "topic", "stance")) for area in self.areas],
            "signed": [document.value for document in self.signed],
            "delegates": _value(self.delegates),
            "next_session": _value(self.next_session),
            "spans": {key: list(span) for key, span in self.spans().items()},
        }


def _named(prefix: str, holder: object, names: tuple[str, ...]) -> Iterator[tuple[str, Fact[object]]]:
    for name in names:
        fact = getattr(holder, name)
        if fact is not None:
            yield f"{prefix}.{name}" if prefix else name, fact


def _value(fact: Fact[object] | None) -> object:
    return None if fact is None else fact.value


def _values(holder: object, names: tuple[str, ...]) -> dict[str, object]:
    return {name: _value(getattr(holder, name)) for name in names}
