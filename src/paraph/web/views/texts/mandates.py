"""What this side is instructed about a text. Private to this side: for those who draft for it, and never in a pouch."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.state import State
from paraph.messages import Refused
from paraph.node.people.access import draft_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.node.texts import mandates
from paraph.web.pages.reader import Reader
from paraph.web.typed import whole
from paraph.web.views.frame import answer, page, reader_of, told


@page("GET", "HEAD", "POST")
def mandate(request: HttpRequest, key: str) -> HttpResponse:
    """The instructions there are; one more is added, one is taken away."""
    current, draft = draft_for(request.user, key, Right.DRAFT)
    if request.method != "POST":
        return _page(request, current, draft)
    post = request.POST
    if post.get("do") == "remove":
        number = post.get("entry", "")
        mandates.remove(key, whole(number, digits=18))
        return HttpResponseRedirect(reverse("draft-mandate", args=[key]))
    subject = post.get("subject", "")
    texts = {one: post.get(f"text-{one}", "") for one in draft.frame.terms.regime.languages}
    try:
        mandates.put(
            key, subject if subject in draft.items or subject in current.state.topics else "", post.get("demand", ""),
            texts, principle="principle" in post, note=post.get("note", "").strip()[:2000], by=request.user,
        )  # fmt: skip
    except Refused as refusal:
        return _page(request, current, draft, refusal=refusal)
    return HttpResponseRedirect(reverse("draft-mandate", args=[key]))


def _page(
    request: HttpRequest, current: Current, draft: Negotiation, *, refusal: Refused | None = None
) -> HttpResponse:
    reader = reader_of(current)
    subjects = _subjects(current.state, draft, reader)
    names = {key: (name, anchor) for key, name, anchor in subjects}
    entries = mandates.entries(draft.key)
    against = [one for ones in mandates.departures(draft, entries).values() for one in ones]
    rows = [
        (one, *names.get(one.subject, names[""]), sum(each.entry.id == one.id for each in against)) for one in entries
    ]
    languages = reader.own_language_first(draft.frame.terms.regime.languages)
    return answer(
        request, "paraph/draft_mandate.html", here="drafts", key=draft.key, rows=rows, subjects=subjects,
        languages=[(one, reader.language_name(one), request.POST.get(f"text-{one}", "")) for one in languages],
        chosen=request.POST.get("subject", request.GET.get("about", "")), typed=request.POST,
        refusal=told(refusal) if refusal else None, status=409 if refusal else 200,
    )  # fmt: skip


def _subjects(state: State, draft: Negotiation, reader: Reader) -> list[tuple[str, str, str]]:
    """What an entry may be about: id, name, and the anchor of a paragraph on the working page."""
    body = state.session(draft.session).body
    topics = [
        (key, reader.text(topic.names).text, "") for key, topic in sorted(state.topics.items()) if topic.body == body
    ]
    numbered = [(item.key, number, f"#p-{item.key.rpartition('.')[2]}") for number, item in draft.numbered()]
    return [("", "", ""), *numbered, *topics]
