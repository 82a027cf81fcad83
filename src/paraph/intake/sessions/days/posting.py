"""On which day was the release posted? By it "today", week-days and days without a year are resolved.

In this order: the stamp of the furniture; a full date in the dateline; one in a short line before the text, or in its
first words ("Moscow, 3 July 2025. A meeting …"); a line near the top that is nothing but a date or says "Updated:"; one
of the last lines, which has the place and the day alone.

Reads: the release and its text. Writes: the day, or None.
"""

import re
from datetime import date, timedelta

from paraph.intake.furniture.datelines import dateline_end
from paraph.intake.marks.rulewords import expression, expressions_everywhere
from paraph.intake.release import Release
from paraph.language.dates import find_dates

HEAD_LINES = 160
"""Characters at the beginning of the text in which a line with the day may stand."""

SHORT_LINE = 70
_SHORT_LINES = re.compile(r"(?:[^\n.,;।]{2,30}[,.]\s?){1,2}[^\n.;।:]{3,30}[.।:]\s")


def day_of_posting(release: Release, text: str, lang: str) -> date | None:
    """The day of posting: the stamp, or else a full date in the dateline or in a short line before the text.

    A day without its year in the dateline is the day of writing, where it is near that of posting.
    """
    posted = _day_of_posting(release, text, lang)
    dateline = text[slice(*release.dateline)] if release.dateline else ""
    dateline = dateline if any(letter.isdigit() for letter in dateline) else _dateline_below(release, text)
    if posted is None or not dateline:
        return posted
    days = (day.start for day in find_dates(dateline, lang, today=posted) if day.kind in DATED and day.start)
    return next((day for day in days if abs(day - posted) <= HELD_BACK), posted)


def _dateline_below(release: Release, text: str) -> str:
    """The dateline of the paragraph below the lines with which a text opens, where it has one: "BEIJING, Aug. 18 –"."""
    begin = release.body[0]
    for _ in range(LINES_ABOVE):
        begin = text.find("\n", begin, release.body[1]) + 1
        if not begin:
            break
        dateline = text[begin : dateline_end(text, begin)]
        if any(letter.isdigit() for letter in dateline):
            return dateline
    return ""


LINES_ABOVE = 3
"""Lines of a body above the paragraph that has its dateline, at most: a headline, whose it is, and its hour."""

HELD_BACK = timedelta(days=14)
"""A text is posted that long after it was written at most."""


def _day_of_posting(release: Release, text: str, lang: str) -> date | None:
    if published := _published_on(text, lang):
        return published
    if release.posted_at:
        return date.fromisoformat(release.posted_at[:10])
    if leading := _LEADING.match(text):
        return _full_date(leading.group(), lang)
    dateline = text[slice(*release.dateline)] if release.dateline else ""
    head = text[: release.body[0] + HEAD_LINES]
    if day := _full_date(dateline, lang) or (_short_date(head) if lang == "ru" else None):
        return day
    lines = [*head.splitlines()[:-1], *text[head.rfind("\n") + 1 :].splitlines()[:1]]
    found = (_full_date(line, lang, DATED) for line in lines if len(line) < SHORT_LINE and not _is_sentence(line))
    day = next((day for day in found if day), None) or _full_date(_opening_of(text, release), lang)
    return day or _labelled_day(text, lang) or _signed_day(text, lang) or _closing_day(text, lang)


def _is_sentence(line: str) -> bool:
    """Whether a short line tells something, and what: "The Co-Chairs signed the protocol on 3 July 2025."."""
    return line.rstrip().endswith((".", "।")) and len(line.split()) >= TELLS


TELLS = 9
"""Words of a line with a full stop that no dateline has: "Moscow, 3 July 2025."."""


def _published_on(text: str, lang: str) -> date | None:
    """The day a line near the top labels as that of publishing, where the page shows the day of its visit as well."""
    line = _PUBLISHED.search(text[:LABELLED_WITHIN])
    return _full_date(line.group(), lang) if line else None


_PUBLISHED = expression("en", "sessions.published")


def _short_date(head: str) -> date | None:
    """The day in a Russian dateline whose year has two figures: "Бишкек, 31.08.19 /Кабар/"."""
    match = _SHORT_YEAR.search(head)
    if match is None:
        return None
    day, month, year = (int(figures) for figures in match.groups())
    try:
        return date(year if year > LAST_SHORT else 2000 + year, month, day)
    except ValueError:
        return None


_SHORT_YEAR = re.compile(r"^\s*[А-ЯЁ][А-ЯЁа-яё-]+, (\d{2})\.(\d{2})\.(\d{4}|\d{2})(?=[ ,/—–-])", re.MULTILINE)
LAST_SHORT = 99
"""The last year that two figures tell."""
_LEADING = re.compile(r"\s*(?:date )?(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})(?=\s)")
"""A day in figures with which the text begins, as feeds and archives put it."""


def _signed_day(text: str, lang: str) -> date | None:
    """The day in the last line where an agency signs there: "(Xinhua News Agency March 21, 2006)"."""
    last = text.rstrip().rsplit("\n", 1)[-1].strip()
    return _full_date(last, lang) if last.startswith("(") and len(last) < SHORT_LINE else None


def _closing_day(text: str, lang: str) -> date | None:
    """The day in one of the last lines, where that has no more than a place, an office, an hour or a label beside it.

    "New Delhi / May 3, 2024", "Nairobi, Monday 3 May 2024", "— Embassy of Kenya, Lima, 11:42 AM · 3 May 2024".
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in reversed(lines[1:][-LINES_BELOW:]):
        told = _BESIDE_A_DAY.sub(" ", line)
        told_in_it = lang == "ru" and _TOLD_LINE.search(line) is not None
        is_line = (
            not told_in_it
            and len(line) < SHORT_LINE
            and not line.endswith(("।", "?"))
            and len(told.split()) <= BESIDE_A_DAY
        )
        if is_line and (":" not in told or _LABEL.search(line)) and (day := _full_date(line, lang)):
            return day
    return None


_TOLD_LINE = expression("ru", "sessions.told_line")
"""What a short Russian line at the end tells of a session: its day is not that of posting."""

LINES_BELOW = 3
"""Lines at the end of a text in which its day may stand: the place, the day, and what a page puts below."""

BESIDE_A_DAY = 9
"""Words of such a line at most, its day among them."""

_BESIDE_A_DAY = re.compile(r"\d{1,2}:\d{2}|[—–·|,()@-]|\b[AP]M\b|\bIST\b")
"""What counts for no word there: hours and signs."""


def _labelled_day(text: str, lang: str) -> date | None:
    """The day of a line near the top that says when the page was published, or that is nothing but a date."""
    for line in text[:LABELLED_WITHIN].splitlines():
        if len(line) > LONGEST_LABELLED or not any(letter.isdigit() for letter in line):
            continue
        label = _LABEL.search(line)
        if label or len(line.strip()) <= LONGEST_DATE or _NUMERIC.match(line):
            day = _full_date(line[label.end() :] if label else line, lang)
            if day is not None:
                return day
    return None


_NUMERIC = re.compile(r"\s*\d{1,2}\.\d{1,2}\.\d{4}\s+\D")
LABELLED_WITHIN = 2_500
LONGEST_LABELLED = 140
LONGEST_DATE = 24
_LABEL = re.compile(expressions_everywhere("sessions.day_label") + r"(?: on| at)?\s*[:|-]?", re.IGNORECASE)


def _opening_of(text: str, release: Release) -> str:
    """The first words of the text where they are place and day: "Moscow, 3 July 2025. A meeting …"."""
    begin = release.body[0]
    match = _SHORT_LINES.match(text, begin, min(begin + HEAD_LINES, release.body[1]))
    return match.group() if match else ""


DATED = frozenset({"exact", "range"})
"""What a line above the text dates by: a day, or the last of several ("Week in review (20–24 July 2015)")."""


def _full_date(text: str, lang: str, kinds: frozenset[str] = frozenset({"exact"})) -> date | None:
    return next((day.end for day in find_dates(text, lang) if day.kind in kinds and not day.missing), None)
