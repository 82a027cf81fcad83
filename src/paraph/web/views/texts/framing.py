"""What surrounds the paragraphs, put forward on a page or accepted: languages, title, sections, who signs."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from paraph.mechanism.acts.frames import frame_document
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.messages import Refused
from paraph.node import records
from paraph.node.people.access import access_of, draft_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.node.refusals import NoteMalformed
from paraph.web.pages.texts.framing import frame_page, frame_typed, typed_over
from paraph.web.views.frame import answer, language_now, page, reader_of, told


@page("GET", "HEAD", "POST")
def frame(request: HttpRequest, key: str) -> HttpResponse:
    """The frame that stands, in a form; who speaks for the side puts another forward or accepts it."""
    current, draft = draft_for(request.user, key)
    if request.method != "POST":
        return _page(request, current, draft)
    current, draft = draft_for(request.user, key, Right.SPEAK)
    try:
        _say(request, draft)
    except Refused as refusal:
        return _page(request, current, draft, refusal=refusal)
    agreed = records.current().state.negotiation(key).agreed_frame() is not None
    both, ours = gettext("Both Sides hold it now."), gettext("Put forward; it stands when the other Side accepts it.")
    messages.success(request, both if agreed else ours, extra_tags="done")
    return HttpResponseRedirect(reverse("draft-frame", args=[key]))


def _say(request: HttpRequest, draft: Negotiation) -> None:
    post, wanted = request.POST, draft.frame
    if post.get("do") != "accept":
        try:
            wanted = frame_typed(post, post.getlist("languages"), draft.frame, draft.parties)
        except ValueError:
            raise NoteMalformed(detail=gettext("the day is not one such as 2026-03-02")) from None
    elif post.get("standing") != draft.standing:
        raise NoteMalformed(detail=gettext("it has changed since it was shown"))
    reason = {language_now(): said} if (said := post.get("reason", "").strip()[:2000]) else {}
    voice = {"side": settings.HOME.side, "office": settings.HOME.office, "key": draft.key}
    records.append(lambda state: [frame_document(state, **voice, frame=wanted, reason=reason)], by=request.user)


def _page(
    request: HttpRequest, current: Current, draft: Negotiation, *, refusal: Refused | None = None
) -> HttpResponse:
    state = current.state
    body = state.session(draft.session).body
    shown = frame_page(draft, state.languages, reader_of(current))
    if refusal and request.POST.get("do") != "accept":
        shown = typed_over(shown, request.POST, request.POST.getlist("languages"))
    return answer(
        request, "paraph/draft_frame.html", here="drafts", key=draft.key, standing=draft.standing,
        page=shown, in_force=bool(draft.in_force),
        initialled=draft.initialled() is not None,
        may_speak=access_of(request.user).may(Right.SPEAK, state=state, body=body) and not draft.in_force,
        refusal=told(refusal) if refusal else None, status=409 if refusal else 200,
    )  # fmt: skip
