"""Times of day as pages print them: `6:37PM`, `18:37`, `18.30 hrs`, `शाम 5:30 बजे`."""

from dataclasses import dataclass
from datetime import time

import regex

from paraph.language.folding import Span, to_ascii_digits

NOON = 12

_TIME = regex.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-3])(?::(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
    r"|\.(?P<dotted>[0-5]\d)(?=\s?(?:[AaPp]\.?[Mm]\b|hrs|hours|बजे))|(?=\s?[AaPp]\.?[Mm]\b))"
    r"(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?"
)


@dataclass(frozen=True, slots=True)
class TimeMention:
    """One time of day in a text, to the minute, in whatever zone the page is in."""

    span: Span
    at: time


def find_times(text: str) -> list[TimeMention]:
    """The times of day of `text`, in order. Does not read times in words, nor zones."""
    return [
        TimeMention(match.span(), time(hour, int(match["minute"] or match["dotted"] or 0)))
        for match in _TIME.finditer(to_ascii_digits(text))
        if (hour := _hour(int(match["hour"]), match["half"])) is not None
    ]


def _hour(hour: int, half: str | None) -> int | None:
    if half is None:
        return hour
    if not 1 <= hour <= NOON:
        return hour if hour > NOON and half in "Pp" else None
    return hour % NOON + (NOON if half in "Pp" else 0)
