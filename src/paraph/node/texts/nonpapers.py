"""Non-papers of this side: written here, circulated without an author, turned into wording by whoever wants to.

    number = write(document, title, texts, note="", by=user)      kept for this side
    circulate(document, number, by=user)                          an act that names nobody
    written(document)                                             this side's, with who wrote each

Rules

1. Who wrote a non-paper, the note to it, and which of those circulated are ours, stand in a private table and nowhere
   else. The act has the words and a drawn id; its office is nobody's (`mechanism.acts.nonpapers`).
2. The act and the note of its id are one transaction: a non-paper is circulated once, and known as ours ever after.
3. A non-paper binds nobody. Turned into a proposal, its words are first kept as a person's private wording.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from paraph.mechanism.acts.nonpapers import circulate_nonpaper, nonpaper_key
from paraph.node import records
from paraph.node.models import PrivateNonPaper, User
from paraph.node.refusals import NonPaperUnknown, NoteMalformed

LONGEST = 20_000
CHANCE = 6
"""Bytes of an id."""


@dataclass(frozen=True, slots=True)
class Written:
    """A non-paper as the side that wrote it knows it."""

    number: int
    key: str
    """Empty before it is circulated."""

    title: Mapping[str, str]
    texts: Mapping[str, str]
    note: str
    author: str
    """The person's name; empty where the account is gone."""


def write(
    document: str, title: Mapping[str, str], texts: Mapping[str, str], *, note: str = "", by: User | None = None,
    number: int = 0,
) -> int:  # fmt: skip
    """Keep a non-paper, a new one or in place of `number`; raises `NoteMalformed` without words, `NonPaperUnknown`."""
    words = _words(texts)
    if not words:
        raise NoteMalformed(detail="texts")
    row = _unsent(document, number) if number else PrivateNonPaper(
        mechanism=settings.HOME.mechanism, document=document, author=by
    )  # fmt: skip
    row.title, row.texts = _json(_words(title)), _json(words)
    row.note, row.at = note, timezone.now()
    row.save()
    return int(row.pk)


def discard(document: str, number: int) -> None:
    """Throw away one that was not circulated; raises `NonPaperUnknown`."""
    _unsent(document, number).delete()


def circulate(document: str, number: int, *, by: User | None = None) -> str:
    """Put it before the other side; its id. Raises `NonPaperUnknown`, and what `circulate_nonpaper` raises."""
    key = nonpaper_key(document, secrets.token_hex(CHANCE))

    def work(writing: records.Writing) -> str:
        row = _unsent(document, number)
        words = {"title": json.loads(row.title), "words": json.loads(row.texts)}
        writing.append(
            lambda state: [circulate_nonpaper(state, side=settings.HOME.side, key=key, document=document, **words)],
            by=by,
        )
        row.key = key
        row.save()
        return key

    return records.transact(work)


def written(document: str) -> tuple[Written, ...]:
    """Non-papers of this side about a text, newest first."""
    return tuple(
        Written(row.pk, row.key, json.loads(row.title), json.loads(row.texts), row.note, str(row.author or ""))
        for row in _rows(document).select_related("author").order_by("-pk")
    )


def _unsent(document: str, number: int) -> PrivateNonPaper:
    row = _rows(document).filter(pk=number, key="").first()
    if row is None:
        raise NonPaperUnknown
    return row


def _words(given: Mapping[str, str]) -> dict[str, str]:
    return {lang: text.strip()[:LONGEST] for lang, text in given.items() if text.strip()}


def _json(words: Mapping[str, str]) -> str:
    return json.dumps(dict(words), ensure_ascii=False)


def _rows(document: str) -> QuerySet[PrivateNonPaper]:
    return PrivateNonPaper.objects.filter(mechanism=settings.HOME.mechanism, document=document)
