"""What somebody sent after the session had ended, kept until that same person has signed in again.

    token = keep(user=7, to="/en/undertakings/…/", fields=[("words", "Two of the three tests are done.")])
    kept(token, user=7)              Unsent, or None
    forget(token)

Rules

1. It is kept for one account and shown to no other; the caller says which, and must know it by more than a guess.
2. At rest it is sealed with AES-256-GCM under a key drawn from the node's secret by HKDF; the seal names the token and
   the account. What is sealed stands in the cache of the database and nowhere else, is in no pouch, and is gone after
   `SECONDS`.
3. Texts only, `MOST_BYTES` of them at most: files are chosen anew. The token against forgery is left out, for signing
   in makes another.
4. Nothing is done with it by itself: the person looks at it and sends it, or throws it away.
"""

import os
import secrets
from collections.abc import Iterable
from hashlib import sha256

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.cache import cache

SECONDS, MOST_BYTES = 3600, 1 << 20
_NONCE = 12
_LEFT_OUT = "csrfmiddlewaretoken"


class Unsent(msgspec.Struct, frozen=True):
    """A form that was sent and not taken."""

    to: str
    """The address it was sent to, of this node and without the host."""

    fields: tuple[tuple[str, str], ...]
    """Names and values, in the order they stood in."""


def keep(*, user: int, to: str, fields: Iterable[tuple[str, str]]) -> str:
    """Keep a form for the account with this number; gives the token, or nothing for more than is kept."""
    form = Unsent(to, tuple((name, value) for name, value in fields if name != _LEFT_OUT))
    plain, token, nonce = msgspec.msgpack.encode(form), secrets.token_urlsafe(24), os.urandom(_NONCE)
    if len(plain) > MOST_BYTES:
        return ""
    cache.set(_place(token), nonce + _key().encrypt(nonce, plain, _names(token, user)), SECONDS)
    return token


def kept(token: str, *, user: int) -> Unsent | None:
    """What is kept under the token for this account; `None` where there is nothing, or it is another's."""
    sealed = cache.get(_place(token)) if token else None
    if not sealed:
        return None
    try:
        plain = _key().decrypt(sealed[:_NONCE], sealed[_NONCE:], _names(token, user))
    except InvalidTag:
        return None
    return msgspec.msgpack.decode(plain, type=Unsent)


def forget(token: str) -> None:
    """Delete it now."""
    cache.delete(_place(token))


def _place(token: str) -> str:
    """Where it stands in the cache; whatever a browser sends for a token makes a name that the cache takes."""
    return f"unsent-{sha256(token.encode()).hexdigest()}"


def _key() -> AESGCM:
    drawn = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"paraph unsent 1")
    return AESGCM(drawn.derive(settings.SECRET_KEY.encode()))


def _names(token: str, user: int) -> bytes:
    return f"{token}\n{user}".encode()
