"""The number of each fact, and where the releases state it."""

from dataclasses import replace

import pytest
from immutables import Map

from paraph.mechanism.releases import Furniture, Release, Stance, Statement
from paraph.papers.sessions.numbering import PATHS, Numbering
from paraph.papers.sessions.quotations import Words
from paraph.papers.wording import Wording

WORDING = Wording("en", "IN")
RELEASE = Release(
    "r1", "wg.s11", "en", "r1.txt", "Both welcomed aluminium and aluminium.", Furniture(),
    Map({"chairs.0.name": (0, 4), "chairs.1.name": (5, 9), "session.ordinal": (9, 10), "areas.1.stance": (5, 13)}),
    (Statement("Both", (0, 4), Stance.REVIEWED), Statement("aluminium", (14, 23), Stance.WELCOMED)),
)  # fmt: skip


def test_facts_are_numbered_in_the_order_they_are_entered() -> None:
    numbering = Numbering([RELEASE], WORDING)
    assert [numbering.fact("ordinal", "Number"), numbering.fact("chairs", "Co-chairs")] == [1, 2]
    assert numbering.names == {1: WORDING.own("Number"), 2: WORDING.own("Co-chairs")}
    assert numbering.evidence == {
        1: {"r1": [Words((9, 10))]},
        2: {"r1": [Words((0, 4)), Words((5, 9))]},
    }


def test_fact_no_release_states_has_a_number_and_no_words() -> None:
    numbering = Numbering([RELEASE], WORDING)
    assert (numbering.fact("venue", "Venue"), numbering.evidence) == (1, {1: {"r1": []}})


def test_statement_brings_the_verb_that_governs_it() -> None:
    numbering = Numbering([RELEASE], WORDING)
    numbering.statements(WORDING.own("Aluminium"), [(RELEASE, RELEASE.statements[1])])
    assert numbering.evidence == {1: {"r1": [Words((14, 23)), Words((5, 13), verb=True)]}}


def test_statement_whose_verb_the_release_does_not_give_stands_alone() -> None:
    mute = replace(RELEASE, facts=Map())
    numbering = Numbering([mute], WORDING)
    numbering.statements(WORDING.own("Aluminium"), [(mute, mute.statements[1])])
    assert numbering.evidence == {1: {"r1": [Words((14, 23))]}}


@pytest.mark.parametrize(("path", "states"), [("delegates", True), ("delegates.more", False), ("xdelegates", False)])
def test_path_is_matched_whole(path: str, states: bool) -> None:
    release = replace(RELEASE, facts=Map({path: (0, 4)}))
    numbering = Numbering([release], WORDING)
    numbering.fact("delegates", "Delegates")
    assert numbering.evidence[1] == {"r1": [Words((0, 4))] if states else []}


def test_no_two_facts_claim_the_same_path() -> None:
    claimed = [path for paths in PATHS.values() for path in paths]
    assert len(claimed) == len(set(claimed))
