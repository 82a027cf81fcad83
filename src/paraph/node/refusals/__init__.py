"""What a node refuses: a home, a setting, an account or a proposal that cannot serve.

NodeError
  HomeError
    HomeMissing          the folder is not a home yet
    HomeDiffers          `paraph init` with other terms than the home already has
    FileClosed           a file of the home, a key or paraph.toml, that the account may not read
    SideDiffers          the home names another side than wrote the record in it
    HomeMalformed        a line of paraph.toml is not what it should be
    HomeUnreadable       paraph.toml is no TOML, or not to be read
    HomeUnwritable       the folder cannot be written
    HomeOccupied         a folder that is there already, and a backup to be restored
    KeyNotInUse          the key file is not the one the log names
    SecretMissing        a key file named in paraph.toml is not there
    NotPrepared          the database has not the tables this version needs
    DatabaseUnreachable  the database does not answer
    DatabaseUnusable     the database file is damaged, full, or not for this process to write
    RecordGone           the database has nothing of the record that this home began
  SettingMalformed       an environment variable in a spelling nobody agreed on
  PeopleError
    UnknownUser, UserExists, UserNameMalformed, AddressMalformed, UnknownRole, RoleNotHeld
    NotAllowed           the reader may see this, and has not the role to do it
  AdoptionError
    NothingToAdopt       no file among those given could be read as a session's release
    TooManyFiles         more than is adopted together
    AdoptedAlready       the record holds every session and release of these files
    SeveralProtocols, ProtocolHeld
    ProposalUnknown, ProposalConfirmed
    ProposalDiscarded    somebody decided against this proposal before
    ReadingFailed        the reader of a file gave up (too long, too much memory, or it broke off)
  DraftError
    DraftUnclear         no draft, or several, where one must be meant
    ParagraphUnclear     a paragraph that the draft has not
    ChoiceUnclear        an alternative that the paragraph has not
    NoteMalformed        a content, text or place that cannot be read
    SessionPassed        a number is given of a session to come that the body's sessions have passed
    ProposedAlready      a new paragraph whose page was sent a second time
    ChangedMeanwhile     a colleague said something on this paragraph since it was looked at
    UploadTooLarge       a file handed in on the page of a text that is larger than any is
    UploadEmpty          a file handed in on the page of a text that has no byte
    FileOfNeither        a file handed in that is neither Word nor XLIFF
    EditsClash           a text changed both in an edited file and here, and nobody chose
    TextMovedOn          a whole text is certified, initialled or signed that is not the one the page showed
    StatedAnew           a correction that is answered is no longer what the page showed
    ReadAnew             an edited file asks for something else than was shown: the text has moved on
    TextEmptied          an edited file leaves nothing of a text
    TextAstray           an edited file has a text of one language in the place of another's
    PartsDiffer          a paragraph divided otherwise in one language than in another
    NothingToReshape     nothing to divide or to merge
    MandateUnfit         an entry of the mandate without words
    NonPaperUnknown      a non-paper that is not there, or circulated already
    SignatureFileMissing, SignedTextDiffers, SignatureLacking, SignatureOfOther   files that do not show a signature
    SignatureAhead       a signature of a day that has not come yet
    ScanUnbound          a scan without the place or a name: nothing would bind it to the text
  AccreditationError
    DeletionUnfit, AccreditationTooLarge, AccreditationUnreadable
    PhotographUnfit      a photograph that is empty or no picture
  EntryUnknown           a phrase that is not in this side's lexicon
  WatchError
    WatchUnknown         a source that is not watched
    SeenUnknown          a release that was not seen
  ExchangeError
    SideUnknown, ExchangeStopped, NotStopped, ReasonMissing, ActTooHeavy, TermsDiffer, PouchUnknown,
    UploadMisplaced, UploadMalformed, UploadsTooMany, SendingFailed, SentAndRefused
  AttachmentError
    AttachmentMissing, AttachmentDamaged, AttachmentTooLarge, AttachmentsTooMany, AttachmentEmpty,
    AttachmentUnreadable
  PublishingError
    NotPublishable, NotPublished
  ReleasingError
    ReleaseUnclear, NothingInWork, PassageUnclear, CitedUnclear, PostedUnfit, KeptMeanwhile, NothingToClear,
    NothingCleared, FindingsOpen
  LetterError
    EvidenceTooLarge, EvidenceTooMany  files that a link does not take
    LinkClosed           a link to a report that does not open, whatever the reason
    AddresseeUnnamed, PointsMissing
  ApiError
    ParameterUnknown, ParameterMalformed, NoSuchThing, TokenRefused, AskedTooOften, TokenUnknown, TokenUnfit,
    WebhookUnknown, WebhookUnfit
  BackupUnfit            a file that is no backup
  BackupUnproved         a backup whose record does not verify
  BackupImpossible       no room, or no program for it
  RecordBusy             other processes kept writing; nothing was appended
  AppendedToThePast      somebody reading the record as it stood would write to it
  RecordDamaged          what the database holds is not what its checkpoint signs
"""

from paraph.node.refusals.api import (
    ApiError,
    AskedTooOften,
    NoSuchThing,
    ParameterMalformed,
    ParameterUnknown,
    TokenRefused,
    TokenUnfit,
    TokenUnknown,
    WebhookUnfit,
    WebhookUnknown,
)
from paraph.node.refusals.drafts import (
    ChangedMeanwhile,
    ChoiceUnclear,
    DraftError,
    DraftUnclear,
    EditsClash,
    FileOfNeither,
    MandateUnfit,
    NonPaperUnknown,
    NoteMalformed,
    NothingToReshape,
    ParagraphUnclear,
    PartsDiffer,
    ProposedAlready,
    ReadAnew,
    ScanUnbound,
    SessionPassed,
    SignatureAhead,
    SignatureFileMissing,
    SignatureLacking,
    SignatureOfOther,
    SignedTextDiffers,
    StatedAnew,
    TextAstray,
    TextEmptied,
    TextMovedOn,
    UploadEmpty,
    UploadTooLarge,
)
from paraph.node.refusals.exchange import (
    ActTooHeavy,
    AttachmentDamaged,
    AttachmentEmpty,
    AttachmentError,
    AttachmentMissing,
    AttachmentsTooMany,
    AttachmentTooLarge,
    AttachmentUnreadable,
    ExchangeError,
    ExchangeStopped,
    NotStopped,
    PouchUnknown,
    ReasonMissing,
    SendingFailed,
    SentAndRefused,
    SideUnknown,
    TermsDiffer,
    UploadMalformed,
    UploadMisplaced,
    UploadsTooMany,
)
from paraph.node.refusals.homes import (
    DatabaseUnreachable,
    DatabaseUnusable,
    FileClosed,
    HomeDiffers,
    HomeError,
    HomeMalformed,
    HomeMissing,
    HomeOccupied,
    HomeUnreadable,
    HomeUnwritable,
    KeyNotInUse,
    NotPrepared,
    RecordGone,
    SecretMissing,
    SettingMalformed,
    SideDiffers,
)
from paraph.node.refusals.intake import (
    AdoptedAlready,
    AdoptionError,
    EntryUnknown,
    NothingToAdopt,
    ProposalConfirmed,
    ProposalDiscarded,
    ProposalUnknown,
    ProtocolHeld,
    ReadingFailed,
    SeenUnknown,
    SeveralProtocols,
    TooManyFiles,
    WatchError,
    WatchUnknown,
)
from paraph.node.refusals.letters import (
    AddresseeUnnamed,
    EvidenceTooLarge,
    EvidenceTooMany,
    LetterError,
    LinkClosed,
    PointsMissing,
)
from paraph.node.refusals.node import NodeError
from paraph.node.refusals.people import (
    AccreditationError,
    AccreditationTooLarge,
    AccreditationUnreadable,
    AddressMalformed,
    DeletionUnfit,
    NotAllowed,
    PeopleError,
    PhotographUnfit,
    RoleNotHeld,
    UnknownRole,
    UnknownUser,
    UserExists,
    UserNameMalformed,
)
from paraph.node.refusals.publishing import NotPublishable, NotPublished, PublishingError
from paraph.node.refusals.records import (
    AppendedToThePast,
    BackupImpossible,
    BackupUnfit,
    BackupUnproved,
    RecordBusy,
    RecordDamaged,
)
from paraph.node.refusals.releasing import (
    CitedUnclear,
    FindingsOpen,
    KeptMeanwhile,
    NothingCleared,
    NothingInWork,
    NothingToClear,
    PassageUnclear,
    PostedUnfit,
    ReleaseUnclear,
    ReleasingError,
)

__all__ = [
    "AccreditationError",
    "AccreditationTooLarge",
    "AccreditationUnreadable",
    "ActTooHeavy",
    "AddressMalformed",
    "AddresseeUnnamed",
    "AdoptedAlready",
    "AdoptionError",
    "ApiError",
    "AppendedToThePast",
    "AskedTooOften",
    "AttachmentDamaged",
    "AttachmentEmpty",
    "AttachmentError",
    "AttachmentMissing",
    "AttachmentTooLarge",
    "AttachmentUnreadable",
    "AttachmentsTooMany",
    "BackupImpossible",
    "BackupUnfit",
    "BackupUnproved",
    "ChangedMeanwhile",
    "ChoiceUnclear",
    "CitedUnclear",
    "DatabaseUnreachable",
    "DatabaseUnusable",
    "DeletionUnfit",
    "DraftError",
    "DraftUnclear",
    "EditsClash",
    "EntryUnknown",
    "EvidenceTooLarge",
    "EvidenceTooMany",
    "ExchangeError",
    "ExchangeStopped",
    "FileClosed",
    "FileOfNeither",
    "FindingsOpen",
    "HomeDiffers",
    "HomeError",
    "HomeMalformed",
    "HomeMissing",
    "HomeOccupied",
    "HomeUnreadable",
    "HomeUnwritable",
    "KeptMeanwhile",
    "KeyNotInUse",
    "LetterError",
    "LinkClosed",
    "MandateUnfit",
    "NoSuchThing",
    "NodeError",
    "NonPaperUnknown",
    "NotAllowed",
    "NotPrepared",
    "NotPublishable",
    "NotPublished",
    "NotStopped",
    "NoteMalformed",
    "NothingCleared",
    "NothingInWork",
    "NothingToAdopt",
    "NothingToClear",
    "NothingToReshape",
    "ParagraphUnclear",
    "ParameterMalformed",
    "ParameterUnknown",
    "PartsDiffer",
    "PassageUnclear",
    "PeopleError",
    "PhotographUnfit",
    "PointsMissing",
    "PostedUnfit",
    "PouchUnknown",
    "ProposalConfirmed",
    "ProposalDiscarded",
    "ProposalUnknown",
    "ProposedAlready",
    "ProtocolHeld",
    "PublishingError",
    "ReadAnew",
    "ReadingFailed",
    "ReasonMissing",
    "RecordBusy",
    "RecordDamaged",
    "RecordGone",
    "ReleaseUnclear",
    "ReleasingError",
    "RoleNotHeld",
    "ScanUnbound",
    "SecretMissing",
    "SeenUnknown",
    "SendingFailed",
    "SentAndRefused",
    "SessionPassed",
    "SettingMalformed",
    "SeveralProtocols",
    "SideDiffers",
    "SideUnknown",
    "SignatureAhead",
    "SignatureFileMissing",
    "SignatureLacking",
    "SignatureOfOther",
    "SignedTextDiffers",
    "StatedAnew",
    "TermsDiffer",
    "TextAstray",
    "TextEmptied",
    "TextMovedOn",
    "TokenRefused",
    "TokenUnfit",
    "TokenUnknown",
    "TooManyFiles",
    "UnknownRole",
    "UnknownUser",
    "UploadEmpty",
    "UploadMalformed",
    "UploadMisplaced",
    "UploadTooLarge",
    "UploadsTooMany",
    "UserExists",
    "UserNameMalformed",
    "WatchError",
    "WatchUnknown",
    "WebhookUnfit",
    "WebhookUnknown",
]
