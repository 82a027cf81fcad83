"""What people of this side are writing, before any of it is said: private wordings of paragraphs.

    kept = keep(document, paragraph, texts, by=user, version=3)
    of_document(document)                        everybody's, for colleagues of this side
    discard(paragraph, by=user)

Rules

1. Each person has one a paragraph. A colleague's is shown beside it and never overwritten.
2. Who keeps a version that is no longer the newest (another window kept one) keeps nothing, and is shown both.
3. They are never an act, and leave no trace in a pouch. Proposing one is an act, and throws it away.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from paraph.node.models import PrivateWording, User

LONGEST = 20_000
"""Code points of one text."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One private wording."""

    paragraph: str
    owner: int
    """Id of the account."""

    name: str
    base: str
    texts: Mapping[str, str]
    note: str
    version: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Keeping:
    """What came of keeping one."""

    kept: Kept
    conflict: bool
    """Whether another window kept a newer one: then `kept` is that one, and what was typed is not kept."""


def keep(
    document: str,
    paragraph: str,
    texts: Mapping[str, str],
    *,
    by: User,
    base: str = "",
    note: str = "",
    version: int = 0,
) -> Keeping:
    """Keep what `by` has typed upon `version` (0: none before). Too long a text is cut nowhere: the caller checks."""
    with transaction.atomic():
        row = _rows(document).select_for_update().filter(paragraph=paragraph, user=by).first()
        if row is not None and row.version != version:
            same = json.loads(row.texts) == dict(texts) and row.note == note
            return Keeping(_kept(row), conflict=not same)
        row = row or PrivateWording(mechanism=settings.HOME.mechanism, document=document, paragraph=paragraph, user=by)
        row.version = version + 1
        row.base, row.texts, row.note = base, json.dumps(dict(texts), ensure_ascii=False), note
        row.at = timezone.now()
        row.save()
        return Keeping(_kept(row), conflict=False)


def discard(document: str, paragraph: str, *, by: User) -> None:
    """Throw away what `by` was writing there; no matter if there is nothing."""
    _rows(document).filter(paragraph=paragraph, user=by).delete()


def of_document(document: str) -> tuple[Kept, ...]:
    """Everybody's, by paragraph, then the newest first."""
    return tuple(_kept(row) for row in _rows(document).select_related("user").order_by("paragraph", "-at"))


def _rows(document: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a QuerySet
    return PrivateWording.objects.filter(mechanism=settings.HOME.mechanism, document=document)


def _kept(row: PrivateWording) -> Kept:
    return Kept(
        row.paragraph, row.user_id, str(row.user), row.base, json.loads(row.texts), row.note, row.version, row.at
    )
