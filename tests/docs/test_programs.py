"""What the tests drive is what setting up installs: a program named in a test alone would be missing in CI."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ASKED = re.compile(r'(?:package=|missing\()"([\w.-]+)"')
INSTALLED = re.compile(r"missing\+=\(([\w.-]+)\)")

LIBRARIES = {"libatomic1"}
"""What a driven program is linked to: installed with it, and asked for by no test."""


def test_each_program_that_a_test_drives_is_installed_before() -> None:
    asked = {name for file in (ROOT / "tests").rglob("*.py") for name in ASKED.findall(file.read_text("utf-8"))}
    installed = set(INSTALLED.findall((ROOT / "tools" / "prepare_tests.sh").read_text("utf-8")))
    assert asked == installed - LIBRARIES
    assert installed >= LIBRARIES
