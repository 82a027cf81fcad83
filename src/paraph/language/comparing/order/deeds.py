"""Who did which of two deeds: prepared by the embassy and reviewed by the university, or the other way round.

Two who act stand in every text, each in a clause of its own, with words of these clauses that all three have. A clause
may stand first or last, active or passive; but the words of a deed stay by who did it. So one text is wrong where every
such word stands by the other one than in both others.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "The samples were collected by geologists and analysed by chemists.",
    ...     "hi": "नमूने भूवैज्ञानिकों द्वारा एकत्र किए गए और रसायनज्ञों द्वारा उनका विश्लेषण किया गया।",
    ...     "ru": "Пробы собраны химиками и исследованы геологами.",
    ... }
    >>> {found.languages for found in compare(texts)}
    {('en', 'ru'), ('hi', 'ru')}
"""

from collections.abc import Mapping
from itertools import combinations

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Pair
from paraph.language.comparing.lexicon import lexicon
from paraph.language.comparing.order.clauses import Track
from paraph.language.comparing.order.doings import acts
from paraph.language.comparing.order.swaps import THREE, concepts_of, parting, tracks, words_of
from paraph.language.folding import Span

_Deeds = dict[str, list[int]]
"""By language by which of two each word stands."""


def deeds(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """Those whose deeds were exchanged, by pair of languages; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    if len(accounts) != THREE or not all(_may_act(read) for read in accounts.values()):
        return found
    told = ({lang: of(read) for lang, read in accounts.items()} for of in (concepts_of, words_of))
    words = _apart([track for by_lang in told for track in tracks(by_lang)])
    agents = [track for track in words if all(acts(fact, accounts[lang]) for lang, fact in track.items())]
    for two in combinations(agents, 2):
        by = _sides(two, [word for word in words if word not in agents], accounts)
        for wrong, one, other in against_two(by):
            if _are_exchanged(by[wrong], by[one], by[other]):
                for lang in (one, other):
                    left, right = pair_of(accounts, wrong, lang)
                    facts = {lang: two[0][lang]._replace(kind="actor"), wrong: two[1][wrong]._replace(kind="actor")}
                    found.setdefault((left, right), []).append(Difference("actor", facts[left], facts[right]))
    return found


def _may_act(of: Account) -> bool:
    """Whether two may act in a text, each in a clause of its own."""
    text = of.words.text
    return lexicon(of.lang).rule("two_agents").search(text) is not None and parting(text, of.lang) is not None


def _sides(two: tuple[Track, Track], words: list[Track], accounts: Mapping[str, Account]) -> _Deeds:
    """By which of two each word stands in every text; nothing where no comma or conjunction parts the two."""
    by: _Deeds = {}
    for lang, read in accounts.items():
        first, second = (track[lang].span for track in two)
        before, after = sorted((first, second))
        part = parting(read.words.text, lang, before[1], after[0])
        if not part:
            return {}
        by[lang] = [int((word[lang].span[0] < part.start()) == (second < first)) for word in words]
    return by


def _are_exchanged(here: list[int], there: list[int], elsewhere: list[int]) -> bool:
    """Whether words of both deeds, as two texts tell them alike, all stand by the other one in the third."""
    told = [(mine, one) for mine, one, other in zip(here, there, elsewhere, strict=True) if one == other]
    return len({one for _, one in told}) > 1 and all(mine != one for mine, one in told)


def _apart(found: list[Track]) -> list[Track]:
    """Those of the tracks that share no place with one before them."""
    kept: list[Track] = []
    for track in found:
        if not any(_meet(track[lang].span, other[lang].span) for other in kept for lang in track):
            kept.append(track)
    return kept


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
