"""Words that govern subjects with room between them: what is one unit, and what is left as it was."""

import pytest

from paraph.intake.areas.governed.governing import governed
from paraph.intake.marks.marking import mark_up

GOVERNING = {"STANCE", "RAISED", "TOPICS"}

SENTENCES = [
    ("en", "Ship repair also figured in the talks", [("RAISED", "explored", "also figured in the talks")]),
    ("en", "The talks also touched upon ship repair", [("STANCE", "explored", "talks also touched upon")]),
    (
        "en",
        "The main items on the agenda were tin and zinc",
        [("STANCE", "focus", "The main items on the agenda were")],
    ),
    ("en", "The session will also consider tin", [("STANCE", "explored", "will also consider")]),
    ("en", "They gave special attention to tin", [("STANCE", "focus", "gave special attention to")]),
    ("hi", "चर्चा का मुख्य विषय टिन था", [("TOPICS", "focus", "चर्चा का मुख्य विषय")]),
    ("hi", "टिन के मुद्दे उठाए गए।", [("STANCE", "explored", "के मुद्दे उठाए गए")]),
    ("ru", "Беседа была посвящена олову", [("STANCE", "explored", "Беседа была посвящена")]),
    ("ru", "Стороны сделали акцент на олове", [("STANCE", "focus", "сделали акцент на")]),
    ("ru", "Стороны подчеркнули важность олова", [("STANCE", "explored", "подчеркнули важность")]),
    # what only looks like it
    ("en", "The talks were long", []),
    ("en", "Items were missing", []),
    ("en", "The topicsonde fell", []),
    ("hi", "वार्ता का स्थान नई दिल्ली था", []),
    ("ru", "Заседание прошло в Москве", []),
    ("ru", "Внимание к деталям", []),
]


@pytest.mark.parametrize(("lang", "text", "expected"), SENTENCES)
def test_governed_gives_one_unit_for_words_that_stand_apart(
    lang: str, text: str, expected: list[tuple[str, str, str]]
) -> None:
    row = governed(mark_up(text, lang, None), lang)
    found = [
        (unit.kind, unit.value, text[unit.start : unit.end])
        for unit in row.units
        if unit.kind in GOVERNING and " " in text[unit.start : unit.end]
    ]
    assert found == expected


def test_governed_leaves_a_row_without_such_words_alone() -> None:
    row = mark_up("They met at noon and left.", "en", None)
    assert governed(row, "en") is row


def test_governed_does_not_go_across_a_full_stop() -> None:
    text = "They had talks. Held over tea, they were long."
    assert [unit.kind for unit in governed(mark_up(text, "en", None), "en").units].count("STANCE") == 0
