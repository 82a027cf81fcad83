"""Who said what, provably: acts, logs, checkpoints, proofs and keys. Floor 1.

The way through the room: a `Draft` says something; `Ledger.append` gives it a place in its side's log and signs a
checkpoint over the log; a `Store` keeps both; `in_order` puts the acts of all sides into the one sequence that
the mechanism folds. Everything refused is a `RecordError`.
"""

from paraph.record.acts import Act, Draft, encode, parse, recall
from paraph.record.checkpoints import Checkpoint, open_checkpoint, origin_of, read_checkpoint
from paraph.record.examining import examine
from paraph.record.files import FileStore
from paraph.record.keys import KeyPeriod, KeyRing, SigningKey, VerifierKey, read_fingerprint
from paraph.record.ledger import Ledger
from paraph.record.notes import Note, Signature, check_note, parse_note
from paraph.record.order import Clocks, in_order
from paraph.record.proof_checks import check_consistency, check_inclusion
from paraph.record.proofs import Tree
from paraph.record.refusals import RecordError, SizeMoved
from paraph.record.stores import EMPTY, Head, MemoryStore, Store
from paraph.record.tree import CompactRange, leaf_hash
from paraph.record.verdicts import Damage, LogVerdict, Verdict

__all__ = [
    "EMPTY",
    "Act",
    "Checkpoint",
    "Clocks",
    "CompactRange",
    "Damage",
    "Draft",
    "FileStore",
    "Head",
    "KeyPeriod",
    "KeyRing",
    "Ledger",
    "LogVerdict",
    "MemoryStore",
    "Note",
    "RecordError",
    "Signature",
    "SigningKey",
    "SizeMoved",
    "Store",
    "Tree",
    "Verdict",
    "VerifierKey",
    "check_consistency",
    "check_inclusion",
    "check_note",
    "encode",
    "examine",
    "in_order",
    "leaf_hash",
    "open_checkpoint",
    "origin_of",
    "parse",
    "parse_note",
    "read_checkpoint",
    "read_fingerprint",
    "recall",
]
