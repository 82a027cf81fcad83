"""One topic: how far it is, what is measured of it, what stands in its way; and saying so."""

from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from paraph.mechanism.acts.topics import aim_topic, block_topic, measure_topic
from paraph.mechanism.refusals import RuleBroken
from paraph.mechanism.topics import Measure, Target
from paraph.mechanism.undertakings import Blocker
from paraph.node import records
from paraph.node.access import access_of, topic_for
from paraph.node.records import Current
from paraph.node.roles import Right
from paraph.web.pages.topics import topic_page
from paraph.web.seeing import seen
from paraph.web.views.frame import answer, fresh, page, reader_of, told


@page("GET", "HEAD", "POST")
def topic(request: HttpRequest, key: str) -> HttpResponse:
    """One topic; what is pressed records a value, a target, or what stands in the way on this side's account."""
    if request.method != "POST":
        current, found = topic_for(request.user, key)
        return fresh(request, current, lambda: _shown(request, current, found.key), timezone.localdate())
    current, _ = topic_for(request.user, key, Right.CONFIRM)
    error = _said(request, current, key)
    return _shown(request, current, key, error=error) if error else HttpResponseRedirect(reverse("topic", args=[key]))


def _shown(request: HttpRequest, current: Current, key: str, *, error: str = "") -> HttpResponse:
    shown = topic_page(seen(current, access_of(request.user)), key, reader_of(current))
    return answer(
        request,
        "paraph/topic.html",
        here="topics",
        status=400 if error else 200,
        page=shown,
        may_say=access_of(request.user).may(Right.CONFIRM, state=current.state, body=shown.body_key),
        error=error,
        typed=request.POST if error else {"on": timezone.localdate().isoformat()},
    )


def _said(request: HttpRequest, current: Current, key: str) -> str:
    """Append what the form says; why it cannot be, or nothing."""
    given, spoken = request.POST, {"side": current.side, "office": settings.HOME.office, "key": key}
    try:
        if given.get("do") == "block":
            codes = [Blocker(code) for code in given.getlist("blockers") if code in set(Blocker)]
            records.append(lambda state: (block_topic(state, blockers=codes, **spoken),), by=request.user)
            return ""
        indicator, value = given.get("indicator", ""), given.get("value", "").strip().replace(",", ".")
        day = date.fromisoformat(given["on"]) if given.get("on") else None
        source = given.get("source", "").strip()[:300]
        if given.get("do") == "target":
            target = Target(value, "", current.side, day, source)
            records.append(lambda state: (aim_topic(state, indicator=indicator, target=target, **spoken),),
                           by=request.user)  # fmt: skip
            return ""
        measure = Measure(indicator, value, "", current.side, day, source)
        records.append(lambda state: (measure_topic(state, measure=measure, **spoken),), by=request.user)
    except ValueError:
        return gettext("Write the day as year-month-day, for example 2026-02-10.")
    except RuleBroken as refusal:
        said = told(refusal)
        return f"{said['sentence']} {said['remedy']}"
    return ""
