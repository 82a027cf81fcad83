"""What cannot be exchanged with the other side, and the files that travel along."""

from paraph.messages import N_
from paraph.node.refusals.node import NodeError


class ExchangeError(NodeError):
    """Something about the exchange with the other side that cannot be done."""

    code = "node.exchange"
    by_rule = True


class SideUnknown(ExchangeError):
    code = "node.exchange.side-unknown"
    by_rule = False
    says = N_("“{side}” is not another party; the others are {others}.")
    advice = N_("Name one of them.")
    sides = frozenset({"others"})


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
    says = N_("The file “{name}” is larger than {limit} MB, the most that one attachment may have.")
    advice = N_("Divide it, or make it smaller. Nothing was kept.")


class AttachmentsTooMany(AttachmentError):
    code = "node.attachment.too-many"
    says = N_("One act may cite at most {most} files with {megabytes} MB together.")
    advice = N_("Say it in several acts, each with some of the files. Nothing was written.")


class AttachmentEmpty(AttachmentError):
    code = "node.attachment.empty"
    says = N_("The file “{name}” is empty: there is not one byte in it.")
    advice = N_("Save it anew and see that it opens, then choose it again. Nothing was kept.")


class AttachmentUnreadable(AttachmentError):
    code = "node.attachment.unreadable"
    says = N_("The file cannot be read or kept: {reason}.")
    advice = N_("Check the file and the room on the disk. Nothing was kept.")
