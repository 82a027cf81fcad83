"""Which of many paragraphs a sentence rests on, where it is given the whole protocol rather than those it cites.

The best is the one that has most of what the sentence says: its telling words, its figures, dates and names. Another is
taken too where it has `MORE` words that none of those taken has; a word or a figure in some far paragraph is soon met.
"""

from collections.abc import Sequence

from paraph.language.releasing.backing.support import supported
from paraph.language.releasing.findings import Cited
from paraph.language.releasing.texts.readings import CHECKED, Reading

FEW = 3
"""Paragraphs up to which all are taken: the press officer chose them."""

MORE = 2
"""Words that only another paragraph has, from which on the sentence rests on it too; a figure alone is soon met."""

MOST = 4
"""Paragraphs that one sentence rests on at most."""

FACT = 2
"""How many words one figure, date or name counts for."""


def grounds(sentence: Reading, paragraphs: Sequence[Cited]) -> list[Cited]:
    """The paragraphs that `sentence` rests on, in their order; all where they are few, or where none has any of it."""
    if len(paragraphs) <= FEW:
        return list(paragraphs)
    held = [(_held(sentence, cited), cited) for cited in paragraphs]
    taken: list[Cited] = []
    covered: frozenset[object] = frozenset()
    while len(taken) < MOST:
        has, best = max(held, key=lambda pair: (_weight(pair[0] - covered), _weight(pair[0])))
        if taken and sum(not isinstance(item, tuple) for item in has - covered) < MORE:
            break
        if not has:
            break
        taken.append(best)
        covered |= has
    return [cited for cited in paragraphs if cited in taken] or list(paragraphs)


def _weight(has: frozenset[object]) -> int:
    return sum(FACT if isinstance(item, tuple) else 1 for item in has)


def _held(sentence: Reading, cited: Cited) -> frozenset[object]:
    """The words of the sentence, by place, and its facts that a paragraph has."""
    readings = cited.in_language(sentence.lang)
    words = {token.at for token in sentence.tokens if any(supported(token, of, lang=sentence.lang) for of in readings)}
    facts = {
        (kind, fact.value)
        for kind in CHECKED
        if kind != "actor"
        for fact in sentence.account.facts.get(kind, ())
        if any(fact.value in {other.value for other in of.account.facts.get(kind, ())} for of in readings)
    }
    return frozenset(words | facts)
