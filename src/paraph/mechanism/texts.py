"""A name or a phrase in several languages, each as its own side writes it.

No language is the source (DESIGN 1.4): nothing here falls back from one language to another without saying so.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from immutables import Map

Texts = Map[str, str]
"""Language code (ISO 639-1) -> text in that language."""

NO_TEXTS: Texts = Map()
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Shown:
    """A text chosen for a reader, with the language it is really in."""

    text: str
    language: str
    """Equal to the language asked for, or the one the text could be had in."""


def texts(values: Mapping[str, str] | None) -> Texts:
    """Keep the non-empty texts, without surrounding white space and without what no paper or workbook can hold.

    That is control characters other than line ends and tabs: nobody sees them, and XML has no place for them.
    """
    if not values:
        return NO_TEXTS
    kept = {}
    for language, text in values.items():
        bare = seen(text).strip()
        if bare:
            kept[language] = bare
    return Map(kept)


def seen(text: str) -> str:
    """The text without what XML has no place for (XML 1.0, production 2) and without the delete character."""
    return text if text.isprintable() else _UNSEEN.sub("", text)


def show(values: Texts, language: str) -> Shown | None:
    """Give the text in `language`, else in the first language there is, in the order en, hi, ru, then any other.

    The caller marks a text whose language is not the one asked for; `None` when there is no text at all.
    """
    for code in (language, "en", "hi", "ru", *sorted(values)):
        if code in values:
            return Shown(values[code], code)
    return None


def joined(kept: Texts, added: Texts) -> Texts:
    """Both together; where both have a language, the one already kept stays."""
    return added.update(kept)
