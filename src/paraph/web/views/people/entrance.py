"""Coming in: the address without a language, sign-in links, the own account, fonts."""

from allauth.account.utils import perform_login
from django.conf import settings
from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language_from_request, gettext, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from sesame.utils import get_user

from paraph.mechanism.texts import Shown
from paraph.messages import LANGUAGES
from paraph.node import records
from paraph.node.mail.calendars import take
from paraph.node.models import Feed, User
from paraph.node.people.access import access_of
from paraph.node.people.accounts import invited
from paraph.node.people.roles import Role
from paraph.web import returning
from paraph.web.assets import FONTS, HERE
from paraph.web.seeing import seen
from paraph.web.views.frame import answer, language_now, page, reader_of
from paraph.web.views.people import calendars

A_YEAR = 365 * 24 * 3600
FAVICON = HERE / "static" / "paraph" / "favicon.ico"


@require_safe
@never_cache
def door(request: HttpRequest) -> HttpResponse:
    """The bare address: on to the first page, in the language the person wishes for."""
    return HttpResponseRedirect(_home(request))


@require_safe
@never_cache
def enter(request: HttpRequest) -> HttpResponse:
    """A sign-in link: opens the account once and within its time, and says so plainly when it no longer does.

    An account with a second factor is asked for it: a link alone is no more than a password.
    """
    user = get_user(request) if request.method == "GET" else None
    if user is None:
        return answer(request, "paraph/link_spent.html", here="sign-in", status=403)
    return _come_in(request, user, to=reverse("unsent") if returning.TOKEN in request.COOKIES else _home(request, user))


@require_safe
@never_cache
def enter_invited(request: HttpRequest) -> HttpResponse:
    """An invitation: opens the new account for the first time, and leads to where a password or passkey is set."""
    user = invited(request) if request.method == "GET" else None
    if user is None:
        return answer(request, "paraph/link_spent.html", here="sign-in", status=403)
    with override(user.language or get_language_from_request(request)):
        first = reverse("account")
    return _come_in(request, user, to=first)


@page("GET", "HEAD", "POST")
def account(request: HttpRequest) -> HttpResponse:
    """The own account: what one may do here, the language, letters and calendar one wishes for."""
    if request.method != "POST":
        return _account(request)
    match request.POST.get("do"):
        case "letters":
            return _choose_letters(request)
        case "calendar":
            response = _account(request, calendar=calendars.address_given(request.user))
            response.headers["Cache-Control"] = "no-store"
            return response
        case "no-calendar":
            take(request.user)
            messages.success(request, gettext("The calendar's address opens nothing more."), extra_tags="done")
            return HttpResponseRedirect(reverse("account"))
        case _:
            return _choose_language(request)


def _choose_letters(request: HttpRequest) -> HttpResponse:
    user = request.user
    user.reminders, user.heartbeat = "reminders" in request.POST, "heartbeat" in request.POST
    user.save(update_fields=["reminders", "heartbeat"])
    messages.success(request, gettext("Your choice of letters is kept."), extra_tags="done")
    return HttpResponseRedirect(reverse("account"))


def _choose_language(request: HttpRequest) -> HttpResponse:
    wished = request.POST.get("language", "")
    if wished not in {"", *LANGUAGES}:
        return _account(request, error=gettext("Choose one of the languages in the list."), status=400)
    request.user.language = wished
    request.user.save(update_fields=["language"])
    with override(wished or language_now()):
        messages.success(request, gettext("Your choice of language is kept."), extra_tags="done")
        return HttpResponseRedirect(reverse("account"))


@require_safe
def font(request: HttpRequest, name: str) -> HttpResponse:
    """A font of the installation; its bytes never change under its name, so browsers keep it."""
    del request
    if name not in FONTS:
        raise Http404
    response = FileResponse(FONTS[name].open("rb"), content_type="font/otf")
    response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    return response


@require_safe
def favicon(_request: HttpRequest) -> HttpResponse:
    """The mark of the house for whoever asks for it unasked; pages name the drawing itself."""
    return FileResponse(
        FAVICON.open("rb"), content_type="image/x-icon", headers={"Cache-Control": "public, max-age=86400"}
    )


def _come_in(request: HttpRequest, user: User, *, to: str) -> HttpResponse:
    """Sign in by a link, as far as a second factor allows."""
    return perform_login(request, user, email_verification="none", redirect_url=to, signup=False)


def _account(request: HttpRequest, *, error: str = "", status: int = 200, calendar: str = "") -> HttpResponse:
    has_feed = Feed.objects.filter(user=request.user).exists()
    return answer(
        request, "paraph/account.html", here="account", status=status, roles=_roles(request), error=error,
        calendar=calendar, has_feed=has_feed,
    )  # fmt: skip


def _roles(request: HttpRequest) -> list[tuple[str, Shown | None]]:
    """The person's roles in words, each with the body it is held for, or none where it is held for all."""
    current, access = records.current(), access_of(request.user)
    state, reader = seen(current, access), reader_of(current)
    return [
        (str(role.label), reader.text(state.bodies[body].names) if body in state.bodies else None)
        for body, roles in sorted(access.roles.items())
        for role in Role
        if role in roles
    ]


def _home(request: HttpRequest, user: object = None) -> str:
    wished = getattr(user or request.user, "language", "") or get_language_from_request(request)
    with override(wished if wished in LANGUAGES else settings.LANGUAGE_CODE):
        return reverse("home")
