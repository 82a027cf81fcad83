"""The administrator's page of webhooks: who is told of what is published, what became of each message."""

import json

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from paraph.messages import Refused
from paraph.node.people.access import people_for
from paraph.node.world import webhooks as hooks
from paraph.node.world.webhook_tables import Delivery, Webhook
from paraph.web.typed import whole
from paraph.web.views.frame import answer, page, told


@page("GET", "HEAD", "POST")
def webhooks(request: HttpRequest) -> HttpResponse:
    """Everything about every webhook; what is pressed adds, tests, pauses, resumes, tries again or removes one.

    Addresses of private networks are for the command line: who keeps the machine decides on them.
    """
    people_for(request.user)
    if request.method != "POST":
        return _shown(request)
    do, number = request.POST.get("do", ""), whole(request.POST.get("number", ""), digits=9, otherwise=0)
    try:
        if do == "add":
            made = hooks.add(request.POST.get("url", "").strip())
            return _shown(request, secret=(made.pk, hooks.told_secret(made)))
        if do == "test":
            return _tested(request, hooks.send_test(number))
        said = _done(do, number)
    except Refused as refusal:
        return _shown(request, refusal=told(refusal), typed=request.POST.get("url", ""), status=400)
    messages.success(request, said, extra_tags="done")
    return HttpResponseRedirect(reverse("webhooks"))


def _done(do: str, number: int) -> str:
    match do:
        case "pause":
            hooks.pause(number)
            return gettext("Paused: what there is to tell waits.")
        case "resume":
            hooks.pause(number, paused=False)
            return gettext("Resumed: what waited is sent within a minute.")
        case "again":
            hooks.try_again(number)
            return gettext("Everything that was not taken is sent within a minute.")
        case "remove":
            hooks.close(number)
            return gettext("Removed: this address is told nothing any more.")
    raise Http404


def _tested(request: HttpRequest, one: Delivery) -> HttpResponse:
    if one.delivered_at:
        messages.success(request, gettext("The test was taken: HTTP {status}.").format(status=one.status),
                         extra_tags="done")  # fmt: skip
    else:
        why = one.error or f"HTTP {one.status}"
        messages.warning(request, gettext("The test was not taken: {why}.").format(why=why), extra_tags="refused")
    return HttpResponseRedirect(reverse("webhooks"))


def _shown(request: HttpRequest, *, status: int = 200, **more: object) -> HttpResponse:
    rows = [(one, *_counts(one), [(row, _type(row)) for row in hooks.recent(one)]) for one in hooks.listed()]
    response = answer(request, "paraph/webhooks.html", here="account", status=status, rows=rows, **more)
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _counts(webhook: Webhook) -> tuple[int, int]:
    """How much waits, and how much was given up."""
    waiting = hooks.outstanding(webhook)
    return waiting.filter(given_up_at=None).count(), waiting.exclude(given_up_at=None).count()


def _type(delivery: Delivery) -> tuple[str, str]:
    """What a message tells, and of what."""
    body = json.loads(delivery.body)
    return body["type"], body["data"].get("id", "")
