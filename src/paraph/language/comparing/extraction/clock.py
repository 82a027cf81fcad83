"""Times of day in words, which another text has in figures: noon, half past three, साढ़े तीन बजे, в половине третьего.

Hours and what is added to them or taken away are rules of each language; a part of the day (`in the afternoon`, `शाम`,
`вечера`) makes an hour below twelve one after noon.

    >>> from paraph.language.comparing.lexicon import lexicon
    >>> [fact.value[1].isoformat("minutes") for fact in spoken_times("at half past three p.m.", lexicon("en"))]
    ['15:30']
"""

from collections.abc import Iterator
from datetime import time

from paraph.language.comparing.facts import Fact
from paraph.language.comparing.lexicon import Lexicon
from paraph.language.numbers import find_numbers
from paraph.language.ordinals import parse_ordinal

NOON, DAY, HOUR = 12, 24, 60
SHIFTS = {"half": 30, "quarter": 15, "to": -15, "half_to": -30, "quarter_to": -45}
"""Minutes after the hour, by what is said beside it: `половина четвёртого` is half an hour before four."""


def spoken_times(text: str, own: Lexicon) -> Iterator[Fact]:
    """The times of day in words of a folded text. A noon need not stand in every text: it is an afternoon as often."""
    small = text.lower()
    for match in own.rule("noon").finditer(small):
        yield Fact("date", ("time", time(NOON if match["noon"] else 0)), match.span(), alone=False)
    for match in own.rule("spoken_time").finditer(small):
        told = match.groupdict()
        hour = _hour(told["hour"], own.lang)
        if hour is None or not 0 < hour < DAY:
            continue
        late = bool(told.get("late")) and hour <= NOON
        minutes = (hour % NOON + NOON if late else hour) * HOUR
        minutes += sum(minute for name, minute in SHIFTS.items() if told.get(name))
        yield Fact("date", ("time", time(*divmod(minutes, HOUR))), match.span())


def _hour(word: str, lang: str) -> int | None:
    numbers = find_numbers(word, lang)
    return int(numbers[0].value) if numbers else parse_ordinal(word, lang)
