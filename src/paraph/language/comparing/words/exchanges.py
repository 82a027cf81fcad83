"""One concept put for another of its field: import for export, at most for at least, a theatre for a museum.

A concept that one text lacks proves nothing, for a translator may say it otherwise; nor does one that only one text
has. Together, in one field (`data/fields.tsv`), they do:

1. In two texts of three stands one concept of a field, in the third another, and no word of the first.
2. All three texts have equally many words of the field, and one of them another one for one of them: `the English text
   shall prevail` after `in the English and Russian languages`.

Of two texts alone both must have as many, and each exactly one that the other lacks.

The longest phrase of a field hides its shorter ones, but no word of another field: in `bank guarantee` the guarantee is
read too. A row without a kind only hides: a limit, `at least`, is no word of less.

Contraries (`data/contraries.tsv`) are exchanged alike, but small words of a sentence rather than things: either and
both, requested and requesting. Their words mean other things beside others, so nothing that the texts say besides makes
up for one (`said`), and only texts of one paragraph are compared by them.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache, partial
from itertools import permutations
from typing import NamedTuple, cast

from paraph.language import LANGUAGES
from paraph.language.comparing.facts import Difference, Fact, Kind, Pair
from paraph.language.compiled import compiled
from paraph.language.files import rows
from paraph.language.folding import Span
from paraph.language.patterns import KeptIndex, PatternIndex
from paraph.language.words import Words

THREE = 3

FIELDS, CONTRARIES, FORMULAS = TABLES = "fields", "contraries", "formulas"
"""The tables of what is put for one another, and of phrases that are left out (`omission.formulas`)."""

HIDING = "-"
"""The kind of a row of phrases that hide words of its field, and mean nothing of it."""


class Mention(NamedTuple):
    """A word of a field, and what it may mean there."""

    concepts: frozenset[int]
    """Rows of the tables, by the place they have in both together."""
    span: Span
    """In the folded text."""

    def means(self, concepts: frozenset[int]) -> bool:
        """Whether one of its meanings is among `concepts`."""
        return not self.concepts.isdisjoint(concepts)


Mentions = Mapping[str, tuple[Mention, ...]]
"""By field."""


def read_tables(words: Words, lang: str) -> dict[str, Mentions]:
    """By table, the words of every field of it in a folded text, in order."""
    found: dict[str, dict[str, list[Mention]]] = {of: {} for of in TABLES}
    listed = _concepts_listed()
    for first, after, concepts in _index(lang).every(words, lambda concept: listed[concept][0]):
        (of, field), _ = listed[concepts[0]]
        if all(listed[concept][1] != HIDING for concept in concepts):
            span = words.starts[first], words.ends[after - 1]
            found[of].setdefault(field, []).append(Mention(frozenset(concepts), span))
    return {of: {field: tuple(mentions) for field, mentions in own.items()} for of, own in found.items()}


def exchanges(texts: Mapping[str, Mentions]) -> dict[Pair, list[Difference]]:
    """The concepts of one table put for others, by pair of the languages of `texts`, in their order."""
    found: dict[Pair, list[Difference]] = {}
    shared = set.intersection(*(set(mentions) for mentions in texts.values())) if len(texts) > 1 else set()
    for field in sorted(shared):
        by_lang = {lang: mentions[field] for lang, mentions in texts.items()}
        if _are_one(by_lang.values()):
            continue
        for wrong, other, (mine, theirs) in _exchanged(by_lang):
            kind = kind_of(min(mine.concepts))
            facts = {wrong: Fact(kind, (field, wrong), mine.span), other: Fact(kind, (field, other), theirs.span)}
            one, two = (lang for lang in texts if lang in facts)
            found.setdefault((one, two), []).append(Difference(kind, facts[one], facts[two]))
    return found


def _are_one(texts: Collection[tuple[Mention, ...]]) -> bool:
    """Whether each text has one word of a field, and all may mean the same: so it mostly is."""
    return all(len(mentions) == 1 for mentions in texts) and bool(
        frozenset.intersection(*(mention.concepts for (mention,) in texts))
    )


def _exchanged(by_lang: Mapping[str, tuple[Mention, ...]]) -> Iterator[tuple[str, str, tuple[Mention, Mention]]]:
    """The text that has another concept, each text it differs from, and the words of both."""
    if len(by_lang) == THREE:
        for wrong, one, other in permutations(by_lang):
            exchange = _against_two(by_lang[wrong], by_lang[one], by_lang[other])
            if exchange and _against_two(by_lang[wrong], by_lang[other], by_lang[one]):
                yield wrong, one, exchange
    else:
        one, other = by_lang
        mine, theirs = _beyond(by_lang[one], by_lang[other]), _beyond(by_lang[other], by_lang[one])
        if len(mine) == len(theirs) == 1 and len(by_lang[one]) == len(by_lang[other]):
            yield one, other, (mine[0], theirs[0])


def _against_two(
    wrong: tuple[Mention, ...], one: tuple[Mention, ...], other: tuple[Mention, ...]
) -> tuple[Mention, Mention] | None:
    """What `wrong` has in the place of what `one` has and `other` has too."""
    here, there, elsewhere = _concepts(wrong), _concepts(one), _concepts(other)
    gained = [mention for mention in wrong if not mention.means(there) and not mention.means(elsewhere)]
    lost = [mention for mention in one if not mention.means(here) and mention.means(elsewhere)]
    if gained and lost:
        return gained[0], lost[0]
    if len(wrong) == len(one) == len(other) and not _beyond(one, other):
        gained, lost = _beyond(wrong, one), _beyond(one, wrong)
        if len(gained) == 1 and len(_beyond(wrong, other)) == 1:
            return gained[0], lost[0]
    return None


def _beyond(mentions: tuple[Mention, ...], others: tuple[Mention, ...]) -> list[Mention]:
    """The mentions left when each is matched with one of the others of the same meaning."""
    free = list(others)
    left = []
    for mention in mentions:
        twin = next((other for other in free if mention.means(other.concepts)), None)
        if twin is None:
            left.append(mention)
        else:
            free.remove(twin)
    return left


def _concepts(mentions: tuple[Mention, ...]) -> frozenset[int]:
    return frozenset(concept for mention in mentions for concept in mention.concepts)


def kind_of(concept: int) -> Kind:
    """The kind of a finding where `concept` is put for another."""
    return _concepts_listed()[concept][1]


def mark_of(concept: int) -> str:
    """How a formula is told, as its row says."""
    return _concepts_listed()[concept][1]


@lru_cache(maxsize=1)
def _concepts_listed() -> tuple[tuple[tuple[str, str], Kind], ...]:
    """Of each concept its table and field, and the kind of a finding in it, or `HIDING`."""
    return tuple((place, cast("Kind", row[1])) for place, row in _standing())


def _standing() -> Iterator[tuple[tuple[str, str], list[str]]]:
    """The rows of the tables by table and field: one that stands in several fields is a concept of each."""
    return (((of, field), row) for of in TABLES for row in rows(of) for field in row[0].split(","))


@lru_cache(maxsize=3)
def _index(lang: str) -> PatternIndex[int]:
    return PatternIndex({}, frozenset(), compiled(f"exchanged_{lang}", partial(_made, lang)))


def _made(lang: str) -> KeptIndex[int]:
    """The index of `lang` from its column of the tables, which are read in one pass."""
    index: PatternIndex[int] = PatternIndex({}, frozenset())
    for number, (_, row) in enumerate(_standing()):
        for pattern in row[2 + LANGUAGES.index(lang)].split(","):
            index.add(pattern.strip(), number)
    return index.kept
