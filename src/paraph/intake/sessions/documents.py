"""What the session signed, and when and where the next one is to be.

A document counts where the sentence says that it was signed now, at this session; agreements of earlier years, of a
visit or in the background do not. The next session is what the sentence about it says of day and place.

Reads: the session's sentences. Writes: signed documents and the words on the next session, as facts.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.rows import Row, Unit, grammar
from paraph.intake.marks.rulewords import listed_everywhere
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.reading import Fact
from paraph.intake.sessions.about.subject import Subject
from paraph.intake.sessions.days.when import find_days
from paraph.language.dates import DateMention

BACKGROUND = frozenset({"LAST", "WILL"})
GENERIC = frozenset(listed_everywhere("sessions.documents_without_name"))
"""Documents without a name are none."""

NEAR = 6
"""Units after "next" within which the session and its body stand."""

FAR = timedelta(days=20)
"""Days between the session and a signature that does not belong to it."""


def find_signed(subject: Subject, sentences: Sequence[Sentence], lang: str) -> tuple[Fact[str], ...]:
    """The documents signed at the session."""
    first = min(sentence.row.units[0].start for sentence in subject.choice.sentences)
    found: dict[str, Fact[str]] = {}
    held = _day(find_days(subject.choice, sentences, lang).first)
    for sentence in sentences:
        row = sentence.row
        if sentence.place is not Place.BODY or row.units[-1].end < first or _is_background(row, held):
            continue
        signs = [at for at, unit in row.of_kind("STANCE") if unit.value == "signed"]
        for match in row.find(grammar("documents", lang, "named")[0]):
            if not any(_near(sign, match, lang) or _past_sides(row, match.end(), sign) for sign in signs):
                continue
            begin, after = _trimmed(row, match.start(), match.end(), lang)
            shown = row.shown(begin, after)
            if shown.lower() in GENERIC:
                continue
            found.setdefault(shown.lower(), Fact(shown, row.span(begin, after), "signed-now", 0.9))
    return tuple(found.values())


def _near(sign: int, match: "re.Match[str]", lang: str) -> bool:
    distance = match.start() - sign if sign < match.start() else sign - match.end()
    return distance <= (3 if lang == "hi" else 6)


def _past_sides(row: Row, after: int, sign: int) -> bool:
    """Whether only those who signed stand between a document and its verb: "MoU between … and … was signed"."""
    between = [unit.kind for unit in row.units[after:sign]]
    return between[:1] == ["BETWEEN"] and not {"STANCE", "VERB", "STOP", "BREAK", "HELD"} & set(between)


def _day(fact: Fact[str] | None) -> date | None:
    return date.fromisoformat(fact.value) if fact else None


def _is_background(row: Row, held: date | None) -> bool:
    kinds = {unit.kind for unit in row.units if not _is_frame(row, unit)}
    if kinds & BACKGROUND or (
        "EVENT" in kinds and any(u.kind == "EVENT" and u.value in {"visit", "creation"} for u in row.units)
    ):
        return True
    if any(unit.kind == "AUX" and row.text[unit.start : unit.end] == "had been" for unit in row.units):
        return True
    days = [unit.value for unit in row.units if isinstance(unit.value, DateMention)]
    return any(day.kind in {"year", "month"} or _is_other_day(day, held) for day in days)


def _is_frame(row: Row, unit: Unit) -> bool:
    """Whether words of looking back open the sentence: "Following the meeting, the Protocol was signed"."""
    return unit.start == row.units[0].start and row.text[unit.start : unit.end].lower() == "following"


def _is_other_day(day: DateMention, held: date | None) -> bool:
    return held is not None and day.kind == "exact" and day.start is not None and abs(day.start - held) > FAR


def _trimmed(row: Row, first: int, after: int, lang: str) -> tuple[int, int]:
    if lang == "en" and after < len(row) and row.units[after].kind == "DOCUMENT":
        after = next((at for at in range(after - 1, first, -1) if row.units[at].kind == "AND"), after)
    while first < after and row.units[first].kind in {"LOW", "KA", "AND"} and lang == "en":
        if row.units[first].kind == "LOW" and row.shown(first, first + 1) in {"final", "joint", "agreed", "outcome"}:
            break
        first += 1
    while after > first and row.units[after - 1].kind in {"AND", "OF", "ON", "THE"}:
        after -= 1
    return first, after


def find_next_session(subject: Subject, sentences: Sequence[Sentence], lang: str) -> Fact[str] | None:
    """What is said of day and place of the next session: called so, or by the number after this one's."""
    ordinal = subject.choice.ordinal
    following = int(str(ordinal.value)) + 1 if ordinal else None
    for sentence in sentences:
        row = sentence.row
        if sentence in subject.choice.sentences[:1]:
            continue
        if sentence.place is not Place.BODY or not any(unit.kind in {"WILL", "HELD", "STANCE"} for unit in row.units):
            continue
        if any(unit.value == "proposed" for unit in row.units):
            continue
        for at, unit in enumerate(row.units):
            is_next = unit.kind == "NEXT" or (unit.kind == "ORD" and unit.value == following)
            near = row.units[at : at + NEAR]
            if is_next and any(other.kind in {"SESSION", "BODYREF"} for other in near) and _is_own(near, subject):
                match = _longest(row, at, lang)
                if match:
                    return Fact(row.shown(*match), row.span(*match), "next-session", 0.85)
    return None


def _is_own(units: Sequence[Unit], subject: Subject) -> bool:
    """Whether no body of another kind is named among these units."""
    named = [unit.value for unit in units if isinstance(unit.value, BodyMention)]
    return all(body.kind == subject.body.kind for body in named)


def _longest(row: Row, at: int, lang: str) -> tuple[int, int] | None:
    found = [match.span() for match in grammar("documents", lang, "next")[0].finditer(row.marks, at + 1)]
    found = [
        span for span in found if any(unit.kind in {"CITY", "LAND", "DATE"} for unit in row.units[span[0] : span[1]])
    ]
    return max(found, key=lambda span: span[1] - span[0], default=None)
