"""The people of the node: who has an account, who holds which role for which body; invitations."""

from collections.abc import Mapping

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from paraph.mechanism.texts import Shown
from paraph.messages import LANGUAGES, Refused
from paraph.node.models import User
from paraph.node.people import accounts
from paraph.node.people.access import EVERYTHING, people_for
from paraph.node.people.roles import Role
from paraph.node.records import Current
from paraph.node.refusals import AddressMalformed, UserExists, UserNameMalformed
from paraph.web.views.frame import answer, page, reader_of, told

FIELD_OF: Mapping[type[Refused], str] = {UserExists: "user", UserNameMalformed: "user", AddressMalformed: "email"}
"""Which field of the invitation a refusal speaks of; any other speaks of the whole form."""


@page("GET", "HEAD", "POST")
def people(request: HttpRequest) -> HttpResponse:
    """Everybody with an account, and the form that invites one more."""
    current = people_for(request.user)
    if request.method != "POST":
        return _everybody(request, current)
    try:
        with transaction.atomic():
            invited = _invite(request, current)
    except Refused as refusal:
        errors = {FIELD_OF.get(type(refusal), "whole"): told(refusal)}
        return _everybody(request, current, typed=request.POST, errors=errors, status=400)
    return _linked(request, current, invited)


@page("GET", "HEAD", "POST")
def person(request: HttpRequest, number: int) -> HttpResponse:
    """One account: its roles, given and taken; a new link; closed or opened again."""
    current = people_for(request.user)
    user = User.objects.filter(pk=number).first()
    if user is None:
        raise Http404
    if request.method != "POST":
        return _person(request, current, user)
    wish, _, of = request.POST.get("do", "").partition(":")
    if wish == "link" and user.is_active:
        return _linked(request, current, user)
    if user == request.user and wish in {"take", "close"}:
        error = gettext("Your own account stays as it is: another administrator must do this.")
        return _person(request, current, user, error=error, status=409)
    try:
        _change(user, wish, of, request.POST, current)
    except Refused as refusal:
        return _person(request, current, user, error=told(refusal)["sentence"], status=400)
    messages.success(request, gettext("Done."), extra_tags="done")
    return HttpResponseRedirect(reverse("person", args=[user.pk]))


def _invite(request: HttpRequest, current: Current) -> User:
    typed = request.POST
    language = typed.get("language", "")
    user = accounts.add_user(
        typed.get("user", "").strip(),
        name=typed.get("name", ""),
        email=typed.get("email", "").strip(),
        language=language if language in LANGUAGES else "",
    )
    if typed.get("role"):
        accounts.give_role(user, typed["role"], mechanism=settings.HOME.mechanism, body=_body(typed, current))
    return user


def _change(user: User, wish: str, of: str, typed: Mapping[str, str], current: Current) -> None:
    mechanism = settings.HOME.mechanism
    if wish == "give":
        accounts.give_role(user, typed.get("role", ""), mechanism=mechanism, body=_body(typed, current))
    elif wish == "take":
        role, _, body = of.partition("@")
        accounts.take_role(user, role, mechanism=mechanism, body=body)
    elif wish in {"close", "open"}:
        accounts.set_active(user, active=wish == "open")


def _body(typed: Mapping[str, str], current: Current) -> str:
    """The body a role is given for; one that the record does not hold is taken for none, which gives nothing."""
    body = typed.get("body", EVERYTHING)
    if body and body not in current.state.bodies:
        raise Http404
    return body


def _linked(request: HttpRequest, current: Current, user: User) -> HttpResponse:
    """The invitation, shown once; by mail as well where the account has an address."""
    address = request.build_absolute_uri(accounts.invitation_path(user))
    sent = accounts.send_invitation(user)
    response = _person(request, current, user, link=address, sent=sent)
    response.headers["Cache-Control"] = "no-store"
    return response


def _everybody(
    request: HttpRequest, current: Current, *, typed: Mapping[str, str] | None = None, status: int = 200,
    errors: Mapping[str, Mapping[str, str]] | None = None,
) -> HttpResponse:  # fmt: skip
    found = [(user, _roles(user, current)) for user in accounts.everybody(settings.HOME.mechanism)]
    return answer(request, "paraph/people.html", here="people", status=status, people=found, typed=typed or {},
                  errors=errors or {}, **_choices(current))  # fmt: skip


def _person(request: HttpRequest, current: Current, user: User, *, status: int = 200, **more: object) -> HttpResponse:
    held = accounts.everybody(settings.HOME.mechanism).get(pk=user.pk)
    return answer(request, "paraph/person.html", here="people", status=status, person=user, typed={},
                  roles=_roles(held, current), **_choices(current), **more)  # fmt: skip


def _roles(user: User, current: Current) -> list[tuple[str, str, Shown | None]]:
    """Code for taking it away, the role in words, and the body it is held for, or none where it is held for all."""
    bodies, reader = current.state.bodies, reader_of(current)
    return [
        (f"{held.role}@{held.body}", str(Role(held.role).label),
         reader.text(bodies[held.body].names) if held.body in bodies else None)
        for held in user.memberships.all() if held.role in Role
    ]  # fmt: skip


def _choices(current: Current) -> dict[str, object]:
    reader = reader_of(current)
    bodies = [(key, reader.text(body.names)) for key, body in sorted(current.state.bodies.items())]
    return {"all_roles": [(role.value, role.label) for role in Role], "all_bodies": bodies}
