"""Deciding that a release or a signed document is shown to everybody, or no more."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from paraph.node import records
from paraph.node.people.access import document_for, release_for, undertaking_for
from paraph.node.people.roles import Right
from paraph.node.world import publishing
from paraph.web.views.frame import page


@page("POST")
def publish(request: HttpRequest, key: str) -> HttpResponse:
    """Publish the release, or withdraw it where the form says so."""
    _, found = release_for(request.user, key, Right.CONFIRM)
    if request.POST.get("do") == "withdraw":
        publishing.withdraw([found.key], by=request.user)
        messages.success(request, gettext("The release is no longer on the public site."))
    else:
        publishing.publish([found.key], by=request.user)
        messages.success(request, gettext("The release is on the public site."))
    return HttpResponseRedirect(reverse("release", args=[found.key]))


@page("POST")
def publish_document(request: HttpRequest, key: str) -> HttpResponse:
    """Agree to publish the document, and show it as soon as every side agrees; or show it no more."""
    _, found = document_for(request.user, key, Right.CONFIRM)
    if request.POST.get("do") == "withdraw":
        publishing.withdraw([found.key], by=request.user)
        messages.success(request, gettext("The document is no longer on the public site."))
    else:
        publishing.publish([found.key], by=request.user)
        standing = publishing.standing(records.current(), found.key)
        shown = standing.shown and not standing.superseded
        waits = gettext("Your Side agrees. The document is shown once the other Side agrees too.")
        messages.success(request, gettext("The document is on the public site.") if shown else waits)
    return HttpResponseRedirect(reverse("document", args=[found.key]))


@page("POST")
def publish_progress(request: HttpRequest, key: str) -> HttpResponse:
    """Agree to publish how far both Sides recorded an undertaking to be; or show its progress no more."""
    _, found = undertaking_for(request.user, key, Right.CONFIRM)
    if request.POST.get("do") == "withdraw":
        publishing.withdraw([found.key], by=request.user)
        messages.success(request, gettext("The progress is no longer on the public site."))
    else:
        publishing.publish([found.key], by=request.user)
        messages.success(request, gettext("Your Side agrees. It is shown beside its paragraph once every Side agrees."))
    return HttpResponseRedirect(reverse("undertaking", args=[found.key]))
