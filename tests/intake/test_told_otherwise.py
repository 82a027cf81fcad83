"""English reports that tell of session, number, day or chairs in an unusual place; the wording is ours."""

import pytest

from paraph.intake import read_release, read_source
from paraph.intake.reading import Reading


def read(text: str) -> Reading:
    return read_release(read_source("release.txt", text.encode()))


def chairs_of(text: str) -> dict[str, str]:
    return {chair.name.value: chair.side.value for chair in read(text).chairs if chair.name and chair.side}


@pytest.mark.parametrize(
    ("ordinal", "text"),
    [
        (
            8,
            (
                "India and Kenya endorsed a plan on textiles in Nairobi. The papers were sealed as part of the 8th "
                "session of the India-Kenya Joint Trade Committee."
            ),
        ),
        (
            4,
            (
                "Speaking during the inauguration of the fourth session of the India-Kenya Joint Commission, the "
                "minister spoke of textiles.\nThe delegations met in the afternoon."
            ),
        ),
        (
            6,
            (
                "On the second day of the 6th session of the India-Kenya Joint Commission, both sides went through the "
                "chapters on textiles and health."
            ),
        ),
        (
            2,
            (
                "The Permanent Joint Commission for Cooperation (PJCC) deals with trade.\nIt was founded in Nairobi.\n"
                "It is headed by ministers.\nThe minister disclosed this at the ministerial segment of the second "
                "session of the India-Kenya PJCC held in Nairobi yesterday."
            ),
        ),
        (
            1,
            (
                "India and Kenya agreed on textiles. The agreement was reached at the first-ever Foreign "
                "Secretary Level Consultation between India and Kenya at the state guesthouse."
            ),
        ),
        (
            7,
            (
                "The ministers chaired the session of the India-Kenya Joint Commission on Trade in "
                "Nairobi.\nThey met in the morning.\nThey toured a port.\nThe talks were long.\nThe 7th session "
                "of the Joint Commission on Trade between India and Kenya convened in the hall of lions."
            ),
        ),
        (
            1,
            "The inaugural meeting of the India-Kenya Energy Panel took place today in Nairobi. Tea was served.",
        ),
        (
            9,
            (
                "India and Kenya agreed on textiles on Monday. Following the 9th session of the India-Kenya "
                "Joint Trade Committee held in Nairobi, the two sides signed a plan."
            ),
        ),
    ],
    ids=["as part of", "inauguration", "day", "segment", "first ever", "counted later", "inaugural", "after it"],
)
def test_a_session_is_told_of_by_what_was_done_within_it(ordinal: int, text: str) -> None:
    reading = read(text)
    assert reading.is_session
    assert [party.value for party in reading.body.parties] == ["IN", "KE"]
    assert reading.session.ordinal.value == ordinal


@pytest.mark.parametrize(
    "text",
    [
        (
            "A meeting of ministries was held on 5 May 2024 in Delhi to review the progress of decisions taken "
            "during the 5th session of the India-Kenya Joint Commission."
        ),
        (
            "Officials of the ministry met on 5 May 2024 for a review of the commitments made at the 5th session of "
            "the India-Kenya Joint Commission."
        ),
    ],
)
def test_a_review_of_what_a_session_decided_is_no_session(text: str) -> None:
    assert not read(text).is_session


def test_the_number_of_what_is_announced_may_follow_later() -> None:
    reading = read(
        "2024-05-03 KENYA, May 3 - The India-Kenya Joint Commission on Trade will hold a meeting in Nairobi on 7 May, "
        "Minister and the commission's Kenyan co-chair Peter Otieno reports.\n\"At the commission's upcoming 9th "
        'meeting, we will discuss textiles," the minister said.'
    )
    assert (reading.session.ordinal.value, reading.session.date.value) == (9, "2024-05-07")
    assert [(chair.name.value, chair.side.value) for chair in reading.chairs] == [("Peter Otieno", "KE")]


def test_the_next_round_that_leads_a_text_is_announced_whatever_is_hoped_of_it() -> None:
    reading = read(
        "2024-05-02 New Delhi: India and Kenya will hold the next round of Foreign Office Consultations in Nairobi on "
        "Friday.\nThe minister was confident that the Foreign Office Consultations led by the two secretaries tomorrow "
        "would be useful."
    )
    assert (reading.session.status, reading.session.date.value) == ("announced", "2024-05-03")


SESSION = "The 5th session of the India-Kenya Joint Commission was held in Nairobi on 7 June 2024. "
BOTH = {"Ravi Menon": "IN", "Peter Otieno": "KE"}


@pytest.mark.parametrize(
    "line",
    [
        (
            "The delegations were led by Mr. Ravi Menon and Mr. Peter Otieno, Ministers of Water for India and Kenya "
            "respectively."
        ),
        (
            "The talks were led on the Indian side by Shri Ravi Menon, Secretary (East), and on the Kenyan side by Mr. "
            "Peter Otieno, Vice Minister of Water."
        ),
        (
            "The Indian delegation was led by Ravi Menon, Secretary, while the Kenyan panel was led by Vice Minister "
            "Peter Otieno."
        ),
        (
            "The Indian side was led by Ravi Menon, India's Ambassador for Rivers, while the Kenyan side was led by "
            "Peter Otieno, Ambassador in charge of lakes."
        ),
        (
            "They met in the hall with Dr. Ravi Menon, Minister of Water of India, and Ms Peter Otieno, Minister "
            "of Lakes of Kenya, leading their respective delegations."
        ),
        "It was co-chaired by Indian Water Minister Ravi Menon and Prince Peter Otieno, Minister of Kenya.",
    ],
    ids=["respectively", "on the side by", "panel", "ambassadors for", "leading", "prince"],
)
def test_chairs_are_of_the_side_the_line_tells(line: str) -> None:
    assert chairs_of(SESSION + line) == BOTH


def test_those_set_to_convene_a_session_chair_it() -> None:
    text = (
        "Indian Foreign Secretary Ravi Menon and Kenyan Foreign Secretary Peter Otieno are set to convene next week "
        "for the 5th India-Kenya Joint Commission on Trade in Nairobi on 7 June 2024."
    )
    assert chairs_of(text) == BOTH


def test_a_dialogue_with_a_region_has_its_name_in_quotes_and_the_state_alone() -> None:
    reading = read(
        'The second meeting of "India - Central Asia" Dialogue took place on 13 May 2024 in Samarkand, Republic of '
        "Uzbekistan. The sides discussed textiles."
    )
    assert reading.body.name.value == '"India - Central Asia" Dialogue'
    assert [party.value for party in reading.body.parties] == ["IN"]
    assert (reading.session.ordinal.value, reading.session.city.value) == (2, "Samarkand")
