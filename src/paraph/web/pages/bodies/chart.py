"""Where things stand on a time line: lanes of dots over a common axis, in per cent of its width.

Rules
    1. Distance is time: two sessions twenty-two months apart stand more than twice as far apart as two sessions ten
       months apart. Nothing is spaced evenly for looks (DOMAIN 1.2, intervals are irregular).
    2. A dot without a date is not drawn; the table under every chart lists it.
    3. Labels that would touch step down to a second line.

Positions are percentages and the lane's height is in pixels, so one drawing serves a wide page, a narrow one and paper.

Example: sessions of 23 December 2022, 15 October 2024 and 6 August 2025 on an axis of 2022-2025 stand at about 25, 70
and 90 per cent.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from paraph.mechanism.texts import Shown

MOST_TICKS = 6
"""Year labels that fit a page of 320 pixels."""

CLOSE = 6.0
"""Per cent below which two labels of a lane would touch on a narrow page."""

_MARGIN = 3.0


@dataclass(frozen=True, slots=True)
class Dot:
    """Something that happened on a day."""

    x: str
    """Per cent from the left, as SVG wants it."""

    shape: str
    """"full" for a session proper, "open" for a meeting between sessions; a stance's own word on stance charts."""

    label: str
    """Short: the session's number; empty where it has none."""

    name: str
    """Whole, for pointing devices and screen readers."""

    key: str
    """What the dot links to."""

    low: bool = False
    """Whether the label stands one line lower, since the one before is close."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of the chart."""

    name: Shown
    dots: tuple[Dot, ...]
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Tick:
    """The beginning of a year."""

    x: str
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """All lanes over one axis."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """Days to per cent."""

    first: date
    last: date

    @classmethod
    def over(cls, days: Iterable[date]) -> "Axis | None":
        """The whole years that hold all days; `None` when there is none."""
        known = sorted(days)
        if not known:
            return None
        return cls(date(known[0].year, 1, 1), date(known[-1].year + 1, 1, 1))

    def at(self, day: date) -> float:
        """Per cent from the left, with a margin on either side so that no dot is cut."""
        share = (day - self.first).days / (self.last - self.first).days
        return _MARGIN + share * (100 - 2 * _MARGIN)

    def ticks(self) -> tuple[Tick, ...]:
        """Beginnings of years, thinned so that their labels never touch."""
        years = range(self.first.year, self.last.year + 1)
        step = -(-len(years) // MOST_TICKS)
        return tuple(Tick(per_cent(self.at(date(year, 1, 1))), str(year)) for year in years[::step])


def per_cent(share: float) -> str:
    """A position as SVG takes it."""
    return f"{share:.2f}%"


def spread(dots: Iterable[tuple[float, Dot]]) -> tuple[Dot, ...]:
    """The dots from left to right, each label lowered that would touch the one before it."""
    placed: list[Dot] = []
    before, lowered = -CLOSE, False
    for x, dot in sorted(dots, key=lambda pair: pair[0]):
        lowered = x - before < CLOSE and not lowered
        placed.append(Dot(dot.x, dot.shape, dot.label, dot.name, dot.key, low=lowered))
        before = x
    return tuple(placed)
