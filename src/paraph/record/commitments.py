"""Withholding: an act commits to its confidential part; what opens it travels as an attachment, or not at all.

    {"price": {"withheld": "sha256:9f0e…"}}                                     in the act, in everybody's log
    {"paraph":"opening/1","salt":"<64 hexadecimal digits>","value":"12.50"}     the opening, for whom it is meant

Rules:

1. A commitment is an object with the one member `withheld`: `sha256:` and the SHA-256 of the opening's bytes.
2. An opening is RFC 8785 JSON of exactly these three members. The salt is 32 random bytes, fresh for each, so that
   nobody finds a withheld price by trying all prices.
3. An act never changes: it has the commitment from the first. Hence an extract without openings verifies as it is, and
   an opening shown later proves what was meant from the first. It is an attachment like any other, cited by its hash.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from paraph.record import canonical
from paraph.record.attachments import CITATION, is_citation
from paraph.record.refusals import OpeningForeign, OpeningMalformed

SALT_SIZE = 32
_MARK = "opening/1"


@dataclass(frozen=True, slots=True)
class Withheld:
    """What stands in the act, and what opens it."""

    commitment: Mapping[str, str]
    opening: bytes


def withhold(value: object, *, salt: bytes) -> Withheld:
    """Commit to a JSON value under 32 random bytes that the caller drew for this once; raises a `CanonicalError`."""
    if len(salt) != SALT_SIZE:
        raise OpeningMalformed
    opening = canonical.encode({"paraph": _MARK, "salt": salt.hex(), "value": value})
    return Withheld({"withheld": CITATION + sha256(opening).hexdigest()}, opening)


def is_withheld(value: object) -> bool:
    """Whether a value in an act's body is a commitment."""
    return isinstance(value, Mapping) and set(value) == {"withheld"} and is_citation(value["withheld"])


def disclose(commitment: Mapping[str, str], opening: bytes) -> Any:  # noqa: ANN401 - any JSON value
    """The value that was withheld; raises `OpeningForeign`, `OpeningMalformed` or a `CanonicalError`."""
    if not is_withheld(commitment) or commitment["withheld"] != CITATION + sha256(opening).hexdigest():
        raise OpeningForeign(commitment=str(dict(commitment))[:100])
    read = canonical.parse(opening)
    if not isinstance(read, dict) or set(read) != {"paraph", "salt", "value"} or read["paraph"] != _MARK:
        raise OpeningMalformed
    return read["value"]
