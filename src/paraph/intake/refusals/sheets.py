"""Refusals of sheets of undertakings and lists of delegates; the tree stands in the package."""

from paraph.messages import N_, Refused


class SheetRefused(Refused):
    """Base: nothing was taken of a filled-in sheet."""

    code = "intake.sheet.refused"


class SheetUnreadable(SheetRefused):
    code = "intake.sheet.unreadable"
    says = N_("“{source}” is no Excel workbook that can be read (.xlsx).")
    advice = N_("Nothing was changed. Save it as an Excel workbook (.xlsx), or fill in a new sheet.")


class SheetEmpty(SheetRefused):
    code = "intake.sheet.empty"
    says = N_("“{source}” is empty: there is not one byte in it.")
    advice = N_("Nothing was changed. Save it anew and see that it opens, then choose it again.")


class SheetTooLarge(SheetRefused):
    code = "intake.sheet.too_large"
    says = N_("“{source}” is too large for a sheet or a list: at most {most} MB are read.")
    advice = N_("Nothing was changed. Take pictures and other pages out of it, and choose it again.")


class ListUnreadable(SheetRefused):
    code = "intake.delegates.unreadable"
    says = N_("“{source}” is no list that can be read: neither CSV text in UTF-8 nor an Excel workbook.")
    advice = N_("Nothing was changed. Save it as CSV in UTF-8 or as an Excel workbook (.xlsx), and choose it again.")


class ListEmpty(SheetRefused):
    code = "intake.delegates.empty"
    says = N_("“{source}” names nobody: below its first line, which names the columns, there is no row.")
    advice = N_("Nothing was changed. Write one person a row, in the order of precedence, and choose the list again.")


class ListTooLong(SheetRefused):
    code = "intake.delegates.too_long"
    says = N_("“{source}” has more than {most} rows.")
    advice = N_("Nothing was changed. Take out what is no delegate, and choose the list again.")


class SheetForeign(SheetRefused):
    code = "intake.sheet.foreign"
    says = N_("“{source}” is no sheet of undertakings of this side and this mechanism.")
    advice = N_("Nothing was changed. Fill in a sheet that this node made; its columns and hidden page must be kept.")


class CellRefused(SheetRefused):
    """Base: one cell that cannot be taken; `cell` is its address."""

    code = "intake.sheet.cell"


class CellIdUnknown(CellRefused):
    code = "intake.cell.id_unknown"
    says = N_("{cell}: “{found}” is no undertaking of this body.")
    advice = N_("Put the id back as it was in the sheet this node made.")


class CellIdRepeated(CellRefused):
    code = "intake.cell.id_repeated"
    says = N_("{cell}: “{found}” stands in {other} already.")
    advice = N_("Keep one row for each undertaking.")


class CellStatus(CellRefused):
    code = "intake.cell.status"
    says = N_("{cell}: “{found}” is none of the statuses.")
    advice = N_("Choose one from the list of the cell.")


class CellDay(CellRefused):
    code = "intake.cell.day"
    says = N_("{cell}: “{found}” is no day.")
    advice = N_("Write it as year-month-day, for example 2026-02-10.")


class CellDayAhead(CellRefused):
    code = "intake.cell.day_ahead"
    says = N_("{cell}: {found} has not come yet; a position is told as of a day that has.")
    advice = N_("Give the day on which it stood so, today at the latest.")


class CellBlocker(CellRefused):
    code = "intake.cell.blocker"
    says = N_("{cell}: “{found}” is none of the known causes.")
    advice = N_("Write the causes as the hidden page lists them, with commas between.")


class CellReason(CellRefused):
    code = "intake.cell.reason"
    says = N_("{cell}: an undertaking is dropped without a reason.")
    advice = N_("Say why nothing more is to be done.")


class CellLinkMissing(CellRefused):
    code = "intake.cell.link_missing"
    says = N_("{cell}: it is not said under which other undertaking the matter goes on.")
    advice = N_("Write the id of that undertaking.")


class CellLinkUnfit(CellRefused):
    code = "intake.cell.link_unfit"
    says = N_("{cell}: “{found}” is no other undertaking.")
    advice = N_("Write the id of another undertaking, or leave the cell empty.")


class CellFormula(CellRefused):
    code = "intake.cell.formula"
    says = N_("{cell}: there is a formula, and formulas are not believed.")
    advice = N_("Write the value itself.")


class CellTooLong(CellRefused):
    code = "intake.cell.too_long"
    says = N_("{cell}: {length} characters, and a cell may have {most}.")
    advice = N_("Shorten it, and attach the rest as a file.")


class CellHeading(CellRefused):
    code = "intake.cell.heading"
    says = N_("{cell}: a list of delegates has no column “{found}”.")
    advice = N_("Use category, and name, post and organization with en, hi or ru. Personal data does not belong here.")


class CellCategory(CellRefused):
    code = "intake.cell.category"
    says = N_("{cell}: “{found}” is none of the categories; they are {known}.")
    advice = N_("Write one of them, or leave the cell empty for an official.")


class CellName(CellRefused):
    code = "intake.cell.name"
    says = N_("{cell}: the person has no name in any language.")
    advice = N_("Write a name in at least one language, or take the row out.")


class SheetDamaged(SheetRefused):
    code = "intake.sheet.damaged"
    says = N_("Cells that cannot be taken: {count} ({cells}).")
    advice = N_("Nothing was changed. Correct these cells and hand the sheet in again.")

    def __init__(self, cells: tuple[CellRefused, ...]) -> None:
        """Keep the refusal of each cell, in the order of the sheet."""
        shown = ", ".join(str(one.facts["cell"]) for one in cells[:LISTED_CELLS])
        more = ", …" if len(cells) > LISTED_CELLS else ""
        super().__init__(count=len(cells), cells=shown + more)
        self.cells = cells


LISTED_CELLS = 12
"""Addresses that the sentence lists before it breaks off."""
