"""Which units of a sentence a verb of stance governs.

Each verb of stance governs one range of units or more; not where it is denied, describes something, tells of what was
before or of others, or where it is in somebody's own speech. A sentence that ends with a colon governs the items of the
list after it.

Reads: a row. Writes: stretches, each with its stance.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from paraph.intake.areas.governed import stretches_hindi as hindi
from paraph.intake.areas.governed.governing import GOVERNING
from paraph.intake.areas.governed.ranges import ranges, with_rest
from paraph.intake.areas.governed.ungoverned import (
    describes,
    is_ahead,
    is_denied,
    is_one_persons,
    is_set_to_others,
    lists_subjects,
    only_commits,
    takes_it_up,
)
from paraph.intake.areas.words.subjects import is_one_mans
from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.rulewords import listed, listed_everywhere, words
from paraph.intake.source import Span

BACKGROUND = frozenset({"LAST"})
AFTER_IT = listed_everywhere("areas.after_it")
"""Words of looking back that do not where they open a frame: "Following the meeting, the Protocol was signed"."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The units one verb governs."""

    row: Row
    first: int
    after: int
    stance: str
    verb: Span
    whole: bool = False
    """Whether it is an item of a list of its own, not to be cut at an "and" alone."""


def stretches(row: Row, lang: str) -> Iterator[Stretch]:
    """Every stretch of a sentence, in the order of the verbs."""
    personal = row.units[0].kind == "QUOTE" and _is_personal(row, lang)
    recalled = _recalled(row, lang)
    ones = None
    for at, unit in row.of_kind(*GOVERNING):
        if unit.value == "signed" or recalled < at or _counts_people(row, at) or describes(row, at, lang):
            continue
        if personal and not (lang == "en" and _is_of_us(row, at)):
            continue
        if lang == "hi" and hindi.governs_nothing(row, at):
            continue
        if (
            is_denied(row, at, lang)
            or takes_it_up(row, at, lang)
            or (lang == "ru" and (is_ahead(row, at) or is_one_persons(row, at)))
        ):
            continue
        if lang == "en" and (_is_within(row, ones, at) or is_set_to_others(row, at)):
            continue
        if lang == "en" and is_one_mans(row, at):
            ones = at
            continue
        span = (unit.start, unit.end)
        parts = (part for found in ranges(row, at, lang) for part in with_rest(row, found, lang))
        for first, after in parts:
            if first < after and not (only_commits(row, at) and not _lists(row, first, after, lang)):
                yield Stretch(row, first, after, _stance(row, at), span)


def _is_within(row: Row, ones: int | None, at: int) -> bool:
    """Whether a verb only tells of what one person praised: "The minister hailed plans | focused on tea"."""
    if ones is None or row.units[at].value != "focus" or row.units[at - 1].kind not in {"LOW", "CAP", "PORT"}:
        return False
    return not {"STOP", "SEMI", "BOTH", "COMMA"} & {unit.kind for unit in row.units[ones:at]}


def _lists(row: Row, first: int, after: int, lang: str) -> bool:
    if lists_subjects(row, first, after):
        return True
    return lang == "hi" and (hindi.names_fields(row, first, after) or hindi.names_deed(row, first, after))


RECALLS = listed_everywhere("areas.recalls")
"""Words that look back wherever they stand."""

TOLD = "ранее"
"""In Russian also the day a thing was told of: "Ранее в ведомстве сообщили, что планируется рассмотреть …"."""

_DONE_RU = re.compile(r"^[а-яё]+(?:л|ла|ло|ли|лись|лся|лась|лось|ны|на|но|ен)\b")
"""What was done before is none of it: "Ранее сообщалось, что министры | обсудили …"."""


def _recalled(row: Row, lang: str) -> int:
    """From which unit on a sentence tells of what was before; its length where it does not.

    Words like "last" look back for what follows only where no verb stands before them: what was "discussed" after the
    "decisions of the last session" were "reviewed" belongs to this one.
    """
    if lang == "hi":
        return hindi.recalled_from(row)
    verb = next((at for at, unit in row.of_kind(*GOVERNING) if unit.value != "signed"), len(row))
    for at, unit in row.of_kind(*BACKGROUND):
        word = row.text[unit.start : unit.end].lower()
        told = lang == "ru" and word == TOLD and any(row.units[i].kind == "BREAK" for i in range(at, verb))
        told = told and not _DONE_RU.search(row.shown(verb, verb + 1).lower()) if verb < len(row) else told
        if not _is_frame(row, unit) and not told and (at < verb or word.startswith(RECALLS)):
            return at
    return len(row)


ELABORATES = listed("en", "areas.elaborates")
INCLUDED = listed("hi", "areas.included")


def _stance(row: Row, at: int) -> str:
    """The stance of a verb; one that only elaborates takes that of the verb before it: "agreed to …, focusing on"."""
    verbs = (unit for unit in reversed(row.units[:at]) if unit.kind in {"STANCE", "STOP"} and unit.value != "focus")
    before = next((unit.value for unit in verbs), None)
    shown = row.shown(at, at + 1).lower()
    taken = (shown in ELABORATES and before in {"agreed", "proposed"}) or (before and shown.startswith(INCLUDED))
    return str(before if taken else row.units[at].value)


def _is_personal(row: Row, lang: str) -> bool:
    """Whether a quotation is somebody's speech rather than the words of a statement."""
    spoken = (row.text[unit.start : unit.end].lower() for unit in row.units if unit.kind != "LAND")
    return not words(lang, "areas.personal").isdisjoint(spoken)


def _is_of_us(row: Row, at: int) -> bool:
    """Whether one who speaks for himself tells what both did together: "We | discussed", "we will | review"."""
    before = (row.shown(place, place + 1).lower() for place in range(max(0, at - WITHIN_OF_US), at))
    return "we" in before and row.units[at].value in {"explored", "reviewed", "agreed"}


WITHIN_OF_US = 3
"""Units from "we" to its verb."""


def _is_frame(row: Row, unit: Unit) -> bool:
    return row.text[unit.start : unit.end].lower().startswith(AFTER_IT)


def _counts_people(row: Row, at: int) -> bool:
    """Whether the verb says who took part: "80 delegates, among whom were officials"."""
    included = row.units[at].value == "focus" and row.shown(at, at + 1).startswith(INCLUDED)
    if not included:
        return False
    governing = (place for place in range(at - 1, -1, -1) if row.units[place].kind in GOVERNING)
    first = next(governing, -1) + 1
    if _DELEGATED.search(row.marks, first, at) is not None or (at and row.units[at - 1].kind in OFFICES):
        return True
    return any(unit.kind in {"PEOPLE", "ATTEND"} for unit in row.units[first:at])


OFFICES = frozenset({"ORG", "SIDE", "POST"})
"""What right before "include" is who took part: "विदेश और चाय मंत्रालय | शामिल हैं"."""

_DELEGATED = pattern("SIDE MEIN")
"""Who was in a delegation: "प्रतिनिधिमंडल में | …"."""
