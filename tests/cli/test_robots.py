"""What a publisher's robots.txt asks for, and that the watch keeps to it."""

from collections.abc import Iterator

import pytest
from tests.cli.publisher import Publisher, publisher

from paraph.cli.inputs.robots import LONGEST_DELAY, Manners, manners_of, read_manners
from paraph.cli.refusals import AddressDisallowed, HostRests
from paraph.cli.rounds import Round, Told
from paraph.node.intake import reading, watching
from paraph.node.models import WatchedSource

RULES = b"User-agent: *\nDisallow: /drafts/\nCrawl-delay: 5\n\nUser-agent: paraph-other\nDisallow: /\n"


@pytest.fixture
def site() -> Iterator[Publisher]:
    with publisher() as known:
        yield known


@pytest.mark.parametrize(
    ("rules", "path", "may"),
    [
        (RULES, "/news/7", True),
        (RULES, "/drafts/7", False),
        (b"User-agent: paraph\nDisallow: /\n\nUser-agent: *\nDisallow:\n", "/news/7", False),
        (b"User-agent: *\nDisallow: /\n\nUser-agent: paraph\nAllow: /\n", "/news/7", True),
        (b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /x\r\n", "/x/1", False),
        (b"", "/news/7", True),
        (b"\xff\xfe<html>not rules</html>\x00" * 50_000, "/news/7", True),
    ],
    ids=["others", "disallowed", "by-name", "allowed-by-name", "bom", "empty", "no-text"],
)
def test_rules_allow_and_disallow(rules: bytes, path: str, *, may: bool) -> None:
    assert read_manners(rules).allow(f"https://example.org{path}") is may


@pytest.mark.parametrize(
    ("rules", "delay"),
    [(RULES, 5.0), (b"User-agent: *\nCrawl-delay: 9999\n", LONGEST_DELAY), (b"User-agent: *\nCrawl-delay: x\n", 0.0)],
)
def test_delay_asked_for_is_kept_within_reason(rules: bytes, delay: float) -> None:
    assert read_manners(rules).delay == delay


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_host_without_rules_lets_every_page_be_had(site: Publisher, status: int) -> None:
    site.status["/robots.txt"] = status
    assert manners_of(f"{site.address}/r", private=True) == Manners()


@pytest.mark.parametrize("status", [429, 500, 503])
def test_host_that_cannot_say_rests(site: Publisher, status: int) -> None:
    site.status["/robots.txt"] = status
    with pytest.raises(HostRests):
        manners_of(f"{site.address}/r", private=True)


def test_refusal_says_what_to_do_in_every_language() -> None:
    refusal = AddressDisallowed(source="https://example.org/r")
    assert refusal.text("en") == (
        "“https://example.org/r” is not asked for: the robots.txt of its publisher asks programs to stay away from it. "
        "Ask the publisher for leave or for a feed, or save the page in a browser and give the file."
    )
    assert "robots.txt" in refusal.text("hi")
    assert "robots.txt" in refusal.text("ru")
    assert len({refusal.text(language) for language in ("en", "hi", "ru")}) == 3


def told(source: WatchedSource, round_: Round) -> list[Told]:
    source.refresh_from_db()
    return list(round_.ask(source))


@pytest.mark.django_db(transaction=True)
def test_round_asks_for_the_rules_once_keeps_to_them_and_tells(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "read_files", lambda files, **_: [reading._read(file) for file in files])
    site.pages |= {"/robots.txt": RULES, "/a": b"Prices fell again.", "/b": b"Prices rose.", "/drafts/c": b"Secret."}
    names = [f"{site.address}{path}" for path in ("/a", "/drafts/c", "/b")]
    sources = watching.add(names, private=True)
    slept: list[float] = []
    round_ = Round(2, sleep=slept.append)
    ways = [one.taken.way if one.taken else one.refusal.code for source in sources for one in told(source, round_)]  # type: ignore[union-attr]
    assert ways == ["new", "cli.address.robots", "new"]
    assert site.said() == [("/a", 200), ("/b", 200)]
    assert site.rules == [200]
    assert len(slept) == 1
    assert 2 < slept[0] <= 5
    assert "robots.txt" in WatchedSource.objects.get(name=names[1]).problem


@pytest.mark.django_db(transaction=True)
def test_host_that_cannot_say_is_left_alone_for_the_round(site: Publisher) -> None:
    site.pages |= {"/a": b"Prices fell again.", "/b": b"Prices rose."}
    site.status["/robots.txt"] = 503
    sources = watching.add([f"{site.address}/a", f"{site.address}/b"], private=True)
    round_ = Round(0, sleep=lambda _: None)
    codes = [one.refusal.code for source in sources for one in told(source, round_) if one.refusal]
    assert codes == ["cli.address.rests", "cli.address.rests"]
    assert (site.said(), site.rules) == ([], [503])
