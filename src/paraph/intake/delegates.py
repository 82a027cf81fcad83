"""A list of delegates from CSV or Excel: each person in the list's own order, or every cell that cannot be taken.

    key, category, name (en), name (hi), name (ru), post (en) …, organization (en) …

Columns are known by their heading: `category`, `name`, `post` or `organization`, the last three each with its language,
in any order and either case. Only a name in one language is needed; the category is `official` where none is given.
Personal data has no column: a heading of another kind is refused, so that no passport number slips in.
"""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from paraph.intake.refusals import (
    CellCategory,
    CellFormula,
    CellHeading,
    CellName,
    CellRefused,
    CellTooLong,
    ListEmpty,
    ListTooLong,
    ListUnreadable,
    SheetDamaged,
)
from paraph.intake.sheets import check_archive, check_size
from paraph.mechanism.delegations import Category, Delegate
from paraph.mechanism.texts import texts

MOST = 2000
LONGEST = 300
_HEADING = re.compile(r"(name|post|organization)\s*[\[(]?\s*(en|hi|ru)\s*[\])]?")

Line = list[Any]


def read_delegates(name: str, data: bytes) -> tuple[Delegate, ...]:
    """The people of a list, keyed `d1`, `d2` … in its order.

    Raises `SheetEmpty`, `SheetTooLarge`, `ListUnreadable`, `ListEmpty`, `ListTooLong`, and `SheetDamaged` with every
    cell that cannot be taken; then nothing is.
    """
    check_size(name, data)
    lines = _excel(name, data) if data[:2] == b"PK" else _csv(name, data)
    if not lines:
        raise ListUnreadable(source=name)
    if len(lines) > MOST + 1:
        raise ListTooLong(source=name, most=MOST)
    wrong: list[CellRefused] = []
    columns = dict(_columns(lines[0], wrong))
    people = [_person(number, line, columns, wrong) for number, line in enumerate(lines[1:], start=2) if any(line)]
    if wrong:
        raise SheetDamaged(tuple(wrong))
    if not people:
        raise ListEmpty(source=name)
    return tuple(Delegate(f"d{place}", *rest) for place, rest in enumerate((one for one in people if one), start=1))


def _excel(name: str, data: bytes) -> list[Line]:
    try:
        check_archive(name, data)
        page = load_workbook(io.BytesIO(data), read_only=True).worksheets[0]
        return [list(row) for row in page.iter_rows(values_only=True, max_row=MOST + 2, max_col=40)]
    except Exception as error:
        raise ListUnreadable(source=name) from error


def _csv(name: str, data: bytes) -> list[Line]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ListUnreadable(source=name) from error
    head = text.partition("\n")[0]
    mark = max(",;\t", key=head.count)
    try:
        return [list(row) for row in csv.reader(io.StringIO(text), delimiter=mark)][: MOST + 2]
    except csv.Error as error:
        raise ListUnreadable(source=name) from error


def _columns(head: Line, wrong: list[CellRefused]) -> Iterator[tuple[int, tuple[str, str]]]:
    """Place -> what stands there, and in which language."""
    for place, heading in enumerate(head):
        said = str(heading or "").strip().casefold()
        found = _HEADING.fullmatch(said)
        if found is not None:
            yield place, (found[1], found[2])
        elif said == "category":
            yield place, ("category", "")
        elif said:
            wrong.append(CellHeading(cell=_address(1, place), found=str(heading)[:80]))


def _person(
    number: int, line: Line, columns: dict[int, tuple[str, str]], wrong: list[CellRefused]
) -> tuple[Any, ...] | None:
    said: dict[str, dict[str, str]] = {"name": {}, "post": {}, "organization": {}, "category": {}}
    for place, (kind, language) in columns.items():
        value = "" if place >= len(line) or line[place] is None else str(line[place]).strip()
        if value.startswith("="):
            wrong.append(CellFormula(cell=_address(number, place)))
        elif len(value) > LONGEST:
            wrong.append(CellTooLong(cell=_address(number, place), length=len(value), most=LONGEST))
        elif value:
            said[kind][language] = value
    category = said["category"].get("", Category.OFFICIAL.value).casefold()
    if category not in set(Category):
        place = next(place for place, (kind, _) in columns.items() if kind == "category")
        wrong.append(CellCategory(cell=_address(number, place), found=category, known=", ".join(Category)))
        return None
    if not said["name"]:
        place = next((place for place, (kind, _) in columns.items() if kind == "name"), 0)
        wrong.append(CellName(cell=_address(number, place)))
        return None
    return texts(said["name"]), Category(category), texts(said["post"]), texts(said["organization"])


def _address(row: int, place: int) -> str:
    return f"{get_column_letter(place + 1)}{row}"
