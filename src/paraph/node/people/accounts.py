"""People: accounts, their roles, and the links by which they sign in without a password.

    >>> user = add_user("a.kumar", name="A. Kumar")
    >>> give_role(user, "secretary", mechanism="in-ru")
    >>> sign_in_path(user)
    '/enter/?sesame=AAAAAd…'

A sign-in link opens the account once, within a quarter of an hour of its making; an invitation, once within a week.
Both are shown to the administrator, who hands them on (an invitation may go by mail); neither is written to a log.
"""

import re

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext, override
from sesame.utils import get_query_string, get_user

from paraph.node.mail import letters
from paraph.node.models import Membership, User
from paraph.node.people.roles import Role
from paraph.node.refusals import (
    AddressMalformed,
    RoleNotHeld,
    UnknownRole,
    UnknownUser,
    UserExists,
    UserNameMalformed,
)

SIGN_IN = "/enter/"
"""Where sign-in links lead; the pages serve it there, outside the language prefixes."""

INVITATION = "invitation"
"""What invitations are signed for: such a link opens nowhere else, and no other link opens there."""

INVITATION_SECONDS = 7 * 24 * 3600

_USER_NAME = re.compile(r"[\w.@+-]{1,150}")

Reader = User | AnonymousUser


def add_user(user: str, *, name: str = "", email: str = "", language: str = "") -> User:
    """Make an account that no password opens yet; raises `UserExists`, `UserNameMalformed`, `AddressMalformed`."""
    if not _USER_NAME.fullmatch(user):
        raise UserNameMalformed(user=user)
    if email:
        try:
            validate_email(email)
        except ValidationError:
            raise AddressMalformed(address=email) from None
    made = User(username=user.lower(), name=name.strip(), email=email, language=language)
    made.set_unusable_password()
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError:
        raise UserExists(user=user) from None
    return made


def find_user(user: str) -> User:
    """The active account of this name; raises `UnknownUser`."""
    try:
        return User.objects.get(username=user.lower(), is_active=True)
    except User.DoesNotExist:
        raise UnknownUser(user=user) from None


def everybody(mechanism: str) -> QuerySet[User]:
    """Every account by name, with its roles in `mechanism` at hand as `memberships.all()`."""
    roles = Membership.objects.filter(mechanism=mechanism).order_by("body", "role")
    return User.objects.order_by("username").prefetch_related(Prefetch("memberships", roles))


def leading(body: str, *, mechanism: str) -> tuple[User, ...]:
    """Those who lead a sub-group and have a mail address, by name of the account."""
    held = Membership.objects.filter(mechanism=mechanism, body=body, role=Role.SUB_GROUP_LEAD)
    found = User.objects.filter(pk__in=held.values("user"), is_active=True).exclude(email="")
    return tuple(found.order_by("username"))


def give_role(user: User, role: str, *, mechanism: str, body: str = "") -> Membership:
    """Give a role for one body, or (no body) for the whole mechanism; giving it twice changes nothing.

    Raises `UnknownRole`. Whether the body stands in the record is not checked: it may come with the next pouch.
    """
    held, _ = Membership.objects.get_or_create(user=user, mechanism=mechanism, body=body, role=_role(role))
    return held


def take_role(user: User, role: str, *, mechanism: str, body: str = "") -> None:
    """Take a role away again; raises `UnknownRole`, `RoleNotHeld`."""
    taken, _ = Membership.objects.filter(user=user, mechanism=mechanism, body=body, role=_role(role)).delete()
    if not taken:
        raise RoleNotHeld(user=user.username, role=role)


def sign_in_path(user: User) -> str:
    """The path and query that sign `user` in once; the caller puts the node's address before it."""
    return SIGN_IN + get_query_string(user)


def invitation_path(user: User) -> str:
    """The path and query that open a new account for the first time; the caller puts the node's address before it."""
    return f"{SIGN_IN}invited/{get_query_string(user, scope=INVITATION)}"


def invited(request: HttpRequest) -> User | None:
    """Who comes with this invitation; `None` when it is spent, too old, or none of ours."""
    user = get_user(request, scope=INVITATION, max_age=INVITATION_SECONDS)
    return user if isinstance(user, User) else None


def send_invitation(user: User) -> bool:
    """Put an invitation into the outbox, in the person's language; `False` for who has no mail address.

    Its link is made when it goes.
    """
    if not user.email:
        return False
    with override(user.language or settings.LANGUAGE_CODE), transaction.atomic():
        greeting = gettext("Good day, {name}.").format(name=str(user))
        words = gettext("An account of Paraph is waiting for you. This link opens it once, within seven days:")
        letters.write(
            kind="invitation", to=letters.Addressee.of(user), subject=gettext("Your account of Paraph"),
            text=f"{greeting}\n\n{words}\n\n{letters.LINK}\n",
        )  # fmt: skip
    return True


def set_active(user: User, *, active: bool) -> None:
    """Close an account, so that nothing opens it, or open it again; its roles and what it did stay."""
    user.is_active = active
    user.save(update_fields=["is_active"])


def _role(role: str) -> Role:
    try:
        return Role(role)
    except ValueError:
        raise UnknownRole(role=role, roles=", ".join(Role.values)) from None
