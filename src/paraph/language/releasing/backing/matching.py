"""Which clauses of the paragraphs a clause of the release rests on: those that share most of its words."""

from bisect import bisect_left
from collections.abc import Hashable, Sequence

from paraph.language.comparing.extraction.parties import BOTH
from paraph.language.comparing.facts import Kind
from paraph.language.folding import Span
from paraph.language.releasing.backing.support import stands_in
from paraph.language.releasing.findings import Cited
from paraph.language.releasing.texts.readings import Clause, Reading
from paraph.language.releasing.vocabulary import spans, vocabulary
from paraph.language.russian import analyzer

NEAR = 0.12
"""How much less than the best clause another may share with the sentence and still count."""

FARTHEST = 0.34
"""The same where one word is much of a clause."""

LEAST = 0.25
"""The share below which no clause is taken for the one meant: then the furthest of all counts."""

LOOSE, LOOSEST = 0.36, 0.25
"""The part of the best share from which a clause says some of it, of what is told and of what is promised."""

Match = tuple[float, Clause, Reading, object]
"""Share, clause, the text it is of, number of the paragraph."""


def matches_of(clause: Clause, sentence: Reading, paragraphs: Sequence[Cited]) -> list[Match]:
    """The clauses of the paragraphs that say most of what `clause` of the sentence says.

    Paragraphs are looked at in the language of the sentence where they are given in it, else in all others.
    """
    scored = _scored(clause, sentence, paragraphs)
    best = max((match[0] for match in scored), default=0.0)
    near = min(max(NEAR, 1 / max(len(clause.tokens), 1)), FARTHEST)
    return [match for match in scored if best < LEAST or match[0] >= best - near]


def loosely(clause: Clause, sentence: Reading, paragraphs: Sequence[Cited], part: float) -> list[Match]:
    """The clauses that say some of it, `part` of what the best does: a release puts subject and verb together anew.

    Below zero all of them.
    """
    scored = _scored(clause, sentence, paragraphs)
    best = max((match[0] for match in scored), default=0.0)
    return [match for match in scored if (match[0] or part < 0) and match[0] >= best * part]


def same_facts(one: Reading, span: Span, other: Reading, there: Span) -> bool:
    """Whether two clauses have the same day or figure, and the same Side where both begin with one.

    By these `agreed to give it by 5 May` is known again.
    """
    mine, theirs = _facts(one, span), _facts(other, there)
    return bool(mine) and mine <= theirs and same_side(one, span, other, there)


SUBJECT = 7
"""Letters from the beginning of a clause within which its subject stands."""


def same_side(one: Reading, span: Span, other: Reading, there: Span) -> bool:
    """Whether two clauses do not begin with different Sides."""
    return len({_opening(one, span), _opening(other, there)} - {None}) <= 1


def _opening(reading: Reading, span: Span) -> Hashable:
    """The state or Side that a clause begins with, both Sides being none."""
    facts = reading.account.facts.get("actor", ())
    inside = [fact for fact in facts if span[0] <= fact.span[0] < min(span[0] + SUBJECT, span[1])]
    codes = [fact.value[1] if isinstance(fact.value, tuple) else fact.value for fact in inside]
    return next((code for code in codes if code != BOTH), None)


def _facts(reading: Reading, span: Span) -> set[tuple[str, Hashable]]:
    kinds: tuple[Kind, ...] = ("date", "number", "money", "percent", "measure", "period")
    return {
        (kind, fact.value)
        for kind in kinds
        for fact in reading.account.facts.get(kind, ())
        if span[0] <= fact.span[0] < span[1]
    }


def says(sense: str, reading: Reading, span: Span) -> bool:
    """Whether a word of the `sense` stands in a span of a folded text."""
    hits = vocabulary(reading.lang).sense[sense].find(reading.words)
    return any(span[0] <= place[0] < span[1] for _, place in spans(hits, reading.words))


def negations(reading: Reading, span: Span) -> int:
    """How many denials there are in a span of a folded text."""
    denials = (fact for fact in reading.account.facts.get("negation", ()) if fact.alone)
    return sum(span[0] <= fact.span[0] < span[1] and not _is_attribute(fact.span, reading) for fact in denials)


def _is_attribute(span: Span, reading: Reading) -> bool:
    """Whether what is denied only describes a thing: `ткань, не прошедшая проверку`."""
    words = reading.words
    at = bisect_left(words.starts, span[0])
    if reading.lang == "ru":
        after = words.forms[at + 1] if at + 1 < len(words.forms) and words.forms[at] == "не" else ""
        return bool(after) and analyzer().parse(after)[0].tag.POS == "PRTF"
    before = words.forms[at - 1] if at and words.forms[at] == "not" else ""
    return reading.lang == "en" and bool(before) and before not in vocabulary("en").parts["auxiliary"]


def _scored(clause: Clause, sentence: Reading, paragraphs: Sequence[Cited]) -> list[Match]:
    return [
        (_share(clause, other, sentence, reading), other, reading, cited.number)
        for cited in paragraphs
        for reading in cited.in_language(sentence.lang)
        for other in reading.clauses
    ]


def _share(clause: Clause, other: Clause, sentence: Reading, reading: Reading) -> float:
    if not clause.tokens:
        return 0.0
    shared = sum(stands_in(token, other, lang=sentence.lang, own=reading.lang) for token in clause.tokens)
    return shared / len(clause.tokens)
