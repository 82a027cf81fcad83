"""Numbers that are shown and not kept: lists of Word and of pages."""

import io

import docx
import pytest

from paraph.intake import read_source
from paraph.intake.readers.numbering import Level, Numbering, written


def test_word_list_is_read_with_its_numbers() -> None:
    document = docx.Document()
    document.add_paragraph("The Sides met.")
    document.add_paragraph("They agreed on coal.", style="List Number")
    document.add_paragraph("They agreed on steel.", style="List Number")
    document.add_paragraph("A point of a list with bullets.", style="List Bullet")
    buffer = io.BytesIO()
    document.save(buffer)
    assert read_source("x.docx", buffer.getvalue()).text == (
        "The Sides met.\n1. They agreed on coal.\n2. They agreed on steel.\nA point of a list with bullets.\n"
    )


def test_page_list_is_read_with_its_numbers_but_not_twice() -> None:
    page = (
        "<h1>The Sides met</h1><ol start='4'><li>They agreed on coal.</li><li>They agreed on steel.</li></ol>"
        "<ol type='a'><li>First point.</li><li></li><li>Second point.</li></ol><ol><li>7. They agreed on gas.</li></ol>"
        "<ul><li>A point of a list with bullets.</li></ul>"
    )
    assert read_source("x.html", page.encode()).text == (
        "The Sides met\n4. They agreed on coal.\n5. They agreed on steel.\na. First point.\nb. Second point.\n"
        "7. They agreed on gas.\nA point of a list with bullets.\n"
    )


def test_deeper_levels_count_anew_under_each_higher_one() -> None:
    levels = {0: Level(1, "upperRoman", "%1."), 1: Level(1, "decimal", "%1.%2)")}
    numbering = Numbering({"7": levels})
    places = [("7", 0), ("7", 1), ("7", 1), ("7", 0), ("7", 1), ("8", 0)]
    assert [numbering.next(place) for place in places] == ["I.", "I.1)", "I.2)", "II.", "II.1)", ""]


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (4, "decimal", "4"),
        (28, "lowerLetter", "bb"),
        (3, "russianLower", "в"),
        (14, "lowerRoman", "xiv"),
        (4, "aiueo", None),
        (99999, "upperRoman", None),
    ],
)
def test_number_is_written_in_its_form(number: int, form: str, shown: str | None) -> None:
    assert written(number, form) == shown
