"""Why a release cannot be drafted, kept, cleared or published."""

from paraph.messages import N_
from paraph.node.refusals.node import NodeError


class ReleasingError(NodeError):
    """Something about a release that is being made."""

    code = "node.releasing"


class ReleaseUnclear(ReleasingError):
    """Facts: `documents`."""

    code = "node.releasing.document_unclear"
    says = N_("It is not clear of which document. There are: {documents}.")
    advice = N_("Name the document, or its session.")


class NothingInWork(ReleasingError):
    """Facts: `document`."""

    code = "node.releasing.nothing_in_work"
    says = N_("No release of “{document}” is being written here.")
    advice = N_("Begin one on the page of the document, or with `paraph release draft`.")


class PassageUnclear(ReleasingError):
    """Facts: `passage`, `language`."""

    code = "node.releasing.passage_unclear"
    says = N_("The release in “{language}” has no sentence “{passage}”.")
    advice = N_("The page of the release and `paraph release show` name every sentence.")


class CitedUnclear(ReleasingError):
    """Facts: `number`, `document`."""

    code = "node.releasing.cited_unclear"
    says = N_("“{document}” has no paragraph “{number}” for a sentence to rest on.")
    advice = N_("Give the numbers as the document has them, with commas between: 14, 15.")


class PostedUnfit(ReleasingError):
    """Facts: `posted`."""

    code = "node.releasing.posted_unfit"
    says = N_("“{posted}” is not a day or an hour at which a release is posted.")
    advice = N_("Write it as 6 August 2025 or 2025-08-06, or with the hour, 2025-08-06 18:30, in the publisher's time.")


class KeptMeanwhile(ReleasingError):
    """Facts: `document`."""

    code = "node.releasing.kept_meanwhile"
    says = N_("The release of “{document}” was changed in another window meanwhile; nothing was kept.")
    advice = N_("Load the page again and type your change once more.")


class NothingToClear(ReleasingError):
    """Facts: `document`."""

    code = "node.releasing.nothing_to_clear"
    says = N_("No side has put forward a release of “{document}” that stands to be cleared.")
    advice = N_("Put yours forward, on its page or with `paraph release propose`, or open the other side's pouch.")


class NothingCleared(ReleasingError):
    """Facts: `document`."""

    code = "node.releasing.nothing_cleared"
    says = N_("No version of the release of “{document}” is cleared by both sides, so nothing is published.")
    advice = N_("It takes the keys of both sides on one text; the page of the release says whose is missing.")


class FindingsOpen(ReleasingError):
    """Facts: `document`, `count`."""

    code = "node.releasing.findings_open"
    says = N_("The release of “{document}” still says what its paragraphs do not: {count} findings.")
    advice = N_("See to each, or say that you put it forward all the same (`--all-the-same` on the command line).")
