"""Shares of a whole in words, which another text may give per cent: two fifths, три четверти, आधी लागत.

A share equals its percentage, and so it is one fact with it; that another text has none for it is no error, for what is
shared may be said in many words. A share of one per cent is a part of that: `три десятых процента` is 0.3 per cent; and
a share of a unit is so much of it: `half a tonne`.

    >>> from paraph.language.comparing.facts import Taken
    >>> from paraph.language.words import read_words
    >>> words = read_words("two fifths of the output")
    >>> [str(fact.value[0]) for fact in read_shares(words, "en", Taken())]
    ['40.0000']
"""

from collections.abc import Iterator
from decimal import Decimal

import regex

from paraph.language.comparing.extraction.bases import measure, period
from paraph.language.comparing.facts import Fact, Taken
from paraph.language.comparing.lexicon import Lexicon, lexicon
from paraph.language.words import Words

WHOLE = 100
EXACT = Decimal("0.0001")


def read_shares(words: Words, lang: str, taken: Taken) -> list[Fact]:
    """The shares in words outside what is taken, in order; their places are taken."""
    own = lexicon(lang)
    small = words.text.lower()
    parts = taken.take(_parts_of_units(small, own))
    if own.share_wholes.keys().isdisjoint(words.forms):
        return parts
    return parts + taken.take(_shares(small, own))


def _shares(small: str, own: Lexicon) -> Iterator[Fact]:
    for match in own.rule("share").finditer(small):
        of_percent = own.rule("of_percent").match(small, match.end())
        value = _share(match, own) * (1 if of_percent else WHOLE)
        span = (match.start(), of_percent.end() if of_percent else match.end())
        yield Fact("percent", (value.quantize(EXACT), "percent"), span, alone=bool(of_percent))


def _parts_of_units(small: str, own: Lexicon) -> Iterator[Fact]:
    """`half a tonne`, `три четверти километра`, `चौथाई सदी`: so much of what follows; a time may be said otherwise."""
    for match in own.rule("unit_part").finditer(small):
        for name in ("units", "periods"):
            unit = own.expression(name).match(small, match.end())
            if unit and unit.lastgroup:
                number, span = _share(match, own).quantize(EXACT), (match.start(), unit.end())
                if name == "units":
                    yield measure(number, unit.lastgroup, "", span)
                else:
                    yield period(number, unit.lastgroup, span, alone=False)


def _share(match: "regex.Match[str]", own: Lexicon) -> Decimal:
    return Decimal(own.share_parts.get(match["parts"], 1)) / own.share_wholes[match["whole"]]
