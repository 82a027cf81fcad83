"""A field of a form as values: what it is called, what was typed, and what is wrong with it.

Shown by `_control.html`: the control, its help and its error, whatever form it stands in.
"""

from dataclasses import dataclass

from paraph.mechanism.texts import Shown

Choice = tuple[str, str | Shown]
"""Code of a choice and its word; a word that may be in another language says in which."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to write or to choose."""

    name: str
    label: str
    """The whole label, as a list of errors needs it."""

    value: str = ""
    kind: str = "text"
    """`text`, `long`, `number`, `day` (picked in a calendar), `date` (a day typed as text) or `choice`."""

    choices: tuple[Choice, ...] = ()
    short: bool = False
    """Whether a choice takes little room; days and numbers do anyway."""

    language: str = ""
    """Language of the text; empty for what is no text."""

    help: str = ""
    error: str = ""
    form: str = ""
    """Name of its form, where a page has several with fields of one name."""

    number: int | None = None
    """Number of the fact it stands for; the marks in the releases carry the same. `None` where it is no fact."""

    language_name: str = ""

    @property
    def id(self) -> str:
        """Identifier of the control within the page."""
        return "-".join(part for part in ("f", self.form, self.name.replace(".", "-")) if part)
