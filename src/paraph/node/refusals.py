"""What a node refuses: a home, a setting, an account or a proposal that cannot serve.

NodeError
  HomeError
    HomeMissing        the folder is not a home yet
    HomeDiffers        `paraph init` with other terms than the home already has
    HomeMalformed      a line of paraph.toml is not what it should be
    HomeUnwritable     the folder cannot be written
    HomeOccupied         a folder that is there already, and a backup to be restored
    KeyNotInUse          the key file is not the one the log names
    SecretMissing      a key file named in paraph.toml is not there
    NotPrepared        the database has not the tables this version needs
  SettingMalformed     an environment variable in a spelling nobody agreed on
  PeopleError
    UnknownUser, UserExists, UserNameMalformed, UnknownRole, RoleHeld, RoleNotHeld
    NotAllowed         the reader may see this, and has not the role to do it
  AdoptionError
    NothingToAdopt     no file among those given could be read as a session's release
    AdoptedAlready     the record holds every session and release of these files
    ProposalDiscarded  somebody decided against this proposal before
    ReadingFailed      the reader of a file gave up (too long, too much memory, or it broke off)
  DraftError
    DraftUnclear         no draft, or several, where one must be meant
    ParagraphUnclear     a paragraph that the draft has not
    ChoiceUnclear        an alternative that the paragraph has not
    NoteMalformed        a content, text or place that cannot be read
    ChangedMeanwhile     a colleague said something on this paragraph since it was looked at
  AccreditationError
    DeletionUnfit, AccreditationTooLarge, AccreditationUnreadable
  EntryUnknown         a phrase that is not in this side's lexicon
  WatchError
    WatchUnknown       a source that is not watched
    SeenUnknown        a release that was not seen
  ExchangeError
    SideUnknown, ExchangeStopped, NotStopped, ReasonMissing, ActTooHeavy, TermsDiffer, PouchUnknown,
    UploadMisplaced, UploadMalformed, UploadsTooMany, SendingFailed, SentAndRefused
  AttachmentError
    AttachmentMissing, AttachmentDamaged, AttachmentTooLarge, AttachmentsTooMany, AttachmentUnreadable
  PublishingError
    NotARelease, NotPublished
  BackupUnfit          a file that is no backup, or a record in it that does not verify
  BackupImpossible     no room, or no program for it
  RecordBusy           other processes kept writing; nothing was appended
  AppendedToThePast    somebody reading the record as it stood would write to it
  RecordDamaged        what the database holds is not what its checkpoint signs
"""

# ruff: noqa: N818 - a refusal is named by its defect; the family's name says that it is an error

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from paraph.messages import N_, Refused

if TYPE_CHECKING:
    from paraph.intake.plans import RefusedReading


class NodeError(Refused):
    """Base of everything this room refuses."""

    code = "node"
    says = N_("This node refuses to do that.")
    by_rule: ClassVar[bool] = False
    """Whether it is a decision about a request that was understood, not bad input; `paraph` then ends with 1, not 2."""


class HomeError(NodeError):
    """The home, or a file in it, is not what it should be."""

    code = "node.home"


class HomeMissing(HomeError):
    code = "node.home.missing"
    says = N_("There is no home of a node in {folder}: it has no file paraph.toml.")
    advice = N_("Name the right folder with --home or PARAPH_HOME, or make a home with `paraph init`.")


class HomeDiffers(HomeError):
    code = "node.home.differs"
    by_rule = True
    says = N_("{folder} is already the home of a node, with {name} = {found}, not {wanted}.")
    advice = N_("Choose another folder with --home; a home is never made over. Nothing was changed.")


class HomeMalformed(HomeError):
    code = "node.home.malformed"
    says = N_("In {file}, “{name}” is {found}; expected {expected}.")
    advice = N_("Correct that line of the file, then try again.")


class HomeUnwritable(HomeError):
    code = "node.home.unwritable"
    says = N_("{path} cannot be written: {reason}.")
    advice = N_("Choose a folder that you may write to, with --home. Nothing was changed.")


class SecretMissing(HomeError):
    code = "node.home.secret-missing"
    says = N_("The key file {file} is missing or empty.")
    advice = N_("Put it back from your backup. Without it this node cannot speak for its side.")


class NotPrepared(HomeError):
    code = "node.home.not-prepared"
    by_rule = True
    says = N_("The database of the home {folder} is not ready for this version of Paraph.")
    advice = N_("Run `paraph init --home {folder}` once more; it finishes what is missing and keeps what is there.")


class DatabaseUnreachable(HomeError):
    code = "node.home.database-unreachable"
    says = N_("The database of this node cannot be reached: {reason}")
    advice = N_(
        "Check DATABASE_URL and that the database server runs, or remove DATABASE_URL to use the home's own file."
    )


class SettingMalformed(NodeError):
    code = "node.setting.malformed"
    says = N_("The environment variable {name} is “{found}”; expected {expected}.")
    advice = N_("Correct it or remove it, then start again.")


class PeopleError(NodeError):
    """An account or a role that cannot be given, found or used."""

    code = "node.people"


class UnknownUser(PeopleError):
    code = "node.people.unknown-user"
    says = N_("There is no account “{user}” on this node.")
    advice = N_("Look at `paraph user list`, or add the account with `paraph user add`.")


class UserExists(PeopleError):
    code = "node.people.user-exists"
    by_rule = True
    says = N_("There is an account “{user}” already.")
    advice = N_("Choose another name, or give that account a role with `paraph user role`.")


class UserNameMalformed(PeopleError):
    code = "node.people.name-malformed"
    says = N_("“{user}” cannot be the name of an account: letters, digits and . _ - + @ only, at most 150.")
    advice = N_("Choose a name such as a.kumar.")


class AddressMalformed(PeopleError):
    code = "node.people.address-malformed"
    says = N_("“{address}” is not an e-mail address.")
    advice = N_("Write it as name@example.org, or leave it out.")


class UnknownRole(PeopleError):
    code = "node.people.unknown-role"
    says = N_("There is no role “{role}”; the roles are {roles}.")
    advice = N_("Choose one of them.")


class RoleNotHeld(PeopleError):
    code = "node.people.role-not-held"
    by_rule = True
    says = N_("“{user}” has not the role {role} there.")
    advice = N_("Look at `paraph user list` for the roles each account has.")


class NotAllowed(PeopleError):
    code = "node.people.not-allowed"
    by_rule = True
    says = N_("“{user}” holds no role that may confirm for the whole mechanism.")
    advice = N_("Let somebody who does answer for it, or give the role with `paraph user role`.")


class AdoptionError(NodeError):
    """Files or a proposal that cannot be taken into the record."""

    code = "node.adoption"


class NothingToAdopt(AdoptionError):
    """Carries why, file by file."""

    code = "node.adoption.nothing"
    says = N_("None of the {count} files could be taken as a release on a session of this mechanism.")
    advice = N_("See what is said of each file. Nothing was stored.")

    def __init__(self, refused: Sequence["RefusedReading"]) -> None:
        """Keep the refusal of each file."""
        super().__init__(count=len(refused))
        self.refused = tuple(refused)


class AdoptedAlready(AdoptionError):
    code = "node.adoption.already"
    by_rule = True
    says = N_("The record holds everything that these {count} files say already.")
    advice = N_("Nothing more is needed.")


class TooManyFiles(AdoptionError):
    code = "node.adoption.too-many"
    says = N_("There are {count} files with {megabytes} MB; at most {most} files with {limit} MB are adopted together.")
    advice = N_("Adopt them in several goes, each session's releases together.")


class ProposalConfirmed(AdoptionError):
    code = "node.adoption.confirmed"
    by_rule = True
    says = N_("The proposal {proposal} was confirmed before, and its acts are in the record.")
    advice = N_("What was recorded can be corrected, never taken back.")


class ProposalDiscarded(AdoptionError):
    code = "node.adoption.discarded"
    by_rule = True
    says = N_("The proposal {proposal} was discarded before; nothing of it was appended.")
    advice = N_("Adopt the files again to make a new proposal.")


class ProposalUnknown(AdoptionError):
    code = "node.adoption.unknown"
    says = N_("There is no proposal {proposal} on this node.")
    advice = N_("Look at `paraph status` for the proposals that wait.")


class ReadingFailed(AdoptionError):
    code = "node.adoption.reading-failed"
    says = N_("Reading {source} was broken off: it took more than {seconds} s or {megabytes} MB.")
    advice = N_("Save the release as plain text and adopt that. Nothing was stored.")


class EntryUnknown(NodeError):
    code = "node.lexicon.unknown"
    says = N_("There is no phrase {number} in the lexicon of this node.")
    advice = N_("Look at `paraph lexicon list` for their numbers.")


class WatchError(NodeError):
    """Something about the watch over publishers that cannot be done."""

    code = "node.watch"


class WatchUnknown(WatchError):
    code = "node.watch.unknown"
    says = N_("“{source}” is not watched.")
    advice = N_("Look at `paraph watch list` for what is.")


class SeenUnknown(WatchError):
    code = "node.watch.unseen"
    says = N_("There is no release {number} with a text among those that were seen.")
    advice = N_("Look at `paraph watch list` for their numbers.")


class RecordBusy(NodeError):
    code = "node.record.busy"
    by_rule = True
    says = N_("Other processes kept writing to the record; after {tries} tries nothing was appended.")
    advice = N_("Try again in a moment.")


class RecordDamaged(NodeError):
    code = "node.record.damaged"
    by_rule = True
    says = N_("The log of {side} in the database is not the one that its checkpoint signs.")
    advice = N_(
        "Stop this node, keep the home as it is, run `paraph verify` and restore the last backup that verifies."
    )


class KeyNotInUse(HomeError):
    code = "node.home.key-not-in-use"
    by_rule = True
    says = N_("The key in {file} is not the one that this side's log names as in use.")
    advice = N_("Put the newest key back from your backup, or replace it with `paraph key revoke --lost`.")


class ExchangeError(NodeError):
    """Something about the exchange with the other side that cannot be done."""

    code = "node.exchange"
    by_rule = True


class SideUnknown(ExchangeError):
    code = "node.exchange.side-unknown"
    by_rule = False
    says = N_("“{side}” is not another party; the others are {others}.")
    advice = N_("Name one of them.")


class ExchangeStopped(ExchangeError):
    code = "node.exchange.stopped"
    says = N_("Exchange with {side} is stopped: it has signed two different logs, and the proof is kept.")
    advice = N_(
        "Look at `paraph pouch list`, show the proof to {side}, and settle it in person; then `paraph pouch resume`."
    )


class NotStopped(ExchangeError):
    code = "node.exchange.not-stopped"
    says = N_("Exchange with {side} is not stopped.")
    advice = N_("Nothing more is needed.")


class ReasonMissing(ExchangeError):
    code = "node.exchange.reason-missing"
    by_rule = False
    says = N_("Exchange with {side} is taken up again only with a reason.")
    advice = N_("Say with --reason how the two sides settled it, and when. Exchange remains stopped.")


class ActTooHeavy(ExchangeError):
    code = "node.exchange.act-too-heavy"
    says = N_("Act {place} with the files it cites is more than one pouch may carry.")
    advice = N_("Hand the files over in another way, and take them out of the folder attachments of the home.")


class TermsDiffer(ExchangeError):
    code = "node.exchange.terms-differ"
    says = N_("{side} opens the mechanism between {parties} in {languages}; this node was set up otherwise.")
    advice = N_("Agree on the terms with {side}; one of the two nodes has to be set up again. Nothing was taken over.")


class PouchUnknown(ExchangeError):
    code = "node.exchange.pouch-unknown"
    by_rule = False
    says = N_("There is no pouch {name} in quarantine.")
    advice = N_("Look at `paraph pouch list`.")


class UploadMisplaced(ExchangeError):
    code = "node.exchange.upload-misplaced"
    says = N_("{have} bytes of this pouch are here, and the upload begins at byte {offset}.")
    advice = N_("Go on from byte {have}.")


class UploadMalformed(ExchangeError):
    code = "node.exchange.upload-malformed"
    says = N_("The upload does not say which pouch it is, or is longer or other than it says.")
    advice = N_("See docs/formats/pouch.md, section 8.")


class UploadsTooMany(ExchangeError):
    code = "node.exchange.uploads-too-many"
    says = N_("Too many pouches are arriving at this node.")
    advice = N_("Try again in {seconds} seconds.")


class SendingFailed(ExchangeError):
    code = "node.exchange.sending-failed"
    by_rule = False
    says = N_("The pouch could not be sent to {address}: {reason}.")
    advice = N_("Send it again later; it goes on where it stopped. Or hand the file over in another way.")


class SentAndRefused(ExchangeError):
    code = "node.exchange.sent-and-refused"
    says = N_("The other side's node refused the pouch ({refused}): {reason}")
    advice = N_("Settle the reason, then seal and send again.")


class AttachmentError(NodeError):
    """A file that an act cites, or is to cite, cannot be had or kept."""

    code = "node.attachment"


class AttachmentMissing(AttachmentError):
    code = "node.attachment.missing"
    says = N_("The file {sha256} is not on this node.")
    advice = N_("Keep the file first; or ask the side whose act cites it to send it.")


class AttachmentDamaged(AttachmentError):
    code = "node.attachment.damaged"
    by_rule = True
    says = N_("The file {sha256} on this node is not the one that was kept: its bytes have changed.")
    advice = N_("Put it back from a backup, or keep the same file again; it is not given out as it is.")


class AttachmentTooLarge(AttachmentError):
    code = "node.attachment.too-large"
    says = N_("The file has more than {limit} bytes, the most that one attachment may have.")
    advice = N_("Divide it, or make it smaller. Nothing was kept.")


class AttachmentsTooMany(AttachmentError):
    code = "node.attachment.too-many"
    says = N_("One act may cite at most {most} files with {megabytes} MB together.")
    advice = N_("Say it in several acts, each with some of the files. Nothing was written.")


class AttachmentUnreadable(AttachmentError):
    code = "node.attachment.unreadable"
    says = N_("The file cannot be read or kept: {reason}.")
    advice = N_("Check the file and the room on the disk. Nothing was kept.")


class HomeOccupied(HomeError):
    code = "node.home.occupied"
    by_rule = True
    says = N_("{folder} is there already; a backup is restored to a new folder only.")
    advice = N_("Choose another folder with --home. Nothing was changed.")


class BackupUnfit(NodeError):
    code = "node.backup.unfit"
    by_rule = True
    says = N_("{file} is not a backup that can be restored here: {reason}.")
    advice = N_("Choose another backup. Nothing was changed.")


class BackupImpossible(NodeError):
    code = "node.backup.impossible"
    says = N_("The backup cannot be made or restored: {reason}.")
    advice = N_("Nothing was changed.")


class DraftError(NodeError):
    """Something about a text under negotiation."""

    code = "node.draft"


class DraftUnclear(DraftError):
    code = "node.draft.unclear"
    says = N_("It is not clear which draft is meant; there are: {drafts}.")
    advice = N_("Name one by its id, or begin one with `paraph draft begin`.")


class ParagraphUnclear(DraftError):
    code = "node.draft.paragraph"
    says = N_("The draft {document} has no paragraph “{paragraph}”.")
    advice = N_("Give its number as the text shows it (in annex 1: 1/3), or its id.")


class ChoiceUnclear(DraftError):
    code = "node.draft.choice"
    says = N_("“{choice}” is not an alternative of paragraph {number}; there are: {choices}.")
    advice = N_("Give the label (first, bis, ter), the beginning of its digest, or deleted.")


class NoteMalformed(DraftError):
    code = "node.draft.malformed"
    says = N_("This cannot be taken as it is: {detail}.")
    advice = N_("Correct it and try again. Nothing was changed.")


class ChangedMeanwhile(DraftError):
    code = "node.draft.changed"
    by_rule = True
    says = N_("Somebody has changed what this Side holds on paragraph {number} since you looked at it.")
    advice = N_("Both versions are shown. Look at the other one, then propose yours or take it.")


class AccreditationError(NodeError):
    """Personal data of delegates cannot be kept or shown."""

    code = "node.accreditation"


class DeletionUnfit(AccreditationError):
    code = "node.accreditation.deletion"
    says = N_("{day} is no day on which personal data can be deleted: it must lie ahead, and not after {last}.")
    advice = N_("Give the day on which it is no longer needed, soon after the session.")


class AccreditationTooLarge(AccreditationError):
    code = "node.accreditation.too_large"
    says = N_("The photograph or a text is too large; a photograph may have {most} MB.")
    advice = N_("Make the photograph smaller.")


class AccreditationUnreadable(AccreditationError):
    code = "node.accreditation.unreadable"
    says = N_("What was kept of “{delegate}” cannot be opened: the node's secret was changed, or the row was.")
    advice = N_("Enter it again.")


class AppendedToThePast(NodeError):
    code = "node.record.past"
    says = N_("The record is shown as it stood on an earlier day, and nothing can be written there.")
    advice = N_("Go back to the record as it stands now.")


class PublishingError(NodeError):
    """Something about the public site."""

    code = "node.publishing"


class NotARelease(PublishingError):
    """Facts: `release`."""

    code = "node.publishing.release"
    says = N_("The record has no release “{release}”.")
    advice = N_("Give an id as `paraph publish` lists them; only adopted releases can be published.")


class NotPublished(PublishingError):
    """Facts: `release`."""

    code = "node.publishing.withdrawn"
    says = N_("The release “{release}” is not on the public site.")
    advice = N_("`paraph publish` lists what is.")
