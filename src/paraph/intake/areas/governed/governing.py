"""Words that govern subjects in more ways than a lexicon can list: "talks also touched on", "was put on the agenda".

The lexicon knows phrases word for word. Here stand the ways of speaking that leave room between their words, or of
which the subjects stand before ("Sugar exports also came up"): regular expressions over the text of one sentence, data
per language and stance (`data/governing.toml`). What they find becomes one unit:

    STANCE   governs what follows; value: the stance
    RAISED   governs what stands before it; value: the stance (in Hindi, where every verb does, it is a STANCE)
    TOPICS   governs what follows in Hindi too ("चर्चा का मुख्य विषय …"); value: the stance
    INTRO    brings in a list

Example: in "Ship repair also figured in the talks" the words from "also" on become one RAISED, "explored".

Reads: the row of a sentence. Writes: the row with such words as single units.
"""

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from paraph.intake.areas.governed.along import goes_along
from paraph.intake.areas.governed.nouns_hindi import with_nouns
from paraph.intake.marks.lexicon import DATA
from paraph.intake.marks.rows import Row, Unit
from paraph.intake.marks.rulewords import words

_MACRO = re.compile(r"\{([a-z]+)\}")
BEGIN, END = r"(?<![^\W_])(?<![\u0900-\u0963])", r"(?![^\W_])(?![\u0900-\u0963])"
"""Whole words; in Devanagari the vowel signs belong to them."""


HALANT, JOINERS = "\u094d", "\u200c\u200d"
"""What joins two letters of Devanagari, and what writers put after it only for how it looks."""

GOVERNING = ("STANCE", "RAISED", "TOPICS")
"""What governs subjects: verbs that stand where the grammar puts them, and words always after or before them."""


class Governing(NamedTuple):
    """What one named group of the expression of a language stands for."""

    kind: str
    value: str


def governed(row: Row, lang: str) -> Row:
    """`row` with each such phrase as one unit; the row itself where it has none."""
    made = list(_found(row, lang))
    row = row.replaced(made) if made else row
    row = with_nouns(row) if lang == "hi" else row
    told = [unit for unit in row.units if unit.kind == "ASIDE" and row.text[unit.start : unit.end].lower() in LISTING]
    if not told:
        return row
    return Row(row.text, [Unit("INTRO", unit.start, unit.end) if unit in told else unit for unit in row.units])


LISTING = words("en", "areas.listing")
"""What elsewhere adds persons ("the delegation included …") and here brings in subjects."""


def _found(row: Row, lang: str) -> Iterator[tuple[int, int, Unit]]:
    wanted, meant = _expression(lang)
    starts, ends = [unit.start for unit in row.units], [unit.end for unit in row.units]
    begin = starts[0]
    for match in wanted.finditer(_lowered(row.text[begin : ends[-1]])):
        first = bisect_right(ends, begin + match.start())
        after = bisect_left(starts, begin + match.end())
        what = meant[str(match.lastgroup)]
        if lang == "en" and what.kind == "INTRO" and goes_along(row, first):
            continue
        if first < after and not any(unit.kind in KEPT for unit in row.units[first + 1 : after]):
            yield first, after, Unit(what.kind, row.units[first].start, row.units[after - 1].end, what.value)


KEPT = frozenset({"STOP", "LINE", "PERSON", "DATE", "BODYREF"})
"""What no such phrase goes across; it may begin with one ("the Dialogue | extended to")."""


@lru_cache(maxsize=3)
def _expression(lang: str) -> tuple["re.Pattern[str]", Mapping[str, Governing]]:
    """All patterns of `lang` as one expression, each a named group, and what the groups mean."""
    data = tomllib.loads((DATA / "governing.toml").read_text(encoding="utf-8"))[lang]
    meant: dict[str, Governing] = {}
    groups = []
    for what, pattern in _patterns(data, *KINDS.get(lang, ("RAISED", "STANCE"))):
        name = f"g{len(meant)}"
        meant[name] = what
        groups.append(f"(?P<{name}>{_expanded(pattern, data['macros'])})")
    return re.compile(f"{BEGIN}(?:{'|'.join(groups)}){END}"), meant


def _lowered(text: str) -> str:
    """The text in small letters, which the patterns are in, as long as before: that is faster than to ignore case."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text


KINDS = {"hi": ("STANCE", "TOPICS")}
"""What governs what stands before it, and after it, where that is not as in English: all Hindi verbs stand last."""


def _patterns(data: Mapping[str, Mapping[str, list[str]]], before: str, after: str) -> Iterator[tuple[Governing, str]]:
    for section, kind in (("before", before), ("after", after)):
        for stance, patterns in data.get(section, {}).items():
            yield from ((Governing(kind, stance), pattern) for pattern in patterns)
    yield from ((Governing("INTRO", ""), pattern) for pattern in data.get("lists", {}).get("intro", ()))


def _expanded(pattern: str, macros: Mapping[str, str]) -> str:
    while True:
        expanded = _MACRO.sub(lambda match: macros[match[1]], pattern)
        if expanded == pattern:
            return pattern.replace(" ", r"\s+").replace(HALANT, f"{HALANT}[{JOINERS}]?")
        pattern = expanded
