"""The working year by command: days of a session, topics, bodies, undertakings, personal data of delegates."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from tests import cast
from tests.cli.conftest import Paraph
from tests.web.following import LIST, TEAM
from tests.web.recorded import MINING, put

from paraph.cli import body, session, topic, undertaking
from paraph.mechanism.bodies import BodyKind, BodyStatus, Post
from paraph.mechanism.sessions import Mode
from paraph.mechanism.topics import Form, templates
from paraph.mechanism.undertakings import Blocker, Status
from paraph.node import records
from paraph.node.people import accreditations

pytestmark = pytest.mark.usefixtures("recorded")
BODY = ("--body", cast.GROUP)
PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "bodies-hi-wide.png"


@pytest.fixture
def recorded(opened: object) -> None:
    put()


def test_days_are_proposed_and_shown_and_nothing_is_agreed_on_one_key(paraph: Paraph) -> None:
    place = ("--place", "en=Moscow", "--place", "ru=Москва")
    status, out, _ = paraph("session", "propose", "2026-09-07", "--until", "2026-09-08", *place, "--host", "RU", *BODY)
    assert (status, out) == (0, "Proposed. Agreed when every Side accepts the same.\n")
    told = json.loads(paraph("session", "show", "--json", *BODY)[1])
    (proposal,) = told["proposals"]
    assert (told["session"], told["agreed"]) == (f"{cast.GROUP}.s12", None)
    assert (proposal["days"], proposal["place"], proposal["accepted_by"]) == (
        ["2026-09-07", "2026-09-08"], {"en": "Moscow", "ru": "Москва"}, ["IN"],
    )  # fmt: skip
    shown = paraph("session", "show", *BODY)[1].replace("\xa0", " ")
    assert "Indian Side proposes 7–8 September 2026, Moscow, Russian Side" in shown


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (("session", "accept"), "cli.usage.nothing_to_accept"),
        (("session", "propose", "2026-09-07", "--until", "2026-09-01"), "mechanism.session.dates_reversed"),
        (("session", "propose", "2026-09-07", "--place", "Moscow"), "cli.usage.value"),
        (("session", "record", cast.ELEVENTH, "--end", "2001-01-01"), "mechanism.session.dates_reversed"),
        (("road",), "cli.usage.no_day_agreed"),
        (("agenda", "accept"), "cli.usage.nothing_to_accept"),
        (("agenda", "propose", "--last"), "cli.usage.nothing_to_propose"),
        (("agenda", "propose", "/dev/null"), "cli.usage.nothing_to_propose"),
        (("agenda", "propose", str(PICTURE)), "cli.file.not_text"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(paraph: Paraph, line: tuple[str, ...], code: str) -> None:
    before = records.current().acts
    status, _, errors = paraph(*line, *(() if "record" in line else BODY))
    assert (status != 0, f"[{code}]" in errors, records.current().acts) == (True, True, before)


def test_letters_wait_until_they_are_sent(paraph: Paraph) -> None:
    asked = ("--of", MINING, "--due", (timezone.localdate() + timedelta(days=30)).isoformat())
    assert paraph("report", "request", *asked, "--to", "a.kumar@example.gov", "--name", "A. Kumar")[0] == 0
    (letter,) = json.loads(paraph("mail", "list", "--json")[1])["letters"]
    assert (letter["to"], letter["state"], letter["tries"]) == ("a.kumar@example.gov", "waiting", 0)
    assert paraph("mail", "remind") == (
        0, "Written: reminders 0, monthly statements 0. They go with `paraph mail send`.\n", "",
    )  # fmt: skip
    assert paraph("mail", "send") == (0, "Letters sent: 1; to be tried again: 0; failed: 0.\n", "")
    assert paraph("mail", "list") == (0, "No letter waits.\n", "")


def test_account_of_a_session_is_corrected_and_the_rest_stays(paraph: Paraph) -> None:
    before = records.current().state.session(cast.ELEVENTH).facts("IN")
    assert paraph("session", "record", cast.ELEVENTH, "--end", "2025-08-07", "--venue", "en=Vanijya Bhawan")[0] == 0
    after = records.current().state.session(cast.ELEVENTH).facts("IN")
    assert (after.end.isoformat() if after.end else "", after.venue["en"]) == ("2025-08-07", "Vanijya Bhawan")
    assert (after.start, after.place, after.chairs) == (before.start, before.place, before.chairs)


def test_session_that_nobody_recorded_is_begun(paraph: Paraph) -> None:
    assert paraph("session", "record", "--ordinal", "12", "--start", "2026-09-07", *BODY)[0] == 0
    assert records.current().state.session(f"{cast.GROUP}.s12").facts("IN").end.isoformat() == "2026-09-07"


def test_codes_on_the_command_line_are_those_of_the_mechanism() -> None:
    assert (list(body.KINDS), list(body.POSTS), list(body.STATUSES)) == ([*BodyKind], [*Post], [*BodyStatus])
    assert (list(topic.FORMS), list(topic.BLOCKERS), list(undertaking.STATUSES)) == ([*Form], [*Blocker], [*Status])
    assert list(session.MODES) == [*Mode]


def test_body_is_established_named_held_and_reports(paraph: Paraph) -> None:
    line = ("body", "establish", "sub_group", "--under", cast.GROUP, "--name", "en=Sub-Group on Hydrogen")
    key = f"{cast.GROUP}.sg-hydrogen"
    assert paraph(*line) == (0, f"Established: {key}.\n", "")
    assert paraph("body", "rename", key, "--name", "ru=Подгруппа по водороду", "--since", "2026-01-15")[0] == 0
    assert paraph("body", "hold", key, "secretary", "IN", "--name", "en=R. Iyer", "--since", "2026-02-01")[0] == 0
    assert paraph("body", "leave", key, "secretary", "IN", "--until", "2026-05-31")[0] == 0
    assert paraph("body", "report-to", key, cast.COMMISSION, "--days", "21")[0] == 0
    assert paraph("body", "status", key, "merged", "--into", MINING)[0] == 0
    told = json.loads(paraph("body", "show", key, "--json")[1])
    assert (told["parent"], told["status"], told["reports_to"], told["days"]) == (
        cast.GROUP, {"IN": "merged"}, cast.COMMISSION, 21,
    )  # fmt: skip
    assert records.current().state.bodies[key].holding(Post.SECRETARY, "IN") == ()


def test_topic_is_opened_staged_measured_aimed_and_blocked(paraph: Paraph) -> None:
    key = f"{cast.GROUP}.wind_tunnel"
    assert paraph("topic", "open", "--template", "wind_tunnel", *BODY) == (0, f"Opened: {key}.\n", "")
    stage = next(iter(templates()["wind_tunnel"].stages)).key
    assert paraph("topic", "stage", key, stage, "--on", "2026-02-10", "--session", cast.ELEVENTH)[0] == 0
    assert paraph("topic", "measure", key, "trl", "4", "--on", "2026-02-10", "--source", "Report")[0] == 0
    assert paraph("topic", "target", key, "trl", "6", "--by", "2028-12-31")[0] == 0
    assert paraph("topic", "block", key, "payments", "visas")[0] == 0
    told = json.loads(paraph("topic", "show", key, "--json")[1])
    assert told["stages"] == [{"stage": stage, "on": "2026-02-10", "side": "IN", "session": cast.ELEVENTH}]
    assert (told["measures"][0]["value"], told["targets"][0]["value"], told["blockers"]) == (
        "4", "6", {"IN": ["payments", "visas"]},
    )  # fmt: skip


def test_undertaking_is_reported_on_with_a_file_and_assigned(paraph: Paraph, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The team met on 3 February.")
    line = ("undertaking", "report", TEAM, "in_progress", "--words", "en=The team met.", "--blocked-by", "payments")
    assert paraph(*line, "--evidence", tmp_path / "note.txt")[0] == 0
    assert paraph("undertaking", "assign", TEAM, "--lead", "en=Ministry of Mines")[0] == 0
    said = records.current().state.undertakings[TEAM]
    entry = said.positions["IN"]
    assert (entry.status, [file.name for file in entry.evidence], entry.blockers) == (
        Status.IN_PROGRESS, ["note.txt"], (Blocker.PAYMENTS,),
    )  # fmt: skip
    assert said.assigned["IN"].lead["en"] == "Ministry of Mines"
    told = json.loads(paraph("undertaking", "show", TEAM, "--json")[1])
    assert (told["sides"], told["recorded"]) == ({"IN": "in_progress", "RU": "open"}, "open")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (("body", "establish", "sub_group", "--name", "en=Mining"), "cli.usage.name_missing"),
        (("body", "establish", "committee"), "cli.usage.name_missing"),
        (("body", "rename", "nowhere", "--name", "en=X"), "mechanism.body.unknown"),
        (("body", "status", cast.GROUP, "merged"), "mechanism.body.merge_unfit"),
        (("topic", "open", "--template", "alchemy", *BODY), "cli.usage.name_missing"),
        (("topic", "stage", "none", "design"), "mechanism.topic.unknown"),
        (("undertaking", "report", TEAM, "dropped"), "mechanism.undertaking.reason_missing"),
        (("undertaking", "report", TEAM, "closed", "--on", "2090-01-01"), "cli.usage.day_ahead"),
        (("undertaking", "carry", TEAM, LIST), "mechanism.undertaking.link_unfit"),
        (("undertaking", "report", TEAM, "closed", "--evidence", "/no/such/file"), "cli.file.missing"),
        (("delegation", "accredited", "--side", "CN", *BODY), "mechanism.part.foreign"),
        (("delegation", "attend", "d9", *BODY), "mechanism.delegation.unknown"),
    ],
)
def test_word_that_cannot_be_said_changes_nothing(paraph: Paraph, line: tuple[str, ...], code: str) -> None:
    before = records.current().acts
    status, _, errors = paraph(*line)
    assert (status != 0, f"[{code}]" in errors, records.current().acts) == (True, True, before)


@pytest.fixture
def nominated(paraph: Paraph, tmp_path: Path) -> str:
    (tmp_path / "d.csv").write_text("category,name en\nhead,A. Bhatia\nexpert,B. Rao\n")
    assert paraph("delegation", "import", tmp_path / "d.csv", *BODY)[0] == 0
    return f"{cast.GROUP}.s12.delegation.IN"


def test_personal_data_comes_from_a_file_and_is_never_told(paraph: Paraph, tmp_path: Path, nominated: str) -> None:
    day = (timezone.localdate() + timedelta(days=30)).isoformat()
    (tmp_path / "d1.jpg").write_bytes(b"\xff\xd8 face")
    line = {"delegate": "d1", "passport": "K 1234567", "photo": "d1.jpg", "delete_on": day}
    (tmp_path / "private.jsonl").write_text(json.dumps(line) + "\n")
    before = records.current().acts
    assert paraph("delegation", "accredit", tmp_path / "private.jsonl", *BODY)[0] == 0
    kept = accreditations.of_delegate(nominated, "d1")
    assert kept is not None
    assert (kept[0].passport, kept[0].photo, kept[1].isoformat()) == ("K 1234567", b"\xff\xd8 face", day)
    assert json.loads(paraph("delegation", "accredited", "--json", *BODY)[1]) == {"delegate": "d1", "delete_on": day}
    assert paraph("delegation", "forget", "d1", *BODY) == (0, "Deleted.\n", "")
    assert (accreditations.of_delegate(nominated, "d1"), records.current().acts) == (None, before)


@pytest.mark.parametrize(
    ("second", "code"),
    [
        ('{"delegate": "d7", "delete_on": "DAY", "passport": "K 99"}', "cli.accreditation.line"),
        ('{"delegate": "d2", "passport": "K 99"}', "cli.accreditation.line"),
        ('{"delegate": "d2", "delete_on": "DAY", "pasport": "K 99"}', "cli.accreditation.line"),
        ("K 99", "cli.accreditation.line"),
        ('{"delegate": "d2", "delete_on": "2001-01-01", "passport": "K 99"}', "node.accreditation.deletion"),
        ('{"delegate": "d2", "delete_on": "DAY", "photo": "none.jpg", "passport": "K 99"}', "cli.file.missing"),
    ],
)
def test_personal_data_is_kept_whole_or_not_at_all_and_not_repeated(
    paraph: Paraph, tmp_path: Path, nominated: str, second: str, code: str
) -> None:
    day = (timezone.localdate() + timedelta(days=30)).isoformat()
    first = json.dumps({"delegate": "d1", "delete_on": day, "passport": "K 11"})
    (tmp_path / "private.jsonl").write_text(f"{first}\n{second.replace('DAY', day)}\n")
    status, out, errors = paraph("delegation", "accredit", tmp_path / "private.jsonl", *BODY)
    assert (status != 0, f"[{code}]" in errors, "K 99" in out + errors) == (True, True, False)
    assert accreditations.days_of(nominated) == {}


def test_body_that_meets_needs_no_name_and_none_is_chosen_among_several(paraph: Paraph) -> None:
    assert paraph("session", "propose", "2026-09-07")[0] == 0
    assert paraph("session", "record", "--ordinal", "3", "--start", "2026-01-10", "--body", cast.COMMISSION)[0] == 0
    status, _, errors = paraph("session", "show")
    assert (status, "[cli.usage.body_unmeant]" in errors) == (2, True)
