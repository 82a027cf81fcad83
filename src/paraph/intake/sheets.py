"""A filled-in sheet of undertakings read back: what its side reports, or every cell that cannot be taken.

Rules
    1. Nothing is taken of a sheet in which one cell is wrong; every wrong cell is told by its address, at once.
    2. A row that says what the record says already says nothing. A row taken out says nothing; one moved says the same.
    3. The file is what somebody edited by hand: it is opened with bounds, formulas are not believed, and its own list
       of words is used only to find codes that this software knows.

Example: row 7 has "Almost done" as its status: `G7: “Almost done” is none of the statuses`.
"""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from paraph.intake.refusals import (
    CellBlocker,
    CellDay,
    CellDayAhead,
    CellFormula,
    CellIdRepeated,
    CellIdUnknown,
    CellLinkMissing,
    CellLinkUnfit,
    CellReason,
    CellRefused,
    CellStatus,
    CellTooLong,
    SheetDamaged,
    SheetEmpty,
    SheetForeign,
    SheetTooLarge,
    SheetUnreadable,
)
from paraph.language.told_days import ToldDay
from paraph.mechanism.sheets import (
    BELONGS,
    BLOCKER_WORDS,
    FIRST_ROW,
    LEGEND,
    MARK,
    MOST_ROWS,
    NAMES_ROW,
    REQUIRED,
    ROWS,
    STATUS_WORDS,
    VERSION,
)
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.mechanism.undertakings import LINKED, Blocker, Entry, Status

MOST_BYTES = 16 << 20
MOST_UNPACKED = 200 << 20
LONGEST = 4000
"""Characters in a cell."""

Cells = Mapping[str, object]
"""Name of a column -> what stands in a row there."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it was filled in."""

    number: int
    cells: Cells


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it was handed in, before its cells are judged."""

    belongs: Mapping[str, str]
    columns: Mapping[str, str]
    """Name of a column -> its letter."""

    words: Mapping[tuple[str, str], str]
    """Kind and word, folded -> code."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """One undertaking on which the sheet says something new."""

    key: str
    entry: Entry


def read_sheet(name: str, data: bytes) -> Sheet:
    """Open a sheet; raises `SheetRefused`. Its cells are judged by `reported`."""
    check_archive(name, data)
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=False)
        legend = [list(row) for row in book[LEGEND].iter_rows(values_only=True, max_row=200, max_col=3)]
        rows = [list(row) for row in book[ROWS].iter_rows(values_only=True, max_row=MOST_ROWS, max_col=40)]
    except KeyError:
        raise SheetForeign(source=name) from None
    except Exception as error:
        raise SheetUnreadable(source=name) from error
    return _sheet(name, legend, rows)


def reported(sheet: Sheet, state: State, *, mechanism: str, side: str, today: date) -> tuple[Reported, ...]:
    """What the sheet says that the record does not say yet, in the order of its rows.

    Raises `SheetForeign` for the sheet of another side or mechanism, and `SheetDamaged` with every cell that cannot be
    taken; then nothing of it is.
    """
    if (sheet.belongs["mechanism"], sheet.belongs["side"]) != (mechanism, side):
        raise SheetForeign(source=f"{sheet.belongs['mechanism']}, {sheet.belongs['side']}")
    judged = _Judging(sheet, state, side, today)
    found = tuple(judged.rows())
    if judged.wrong:
        raise SheetDamaged(tuple(judged.wrong))
    return found


class _Judging:
    """Going through the rows, gathering what cannot be taken."""

    def __init__(self, sheet: Sheet, state: State, side: str, today: date) -> None:
        self.sheet, self.state, self.side, self.today = sheet, state, side, today
        self.wrong: list[CellRefused] = []
        self.seen: dict[str, int] = {}

    def rows(self) -> Iterator[Reported]:
        for row in self.sheet.rows:
            before = len(self.wrong)
            one = self._row(row)
            if one is not None and len(self.wrong) == before:
                yield one

    def _row(self, row: Row) -> Reported | None:
        key = self._text(row, "id")
        if not key and not any(self._text(row, name) for name in REQUIRED):
            return None
        undertaking = self.state.undertakings.get(key)
        if undertaking is None or undertaking.body != self.sheet.belongs["body"]:
            self._refuse(CellIdUnknown, row, "id", found=key)
            return None
        if key in self.seen:
            self._refuse(CellIdRepeated, row, "id", found=key, other=f"{self.sheet.columns['id']}{self.seen[key]}")
            return None
        self.seen[key] = row.number
        status = self._status(row)
        words = texts({self.sheet.belongs["language"]: self._text(row, "words")})
        blockers, link, day = self._blockers(row), self._text(row, "link") or None, self._day(row)
        if status is None:
            return None
        self._check_needs(row, key, status, link, worded=bool(words))
        entry = Entry(self.side, status, day or self.today, words, link if status in LINKED else None, blockers)
        return None if self._says_nothing(key, entry) else Reported(key, entry)

    def _says_nothing(self, key: str, entry: Entry) -> bool:
        """Whether the record says it already; a day alone is no news."""
        said = self.state.undertakings[key].positions.get(self.side)
        language = self.sheet.belongs["language"]
        held = (said.status, said.words.get(language, ""), said.blockers, said.link) if said else None
        held = held or (Status.OPEN, "", (), None)
        return held == (entry.status, entry.words.get(language, ""), entry.blockers, entry.link)

    def _check_needs(self, row: Row, key: str, status: Status, link: str | None, *, worded: bool) -> None:
        if status is Status.DROPPED and not worded:
            self._refuse(CellReason, row, "words")
        if status in LINKED and link is None:
            self._refuse(CellLinkMissing, row, "link")
        if link is not None and (link == key or link not in self.state.undertakings):
            self._refuse(CellLinkUnfit, row, "link", found=link)

    def _status(self, row: Row) -> Status | None:
        said = self._text(row, "status")
        code = self.sheet.words.get((STATUS_WORDS, said.casefold()), said)
        if code not in set(Status):
            self._refuse(CellStatus, row, "status", found=said)
            return None
        return Status(code)

    def _blockers(self, row: Row) -> tuple[Blocker, ...]:
        found = []
        for word in filter(None, (part.strip() for part in self._text(row, "blockers").replace(";", ",").split(","))):
            code = self.sheet.words.get((BLOCKER_WORDS, word.casefold()), word)
            if code in set(Blocker):
                found.append(Blocker(code))
            else:
                self._refuse(CellBlocker, row, "blockers", found=word)
        return tuple(dict.fromkeys(found))

    def _day(self, row: Row) -> date | None:
        """The day of a position; none that has not come, for what is said stands in the record for good."""
        day = self._written_day(row)
        if day is not None and day > self.today:
            self._refuse(CellDayAhead, row, "on", found=ToldDay(day))
            return None
        return day

    def _written_day(self, row: Row) -> date | None:
        value = row.cells.get("on")
        if value is None or value == "":
            return None
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value).strip())
        except ValueError:
            self._refuse(CellDay, row, "on", found=str(value)[:80])
            return None

    def _text(self, row: Row, name: str) -> str:
        value = row.cells.get(name)
        if value is None:
            return ""
        text = str(value).strip()
        if text.startswith("="):
            self._refuse(CellFormula, row, name)
            return ""
        if len(text) > LONGEST:
            self._refuse(CellTooLong, row, name, length=len(text), most=LONGEST)
            return ""
        return text

    def _refuse(self, why: type[CellRefused], row: Row, name: str, **facts: object) -> None:
        cell = f"{self.sheet.columns[name]}{row.number}"
        if all(one.facts["cell"] != cell for one in self.wrong):
            self.wrong.append(why(cell=cell, **facts))


def check_archive(name: str, data: bytes) -> None:
    """Refuse what is no workbook, what unpacks to more than a report has, and what declares entities."""
    check_size(name, data)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            sizes = [part.file_size for part in archive.infolist()]
            if sum(sizes) > MOST_UNPACKED or any(_declares(archive, part) for part in archive.namelist()):
                raise SheetUnreadable(source=name)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
        raise SheetUnreadable(source=name) from error


def check_size(name: str, data: bytes) -> None:
    """Refuse what is empty, or larger than any sheet or list; raises `SheetEmpty`, `SheetTooLarge`."""
    if not data:
        raise SheetEmpty(source=name)
    if len(data) > MOST_BYTES:
        raise SheetTooLarge(source=name, most=MOST_BYTES >> 20)


def _declares(archive: zipfile.ZipFile, part: str) -> bool:
    """Whether the head of a part declares a document type, which no workbook does."""
    with archive.open(part) as stream:
        return b"<!" in stream.read(1024)


def _sheet(name: str, legend: Sequence[Sequence[Any]], rows: Sequence[Sequence[Any]]) -> Sheet:
    if not legend or list(legend[0])[:2] != [MARK, VERSION] or len(rows) < NAMES_ROW:
        raise SheetForeign(source=name)
    belongs = {str(line[0]): str(line[1]) for line in legend[1:] if line[0] in BELONGS}
    words = {
        (str(kind), str(word).strip().casefold()): str(code)
        for kind, word, code in (_three(line) for line in legend)
        if kind in (STATUS_WORDS, BLOCKER_WORDS) and word is not None
    }
    names = {str(value): place for place, value in enumerate(rows[NAMES_ROW - 1]) if value is not None}
    if set(BELONGS) - belongs.keys() or set(REQUIRED) - names.keys():
        raise SheetForeign(source=name)
    read = (
        Row(number, {column: line[place] if place < len(line) else None for column, place in names.items()})
        for number, line in enumerate(rows[FIRST_ROW - 1 :], start=FIRST_ROW)
    )
    columns = {column: get_column_letter(place + 1) for column, place in names.items()}
    return Sheet(belongs, columns, words, tuple(row for row in read if any(v is not None for v in row.cells.values())))


def _three(line: Sequence[Any]) -> tuple[Any, Any, Any]:
    padded = [*line, None, None, None]
    return padded[0], padded[1], padded[2]


__all__ = ["Reported", "Sheet", "read_sheet", "reported"]
