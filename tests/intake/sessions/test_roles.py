"""Which session a release is about: what is told elsewhere of another one does not change day, number or verdict."""

import pytest

from paraph.intake.reader import read_release
from paraph.intake.reading import Reading
from paraph.intake.source import SourceText


def read(text: str) -> Reading:
    return read_release(SourceText("release", text, "text", {}, None))


SESSIONS = {
    "The Secretary paid a visit to Athens for the 14th round of India-Greece Foreign Office Consultations.": 14,
    "The 9th meeting of the India-Kenya Joint Working Group and the 3rd Coast Guard Dialogue took place in Mombasa.": 9,
    "India and Australia on Tuesday held their first '2+2 dialogue'. The Indian side was led by Secretary A. Rao.": 1,
    "Secretary A. Rao visited Athens to hold the 5th India-Greece Foreign Office Consultations on 4 May 2024.": 5,
    "Minister A. Rao attended the opening ceremony of the 8th session of the India-Nepal Joint Commission on 4 May.": 8,
    "Oslo, Norway, hosted the 6th meeting of the India-Norway Joint Working Group on Shipping on 4 May 2024.": 6,
    "India and the U.S. met in Pune on 4 May 2024 during the eighth U.S.-India 2+2 Intersessional Dialogue.": 8,
    "India and Oman held the 4th round of Bilateral Political Consultation in Muscat on 4 May 2024.": 4,
    "The 7th India-EU Energy Panel meeting was held in Brussels on 4 May 2024.": 7,
    "Сегодня в Мозыре (Гомельская обл.) началось 8-е заседание белорусско-украинской комиссии по торговле.": 8,
    "भारत और मालदीव के बीच छठी समुद्री सहयोग वार्ता आज माले में संपन्न हो गई।": 6,
}


@pytest.mark.parametrize(("text", "ordinal"), SESSIONS.items(), ids=range(len(SESSIONS)))
def test_a_session_told_in_passing_is_read_with_its_number(text: str, ordinal: int) -> None:
    reading = read(text)
    assert reading.is_session
    assert reading.session.ordinal is not None
    assert reading.session.ordinal.value == ordinal


OTHERS = [
    "Ivan Sorokin and Li Jun co-chair the Russian-Chinese commission on tourism. It consists of nine working groups.",
    "A. Rao, Secretary of the India-Nepal Joint Committee, met H. Thapa. They agreed to organize its 16th meeting.",
    "There are discussions taking place to hold the 3rd meeting of the Polish-Omani joint commission.",
    "Minister A. Rao chaired a meeting on preparation for the 21st meeting of the India-Oman Joint Commission in May.",
    "India and Oman will hold the Joint Commission's meeting very soon, Minister Anil Rao announced on Monday.",
    "विदेश मंत्री ने थिम्पू में आयोजित चौथी भारत-भूटान संयुक्त समिति की बैठक से पूर्व प्रधानमंत्री से मुलाकात की।",
    "Вице-премьер Лосев возглавил межгосударственную комиссию по экономическому сотрудничеству ОДКБ и провел приём.",
    "Узбекистан и Таджикистан планируют провести заседание. Состоялось два заседания узбекско-таджикской комиссии.",
]


@pytest.mark.parametrize("text", OTHERS, ids=range(len(OTHERS)))
def test_a_body_that_is_only_spoken_of_held_no_session(text: str) -> None:
    assert not read(text).is_session


def test_who_heads_a_commission_does_not_make_its_session_one_that_was_held() -> None:
    reading = read(
        "Helsinki, 14 January 2020. On 15–16 January, Minister Aino Salo will travel to Riga for a meeting of the "
        "Finnish-Latvian Joint Commission. The Commission is co-chaired by Minister Aino Salo and Minister Juris Ozols."
    )
    assert reading.session.date is not None
    assert reading.session.city is not None
    assert (reading.session.date.value, reading.session.city.value) == ("2020-01-15", "Riga")


def test_a_body_that_dealt_with_subjects_during_its_meeting_met() -> None:
    reading = read(
        "An India-Oman working group on port security during its meeting here identified fields such as dredging. The "
        "next meeting will be in Muscat."
    )
    assert reading.is_session
    assert reading.body.name is not None
    assert reading.body.name.value == "India-Oman working group on port security"


def test_the_day_the_story_opens_with_is_that_of_the_session_told_next() -> None:
    reading = read(
        "New Delhi, 17 May 2023\nTop officials on Wednesday focused on repairs of ships and joint research.\nSecretary "
        "Anil Rao and Omani Minister Salim Said co-chaired the 17th meeting of the India-Oman Defence Committee."
    )
    assert reading.session.date is not None
    assert reading.session.date.value == "2023-05-17"


def test_a_session_that_had_been_held_is_not_the_one_announced() -> None:
    reading = read(
        "New York, 6 January 2024. US Trade Representative Ann Lee will travel to New Delhi and will co-chair the "
        "ministerial-level meeting of the US-India Trade Policy Forum with Commerce Minister Vir Sen. Lee and Sen will "
        "co-chair the 14th ministerial-level meeting of the US-India Trade Policy Forum. Last year, Sen and Lee had "
        "co-chaired the 13th ministerial-level meeting of the US-India Trade Policy Forum in Boston on January 11."
    )
    assert reading.is_session
    assert reading.session.ordinal is not None
    assert (reading.session.ordinal.value, reading.session.date) == (14, None)
    assert {(chair.name and chair.name.value, chair.side and chair.side.value) for chair in reading.chairs} == {
        ("Ann Lee", "US"),
        ("Vir Sen", "IN"),
    }


def test_the_day_of_a_bureau_dates_the_story_and_is_not_that_of_the_session() -> None:
    reading = read(
        "VJK Bureau, New Delhi, February 5, 2025: India and Oman spoke of steel at the 3rd India-Oman Steel Dialogue, "
        "held on February 4 at Lotus Hall, New Delhi."
    )
    assert reading.session.date is not None
    assert reading.session.date.value == "2025-02-04"


def test_a_town_of_a_visit_paid_for_the_session_is_its_town_whatever_day_stands_between() -> None:
    reading = read(
        "Minister A. Rao visited Muscat between 10-11 January 2023 to participate in the 5th meeting of the India-Oman "
        "Joint Committee."
    )
    assert reading.session.city is not None
    assert reading.session.city.value == "Muscat"


def test_what_the_opening_tells_of_town_and_sentence_stays_together() -> None:
    reading = read(
        "China and the U.S. will hold annual talks in Boston, a spokesperson said on 11 May 2024. The 27th "
        "session of the China-U.S. Joint Commission on Trade is slated for 21 May 2024 here in words."
    )
    assert reading.session.city is not None
    assert reading.session.city.value == "Boston"


def test_a_sentence_goes_on_after_an_abbreviation_in_the_name_of_a_body() -> None:
    reading = read(
        "21 November 2011\n\nChina and the United States held the 22nd Session of China-U.S. Joint Commission "
        "on Commerce and Trade (JCCT) here on Monday in the southern city of Chengdu."
    )
    assert reading.session.city is not None
    assert reading.session.date is not None
    assert (reading.session.city.value, reading.session.date.value) == ("Chengdu", "2011-11-21")


def test_a_day_nobody_can_tell_is_not_taken_from_another_meeting() -> None:
    reading = read(
        "A meeting of the India-Nepal Inter-Governmental Committee (IGC) on Trade was held on Monday. The "
        "sub-committee met on December 3-4, 2020 to prepare the IGC meeting."
    )
    assert reading.is_session
    assert reading.session.date is None


def test_what_was_told_at_a_numbered_session_says_that_it_was_held() -> None:
    reading = read(
        "31 December 2020\n\nIndia has asked Oman to release six boats.\nThis was conveyed to Oman at the "
        "fourth meeting of the India-Oman Joint Working Group on Fisheries on Wednesday, an official said."
    )
    assert reading.is_session
    assert reading.session.date is not None
    assert reading.session.date.value == "2020-12-30"


ANNOUNCED = [
    "Secretary A. Lim and Thai Minister B. Sen will convene next week for the 7th Thailand-Oman Joint Commission.",
    "A. Lim will visit Muscat.\nLim and Sen will co-chair the session of the 7th Thailand-Oman Commission.",
]


@pytest.mark.parametrize("text", ANNOUNCED, ids=range(len(ANNOUNCED)))
def test_a_numbered_session_of_the_coming_days_is_announced(text: str) -> None:
    reading = read(text)
    assert reading.session.ordinal is not None
    assert (reading.is_session, reading.session.status, reading.session.ordinal.value) == (True, "announced", 7)


def test_a_session_that_counts_the_earlier_ones_is_not_the_first() -> None:
    reading = read(
        "Commerce Minister Anil Desai held a virtual meeting with Deputy Prime Minister Serik Ospanov on Monday. They "
        "co-chaired the India-Kazakhstan Intergovernmental Commission. The first session of the Commission was held on "
        "12 March 1995 and 16 meetings have been held so far."
    )
    assert (reading.is_session, reading.session.ordinal, reading.session.date) == (True, None, None)


def test_a_town_of_an_earlier_meeting_is_not_the_place() -> None:
    reading = read(
        "The India-Kazakhstan Intergovernmental Commission held its 17th meeting on 4 May 2024. It reviewed the "
        "progress since the meeting in Astana in October 2021."
    )
    assert reading.session.city is None


def test_a_town_set_for_the_next_session_is_not_the_place() -> None:
    reading = read(
        "The 17th session of the India-Kazakhstan Intergovernmental Commission was held on 4 May 2024. The sides took "
        "stock of the Working Groups and gave guidance for the next meeting, which will be held in New Delhi."
    )
    assert reading.session.city is None


def test_consultations_conducted_with_the_other_side_are_those_of_two_countries() -> None:
    reading = read("विदेश सचिव मोहन राव ने आज मास्को में रूस के उप-विदेश मंत्री इगोर लोसेव के साथ विदेश कार्यालय परामर्श किया।")
    assert [party.value for party in reading.body.parties] == ["IN", "RU"]
    assert [(chair.name.value, chair.side.value) for chair in reading.chairs] == [
        ("मोहन राव", "IN"),
        ("इगोर लोसेव", "RU"),
    ]


HOSTED = (
    "Secretary Leela Nair hosted the Foreign Office Consultations with Marc Duval, Secretary-General, Ministry for "
    "Foreign Affairs of Belgium in Mumbai on Monday. The third Annual Cyber Dialogue will be held later. "
)


def test_the_country_the_text_pairs_with_the_guest_is_the_host() -> None:
    reading = read(HOSTED + "India and Belgium had held consultations in Brussels on 3 March 2021.")
    assert [party.value for party in reading.body.parties] == ["IN", "BE"]
    assert reading.session.ordinal is None
    assert reading.chairs[1].post.value == "Secretary-General, Ministry for Foreign Affairs of Belgium"


def test_without_such_a_pair_a_guest_alone_makes_no_body() -> None:
    assert not read(HOSTED).is_session
    told = "He was glad. She agreed. India and Belgium trade. Belgium and France are neighbours."
    assert not read(HOSTED + told).is_session


def test_a_session_within_another_has_its_number_and_its_full_name() -> None:
    reading = read(
        "В Сочи начинает работу комиссия по торговле Омана и России\n\nВ Сочи начала работу группа экспертов в рамках "
        "4-го заседания постоянной межправительственной комиссии по торговле Омана и России."
    )
    assert reading.session.ordinal.value == 4
    assert reading.body.name.value == "постоянной межправительственной комиссии по торговле Омана и России"


def test_those_who_met_are_no_part_of_the_name_of_the_body() -> None:
    reading = read(
        "An agreement was signed at the end of the 26th meeting of the Iran-Oman Joint Economic Commission between "
        "Iranian minister Reza Karimi and Omani Minister of Economy Said Harthy."
    )
    assert reading.body.name.value == "Iran-Oman Joint Economic Commission"


def test_a_body_is_named_with_the_session_counted_rather_than_as_the_headline_has_it() -> None:
    reading = read(
        "Nepal, India Joint Commission Meeting On Water Resources Concluded\n\nNepal and India have concluded the 9th "
        "meeting of the Secretary-level Joint Commission on Water Resources (JCWR) in Pokhara on 3 May 2022."
    )
    assert reading.body.name.value == "Joint Commission on Water Resources (JCWR)"
    assert reading.session.ordinal.value == 9


def test_a_document_ends_before_the_next_one_begins() -> None:
    reading = read(
        "The 2nd meeting of the Iran-Oman Joint Commission was held in Muscat on 3 May 2022. A memorandum of "
        "understanding and a cooperation agreement were signed at the meeting."
    )
    assert [document.value for document in reading.signed] == ["memorandum of understanding"]
