"""What `verifying`, `detached` and `wet` found, told to a person in each language, sentence by sentence.

Each sentence is one fact. The last says what no file can prove.
"""

from collections.abc import Iterator

from paraph.language.told_days import ToldDay
from paraph.messages import N_, Phrase
from paraph.papers.signing.detached import Detached
from paraph.papers.signing.verifying import Report, SignatureFacts
from paraph.papers.signing.wet import Statement
from paraph.papers.wording import Wording

NO_EFFECT = N_(
    "This says what the files prove. Whether a signature binds, and whom, is for the law of each side; Paraph does not "
    "judge it."
)
TEXT = N_("Whose original: {owner}. Digest of the text inside: {digest}")
PAGES = {
    True: N_("The pages are those that the text inside gives; nothing but signatures was added to the file."),
    False: N_("It is not proved that the pages are those of the text inside: the file was changed, or made by another "
              "version of Paraph."),
}  # fmt: skip
SIGNED = N_("Signature, {side}: certificate of “{signer}”, given by “{issuer}”, number {serial}, {algorithm}.")
WHOLE = {
    True: N_("It fits the file, and the key of that certificate made it."),
    False: N_("It does not fit the file: what was signed was another file, or the file was changed."),
}
COVERS = {
    True: N_("It covers the whole file."),
    False: N_("It covers the file as it was when it was made; after it only signatures were added."),
}
CHANGED = N_("After it something other than a signature was added to the file.")
TRUSTED = {
    True: N_("The certificate stands under a root that you gave."),
    False: N_("The certificate does not stand under the roots that you gave, or is not valid now."),
    None: N_("No root was given, so who stands behind the certificate is not proved."),
}
IN_TIME = N_("The certificate is valid from {since} to {until}.")
OUT_OF_TIME = N_("The certificate is valid from {since} to {until}; the time that the signer gives is not within.")
CLAIMED = N_("Time, by the signer's own clock: {day}, {time} UTC. No time stamp proves it.")
NONE_SIGNED = N_("No signature is in the file.")
MISSING = N_("No whole signature of: {sides}.")
ALL_SIGNED = N_("All sides have signed this one text: {sides}.")

DETACHED = N_(
    "A signature made elsewhere, in “{file}”: certificate of “{signer}”, given by “{issuer}”, number {serial}; hash "
    "{hash}, signature {algorithm}."
)
FITS = {
    True: N_("The hash in it is that of this original."),
    False: N_("The hash in it is not that of this original."),
    None: N_("Its hash cannot be computed here, so whether it is of this original is not known."),
}
VALID = {
    True: N_("The key of that certificate made it."),
    False: N_("The key of that certificate did not make it."),
    None: N_("Its algorithm cannot be checked here; check it with the means of the side that made it."),
}


SCAN = N_("A scan. “{file}” states that it is of a text signed with a pen, digest {digest}.")
STATEMENT = N_(
    "A statement of {day}, {place}, that the scan “{scan}” is of the text signed with a pen, digest {digest}."
)
PENNED = N_("{side}: {name}")
OF_TEXT = {
    True: N_("That is the digest of this text."),
    False: N_("That is the digest of another text."),
}
ONLY_SAID = N_("It proves that somebody said so, and no more.")
NOTHING_BY_ITSELF = N_("It is no signature that can be read here and no statement: by itself it proves nothing.")


def told_of_scan(said: Statement, digest: str, *, statement: str) -> Iterator[Phrase]:
    """What a scan proves, by the statement made of it in the file `statement`; `digest` is that of the text."""
    yield Phrase(SCAN, file=statement, digest=said.digest)
    yield Phrase(OF_TEXT[said.digest == digest])
    yield Phrase(ONLY_SAID)


def told_of_statement(said: Statement, digest: str, *, scan: str) -> Iterator[Phrase]:
    """What a statement says of a scan, and who signed by it."""
    yield Phrase(STATEMENT, day=ToldDay(said.day), place=said.place, scan=scan, digest=said.digest)
    yield Phrase(OF_TEXT[said.digest == digest])
    for side, name in sorted(said.signed_by.items()):
        yield Phrase(PENNED, side=_Sides(side), name=name)
    yield Phrase(ONLY_SAID)


def told(report: Report) -> Iterator[Phrase]:
    """The report on the signatures inside a file."""
    yield Phrase(TEXT, owner=_Sides(report.owner), digest=report.digest)
    yield Phrase(PAGES[report.pages_proved])
    if not report.signatures:
        yield Phrase(NONE_SIGNED)
    for one in report.signatures:
        yield from _signature(one)
    if report.missing:
        yield Phrase(MISSING, sides=_Sides(*report.missing))
    else:
        yield Phrase(ALL_SIGNED, sides=_Sides(*report.parties))


def told_of_detached(found: Detached, file: object) -> Iterator[Phrase]:
    """The report on a signature in a file of its own."""
    yield Phrase(
        DETACHED, file=file, signer=found.signer, issuer=found.issuer, serial=found.serial, hash=found.hash,
        algorithm=found.algorithm,
    )  # fmt: skip
    yield Phrase(FITS[found.fits])
    yield Phrase(VALID[found.valid])


def _signature(one: SignatureFacts) -> Iterator[Phrase]:
    yield Phrase(
        SIGNED, side=_Sides(one.side), signer=one.signer, issuer=one.issuer, serial=one.serial, algorithm=one.algorithm
    )
    yield Phrase(WHOLE[one.whole])
    if one.whole:
        yield Phrase(CHANGED) if one.changed_after else Phrase(COVERS[one.covers_all])
    yield Phrase(TRUSTED[one.trusted])
    lasting = OUT_OF_TIME if one.in_time is False else IN_TIME
    yield Phrase(lasting, since=ToldDay(one.since), until=ToldDay(one.until))
    if one.claimed_at:
        yield Phrase(CLAIMED, day=ToldDay(one.claimed_at.date()), time=f"{one.claimed_at:%H:%M}")


class _Sides(Phrase):
    """Sides by their names, in the language they are shown in."""

    def __init__(self, *sides: str) -> None:
        super().__init__(", ".join(sides))
        self.sides = sides

    def text(self, language: str) -> str:
        return ", ".join(Wording(language, side).side_name(side) for side in self.sides)
