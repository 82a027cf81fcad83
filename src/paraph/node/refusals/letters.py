"""Letters to people, and the links in them."""

from paraph.messages import N_
from paraph.node.refusals.node import NodeError


class LetterError(NodeError):
    """A letter, or a link in one."""

    code = "node.letter"


class LinkClosed(LetterError):
    """Says nothing of why, so that nobody learns what is there from a link that does not open."""

    code = "node.letter.link-closed"
    says = N_("This link does not open a report.")
    advice = N_("It may be mistyped, too old, taken back, or used: ask whoever sent it for a new one.")


class AddresseeUnnamed(LetterError):
    code = "node.letter.addressee-unnamed"
    says = N_("Nobody is named who is asked for the report.")
    advice = N_("Write the person's name; the letter and this node's notes bear it.")


class PointsMissing(LetterError):
    code = "node.letter.points-missing"
    says = N_("No undertaking is chosen that can be asked about.")
    advice = N_("Choose at least one that is not settled.")


class EvidenceTooLarge(LetterError):
    code = "node.letter.evidence-too-large"
    says = N_("The file “{name}” is larger than {most} MB.")
    advice = N_("Make it smaller, or hand it in to the secretary, who may attach larger ones.")


class EvidenceTooMany(LetterError):
    code = "node.letter.evidence-too-many"
    says = N_("A report by link brings at most {most} files, {megabytes} MB together.")
    advice = N_("Take some out, or hand them in to the secretary.")
