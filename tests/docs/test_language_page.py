"""The page on reading words runs as it stands, and names the files and modules that are there."""

import doctest
import re
from pathlib import Path

from paraph.language.files import DATA

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "language.md"


def test_the_examples_of_the_page_hold() -> None:
    done = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert (done.failed, done.attempted > 5) == (0, True)


def test_the_page_names_every_data_file() -> None:
    named = set(re.findall(r"`(\w+\.(?:toml|tsv))`", PAGE.read_text(encoding="utf-8")))
    assert {path.name for path in DATA.iterdir() if path.is_file()} == named & {path.name for path in DATA.iterdir()}


def test_every_module_the_page_asks_is_there() -> None:
    table = PAGE.read_text(encoding="utf-8").split("| module |")[1].split("\n\n")[0]
    named = set(re.findall(r"`(\w+)`", "\n".join(line.split("|")[1] for line in table.splitlines()[2:])))
    assert {name for name in named if not (ROOT / "src" / "paraph" / "language" / f"{name}.py").exists()} == set()
    assert len(named) > 10
