"""Beginning something: a body, and a topic under a body."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.acts.topics import open_topic
from paraph.mechanism.refusals import RuleBroken
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.node import records
from paraph.node.people.access import access_of, body_for, current_for
from paraph.node.people.roles import Right
from paraph.record import Draft
from paraph.web.pages.blank import Blank, told_of
from paraph.web.pages.bodies import founding
from paraph.web.pages.bodies.founding import body_blank, body_typed, topic_blank, topic_typed
from paraph.web.seeing import seen
from paraph.web.views.frame import answer, page, reader_of


@page("GET", "HEAD", "POST")
def establish(request: HttpRequest) -> HttpResponse:
    """A new body; under one that the person may speak for, or at the top for whoever speaks for the whole mechanism."""
    current = current_for(request.user, Right.CONFIRM)
    state, reader = seen(current, access_of(request.user)), reader_of(current)
    blank = body_blank(state, reader)
    if request.method != "POST":
        return _shown(request, blank)
    given = request.POST.dict()
    found, errors = body_typed(given, state, reader)
    if found is not None:
        if not access_of(request.user).may(Right.CONFIRM, state=current.state, body=found.parent or ""):
            raise PermissionDenied
        said = {"side": current.side, "office": settings.HOME.office, "key": found.key}
        errors = _kept(
            request, founding.BODY_FIELD_OF,
            lambda now: establish_body(now, kind=found.kind, names=found.names, parent=found.parent, **said),
        )  # fmt: skip
    if errors or found is None:
        return _shown(request, blank.filled(given, errors))
    messages.success(request, gettext("Kept in the record of this Side."), extra_tags="done")
    return HttpResponseRedirect(reverse("body", args=[found.key]))


@page("GET", "HEAD", "POST")
def open_one(request: HttpRequest, key: str) -> HttpResponse:
    """A new topic under a body."""
    current, body = body_for(request.user, key, Right.CONFIRM)
    reader = reader_of(current)
    blank, name = topic_blank(current.state, reader), reader.text(body.names)
    if request.method != "POST":
        return _shown(request, blank, key=key, name=name)
    given = request.POST.dict()
    found, errors = topic_typed(given, key, current.state, reader)
    if found is not None:
        said = {"side": current.side, "office": settings.HOME.office, "key": found.key, "body": key}
        errors = _kept(
            request, founding.TOPIC_FIELD_OF,
            lambda now: open_topic(now, names=found.names, template=found.template, form=found.form, **said),
        )  # fmt: skip
    if errors or found is None:
        return _shown(request, blank.filled(given, errors), key=key, name=name)
    messages.success(request, gettext("Kept in the record of this Side."), extra_tags="done")
    return HttpResponseRedirect(reverse("topic", args=[found.key]))


def _kept(request: HttpRequest, field_of: dict[str, str], decision: Callable[[State], Draft]) -> dict[str, str]:
    """Append what was decided; what the rules say against it, by field."""
    try:
        records.append(lambda now: (decision(now),), by=request.user)
    except RuleBroken as refusal:
        return told_of(refusal, field_of, reader_of(records.current()))
    return {}


def _shown(request: HttpRequest, blank: Blank, *, key: str = "", name: Shown | None = None) -> HttpResponse:
    return answer(
        request, "paraph/founding.html", here="topics" if key else "bodies", status=400 if blank.refused else 200,
        blank=blank, key=key, name=name,
    )  # fmt: skip
