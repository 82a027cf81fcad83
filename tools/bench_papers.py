"""How fast papers of undertakings are made: the review of a session as PDF, thousands of reports out to Excel and in.

Floors: the same words set as plain paragraphs on plain pages; the same cells written to a bare workbook and read back.
"""

import io
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count, islice

import typst
from openpyxl import Workbook, load_workbook
from tools.bench_text import plainly
from tools.bench_year import LAST, PARAGRAPHS, SESSIONS, year
from tools.figures import Figure

from paraph.intake.sheets import read_sheet, reported
from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.review import Look, looks, since
from paraph.mechanism.state import EMPTY, State
from paraph.papers import Order
from paraph.papers.glyphs import font_directory
from paraph.papers.rendering import render
from paraph.papers.reviews.sheet import Belonging, sheet
from paraph.papers.wording import Wording

ROWS = PARAGRAPHS * SESSIONS
DAY = date(2026, 1, 1)


def review_figures() -> Iterator[Figure]:
    """A session with 200 undertakings, on another day each time, for the typesetter remembers what it set."""
    state, days = _record(sessions=1), count(DAY.toordinal())
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[font_directory()])

    def work() -> bytes:
        day = date.fromordinal(next(days))
        return render(Order("review", session="wg.s1", language="en", side="IN", day=day), state)

    def floor() -> bytes:
        day = next(days)
        return plainly(fonts, [f"{one.content.texts['en']} {day}" for one in _looks(state, "wg.s1")])

    yield Figure(
        "set a review", "undertakings", PARAGRAPHS, work, floor, "the same words as plain paragraphs", rounds=5
    )


def sheet_figures() -> Iterator[Figure]:
    """All undertakings of fifteen years, out and in again."""
    state = _record(sessions=SESSIONS)
    data = _sheet(state)
    cells = [[cell.value for cell in row] for row in load_workbook(io.BytesIO(data))["undertakings"].iter_rows()]

    def work() -> object:
        return reported(read_sheet("x.xlsx", _sheet(state)), state, mechanism="in-ru", side="IN", today=DAY)

    yield Figure(
        "write Excel and read it", "rows", ROWS, work, lambda: _bare(cells), "the same cells in a bare workbook",
        rounds=3,
    )  # fmt: skip


def _record(*, sessions: int) -> State:
    """What both sides opened, and what one of them said in so many years."""
    state = EMPTY
    for side in ("IN", "RU"):
        opened = open_mechanism(
            state, mechanism="in-ru", side=side, office="o", parties=("IN", "RU"), languages=("en", "hi", "ru")
        )
        state = fold_draft(state, opened, side=side)
    for draft in islice(year(), 1 + (PARAGRAPHS + 2) * sessions):
        state = fold_draft(state, draft, side="IN")
    return state


def _looks(state: State, session: str) -> tuple[Look, ...]:
    return since(looks(state, "wg", today=DAY, side="IN"), state.session(session), state)


def _sheet(state: State) -> bytes:
    return sheet(_looks(state, LAST), Belonging("in-ru", "IN", "wg", LAST), Wording("en", "IN"))


def _bare(cells: list[list[object]]) -> object:
    book, written = Workbook(write_only=True), io.BytesIO()
    page = book.create_sheet()
    for row in cells:
        page.append(row)
    book.save(written)
    return [list(row) for row in load_workbook(written, read_only=True).worksheets[0].iter_rows(values_only=True)]


FIGURES: dict[str, Callable[[], Iterator[Figure]]] = {"review": review_figures, "sheet": sheet_figures}
