"""What could not be read, adopted or watched."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from paraph.messages import N_
from paraph.node.refusals.node import NodeError

if TYPE_CHECKING:
    from paraph.intake.plans.plan import RefusedReading


class AdoptionError(NodeError):
    """Files or a proposal that cannot be taken into the record."""

    code = "node.adoption"


class NothingToAdopt(AdoptionError):
    """Carries why, file by file."""

    code = "node.adoption.nothing"
    says = N_("Nothing of what was handed in could be taken as a release on a session of this mechanism.")
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


class SeveralProtocols(AdoptionError):
    """Facts: `count`, `sources`."""

    code = "node.adoption.several-protocols"
    says = N_("The files are of {count} protocols: {sources}.")
    advice = N_("Hand in one protocol at a time, in each of its languages one file.")


class ProtocolHeld(AdoptionError):
    code = "node.adoption.protocol-held"
    by_rule = True
    says = N_("The record holds this protocol already.")
    advice = N_("Nothing more is needed.")


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
