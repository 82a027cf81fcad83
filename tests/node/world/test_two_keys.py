"""One key never publishes: whatever one side says and both nodes decide, the world sees what both sides put a key to.

Releases, signed documents and the progress of an undertaking, over any sequence of acts of either side and of
decisions of a node.
"""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from random import Random
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st
from immutables import Map
from tests import cast
from tests.web import following

from paraph.mechanism.acts.adoptions import adopt_document, adopt_paragraph
from paraph.mechanism.acts.joint_releases import clear_release, draft_release
from paraph.mechanism.acts.publications import publish_document, publish_undertaking
from paraph.mechanism.acts.undertakings import report_undertaking
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.joint_releases import Version
from paraph.mechanism.progress import NOTHING
from paraph.mechanism.publications import agreeing
from paraph.mechanism.refusals import RuleBroken
from paraph.mechanism.releases import Furniture
from paraph.mechanism.state import State
from paraph.mechanism.undertakings import Entry, Status
from paraph.node.world import publishing
from paraph.record import Draft

SIDES = ("IN", "RU")
EMBARGOES = (None, "2020-01-01T00:00Z", "2999-01-01T00:00Z")
MOVES = ("draft", "draft", "clear", "clear", "clear", "allow", "differ", "decide", "decide", "report", "report", "tell")
Shown = frozenset[tuple[str, str]]
"""Id, and digest of the text under it."""


@cache
def begun() -> State:
    """Both sides hold one signed protocol, and nobody has said that it may be published."""
    return following.published().having(publishable=Map())


@dataclass
class Record:
    """What both sides said, and what a node decided to show."""

    state: State = field(default_factory=begun)
    decided: set[str] = field(default_factory=set)
    told: set[tuple[str, str]] = field(default_factory=set)
    """Side and status that it ever agreed to publish."""

    def move(self, kind: str, side: str, chance: Random) -> None:
        """One act or decision of this kind, if the rules allow it."""
        if kind == "decide":
            self.decided.add(chance.choice([following.KEY, following.TEAM, *sorted(self.state.joint_releases)]))
            return
        with suppress(RuleBroken, IndexError):
            for draft in _ACTS[kind](self.state, side, chance):
                self.state = fold_draft(self.state, draft, side=side)
                if kind == "tell":
                    self.told.add((side, draft.body["status"]))

    def shown(self) -> Shown:
        """What the world sees of what is joint."""
        moment = datetime(2026, 1, 1, tzinfo=UTC)
        chosen = {kind: dict.fromkeys(self.decided, moment) for kind in ("release", "document", "progress")}
        with mock.patch.object(publishing, "decided", return_value=chosen):
            return frozenset((key, standing(self.state, key)) for key in publishing.published(self.state))


def standing(state: State, key: str) -> str:
    """The digest of what is shown under an id."""
    if key == following.KEY:
        return state.publishable[key]["IN"]
    if key == following.TEAM:
        return str(state.progress[key].agreed)
    joint = state.joint_releases[key]
    version = joint.joint(SIDES)
    assert version is not None
    assert state.releases[key].text == version.text
    return version.digest()


def _draft(state: State, side: str, chance: Random) -> list[Draft]:
    text = f"The Sides met, {chance.randrange(2)}."
    number = chance.choice((1, 1, 2))
    version = Version(text, Furniture(), embargo=chance.choice(EMBARGOES), notice="Corrected." if number > 1 else "")
    key = {"document": following.KEY, "language": chance.choice(("en", "ru")), "number": number}
    return [draft_release(state, side=side, office="o", **key, version=version)]


def _clear(state: State, side: str, chance: Random) -> list[Draft]:
    """Whatever is held by anybody, one's own or the other's."""
    joint = chance.choice(sorted(state.joint_releases.values(), key=lambda one: one.key))
    held = chance.choice(sorted(version.digest() for version in joint.held.values()))
    return [clear_release(state, side=side, office="o", key=joint.key, digest=held)]


def _differ(state: State, side: str, chance: Random) -> list[Draft]:
    """Another copy of the signed document; a copy that was adopted cannot be, so this is seldom allowed."""
    document, paragraphs = following.protocol()
    other = replace(paragraphs[0], content=following.CONTENTS[chance.randrange(3)])
    return [
        adopt_document(state, side=side, office="o", document=document),
        adopt_paragraph(state, side=side, office="o", paragraph=other),
    ]


def _report(state: State, side: str, chance: Random) -> list[Draft]:
    entry = Entry(side, chance.choice((Status.IN_PROGRESS, Status.CLOSED)))
    return [report_undertaking(state, side=side, office="o", key=following.TEAM, entry=entry)]


_ACTS = {
    "report": _report,
    "tell": lambda state, side, _: [publish_undertaking(state, side=side, office="o", key=following.TEAM)],
    "draft": _draft,
    "clear": _clear,
    "allow": lambda state, side, _: [publish_document(state, side=side, office="o", key=following.KEY)],
    "differ": _differ,
}


def play(seed: int, length: int) -> Record:
    """Both sides and a node, at random."""
    record, chance = Record(), Random(seed)  # noqa: S311 - a test's chance
    for kind in chance.choices(MOVES, k=length):
        record.move(kind, chance.choice(SIDES), chance)
    return record


def put_its_key(record: Record, side: str) -> Shown:
    """What this side has put its key to."""
    released = {
        (key, joint.cleared[side]) for key, joint in record.state.joint_releases.items() if side in joint.cleared
    }
    said = record.state.publishable.get(following.KEY, Map())
    progress = record.state.progress.get(following.TEAM, NOTHING)
    told = {(following.TEAM, str(status)) for status in (progress.said.get(side), progress.agreed) if status}
    return frozenset(released | told | ({(following.KEY, said[side])} if side in said else set()))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(SIDES), st.integers(0, 2**32), st.integers(0, 15), st.integers(1, 40))
def test_nothing_is_shown_by_one_sides_acts_that_the_other_had_not_put_its_key_to(
    side: str, seed: int, before: int, length: int
) -> None:
    record, chance = play(seed, before), Random(seed)  # noqa: S311 - a test's chance
    other = SIDES[1 - SIDES.index(side)]
    known = put_its_key(record, other)
    for kind in chance.choices(MOVES, k=length):
        record.move(kind, side, chance)
        assert record.shown() <= known


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 40))
def test_whatever_is_shown_bears_both_keys_is_decided_on_and_out_of_embargo_and_never_changes(
    seed: int, length: int
) -> None:
    record, chance = Record(), Random(seed)  # noqa: S311 - a test's chance
    seen: dict[str, str] = {}
    for kind in chance.choices(MOVES, k=length):
        record.move(kind, chance.choice(SIDES), chance)
        for key, digest in record.shown():
            assert key in record.decided
            if key == following.TEAM:
                assert {(side, digest) for side in SIDES} <= record.told
                continue
            assert seen.setdefault(key, digest) == digest
            assert all((key, digest) in put_its_key(record, side) for side in SIDES)
            if key == following.KEY:
                assert agreeing(record.state, key) == SIDES
            else:
                assert record.state.releases[key].embargo in EMBARGOES[:2]


def test_the_scripts_reach_what_the_proofs_are_about() -> None:
    """Else the two above would prove nothing."""
    ends = [play(seed, 40) for seed in range(40)]
    shown = frozenset().union(*(end.shown() for end in ends))
    assert {key.rpartition(".")[2] for key, _ in shown} >= {"v1", "v2", "protocol", "u2"}
    joint = [joint for end in ends for joint in end.state.joint_releases.values()]
    assert any(len(one.cleared) == 1 for one in joint)
    assert any(len(one.held) == 2 and one.joint(SIDES) is None for one in joint)
    assert any(end.state.releases[key].embargo == EMBARGOES[2] for end in ends for key in end.state.joint_releases
               if key in end.state.releases)  # fmt: skip
    assert cast.ELEVENTH in begun().sessions
