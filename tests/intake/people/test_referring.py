"""Chairs told by a surname, a pronoun or a post alone have the name and the side an earlier sentence gave them."""

import pytest

from paraph.intake.reader import read_release
from paraph.intake.source import SourceText

OPENING = "Commerce Secretary Anil Rao and Kazakh Deputy Minister of Trade Serik Ospanov met in Astana on 4 May 2024. "
BODY = "the 17th session of the India-Kazakhstan Joint Working Group on Trade"
BOTH = {("Anil Rao", "IN"), ("Serik Ospanov", "KZ")}

REFERRING = [
    f"Rao and Ospanov co-chaired {BODY}.",
    f"The two ministers co-chaired {BODY}.",
    f"They jointly chaired {BODY}.",
]


def chairs_of(text: str) -> set[tuple[str | None, str | None]]:
    reading = read_release(SourceText("release", text, "text", {}, None))
    assert reading.is_session
    return {(chair.name and chair.name.value, chair.side and chair.side.value) for chair in reading.chairs}


@pytest.mark.parametrize("sentence", REFERRING)
def test_chairs_named_before_are_those_who_chaired(sentence: str) -> None:
    assert chairs_of(OPENING + sentence) == BOTH


def test_a_chair_named_again_without_post_keeps_the_one_given_before() -> None:
    text = (
        "Union Minister Anil Rao thanked Kazakhstan on 4 May 2024. The 5th session of the India-Kazakhstan Joint "
        "Commission was co-chaired by Anil Rao, and Serik Ospanov, Minister of Trade of Kazakhstan."
    )
    assert chairs_of(text) == BOTH


def test_those_of_a_summit_to_come_are_not_the_chairs() -> None:
    text = (
        "Ahead of the summit between Prime Minister Vir Sen and Kazakh President Aman Bek, both countries held the 5th "
        "session of the India-Kazakhstan Joint Commission on 4 May 2024. It was co-chaired by Commerce Secretary Anil "
        "Rao and Kazakh Minister Serik Ospanov."
    )
    assert chairs_of(text) == BOTH


def test_an_apostrophe_does_not_end_a_name() -> None:
    text = (
        "The 5th session of the India-Oman Joint Committee was co-chaired by Commerce Secretary Anil Rao and Minister "
        "of Oman Ali Mas’oud Salim."
    )
    assert chairs_of(text) == {("Anil Rao", "IN"), ("Ali Mas’oud Salim", "OM")}


def test_a_pronoun_stands_for_the_first_named_before() -> None:
    text = (
        "External Affairs Minister Anil Rao is in Astana. He co-chaired the 5th meeting of the India-Kazakhstan Joint "
        "Commission with Deputy Prime Minister of Kazakhstan Serik Ospanov."
    )
    assert chairs_of(text) == BOTH


def test_a_post_stands_for_its_holder_named_before() -> None:
    text = (
        "Defence Secretary Anil Rao will be visiting Astana. On 4 May 2024 the Defence Secretary will co-chair the "
        "fifth meeting of the India-Kazakhstan Joint Defence Committee with Serik Ospanov, Minister of Kazakhstan."
    )
    assert chairs_of(text) == BOTH


def test_the_span_of_a_chair_told_by_surname_shows_the_full_name() -> None:
    text = OPENING + REFERRING[0]
    reading = read_release(SourceText("release", text, "text", {}, None))
    names = [chair.name for chair in reading.chairs if chair.name]
    assert (
        [text[slice(*name.span)] for name in names] == [name.value for name in names] == ["Anil Rao", "Serik Ospanov"]
    )


def test_a_person_who_only_spoke_is_not_brought_in_by_a_pronoun_of_three() -> None:
    text = (
        "Anil Rao, Serik Ospanov and spokesperson Vera Lind met the press on 4 May 2024. They co-chaired the 17th "
        "session of the India-Kazakhstan Joint Working Group on Trade."
    )
    assert chairs_of(text) == set()
