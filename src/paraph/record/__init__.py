"""Who said what, provably: acts, logs, checkpoints, proofs and keys. Floor 1."""

from paraph.record.acts import Act, Draft, encode, parse
from paraph.record.refusals import ActError, CanonicalError, RecordError

__all__ = ["Act", "ActError", "CanonicalError", "Draft", "RecordError", "encode", "parse"]
