"""One quantity in other words is no difference; another one of its kind is."""

import csv
from itertools import combinations, product
from pathlib import Path

import pytest

from paraph.language import LANGUAGES
from paraph.language.compare import compare

FRAMES = {
    "en": "The Sides noted {} under the project.",
    "hi": "पक्षों ने परियोजना के अंतर्गत {} का उल्लेख किया।",
    "ru": "Стороны отметили {} в рамках проекта.",
}
with (Path(__file__).parent / "equals.tsv").open(encoding="utf-8") as listed:
    ROWS = [
        (row["kind"], {lang: row[lang].split(" / ") for lang in LANGUAGES})
        for row in csv.DictReader(listed, delimiter="\t")
    ]


def told(wordings: tuple[str, ...]) -> bool:
    """Whether anything is found between the wordings, each in the frame of its language."""
    return bool(compare({lang: FRAMES[lang].format(words) for lang, words in zip(LANGUAGES, wordings, strict=True)}))


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=lambda row: row["en"][0])
def test_other_words_for_one_quantity_are_no_difference(row: dict[str, list[str]]) -> None:
    assert [wordings for wordings in product(*row.values()) if told(wordings)] == []


@pytest.mark.parametrize(
    ("one", "other"), [(one, other) for (kind, one), (also, other) in combinations(ROWS, 2) if kind == also]
)
def test_another_quantity_of_one_kind_is_told(one: dict[str, list[str]], other: dict[str, list[str]]) -> None:
    for lang in LANGUAGES:
        for words in other[lang]:
            assert told(tuple(words if lang == own else one[own][0] for own in LANGUAGES)), words
