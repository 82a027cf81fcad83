"""A paragraph divided, and paragraphs merged: typed here, proposed to the other side."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from paraph.mechanism.acts.wording import Told
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.items import Item
from paraph.messages import Refused
from paraph.node import records
from paraph.node.people.access import draft_for
from paraph.node.people.roles import Right
from paraph.node.texts import private_wordings, reshaping
from paraph.web.views.frame import answer, language_now, page, reader_of, told

if TYPE_CHECKING:
    from paraph.mechanism.state import State
    from paraph.record import Draft


@page("GET", "HEAD", "POST")
def split(request: HttpRequest, key: str, name: str) -> HttpResponse:
    """Divide a paragraph: an empty line where it is to be divided, in every language."""
    draft, item = _found(request, key, name)
    if request.method != "POST":
        return _form(request, draft, item, _typed_from(draft, item, ()))
    typed = _typed(request, draft)

    def say(state: "State") -> list["Draft"]:
        return [reshaping.split(state, item.key, typed, **_voice(), told=_why(request))]

    return _say(request, draft, item, typed, say)


@page("GET", "HEAD", "POST")
def merge(request: HttpRequest, key: str, name: str) -> HttpResponse:
    """Merge paragraphs: first which, then what the one that stays says."""
    draft, item = _found(request, key, name)
    given = request.POST if request.method == "POST" else request.GET
    others = tuple(f"{key}.{one}" for one in given.getlist("with") if f"{key}.{one}" in draft.items and one != name)
    if request.method != "POST":
        return _form(request, draft, item, _typed_from(draft, item, others) if others else {}, others)
    typed = _typed(request, draft)

    def say(state: "State") -> list["Draft"]:
        return [reshaping.merge(state, item.key, others, typed, **_voice(), told=_why(request))]

    return _say(request, draft, item, typed, say, others)


def _found(request: HttpRequest, key: str, name: str) -> tuple[Negotiation, Item]:
    _, draft = draft_for(request.user, key, Right.DRAFT)
    item = draft.items.get(f"{key}.{name}")
    if item is None or draft.in_force:
        raise Http404
    return draft, item


def _say(
    request: HttpRequest, draft: Negotiation, item: Item, typed: Mapping[str, str], say: object,
    others: tuple[str, ...] = (),
) -> HttpResponse:  # fmt: skip
    try:
        records.append(say, by=request.user)
    except Refused as refusal:
        return _form(request, draft, item, typed, others, refusal=refusal)
    messages.success(request, gettext("Proposed; the next pouch carries it to the other Side."))
    return HttpResponseRedirect(f"{reverse('draft', args=[draft.key])}#p-{item.key.rpartition('.')[2]}")


def _form(
    request: HttpRequest, draft: Negotiation, item: Item, typed: Mapping[str, str], others: tuple[str, ...] = (), *,
    refusal: Refused | None = None,
) -> HttpResponse:  # fmt: skip
    reader, numbers = reader_of(records.current()), {one.key: number for number, one in draft.numbered()}
    merging = request.resolver_match.url_name == "draft-merge"
    languages = reader.own_language_first(draft.frame.terms.regime.languages)
    return answer(
        request, "paraph/draft_reshape.html", here="drafts", key=draft.key, name=item.key.rpartition(".")[2],
        number=numbers.get(item.key, "–"), merging=merging, others=[one.rpartition(".")[2] for one in others],
        numbers=[(one.rpartition(".")[2], said, one in others) for one, said in numbers.items() if one != item.key],
        fields=[(one, reader.language_name(one), typed.get(one, "")) for one in languages] if typed else [],
        refusal=told(refusal) if refusal else None, status=409 if refusal else 200,
    )  # fmt: skip


def _typed_from(draft: Negotiation, item: Item, others: tuple[str, ...]) -> dict[str, str]:
    return reshaping.joined(draft, item.key, others, settings.HOME.side)


def _typed(request: HttpRequest, draft: Negotiation) -> dict[str, str]:
    languages = draft.frame.terms.regime.languages
    typed = {one: request.POST.get(f"text-{one}", "").replace("\r\n", "\n") for one in languages}
    return {one: text[: private_wordings.LONGEST] for one, text in typed.items() if text.strip()}


def _why(request: HttpRequest) -> Told:
    reason = request.POST.get("reason", "").strip()[:2000]
    return Told(reason={language_now(): reason} if reason else {}, unattributed="unattributed" in request.POST)


def _voice() -> dict[str, str]:
    return {"side": settings.HOME.side, "office": settings.HOME.office}
