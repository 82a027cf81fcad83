"""The lexicon of this side's own: phrases that corrections suggest, for a person to accept or reject."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from paraph.node.intake import training
from paraph.node.models import EntryState
from paraph.node.people.access import access_of, current_for
from paraph.node.people.roles import Right
from paraph.web.pages.readings.lexicon import entry_lines
from paraph.web.views.frame import answer, page, reader_of

SHOWN = 200
"""Entries of one state on the page; the command exports them all."""


@page("GET", "HEAD", "POST")
def lexicon(request: HttpRequest) -> HttpResponse:
    """What is suggested, accepted and rejected; posting decides on one phrase."""
    current = current_for(request.user, Right.PROPOSE)
    if request.method == "POST":
        current_for(request.user, Right.CONFIRM)
        return _decided(request)
    reader = reader_of(current)
    parts = [(state, entry_lines(training.entries(state)[:SHOWN], reader)) for state in EntryState]
    may_decide = access_of(request.user).may(Right.CONFIRM, state=current.state)
    return answer(request, "paraph/lexicon.html", here="adopt", parts=parts, may_decide=may_decide,
                  count=training.corrections().count())  # fmt: skip


def _decided(request: HttpRequest) -> HttpResponse:
    decision, _, number = request.POST.get("do", "").partition(" ")
    if decision in {"accept", "reject"} and number.isascii() and number.isdigit():
        entry = training.decide(int(number), accept=decision == "accept", by=request.user)
        said = gettext("Accepted: “{phrase}”.") if decision == "accept" else gettext("Rejected: “{phrase}”.")
        messages.success(request, said.format(phrase=entry.phrase), extra_tags="done")
    return HttpResponseRedirect(reverse("lexicon"))
