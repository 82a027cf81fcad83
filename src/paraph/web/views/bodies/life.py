"""What a side says of a body's life: renamed, dormant, merged, ended; who holds its posts; what it reports to."""

from collections.abc import Mapping
from types import MappingProxyType

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from paraph.mechanism.acts.bodies import change_body, hold_post, leave_post, rename_body, report_to
from paraph.mechanism.bodies import BodyStatus, Change, Holder, Post
from paraph.mechanism.refusals import RuleBroken
from paraph.mechanism.state import State
from paraph.node import records
from paraph.node.people.access import access_of, body_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.record import Draft
from paraph.web.pages.blank import day_of, spoken, told_of
from paraph.web.pages.bodies.forms import FIELD_OF, Typed, days_before, life_blanks, objections
from paraph.web.pages.bodies.life import body_life
from paraph.web.seeing import seen
from paraph.web.views.frame import answer, fresh, page, reader_of

NOTHING: Typed = MappingProxyType({})
"""Nothing typed, and nothing wrong with it."""


@page("GET", "HEAD", "POST")
def life(request: HttpRequest, key: str) -> HttpResponse:
    """The life of a body; what is pressed says something of it for this side."""
    current, _ = body_for(request.user, key, Right.CONFIRM)
    if request.method != "POST":
        return fresh(request, current, lambda: _life(request, current, key))
    do, typed = request.POST.get("do", ""), request.POST.dict()
    state, reader = seen(current, access_of(request.user)), reader_of(current)
    if do not in {blank.do for blank in life_blanks(state, key, reader)}:
        return _life(request, current, key)
    errors = objections(do, typed, state, reader)
    if not errors:
        try:
            records.append(lambda now: (_draft(now, do, typed, key, current),), by=request.user)
        except RuleBroken as refusal:
            errors = told_of(refusal, FIELD_OF, reader)
    if errors:
        return _life(request, current, key, do=do, typed=typed, errors=errors)
    messages.success(request, gettext("Kept in the record of this Side."), extra_tags="done")
    return HttpResponseRedirect(reverse("body-life", args=[key]))


def _draft(state: State, do: str, typed: Mapping[str, str], key: str, current: Current) -> Draft:
    """What was pressed, as a decision on the newest state."""
    said = {"side": current.side, "office": settings.HOME.office, "key": key}
    since = day_of(typed.get("since", ""))
    names = spoken(typed, "name", current.languages)
    match do:
        case "rename":
            return rename_body(state, names=names, since=since, **said)
        case "status":
            status = BodyStatus(typed["status"])
            into = (typed.get("into") or None) if status is BodyStatus.MERGED else None
            return change_body(state, change=Change(status, since, into), **said)
        case "report-to":
            return report_to(state, to=typed["to"], days=days_before(typed.get("days", "")), **said)
        case "hold":
            titles = spoken(typed, "title", current.languages)
            holder = Holder(Post(typed["post"]), typed["part"], names, titles, since)
            return hold_post(state, holder=holder, **said)
        case _:
            until = day_of(typed["until"])
            assert until is not None  # noqa: S101 - judged before
            return leave_post(state, post=Post(typed["post"]), part=typed["part"], until=until, **said)


def _life(
    request: HttpRequest, current: Current, key: str, *, do: str = "", typed: Typed = NOTHING, errors: Typed = NOTHING
) -> HttpResponse:
    state, reader = seen(current, access_of(request.user)), reader_of(current)
    blanks = [
        blank.filled(typed, errors) if blank.do == do else blank for blank in life_blanks(state, key, reader)
    ]  # fmt: skip
    return answer(
        request, "paraph/body_life.html", here="bodies", status=400 if errors else 200,
        page=body_life(state, key, reader), blanks=blanks,
    )  # fmt: skip
