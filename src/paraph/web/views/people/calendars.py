"""A person's private calendar, and the two choices beside it: which letters, and whether there is a calendar."""

from hashlib import sha256

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from paraph.node import records
from paraph.node.mail import calendars
from paraph.node.models import User
from paraph.node.refusals import AskedTooOften
from paraph.web.askers import may_be_made, too_often

LONGEST_TOKEN = 100


@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar of whoever has this address; any other address has none."""
    try:
        may_be_made(request)
    except AskedTooOften as refusal:
        return too_often(refusal)
    feed = calendars.feed_of(token[:LONGEST_TOKEN])
    if feed is None:
        raise Http404
    data = calendars.calendar(feed, records.current())
    etag = f'"{sha256(data).hexdigest()[:32]}"'
    response = get_conditional_response(request, etag=etag) or HttpResponse(
        data, content_type="text/calendar; charset=utf-8"
    )
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def address_given(user: User) -> str:
    """A new address for the person's calendar; shown once."""
    return settings.ADDRESS + reverse("calendar", args=[calendars.give(user)])
