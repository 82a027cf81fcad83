"""Files LibreOffice really edited, one edit each (`tools/word_corpus.py`): what each asks for, or why it is refused."""

from pathlib import Path

import pytest
from tests.papers.word.texts import TEXT, said

from paraph.papers.word import import_word
from paraph.papers.word.changes import Addition, Answer, Deletion, Edit, Imported, Move, Spot
from paraph.papers.word.differences import differences
from paraph.papers.word.refusals import (
    HeadingChanged,
    InsideProposal,
    ParagraphGone,
    StrangeElement,
    TextOutside,
    WordRefused,
)

CORPUS = Path(__file__).parent / "corpus"
KEY = "wg.s12.protocol.pin{}"
LIBREOFFICE = ("Unknown Author",)


def edit(number: str, language: str, text: str, *authors: str) -> Imported:
    """One text edited."""
    base = said(number)[language]
    return Imported(edits=(Edit(KEY.format(number), number, language, base, text, differences(base, text), authors),))


WANTED = {
    "untouched": Imported(),
    "bold": Imported(),
    "insert": edit(
        "1", "en", "The Sides agreed in principle to hold a meeting on the wind tunnel in 2026.", *LIBREOFFICE
    ),
    "replace": edit("1", "hi", "दोनों पक्ष 2026 में पवन सुरंग पर तीन बैठकें करने पर सहमत हुए।", *LIBREOFFICE),
    "untracked": edit("4", "ru", "Стороны договорились провести в 2027 году встречу по теме «редкие земли»."),
    "split": edit("5", "en", "The Sides agreed\n to hold a meeting on railway wheels in 2026.", *LIBREOFFICE),
    "wipe": edit("5", "ru", "", *LIBREOFFICE),
    "wipe_row": Imported(deletions=(Deletion(KEY.format(5), LIBREOFFICE),)),
    "accept": Imported(answers=(Answer(KEY.format(2), "c2", True), Answer(KEY.format(3), "deleted", True))),
    "reject": Imported(answers=(Answer(KEY.format(2), "c2", False), Answer(KEY.format(3), "deleted", False))),
    "add_row": Imported(
        placed=(
            Addition(
                Spot("ii", (KEY.format(5), KEY.format(4))),
                {"hi": "नया अनुच्छेद।", "ru": "Новый пункт.", "en": "A new paragraph."},
            ),
        )
    ),
    "move_row": Imported(placed=(Move(KEY.format(5), Spot("i"), LIBREOFFICE),)),
    "move_row_untracked": Imported(placed=(Move(KEY.format(5), Spot("i")),)),
}
REFUSED: dict[str, tuple[type[WordRefused], dict[str, str]]] = {
    "delete_row": (ParagraphGone, {"number": "6"}),
    "delete_row_untracked": (ParagraphGone, {"number": "6"}),
    "inside": (InsideProposal, {"number": "2", "language": "English", "side": "RU"}),
    "outside": (TextOutside, {"text": "A note to colleagues"}),
    "field": (StrangeElement, {"number": "1", "language": "English", "element": "a field that Word fills in"}),
    "footnote": (StrangeElement, {"number": "1", "language": "हिंदी", "element": "a footnote"}),
    "nested": (StrangeElement, {"number": "1", "language": "русский", "element": "a table"}),
    "heading": (HeadingChanged, {"text": "Modernisation"}),
}


def test_every_file_of_the_corpus_is_looked_at() -> None:
    assert {path.stem for path in CORPUS.glob("*.docx")} == {*WANTED, *REFUSED}


@pytest.mark.parametrize("name", WANTED)
def test_edit_is_understood(name: str) -> None:
    assert import_word((CORPUS / f"{name}.docx").read_bytes(), TEXT) == WANTED[name]


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_understood_stops_and_names_the_place(name: str) -> None:
    refusal, facts = REFUSED[name]
    with pytest.raises(refusal) as caught:
        import_word((CORPUS / f"{name}.docx").read_bytes(), TEXT)
    assert {name: str(fact) for name, fact in caught.value.facts.items()} == facts
