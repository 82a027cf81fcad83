"""Names that differ in one consonant."""

import pytest

from paraph.language.compare import compare

RIGHT = {
    "en": "Ms. Meera Lipatova and Shri Rakesh Nehru spoke.",
    "hi": "सुश्री मीरा लिपातोवा और श्री राकेश नेहरू बोले।",
    "ru": "Выступили г-жа Мира Липатова и Шри Ракеш Неру.",
}


@pytest.mark.parametrize(
    ("lang", "old", "new", "told"),
    [
        ("ru", "Мира", "Мира", set()),
        ("ru", "Мира", "Мила", {"Мила"}),
        ("hi", "मीरा", "मीना", {"मीना", "मीना लिपातोवा"}),
        ("en", "Lipatova", "Libatova", {"Libatova"}),
        ("ru", "Липатова", "Лимпатова", {"Лимпатова"}),
    ],
)
def test_consonant_that_no_alphabet_confuses_makes_another_name(lang: str, old: str, new: str, told: set[str]) -> None:
    findings = compare(RIGHT | {lang: RIGHT[lang].replace(old, new)})
    assert {finding.found[lang] for finding in findings} == told
    assert {finding.kind for finding in findings} <= {"name"}
