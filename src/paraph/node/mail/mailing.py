"""Sending what is in the outbox: the one place that knows which link stands in which kind of letter.

send()        every letter that is due; for `paraph mail send` and its timer
"""

from django.conf import settings

from paraph.node.mail import letters, report_links
from paraph.node.mail.letter_tables import Letter
from paraph.node.people import accounts


def send() -> letters.Round:
    """Send what is due; see `letters.send_due`."""
    return letters.send_due(_link_of)


def _link_of(letter: Letter) -> str:
    if letter.kind == "invitation" and letter.user is not None:
        return settings.ADDRESS + accounts.invitation_path(letter.user)
    return report_links.of_letter(letter)
