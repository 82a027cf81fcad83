"""Which clauses of the paragraphs a clause of the release rests on: those that share most of its words."""

from bisect import bisect_left
from collections.abc import Sequence

from paraph.language.folding import Span
from paraph.language.releasing.findings import Cited
from paraph.language.releasing.readings import Clause, Reading
from paraph.language.releasing.support import stands_in
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
    """The clauses that say some of it, `part` of what the best does: a release puts subject and verb together anew."""
    scored = _scored(clause, sentence, paragraphs)
    best = max((match[0] for match in scored), default=0.0)
    return [match for match in scored if match[0] and match[0] >= best * part]


def says(sense: str, reading: Reading, span: Span) -> bool:
    """Whether a word of the `sense` stands in a span of a folded text."""
    hits = vocabulary(reading.lang).sense[sense].find(reading.words)
    return any(span[0] <= place[0] < span[1] for _, place in spans(hits, reading.words))


def negations(reading: Reading, span: Span) -> int:
    """How many denials there are in a span of a folded text."""
    denials = (fact for fact in reading.account.facts.get("negation", ()) if fact.alone)
    return sum(span[0] <= fact.span[0] < span[1] and not _is_attribute(fact.span, reading) for fact in denials)


def _is_attribute(span: Span, reading: Reading) -> bool:
    """Whether what is denied only describes a thing: `материал, не предназначенный для продажи`."""
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
