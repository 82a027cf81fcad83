"""The text out to Word and translators' tools, and in again: shown first, proposed when somebody says so."""

from collections.abc import Callable
from functools import partial

from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext, ngettext

from paraph.mechanism.acts.wording import Told
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.refusals import DocumentInForce
from paraph.messages import Refused
from paraph.node import records
from paraph.node.people.access import access_of, draft_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.node.refusals import NoteMalformed, ReadAnew, UploadEmpty, UploadTooLarge
from paraph.node.texts import edited_files
from paraph.node.texts.edited_files import Asked, format_of
from paraph.papers.translation import write_xliff
from paraph.papers.word import text_under_negotiation, write_word
from paraph.web.pages.texts.edited_file import allowed, shown
from paraph.web.views.frame import answer, language_now, page, reader_of, told

LARGEST = 32 << 20
"""Bytes of a file; 300 paragraphs in three languages make half a million."""

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@page("GET", "HEAD", "POST")
def files(request: HttpRequest, key: str) -> HttpResponse:
    """Files of a text: to take away, to hand in, and what the one handed in asks for."""
    current, draft = draft_for(request.user, key, Right.DRAFT)
    if request.method != "POST":
        return _page(request, current, draft)
    match request.POST.get("do"):
        case "propose":
            return _proposed(request, current, draft)
        case "discard":
            edited_files.discard(key, by=request.user)
        case _:
            return _handed_in(request, current, draft)
    return HttpResponseRedirect(reverse("draft-files", args=[key]))


@page("GET", "HEAD")
def word(request: HttpRequest, key: str) -> HttpResponse:
    """The text as .docx, the other side's proposals as tracked changes."""
    current, _ = draft_for(request.user, key, Right.DRAFT)
    data = write_word(text_under_negotiation(current.state, key, side=current.side))
    return _file(data, WORD, f"{slugify(key.replace('.', ' '))}.docx")


@page("GET", "HEAD")
def xliff(request: HttpRequest, key: str) -> HttpResponse:
    """The text as XLIFF 2, `?from=ru&to=hi`; else from the reader's language into the next."""
    current, draft = draft_for(request.user, key, Right.DRAFT)
    first, *others = reader_of(current).own_language_first(draft.frame.terms.regime.languages)
    source, target = request.GET.get("from", first), request.GET.get("to", (others or [first])[0])
    data = write_xliff(text_under_negotiation(current.state, key, side=current.side), source=source, target=target)
    return _file(data, "application/xliff+xml", f"{slugify(key.replace('.', ' '))}.{source}-{target}.xlf")


def _handed_in(request: HttpRequest, current: Current, draft: Negotiation) -> HttpResponse:
    """A file is kept once it was understood; one that is not leaves the one before it where it is.

    A text that came into force meanwhile takes none, whatever the file is.
    """
    if draft.in_force:
        return _page(request, current, draft, refusal=told(DocumentInForce(document=draft.key)), status=409)
    file = request.FILES.get("file")
    if file is None:
        return _page(request, current, draft, error=gettext("Choose a file."), status=400)
    try:
        data = _bytes(file)
        _asked(current, draft, data)
    except Refused as refusal:
        return _page(request, current, draft, refusal=told(refusal), status=409)
    edited_files.keep(draft.key, file.name or "", data, by=request.user)
    return HttpResponseRedirect(reverse("draft-files", args=[draft.key]))


def _bytes(file: UploadedFile) -> bytes:
    """What was handed in; raises `UploadTooLarge`, `UploadEmpty`."""
    if (file.size or 0) > LARGEST:
        raise UploadTooLarge(name=(file.name or "")[:80], most=LARGEST >> 20)
    data = file.read()
    if not data:
        raise UploadEmpty(name=(file.name or "")[:80])
    return data


def _proposed(request: HttpRequest, current: Current, draft: Negotiation) -> HttpResponse:
    row = edited_files.kept(draft.key, by=request.user)
    if row is None:
        return HttpResponseRedirect(reverse("draft-files", args=[draft.key]))
    asked = _asked(current, draft, bytes(row.data))
    if asked.mark != request.POST.get("mark"):
        return _page(request, current, draft, refusal=told(ReadAnew()), status=409)
    may_be_said = allowed(asked, _may(request, current, draft))
    chosen = may_be_said & set(request.POST.getlist("steps"))
    if not chosen:
        nothing = NoteMalformed(detail=gettext("nothing is chosen of what the file asks for"))
        return _page(request, current, draft, refusal=told(nothing), status=409)
    reason = request.POST.get("reason", "").strip()[:2000]
    why = Told(reason={language_now(): reason} if reason else {}, unattributed="unattributed" in request.POST)
    voice = {"side": settings.HOME.side, "office": settings.HOME.office}
    acts = records.append(lambda state: edited_files.drafts(state, asked, chosen, **voice, told=why), by=request.user)
    said = ngettext("%(count)s thing is proposed; the next pouch carries it.",
                    "%(count)s things are proposed; the next pouch carries them.", len(acts))  # fmt: skip
    messages.success(request, said % {"count": len(acts)}, extra_tags="done")
    if chosen < may_be_said:
        messages.info(request, gettext("What was not chosen stays here until it is proposed or the file thrown away."))
        return HttpResponseRedirect(reverse("draft-files", args=[draft.key]))
    edited_files.discard(draft.key, by=request.user)
    return HttpResponseRedirect(reverse("draft", args=[draft.key]))


def _page(
    request: HttpRequest, current: Current, draft: Negotiation, *,
    refusal: dict[str, str] | None = None, error: str = "", status: int = 200,
) -> HttpResponse:  # fmt: skip
    row, reader = edited_files.kept(draft.key, by=request.user), reader_of(current)
    asked = None
    if row is not None:
        try:
            asked = _asked(current, draft, bytes(row.data))
        except Refused as why:
            refusal = refusal or told(why)
    languages = reader.own_language_first(draft.frame.terms.regime.languages)
    return answer(
        request, "paraph/draft_files.html", here="drafts", key=draft.key, file=row, asked=asked,
        steps=shown(asked, reader, _may(request, current, draft)) if asked else (),
        languages=[(one, reader.language_name(one)) for one in languages],
        in_force=bool(draft.in_force),
        corrected=reader.moment(draft.corrections[-1].since) if draft.corrections else "",
        refusal=refusal, error=error, status=status,
    )  # fmt: skip


def _asked(current: Current, draft: Negotiation, data: bytes) -> Asked:
    return edited_files.ask(current.state, draft.key, data, side=current.side, format=format_of(data))


def _may(request: HttpRequest, current: Current, draft: Negotiation) -> Callable[[Right], bool]:
    body = current.state.session(draft.session).body
    return partial(access_of(request.user).may, state=current.state, body=body)


def _file(data: bytes, kind: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-cache"}
    return HttpResponse(data, content_type=kind, headers=headers)
