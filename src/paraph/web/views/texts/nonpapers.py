"""Non-papers about a text: written for this side, circulated without an author, read, and made a proposal of."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.messages import Refused
from paraph.node.people.access import access_of, draft_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.node.refusals import NoteMalformed
from paraph.node.texts import nonpapers, private_wordings
from paraph.web.pages.texts.nonpapers import Form, received, unsent
from paraph.web.typed import whole
from paraph.web.views.frame import answer, page, reader_of, told
from paraph.web.views.texts.drafting_acts import NEW


@page("GET", "HEAD", "POST")
def papers(request: HttpRequest, key: str) -> HttpResponse:
    """The non-papers there are, and one being written."""
    current, draft = draft_for(request.user, key)
    if request.method != "POST":
        return _page(request, current, draft)
    doing = request.POST.get("do", "")
    draft_for(request.user, key, Right.SPEAK if doing == "circulate" else Right.DRAFT)
    try:
        return _done(request, draft, doing)
    except Refused as refusal:
        return _page(request, current, draft, refusal=refusal)


def _done(request: HttpRequest, draft: Negotiation, doing: str) -> HttpResponse:
    number, back = whole(request.POST.get("number", ""), digits=9), reverse("draft-nonpapers", args=[draft.key])
    match doing:
        case "circulate":
            nonpapers.circulate(draft.key, number, by=request.user)
            messages.success(request, gettext("Circulated without an author; the next pouch carries it."))
        case "discard":
            nonpapers.discard(draft.key, number)
        case "take":
            return _taken(request, draft)
        case _:
            languages, post = draft.frame.terms.regime.languages, request.POST
            title, texts = ({one: post.get(f"{name}-{one}", "") for one in languages} for name in ("title", "text"))
            note = post.get("note", "").strip()[:2000]
            if not any(one.strip() for one in texts.values()):
                raise NoteMalformed(detail=gettext("it has no words in any language"))
            nonpapers.write(draft.key, title, texts, note=note, by=request.user, number=number)
    return HttpResponseRedirect(back)


def _taken(request: HttpRequest, draft: Negotiation) -> HttpResponse:
    """The words of a circulated one, kept as this person's private wording of a paragraph or of a new one."""
    current, _ = draft_for(request.user, draft.key, Right.DRAFT)
    paper, place = current.state.nonpapers.get(request.POST.get("paper", "")), request.POST.get("place", "")
    section = draft.frame.section(place.removeprefix(NEW))
    item = draft.items.get(f"{draft.key}.{place}")
    if paper is None or paper.document != draft.key or (item is None and section is None):
        raise Http404
    keeping = private_wordings.keep(draft.key, item.key if item else place, dict(paper.texts), by=request.user)
    if keeping.conflict:
        messages.error(request, gettext("You keep a wording there already; propose it or throw it away first."))
        return HttpResponseRedirect(reverse("draft-nonpapers", args=[draft.key]))
    name, of = ("draft-paragraph", place) if item else ("draft-new", place.removeprefix(NEW))
    return HttpResponseRedirect(reverse(name, args=[draft.key, of]))


def _page(
    request: HttpRequest, current: Current, draft: Negotiation, *, refusal: Refused | None = None
) -> HttpResponse:
    reader, access = reader_of(current), access_of(request.user)
    body = current.state.session(draft.session).body
    may_draft, may_speak = (access.may(right, state=current.state, body=body) for right in (Right.DRAFT, Right.SPEAK))
    ours = nonpapers.written(draft.key) if may_draft else ()
    number = whole(request.GET.get("change", ""), digits=9)
    changed = next((one for one in ours if one.number == number and not one.key), None)
    languages = draft.frame.terms.regime.languages
    form = Form.of(changed, languages, reader)
    if refusal and request.POST.get("do") == "keep":
        form = Form.typed(request.POST, whole(request.POST.get("number", ""), digits=9), languages, reader)
    sections = [(NEW + section.key, reader.text(section.titles).text) for section in draft.frame.sections]
    return answer(
        request, "paraph/draft_nonpapers.html", here="drafts", key=draft.key, may_draft=may_draft, may_speak=may_speak,
        papers=received(current.state, draft, ours, reader), unsent=unsent(ours, reader), in_force=bool(draft.in_force),
        form=form, sections=sections,
        places=[(item.key.rpartition(".")[2], said) for said, item in draft.numbered()],
        refusal=told(refusal) if refusal else None, status=409 if refusal else 200,
    )  # fmt: skip
