"""What people type, as values."""

import pytest

from paraph.web.typed import whole


@pytest.mark.parametrize(
    ("text", "value"), [("0", 0), ("12", 12), ("0012", 12), ("12345", -1), ("", -1), ("-1", -1), ("१२", -1), ("²", -1)]
)
def test_whole_takes_few_digits_and_nothing_else(text: str, value: int) -> None:
    assert whole(text, digits=4, otherwise=-1) == value
