"""What is evidence enough for a finding, where a paragraph stands in three languages: the third is the arbiter.

An error sits in one text, so the other two agree against it. Of kinds that words carry (terms, qualities, verbs, names,
bodies) rather than figures, a difference counts only so:

1. It shows in both pairs with one language. What shows in one pair only is a word that the third language joins to
   either: two ways of saying one thing. What shows in all three pairs is nobody's error, but our reading.
2. What stands in one text and in neither of the others is that translator's freedom; what two texts have and the third
   lacks is an omission.

    >>> from paraph.language.compare import compare
    >>> texts = {"en": "a pilot line", "hi": "एक पायलट लाइन", "ru": "опытная линия"}
    >>> compare(texts)
    ()

Of two texts alone there is no arbiter; each difference stands as it was found.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import permutations

from paraph.language.comparing.extraction.ranks import is_rank
from paraph.language.comparing.extraction.towns import is_town
from paraph.language.comparing.facts import Difference, Fact, Kind, Pair

WORDED: frozenset[Kind] = frozenset(
    {"actor", "adjective", "force", "list_item", "name", "organisation", "post", "term"}
)
"""Kinds that words carry; of them the third text is asked."""

ADDED: frozenset[Kind] = frozenset({"actor", "name"})
"""Kinds of which what only one text has counts too: no translator adds a Side or a name. Nor goods to a list."""

DEPUTY = "deputy"
"""How the posts begin that nobody adds to others either, as no rank."""

ALL = 3


def against_two(texts: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    """Of three texts each language, and the two others as they stand against it; of fewer there is no arbiter."""
    return iter(_against_two(tuple(texts)) if len(texts) == ALL else ())


@cache
def _against_two(langs: tuple[str, ...]) -> tuple[tuple[str, str, str], ...]:
    return tuple((wrong, one, other) for wrong, one, other in permutations(langs) if one < other)


def pair_of(texts: Mapping[str, object], one: str, other: str) -> Pair:
    """Two of the languages, in the order of the `texts`."""
    left, right = (lang for lang in texts if lang in {one, other})
    return left, right


def weighed(found: Mapping[Pair, list[Difference]]) -> dict[Pair, list[Difference]]:
    """The differences of `found`, by pair of languages, for which there is evidence."""
    if len(found) != ALL:
        return dict(found)
    return {
        pair: [item for item in items if not _is_asked(item) or _is_evident(item, pair, found)]
        for pair, items in found.items()
    }


def _is_asked(item: Difference) -> bool:
    """Whether the third text is asked: of words, and of ordinals that may count nothing (`a third`, `first of all`)."""
    loose = item.kind == "ordinal" and not any(fact and fact.alone for fact in (item.left, item.right))
    return item.kind in WORDED or loose


def _is_evident(item: Difference, pair: Pair, found: Mapping[Pair, list[Difference]]) -> bool:
    """Whether exactly one of the two languages differs from the third in the same."""
    wrong = [lang for lang in pair if _differs_from_third(item, pair, lang, found)]
    if len(wrong) != 1:
        return False
    mine = _fact(item, pair, wrong[0])
    other = _fact(item, pair, _other(pair, wrong[0]))
    listed = item.kind == "list_item" and mine is not None and isinstance(mine.value, tuple)
    rank = mine is not None and (is_rank(mine) or str(mine.value).startswith(DEPUTY))
    return item.kind in ADDED or listed or rank or other is not None or mine is None


def _differs_from_third(item: Difference, pair: Pair, lang: str, found: Mapping[Pair, list[Difference]]) -> bool:
    """Whether the text in `lang` differs in the same from the text that is not of `pair`."""
    return any(
        _is_same(item, pair, twin, twin_pair, lang)
        for twin_pair, twins in found.items()
        if twin_pair != pair and lang in twin_pair
        for twin in twins
        if twin.kind == item.kind
    )


def _is_same(item: Difference, pair: Pair, twin: Difference, twin_pair: Pair, lang: str) -> bool:
    """Whether two differences of `lang` from two texts are one: by its place, or by what it lacks."""
    mine, again = _fact(item, pair, lang), _fact(twin, twin_pair, lang)
    if item.kind in ADDED:
        towns = [{fact.value for fact in (one.left, one.right) if fact and is_town(fact)} for one in (item, twin)]
        return not all(towns) or not towns[0].isdisjoint(towns[1])
    if mine and again:
        return mine.span[0] < again.span[1] and again.span[0] < mine.span[1]
    there, there_too = (_fact(one, langs, _other(langs, lang)) for one, langs in ((item, pair), (twin, twin_pair)))
    return bool(there and there_too and there.value == there_too.value)


def _fact(item: Difference, pair: Pair, lang: str) -> Fact | None:
    return item.left if lang == pair[0] else item.right


def _other(pair: Pair, lang: str) -> str:
    return pair[1] if lang == pair[0] else pair[0]
