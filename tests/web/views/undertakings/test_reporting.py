"""Asking for a report by a signed link, and writing it: the link opens that form alone, and nothing typed is lost."""

import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.core import mail, signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from tests import cast
from tests.web.following import LIST, TEAM
from tests.web.recorded import MINING, put

from paraph.node import attachments, records
from paraph.node.mail import mailing, report_files, report_links
from paraph.node.mail.letter_tables import Letter, LetterState, ReportLink
from paraph.node.mail.report_links import Asked, ask
from paraph.node.models import User
from paraph.node.people import audit
from paraph.node.refusals import LinkClosed, PointsMissing

PAGE = ("reports", [MINING])
TYPED = {"person": "Asha Kumar", "email": "a.kumar@example.org", "language": "hi", "points": [TEAM, LIST],
         "words": "Before the session, please.", "do": "ask"}  # fmt: skip
GOOD = {"p0.status": "in_progress", "p0.on": "2025-11-02", "p0.words": "The team met.", "p1.status": "open",
        "p1.on": "", "p1.words": "", "words": "All in hand."}  # fmt: skip


@pytest.fixture
def recorded(opened_for_real: records.Current) -> records.Current:
    return put()


@pytest.fixture
def secretary(recorded: records.Current, make_user: Callable[..., User]) -> Client:
    client = Client()
    client.force_login(make_user("s.rao", "secretary"), backend="django.contrib.auth.backends.ModelBackend")
    return client


def asked(**more: object) -> ReportLink:
    given = {"body": MINING, "session": cast.ELEVENTH, "points": (TEAM, LIST), "person": "Asha Kumar",
             "email": "a.kumar@example.org", "language": "en"} | more  # fmt: skip
    return ask(Asked(**given))  # type: ignore[arg-type]


def path_of(link: ReportLink) -> str:
    return report_links.address(link).removeprefix("http://localhost:8000")


def mine() -> list[str]:
    """Names of the acts of this side, after the protocol."""
    size = records.current().state.heads["IN"] + 1
    return [act.act for act in records.acts_of("IN", 0, size) if act.act.startswith(("report", "undertaking"))]


def words(page: bytes) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.decode()))


def test_request_becomes_an_act_a_link_and_a_letter_in_the_language_of_the_person(secretary: Client) -> None:
    due = (timezone.localdate() + timedelta(days=30)).isoformat()
    answer = secretary.post(reverse(*PAGE[:1], args=PAGE[1]), TYPED | {"due": due})
    assert answer["Location"] == reverse("reports", args=[MINING])
    assert mine() == ["report.request"]
    mailing.send()
    (sent,) = mail.outbox
    assert sent.to == ["a.kumar@example.org"]
    assert sent.subject == "प्रतिवेदन का अनुरोध: खनन संबंधी उप-समूह"
    (address,) = re.findall(r"http://localhost:8000/hi/report/\S+/", sent.body)
    page = Client().get(address.removeprefix("http://localhost:8000"))
    assert page.status_code == 200
    assert "दोनों पक्ष 31 अक्टूबर 2025 तक संयुक्त दल गठित करने पर सहमत हुए" in page.content.decode()
    shown = words(secretary.get(f"/en/bodies/{MINING}/reports/").content)
    assert "Asha Kumar a.kumar@example.org sent by mail opens until" in shown


def test_no_row_holds_what_opens_the_link(recorded: records.Current) -> None:
    link = asked()
    token = path_of(link).split("/")[3]
    held = [str(value) for row in (*Letter.objects.values_list(), *ReportLink.objects.values_list()) for value in row]
    assert [value for value in held if token in value] == []


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"person": " "}, "person"),
        ({"email": "nowhere"}, "email"),
        ({"language": "xx"}, "language"),
        ({"due": "soon"}, "due"),
        ({"due": "2001-01-01"}, "due"),
        ({"points": ["no.such"]}, "points"),
    ],
)
def test_request_is_refused_at_its_field_and_keeps_what_was_typed(
    wrong: dict[str, object], field: str, secretary: Client
) -> None:
    answer = secretary.post(reverse("reports", args=[MINING]), TYPED | wrong)
    assert (answer.status_code, list(answer.context["errors"])) == (400, [field])
    assert "Before the session, please." in answer.content.decode()
    assert (mine(), Letter.objects.count(), ReportLink.objects.count()) == ([], 0, 0)


def test_asking_fails_whole(recorded: records.Current) -> None:
    with pytest.raises(PointsMissing):
        asked(points=())
    assert (mine(), Letter.objects.count(), ReportLink.objects.count()) == ([], 0, 0)


def test_asking_somebody_else_for_the_same_says_the_request_once(recorded: records.Current) -> None:
    asked()
    asked(person="B", email="b@example.org")
    assert (mine(), ReportLink.objects.count()) == (["report.request"], 2)


def test_report_is_kept_handed_in_and_becomes_acts_that_name_the_person_here(recorded: records.Current) -> None:
    link, browser = asked(), Client()
    address = path_of(link)
    assert browser.post(address, GOOD | {"do": "keep"}).status_code == 302
    assert "The team met." in Client().get(address).content.decode()
    assert mine() == ["report.request"]
    done = browser.post(address, GOOD | {"do": "hand-in"})
    assert (done.status_code, done.context["count"], done.context["news"]) == (200, 2, 1)
    assert mine() == ["report.request", "undertaking.report", "report.file"]
    position = records.current().state.undertakings[TEAM].positions["IN"]
    assert (position.status, position.on, dict(position.words)) == (
        "in_progress", date(2025, 11, 2), {"en": "The team met."},
    )  # fmt: skip
    (report,) = records.current().state.reports.values()
    assert report.filings["IN"].points == (TEAM, LIST)
    assert audit.deeds()[0].who == "Asha Kumar"
    assert Client().get(address).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"p0.status": "done"}, "p0.status"),
        ({"p0.on": "2025-13-01"}, "p0.on"),
        ({"p0.on": "2090-01-01"}, "p0.on"),
        ({"p1.status": "dropped"}, "p1.words"),
        ({"p1.status": "merged"}, "p1.link"),
        ({"p1.status": "merged", "p1.link": LIST}, "p1.link"),
        ({"p0.blockers": ["weather"]}, "p0.blockers"),
        ({"p0.words": "x" * 4001}, "p0.words"),
    ],
)
@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_report_is_refused_at_its_field_and_keeps_what_was_typed(
    wrong: dict[str, str], field: str, language: str, recorded: records.Current
) -> None:
    link, typed = asked(language=language), GOOD | wrong
    answer = Client().post(path_of(link), typed | {"do": "hand-in"})
    assert (answer.status_code, [name for name, _ in answer.context["page"].errors]) == (400, [field])
    assert "All in hand." in answer.content.decode()
    assert "All in hand." in Client().get(path_of(link)).content.decode()
    assert mine() == ["report.request"]


def test_link_that_does_not_open_says_the_same_whatever_the_reason(recorded: records.Current) -> None:
    whole, revoked, old, used = (asked() for _ in range(4))
    report_links.revoke(revoked)
    ReportLink.objects.filter(pk=old.pk).update(expires_at=timezone.now())
    Client().post(path_of(used), GOOD | {"do": "hand-in"})
    name, _, rest = path_of(whole).rpartition(":")
    other = signing.Signer(salt=report_links.SALT).sign_object([whole.name, cast.GROUP, cast.ELEVENTH])
    unknown = signing.Signer(salt=report_links.SALT).sign_object(["nobody", MINING, cast.ELEVENTH])
    forged = signing.Signer(salt="paraph.other").sign_object([whole.name, MINING, cast.ELEVENTH])
    closed = [path_of(revoked), path_of(old), path_of(used), f"{name}:A{rest}", *(
        f"/en/report/{token}/" for token in (other, unknown, forged, "x", "x" * 5000)
    )]  # fmt: skip
    pages = {re.sub(r'href="/(en|hi|ru)/report/[^"]*"', "", Client().get(one).content.decode()) for one in closed}
    assert len(pages) == 1
    assert "Mining" not in pages.pop()
    for one in closed:
        assert [getattr(Client(), how)(one).status_code for how in ("get", "post")] == [404, 404]
        assert Client().get(f"{one}sheet.xlsx").status_code == 404
    assert Client().get(path_of(whole)).status_code == 200


def test_link_asks_the_database_as_often_whether_it_is_known_or_not(
    recorded: records.Current, django_assert_num_queries: Callable[..., object]
) -> None:
    revoked = asked()
    report_links.revoke(revoked)
    for token in (path_of(revoked).split("/")[3], "no-such-token"):
        with django_assert_num_queries(1), pytest.raises(LinkClosed):
            report_links.opened(token)


def test_link_may_not_be_kept_by_browsers_or_found(recorded: records.Current) -> None:
    answer = Client().get(path_of(asked()))
    assert ("no-store" in answer["Cache-Control"], answer["X-Robots-Tag"]) == (True, "noindex")


def test_revoking_takes_the_letter_back_too(secretary: Client) -> None:
    link = asked()
    secretary.post(reverse("reports", args=[MINING]), {"do": f"revoke:{link.pk}"})
    assert Letter.objects.get().state == LetterState.WITHDRAWN
    mailing.send()
    assert (mail.outbox, Client().get(path_of(link)).status_code) == ([], 404)
    other = secretary.post(reverse("reports", args=[cast.GROUP]), {"do": f"revoke:{link.pk}"})
    assert other.status_code == 404


def test_letter_that_failed_is_told_on_the_page(secretary: Client) -> None:
    asked()
    Letter.objects.update(state=LetterState.FAILED, error="550 no such box", tries=1)
    assert "550 no such box" in secretary.get(reverse("reports", args=[MINING])).content.decode()


def filled(data: bytes, changes: dict[str, str]) -> SimpleUploadedFile:
    book = load_workbook(BytesIO(data))
    for cell, value in changes.items():
        book.worksheets[0][cell] = value
    kept = BytesIO()
    book.save(kept)
    return SimpleUploadedFile("report.xlsx", kept.getvalue())


def cells(data: bytes) -> dict[tuple[str, str], str]:
    """Id of an undertaking and name of a column -> the cell."""
    page = load_workbook(BytesIO(data)).worksheets[0]
    heads = {cell.value: cell.column_letter for cell in page[1]}
    rows = {page[f"{heads['id']}{row}"].value: row for row in range(3, page.max_row + 1)}
    return {(key, name): f"{letter}{row}" for key, row in rows.items() for name, letter in heads.items()}


def test_sheet_of_the_link_comes_back_into_the_form(recorded: records.Current) -> None:
    link = asked(points=(LIST,))
    data = Client().get(f"{path_of(link)}sheet.xlsx").content
    at = cells(data)
    assert {key for key, _ in at} == {LIST}
    browser = Client()
    sheet = filled(data, {at[LIST, "status"]: "In progress", at[LIST, "words"]: "First half sent."})
    assert browser.post(path_of(link), {"do": "sheet", "sheet": sheet}).status_code == 302
    assert "First half sent." in browser.get(path_of(link)).content.decode()
    assert json.loads(ReportLink.objects.get().typed)["p0.status"] == "in_progress"
    assert mine() == ["report.request"]


def test_damaged_sheet_is_refused_by_its_cells_and_nothing_is_taken(recorded: records.Current) -> None:
    link = asked(points=(LIST,))
    data = Client().get(f"{path_of(link)}sheet.xlsx").content
    at = cells(data)
    cell = at[LIST, "status"]
    answer = Client().post(path_of(link), {"do": "sheet", "sheet": filled(data, {cell: "Nearly"})})
    assert answer.status_code == 400
    assert cell in answer.context["reasons"][0]
    other = Client().post(
        path_of(link), {"do": "sheet", "sheet": filled(data, {at[LIST, "id"]: TEAM, cell: "In progress"})}
    )
    assert (other.status_code, at[LIST, "id"] in other.context["reasons"][0]) == (400, True)
    assert ReportLink.objects.get().typed == ""


def test_points_suggested_are_the_sub_groups_own_where_some_are(recorded: records.Current) -> None:
    current = records.current()
    found = report_links.askable(current, cast.ELEVENTH, today=date(2025, 11, 3))
    assert report_links.suggested(current.state, MINING, found) == {TEAM, LIST}
    assert report_links.session_asked(current.state, MINING) == cast.ELEVENTH


def test_outbox_tells_what_failed_and_has_it_tried_again(secretary: Client) -> None:
    asked()
    Letter.objects.update(state=LetterState.FAILED, error="550 no such box", tries=1)
    page = secretary.get("/en/mail/").content
    assert "could not be sent Tried: 1. The mail server: 550 no such box Try again" in words(page)
    assert "/report/" not in page.decode()
    secretary.post("/en/mail/", {"again": Letter.objects.get().pk})
    mailing.send()
    assert len(mail.outbox) == 1
    assert "No letter waits." in words(secretary.get("/en/mail/").content)


def test_outbox_is_for_those_who_confirm_for_the_whole_mechanism(
    recorded: records.Current, make_user: Callable[..., User]
) -> None:
    for role, body, status in (("reader", "", 403), ("secretary", MINING, 404), ("drafter", "", 403)):
        client = Client()
        client.force_login(make_user(f"{role}.x", role, body=body), backend="django.contrib.auth.backends.ModelBackend")
        assert client.get("/en/mail/").status_code == status


def test_lead_of_one_sub_group_may_not_ask_about_what_stands_above(
    recorded: records.Current, make_user: Callable[..., User]
) -> None:
    client = Client()
    user = make_user("m.lead", "co_chair", body=MINING)
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    page = client.get(f"/en/bodies/{MINING}/reports/")
    assert "There is nothing to ask about" in page.content.decode()
    assert client.post(f"/en/bodies/{MINING}/reports/", TYPED | {"language": "en"}).status_code == 200
    assert (mine(), client.get(f"/en/bodies/{cast.GROUP}/reports/").status_code) == ([], 404)


def test_files_come_with_a_point_and_are_cited_when_it_is_handed_in(recorded: records.Current) -> None:
    link, browser = asked(), Client()
    address = path_of(link)
    two = [SimpleUploadedFile("minutes.pdf", b"%PDF minutes"), SimpleUploadedFile("photo.jpg", b"\xff\xd8")]
    assert browser.post(address, GOOD | {"do": "keep", "p0.evidence": two}).status_code == 302
    page = Client().get(address).content.decode()
    assert ("minutes.pdf" in page, "photo.jpg" in page) == (True, True)
    photo = next(one["sha256"] for one in report_files.kept_of(report_links.kept(link_now(link)), 0)
                 if one["name"] == "photo.jpg")  # fmt: skip
    assert browser.post(address, GOOD | {"do": "hand-in", "p0.without": photo}).status_code == 200
    (file,) = records.current().state.undertakings[TEAM].positions["IN"].evidence
    assert (file.name, file.size, attachments.is_kept(file.sha256)) == ("minutes.pdf", 12, True)


def link_now(link: ReportLink) -> ReportLink:
    return ReportLink.objects.get(pk=link.pk)


@pytest.mark.parametrize(
    ("language", "most", "said"),
    [
        ("en", {"MOST_BYTES": 3}, "The file “minutes.pdf” is larger than"),
        ("hi", {"MOST_TOTAL": 3}, "फ़ाइलें"),
        ("ru", {"MOST": 0}, "файлов"),
    ],
)
def test_file_that_a_link_does_not_take_is_told_at_its_field(
    recorded: records.Current, monkeypatch: pytest.MonkeyPatch, language: str, most: dict[str, int], said: str
) -> None:
    for name, value in most.items():
        monkeypatch.setattr(report_files, name, value)
    link, file = asked(), SimpleUploadedFile("minutes.pdf", b"%PDF minutes")
    address = path_of(link).replace("/en/", f"/{language}/")
    answer = Client().post(address, GOOD | {"do": "hand-in", "p0.evidence": file})
    page = answer.content.decode()
    error = re.search(r'id="e-p0-evidence">(.*?)</p>', page)
    assert error is not None
    assert (answer.status_code, said in error[1], "The team met." in page) == (400, True, True)
    assert mine() == ["report.request"]


def test_browser_cannot_name_a_file_it_did_not_bring(recorded: records.Current) -> None:
    link = asked()
    forged = json.dumps({"sha256": "0" * 64, "name": "x", "size": 1, "media_type": "text/plain"})
    Client().post(path_of(link), GOOD | {"do": "keep", "p0.evidence": forged})
    assert report_files.kept_of(report_links.kept(link_now(link)), 0) == []
