"""Shares of a whole in words, which another text may give per cent: two fifths, три четверти, आधी लागत.

A share equals its percentage, and so it is one fact with it; that another text has none for it is no error, for what is
shared may be said in many words. A share of one per cent is a part of that: `три десятых процента` is 0.3 per cent.

    >>> from paraph.language.comparing.facts import Taken
    >>> from paraph.language.words import read_words
    >>> words = read_words("two fifths of the output")
    >>> [str(fact.value[0]) for fact in read_shares(words, "en", Taken())]
    ['40.0000']
"""

from decimal import Decimal

from paraph.language.comparing.facts import Fact, Taken
from paraph.language.comparing.lexicon import lexicon
from paraph.language.words import Words

WHOLE = 100
EXACT = Decimal("0.0001")


def read_shares(words: Words, lang: str, taken: Taken) -> list[Fact]:
    """The shares in words outside what is taken, in order; their places are taken."""
    own = lexicon(lang)
    if own.share_wholes.keys().isdisjoint(words.forms):
        return []
    found = []
    for match in own.rule("share").finditer(words.text.lower()):
        of_percent = own.rule("of_percent").match(words.text, match.end())
        parts = Decimal(own.share_parts.get(match["parts"], 1)) * (1 if of_percent else WHOLE)
        value = (parts / own.share_wholes[match["whole"]]).quantize(EXACT)
        span = (match.start(), of_percent.end() if of_percent else match.end())
        found.append(Fact("percent", (value, "percent"), span, alone=bool(of_percent)))
    return taken.take(found)
