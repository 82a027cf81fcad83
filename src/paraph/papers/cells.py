"""Cells of the Excel files that papers write: text stays text, whatever it begins with.

Rule: what begins like a formula (`=`, `+`, `-`, `@`, a tab) is written as a string and marked to be shown as typed
(`quotePrefix`), so that no program that opens the file computes it, nor does it when somebody edits the cell.

Example: "=HYPERLINK(…)" in what a sub-group wrote stands in the file as these letters.
"""

from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill, Protection

HEAD = Font(bold=True)
SHORT = 20
"""Characters that need no second line."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
_TOP = Alignment(vertical="top", wrap_text=True)


def cell(page: Any, value: Any, *, font: Font | None = None, fill: PatternFill | None = None) -> Any:  # noqa: ANN401 - openpyxl's page
    """A cell of `page`; an empty text leaves it empty. A filled one may be written in where the page is locked."""
    made = WriteOnlyCell(page, value=value if value != "" else None)
    if isinstance(value, str):
        made.data_type = "s"
        if value.startswith(FORMULA):
            made.quotePrefix = True
        if len(value) > SHORT:
            made.alignment = _TOP
    if font is not None:
        made.font = font
    if fill is not None:
        made.fill, made.protection = fill, Protection(locked=False)
    return made
