"""Every act is documented with an example of its body that the catalogue accepts, and with codes that exist."""

import json
import re
from pathlib import Path

import msgspec
import pytest

from paraph.mechanism import fold as _fold  # noqa: F401 - importing enters every handler in the catalogue
from paraph.mechanism import refusals
from paraph.mechanism.acts import catalogue
from paraph.mechanism.negotiation import refusals as negotiation

PAGE = (Path(__file__).parents[2] / "docs" / "acts.md").read_text(encoding="utf-8")
SECTIONS = {section.partition("\n")[0].strip(): section for section in PAGE.split("\n## ")[1:]}
CODES = {
    leaf.code
    for leaf in (*vars(refusals).values(), *vars(negotiation).values())
    if isinstance(leaf, type) and issubclass(leaf, refusals.RuleBroken)
}


def test_the_page_has_one_section_an_act() -> None:
    assert sorted(SECTIONS) == sorted(entry.act for entry in catalogue.entries())


@pytest.mark.parametrize("entry", catalogue.entries(), ids=lambda entry: entry.act)
def test_the_example_is_a_body_of_that_act(entry: catalogue.Entry) -> None:
    example = re.search(r"```json\n(.*?)```", SECTIONS[entry.act], re.DOTALL)
    assert example is not None
    body = json.loads(example[1])
    assert set(body) <= set(entry.shape.__struct_fields__)
    msgspec.convert(body, entry.shape)


@pytest.mark.parametrize("act", SECTIONS)
def test_the_codes_named_exist(act: str) -> None:
    named = set(re.findall(r"`(mechanism\.[a-z_.]+)`", SECTIONS[act])) - {"mechanism.open"}
    assert named
    assert named - CODES == set()
