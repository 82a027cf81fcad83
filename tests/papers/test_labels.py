"""One number everywhere; letters for points only, in each script."""

import pytest

from paraph.papers.originals.labels import is_point, label

NUMBERS = {"14", "14.1", "14.2", "14.33", "3.2"}


@pytest.mark.parametrize(
    ("number", "labels"),
    [
        ("14", ["14.", "14.", "14."]),
        ("14.1", ["(a)", "क)", "а)"]),
        ("14.33", ["(gg)", "ह)", "дд)"]),
        ("3.2", ["3.2.", "3.2.", "3.2."]),
    ],
)
def test_label_in_each_script(number: str, labels: list[str]) -> None:
    assert [label(number, language, NUMBERS) for language in ("en", "hi", "ru")] == labels


def test_only_what_stands_under_a_paragraph_is_a_point() -> None:
    assert [is_point(number, {*NUMBERS, ""}) for number in ("14", "14.2", "3.2", "")] == [False, True, False, False]
