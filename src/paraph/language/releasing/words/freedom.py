"""How freely a sentence puts what its paragraphs say, and so what a word that none of them has is evidence of.

In a sentence that keeps the words of its paragraphs, one that they have not was put there; in one that says everything
in words of its own it is one paraphrase more, and proves nothing by itself:

    The Sides discussed supplies of wheat.              `wheat` alone is in no paragraph: another term
    Battery-driven ferries already ply the rivers.      five words are in none: the tables lack them, or nobody said so

What is proved otherwise counts in either: another figure, date or name, a stronger verb, one concept put for another
of its field (`exchanged`).
"""

from collections.abc import Sequence

from paraph.language.concordance import DESCRIPTIVE, QUALITY
from paraph.language.folding import Span
from paraph.language.releasing.backing.support import supported
from paraph.language.releasing.figures.rounding import LIMITED
from paraph.language.releasing.findings import Cited
from paraph.language.releasing.texts.readings import Reading, Token
from paraph.language.releasing.vocabulary import vocabulary
from paraph.language.releasing.words.lacking import Lack

ADDED, EXCHANGED = 1, 2
"""Words beside a lacking one that may be in no paragraph either: where it was added, and where it stands in the place
of a word that a paragraph has."""


FREE = 2
"""Words outside of what is added that may be in no paragraph either; from more on the whole sentence is free."""

LEAST = 3
"""The least figure that tells which paragraph a piece of a sentence rests on."""


def own_words(sentence: Reading, paragraphs: Sequence[Cited]) -> list[Token]:
    """The telling words of `sentence` that no paragraph has, in order."""
    own = vocabulary(sentence.lang)
    readings = [reading for cited in paragraphs for reading in cited.in_language(sentence.lang)]
    return [
        token
        for token in sentence.every
        if not (token.fact or own.is_small(token.form) or own.is_neutral(token.form))
        and not any(supported(token, reading, lang=sentence.lang) for reading in readings)
    ]


def telling(lacks: Sequence[Lack], free: Sequence[Token]) -> list[Lack]:
    """The lacking words that prove anything; `free` are all words of the sentence that no paragraph has."""
    return [lack for lack in lacks if _beside(lack, free) <= (EXCHANGED if lack.there or _praises(lack) else ADDED)]


def _praises(lack: Lack) -> bool:
    """Whether it is a quality that changes what was agreed, or one that a paragraph of its language does not give."""
    return QUALITY in lack.said.sorts or (lack.sure and DESCRIPTIVE in lack.said.sorts)


def _beside(lack: Lack, free: Sequence[Token]) -> int:
    """How many other words no paragraph has; those of one term are one."""
    said = lack.said
    return sum(token.at != said.at and not (said.meanings and token.meanings == said.meanings) for token in free)


def has_figure(piece: Span, sentence: Reading, paragraphs: Sequence[Cited]) -> bool:
    """Whether a piece tells a figure that a paragraph has: then it is of that paragraph, in whatever words."""
    there = {
        fact.bare
        for cited in paragraphs
        for reading in cited.readings
        for kind in LIMITED
        for fact in reading.account.facts.get(kind, ())
    }
    return any(
        piece[0] <= fact.span[0] < piece[1] and fact.bare is not None and fact.bare >= LEAST and fact.bare in there
        for kind in LIMITED
        for fact in sentence.account.facts.get(kind, ())
    )


def outside(pieces: Sequence[Span], sentence: Reading, free: Sequence[Token]) -> int:
    """How many of the words stand outside of `pieces` of the sentence, and of what leads up to one without a break."""
    own, places = vocabulary(sentence.lang), {token.at for token in free}
    leading = False
    count = 0
    for token in reversed([token for token in sentence.every if not own.is_small(token.form)]):
        inside = any(start <= token.span[0] < end for start, end in pieces)
        leading = inside or (leading and token.at in places)
        count += token.at in places and not leading
    return count
