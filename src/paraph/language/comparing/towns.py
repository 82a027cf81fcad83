"""Towns by one identity in three languages: New Delhi, नई दिल्ली, Нью-Дели (`data/places.tsv`)."""

from functools import lru_cache
from itertools import takewhile

from paraph.language.comparing.facts import Fact, Taken
from paraph.language.countries import find_countries
from paraph.language.files import rows
from paraph.language.folding import fold

COLUMN = {"en": 2, "hi": 3, "ru": 4}
LONGEST_ENDING = 3
"""Letters by which a case of a Russian town may differ from its nominative."""


def read_towns(text: str, lang: str, taken: Taken) -> list[Fact]:
    """The towns of the folded `text`; their places are taken."""
    found = [mention for mention in find_countries(text, lang) if mention.form in {"capital", "city"}]
    return taken.take(
        Fact("name", ("town", _town(mention.code, text[slice(*mention.span)].lower(), lang)), mention.span)
        for mention in found
    )


@lru_cache(maxsize=5_000)
def _town(code: str, written: str, lang: str) -> str:
    names = [(name, english) for row, name, english in _names(lang) if row == code]
    exact = next((english for name, english in names if name == written), None)
    if exact or not names:
        return exact or written
    name, english = max(names, key=lambda pair: _common(pair[0], written))
    return english if _common(name, written) >= len(name) - LONGEST_ENDING else written


def _common(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@lru_cache(maxsize=3)
def _names(lang: str) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (row[0], fold(name.strip().lstrip("=*")).text.lower(), row[2].split(",")[0])
        for row in rows("places")
        if len(row) > COLUMN[lang]
        for name in row[COLUMN[lang]].split(",")
    )
