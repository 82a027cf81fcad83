"""Encrypting a pouch to the receiving node: age (c2sp.org/age) with X25519 recipients, and nothing else.

A passphrase would have to travel by some other way, and would be weaker than what travels: there is none here. The
identity is a line `AGE-SECRET-KEY-1…`, the recipient a line `age1…`, as every age tool reads and writes them.
"""

from typing import BinaryIO

import pyrage
from pyrage import x25519

from paraph.record.pouches.refusals import EncryptedForAnother, EncryptionBroken, IdentityUnreadable, NoRecipient

_NO_MATCH = "No matching keys found"


def new_identity() -> str:
    """A fresh secret identity, drawn from the system's randomness."""
    return str(x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """The public recipient of a secret identity; raises `IdentityUnreadable`."""
    return str(_identity(identity).to_public())


def is_recipient(text: str) -> bool:
    """Whether `text` is an X25519 recipient in its one spelling."""
    try:
        return str(x25519.Recipient.from_str(text)) == text
    except pyrage.RecipientError:
        return False


def encrypt(source: BinaryIO, target: BinaryIO, *, recipient: str, side: str) -> None:
    """Write `source` to `target` for `recipient` of `side` alone; raises `NoRecipient` if that is no recipient."""
    if not is_recipient(recipient):
        raise NoRecipient(side=side)
    pyrage.encrypt_io(source, target, [x25519.Recipient.from_str(recipient)])


def decrypt(source: BinaryIO, target: BinaryIO, *, identity: str) -> None:
    """Write to `target` what was encrypted in `source`; raises `EncryptedForAnother` or `EncryptionBroken`.

    age adds to what it encrypts and compresses nothing, so no more than was sent comes out.
    """
    try:
        pyrage.decrypt_io(source, target, [_identity(identity)])
    except pyrage.DecryptError as error:
        raise (EncryptedForAnother if _NO_MATCH in str(error) else EncryptionBroken) from None
    except OSError:
        raise EncryptionBroken from None


def _identity(text: str) -> x25519.Identity:
    try:
        return x25519.Identity.from_str(text.strip())
    except pyrage.IdentityError:
        raise IdentityUnreadable from None
