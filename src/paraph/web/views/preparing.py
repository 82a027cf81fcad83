"""Preparing a session: agreeing on the agenda, and the delegations."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from paraph.intake.delegates import read_delegates
from paraph.intake.refusals import SheetDamaged, SheetRefused
from paraph.intake.sheets import MOST_BYTES
from paraph.mechanism.acts.agendas import accept_agenda, propose_agenda
from paraph.mechanism.acts.delegations import attend, confirm, nominate, receive
from paraph.mechanism.delegations import Delegate, delegation_key
from paraph.mechanism.refusals import RuleBroken
from paraph.mechanism.state import State
from paraph.messages import LANGUAGES, Refused
from paraph.node import accreditations, records
from paraph.node.access import access_of, body_for
from paraph.node.records import Current
from paraph.node.refusals import AccreditationError
from paraph.node.roles import Right
from paraph.record import Draft
from paraph.web.pages.naming import with_names
from paraph.web.pages.preparing import agenda_page, delegations_page, typed_items
from paraph.web.seeing import seen
from paraph.web.typed import whole
from paraph.web.views.frame import answer, fresh, page, reader_of, told

ACCREDITATION_FIELD_OF = {"node.accreditation.deletion": "delete_on", "node.accreditation.too_large": "photo"}
"""Code of a refusal -> the field it speaks of."""


@page("GET", "HEAD", "POST")
def agenda(request: HttpRequest, key: str) -> HttpResponse:
    """The agenda of a body's next session; what is pressed proposes this side's, or accepts one."""
    if request.method != "POST":
        current, _ = body_for(request.user, key)
        like_last = request.GET.get("from") == "last"
        return fresh(request, current, lambda: _agenda(request, current, key, like_last=like_last), like_last)
    current, _ = body_for(request.user, key, Right.CONFIRM)
    reader, state = reader_of(current), current.state
    record = agenda_page(state, key, reader).key
    spoken = {"side": current.side, "office": settings.HOME.office, "key": record}
    try:
        if request.POST.get("do") == "accept":
            digest = request.POST.get("digest", "")
            _append(request, lambda now: accept_agenda(now, digest=digest, **spoken))
        else:
            items = typed_items(request.POST.get("lines", ""), state, key, reader)
            if not items:
                error = gettext("Write at least one item.")
                return _agenda(request, current, key, lines=request.POST.get("lines", ""), error=error)
            _append(request, lambda now: propose_agenda(now, body=key, items=items, **spoken))
    except RuleBroken as refusal:
        return _agenda(request, current, key, lines=request.POST.get("lines"), error=_sentence(refusal))
    messages.success(request, gettext("Kept. The agenda is agreed when both Sides accept the same."), extra_tags="done")
    return HttpResponseRedirect(reverse("agenda", args=[key]))


@page("GET", "HEAD", "POST")
def delegations(request: HttpRequest, key: str) -> HttpResponse:
    """The delegations to a body's next session, or to `?session=`; what is pressed nominates, receives or confirms."""
    session, suggesting = request.GET.get("session", ""), "suggest" in request.GET
    if request.method != "POST":
        current, _ = body_for(request.user, key)
        make = partial(_delegations, request, current, key, session, suggesting=suggesting)
        return fresh(request, current, make, session, suggesting)
    current, _ = body_for(request.user, key, Right.CONFIRM)
    at = delegations_page(current.state, key, reader_of(current), session).session
    try:
        _append(request, _decided(request, current, at))
    except SheetDamaged as refusal:
        reasons = [_sentence(cell) for cell in refusal.cells]
        return _delegations(request, current, key, session, reasons=reasons)
    except (SheetRefused, RuleBroken) as refusal:
        return _delegations(request, current, key, session, reasons=[_sentence(refusal)])
    messages.success(request, gettext("Kept."), extra_tags="done")
    return HttpResponseRedirect(request.get_full_path())


@page("GET", "HEAD", "POST")
def accreditation(request: HttpRequest, key: str, side: str, person: str) -> HttpResponse:
    """Personal data of one delegate to a body's next session: private to this node, kept until a day."""
    current, _ = body_for(request.user, key, Right.CONFIRM)
    part = next(
        (one for one in delegations_page(current.state, key, reader_of(current)).parts if one.side == side), None
    )
    line = next((one for one in part.people if one.key == person), None) if part else None
    if line is None:
        raise Http404
    session = delegations_page(current.state, key, reader_of(current)).session
    delegation, errors = delegation_key(session, side), {}
    if request.method == "POST":
        if request.POST.get("do") == "forget":
            accreditations.forget(delegation, person)
            messages.success(request, gettext("Deleted."), extra_tags="done")
            return HttpResponseRedirect(reverse("delegations", args=[key]))
        try:
            _accredit(request, delegation, person)
        except ValueError:
            errors = {"delete_on": gettext("Give the day of deletion.")}
        except AccreditationError as refusal:
            errors = {ACCREDITATION_FIELD_OF.get(refusal.code, ""): _sentence(refusal)}
        else:
            messages.success(request, gettext("Kept on this node only."), extra_tags="done")
            return HttpResponseRedirect(reverse("delegations", args=[key]))
    kept = accreditations.of_delegate(delegation, person)
    response = answer(
        request, "paraph/accreditation.html", here="bodies", status=400 if errors else 200, key=key, part=part,
        line=line, kept=kept[0] if kept else None, delete_on=kept[1].isoformat() if kept else "", errors=errors,
        typed=request.POST if errors else None,
    )  # fmt: skip
    response.headers["Cache-Control"] = "no-store"
    return response


def _accredit(request: HttpRequest, delegation: str, person: str) -> None:
    photo = request.FILES.get("photo")
    before = accreditations.of_delegate(delegation, person)
    data = accreditations.Accredited(
        passport=request.POST.get("passport", "").strip(),
        phone=request.POST.get("phone", "").strip(),
        photo=photo.read(accreditations.MOST_PHOTO + 1) if photo else before[0].photo if before else b"",
        note=request.POST.get("note", "").strip(),
    )
    day = date.fromisoformat(request.POST.get("delete_on", ""))
    accreditations.keep(delegation, person, data, delete_on=day, by=request.user)


def _decided(request: HttpRequest, current: Current, session: str) -> Callable[[State], Draft]:
    """What was pressed, as a decision on the newest state."""
    spoken = {"side": current.side, "office": settings.HOME.office, "session": session}
    other = request.POST.get("of", "")
    chosen = tuple(request.POST.getlist("delegates"))
    match request.POST.get("do"):
        case "receive":
            count = whole(request.POST.get("most", ""), digits=4, otherwise=-1)
            return lambda now: receive(now, of=other, most=count, **spoken)
        case "confirm":
            return lambda now: confirm(now, of=other, delegates=chosen, **spoken)
        case "names":
            accepted = _names_accepted(request)
            return lambda now: nominate(now, delegates=_renamed(now, session, current.side, accepted), **spoken)
        case "attend":
            return lambda now: attend(now, delegates=chosen, **spoken)
        case _:
            upload = request.FILES.get("list")
            people = read_delegates(upload.name or "" if upload else "", upload.read(MOST_BYTES + 1) if upload else b"")
            return lambda now: nominate(now, delegates=people, **spoken)


def _names_accepted(request: HttpRequest) -> dict[tuple[str, str], str]:
    """Delegate and language -> the spelling that was ticked, as it was left or mended."""
    ticked = (one.partition(".")[::2] for one in request.POST.getlist("accept"))
    written = {pair: request.POST.get(f"name.{'.'.join(pair)}", "").strip()[:300] for pair in ticked}
    return {pair: name for pair, name in written.items() if name and pair[1] in LANGUAGES}


def _renamed(state: State, session: str, side: str, accepted: Mapping[tuple[str, str], str]) -> tuple[Delegate, ...]:
    found = state.delegations.get(delegation_key(session, side))
    return with_names(found.nominated if found else (), accepted)


def _append(request: HttpRequest, decision: Callable[[State], Draft]) -> None:
    records.append(lambda state: (decision(state),), by=request.user)


def _agenda(
    request: HttpRequest,
    current: Current,
    key: str,
    *,
    lines: str | None = None,
    error: str = "",
    like_last: bool = False,
) -> HttpResponse:
    state = seen(current, access_of(request.user))
    shown = agenda_page(state, key, reader_of(current), like_last=like_last)
    may = access_of(request.user).may(Right.CONFIRM, state=current.state, body=key)
    return answer(
        request, "paraph/agenda.html", here="bodies", status=400 if error else 200, page=shown, may_say=may,
        lines=shown.lines if lines is None else lines, error=error,
    )  # fmt: skip


def _delegations(
    request: HttpRequest,
    current: Current,
    key: str,
    session: str,
    *,
    reasons: list[str] | None = None,
    suggesting: bool = False,
) -> HttpResponse:
    state = seen(current, access_of(request.user))
    shown = delegations_page(state, key, reader_of(current), session, suggesting=suggesting)
    may = access_of(request.user).may(Right.CONFIRM, state=current.state, body=key)
    return answer(
        request, "paraph/delegations.html", here="bodies", status=400 if reasons else 200, page=shown, may_say=may,
        reasons=reasons or [], suggesting=suggesting,
    )  # fmt: skip


def _sentence(refusal: Refused) -> str:
    shown = told(refusal)
    return f"{shown['sentence']} {shown['remedy']}"
