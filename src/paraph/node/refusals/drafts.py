"""What is unclear in what somebody says about a text under negotiation."""

# ruff: noqa: N818 - a refusal is named by its defect; the family's name says that it is an error

from paraph.messages import N_
from paraph.node.refusals.node import NodeError


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
