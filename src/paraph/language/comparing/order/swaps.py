"""Two facts that changed places: 74 were granted and 39 rejected, or 39 granted and 74 rejected?

Nothing is missing, and no word is wrong; only the order tells. Within a clause each language has an order of its own,
but clauses and members, parted by a comma or a conjunction, follow one another alike in all. So of two facts of one
kind (numbers, towns, firms, persons), each once in each of three texts and parted in all, the order must be one; where
two texts agree on it, the third is wrong; unless facts of another kind changed places too, for then a clause moved, or
one fact stands on the other side of several, for then that one moved: Гуджарат посетили делегации Татарстана, Сахалина.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "74 were granted, 39 rejected",
    ...     "hi": "39 स्वीकार किए गए, 74 अस्वीकृत हुए",
    ...     "ru": "74 были удовлетворены, 39 отклонены",
    ... }
    >>> [(found.languages, found.found) for found in compare(texts)][0]
    (('en', 'hi'), {'en': '74', 'hi': '39'})
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import combinations
from typing import NamedTuple

import regex

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.extraction.persons import sounds
from paraph.language.comparing.extraction.ways import is_agent, is_marked
from paraph.language.comparing.facts import Difference, Fact, Kind, Pair
from paraph.language.comparing.lexicon import lexicon
from paraph.language.comparing.order.clauses import Track, clauses_moved
from paraph.language.comparing.words.exchanges import Mention, kind_of
from paraph.language.folding import Span

KINDS: tuple[Kind, ...] = (
    "number", "percent", "money", "measure", "date", "period", "ordinal", "reference", "name", "organisation", "actor",
)  # fmt: skip
FIGURES: frozenset[Kind] = frozenset({"number", "percent", "money", "measure", "date", "period", "ordinal"})
"""Kinds of what is said of something, and so stands by it."""

DOERS = "doer"
"""The field of bodies, Sides and officials, who stand in each language's own order."""

ROLE = "role"
"""One who acts and is no Side: the seller, the lessee."""

SHORTEST = 4
"""Letters of a Hindi word that may be a name because no table knows it."""

_Labels = frozenset[Hashable]


class Thing(NamedTuple):
    """A fact that may be followed from text to text."""

    fact: Fact
    labels: _Labels
    """By which it is known again in another text."""


THREE = 3


def swaps(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """What changed places, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    if len(accounts) != THREE:
        return found
    shared = [list(tracks(by_lang)) for by_lang in _shared(accounts)]
    for wrong, one, other in against_two(accounts):
        crossed = list(_crossed(wrong, one, other, shared))
        if len({first[wrong].kind for first, _ in crossed}) > 1 or _has_moved(wrong, crossed):
            continue
        words = list(tracks({lang: words_of(accounts[lang]) for lang in (one, other, wrong)})) if crossed else []
        for first, second in crossed:
            if not all(is_parted(first[lang].span, second[lang].span, accounts[lang]) for lang in accounts):
                continue
            if first[wrong].kind in FIGURES and clauses_moved((first, second), words, wrong):
                continue
            if any(_moves_with_mark(track, accounts) for track in (first, second)) or _is_one_marked(
                first, second, accounts
            ):
                continue
            if (
                first[wrong].kind == "actor"
                and first[wrong].value != ROLE
                and not _is_side(first[wrong], accounts[wrong])
            ):
                continue
            for lang in (one, other):
                pair = left, right = pair_of(accounts, wrong, lang)
                facts = {lang: first[lang], wrong: second[wrong]}
                found.setdefault(pair, []).append(Difference(first[wrong].kind, facts[left], facts[right]))
    return found


def _moves_with_mark(track: Track, accounts: Mapping[str, Account]) -> bool:
    """Whether a body or a person is who something is done by in every text: a phrase that stands anywhere."""
    return all(
        fact.kind in {"name", "organisation"} and is_agent(fact, accounts[lang].words, lang)
        for lang, fact in track.items()
    )


def _is_one_marked(first: Track, second: Track, accounts: Mapping[str, Account]) -> bool:
    """Whether in every text an adposition stands by the one name and by the other none: no members of one row, so that
    each language has its own order: `chose Tver and Kaluga for the trainees from Goa`.
    """
    if any(track[lang].kind != "name" for track in (first, second) for lang in accounts):
        return False
    marks = {
        (is_marked(first[lang], read.words, lang), is_marked(second[lang], read.words, lang))
        for lang, read in accounts.items()
    }
    return marks in ({(True, False)}, {(False, True)})


def _is_side(actor: Fact, of: Account) -> bool:
    """Whether an actor is a Side: a state is named anywhere, and only shows that a clause moved."""
    return " " in of.words.text[slice(*actor.span)]


def _shared(accounts: Mapping[str, Account]) -> list[dict[str, list[Thing]]]:
    """By kind the things of every text, of which each has two at least that may change places."""
    readers: list[Callable[[Account], list[Thing]]] = [*(partial(things, kind=kind) for kind in KINDS), roles]
    return [by_lang for by_lang in (_several(read, accounts) for read in readers) if by_lang]


def _several(read: Callable[[Account], list[Thing]], accounts: Mapping[str, Account]) -> dict[str, list[Thing]]:
    """What is read of each text where each has two such things at least; else nothing."""
    found: dict[str, list[Thing]] = {}
    for lang, account in accounts.items():
        found[lang] = read(account)
        if len(found[lang]) <= 1:
            return {}
    return found


def _crossed(wrong: str, one: str, other: str, shared: list[list[Track]]) -> Iterator[tuple[Track, Track]]:
    """The pairs of things of one kind that stand in another order in one text than in both others."""
    for tracked in shared:
        for first, second in combinations(sorted(tracked, key=lambda track: track[one].span), 2):
            order = {lang: first[lang].span < second[lang].span for lang in (wrong, one, other)}
            if order[one] == order[other] != order[wrong]:
                yield first, second


def _has_moved(wrong: str, crossed: list[tuple[Track, Track]]) -> bool:
    """Whether it is one fact that stands on the other side of several: it moved, and no two changed places."""
    places = [{track[wrong].span for track in tracks} for tracks in crossed]
    return len(places) > 1 and bool(set.intersection(*places))


def is_parted(one: Span, other: Span, of: Account) -> bool:
    """Whether a comma or a conjunction stands between two places."""
    before, after = sorted((one, other))
    return before[1] <= after[0] and bool(parting(of.words.text, of.lang, before[1], after[0]))


def parting(text: str, lang: str, start: int = 0, end: int | None = None) -> "regex.Match[str] | None":
    """The first comma or conjunction within a place."""
    return _signs(lang).search(text, start, len(text) if end is None else end)


@lru_cache(maxsize=3)
def _signs(lang: str) -> "regex.Pattern[str]":
    lists = lexicon(lang).lists["lists"]
    words = "|".join(sorted(lists["and"] | lists["break"], key=len, reverse=True))
    return regex.compile(rf"[,;:।]|\s(?:{words})\s")


def tracks(texts: Mapping[str, list[Thing]]) -> Iterator[Track]:
    """Everything that stands once in each text."""
    (one, mine), (left, theirs), (right, others) = texts.items()
    across = _twins(theirs, others)
    to_left, to_right = _twins(mine, theirs), _twins(mine, others)
    for at, middle in to_left.items():
        last = to_right.get(at)
        if last is not None and across.get(middle) == last:
            yield {one: mine[at].fact, left: theirs[middle].fact, right: others[last].fact}


def _twins(mine: list[Thing], theirs: list[Thing]) -> dict[int, int]:
    """By its place in one list the place in the other of what is the same and stands once in either."""
    known: dict[Hashable, set[int]] = {}
    for at, thing in enumerate(theirs):
        for label in thing.labels:
            known.setdefault(label, set()).add(at)
    single: dict[int, int] = {}
    claims: dict[int, int] = {}
    for at, thing in enumerate(mine):
        twins: set[int] = set().union(*(known.get(label, ()) for label in thing.labels))
        for twin in twins:
            claims[twin] = claims.get(twin, 0) + 1
        if len(twins) == 1:
            single[at] = twins.pop()
    return {at: twin for at, twin in single.items() if claims[twin] == 1}


def things(of: Account, kind: Kind) -> list[Thing]:
    """The facts of a kind that may be followed from text to text; of actors the Sides, where there are any."""
    found = [
        Thing(fact, frozenset({fact.value}))
        for fact in of.facts.get(kind, ())
        if (fact.alone or kind in {"actor", "ordinal"} or (kind == "number" and fact.bare is not None))
        and not (isinstance(fact.value, tuple) and fact.value[0] == "acts")
    ]
    sides = [thing for thing in found if kind == "actor" and _is_side(thing.fact, of)]
    found = sides or found
    return found + list(_names(of)) if kind == "name" else found


def roles(of: Account) -> list[Thing]:
    """Sellers, lessees and others by what they do in a dealing, each place once."""
    fields = (mentions for field, mentions in of.fields.items() if field != DOERS)
    placed = _placed(mention for mentions in fields for mention in mentions if _is_acting(mention))
    return [Thing(Fact("actor", ROLE, span), concepts) for span, concepts in placed]


def _is_acting(mention: Mention) -> bool:
    return kind_of(min(mention.concepts)) == "actor"


def concepts_of(of: Account) -> list[Thing]:
    """The words that are put for one another, by what they mean: summer, winter."""
    mentions = [mention for mentions in of.fields.values() for mention in mentions]
    placed = sorted(
        found for acting in (False, True) for found in _placed(one for one in mentions if _is_acting(one) is acting)
    )
    return [Thing(Fact("term", "concept", span), concepts) for span, concepts in placed]


def _placed(mentions: Iterable[Mention]) -> list[tuple[Span, frozenset[int]]]:
    """What is meant at each place, in order; words that lie within those of another field are one place with them."""
    placed: list[tuple[Span, frozenset[int]]] = []
    for mention in sorted(mentions, key=lambda mention: (mention.span[0], -mention.span[1])):
        place, meant = mention.span, mention.concepts
        if placed and place[1] <= placed[-1][0][1]:
            place, others = placed.pop()
            meant |= others
        placed.append((place, meant))
    return placed


def words_of(of: Account) -> list[Thing]:
    """The words that bear witness."""
    return [
        Thing(Fact("term", "word", (of.words.starts[word.at], of.words.ends[word.at])), frozenset(word.meanings))
        for word in of.witnesses
    ]


def _names(of: Account) -> Iterator[Thing]:
    """Persons and firms, known by their sound; in Hindi any word that no table knows may be one."""
    for name in of.names:
        yield Thing(Fact("name", name.words, name.span), frozenset(sounds(name.words[-1])))
    for at, meanings in enumerate(of.meanings) if of.lang == "hi" else ():
        written = of.words.written(at)
        if not meanings and len(written) >= SHORTEST and not written[0].isdigit():
            span = of.words.starts[at], of.words.ends[at]
            yield Thing(Fact("name", written, span), frozenset(sounds(written)))
