"""The side's signing key on the disk, and how a new one takes its place.

The log says which key is in use; the files only hold it. A new key is written beside the old one as `signing.key.next`
and flushed before the act that brings it in is committed; it takes the old one's name at the first use after that.

* If we stop before the commit, `.next` holds a key that nothing names; the next rotation writes over it.
* If we stop after the commit, the log names the key in `.next`, and whoever asks next puts it in its place.
"""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from paraph.node.homes.home import Home, new_signing_key, write_whole
from paraph.node.refusals import KeyNotInUse, SecretMissing
from paraph.record import SigningKey, origin_of


def signing_key(home: Home, verifier: str | None) -> SigningKey:
    """The key that the log names by its verifier key line, or the one there is while the log names none.

    Raises `SecretMissing`, `PrivateKeyUnreadable`, `KeyNotInUse`.
    """
    file = home.folder / home.signing_key_file
    following = _following(file)
    if following.exists() and verifier and _read(home, following).verifier.to_text() == verifier:
        return _promote(home, following, file)
    key = _key(home, home.signing_key())
    if verifier not in (None, key.verifier.to_text()):
        raise KeyNotInUse(file=file)
    return key


def prepare_next(home: Home) -> SigningKey:
    """Write a fresh key beside the one in use, durably; it is in use once the log says so."""
    following = _following(home.folder / home.signing_key_file)
    write_whole(following, new_signing_key(origin_of(home.mechanism, home.side)), mode=0o600)
    return _read(home, following)


def _promote(home: Home, following: Path, file: Path) -> SigningKey:
    with suppress(SecretMissing, FileNotFoundError):
        old = _key(home, home.signing_key())
        kept = file.with_name(f"{file.name}.{old.verifier.key_id.hex()}.{secrets.token_hex(4)}")
        os.link(file, kept)
    following.replace(file)
    return _key(home, home.signing_key())


def _following(file: Path) -> Path:
    return file.with_name(f"{file.name}.next")


def _read(home: Home, file: Path) -> SigningKey:
    return _key(home, file.read_text(encoding="utf-8"))


def _key(home: Home, text: str) -> SigningKey:
    return SigningKey.from_pem(origin_of(home.mechanism, home.side), text.encode())
