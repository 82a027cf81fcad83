"""After signature: how it was signed, and corrections in the three ways of VCLT Art. 79, from the beginning."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from immutables import Map

from paraph.mechanism.acts.corrections import correct_document, object_to_correction, withdraw_correction
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.headings import headings
from paraph.mechanism.negotiation.sealing import Correction, Manner
from paraph.mechanism.paragraphs import Content, Paragraph
from paraph.mechanism.state import State
from paraph.mechanism.texts import Texts, texts
from paraph.messages import Refused
from paraph.node import records
from paraph.node.people.access import access_of, draft_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.node.refusals import StatedAnew
from paraph.node.texts import private_wordings, wet_ink
from paraph.record import Draft
from paraph.web.pages.reader import Reader
from paraph.web.pages.texts.corrections import MANNERS, corrections, heading_name, signatures, stated, taken_back
from paraph.web.pages.texts.framing import WORDS
from paraph.web.views.frame import answer, language_now, page, reader_of, told
from paraph.web.views.texts.drafting import notice


@page("GET", "HEAD", "POST")
def after(request: HttpRequest, key: str) -> HttpResponse:
    """Signatures and corrections; `?paragraph=` chooses what is to be corrected."""
    current, draft = draft_for(request.user, key)
    if request.method != "POST":
        return _page(request, current, draft)
    draft_for(request.user, key, Right.SPEAK)

    try:
        records.append(lambda state: [_said(request, state, key)], by=request.user)
    except Refused as refusal:
        return _page(request, current, draft, refusal=refusal)
    made = len(records.current().state.negotiation(key).corrections) > len(draft.corrections)
    messages.success(request, _told(request.POST.get("do", ""), made=made), extra_tags="done")
    return HttpResponseRedirect(reverse("draft-corrections", args=[key]))


def _said(request: HttpRequest, state: State, key: str) -> Draft:
    voice = {"side": settings.HOME.side, "office": settings.HOME.office, "key": key}
    why = request.POST.get("why", "").strip()[:2000]
    reason = {language_now(): why} if why else {}
    match request.POST.get("do"):
        case "object":
            return object_to_correction(state, **voice, digest=request.POST.get("same", ""), reason=reason)
        case "withdraw":
            return withdraw_correction(state, **voice, reason=reason)
        case _:
            return correct_document(state, **voice, correction=_correction(request, state, key))


def _told(doing: str, *, made: bool) -> str:
    if made:
        return gettext("Corrected: both Sides state the same, and it holds from the beginning.")
    if doing == "object":
        return gettext("Our objection is recorded; the next pouch carries it to the other Side.")
    if doing == "withdraw":
        return gettext("Our correction is taken back; the words stand as they were signed.")
    return gettext("Stated; it is made when the other Side states the same.")


def _correction(request: HttpRequest, state: State, key: str) -> Correction:
    """What the other side states, or what was typed; texts left as they were are no part of it."""
    post, draft = request.POST, state.negotiation(key)
    if "same" in post:
        return _same(draft, post["same"])
    contents, words = {}, {}
    known = headings(state.document(key), draft.parties) if draft.in_force else {}
    for name in post.getlist("paragraph"):
        paragraph = state.paragraphs.get(f"{key}.{name}")
        if name in known:
            typed = texts({one: _written(request, f"{name}-{one}") for one in draft.frame.terms.regime.languages})
            words |= {name: typed} if typed != known[name] else {}
        elif paragraph is not None:
            changed = _typed(request, name, paragraph.content)
            if changed != paragraph.content:
                contents[paragraph.key] = changed
    manner = Manner(post.get("manner")) if post.get("manner") in set(Manner) else Manner.INITIALLED
    said = {one: {language_now(): post.get(one, "").strip()[:2000]} for one in ("reason", "instrument")}
    return Correction(manner, Map(contents), texts(said["reason"]), texts(said["instrument"]), Map(words))


def _same(draft: Negotiation, digest: str) -> Correction:
    """What another side states, if it is still what the page showed; raises `StatedAnew`."""
    others = (said for side, said in draft.correcting.items() if side != settings.HOME.side)
    found = next((said for said in others if said.digest == digest), None)
    if found is None:
        raise StatedAnew
    return found


def _typed(request: HttpRequest, name: str, content: Content) -> Content:
    for one in content.texts:
        typed = _written(request, f"{name}-{one}")
        if typed and typed != content.texts[one]:
            content = replace(content, texts=content.texts.set(one, typed))
    return content


def _written(request: HttpRequest, field: str) -> str:
    return request.POST.get(field, "").replace("\r\n", "\n").strip()[: private_wordings.LONGEST]


def _page(
    request: HttpRequest, current: Current, draft: Negotiation, *, refusal: Refused | None = None
) -> HttpResponse:
    reader, state = reader_of(current), current.state
    given = request.POST if refusal else request.GET
    chosen = set(given.getlist("paragraph"))
    paragraphs = state.paragraphs_of(draft.key) if draft.in_force else ()
    around = headings(state.document(draft.key), draft.parties) if draft.in_force else {}
    named = {name: heading_name(name, draft.frame, reader) for name in around}
    fields = [_heading_fields(name, draft, named, around, given, reader) for name in around if name in chosen]
    fields += [_fields(one, given, reader) for one in paragraphs if one.key.rpartition(".")[2] in chosen]
    facts = {side: wet_ink.checked(draft, side) for side in draft.signatures}
    body = state.session(draft.session).body
    return answer(
        request, "paraph/draft_corrections.html", here="drafts", key=draft.key, fields=fields,
        signatures=signatures(draft, facts, reader), taken_back=taken_back(draft, reader),
        corrections=corrections(state, draft, reader),
        stated=stated(state, draft, reader, notice), in_force=bool(draft.in_force),
        numbers=[(name, one.number, name in chosen) for one in paragraphs for name in [one.key.rpartition(".")[2]]],
        around=[(name, said, name in chosen) for name, said in named.items()],
        nothing_chosen="write" in request.GET and not fields, typed=request.POST if refusal else {},
        manners=[(one.value, reader.say(name)) for one, name in MANNERS.items()],
        may_speak=access_of(request.user).may(Right.SPEAK, state=state, body=body),
        refusal=told(refusal) if refusal else None, status=409 if refusal else 200,
    )  # fmt: skip


def _fields(one: Paragraph, given: Mapping[str, str], reader: Reader) -> tuple[str, str, list[tuple[str, str, str]]]:
    """Name and heading of a paragraph to be corrected, and each language with its name and text."""
    name, words = one.key.rpartition(".")[2], one.content.texts
    says = gettext("Paragraph %(number)s") % {"number": one.number}
    return name, says, _columns(name, words, sorted(words), given, reader)


def _heading_fields(
    name: str, draft: Negotiation, named: Mapping[str, str], around: Mapping[str, Texts], given: Mapping[str, str],
    reader: Reader,
) -> tuple[str, str, list[tuple[str, str, str]]]:  # fmt: skip
    """The same of words that stand in no paragraph, in every language of the text."""
    usual = name == "title" and not around[name]
    return (
        name,
        reader.say(WORDS[name]) if usual else named[name],
        _columns(name, around[name], draft.frame.terms.regime.languages, given, reader),
    )


def _columns(
    name: str, words: Texts, languages: Iterable[str], given: Mapping[str, str], reader: Reader
) -> list[tuple[str, str, str]]:
    order = reader.own_language_first(languages)
    return [(one, reader.language_name(one), given.get(f"{name}-{one}", words.get(one, ""))) for one in order]
