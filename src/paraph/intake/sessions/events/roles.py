"""What an event may be to the release that names it; which it is, `casting` tells."""

from enum import StrEnum


class Role(StrEnum):
    """What an event is to the release."""

    HELD = "held"
    FUTURE = "future"
    NAMED = "named"
    OTHER = "other"
