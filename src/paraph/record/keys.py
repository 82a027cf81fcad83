"""Ed25519 keys of a side's log: made, written, told apart, and trusted for a stretch of the log.

Rules:

1. A key has a name, the origin of the log it signs (`paraph/<mechanism>/<side>`), and that name is part of its id:
   SHA-256(name || 0A || algorithm || public key), the first 4 bytes (c2sp.org/signed-note).
2. People compare keys by **fingerprint**: SHA-256 of the verifier key line as a whole number, its last 60 decimal
   digits in twelve groups of five. Digits are read aloud and typed alike in every script; A, B, C and E are not.
3. A key is trusted for sizes of the log, not for dates: a clock can be set, the size a key was replaced at cannot.
4. Private keys are PKCS#8 PEM (RFC 8410), which every key tool reads. Randomness comes from the caller.

    >>> key = SigningKey.from_seed("paraph/in-ru-modernization/IN", bytes(32))
    >>> key.verifier.to_text()
    'paraph/in-ru-modernization/IN+44b625e4+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop'
"""

import base64
import binascii
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from hashlib import sha256
from typing import Self

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from paraph.record.notes import KEY_ID_SIZE, Signature, check_text, is_key_name
from paraph.record.refusals import FingerprintMalformed, PrivateKeyUnreadable, VerifierKeyMalformed

SEED_SIZE = 32
"""Bytes of an Ed25519 private key, and of a public one."""

FINGERPRINT_DIGITS = 60
_GROUP = 5
_TIME_SIZE = 8


class Algorithm(IntEnum):
    """How a key signs, by its C2SP signature type."""

    ED25519 = 1
    """Ed25519 of the note's text."""

    COSIGNATURE = 4
    """c2sp.org/tlog-cosignature v1: Ed25519 of the text under a heading that names the time."""


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key under its name. Its text form is the C2SP verifier key: `name+id+base64`."""

    name: str
    public: bytes
    """32 bytes."""

    algorithm: Algorithm = Algorithm.ED25519

    def __post_init__(self) -> None:
        """Raise `VerifierKeyMalformed` for a name no note can carry or a key of another length."""
        if not is_key_name(self.name) or len(self.public) != SEED_SIZE:
            raise VerifierKeyMalformed(found=self.name[:80])

    @property
    def key_id(self) -> bytes:
        """The four bytes that tell keys of one name apart."""
        return sha256(self.name.encode() + b"\n" + self._typed()).digest()[:KEY_ID_SIZE]

    @property
    def fingerprint(self) -> str:
        """Twelve groups of five digits, for people to compare."""
        digest = int.from_bytes(sha256(self.to_text().encode()).digest())
        digits = str(digest % 10**FINGERPRINT_DIGITS).zfill(FINGERPRINT_DIGITS)
        return " ".join(digits[at : at + _GROUP] for at in range(0, FINGERPRINT_DIGITS, _GROUP))

    def to_text(self) -> str:
        """The verifier key line that `from_text` and other transparency-log tools read."""
        return f"{self.name}+{self.key_id.hex()}+{base64.b64encode(self._typed()).decode()}"

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read a verifier key line; raises `VerifierKeyMalformed` unless it is exactly what `to_text` writes."""
        try:
            name, _, encoded = text.split("+", 2)
            typed = base64.b64decode(encoded, validate=True)
            key = cls(name, typed[1:], Algorithm(typed[0]))
        except (binascii.Error, ValueError, IndexError):
            raise VerifierKeyMalformed(found=text[:80]) from None
        if key.to_text() != text:
            raise VerifierKeyMalformed(found=text[:80])
        return key

    def verify(self, text: str, blob: bytes) -> bool:
        """Whether `blob` is this key's signature of the note text `text`."""
        if self.algorithm is Algorithm.COSIGNATURE:
            text, blob = cosigned_text(text, int.from_bytes(blob[:_TIME_SIZE])), blob[_TIME_SIZE:]
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(blob, text.encode())
        except (InvalidSignature, ValueError):
            return False
        return True

    def _typed(self) -> bytes:
        return bytes([self.algorithm]) + self.public


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key under its name. It never shows itself in a representation or a message."""

    name: str
    private: Ed25519PrivateKey = field(repr=False)

    @classmethod
    def from_seed(cls, name: str, seed: bytes) -> Self:
        """The key of 32 secret random bytes that the caller drew; raises `PrivateKeyUnreadable` for another length."""
        if len(seed) != SEED_SIZE:
            raise PrivateKeyUnreadable(name=name)
        return cls(name, Ed25519PrivateKey.from_private_bytes(seed))

    @classmethod
    def from_pem(cls, name: str, data: bytes, password: bytes | None = None) -> Self:
        """Read a PKCS#8 PEM; raises `PrivateKeyUnreadable` for a wrong password, another kind of key or no key."""
        try:
            private = load_pem_private_key(data, password)
        except (ValueError, TypeError, UnsupportedAlgorithm):
            raise PrivateKeyUnreadable(name=name) from None
        if not isinstance(private, Ed25519PrivateKey):
            raise PrivateKeyUnreadable(name=name)
        return cls(name, private)

    def to_pem(self, password: bytes | None = None) -> bytes:
        """The key as PKCS#8 PEM, encrypted if a password is given."""
        lock: KeySerializationEncryption = BestAvailableEncryption(password) if password else NoEncryption()
        return self.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock)

    @property
    def verifier(self) -> VerifierKey:
        """The public key under the same name."""
        return VerifierKey(self.name, self.private.public_key().public_bytes_raw())

    @property
    def cosigner(self) -> VerifierKey:
        """The public key for cosignatures; another id, so that no signature passes for the other kind."""
        return VerifierKey(self.name, self.private.public_key().public_bytes_raw(), Algorithm.COSIGNATURE)

    def sign(self, text: str) -> Signature:
        """Sign a note's text; raises `NoteMalformed` for a text that no note can carry."""
        check_text(text)
        return Signature(self.name, self.verifier.key_id, self.private.sign(text.encode()))

    def cosign(self, text: str, *, seconds: int) -> Signature:
        """Witness a checkpoint's text at POSIX time `seconds`: "this is the largest I have seen of this log"."""
        check_text(text)
        blob = seconds.to_bytes(_TIME_SIZE) + self.private.sign(cosigned_text(text, seconds).encode())
        return Signature(self.name, self.cosigner.key_id, blob)


@dataclass(frozen=True, slots=True)
class KeyPeriod:
    """A key and the sizes of the log for which its checkpoints are to be believed."""

    verifier: VerifierKey
    first: int = 0
    last: int | None = None
    """The largest size it may sign; None while it is in use."""

    def covers(self, size: int) -> bool:
        """Whether a checkpoint of `size` acts may bear this key's signature."""
        return self.first <= size and (self.last is None or size <= self.last)


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The keys whose fingerprints were confirmed, by side."""

    periods: Mapping[str, tuple[KeyPeriod, ...]] = field(default_factory=dict)

    def of(self, side: str) -> tuple[VerifierKey, ...]:
        """Every key of `side`, whatever its period."""
        return tuple(period.verifier for period in self.periods.get(side, ()))

    def covering(self, side: str, size: int) -> tuple[VerifierKey, ...]:
        """The keys of `side` that may sign a checkpoint of `size` acts."""
        return tuple(period.verifier for period in self.periods.get(side, ()) if period.covers(size))


def cosigned_text(text: str, seconds: int) -> str:
    """What a cosignature signs in place of the note's text (c2sp.org/tlog-cosignature, version 1)."""
    return f"cosignature/v1\ntime {seconds}\n{text}"


def read_fingerprint(typed: str) -> str:
    """What a person typed, in the form of `VerifierKey.fingerprint`; digits of any script, spaces and hyphens freely.

    Raises `FingerprintMalformed` unless there are sixty digits and nothing else.
    """
    digits = [
        str(unicodedata.decimal(letter, "?")) for letter in typed if not letter.isspace() and letter not in "-\u2013"
    ]
    if len(digits) != FINGERPRINT_DIGITS or "?" in digits:
        raise FingerprintMalformed(found=len(digits))
    return " ".join("".join(digits[at : at + _GROUP]) for at in range(0, FINGERPRINT_DIGITS, _GROUP))
