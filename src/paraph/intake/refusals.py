"""Why a file or page cannot be read as a release, or a reading not be adopted.

    SourceRefused
      EmptySource             no byte in it
      TooLarge
        SourceTooLarge        more bytes than a release can have
        LineTooLong           a line no release has
        ArchiveTooLarge       unpacks to more than it should (a "zip bomb")
        TooManyPages          a PDF as long as a book
      NotReadable
        NotText               bytes of a picture, a program, an archive …
        OtherFormat           a known format that Paraph does not read: RTF, old Word, a spreadsheet …
        UnknownEncoding       neither UTF-8 nor UTF-16 nor a Cyrillic code page
        DamagedFile           a PDF or Word file that does not open
        EncryptedFile         a PDF or Word file behind a password
      NoText
        PageWithoutText       a page of scripts and menus
        ScanWithoutText       a PDF of pictures
        DocumentWithoutText   a Word file without words
      NotOurs
        Mojibake              letters that were decoded wrongly before the file was saved
        LegacyFont            Hindi typed for an old font, Latin letters underneath
        OtherLanguage         neither Hindi nor English nor Russian
        TwoSessions           two releases in one file
      NotAProtocol            neither the title of a protocol nor a numbered paragraph

    PlanRefused
      NotASession             the release reports no session
      NotHeldYet              the session is announced or postponed
      OtherParties            the session is of other parties than the record
      ChangedRelease          another text of the same language has the release's number already
      ProtocolUnnumbered      the protocol says neither the number of its session nor its day
      ProtocolBodyUnsaid      no session of the record fits the protocol, or several do
      AdoptedOtherwise        this side has adopted the protocol with other words
      CorrectionsRefused      some corrected fields cannot be taken; it carries the leaf for each of them
        NotANumber
        NotADate
        EndsBeforeStart
        NotAStamp
        NotAReleaseNumber
        NumberTaken
        UnknownChoice
        UnknownField

    SheetRefused
      SheetUnreadable         no Excel workbook, or one too large
      ListUnreadable, ListEmpty, ListTooLong      no list of delegates, one of nobody, one of too many
      SheetForeign            no sheet of undertakings, or that of another side, mechanism or body
      SheetDamaged            some cells cannot be taken; it carries the leaf for each of them
        CellRefused           base of those, which take `cell`, its address: CellIdUnknown, CellIdRepeated, CellStatus,
                              CellDay, CellBlocker, CellReason, CellLinkMissing, CellLinkUnfit, CellFormula,
                              CellTooLong, CellHeading, CellCategory, CellName

Every leaf of `SourceRefused` takes `source`, the name of the file or page. Nothing is ever kept of a refused source.
"""

from collections.abc import Mapping

from paraph.messages import N_, Refused


class SourceRefused(Refused):
    """Base of all refusals of the front half of intake."""

    code = "intake.source.refused"


class EmptySource(SourceRefused):
    code = "intake.source.empty"
    says = N_("“{source}” is empty: there is not one byte in it.")
    advice = N_("Save or download the release again and check the size of the file.")


class TooLarge(SourceRefused):
    """More of something than any release has."""


class SourceTooLarge(TooLarge):
    code = "intake.source.too_large"
    says = N_("“{source}” has {size} bytes; a release is read up to {limit} bytes.")
    advice = N_("Cut the release out of the larger file and save it alone.")


class LineTooLong(TooLarge):
    code = "intake.source.line_too_long"
    says = N_("Line {line} of “{source}” has {length} characters; a line of a release has at most {limit}.")
    advice = N_("Check that the file is a release and not data, then break its lines at the paragraphs.")


class ArchiveTooLarge(TooLarge):
    code = "intake.source.archive_too_large"
    says = N_("“{source}” would unpack to far more than a Word document of a release holds.")
    advice = N_("Do not open it elsewhere either; ask the sender for the document again.")


class TooManyPages(TooLarge):
    code = "intake.pdf.too_many_pages"
    says = N_("The PDF “{source}” has {pages} pages; a release is read up to {limit} pages.")
    advice = N_("Save the pages of the release as a PDF of their own.")


class NotReadable(SourceRefused):
    """A file whose characters cannot be had."""


class NotText(NotReadable):
    code = "intake.source.binary"
    says = N_("“{source}” is not a text: it holds the bytes of a picture, a program or some other data.")
    advice = N_("Give the release as plain text, a saved page, PDF or Word (.docx).")


class OtherFormat(NotReadable):
    code = "intake.source.format"
    says = N_("“{source}” is a file of the kind {format}, which Paraph does not read.")
    advice = N_("Open it in the program it comes from and save it as .docx, PDF or plain text.")


class UnknownEncoding(NotReadable):
    code = "intake.source.encoding"
    says = N_("The letters of “{source}” are in an encoding that could not be told: it is not UTF-8.")
    advice = N_("Open it in an editor that shows it rightly and save it as UTF-8.")


class DamagedFile(NotReadable):
    code = "intake.source.damaged"
    says = N_("“{source}” begins like a {format} file but does not open: it is cut short or damaged.")
    advice = N_("Download it again, or ask the sender for an undamaged copy.")


class EncryptedFile(NotReadable):
    code = "intake.source.encrypted"
    says = N_("The {format} file “{source}” is locked with a password.")
    advice = N_("Save a copy without the password and give that.")


class NoText(SourceRefused):
    """A file that opens and says nothing."""


class PageWithoutText(NoText):
    code = "intake.page.no_text"
    says = N_("The page “{source}” holds no text of its own, only scripts, menus or pictures.")
    advice = N_("Open it in a browser, wait until the text shows, and save the page complete.")


class ScanWithoutText(NoText):
    code = "intake.pdf.no_text"
    says = N_("The PDF “{source}” has no text layer: its pages are pictures.")
    advice = N_("Run text recognition on it, or give the page it was published on.")


class DocumentWithoutText(NoText):
    code = "intake.word.no_text"
    says = N_("The Word document “{source}” holds no words.")
    advice = N_("Check that it is the right document and that its text is not a picture.")


class NotOurs(SourceRefused):
    """Letters that say nothing Paraph can read."""


class Mojibake(NotOurs):
    code = "intake.source.mojibake"
    says = N_("The letters of “{source}” were garbled before it was saved: it shows “{sample}” where words should be.")
    advice = N_("Save the release again from its page as UTF-8.")


class LegacyFont(NotOurs):
    code = "intake.source.legacy_font"
    says = N_("“{source}” is Hindi typed for an old font (Kruti Dev or the like): “{sample}” stands for Hindi words.")
    advice = N_("Convert it to Unicode and give that.")


class OtherLanguage(NotOurs):
    code = "intake.source.language"
    says = N_("“{source}” is neither in Hindi nor in English nor in Russian.")
    advice = N_("Give the release in one of these three languages.")


class NotAProtocol(SourceRefused):
    code = "intake.protocol.none"
    says = N_("“{source}” is no protocol: it has neither the title of one nor a numbered paragraph.")
    advice = N_("Give the signed protocol itself; releases on a session are read by “paraph read”.")


class TwoSessions(NotOurs):
    code = "intake.source.two_sessions"
    says = N_("“{source}” reports more than one session; one release reports one, and here is also “{found}”.")
    advice = N_("Save each report as a file of its own and give both.")


class PlanRefused(Refused):
    """Base of the refusals of planning and adoption."""

    code = "intake.plan.refused"


class NotASession(PlanRefused):
    code = "intake.plan.not_a_session"
    says = N_("“{source}” does not report a session of an intergovernmental body.")
    advice = N_("Nothing of it was taken. Choose the release on the session itself.")


class NotHeldYet(PlanRefused):
    code = "intake.plan.not_held_yet"
    says = N_("“{source}” announces a session or its postponement; no session was held.")
    advice = N_("Nothing of it was taken. Adopt the release that reports the session when it is published.")


class OtherParties(PlanRefused):
    code = "intake.plan.other_parties"
    says = N_("“{source}” reports a session of {found}; this record is kept between {parties}.")
    advice = N_("Nothing of it was taken. Check that the right file was chosen.")


class ChangedRelease(PlanRefused):
    code = "intake.plan.changed_release"
    says = N_("“{source}” has the release number {number}, which another text in this language has already.")
    advice = N_("Nothing of it was taken. The publisher may have changed the release; compare the two texts.")


class ProtocolUnnumbered(PlanRefused):
    code = "intake.plan.protocol_unnumbered"
    says = N_("“{source}” says neither the number of its session nor the day it was held.")
    advice = N_("Nothing of it was taken. Give all language versions together: another one may say it.")


class ProtocolBodyUnsaid(PlanRefused):
    code = "intake.plan.protocol_body_unsaid"
    says = N_("{count} sessions of the record fit the protocol “{source}”; there must be exactly one.")
    advice = N_("Name the body whose session it is with --body, or adopt a release on the session first.")


class AdoptedOtherwise(PlanRefused):
    code = "intake.plan.adopted_otherwise"
    says = N_("{side} has adopted this protocol already, and “{source}” does not say the same.")
    advice = N_("Nothing was changed. Give the same language versions that were adopted, all together.")


class CorrectionsRefused(PlanRefused):
    """Some corrections cannot be taken; `fields` says which, each with its reason."""

    code = "intake.correction.refused"
    says = N_("{count} of the corrections cannot be taken.")
    advice = N_("Nothing was changed. Correct the marked fields and try again.")

    def __init__(self, fields: Mapping[str, Refused]) -> None:
        """Keep the reason for each field."""
        super().__init__(count=len(fields))
        self.fields: Mapping[str, Refused] = dict(fields)


class NotANumber(PlanRefused):
    code = "intake.correction.not_a_number"
    says = N_("“{found}” is not a whole number from 1 to 999,999.")
    advice = N_("Write the number in digits, or empty the field if it is not known.")


class NotADate(PlanRefused):
    code = "intake.correction.not_a_date"
    says = N_("“{found}” is not a date.")
    advice = N_("Write year, month and day, as in 2025-08-06, or empty the field if it is not known.")


class NotAStamp(PlanRefused):
    code = "intake.correction.not_a_stamp"
    says = N_("“{found}” is not a day, or a day and an hour.")
    advice = N_("Write it as 2025-08-06 or 2025-08-06 18:37, or empty the field if it is not known.")


class NotAReleaseNumber(PlanRefused):
    code = "intake.correction.not_a_release_number"
    says = N_("“{found}” is not the number of a release: letters, digits and . / - only, at most 40.")
    advice = N_("Write it as the publisher does, or empty the field if there is none.")


class NumberTaken(PlanRefused):
    code = "intake.correction.number_taken"
    says = N_("Another release of this language has the number {found} already.")
    advice = N_("Correct one of the two, or discard the proposal and leave one of the files out.")


class EndsBeforeStart(PlanRefused):
    code = "intake.correction.ends_before_start"
    says = N_("The session would end on {end}, before it begins on {start}.")
    advice = N_("Correct one of the two dates.")


class UnknownChoice(PlanRefused):
    code = "intake.correction.unknown_choice"
    says = N_("“{found}” is not one of the choices: {choices}.")
    advice = N_("Choose from the list.")


class DeadlineUnfit(PlanRefused):
    code = "intake.correction.deadline_unfit"
    says = N_("“{found}” is not a day, quarter or period as it is chosen.")
    advice = N_("Write a day as 2025-10-31, a quarter as 2026-Q1, a period as P2M (months) or P3W (weeks).")


class UnknownField(PlanRefused):
    code = "intake.correction.unknown_field"
    says = N_("There is no field “{field}” in this plan.")
    advice = N_("Open the page again; the plan may have changed since.")


class SheetRefused(Refused):
    """Base: nothing was taken of a filled-in sheet."""

    code = "intake.sheet.refused"


class SheetUnreadable(SheetRefused):
    code = "intake.sheet.unreadable"
    says = N_("“{source}” is no Excel workbook that can be read (.xlsx).")
    advice = N_("Nothing was changed. Save it as an Excel workbook (.xlsx), or fill in a new sheet.")


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
