"""A session to come and a session held: when and where it meets, the road to it, and this side's account of it."""

from collections.abc import Mapping
from datetime import date

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from paraph.mechanism.acts.convenings import accept_session, propose_session
from paraph.mechanism.acts.sessions import correct_session, record_session
from paraph.mechanism.refusals import RuleBroken
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import State
from paraph.mechanism.upcoming import upcoming
from paraph.node import records
from paraph.node.people.access import access_of, body_for, session_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.record import Draft
from paraph.web.pages.blank import day_of, told_of
from paraph.web.pages.sessions import convening, session_form
from paraph.web.pages.sessions.convening import convening_page, occasion_typed, refilled
from paraph.web.pages.sessions.road import road_page
from paraph.web.pages.sessions.session_form import session_blank, session_typed
from paraph.web.seeing import seen
from paraph.web.views.frame import answer, fresh, page, reader_of

Errors = Mapping[str, str]


@page("GET", "HEAD", "POST")
def road(request: HttpRequest, key: str) -> HttpResponse:
    """When and where a body's next session meets, and what must be ready by when; what is pressed proposes or accepts.

    The road is counted from the agreed day, or from `?starts=`.
    """
    if request.method != "POST":
        current, _ = body_for(request.user, key)
        typed, today = request.GET.get("starts", ""), records.as_of() or timezone.localdate()
        return fresh(request, current, lambda: _road(request, current, key, starts=typed), "road", typed, today)
    current, _ = body_for(request.user, key, Right.CONFIRM)
    given = request.POST.dict()
    errors = _convened(request, current, key, given)
    if errors:
        return _road(request, current, key, given=given, errors=errors)
    said = gettext("Kept. The days are agreed when both Sides accept the same.")
    messages.success(request, said, extra_tags="done")
    return HttpResponseRedirect(reverse("road", args=[key]))


def _convened(request: HttpRequest, current: Current, key: str, given: Mapping[str, str]) -> Errors:
    """Propose or accept; what is wrong with it by field, or nothing."""
    reader, coming = reader_of(current), upcoming(current.state, key)
    spoken = {"side": current.side, "office": settings.HOME.office, "key": coming.key}

    def decision(now: State) -> Draft:
        if occasion is None:
            return accept_session(now, digest=given.get("digest", ""), **spoken)
        return propose_session(now, body=key, ordinal=coming.facts.ordinal, occasion=occasion, **spoken)

    occasion, errors = (None, {}) if given.get("do") == "accept" else occasion_typed(given, current.state, reader)
    if errors:
        return errors
    try:
        records.append(lambda now: (decision(now),), by=request.user)
    except RuleBroken as refusal:
        return told_of(refusal, convening.FIELD_OF, reader)
    return {}


def _road(
    request: HttpRequest, current: Current, key: str, *, starts: str = "",
    given: Mapping[str, str] | None = None, errors: Errors | None = None,
) -> HttpResponse:  # fmt: skip
    state, reader = seen(current, access_of(request.user)), reader_of(current)
    body, today = state.body(key), records.as_of() or timezone.localdate()
    shown = convening_page(state, key, reader)
    accepting = bool(errors) and (given or {}).get("do") == "accept"
    if errors and not accepting:
        shown = refilled(shown, given or {}, errors)
    day, wrong = _first_day(starts)
    agreed = upcoming(state, key).facts.start
    first = day or agreed
    return answer(
        request, "paraph/road.html", here="bodies", status=400 if errors or wrong else 200,
        page=road_page(state, key, reader, starts=first, today=today) if first and not wrong else None,
        body=body, name=reader.text(body.names), typed=starts, error=wrong, convening=shown,
        not_accepted=" ".join((errors or {}).values()) if accepting else "", trying=first != agreed,
        may_say=access_of(request.user).may(Right.CONFIRM, state=current.state, body=key),
    )  # fmt: skip


def _first_day(typed: str) -> tuple[date | None, str]:
    """The day typed, or what is wrong with it; neither where nothing is typed."""
    day = day_of(typed) if typed else None
    return day, "" if day or not typed else gettext("Write the day as year-month-day, for example 2026-02-10.")


@page("GET", "HEAD", "POST")
def account(request: HttpRequest, key: str) -> HttpResponse:
    """The own account of a session: what is pressed records it, or puts it in the place of the one before."""
    current, found = session_for(request.user, key, Right.CONFIRM)
    reader, before = reader_of(current), found.accounts.get(current.side)
    shown, errors = session_blank(found.facts(current.side), current.state, reader), {}
    if request.method == "POST":
        given = request.POST.dict()
        facts, errors = session_typed(given, before, current.state, reader)
        errors = errors or _kept(request, current, key, facts)
        if not errors:
            messages.success(request, gettext("Kept in the record of this Side."), extra_tags="done")
            return HttpResponseRedirect(reverse("session", args=[key]))
        shown = shown.filled(given, errors)
    return answer(
        request, "paraph/session_account.html", here="bodies", status=400 if errors else 200, blank=shown, key=key,
        name=reader.session_name(found.facts(current.side)), body=found.body,
        body_name=reader.text(current.state.body(found.body).names),
    )  # fmt: skip


def _kept(request: HttpRequest, current: Current, key: str, facts: Facts) -> dict[str, str]:
    spoken = {"side": current.side, "office": settings.HOME.office, "key": key, "facts": facts}

    def decision(now: State) -> Draft:
        known = now.session(key)
        if current.side in known.accounts:
            return correct_session(now, **spoken)
        return record_session(now, body=known.body, **spoken)

    try:
        records.append(lambda now: (decision(now),), by=request.user)
    except RuleBroken as refusal:
        return told_of(refusal, session_form.FIELD_OF, reader_of(current))
    return {}
