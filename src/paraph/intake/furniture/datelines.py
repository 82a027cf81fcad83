"""The dateline before the first sentence: "NEW DELHI, Aug 6 (ANI) —", "МОСКВА, 6 августа. /ТАСС/.".

It says where and when the report was written, not where the session was held, so it is no part of the body. A capital
alone before a colon or dash ("New Delhi:") is taken too.
"""

import re

from paraph.intake.furniture.lexicon import AGENCIES, words
from paraph.intake.furniture.stamps import MONTHS

_MONTH = rf"(?i:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_AGENCY = rf"(?i:{'|'.join(re.escape(name) for name in AGENCIES)})"
_HINDI = r"[\u0900-\u0963\u0971-\u097f]+"
_NO_PLACE = rf"(?!(?:{words('before_a_day')})\b)"
"""What before the days of a session is no town: "From | May 20-21, …"."""
_PLACE = (
    rf"(?:{_NO_PLACE}[A-ZА-ЯЁ][\w.'’-]*(?:[ -][A-ZА-ЯЁ][\w.'’-]*){{0,3}}(?:, ?D\.?C\.?)?|{_HINDI}(?: {_HINDI}){{0,2}})"
)
_CAPITAL = rf"(?i:{words('capital')})"
_WORLD = r"(?: [а-яё]{2,12})?"
"""What goes on in small letters with a place that is none: "Весь мир, 22 октября, 2007, 16:18 — ИА Регнум"."""
_LAND = r"(?:\s*[\[(][^\])\n]{2,20}[\])])?"
_YEAR = rf"(?:(?:,?\s*|/)(?:19|20)\d{{2}}(?:\s*(?:{words('year')}))?)?"
_HOUR = r"(?:,\s*\d{1,2}[:.]\d{2})?"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s*{_MONTH}|{_MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?){_YEAR}"
_IN_BRACKETS = rf"[(/\[]\s*{_AGENCY}[^)/\]\n]{{0,20}}[)/\]]"
_DASH = r"\s*[-–—:।.]+\s*"
_COUNTRY = r"(?:, [A-Z][a-z]+)?"
_ANY_AGENCY = r"\((?:[A-Z]{2,8}|[A-Z][a-z]+)\)"
"""An agency that no list has, after place and day: "HAVANA, Cuba, Feb 14 (ACN)"."""

_SIGNED = rf"(?:{_IN_BRACKETS}(?:{_DASH})?|{_AGENCY}(?:/[А-ЯЁA-Z]\w+)?{_DASH})"

_TOWN_HI = rf"{_HINDI}(?: {_HINDI}){{0,2}}"
"""A town, or two words for one: "थिम्पू/नई दिल्ली, 6 सितंबर 2025 | …"."""

_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_PLACE}{_WORLD}{_LAND}[,.]?\s+{_DAY}{_HOUR}[,.]?\s*(?:[-–—]\s*)?{_SIGNED}\s*",
        rf"{_HINDI}(?: {_HINDI}){{0,2}}{_LAND}[,.]?\s+{_HINDI}\s+{_MONTH}{_YEAR}[,.]?\s*{_IN_BRACKETS}(?:{_DASH})?\s*",
        rf"{_PLACE}{_LAND}[,.]?\s+{_DAY}\s*(?:[:–—-]+|\.\s*[–—-]+)\s*",
        rf"[A-Z][A-Z .'-]+{_COUNTRY}[,.]?\s+{_DAY}[,.]?\s*{_ANY_AGENCY}(?:{_DASH})?\s*",
        rf"{_PLACE}[,.]?\s+{_DAY}[,.]?\s*\([A-Z]{{2,6}}\)(?:{_DASH})?\s*",
        rf"{_PLACE}{_LAND}\s*{_IN_BRACKETS}(?:{_DASH})?\s*",
        rf"{_PLACE}{_LAND}[,.]?\s*\([^()\n]{{3,50}}?[ -]{_DAY}[^()\n]{{0,12}}\)\s*[:–—-]+\s*",
        rf"{_CAPITAL}{_LAND}\s*[:ः–—-]{{1,2}}\s+",
        rf"{_HINDI}(?: {_HINDI}){{0,2}},\s+{_DAY}[,.]?\s+(?=[\u0900-\u0963])(?!(?:{words('of_day')})\s)",
        rf"{_TOWN_HI}\s*/\s*{_TOWN_HI},\s+{_DAY}[,.]?\s*(?:\([^()\n]{{2,25}}\)(?:{_DASH})?|[:|–—-]|(?=[\u0900-\u0963]))\s*",
        rf"{_PLACE}{_LAND}[,.]?\s+{_DAY},?\s+[A-Z]{{2,8}}(?:\s*--|\s+[–—-])\s*",
        rf"[(\[]\s*{_AGENCY}\s*[)\]]\s*[-–—:]*\s*",
    )
)


def dateline_end(text: str, start: int) -> int:
    """Where the sentence begins after a dateline at `start`; `start` itself when there is none."""
    head = text[start : start + 120].split("\n", 1)[0]
    for form in _FORMS:
        match = form.match(head)
        if match and match.end() < len(head.rstrip()):
            return start + match.end()
    return start
