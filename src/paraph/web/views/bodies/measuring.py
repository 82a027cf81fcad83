"""One topic: how far it is, what is measured of it, what stands in its way; and saying so."""

from collections.abc import Mapping
from datetime import date

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from paraph.mechanism.acts.topics import aim_topic, block_topic, measure_topic, reach_stage
from paraph.mechanism.refusals import RuleBroken
from paraph.mechanism.state import State
from paraph.mechanism.topics import Measure, Target
from paraph.mechanism.undertakings import Blocker
from paraph.node import records
from paraph.node.people.access import access_of, topic_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.record import Draft
from paraph.web.pages.blank import day_of, no_days, told_of
from paraph.web.pages.bodies.topics import stage_blank, topic_page
from paraph.web.seeing import seen
from paraph.web.views.frame import answer, fresh, page, reader_of

FIELD_OF = {
    "mechanism.topic.unknown_indicator": "indicator",
    "mechanism.topic.measure_unfit": "value",
    "mechanism.topic.unknown_stage": "stage",
    "mechanism.session.unknown": "session",
}
"""Code of a refusal -> the field it speaks of."""


@page("GET", "HEAD", "POST")
def topic(request: HttpRequest, key: str) -> HttpResponse:
    """One topic; what is pressed records a value, a target, or what stands in the way on this side's account."""
    if request.method != "POST":
        current, found = topic_for(request.user, key)
        return fresh(request, current, lambda: _shown(request, current, found.key), timezone.localdate())
    current, _ = topic_for(request.user, key, Right.CONFIRM)
    errors = _said(request, current, key)
    if errors:
        return _shown(request, current, key, errors=errors)
    messages.success(request, gettext("Kept in the record of this Side."), extra_tags="done")
    return HttpResponseRedirect(reverse("topic", args=[key]))


def _shown(
    request: HttpRequest, current: Current, key: str, *, errors: Mapping[str, str] | None = None
) -> HttpResponse:  # fmt: skip
    state, reader = seen(current, access_of(request.user)), reader_of(current)
    shown, stage = topic_page(state, key, reader), stage_blank(state, key, reader)
    if errors and request.POST.get("do") == stage.do:
        stage = stage.filled(request.POST.dict(), errors)
    return answer(
        request,
        "paraph/topic.html",
        here="topics",
        status=400 if errors else 200,
        page=shown,
        may_say=access_of(request.user).may(Right.CONFIRM, state=current.state, body=shown.body_key),
        stage=stage,
        errors={} if stage.refused else errors or {},
        typed=request.POST if errors else {"on": timezone.localdate().isoformat()},
    )


def _said(request: HttpRequest, current: Current, key: str) -> dict[str, str]:
    """Append what the form says; what is wrong with it by field, or nothing."""
    given, reader = request.POST, reader_of(current)
    spoken = {"side": current.side, "office": settings.HOME.office, "key": key}
    errors = no_days(given, ("on",), reader)
    day = day_of(given.get("on", ""))
    if given.get("do") == "stage" and given.get("session") and given["session"] not in current.state.sessions:
        errors["session"] = gettext("Choose from the list.")
    if errors:
        return errors
    try:
        records.append(lambda now: (_draft(now, given, day, spoken),), by=request.user)
    except RuleBroken as refusal:
        return told_of(refusal, FIELD_OF, reader)
    return {}


def _draft(state: State, given: QueryDict, day: date | None, spoken: dict[str, str]) -> Draft:
    """What was pressed, as a decision on the newest state."""
    indicator, value = given.get("indicator", ""), given.get("value", "").strip().replace(",", ".")
    source = given.get("source", "").strip()[:300]
    match given.get("do"):
        case "block":
            codes = [Blocker(code) for code in given.getlist("blockers") if code in set(Blocker)]
            return block_topic(state, blockers=codes, **spoken)
        case "stage":
            at = given.get("session") or None
            return reach_stage(state, stage=given.get("stage", ""), on=day, session=at, **spoken)
        case "target":
            return aim_topic(
                state, indicator=indicator, target=Target(value, "", spoken["side"], day, source), **spoken
            )
        case _:
            return measure_topic(state, measure=Measure(indicator, value, "", spoken["side"], day, source), **spoken)
