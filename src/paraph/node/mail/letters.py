"""Letters: what goes to people by mail, kept until it is sent.

    write(kind="reminder", to=Addressee(…), subject=…, text=…, once="reminder/7/2026-05-01")
    send_due()                                       Round(sent=1, later=0, failed=0)

Rules

1. A letter is written in the transaction that decides on it: it is there with what it tells of, or neither is.
2. A letter with a name (`once`) is written once, whoever writes it again.
3. Sending takes one letter at a time, so that two senders at once do not send it twice; who is killed with a letter in
   hand leaves it to be tried again after `HOLD`.
4. At least once: between the mail server's word that it has a letter and the row that says so there is a moment in
   which a kill makes it go twice. Both copies then bear one Message-ID, by which mail programs know them for one.
5. What may pass is tried again, later each time; what the server refuses for good, or was tried `TRIES` times, has
   failed: that stands on the page, until somebody has it tried again.
6. A link stands in no row: it is made when the letter goes.
"""

import smtplib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from uuid import uuid4

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from paraph.messages import LANGUAGES
from paraph.node.mail import wishes
from paraph.node.mail.letter_tables import Letter, LetterState, ReportLink
from paraph.node.models import User

LINK = "{link}"
HOLD = timedelta(minutes=10)
PAUSES = (5, 30, 120, 480, 1440, 1440)
"""Minutes after each try that did not go; so a letter is tried for three days."""

TRIES = len(PAUSES) + 1
LONGEST_ERROR = 500
REFUSED_FOR_GOOD = 500

LinkOf = Callable[[Letter], str]
"""The address that stands in place of `LINK`."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom a letter goes, and in which language."""

    email: str
    name: str
    language: str
    user: User | None = None

    @classmethod
    def of(cls, user: User) -> "Addressee":
        """A person with an account."""
        return cls(user.email, str(user), user.language if user.language in LANGUAGES else "en", user)


@dataclass(frozen=True, slots=True)
class Round:
    """What became of the letters that were due."""

    sent: int = 0
    later: int = 0
    failed: int = 0


def write(
    *, kind: str, to: Addressee, subject: str, text: str, once: str | None = None, link: ReportLink | None = None
) -> Letter | None:
    """Put a letter into the outbox, in the caller's transaction; `None` where it is there already under that name."""
    now = timezone.now()
    values = {
        "mechanism": settings.HOME.mechanism, "kind": kind, "to": to.email, "name": to.name, "language": to.language,
        "subject": " ".join(subject.split()), "text": text, "link": link, "user": to.user, "made_at": now,
        "next_at": now, "message_id": f"<{uuid4().hex}@{urlsplit(settings.ADDRESS).hostname}>",
    }  # fmt: skip
    if once is None:
        return Letter.objects.create(**values)
    letter, made = Letter.objects.get_or_create(once=f"{settings.HOME.mechanism}/{once}", defaults=values)
    return letter if made else None


def send_due(link_of: LinkOf, *, connection: BaseEmailBackend | None = None) -> Round:
    """Send every letter that is due, oldest first; each is known as sent before the next is taken."""
    sent = later = failed = 0
    connection = connection or get_connection()
    try:
        while (letter := _take(timezone.now())) is not None:
            state = _send(letter, link_of, connection)
            sent += state == LetterState.SENT
            failed += state == LetterState.FAILED
            later += state == LetterState.WAITING
    finally:
        connection.close()
    return Round(sent, later, failed)


def again(number: int) -> None:
    """Let a letter that failed be tried once more, now."""
    rows = _own().filter(pk=number, state=LetterState.FAILED)
    rows.update(state=LetterState.WAITING, next_at=timezone.now(), tries=0)


def withdraw(link: ReportLink) -> None:
    """Take back what is not sent yet of a link, in the caller's transaction."""
    rows = _own().filter(link=link, state__in=(LetterState.WAITING, LetterState.FAILED))
    rows.update(state=LetterState.WITHDRAWN)


def unsent() -> QuerySet[Letter]:
    """What waits or has failed, oldest first."""
    return _own().filter(state__in=(LetterState.WAITING, LetterState.FAILED)).order_by("made_at", "pk")


def recent(count: int) -> Sequence[Letter]:
    """What was sent or withdrawn last."""
    return tuple(_own().filter(state__in=(LetterState.SENT, LetterState.WITHDRAWN)).order_by("-pk")[:count])


def _own() -> QuerySet[Letter]:
    return Letter.objects.filter(mechanism=settings.HOME.mechanism)


def _take(now: datetime) -> Letter | None:
    """The letter to send next, held for `HOLD`; if we stop from here on, it is tried again after that."""
    due = _own().filter(state=LetterState.WAITING, next_at__lte=now)
    while (found := due.order_by("next_at", "pk").first()) is not None:
        with transaction.atomic():
            held = due.filter(pk=found.pk, tries=found.tries, next_at=found.next_at)
            if held.update(next_at=now + HOLD, tries=found.tries + 1):
                found.tries += 1
                return found
    return None


def _send(letter: Letter, link_of: LinkOf, connection: BaseEmailBackend) -> LetterState:
    text = letter.text.replace(LINK, link_of(letter)) if LINK in letter.text else letter.text
    headers = {"Message-ID": letter.message_id, "Auto-Submitted": "auto-generated", "Content-Language": letter.language}
    headers |= wishes.headers_for(letter)
    message = EmailMessage(letter.subject, text, None, [letter.to], headers=headers, connection=connection)
    try:
        message.send()
    except (OSError, smtplib.SMTPException, ValueError) as error:
        connection.close()
        return _not_sent(letter, error)
    # If we stop here, the letter went and is not known as sent: it goes a second time, under the same Message-ID.
    _own().filter(pk=letter.pk).update(state=LetterState.SENT, sent_at=timezone.now(), error="")
    return LetterState.SENT


def _not_sent(letter: Letter, error: Exception) -> LetterState:
    final = letter.tries >= TRIES or _is_final(error)
    state = LetterState.FAILED if final else LetterState.WAITING
    pause = timedelta(minutes=PAUSES[min(letter.tries, len(PAUSES)) - 1])
    _own().filter(pk=letter.pk).update(state=state, next_at=timezone.now() + pause, error=_told(error))
    return state


def _is_final(error: Exception) -> bool:
    """Whether the server refuses this letter for good (RFC 5321, 4.2.1: a reply that begins with 5)."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= REFUSED_FOR_GOOD for code, _ in error.recipients.values())
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return False
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code >= REFUSED_FOR_GOOD


def _told(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        replies = (f"{code} {_text(said)}" for code, said in error.recipients.values())
        return "; ".join(replies)[:LONGEST_ERROR]
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{error.smtp_code} {_text(error.smtp_error)}"[:LONGEST_ERROR]
    return (str(error) or type(error).__name__)[:LONGEST_ERROR]


def _text(said: bytes | str) -> str:
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else said
