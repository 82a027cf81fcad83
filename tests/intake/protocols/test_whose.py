"""Whose a body is that will do something, by its name, the lists of delegates, and to whom it gives."""

import pytest

from paraph.intake.protocols import read_protocol
from paraph.intake.protocols.values import Paragraph
from paraph.intake.source import SourceText

ENGLISH = """PROTOCOL
of the Second Session of the India-Russia Sub-Group on Beekeeping
Shimla, 4 May 2026

The Second Session was held in Shimla on 4 May 2026.

A. Hives
1. The Kangra Apiary Board shall by 1 July 2026 send to the Russian Side samples of comb.
2. Bashkir Honey will issue a handbook within two months.
3. {}
B. Meetings
4. The Third Session will be held in Ufa in March 2027.

Done at Shimla on 4 May 2026 in two originals in the English language.

For the Indian Side            For the Russian Side
Anil Rao                       Pavel Sokov
Secretary, Ministry of Hives   Director, Comb Agency

List of participants
Indian delegation
1. Anil Rao, Secretary, Ministry of Hives
Russian delegation
1. Pavel Sokov, Director, Comb Agency
2. Rinat Galin, Bashkir Honey
"""


def third(sentence: str) -> Paragraph:
    return read_protocol(SourceText("x", ENGLISH.format(sentence), "text", {}, None)).paragraphs[2]


def test_a_body_is_of_the_side_that_its_receiver_or_a_list_tells() -> None:
    read = read_protocol(SourceText("x", ENGLISH.format("The Sides agreed to meet."), "text", {}, None))
    one, two, _, four = read.paragraphs
    assert (one.actor, one.force, one.deadline.value) == ("IN", "agree", "2026-07-01")
    assert one.lead == {"IN": "Kangra Apiary Board", "RU": None}
    assert (two.actor, two.lead) == ("RU", {"IN": None, "RU": "Bashkir Honey"})
    assert (four.actor, four.deadline.value, four.heading) == ("both", "2027-03-31", "B. Meetings")
    assert read.document.delegates == {"IN": 1, "RU": 2}
    assert read.document.signatories[1].post == "Director, Comb Agency"


@pytest.mark.parametrize(
    ("sentence", "actor", "lead"),
    [
        ("Honey Works shall build a store.", "third", {"IN": None, "RU": None}),
        ("The Comb Agency and the Ministry of Hives shall build a store.", "both",
         {"IN": "Ministry of Hives", "RU": "Comb Agency"}),
        ("It was agreed that the Comb Agency would build a store.", "both", {"IN": None, "RU": "Comb Agency"}),
        ("The Indian Side undertook that Kullu Works would build a store.", "IN", {"IN": "Kullu Works", "RU": None}),
        ("The Indian Side will build a store through its Ministry of Hives.", "IN",
         {"IN": "Ministry of Hives", "RU": None}),
        ("The Comb Agency jointly with its Indian partners will build a store.", "both",
         {"IN": None, "RU": "Comb Agency"}),
    ],
)  # fmt: skip
def test_sides_and_bodies_of_a_will(sentence: str, actor: str, lead: dict[str, str | None]) -> None:
    paragraph = third(sentence)
    assert (paragraph.force in {"agree", "one_side"}, paragraph.actor, paragraph.lead) == (True, actor, lead)


@pytest.mark.parametrize(
    ("sentence", "force", "actor"),
    [
        ("The Sides recorded the interest of the Indian Side in wax.", "interest", "IN"),
        ("The Sides noted that the Russian Side reserved its position.", "reserve", "RU"),
        ("The Russian Side stated that it could not decide and reserved its position.", "reserve", "RU"),
        ("Annexes 1 and 2 are an integral part of this Protocol.", None, "both"),
    ],
)
def test_a_word_of_one_side_keeps_its_attribution(sentence: str, force: str | None, actor: str) -> None:
    paragraph = third(sentence)
    assert (paragraph.force, paragraph.actor, paragraph.undertaking) == (force, actor, False)


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        (
            "The Indian Side, subject to approval of the Ministry of Hives, will lower the duty by 1 June 2027.",
            "2027-06-01",
        ),
        ("The Indian Side confirmed its readiness to help and will send a list within two weeks.", "P2W"),
    ],
)
def test_a_will_after_an_insertion_or_another_verb_is_one(sentence: str, deadline: str) -> None:
    paragraph = third(sentence)
    assert (paragraph.force, paragraph.actor, paragraph.deadline.value) == ("one_side", "IN", deadline)
