"""The commands of a node, in this process and on the test database: what they say, write, and end with."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from django.conf import settings
from django.core.checks import Error
from tests.intake.readings import TUNNEL, released

from paraph.cli import serve, user
from paraph.cli.commands import COMMANDS
from paraph.intake.plans.plan import RefusedReading
from paraph.intake.plans.planning import ReadRelease
from paraph.node import records
from paraph.node.intake import adoption
from paraph.node.intake.reading import File
from paraph.node.models import Act, Proposal, User
from paraph.node.people.roles import Role

Paraph = Callable[..., tuple[int, str, str]]
NOT_A_SESSION = (
    "“other.txt” does not report a session of an intergovernmental body. Nothing of it was taken. "
    "Choose the release on the session itself. [intake.plan.not_a_session]"
)
GROUP = "wg-modernization-industrial"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: records.Current) -> Iterator[Path]:
    """A folder with three versions of one release and something else; read without a process."""

    def read(file: File) -> ReadRelease | RefusedReading:
        if file.name == "other.txt":
            return RefusedReading(file.name, "intake.plan.not_a_session")
        delegates = 75 if file.name == "ru.txt" else 80
        return released(file.name[:2], delegates=delegates)

    def read_files(given: Sequence[File], **_: object) -> list[ReadRelease | RefusedReading]:
        return [read(file) for file in given]

    for name in ("en.txt", "hi.txt", "ru.txt", "other.txt"):
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(adoption, "read_files", read_files)
    return tmp_path


def versions(folder: Path) -> list[Path]:
    """The three versions."""
    return [folder / f"{language}.txt" for language in ("en", "hi", "ru")]


def adopted(paraph: Paraph, folder: Path) -> None:
    """Adopt the three versions."""
    status, _, errors = paraph("adopt", "--yes", *versions(folder))
    assert (status, errors) == (0, "")


def test_adopt_shows_what_was_read_and_keeps_a_proposal(paraph: Paraph, files: Path) -> None:
    status, output, errors = paraph("adopt", *versions(files))
    number = Proposal.objects.get().pk
    assert (status, errors) == (0, "")
    assert output.splitlines() == [
        "India-Russia Working Group on Modernization and Industrial Cooperation, session 11, 6 August 2025, New Delhi",
        "  en: release.en.txt",
        "  hi: release.hi.txt",
        "  ru: release.ru.txt",
        "  Co-chairs: Amardeep Singh Bhatia (Indian Side), Alexey Gruzdev (Russian Side)",
        "  Sub-groups: modernisation, mining, fertilisers, railway transport",
        "  Topics: Wind tunnel",
        "  ! The versions differ in number of delegates: en: 80; hi: 80; ru: 75",
        f"  ! The versions differ in Wind tunnel: en: {TUNNEL['en']}; hi: {TUNNEL['hi']}; ru: {TUNNEL['ru']}",
        "It would append 13 acts (bodies: 6, topics: 1, sessions: 1, holders of posts: 2, releases: 3).",
        f"Nothing is appended yet. Correct and confirm it here: http://localhost:8000/en/adopt/{number}/",
    ]
    assert Act.objects.count() == 2


def test_adopt_with_yes_appends_and_says_so_once(paraph: Paraph, files: Path) -> None:
    status, output, _ = paraph("adopt", "--yes", *versions(files))
    counts = "bodies: 6, topics: 1, sessions: 1, holders of posts: 2, releases: 3"
    assert (status, output.splitlines()[-1]) == (0, f"Appended and kept: acts IN/2 to IN/14 ({counts}).")
    before = list(Act.objects.values_list())
    status, output, _ = paraph("adopt", "--yes", *versions(files))
    assert (status, output.splitlines()[-1]) == (0, "The record holds all this already; nothing was appended.")
    assert list(Act.objects.values_list()) == before
    assert Proposal.objects.count() == 0


def test_adopt_takes_what_it_can_and_names_each_file_it_cannot(paraph: Paraph, files: Path) -> None:
    status, output, errors = paraph("adopt", "--yes", files / "en.txt", files / "missing.txt", files / "other.txt")
    assert status == 2
    assert output.splitlines()[-1].startswith("Appended and kept: acts IN/2 to ")
    assert errors == (
        f"There is no file or directory “{files}/missing.txt”. Check the name and the directory you are in. "
        "[cli.file.missing]\n"
        f"{NOT_A_SESSION}\n"
    )


def test_adopt_of_nothing_that_reports_a_session_writes_nothing(paraph: Paraph, files: Path) -> None:
    status, output, errors = paraph("adopt", "--yes", files / "other.txt")
    assert (status, output) == (2, "")
    nothing = "Nothing of what was handed in could be taken as a release on a session of this mechanism."
    advice = "See what is said of each file. Nothing was stored."
    assert errors.splitlines() == [NOT_A_SESSION, f"{nothing} {advice} [node.adoption.nothing]"]
    assert (Act.objects.count(), Proposal.objects.count()) == (2, 0)


def test_adopt_as_json(paraph: Paraph, files: Path) -> None:
    status, output, _ = paraph("adopt", "--json", files / "en.txt", files / "other.txt")
    told = json.loads(output)
    assert status == 2
    assert [session["key"] for session in told["sessions"]] == [f"{GROUP}.s11"]
    assert [(one["source"], one["code"]) for one in told["refused"]] == [("other.txt", "intake.plan.not_a_session")]
    assert (told["proposal"], told["appended"]) == (Proposal.objects.get().pk, [])
    assert told["would_append"][-1]["act"] == "release.adopt"
    status, output, _ = paraph("adopt", "--json", "--yes", files / "en.txt")
    assert (status, json.loads(output)["appended"]) == (0, [f"IN/{n}" for n in range(2, len(told["would_append"]) + 2)])


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("hi", "– सत्र 11, 6 अगस्त 2025, नई दिल्ली (en, hi, ru)"),
        ("ru", "– заседание № 11, 6 августа 2025\u202fг., Нью-Дели (en, hi, ru)"),
        ("en", "– session 11, 6 August 2025, New Delhi (en, hi, ru)"),
    ],
)
def test_status_tells_the_tree_in_the_readers_language(paraph: Paraph, files: Path, language: str, line: str) -> None:
    adopted(paraph, files)
    status, output, _ = paraph("status", "--lang", language)
    assert status == 0
    assert [told.strip() for told in output.splitlines() if "11" in told] == [line]


def test_status_as_json_and_what_waits(paraph: Paraph, files: Path) -> None:
    paraph("adopt", "--yes", files / "en.txt")
    paraph("adopt", files / "hi.txt")
    told = json.loads(paraph("status", "--json")[1])
    assert (told["mechanism"], told["side"], told["open"]) == ("in-ru", "IN", ["IN"])
    assert told["logs"] == {"IN": records.current().acts}
    (group,) = [body for body in told["bodies"] if body["sessions"]]
    assert group["sessions"] == [
        {
            "id": f"{GROUP}.s11",
            "ordinal": 11,
            "start": "2025-08-06",
            "end": "2025-08-06",
            "place": {"en": "New Delhi"},
            "releases": ["en"],
        }
    ]
    number = Proposal.objects.get().pk
    assert [(one["number"], one["by"], one["files"]) for one in told["proposals"]] == [(number, None, ["hi.txt"])]
    assert paraph("status")[1].splitlines()[-1] == f"Proposal {number} waits for confirmation: hi.txt"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["session"], f"session-{GROUP}.s11.en.pdf"),
        (["session", "--session", "11", "--language", "hi"], f"session-{GROUP}.s11.hi.pdf"),
        (["session", "--session", f"{GROUP}.s11", "--language", "ru"], f"session-{GROUP}.s11.ru.pdf"),
        (["agenda", "--body", GROUP, "--lang", "ru"], f"agenda-{GROUP}.ru.pdf"),
        (["areas"], "areas.en.pdf"),
    ],
)
def test_paper_is_written_to_the_home(paraph: Paraph, files: Path, words: list[str], name: str) -> None:
    adopted(paraph, files)
    status, output, errors = paraph("paper", *words)
    written = settings.HOME.papers / name
    assert (status, errors) == (0, "")
    assert output.rstrip().endswith(str(written))
    assert written.read_bytes().startswith(b"%PDF-")


def test_paper_goes_where_it_is_sent(paraph: Paraph, files: Path, tmp_path: Path) -> None:
    adopted(paraph, files)
    target = tmp_path / "new" / "a.pdf"
    assert paraph("paper", "agenda", "-o", target) == (0, f"Written: {target}\n", "")
    assert target.read_bytes().startswith(b"%PDF-")
    assert [path.name for path in target.parent.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["minutes"], "papers.paper.unknown"),
        (["session", "--session", "12"], "papers.session.unknown"),
        (["session", "--body", "nowhere"], "papers.body.unknown"),
        (["agenda", "-o", "/proc/nowhere/a.pdf"], "cli.file.unwritable"),
        (["agenda", "--language", "de"], "cli.usage.value_not_among"),
    ],
)
def test_paper_refuses_and_writes_nothing(paraph: Paraph, files: Path, words: list[str], code: str) -> None:
    adopted(paraph, files)
    before = sorted(settings.HOME.folder.rglob("*"))
    status, output, errors = paraph("paper", *words)
    assert (status, output) == (2, "")
    assert errors.rstrip().endswith(f"[{code}]")
    assert sorted(settings.HOME.folder.rglob("*")) == before


@pytest.mark.django_db
@pytest.mark.usefixtures("opened")
def test_verify_says_that_the_record_is_whole(paraph: Paraph) -> None:
    assert paraph("verify") == (0, "The Indian Side: 2 acts, whole and signed.\nThe record verifies.\n", "")
    told = json.loads(paraph("verify", "--json")[1])
    assert (told["ok"], [(log["side"], log["size"], log["ok"]) for log in told["logs"]]) == (True, [("IN", 2, True)])


@pytest.mark.django_db
@pytest.mark.usefixtures("opened")
def test_verify_finds_a_changed_row_and_ends_with_1(paraph: Paraph) -> None:
    row = Act.objects.get(n=0)
    Act.objects.filter(n=0).update(data=bytes(row.data).replace(b"secretariat", b"secretarial"))
    status, output, _ = paraph("verify")
    assert status == 1
    assert output.splitlines()[-1] == "The record does not verify. Stop this node and keep the home as it is."
    status, output, _ = paraph("verify", "--json", "--lang", "ru")
    told = json.loads(output)
    assert (status, told["ok"], told["logs"][0]["seal"]["code"]) == (1, False, "record.proof.root_mismatch")


@pytest.mark.django_db
def test_user_add_list_role_and_link(paraph: Paraph) -> None:
    status, output, _ = paraph("user", "add", "A.Kumar", "--name", "ए. कुमार", "--role", "secretary", "--json")
    made = json.loads(output)
    assert (status, made["user"], made["role"]) == (0, "a.kumar", "secretary")
    assert made["link"].startswith("http://localhost:8000/enter/?sesame=")
    paraph("user", "role", "a.kumar", "--role", "drafter", "--body", "wg")
    assert paraph("user", "list")[1] == "a.kumar · ए. कुमार · drafter (wg), secretary (in-ru)\n".replace(
        "drafter (wg), secretary (in-ru)", "secretary (in-ru), drafter (wg)"
    )
    assert paraph("user", "role", "a.kumar", "--role", "secretary", "--take")[0] == 0
    listed = json.loads(paraph("user", "list", "--json")[1])["users"]
    assert [one["roles"] for one in listed] == [[{"role": "drafter", "body": "wg"}]]
    assert json.loads(paraph("user", "link", "a.kumar", "--json")[1])["link"].startswith("http://localhost:8000/enter/")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (["add", "a b"], 2, "node.people.name-malformed"),
        (["add", "taken"], 1, "node.people.user-exists"),
        (["add", "new", "--role", "king"], 2, "cli.usage.value_not_among"),
        (["add", "new", "--email", "x"], 2, "node.people.address-malformed"),
        (["link", "nobody"], 2, "node.people.unknown-user"),
        (["role", "nobody", "--role", "reader"], 2, "node.people.unknown-user"),
        (["role", "taken", "--role", "reader", "--take"], 1, "node.people.role-not-held"),
        (["role", "taken"], 2, "cli.usage.missing"),
    ],
)
def test_user_refuses_and_changes_nothing(paraph: Paraph, words: list[str], status: int, code: str) -> None:
    paraph("user", "add", "taken")
    ended, output, errors = paraph("user", *words)
    assert (ended, output) == (status, "")
    assert errors.rstrip().endswith(f"[{code}]")
    assert list(User.objects.values_list("username", flat=True)) == ["taken"]


def test_roles_on_the_command_line_are_those_of_the_node() -> None:
    assert list(user.ROLES) == Role.values


def test_serve_refuses_a_port_that_is_taken(paraph: Paraph) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        status, _, errors = paraph("serve", "--port", port)
    assert status == 2
    assert errors == (
        f"Nothing can be served at 127.0.0.1, port {port}: another program serves there. "
        "Stop what serves there, or choose another port with --port. [cli.serve.port]\n"
    )


@pytest.mark.django_db
def test_serve_stops_at_an_error_of_the_checks(paraph: Paraph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARAPH_ADDRESS", "http://localhost:8764")  # `serve` would else leave it behind
    found = Error("The address is public.", hint="Use https.", id="paraph.E002")
    monkeypatch.setattr("django.core.checks.run_checks", lambda **_options: [found])
    monkeypatch.setattr(serve, "serve", lambda **_options: pytest.fail("it served"))
    assert paraph("serve", "--port", "8764") == (
        1,
        "Nothing is served until this is put right.\n",
        "The address is public. Use https. [paraph.E002]\n",
    )


@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "read"])
@pytest.mark.parametrize("language", ["hi", "ru"])
def test_help_of_every_command_is_in_the_readers_language(paraph: Paraph, name: str, language: str) -> None:
    english, translated = paraph(name, "--help")[1], paraph(name, "--help", "--lang", language)[1]
    assert english.split("\n\n")[1] != translated.split("\n\n")[1]


def test_adopt_protocol_enters_the_record_once_and_only_when_confirmed(
    paraph: Paraph, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    adopted(paraph, files)
    samples = Path(__file__).parents[2] / "samples" / "protocols"
    versions = [samples / f"11-{language}.txt" for language in ("en", "hi", "ru")]
    before = Act.objects.count()
    monkeypatch.setattr("click.confirm", lambda *_, **__: False)
    status, output, errors = paraph("adopt-protocol", "--confirm", *versions)
    assert (status, errors, Act.objects.count()) == (0, "", before)
    assert output.endswith("Nothing was appended.\n")
    status, output, errors = paraph("adopt-protocol", "--yes", *versions)
    assert (status, errors, Act.objects.count()) == (0, "", before + 61)
    assert output.splitlines()[-2].endswith("s11.protocol: 60 paragraphs, of them 24 undertakings")
    again = paraph("adopt-protocol", "--yes", *versions)
    assert again[1].splitlines()[-1] == "The record holds all this already; nothing was appended."
    assert Act.objects.count() == before + 61


def test_adopt_protocol_takes_nothing_while_one_version_cannot_be_read(paraph: Paraph, files: Path) -> None:
    adopted(paraph, files)
    before = Act.objects.count()
    samples = Path(__file__).parents[2] / "samples" / "protocols"
    status, _, errors = paraph("adopt-protocol", "--yes", samples / "11-en.txt", files / "none.txt")
    assert (status, Act.objects.count()) == (2, before)
    assert "[cli.file.missing]" in errors


def test_report_goes_out_as_a_sheet_and_comes_back_once(paraph: Paraph, files: Path, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    adopted(paraph, files)
    samples = Path(__file__).parents[2] / "samples" / "protocols"
    paraph("adopt-protocol", "--yes", *(samples / f"11-{language}.txt" for language in ("en", "hi", "ru")))
    target = tmp_path / "report.xlsx"
    assert paraph("report", "sheet", "-o", target)[0] == 0
    book = load_workbook(target)
    page = book["undertakings"]
    page["G3"], page["I3"] = "In progress", "Two meetings."
    page["G4"] = "Soon"
    book.save(target)
    before = Act.objects.count()
    status, _, errors = paraph("report", "file", target)
    assert (status, Act.objects.count()) == (2, before)
    assert "G4: “Soon” is none of the statuses." in errors
    page["G4"] = "Completed"
    book.save(target)
    status, output, errors = paraph("report", "file", target)
    assert (status, errors, Act.objects.count()) == (0, "", before + 3)
    assert output.endswith("undertakings reported on: 2.\n")
    assert "nothing was appended" in paraph("report", "file", target)[1]
    assert paraph("report", "request", "--due", "2026-06-01")[0] == 0
    assert Act.objects.count() == before + 4
