"""Measures and periods, each brought to one base: 2.5 km are 2,500 metres, a year is twelve months, 48 hours 2 days.

>>> [period(Decimal(48), "hour", (0, 8)).value, measure(Decimal("2.5"), "km", "", (0, 6)).value]
[('day', Decimal('2')), (Decimal('2500.0'), 'm', '')]
"""

from decimal import Decimal
from functools import lru_cache

from paraph.language.comparing.facts import Fact
from paraph.language.files import table
from paraph.language.folding import Span

SPANS: dict[str, tuple[str, int]] = {
    "millisecond": ("millisecond", 1), "second": ("second", 1),
    "minute": ("minute", 1), "hour": ("minute", 60), "day": ("day", 1), "working_day": ("working_day", 1),
    "week": ("day", 7), "month": ("month", 1), "quarter": ("month", 3), "half_year": ("month", 6),
    "year": ("month", 12), "decade": ("month", 120), "century": ("month", 1_200),
}  # fmt: skip

STRETCHES: dict[str, tuple[Decimal, str]] = {
    "ten_days": (Decimal(10), "day"),
    "fortnight": (Decimal(14), "day"),
    "two_years": (Decimal(2), "year"),
}
"""What one word for a length of time means."""

DAY = 24 * 60
"""The minutes of a day: whole days told in hours are days."""


def measure(number: Decimal, unit: str, rate: str, span: Span) -> Fact:
    """So much of a unit, in the time `rate` if it is said; a share of a hundred is none but a percentage."""
    if unit == "permille":
        number, unit = number / 10, "percent"
    if unit in {"percent", "percentage_point"}:
        return Fact("percent", (number, unit), span, bare=number)
    base, factor, own_rate = _bases().get(unit, (unit, Decimal(1), ""))
    return Fact("measure", (number * factor, base, rate or own_rate), span, bare=number)


@lru_cache(maxsize=1)
def _bases() -> dict[str, tuple[str, Decimal, str]]:
    """By unit that in which it is compared, how many of it one is, and in what time, if the unit tells."""
    listed = {unit: value.split() for unit, value in table("comparing")["bases"].items()}
    return {unit: (base, Decimal(factor), "".join(rate)) for unit, (base, factor, *rate) in listed.items()}


def period(number: Decimal, unit: str, span: Span, *, alone: bool = True) -> Fact:
    """So long a time."""
    base, factor = SPANS[unit]
    length = number * factor
    if base == "minute" and length and not length % DAY:
        base, length = "day", length / DAY
    return Fact("period", (base, length), span, alone=alone, bare=number)
