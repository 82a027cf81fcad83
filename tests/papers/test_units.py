"""Units of the indicators in the reader's script."""

import pytest

from paraph.mechanism.topics import templates
from paraph.papers.units import ALIKE, UNITS, unit


@pytest.mark.parametrize(
    ("symbol", "language", "written"),
    [("km", "en", "km"), ("km", "hi", "किमी"), ("km", "ru", "км"), ("%", "ru", "%"), ("furlong", "hi", "furlong")],
)
def test_unit_is_written_as_the_language_writes_it(symbol: str, language: str, written: str) -> None:
    assert unit(symbol, language) == written


def test_every_unit_of_the_templates_is_either_translated_or_alike_everywhere() -> None:
    used = {indicator.unit for template in templates().values() for indicator in template.indicators}
    assert used - set(UNITS) == used & ALIKE


def test_no_unit_is_listed_that_no_template_uses() -> None:
    used = {indicator.unit for template in templates().values() for indicator in template.indicators}
    assert {*UNITS, *ALIKE} - used == set()
