"""Two who changed places, told by the words beside them: `the inspector of the importing country in the presence of one
of the exporting country`, `Mongolia gives the land, and India the machines`.

Two states, Sides or parties to a dealing stand once in each of three texts, in another order in one. Either the clause
is put the other way round there, and its words with it; or the words stay, and only who has them differs. So of words
that take turns with the two in all texts none may have moved, and some must have stayed; or of each of the two one
that stands beside it in both other texts must stand beside the other one there.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.extraction.ways import is_way
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.order.clauses import Track
from paraph.language.comparing.order.doings import acts
from paraph.language.comparing.order.swaps import DOERS, Thing, concepts_of, is_parted, roles, tracks, words_of
from paraph.language.comparing.words.exchanges import kind_of

NEAR = 16
"""Letters between a word and an owner beside it, with a word that no table knows."""


def turned(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """Those who changed places, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    owners = [{lang: listed(read) for lang, read in accounts.items()} for listed in (_states, roles, _doers, _ways)]
    for wrong, one, other in against_two(accounts):
        for first, second in _changed((wrong, one, other), owners, accounts):
            for lang in (one, other):
                pair = left, right = pair_of(accounts, wrong, lang)
                facts = {lang: first[lang], wrong: second[wrong]}
                found.setdefault(pair, []).append(Difference(second[wrong].kind, facts[left], facts[right]))
    return found


def _changed(
    texts: tuple[str, str, str], owners: list[dict[str, list[Thing]]], accounts: Mapping[str, Account]
) -> Iterator[tuple[Track, Track]]:
    """The two that stand in another order in the first text than in both others, while the words beside them do not."""
    wrong, one, other = texts
    langs = (one, other, wrong)
    for listed_in in owners:
        everywhere = {lang: listed_in[lang] for lang in langs}
        if min(map(len, everywhere.values())) < len((one, other)):
            continue
        for first, second in combinations(tracks(everywhere), 2):
            order = {lang: first[lang].span < second[lang].span for lang in langs}
            if order[one] == order[other] != order[wrong] and _are_apart(first, second, accounts):
                words = [
                    track
                    for listed in (words_of, concepts_of)
                    for track in tracks({lang: listed(read) for lang, read in accounts.items()})
                    if not _is_owner(track, (first, second))
                ]
                if _have_stayed((first, second), words, wrong) or _have_parted((first, second), words, wrong):
                    yield first, second


def _are_apart(first: Track, second: Track, accounts: Mapping[str, Account]) -> bool:
    """Whether bodies or officials act each in a clause of its own: within one their order is each language's own."""
    if any(fact[lang].value != DOERS for fact in (first, second) for lang in accounts):
        return True
    return all(acts(fact["en"], accounts["en"]) for fact in (first, second)) and all(
        is_parted(first[lang].span, second[lang].span, read) for lang, read in accounts.items()
    )


def _is_owner(word: Track, owners: tuple[Track, Track]) -> bool:
    """Whether a word is one of the two itself, which as a state may mean its tongue."""
    return any(
        word[lang].span[0] < owner[lang].span[1] and owner[lang].span[0] < word[lang].span[1]
        for owner in owners
        for lang in word
    )


def _have_stayed(owners: tuple[Track, Track], words: list[Track], wrong: str) -> bool:
    """Whether some words take turns with the owners in all texts, and follow one another as where both others agree."""
    moved = []
    for two in combinations(words, 2):
        if all(_take_turns(two, owners, lang) for lang in two[0]):
            order = {lang: two[0][lang].span < two[1][lang].span for lang in two[0]}
            here = order.pop(wrong)
            if len(set(order.values())) == 1:
                moved.append(here not in order.values())
    return bool(moved) and not any(moved)


def _have_parted(owners: tuple[Track, Track], words: list[Track], wrong: str) -> bool:
    """Whether what stands beside either owner in both other texts stands beside the other one in the wrong text."""
    parted = set()
    for word in words:
        beside = {lang: _beside(word, owners, lang) for lang in word}
        here, there = beside.pop(wrong), set(beside.values())
        if len(there) == 1 and None not in {here, *there}:
            if here in there:
                return False
            parted.add(here)
    return len(parted) == len(owners)


def _beside(word: Track, owners: tuple[Track, Track], lang: str) -> int | None:
    """Which of two owners a word stands beside, if it does beside one alone; in Hindi whose it is stands before it."""
    (start, end) = word[lang].span
    after = {at: start - owner[lang].span[1] for at, owner in enumerate(owners)}
    before = {at: owner[lang].span[0] - end for at, owner in enumerate(owners) if lang != "hi"}
    near = [at for gaps in (after, before) for at, gap in gaps.items() if 0 <= gap <= NEAR]
    return near[0] if len(near) == 1 else None


def _take_turns(words: tuple[Track, Track], owners: tuple[Track, Track], lang: str) -> bool:
    """Whether one of two words stands between two owners, and the other outside."""
    start, end = sorted(owner[lang].span for owner in owners)
    between = [start[1] <= word[lang].span[0] and word[lang].span[1] <= end[0] for word in words]
    return between[0] != between[1]


def _ways(of: Account) -> list[Thing]:
    """From where to where, each way by itself: in summer from one state to the other, in winter back."""
    return [Thing(fact, frozenset({fact.value})) for fact in of.facts.get("party_order", ()) if is_way(fact)]


def _doers(of: Account) -> list[Thing]:
    """Bodies, officials and the Sides by what they are: host, sending."""
    return [
        Thing(Fact(kind_of(min(mention.concepts)), DOERS, mention.span), mention.concepts)
        for mention in of.fields.get(DOERS, ())
    ]


def _states(of: Account) -> list[Thing]:
    """The states and Sides of a text."""
    return [Thing(fact, frozenset({fact.value})) for fact in of.facts.get("actor", ()) if isinstance(fact.value, str)]
