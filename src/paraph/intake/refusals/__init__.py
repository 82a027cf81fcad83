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
      CorrectionsRefused      some corrected fields cannot be taken; it carries one of these for each of them
      NotANumber, NotADate, EndsBeforeStart, NotAStamp, NotAReleaseNumber, NumberTaken, UnknownChoice, DeadlineUnfit,
      UnknownField

    SheetRefused
      SheetUnreadable         no Excel workbook
      SheetEmpty, SheetTooLarge   a file of no byte, or of more than a sheet or list has
      ListUnreadable, ListEmpty, ListTooLong      no list of delegates, one of nobody, one of too many
      SheetForeign            no sheet of undertakings, or that of another side, mechanism or body
      SheetDamaged            some cells cannot be taken; it carries one of these for each of them
      CellRefused             base of those, which take `cell`, its address
        CellIdUnknown, CellIdRepeated, CellStatus, CellDay, CellDayAhead, CellBlocker, CellReason, CellLinkMissing,
        CellLinkUnfit,
        CellFormula, CellTooLong, CellHeading, CellCategory, CellName

Every leaf of `SourceRefused` takes `source`, the name of the file or page. Nothing is ever kept of a refused source.
"""

from paraph.intake.refusals.plans import (
    AdoptedOtherwise,
    ChangedRelease,
    CorrectionsRefused,
    DeadlineUnfit,
    EndsBeforeStart,
    NotADate,
    NotANumber,
    NotAReleaseNumber,
    NotASession,
    NotAStamp,
    NotHeldYet,
    NumberTaken,
    OtherParties,
    PlanRefused,
    ProtocolBodyUnsaid,
    ProtocolUnnumbered,
    UnknownChoice,
    UnknownField,
)
from paraph.intake.refusals.sheets import (
    CellBlocker,
    CellCategory,
    CellDay,
    CellDayAhead,
    CellFormula,
    CellHeading,
    CellIdRepeated,
    CellIdUnknown,
    CellLinkMissing,
    CellLinkUnfit,
    CellName,
    CellReason,
    CellRefused,
    CellStatus,
    CellTooLong,
    ListEmpty,
    ListTooLong,
    ListUnreadable,
    SheetDamaged,
    SheetEmpty,
    SheetForeign,
    SheetRefused,
    SheetTooLarge,
    SheetUnreadable,
)
from paraph.intake.refusals.sources import (
    ArchiveTooLarge,
    DamagedFile,
    DocumentWithoutText,
    EmptySource,
    EncryptedFile,
    LegacyFont,
    LineTooLong,
    Mojibake,
    NotAProtocol,
    NoText,
    NotOurs,
    NotReadable,
    NotText,
    OtherFormat,
    OtherLanguage,
    PageWithoutText,
    ScanWithoutText,
    SourceRefused,
    SourceTooLarge,
    TooLarge,
    TooManyPages,
    TwoSessions,
    UnknownEncoding,
)

__all__ = [
    "AdoptedOtherwise",
    "ArchiveTooLarge",
    "CellBlocker",
    "CellCategory",
    "CellDay",
    "CellDayAhead",
    "CellFormula",
    "CellHeading",
    "CellIdRepeated",
    "CellIdUnknown",
    "CellLinkMissing",
    "CellLinkUnfit",
    "CellName",
    "CellReason",
    "CellRefused",
    "CellStatus",
    "CellTooLong",
    "ChangedRelease",
    "CorrectionsRefused",
    "DamagedFile",
    "DeadlineUnfit",
    "DocumentWithoutText",
    "EmptySource",
    "EncryptedFile",
    "EndsBeforeStart",
    "LegacyFont",
    "LineTooLong",
    "ListEmpty",
    "ListTooLong",
    "ListUnreadable",
    "Mojibake",
    "NoText",
    "NotADate",
    "NotANumber",
    "NotAProtocol",
    "NotAReleaseNumber",
    "NotASession",
    "NotAStamp",
    "NotHeldYet",
    "NotOurs",
    "NotReadable",
    "NotText",
    "NumberTaken",
    "OtherFormat",
    "OtherLanguage",
    "OtherParties",
    "PageWithoutText",
    "PlanRefused",
    "ProtocolBodyUnsaid",
    "ProtocolUnnumbered",
    "ScanWithoutText",
    "SheetDamaged",
    "SheetEmpty",
    "SheetForeign",
    "SheetRefused",
    "SheetTooLarge",
    "SheetUnreadable",
    "SourceRefused",
    "SourceTooLarge",
    "TooLarge",
    "TooManyPages",
    "TwoSessions",
    "UnknownChoice",
    "UnknownEncoding",
    "UnknownField",
]
