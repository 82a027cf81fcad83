"""Bodies put for others under another head: the Informatics Centre for the Bureau of Standards.

A translator may leave a word of a name out or add one. But a name with two words that neither other text has anywhere,
and without one that the names of both others share, is that of another body, whatever its head.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "the Food Safety Council on standards",
    ...     "hi": "मानकों पर भारतीय मानक ब्यूरो",
    ...     "ru": "Бюро индийских стандартов о стандартах",
    ... }
    >>> [found.found for found in compare(texts) if found.rule == "renamed"]
    [{'en': 'Food', 'hi': 'मानकों'}]
"""

from collections.abc import Iterator, Mapping

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.names.heads import CLOSED, heads_of
from paraph.language.comparing.words.vocabulary import NOTHING, Meanings
from paraph.language.comparing.words.witnesses import Witness
from paraph.language.files import table

BEFORE, AFTER, QUALITIES = 5, 5, 2
"""Words of a Hindi name before its head; of a Russian one after it, and before it from the capital on."""

FOREIGN = 2
"""Words of a name that neither other text has, by which it is another one."""

_Name = list[Witness]
_Exchange = tuple[Witness, Witness, Witness]


def renamed(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The bodies put for others, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    names: dict[str, list[_Name]] = {}
    for wrong, one, other in against_two(accounts):
        strange = _strange(accounts[wrong], accounts[one], accounts[other])
        if len(strange) < FOREIGN:
            continue
        names = names or {lang: list(_names(read)) for lang, read in accounts.items()}
        langs = (wrong, one, other)
        for words in _exchanged(strange, accounts[wrong], *(names[lang] for lang in langs)):
            facts = {lang: _fact(word, accounts[lang]) for lang, word in zip(langs, words, strict=True)}
            for lang in (one, other):
                pair = left, right = pair_of(accounts, wrong, lang)
                found.setdefault(pair, []).append(Difference("organisation", facts[left], facts[right]))
    return found


def _strange(wrong: Account, one: Account, other: Account) -> list[Witness]:
    """The words of a text that neither of the others has."""
    return [
        word for word in wrong.witnesses if word.meanings.isdisjoint(one.said) and word.meanings.isdisjoint(other.said)
    ]


def _exchanged(
    strange: list[Witness], wrong: Account, here: list[_Name], there: list[_Name], elsewhere: list[_Name]
) -> Iterator[_Exchange]:
    """A strange word of each name that has two, and what the names of both others have and none of this text."""
    named = NOTHING.union(*(word.meanings for name in here for word in name))
    for name in here:
        foreign = [word for word in name if word in strange]
        if len(foreign) < FOREIGN or _has_unknown(name, wrong):
            continue
        lost = (
            (word, twin)
            for word in _words(there)
            for twin in _words(elsewhere)
            if _is_lost(word.meanings & twin.meanings, named)
        )
        missed = next(lost, None)
        if missed:
            yield foreign[0], *missed
            return


def _words(names: list[_Name]) -> Iterator[Witness]:
    return (word for name in names for word in name)


def _is_lost(both: Meanings, named: Meanings) -> bool:
    return bool(both - heads_of()) and both.isdisjoint(named)


def _has_unknown(name: _Name, of: Account) -> bool:
    """Whether a word that no table knows stands among those of a name."""
    return not all(of.meanings[name[0].at : name[-1].at + 1])


def _names(of: Account) -> Iterator[_Name]:
    """The telling words of each name of a body."""
    for places in _capitals(of) if of.lang == "en" else _around_heads(of):
        name = [word for word in of.witnesses if word.at in places]
        if name:
            yield name


def _capitals(of: Account) -> Iterator[range]:
    """The rows of English words with capitals that the head of a body is among."""
    listed = table("comparing")["heads"]
    heads, joins = listed["bodies"].split(), listed["joins"].split()
    words, first = of.words, 0
    while first < len(words.forms):
        last = first
        for at in range(first, len(words.forms)):
            if at > first and words.gap(at) != " ":
                break
            if words.written(at)[0].isupper():
                last = at
            elif at == first or words.forms[at] not in joins:
                break
        if last > first and any(form in heads for form in words.forms[first : last + 1]):
            yield range(first, last + 1)
        first = last + 1


def _around_heads(of: Account) -> Iterator[range]:
    """The words that may be of one name with the head of a body: in Hindi before it, in Russian from a capital on."""
    for at, meanings in enumerate(of.meanings):
        if meanings.isdisjoint(heads_of()):
            continue
        if of.lang == "hi":
            yield range(_reach(range(at, max(at - BEFORE, 0), -1), of), at + 1)
        elif any(of.words.written(place)[0].isupper() for place in range(max(at - QUALITIES, 0), at + 1)):
            last = min(at + AFTER, len(of.meanings) - 1)
            yield range(max(at - QUALITIES, 0), _reach(range(at + 1, last + 1), of, at) + 1)


def _reach(places: range, of: Account, reached: int | None = None) -> int:
    """How far from a head its name may go, before a sign that ends it."""
    here = places.start if reached is None else reached
    for place in places:
        if not CLOSED.isdisjoint(of.words.gap(place)):
            return here
        here = place + min(places.step, 0)
    return here


def _fact(word: Witness, of: Account) -> Fact:
    return Fact("organisation", ("word", word.at), (of.words.starts[word.at], of.words.ends[word.at]))
