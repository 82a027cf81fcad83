"""Reports: asking for one by mail, and the form that a signed link opens for somebody without an account."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import wraps

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.forms import model_to_dict
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from paraph.intake.refusals import SheetDamaged, SheetRefused
from paraph.intake.sheets import MOST_BYTES
from paraph.mechanism.texts import texts
from paraph.messages import LANGUAGES, Refused
from paraph.node import records, reports
from paraph.node.mail import report_files, report_links
from paraph.node.mail.letter_tables import ReportLink
from paraph.node.mail.report_links import Asked
from paraph.node.people import accounts
from paraph.node.people.access import access_of, body_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.node.refusals import LinkClosed
from paraph.web.once import once
from paraph.web.pages.reader import Reader
from paraph.web.pages.undertakings.report_form import judged, report_form, typed_from, typed_of
from paraph.web.pages.undertakings.reports import ReportsPage, reports_page
from paraph.web.seeing import seen
from paraph.web.views.frame import View, answer, fresh, language_now, page, reader_of, told
from paraph.web.views.undertakings.following import EXCEL

LONGEST_DAYS = 366


@page("GET", "HEAD", "POST")
def reports_of(request: HttpRequest, key: str) -> HttpResponse:
    """The reports of a body; what is pressed asks for one by mail, or takes a link back."""
    current, _ = body_for(request.user, key, Right.CONFIRM)
    current = replace(current, state=seen(current, access_of(request.user)))
    if request.method != "POST":
        return _reports(request, current, key)
    wish, _, number = request.POST.get("do", "").partition(":")
    if wish == "revoke":
        return _revoke(request, key, number)
    errors = _objections(request.POST)
    session = report_links.session_asked(current.state, key)
    if errors or session is None:
        return _reports(request, current, key, typed=request.POST, errors=errors)
    try:
        link = report_links.ask(_asked(request.POST, key, session), by=request.user)
    except Refused as refusal:
        field = "points" if refusal.code.endswith("points-missing") else ""
        return _reports(request, current, key, typed=request.POST, errors={field: _sentence(refusal)})
    said = gettext("Asked for. The letter to {address} goes with the next round of mail.").format(address=link.email)
    messages.success(request, said, extra_tags="done")
    return HttpResponseRedirect(reverse("reports", args=[key]))


def by_link(view: View) -> View:
    """Decorate a view of whoever comes with a signed link; any that does not open is answered alike."""

    @wraps(view)
    def guarded(request: HttpRequest, token: str, **named: object) -> HttpResponse:
        try:
            response = view(request, report_links.opened(token), token, **named)
        except LinkClosed as refusal:
            response = answer(request, "paraph/link_closed.html", here="report", status=404, refusal=told(refusal))
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return never_cache(guarded)


@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def report(request: HttpRequest, link: ReportLink, token: str) -> HttpResponse:
    """The form; what is pressed keeps it for later, takes a sheet into it, or hands it in."""
    current, keys = records.current(), report_links.points_of(link)
    if request.method != "POST":
        return _form(request, current, link, token, typed=report_links.kept(link))
    if request.POST.get("do") == "sheet":
        return _sheet_taken(request, current, link, token)
    typed = typed_from(request.POST, dict(request.POST.lists()), len(keys))
    files, unfit = _files(request, link, len(keys))
    typed |= files
    report_links.keep(link, typed)
    if unfit:
        return _form(request, current, link, token, typed=typed, errors=unfit)
    if request.POST.get("do") != "hand-in":
        messages.success(request, gettext("Kept, not handed in. The same link opens it again."), extra_tags="done")
        return HttpResponseRedirect(request.path)
    return _handed_in(request, current, link, token, typed)


def _handed_in(
    request: HttpRequest, current: Current, link: ReportLink, token: str, typed: Mapping[str, object]
) -> HttpResponse:  # fmt: skip
    """Hand in what was typed: all of it, or every field that cannot be taken."""
    keys = report_links.points_of(link)
    entries, errors = judged(current.state, keys, typed, reader_of(current), today=timezone.localdate())
    if errors:
        return _form(request, current, link, token, typed=typed, errors=errors)
    try:
        acts = report_links.hand_in(link, entries, texts({language_now(): str(typed["words"])}))
    except LinkClosed:
        raise
    except Refused as refusal:
        return _form(request, current, link, token, typed=typed, errors={"": _sentence(refusal)})
    told_of = sum(act.act == "undertaking.report" for act in acts)
    return answer(request, "paraph/handed_in.html", here="report", person=link.person, count=len(keys), news=told_of)


def _files(request: HttpRequest, link: ReportLink, count: int) -> tuple[dict[str, object], dict[str, str]]:
    """The files of each point with those that came now, and why some cannot be taken, by field."""
    uploads = {place: request.FILES.getlist(f"p{place}.evidence") for place in range(count)}
    removed = {place: request.POST.getlist(f"p{place}.without") for place in range(count)}
    files, refusals = report_files.taken(report_links.kept(link), count, uploads=uploads, removed=removed)
    return files, {field: _sentence(refusal) for field, refusal in refusals.items()}


@require_http_methods(["GET", "HEAD"])
@by_link
def sheet(request: HttpRequest, link: ReportLink, token: str) -> HttpResponse:
    """The same points as an Excel sheet."""
    del request, token
    data = reports.sheet_of_points(
        records.current(), link.session, report_links.points_of(link), language=language_now(),
        today=timezone.localdate(),
    )  # fmt: skip
    response = HttpResponse(data, content_type=EXCEL)
    response.headers["Content-Disposition"] = f'attachment; filename="report-{language_now()}.xlsx"'
    return response


def _form(
    request: HttpRequest, current: Current, link: ReportLink, token: str, *, typed: Mapping[str, object],
    errors: Mapping[str, str] | None = None, reasons: list[str] | None = None,
) -> HttpResponse:  # fmt: skip
    reader = reader_of(current)
    shown = report_form(
        current.state, link.body, link.session, report_links.points_of(link), reader,
        typed=typed, errors=errors or {}, today=timezone.localdate(),
    )  # fmt: skip
    return answer(
        request, "paraph/report_form.html", here="report", status=400 if errors or reasons else 200, page=shown,
        link=link, token=token, due=reader.day(link.due) if link.due else "", reasons=reasons or [],
        ends=reader.day(timezone.localdate(link.expires_at)),
    )  # fmt: skip


def _sheet_taken(request: HttpRequest, current: Current, link: ReportLink, token: str) -> HttpResponse:
    """Put what a sheet says into the form, where it is looked at and handed in; or tell every cell that is wrong."""
    upload, typed, keys = request.FILES.get("sheet"), report_links.kept(link), report_links.points_of(link)
    if upload is None:
        return _form(request, current, link, token, typed=typed, reasons=[gettext("Choose a filled-in sheet.")])
    try:
        filled = reports.read(upload.name or "", upload.read(MOST_BYTES + 1))
        found = reports.points_said(filled, current, link.session, keys, today=timezone.localdate())
    except SheetDamaged as refusal:
        return _form(request, current, link, token, typed=typed, reasons=[_sentence(cell) for cell in refusal.cells])
    except SheetRefused as refusal:
        return _form(request, current, link, token, typed=typed, reasons=[_sentence(refusal)])
    report_links.keep(link, typed | typed_of(found, keys, filled.belongs["language"]))
    said = ngettext(
        "Taken into the form: {n} undertaking. Look at it, then hand it in.",
        "Taken into the form: {n} undertakings. Look at them, then hand them in.",
        len(found),
    )
    messages.success(request, said.format(n=len(found)), extra_tags="done")
    return HttpResponseRedirect(request.path)


def _reports(
    request: HttpRequest, current: Current, key: str, *, typed: Mapping[str, str] | None = None,
    errors: Mapping[str, str] | None = None,
) -> HttpResponse:  # fmt: skip
    reader, today = reader_of(current), timezone.localdate()
    chosen = frozenset(request.POST.getlist("points")) if typed else None
    shown = once(
        lambda: _shown(current, key, reader, today, chosen),
        current.head, frozenset(current.state.bodies), "reports", key, reader, today, chosen,
    )  # fmt: skip
    leads = accounts.leading(key, mechanism=current.mechanism)
    first = {"person": str(leads[0]), "email": leads[0].email, "language": leads[0].language} if leads else {}
    links = [_link_line(link, current) for link in report_links.of_body(key)]

    def make() -> HttpResponse:
        return answer(
            request, "paraph/reports.html", here="bodies", status=400 if errors else 200, page=shown, leads=leads,
            typed=typed or first, errors=errors or {}, links=links,
        )  # fmt: skip

    if typed or errors:
        return make()
    return fresh(request, current, make, today, [(str(one), one.email, one.language) for one in leads], _marks(links))


def _shown(current: Current, key: str, reader: Reader, today: date, chosen: frozenset[str] | None) -> ReportsPage:
    """The page with these points ticked, or with those that are plainly the body's own."""
    state = current.state
    session = report_links.session_asked(state, key) or ""
    found = report_links.askable(current, session, today=today) if session else ()
    ticked = report_links.suggested(state, key, found) if chosen is None else chosen
    return reports_page(state, key, reader, session=session, found=found, chosen=ticked)


def _marks(links: list[dict[str, object]]) -> list[object]:
    """All that the lines tell of, in words: two rows of a table are alike by their number alone."""
    return [
        (line["state"], line["open"], *(row and model_to_dict(row) for row in (line["link"], line["letter"])))
        for line in links
    ]


def _link_line(link: ReportLink, current: Current) -> dict[str, object]:
    """A link that was given out, as the page tells of it."""
    reader, letter = reader_of(current), next(iter(link.letters.all()), None)
    if link.handed_in_at:
        state = gettext("handed in on {day}").format(day=reader.day(timezone.localdate(link.handed_in_at)))
    elif link.revoked_at:
        state = gettext("taken back")
    elif not report_links.is_open(link):
        state = gettext("too old")
    else:
        state = gettext("opens until {day}").format(day=reader.day(timezone.localdate(link.expires_at)))
    return {"link": link, "state": state, "open": report_links.is_open(link), "letter": letter}


def _objections(typed: Mapping[str, str]) -> dict[str, str]:
    errors = {}
    if not typed.get("person", "").strip():
        errors["person"] = gettext("Write the name of the person.")
    try:
        validate_email(typed.get("email", ""))
    except ValidationError:
        errors["email"] = gettext("Write an e-mail address, such as name@example.org.")
    if typed.get("language") not in LANGUAGES:
        errors["language"] = gettext("Choose one of the languages in the list.")
    due = _day(typed.get("due", ""))
    if typed.get("due") and due is None:
        errors["due"] = gettext("Write the day as year-month-day, for example 2026-02-10.")
    if due and not 0 <= (due - timezone.localdate()).days < LONGEST_DAYS:
        errors["due"] = gettext("Choose a day from today on, within a year.")
    return errors


def _asked(typed: Mapping[str, str], key: str, session: str) -> Asked:
    due = _day(typed.get("due", ""))
    return Asked(
        body=key, session=session, points=tuple(typed.getlist("points")),  # type: ignore[attr-defined]
        person=typed["person"].strip()[:200], email=typed["email"].strip(), language=typed["language"], due=due,
        words=texts({language_now(): typed.get("words", "")[:2000]}),
    )  # fmt: skip


def _revoke(request: HttpRequest, key: str, number: str) -> HttpResponse:
    link = report_links.of_body(key).filter(pk=int(number)).first() if number.isdecimal() else None
    if link is None:
        raise Http404
    report_links.revoke(link)
    messages.success(request, gettext("Taken back: the link opens nothing more."), extra_tags="done")
    return HttpResponseRedirect(reverse("reports", args=[key]))


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _sentence(refusal: Refused) -> str:
    shown = told(refusal)
    return f"{shown['sentence']} {shown['remedy']}".strip()
