"""By when: a day, a quarter, a period, an event, or nothing (DOMAIN 2.3). Nothing is made into a day that is none.

by 31 December 2025, до конца 2025 года, 31 दिसंबर 2025 तक     a day; of `the end of` a month or year its last
in Q2 2026, во II квартале 2026 года, 2026 की दूसरी तिमाही में      a quarter
within two months, в 30-дневный срок, दो माह के भीतर             a period, as an ISO 8601 duration
before the next session, до очередного заседания               an event, in the words as written
in the shortest possible time                                an event too: only the words are kept

A date is a deadline only after the word that makes it one (`by`, `до`, before `तक`), and only when it is not already
past on the day of signature: `work completed by 1 June` in a protocol of August reports.
"""

from collections.abc import Iterator
from datetime import date

import regex

from paraph.intake.protocols.lexicon import mapping, numerals, pattern
from paraph.intake.protocols.page import Page
from paraph.intake.protocols.values import NO_DEADLINE, Deadline
from paraph.language.dates import DateMention, find_dates
from paraph.language.folding import Span
from paraph.language.ordinals import roman_value

_Found = tuple[int, Deadline]
"""Where a deadline stands, and it."""

LONGEST_LEAD = 60
"""Characters before a date in which the word that makes it a deadline stands."""


def deadline_in(page: Page, span: Span, lang: str, *, since: date | None, held: bool = False) -> Deadline:
    """The first deadline in a stretch of `page`; `since` is the day of the session or of signature.

    `held`: it says when something is to be held, so that its day needs no word before it (`in October 2027`).
    """
    text = page.text[slice(*span)]
    found = [*_days(text, lang, since, held=held), *_quarters(text, lang, since), *_periods(text, lang)]
    if not found:
        found = list(_events(page, span, lang))
    return min(found, key=lambda one: one[0])[1] if found else NO_DEADLINE


def _days(text: str, lang: str, since: date | None, *, held: bool) -> Iterator[_Found]:
    for match in pattern(lang, "year_end").finditer(text):
        yield from _if_to_come(match.start(), date(int(match["y"]), 12, 31), since)
    for mention in find_dates(text, lang, today=since):
        day = _bound(text, mention, lang)
        if (
            day is None
            and held
            and mention.kind in _HELD
            and not _is_quarter(mention)
            and "year" not in mention.missing
        ):
            day = mention.end
        if day is not None:
            yield from _if_to_come(mention.span[0], day, since)


_HELD = frozenset({"exact", "range", "month", "period"})


def _if_to_come(at: int, day: date, since: date | None) -> Iterator[_Found]:
    if since is None or day > since:
        yield at, Deadline("date", day.isoformat())


def _bound(text: str, mention: DateMention, lang: str) -> date | None:
    """The last day that a date allows, where words make it a deadline."""
    before = text[max(mention.span[0] - LONGEST_LEAD, 0) : mention.span[0]]
    after = text[mention.span[1] :]
    label = bool(pattern(lang, "deadline_label").search(before))
    if mention.kind == "exact":
        is_bound = label or (
            pattern("hi", "day_after").match(after) if lang == "hi" else pattern(lang, "day_before").search(before)
        )
        return mention.start if is_bound else None
    if mention.kind not in {"month", "period"} or mention.end is None or mention.start is None or _is_quarter(mention):
        return None
    if lang == "hi":
        return mention.end if label or pattern("hi", "day_after").match(after) else None
    if not label and not pattern(lang, "day_before").search(before):
        return None
    return None if pattern(lang, "start_before").search(before) else mention.end


def _is_quarter(mention: DateMention) -> bool:
    start, end = mention.start, mention.end
    return bool(start and end and start.year == end.year and end.month - start.month == 2)  # noqa: PLR2004 - 3 months


def _quarters(text: str, lang: str, since: date | None) -> Iterator[_Found]:
    for match in pattern(lang, "quarter").finditer(text):
        quarter = quarter_of(match, lang)
        before = text[max(match.start() - LONGEST_LEAD, 0) : match.start()]
        bound = pattern(lang, "deadline_label").search(before) or (
            pattern("hi", "quarter_after").match(text[match.end() :])
            if lang == "hi"
            else pattern(lang, "quarter_before").search(before)
        )
        if quarter and bound and (since is None or quarter >= f"{since.year}-Q{(since.month + 2) // 3}"):
            yield match.start(), Deadline("quarter", quarter)


def quarter_of(match: "regex.Match[str]", lang: str) -> str | None:
    """The quarter that a match of the pattern `quarter` names: `2027-Q1`."""
    groups = {name[0] if name != "k" else "n": value for name, value in match.groupdict().items() if value}
    number = _quarter_number(groups, lang)
    return f"{groups['y']}-Q{number}" if number else None


def _quarter_number(groups: dict[str, str], lang: str) -> int | None:
    if "n" in groups or "q" in groups:
        return int(groups.get("n") or groups["q"])
    if "r" in groups:
        return roman_value(groups["r"].upper())
    word = groups["w"].lower()
    return next((int(value) for key, value in mapping(lang, "words").items() if word.startswith(key)), None)


def _periods(text: str, lang: str) -> Iterator[_Found]:
    units = mapping(lang, "units")
    for match in pattern(lang, "period").finditer(text):
        groups = {name[0]: value for name, value in match.groupdict().items() if value}
        if lang == "en" and not pattern(lang, "period_lead").search(match[0].lower()):
            continue
        number = _number(groups, match[0], lang)
        unit = units.get(groups["u"].lower())
        if number and unit:
            yield match.start(), Deadline("period", f"P{number}{unit}")


_BIT = {"двух": 2, "трех": 3, "четырех": 4, "одно": 1}


def _number(groups: dict[str, str], whole: str, lang: str) -> int | None:
    word = (groups.get("n") or groups.get("w") or "").lower()
    if word.isdigit():
        return int(word)
    if not word:
        is_one = lang == "ru" or regex.search(r"\b(?:a|an|one|the\s+(?:next|following|coming))\s+\w+", whole, regex.I)
        return 1 if is_one else None
    return _BIT.get(word) or numerals(lang).get(word) or _compound(word, lang)


def _compound(word: str, lang: str) -> int | None:
    """`forty-five`."""
    parts = [numerals(lang).get(part) for part in word.split("-")]
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) and len(parts) > 1 else None


def _events(page: Page, span: Span, lang: str) -> Iterator[_Found]:
    text = page.text[slice(*span)]
    for name in ("event", "event_other", "at_once", "dates_open"):
        for match in pattern(lang, name).finditer(text):
            words = page.written(span[0] + match.start(), span[0] + match.end())
            yield match.start(), Deadline("event", words.strip(" ,."))
