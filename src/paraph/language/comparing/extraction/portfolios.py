"""Ministries by their fields in their order (`data/compare_*.toml`, portfolios): the Ministry of Industry and Trade is
not that of Trade and Industry. A field we do not know is passed over.
"""

from collections.abc import Iterator
from functools import lru_cache

import regex

from paraph.language.comparing.facts import Fact, Taken
from paraph.language.comparing.lexicon import Lexicon, lexicon
from paraph.language.words import Words

NEAR, REACH = 2, 8
"""Words beside `ministry` within which its fields stand."""

GENERAL = (["industry"], ["transport"])
"""Fields that a word before them narrows, so that both are one: भारी उद्योग, पोत परिवहन."""

_STOP = regex.compile(r"[.;:,()।!?\"«»]")


def portfolios(words: Words, own: Lexicon, taken: Taken) -> Iterator[Fact]:
    """The ministries and ministers of a text whose fields are known."""
    heads = own.lists["portfolio_heads"]["heads"]
    for at, form in enumerate(words.forms):
        if form in heads and (words.starts[at], words.ends[at]) not in taken:
            fields, first, last = _fields_before(words, at, own) if own.lang == "hi" else _fields_after(words, at, own)
            if not fields and own.lang == "en":
                fields, first, last = _fields_before(words, at, own)
            if fields:
                yield Fact("organisation", "+".join(fields), (words.starts[first], words.ends[last]))


def _fields_after(words: Words, at: int, own: Lexicon) -> tuple[list[str], int, int]:
    fields: list[str] = []
    last, place = at, at + 1
    links = own.lists["portfolio_heads"]["of"]
    if links and not (place < len(words.forms) and words.forms[place] in links):
        return [], at, at
    started = not links
    while place < len(words.forms) and place - at <= REACH:
        gap, form = words.gap(place), words.forms[place]
        if _STOP.search(gap) and not (gap == ", " and own.lang != "hi" and fields and _field(words.forms[place], own)):
            break
        field = _field(form, own)
        if field:
            _keep(fields, field, direct=words.forms[place - 1] not in own.lists["portfolio_heads"]["and"])
            last, started = place, True
        elif (form not in own.lists["portfolio_heads"]["and"] and form not in links and form != "the" and fields) or (
            own.lang == "ru" and started and not fields and place - at > NEAR
        ):
            break
        place += 1
    return fields, at, last


def _fields_before(words: Words, at: int, own: Lexicon) -> tuple[list[str], int, int]:
    fields: list[str] = []
    first, place = at, at - 1
    joins = own.lists["portfolio_heads"]["and"]
    while place >= 0 and at - place <= REACH:
        if _STOP.search(words.gap(place + 1)):
            break
        field = _field(words.forms[place], own)
        if own.lang == "en" and not words.written(place)[0].isupper() and words.forms[place] not in joins:
            break
        if field:
            if fields[:1] in GENERAL and words.forms[place + 1] not in joins:
                fields.pop(0)
            if field not in fields:
                fields.insert(0, field)
            first = place
        elif words.forms[place] not in joins:
            break
        place -= 1
    return fields, first, at


def _keep(fields: list[str], field: str, *, direct: bool) -> None:
    """Add a field; the industry in `heavy industry`, `горная промышленность` is none beside it."""
    if field not in fields and not ([field] in GENERAL and direct and fields):
        fields.append(field)


def field_of(form: str, lang: str) -> str | None:
    """The field of a ministry that a word names."""
    return _fields(lang).exact(form)


def _field(form: str, own: Lexicon) -> str | None:
    return field_of(form, own.lang)


class _Fields:
    """The fields of ministries by word; in Russian by the beginning of the word."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._words = {word: key for key, words in lexicon(lang).lists["portfolios"].items() for word in words}

    def exact(self, form: str) -> str | None:
        if self._lang != "ru":
            return self._words.get(form)
        return next((self._words[form[:size]] for size in range(len(form), 2, -1) if form[:size] in self._words), None)


@lru_cache(maxsize=3)
def _fields(lang: str) -> _Fields:
    return _Fields(lang)
