"""The numbers that Word writes before paragraphs and does not keep in their text (ECMA-376, 17.9).

A paragraph, or its style, names a list (`numId`) and a level in it; the list says how each level is written ("%1.",
"%1.%2)") and where it begins. Numbers count through the document, deeper levels anew after each of a higher one.
Bullets and formats of other alphabets give no number: nothing is shown that a reader could take for another.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from paraph.intake.readers.tree import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVELS = 9
LARGEST = 3999
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    start: int
    form: str
    """`decimal`, `lowerLetter` …, as in the file."""
    pattern: str
    """`%1.%2.`: each sign stands for the number of that level."""


Place = tuple[str, int]
"""List and level."""


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted."""

    lists: Mapping[str, Mapping[int, Level]] = field(default_factory=dict)
    shared: Mapping[str, str] = field(default_factory=dict)
    """List -> the definition whose count it shares."""
    styles: Mapping[str, Place] = field(default_factory=dict)
    counts: dict[str, list[int]] = field(default_factory=dict)

    def next(self, place: Place) -> str:
        """Count one more at `place` and give its number as written; empty where the list has none."""
        number, level = place
        levels = self.lists.get(number, {})
        if level not in levels:
            return ""
        counts = self.counts.setdefault(self.shared.get(number, number), [0] * LEVELS)
        counts[level] = counts[level] + 1 if counts[level] else levels[level].start
        counts[level + 1 :] = [0] * (LEVELS - level - 1)
        return self._written(levels, counts, level)

    def _written(self, levels: Mapping[int, Level], counts: list[int], level: int) -> str:
        shown = levels[level].pattern
        if levels[level].form in {"bullet", "none"} or "%" not in shown:
            return ""
        for at in range(level, -1, -1):
            if at in levels and f"%{at + 1}" in shown:
                number = written(counts[at] or levels[at].start, levels[at].form)
                if number is None:
                    return ""
                shown = shown.replace(f"%{at + 1}", number)
        return shown


def read_numbering(numbering: Element | None, styles: Element | None) -> Numbering:
    """The lists that `word/numbering.xml` defines and the styles of `word/styles.xml` that use them."""
    if numbering is None:
        return Numbering()
    abstract = {one.get(f"{_W}abstractNumId", ""): _levels(one) for one in numbering.iter(f"{_W}abstractNum")}
    lists: dict[str, Mapping[int, Level]] = {}
    shared: dict[str, str] = {}
    for one in numbering.iter(f"{_W}num"):
        number, kind = one.get(f"{_W}numId", ""), _value(one, "abstractNumId") or ""
        lists[number] = abstract.get(kind, {})
        if one.find(f"{_W}lvlOverride") is None:
            shared[number] = f"a{kind}"
    return Numbering(lists, shared, _numbered_styles(styles) if styles is not None else {})


def written(number: int, form: str) -> str | None:
    """A number in one of Word's forms; None in a form of an alphabet that is not read."""
    if not 0 <= number <= LARGEST:
        return None
    if form in {"lowerLetter", "upperLetter", "russianLower", "russianUpper"}:
        shown = _letter(number, _RUSSIAN if form.startswith("russian") else "abcdefghijklmnopqrstuvwxyz")
    elif form in {"lowerRoman", "upperRoman"}:
        shown = _roman(number)
    else:
        return {"decimal": str(number), "decimalZero": f"{number:02}"}.get(form)
    return shown.upper() if "upper" in form or form.endswith("Upper") else shown


def _letter(number: int, letters: str) -> str:
    return letters[(number - 1) % len(letters)] * ((number - 1) // len(letters) + 1)


def _roman(number: int) -> str:
    shown = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        shown += sign * times
    return shown


def _levels(definition: Element) -> dict[int, Level]:
    found = {}
    for level in definition.findall(f"{_W}lvl"):
        at = _number(level.get(f"{_W}ilvl"))
        if at is not None and at < LEVELS:
            start = _number(_value(level, "start"))
            form, pattern = _value(level, "numFmt") or "decimal", _value(level, "lvlText") or ""
            found[at] = Level(1 if start is None else start, form, pattern[:40])
    return found


def _numbered_styles(styles: Element) -> dict[str, Place]:
    found = {}
    for style in styles.iter(f"{_W}style"):
        numbered = style.find(f"{_W}pPr/{_W}numPr")
        number = _value(numbered, "numId") if numbered is not None else None
        if numbered is not None and number:
            found[style.get(f"{_W}styleId", "")] = (number, min(_number(_value(numbered, "ilvl")) or 0, LEVELS - 1))
    return found


def _value(element: Element, name: str) -> str | None:
    child = element.find(f"{_W}{name}")
    return None if child is None else child.get(f"{_W}val")


def _number(value: str | None) -> int | None:
    return int(value) if value is not None and value.isdecimal() and len(value) <= 4 else None  # noqa: PLR2004 - digits
