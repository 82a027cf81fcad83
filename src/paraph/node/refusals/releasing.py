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
    advice = N_("Begin with `paraph release draft`.")


class PassageUnclear(ReleasingError):
    """Facts: `passage`, `language`."""

    code = "node.releasing.passage_unclear"
    says = N_("The release in “{language}” has no sentence “{passage}”.")
    advice = N_("`paraph release show` names every sentence.")


class KeptMeanwhile(ReleasingError):
    """Facts: `document`."""

    code = "node.releasing.kept_meanwhile"
    says = N_("The release of “{document}” was changed in another window meanwhile; nothing was kept.")
    advice = N_("Load the page again and type your change once more.")


class NothingToClear(ReleasingError):
    """Facts: `document`."""

    code = "node.releasing.nothing_to_clear"
    says = N_("No side has put forward a release of “{document}” that stands to be cleared.")
    advice = N_("Put yours forward with `paraph release propose`, or open the other side's pouch.")


class NothingCleared(ReleasingError):
    """Facts: `document`."""

    code = "node.releasing.nothing_cleared"
    says = N_("No version of the release of “{document}” is cleared by both sides, so nothing is published.")
    advice = N_("It takes the keys of both sides on one text: `paraph release show` says whose is missing.")


class FindingsOpen(ReleasingError):
    """Facts: `document`, `count`."""

    code = "node.releasing.findings_open"
    says = N_("The release of “{document}” still says what its paragraphs do not: {count} findings.")
    advice = N_("See `paraph release check`; to put it forward all the same, say --all-the-same.")
