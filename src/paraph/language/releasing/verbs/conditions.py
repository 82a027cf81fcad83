"""Conditions that the sentence leaves out: what was agreed ad referendum, in principle or subject to something.

A condition counts for a clause that it stands in; where the paragraph binds by one verb only, it may stand anywhere, as
the `(ad referendum)` after its last sentence does.

    agreed, ad referendum, to build  ->  agreed to build                        flagged
    agreed, ad referendum, to build  ->  agreed, subject to approval, to build  nothing
    agreed to build, and discussed, in principle, a loan  ->  agreed to build     nothing
"""

from collections.abc import Iterator, Sequence

from paraph.language.releasing.backing.matching import LOOSEST, Match, loosely, matches_of
from paraph.language.releasing.findings import UNCONDITIONAL, Cited, Draft
from paraph.language.releasing.texts.claims import Claim, Reach
from paraph.language.releasing.texts.readings import Clause, Reading
from paraph.language.releasing.vocabulary import spans, vocabulary
from paraph.messages import Phrase


def check_conditions(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """The claims of `sentence` that hold only under a condition of the paragraph, of which it has no word."""
    if vocabulary(sentence.lang).has("tentative", sentence.words):
        return
    for clause in sentence.clauses:
        if clause.claim is None or clause.claim.negated or not _binds(clause.claim):
            continue
        for _, other, reading, number in _rested_on(clause, clause.claim, sentence, paragraphs):
            condition = _condition(other, reading) if _is_alike(clause.claim, other.claim) else ""
            if condition:
                said = sentence.words.text[slice(*clause.claim.span)]
                why = Phrase(UNCONDITIONAL, said=said, there=condition)
                yield Draft("stronger_verb", clause.claim.span, number, why)
                break


def _rested_on(clause: Clause, claim: Claim, sentence: Reading, paragraphs: Sequence[Cited]) -> list[Match]:
    """What a claim rests on: a promise on the promises of the paragraphs, wherever most of its words stand."""
    matches = matches_of(clause, sentence, paragraphs)
    if not claim.promise or any(match[1].claim and match[1].claim.promise for match in matches):
        return matches
    return [
        match for match in loosely(clause, sentence, paragraphs, LOOSEST) if match[1].claim and match[1].claim.promise
    ]


def _binds(claim: Claim) -> bool:
    return not claim.open and Reach.CONSIDERED <= claim.reach < Reach.SIGNED


def _is_alike(said: Claim, other: Claim | None) -> bool:
    """Whether two verbs bind alike: who instructs does not leave out the condition of what is agreed besides."""
    return other is not None and (said.promise or other.promise or said.reach == other.reach)


def _condition(clause: Clause, reading: Reading) -> str:
    """The words of the condition under which a clause of a paragraph holds, or nothing."""
    if clause.claim is None or not _binds(clause.claim):
        return ""
    binding = [claim for claim in reading.claims if _binds(claim) and not claim.promise]
    start, end = clause.span if len(binding) > 1 else (0, len(reading.words.text))
    hits = spans(vocabulary(reading.lang).sense["tentative"].find(reading.words), reading.words)
    return next((reading.words.text[slice(*span)] for _, span in hits if start <= span[0] < end), "")
