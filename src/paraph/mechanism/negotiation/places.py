"""Where a paragraph stands: its section, and a rank among the paragraphs there.

Rules
    1. Numbers are never stored: they are counted off in the order of section, rank and id (DOMAIN 2.2).
    2. Between any two ranks there is another, so a paragraph is moved or inserted without touching its neighbours.
    3. Two sides that insert at one place at once may choose one rank: then the ids decide, alike on both nodes.

    >>> between("a", "b"), between("", ""), between("z", "")
    ('ai', 'i', 'zi')
"""

import re
from dataclasses import dataclass

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_RANK = re.compile(r"[0-9a-z]{0,99}[1-9a-z]")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document."""

    section: str
    """Id of a section of the frame."""

    rank: str
    """Digits and small letters, compared as text; never ending in 0, so that there is room before it."""


def is_rank(rank: str) -> bool:
    """Whether this is a rank: 1 to 100 digits and small Latin letters, the last not 0."""
    return _RANK.fullmatch(rank) is not None


def between(low: str, high: str) -> str:
    """A rank after `low` and before `high`; empty means the beginning or the end.

    Where there is nothing between, as after two sides chose one rank, it is the next one after `low`.
    """
    if high and low >= high:
        high = ""
    rank, bounded = "", bool(high)
    for place in range(max(len(low), len(high)) + 1):
        floor = DIGITS.index(low[place]) if place < len(low) else 0
        ceiling = DIGITS.index(high[place]) if bounded and place < len(high) else len(DIGITS)
        if ceiling - floor > 1:
            return rank + DIGITS[(floor + ceiling) // 2]
        rank += DIGITS[floor]
        bounded = bounded and ceiling == floor
    return rank + DIGITS[len(DIGITS) // 2]


def spread(count: int) -> tuple[str, ...]:
    """So many ranks in order, with even room between them."""
    width = 1
    while len(DIGITS) ** width <= 2 * count:
        width += 1
    step = len(DIGITS) ** width // (count + 1)
    return tuple(_digits(step * number, width) for number in range(1, count + 1))


def _digits(value: int, width: int) -> str:
    written = ""
    for _ in range(width):
        value, digit = divmod(value, len(DIGITS))
        written = DIGITS[digit] + written
    return written.rstrip("0")
