"""The review as an Excel file: a row for each point, the numbers, and what changed; made from what the paper says.

    review_sheet(content, wording) -> bytes of an .xlsx

The sheet is for reading and counting. The one on which a side reports is `papers.sheet`; it is another.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from paraph.messages import N_
from paraph.papers.cells import HEAD, cell
from paraph.papers.paper import Content
from paraph.papers.wording import Wording

Row = Sequence[Any]
Columns = Sequence[tuple[str, int]]
"""Headings with their widths in letters."""

POINTS = (
    (N_("Session"), 16), (N_("Paragraph"), 11), (N_("Area"), 22), (N_("What is to be done"), 70), (N_("By when"), 20),
    (N_("Standing"), 18), (N_("Both recorded"), 22), (N_("The Sides differ"), 10), (N_("Late"), 24),
    (N_("Awaited"), 24), (N_("Times carried over"), 10), (N_("In the way"), 28), (N_("What was said since"), 70),
    (N_("Id"), 36),
)  # fmt: skip
NUMBERS = ((N_("Area"), 36), (N_("Standing"), 28), (N_("Points"), 10))
CHANGES = (
    (N_("Day"), 20), (N_("Paragraph"), 11), (N_("Side"), 24), (N_("Before"), 28), (N_("After"), 28), (N_("Id"), 36),
)  # fmt: skip


def review_sheet(content: Content, wording: Wording) -> bytes:
    """The review's content (`papers.review`) as an Excel file; no cell is a formula."""
    book = Workbook(write_only=True)
    _page(book, wording.say(N_("Points")), POINTS, _points(content, wording), wording)
    _page(book, wording.say(N_("Numbers")), NUMBERS, _numbers(content, wording), wording)
    _page(book, wording.say(N_("What changed since")), CHANGES, _changes(content), wording)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _page(book: Workbook, title: str, columns: Columns, rows: Iterable[Row], wording: Wording) -> None:
    page = book.create_sheet(title[:31])
    page.freeze_panes = "A2"
    for place, (_, width) in enumerate(columns, start=1):
        page.column_dimensions[get_column_letter(place)].width = width
    page.append([cell(page, wording.say(name), font=HEAD) for name, _ in columns])
    for row in rows:
        page.append([cell(page, value) for value in row])


def _listed(content: Content, name: str) -> list[dict[str, Any]]:
    return cast("list[dict[str, Any]]", content[name])


def _points(content: Content, wording: Wording) -> Iterable[Row]:
    yes = wording.say(N_("yes"))
    for point in (one for group in _listed(content, "groups") for one in group["points"]):
        said = [": ".join(filter(None, (each["line"], (each["words"] or {}).get("text")))) for each in point["said"]]
        yield (
            point["session"], point["number"], point["area"], point["words"]["text"], point["deadline"],
            point["standing"], point["recorded"], yes if point["differs"] else "", point["late_sides"],
            point["awaited_sides"], point["carried"] or "", point["blockers"], "\n".join(said), point["key"],
        )  # fmt: skip


def _numbers(content: Content, wording: Wording) -> Iterable[Row]:
    whole = wording.say(N_("All"))
    yield from ((whole, part["name"], part["count"]) for part in _listed(content, "counts"))
    for bar in _listed(content, "bars"):
        yield from ((bar["name"], part["name"], part["count"]) for part in bar["parts"])


def _changes(content: Content) -> Iterable[Row]:
    for one in _listed(content, "changes"):
        yield one["day"], one["number"], one["side"], one["before"], one["after"], one["key"]
