"""What a command line gives: files, read whole, and texts by language; or refused in a sentence."""

import unicodedata
from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.phrases import Argument
from paraph.cli.refusals import BodyUnmeant, FileMissing, FileNotText, FileUnreadable, WrongValue
from paraph.messages import cause

if TYPE_CHECKING:
    from paraph.mechanism.state import State


class _Day(click.DateTime):
    choices = ("YYYY-MM-DD, 2025-08-06",)
    """What is told of it where something else was given."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        return value if isinstance(value, date) else super().convert(value, param, ctx).date()


DAY = _Day(("%Y-%m-%d",))
"""The type of an option that takes a day, as ISO 8601 writes it; gives a `date`."""


def read_file(path: Path) -> bytes:
    """A file as bytes; raises `FileMissing`, `FileUnreadable`."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise FileMissing(source=path) from None
    except (OSError, ValueError) as error:
        raise FileUnreadable(source=path, reason=cause(error)) from None


def text_of(data: bytes, source: object) -> str:
    """Bytes as the text in UTF-8 that they are; raises `FileNotText` for any other, such as a picture."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileNotText(source=source) from None
    if any(unicodedata.category(one) == "Cc" and one not in "\t\n\f\r" for one in set(text)):
        raise FileNotText(source=source)
    return text


def languages(values: Iterable[str]) -> dict[str, str]:
    """`en=Text` a language; raises `WrongValue`."""
    found = {}
    for value in values:
        language, sign, words = value.partition("=")
        if not sign or len(language) != 2:  # noqa: PLR2004 - an ISO 639-1 code
            raise WrongValue(name="LANG=TEXT", value=value)
        found[language] = words
    return found


def named(value: str, sides: Collection[str], option: str) -> tuple[str, str]:
    """`CODE=NAME`, the code that of one of these sides; raises `WrongValue`."""
    side, found, name = value.partition("=")
    if not found or not name.strip() or side not in sides:
        raise WrongValue(value=value, name=option)
    return side, name.strip()


def body_meant(state: "State", key: str | None) -> str:
    """Id of the body that a command is about: the one named, else the only one that meets, or stands alone.

    Raises `UnknownBody`, `BodyUnmeant` where there is none or several; a body is never chosen among several.
    """
    if key is not None:
        return state.body(key).key
    meeting = {session.body for session in state.sessions.values()}
    found = meeting or {one.key for one in state.bodies.values() if one.kind != "sub_group"}
    if len(found) != 1:
        raise BodyUnmeant(bodies=", ".join(sorted(found or state.bodies)) or "-")
    return found.pop()


class FileArgument(Argument):
    """An argument that is a file to be read."""

    def __init__(self, name: str, *, metavar: str, summary: str) -> None:
        """As an argument, its value a path."""
        super().__init__(name, metavar=metavar, summary=summary)
        self.type = click.Path(path_type=Path)
