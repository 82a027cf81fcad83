r"""A published release as text in which every character has a place.

The contract between the readers of formats and everything that reads meaning:

* `SourceText.text` is what a person would read, in reading order, block elements on lines of their own;
* every fact, wherever it is found later, is a `Span` of code points in that text, so `text[start:end]` shows it;
* what the page's own markup names (a PIB page has an element for its headline) is kept in `marked`, as spans too.

Worked example: the page `<h2 id="Titleh2">11th Session</h2><p>Held today.</p>` becomes

    SourceText(name="page.html", text="11th Session\nHeld today.\n", layout="html",
               marked={"headline": ((0, 12),)}, lang_hint=None)
"""

from collections.abc import Mapping
from dataclasses import dataclass

Span = tuple[int, int]
"""Start and end in code points of `SourceText.text`; the end is exclusive."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """What one file or page says, with nothing interpreted yet."""

    name: str
    """File name, URL, or "-" for standard input: for messages only, never opened here."""

    text: str
    """The text as read; every span points into it."""

    layout: str
    """Which reader made the text: "text", "html", "pdf" or "word"."""

    marked: Mapping[str, tuple[Span, ...]]
    """What the page's own markup names, in reading order: "ministry", "headline", "subheadline", "posted", "office",
    "body", "release_id", "lang_links", "note". Empty for plain text. Spans never leave `text`."""

    lang_hint: str | None
    """The language the file declares of itself (`<html lang>`), lower case, unchecked; None when it declares none."""
