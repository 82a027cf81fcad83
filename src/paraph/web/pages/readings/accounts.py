"""Accounts of a session side by side: a column for each, a line for each fact, what they differ on first.

Rules
    1. Up to four accounts stand in columns; of more, each value stands once with the names of those who give it.
    2. The sheet is that of the paper and the command (`papers.side_by_side`): page, PDF and JSON say the same.
    3. An account that the record holds leads to its release; one that was only seen at a publisher's is told as such.

Example: three releases give the columns A1 to A3; "modernised wind tunnel" in A1 and "современной" in A3 give the line
"Wind tunnel", different wording, above the lines on which they agree.
"""

from dataclasses import dataclass

from paraph.mechanism.texts import Shown
from paraph.papers.sessions.side_by_side import Row, Sheet
from paraph.papers.wording import Said
from paraph.web.pages.reader import Reader

MOST_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Column:
    """One account."""

    name: str
    key: str
    language_name: str
    side: str
    publisher: Shown | None
    posted: str
    number: str
    source: str


@dataclass(frozen=True, slots=True)
class Line:
    """One fact."""

    label: str
    kinds: tuple[str, ...]
    cells: tuple[tuple[str, tuple[Shown, ...]], ...]
    """Name of each account, and what it says; nothing for silence."""

    told: tuple[tuple[str, tuple[Shown, ...]], ...] = ()
    """The same by value: names of the accounts that say so in the same words, and what they say."""


@dataclass(frozen=True, slots=True)
class AccountsPage:
    """The whole."""

    is_wide: bool
    """Whether there are more accounts than columns can stand side by side; values then bear their accounts' names."""

    columns: tuple[Column, ...]
    why: tuple[str, ...]
    differing: tuple[Line, ...]
    agreeing: tuple[Line, ...]


def accounts_page(sheet: Sheet, reader: Reader) -> AccountsPage:
    """The sheet as a page shows it."""
    columns = tuple(
        Column(
            name=account.name,
            key=account.key,
            language_name=reader.language_name(account.language),
            side=reader.side_name(account.side) if account.side else "",
            publisher=_shown(account.publisher) if account.publisher else None,
            posted=account.posted,
            number=account.number,
            source=account.source,
        )
        for account in sheet.accounts
    )
    names = [column.name for column in columns]
    differing, agreeing = (
        tuple(_line(row, names, sheet) for row in rows) for rows in (sheet.differing, sheet.agreeing)
    )
    return AccountsPage(len(columns) > MOST_COLUMNS, columns, sheet.why, differing, agreeing)


def _line(row: Row, names: list[str], sheet: Sheet) -> Line:
    cells = (tuple(_shown(said) for said in cell) for cell in row.cells)
    told = tuple((", ".join(who), tuple(_shown(said) for said in cell)) for who, cell in sheet.told(row))
    return Line(row.label, tuple(dict.fromkeys(row.kinds)), tuple(zip(names, cells, strict=True)), told)


def _shown(said: Said) -> Shown:
    return Shown(said["text"], said["language"])
