"""Set phrases that a text leaves out, puts in, or puts for others of their kind: free of charge, in writing.

Such a phrase grants, limits or times what stands beside it, and has a dozen usual wordings in each language
(`data/formulas.tsv`). Beside these the table lists words by which a free translator may say the same: where a text has
any of them, nothing is told of it.

1. Two texts of three have a phrase, and the third has no word for it: it is left out, or another of its kind that
   neither of the others has is put for it.
2. One text of three has a phrase that neither of the others has any word for: it is put in.
3. Of two texts each has a phrase of one kind that the other has no word for.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "The rooms are provided free of charge.",
    ...     "hi": "कक्ष निःशुल्क उपलब्ध कराए जाते हैं।",
    ...     "ru": "Помещения предоставляются.",
    ... }
    >>> [found.found for found in compare(texts) if found.languages == ("en", "ru")]
    [{'en': 'free of charge', 'ru': None}]
"""

from collections.abc import Iterator, Mapping

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Kind, Pair
from paraph.language.comparing.words.exchanges import mark_of
from paraph.language.folding import Span

LOOSE, ALONE, ADDED, WHOLE = "~", "2", "+", "="
"""Marks of rows: words that may say a phrase too; told of two texts; told where one text alone has it; its words tell
nothing but what the whole of it does.
"""

TWO = 2

NAMED: frozenset[Kind] = frozenset({"actor", "date", "money", "name", "organisation", "post", "reference"})
"""Kinds of what a phrase may hold, and does not say itself: subject to the approval of the Ministry of Finance."""

_Phrases = Mapping[str, Span]
"""By name, where a text has each phrase first."""

_Places = dict[str, Span | None]
"""What two texts have, by language."""


def formulas(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The phrases left out, put in and put for others, by pair of languages in their order."""
    found: dict[Pair, list[Difference]] = {}
    had = {lang: _had(read) for lang, read in accounts.items()}
    if not any(had.values()):
        return found
    for places in (*_of_three(accounts, had), *_of_two(accounts, had)):
        pair = pair_of(accounts, *places)
        left, right = (Fact("adjective", "formula", span) if (span := places[lang]) else None for lang in pair)
        found.setdefault(pair, []).append(Difference("adjective", left, right))
    return found


def without_formulas(
    found: Mapping[Pair, list[Difference]], accounts: Mapping[str, Account]
) -> dict[Pair, list[Difference]]:
    """`found` without words that differ within one phrase both texts have: fifty-fifty for in equal shares."""
    had = {lang: _spans(read) for lang, read in accounts.items()}
    return {
        pair: [item for item in items if not _is_within(item, *(had[lang] for lang in pair))]
        for pair, items in found.items()
    }


def _is_within(item: Difference, left: Mapping[str, list[Span]], right: Mapping[str, list[Span]]) -> bool:
    return item.kind not in NAMED and any(
        all(
            not fact or _holds(spans, fact.span) for fact, spans in ((item.left, left[name]), (item.right, right[name]))
        )
        for name in left.keys() & right.keys()
    )


def _holds(spans: list[Span], within: Span) -> bool:
    return any(start <= within[0] and within[1] <= end for start, end in spans)


def _spans(of: Account) -> dict[str, list[Span]]:
    """The places of the phrases of which the words tell nothing else."""
    return {
        name: [mention.span for mention in mentions if any(WHOLE in mark_of(concept) for concept in mention.concepts)]
        for name, mentions in of.formulas.items()
        if _is_marked(name, WHOLE, of)
    }


def _of_three(accounts: Mapping[str, Account], had: Mapping[str, _Phrases]) -> Iterator[_Places]:
    for wrong, one, other in against_two(accounts):
        said, around = accounts[wrong].formulas, {*accounts[one].formulas, *accounts[other].formulas}
        strange = [name for name in had[wrong] if name not in around]
        for name in had[one]:
            if name in had[other] and name not in said:
                instead = next((had[wrong][put] for put in strange if _kind(put) == _kind(name)), None)
                yield from ({wrong: instead, lang: had[lang][name]} for lang in (one, other))
        for name in strange:
            if _is_marked(name, ADDED, accounts[wrong]):
                yield from ({wrong: had[wrong][name], lang: None} for lang in (one, other))


def _of_two(accounts: Mapping[str, Account], had: Mapping[str, _Phrases]) -> Iterator[_Places]:
    if len(accounts) != TWO:
        return
    one, other = accounts
    for name in had[one]:
        for put in had[other]:
            if (
                _kind(name) == _kind(put)
                and name not in accounts[other].formulas
                and put not in accounts[one].formulas
                and _is_marked(name, ALONE, accounts[one])
                and _is_marked(put, ALONE, accounts[other])
            ):
                yield {one: had[one][name], other: had[other][put]}


def _had(of: Account) -> _Phrases:
    """The phrases of a text in their own wordings."""
    return {
        name: first
        for name, mentions in of.formulas.items()
        for first in [mention.span for mention in mentions if any(map(_is_own, mention.concepts))][:1]
    }


def _is_own(concept: int) -> bool:
    return mark_of(concept) != LOOSE


def _is_marked(name: str, mark: str, of: Account) -> bool:
    return any(mark in mark_of(concept) for mention in of.formulas[name] for concept in mention.concepts)


def _kind(name: str) -> str:
    return name.partition("/")[0]
