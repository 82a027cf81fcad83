"""Adopting releases: hand files in, correct what was read, confirm or discard."""

from collections.abc import Callable, Iterable, Mapping

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from paraph.intake.plans.corrections import corrected
from paraph.intake.plans.plan import Plan, RefusedReading
from paraph.intake.readers import MAX_BYTES
from paraph.intake.refusals import CorrectionsRefused
from paraph.mechanism.refusals import RuleBroken
from paraph.mechanism.state import State
from paraph.messages import Refused
from paraph.node import records
from paraph.node.intake import adoption
from paraph.node.intake.reading import File
from paraph.node.models import Proposal, ProposalState
from paraph.node.people.access import access_of, current_for, proposal_for
from paraph.node.people.roles import Right
from paraph.node.refusals import AdoptionError, NothingToAdopt
from paraph.web.pages.reader import Reader
from paraph.web.pages.readings.proposal import changes, proposal_page
from paraph.web.pages.refusals import refusal_of
from paraph.web.pages.waiting import waiting_lines
from paraph.web.views.frame import answer, page, reader_of, told

PASTED = "pasted-text.txt"
"""Name of a release that came without a file."""


@page("GET", "HEAD", "POST")
def adopt(request: HttpRequest) -> HttpResponse:
    """The form for files and text, and the proposals that wait."""
    current_for(request.user, Right.PROPOSE)
    if request.method != "POST":
        return _form(request)
    files = _files(request)
    if not files:
        return _form(request, error=gettext("Choose at least one file, or paste the text of a release."), status=400)
    try:
        proposal = adoption.propose(files, by=request.user)
    except NothingToAdopt as refusal:
        return _form(request, refusal=told(refusal), refused=_reasons(refusal.refused), status=400)
    except AdoptionError as refusal:
        return _form(request, refusal=told(refusal), status=409)
    return HttpResponseRedirect(reverse("proposal", args=[proposal.pk]))


@page("GET", "HEAD", "POST")
def proposal(request: HttpRequest, number: int) -> HttpResponse:
    """The reading beside its sources; what is pressed corrects, confirms or discards it."""
    found = proposal_for(request.user, number)
    if request.method == "POST":
        if "take" in request.POST:
            return _correct(request, found, then=_kept)
        match request.POST.get("do"):
            case "confirm":
                proposal_for(request.user, number, Right.CONFIRM)
                return _correct(request, found, then=_confirm)
            case "discard":
                return _discard(request, number)
            case _:
                return _correct(request, found, then=_kept)
    return _shown(request, found)


@page("POST")
def field(request: HttpRequest, number: int) -> HttpResponse:
    """One field as it is left, with what is wrong with it, if anything; keeps nothing. For htmx, which names it."""
    found = proposal_for(request.user, number)
    plan, typed, reader = adoption.plan_of(found), request.POST.dict(), _reader()
    shown = proposal_page(plan, State(), reader, typed=typed, refused=_objections(plan, typed, reader))
    cluster, named = shown.find(request.htmx.trigger_name or "")
    if named is None:
        raise Http404
    return answer(request, "paraph/_field.html", cluster=cluster, field=named, proposal=found)


def _objections(plan: Plan, typed: Mapping[str, str], reader: Reader) -> dict[str, Refused]:
    """What would be said against the corrections typed, by field."""
    refused: dict[str, Refused] = {}
    for place, fields in changes(plan, typed, reader).items():
        try:
            corrected(plan.sessions[place], fields)
        except CorrectionsRefused as refusal:
            refused |= {f"{place}.{name}": why for name, why in refusal.fields.items()}
    return refused


def _form(request: HttpRequest, *, status: int = 200, **shown: object) -> HttpResponse:
    rows = [(row.pk, row.made_at, str(row.made_by or "")) for row in adoption.waiting()]
    waiting = waiting_lines(rows, lambda number: reverse("proposal", args=[number]), _reader())
    text = request.POST.get("text", "")
    return answer(request, "paraph/adopt.html", here="adopt", status=status, waiting=waiting, text=text, **shown)


def _files(request: HttpRequest) -> list[File]:
    """What was handed in; of a file that is too large, just so much that reading refuses it for its size."""
    files = [File(upload.name, upload.read(MAX_BYTES + 1)) for upload in request.FILES.getlist("files")]
    text = request.POST.get("text", "")
    if text.strip():
        files.append(File(PASTED, text.encode()))
    return files


def _shown(
    request: HttpRequest, found: Proposal, *, typed: Mapping[str, str] | None = None,
    refused: Mapping[str, Refused] | None = None,
) -> HttpResponse:  # fmt: skip
    current = records.current()
    reader = reader_of(current)
    if found.state != ProposalState.WAITING:
        return answer(request, "paraph/settled.html", here="adopt", proposal=found, sessions=_sessions(found, reader))
    plan = adoption.plan_of(found)
    shown = proposal_page(plan, current.state, reader, typed=typed, refused=refused)
    return answer(
        request,
        "paraph/proposal.html",
        here="adopt",
        status=400 if refused else 200,
        proposal=found,
        page=shown,
        refused=_reasons(plan.refused),
        may_confirm=access_of(request.user).may(Right.CONFIRM, state=current.state),
        **_outlook(found, current.state),
    )


def _outlook(found: Proposal, state: State) -> dict[str, object]:
    """How many acts confirming would add; or why the rules do not allow it as the record stands now."""
    try:
        return {"acts": len(adoption.drafts_of(found, state))}
    except RuleBroken as refusal:
        return {"forbidden": told(refusal, state)}


def _correct(
    request: HttpRequest, found: Proposal, *, then: Callable[[HttpRequest, int], HttpResponse]
) -> HttpResponse:
    typed = request.POST.dict()
    name, taken, text = request.POST.get("take", "").partition("=")
    if taken:
        typed[name] = text
    try:
        changed = changes(adoption.plan_of(found), typed, _reader()) if found.state == ProposalState.WAITING else {}
        if changed:
            adoption.correct(found.pk, changed, by=request.user)
    except CorrectionsRefused as refusal:
        return _shown(request, found, typed=typed, refused=refusal.fields)
    return then(request, found.pk)


def _kept(request: HttpRequest, number: int) -> HttpResponse:
    messages.success(request, gettext("Your corrections are kept. Nothing is in the record yet."), extra_tags="done")
    return HttpResponseRedirect(reverse("proposal", args=[number]) + _back_to(request.POST.get("take", "")))


def _back_to(taken: str) -> str:
    """Where the page opens again: an answer to what is doubtful leads back to what is still asked."""
    place, _, path = taken.partition(".")
    return f"#doubts-{place}" if path.startswith("doubtful.") and place.isascii() and place.isdigit() else ""


def _confirm(request: HttpRequest, number: int) -> HttpResponse:
    confirmed = adoption.confirm(number, by=request.user)
    count = len(confirmed.acts)
    said = ngettext(
        "Confirmed: {n} act was added to the record.", "Confirmed: {n} acts were added to the record.", count
    )
    messages.success(request, said.format(n=count), extra_tags="done")
    return HttpResponseRedirect(reverse("proposal", args=[number]))


def _discard(request: HttpRequest, number: int) -> HttpResponse:
    adoption.discard(number, by=request.user)
    messages.success(request, gettext("Discarded. The record was not changed."), extra_tags="done")
    return HttpResponseRedirect(reverse("adopt"))


def _reasons(refused: Iterable[RefusedReading]) -> list[tuple[str, dict[str, str]]]:
    """Each file that was not taken, with why, in the reader's language."""
    return [(reading.source, told(refusal_of(reading))) for reading in refused]


def _sessions(found: Proposal, reader: Reader) -> list[tuple[str, str]]:
    """Key and name of each session of a proposal that was decided on."""
    return [(session.key, reader.session_name(session.facts)) for session in adoption.plan_of(found).sessions]


def _reader() -> Reader:
    return reader_of(records.current())
