"""The outbox as a page: what waits, what does not go and why, what went last."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from paraph.node.mail import letters
from paraph.node.people.access import exchange_for
from paraph.node.people.roles import Right
from paraph.web.views.frame import answer, page

RECENT = 20


@page("GET", "HEAD", "POST")
def mail(request: HttpRequest) -> HttpResponse:
    """The letters; what is pressed has one that failed tried again."""
    exchange_for(request.user, Right.CONFIRM)
    if request.method == "POST":
        number = request.POST.get("again", "")
        if number.isascii() and number.isdecimal():
            letters.again(int(number))
        messages.success(request, gettext("It goes with the next round of mail."), extra_tags="done")
        return HttpResponseRedirect(reverse("mail"))
    shown = {"unsent": tuple(letters.unsent()[:200]), "recent": letters.recent(RECENT)}
    return answer(request, "paraph/mail.html", here="account", **shown)
