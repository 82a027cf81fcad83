"""What may be and need not, and what is only tried: `may engage`, `shall use its best endeavours to engage`.

Words of possibility are counted, as denials are (`denials`): strict ones (may, सकता, вправе), and loose ones, by which
another text may say the same (possible, ताकि, чтобы). Of three texts one lacks a possibility when both others have more
strict ones than it has of both sorts, and adds one when it has more strict ones than either has of both. One that is
denied is a denial; and Hindi says it again with each of two verbs that another language joins. Words of effort (strive,
का प्रयास करेंगे, приложат усилия) are counted alike, and so are words that weigh a matter (ready to consider buying),
that advise (should, चाहिए, следует) where others bind, and that intend (намерена передать) what others have done.
"""

from collections.abc import Iterator, Mapping

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.extraction.forces import ADVISED, EFFORT, INTENDED, MAY, STANCES, WEIGHED
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.lexicon import lexicon

BESIDE = 3
"""Letters between a word of possibility and what denies it."""


def possibilities(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The possibilities lacked and added, by pair of languages in their order; nothing where there are not three."""
    found: dict[Pair, list[Difference]] = {}
    for force in (MAY, EFFORT, WEIGHED, ADVISED, INTENDED, *STANCES):
        for pair, item in _of_force(force, accounts):
            found.setdefault(pair, []).append(item)
    return found


def _of_force(force: str, accounts: Mapping[str, Account]) -> Iterator[tuple[Pair, Difference]]:
    """The words of one force that a text lacks or adds."""
    every = {
        lang: [fact for fact in read.facts.get("force", ()) if fact.value == force] for lang, read in accounts.items()
    }
    if not any(every.values()):
        return
    strict = {lang: list(_affirmed(every[lang], accounts[lang])) for lang in accounts}
    for wrong, one, other in against_two(accounts):
        for lang in (one, other):
            pair = left, right = pair_of(accounts, wrong, lang)
            lone = None
            if len(every[wrong]) < min(len(strict[one]), len(strict[other])):
                lone = lang, _farthest(strict[lang], every[wrong], accounts[lang], accounts[wrong])
            elif _tells_more(force, wrong) and _is_more(
                wrong, len(strict[wrong]), max(len(every[one]), len(every[other]))
            ):
                lone = wrong, _farthest(strict[wrong], every[lang], accounts[wrong], accounts[lang])
            if lone:
                facts = dict([lone])
                yield pair, Difference("force", facts.get(left), facts.get(right))


def _affirmed(facts: list[Fact], of: Account) -> Iterator[Fact]:
    """The strict words of possibility that no denial stands beside."""
    denied = [found.span for found in lexicon(of.lang).find("negation", of.words)] if facts else []
    for fact in facts:
        start, end = fact.span
        if fact.alone and not any(start - last < BESIDE and first - end < BESIDE for first, last in denied):
            yield fact


def _tells_more(force: str, lang: str) -> bool:
    """Whether it tells that a language has a word of this force where others have none: следует binds too."""
    return not (force == ADVISED and lang == "ru")


def _is_more(lang: str, here: int, there: int) -> bool:
    return here > there and not (lang == "hi" and there)


def _farthest(facts: list[Fact], there: list[Fact], own: Account, other: Account) -> Fact:
    """The possibility that no other stands near, by its place in the text."""
    places = [_place(fact, other) for fact in there]
    return max(facts, key=lambda fact: min((abs(_place(fact, own) - place) for place in places), default=0.0))


def _place(fact: Fact, of: Account) -> float:
    return fact.span[0] / (len(of.words.text) or 1)
