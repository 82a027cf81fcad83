"""The outbox: nothing written is lost, nothing is sent twice but by a kill at the one moment that cannot be helped."""

import smtplib
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from paraph.node.mail import letters
from paraph.node.mail.letter_tables import Letter, LetterState
from paraph.node.mail.letters import PAUSES, TRIES, Addressee, Round

TO = Addressee("a.kumar@example.org", "Asha Kumar", "hi")
Send = Callable[[], int]


def write(**more: object) -> Letter | None:
    given = {"kind": "reminder", "to": TO, "subject": "Work", "text": f"See {letters.LINK}\n"} | more
    return letters.write(**given)  # type: ignore[arg-type]


def send(connection: BaseEmailBackend | None = None) -> Round:
    return letters.send_due(lambda letter: f"http://node/{letter.pk}", connection=connection)


class Server(BaseEmailBackend):
    """A mail server that says what it is told to; keeps what it took."""

    def __init__(self, answer: Exception | None = None, before: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self.answer, self.before, self.took = answer, before, []

    def send_messages(self, messages: list[mail.EmailMessage]) -> int:
        self.before()
        if self.answer is not None:
            raise self.answer
        self.took += messages
        return len(messages)


def later(letter: Letter, minutes: int) -> None:
    Letter.objects.filter(pk=letter.pk).update(next_at=timezone.now() - timedelta(minutes=minutes))


def test_letter_goes_once_with_its_link(db: None) -> None:
    letter = write()
    assert (send(), send()) == (Round(sent=1), Round())
    (sent,) = mail.outbox
    assert (sent.to, sent.subject, sent.body) == ([TO.email], "Work", f"See http://node/{letter.pk}\n")
    assert sent.extra_headers["Message-ID"] == letter.message_id
    letter.refresh_from_db()
    assert (letter.state, letter.text) == (LetterState.SENT, f"See {letters.LINK}\n")


def test_letter_of_one_name_is_written_once(db: None) -> None:
    first, second = write(once="heartbeat/1/2026-05"), write(once="heartbeat/1/2026-05", subject="Again")
    assert (second, list(Letter.objects.values_list("pk", "subject"))) == (None, [(first.pk, "Work")])


def test_letter_is_not_written_without_what_it_tells_of(db: None) -> None:
    with transaction.atomic():
        write()
        transaction.set_rollback(True)
    assert not Letter.objects.exists()


def test_killed_while_it_is_sent_it_waits_and_goes_later_under_one_message_id(db: None) -> None:
    letter = write()

    class Killed(BaseException):
        """As if the process were killed: nothing after it is run."""

    with pytest.raises(Killed):
        send(Server(Killed()))
    assert send(server := Server()) == Round()
    later(letter, 1)
    assert send(server) == Round(sent=1)
    assert [one.extra_headers["Message-ID"] for one in server.took] == [letter.message_id]


def test_two_senders_at_once_send_it_once(db: None) -> None:
    write()
    inner = Server()
    outer = Server(before=lambda: send(inner))
    assert (send(outer), len(outer.took), len(inner.took)) == (Round(sent=1), 1, 0)


@pytest.mark.parametrize(
    ("answer", "state", "told"),
    [
        (ConnectionRefusedError(111, "refused"), LetterState.WAITING, "[Errno 111] refused"),
        (smtplib.SMTPResponseException(451, b"try later"), LetterState.WAITING, "451 try later"),
        (smtplib.SMTPAuthenticationError(535, b"who?"), LetterState.WAITING, "535 who?"),
        (smtplib.SMTPResponseException(554, b"no"), LetterState.FAILED, "554 no"),
        (smtplib.SMTPRecipientsRefused({TO.email: (550, b"no such box")}), LetterState.FAILED, "550 no such box"),
        (smtplib.SMTPRecipientsRefused({TO.email: (450, b"full")}), LetterState.WAITING, "450 full"),
    ],
)
def test_what_the_server_says_decides_whether_it_is_tried_again(
    answer: Exception, state: LetterState, told: str, db: None
) -> None:
    letter = write()
    send(Server(answer))
    letter.refresh_from_db()
    assert (letter.state, letter.error, letter.tries) == (state, told, 1)
    assert letter.next_at > timezone.now() + timedelta(minutes=PAUSES[0] - 1)


def test_it_is_given_up_after_its_tries_and_can_be_tried_again(db: None) -> None:
    letter = write()
    for _ in range(TRIES):
        later(letter, 1)
        send(Server(OSError("down")))
    letter.refresh_from_db()
    assert (letter.state, letter.tries) == (LetterState.FAILED, TRIES)
    letters.again(letter.pk)
    assert send() == Round(sent=1)


def test_one_that_does_not_go_keeps_none_of_the_others(db: None) -> None:
    write()
    write(to=Addressee("b@example.org", "B", "en"))
    refusing = Server()
    refusing.send_messages = lambda messages: (_ for _ in ()).throw(OSError) if "a.kumar" in messages[0].to[0] else 1  # type: ignore[method-assign]
    assert send(refusing) == Round(sent=1, later=1)
