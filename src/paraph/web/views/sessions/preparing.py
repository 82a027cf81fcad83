"""Preparing a session: agreeing on the agenda, and the delegations."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
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
from paraph.node import records
from paraph.node.people import accreditations
from paraph.node.people.access import access_of, body_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.node.refusals import AccreditationTooLarge, AccreditationUnreadable, DeletionUnfit, PhotographUnfit
from paraph.record import Draft
from paraph.web.once import once
from paraph.web.pages.blank import day_of
from paraph.web.pages.sessions.naming import with_names
from paraph.web.pages.sessions.preparing import agenda_page, delegations_page, typed_items
from paraph.web.seeing import seen
from paraph.web.typed import whole
from paraph.web.views.frame import answer, fresh, page, reader_of, told

FIELD_OF_DOING = {"nominate": "list", "receive": "most"}
"""What was pressed on the page of delegations -> the field that a refusal speaks of."""


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
        return _delegations(request, current, key, session, reasons=[_sentence(cell) for cell in refusal.cells])
    except (SheetRefused, RuleBroken, ValidationError) as refusal:
        reasons = refusal.messages if isinstance(refusal, ValidationError) else [_sentence(refusal)]
        return _delegations(request, current, key, session, reasons=reasons)
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
        errors = _accredited(request, delegation, person)
        if not errors:
            messages.success(request, gettext("Kept on this node only."), extra_tags="done")
            return HttpResponseRedirect(reverse("delegations", args=[key]))
    kept, delete_on, broken = _kept(delegation, person)
    response = answer(
        request, "paraph/accreditation.html", here="bodies", status=400 if errors else 200, key=key, part=part,
        line=line, kept=kept, delete_on=delete_on.isoformat() if delete_on else "", broken=broken, errors=errors,
        typed=request.POST if errors else None,
    )  # fmt: skip
    response.headers["Cache-Control"] = "no-store"
    return response


def _kept(delegation: str, person: str) -> tuple[accreditations.Accredited | None, date | None, str]:
    """What is kept and until when; and why it cannot be opened, where its seal is broken."""
    try:
        found = accreditations.of_delegate(delegation, person)
    except AccreditationUnreadable as refusal:
        return None, accreditations.days_of(delegation).get(person), _sentence(refusal)
    return (*found, "") if found else (None, None, "")


def _accredited(request: HttpRequest, delegation: str, person: str) -> dict[str, str]:
    """Keep what was typed, or say by field why it cannot be; without a new photograph the one kept stays."""
    photo, (before, _, _) = request.FILES.get("photo"), _kept(delegation, person)
    said = {name: request.POST.get(name, "").strip() for name in ("passport", "phone", "note")}
    too_long = gettext("Longer than {most} characters: say it shorter.").format(most=accreditations.LONGEST_TEXT)
    errors = {name: too_long for name, text in said.items() if len(text) > accreditations.LONGEST_TEXT}
    taken = photo.read(accreditations.MOST_PHOTO + 1) if photo else before.photo if before else b""
    day = day_of(request.POST.get("delete_on", ""))
    if day is None:
        return errors | {"delete_on": gettext("Give the day of deletion.")}
    if photo and not taken:
        errors["photo"] = _sentence(PhotographUnfit())
    if errors:
        return errors
    try:
        data = accreditations.Accredited(photo=taken, **said)
        accreditations.keep(delegation, person, data, delete_on=day, by=request.user)
    except DeletionUnfit as refusal:
        return {"delete_on": _sentence(refusal)}
    except (AccreditationTooLarge, PhotographUnfit) as refusal:
        return {"photo": _sentence(refusal)}
    return {}


def _decided(request: HttpRequest, current: Current, session: str) -> Callable[[State], Draft]:
    """What was pressed, as a decision on the newest state; raises `SheetRefused`, `ValidationError`."""
    spoken = {"side": current.side, "office": settings.HOME.office, "session": session}
    other = request.POST.get("of", "")
    chosen = tuple(request.POST.getlist("delegates"))
    match request.POST.get("do"):
        case "receive":
            count = whole(request.POST.get("most", "").strip(), digits=4, otherwise=-1)
            if count < 0:
                raise ValidationError(gettext("Write how many can be received: a whole number from 0 to 9999."))
            return lambda now: receive(now, of=other, most=count, **spoken)
        case "confirm":
            return lambda now: confirm(now, of=other, delegates=chosen, **spoken)
        case "names":
            accepted = _names_accepted(request)
            if not accepted:
                raise ValidationError(gettext("No name is ticked. Tick those to be kept."))
            return lambda now: nominate(now, delegates=_renamed(now, session, current.side, accepted), **spoken)
        case "attend":
            return lambda now: attend(now, delegates=chosen, **spoken)
        case _:
            upload = request.FILES.get("list")
            if upload is None:
                raise ValidationError(gettext("Choose the list: a file in CSV or Excel, one person a row."))
            people = read_delegates(upload.name or "", upload.read(MOST_BYTES + 1))
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
    state, reader = seen(current, access_of(request.user)), reader_of(current)
    shown = once(
        lambda: agenda_page(state, key, reader, like_last=like_last),
        current.head, frozenset(state.bodies), "agenda", key, reader, like_last,
    )  # fmt: skip
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
        reasons=reasons or [], field=FIELD_OF_DOING.get(request.POST.get("do", "nominate"), "") if reasons else "",
        typed=request.POST, suggesting=suggesting,
    )  # fmt: skip


def _sentence(refusal: Refused) -> str:
    shown = told(refusal)
    return f"{shown['sentence']} {shown['remedy']}"
