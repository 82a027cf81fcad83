"""Pouches at this node: sealed for the other side, opened from it, and a book of what became of each.

    exchange.seal(to="RU", by=user).data           bytes to hand over; begins at what RU last acknowledged
    exchange.open_pouch(data, by=user)             all of it in one transaction, or none
    exchange.standing()                            what each side has, has acknowledged, and what waits

Rules

1. Opening reads and judges first (`record.pouches`), inside the transaction that takes over: acts, checkpoint, receipt,
   and the entry in the book are kept together or not at all; attachments are on the disk before them, where nothing
   cites them yet. One opened before is answered from the book.
2. A refused pouch changes nothing but the book and the quarantine. The copy is written before the entry: if we stop
   between, a file without entry is left, which the next refusal of the same bytes writes over.
3. Two logs under one key stop the exchange with that side: nothing is sealed for it and nothing of it opened, and every
   page and command that shows the standing says so. The proof is kept.
4. Sealing carries what the other side has not acknowledged; a lost pouch therefore mends itself with the next.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO

from django.conf import settings
from django.db import transaction

from paraph.mechanism.acts import catalogue
from paraph.messages import Refused
from paraph.node import attachments, keys, quarantine, records
from paraph.node.refusals import ExchangeStopped, TermsDiffer
from paraph.node.stores import DjangoStore
from paraph.node.tables.exchange import Carriage, Correspondent, Event
from paraph.record import CompactRange, RecordError, SigningKey, parse
from paraph.record.attachments import MAY_CITE, cited
from paraph.record.equivocation import Equivocation
from paraph.record.pouches.judging import Knowledge, Opening, judge
from paraph.record.pouches.manifest import Manifest
from paraph.record.pouches.reading import Pouch, read_manifest, read_pouch
from paraph.record.pouches.refusals import Equivocated, Gap, NoRecipient
from paraph.record.pouches.sealing import Contents, enclose, plan_manifest
from paraph.record.pouches.sealing import seal as seal_contents
from paraph.record.receipts import give_receipt
from paraph.record.tree import EMPTY_RANGE


@dataclass(frozen=True, slots=True)
class Sealed:
    """A pouch ready to be handed over."""

    data: bytes
    manifest: Manifest

    @property
    def name(self) -> str:
        """SHA-256 of the file: what it is called anywhere."""
        return sha256(self.data).hexdigest()


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


def seal(*, to: str | None = None, first: int | None = None, encrypt: bool = False) -> Sealed:
    """A pouch for the other side, with all it has not acknowledged, or with the acts from number `first`.

    Raises `SideUnknown`, `ExchangeStopped`, `NoRecipient`.
    """
    side = keys.other_side(to)
    return records.transact(lambda writing: _seal(writing, side, first, encrypt=encrypt))


def _seal(writing: records.Writing, side: str, first: int | None, *, encrypt: bool) -> Sealed:
    home, state = settings.HOME, writing.current.state
    correspondent = correspondent_of(side)
    signer, sealed = records.signing_key(state), datetime.now(UTC)
    start = _range(correspondent.acknowledged).size if first is None else first
    contents = _contents(side, start, signer, int(sealed.timestamp()))
    at = sealed.strftime("%Y-%m-%dT%H:%M:%SZ")
    data = seal_contents(
        contents, mechanism=home.mechanism, sender=home.side, addressee=side, sealed=at, signer=signer
    )  # fmt: skip
    terms = plan_manifest(contents, home.mechanism, home.side, side, at, signer)
    if encrypt:
        to = keys.recipient(state, side)
        if to is None:
            raise NoRecipient(side=side)
        data = enclose(data, terms, recipient=to, signer=signer)
    pouch = Sealed(data, terms)
    _enter(Event.SEALED, side, pouch.name, terms=terms, checkpoint=contents.checkpoint)
    return pouch


def _contents(side: str, first: int, witness: SigningKey, seconds: int) -> Contents:
    home, store = settings.HOME, DjangoStore(settings.HOME.mechanism)
    own, theirs = store.head(home.side), store.head(side)
    acts = tuple(store.read(home.side, min(first, own.size), own.size))
    receipt = b""
    if theirs.size:
        receipt = give_receipt(theirs.checkpoint, witness=witness, seconds=seconds)
    digests = {digest for act in acts if MAY_CITE in act for digest in cited(parse(act).body)}
    held = {digest: _bytes_of(digest) for digest in digests if attachments.is_kept(digest)}
    return Contents(checkpoint=own.checkpoint, acts=acts, receipt=receipt, attachments=held)


def _bytes_of(digest: str) -> bytes:
    with attachments.open_attachment(digest) as stream:
        return stream.read()


def open_pouch(data: bytes) -> Opened:
    """Open a pouch, all of it or nothing; durable when it returns.

    Raises the `PouchError` or other `RecordError` that keeps it shut, `ExchangeStopped`, `TermsDiffer`, `RecordBusy`.
    Whatever is refused is entered in the book and kept in quarantine.
    """
    name = sha256(data).hexdigest()
    done = Carriage.objects.filter(mechanism=settings.HOME.mechanism, sha256=name, event=Event.OPENED).first()
    if done is not None:
        return _opened_before(done)
    pouch = None
    try:
        pouch = read_pouch(BytesIO(data), identity=settings.HOME.exchange_key())
        return records.transact(lambda writing: _take_over(writing, pouch, name))
    except (RecordError, ExchangeStopped, TermsDiffer) as refusal:
        _refuse(refusal, name, data, pouch)
        raise


def _take_over(writing: records.Writing, pouch: Pouch, name: str) -> Opened:
    side, state = pouch.manifest.sender, writing.current.state
    home, store = settings.HOME, DjangoStore(settings.HOME.mechanism)
    correspondent = correspondent_of(side)
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
            acknowledged=_range(correspondent.acknowledged),
        ),
    )
    _check_terms(opening)
    if opening.acts:
        store.append(side, expected=opening.expected, acts=opening.acts, head=opening.head)
    for content in opening.attachments.values():
        attachments.keep(content)
    if opening.receipt:
        correspondent.acknowledged = opening.acknowledged.to_bytes()
        correspondent.receipt = opening.receipt
        correspondent.witnessed_at = opening.witnessed.seconds if opening.witnessed else None
        correspondent.save()
    _enter(Event.OPENED, side, name, terms=pouch.manifest, checkpoint=pouch.checkpoint)
    return Opened(side, opening.expected, len(opening.acts), opening.head.size, opening.acknowledged.size)


def correspondent_of(side: str) -> Correspondent:
    """Where the exchange with `side` stands; raises `ExchangeStopped`."""
    correspondent = _correspondent(side)
    if correspondent.stopped_at:
        raise ExchangeStopped(side=side)
    return correspondent


def proof_against(side: str) -> Equivocation | None:
    """The proof that `side` has signed two logs, if one was found."""
    kept = _correspondent(side)
    if not kept.stopped_at:
        return None
    return Equivocation(bytes(kept.proof_first), bytes(kept.proof_second), bytes(kept.proof_growth))


def note_sent(sealed_name: str, side: str) -> None:
    """Enter that a pouch was handed to the other side's node."""
    _enter(Event.SENT, side, sealed_name)


def _check_terms(opening: Opening) -> None:
    """Nobody opens this mechanism on terms other than this node was set up for: that would void what is here."""
    for data in opening.acts:
        if data.startswith(b'{"act":"mechanism.open"'):
            body = parse(data).body
            parties, languages = body.get("parties", ()), body.get("languages", ())
            if (set(parties), set(languages)) != (set(settings.HOME.parties), set(settings.HOME.languages)):
                raise TermsDiffer(side=opening.side, parties=", ".join(parties), languages=", ".join(languages))


def _refuse(refusal: Refused, name: str, data: bytes, pouch: Pouch | None) -> None:
    """Keep the copy, enter the reason, and stop the exchange where two logs were signed."""
    terms = pouch.manifest if pouch else _said(data)
    kept = quarantine.keep(settings.HOME, name, data)
    with transaction.atomic():
        side = terms.sender if terms and terms.sender in settings.HOME.others else ""
        event = Event.GAP if isinstance(refusal, Gap) else Event.REFUSED
        _enter(event, side, name, terms=terms, checkpoint=pouch.checkpoint if pouch else b"", why=refusal, kept=kept)
        if isinstance(refusal, Equivocated):
            stopped = _correspondent(side)
            stopped.stopped_at = datetime.now(UTC)
            stopped.proof_first, stopped.proof_second = refusal.proof.first, refusal.proof.second
            stopped.proof_growth = refusal.proof.growth
            stopped.save()


def _said(data: bytes) -> Manifest | None:
    """What the manifest says, if it can be read: for the book only."""
    try:
        return read_manifest(BytesIO(data))
    except RecordError:
        return None


def _enter(
    event: Event,
    side: str,
    name: str,
    *,
    terms: Manifest | None = None,
    checkpoint: bytes = b"",
    why: Refused | None = None,
    kept: bool = False,
) -> None:
    Carriage.objects.create(
        mechanism=settings.HOME.mechanism,
        side=side,
        sha256=name,
        event=event,
        at=datetime.now(UTC),
        first=terms.first if terms else None,
        size=terms.size if terms else None,
        code=why.code if why else "",
        facts=json.dumps(_plain(why.facts), ensure_ascii=False) if why else "",
        checkpoint=checkpoint,
        kept=kept,
    )


def _plain(facts: Mapping[str, object]) -> dict[str, object]:
    return {name: fact if isinstance(fact, int) else str(fact) for name, fact in facts.items()}


def _opened_before(done: Carriage) -> Opened:
    have = DjangoStore(settings.HOME.mechanism).head(done.side).size
    acknowledged = _range(_correspondent(done.side).acknowledged).size
    return Opened(done.side, have, 0, have, acknowledged, before=True)


def _correspondent(side: str) -> Correspondent:
    found = Correspondent.objects.filter(mechanism=settings.HOME.mechanism, side=side).first()
    return found or Correspondent(mechanism=settings.HOME.mechanism, side=side)


def _range(kept: bytes) -> CompactRange:
    return CompactRange.from_bytes(bytes(kept)) if kept else EMPTY_RANGE
