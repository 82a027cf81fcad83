"""The sheet on which a side's people report: Excel, one row an undertaking (`mechanism.sheets`), with drop-downs.

    sheet(looks, subject, wording) -> bytes of an .xlsx

What is read back, and what is refused of it, is in `intake.sheets`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from types import MappingProxyType
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from paraph.mechanism.review import Look
from paraph.mechanism.sheets import (
    BLOCKER_WORDS,
    COLUMNS,
    FIRST_ROW,
    LEGEND,
    MARK,
    ROWS,
    STATUS_WORDS,
    VERSION,
)
from paraph.mechanism.texts import show
from paraph.messages import N_
from paraph.papers.cells import HEAD, cell
from paraph.papers.reviews import tracking
from paraph.papers.wording import Wording

HEADINGS = MappingProxyType(
    {
        "id": N_("Id (do not change)"),
        "where": N_("Paragraph"),
        "text": N_("What is to be done"),
        "by_when": N_("By when"),
        "other": N_("The other Side says"),
        "recorded": N_("Both recorded"),
        "status": N_("Our status"),
        "on": N_("As of"),
        "words": N_("What was done, or why not"),
        "blockers": N_("In the way (by commas)"),
        "link": N_("Goes on under (id)"),
    }
)
_FILLED = ("status", "on", "words", "blockers", "link")
_OPEN = PatternFill("solid", fgColor="FFF8DC")


@dataclass(frozen=True, slots=True)
class Belonging:
    """Whose sheet it is."""

    mechanism: str
    side: str
    body: str
    session: str


def sheet(looks: Sequence[Look], belonging: Belonging, wording: Wording) -> bytes:
    """The undertakings as an Excel file to be filled in; text that begins with `=` stays text."""
    book = Workbook(write_only=True)
    page = book.create_sheet(ROWS)
    page.freeze_panes = f"C{FIRST_ROW}"
    for place, width in enumerate(COLUMNS.values(), start=1):
        page.column_dimensions[get_column_letter(place)].width = width
    page.row_dimensions[1].hidden = True
    _offer(page, len(looks), wording)
    page.append(list(COLUMNS))
    page.append([cell(page, wording.say(HEADINGS[name]), font=HEAD) for name in COLUMNS])
    for one in looks:
        page.append(_row(page, one, belonging.side, wording))
    _legend(book.create_sheet(LEGEND), belonging, wording)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _row(page: Any, one: Look, side: str, wording: Wording) -> list[Any]:  # noqa: ANN401 - openpyxl's page
    undertaking = one.undertaking
    said = undertaking.positions.get(side)
    others = [other for other in sorted(undertaking.positions) if other != side]
    shown, words = show(one.content.texts, wording.language), show(said.words, wording.language) if said else None
    values: dict[str, object] = {
        "id": undertaking.key,
        "where": one.number,
        "text": shown.text if shown else "",
        "by_when": tracking.deadline(one.content.deadline, wording),
        "other": ", ".join(wording.say(tracking.STATUSES[undertaking.status(other)]) for other in others),
        "recorded": wording.say(tracking.STATUSES[undertaking.recorded.status]),
        "status": wording.say(tracking.STATUSES[undertaking.status(side)]),
        "on": said.on if said else None,
        "words": words.text if words else "",
        "blockers": _listed(said.blockers if said else (), wording),
        "link": said.link if said and said.link else "",
    }
    return [cell(page, values[name], fill=_OPEN if name in _FILLED else None) for name in COLUMNS]


def _listed(blockers: Iterable[Any], wording: Wording) -> str:
    return ", ".join(wording.say(tracking.BLOCKERS[blocker]) for blocker in blockers)


def _offer(page: Any, rows: int, wording: Wording) -> None:  # noqa: ANN401 - openpyxl's page
    """A drop-down of statuses, and days only where a day is asked for."""
    last = FIRST_ROW + max(rows, 1) - 1
    first, final = _legend_lines()
    statuses = DataValidation(type="list", formula1=f"={LEGEND}!$B${first}:$B${final}", allow_blank=False)
    statuses.error, statuses.errorTitle = wording.say(N_("Choose one of the statuses in the list.")), "Paraph"
    days = DataValidation(type="date", operator="greaterThan", formula1="36526", allow_blank=True)
    days.error, days.errorTitle = wording.say(N_("Give a day.")), "Paraph"
    for offered, name in ((statuses, "status"), (days, "on")):
        column = get_column_letter(list(COLUMNS).index(name) + 1)
        offered.add(f"{column}{FIRST_ROW}:{column}{last}")
        page.data_validations.append(offered)


def _legend(page: Any, belonging: Belonging, wording: Wording) -> None:  # noqa: ANN401 - openpyxl's page
    page.sheet_state = "hidden"
    page.append([MARK, VERSION])
    for name in ("mechanism", "side", "body", "session"):
        page.append([name, getattr(belonging, name)])
    page.append(["language", wording.language])
    for code, word in tracking.STATUSES.items():
        page.append([STATUS_WORDS, wording.say(word), code.value])
    for blocker, word in tracking.BLOCKERS.items():
        page.append([BLOCKER_WORDS, wording.say(word), blocker.value])


def _legend_lines() -> tuple[int, int]:
    """First and last row of the statuses in the legend."""
    before = 6
    return before + 1, before + len(tracking.STATUSES)
