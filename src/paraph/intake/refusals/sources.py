"""Refusals of a file or page that cannot be read as a release or a protocol; the tree stands in the package."""

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
    says = N_("“{source}” is too large: it has more than {limit} MB, the most that is read of a file.")
    advice = N_("Cut what is to be read out of the larger file and save it alone.")


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
