"""A fact that shows something else than it says is named; one that shows it is not."""

from tools.showing import faults

from paraph.intake.reading import Body, Chair, Fact, Reading, SessionFacts
from paraph.intake.release import Release

TEXT = "Комиссия под сопредседательством Ивана Петрова, 3 июля"
RELEASE = Release(None, None, (), None, None, None, (), (0, len(TEXT)), {})


def reading(name: str, span: tuple[int, int]) -> Reading:
    return Reading(
        "release", "ru", is_session=True, release=RELEASE, body=Body(name=Fact("Комиссия", (0, 8), "r")),
        session=SessionFacts(date=Fact("2025-07-03", (48, 54), "r")),
        chairs=(Chair(Fact(name, span, "r"), None, None, None),),
    )  # fmt: skip


def test_a_name_in_the_nominative_shows_its_stems() -> None:
    assert list(faults(reading("Иван Петров", (33, 46)), TEXT)) == []


def test_a_name_from_other_words_is_a_fault() -> None:
    assert list(faults(reading("Пётр Сидоров", (33, 46)), TEXT)) == [
        "chairs.0.name: 'Пётр Сидоров' from 'Ивана Петрова'"
    ]


def test_a_span_outside_the_text_is_a_fault() -> None:
    assert list(faults(reading("Иван Петров", (33, 460)), TEXT)) == ["chairs.0.name"]
