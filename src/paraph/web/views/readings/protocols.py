"""Signed protocols of the past: handed in, shown beside what they were read as, corrected, confirmed."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from paraph.intake.readers import MAX_BYTES
from paraph.intake.refusals import CorrectionsRefused, PlanRefused, ProtocolBodyUnsaid
from paraph.mechanism.refusals import RuleBroken
from paraph.messages import Refused
from paraph.node.intake import protocol_proposals as proposals
from paraph.node.intake.reading import File
from paraph.node.models import ProposalState, ProtocolProposal
from paraph.node.people.access import access_of, body_for, current_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.node.refusals import AdoptionError, NothingToAdopt
from paraph.web.pages.readings.protocol_proposal import protocol_form
from paraph.web.pages.refusals import refusal_of
from paraph.web.seeing import seen
from paraph.web.views.frame import answer, page, reader_of, told


@page("GET", "HEAD", "POST")
def adopt(request: HttpRequest) -> HttpResponse:
    """The form for the language versions of one protocol, and the protocols that wait."""
    current = current_for(request.user, Right.PROPOSE)
    if request.method != "POST":
        return _handing_in(request, current)
    files = [File(upload.name or "", upload.read(MAX_BYTES + 1)) for upload in request.FILES.getlist("files")]
    if not files:
        return _handing_in(request, current, errors={"files": [_words(gettext("Choose at least one file."))]})
    body = request.POST.get("body", "")
    if body and body not in {one.key for one in access_of(request.user).bodies(current.state)}:
        raise Http404
    try:
        row = proposals.read(files, body=body or None, by=request.user)
    except NothingToAdopt as refusal:
        return _handing_in(request, current, errors={"files": [told(refusal_of(one)) for one in refusal.refused]})
    except ProtocolBodyUnsaid as refusal:
        said = told(refusal) | {"remedy": gettext("Choose the body whose session it is.")}
        return _handing_in(request, current, errors={"body": [said]})
    except (AdoptionError, PlanRefused) as refusal:
        return _handing_in(request, current, errors={"files": [told(refusal)]})
    body_for(request.user, row.owner, Right.PROPOSE)
    row.save()
    return HttpResponseRedirect(reverse("protocol-proposal", args=[row.pk]))


@page("GET", "HEAD", "POST")
def proposal(request: HttpRequest, number: int) -> HttpResponse:
    """The reading beside the words; what is pressed corrects, confirms or discards it."""
    current = current_for(request.user, Right.PROPOSE)
    row = ProtocolProposal.objects.filter(mechanism=current.mechanism, pk=number).first()
    if row is None:
        raise Http404
    body_for(request.user, row.owner, Right.PROPOSE)
    if request.method != "POST" or row.state != ProposalState.WAITING:
        return _shown(request, current, row)
    if request.POST.get("do") == "discard":
        proposals.discard(row.pk, by=request.user)
        messages.success(request, gettext("Discarded. The record was not changed."), extra_tags="done")
        return HttpResponseRedirect(reverse("adopt-protocol"))
    if request.POST.get("do") == "confirm":
        body_for(request.user, row.owner, Right.CONFIRM)
    try:
        typed = {name: text for name, text in request.POST.items() if name.startswith("p")}
        proposals.correct(row.pk, typed, by=request.user)
    except CorrectionsRefused as refusal:
        errors = {name: _sentence(why) for name, why in refusal.fields.items()}
        return _shown(request, current, row, typed=typed, errors=errors)
    except (PlanRefused, RuleBroken):
        return _shown(request, current, row)
    if request.POST.get("do") == "confirm":
        return _confirm(request, current, row)
    messages.success(request, gettext("Your corrections are kept. Nothing is in the record yet."), extra_tags="done")
    return HttpResponseRedirect(reverse("protocol-proposal", args=[row.pk]))


def _confirm(request: HttpRequest, current: Current, row: ProtocolProposal) -> HttpResponse:
    found = proposals.laid(row, current.state).proposed
    done = proposals.confirm(row.pk, by=request.user)
    count = len(done.acts)
    said = ngettext(
        "Confirmed: {n} act was added to the record.", "Confirmed: {n} acts were added to the record.", count
    )
    messages.success(request, said.format(n=count), extra_tags="done")
    return HttpResponseRedirect(reverse("document", args=[found.document.key]))


def _handing_in(
    request: HttpRequest, current: Current, *, errors: Mapping[str, list[dict[str, str]]] | None = None
) -> HttpResponse:
    reader = reader_of(current)
    access = access_of(request.user)
    bodies = [(one.key, reader.text(one.names)) for one in access.bodies(current.state)]
    waiting = [
        (row.pk, reader.day(row.made_at.date()), str(row.made_by or ""))
        for row in proposals.waiting()
        if access.may(Right.PROPOSE, state=current.state, body=row.owner)
    ]
    return answer(
        request, "paraph/adopt_protocol.html", here="adopt", status=400 if errors else 200, bodies=bodies,
        waiting=waiting, errors=errors or {}, chosen=request.POST.get("body", ""),
    )  # fmt: skip


def _shown(
    request: HttpRequest, current: Current, row: ProtocolProposal, *, typed: Mapping[str, str] | None = None,
    errors: Mapping[str, str] | None = None,
) -> HttpResponse:  # fmt: skip
    if row.state != ProposalState.WAITING:
        return answer(request, "paraph/protocol_settled.html", here="adopt", proposal=row)
    try:
        found = proposals.laid(row, current.state)
    except (PlanRefused, RuleBroken) as refusal:
        return answer(
            request, "paraph/protocol_stuck.html", here="adopt", status=409, proposal=row, refusal=told(refusal)
        )
    access = access_of(request.user)
    shown = protocol_form(
        found, seen(current, access), reader_of(current), typed=typed or {}, errors=errors or {}
    )  # fmt: skip
    return answer(
        request, "paraph/protocol_proposal.html", here="adopt", status=400 if errors else 200, page=shown,
        proposal=row, known=found.proposed.known,
        may_confirm=access.may(Right.CONFIRM, state=current.state, body=found.proposed.body),
        **_outlook(row, current),
    )  # fmt: skip


def _outlook(row: ProtocolProposal, current: Current) -> dict[str, object]:
    """How many acts confirming would add; or why the rules do not allow it as the record stands now."""
    try:
        return {"acts": proposals.acts_ahead(row, current.state)}
    except RuleBroken as refusal:
        return {"forbidden": told(refusal)}


def _sentence(refusal: Refused) -> str:
    shown = told(refusal)
    return f"{shown['sentence']} {shown['remedy']}".strip()


def _words(sentence: str) -> dict[str, str]:
    return {"sentence": sentence, "remedy": "", "code": ""}
