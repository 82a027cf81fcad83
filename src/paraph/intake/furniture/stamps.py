"""The stamp that says when a release was published: "06 AUG 2025 6:37PM", "6 августа 2025, 18:37", "20 अगस्त 2025".

A stamp has a day, a month and a year; the hour is taken where it is given. It is local to the publisher and is kept
so. Dates inside sentences are not stamps and are not looked for here: `read_stamp_line` accepts a line only when
nothing but a label, an office or a week-day stands beside the date.
"""

import datetime as dt
import re
from dataclasses import dataclass

from paraph.intake.furniture.lexicon import listed, words
from paraph.intake.source import Span

MONTHS = {name: number for number, names in enumerate(listed("months"), start=1) for name in names.split()}
"""Month names and their abbreviations, lower case, in the three languages."""

DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_TIME = (
    rf"(?P<hour>\d{{1,2}})[:.](?P<minute>\d{{2}})(?::\d{{2}})?(?:\s?(?P<half>{words('half')})(?:\.?m\.?(?![a-z]))?)?"
    rf"(?:\s?(?:{words('zone')}))?"
)
_THEN = rf"(?:(?:\s*,\s*|\s*[|–—-]\s*|\s+|T)(?:(?:{words('at')})\s+)?{_TIME})?"
_YEAR = rf"(?P<year>(?:19|20)\d{{2}})(?:\s*(?:{words('year')}))?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s./-]{{0,2}}(?P<month>{_MONTH})[\s.,/-]{{0,3}}{_YEAR}{_THEN}",
        rf"(?<!\w)(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}{_THEN}",
        rf"(?<!\d)(?P<year>(?:19|20)\d{{2}})[-.](?P<month>\d{{1,2}})[-.](?P<day>\d{{1,2}})(?!\d){_THEN}",
        rf"(?<!\d)(?P<day>\d{{1,2}})[./-](?P<month>\d{{1,2}})[./-](?P<year>(?:19|20)\d{{2}})(?!\d){_THEN}",
    )
)
_AFTERNOON = frozenset(words("afternoon").split("|"))
_TIME_FIRST = re.compile(rf"(?<!\d){_TIME}\s*[,|]?\s*$", re.IGNORECASE)

LABEL = re.compile(rf"(?:{words('label')})\s*[:：]?\s*", re.IGNORECASE)
_OTHER_LABEL = re.compile(r"[ \ufeff\u200b]*[^\W\d][^\d:：\n]{2,40}[:：]\s*")
"""A label in whatever language the publisher's pages speak; believed where the office follows the date ("by PIB …")."""

PIB_LABEL = re.compile(rf"(?:{words('pib_label')})\s*:?", re.IGNORECASE)
_OFFICE = re.compile(
    rf"(?:\bby\s+(?P<en>{words('office', 'en')})|(?P<hi>{words('office', 'hi')})(?:\s+द्वारा)?"
    rf"|\bby\s+(?P<mixed>{words('office', 'all')}))\s*(?=$|[|,;\n])"
)
_BESIDE = re.compile(rf"(?:\W|\d{{1,2}}:\d{{2}}|\b\d{{2,5}}-(?=$)|\b(?:{words('beside')})\b)*", re.IGNORECASE)


_PLACE_BEFORE = re.compile(
    r"\s*(?:(?:by|от)\s[\w .]{2,30}\||"
    r"(?:[A-ZА-ЯЁ][\w.'’-]+(?: [A-ZА-ЯЁ][\w.'’-]+){0,2}|[\u0900-\u0963 ]{3,24})\s*[,|])\s*"
)
"""A town or an author before the date: "Islamabad, January 24, 2025", "by the editor | 14.08.2024"."""


_PLACE_AFTER = re.compile(
    r"(?:\s*[,|]\s*[A-ZА-ЯЁ][\w.'’-]+(?:[ -][A-ZА-ЯЁ][\w.'’-]+){0,2}|\s*[,|]\s*[\u0900-\u0963 ]{3,24})\s*"
)
"""A town or an agency after the date: "6 августа 2025 года, Дубай"."""


_TAGS_AFTER = re.compile(r"\s*\|\s*[^\n|]{3,90}")
"""What a page is filed under, after a day with its hour: "फरवरी 19, 2025 2:11 अपराह्न | Kenya-Nepal Committee"."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A publishing date with its place."""

    posted_at: str
    """ "YYYY-MM-DDTHH:MM", or "YYYY-MM-DD" where no hour is given."""

    span: Span
    office: str | None = None
    office_span: Span | None = None
    is_labelled: bool = False
    """Whether a label such as "Posted On:" says that this is the date of publication."""


def find_stamp(text: str) -> Stamp | None:
    """The first complete date in `text`, with its hour; None without one. Spans are relative to `text`."""
    plain = text.translate(DIGITS)
    best: Stamp | None = None
    for form in _FORMS:
        for match in form.finditer(plain):
            stamp = _stamp(match, plain)
            if stamp is not None and (best is None or stamp.span[0] < best.span[0]):
                best = stamp
            break
    return best


def read_stamp_line(text: str) -> Stamp | None:
    """The stamp of a line, or of two joined by a line break, that says when the release was published, else None."""
    stamp = find_stamp(text)
    if stamp is None:
        return None
    before, after = text[: stamp.span[0]], text[stamp.span[1] :]
    label = LABEL.match(before.lstrip(" \ufeff\u200b"))
    if label:
        before = before.lstrip(" \ufeff\u200b")[label.end() :]
    office = _OFFICE.search(after)
    if label is None and office and (other := _OTHER_LABEL.fullmatch(before)):
        label, before = other, ""
    rest = after[: office.start()] + after[office.end() :] if office else after
    if not (_BESIDE.fullmatch(before) or _PLACE_BEFORE.fullmatch(before)):
        return None
    filed = "T" in stamp.posted_at and not before and _TAGS_AFTER.fullmatch(rest)
    if not (_BESIDE.fullmatch(rest) or _PLACE_AFTER.fullmatch(rest) or filed):
        return None
    group = next((name for name in ("en", "hi", "mixed") if office and office[name]), None)
    where: Span | None = None
    if office and group:
        where = (stamp.span[1] + office.start(group), stamp.span[1] + office.end(group))
    return Stamp(
        posted_at=stamp.posted_at,
        span=stamp.span,
        office=text[where[0] : where[1]] if where else None,
        office_span=where,
        is_labelled=label is not None,
    )


def _stamp(match: re.Match[str], plain: str) -> Stamp | None:
    month = match["month"]
    number = int(month) if month.isdigit() else MONTHS[month.lower()]
    try:
        day = dt.date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None
    start, end = match.span()
    hour = _hour(match)
    if hour is None and (earlier := _TIME_FIRST.search(plain[:start])):
        hour = _hour(earlier)
        start = earlier.start() if hour else start
    return Stamp(posted_at=f"{day.isoformat()}T{hour}" if hour else day.isoformat(), span=(start, end))


def _hour(match: re.Match[str]) -> str | None:
    if match["hour"] is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() in _AFTERNOON else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None  # noqa: PLR2004 - hours and minutes
