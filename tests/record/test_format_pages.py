"""The format pages show what the vectors hold, and their programs run and print what the pages say they print."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.record.test_vectors import read

from paraph.record import CompactRange, FileStore, Head, leaf_hash, parse_note, refusals
from paraph.record.acts import FIELDS

PAGES = Path(__file__).parents[2] / "docs" / "formats"
LOG = read("log.json")
LINES = [one["line"] for one in LOG["acts"]]


def blocks(page: str, language: str) -> list[str]:
    return re.findall(
        rf"^```{language}\n(.*?)^```$", (PAGES / page).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )


def test_the_act_page_shows_the_act_of_the_vector() -> None:
    (shown,) = blocks("act.md", "json")
    assert re.sub(r"\n ?", "", shown) == LINES[1]
    assert f"This one is {len(LINES[1].encode())} bytes" in (PAGES / "act.md").read_text(encoding="utf-8")
    assert blocks("act.md", "text") == [LOG["acts"][1]["leaf_hash"] + "\n"]


def test_the_act_page_explains_every_member() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", (PAGES / "act.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert tuple(rows) == FIELDS


def test_the_log_page_shows_the_log_of_the_vector() -> None:
    (shown,) = blocks("log.md", "json")
    assert shown.splitlines() == LINES
    assert f"{len(shown.encode())} bytes, two lines" in (PAGES / "log.md").read_text(encoding="utf-8")
    assert blocks("log.md", "text")[1:] == [LOG["root"] + "\n", LOG["range"] + "\n"]


def test_the_checkpoint_page_shows_the_notes_of_the_vector() -> None:
    shown = blocks("checkpoint.md", "text")
    assert shown[0] == LOG["checkpoint"]["note"]
    assert shown[1].splitlines() == [LOG["checkpoint"]["verifier"], LOG["fingerprint"]]
    assert shown[3] == LOG["witnessed"]
    assert len(parse_note(shown[3].encode()).signatures) == 2


@pytest.mark.parametrize(("page", "printed"), [("log.md", 1), ("checkpoint.md", 2)])
def test_the_programs_on_the_pages_print_what_they_say(tmp_path: Path, page: str, printed: int) -> None:
    acts = [line.encode() for line in LINES]
    head = Head(CompactRange().extend(map(leaf_hash, acts)), LOG["checkpoint"]["note"].encode())
    FileStore(tmp_path).append("IN", expected=0, acts=acts, head=head)
    (program,) = blocks(page, "python")
    done = subprocess.run(
        [sys.executable, "-I", "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout == blocks(page, "text")[printed]


@pytest.mark.parametrize("page", ["act.md", "log.md", "checkpoint.md"])
def test_every_code_on_the_pages_exists(page: str) -> None:
    known = {kind.code for kind in vars(refusals).values() if isinstance(kind, type) and hasattr(kind, "code")}
    text = (PAGES / page).read_text(encoding="utf-8")
    named = set()
    for family, leaf, others in re.findall(r"`(record\.[a-z]+)\.([a-z0-9_]+)`((?:, `\.[a-z0-9_]+`)*)", text):
        named |= {f"{family}.{leaf}"} | {f"{family}{other}" for other in re.findall(r"`(\.[a-z0-9_]+)`", others)}
    assert named
    assert sorted(named - known) == []
