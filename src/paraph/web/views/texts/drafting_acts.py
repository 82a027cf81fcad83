"""Speaking in a negotiation from the pages: writing a paragraph, proposing, accepting, packages, initials, signatures.

Rules
    1. What is written is kept privately (`node.texts.private_wordings`) until it is proposed.
    2. What is refused is said on the page it was said on, and what was typed there stays.
    3. Who proposes over a colleague's newer position is shown both and asked again; nothing is overwritten.
    4. Who certifies, initials or signs says it of the text the page showed, and of no other that came meanwhile.
    5. Drafting, saying that languages concord, and speaking for the side are three rights (`node.people.roles`).
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from paraph.mechanism.acts import concordance, frames, packages, signing, wording
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.items import Item, Outcome
from paraph.mechanism.negotiation.positions import Ground
from paraph.mechanism.paragraphs import content_digest
from paraph.mechanism.releases import Force
from paraph.messages import Refused
from paraph.node import records
from paraph.node.people.access import access_of, draft_for
from paraph.node.people.roles import Right
from paraph.node.refusals import ChangedMeanwhile, NoteMalformed, ProposedAlready, TextMovedOn
from paraph.node.texts import comparing, drafting, private_wordings
from paraph.record import Draft
from paraph.web.pages.texts.after_saying import told_after
from paraph.web.pages.texts.draft import Looking
from paraph.web.pages.texts.draft_editor import Writing, editor, own_paragraphs
from paraph.web.pages.texts.draft_values import held_in, held_now
from paraph.web.typed import whole
from paraph.web.views.frame import answer, language_now, page, reader_of, told
from paraph.web.views.texts.drafting import SHOWS, shown_of, working

if TYPE_CHECKING:
    from paraph.mechanism.state import State

NEW = "+"
"""Before the id of a section: what is written for a new paragraph there."""

Saying = Callable[["State", Negotiation, HttpRequest], Iterable[Draft]]


@page("GET", "HEAD", "POST")
def paragraph(request: HttpRequest, key: str, name: str) -> HttpResponse:
    """One paragraph, to be written; what is pressed keeps it, proposes it, or throws it away."""
    _, draft = draft_for(request.user, key, Right.DRAFT)
    item = draft.items.get(f"{key}.{name}")
    if item is None:
        raise Http404
    return _written(request, draft, item, item.key, f"#p-{name}")


@page("GET", "HEAD", "POST")
def new(request: HttpRequest, key: str, section: str) -> HttpResponse:
    """A new paragraph at the end of a section."""
    _, draft = draft_for(request.user, key, Right.DRAFT)
    if draft.frame.section(section) is None:
        raise Http404
    return _written(request, draft, None, NEW + section, f"#s-{section}")


@page("POST")
def said(request: HttpRequest, key: str) -> HttpResponse:
    """Something said on the working page: `do` names it, `paragraph` and `choice` what it is about."""
    doing = request.POST.get("do", "")
    if doing not in SAYINGS:
        raise Http404
    right, say = SAYINGS[doing]
    draft_for(request.user, key, right)
    try:
        acts = records.append(lambda state: say(state, state.negotiation(key), request), by=request.user)
    except Refused as refusal:
        return _refused(request, key, doing, refusal)
    current, name = records.current(), request.POST.get("paragraph", "")
    if key not in current.state.negotiations:
        messages.success(request, gettext("The text is taken back. Nobody holds it any more; it can be begun anew."))
        return HttpResponseRedirect(reverse("drafts"))
    draft = current.state.negotiation(key)
    if acts:
        messages.success(request, told_after(doing, draft, name, reader_of(current)), extra_tags="done")
    else:
        messages.info(request, gettext("There was nothing to say."))
    return HttpResponseRedirect(_back(request, draft, name))


def _back(request: HttpRequest, draft: Negotiation, name: str) -> str:
    """The page as it was looked at, at the paragraph spoken of; where that is shown no more, at the next one shown."""
    show = request.GET.get("show", "")
    address = reverse("draft", args=[draft.key]) + (f"?show={show}" if show in SHOWS and show != "all" else "")
    if not name:
        return address
    names = [item.key.rpartition(".")[2] for _, item in draft.numbered()]
    shown = {item.key.rpartition(".")[2] for item in shown_of(draft, show)}
    follow = names[names.index(name) :] if name in names else []
    there = next((one for one in follow if one in shown), "")
    return f"{address}#p-{there}" if there else address


def _refused(request: HttpRequest, key: str, doing: str, refusal: Refused) -> HttpResponse:
    """The page the button stands on, with why not and with what was typed."""
    if doing not in BESIDE_A_PARAGRAPH:
        return working(request, key, refusal)
    draft = records.current().state.negotiation(key)
    item = _item(draft, request)
    return _editor(request, draft, item, item.key, refusal=refusal)


def _written(request: HttpRequest, draft: Negotiation, item: Item | None, place: str, anchor: str) -> HttpResponse:
    if request.method != "POST":
        return _editor(request, draft, item, place)
    back = reverse("draft", args=[draft.key]) + anchor
    match request.POST.get("do"):
        case "propose":
            try:
                acts = records.append(lambda state: [_proposal(request, state, state.negotiation(draft.key), item)],
                                      by=request.user)  # fmt: skip
            except Refused as refusal:
                return _editor(request, records.current().state.negotiation(draft.key), item, place, refusal=refusal)
            private_wordings.discard(draft.key, place, by=request.user)
            messages.success(request, gettext("Proposed; the next pouch carries it to the other Side."), "done")
            back = f"{reverse('draft', args=[draft.key])}#p-{acts[0].on.rpartition('.')[2]}"
        case "discard":
            private_wordings.discard(draft.key, place, by=request.user)
            messages.info(request, gettext("Thrown away. What was proposed before stands."))
        case _:
            keeping = private_wordings.keep(
                draft.key, place, _texts(request, draft), by=request.user, base=request.POST.get("base", "")[:64],
                note=request.POST.get("note", "")[:2000], version=whole(request.POST.get("version", ""), digits=9),
            )  # fmt: skip
            if keeping.conflict:
                return _editor(request, draft, item, place, conflict=True)
            messages.success(request, gettext("Kept for our Side; the other Side does not see it."), "done")
    return HttpResponseRedirect(back)


def _editor(
    request: HttpRequest, draft: Negotiation, item: Item | None, place: str, *,
    refusal: Refused | None = None, conflict: bool = False,
) -> HttpResponse:  # fmt: skip
    current = records.current()
    draft = current.state.negotiation(draft.key)
    item = draft.items.get(item.key) if item else None
    number = next((number for number, one in draft.numbered() if item and one.key == item.key), "")
    kept = [one for one in private_wordings.of_document(draft.key) if one.paragraph == place]
    writings = [
        Writing(one.name, one.owner == request.user.pk, one.base, one.texts, one.note, one.version, one.at.isoformat())
        for one in kept
    ]
    saying = request.POST.get("do", "")
    typed = _texts(request, draft) if request.method == "POST" and saying not in BESIDE_A_PARAGRAPH else None
    base = request.GET.get("base", "") if item and request.GET.get("base", "") in item.wordings else ""
    reader, looking = reader_of(current), Looking(datetime.now(UTC))
    shown = editor(draft, (number, item), reader, looking, writings, base=base, typed=typed)
    mine = next((one for one in kept if one.owner == request.user.pk), None)
    body = current.state.session(draft.session).body
    may_speak = access_of(request.user).may(Right.SPEAK, state=current.state, body=body)
    return answer(
        request, "paraph/draft_paragraph.html", here="drafts", page=shown, address=_address(draft, place, base),
        may_speak=may_speak, initialled=bool(draft.initials), conflict=conflict, newer=mine if conflict else None,
        refusal=told(refusal) if refusal else None,
        typed=request.POST, words=_words(request, draft) if saying == "reserve" else shown.reserved,
        status=409 if conflict or refusal else 200,
    )  # fmt: skip


def _address(draft: Negotiation, place: str, base: str) -> str:
    """Where this paragraph is written, whatever form of its page was sent elsewhere."""
    if place.startswith(NEW):
        return reverse("draft-new", args=[draft.key, place.removeprefix(NEW)])
    written = reverse("draft-paragraph", args=[draft.key, place.removeprefix(f"{draft.key}.")])
    return f"{written}?base={base}" if base else written


def _proposal(request: HttpRequest, state: "State", draft: Negotiation, item: Item | None) -> Draft:
    """What proposing says: a new paragraph, or other texts of one that is there."""
    voice, typed = _voice(), {one: text.strip() for one, text in _texts(request, draft).items() if text.strip()}
    post = request.POST
    reason = {language_now(): post.get("reason", "").strip()} if post.get("reason", "").strip() else {}
    why = wording.Told(
        Ground(post.get("ground")) if post.get("ground") in set(Ground) else Ground.NOT_STATED, reason,
        "unattributed" in post, "ad_referendum" in post, "beside" in post,
    )  # fmt: skip
    if item is None:
        if not typed:
            raise NoteMalformed(detail=gettext("it has no words in any language"))
        force = post.get("force") if post.get("force") in set(Force) else None
        content = drafting.content_from(state, {"texts": typed, "force": force, "undertaking": "undertaking" in post})
        section = request.resolver_match.kwargs["section"]
        _new_once(draft, content_digest(content), post.get("seen", ""))
        key, place = wording.next_paragraph(state, draft.key, voice["side"]), drafting.place_in(draft, section)
        return wording.propose_paragraph(state, **voice, key=key, content=content, place=place, told=why)
    item = draft.items[item.key]
    if held_now(item, voice["side"]) != post.get("seen", ""):
        raise ChangedMeanwhile(number=_number(draft, item.key))
    base = post.get("base", "")
    before = item.wordings[base].content.texts if base in item.wordings else {}
    changed = {one: text for one, text in typed.items() if before.get(one) != text}
    emptied = [reader_of(records.current()).language_within(one) for one in before if not typed.get(one)]
    if emptied:
        raise NoteMalformed(
            detail=gettext("it has no words any more in: %(languages)s") % {"languages": ", ".join(emptied)}
        )
    if not changed and item.gone(draft.parties) and base in item.wordings:
        return wording.propose_paragraph(state, **voice, key=item.key, content=item.wordings[base].content, told=why)
    if not changed:
        raise NoteMalformed(detail=gettext("no word of it differs"))
    drafting.each_in_its_place(changed)
    return wording.edit_paragraph(state, **voice, key=item.key, base=base, changed=changed, told=why)


def _new_once(draft: Negotiation, digest: str, seen: str) -> None:
    """A page that was sent twice, or gone back to, proposes no second paragraph; raises `ProposedAlready`."""
    before = whole(seen, digits=6)
    since = own_paragraphs(draft, settings.HOME.side)[before:] if seen else ()
    for number, item in draft.numbered():
        if item.key in since and digest in item.wordings:
            raise ProposedAlready(number=number, paragraph=item.key)


def _texts(request: HttpRequest, draft: Negotiation) -> dict[str, str]:
    languages = draft.frame.terms.regime.languages
    typed = {one: request.POST.get(f"text-{one}", "").replace("\r\n", "\n") for one in languages}
    return {one: text[: private_wordings.LONGEST] for one, text in typed.items()}


def _words(request: HttpRequest, draft: Negotiation) -> dict[str, str]:
    """A reservation, in each language in which it has words."""
    words = {one: request.POST.get(f"words-{one}", "").strip() for one in draft.frame.terms.regime.languages}
    return {one: said[: private_wordings.LONGEST] for one, said in words.items() if said}


def _number(draft: Negotiation, key: str) -> str:
    return next((number for number, one in draft.numbered() if one.key == key), "–")


def _item(draft: Negotiation, request: HttpRequest) -> Item:
    item = draft.items.get(f"{draft.key}.{request.POST.get('paragraph', '')}")
    if item is None:
        raise Http404
    return item


def _voice() -> dict[str, str]:
    return {"side": settings.HOME.side, "office": settings.HOME.office}


def _person(request: HttpRequest, field: str = "names") -> dict[str, str]:
    said = request.POST.get(field, "").strip()[:200] or (str(request.user) if field == "names" else "")
    return {language_now(): said} if said else {}


def _accept(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    item, choice = _item(draft, request), request.POST.get("choice", "")
    if request.POST.get("seen", held_now(item, settings.HOME.side)) != held_now(item, settings.HOME.side):
        raise ChangedMeanwhile(number=_number(draft, item.key))
    ad_referendum = "ad_referendum" in request.POST
    yield wording.accept_paragraph(state, **_voice(), key=item.key, choice=choice, ad_referendum=ad_referendum)


def _accept_all(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    """Every wording that was shown, where it still is all the others hold; `choices` are `paragraph=choice`."""
    waiting = drafting.undisputed(draft, settings.HOME.side)
    for name, _, choice in (one.partition("=") for one in request.POST.getlist("choices")):
        if waiting.get(key := f"{draft.key}.{name}") == choice:
            yield wording.accept_paragraph(state, **_voice(), key=key, choice=choice)


def _withdraw(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    choice = request.POST.get("choice") or None
    yield wording.withdraw_paragraph(state, **_voice(), key=_item(draft, request).key, choice=choice)


def _delete(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    yield wording.delete_paragraph(state, **_voice(), key=_item(draft, request).key)


def _place(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    """Behind another paragraph, or where the other side wants it."""
    item, side = _item(draft, request), settings.HOME.side
    after = draft.items.get(f"{draft.key}.{request.POST.get('after', '')}")
    others = [place for who, place in sorted(item.places.items()) if who != side and place != item.place]
    if after is None and not others:
        raise NoteMalformed(detail=gettext("choose behind which paragraph it is to stand"))
    place = drafting.place_in(draft, after.place.section, after) if after else others[0]
    yield wording.place_paragraph(state, **_voice(), key=item.key, place=place)


def _concord(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    item, choice = _item(draft, request), request.POST.get("choice", "")
    yield concordance.concord_paragraph(state, **_voice(), key=item.key, choice=choice)


def _settle(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    item, post = _item(draft, request), request.POST
    if post.get("outcome") not in set(Outcome):
        raise NoteMalformed(detail=gettext("choose whether the texts say the same or are meant to differ"))
    body = concordance.SettleFinding(
        post.get("finding", "")[:64], post.get("choice", ""), post.get("kind", "")[:32], Outcome(post["outcome"]),
        _person(request, "reason"), _person(request),
    )  # fmt: skip
    yield concordance.settle_finding(state, **_voice(), key=item.key, body=body)


def _reserve(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    words = _words(request, draft)
    if not words:
        raise NoteMalformed(detail=gettext("a reservation has words"))
    yield concordance.reserve_paragraph(state, **_voice(), key=_item(draft, request).key, words=words)


def _unreserve(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    yield concordance.reserve_paragraph(state, **_voice(), key=_item(draft, request).key, words={})


def _offer(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    """`choices` are `paragraph=choice`, one a mark on the page."""
    pairs = [one.partition("=") for one in request.POST.getlist("choices")]
    if len({name for name, _, _ in pairs}) < 2:  # noqa: PLR2004 - one thing is no package
        raise NoteMalformed(detail=gettext("a package holds versions of two paragraphs or more; choose them first"))
    choices = {f"{draft.key}.{name}": choice for name, _, choice in pairs}
    if any(one.by == settings.HOME.side and dict(one.choices) == choices for one in draft.on_offer()):
        raise NoteMalformed(detail=gettext("this very package is on offer already"))
    key, reason = packages.next_package(state, draft.key, settings.HOME.side), _person(request, "reason")
    yield packages.offer_package(state, **_voice(), key=key, choices=choices, reason=reason)


def _take(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    key = request.POST.get("package", "")
    package = draft.packages.get(key)
    now = held_in(draft, package, settings.HOME.side) if package else ""
    before = request.POST.get("seen", now)
    if package and before != now:
        pairs = zip(sorted(package.choices), before.split(";"), now.split(";"), strict=False)
        changed = [_number(draft, one) for one, then, today in pairs if then != today]
        raise ChangedMeanwhile(number=", ".join(changed) or "–")
    yield packages.accept_package(state, **_voice(), key=key)


def _drop(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    del draft
    yield packages.withdraw_package(state, **_voice(), key=request.POST.get("package", ""))


def _frame(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    if request.POST.get("frame", draft.standing) != draft.standing:
        raise TextMovedOn
    yield frames.frame_document(state, **_voice(), key=draft.key, frame=draft.frame)


def _leave(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    """The whole text taken back, where the person says a second time that it is meant."""
    if "meant" not in request.POST:
        raise NoteMalformed(detail=gettext("the whole text is taken back only where that is marked"))
    yield frames.withdraw_document(state, **_voice(), key=draft.key, reason=_person(request, "reason"))


def shown_text(draft: Negotiation, request: HttpRequest) -> None:
    """See that what is said of the whole text is said of the one that the page showed; raises `TextMovedOn`."""
    if request.POST.get("digest", draft.digest() or "") != (draft.digest() or ""):
        raise TextMovedOn


def _certify(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    shown_text(draft, request)
    found = comparing.findings_of(draft, language_now())
    yield concordance.certify_document(state, **_voice(), key=draft.key, officer=_person(request), findings=found)


def _initial(state: "State", draft: Negotiation, request: HttpRequest) -> Iterable[Draft]:
    shown_text(draft, request)
    yield signing.initial_document(state, **_voice(), key=draft.key, names=_person(request))


SAYINGS: dict[str, tuple[Right, Saying]] = {
    "accept": (Right.SPEAK, _accept),
    "accept-all": (Right.SPEAK, _accept_all),
    "withdraw": (Right.SPEAK, _withdraw),
    "delete": (Right.DRAFT, _delete),
    "place": (Right.DRAFT, _place),
    "concord": (Right.CONCORD, _concord),
    "settle": (Right.CONCORD, _settle),
    "reserve": (Right.SPEAK, _reserve),
    "unreserve": (Right.SPEAK, _unreserve),
    "offer": (Right.SPEAK, _offer),
    "take": (Right.SPEAK, _take),
    "drop": (Right.SPEAK, _drop),
    "frame": (Right.SPEAK, _frame),
    "leave": (Right.SPEAK, _leave),
    "certify": (Right.CONCORD, _certify),
    "initial": (Right.SPEAK, _initial),
}
"""What may be said on the working page, by whom."""

BESIDE_A_PARAGRAPH = frozenset({"delete", "place", "reserve", "unreserve"})
"""What is said on the page of one paragraph; the rest on the working page."""
