"""The page on papers tells of each of them."""

import re
from pathlib import Path

from paraph.papers import PAPERS

PAGE = Path(__file__).parents[2] / "docs" / "papers.md"


def test_page_lists_every_paper_and_no_other() -> None:
    assert tuple(re.findall(r"^\| `(\w+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)) == PAPERS


def test_page_names_only_files_that_exist() -> None:
    named = set(re.findall(r"`(src/paraph/papers/[^`<]+)`", PAGE.read_text(encoding="utf-8")))
    assert {path for path in named if not (PAGE.parents[1] / path).exists()} == set()
