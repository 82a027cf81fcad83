"""The files that show a side's signature, held against the text before anything is said of them.

    files = shown(source, "IN", Ink.PADES, uploads, at=now)          refused, or to be attached to the act
    proved(source, attached, at=now)                                 what a kept file proves, sentence by sentence

Rules
    1. A signed PDF is an original of this very text and holds a whole signature of the side that records it.
    2. A detached signature is over the text itself, or over a PDF handed in with it; one whose algorithm cannot be
       computed here (GOST among them) is kept as what it is: not known.
    3. Wet ink: with the place and a name for each side a statement is made that binds the first file, the scan, to the
       digest. It proves that somebody said so, and no more. A statement handed in with the scan is of this text and of
       a file handed in. Without either nothing would bind the scan: it is refused.
    4. Nobody has signed on a day that has not begun anywhere: the day of the easternmost clock is the latest.
    5. What is refused is kept nowhere. No key is ever asked for: signing is done where the signer's key is.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from paraph.language.told_days import ToldDay
from paraph.mechanism.negotiation.sealing import Ink
from paraph.messages import Phrase, Refused
from paraph.node import attachments
from paraph.node.refusals import (
    ScanUnbound,
    SignatureAhead,
    SignatureFileMissing,
    SignatureLacking,
    SignatureOfOther,
    SignedTextDiffers,
)
from paraph.papers.originals.agreed import Source
from paraph.papers.signing.detached import read_detached
from paraph.papers.signing.refusals import SignatureUnreadable
from paraph.papers.signing.telling import (
    NOTHING_BY_ITSELF,
    told,
    told_of_detached,
    told_of_scan,
    told_of_statement,
)
from paraph.papers.signing.verifying import verify
from paraph.papers.signing.wet import Statement, check, read_statement, state
from paraph.record.attachments import Attached

STATEMENT = "scan.statement.json"
LARGEST_STATEMENT = 1 << 16
"""Bytes of a statement."""

EAST = timedelta(hours=14)
"""How far the easternmost clock is ahead of UTC."""


def check_day(day: date, now: datetime) -> None:
    """Raise `SignatureAhead` for a signature of a day that has not come anywhere; `now` is in UTC."""
    if day > (now + EAST).date():
        raise SignatureAhead(day=ToldDay(day))


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was handed in."""

    name: str
    data: bytes
    media_type: str = ""

    @property
    def is_pdf(self) -> bool:
        """Whether it looks like one; whether it is, its reader says."""
        return self.data.startswith(b"%PDF")


@dataclass(frozen=True, slots=True)
class Penned:
    """What is known of a signature with a pen."""

    place: str
    day: date
    signed_by: Mapping[str, str]
    """Side -> the person's name."""

    @property
    def is_whole(self) -> bool:
        """Whether a statement can be made of it."""
        return bool(self.place and self.signed_by and all(self.signed_by.values()))


def shown(
    source: Source, side: str, ink: Ink, uploads: Sequence[Upload], *, at: datetime, penned: Penned
) -> tuple[Attached, ...]:
    """The uploads, kept, as the act of signing attaches them; raises what the rules refuse, and what reading raises."""
    check_day(penned.day, at)
    kept = list(uploads)
    match ink:
        case Ink.PADES:
            _check_signed(source, side, uploads, at)
        case Ink.CMS:
            _check_detached(source, uploads)
        case Ink.WET:
            kept += _binding(source, uploads, penned)
        case _:
            pass
    return tuple(attachments.attach(one.data, name=one.name, media_type=one.media_type) for one in kept)


def proved(source: Source, files: Sequence[Attached], chosen: str, *, at: datetime) -> Iterator[Phrase]:
    """What the file `chosen` among `files` proves; said plainly where it proves nothing.

    `source` is the text as it was signed: what was corrected since takes nothing from a signature.
    """
    read = {file.sha256: _bytes(file) for file in files}
    one = next(file for file in files if file.sha256 == chosen)
    data = read[chosen]
    statements = {file: said for file in files for said in _statement(read[file.sha256])}
    if one in statements:
        said = statements[one]
        scan = next((file.name for file in files if file.sha256 == said.scan), "–")
        yield from told_of_statement(said, source.digest, scan=scan)
        return
    bound = [(file, said) for file, said in statements.items() if said.scan == chosen]
    if bound:
        yield from told_of_scan(bound[0][1], source.digest, statement=bound[0][0].name)
        return
    try:
        if data.startswith(b"%PDF"):
            yield from told(verify(data, at=at))
        else:
            yield from told_of_detached(read_detached(data, _over(source, read.values()), file=one.name), one.name)
    except SignatureUnreadable:
        yield Phrase(NOTHING_BY_ITSELF)
    except Refused as refusal:
        yield Phrase(refusal.says, **refusal.facts)


def _statement(data: bytes) -> Iterator[Statement]:
    if len(data) <= LARGEST_STATEMENT and data.startswith(b"{"):
        with suppress(SignatureUnreadable):
            yield read_statement(data)


def _check_signed(source: Source, side: str, uploads: Sequence[Upload], at: datetime) -> None:
    pdfs = [one for one in uploads if one.is_pdf]
    if not pdfs:
        raise SignatureFileMissing
    for one in pdfs:
        report = verify(one.data, at=at)
        if report.digest != source.digest:
            raise SignedTextDiffers(file=one.name, found=report.digest, expected=source.digest)
        if side in report.missing:
            raise SignatureLacking(file=one.name, side=side)


def _binding(source: Source, uploads: Sequence[Upload], penned: Penned) -> Iterator[Upload]:
    """The statement that binds the first upload to the text, where none of the uploads is one."""
    statements = [one for one in uploads for _ in _statement(one.data)]
    scans = [one for one in uploads if one not in statements]
    if not uploads:
        return
    if not scans or not (statements or penned.is_whole):
        raise ScanUnbound(file=uploads[0].name)
    for one in statements:
        check(one.data, source, *(scan.data for scan in scans))
    if not statements:
        said = state(source, scans[0].data, place=penned.place, day=penned.day, signed_by=penned.signed_by)
        yield Upload(STATEMENT, said, "application/json")


def _check_detached(source: Source, uploads: Sequence[Upload]) -> None:
    signatures = [one for one in uploads if not one.is_pdf]
    if not signatures:
        raise SignatureFileMissing
    over = _over(source, [one.data for one in uploads])
    for one in signatures:
        if read_detached(one.data, over, file=one.name).fits is False:
            raise SignatureOfOther(file=one.name)


def _over(source: Source, files: "Sequence[bytes] | Iterator[bytes]") -> dict[str, bytes]:
    pdfs = [data for data in files if data.startswith(b"%PDF")]
    return {"document.json": source.document, **{f"PDF {n}": data for n, data in enumerate(pdfs, start=1)}}


def _bytes(file: Attached) -> bytes:
    with closing(attachments.open_attachment(file.sha256)) as stream:
        return stream.read()
