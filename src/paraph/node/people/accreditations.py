"""Personal data of delegates for accreditation: passport, telephone, photograph. Private, sealed, and deleted on a day.

    keep("wg.s12.delegation.RU", "d1", Accredited(passport="…"), delete_on=date(2026, 10, 1), by=user)
    of_delegate("wg.s12.delegation.RU", "d1")        Accredited, or None
    purge()                                          what is past its day, deleted; done at every call above too

Rules

1. It is never an act and stands in no table that the pouch reads (`tests/node/test_private.py`).
2. At rest it is sealed with AES-256-GCM under a key drawn from the node's secret by HKDF; the seal names the delegate,
   so that a row moved to another does not open.
3. It must have a day of deletion, at most `LONGEST` ahead. On that day it is gone from the database; of backups made
   before, the home's own rules hold.
"""

import os
from datetime import date, timedelta

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils import timezone

from paraph.language.told_days import ToldDay
from paraph.node.models import Accreditation, User
from paraph.node.refusals import AccreditationTooLarge, AccreditationUnreadable, DeletionUnfit, PhotographUnfit

LONGEST = timedelta(days=365)
MOST_PHOTO, LONGEST_TEXT = 2 << 20, 1000
_NONCE = 12
_PICTURES = (b"\xff\xd8", b"\x89PNG\r\n\x1a\n")


class Accredited(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is needed of one person; all may be absent."""

    passport: str = ""
    phone: str = ""
    photo: bytes = b""
    note: str = ""


def keep(delegation: str, delegate: str, data: Accredited, *, delete_on: date, by: User | None = None) -> None:
    """Keep it in place of what was kept; raises `DeletionUnfit`, `AccreditationTooLarge`, `PhotographUnfit`."""
    today = timezone.localdate()
    if not today < delete_on <= today + LONGEST:
        raise DeletionUnfit(day=ToldDay(delete_on), last=ToldDay(today + LONGEST))
    if len(data.photo) > MOST_PHOTO or max(map(len, (data.passport, data.phone, data.note))) > LONGEST_TEXT:
        raise AccreditationTooLarge(most=MOST_PHOTO >> 20)
    if data.photo and not is_photograph(data.photo):
        raise PhotographUnfit
    purge()
    Accreditation.objects.update_or_create(
        mechanism=settings.HOME.mechanism,
        delegation=delegation,
        delegate=delegate,
        defaults={
            "sealed": _sealed(delegation, delegate, data),
            "delete_on": delete_on,
            "at": timezone.now(),
            "user": by,
        },
    )


def is_photograph(data: bytes) -> bool:
    """Whether it begins as a picture does: JPEG, PNG, WebP, HEIC. What follows is not looked at."""
    return data.startswith(_PICTURES) or (data[:4], data[8:12]) == (b"RIFF", b"WEBP") or data[4:12] == b"ftypheic"


def of_delegate(delegation: str, delegate: str) -> tuple[Accredited, date] | None:
    """What is kept of one person and when it is deleted; raises `AccreditationUnreadable` where the seal is broken."""
    purge()
    row = _rows().filter(delegation=delegation, delegate=delegate).first()
    return (_opened(row), row.delete_on) if row else None


def days_of(delegation: str) -> dict[str, date]:
    """Of whom something is kept, and when it is deleted; nothing is opened."""
    purge()
    return dict(_rows().filter(delegation=delegation).values_list("delegate", "delete_on"))


def forget(delegation: str, delegate: str) -> None:
    """Delete it now."""
    _rows().filter(delegation=delegation, delegate=delegate).delete()


def purge() -> int:
    """Delete what is on or past its day; how many."""
    return _rows().filter(delete_on__lte=timezone.localdate()).delete()[0]


def _rows():  # type: ignore[no-untyped-def]  # noqa: ANN202 - Django's query set
    return Accreditation.objects.filter(mechanism=settings.HOME.mechanism)


def _key() -> AESGCM:
    drawn = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"paraph accreditation 1")
    return AESGCM(drawn.derive(settings.SECRET_KEY.encode()))


def _name(delegation: str, delegate: str) -> bytes:
    return f"{settings.HOME.mechanism}\n{delegation}\n{delegate}".encode()


def _sealed(delegation: str, delegate: str, data: Accredited) -> bytes:
    nonce = os.urandom(_NONCE)
    return nonce + _key().encrypt(nonce, msgspec.msgpack.encode(data), _name(delegation, delegate))


def _opened(row: Accreditation) -> Accredited:
    sealed = bytes(row.sealed)
    try:
        plain = _key().decrypt(sealed[:_NONCE], sealed[_NONCE:], _name(row.delegation, row.delegate))
        return msgspec.msgpack.decode(plain, type=Accredited)
    except (InvalidTag, ValueError, msgspec.DecodeError) as error:
        raise AccreditationUnreadable(delegate=row.delegate) from error
