"""Days as words spell them: what stands around the name of a month, or is written all in digits.

A `Day` is what was found, part by part, before anything is joined into a range or resolved against today:

    6 August 2025, 6th of August, August 6, 2025, 06-AUG-2025       a day
    5-6 August 2025, 5 और 6 अगस्त, 5, 6 и 7 августа, August 5-6      days of one month: first and last
    अगस्त 2025, August 2025, в августе                               a month: no day
    06.08.2025, 06/08/2025, 2025-08-06, 05-06.08.2025                the same in digits, the day first

Digits are read the month first only where the day first gives no date (08/25/2025).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from paraph.language.files import table
from paraph.language.folding import fold
from paraph.language.ordinals import parse_ordinal
from paraph.language.words import Words

LAST_DAY = 31
LONGEST_LIST = 8
"""Days that one month's name may govern (`5, 6 and 7 August`)."""

CENTURY = 2000
YEARS_OF_A_CENTURY = 100

_DAY = regex.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_ENDINGS = frozenset("st nd rd th го ое е".split())  # noqa: SIM905 - a list of endings reads best as words
_YEAR = regex.compile(r"(?:19|20)\d\d")
_DIGITS = regex.compile(
    r"(?<![\d.,/:-])(?:(?:(?P<from>\d{1,2})\s?-\s?)?(?P<day>\d{1,2})(?P<sign>[./-])(?P<month>\d{1,2})(?P=sign)"
    r"(?P<year>(?:19|20)\d\d|\d\d(?=\D|$))|(?P<iso>(?:19|20)\d\d)-(?P<isomonth>\d\d)-(?P<isoday>\d\d))(?!\d|[./-]\d)"
)
_LISTING = frozenset({", ", ","})
_DASHES = frozenset({"-", " - ", " -", "- ", "--"})
_AMPERSAND = frozenset({" & ", "&"})


@dataclass(frozen=True, slots=True)
class Day:
    """Days of one month, or the month, as written. `place` and `end` are of the folded text."""

    place: int
    end: int
    month: int
    year: int | None = None
    first: int | None = None
    last: int | None = None
    this_year: bool = False
    """Whether the text says `this year` instead of its number."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words one language spells days with."""

    months: dict[str, int]
    sets: dict[str, frozenset[str]]
    this_year: tuple[tuple[str, ...], ...]
    """Phrases for it."""

    def knows(self, name: str, word: str) -> bool:
        """Whether `word` is in the list `name` of the section `calendar`."""
        return word in self.sets.get(name, frozenset())


@lru_cache(maxsize=3)
def calendar(lang: str) -> Calendar:
    """The calendar words of `lang`, the English months included."""
    own, english = table(lang)["calendar"], table("en")["calendar"]
    sets = {name: forms for name, forms in own.items() if isinstance(forms, str)}
    sets["doubtful"] += " " + english["doubtful"]
    return Calendar(
        months=_numbered(english["months"]) | _numbered(own["months"]),
        sets={name: frozenset(fold(forms).text.split()) for name, forms in sets.items()},
        this_year=tuple(tuple(fold(phrase).text.split()) for phrase in own["this_year"]),
    )


def _numbered(lists: list[str]) -> dict[str, int]:
    return {form: number for number, forms in enumerate(lists, start=1) for form in fold(forms).text.split()}


def days_in_words(words: Words, lang: str) -> Iterator[Day]:
    """Days named by their month, in order."""
    own = calendar(lang)
    free = 0
    for at, form in enumerate(words.forms):
        if at >= free and form in own.months:
            found = _around_month(words, at, own, lang, free)
            if found is not None:
                day, free = found
                yield day


def days_in_digits(words: Words) -> Iterator[Day]:
    """Days written all in digits, in order."""
    for match in _DIGITS.finditer(words.text):
        if match["iso"]:
            day, month, year = int(match["isoday"]), int(match["isomonth"]), int(match["iso"])
        elif len(match["year"]) == 2 and (match["sign"] == "-" or len(match["month"]) == 1):  # noqa: PLR2004 - digits
            continue
        else:
            day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
        if month > 12 >= day:  # noqa: PLR2004 - months
            day, month = month, day
        first = int(match["from"]) if match["from"] else day
        whole = year if year >= YEARS_OF_A_CENTURY else CENTURY + year
        yield Day(match.start(), match.end(), month, whole, min(first, day), day)


def _around_month(words: Words, at: int, own: Calendar, lang: str, free: int) -> tuple[Day, int] | None:
    """The day around the month at word `at`, and the word after it; words before `free` belong to another day."""
    begin, first, last = _days_before(words, at, own, lang)
    if begin < free:
        begin, first, last = at, None, None
    after = at + 1
    if last is None:
        after, first, last = _days_after(words, at, own)
    year, closed, end = _year_after(words, after, own)
    if last is not None and after > at + 1 and year is None and lang != "en":
        first = last = None
        after, (year, closed, end) = at + 1, _year_after(words, at + 1, own)
    if year is None and not _is_sure(words, begin, at, last, own):
        return None
    this_year = year is None and _says_this_year(words, begin, closed, own)
    if this_year > closed:
        closed, end = this_year, words.ends[this_year - 1] + words.text.startswith(".", words.ends[this_year - 1])
    return Day(words.starts[begin], end, own.months[words.forms[at]], year, first, last, bool(this_year)), closed


def _says_this_year(words: Words, begin: int, after: int, own: Calendar) -> int:
    """The word after `this year` where it follows the day, or `after` where it stands before it; 0 where neither."""
    for phrase in own.this_year:
        if words.forms[after : after + len(phrase)] == phrase and len(words.gap(after)) <= 2:  # noqa: PLR2004 - `, `
            return after + len(phrase)
        if words.forms[max(begin - len(phrase), 0) : begin] == phrase:
            return after
    return 0


def _days_before(words: Words, at: int, own: Calendar, lang: str) -> tuple[int, int | None, int | None]:
    """The word the days before the month begin with, the first day and the last."""
    before = at - 1
    if before > 0 and own.knows("of", words.forms[before]):
        before -= 1
        if before > 0 and words.forms[before] == "day":  # `the 4th day of March`
            before -= 1
    if before < 0 or not _beside(words.gap(at)):
        return at, None, None
    begin, last = _day_ending(words, before, lang)
    if last is None:
        return at, None, None
    begin, first = _list_before(words, begin, last, own, lang)
    return begin, first, last


def _beside(gap: str) -> bool:
    return len(gap) <= 3 and set(gap) <= set(" -./,\n")  # noqa: PLR2004 - a comma, spaces, a dash


def _list_before(words: Words, begin: int, last: int, own: Calendar, lang: str) -> tuple[int, int]:
    """Go left through `5-`, `5 to`, `5, 6 and`; the days must rise."""
    first, linked = last, False
    for _ in range(LONGEST_LIST):
        previous, gap = begin - 1, words.gap(begin)
        if previous > 0 and (own.knows("to", words.forms[previous]) or own.knows("and", words.forms[previous])):
            previous -= 1
        elif gap not in _DASHES and gap not in _AMPERSAND and gap != "/" and not (linked and gap in _LISTING):
            break
        start, day = _day_ending(words, previous, lang) if previous >= 0 else (begin, None)
        if day is None or day >= first:
            break
        begin, first, linked = start, day, True
    return begin, first


@lru_cache(maxsize=1)
def _cardinals_hi() -> dict[str, int]:
    """Numbers that Hindi agencies write in words: "आठ अक्टूबर", "पहली जनवरी"."""
    cardinals = table("hi")["numerals"]["cardinals"]
    named = {form: int(value) for value, forms in cardinals.items() for form in fold(forms).text.split()}
    return named | dict.fromkeys(fold(table("hi")["calendar"]["first"]).text.split(), 1)


def _day_ending(words: Words, at: int, lang: str) -> tuple[int, int | None]:
    """The day whose last word is `at`: the word it begins with and its number, or None."""
    form = words.forms[at]
    match = _DAY.fullmatch(form)
    if match:
        day = int(match[1])
        return at, day if 1 <= day <= LAST_DAY and not _is_fraction(words, at) else None
    if at and form in _ENDINGS and words.forms[at - 1].isdigit() and words.gap(at) in {"-", " "}:
        return _day_ending(words, at - 1, lang)
    if lang == "hi":
        day_named = _cardinals_hi().get(form)
        return at, day_named if day_named and day_named <= LAST_DAY else None
    for begin in (at - 1, at):
        spelled = words.text[words.starts[begin] : words.ends[at]] if begin >= 0 else ""
        day_in_words = parse_ordinal(spelled, lang) if spelled and not spelled[0].isdigit() else None
        if day_in_words and day_in_words <= LAST_DAY:
            return begin, day_in_words
    return at, None


def _is_fraction(words: Words, at: int) -> bool:
    gap = words.gap(at)
    return at > 0 and gap in {".", ",", ":"} and words.forms[at - 1].isdigit()


def _days_after(words: Words, at: int, own: Calendar) -> tuple[int, int | None, int | None]:
    """`August 5-6`, `August 5 and 6`: the word after the days, the first and the last."""
    after, first = _day_beginning(words, at + 1)
    if first is None:
        return at + 1, None, None
    last = first
    if after < len(words.forms):
        following = after
        if own.knows("to", words.forms[after]) or own.knows("and", words.forms[after]):
            following = after + 1
        elif words.gap(after) not in _DASHES and words.gap(after) not in _AMPERSAND:
            return after, first, last
        end, day = _day_beginning(words, following)
        if day is not None and day > first and not (end < len(words.forms) and words.forms[end] in own.months):
            after, last = end, day
    return after, first, last


def _day_beginning(words: Words, at: int) -> tuple[int, int | None]:
    if at >= len(words.forms) or "'" in words.gap(at):
        return at, None
    match = _DAY.fullmatch(words.forms[at])
    if not match or not 1 <= int(match[1]) <= LAST_DAY:
        return at, None
    after = at + 1
    if after < len(words.forms) and words.forms[after] in _ENDINGS and words.gap(after) == " ":
        after += 1
    return after, int(match[1])


def _year_after(words: Words, at: int, own: Calendar) -> tuple[int | None, int, int]:
    """The year at word `at`, the word after it, and where in the text the date ends."""
    end = words.ends[at - 1]
    aside = _is_weekday_aside(words, at)
    at += aside
    gap = words.gap(at).lstrip(".)" * aside) if at < len(words.forms) else ""
    if at >= len(words.forms) or not _beside(gap.replace("'", "")):
        return None, at, end
    form = words.forms[at]
    if _YEAR.fullmatch(form):
        year = int(form)
    elif form.isdigit() and len(form) == 2 and "'" in gap:  # noqa: PLR2004 - August '25
        year = CENTURY + int(form)
    else:
        return None, at, end
    end = words.ends[at]
    if at + 1 < len(words.forms) and own.knows("closes_year", words.forms[at + 1]) and words.gap(at + 1) in {" ", ""}:
        at += 1
        end = words.ends[at] + words.text.startswith(".", words.ends[at])
    return year, at + 1, end


def _is_weekday_aside(words: Words, at: int) -> bool:
    """Whether the word at `at` is a day of the week in brackets, before the year: "July 25 (Fri.), 2025"."""
    if at + 1 >= len(words.forms) or words.gap(at).strip() != "(" or not _YEAR.fullmatch(words.forms[at + 1]):
        return False
    return words.gap(at + 1).strip() in {")", "),", ".)", ".),"} and words.forms[at] in _weekdays()


@lru_cache(maxsize=1)
def _weekdays() -> frozenset[str]:
    """English days of the week, as they are written in full and shortened to three letters."""
    names = [form for forms in table("en")["calendar"]["weekdays"] for form in fold(forms).text.split()]
    return frozenset({*names, *(name[:3] for name in names)})


def _is_sure(words: Words, begin: int, at: int, last: int | None, own: Calendar) -> bool:
    """Whether what has no year is a date: `COVID-19 may` is none, nor is a cell of a table above a month's name."""
    form = words.forms[at]
    if form.isascii() and not words.written(at)[0].isupper():
        return False
    if last is not None:
        return not any("\n" in words.gap(place) for place in range(begin + 1, at + 1)) or _is_wrapped(words, begin, at)
    if not own.knows("doubtful", form):
        return True
    before = words.forms[at - 1] if at else ""
    following = words.forms[at + 1] if at + 1 < len(words.forms) else ""
    if following in own.months and words.gap(at + 1) in _DASHES:
        return True
    return own.knows("month_after", before) or own.knows("month_before", following)


def _is_wrapped(words: Words, begin: int, at: int) -> bool:
    """Whether a line only ends within the date: a word stands before it on its line, and another after the month."""
    ends_within = [words.gap(place) for place in range(begin + 1, at + 1) if "\n" in words.gap(place)] == ["\n"]
    goes_on = at + 1 < len(words.forms) and words.gap(at + 1) == " "
    return ends_within and goes_on and begin > 0 and words.gap(begin) == " " and words.forms[begin - 1].isalpha()


def with_year(day: Day, year: int) -> Day:
    """`day` in `year`."""
    return replace(day, year=year)
