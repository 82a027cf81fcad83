"""A day as a fact of a phrase or a refusal: `2025-08-06` for machines, 6 August 2025 for people.

The calendars are loaded when one is shown: who refuses a thing need not know how any language writes a day.
"""

from datetime import date
from typing import Self

from paraph.messages import Worded


class ToldDay(Worded):
    """A day, in ISO 8601 as it stands, written out where somebody reads it."""

    __slots__ = ()

    def __new__(cls, day: date | str) -> Self:
        """From a day, or from one in ISO 8601."""
        return super().__new__(cls, str(day))

    def text(self, language: str) -> str:
        """The day written out, in `language`."""
        from paraph.language.dates import format_date  # noqa: PLC0415 - loaded when a day is shown, not when one is raised

        return format_date(date.fromisoformat(self), language)
