"""People: accounts, their roles, and the links by which they sign in without a password.

    >>> user = add_user("a.kumar", name="A. Kumar")
    >>> give_role(user, "secretary", mechanism="in-ru")
    >>> sign_in_path(user)
    '/enter/?sesame=AAAAAd…'

A sign-in link opens the account once, within a quarter of an hour of its making. It is shown to the administrator,
who hands it on; it is never written to a log.
"""

import re

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.db.models import Prefetch, QuerySet
from sesame.utils import get_query_string

from paraph.node.models import Membership, User
from paraph.node.refusals import (
    AddressMalformed,
    RoleNotHeld,
    UnknownRole,
    UnknownUser,
    UserExists,
    UserNameMalformed,
)
from paraph.node.roles import Role

SIGN_IN = "/enter/"
"""Where sign-in links lead; the pages serve it there, outside the language prefixes."""

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


def _role(role: str) -> Role:
    try:
        return Role(role)
    except ValueError:
        raise UnknownRole(role=role, roles=", ".join(Role.values)) from None
