"""Lists of delegates from CSV and Excel: own order, several scripts, and every cell that cannot be taken."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from paraph.intake.delegates import read_delegates
from paraph.intake.refusals import (
    ListEmpty,
    ListTooLong,
    ListUnreadable,
    SheetDamaged,
    SheetEmpty,
    SheetRefused,
)
from paraph.mechanism.delegations import Category, Delegate
from paraph.mechanism.texts import texts

HEAD = ["Category", "name en", "Name (ru)", "post en", "organization en"]
ROWS = [
    ["head", "Alexey Gruzdev", "Алексей Груздев", "Deputy Minister", "Minpromtorg"],
    [],
    ["", "", "Анна Абрамова", "", ""],
    ["industry", "B. Belov", "", "", "Works"],
]
PEOPLE = (
    Delegate("d1", texts({"en": "Alexey Gruzdev", "ru": "Алексей Груздев"}), Category.HEAD,
             texts({"en": "Deputy Minister"}), texts({"en": "Minpromtorg"})),
    Delegate("d2", texts({"ru": "Анна Абрамова"}), Category.OFFICIAL),
    Delegate("d3", texts({"en": "B. Belov"}), Category.INDUSTRY, organization=texts({"en": "Works"})),
)  # fmt: skip


def excel(rows: list[list[str]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr]
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def written(rows: list[list[str]], mark: str) -> bytes:
    return "\ufeff".encode() + "\r\n".join(mark.join(row) for row in rows).encode()


@pytest.mark.parametrize("data", [excel([HEAD, *ROWS]), written([HEAD, *ROWS], ","), written([HEAD, *ROWS], ";")])
def test_people_come_in_their_own_order(data: bytes) -> None:
    assert read_delegates("list", data) == PEOPLE


def test_every_wrong_cell_is_told_and_personal_data_has_no_column() -> None:
    rows = [
        ["category", "name en", "passport"],
        ["guest", "A", "K1"],
        ["", "", ""],
        ["press", "", "K2"],
        ["", "=A1", ""],
    ]
    with pytest.raises(SheetDamaged) as refused:
        read_delegates("list.csv", written(rows, ","))
    assert [(cell.facts["cell"], cell.code.rpartition(".")[2]) for cell in refused.value.cells] == [
        ("C1", "heading"),
        ("A2", "category"),
        ("B4", "name"),
        ("B5", "formula"),
        ("B5", "name"),
    ]


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", SheetEmpty),
        (b"\xff\xfe\x00a", ListUnreadable),
        (b"PK\x03\x04nothing", ListUnreadable),
        (b"category,name en\n", ListEmpty),
        (b"name en\n\n,\n", ListEmpty),
        (b"name en\n" + b"A\n" * 2001, ListTooLong),
    ],
)
def test_what_is_no_list_is_refused(data: bytes, refusal: type[SheetRefused]) -> None:
    with pytest.raises(refusal):
        read_delegates("list", data)


def test_a_list_of_the_most_rows_is_taken_whole() -> None:
    assert len(read_delegates("list", b"name en\n" + b"A\n" * 2000)) == 2000
