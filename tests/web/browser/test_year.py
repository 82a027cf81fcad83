"""A secretary's year on two nodes, small: every step through the pages, in the language least like the record's."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.exchange.year_walk import Seen, walk


@pytest.mark.long
def test_a_year_walked_through_the_pages_of_two_nodes(tmp_path: Path, browser: Browser) -> None:
    seen = walk(tmp_path, browser, language="hi", delegates=3)
    assert seen == Seen(undertakings=24, differing=3, settled=2, delegates=6, papers=26, alike=True)
