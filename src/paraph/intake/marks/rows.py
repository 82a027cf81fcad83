r"""Text as a row of marked units, and patterns over their marks: what every later stage matches on.

A unit is a word, a phrase of the lexicon, a mention or a sign, with its place in the text. Each unit has a *kind*
(`ORD`, `SESSION`, `BODY` …), which stands in `Row.marks` as one character; so a pattern over kinds is an ordinary
regular expression, and a stage that finds something replaces its units by one unit of a new kind for the next stage.

Patterns are written with kind names, small letters naming groups:

    >>> pattern("<ord:ORD>? SESSION OF <body:BODY>").pattern == pattern("<ord: ORD>?SESSION  OF<body:BODY>").pattern
    True

The patterns of the stages are data (`data/grammar.toml`), by stage and language: `grammar("places", "en", "city")`.

Reads: kinds and units. Writes: `Row`, compiled patterns.
"""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from paraph.intake.source import Span
from paraph.language.folding import plain

FIRST_MARK = 0xE000
"""Marks are characters of Unicode's private use area: no pattern sign is among them."""

_MACRO = re.compile(r"\{([a-z_]+)\}")
_marks: dict[str, str] = {}
_NAME = re.compile(r"<(?P<group>[a-z_][a-z_0-9]*):|(?P<close>>)|(?P<kind>[A-Z][A-Z0-9_]*)|\s+")


class Unit(NamedTuple):
    """One marked piece of the text."""

    kind: str
    start: int
    end: int
    value: object = None
    """What the lexicon or the stage that made it knows: a code, a number, a mention."""


class Row:
    """Units in text order. `marks[i]` is the mark of `units[i]`."""

    __slots__ = ("marks", "text", "units")

    def __init__(self, text: str, units: Sequence[Unit]) -> None:
        """A row over `text`; spans of `units` point into it."""
        self.text = text
        self.units = units
        self.marks = "".join([mark(unit.kind) for unit in units])

    def __len__(self) -> int:
        """How many units."""
        return len(self.units)

    def span(self, first: int, after: int) -> Span:
        """Place in the text of units `first` up to, not including, `after`."""
        return self.units[first].start, self.units[after - 1].end

    def shown(self, first: int, after: int) -> str:
        """The text of these units, on one line."""
        start, end = self.span(first, after)
        return " ".join(self.text[start:end].split())

    def folded(self) -> "Row":
        """The same row, whose units are shown folded: what writers and keyboards do not distinguish is the same."""
        return _FoldedRow(self.text, self.units)

    def part(self, start: int, end: int) -> "Row":
        """The units that lie within the text places `start` to `end`."""
        units = [unit for unit in self.units if unit.start >= start and unit.end <= end]
        return Row(self.text, units)

    def split(self, spans: Sequence[Span]) -> list["Row"]:
        """One row for each of the spans, which are in order and do not overlap."""
        starts = [unit.start for unit in self.units]
        rows = []
        for start, end in spans:
            first, after = bisect_left(starts, start), bisect_left(starts, end)
            rows.append(Row(self.text, self.units[first:after]))
        return rows

    def replaced(self, made: Iterable[tuple[int, int, Unit]]) -> "Row":
        """The row with units `first` up to `after` replaced by one each; ranges are in order and apart."""
        units: list[Unit] = []
        at = 0
        for first, after, unit in made:
            units += self.units[at:first]
            units.append(unit)
            at = after
        units += self.units[at:]
        return Row(self.text, units)

    def find(self, wanted: "re.Pattern[str]") -> Iterator["re.Match[str]"]:
        """Each match of `wanted`, left to right; its indices are those of units."""
        return wanted.finditer(self.marks)

    def of_kind(self, *kinds: str) -> Iterator[tuple[int, Unit]]:
        """Index and unit of every unit of these kinds."""
        return ((at, unit) for at, unit in enumerate(self.units) if unit.kind in kinds)


class _FoldedRow(Row):
    """A row that shows its units folded."""

    __slots__ = ()

    def shown(self, first: int, after: int) -> str:
        """The folded text of these units, on one line."""
        return plain(super().shown(first, after))


def mark(kind: str) -> str:
    """The character that stands for `kind`; the same for the life of the process."""
    found = _marks.get(kind)
    if found is None:
        found = _marks[kind] = chr(FIRST_MARK + len(_marks))
    return found


@lru_cache(maxsize=512)
def pattern(source: str) -> "re.Pattern[str]":
    """Compile a pattern over kinds: KIND names, `<group: …>`, and the signs `| ( ) ? * + [ ]` of regular expressions.

    `ANY` stands for any one kind. Raises `re.error` for a pattern that is not well-formed (a fault of the code).
    """
    return re.compile(_NAME.sub(_compiled, source))


def _compiled(match: "re.Match[str]") -> str:
    if match["group"]:
        return f"(?P<{match['group']}>"
    if match["close"]:
        return ")"
    if match["kind"]:
        return "." if match["kind"] == "ANY" else mark(match["kind"])
    return ""


@lru_cache(maxsize=256)
def grammar(stage: str, lang: str, name: str) -> tuple["re.Pattern[str]", ...]:
    """The patterns of one stage in `lang` under `name`, in the order they are to be tried; none when it has none."""
    sources = _grammar().get(stage, {}).get(lang, {}).get(name, ())
    return tuple(pattern(_expanded(source)) for source in sources)


@lru_cache(maxsize=1)
def _grammar() -> dict[str, dict[str, dict[str, list[str]]]]:
    return tomllib.loads((Path(__file__).parents[1] / "data" / "grammar.toml").read_text(encoding="utf-8"))


def _expanded(source: str) -> str:
    macros = _grammar()["macros"]
    while True:
        expanded = _MACRO.sub(lambda match: str(macros[match[1]]), source)
        if expanded == source:
            return source
        source = expanded
