"""The sheet out and back: what was filled in is read, and a damaged sheet is refused cell by cell."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from tests.mechanism.protocols import GROUP, key_of
from tests.mechanism.test_undertakings import STANDING, say

from paraph.intake.refusals import SheetDamaged, SheetForeign, SheetUnreadable
from paraph.intake.sheets import Reported, read_sheet, reported
from paraph.mechanism.review import looks, since
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.mechanism.undertakings import Blocker, Entry, Status
from paraph.papers.reviews.sheet import Belonging, sheet
from paraph.papers.wording import Wording

TODAY = date(2026, 2, 10)
TEAM, LIST = f"{key_of(11)}.u2", f"{key_of(11)}.u3"
SESSION = f"{GROUP}.s11"


def made(state: State = STANDING, *, language: str = "en", side: str = "IN") -> bytes:
    found = since(looks(state, GROUP, today=TODAY, side=side), state.session(SESSION), state)
    return sheet(found, Belonging("in-ru", side, GROUP, SESSION), Wording(language, side))


def filled(data: bytes, change: Callable[[Any, dict[str, int]], None]) -> bytes:
    """The sheet after somebody changed its page; rows by id."""
    book = load_workbook(BytesIO(data))
    page = book["undertakings"]
    change(page, {page.cell(row, 1).value: row for row in range(3, page.max_row + 1)})
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def taken(data: bytes, *, state: State = STANDING, side: str = "IN") -> tuple[Reported, ...]:
    return reported(read_sheet("s.xlsx", data), state, mechanism="in-ru", side=side, today=TODAY)


def wrong(data: bytes) -> list[tuple[object, str]]:
    with pytest.raises(SheetDamaged) as refused:
        taken(data)
    return [(cell.facts["cell"], cell.code.removeprefix("intake.cell.")) for cell in refused.value.cells]


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_a_sheet_as_it_was_made_says_nothing(language: str) -> None:
    state = say(STANDING, "IN", TEAM, Status.IN_PROGRESS, words=texts({language: "Met."}), blockers=(Blocker.VISAS,))
    assert taken(made(state, language=language), state=state) == ()


@pytest.mark.parametrize(
    ("language", "status", "blockers"),
    [("en", "In progress", "Visas, Payments"), ("hi", "प्रगति पर", "वीज़ा, भुगतान"), ("ru", "В работе", "Визы; Расчёты")],
)
def test_what_is_filled_in_is_read_in_every_language(language: str, status: str, blockers: str) -> None:
    def fill(page: Any, rows: dict[str, int]) -> None:  # noqa: ANN401
        row = rows[TEAM]
        page.cell(row, 7).value, page.cell(row, 8).value = status, date(2026, 2, 1)
        page.cell(row, 9).value, page.cell(row, 10).value = "=not a formula"[1:], blockers

    assert taken(filled(made(language=language), fill)) == (
        Reported(
            TEAM,
            Entry(
                "IN",
                Status.IN_PROGRESS,
                date(2026, 2, 1),
                texts({language: "not a formula"}),
                blockers=(Blocker.VISAS, Blocker.PAYMENTS),
            ),
        ),
    )


def test_rows_may_be_moved_and_taken_out_and_columns_too() -> None:
    def fill(page: Any, rows: dict[str, int]) -> None:  # noqa: ANN401
        page.cell(rows[LIST], 7).value = "Completed"
        page.delete_rows(rows[TEAM])
        page.insert_cols(3)

    assert [(one.key, one.entry.status, one.entry.on) for one in taken(filled(made(), fill))] == [
        (LIST, Status.CLOSED, TODAY)
    ]


def test_every_wrong_cell_is_told_by_its_address_and_nothing_is_taken() -> None:
    def spoil(page: Any, rows: dict[str, int]) -> None:  # noqa: ANN401
        first, second, third = rows[TEAM], rows[LIST], rows[f"{key_of(10)}.u2"]
        page.cell(first, 7).value, page.cell(first, 8).value = "Almost", "soon"
        page.cell(second, 7).value, page.cell(second, 10).value = "Dropped", "Weather"
        page.cell(third, 1).value = "wg.none.u1"
        page.cell(rows[f"{key_of(10)}.u3"], 7).value = "Merged"
        page.cell(rows[f"{key_of(10)}.u3"], 8).value = date(2026, 2, 11)
        page.cell(rows[f"{key_of(9)}.u2"], 9).value = "=1+1"
        page.append([LIST, "", "", "", "", "", "Not started"])

    data = filled(made(), spoil)
    rows = {one.cells["id"]: one.number for one in read_sheet("s.xlsx", made()).rows}
    expected = {
        (f"G{rows[TEAM]}", "status"),
        (f"H{rows[TEAM]}", "day"),
        (f"J{rows[LIST]}", "blocker"),
        (f"I{rows[LIST]}", "reason"),
        (f"A{rows[f'{key_of(10)}.u2']}", "id_unknown"),
        (f"K{rows[f'{key_of(10)}.u3']}", "link_missing"),
        (f"H{rows[f'{key_of(10)}.u3']}", "day_ahead"),
        (f"I{rows[f'{key_of(9)}.u2']}", "formula"),
        (f"A{len(rows) + 3}", "id_repeated"),
    }
    assert set(wrong(data)) == expected


def test_a_link_must_lead_to_another_undertaking() -> None:
    def fill(page: Any, rows: dict[str, int]) -> None:  # noqa: ANN401
        page.cell(rows[TEAM], 7).value, page.cell(rows[TEAM], 11).value = "Merged", TEAM

    assert [code for _, code in wrong(filled(made(), fill))] == ["link_unfit"]


def test_a_text_that_begins_like_a_formula_stays_text() -> None:
    state = say(STANDING, "IN", TEAM, Status.IN_PROGRESS, words=texts({"en": "=HYPERLINK(1)"}))
    page = load_workbook(BytesIO(made(state)))["undertakings"]
    cell = next(page.cell(row, 9) for row in range(3, page.max_row + 1) if page.cell(row, 1).value == TEAM)
    assert (cell.value, cell.data_type) == ("=HYPERLINK(1)", "s")


@pytest.mark.parametrize("data", [b"not a workbook", made()[:500], b"PK\x03\x04" + b"\0" * 100])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(SheetUnreadable):
        read_sheet("s.xlsx", data)


def test_a_workbook_that_declares_entities_or_unpacks_without_bound_is_refused() -> None:
    kept = BytesIO()
    with ZipFile(kept, "w") as archive:
        archive.writestr("xl/workbook.xml", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    with pytest.raises(SheetUnreadable):
        read_sheet("s.xlsx", kept.getvalue())


def test_another_workbook_and_another_sides_sheet_are_refused() -> None:
    def unname(page: Any, rows: dict[str, int]) -> None:  # noqa: ANN401
        page.delete_rows(1)

    with pytest.raises(SheetForeign):
        read_sheet("s.xlsx", filled(made(), unname))
    with pytest.raises(SheetForeign):
        taken(made(side="RU"))
