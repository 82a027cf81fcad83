"""English and Russian sentences with a side, or both, as their subject."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from paraph.intake.protocols.lexicon import pattern
from paraph.intake.protocols.sentences.actors import Actor
from paraph.intake.protocols.sentences.clause import (
    Clause,
    is_past_session,
    most_binding,
    said_by,
)
from paraph.intake.protocols.values import BOTH
from paraph.language.force import Force, ForceMention
from paraph.language.russian import analyzer

LONGEST_RUSSIAN_GAP = 90
"""Characters that may stand between a Russian subject and its verb."""


def is_subject(sentence: str, actor: Actor, lang: str) -> bool:
    """Whether `actor` stands where a subject does: in no subordinate clause, after no preposition, with no genitive."""
    before = sentence[: actor.start]
    if pattern(lang, "not_subject").search(before) or pattern(lang, "subordinate").search(before):
        return False
    return not sentence.startswith("'", actor.end)


def of_subject(
    sentence: str, subject: Actor, verbs: Sequence[ForceMention], denied: Sequence[ForceMention], lang: str
) -> Clause:
    """What `subject` does: its first verb of force, or what binds most of several joined, or what it will do."""
    nothing = Clause(None, subject.code)
    if is_past_session(sentence[: subject.start], lang):
        return nothing
    first = next((verb for verb in verbs if verb.span[0] >= subject.end), None)
    stopped = next((verb for verb in denied if verb.span[0] >= subject.end), None)
    if stopped and (first is None or stopped.span[0] < first.span[0]):
        return nothing
    will = _wills(sentence, subject, lang)
    if will is not None and not (first and first.span[0] <= will <= first.span[1]):
        force: Force = "agree" if subject.code == BOTH else "one_side"
        return Clause(force, subject.code, subject.code != BOTH, verb=(will, will))
    if first is None or not _adjacent(sentence, subject, first, lang):
        further = _further_will(sentence, subject, subject.end, lang)
        if further is not None:
            return further
        tells = subject.code != BOTH and pattern(lang, "tells").match(sentence[subject.end :])
        return replace(nothing, force="one_side" if tells else None)
    chosen = most_binding([first, *_joined(sentence, first, verbs, lang)])
    said = said_by(sentence, subject.code, chosen, lang)
    return (not said.tier and _further_will(sentence, subject, first.span[1], lang)) or said


def _further_will(sentence: str, subject: Actor, start: int, lang: str) -> Clause | None:
    """Where the subject goes on with what it will do: `confirmed its readiness and will send`."""
    match = pattern(lang, "and_will").search(sentence, start)
    if match is None or pattern(lang, "subclause").search(sentence, start, match.start()):
        return None
    if lang == "ru" and "futr" not in str(analyzer().parse(match["verb"].lower())[0].tag):
        return None
    force: Force = "agree" if subject.code == BOTH else "one_side"
    return Clause(force, subject.code, subject.code != BOTH, verb=match.span("verb"))


def _adjacent(sentence: str, subject: Actor, verb: ForceMention, lang: str) -> bool:
    gap = sentence[subject.end : verb.span[0]]
    if pattern(lang, "had").search(gap):
        return False
    if pattern(lang, "filler").fullmatch(gap) or pattern(lang, "aside").fullmatch(gap):
        return True
    if lang == "ru":
        words = sentence[slice(*verb.span)]
        clear = not pattern(lang, "subclause").search(gap) and "," not in gap.removeprefix(",")
        return clear and len(gap) <= LONGEST_RUSSIAN_GAP and bool(pattern(lang, "past").match(words))
    held = regex.fullmatch(r"\s+(?:\w+\s+){0,3}?\w+ed\s+[^,;:]{0,80}?and\s+(?:\w+ly\s+)?", gap, regex.IGNORECASE)
    return bool(held) and not pattern(lang, "subclause").search(gap)


def _wills(sentence: str, subject: Actor, lang: str) -> int | None:
    """Where the subject's `will` stands, or its verb in the future; None where there is neither."""
    match = pattern(lang, "will").match(sentence[subject.end :])
    if match is None:
        return None
    if lang != "ru":
        return subject.end + match.end()
    verb = match["verb"].lower()
    is_future = pattern(lang, "will_word").fullmatch(verb) or "futr" in analyzer().parse(verb)[0].tag
    return subject.end + match.start("verb") if is_future else None


def _joined(sentence: str, first: ForceMention, verbs: Sequence[ForceMention], lang: str) -> Iterator[ForceMention]:
    """The verbs of the same subject after `first`."""
    if not pattern(lang, "past").match(sentence[slice(*first.span)]):
        return
    for verb in verbs:
        between = sentence[first.span[1] : verb.span[0]]
        if verb.span[0] < first.span[1]:
            continue
        if pattern(lang, "subclause").search(between):
            return
        written = sentence[slice(*verb.span)]
        if pattern(lang, "and_verb").fullmatch(between) and pattern(lang, "past").match(written):
            yield verb
