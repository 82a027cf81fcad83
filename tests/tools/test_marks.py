"""A rule of the linter is set aside with a reason, or not at all."""

import re
from pathlib import Path

HOUSE = Path(__file__).parents[2]
MARK = re.compile(r"# noqa: [A-Z]+\d+(?:, [A-Z]+\d+)*(?P<reason> - \S.*)?$")


def test_every_rule_set_aside_has_its_reason() -> None:
    marked = (
        (f"{path.relative_to(HOUSE)}:{number}", MARK.search(line))
        for folder in ("src", "tools")
        for path in sorted((HOUSE / folder).rglob("*.py"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if "# noqa" in line
    )
    assert [place for place, mark in marked if mark is None or not mark["reason"]] == []
