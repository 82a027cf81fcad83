"""Following what was agreed: protocols, the list of undertakings, and one undertaking with what may be said of it."""

from collections.abc import Iterator, Mapping
from datetime import date
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext, ngettext

from paraph.intake.refusals import SheetDamaged, SheetRefused
from paraph.intake.sheets import MOST_BYTES
from paraph.mechanism.acts.undertakings import assign_undertaking, report_undertaking
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown, texts
from paraph.mechanism.undertakings import LINKED, Assignment, Blocker, Entry, Status
from paraph.messages import Refused
from paraph.node import attachments, records, reports
from paraph.node.people.access import access_of, body_for, current_for, document_for, session_for, undertaking_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.node.refusals import NodeError
from paraph.node.world import publishing
from paraph.record import Draft
from paraph.web.once import once
from paraph.web.pages.public.undertakings import told_of
from paraph.web.pages.reader import Reader
from paraph.web.pages.sessions.standing import leading_body
from paraph.web.pages.texts.protocol import protocol_page
from paraph.web.pages.undertakings.listing import list_page
from paraph.web.pages.undertakings.report_form import DAY_AHEAD
from paraph.web.pages.undertakings.undertaking import undertaking_page
from paraph.web.seeing import seen, with_led
from paraph.web.typed import whole
from paraph.web.views.frame import answer, fresh, language_now, page, reader_of, told

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

LONGEST, LONGEST_NAME, MOST_EXECUTORS = 4000, 400, 50
"""Characters of what is said of an undertaking and of a name; names of co-executors."""

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""Days outside these years are slips of the hand."""

FIELD_OF = {
    "mechanism.undertaking.reason_missing": "words",
    "mechanism.undertaking.link_missing": "link",
    "mechanism.undertaking.link_unfit": "link",
    "mechanism.undertaking.unknown": "link",
}
"""Code of a refusal -> the field it speaks of."""


@page("GET", "HEAD")
def document(request: HttpRequest, key: str) -> HttpResponse:
    """A signed document, its paragraphs in all languages side by side."""
    current, found = document_for(request.user, key)
    standing, reader = publishing.standing(current, found.key), reader_of(current)
    agreeing, missing = (
        reader.listed(reader.side_name(side) for side in reader.in_order(sides))
        for sides in (standing.agreeing, standing.missing)
    )

    def make() -> HttpResponse:
        access = access_of(request.user)
        state = seen(current, access)
        shown = once(
            lambda: protocol_page(state, found.key, reader),
            current.head, frozenset(state.bodies), "protocol", found.key, reader,
        )  # fmt: skip
        body = current.state.session(found.session).body
        return answer(
            request, "paraph/protocol.html", here="bodies", page=shown, standing=standing, agreeing=agreeing,
            missing=missing, ours=current.side in standing.agreeing,
            may_publish=access.may(Right.CONFIRM, state=current.state, body=body),
            may_release=access.may(Right.RELEASE, state=current.state, body=body),
        )  # fmt: skip

    return fresh(request, current, make, standing)


@page("GET", "HEAD")
def undertakings(request: HttpRequest) -> HttpResponse:
    """The undertakings of `?body=`, else of the body the first page opens with; `?show=`, `?session=`, `?page=`."""
    asked = request.GET.get("body", "")
    current = body_for(request.user, asked)[0] if asked else current_for(request.user)
    today = _today()
    given = {name: request.GET.get(name, "") for name in ("show", "session", "page")}

    def make() -> HttpResponse:
        state, reader = with_led(current, access_of(request.user)), reader_of(current)
        leading = leading_body(state)
        key = asked or (leading.key if leading else "")
        number = whole(given["page"], digits=6, otherwise=1)
        shown = key and once(
            lambda: list_page(
                state, key, reader, today=today, head=current.head,
                shown=given["show"], session=given["session"], page=number,
            ),
            current.head, frozenset(state.bodies), "undertakings", key, reader, today, number, *given.values(),
        )  # fmt: skip
        bodies = [(other, reader.text(state.body(other).names)) for other in sorted(state.undertaken) if other != key]
        may_report = bool(key) and access_of(request.user).may(Right.CONFIRM, state=current.state, body=key)
        last = state.last_session(key) if key else None
        since = given["session"] or (last.key if last else "")
        own = since in state.sessions and state.sessions[since].body in state.bodies
        return answer(
            request, "paraph/undertakings.html", here="undertakings", page=shown or None, bodies=bodies,
            may_report=may_report, since=since if own else "", given_by=_given_by(current, state, key, reader),
        )  # fmt: skip

    return fresh(request, current, make, asked, today, *given.values())


def _given_by(current: Current, state: State, key: str, reader: Reader) -> list[Shown]:
    """The bodies that the reader may not read, and whose protocols give the sub-group `key` something to do."""
    listed = state.undertaken.get(key, ()) if key else ()
    bodies = {current.state.undertaking(one).body for one in listed}
    return [reader.text(current.state.body(body).names) for body in sorted(bodies) if body not in state.bodies]


@page("GET", "HEAD")
def sheet(request: HttpRequest, key: str) -> HttpResponse:
    """The undertakings since session `key` as an Excel sheet to be filled in."""
    current, session = session_for(request.user, key)
    today = _today()

    def make() -> HttpResponse:
        data = reports.sheet_of(current, session.body, session.key, language=language_now(), today=today)
        response = HttpResponse(data, content_type=EXCEL)
        name = slugify(f"report {session.key.replace('.', ' ')} {language_now()}")
        response.headers["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
        response.headers["Cache-Control"] = "private, no-cache"
        return response

    return fresh(request, current, make, "sheet", key, today)


@page("POST")
def filed(request: HttpRequest) -> HttpResponse:
    """A filled-in sheet: all of it, or every cell that cannot be taken by its address."""
    upload = request.FILES.get("sheet")
    if upload is None:
        return _not_filed(request, [gettext("Choose a filled-in sheet.")])
    try:
        sheet_read = reports.read(upload.name or "", upload.read(MOST_BYTES + 1))
        _, body = body_for(request.user, sheet_read.belongs["body"], Right.CONFIRM)
        acts = reports.file_sheet(sheet_read, by=request.user)
    except SheetDamaged as refusal:
        return _not_filed(request, [_sentence(cell) for cell in refusal.cells])
    except SheetRefused as refusal:
        return _not_filed(request, [_sentence(refusal)])
    count = sum(act.act == "undertaking.report" for act in acts)
    said = ngettext("Recorded: {n} undertaking reported on.", "Recorded: {n} undertakings reported on.", count)
    messages.success(request, said.format(n=count), extra_tags="done")
    return HttpResponseRedirect(f"{reverse('undertakings')}?{urlencode({'body': body.key})}")


def _not_filed(request: HttpRequest, reasons: list[str]) -> HttpResponse:
    current_for(request.user, Right.CONFIRM)
    return answer(request, "paraph/not_filed.html", here="undertakings", status=400, reasons=reasons)


@page("GET", "HEAD", "POST")
def undertaking(request: HttpRequest, key: str) -> HttpResponse:
    """One undertaking; what is pressed reports this side's position, or names who leads on it."""
    if request.method == "POST":
        current, _ = undertaking_for(request.user, key, Right.CONFIRM)
        return _assign(request, current, key) if request.POST.get("do") == "assign" else _report(request, current, key)
    current, _ = undertaking_for(request.user, key)
    progress = publishing.standing(current, key)
    return fresh(request, current, lambda: _shown(request, current, key, progress=progress), _today(), progress)


def _shown(
    request: HttpRequest,
    current: Current,
    key: str,
    *,
    progress: publishing.Standing | None = None,
    typed: Mapping[str, object] | None = None,
    errors: Mapping[str, str] | None = None,
) -> HttpResponse:
    state, reader, today = with_led(current, access_of(request.user)), reader_of(current), _today()
    body = current.state.undertaking(key).body
    shown = once(
        lambda: undertaking_page(state, key, reader, today=today),
        current.head, frozenset(state.bodies), "undertaking", key, reader, today,
    )  # fmt: skip
    progress = progress or publishing.standing(current, key)
    told = told_of(state, state.paragraph(state.undertaking(key).paragraph), reader)
    return answer(
        request,
        "paraph/undertaking.html",
        here="undertakings",
        status=400 if errors else 200,
        page=shown,
        typed=typed
        or {"status": shown.own.code, "on": timezone.localdate().isoformat(), "lead": shown.own.lead.text, "link": ""},
        errors=errors or {},
        may_report=access_of(request.user).may(Right.CONFIRM, state=current.state, body=body),
        given_by=None if body in state.bodies else reader.text(current.state.body(body).names),
        progress=progress,
        told=told,
        ours=current.side in progress.agreeing,
        in_step=told is not None and told.code == shown.row.recorded_code,
        agreeing=reader.listed(reader.side_name(side) for side in reader.in_order(progress.agreeing)),
    )


def _report(request: HttpRequest, current: Current, key: str) -> HttpResponse:
    typed = {
        **{name: request.POST.get(name, "") for name in ("status", "on", "words", "link")},
        "blockers": request.POST.getlist("blockers"),
    }
    errors = _objections(typed)
    if errors:
        return _shown(request, current, key, typed=typed, errors=errors)
    try:
        evidence = tuple(
            attachments.attach(file.file, name=file.name or "") for file in request.FILES.getlist("evidence")
        )
        entry = Entry(
            side=current.side,
            status=Status(typed["status"]),
            on=date.fromisoformat(str(typed["on"])) if typed["on"] else None,
            words=texts({language_now(): str(typed["words"])}),
            link=str(typed["link"]) or None if typed["status"] in LINKED else None,
            blockers=tuple(Blocker(code) for code in typed["blockers"]),
            evidence=evidence,
        )
        acts = records.append(lambda state: tuple(_said(state, current, key, entry)), by=request.user)
    except NodeError as refusal:
        return _shown(request, current, key, typed=typed, errors={"evidence": _sentence(refusal)})
    except Refused as refusal:
        return _shown(request, current, key, typed=typed, errors={FIELD_OF.get(refusal.code, ""): _sentence(refusal)})
    said = gettext("Kept. What both recorded moves only when both Sides say the same.")
    if not acts:
        said = gettext("Our Side says this already; nothing was recorded again.")
    messages.success(request, said, extra_tags="done")
    return HttpResponseRedirect(reverse("undertaking", args=[key]))


def _said(state: State, current: Current, key: str, entry: Entry) -> Iterator[Draft]:
    """Nothing where the side's position is this very one: a form is sent twice, or again after the button Back."""
    if state.undertaking(key).positions.get(current.side) != entry:
        yield report_undertaking(state, side=current.side, office=_office(), key=key, entry=entry)


def _assign(request: HttpRequest, current: Current, key: str) -> HttpResponse:
    language, typed = language_now(), {name: request.POST.get(name, "") for name in ("lead", "executors")}
    lines = [line for line in typed["executors"].splitlines() if line.strip()]
    errors = _names_unfit(typed["lead"], lines)
    if errors:
        kept = {"status": "", "on": timezone.localdate().isoformat(), "link": "", **typed}
        return _shown(request, current, key, typed=kept, errors=errors)
    named = Assignment(texts({language: typed["lead"]}), tuple(texts({language: line}) for line in lines))
    records.append(
        lambda state: (
            assign_undertaking(
                state, side=current.side, office=_office(), key=key, lead=named.lead, executors=named.executors
            ),
        ),
        by=request.user,
    )
    messages.success(request, gettext("Kept: who leads on this Side."), extra_tags="done")
    return HttpResponseRedirect(reverse("undertaking", args=[key]))


def _names_unfit(lead: str, executors: list[str]) -> dict[str, str]:
    """What is wrong with the names of who leads and who helps, by field."""
    errors = {}
    too_long = gettext("Longer than {most} characters: say it shorter.").format(most=LONGEST_NAME)
    if len(lead) > LONGEST_NAME:
        errors["lead"] = too_long
    if any(len(line) > LONGEST_NAME for line in executors):
        errors["executors"] = too_long
    elif len(executors) > MOST_EXECUTORS:
        errors["executors"] = gettext("More than {most} names: keep those who do the work.").format(most=MOST_EXECUTORS)
    return errors


def _objections(typed: Mapping[str, object]) -> dict[str, str]:
    """What is wrong with the form before any rule is asked, by field."""
    errors: dict[str, str] = {}
    if typed["status"] not in set(Status):
        errors["status"] = gettext("Choose one of the statuses.")
    if typed["on"] and not _is_day(str(typed["on"])):
        errors["on"] = gettext("Write the day as year-month-day, for example 2026-02-10.")
    elif typed["on"] and date.fromisoformat(str(typed["on"])) > timezone.localdate():
        errors["on"] = gettext(DAY_AHEAD)
    if len(str(typed["words"])) > LONGEST:
        errors["words"] = gettext("Longer than {most} characters: say it shorter.").format(most=LONGEST)
    if any(code not in set(Blocker) for code in typed["blockers"]):  # type: ignore[attr-defined]
        errors["blockers"] = gettext("Choose from the list.")
    return errors


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value and FIRST_YEAR <= int(value[:4]) < LAST_YEAR
    except ValueError:
        return False


def _sentence(refusal: Refused) -> str:
    shown = told(refusal)
    return f"{shown['sentence']} {shown['remedy']}"


def _today() -> date:
    """The day that pages tell lateness of: the one the record is shown as of, else this one."""
    return records.as_of() or timezone.localdate()


def _office() -> str:
    return str(settings.HOME.office)
