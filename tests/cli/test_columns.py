"""Cells of a terminal, where signs of Devanagari sit on their letters."""

import pytest

from paraph.cli.shown.columns import cells, padded, two_columns, wrapped


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("Session", 7),
        ("Заседание", 9),
        ("क्षेत्र", 4),
        ("श्री", 3),
        ("नई दिल्ली", 8),
        ("प्‍र", 2),
        ("会议", 4),
        ("e\u0301", 1),
        ("", 0),
    ],
)
def test_cells_are_counted_as_a_terminal_shows_them(text: str, width: int) -> None:
    assert cells(text) == width


def test_padding_fills_to_the_cell() -> None:
    assert padded("क्षेत्र", 6) == "क्षेत्र  "


def test_lines_break_at_blanks_and_long_words_stay_whole() -> None:
    assert wrapped("the two sides signed-the-protocol today", 9) == ["the two", "sides", "signed-the-protocol", "today"]
    assert wrapped("", 9) == [""]


def test_values_stand_flush_under_each_other() -> None:
    rows = [("स्थान", "नई दिल्ली"), ("", "Москва"), ("Form", "one two three four five six seven")]
    assert list(two_columns(rows, width=30)) == [
        "  स्थान  नई दिल्ली",
        "        Москва",
        "  Form  one two three four five",
        "        six seven",
    ]
