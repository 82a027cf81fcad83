"""Publishers looked at again and again: asked politely, what is new read, what was changed shown."""

import json
import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from tests.cli.publisher import Publisher, publisher

from paraph.cli import rounds
from paraph.cli.inputs.fetch import fetch_anew
from paraph.cli.refusals import AddressPrivate
from paraph.cli.rounds import Round, Told
from paraph.node.intake import reading, watching
from paraph.node.models import SeenRelease, SeenVersion, WatchedSource
from paraph.node.public_only import PrivateAddress, PublicOnly, refuse_private

pytestmark = pytest.mark.django_db(transaction=True)

SESSION = (
    "The 11th session of the India-Russia Working Group on Modernization and Industrial Cooperation was held in "
    "New Delhi on {day} August 2025. The two sides discussed fertilizers and railway transport."
)
PRICES = "Prices of tomatoes fell again in the markets of the capital, the department said."
HINDI = (
    "आधुनिकीकरण और औद्योगिक सहयोग संबंधी भारत-रूस कार्य समूह का 11वां सत्र 6 अगस्त 2025 को नई दिल्ली में आयोजित किया गया। "
    "दोनों पक्षों ने {what} पर चर्चा की।"
)
RUSSIAN = (
    "6 августа 2025 года в {city} состоялось 11-е заседание Российско-Индийской рабочей группы по модернизации и "
    "промышленному сотрудничеству. Стороны обсудили производство удобрений."
)


def page(title: str, text: str) -> bytes:
    return f"<html><body><article><h1>{title}</h1><p>{text}</p></article></body></html>".encode()


def feed(*items: tuple[str, str], whole: bool = False) -> bytes:
    kind = "content:encoded" if whole else "description"
    told = "".join(
        f"<item><title>{link}</title><link>{link}</link><guid>{link}</guid><{kind}><![CDATA[<p>{text}</p>]]></{kind}>"
        "</item>"
        for link, text in items
    )
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return f'<?xml version="1.0"?><rss version="2.0" {space}><channel><title>R</title>{told}</channel></rss>'.encode()


Paraph = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def _read_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read without a process of its own, which most of these tests are not about."""
    if "paraph" not in request.fixturenames:
        monkeypatch.setattr(watching, "read_files", lambda files, **_: [reading._read(file) for file in files])


@pytest.fixture
def site() -> Iterator[Publisher]:
    with publisher() as known:
        yield known


def looked(source: WatchedSource, slept: list[float] | None = None) -> list[Told]:
    """One round over one source, without waiting."""
    source.refresh_from_db()
    return list(Round(0 if slept is None else 2, sleep=(slept if slept is not None else []).append).ask(source))


def ways(told: list[Told]) -> list[str]:
    return [one.taken.way if one.taken else one.refusal.code for one in told]  # type: ignore[union-attr]


def facts(told: list[Told]) -> list[list[tuple[str, object, object]]]:
    return [[(c.fact, c.before.value, c.after.value) for c in one.taken.changes] for one in told if one.taken]


def test_page_that_has_not_changed_is_not_read_again_and_a_changed_one_is_shown(site: Publisher) -> None:
    site.pages["/r"] = page("Group meets", SESSION.format(day=6))
    source = watching.add([f"{site.address}/r"], private=True)[0]
    assert ways(looked(source)) == ["new"]
    assert ways(looked(source)) == ["same"]
    assert site.said() == [("/r", 200), ("/r", 304)]
    site.pages["/r"] = page("Group meets", SESSION.format(day=7))
    told = looked(source)
    assert (ways(told), facts(told)) == (["changed"], [[("session.date", "2025-08-06", "2025-08-07")]])
    version = SeenVersion.objects.get(number=2)
    changed = [(one.way.value, one.text) for one in watching.words_of(version) if one.way.value != "same"]
    assert changed == [("removed", "6 "), ("added", "7 ")]


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (HINDI.format(what="उर्वरक और रेल परिवहन"), HINDI.format(what="उर्वरक"), "areas"),
        (RUSSIAN.format(city="Москве"), RUSSIAN.format(city="Нью-Дели"), "session.city"),
    ],
)
def test_change_is_seen_in_hindi_and_russian(site: Publisher, before: str, after: str, change: str) -> None:
    site.pages["/r"] = page("—", before)
    source = watching.add([f"{site.address}/r"], private=True)[0]
    looked(source)
    site.pages["/r"] = page("—", after)
    assert change in {fact for fact, _, _ in facts(looked(source))[0]}


def test_other_markup_and_lines_broken_elsewhere_are_no_version(site: Publisher) -> None:
    site.pages["/r"] = page("Group meets", SESSION.format(day=6))
    source = watching.add([f"{site.address}/r"], private=True)[0]
    looked(source)
    site.pages["/r"] = page("Group meets", SESSION.format(day=6).replace(" was ", "\n<b>was</b>\n")) + b"<!-- 7 -->"
    assert ways(looked(source)) == ["same"]
    assert SeenVersion.objects.count() == 1


def test_feed_of_summaries_has_new_pages_fetched_once_and_its_sessions_again(site: Publisher) -> None:
    site.pages |= {"/s": page("Group", SESSION.format(day=6)), "/p": page("Prices", PRICES)}
    site.pages["/feed"] = feed((f"{site.address}/s", "short"), (f"{site.address}/p", "short"))
    source = watching.add([f"{site.address}/feed"], private=True)[0]
    assert ways(looked(source)) == ["new", "new"]
    assert site.said() == [("/feed", 200), ("/s", 200), ("/p", 200)]
    site.pages["/s"] = page("Group", SESSION.format(day=7))
    assert ways(looked(source)) == ["changed"]
    assert site.said() == [("/feed", 304), ("/s", 200)]
    site.pages["/feed"] = feed()
    assert ways(looked(source)) == ["same"]
    assert site.said() == [("/feed", 200), ("/s", 304)]


def test_feed_of_whole_texts_is_all_that_is_asked_for(site: Publisher) -> None:
    links = [f"{site.address}/s", f"{site.address}/p"]
    site.pages["/feed"] = feed((links[0], SESSION.format(day=6)), (links[1], PRICES), whole=True)
    source = watching.add([f"{site.address}/feed"], private=True)[0]
    assert ways(looked(source)) == ["new", "new"]
    site.pages["/feed"] = feed((links[0], SESSION.format(day=7)), (links[1], PRICES), whole=True)
    assert ways(looked(source)) == ["changed", "same"]
    assert [path for path, _ in site.said()] == ["/feed", "/feed"]


def test_feed_in_a_file_and_release_in_a_file_are_watched_too(tmp_path: Path) -> None:
    (tmp_path / "feed.rss").write_bytes(feed(("urn:1", SESSION.format(day=6)), whole=True))
    (tmp_path / "one.txt").write_text(SESSION.format(day=6))
    sources = watching.add([str(tmp_path / name) for name in ("feed.rss", "one.txt")])
    assert [ways(looked(source)) for source in sources] == [["new"], ["new"]]
    (tmp_path / "one.txt").write_text(SESSION.format(day=7))
    assert [ways(looked(source)) for source in sources] == [["same"], ["changed"]]
    (tmp_path / "one.txt").unlink()
    assert ways(looked(sources[1])) == ["cli.file.missing"]
    assert json.loads(WatchedSource.objects.get(pk=sources[1].pk).problem)["ru"].startswith("Файла")


def test_no_more_pages_of_a_feed_are_fetched_than_a_round_may(site: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "MOST", 2)
    site.pages |= {f"/{n}": page(str(n), PRICES) for n in range(5)}
    site.pages["/feed"] = feed(*((f"{site.address}/{n}", "short") for n in range(5)))
    source = watching.add([f"{site.address}/feed"], private=True)[0]
    assert len(looked(source)) == 2


def test_host_that_is_busy_is_left_alone_for_the_round_and_others_wait_their_turn(site: Publisher) -> None:
    site.pages |= {"/a": b"x", "/b": page("Prices", PRICES)}
    site.status["/a"] = 503
    busy, other = watching.add([f"{site.address}/a", f"{site.address}/b"], private=True)
    slept: list[float] = []
    round_ = Round(2, sleep=slept.append)
    assert [ways(list(round_.ask(source))) for source in (busy, other)] == [
        ["cli.address.answer"],
        ["cli.address.rests"],
    ]
    assert site.said() == [("/a", 503)]
    round_ = Round(2, sleep=slept.append)
    list(round_.ask(other))
    list(round_.ask(other))
    assert len(slept) == 1
    assert 0 < slept[0] <= 2


def test_what_cannot_be_read_is_told_and_the_next_version_is_taken(site: Publisher) -> None:
    site.pages["/r"] = b"\x00\x01\x02" * 50
    source = watching.add([f"{site.address}/r"], private=True)[0]
    assert ways(looked(source)) == ["refused"]
    assert SeenRelease.objects.get().problem != ""
    site.pages["/r"] = page("Group", SESSION.format(day=6))
    assert ways(looked(source)) == ["new"]
    assert SeenRelease.objects.get().problem == ""


def test_private_network_is_not_asked_unless_somebody_said_so(site: Publisher) -> None:
    site.pages["/r"] = page("Group", SESSION.format(day=6))
    source = watching.add([f"{site.address}/r"])[0]
    assert ways(looked(source)) == ["cli.address.private"]
    assert site.said() == []
    watching.add([f"{site.address}/r"], private=True)
    assert ways(looked(source)) == ["new"]


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.7", "192.168.1.1", "169.254.169.254", "100.64.0.1", "::1", "fe80::1", "::ffff:10.0.0.7",
     "0.0.0.0", "224.0.0.1"],  # noqa: S104 - to be refused
)  # fmt: skip
def test_address_of_a_private_network_is_refused(address: str) -> None:
    with pytest.raises(PrivateAddress):
        refuse_private([address])


def test_public_addresses_and_names_are_not_refused() -> None:
    refuse_private(["93.184.216.34", "2606:2800:220:1::1", "publisher.example"])


def test_name_that_leads_inside_is_refused_though_one_of_its_addresses_is_public(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, 80)) for host in ("93.184.216.34", "10.0.0.7")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(AddressPrivate, match=r"10\.0\.0\.7"):
        fetch_anew("http://publisher.example/")


def test_redirect_into_a_private_network_is_refused(site: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[tuple[str, str]] = []

    def answer(_transport: object, request: httpx.Request) -> httpx.Response:
        sent.append((request.url.host, request.headers["host"]))
        return httpx.Response(302, headers={"Location": f"{site.address}/r"}, request=request)

    outside = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 80))]
    inside = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 80))]
    named = "publisher.example"
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *_, **__: outside if host == named else inside)
    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", answer)
    with pytest.raises(AddressPrivate):
        fetch_anew(f"http://{named}/")
    assert sent == [("93.184.216.34", named)]
    assert site.said() == []
    PublicOnly().close()


def test_source_watched_twice_is_one_and_a_stopped_one_is_not_asked(tmp_path: Path) -> None:
    path = str(tmp_path / "x.txt")
    assert watching.add([path])[0].pk == watching.add([path])[0].pk
    watching.stop(path)
    assert list(watching.sources()) == []
    assert [one.pk for one in watching.add([path])] == [one.pk for one in watching.sources()]


def test_commands_add_look_list_show_and_stop(site: Publisher, paraph: Paraph) -> None:
    site.pages["/r"] = page("Group meets", SESSION.format(day=6))
    assert paraph("watch", "add", f"{site.address}/r", "--private-addresses")[0] == 0
    first = json.loads(paraph("watch", "run", "--pause", 0, "--json")[1])
    site.pages["/r"] = page("Group meets", SESSION.format(day=7))
    second = json.loads(paraph("watch", "run", "--pause", 0, "--json")[1])
    shown = json.loads(paraph("watch", "show", first["release"], "--json")[1])
    assert (first["event"], second["event"]) == ("new", "changed")
    assert [(one["fact"], one["before"], one["after"]) for one in second["facts"]] == [
        ("session.date", "2025-08-06", "2025-08-07")
    ]
    assert [one["facts"] for one in shown["versions"]] == [[], second["facts"]]
    assert "[-6-] {+7+} August" in paraph("watch", "show", first["release"])[1]
    assert paraph("watch", "stop", f"{site.address}/r")[0] == 0
    listed = json.loads(paraph("watch", "list", "--json")[1])
    assert (listed["sources"], [one["release"] for one in listed["releases"]]) == ([], [first["release"]])


@pytest.mark.parametrize(
    ("language", "fact", "seen"),
    [
        ("en", "Held on: 6\u00a0August 2025 → 7\u00a0August 2025", "2\u00a0March 2026, 15:30"),
        ("hi", "आयोजन तिथि: 6\u00a0अगस्त 2025 → 7\u00a0अगस्त 2025", "2\u00a0मार्च 2026, 15:30"),
        ("ru", "Дата проведения: 6\u00a0августа 2025 г. → 7\u00a0августа 2025 г.", "2\u00a0марта 2026 г., 15:30"),
    ],
)
def test_change_is_told_in_the_words_of_the_page(
    site: Publisher, paraph: Paraph, language: str, fact: str, seen: str
) -> None:
    """The instant by the clock of the node's country."""
    site.pages["/r"] = page("Group meets", SESSION.format(day=6))
    paraph("watch", "add", f"{site.address}/r", "--private-addresses")
    paraph("watch", "run", "--pause", 0)
    site.pages["/r"] = page("Group meets", SESSION.format(day=7))
    told = paraph("watch", "run", "--pause", 0, "--lang", language)[1]
    for rows, name in ((SeenRelease.objects, "first_at"), (SeenVersion.objects, "at")):
        rows.update(**{name: datetime(2026, 3, 2, 10, tzinfo=UTC)})
    shown = paraph("watch", "show", SeenRelease.objects.get().pk, "--lang", language)[1]
    assert f"    {fact}\n" in told
    assert f"    {fact}\n" in shown
    assert seen in paraph("watch", "list", "--lang", language)[1].splitlines()[1]
    assert shown.count(seen) == 2


def test_round_with_a_failure_goes_on_and_ends_with_status_2(site: Publisher, paraph: Paraph) -> None:
    site.pages["/r"] = page("Group meets", SESSION.format(day=6))
    paraph("watch", "add", f"{site.address}/none", f"{site.address}/r", "--private-addresses")
    status, output, errors = paraph("watch", "run", "--pause", 0)
    assert (status, "[cli.address.answer]" in errors) == (2, True)
    assert output.endswith("New: 1; changed: 0; as they were: 0; failed: 1.\n")
    assert paraph("watch", "show", 999_999)[0] == 2
    assert paraph("watch", "stop", "never-watched.txt")[0] == 2
