"""Opening what the other side sent: all of it in one transaction, or none.

Rules

1. Opening reads and judges first (`record.pouches`); acts, checkpoint, receipt and the entry in the book are kept in
   one transaction, or not at all. Attachments get their names on the disk before it ends, where nothing cites them yet:
   if we stop between, files are left that do no harm, and opening again takes the same. One opened before is answered
   from the book.
2. A refused pouch changes nothing but the book and the quarantine. The copy is written before the entry: if we stop
   between, a file without entry is left, which the next refusal of the same bytes writes over.
3. Two logs under one key stop the exchange with that side (`paraph.node.exchange.correspondents`).
4. A pouch is read from the disk piece by piece. Its acts are held in memory, which `Limits.acts` bounds (ADR 0013).
"""

from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from django.conf import settings
from django.db import transaction

from paraph.mechanism.acts import catalogue
from paraph.messages import Refused
from paraph.node import keys, records
from paraph.node.exchange import correspondents, pouch_files, quarantine
from paraph.node.refusals import ExchangeStopped, TermsDiffer
from paraph.node.storage.stores import DjangoStore
from paraph.node.tables.exchange import Carriage, Event
from paraph.record import RecordError, parse
from paraph.record.pouches.judging import Knowledge, Opening, judge
from paraph.record.pouches.manifest import Manifest
from paraph.record.pouches.reading import Pouch, read_manifest, read_pouch
from paraph.record.pouches.refusals import Equivocated, Gap, PouchTooLarge


@dataclass(frozen=True, slots=True)
class Opened:
    """What opening a pouch did."""

    side: str
    first: int
    """Number of the first act that is new here."""

    count: int
    have: int
    """Acts of the side that are here now."""

    acknowledged: int
    """Acts of this side that the other holds."""

    before: bool = False
    """Whether this very pouch was opened before; nothing changed then."""


def open_pouch(source: bytes | BinaryIO) -> Opened:
    """Open a pouch, all of it or nothing; durable when it returns. A stream is read from its beginning, twice.

    Raises the `PouchError` or other `RecordError` that keeps it shut, `ExchangeStopped`, `TermsDiffer`, `RecordBusy`.
    Whatever is refused is entered in the book and kept in quarantine; of what is larger than a pouch may be and than
    the quarantine has room for, no copy is kept, and without one not its hash either, by which the book would name it.
    """
    stream = BytesIO(source) if isinstance(source, bytes) else source
    stream.seek(0)
    try:
        name = pouch_files.measure(stream)
    except PouchTooLarge as refusal:
        _refuse_unread(refusal, stream)
        raise
    done = Carriage.objects.filter(mechanism=settings.HOME.mechanism, sha256=name, event=Event.OPENED).first()
    if done is not None:
        return _opened_before(done)
    pouch = None
    try:
        with pouch_files.shelf() as shelf:
            stream.seek(0)
            pouch = read_pouch(stream, identity=settings.HOME.exchange_key(), shelf=shelf)
            return records.transact(lambda writing: _take_over(writing, pouch, name, shelf))
    except (RecordError, ExchangeStopped, TermsDiffer) as refusal:
        _refuse(refusal, name, stream, pouch)
        raise


def _take_over(writing: records.Writing, pouch: Pouch, name: str, shelf: pouch_files.Shelf) -> Opened:
    side, state = pouch.manifest.sender, writing.current.state
    home, store = settings.HOME, DjangoStore(settings.HOME.mechanism)
    correspondent = correspondents.going_on_with(side)
    opening = judge(
        pouch,
        Knowledge(
            store=store,
            mechanism=home.mechanism,
            side=home.side,
            parties=home.parties,
            kinds=frozenset((entry.act, entry.v) for entry in catalogue.entries()),
            claims=state.keys,
            confirmed=keys.confirmed_by(state, home.side),
            acknowledged=correspondents.acknowledged(correspondent),
        ),
    )
    _check_terms(opening)
    if opening.acts:
        store.append(side, expected=opening.expected, acts=opening.acts, head=opening.head)
    for digest in opening.attachments:
        shelf.keep(digest)
    if opening.receipt:
        correspondent.acknowledged = opening.acknowledged.to_bytes()
        correspondent.receipt = opening.receipt
        correspondent.witnessed_at = opening.witnessed.seconds if opening.witnessed else None
        correspondent.save()
    correspondents.enter(Event.OPENED, side, name, terms=pouch.manifest, checkpoint=pouch.checkpoint)
    return Opened(side, opening.expected, len(opening.acts), opening.head.size, opening.acknowledged.size)


def _check_terms(opening: Opening) -> None:
    """Nobody opens this mechanism on terms other than this node was set up for: that would void what is here."""
    for data in opening.acts:
        if data.startswith(b'{"act":"mechanism.open"'):
            body = parse(data).body
            parties, languages = body.get("parties", ()), body.get("languages", ())
            if (set(parties), set(languages)) != (set(settings.HOME.parties), set(settings.HOME.languages)):
                raise TermsDiffer(side=opening.side, parties=", ".join(parties), languages=", ".join(languages))


def _refuse(refusal: Refused, name: str, stream: BinaryIO, pouch: Pouch | None) -> None:
    """Keep the copy, enter the reason, and stop the exchange where two logs were signed."""
    terms = pouch.manifest if pouch else _said(stream)
    stream.seek(0)
    kept = quarantine.keep(settings.HOME, name, stream)
    with transaction.atomic():
        side = terms.sender if terms and terms.sender in settings.HOME.others else ""
        event = Event.GAP if isinstance(refusal, Gap) else Event.REFUSED
        correspondents.enter(
            event, side, name, terms=terms, checkpoint=pouch.checkpoint if pouch else b"", why=refusal, kept=kept
        )
        if isinstance(refusal, Equivocated):
            correspondents.stop(side, refusal.proof, pouch=name)


def _refuse_unread(refusal: PouchTooLarge, stream: BinaryIO) -> None:
    """Keep the copy of what is too large to be read, and enter it."""
    stream.seek(0)
    if name := quarantine.keep_unmeasured(settings.HOME, stream):
        terms = _said(stream)
        side = terms.sender if terms and terms.sender in settings.HOME.others else ""
        correspondents.enter(Event.REFUSED, side, name, terms=terms, why=refusal, kept=True)


def _said(stream: BinaryIO) -> Manifest | None:
    """What the manifest says, if it can be read: for the book only."""
    stream.seek(0)
    try:
        return read_manifest(stream)
    except RecordError:
        return None


def _opened_before(done: Carriage) -> Opened:
    have = DjangoStore(settings.HOME.mechanism).head(done.side).size
    acknowledged = correspondents.acknowledged(correspondents.correspondent(done.side)).size
    return Opened(done.side, have, 0, have, acknowledged, before=True)
