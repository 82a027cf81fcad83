"""For whom a page is made: the language asked for, and the side whose node it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localtime

from paraph.mechanism.texts import Shown, Texts, show
from paraph.papers.wording import Wording

NOTHING = Shown("", "")
"""No text in any language."""


@dataclass(frozen=True, slots=True)
class Reader(Wording):
    """A page's voice: the papers' own (`language`, `side`), and how a page picks and marks texts.

    No language is the source (DESIGN 1.4). A name that the record does not hold in the reader's language is shown in
    one it does hold, and the page marks that language for readers, browsers and screen readers.
    """

    def own_language_first(self, languages: Iterable[str]) -> tuple[str, ...]:
        """The languages, each once, with the reader's before the others, who keep their order."""
        return tuple(sorted(dict.fromkeys(languages), key=lambda language: language != self.language))

    def text(self, values: Texts) -> Shown:
        """A text in the reader's language, else in another there is; `NOTHING` when there is none."""
        return show(values, self.language) or NOTHING

    def moment(self, instant: str) -> str:
        """An instant of the record (RFC 3339, UTC) by the clock of the node's country, to the minute."""
        return self.posted(f"{localtime(datetime.fromisoformat(instant)):%Y-%m-%dT%H:%M}")

    def word(self, text: str) -> Shown:
        """A text already in the reader's language."""
        return Shown(text, self.language)

    def listed(self, items: Iterable[str]) -> str:
        """Items in a row, after a colon: no language then asks for a case or a conjunction."""
        return ", ".join(items)
