"""The page on the format of originals says what lies inside one."""

import json
import re
from pathlib import Path

from tests.papers.originals import sourced

from paraph.papers.originals.inside import files_inside
from paraph.papers.originals.original import make

PAGE = (Path(__file__).parents[2] / "docs" / "formats" / "original.md").read_text(encoding="utf-8")


def test_table_names_every_file_inside() -> None:
    assert set(re.findall(r"^\| `(\S+)` \|", PAGE, re.MULTILINE)) == set(files_inside(make(sourced(), "IN")))


def test_example_has_the_fields_that_there_are() -> None:
    found = re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    example, real = json.loads(found[1]), json.loads(sourced().document)
    assert set(example) == set(real)
    for name in ("paragraphs", "sections", "signatories"):
        assert set(example[name][0]) == set(real[name][0])


def test_every_field_of_the_other_files_is_told() -> None:
    inside = files_inside(make(sourced(), "IN"))
    for name in ("setting.json", "original.json"):
        assert [field for field in json.loads(inside[name]) if field not in PAGE] == []
    assert [field for field in json.loads(inside["signatures.json"])[0] if f"`{field}`" not in PAGE] == []
