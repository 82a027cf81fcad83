"""What somebody did, as people say it: each act of the catalogue in a few words, for the page "Who did what"."""

from dataclasses import dataclass
from datetime import datetime

from paraph.messages import N_
from paraph.node.people.audit import Deed
from paraph.papers.sides import named
from paraph.web.pages.reader import Reader

ACTS = {
    "mechanism.open": N_("Opened the mechanism"),
    "body.establish": N_("Recorded a body"),
    "body.rename": N_("Gave a body another name"),
    "body.change": N_("Recorded a change in the life of a body"),
    "body.report_to": N_("Recorded to which body a body reports"),
    "post.hold": N_("Recorded who holds a post"),
    "post.leave": N_("Recorded who left a post"),
    "session.record": N_("Recorded a session"),
    "session.correct": N_("Corrected what is recorded of a session"),
    "session.propose": N_("Proposed day and place of a session"),
    "session.accept": N_("Accepted day and place of a session"),
    "agenda.propose": N_("Proposed an agenda"),
    "agenda.accept": N_("Accepted an agenda"),
    "topic.open": N_("Opened a topic"),
    "topic.stage": N_("Recorded the stage of a topic"),
    "topic.measure": N_("Recorded a measurement of a topic"),
    "topic.target": N_("Recorded a target of a topic"),
    "topic.block": N_("Recorded what stands in the way of a topic"),
    "release.adopt": N_("Adopted a release"),
    "release.draft": N_("Put forward a release"),
    "release.clear": N_("Cleared a release"),
    "attachment.add": N_("Attached a file"),
    "key.introduce": N_("Introduced a key"),
    "key.rotate": N_("Changed the key"),
    "key.lose": N_("Put a new key in place of a lost one"),
    "key.revoke": N_("Revoked a key"),
    "key.confirm": N_("Confirmed the other Side's key"),
    "document.adopt": N_("Adopted a signed text"),
    "paragraph.adopt": N_("Adopted a paragraph of a signed text"),
    "undertaking.report": N_("Reported on an undertaking"),
    "undertaking.carry": N_("Carried an undertaking over"),
    "undertaking.assign": N_("Named who leads on an undertaking"),
    "undertaking.publish": N_("Agreed to publish how an undertaking stands"),
    "report.request": N_("Asked for a report"),
    "report.file": N_("Handed in a report"),
    "document.begin": N_("Began or joined a text"),
    "document.frame": N_("Put forward title, sections or signatories"),
    "document.withdraw": N_("Took back all held of a text"),
    "document.certify": N_("Certified that the languages concord"),
    "document.initial": N_("Initialled a text"),
    "document.sign": N_("Recorded our signature"),
    "document.confirm": N_("Confirmed our signature ad referendum"),
    "signature.withdraw": N_("Took back our signature"),
    "document.correct": N_("Stated a correction of a signed text"),
    "correction.object": N_("Objected to the other Side's correction"),
    "correction.withdraw": N_("Took back our correction"),
    "document.publish": N_("Agreed to publish a signed text"),
    "paragraph.propose": N_("Proposed a paragraph"),
    "paragraph.edit": N_("Proposed other words of a paragraph"),
    "paragraph.delete": N_("Proposed to delete a paragraph"),
    "paragraph.accept": N_("Accepted a paragraph"),
    "paragraph.withdraw": N_("Took back a proposal on a paragraph"),
    "paragraph.place": N_("Proposed another place of a paragraph"),
    "paragraph.split": N_("Proposed to divide a paragraph"),
    "paragraph.merge": N_("Proposed to merge paragraphs"),
    "paragraph.reserve": N_("Entered or lifted a reservation"),
    "paragraph.concord": N_("Said that the languages of a paragraph concord"),
    "package.offer": N_("Offered a package"),
    "package.accept": N_("Accepted a package"),
    "package.withdraw": N_("Took back a package"),
    "finding.settle": N_("Dealt with a finding of the comparison"),
    "delegation.nominate": N_("Nominated a delegate"),
    "delegation.receive": N_("Said how many of a delegation can be received"),
    "delegation.confirm": N_("Confirmed a delegate"),
    "delegation.attend": N_("Recorded who attended"),
    "nonpaper.circulate": N_("Circulated a non-paper"),
}
"""Name of an act -> what was done. An act of a newer version, which is not known here, keeps its name."""


LIFTED = N_("Took up the exchange with {side} again: {reason}")


@dataclass(frozen=True, slots=True)
class Line:
    """One deed as the page tells it."""

    at: datetime
    who: str
    acts: str
    done: tuple[tuple[str, int], ...]
    """What was done, in words, and how many times each."""


def line(deed: Deed, reader: Reader) -> Line:
    """The deed in the reader's words."""
    done = tuple((reader.say(ACTS[name]) if name in ACTS else name, count) for name, count in deed.what)
    if deed.lifted:
        done = ((reader.say(LIFTED, side=named(deed.lifted, reader), reason=deed.reason), 1),)
    return Line(deed.at, deed.who, deed.acts, done)
