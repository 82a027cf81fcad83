"""Tokens for programs: made by a person for what that person may see, narrowed to scopes, shown once, revoked at will.

Rules

1. A token is 256 random bits; the node keeps its SHA-256 and cannot show it again. No slow hash is needed for what
   nobody can guess.
2. It opens what its owner may see on the day it is used: a role that is taken away is gone for the token too.
3. It opens no page, signs nobody in and changes nothing.

    >>> token, words = make(user, "dashboard", [Scope.RECORD], days=90)
    >>> bearer(f"Bearer {words}").user == user
    True
"""

from collections.abc import Iterable
from datetime import timedelta
from hashlib import sha256
from secrets import token_urlsafe

from django.conf import settings
from django.db.models import QuerySet, TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from paraph.node.models import User
from paraph.node.people.api_token_table import ApiToken
from paraph.node.refusals import TokenRefused, TokenUnfit, TokenUnknown

BEGINS = "paraph_"
"""So that a token left in a file is recognised by whoever looks for such."""

MOST_DAYS, LONGEST_NAME = 366, 80


class Scope(TextChoices):
    """What a token opens, of what its owner may see."""

    RECORD = "record", _("bodies, sessions, topics, releases, signed documents, people")
    UNDERTAKINGS = "undertakings", _("undertakings and their statuses as well")


def make(user: User, name: str, scopes: Iterable[str], *, days: int) -> tuple[ApiToken, str]:
    """A new token and its words, which are not kept; raises `TokenUnfit`."""
    name, wanted = name.strip(), sorted({*scopes, Scope.RECORD.value} & set(Scope.values))
    if not name or len(name) > LONGEST_NAME or not 1 <= days <= MOST_DAYS:
        raise TokenUnfit
    words = BEGINS + token_urlsafe(32)
    token = ApiToken.objects.create(
        user=user, mechanism=settings.HOME.mechanism, name=name, digest=_digest(words), scopes=" ".join(wanted),
        made_at=timezone.now(), until=timezone.localdate() + timedelta(days=days),
    )  # fmt: skip
    return token, words


def in_use(user: User | None = None) -> QuerySet[ApiToken]:
    """The tokens that open something today, of one person or of everybody."""
    found = ApiToken.objects.filter(mechanism=settings.HOME.mechanism, revoked_at=None, until__gte=timezone.localdate())
    return found.filter(user=user) if user is not None else found


def revoke(number: int, *, user: User | None = None) -> None:
    """End a token, of this person where one is named; raises `TokenUnknown`."""
    if not in_use(user).filter(pk=number).update(revoked_at=timezone.now()):
        raise TokenUnknown(token=number)


def bearer(header: str) -> ApiToken:
    """The token that an `Authorization` header carries; raises `TokenRefused`."""
    kind, _, words = header.partition(" ")
    if kind.lower() != "bearer" or not words.startswith(BEGINS):
        raise TokenRefused
    token = in_use().filter(digest=_digest(words.strip())).select_related("user").first()
    if token is None or not token.user.is_active:
        raise TokenRefused
    return token


def _digest(words: str) -> str:
    return sha256(words.encode()).hexdigest()
