"""Reports of a body's part: the sheet to fill in, taking it back, and asking for one.

    sheet_of(current, body, session, language="ru", today=…)        bytes of an .xlsx
    file_sheet(name, data, by=user)                                 all of it or nothing; durable when it returns
    ask(body, session, due=…, by=user)

A filled-in sheet becomes one act for each undertaking on which it says something new, and one that files the report;
decided upon the newest state, in one transaction. The same sheet handed in again adds nothing.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from django.conf import settings
from django.utils import timezone

from paraph.intake.refusals import CellIdUnknown, SheetDamaged, SheetForeign
from paraph.intake.sheets import Sheet, read_sheet, reported
from paraph.mechanism.acts.reports import file_report, request_report
from paraph.mechanism.acts.undertakings import report_undertaking
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.review import look, looks, since
from paraph.mechanism.state import State
from paraph.mechanism.undertakings import Entry
from paraph.node import records
from paraph.node.models import User
from paraph.node.records import Current
from paraph.papers.reviews.sheet import Belonging, sheet
from paraph.papers.wording import Wording
from paraph.record import Act, Draft


def sheet_of(current: Current, body: str, session: str, *, language: str, today: date) -> bytes:
    """The sheet of a body's undertakings since a session; raises `UnknownBody`, `UnknownSession`."""
    current.state.body(body)
    held = current.state.session(session)
    found = since(looks(current.state, body, today=today, side=current.side), held, current.state)
    belonging = Belonging(current.mechanism, current.side, body, session)
    return sheet(found, belonging, Wording(language, current.side))


def sheet_of_points(current: Current, session: str, points: Sequence[str], *, language: str, today: date) -> bytes:
    """The sheet of chosen undertakings of the body that held a session."""
    state = current.state
    found = tuple(look(state, state.undertaking(key), today=today, side=current.side) for key in points)
    belonging = Belonging(current.mechanism, current.side, state.session(session).body, session)
    return sheet(found, belonging, Wording(language, current.side))


def points_said(
    filled: Sheet, current: Current, session: str, points: Sequence[str], *, today: date
) -> dict[str, Entry]:
    """What a sheet of `sheet_of_points` says that is new, by undertaking; nothing is appended.

    Raises `SheetForeign`, `SheetDamaged` (rows that speak of undertakings not asked about among its cells).
    """
    body = current.state.session(session).body
    if (filled.belongs["body"], filled.belongs["session"]) != (body, session):
        raise SheetForeign(source=f"{filled.belongs['body']}, {filled.belongs['session']}")
    found = reported(filled, current.state, mechanism=current.mechanism, side=current.side, today=today)
    others = {one.key for one in found} - set(points)
    if others:
        rows = [row for row in filled.rows if str(row.cells.get("id") or "").strip() in others]
        cells = [(f"{filled.columns['id']}{row.number}", str(row.cells["id"])) for row in rows]
        raise SheetDamaged(tuple(CellIdUnknown(cell=cell, found=key) for cell, key in cells))
    return {one.key: one.entry for one in found}


def read(name: str, data: bytes) -> Sheet:
    """Open a filled-in sheet; raises `SheetUnreadable`, `SheetForeign`. Whose body it is of is in `belongs`."""
    return read_sheet(name, data)


def file_sheet(filled: Sheet, *, by: User | None = None) -> tuple[Act, ...]:
    """Append what the sheet says and the record does not; none where it says nothing new.

    Raises `SheetForeign`, `SheetDamaged` (with every cell), the `RuleBroken` of a row the rules forbid, `RecordBusy`.
    """
    today = timezone.localdate()
    return records.append(lambda state: tuple(_drafts(filled, state, today)), by=by)


def ask(body: str, session: str, *, due: date | None, by: User | None = None) -> tuple[Act, ...]:
    """Ask this side's part of a body for a report; raises `UnknownBody`, `UnknownSession`."""
    home = settings.HOME
    return records.append(
        lambda state: (request_report(state, side=home.side, office=home.office, body=body, session=session, due=due),),
        by=by,
    )


def _drafts(filled: Sheet, state: State, today: date) -> Iterator[Draft]:
    home = settings.HOME
    found = reported(filled, state, mechanism=home.mechanism, side=home.side, today=today)
    for one in found:
        draft = report_undertaking(state, side=home.side, office=home.office, key=one.key, entry=one.entry)
        yield draft
        state = fold_draft(state, draft, side=home.side)
    if found:
        body, session = filled.belongs["body"], filled.belongs["session"]
        points = [one.key for one in found]
        yield file_report(
            state, side=home.side, office=home.office, body=body, session=session, points=points, on=today
        )
