"""What a side says of a body's life: renamed, dormant, merged, ended; who holds its posts; what it reports to."""

from collections.abc import Mapping

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
from paraph.node.access import access_of, body_for
from paraph.node.records import Current
from paraph.node.roles import Right
from paraph.record import Draft
from paraph.web.pages.body_life import body_life, day_of, days_of, named, objections
from paraph.web.seeing import seen
from paraph.web.views.frame import answer, fresh, page, reader_of, told

FIELD_OF = {
    "mechanism.body.merge_unfit": "into",
    "mechanism.body.circular": "to",
    "mechanism.part.foreign": "part",
}
"""Code of a refusal -> the field it speaks of."""

DOINGS = ("rename", "status", "report-to", "hold", "leave")


@page("GET", "HEAD", "POST")
def life(request: HttpRequest, key: str) -> HttpResponse:
    """The life of a body; what is pressed says something of it for this side."""
    current, _ = body_for(request.user, key, Right.CONFIRM)
    if request.method != "POST":
        return fresh(request, current, lambda: _life(request, current, key))
    do, typed = request.POST.get("do", ""), request.POST.dict()
    state = seen(current, access_of(request.user))
    if do not in DOINGS:
        return _life(request, current, key)
    errors = objections(do, typed, state, current.languages, reader_of(current))
    if not errors:
        try:
            records.append(lambda now: (_draft(now, do, typed, key, current),), by=request.user)
        except RuleBroken as refusal:
            shown = told(refusal)
            errors = {FIELD_OF.get(refusal.code, ""): f"{shown['sentence']} {shown['remedy']}"}
    if errors:
        return _life(request, current, key, do=do, typed=typed, errors=errors)
    messages.success(request, gettext("Kept in the record of this Side."), extra_tags="done")
    return HttpResponseRedirect(reverse("body-life", args=[key]))


def _draft(state: State, do: str, typed: Mapping[str, str], key: str, current: Current) -> Draft:
    """What was pressed, as a decision on the newest state."""
    spoken = {"side": current.side, "office": settings.HOME.office, "key": key}
    since = day_of(typed.get("since", ""))
    names = named(typed, "name", current.languages)
    match do:
        case "rename":
            return rename_body(state, names=names, since=since, **spoken)
        case "status":
            status = BodyStatus(typed["status"])
            into = (typed.get("into") or None) if status is BodyStatus.MERGED else None
            return change_body(state, change=Change(status, since, into), **spoken)
        case "report-to":
            return report_to(state, to=typed["to"], days=days_of(typed.get("days", "")), **spoken)
        case "hold":
            titles = named(typed, "title", current.languages)
            holder = Holder(Post(typed["post"]), typed["part"], names, titles, since)
            return hold_post(state, holder=holder, **spoken)
        case _:
            until = day_of(typed["until"])
            assert until is not None  # noqa: S101 - judged before
            return leave_post(state, post=Post(typed["post"]), part=typed["part"], until=until, **spoken)


def _life(
    request: HttpRequest, current: Current, key: str, *, do: str = "", typed: Mapping[str, str] | None = None,
    errors: Mapping[str, str] | None = None,
) -> HttpResponse:  # fmt: skip
    state = seen(current, access_of(request.user))
    shown = body_life(state, key, reader_of(current), current.languages)
    return answer(
        request, "paraph/body_life.html", here="bodies", status=400 if errors else 200, page=shown, do=do,
        typed=typed or {}, errors=errors or {},
    )  # fmt: skip
