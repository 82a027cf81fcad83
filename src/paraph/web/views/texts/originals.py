"""Originals and signatures: originals to take away and sign, the signed files handed in, and what a file proves.

No key is handed in and none is kept: who signs a PDF does it where the key is, with any program that fills a signature
field or with `paraph originals sign`, and hands in the signed file.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from functools import partial

from asn1crypto.x509 import Certificate
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext

from paraph.mechanism.acts import signing
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.sealing import Ink
from paraph.messages import Refused
from paraph.node import records
from paraph.node.people.access import access_of, draft_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.node.refusals import NoteMalformed, UploadEmpty, UploadTooLarge
from paraph.node.texts import signatures as files_of_signatures
from paraph.node.texts import wet_ink
from paraph.node.texts.signatures import Penned, Upload
from paraph.papers.forms import PDF
from paraph.papers.originals.agreed import Layout, Source, read, source_as_signed, source_of
from paraph.papers.originals.akoma import akoma_ntoso
from paraph.papers.originals.inside import files_inside
from paraph.papers.originals.matching import compare
from paraph.papers.originals.original import make
from paraph.papers.signing.pades import with_places
from paraph.papers.signing.verifying import read_roots, verify
from paraph.papers.signing.wet import sheet as signing_sheet
from paraph.record import Draft
from paraph.record.attachments import Attached
from paraph.web.pages.reader import Reader
from paraph.web.pages.texts.corrections import INKS, awaited, signatures, taken_back
from paraph.web.pages.texts.originals import Told, compared, in_its_languages, proved, seen_in, signing_form, unseen
from paraph.web.views.frame import answer, fresh, language_now, page, reader_of, told
from paraph.web.views.papers import file_of
from paraph.web.views.saving import saved
from paraph.web.views.texts.drafting_acts import shown_text

LARGEST = 32 << 20
"""Bytes of a file handed in."""


@page("GET", "HEAD", "POST")
def originals(request: HttpRequest, key: str) -> HttpResponse:
    """Where the originals are had and the signatures recorded; `?prove=` a file's SHA-256 tells what it proves."""
    current, draft = draft_for(request.user, key)
    if request.method != "POST":
        return _page(request, current, draft, results=_proof(request, current, draft))
    try:
        match request.POST.get("do"):
            case "sign" | "confirm" | "unsign" as doing:
                current, draft = draft_for(request.user, key, Right.SPEAK)
                say = _saying(doing, request, current, draft)
                records.append(lambda state: [say(state, key=key, **_voice())], by=request.user)
            case "compare":
                return _page(request, current, draft, results=_compared(request, reader_of(current)))
            case _:
                return _page(request, current, draft, results=_looked_at(request))
    except Refused as refusal:
        return _page(request, current, draft, refusal=refusal)
    done = records.current().state.negotiation(key)
    both = gettext("Signed by all: the document is in force.")
    ours = gettext("Recorded; the next pouch carries it to the other Side.")
    messages.success(request, both if done.in_force else ours, extra_tags="done")
    return HttpResponseRedirect(reverse("draft-originals", args=[key]))


@page("GET", "HEAD")
def original(request: HttpRequest, key: str, side: str) -> HttpResponse:
    """The original of a side as PDF; `?layout=columns|sequence`, `?places` with empty places for the signatures;
    `?signed` as it was signed, without what was corrected since.
    """
    current, draft = _of_party(request, key, side)
    asked = request.GET.get("layout", "")
    layout = Layout(asked) if asked in set(Layout) else Layout.COLUMNS
    places, signed = "places" in request.GET, "signed" in request.GET

    def set_it() -> HttpResponse:
        pdf = make(_source(current, draft, layout, signed=signed), side)
        return file_of(f"original {key} {side}", with_places(pdf) if places else pdf, PDF)

    return fresh(request, current, set_it, key, side, layout, places, signed, datetime.now(UTC).date())


@page("GET", "HEAD")
def sheet(request: HttpRequest, key: str, side: str) -> HttpResponse:
    """The sheet that is signed with a pen, with the digest of the text on it."""
    current, draft = _of_party(request, key, side)
    marks = ("sheet", key, side, datetime.now(UTC).date())
    return fresh(request, current, lambda: file_of(f"sheet {key} {side}", signing_sheet(_source(current, draft), side),
                 PDF), *marks)  # fmt: skip


@page("GET", "HEAD")
def akn(request: HttpRequest, key: str, side: str) -> HttpResponse:
    """The text as Akoma Ntoso, its languages in the order of this side's original."""
    current, draft = _of_party(request, key, side)
    headers = {"Content-Disposition": f'attachment; filename="{slugify(key.replace(".", " "))}.akn.xml"'}
    return HttpResponse(
        akoma_ntoso(_source(current, draft), side), content_type="application/akn+xml", headers=headers
    )  # fmt: skip


@page("GET", "HEAD")
def signed_file(request: HttpRequest, key: str, digest: str) -> HttpResponseBase:
    """A file that shows a signature of this text, to be saved: proved before its first byte, never shown."""
    _, draft = draft_for(request.user, key)
    names = {file.sha256: file.name for file in _files(draft)}
    return saved(digest, names)


def _of_party(request: HttpRequest, key: str, side: str) -> tuple[Current, Negotiation]:
    current, draft = draft_for(request.user, key)
    if side not in draft.parties:
        raise Http404
    return current, draft


def _source(current: Current, draft: Negotiation, layout: Layout = Layout.COLUMNS, *, signed: bool = False) -> Source:
    made = source_as_signed if signed else source_of
    return made(current.state, draft.key, dated=datetime.now(UTC).date(), layout=layout)


def _files(draft: Negotiation) -> list[Attached]:
    return [file for _, made in sorted(draft.signatures.items()) for file in made.attachments]


def _uploads(request: HttpRequest, field: str) -> list[Upload]:
    found = []
    for one in request.FILES.getlist(field):
        if (one.size or 0) > LARGEST:
            raise UploadTooLarge(name=(one.name or "")[:80], most=LARGEST >> 20)
        if not one.size:
            raise UploadEmpty(name=(one.name or "")[:80])
        found.append(Upload(one.name or "file", one.read(), one.content_type or ""))
    return found


def _saying(doing: str, request: HttpRequest, current: Current, draft: Negotiation) -> Callable[..., Draft]:
    if doing != "unsign":
        shown_text(draft, request)
    if doing == "sign":
        return _signed(request, current, draft)
    if doing == "confirm":
        return signing.confirm_signature
    why = request.POST.get("why", "").strip()[:2000]
    return partial(signing.withdraw_signature, reason={language_now(): why} if why else {})


def _signed(request: HttpRequest, current: Current, draft: Negotiation) -> Callable[..., Draft]:
    """What records this side's signature; its files are looked at before anything is written."""
    post, side, now = request.POST, current.side, datetime.now(UTC)
    try:
        day = date.fromisoformat(post.get("day", ""))
    except ValueError:
        raise NoteMalformed(detail=gettext("the day is not one such as 2026-03-02")) from None
    ink = Ink(post.get("ink")) if post.get("ink") in set(Ink) else Ink.OTHER
    words = {one: post.get(one, "").strip()[:200] for one in ("names", "titles", "place")}
    signed_by = {one: post.get(f"signed-by-{one}", "").strip()[:200] for one in draft.parties}
    penned = Penned(words["place"], day, {**signed_by, side: words["names"]})
    files = files_of_signatures.shown(
        _source(current, draft), side, ink, _uploads(request, "files"), at=now, penned=penned
    )  # fmt: skip
    told = in_its_languages(draft, reader_of(current), words)
    body = signing.SignDocument(
        draft.digest() or "", ink, told["names"], day, told["titles"], told["place"], files, "ad_referendum" in post
    )  # fmt: skip
    return partial(signing.sign_document, body=body)


def _voice() -> dict[str, str]:
    return {"side": settings.HOME.side, "office": settings.HOME.office}


def _proof(request: HttpRequest, current: Current, draft: Negotiation) -> Sequence[Told]:
    chosen, files = request.GET.get("prove", ""), _files(draft)
    if chosen not in {file.sha256 for file in files}:
        return ()
    signed = _source(current, draft, signed=True)
    found = files_of_signatures.proved(signed, files, chosen, at=datetime.now(UTC))
    return (proved(next(file.name for file in files if file.sha256 == chosen), found, reader_of(current)),)


def _looked_at(request: HttpRequest) -> Sequence[Told]:
    """What the signatures of the files handed in prove, under the roots handed in; nothing of it is kept."""
    roots = [root for one in _uploads(request, "roots") for root in read_roots(one.data, file=one.name)]
    files = _uploads(request, "look")
    if not files:
        raise NoteMalformed(detail=gettext("no file was chosen"))
    return tuple(_seen(one, roots) for one in files)


def _seen(one: Upload, roots: Sequence[Certificate]) -> Told:
    """What one file proves, or why it proves nothing; the others are told of all the same."""
    try:
        return seen_in(one.name, verify(one.data, roots=roots, at=datetime.now(UTC)), language_now())
    except Refused as refusal:
        return unseen(one.name, refusal, language_now())


def _compared(request: HttpRequest, reader: Reader) -> Sequence[Told]:
    pair = _uploads(request, "pair")
    if len(pair) != 2:  # noqa: PLR2004 - two originals
        raise NoteMalformed(detail=gettext("two originals are compared, no more and no less"))
    unread = [unseen(one.name, why, language_now()) for one in pair for why in _unfit(one)]
    return unread or (compared(compare(pair[0].data, pair[1].data), reader),)


def _unfit(one: Upload) -> Iterator[Refused]:
    """Why a file is no original."""
    try:
        read(files_inside(one.data))
    except Refused as refusal:
        yield refusal


def _page(
    request: HttpRequest, current: Current, draft: Negotiation, *,
    results: Iterable[Told] = (), refusal: Refused | None = None,
) -> HttpResponse:  # fmt: skip
    reader, state = reader_of(current), current.state
    body = state.session(draft.session).body
    facts = {side: wet_ink.checked(draft, side) for side in draft.signatures}
    sides = [(side, reader.side_name(side)) for side in reader.in_order(draft.parties)]
    ours = draft.signatures.get(current.side)
    return answer(
        request, "paraph/draft_originals.html", here="drafts", key=draft.key, digest=draft.digest() or "",
        initialled=bool(draft.initialled()), in_force=bool(draft.in_force), sides=sides,
        to_sign=draft.initialled() is not None and not draft.in_force,
        signatures=signatures(draft, facts, reader), taken_back=taken_back(draft, reader), signed=ours is not None,
        awaited=awaited(draft, reader), signed_in_pdf=any(made.ink is Ink.PADES for made in draft.signatures.values()),
        corrected=draft.corrections[-1] if draft.corrections else None, typed=request.POST if refusal else {},
        to_confirm=ours is not None and not ours.counts,
        inks=[(value, reader.say(name)) for value, name in INKS.items()],
        form=signing_form(draft, reader, request.POST.dict() if refusal and "names" in request.POST else None),
        may_speak=access_of(request.user).may(Right.SPEAK, state=state, body=body), results=tuple(results),
        refusal=told(refusal) if refusal else None, status=409 if refusal else 200,
    )  # fmt: skip
