"""Cosignatures: a witness's word that a log had this size and root at this time (c2sp.org/tlog-cosignature, v1).

    paraph/in-ru/IN
    2
    +sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=

    — paraph/in-ru/IN RLYl5Cp/nLJh…        the log's own signature
    — paraph/in-ru/RU jWbPPwAAAABkGFDL…    the witness: key id, eight bytes of POSIX time, Ed25519

Each side is the other's witness. A witness cosigns what it has checked to extend what it cosigned before, so two
cosigned checkpoints of one log never contradict each other without one of the two sides having lied under its own key.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from paraph.record.keys import Algorithm, SigningKey, VerifierKey
from paraph.record.notes import check_note, parse_note

_TIME = 8


@dataclass(frozen=True, slots=True)
class Cosignature:
    """One witness's word."""

    key: VerifierKey
    """The Ed25519 key it was given with, in its ordinary form."""

    seconds: int
    """POSIX time by the witness's clock."""


def cosign(checkpoint: bytes, *, witness: SigningKey, seconds: int) -> bytes:
    """The checkpoint note with the cosignature of `witness` below; raises the defect of the note.

    Not checked: that the log extends what the witness cosigned before. Who calls this has just checked it.
    """
    note = parse_note(checkpoint)
    return note.with_signatures([witness.cosign(note.text, seconds=seconds)]).to_bytes()


def cosignatures(checkpoint: bytes, keys: Iterable[VerifierKey]) -> tuple[Cosignature, ...]:
    """The cosignatures under a checkpoint by any of `keys`; raises `SignatureFalse` if one of them does not hold."""
    note = parse_note(checkpoint)
    witnesses = {VerifierKey(key.name, key.public, Algorithm.COSIGNATURE): key for key in keys}
    signed = check_note(note, tuple(witnesses))
    times = {(line.name, line.key_id): int.from_bytes(line.blob[:_TIME]) for line in reversed(note.signatures)}
    return tuple(Cosignature(witnesses[key], times[key.name, key.key_id]) for key in signed)  # type: ignore[index]
