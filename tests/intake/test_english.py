"""Ways in which English reports of real sessions differ from the plain one; the wording is ours."""

import pytest

from paraph.intake import read_release, read_source
from paraph.intake.reading import Reading


def read(text: str) -> Reading:
    return read_release(read_source("release.txt", text.encode()))


def chairs_of(text: str) -> dict[str, str]:
    return {chair.name.value: chair.side.value for chair in read(text).chairs if chair.name and chair.side}


def areas_of(text: str) -> list[str]:
    return [area.text.value for area in read(text).named()]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "India-Kenya Coast Guard Cooperation Meeting",
            "The 4th India-Kenya Coast Guard Cooperation Meeting was held in Mombasa on 5 May 2024.",
        ),
        (
            "India-Kenya Home Secretary level talks",
            "The 4th India-Kenya Home Secretary level talks were held in Nairobi on 5 May 2024.",
        ),
        (
            "India-Kenya-Oman Trilateral Ministerial Consultations on the Indian Ocean",
            (
                "On 5 May 2024, India-Kenya-Oman Trilateral Ministerial Consultations on the Indian Ocean took place "
                "in Oman."
            ),
        ),
    ],
)
def test_a_body_without_a_word_for_one_is_read_by_its_countries_and_number(name: str, text: str) -> None:
    reading = read(text)
    assert reading.is_session
    assert (reading.body.name.value, reading.session.date.value) == (name, "2024-05-05")


@pytest.mark.parametrize(
    "text",
    [
        "The first India-Kenya hockey match was held in Nairobi on 5 May 2024. The sports committee met the players.",
        "An India-Kenya meeting was held in Nairobi on 5 May 2024. A committee of traders was briefed.",
        (
            "Kenya has urged India to hold the 5th meeting of the India-Kenya Joint Commission at the earliest. "
            "In a message on Friday the minister said Kenya was looking forward to hold the 5th meeting of the "
            "commission."
        ),
        (
            "The ministers of India and Kenya met in Rome. They said the two countries should convene the 5th "
            "meeting of the India-Kenya Joint Commission."
        ),
        (
            "India and Kenya have agreed to resume the 8th Joint Commission Meeting to be led by both ministers "
            "this year at a mutually convenient date."
        ),
        (
            "India and Kenya are negotiating the modalities for hosting the meeting of the India-Kenya Joint "
            "Commission, as envisaged by the Sixth Joint Trade Committee meeting held on September 29."
        ),
        (
            "The minister of Kenya met his Indian guest on 5 May 2024. He noted that India and Kenya have three "
            "areas this year, including the 17th Joint Economic Commission and the 15th Joint Border Commission."
        ),
        (
            "2020-02-12\nIndia and Kenya are to hold consultations, the ambassador said. No date has been "
            "told.\nThe first round of the India-Kenya strategic dialogue was held in November, when the "
            "minister visited Nairobi."
        ),
        (
            "The 41st Session of the Executive Council of the African Union Commission was held in Lusaka. The "
            "Foreign Minister of Kenya will visit Egypt and Ghana."
        ),
    ],
)
def test_what_is_wished_for_or_belongs_to_a_union_is_no_session(text: str) -> None:
    assert not read(text).is_session


def test_a_session_that_a_visitor_came_to_chair_is_announced_late_in_the_story() -> None:
    reading = read(
        "2023-04-17\nKenyan Deputy Minister Peter Otieno on Monday arrived in New Delhi to co-chair the Indian-Kenyan "
        "Commission, which deals with trade. The embassy posted a picture. The minister was met by officials.\n"
        "On the first day of his visit, Otieno will co-chair the 24th India-Kenya Joint Commission on Trade.\n"
        "A plenary meeting of the commission will be held on Tuesday.\nLast month, Minister Ravi Menon and Otieno "
        "co-chaired the virtual meeting of the commission.\n"
    )
    assert reading.is_session
    assert (reading.session.ordinal.value, reading.session.date.value) == (24, "2023-04-18")
    assert reading.session.status == "announced"


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        (
            (
                "Minister of Foreign Affairs Ravi Menon will co-chair the fourth India-Kenya Joint Commission with his "
                "counterpart Peter Otieno, Minister of Foreign Affairs of Kenya on 7 June 2024."
            ),
            {"Ravi Menon": "IN", "Peter Otieno": "KE"},
        ),
        (
            (
                "The 5th session of the India-Kenya Joint Commission was held in Nairobi on 7 June 2024. The "
                "session was co-chaired by Ravi Menon, Minister for Power, while Mr. Peter Otieno, Minister of "
                "Water, led Kenya side."
            ),
            {"Ravi Menon": "IN", "Peter Otieno": "KE"},
        ),
        (
            (
                "The 5th session of the India-Kenya Joint Commission was held in Nairobi on 7 June 2024. The Indian "
                "delegation was led by Ravi Menon, joint secretary, while the Kenyan delegation was led by Peter "
                "Otieno, ambassador for disarmament.\nLast week, a Defence Dialogue between India and Oman took "
                "place in Muscat. The Indian delegation was led by Anil Rao, Secretary, while the Omani side was "
                "led by Said Nasser."
            ),
            {"Ravi Menon": "IN", "Peter Otieno": "KE"},
        ),
    ],
    ids=["counterpart with a post", "while the other led", "another body last week"],
)
def test_chairs_are_of_this_session_and_of_their_own_side(text: str, chairs: dict[str, str]) -> None:
    assert chairs_of(text) == chairs


@pytest.mark.parametrize(
    "line",
    [
        (
            "Prior to the meeting, talks were held between the delegation led by India's co-chair of the commission, "
            "Minister of Ports Ravi Menon, and a delegation led by Kenya's co-chair of the commission, Energy "
            "Minister Peter Otieno."
        ),
        (
            "Ahead of it, delegations led by India's Minister of Ports and co-chair of the commission, Ravi Menon, and "
            "Kenya's Minister of Energy and co-chair, Peter Otieno, met."
        ),
        (
            "Following the meeting, the co-chairs – India's Minister of Ports Ravi Menon and Kenyan Energy Minister "
            "Peter Otieno addressed the delegations."
        ),
        (
            "Ravi Menon, Additional Secretary, Ministry of Ports of India and Peter Otieno, Under Secretary, "
            "Ministry of Energy of Kenya led the consultations."
        ),
    ],
)
def test_chairs_are_told_by_their_title(line: str) -> None:
    told = f"The 5th session of the India-Kenya Joint Commission was held in Nairobi on 7 June 2024.\n{line}"
    assert chairs_of(told) == {"Ravi Menon": "IN", "Peter Otieno": "KE"}


def test_the_order_of_chairs_tells_no_side() -> None:
    reading = read(
        "The 5th session of the Peru-Kenya Joint Commission was held in Nairobi on 7 June 2024.\n"
        "It was co-chaired by Ravi Menon, Chief of Staff, and Peter Otieno, Deputy Commander."
    )
    assert reading.is_session
    assert reading.chairs == ()


@pytest.mark.parametrize(
    ("city", "line"),
    [
        ("Nairobi", "The 5th session of the India-Kenya Joint Commission was held in capital Nairobi on 7 June 2024."),
        ("Nairobi", "The 5th session of the India-Kenya Joint Commission was held in Kenya's Nairobi on 7 June 2024."),
        (
            "Nairobi",
            "The 5th session of the India-Kenya Joint Commission was held last week in Kenya's capital Nairobi.",
        ),
        ("Mombasa", "MOMBASA: The 5th session of the India-Kenya Joint Commission ended here on 7 June 2024."),
    ],
)
def test_the_town_is_told_with_its_country_or_by_the_line_it_opens(city: str, line: str) -> None:
    assert read(line).session.city.value.title() == city


def test_a_day_of_the_week_is_known_from_the_sentence_that_tells_the_day() -> None:
    reading = read(
        "India and Kenya held the first meeting of their strategic dialogue on Friday. Officials said the two "
        "sides held the first meeting of the strategic dialogue of India and Kenya on January 20, 2017 in New Delhi."
    )
    assert reading.session.date.value == "2017-01-20"


def test_a_name_in_small_letters_keeps_its_words() -> None:
    reading = read(
        "The ministers of India and Kenya co-chaired a meeting of the joint consultative commission in Mombasa."
    )
    assert reading.body.name.value == "joint consultative commission"


HELD = "The 5th session of the India-Kenya Joint Commission was held in Nairobi on 7 June 2024. "


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Both sides discussed dairy farming at the first session, and tea. Tea and coffee were also explored.",
         ["dairy farming", "tea", "Tea", "coffee"]),
        ("The two sides expressed interest in joint mining of coal to bolster trade and economic ties.",
         ["joint mining of coal"]),
        ("India called for the planners of the attack and their friends to be brought to justice.", []),
        ("The Commission is the highest body to discuss trade in tea. It reviewed dairy farming.", ["dairy farming"]),
        ("Recently, the Kenyan minister visited Delhi. The two leaders discussed ship repair.", []),
        ("The discussions featured links across politics, dairy farming and ship repair.",
         ["politics", "dairy farming", "ship repair"]),
        ("Both sides agreed to hold the next round of talks in Mombasa.", []),
        ("It was decided to maintain the momentum of cooperation in priority areas such as dairy farming and coal.",
         ["dairy farming", "coal"]),
    ],
)  # fmt: skip
def test_subjects_are_those_of_this_session_alone(text: str, areas: list[str]) -> None:
    found = areas_of(HELD + text)
    assert [area.lower() for area in found] == list(dict.fromkeys(area.lower() for area in areas))


def test_days_told_with_a_verb_each_are_first_and_last() -> None:
    reading = read(
        "2021-10-08\nIndia and Kenya held the 5th Joint Working Group on rail in New Delhi. The meeting between "
        "the two nations had begun on 6 October and ended on 7 October in New Delhi."
    )
    assert (reading.session.date.value, reading.session.end_date.value) == ("2021-10-06", "2021-10-07")


def test_a_session_to_come_is_not_held_by_a_call_about_its_day() -> None:
    reading = read(
        "The 17th meeting of the India-Kenya Joint Commission will be held in Nairobi on 17-18 November 2023. "
        "Minister Ravi Menon of India and Minister Peter Otieno of Kenya held a telephone conversation on "
        "Tuesday to set the date of the 17th meeting India-Kenya Joint Commission."
    )
    assert (reading.session.status, reading.chairs) == ("announced", ())
    assert (reading.session.date.value, reading.session.end_date.value) == ("2023-11-17", "2023-11-18")


def test_the_number_is_told_by_who_attended() -> None:
    reading = read(
        "An India-Kenya working group on dairy farming during its meeting in Nairobi identified milk as a field of "
        "cooperation.\nSecretary Ravi Menon led the Indian delegation to participate in the 5th meeting. The Kenyan "
        "delegation was headed by Peter Otieno, Deputy Minister of Industry."
    )
    assert reading.session.ordinal.value == 5
