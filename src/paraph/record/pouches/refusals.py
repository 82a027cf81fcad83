"""Why a pouch is not opened, one class a defect. Whatever is refused, nothing of it is taken over.

    PouchError (a RecordError)
      ContainerError      the file itself
        NotAPouch, PouchTooLarge, MemberTooLarge, MembersTooMany, PouchTruncated, BytesTrail, HeaderMalformed,
        MemberNameUnsafe, PaddingDirty
      ManifestError       what the manifest says, or the members it lists
        ManifestMalformed, VersionFuture, MemberTwice, MemberMissing, MemberUnexpected, MembersOutOfOrder,
        MemberDiffers, CoverDiffers, ManifestUnsigned
      EncryptionError     what is encrypted
        EncryptedForAnother, EncryptionBroken, EnvelopeDiffers, NoRecipient, IdentityUnreadable
      AddressError        from whom, to whom
        MechanismOther, AddresseeOther, SenderOther, SenderSelf
      ContentError        the acts, and what is said about acts
        Gap, Replayed, CheckpointUnfit, ActsUnfit, ActUnknown, AfterUnwritten, AttachmentUncited, Equivocated
      ReceiptError        the acknowledgement of our own acts
        ReceiptUnfit, ReceiptAhead, ReceiptDiffers, ReceiptUnwitnessed

A signature that does not hold, an unknown or stale key, a root that does not match and an act out of place are refused
with the record's own leaves (`paraph.record.refusals`).
"""

from paraph.messages import N_
from paraph.record.equivocation import Equivocation
from paraph.record.refusals import RecordError


class PouchError(RecordError):
    """Base of everything that keeps a pouch shut."""

    code = "record.pouch"
    advice = N_("Nothing was taken over. Ask the sender for the pouch again.")


class ContainerError(PouchError):
    """The file is not a pouch in its one exact form."""

    code = "record.pouch.container"


class NotAPouch(ContainerError):
    code = "record.pouch.not_a_pouch"
    says = N_("This file is not a pouch: it does not begin with a manifest.")
    advice = N_("See whether it is the right file. Nothing was taken over.")


class PouchTooLarge(ContainerError):
    code = "record.pouch.too_large"
    says = N_("The pouch has more than {limit} bytes, the most that is read.")
    advice = N_(
        "Ask the sender for pouches of fewer acts or attachments. Nothing was taken over; where the quarantine has "
        "room, a copy is kept there."
    )


class MemberTooLarge(ContainerError):
    code = "record.pouch.member_too_large"
    says = N_("The part “{member}” of the pouch has {found} bytes; at most {limit} are allowed.")
    advice = N_("Ask the sender to divide it. Nothing was taken over.")


class MembersTooMany(ContainerError):
    code = "record.pouch.members_too_many"
    says = N_("The pouch has more than {limit} parts.")
    advice = N_("Ask the sender to divide it. Nothing was taken over.")


class PouchTruncated(ContainerError):
    code = "record.pouch.truncated"
    says = N_("The pouch breaks off after {found} bytes.")
    advice = N_("It was not copied or sent whole. Copy it again. Nothing was taken over.")


class BytesTrail(ContainerError):
    code = "record.pouch.trailing_bytes"
    says = N_("The pouch ends at byte {at}, and something else follows it.")


class HeaderMalformed(ContainerError):
    code = "record.pouch.header_malformed"
    says = N_("The header of part {number}, “{member}”, is not in the one form that a pouch has.")
    advice = N_("The file was changed or packed by another program. Ask the sender for the pouch as it was sealed.")


class MemberNameUnsafe(ContainerError):
    code = "record.pouch.name_unsafe"
    says = N_("The pouch has a part named “{found}”, which no pouch may have.")
    advice = N_("Such names can lead out of the folder. Keep the file, unpack it nowhere, and tell the sender.")


class PaddingDirty(ContainerError):
    code = "record.pouch.padding_dirty"
    says = N_("Something is hidden behind the part “{member}” of the pouch, where only zeros may stand.")


class ManifestError(PouchError):
    """The manifest is not one, or the members are not those it lists."""

    code = "record.pouch.manifest"


class ManifestMalformed(ManifestError):
    code = "record.pouch.manifest_malformed"
    says = N_("Line {line} of the manifest is not as the format asks.")


class VersionFuture(ManifestError):
    code = "record.pouch.version_future"
    says = N_("The pouch is in the format “{found}”; this version of Paraph reads “{known}”.")
    advice = N_("Install the newer Paraph that the sender uses, then open the pouch again. The file is good.")


class MemberTwice(ManifestError):
    code = "record.pouch.member_twice"
    says = N_("The part “{member}” is in the pouch twice.")


class MemberMissing(ManifestError):
    code = "record.pouch.member_missing"
    says = N_("The part “{member}” is missing from the pouch.")


class MemberUnexpected(ManifestError):
    code = "record.pouch.member_unexpected"
    says = N_("The pouch has a part “{member}” that does not belong in it.")


class MembersOutOfOrder(ManifestError):
    code = "record.pouch.members_out_of_order"
    says = N_("The part “{member}” stands in the wrong place in the pouch.")


class MemberDiffers(ManifestError):
    code = "record.pouch.member_differs"
    says = N_("The part “{member}” is not the one that the sender signed for.")
    advice = N_("It was damaged or changed on the way. Nothing was taken over. Ask the sender for the pouch again.")


class CoverDiffers(ManifestError):
    code = "record.pouch.cover_differs"
    says = N_("The cover of the pouch does not say what its manifest says.")


class ManifestUnsigned(ManifestError):
    code = "record.pouch.manifest_unsigned"
    says = N_("The manifest does not bear the one signature of the key that it names.")


class EncryptionError(PouchError):
    """The encrypted part cannot be opened, or is not what its envelope says."""

    code = "record.pouch.encryption"


class EncryptedForAnother(EncryptionError):
    code = "record.pouch.encrypted_for_another"
    says = N_("The pouch is encrypted, and not to this node's key.")
    advice = N_("Send the newest key paper to the sender and ask for the pouch again. Nothing was taken over.")


class EncryptionBroken(EncryptionError):
    code = "record.pouch.encryption_broken"
    says = N_("The encrypted part of the pouch is damaged.")


class EnvelopeDiffers(EncryptionError):
    code = "record.pouch.envelope_differs"
    says = N_("The pouch inside is not the one that its envelope speaks of.")


class NoRecipient(EncryptionError):
    code = "record.pouch.no_recipient"
    says = N_("{side} has given no key that a pouch could be encrypted to.")
    advice = N_("Open a pouch of {side} first: its acts name the key. Or seal this one without encryption.")


class IdentityUnreadable(EncryptionError):
    code = "record.pouch.identity_unreadable"
    says = N_("The key for opening encrypted pouches cannot be read.")
    advice = N_("It begins with AGE-SECRET-KEY-1; restore it from the backup of the home.")


class AddressError(PouchError):
    """The pouch belongs somewhere else."""

    code = "record.pouch.address"
    advice = N_("See whether it is the right file for this node. Nothing was taken over.")


class MechanismOther(AddressError):
    code = "record.pouch.mechanism_other"
    says = N_("The pouch belongs to the mechanism “{found}”; this is the node of “{expected}”.")


class AddresseeOther(AddressError):
    code = "record.pouch.addressee_other"
    says = N_("The pouch is addressed to {found}; this is the node of {expected}.")
    sides = frozenset({"found", "expected"})


class SenderOther(AddressError):
    code = "record.pouch.sender_other"
    says = N_("The pouch comes from {found}, which is no party here; the other parties are {expected}.")
    sides = frozenset({"found", "expected"})


class SenderSelf(AddressError):
    code = "record.pouch.sender_self"
    says = N_("The pouch comes from {found}, which is this node's own side.")
    advice = N_("Send it to the other side; there is nothing in it to open here.")
    sides = frozenset({"found"})


class ContentError(PouchError):
    """The acts do not continue what is here, or something said about them is not so."""

    code = "record.pouch.content"


class Gap(ContentError):
    code = "record.pouch.gap"
    says = N_("The pouch begins with act {first} of {side}, and only {have} are here: a pouch between is missing.")
    advice = N_("Open the missing pouch first, or ask {side} for acts from number {have}. Nothing was taken over.")


class Replayed(ContentError):
    code = "record.pouch.replayed"
    says = N_("The pouch brings the log of {side} to {size} acts, and {have} are here already.")
    advice = N_("It is an older pouch; there is nothing to do.")


class CheckpointUnfit(ContentError):
    code = "record.pouch.checkpoint_unfit"
    says = N_("The checkpoint speaks of {found} acts, and the manifest of {expected}.")


class ActsUnfit(ContentError):
    code = "record.pouch.acts_unfit"
    says = N_("The pouch holds {found} acts, and its manifest speaks of {expected}.")


class ActUnknown(ContentError):
    code = "record.pouch.act_unknown"
    says = N_("Act {place} is “{act}”, version {v}, which this version of Paraph does not know.")
    advice = N_("Install the newer Paraph that the sender uses, then open the pouch again. The file is good.")


class AfterUnwritten(ContentError):
    code = "record.pouch.after_unwritten"
    says = N_("{side} says it has read {found} acts of {own}, and there are {have} here.")
    advice = N_("Acts of this node were lost, perhaps by restoring an old backup. Restore the newest before going on.")


class AttachmentUncited(ContentError):
    code = "record.pouch.attachment_uncited"
    says = N_("The attachment {sha256} is cited by no act in the pouch.")


class Equivocated(ContentError):
    """Carries the proof: `proof`, two files or three."""

    proof: Equivocation
    code = "record.pouch.equivocated"
    says = N_("{side} has signed two different logs: this pouch contradicts what it sent before.")
    advice = N_("Exchange with {side} stops. Both signed files are kept as proof; raise it with {side} in person.")


class ReceiptError(PouchError):
    """What the sender returns of our own log does not fit our log."""

    code = "record.pouch.receipt"


class ReceiptUnfit(ReceiptError):
    code = "record.pouch.receipt_unfit"
    says = N_("The receipt in the pouch is not for {expected} acts of {own}, as its manifest says.")


class ReceiptAhead(ReceiptError):
    code = "record.pouch.receipt_ahead"
    says = N_("{side} acknowledges {found} acts of {own}, and there are {have} here.")
    advice = N_("Acts of this node were lost, perhaps by restoring an old backup. Restore the newest before going on.")


class ReceiptDiffers(ReceiptError):
    code = "record.pouch.receipt_differs"
    says = N_("The first {size} acts of {own} that {side} holds are not those that are here.")
    advice = N_("Write nothing more. Run `paraph verify`, and compare with {side} which acts it holds.")


class ReceiptUnwitnessed(ReceiptError):
    code = "record.pouch.receipt_unwitnessed"
    says = N_("The receipt in the pouch does not bear the cosignature of {side}.")
