"""After signature: how it was signed, and corrections in the three ways of VCLT Art. 79, from the beginning."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from immutables import Map

from paraph.mechanism.acts.signing import correct_document
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.sealing import Correction, Manner
from paraph.mechanism.paragraphs import Content, Paragraph
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.messages import Refused
from paraph.node import records
from paraph.node.access import access_of, draft_for
from paraph.node.records import Current
from paraph.node.roles import Right
from paraph.node.texts import private_wordings, wet_ink
from paraph.record import Draft
from paraph.web.pages.corrections import MANNERS, corrections, signatures, stated
from paraph.web.pages.reader import Reader
from paraph.web.views.frame import answer, language_now, page, reader_of, told


@page("GET", "HEAD", "POST")
def after(request: HttpRequest, key: str) -> HttpResponse:
    """Signatures and corrections; `?paragraph=` chooses what is to be corrected."""
    current, draft = draft_for(request.user, key)
    if request.method != "POST":
        return _page(request, current, draft)
    draft_for(request.user, key, Right.SPEAK)

    def say(state: State) -> Iterable[Draft]:
        voice = {"side": settings.HOME.side, "office": settings.HOME.office}
        return [correct_document(state, **voice, key=key, correction=_correction(request, state, key))]

    try:
        records.append(say, by=request.user)
    except Refused as refusal:
        return _page(request, current, draft, refusal=refusal)
    made = len(records.current().state.negotiation(key).corrections) > len(draft.corrections)
    done = gettext("Corrected: both Sides state the same, and it holds from the beginning.")
    waits = gettext("Stated; it is made when the other Side states the same.")
    messages.success(request, done if made else waits)
    return HttpResponseRedirect(reverse("draft-corrections", args=[key]))


def _correction(request: HttpRequest, state: State, key: str) -> Correction:
    """What the other side states, or what was typed; texts left as they were are no part of it."""
    post, draft = request.POST, state.negotiation(key)
    same = draft.correcting.get(post.get("same", ""))
    if same is not None:
        return same
    contents = {}
    for name in post.getlist("paragraph"):
        paragraph = state.paragraphs.get(f"{key}.{name}")
        if paragraph is not None:
            changed = _typed(request, name, paragraph.content)
            if changed != paragraph.content:
                contents[paragraph.key] = changed
    manner = Manner(post.get("manner")) if post.get("manner") in set(Manner) else Manner.INITIALLED
    said = {one: {language_now(): post.get(one, "").strip()[:2000]} for one in ("reason", "instrument")}
    return Correction(manner, Map(contents), texts(said["reason"]), texts(said["instrument"]))


def _typed(request: HttpRequest, name: str, content: Content) -> Content:
    for one in content.texts:
        typed = request.POST.get(f"{name}-{one}", "").replace("\r\n", "\n").strip()
        if typed and typed != content.texts[one]:
            content = replace(content, texts=content.texts.set(one, typed[: private_wordings.LONGEST]))
    return content


def _page(
    request: HttpRequest, current: Current, draft: Negotiation, *, refusal: Refused | None = None
) -> HttpResponse:
    reader, state = reader_of(current), current.state
    given = request.POST if refusal else request.GET
    chosen = {f"{draft.key}.{name}" for name in given.getlist("paragraph")}
    paragraphs = state.paragraphs_of(draft.key) if draft.in_force else ()
    fields = [_fields(one, given, reader) for one in paragraphs if one.key in chosen]
    facts = {side: wet_ink.checked(draft, side) for side in draft.signatures}
    body = state.session(draft.session).body
    return answer(
        request, "paraph/draft_corrections.html", here="drafts", key=draft.key, fields=fields,
        signatures=signatures(draft, facts, reader), corrections=corrections(state, draft, reader),
        stated=stated(state, draft, reader), in_force=bool(draft.in_force),
        numbers=[(one.key.rpartition(".")[2], one.number, one.key in chosen) for one in paragraphs],
        manners=[(one.value, reader.say(name)) for one, name in MANNERS.items()],
        may_speak=access_of(request.user).may(Right.SPEAK, state=state, body=body),
        refusal=told(refusal) if refusal else None, status=409 if refusal else 200,
    )  # fmt: skip


def _fields(one: Paragraph, given: Mapping[str, str], reader: Reader) -> tuple[str, str, list[tuple[str, str, str]]]:
    """Name and number of a paragraph to be corrected, and each language with its name and text."""
    name, words = one.key.rpartition(".")[2], one.content.texts
    languages = reader.own_language_first(sorted(words))
    return name, one.number, [(x, reader.language_name(x), given.get(f"{name}-{x}", words[x])) for x in languages]
