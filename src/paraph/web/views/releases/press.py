"""The press officer's pages: a release from the signed document to the public site, without a command line.

Rules
    1. Everything works by plain forms. With scripts each sentence is kept and checked while it is typed.
    2. What several people type is kept field by field (`node.world.press_fields`); no words are overwritten or lost.
    3. Who clears, clears the text the page showed: the form names its digest.
"""

from collections.abc import Mapping
from datetime import datetime
from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from paraph.mechanism.documents import Document
from paraph.mechanism.joint_releases import version_key
from paraph.messages import Refused
from paraph.node import records
from paraph.node.people.access import document_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.node.refusals import NothingInWork
from paraph.node.world import press, press_fields, releasing
from paraph.node.world.press import InWork
from paraph.papers.releases import FORMS, Shown, render
from paraph.web.pages.reader import Reader
from paraph.web.pages.releases import press as pages
from paraph.web.pages.releases import press_editor
from paraph.web.pages.releases.press import Embargo
from paraph.web.pages.releases.press_editor import Unkept
from paraph.web.pages.releases.press_sentences import differences_of
from paraph.web.pages.releases.press_version import version_page
from paraph.web.views.frame import answer, page, reader_of, told
from paraph.web.views.public.papers import paper_response


@page("GET", "HEAD", "POST")
def release(request: HttpRequest, key: str) -> HttpResponse:
    """Where the release of a document stands in every language, and what may be done next."""
    current, document = document_for(request.user, key, Right.RELEASE)
    if request.method != "POST":
        return _overview(request, current, document)
    do = _DOINGS.get(request.POST.get("do", ""))
    if do is None:
        raise Http404
    try:
        do(request, current, document)
    except Refused as refusal:
        return _overview(request, records.current(), document, refusal=told(refusal), status=409)
    return HttpResponseRedirect(reverse("press", args=[key]))


@page("GET", "HEAD", "POST")
def language(request: HttpRequest, key: str, language: str) -> HttpResponse:
    """One language, sentence by sentence; for htmx, one sentence of it or what is read back."""
    current, document = document_for(request.user, key, Right.RELEASE)
    work = press.in_work(document.key)
    if language not in current.state.languages or (work is not None and language not in work.texts):
        raise Http404
    if work is None:
        return HttpResponseRedirect(reverse("press", args=[key]))
    if request.method != "POST":
        return _editor(request, current, work, language)
    return _sentence_kept(request, current, work, language) if request.htmx else _kept(request, current, work, language)


@page("GET", "HEAD", "POST")
def version(request: HttpRequest, key: str, language: str, number: int) -> HttpResponse:
    """A version as each side holds it, to be read and cleared."""
    current, document = document_for(request.user, key, Right.RELEASE)
    line = next((one for one in releasing.lines(current.state, document.key)
                 if one.joint.key == version_key(document.key, language, number)), None)  # fmt: skip
    if line is None:
        raise Http404
    if request.method == "POST":
        releasing.clear_text(line.joint.key, request.POST.get("digest", ""), by=request.user)
        said = gettext("Your Side has cleared this text. The next pouch carries it to the other Side.")
        messages.success(request, said, extra_tags="done")
        return HttpResponseRedirect(reverse("press", args=[key]))
    reader = reader_of(current)
    asked = request.GET.get("of", "")
    read = line.joint.held.get(asked) or line.joint.joint(current.state.parties) or line.text
    text = press.text_of(language, read)
    checked = press.check(current.state, document.key, text)
    embargo = _embargo(current, read.embargo, reader)
    shown = version_page(current.state, line, text, checked, embargo, reader)
    return answer(request, "paraph/press_version.html", here="bodies", page=shown, read=read.digest(),
                  differences=differences_of(checked, reader), forms=tuple(FORMS))  # fmt: skip


@page("GET", "HEAD")
def paper(request: HttpRequest, key: str, language: str, number: int, form: str) -> HttpResponse:
    """A version as a paper; number 0 is what is in work."""
    current, document = document_for(request.user, key, Right.RELEASE)
    shown = _shown(current, document.key, language, number)
    if shown is None or form not in FORMS:
        raise Http404
    name = f"release {key.replace('.', ' ')} {language} {number or 'draft'}"
    response = paper_response(render(form, shown), form, name)
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def _shown(current: Current, document: str, language: str, number: int) -> Shown | None:
    if not number:
        return releasing.work_on_paper(current.state, document, language)
    joint = current.state.joint_releases.get(version_key(document, language, number))
    return releasing.version_on_paper(current.state, joint) if joint else None


def _overview(
    request: HttpRequest, current: Current, document: Document, *, refusal: dict[str, str] | None = None,
    status: int = 200,
) -> HttpResponse:  # fmt: skip
    state, reader, work = current.state, reader_of(current), press.in_work(document.key)
    checked = {code: press.check(state, document.key, text) for code, text in work.texts.items()} if work else {}
    lines = releasing.lines(state, document.key)
    stands = work.embargo if work else next((line.text.embargo for line in reversed(lines)), None)
    shown = pages.press_page(state, document.key, work, checked, lines, _embargo(current, stands, reader), reader)
    sides = [(side, reader.side_name(side)) for side in reader.in_order(state.parties)]
    hour = press.local_times(stands, [current.side])[current.side].strftime("%Y-%m-%dT%H:%M") if stands else ""
    typed = request.POST if refusal else {}
    return answer(request, "paraph/press.html", here="bodies", status=status, page=shown, refusal=refusal, sides=sides,
                  hour=typed.get("hour", hour), forms=tuple(FORMS), clock=typed.get("clock", current.side),
                  notices=[(code, name, typed.get(f"notice-{code}", ""))
                           for code, name in ((row.code, row.name) for row in shown.rows)])  # fmt: skip


def _editor(
    request: HttpRequest, current: Current, work: InWork, language: str, unkept: Unkept | None = None
) -> HttpResponse:
    """The page of one language; with what was typed and could not be kept it answers 409."""
    state, reader = current.state, reader_of(current)
    checked = press.check(state, work.document, work.texts[language])
    standing = press.standing(state, work.document, language)
    number = 1 if standing is None else standing.number + (standing.joint(state.parties) is not None)
    shown = press_editor.editor_page(state, work, language, checked, reader, unkept=unkept, number=number)
    furnitures = [name for name, _ in press_editor.furnitures(state, language)]
    numbers = [(one.number, one.content.texts.get(language, "")) for one in state.paragraphs_of(work.document)]
    template = "press_readback" if request.htmx and "read" in request.GET else "press_language"
    return answer(request, f"paraph/{template}.html", here="bodies", page=shown, at=work.at,
                  status=HTTPStatus.CONFLICT if unkept else HTTPStatus.OK, refusal=unkept and unkept.refusal,
                  clashes=list(press_editor.unread(shown)), furnitures=furnitures, paragraphs=numbers,
                  own=unkept.own if unkept else {}, forms=tuple(FORMS))  # fmt: skip


def _typed(request: HttpRequest) -> tuple[dict[str, str], dict[str, str]]:
    """What each field of the page says, and the mark of what it had shown; a box that is not ticked says nothing."""
    marks = {name.removeprefix("seen."): value for name, value in request.POST.items() if name.startswith("seen.")}
    return {name: request.POST.get(name, "") for name in marks}, marks


def _kept(request: HttpRequest, current: Current, work: InWork, language: str) -> HttpResponse:
    typed, marks = _typed(request)
    own = {name: request.POST.get(f"own-{name}", "")[: press_fields.LONGEST] for name in ("text", "cites", "after")}
    try:
        outcome = press_fields.keep(current.state, work.document, language, typed, marks, by=request.user)
        work = outcome.work
        if outcome.clashes:
            return _editor(request, current, work, language, Unkept(outcome.clashes, own=own))
        marks, typed = {}, {}
        if own["text"].strip():
            cites = press.cited(current.state, work.document, own["cites"])
            added = press.Own(own["text"], cites, own["after"])
            work = press.change(work.document, language, press.Change(added=[added]), by=request.user)
        if request.POST.get("do") == "furniture":
            work = _furnished(request, current, work, language)
    except Refused as refusal:
        work, mine = press.at_work(work.document), press_fields.changed(typed, marks)
        return _editor(request, current, work, language, Unkept(mine, marks, own, told(refusal)))
    messages.success(request, gettext("Kept."), extra_tags="done")
    anchor = f"#s-{request.POST['at']}" if request.POST.get("at") else ""
    return HttpResponseRedirect(reverse("press-language", args=[work.document, language]) + anchor)


def _furnished(request: HttpRequest, current: Current, work: InWork, language: str) -> InWork:
    """With the ministry, office and marks of another release of the same publisher."""
    taken = dict(press_editor.furnitures(current.state, language)).get(request.POST.get("furniture", ""))
    if taken is None:
        return work
    held = work.texts[language].furniture
    fresh = {"ministry": taken.ministry, "office": taken.office, "handling_marks": taken.handling_marks}
    furniture = type(held)(**{**{name: getattr(held, name) for name in held.__dataclass_fields__}, **fresh})
    return press.change(work.document, language, press.Change(furniture=furniture), by=request.user)


def _sentence_kept(request: HttpRequest, current: Current, work: InWork, language: str) -> HttpResponse:
    """Keep a sentence while it is typed, and answer with its margin; where it clashes, say so and keep nothing."""
    typed, marks = _typed(request)
    key = request.GET.get("sentence", "")
    error = None
    clashes: Mapping[str, str] = {}
    try:
        outcome = press_fields.keep(current.state, work.document, language, typed, marks, by=request.user)
        work, clashes = outcome.work, outcome.clashes
    except Refused as refusal:
        error = told(refusal)
    checked = press.check(current.state, work.document, work.texts[language])
    sentence = press_editor.one_sentence(current.state, work, language, key, checked, reader_of(current))
    if sentence is None:
        raise Http404
    response = answer(request, "paraph/_press_margin.html", sentence=sentence, fragment=True, error=error,
                      clash=bool(clashes), at=work.at)  # fmt: skip
    response.headers["HX-Trigger"] = "kept"
    return response


def _embargo(current: Current, instant: str | None, reader: Reader) -> Embargo | None:
    if not instant:
        return None
    passed = datetime.fromisoformat(instant) <= timezone.now()
    return pages.embargo_of(instant, press.local_times(instant, current.state.parties), reader, passed=passed)


def _begin(request: HttpRequest, current: Current, document: Document) -> None:
    """Draft from the document, or draft anew; of a correction with what it corrects."""
    languages = current.state.languages
    notices = {code: text for code in languages if (text := request.POST.get(f"notice-{code}", "").strip())}
    work = press.in_work(document.key)
    held = {code: text.notice for code, text in work.texts.items()} if work else {}
    press.begin(document.key, notices={**held, **notices}, by=request.user)
    messages.success(
        request, gettext("Drafted from the signed text; what was typed before is kept."), extra_tags="done"
    )


def _set_embargo(request: HttpRequest, current: Current, document: Document) -> None:
    hour, side = request.POST.get("hour", "").strip(), request.POST.get("clock", current.side)
    instant = press.instant_of(hour, side) if hour else ""
    press_fields.keep_embargo(document.key, instant, request.POST.get("seen-embargo", ""), by=request.user)
    messages.success(request, gettext("Kept."), extra_tags="done")


def _propose(request: HttpRequest, _current: Current, document: Document) -> None:
    acts = releasing.put_forward(document.key, languages=request.POST.getlist("language"),
                                 all_the_same="all_the_same" in request.POST, by=request.user)  # fmt: skip
    if not acts:
        messages.info(request, gettext("There was nothing to put forward: no text differs from what stands."))
        return
    said = ngettext(
        "Put forward in {n} language. The next pouch carries it to the other Side.",
        "Put forward in {n} languages. The next pouch carries it to the other Side.",
        len(acts),
    )
    messages.success(request, said.format(n=len(acts)), extra_tags="done")


def _take_over(request: HttpRequest, current: Current, document: Document) -> None:
    """Go on writing at the other side's text of one language; what was being written here in it gives way."""
    code, side = request.POST.get("language", ""), request.POST.get("of", "")
    joint = press.standing(current.state, document.key, code)
    if joint is None or side not in joint.held:
        raise NothingInWork(document=document.key)
    press.begin(document.key, taken={code: joint.held[side]}, by=request.user)
    messages.success(request, gettext("The other Side's text is in work here now."), extra_tags="done")


def _publish(request: HttpRequest, _current: Current, document: Document) -> None:
    releasing.publish(document.key, by=request.user)
    messages.success(
        request, gettext("Decided: the site shows what is cleared, from its embargo on."), extra_tags="done"
    )


_DOINGS = {
    "begin": _begin,
    "embargo": _set_embargo,
    "propose": _propose,
    "take": _take_over,
    "publish": _publish,
}
