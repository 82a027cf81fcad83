"""Sealing a pouch for the other side: all that it has not acknowledged, or as much as one pouch may carry.

    sealed = seal(to="RU")
    sealed.copy_to(file)                           `sealed.left` acts wait for another pouch

Rules

1. A lost pouch mends itself: the next one begins again at what the other side last acknowledged.
2. A pouch carries as many acts as its limits allow together with every file they cite that is here. Where that is not
   all, it ends earlier, under a checkpoint of that size which the key in use signs for the purpose: a smaller size of
   one and the same log contradicts nothing. So acknowledged acts have brought their files with them.
3. Acts are read into memory, which `Limits.acts` bounds; files are read piece by piece and proved while they go.
4. Nothing is locked meanwhile. The entry in the book is made at the end, and only if the exchange has not been stopped
   and the key not been changed by then; else it is sealed again.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import BinaryIO

from django.conf import settings

from paraph.node import attachments, keys, records
from paraph.node.exchange import correspondents, pouch_files
from paraph.node.refusals import ActTooHeavy, RecordBusy
from paraph.node.storage.stores import DjangoStore
from paraph.node.tables.exchange import Event
from paraph.record import Checkpoint, CompactRange, Head, SigningKey, leaf_hash, origin_of, parse
from paraph.record.attachments import MAY_CITE, cited
from paraph.record.pouches.container import BLOCK, LIMITS
from paraph.record.pouches.encryption import encrypt
from paraph.record.pouches.manifest import Manifest
from paraph.record.pouches.refusals import NoRecipient
from paraph.record.pouches.sealing import Contents, enclose, plan_manifest
from paraph.record.pouches.sealing import seal as seal_contents
from paraph.record.receipts import give_receipt

_OTHER_MEMBERS = 6
_ROOM = LIMITS.pouch - (4 << 20)
"""What a pouch may hold of acts and files, leaving room for the rest and for what encryption adds."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A pouch ready to be handed over, in a file that is gone with it."""

    file: BinaryIO
    manifest: Manifest
    name: str
    """SHA-256 of the file: what it is called anywhere."""

    left: int
    """Acts that it did not hold; they go with another, from number `manifest.size` on."""

    def from_start(self) -> BinaryIO:
        """The file, at its beginning."""
        self.file.seek(0)
        return self.file

    def copy_to(self, target: BinaryIO) -> None:
        """Write it where it is wanted."""
        shutil.copyfileobj(self.from_start(), target)

    @property
    def data(self) -> bytes:
        """All of it at once, for pouches known to be small."""
        return self.from_start().read()


def seal(*, to: str | None = None, first: int | None = None, encrypt: bool = False) -> Sealed:
    """A pouch for the other side, with what it has not acknowledged, or with the acts from number `first`.

    Raises `SideUnknown`, `ExchangeStopped`, `NoRecipient`, `AttachmentDamaged`, `ActTooHeavy`, `RecordBusy`.
    """
    side = keys.other_side(to)
    for _attempt in range(records.TRIES):
        sealed = _seal(side, first, closed=encrypt)
        if sealed and records.transact(lambda writing, done=sealed: _entered(writing, done)):
            return sealed
    raise RecordBusy(tries=records.TRIES)


def _entered(writing: records.Writing, sealed: Sealed) -> bool:
    """Rule 4."""
    correspondents.going_on_with(sealed.manifest.addressee)
    if records.signing_key(writing.current.state).verifier != sealed.manifest.key:
        return False
    correspondents.enter(Event.SEALED, sealed.manifest.addressee, sealed.name, terms=sealed.manifest)
    return True


def _seal(side: str, first: int | None, *, closed: bool) -> Sealed | None:
    """The pouch, or nothing if the log grew while its key was looked up."""
    home, state = settings.HOME, records.current().state
    acknowledged = correspondents.acknowledged(correspondents.going_on_with(side))
    own = DjangoStore(home.mechanism).head(home.side)
    if own.size != state.heads.get(home.side, 0):
        return None
    signer, now = records.signing_key(state), datetime.now(UTC)
    start = min(acknowledged.size if first is None else first, own.size)
    contents = _contents(side, start, own, acknowledged, signer, int(now.timestamp()))
    at = now.strftime("%Y-%m-%dT%H:%M:%SZ")
    terms = plan_manifest(contents, home.mechanism, home.side, side, at, signer)
    file, name = _write(seal_contents(contents, terms, signer=signer))
    if closed:
        recipient = keys.recipient(state, side)
        if recipient is None:
            raise NoRecipient(side=side)
        with file, pouch_files.spool() as shut:
            file.seek(0)
            encrypt(file, shut, recipient=recipient, side=side)
            file, name = _write(enclose(pouch_files.Spooled(shut), terms, signer=signer))
    return Sealed(file, terms, name, own.size - terms.size)


def _write(pieces: Iterator[bytes]) -> tuple[BinaryIO, str]:
    file, hashed = pouch_files.spool(), sha256()
    for piece in pieces:
        hashed.update(piece)
        file.write(piece)
    return file, hashed.hexdigest()


def _contents(
    side: str, start: int, own: Head, acknowledged: CompactRange, signer: SigningKey, seconds: int
) -> Contents:
    store = DjangoStore(settings.HOME.mechanism)
    acts, files = _as_many_as_fit(store, start, own.size)
    checkpoint, theirs = own.checkpoint, store.head(side)
    if (end := start + len(acts)) < own.size:
        checkpoint = _checkpoint_at(store, end, acknowledged, signer)
    receipt = give_receipt(theirs.checkpoint, witness=signer, seconds=seconds) if theirs.size else b""
    return Contents(
        checkpoint=checkpoint, acts=acts, receipt=receipt,
        attachments={digest: pouch_files.Kept(digest) for digest in files},
    )  # fmt: skip


def _as_many_as_fit(store: DjangoStore, start: int, size: int) -> tuple[tuple[bytes, ...], frozenset[str]]:
    """Rule 2: acts from number `start`, and the files they cite that are here."""
    acts: list[bytes] = []
    files: set[str] = set()
    weight = held = 0
    for act in store.read(settings.HOME.side, start, size):
        more = _files_of(act) - files
        weight += len(act) + 1
        held += sum(attachments.size_of(digest) + 2 * BLOCK for digest in more)
        if weight > LIMITS.acts or weight + held > _ROOM or len(files | more) > LIMITS.members - _OTHER_MEMBERS:
            if not acts:
                raise ActTooHeavy(place=f"{settings.HOME.side}/{start}")
            break
        acts.append(act)
        files |= more
    return tuple(acts), frozenset(files)


def _files_of(act: bytes) -> set[str]:
    return {digest for digest in cited(parse(act).body) if attachments.is_kept(digest)} if MAY_CITE in act else set()


def _checkpoint_at(store: DjangoStore, size: int, known: CompactRange, signer: SigningKey) -> bytes:
    home = settings.HOME
    base = known if known.size <= size else CompactRange()
    grown = base.extend(map(leaf_hash, store.read(home.side, base.size, size)))
    return Checkpoint(origin_of(home.mechanism, home.side), size, grown.root()).signed(signer)
