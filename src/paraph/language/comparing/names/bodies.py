"""Bodies put for others with the same head: the Bureau of Energy Efficiency for the Bureau of Indian Standards.

What stands beside the head of a name tells the body, wherever else in the text its words stand: a text about standards
for solar panels says `standards` though it names another bureau. So where all three texts have one name with the same
head, a telling word that two of them have in it and the third has not there, and a word that it has there and neither
of the others anywhere, make another body of it.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "the Bureau of Energy Efficiency on standards",
    ...     "hi": "मानकों पर भारतीय मानक ब्यूरो",
    ...     "ru": "Бюро индийских стандартов о стандартах",
    ... }
    >>> {found.kind for found in compare(texts)}
    {'organisation'}
"""

from collections.abc import Iterator, Mapping

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.names.heads import REACH, named
from paraph.language.comparing.words.vocabulary import NOTHING, Meanings
from paraph.language.comparing.words.witnesses import Witness

AROUND = 2 * REACH
"""Words on either side of a head among which a word is of its name after all."""

_Exchange = tuple[Witness, Witness, Witness]
_Names = dict[int, tuple[int, list[Witness]]]


def bodies(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The bodies put for others, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    names = {lang: named(read) for lang, read in accounts.items()}
    for wrong, one, other in against_two(accounts):
        langs = (wrong, one, other)
        for words in _exchanged([(accounts[lang], names[lang]) for lang in langs]):
            facts = {lang: _fact(word, accounts[lang]) for lang, word in zip(langs, words, strict=True)}
            for lang in (one, other):
                pair = left, right = pair_of(accounts, wrong, lang)
                found.setdefault(pair, []).append(Difference("organisation", facts[left], facts[right]))
    return found


def _exchanged(named_in: list[tuple[Account, _Names]]) -> Iterator[_Exchange]:
    """Of each head that all have the first word that only the first text has beside it, and what the others have."""
    texts, names = zip(*named_in, strict=True)
    wrong, one, other = texts
    for head in names[0].keys() & names[1].keys() & names[2].keys():
        (place, here), (_, there), (_, elsewhere) = (name[head] for name in names)
        if any(_has_unknown(name[head][0], of) for name, of in zip(names, texts, strict=True)):
            continue
        foreign = next((word for word in here if _is_strange(word, one) and _is_strange(word, other)), None)
        near = NOTHING.union(*wrong.meanings[max(place - AROUND, 0) : place + AROUND + 1])
        lost = ((word, twin) for word in there for twin in elsewhere if _is_lost(word.meanings & twin.meanings, near))
        missed = next(lost, None) if foreign else None
        if foreign and missed:
            yield foreign, *missed


def _is_lost(both: Meanings, near: Meanings) -> bool:
    return bool(both) and both.isdisjoint(near)


def _has_unknown(head: int, of: Account) -> bool:
    """Whether a word that no table knows stands beside the head of a name."""
    return not all(of.meanings[max(head - REACH, 0) : head + REACH + 1])


def _is_strange(word: Witness, of: Account) -> bool:
    return word.meanings.isdisjoint(of.said)


def _fact(word: Witness, of: Account) -> Fact:
    return Fact("organisation", ("word", word.at), (of.words.starts[word.at], of.words.ends[word.at]))
