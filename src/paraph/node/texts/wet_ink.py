"""A signature in ink as the record holds it: the scan, place, day and both names, held against the digest.

    checked(draft, "IN")        what is found of that side's signature, fact by fact

A side records its signature with the files that show it. Among them may be a statement (`paraph originals scan`), which
binds a scan to the digest. Each fact is looked at apart, and a fact that is not there is not a fault: it is said.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.sealing import Ink, Signature
from paraph.messages import N_, Refused
from paraph.node import attachments
from paraph.node.texts.signatures import LARGEST_STATEMENT
from paraph.papers.signing.refusals import SignatureUnreadable
from paraph.papers.signing.wet import Statement, read_statement
from paraph.record.attachments import Attached

DIGEST = N_("The signature names the digest that both Sides initialled.")
KEPT = N_("The files that show it are here and whole.")
STATED = N_("A statement binds a scan to the text.")
OF_TEXT = N_("The statement is of this text.")
OF_SCAN = N_("The scan it is of is among the files.")
SAME_PLACE = N_("It gives the place and the day that the signature gives.")
BOTH_NAMED = N_("It names somebody for each Side.")


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing looked at."""

    says: str
    """A catalogued phrase, said as if it were so."""

    holds: bool


def checked(draft: Negotiation, side: str) -> tuple[Fact, ...]:
    """What is found of a side's signature; nothing where it has not signed. Looks at the files."""
    made = draft.signatures.get(side)
    return tuple(_facts(draft, made)) if made else ()


def _facts(draft: Negotiation, made: Signature) -> Iterator[Fact]:
    yield Fact(DIGEST, made.digest == draft.initialled())
    if not made.attachments:
        return
    kept = {one.sha256 for one in made.attachments if _is_whole(one)}
    yield Fact(KEPT, len(kept) == len({one.sha256 for one in made.attachments}))
    statement = next((said for one in made.attachments if one.sha256 in kept for said in _statement(one)), None)
    if made.ink is Ink.WET or statement is not None:
        yield Fact(STATED, statement is not None)
    if statement is not None:
        yield Fact(OF_TEXT, statement.digest == made.digest)
        yield Fact(OF_SCAN, statement.scan in kept)
        yield Fact(SAME_PLACE, statement.day == made.day.isoformat() and statement.place in made.place.values())
        yield Fact(BOTH_NAMED, set(draft.parties) <= {side for side, name in statement.signed_by.items() if name})


def _is_whole(file: Attached) -> bool:
    try:
        attachments.open_attachment(file.sha256).close()
    except Refused:
        return False
    return True


def _statement(file: Attached) -> Iterator[Statement]:
    if file.size > LARGEST_STATEMENT:
        return
    with closing(attachments.open_attachment(file.sha256)) as stream:
        data = stream.read(LARGEST_STATEMENT + 1)
    try:
        yield read_statement(data)
    except SignatureUnreadable:
        return
