"""Brackets on paper: who holds what, bis and ter, in each language."""

import pytest
from tests.mechanism.negotiation.table import KEY, Table
from tests.papers import pdfs
from tests.papers.originals import SIGNED

from paraph.mechanism.acts.wording import Told
from paraph.papers.originals.agreed import source_of
from paraph.papers.originals.bracketing import bracketed_document
from paraph.papers.originals.original import compose, make


def disputed() -> Table:
    """Paragraph 1 agreed; 2 held by India, otherwise by Russia; 3 India's, which Russia would delete."""
    table = Table().begin()
    table.agreed(3)
    second, third = table.new("IN", 5), table.new("IN", 7)
    table.propose("RU", second, 6)
    table.delete("RU", third)
    return table


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ["The Sides agreed to hold 3 seminars.",
                ("[Indian Side: The Sides agreed to hold 5 seminars.]\n"
                "2 bis. [Russian Side: The Sides agreed to hold 6 seminars.]"),
                "[Indian Side: The Sides agreed to hold 7 seminars.]\n3 bis. [Russian Side: to be deleted]"]),
        ("hi", ["दोनों पक्ष 3 संगोष्ठियाँ आयोजित करने पर सहमत हुए।",
                ("[भारतीय पक्ष: दोनों पक्ष 5 संगोष्ठियाँ आयोजित करने पर सहमत हुए।]\n"
                "2 bis. [रूसी पक्ष: दोनों पक्ष 6 संगोष्ठियाँ आयोजित करने पर सहमत हुए।]"),
                "[भारतीय पक्ष: दोनों पक्ष 7 संगोष्ठियाँ आयोजित करने पर सहमत हुए।]\n3 bis. [रूसी पक्ष: हटाया जाए]"]),
        ("ru", ["Стороны договорились провести 3 семинаров.",
                ("[Индийская Сторона: Стороны договорились провести 5 семинаров.]\n"
                "2 bis. [Российская Сторона: Стороны договорились провести 6 семинаров.]"),
                ("[Индийская Сторона: Стороны договорились провести 7 семинаров.]\n"
                "3 bis. [Российская Сторона: исключить]")]),
    ],
)  # fmt: skip
def test_every_version_stands_in_brackets(language: str, texts: list[str]) -> None:
    _, paragraphs = bracketed_document(disputed().state, KEY)
    assert [paragraph.content.texts[language] for paragraph in paragraphs] == texts


def test_bracket_names_nobody_who_does_not_let_it() -> None:
    table = Table().begin()
    key = table.new("IN", 5)
    table.propose("RU", key, 6, Told(unattributed=True))
    _, (paragraph,) = bracketed_document(table.state, KEY)
    assert paragraph.content.texts["en"].splitlines()[1] == "1 bis. [The Sides agreed to hold 6 seminars.]"


def test_language_left_behind_is_marked() -> None:
    table = Table().begin()
    key = table.new("IN", 5)
    table.edit("RU", key, table.item(key).alternatives()[0], ru="Стороны договорились провести шесть семинаров.")
    _, (paragraph,) = bracketed_document(table.state, KEY)
    assert paragraph.content.texts["en"].splitlines()[1].endswith("] (to be brought in line with the other languages)")
    assert paragraph.content.texts["ru"].splitlines()[1].endswith("шесть семинаров.]")


def test_disputed_text_is_set_as_a_draft_for_each_side() -> None:
    source = source_of(disputed().state, KEY, dated=SIGNED)
    shown = pdfs.text(make(source, "RU"))
    assert "ПРОЕКТ – не согласован" in shown
    assert "2 bis. [Russian Side: The Sides agreed to hold 6 semi" in shown
    assert [len(row["lines"]) for row in compose(source, "IN")["parts"][0]["rows"] if row["kind"] == "paragraph"] == [
        1, 2, 2]  # fmt: skip
