"""Times of day as pages print them, in any language: `6:37PM`, `18.30 hrs`, `शाम 5:30 बजे`, `в 18 часов 30 минут`.

A number is a time by its colon, or by the word for hours after it; the part of the day (`p.m.`, `अपराह्न`, `शाम`),
before or after, makes an hour below twelve one of the afternoon (section `times` of each language's file).

    >>> [mention.at.isoformat("minutes") for mention in find_times("9:15 अपराह्न, 18 часов 30 минут, 6 p.m.")]
    ['21:15', '18:30', '18:00']
"""

from dataclasses import dataclass
from datetime import time
from functools import lru_cache

import regex

from paraph.language import LANGUAGES
from paraph.language.files import table
from paraph.language.folding import Span, fold

NOON = 12
EVENING = 4
"""From this hour on the night of `रात 10 बजे` is the same day's; `रात 2 बजे` is early in the morning."""


@dataclass(frozen=True, slots=True)
class TimeMention:
    """One time of day in a text, to the minute, in whatever zone the page is in."""

    span: Span
    """From the part of the day before it, if any, to the one after it."""
    at: time


def find_times(text: str) -> list[TimeMention]:
    """The times of day of `text`, in order. Does not read times in words, nor zones."""
    folded = fold(text)
    found = []
    for match in _pattern().finditer(folded.text):
        minute = int(match["minute"] or match["dotted"] or match["minutes"] or 0)
        hour = _hour(int(match["hour"]), match["after"] or match["before"])
        if hour is not None:
            found.append(TimeMention(folded.span(match.start(), match.end()), time(hour, minute)))
    return found


@lru_cache(maxsize=1)
def _parts() -> dict[str, str]:
    """Words for a part of the day: am, pm or night."""
    return {
        fold(word).text.lower(): part
        for lang in LANGUAGES
        for part in ("am", "pm", "night")
        for word in table(lang)["times"][part].split()
    }


@lru_cache(maxsize=1)
def _pattern() -> "regex.Pattern[str]":
    words = sorted(map(regex.escape, _parts()), key=len, reverse=True)
    hours = "|".join(fold(word).text for lang in LANGUAGES for word in table(lang)["times"]["hours"].split())
    minutes = "|".join(fold(word).text for lang in LANGUAGES for word in table(lang)["times"]["minutes"].split())
    part = rf"(?:{'|'.join(words)})(?![\p{{L}}\p{{M}}])"
    return regex.compile(
        rf"(?i)(?:(?<![\p{{L}}\p{{M}}])(?P<before>{part})\s)?(?<![\d.:,/-])(?P<hour>[01]?\d|2[0-3])"
        rf"(?::(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])|\.(?P<dotted>[0-5]\d)(?=\s?(?:{part}|(?:{hours})\b))"
        rf"|\s?(?:{hours})\.?\s(?P<minutes>[0-5]?\d)\s?(?:{minutes})(?!\p{{L}})\.?"
        rf"|(?=\s?(?:{part}|बजे(?!\p{{L}}))))(?:\s?(?:बजे\s)?(?P<after>{part})\.?)?"
    )


def _hour(hour: int, word: str | None) -> int | None:
    part = _parts().get((word or "").lower())
    if part is None:
        return hour
    if not 1 <= hour <= NOON:
        return hour if hour > NOON and part != "am" else None
    if part == "night":
        return hour % NOON + (NOON if EVENING <= hour < NOON else 0)
    return hour % NOON + (NOON if part == "pm" else 0)
