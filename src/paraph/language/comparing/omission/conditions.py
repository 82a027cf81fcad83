"""A condition that one text leaves out: `samples may be exported` for `may be exported if a permit has been obtained`.

Where both others have a word that begins a condition and the third has none that may stand for one (when, after,
without, only), it is left out if nothing says what it is about: a word that both others have near theirs, and the third
in no way.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "If a dispute arises, the Sides will hold consultations.",
    ...     "hi": "विवाद की स्थिति में पक्ष परामर्श करेंगे।",
    ...     "ru": "Стороны проведут консультации.",
    ... }
    >>> [found.found for found in compare(texts) if found.languages == ("en", "ru")]
    [{'en': 'If a dispute', 'ru': None}]
"""

from collections.abc import Iterator, Mapping

import regex

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.hearing import RESEMBLING, most_alike
from paraph.language.comparing.lexicon import lexicon
from paraph.language.comparing.words.witnesses import Witness, lost
from paraph.language.folding import Span

NEAR = 40
"""Letters within which a word stands by what begins a condition."""


def conditions(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The conditions left out, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    at = {lang: match.span() for lang, read in accounts.items() if (match := _begun(read))}
    for wrong, one, other in against_two(accounts) if len(at) > 1 else ():
        own = accounts[wrong]
        if not {one, other} <= at.keys() or lexicon(wrong).rule("conditioned").search(own.words.text):
            continue
        for word, twin in _unsaid(own, accounts[one], accounts[other]):
            places = {one: _place(word, accounts[one]), other: _place(twin, accounts[other])}
            if all(_gap(places[lang], at[lang]) <= NEAR for lang in places):
                for lang, place in places.items():
                    span = min(place[0], at[lang][0]), max(place[1], at[lang][1])
                    left, right = pair_of(accounts, wrong, lang)
                    facts = {lang: Fact("list_item", "condition", span)}
                    item = Difference("list_item", facts.get(left), facts.get(right))
                    found.setdefault((left, right), []).append(item)
                break
    return found


def _begun(of: Account) -> "regex.Match[str] | None":
    return lexicon(of.lang).rule("conditional").search(of.words.text)


def _unsaid(wrong: Account, one: Account, other: Account) -> Iterator[tuple[Witness, Witness]]:
    """The words that two texts have alike, and the third neither by meaning nor by sound."""
    for word, twin in lost(one.witnesses, other.witnesses, wrong.said):
        written = one.words.written(word.at), other.words.written(twin.at)
        if all(most_alike(form, wrong.words)[0] < RESEMBLING for form in written):
            yield word, twin


def _place(word: Witness, of: Account) -> Span:
    return of.words.starts[word.at], of.words.ends[word.at]


def _gap(one: Span, other: Span) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)
