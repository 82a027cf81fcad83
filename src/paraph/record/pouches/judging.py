"""Judging a pouch: what opening it would change, or the one reason why it stays shut. Nothing is written here.

Rules, in the order they are asked:

1. It is of this mechanism, from another party, to this side.
2. It does not begin beyond what is here (a gap) and does not end before it (a replay).
3. Manifest and checkpoint are signed by keys of the sender that are believed at that size: keys confirmed by
   fingerprint, or rotated to by such; the acts carried may say so themselves (`rings.py`).
4. The checkpoint is of the manifest's size, and the acts here with those carried lead to its root. Acts carried again
   are the same as before. Where they are not, and the root is right all the same, the sender has signed two logs:
   `Equivocated`, with the proof.
5. Every act is well-formed, stands in its place, unsays nothing that was read, and is known to this version.
6. No act has read more of this side's acts than there are.
7. Every attachment is cited by an act that is carried.
8. The receipt is this side's own checkpoint, cosigned by the sender, and fits this side's log (`receipts.py`).

Worked example. Here are 17 acts of RU and RU carries 15 to 20: acts 15 and 16 are compared, 17 to 20 are new, the
compact range of 17 is grown by three leaves and its root compared with the one that RU signed for 20.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import NoReturn

from paraph.record.acts import parse
from paraph.record.attachments import MAY_CITE, cited
from paraph.record.checkpoints import Checkpoint, open_checkpoint
from paraph.record.cosignatures import Cosignature
from paraph.record.equivocation import Equivocation, prove
from paraph.record.keys import KeyRing
from paraph.record.logs import check_after, check_place
from paraph.record.pouches.manifest import Manifest
from paraph.record.pouches.reading import Pouch
from paraph.record.pouches.refusals import (
    ActUnknown,
    AddresseeOther,
    AfterUnwritten,
    AttachmentUncited,
    CheckpointUnfit,
    Equivocated,
    Gap,
    MechanismOther,
    Replayed,
    SenderOther,
    SenderSelf,
)
from paraph.record.receipts import check_receipt, match_receipt
from paraph.record.refusals import KeyStale, KeyUnknown, RootMismatch
from paraph.record.rings import Claim, claims_in, periods
from paraph.record.sieve import BATCH, sift
from paraph.record.stores import Head, Store
from paraph.record.tree import EMPTY_RANGE, CompactRange, leaf_hash

Kinds = AbstractSet[tuple[str, int]]
"""Names of acts with versions of their bodies."""

_OF_KEYS = b'"act":"key.'


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What the receiving node knows before it opens."""

    store: Store
    mechanism: str
    side: str
    """The receiving side."""

    parties: tuple[str, ...]
    kinds: Kinds
    """The acts that this version knows."""

    claims: Mapping[str, Sequence[Claim]] = field(default_factory=dict)
    """What each side claimed of its keys, in the acts that are here."""

    confirmed: Mapping[str, AbstractSet[str]] = field(default_factory=dict)
    """Fingerprints that this side compared, by side."""

    acknowledged: CompactRange = EMPTY_RANGE
    """This side's own log as far as the sender has acknowledged it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What opening a pouch would change."""

    side: str
    """Whose log grows."""

    expected: int
    """How many acts of it are here."""

    acts: tuple[bytes, ...]
    """The new ones."""

    head: Head
    """The log's head with them."""

    acknowledged: CompactRange
    """This side's own log as far as the sender holds it now."""

    receipt: bytes = b""
    """The note that proves it, if it goes further than what was proved before."""

    witnessed: Cosignature | None = None
    attachments: tuple[str, ...] = ()
    """By SHA-256; the files themselves are on the shelf that the pouch was read to."""


def judge(pouch: Pouch, knowledge: Knowledge) -> Opening:
    """What opening `pouch` would change; raises the leaf that says why it stays shut, and has changed nothing.

    Not judged here: whether the mechanism's rules allow the acts. Those that break a rule are void in the state.
    """
    return _Judgement(pouch, knowledge).opening()


def check_address(manifest: Manifest, *, mechanism: str, side: str, parties: Iterable[str]) -> None:
    """Rule 1."""
    if manifest.mechanism != mechanism:
        raise MechanismOther(found=manifest.mechanism, expected=mechanism)
    if manifest.sender == side:
        raise SenderSelf(found=manifest.sender)
    others = sorted(party for party in parties if party != side)
    if manifest.sender not in others:
        raise SenderOther(found=manifest.sender, expected=", ".join(others))
    if manifest.addressee != side:
        raise AddresseeOther(found=manifest.addressee, expected=side)


class _Judgement:
    """The eight rules on one pouch."""

    def __init__(self, pouch: Pouch, knowledge: Knowledge) -> None:
        self.pouch, self.manifest, self.knows = pouch, pouch.manifest, knowledge
        self.sender = pouch.manifest.sender
        self.store = knowledge.store

    def opening(self) -> Opening:
        manifest, knows = self.manifest, self.knows
        check_address(manifest, mechanism=knows.mechanism, side=knows.side, parties=knows.parties)
        head = self.store.head(self.sender)
        if manifest.first > head.size:
            raise Gap(first=manifest.first, side=self.sender, have=head.size)
        keys = self._believe(head.size)
        grown = self._grow(head, self._check_signatures(keys))
        known = head.size - manifest.first
        new = self.pouch.acts[known:] if known < manifest.count else ()
        self._check_acts(new, head.size)
        self._check_attachments()
        acknowledged, receipt, witnessed = self._acknowledge(keys)
        return Opening(
            side=self.sender, expected=head.size, acts=new, head=Head(grown, self.pouch.checkpoint) if new else head,
            acknowledged=acknowledged, receipt=receipt, witnessed=witnessed, attachments=self.pouch.attachments,
        )  # fmt: skip

    def _same(self, start: int, stop: int) -> bool:
        """Whether the acts from number `start` to `stop` are the same here and in the pouch."""
        here = self.store.read(self.sender, start, stop)
        return tuple(here) == self.pouch.acts[start - self.manifest.first : stop - self.manifest.first]

    def _believe(self, have: int) -> KeyRing:
        """The keys that are believed, with what the new acts say of keys."""
        speaking = (parse(data) for data in self.pouch.acts[have - self.manifest.first :] if _OF_KEYS in data)
        fresh = claims_in(act for act in speaking if act.n >= have and act.side == self.sender)
        claims = [*self.knows.claims.get(self.sender, ()), *fresh]
        believed = periods(claims, confirmed=self.knows.confirmed.get(self.sender, frozenset()))
        own = periods(self.knows.claims.get(self.knows.side, ()), confirmed=None)
        return KeyRing({self.sender: believed, self.knows.side: own})

    def _check_signatures(self, keys: KeyRing) -> Checkpoint:
        manifest = self.manifest
        checkpoint, _ = open_checkpoint(
            self.pouch.checkpoint, mechanism=manifest.mechanism, side=self.sender, keys=keys
        )
        if checkpoint.size != manifest.size:
            raise CheckpointUnfit(found=checkpoint.size, expected=manifest.size)
        if manifest.key not in keys.covering(self.sender, manifest.size):
            raise (KeyStale if manifest.key in keys.of(self.sender) else KeyUnknown)(
                side=self.sender, size=manifest.size
            )
        return checkpoint

    def _grow(self, head: Head, checkpoint: Checkpoint) -> CompactRange:
        """The log's range with the acts carried. Raises `Replayed`, `RootMismatch`, or `Equivocated` with the proof."""
        first, size, have = self.manifest.first, self.manifest.size, head.size
        if size < have:
            return self._look_back(head, checkpoint)
        grown = head.range.extend(map(leaf_hash, self.pouch.acts[have - first :]))
        if grown.root() == checkpoint.root and self._same(first, have):
            return grown
        carried = [*self._leaves(0, first), *map(leaf_hash, self.pouch.acts)]
        if grown.root() == checkpoint.root or (size > have and _root(carried) != checkpoint.root):
            raise RootMismatch(size=size)
        raise self._equivocated(prove(head.checkpoint, self.pouch.checkpoint, leaves=carried))

    def _look_back(self, head: Head, checkpoint: Checkpoint) -> NoReturn:
        """A pouch that ends before what is here is an old one, unless its checkpoint never was one of this log."""
        first, size = self.manifest.first, self.manifest.size
        here = list(self._leaves(0, head.size))
        if _root(here[:size]) != checkpoint.root:
            raise self._equivocated(prove(head.checkpoint, self.pouch.checkpoint, leaves=here))
        if not self._same(first, size):
            raise RootMismatch(size=size)
        raise Replayed(side=self.sender, size=size, have=head.size)

    def _equivocated(self, proof: Equivocation) -> Equivocated:
        refusal = Equivocated(side=self.sender)
        refusal.proof = proof
        return refusal

    def _leaves(self, start: int, stop: int) -> Iterator[bytes]:
        return map(leaf_hash, self.store.read(self.sender, start, stop))

    def _check_acts(self, new: Sequence[bytes], have: int) -> None:
        """Rules 5 and 6 on the new acts: quickly by the batch, and act by act where a batch is held back."""
        last = next(self.store.read(self.sender, have - 1, have), None) if have else None
        after: Mapping[str, int] = parse(last).after if last else {}
        for at in range(0, len(new), BATCH):
            batch = list(new[at : at + BATCH])
            sifted = sift(batch, mechanism=self.knows.mechanism, side=self.sender, first=have + at, after=after)
            known = sifted is not None and sifted.kinds <= self.knows.kinds
            after = sifted.after if sifted and known else self._check_each(batch, have + at, after)
        own, limit = self.knows.side, self.store.head(self.knows.side).size
        if after.get(own, 0) > limit:
            raise AfterUnwritten(side=self.sender, own=own, found=after[own], have=limit)

    def _check_each(self, batch: Sequence[bytes], first: int, after: Mapping[str, int]) -> Mapping[str, int]:
        for n, act in enumerate(map(parse, batch), start=first):
            check_place(act, mechanism=self.knows.mechanism, side=self.sender, n=n)
            if (act.act, act.v) not in self.knows.kinds:
                raise ActUnknown(place=act.reference, act=act.act, v=act.v)
            check_after(act, after)
            after = act.after
        return after

    def _check_attachments(self) -> None:
        if not self.pouch.attachments:
            return
        citing = (parse(data).body for data in self.pouch.acts if MAY_CITE in data)
        citations = {digest for body in citing for digest in cited(body)}
        for digest in self.pouch.attachments:
            if digest not in citations:
                raise AttachmentUncited(sha256=digest)

    def _acknowledge(self, keys: KeyRing) -> tuple[CompactRange, bytes, Cosignature | None]:
        known = self.knows.acknowledged
        if not self.pouch.receipt:
            return known, b"", None
        own, giver = self.knows.side, self.sender
        checkpoint, witnessed = check_receipt(
            self.pouch.receipt, mechanism=self.knows.mechanism, own=own, giver=giver, expected=self.manifest.have,
            keys=keys,
        )  # fmt: skip
        start = known if known.size <= checkpoint.size else EMPTY_RANGE
        grown = match_receipt(
            checkpoint, own=own, giver=giver, size=self.store.head(own).size, known=start,
            leaves=map(leaf_hash, self.store.read(own, start.size, checkpoint.size)),
        )  # fmt: skip
        if grown.size <= known.size:
            return known, b"", None
        return grown, self.pouch.receipt, witnessed


def _root(leaves: Iterable[bytes]) -> bytes:
    return EMPTY_RANGE.extend(leaves).root()
