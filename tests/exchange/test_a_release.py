"""A release from the signed protocol to both public sites, by two homes that exchange pouches.

Every step is a line a clerk could type; what crosses is a file.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests.exchange.two_nodes import ROOT, Node, Sides, paraph, serve, two_nodes

pytestmark = pytest.mark.xdist_group("samples")

PROTOCOL = "wg-modernization-industrial.s11.protocol"
VERSIONS = tuple(f"{PROTOCOL}.{language}.v1" for language in ("en", "hi", "ru"))
FAR = "2999-01-01T00:00Z"


def keys(sides: Sides, node: Node) -> dict[str, list[str]]:
    return {one["id"]: sorted(one["keys"]) for one in sides.say(node, "show")["versions"]}


def published(sides: Sides, node: Node) -> set[str]:
    return {one["id"] for one in sides.say(node, "show")["versions"] if one["published"]}


def fetch(address: str) -> httpx.Response:
    """What the public gets, however busy the machine is."""
    return httpx.get(address, timeout=120, follow_redirects=True)


@pytest.fixture
def sides(tmp_path: Path) -> Iterator[Sides]:
    with two_nodes(tmp_path, serving=0, samples=True) as nodes:
        here = Sides(tmp_path, nodes, "release")
        here.cross()
        yield here


def test_a_release_takes_the_keys_of_both_sides_and_its_embargo(sides: Sides) -> None:
    india, russia = sides.india, sides.russia
    sides.say(india, "draft")
    assert sides.say(india, "check")["languages"] == {
        language: {"findings": [], "differences": []} for language in ("en", "hi", "ru")
    }
    sides.say(india, "draft", "--embargo", FAR)
    assert "[node.releasing.findings_open]" in sides.say(india, "propose", status=2)
    sides.say(india, "propose", "--all-the-same")
    sides.say(india, "clear")
    assert "[node.releasing.nothing_cleared]" in sides.say(india, "publish", status=2)
    sides.cross()

    assert keys(sides, russia) == {key: ["IN"] for key in VERSIONS}
    assert "[node.releasing.nothing_cleared]" in sides.say(russia, "publish", status=2)
    sides.say(russia, "clear")
    sides.cross()

    assert keys(sides, india) == keys(sides, russia) == {key: ["IN", "RU"] for key in VERSIONS}
    assert sides.say(india, "publish")["published"] == list(VERSIONS)
    assert published(sides, india) == set()
    an_edit_is_a_correction_then(sides)


def an_edit_is_a_correction_then(sides: Sides) -> None:
    """What both cleared is fixed; the next version needs a notice, and leaves the first as it is."""
    india, russia = sides.india, sides.russia
    before = sides.say(india, "show")["versions"]
    sides.say(india, "draft", "--embargo", "none", "--notice", "en=Corrected: the number of delegates.")
    sides.say(india, "propose", "--language", "en")
    sides.say(india, "clear", "--language", "en")
    sides.cross()
    sides.say(russia, "clear", "--language", "en")
    sides.cross()
    second = f"{PROTOCOL}.en.v2"
    assert [one for one in sides.say(russia, "show")["versions"] if one["id"] != second] == [
        {**one, "published": False, "decided": False} for one in before
    ]
    sides.say(india, "publish")
    sides.say(russia, "publish")
    assert published(sides, russia) == published(sides, india) == {second}
    the_public_sees_it_with_its_proof_and_nothing_under_embargo(sides, second)


def the_public_sees_it_with_its_proof_and_nothing_under_embargo(sides: Sides, key: str) -> None:
    """What is shown is proved offline by the stand-alone checker; what is under embargo is nowhere."""
    india = sides.india
    server = serve(india)
    try:
        pages = f"{india.address}/en/public/"
        for path in ("", "feed.atom", f"releases/{key}/"):
            assert VERSIONS[1] not in fetch(pages + path).text
        assert {fetch(f"{pages}releases/{one}/").status_code for one in (VERSIONS[1], "nothing")} == {404}
        shown = fetch(f"{pages}releases/{key}/")
        assert (shown.status_code, "held in New Delhi" in shown.text) == (200, True)
        for name in ("act.json", "act.tlog-proof"):
            (sides.folder / name).write_bytes(fetch(f"{pages}releases/{key}/{name}").content)
    finally:
        server.terminate()
        server.wait(timeout=30)
    own = json.loads(paraph("key", "show", "--home", india.home, "--json"))["verifier"]
    checked = subprocess.run(
        [sys.executable, ROOT / "tools" / "verify_paraph.py", "proof", sides.folder / "act.json",
         sides.folder / "act.tlog-proof", "--key", own], check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stderr
    assert "is in the log" in checked.stdout


def test_an_edit_of_one_side_voids_its_key_on_both_nodes(sides: Sides) -> None:
    india, russia = sides.india, sides.russia
    english = VERSIONS[0]
    sides.say(india, "draft")
    sides.say(india, "propose", "--language", "en")
    sides.say(india, "clear", "--language", "en")
    sides.cross()
    sides.say(india, "edit", "p60", "--language", "en", "--choose")
    sides.say(india, "propose", "--language", "en")
    sides.cross()
    assert keys(sides, india) == keys(sides, russia) == {english: []}
    sides.say(russia, "clear")
    sides.cross()
    assert keys(sides, india) == {english: ["RU"]}
    assert "[node.releasing.nothing_cleared]" in sides.say(india, "publish", status=2)
    assert json.loads(paraph("publish", "--home", sides.folder / "IN", "--json"))["releases"] != []
