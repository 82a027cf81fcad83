"""Doing without letters: an address in each that a person may do without, which needs no account (RFC 2369, RFC 8058).

    headers_for(letter)      List-Unsubscribe and List-Unsubscribe-Post; nothing for letters that must come
    wish = wish_of(token)    whose letters of which kind a token speaks of, or None
    wish.stop()

A token is signed and says one thing only: this person gets no more letters of this kind. It opens nothing, and what it
does is undone on the page of the account.
"""

from dataclasses import dataclass

from django.conf import settings
from django.core import signing

from paraph.node.mail.letter_tables import Letter
from paraph.node.models import User

KINDS = {"reminder": "reminders", "heartbeat": "heartbeat"}
"""Kind of letter -> the wish on the account that it follows."""

SALT = "paraph.letters.stop"
PATH = "/{language}/letters/stop/{token}/"
LONGEST_TOKEN = 300


@dataclass(frozen=True, slots=True)
class Wish:
    """To get no more letters of a kind."""

    user: User
    kind: str

    @property
    def stopped(self) -> bool:
        """Whether the person does without them already."""
        return not getattr(self.user, KINDS[self.kind])

    def stop(self) -> None:
        """Write no more of them."""
        User.objects.filter(pk=self.user.pk).update(**{KINDS[self.kind]: False})


def address(letter: Letter) -> str:
    """Where a person says that such letters need not come; empty for letters that must."""
    if letter.kind not in KINDS or letter.user_id is None:
        return ""
    token = signing.Signer(salt=SALT).sign_object([letter.user_id, letter.kind])
    return settings.ADDRESS + PATH.format(language=letter.language, token=token)


def headers_for(letter: Letter) -> dict[str, str]:
    """What mail programs show as a button; RFC 8058 has it done by one POST without asking."""
    where = address(letter)
    return {"List-Unsubscribe": f"<{where}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"} if where else {}


def wish_of(token: str) -> Wish | None:
    """The wish of a token; `None` where it is not whole, or there is no such account."""
    try:
        number, kind = signing.Signer(salt=SALT).unsign_object(token[:LONGEST_TOKEN])
    except (signing.BadSignature, ValueError, TypeError):
        return None
    user = User.objects.filter(pk=number, is_active=True).first() if kind in KINDS else None
    return Wish(user, kind) if user else None
