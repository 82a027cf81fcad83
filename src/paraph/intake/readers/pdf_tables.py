"""Tables that a PDF draws with lines, a row of cells for each row, whatever order their letters come in.

1. Lines that cross are one grid. It is a table where it has three columns and two rows at least, and no cell holds more
   than a paragraph: grids that hold whole pages only set a layout.
2. A cell goes on over an edge that is not drawn. What a cell over several columns or rows holds stands in the first.
3. A letter is in the cell in which its middle lies; the letters of a cell stand in PDFium's order.

Tables without lines are no matter for this module: their cells are what stands far apart in a row (`pdf_rows`).

Reads: a page and its letters. Writes: the tables, each with the letters it took.
"""

import ctypes
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

COLUMNS, ROWS = 3, 2
"""What a table has at least."""

LONGEST_CELL = 900
"""Characters; what is longer is no cell but a page."""

MOST = 1200
"""Lines of a page; a page with more of them is a drawing."""

NEAR = 2.5
"""Points within which lines meet, or are one."""

SHORTEST = 6.0
"""Points of a line that parts cells."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across or down, in points from the page's lower left corner."""

    is_across: bool
    at: float
    """Its height, or its place from the left."""

    start: float
    end: float


@dataclass(slots=True)
class Grid:
    """Lines that cross, and the letters in their cells."""

    lefts: list[float]
    """Places of the lines that go down, from the left."""

    heights: list[float]
    """Heights of the lines that go across, from the bottom."""

    rules: list[Rule]
    cells: dict[tuple[int, int], list[int]] = field(default_factory=dict)
    """Row from the top and column -> indexes of letters."""

    _firsts: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    def cell(self, x: float, y: float) -> tuple[int, int] | None:
        """Row from the top and column of a place; `None` outside."""
        band, column = bisect(self.heights, y) - 1, bisect(self.lefts, x) - 1
        if not (0 <= column < len(self.lefts) - 1 and 0 <= band < len(self.heights) - 1):
            return None
        if (band, column) not in self._firsts:
            self._firsts[band, column] = self._first(band, column)
        return self._firsts[band, column]

    def _first(self, band: int, column: int) -> tuple[int, int]:
        """The first cell of those that no line parts from this one."""
        while column and not self._parts(is_across=False, at=self.lefts[column], over=_middle(self.heights, band)):
            column -= 1
        over = _middle(self.lefts, column)
        while band + 2 < len(self.heights) and not self._parts(is_across=True, at=self.heights[band + 1], over=over):
            band += 1
        return len(self.heights) - 2 - band, column

    def _parts(self, *, is_across: bool, at: float, over: float) -> bool:
        return any(
            rule.is_across == is_across and abs(rule.at - at) <= NEAR and rule.start <= over <= rule.end
            for rule in self.rules
        )


def tables_on(page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage) -> list[Grid]:
    """The tables drawn on a page, with their letters."""
    grids = [grid for grid in map(_grid, _crossing(list(_rules(page)))) if grid]
    if not grids:
        return []
    for index in range(textpage.count_chars()):
        left, bottom, right, top = textpage.get_charbox(index)
        if right <= left:
            continue  # a blank that PDFium put in
        for grid in grids:
            cell = grid.cell((left + right) / 2, (bottom + top) / 2)
            if cell:
                grid.cells.setdefault(cell, []).append(index)
    return [grid for grid in grids if grid.cells and max(map(len, grid.cells.values())) <= LONGEST_CELL]


def _rules(page: pypdfium2.PdfPage) -> Iterator[Rule]:
    """The straight lines and edges of the page; none where there are too many for a table."""
    found: list[Rule] = []
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1):
        for (x, y), (to_x, to_y) in _edges(thing):
            if abs(y - to_y) <= 1 and abs(x - to_x) >= SHORTEST:
                found.append(Rule(True, y, min(x, to_x) - NEAR, max(x, to_x) + NEAR))
            elif abs(x - to_x) <= 1 and abs(y - to_y) >= SHORTEST:
                found.append(Rule(False, x, min(y, to_y) - NEAR, max(y, to_y) + NEAR))
        if len(found) > MOST:
            return
    yield from found


def _edges(thing: pypdfium2.PdfObject) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Where each stroke of a path begins and ends on the page."""
    a, b, c, d, e, f = thing.get_matrix().get()
    first = last = (0.0, 0.0)
    for at in range(min(pdfium.FPDFPath_CountSegments(thing.raw), MOST)):
        segment = pdfium.FPDFPath_GetPathSegment(thing.raw, at)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = a * x.value + c * y.value + e, b * x.value + d * y.value + f
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            first = point
        else:
            yield last, point
        last = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield point, first


def _crossing(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """The lines that hang together."""
    left = set(range(len(rules)))
    while left:
        group, todo = [], [left.pop()]
        while todo:
            one = todo.pop()
            group.append(rules[one])
            met = [other for other in left if _meet(rules[one], rules[other])]
            left.difference_update(met)
            todo += met
        yield group


def _meet(one: Rule, other: Rule) -> bool:
    if one.is_across == other.is_across:
        return abs(one.at - other.at) <= NEAR and one.start <= other.end and other.start <= one.end
    return other.start <= one.at <= other.end and one.start <= other.at <= one.end


def _grid(rules: list[Rule]) -> Grid | None:
    """The grid of lines that cross; `None` where it is too small for a table."""
    across, down = [one for one in rules if one.is_across], [one for one in rules if not one.is_across]
    if not across or not down:
        return None
    ends = [min(one.start for one in across) + NEAR, max(one.end for one in across) - NEAR]
    lefts = _apart([*(one.at for one in down), *ends])
    heights = _apart(
        [*(one.at for one in across), *(end for one in down for end in (one.start + NEAR, one.end - NEAR))]
    )
    if len(lefts) <= COLUMNS or len(heights) <= ROWS:
        return None
    return Grid(lefts, heights, rules)


def _apart(places: Iterable[float]) -> list[float]:
    """Each place once, in their order."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > 2 * NEAR:
            found.append(place)
    return found


def _middle(edges: Sequence[float], at: int) -> float:
    return (edges[at] + edges[at + 1]) / 2
