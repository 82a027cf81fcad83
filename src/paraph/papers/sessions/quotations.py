"""The sentences that state a fact, with the words that state it set apart.

Rules
    1. A fact is shown in the whole sentence that states it, in every language version that does; never a word alone.
    2. Facts that the same sentences state are shown together, each word bearing the number of the fact it states, so
       that a sentence is printed once.
    3. A sentence of more than `LONGEST` characters is cut to what surrounds the words, and the cut is shown by dots.
    4. Emphasis never divides a letter of a script: a span is widened to whole letters.

Example: in "The 11th session met in New Delhi", with the number (fact 3) at 4-8 and the place (fact 5) at 24-33, the
pieces are "The ", **11th**³, " session met in ", **New Delhi**⁵.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from paraph.language.refusals import LanguageError
from paraph.language.sentences import sentences
from paraph.mechanism.releases import Release, Span

LONGEST = 700
AROUND = 220
"""Characters kept before the first and after the last of the words when a sentence is cut."""

DOTS = "…"
_JOINS = regex.compile(r"[\p{M}\u200c\u200d]")
_VIRAMA = "\u094d"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence: plain, or words that state the facts numbered."""

    text: str
    facts: tuple[int, ...] = ()
    verb: bool = False
    """Whether the words are the verb that governs a statement; they bear no number."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What one release says on some facts: a sentence in pieces, or several."""

    release: Release
    sentences: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Exhibit:
    """Facts that the same sentences state, and those sentences, release by release."""

    facts: tuple[int, ...]
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a release that state a fact, or the verb that governs them."""

    span: Span
    verb: bool = False


Evidence = Mapping[int, Mapping[str, Sequence[Words]]]
"""Number of the fact -> id of the release -> where its text states it."""


def exhibits(evidence: Evidence, releases: Sequence[Release]) -> tuple[Exhibit, ...]:
    """Group facts by the sentences that state them, in the order of the facts; a fact nobody states is left out."""
    bounds = {release.key: sentence_spans(release) for release in releases}
    places: dict[tuple[tuple[str, Span], ...], list[int]] = {}
    for number, by_release in evidence.items():
        found = tuple((key, bound) for key in bounds for bound in _around(by_release.get(key, ()), bounds[key]))
        if found:
            places.setdefault(found, []).append(number)
    return tuple(Exhibit(tuple(facts), _quoted(facts, where, evidence, releases)) for where, facts in places.items())


def sentence_spans(release: Release) -> list[Span]:
    """The sentences of a release; the lines of one in a language that `language` does not divide."""
    try:
        return sentences(release.text, release.language)
    except LanguageError:
        return [match.span() for match in regex.finditer(r"\S[^\n]*", release.text)]


def pieces(text: str, bound: Span, marked: Iterable[tuple[int, Words]]) -> tuple[Piece, ...]:
    """Divide `text[bound]` where the emphasis begins and ends.

    `marked` holds words with the number of the fact they state. Words may overlap; where two do, they bear both
    numbers. Words outside `bound` are passed over.
    """
    within = [_Marked(*_whole(text, words.span, bound), number, words.verb)
              for number, words in marked if _meet(words.span, bound)]  # fmt: skip
    first, last, lead, tail = _cut(text, bound, within)
    edges = sorted({first, last, *(edge for each in within for edge in (each.start, each.end))})
    found = [Piece(lead)] if lead else []
    found += [_piece(text, start, end, within) for start, end in pairwise(edges)]
    return (*found, Piece(tail)) if tail else tuple(found)


@dataclass(frozen=True, slots=True)
class _Marked:
    start: int
    end: int
    number: int
    verb: bool


def _piece(text: str, start: int, end: int, within: Sequence[_Marked]) -> Piece:
    here = [each for each in within if each.start <= start and end <= each.end]
    facts = tuple(sorted({each.number for each in here if not each.verb}))
    return Piece(text[start:end], facts, verb=any(each.verb for each in here))


def _quoted(
    facts: Sequence[int], where: tuple[tuple[str, Span], ...], evidence: Evidence, releases: Sequence[Release]
) -> tuple[Quotation, ...]:
    quotations = []
    for release in releases:
        marked = [(number, words) for number in facts for words in evidence[number].get(release.key, ())]
        cut = tuple(pieces(release.text, bound, marked) for key, bound in where if key == release.key)
        if cut:
            quotations.append(Quotation(release, cut))
    return tuple(quotations)


def _around(stated: Sequence[Words], bounds: Sequence[Span]) -> list[Span]:
    """The sentences that hold any of the words, in the order of the text."""
    return [bound for bound in bounds if any(_meet(words.span, bound) for words in stated)]


def _meet(span: Span, bound: Span) -> bool:
    return span[0] < bound[1] and bound[0] < span[1]


def _whole(text: str, span: Span, bound: Span) -> Span:
    start, end = max(span[0], bound[0]), min(span[1], bound[1])
    while start > bound[0] and _inside_a_letter(text, start):
        start -= 1
    while end < bound[1] and _inside_a_letter(text, end):
        end += 1
    return start, end


def _inside_a_letter(text: str, at: int) -> bool:
    return bool(_JOINS.match(text, at)) or text[at - 1] in {_VIRAMA, "\u200d"}


def _cut(text: str, bound: Span, within: Sequence[_Marked]) -> tuple[int, int, str, str]:
    """Where a long sentence begins and ends once cut, at a space, and the dots that say so."""
    first, last = bound
    if last - first <= LONGEST or not within:
        return first, last, "", ""
    begin, end = min(each.start for each in within), max(each.end for each in within)
    before, after = text.rfind(" ", first, max(first, begin - AROUND)), text.find(" ", min(last, end + AROUND), last)
    return (
        first if before < 0 else before + 1,
        last if after < 0 else after,
        "" if before < 0 else f"{DOTS} ",
        "" if after < 0 else f" {DOTS}",
    )
