"""Where sessions were, by the town's place in the text: towns that tables know, and towns that none does."""

from pathlib import Path

import pytest

from paraph.intake import read_release, read_source

TABLE = Path(__file__).with_name("places.tsv").read_text(encoding="utf-8")
ROWS = [tuple(line.split("\t")) for line in TABLE.splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("city", "text"), ROWS)
def test_a_session_was_in_the_town_that_stands_in_a_towns_place(city: str, text: str) -> None:
    reading = read_release(read_source("release.txt", text.replace(" ¶ ", "\n").encode()))
    assert reading.is_session
    assert (reading.session.city.value if reading.session.city else "") == city
