"""On which day or days was the session?

The day is a date that stands with the session: in a sentence that names it, nearest to the verb that says it was held.
Days of visits, agreements and earlier sessions stand with other words and are not looked at. "Today", a weekday and
`कल` are resolved by the day of posting, `कल` by the tense of its sentence.

Reads: the chosen session's sentences. Writes: first and last day, as facts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.reading import Fact
from paraph.intake.sessions.choosing.before_hindi import told_before
from paraph.intake.sessions.choosing.choice import Choice
from paraph.intake.sessions.choosing.echoes import echoes
from paraph.intake.sessions.days.dated_lines import day_written, when_and_where
from paraph.intake.sessions.days.lasting import over_days
from paraph.intake.sessions.days.other_days import is_of_something_else
from paraph.intake.sessions.events.long_past import is_of_a_paper
from paraph.intake.sessions.events.roles import Role
from paraph.language.dates import DateMention

DAYS = frozenset({"exact", "range", "relative", "weekday"})
ANCHORS = frozenset({"HELD", "SESSION", "BODYREF", "WILL", "CHAIR", "CHAIRMANSHIP", "CHAIRED", "POSTPONED"})
NEAR = 20
"""Units within which a day belongs to the session, where the sentence has several."""

OPENING = 6
"""Units at most that the day a sentence opens with is from what it tells: "On 5 September, …"."""

APART = frozenset({"EVENT", "DOCUMENT", "LAST"})
"""What takes a date to itself: a visit, an agreement, the last session."""


@dataclass(frozen=True, slots=True)
class Days:
    """When the session was, or nothing."""

    first: Fact[str] | None = None
    last: Fact[str] | None = None


def find_days(choice: Choice, sentences: Sequence[Sentence], lang: str, preamble: Sequence[Row] = ()) -> Days:
    """The day or days of the session; `sentences` are those of the whole release, `preamble` what stands above them."""
    found, row = _days_told(choice, sentences, lang)
    lasting = None
    if row and found.first and not found.last:
        lasting = over_days(row, list(_after(row, sentences)), found.first, lang)
    if lasting or lang == "hi":
        return Days(*lasting) if lasting else found
    if lang == "ru" and found.first is None and (written := _written(choice, preamble)):
        return written
    line = when_and_where(preamble) if found.first is None and choice.status == "held" else None
    if line is None or any(_is_untold(one.row) for one in choice.sentences):
        return found
    return _days(line[0], Role.HELD)


def _written(choice: Choice, preamble: Sequence[Row]) -> Days | None:
    """The day of the dateline where the first words of the session say that it was there and then."""
    told = [one.row for one in choice.sentences if one.place is Place.BODY][:1]
    if choice.status == "announced" or any(any(days_told(row)) for row in told):
        return None
    day = next((day for row in told if (day := day_written(preamble, row))), None)
    return _days(day, Role.HELD) if day else None


def _after(row: Row, sentences: Sequence[Sentence]) -> Iterator[Row]:
    """The two rows of the text after one."""
    ends = [one.row for one in sentences if one.place is Place.BODY and one.row.units[0].start > row.units[0].start]
    yield from ends[:2]


def _days_told(choice: Choice, sentences: Sequence[Sentence], lang: str) -> tuple[Days, Row | None]:
    """The day or days that are told, with the row that tells them."""
    roles = {id(event.sentence): event.role for event in reversed(choice.events)}
    for sentence in _in_order(choice):
        found = _nearest(sentence.row)
        if found is not None and (whole := _begun_and_ended(sentence.row)):
            return whole, None
        if found is not None:
            return _days(found, roles[id(sentence)]), sentence.row
        if roles[id(sentence)] is Role.HELD and _is_untold(sentence.row):
            full = _told_in_full(sentence.row, choice) if lang != "en" else _in_words_or_title(sentence.row, choice)
            return full, None
    rows = list(echoes(choice, sentences, lang))
    if whole := next((days for row in rows if (days := _begun_and_ended(row))), None):
        return whole, None
    before = [one.row for one in told_before(choice, sentences)] if lang == "hi" else []
    for row in (*rows, *_counted(choice), *before):
        if found := _nearest(row):
            return _days(found, Role.HELD), row
    return _of_first_sentence(choice, sentences, lang), None


_BEGUN_AND_ENDED = pattern("HELD ON? <first:DATE> AND HELD ON? <last:DATE>")


def _begun_and_ended(row: Row) -> Days | None:
    """Both days where each has its verb: "began on | 6 October and ended on | 7 October"."""
    match = _BEGUN_AND_ENDED.search(row.marks)
    ends = [row.units[match.start(group)] for group in ("first", "last")] if match else []
    days = [unit.value for unit in ends if isinstance(unit.value, DateMention) and unit.value.kind in DAYS]
    first, last = (_days(unit, Role.HELD).first for unit in ends) if len(days) == len(ends) > 0 else (None, None)
    return Days(first, last) if first and last and first.value < last.value else None


def _is_untold(row: Row) -> bool:
    """Whether a day is told that only the day of posting, which is not known, would tell: "was held on Monday"."""
    days = [day for _, day in days_told(row) if day.kind in {"weekday", "relative"}]
    return bool(days) and all(day.start is None and not day.candidates for day in days)


def _told_in_full(row: Row, choice: Choice) -> Days:
    """The day another sentence of the session gives in full, where it is the day of the week that `row` tells.

    So is the day of the month that it tells: "took place on 3 May", "took place on 3 May 2023, the ministry said".
    """
    names = {row.text[slice(*day.span)].lower() for _, day in days_told(row) if day.kind == "weekday"}
    days = {day.parts[1:] for _, day in days_told(row) if day.parts[2] and not day.parts[0]}
    for event in choice.events:
        found = _nearest(event.sentence.row) if event.role is Role.HELD else None
        day = found.value.start if found and isinstance(found.value, DateMention) else None
        if found and day and any(name.endswith(WEEKDAYS[day.weekday()]) for name in names):
            return _days(found, Role.HELD)
        if found and day and (day.month, day.day) in days:
            return _days(found, Role.HELD)
    return Days()


def _in_words_or_title(row: Row, choice: Choice) -> Days:
    """The day told in full; for "today" also one that closes a headline: "Meeting of A: 9 June 2021"."""
    told = _told_in_full(row, choice)
    if told.first or not any(day.kind == "relative" for _, day in days_told(row)):
        return told
    for event in choice.events:
        units = event.sentence.row.units
        closes = event.sentence.place is not Place.BODY and isinstance(units[-1].value, DateMention)
        if closes and len(units) > event.after and units[event.after].kind in {"COLON", "COMMA", "DATE", "DASH"}:
            return _days(units[-1], Role.HELD)
    return Days()


WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _counted(choice: Choice) -> Iterator[Row]:
    """Sentences that only name the session, with its number: "was decided on 3 May at the 4th meeting of …"."""
    for event in choice.events:
        if event.role is Role.NAMED and event.ordinal and event.session and choice.status == "held":
            yield event.sentence.row


def _of_first_sentence(choice: Choice, sentences: Sequence[Sentence], lang: str) -> Days:
    """The day the text opens with where the session has none: "Officials of … met today …".

    It counts where the opening tells of a meeting, or of what was discussed and the session follows at once. In Russian
    a day of the month does as well below a headline that alone names the session.
    """
    headed = lang == "ru" and choice.status == "held" and all(one.place is not Place.BODY for one in choice.sentences)
    kinds_of_day = DAYS if headed else {"relative", "weekday"}
    follows = choice.status == "held" and any(one.place is Place.BODY and one.number <= 1 for one in choice.sentences)
    for opening in sentences:
        if opening.place is not Place.BODY or opening.number > 0:
            continue
        kinds = {unit.kind for unit in opening.row.units}
        if "HELD" in kinds or (follows and "STANCE" in kinds and "WILL" not in kinds):
            found = _nearest(opening.row)
            if found and isinstance(found.value, DateMention) and found.value.kind in kinds_of_day:
                return _days(found, Role.HELD)
    return Days()


def _in_order(choice: Choice) -> Iterator[Sentence]:
    """Sentences of the text before headlines, telling ones before those that only name the session."""
    seen = set()
    for part in (Place.BODY, Place.SUBHEADLINE, Place.HEADLINE):
        for event in sorted(choice.events, key=lambda event: event.rule == "was-attended"):
            other = event.role is Role.NAMED or (event.role is Role.FUTURE and choice.status == "held")
            if event.sentence.place is part and not other and id(event.sentence) not in seen:
                seen.add(id(event.sentence))
                yield event.sentence


def _nearest(row: Row) -> Unit | None:
    anchors = [at for at, unit in enumerate(row.units) if unit.kind in ANCHORS and not _is_of_something_else(row, at)]
    best: tuple[float, Unit] | None = None
    for at, day in days_told(row):
        unit = row.units[at]
        if day.kind not in DAYS or (day.start is None and not day.candidates):
            continue
        distance = min((abs(at - anchor) for anchor in anchors), default=0)
        distance += 12 * any(other.kind in APART for other in row.units[max(0, at - 4) : at])
        distance = min(distance, OPENING) if at <= 1 or _OPENS.search(row.marks, 0, at) else distance
        if best is None or distance < best[0]:
            best = float(distance), unit
    alone = sum(1 for _ in row.of_kind("DATE")) == 1
    return best[1] if best and (alone or best[0] < NEAR) else None


_OPENS = pattern("^ ANY{2,10} DASH ON $")
"""What stands before the day a sentence opens with, past the place and the agency: "NAIROBI, May 5 — On | 3 May, …"."""

_WHICH = pattern("(LOW | CAP | EVENT | PORT | DOCUMENT) COMMA? BREAK AUX? HELD $")


def _is_of_something_else(row: Row, at: int) -> bool:
    """Whether a verb tells when something else was: "… on 3 May, two months after the summit, which | took place …"."""
    return row.units[at].kind == "HELD" and _WHICH.search(row.marks, max(0, at - 5), at + 1) is not None


def days_told(row: Row) -> Iterator[tuple[int, DateMention]]:
    """Each date of a row that may be of what it tells, with its place: not when it was written, sent or said."""
    for at, unit in row.of_kind("DATE"):
        sent = _DATELINE.match(row.marks, 0, at + 1) or (at == 0 and _STAMPED.match(row.marks))
        sent = sent or (at <= OF_A_TOWN and _SENT.match(row.marks)) or _BUREAU.match(row.marks, 0, at + 2)
        sent = sent or _OPENED.match(row.marks, 0, at + 2) or (at <= OPENING and _BY_AGENCY.match(row.marks, at))
        headed = at == OF_A_TOWN and _is_headed(row, at)
        stamp = at == 0 and (_IN_FIGURES.fullmatch(row.text[unit.start : unit.end]) or _heads_another(row))
        apart = (
            sent
            or stamp
            or headed
            or is_of_before(row, at)
            or _is_of_speaking(row, at)
            or _is_contradicted(row, at)
            or _is_of_leaving(row, at)
            or is_of_something_else(row, at)
            or _SIGNED_ON.search(row.marks, 0, at) is not None
            or is_of_a_paper(row, at)
        )
        if isinstance(unit.value, DateMention) and not (apart or _is_of_a_visit(row, at)):
            yield at, unit.value


def _is_headed(row: Row, at: int) -> bool:
    """Whether a day after the town a text opens with heads it, without any sign: "New Delhi, 2 August | The 14th …"."""
    return _HEADED.match(row.marks) is not None and row.text[row.units[at + 1].start].isupper()


def _heads_another(row: Row) -> bool:
    """Whether the day a sentence opens with heads it, for it tells another: "3 May 2020: The meeting was on Monday"."""
    return row.units[1 if len(row) > 1 else 0].kind in {"COLON", "DASH"} and sum(1 for _ in row.of_kind("DATE")) > 1


_SIGNED_ON = pattern("DOCUMENT (OF THE? (LOW | NUMWORD | LAND | DEMO | BOTH | AND | THE){1,5})? COMMA? STANCE ON $")
"""What leads to the day of a document the sentence cites: "based on the Agreement, signed on | 5 May 2011"."""

_HEADED = pattern("CITY COMMA DATE (THE | LAND | CAP | POST | ORG)")


def _is_of_a_visit(row: Row, at: int) -> bool:
    """Whether Hindi days are those of a visit, not of what it is paid for: "28 जून से 3 जुलाई तक | ब्राज़ील की यात्रा पर"."""
    visit = _VISIT_HI.match(row.marks, at)
    if visit is None:
        return False
    unit, shown = row.units[visit.end() - 1], row.shown(visit.end() - 1, visit.end())
    return unit.value == "visit" or shown in OF_VISITS or shown.startswith(COMING_HI)


OF_VISITS = words("hi", "sessions.on_a_visit")
_VISIT_HI = pattern(
    "DATE KO (LAND | CITY | DEMO | KA | MEIN | OPEN | CLOSE | SMALL | NUMWORD){0,6} (EVENT | ASIDE | WORD)"
)
COMING_HI = listed("hi", "sessions.coming")
"""Verbs of going somewhere, right after the days of it."""


def is_of_before(row: Row, at: int) -> bool:
    """Whether a unit stands in a clause of what had been: "the panel, which they had founded in | June 2017"."""
    for place in range(at - 1, -1, -1):
        if row.units[place].kind == "AUX" and row.shown(place, place + 1).lower() == "had":
            before = (row.shown(one, one + 1).lower() for one in range(max(0, place - CLAUSE), place))
            return any(word in {"which", "who"} for word in before)
        if row.units[place].kind in {"STOP", "SEMI"}:
            return False
    return False


CLAUSE = 12
"""Units within which a clause comes to its verb."""


def _is_of_leaving(row: Row, at: int) -> bool:
    """Whether a day is when somebody leaves for a session: "отправится во | вторник для участия в заседании".

    "Left Nairobi for Lima on | Saturday to attend the meeting".
    """
    gone = _GONE.search(row.marks, max(0, at - 12), at)
    places = [gone.start()] if gone else []
    if any(row.shown(place, place + 1).lower() in GOES for place in (*places, at + 1) if place < len(row)):
        return True
    return any(unit.value == "leaves" for unit in row.units[max(0, at - 2) : at])


_GONE = pattern("LOW ((?! HELD | SESSION | BODYREF | COMMA | STOP | LOW) ANY){0,7} ON? $")
GOES = words("en", "sessions.goes")


def _is_contradicted(row: Row, at: int) -> bool:
    """Whether "today" and the weekday beside it are two days: the text was posted on another than it was written."""
    for one, other in ((at, at + 1), (at - 1, at)):
        if one < 0 or other >= len(row):
            continue
        days = [row.units[place].value for place in (one, other)]
        if [day.kind if isinstance(day, DateMention) else "" for day in days] == ["relative", "weekday"]:
            starts = {day.start for day in days if isinstance(day, DateMention)}
            return len(starts) > 1
    return False


OF_A_TOWN = 2
"""The last unit that a day right after the town of a dateline may be."""


def _is_of_speaking(row: Row, at: int) -> bool:
    """Whether a day is that of saying so, or of arriving; what follows "said that" is what was said."""
    if at + 1 < len(row) and row.shown(at + 1, at + 2).lower().startswith(("agree", "arriv")):
        return _AT_IT.search(row.marks, at) is None
    if any(row.shown(place, place + 1).lower() in ANNOUNCES for place in range(max(0, at - 2), at)):
        return True
    if _SAID_HI.match(row.marks, at) and any(word in row.shown(at, min(len(row), at + 4)) for word in SAYING_HI):
        return True
    by_whom = _SPOKEN_BY.search(row.marks, max(0, at - 12), at)
    if by_whom and row.shown(by_whom.start(), by_whom.start() + 1).lower().startswith(SAYING_RU):
        return True
    said = _SPOKEN.search(row.marks, max(0, at - 2), at)
    return said is not None and not row.shown(said.start(), said.start() + 1).endswith(" कि")


_AT_IT = pattern("STANCE ((?! STOP) ANY){1,30} IN THE? ORD SESSION")
"""What makes a day that of the session at which a thing was agreed: "today | agreed on tea at the 9th meeting"."""

_DATELINE = pattern("CITY COMMA? OPEN ANY{0,6} DATE $ | (CITY | WORD | CAP) SLASH (CITY | WORD | CAP) COMMA? DATE $")
"""A day in the brackets after the town that opens an agency's text: when it was sent."""

_SENT = pattern("CITY COMMA? DATE COMMA? (OPEN (ABBR | CAP){1,2} CLOSE | (ABBR | CAP){1,2} DASH)")
"""A day between the town and the agency: "Islamabad, July 21, IRNA —"."""

_BUREAU = pattern("((ABBR | CAP | ORG | PORT){1,3} COMMA CITY COMMA | DATE? (LAND | CITY) COMMA) DATE (COLON | DASH) $")
"""A day after the office and the town of a reporter: "TFP Bureau, New Delhi, February 5, 2025:", "KENYA, May 5 —"."""

_OPENED = pattern("(LAND | CITY | CAP | ABBR | COMMA){1,5} DATE DASH $")
"""A day between the place a text opens with, whatever it is, and a dash: "PASAY CITY 5 May 2020 –"."""

_BY_AGENCY = pattern("DATE SLASH (CAP | ABBR | PORT | ORG | HYPHEN){1,4} SLASH")
"""A day before an agency between strokes: "Nairobi, May 5 /TeaNews/ —"."""

_IN_FIGURES = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}")
"""A day in figures that opens a text: when it was published."""

ANNOUNCES = words("en", "sessions.announces")
"""Verbs of speaking that elsewhere tell what was decided; and what makes a day the last of several."""

_SPOKEN = pattern("(VERB | ASIDE) (ON | IN)? $")
"""What makes a day that of speaking: "the ministry said on | Thursday", "сообщил в | среду"."""

_SPOKEN_BY = pattern(
    "(VERB | ASIDE) (POST | ORG | HOME | LAND | CAP | CAPADJ | ADJ | LOW | INIT | PEOPLE | HYPHEN)+ IN $"
)
SAYING_RU = listed("ru", "sessions.saying")
"""What in Russian makes the day after the speaker that of speaking: "заявил министр Петр Отиено в | пятницу"."""

_SAID_HI = pattern("DATE KO? (WORD | SMALL | SE){0,2} (ASIDE | STOPNAME | VERB)")
SAYING_HI = listed("hi", "sessions.saying")
"""What in Hindi makes the day before it that of speaking: "मंत्रालय ने | गुरुवार को कहा कि"."""

_STAMPED = pattern("DATE (CITY | CAP) COLON")
"""A day before the town of a headline: when it was written."""


def _days(unit: Unit, role: Role) -> Days:
    day = unit.value
    assert isinstance(day, DateMention)  # noqa: S101 - DATE units carry mentions
    first, last = day.start, day.end
    if day.candidates:
        first = last = (min if role is Role.HELD else max)(day.candidates)
    if first is None:
        return Days()
    span = (unit.start, unit.end)
    rule = f"day-{day.kind}"
    ends: Fact[str] | None = None
    if isinstance(last, date) and last != first:
        ends = Fact(last.isoformat(), span, rule)
    return Days(Fact(first.isoformat(), span, rule), ends)
