"""A receipt: the other side's checkpoint, given back under one's own cosignature. "So far I hold your log."

Rules for a receipt that comes back to the side whose log it speaks of:

1. It is a checkpoint of that log, of the size that was announced, and bears that side's own signature.
2. It bears the cosignature of the side that gives it, by a key in use.
3. Its size is not beyond the log, and its root is the root of the log at that size: otherwise somebody holds another
   log than the one that is here, which is for people to look at before anything more is written.
"""

from collections.abc import Iterable

from paraph.record.checkpoints import Checkpoint, open_checkpoint
from paraph.record.cosignatures import Cosignature, cosign, cosignatures
from paraph.record.keys import KeyRing, SigningKey
from paraph.record.pouches.refusals import ReceiptAhead, ReceiptDiffers, ReceiptUnfit, ReceiptUnwitnessed
from paraph.record.refusals import RecordError
from paraph.record.tree import CompactRange


def give_receipt(checkpoint: bytes, *, witness: SigningKey, seconds: int) -> bytes:
    """The receipt for a log that was opened as far as `checkpoint`, at POSIX time `seconds`."""
    return cosign(checkpoint, witness=witness, seconds=seconds)


def check_receipt(
    receipt: bytes, *, mechanism: str, own: str, giver: str, expected: int, keys: KeyRing
) -> tuple[Checkpoint, Cosignature]:
    """Rules 1 and 2: what `giver` says to hold of the log of `own`. Raises `ReceiptUnfit` or `ReceiptUnwitnessed`."""
    try:
        checkpoint, _ = open_checkpoint(receipt, mechanism=mechanism, side=own, keys=keys)
    except RecordError:
        raise ReceiptUnfit(own=own, expected=expected) from None
    if checkpoint.size != expected:
        raise ReceiptUnfit(own=own, expected=expected)
    found = cosignatures(receipt, keys.of(giver))
    if not found:
        raise ReceiptUnwitnessed(side=giver)
    return checkpoint, found[0]


def match_receipt(
    checkpoint: Checkpoint, *, own: str, giver: str, size: int, known: CompactRange, leaves: Iterable[bytes]
) -> CompactRange:
    """Rule 3: the compact range of the own log of `size` acts at the receipt, grown from `known`.

    `leaves` are the leaf hashes from `known.size` up to the receipt's size. Raises `ReceiptAhead`, `ReceiptDiffers`.
    """
    if checkpoint.size > size:
        raise ReceiptAhead(side=giver, own=own, found=checkpoint.size, have=size)
    grown = known.extend(leaves)
    if (grown.size, grown.root()) != (checkpoint.size, checkpoint.root):
        raise ReceiptDiffers(side=giver, own=own, size=checkpoint.size)
    return grown
