"""Who said what, provably: acts, logs, checkpoints, proofs and keys. Floor 1.

The way through the room: a `Draft` says something; `Ledger.append` gives it a place in its side's log and signs a
checkpoint over the log; a `Store` keeps both; `in_order` puts the acts of all sides into the one sequence that
the mechanism folds. Everything refused is a `RecordError`.

canonical    the one way to write a JSON value (RFC 8785)
shapes       the shapes of an act's parts
acts         one statement by one side
attachments  files an act cites by their SHA-256
logs         one side's log
tree         the Merkle tree over its acts (RFC 6962)
keys         keys of a side's log
rings        whose keys are to be believed
notes        signed notes (C2SP)
checkpoints  a side's signed word on its log
cosignatures a witness's word on it
receipts     the other side's checkpoint, given back
proofs       that an act is in a log, and that a log only grew
proof_checks computing the root a proof leads to
proof_files  proofs as files
stores       where logs are kept; `files`, in plain files
ledger       a mechanism's logs, written one decision at a time
order        the one sequence of all acts at hand
equivocation two checkpoints that cannot be of one log
sieve        a quick test of many acts at once
examining    the whole record examined
verdicts     what an examination found
pouches      the files two nodes exchange
refusals     what the record refuses
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
