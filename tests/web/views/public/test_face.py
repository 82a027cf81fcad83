"""The public site: what was published is there for everybody with its proof, and nothing else is anywhere."""

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from immutables import Map
from tests import cast
from tests.web import following
from tests.web.plans import stored

from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.acts.publications import publish_undertaking
from paraph.mechanism.acts.undertakings import report_undertaking
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.documents import Amended, Regime
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.releases import Furniture
from paraph.mechanism.state import State
from paraph.mechanism.undertakings import Entry, Status
from paraph.node import records
from paraph.node.intake import adoption
from paraph.node.models import Publication, User
from paraph.node.world import publishing
from paraph.papers.releases import Shown, as_published, as_text, render
from paraph.record.proof_files import ProofFile
from paraph.web.pages.public.texts import text_page
from paraph.web.pages.reader import Reader

ENGLISH, HINDI = f"{cast.ELEVENTH}.en.2150001", f"{cast.ELEVENTH}.hi.2150002"
NAMES = ("public", "public-feed", "public-calendar", "public-sitemap")
STATIC = Path(__file__).parents[4] / "src" / "paraph" / "web" / "static"
TOOL = Path(__file__).parents[4] / "tools" / "verify_paraph.py"


def everything(client: Client) -> str:
    """Every page of the site in every language, one after the other."""
    found = []
    for address in re.findall(r"<loc>(.*?)</loc>", client.get("/sitemap.xml").content.decode()):
        answer = client.get(re.sub(r"https?://[^/]*", "", address))
        assert answer.status_code == 200
        found.append(answer.content.decode())
    for language in ("en", "hi", "ru"):
        with override(language):
            found += [client.get(reverse(name)).content.decode() for name in NAMES[1:3]]
    return "\n".join(found)


@pytest.fixture
def english(whole: object, db: None) -> str:
    """The English release of the eleventh session, published."""
    publishing.publish([ENGLISH])
    return ENGLISH


def test_an_act_about_anything_else_leaves_no_trace_on_the_site(
    english: str, whole: State, show: Callable[[State], None]
) -> None:
    before = Client().get(reverse("public"))
    show(whole.having(bodies=whole.bodies.set("wg-else", whole.bodies[cast.GROUP])))
    after = Client().get(reverse("public"), headers={"If-None-Match": before["ETag"]})
    assert (after.status_code, after["ETag"]) == (304, before["ETag"])


def test_nothing_is_public_before_somebody_publishes_it(whole: object, db: None) -> None:
    text = everything(Client())
    assert "Nothing is published yet." in text
    assert "Bhatia" not in text
    for kind, key in (("session", cast.ELEVENTH), ("topic", cast.WIND_TUNNEL), ("release", ENGLISH), ("check", ENGLISH),
                      ("act", ENGLISH), ("proof", ENGLISH)):  # fmt: skip
        there = Client().get(reverse(f"public-{kind}", args=[key]))
        nowhere = Client().get(reverse(f"public-{kind}", args=["no-such-thing"]))
        assert (there.status_code, nowhere.status_code) == (404, 404)
        assert there.content.replace(key.encode(), b"no-such-thing") == nowhere.content


def test_published_release_is_there_for_everybody(english: str) -> None:
    answer = Client().get(reverse("public-release", args=[english]))
    text = answer.content.decode()
    assert answer.status_code == 200
    assert '<meta property="og:type" content="article">' in text
    assert 'hreflang="hi"' in text
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)[1])
    assert (data["@type"], data["inLanguage"], data["identifier"]) == ("NewsArticle", "en", "2150001")


def test_releases_in_one_language_are_told_apart_by_their_days(
    english: str, whole: State, show: Callable[[State], None]
) -> None:
    one = whole.releases[ENGLISH]
    later = replace(one, key=f"{ENGLISH}0", furniture=replace(one.furniture, posted_at="2025-08-09"))
    show(whole.having(releases=whole.releases.set(later.key, later)))
    publishing.publish([HINDI])
    assert "English</a>" in (page := Client().get(reverse("public-release", args=[HINDI])).content.decode())
    assert "English (" not in page
    publishing.publish([later.key])
    assert "English (9\xa0August 2025)</a>" in Client().get(reverse("public-release", args=[HINDI])).content.decode()


def test_what_only_an_unpublished_release_states_is_nowhere(english: str) -> None:
    text = everything(Client())
    hindi = cast.whole().releases[HINDI]
    assert "भाटिया" not in text
    assert hindi.furniture.headline not in text
    assert "10th session" not in re.sub(r"(?s)<article.*?</article>", "", text)


def test_stages_posts_and_other_sessions_are_nowhere(english: str) -> None:
    state = publishing.public().state
    assert [topic.standings for topic in state.topics.values()] == [()] * len(state.topics)
    assert {body.holders for body in state.bodies.values()} == {()}
    assert list(state.sessions) == [cast.ELEVENTH]
    assert (len(state.documents), len(state.undertakings), len(state.paragraphs), state.void) == (0, 0, 0, ())


@pytest.mark.parametrize(
    ("language", "note"),
    [("hi", "यह आपकी भाषा (हिंदी) में प्रकाशित नहीं हुआ"), ("ru", "На вашем языке (русский) это не опубликовано")],
)
def test_page_says_honestly_in_which_language_it_may_be_had(language: str, note: str, english: str) -> None:
    with override(language):
        text = Client().get(reverse("public-release", args=[english])).content.decode()
    assert note in text
    assert f'<html lang="{language}">' in text
    assert '<article class="sheet document" lang="en">' in text


def test_a_corrected_version_stays_and_leads_to_the_one_that_stands(
    whole: State, show: Callable[[State], None], db: None
) -> None:
    first, second = (replace(whole.releases[ENGLISH], key=f"{ENGLISH}.v{n}", number=n) for n in (1, 2))
    show(whole.having(releases=whole.releases.update({one.key: one for one in (first, second)})))
    publishing.publish([first.key, second.key, HINDI])
    pages = {key: Client().get(reverse("public-release", args=[key])) for key in (first.key, second.key, HINDI)}
    links = {key: set(re.findall(r'href="/en/public/releases/([^/"]+)/"', page.content.decode()))
             for key, page in pages.items()}  # fmt: skip
    assert ["This version was corrected." in page.content.decode() for page in pages.values()] == [True, False, False]
    assert links == {first.key: {second.key, HINDI}, second.key: {HINDI}, HINDI: {second.key}}


def test_pages_may_be_kept_by_any_cache(english: str) -> None:
    first = Client().get(reverse("public"))
    assert first["Cache-Control"] == "public, max-age=60"
    assert "Cookie" not in first.get("Vary", "")
    assert not first.cookies
    again = Client().get(reverse("public"), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    publishing.withdraw([english])
    assert Client().get(reverse("public"), headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_withdrawn_is_gone_and_the_decisions_stay(english: str) -> None:
    publishing.withdraw([english])
    assert Client().get(reverse("public-release", args=[english])).status_code == 404
    publishing.publish([english])
    assert Client().get(reverse("public-release", args=[english])).status_code == 200
    assert Publication.objects.count() == 2


def test_feed_and_calendar_are_well_formed(english: str) -> None:
    assert b"<feed" in Client().get(reverse("public-feed")).content
    rows = Client().get(reverse("public-calendar")).content
    assert rows.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"DTSTART;VALUE=DATE:20250806\r\n" in rows
    assert max(map(len, rows.split(b"\r\n"))) <= 75


def test_feed_leaves_out_of_a_headline_what_xml_has_no_place_for(
    english: str, whole: State, show: Callable[[State], None]
) -> None:
    release = whole.releases[english]
    headline = replace(release.furniture, headline="11th\x0b session")
    show(whole.having(releases=whole.releases.set(english, replace(release, furniture=headline))))
    assert "<title>11th session</title>" in Client().get(reverse("public-feed")).content.decode()


@pytest.mark.parametrize(("role", "status"), [("secretary", 302), ("press_officer", 403), ("reader", 403), (None, 404)])
def test_who_may_publish(role: str | None, status: int, whole: object, sign_in: object) -> None:
    answer = sign_in(role).post(reverse("publish", args=[ENGLISH]), {"do": "publish"})
    assert (answer.status_code, Publication.objects.count()) == (status, int(status == 302))


def test_published_release_is_proved_by_the_stand_alone_program(
    opened: records.Current, person: object, tmp_path: Path
) -> None:
    user: User = person("secretary")
    adoption.confirm(stored().pk, by=user)
    key = next(iter(records.current().state.releases))
    publishing.publish([key], by=user)
    files = {name: Client().get(reverse(f"public-{name}", args=[key])).content for name in ("act", "proof")}
    ProofFile.from_bytes(files["proof"]).check(files["act"])
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    verifier = records.signing_key().verifier.to_text()
    command = [sys.executable, TOOL, "proof", tmp_path / "act", tmp_path / "proof", "--key", verifier]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0
    (tmp_path / "act").write_bytes(files["act"].replace(b'"IN"', b'"UZ"'))
    assert subprocess.run(command, check=False, capture_output=True).returncode == 1
    assert hashlib.sha256(files["act"]).digest() not in files["proof"]


def test_proof_first_given_stays_so_that_nobody_counts_later_acts(
    opened: records.Current, person: Callable[..., User]
) -> None:
    adoption.confirm(stored().pk, by=person("secretary"))
    key = next(iter(records.current().state.releases))
    publishing.publish([key])
    address = reverse("public-proof", args=[key])
    first, size = Client().get(address).content, records.current().state.heads["IN"]
    publishing.withdraw([key])
    names = {"en": "Another group"}
    records.append(lambda state: [establish_body(state, side="IN", office="o", key="wg-else",
                                                 kind=BodyKind.WORKING_GROUP, names=names, parent=None)])  # fmt: skip
    publishing.publish([key])
    assert (Client().get(address).content, records.current().state.heads["IN"]) == (first, size + 1)


def test_session_is_an_event_for_machines_and_named_for_those_who_share_it(english: str) -> None:
    with override("en"):
        page = Client().get(reverse("public-session", args=[cast.ELEVENTH])).content.decode()
    (data,) = [json.loads(one) for one in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)]
    assert (data["@type"], data["startDate"], data["location"]["name"]) == ("Event", "2025-08-06", "New Delhi")
    assert data["name"] in page.replace("&amp;", "&")
    assert f'<meta property="og:title" content="{data["name"]}">' in page


def test_the_program_that_checks_may_be_had_from_the_page(english: str, client: Client) -> None:
    page = client.get(reverse("public-check", args=[english])).content.decode()
    (name,) = re.findall(r'href="/static/(paraph/verify_paraph[^"?]*)', page)
    assert (STATIC / name).read_bytes() == TOOL.read_bytes()


@pytest.fixture
def protocol(show: object, db: None) -> str:
    """The eleventh protocol, published."""
    show(following.published())
    publishing.publish([following.KEY])
    return following.KEY


def test_document_on_which_one_side_has_not_spoken_is_nowhere(show: object, db: None) -> None:
    show(following.followed())
    Publication.objects.create(mechanism="in-ru", kind="document", key=following.KEY, published_at=timezone.now())
    assert "Nothing is published yet." in everything(Client())
    assert Client().get(reverse("public-document", args=[following.KEY])).status_code == 404


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "set up a joint team"), ("hi", "संयुक्त दल गठित करने"), ("ru", "создать совместную группу")],
)
def test_protocol_is_shown_in_each_authentic_language_alone(language: str, words: str, protocol: str) -> None:
    with override(language):
        text = Client().get(reverse("public-document", args=[protocol])).content.decode()
    assert words in text
    others = {"set up a joint team", "संयुक्त दल गठित करने", "создать совместную группу"} - {words}
    assert [other for other in others if other in text] == []
    every = Client().get(reverse("public-document-in", args=[protocol, "all"])).content.decode()
    assert [other for other in others if other not in every] == []


def test_language_that_is_not_authentic_is_said_to_be_none(protocol: str, monkeypatch: pytest.MonkeyPatch) -> None:
    state = following.published()
    terms = replace(state.document(protocol).terms, regime=Regime(("hi", "ru")))
    document = replace(state.document(protocol), terms=terms)
    page = text_page(state.having(documents=Map({protocol: document})), protocol, "", Reader("en", "IN"))
    assert (page.absent, page.shown, page.sections) == ("English", (), ())
    assert [code for code, _ in page.authentic] == ["hi", "ru"]


@pytest.mark.parametrize(("language", "told"), [
    ("en", {"Signed on": "9\xa0August 2025", "Where texts diverge": "English"}),
    ("ru", {"Дата подписания": "9\xa0августа 2025 г.", "При расхождении текстов": "английский"}),
])  # fmt: skip
def test_the_day_of_signature_is_the_sessions_where_the_text_leaves_it_open(
    protocol: str, language: str, told: dict[str, str]
) -> None:
    state = following.published()
    document, session = state.document(protocol), state.session(cast.ELEVENTH)
    terms = replace(document.terms, signed_on=None, regime=Regime(("en", "hi", "ru"), "en"))
    accounts = {side: replace(facts, signed_on=date(2025, 8, 9)) for side, facts in session.accounts.items()}
    known = state.having(
        copies=Map(),
        documents=Map({protocol: replace(document, terms=terms)}),
        sessions=state.sessions.set(cast.ELEVENTH, replace(session, accounts=Map(accounts))),
    )
    facts = {label: shown[0].text for label, shown in text_page(known, protocol, "", Reader(language, "IN")).facts}
    assert {label: facts.get(label) for label in told} == told


def test_published_protocol_tells_nothing_of_undertakings_positions_and_files(protocol: str) -> None:
    state = publishing.public().state
    assert (len(state.undertakings), len(state.copies), len(state.negotiations), len(state.reports)) == (0, 0, 0, 0)
    assert state.document(protocol).sources == ()
    assert [(topic.measures, len(topic.blockers), topic.standings) for topic in state.topics.values()] == [((), 0, ())]
    assert list(state.sessions) == [cast.ELEVENTH]
    assert state.session(cast.ELEVENTH).facts("IN").start is None


@pytest.mark.parametrize(
    ("language", "says", "where"),
    [
        ("en", "Both Sides corrected this text", "7\xa0August 2025: paragraph 2, Title"),
        ("hi", "दोनों पक्षों ने हस्ताक्षर के बाद", "7\xa0अगस्त 2025: पैराग्राफ 2, शीर्षक"),
        ("ru", "После подписания обе Стороны исправили", "7\xa0августа 2025 г.: пункт 2, Название"),
    ],
)
def test_a_published_text_says_that_it_was_corrected_when_and_where(
    language: str, says: str, where: str, protocol: str, show: Callable[[State], None]
) -> None:
    def page() -> str:
        with override(language):
            return Client().get(reverse("public-document", args=[protocol])).content.decode()

    assert says not in page()
    state = following.published()
    document = state.document(protocol)
    made = Amended("2025-08-07T06:00:00Z", (document.paragraphs[1],), ("title",))
    show(state.having(documents=state.documents.set(protocol, replace(document, amended=(made,)))))
    assert (says in page(), where in page()) == (True, True)


def test_published_protocol_leads_to_the_bytes_of_its_digest(protocol: str) -> None:
    data = Client().get(reverse("public-document-json", args=[protocol])).content
    digest = hashlib.sha256(data).hexdigest()
    assert digest in Client().get(reverse("public-document", args=[protocol])).content.decode()
    assert following.published().publishable[protocol]["RU"] == digest


def test_topic_shows_what_release_and_protocol_say_with_the_words_below_the_plot(english: str, show: object) -> None:
    show(following.published())
    publishing.publish([following.KEY])
    text = Client().get(reverse("public-topic", args=[cast.WIND_TUNNEL])).content.decode()
    assert "The Sides agreed to set up a joint team" in text
    assert "Paragraph 2 of the signed document" in text
    assert text.count("<circle") == 2
    table = Client().get(reverse("public-topics")).content.decode()
    assert "Agreed" in table


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_every_page_is_small_and_asks_nobody_else(language: str, english: str, show: object) -> None:
    show(following.published())
    publishing.publish([following.KEY])
    for address in re.findall(r"<loc>(.*?)</loc>", Client().get("/sitemap.xml").content.decode()):
        path = re.sub(r"https?://[^/]*", "", address)
        if path.startswith(f"/{language}/"):
            text = Client().get(path).content.decode()
            sources = re.findall(r'<(?:script|link rel="stylesheet"|img|use)[^>]*(?:src|href)="([^"]*)"', text)
            assert [source for source in sources if not source.startswith("/static/")] == []
            files = [STATIC / source.split("/static/")[1].split("?")[0].split("#")[0] for source in set(sources)]
            assert len(text.encode()) + sum(file.stat().st_size for file in set(files)) <= 100_000
            assert "<style" not in text
            assert set(re.findall(r"<script(.*?)>", text)) <= {' type="application/ld+json"'}
            assert text.count('rel="alternate" hreflang=') == 3


@pytest.mark.parametrize(("role", "status"), [("secretary", 302), ("press_officer", 403), ("reader", 403), (None, 404)])
def test_who_may_publish_a_document(role: str | None, status: int, show: object, sign_in: object) -> None:
    show(following.published())
    answer = sign_in(role).post(reverse("publish-document", args=[following.KEY]), {"do": "publish"})
    assert (answer.status_code, Publication.objects.count()) == (status, int(status == 302))


@pytest.mark.parametrize(
    ("form", "kind", "begins"),
    [("pdf", "application/pdf", b"%PDF"), ("docx", "application/vnd.openxmlformats", b"PK"),
     ("txt", "text/plain", b""), ("html", "text/html", b"<!doctype html>")],
)  # fmt: skip
def test_a_published_release_is_given_as_a_paper(form: str, kind: str, begins: bytes, english: str) -> None:
    address = f"/ru/public/releases/{english}/release.{form}"
    answer = Client().get(address)
    assert (answer.status_code, answer.content.startswith(begins)) == (200, True)
    assert answer["Content-Type"].startswith(kind)
    assert answer["Cache-Control"] == "public, max-age=60"
    assert Client().get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    assert Client().get(address.replace("/ru/", "/hi/")).content == answer.content
    assert Client().get(f"{address}?again=1")["Location"] == address


def test_a_paper_has_every_line_of_the_release_and_says_that_it_was_corrected(english: str, whole: State) -> None:
    release = whole.releases[english]
    told = " ".join(as_text(as_published(release, corrected=False)).decode().split())
    assert all(" ".join(line.split()) in told for line in release.text.split("\n") if set(line) - {"*"})
    corrected = replace(release, number=1)
    assert "This version was corrected" not in as_text(as_published(corrected, corrected=False)).decode()
    assert as_text(as_published(corrected, corrected=True)).decode().startswith("This version was corrected; a later")


def test_no_paper_of_what_is_not_published_and_of_no_other_form(english: str) -> None:
    statuses = [Client().get(f"/en/public/releases/{key}/release.{form}").status_code
                for key, form in ((HINDI, "pdf"), (english, "exe"), (english, "json"))]  # fmt: skip
    assert statuses == [404, 404, 404]


def test_progress_stands_beside_its_paragraph_once_both_agreed(show: Callable[[State], None], db: None) -> None:
    state, said = following.published(), {"office": "o", "key": following.TEAM}
    for side in ("IN", "RU"):
        draft = report_undertaking(state, side=side, **said, entry=Entry(side, Status.CLOSED))
        state = fold_draft(state, draft, side=side)
    for side in ("IN", "RU"):
        state = fold_draft(state, publish_undertaking(state, side=side, **said), side=side, at="2026-03-12T10:00:00Z")
    show(state)
    publishing.publish([following.KEY])
    assert "Completed" not in Client().get("/en/public/undertakings/").content.decode()
    publishing.publish([following.TEAM])
    page = Client().get("/ru/public/undertakings/").content.decode()
    assert (page.count("Исполнено"), page.count("опубликовано обеими Сторонами")) == (1, 1)
    assert "published by both Sides" in Client().get(f"/en/public/documents/{following.KEY}/").content.decode()
    rows = Client().get("/api/v1/paragraphs/").json()["rows"]
    told = {row["number"]: (row["progress"], row["progress_on"]) for row in rows}
    assert told == {"1": (None, None), "2": ("closed", "2026-03-12"), "3": (None, None)}


def test_fonts_that_a_release_in_html_asks_for_are_there(client: Client) -> None:
    asked = re.findall(
        r'url\("([^"]+)"\)', render("html", Shown("hi", Furniture(), "समाचार", 1, cleared=True)).decode()
    )
    assert asked
    assert [client.get(path).status_code for path in asked] == [200] * len(asked)
