"""Reports of a body's part: the sheet to fill in, taking it back, and asking for one.

    sheet_of(current, body, session, language="ru", today=…)        bytes of an .xlsx
    file_sheet(name, data, by=user)                                 all of it or nothing; durable when it returns
    ask(body, session, due=…, by=user)

A filled-in sheet becomes one act for each undertaking on which it says something new, and one that files the report;
decided upon the newest state, in one transaction. The same sheet handed in again adds nothing.
"""

from collections.abc import Iterator
from datetime import date

from django.conf import settings
from django.utils import timezone

from paraph.intake.sheets import Sheet, read_sheet, reported
from paraph.mechanism.acts.reports import file_report, request_report
from paraph.mechanism.acts.undertakings import report_undertaking
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.review import looks, since
from paraph.mechanism.state import State
from paraph.node import records
from paraph.node.models import User
from paraph.node.records import Current
from paraph.papers.sheet import Belonging, sheet
from paraph.papers.wording import Wording
from paraph.record import Act, Draft


def sheet_of(current: Current, body: str, session: str, *, language: str, today: date) -> bytes:
    """The sheet of a body's undertakings since a session; raises `UnknownBody`, `UnknownSession`."""
    current.state.body(body)
    held = current.state.session(session)
    found = since(looks(current.state, body, today=today, side=current.side), held, current.state)
    belonging = Belonging(current.mechanism, current.side, body, session)
    return sheet(found, belonging, Wording(language, current.side))


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
