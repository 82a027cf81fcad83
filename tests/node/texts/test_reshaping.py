"""Paragraphs divided and merged, on a table of two sides."""

import pytest
from tests.mechanism.negotiation.table import KEY, Table, words

from paraph.node.refusals import NothingToReshape, PartsDiffer
from paraph.node.texts import reshaping

VOICE = {"side": "IN", "office": "o"}
HALVES = {
    "en": "The Sides met.\n\nThey agreed to meet again.",
    "hi": "दोनों पक्ष मिले।\n \nवे फिर मिलने पर सहमत हुए।",
    "ru": "Стороны встретились.\r\n\r\nОни договорились встретиться вновь.".replace("\r\n", "\n"),
}


@pytest.fixture
def table() -> Table:
    table = Table().begin()
    table.agreed(3, 5)
    return table


def standing(table: Table) -> list[tuple[str, str, bool]]:
    """Name, first English text of India's, whether agreed."""
    found = []
    for item in table.draft.ordered():
        choice = item.offers["IN"][0].choice
        said = item.wordings[choice].content.texts["en"] if choice in item.wordings else choice
        found.append((item.key.rpartition(".")[2], said, table.draft.is_agreed(item)))
    return found


def test_a_paragraph_is_divided_at_its_empty_lines_in_every_language(table: Table) -> None:
    table.say("IN", reshaping.split(table.state, f"{KEY}.pin1", HALVES, **VOICE))
    assert standing(table) == [
        ("pin1", "The Sides met.", False),
        ("pin3", "They agreed to meet again.", False),
        ("pin2", words(5).texts["en"], True),
    ]
    part = table.item(f"{KEY}.pin3")
    content = part.wordings[part.offers["IN"][0].choice].content
    assert (part.origins, content.force, content.texts["ru"]) == (
        (f"{KEY}.pin1",), words(3).force, "Они договорились встретиться вновь.")  # fmt: skip


@pytest.mark.parametrize("typed", [
    {**HALVES, "ru": "Стороны встретились."},
    {"en": "One.", "hi": "एक।", "ru": "Один."},
    {},
])  # fmt: skip
def test_parts_that_differ_between_languages_are_refused(table: Table, typed: dict[str, str]) -> None:
    before = table.state
    with pytest.raises(PartsDiffer):
        reshaping.split(table.state, f"{KEY}.pin1", typed, **VOICE)
    assert table.state is before


def test_paragraphs_are_merged_and_the_others_proposed_to_go(table: Table) -> None:
    typed = reshaping.joined(table.draft, f"{KEY}.pin1", [f"{KEY}.pin2"], "IN")
    assert typed["en"] == "The Sides agreed to hold 3 seminars. The Sides agreed to hold 5 seminars."
    table.say("IN", reshaping.merge(table.state, f"{KEY}.pin1", [f"{KEY}.pin2"], typed, **VOICE))
    assert standing(table) == [("pin1", typed["en"], False), ("pin2", "deleted", False)]
    with pytest.raises(NothingToReshape):
        reshaping.merge(table.state, f"{KEY}.pin1", [], typed, **VOICE)
