"""Inclusion proofs as files, in the form of c2sp.org/tlog-proof: one act is in a signed log, without the other acts.

    c2sp.org/tlog-proof@v1
    index 17
    gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=      the audit path, from the leaf upwards
    …

    paraph/in-ru/IN                                   the checkpoint, with its signatures and cosignatures
    42
    …

A proof is shown with the act's bytes. Who checks it needs the side's key and nothing else
(`tools/verify_paraph.py proof`).
"""

import base64
import binascii
from dataclasses import dataclass

from paraph.record.checkpoints import read_checkpoint
from paraph.record.proof_checks import check_inclusion
from paraph.record.proofs import Tree
from paraph.record.refusals import ProofMalformed
from paraph.record.tree import leaf_hash

_HEADING = "c2sp.org/tlog-proof@v1"


@dataclass(frozen=True, slots=True)
class ProofFile:
    """What the file says; `check` tells whether it is so."""

    index: int
    path: tuple[bytes, ...]
    checkpoint: bytes

    def to_bytes(self) -> bytes:
        """The file."""
        hashes = [base64.b64encode(one).decode() for one in self.path]
        head = "".join(f"{line}\n" for line in (_HEADING, f"index {self.index}", *hashes))
        return head.encode() + b"\n" + self.checkpoint

    @classmethod
    def from_bytes(cls, data: bytes) -> "ProofFile":
        """Read it; raises `ProofMalformed` unless it is exactly what `to_bytes` writes (extra data is not taken)."""
        head, _, checkpoint = data.partition(b"\n\n")
        try:
            _, index, *lines = head.decode("ascii").split("\n")
            path = tuple(base64.b64decode(line, validate=True) for line in lines)
            proof = cls(int(index.removeprefix("index ")[:20]), path, checkpoint)
        except (ValueError, binascii.Error):
            raise ProofMalformed from None
        if proof.to_bytes() != data:
            raise ProofMalformed
        return proof

    def check(self, act: bytes) -> None:
        """Raise a `TreeError` unless the path leads from `act` to the checkpoint's root. Signatures are not checked."""
        signed = read_checkpoint(self.checkpoint)
        check_inclusion(leaf_hash(act), index=self.index, size=signed.size, path=self.path, root=signed.root)


def prove_inclusion(tree: Tree, index: int, checkpoint: bytes) -> ProofFile:
    """The proof that act `index` is in the log that `checkpoint` signs, `tree` being over at least as many acts."""
    return ProofFile(index, tree.inclusion(index, read_checkpoint(checkpoint).size), checkpoint)
