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


TOLD: dict[str, tuple[str, dict[str, object]]] = {
    "who heads a commission does not make its session one that was held": (
        (
            "Helsinki, 14 January 2020. On 15–16 January, Minister Aino Salo will travel to Riga for a meeting "
            "of the Finnish-Latvian Joint Commission. The Commission is co-chaired by Minister Aino Salo and "
            "Minister Juris Ozols."
        ),
        {"session.date": "2020-01-15", "session.city": "Riga"},
    ),
    "a body that dealt with subjects during its meeting met": (
        (
            "An India-Oman working group on port security during its meeting here identified fields such as "
            "dredging. The next meeting will be in Muscat."
        ),
        {"is_session": True, "body.name": "India-Oman working group on port security"},
    ),
    "the day the story opens with is that of the session told next": (
        (
            "New Delhi, 17 May 2023\nTop officials on Wednesday focused on repairs of ships and joint "
            "research.\nSecretary Anil Rao and Omani Minister Salim Said co-chaired the 17th meeting of the "
            "India-Oman Defence Committee."
        ),
        {"session.date": "2023-05-17"},
    ),
    "a session that had been held is not the one announced": (
        (
            "New York, 6 January 2024. US Trade Representative Ann Lee will travel to New Delhi and will "
            "co-chair the ministerial-level meeting of the US-India Trade Policy Forum with Commerce Minister "
            "Vir Sen. Lee and Sen will co-chair the 14th ministerial-level meeting of the US-India Trade "
            "Policy Forum. Last year, Sen and Lee had co-chaired the 13th ministerial-level meeting of the "
            "US-India Trade Policy Forum in Boston on January 11."
        ),
        {
            "is_session": True,
            "session.ordinal": 14,
            "session.date": None,
            "chairs.0.name": "Ann Lee",
            "chairs.0.side": "US",
            "chairs.1.name": "Vir Sen",
            "chairs.1.side": "IN",
            "chairs.2.name": None,
        },
    ),
    "the day of a bureau dates the story and is not that of the session": (
        (
            "VJK Bureau, New Delhi, February 5, 2025: India and Oman spoke of steel at the 3rd India-Oman "
            "Steel Dialogue, held on February 4 at Lotus Hall, New Delhi."
        ),
        {"session.date": "2025-02-04"},
    ),
    "a town of a visit paid for the session is its town whatever day stands between": (
        (
            "Minister A. Rao visited Muscat between 10-11 January 2023 to participate in the 5th meeting of "
            "the India-Oman Joint Committee."
        ),
        {"session.city": "Muscat"},
    ),
    "what the opening tells of town and sentence stays together": (
        (
            "China and the U.S. will hold annual talks in Boston, a spokesperson said on 11 May 2024. The 27th "
            "session of the China-U.S. Joint Commission on Trade is slated for 21 May 2024 here in words."
        ),
        {"session.city": "Boston"},
    ),
    "a sentence goes on after an abbreviation in the name of a body": (
        (
            "21 November 2011\n\nChina and the United States held the 22nd Session of China-U.S. Joint "
            "Commission on Commerce and Trade (JCCT) here on Monday in the southern city of Chengdu."
        ),
        {"session.city": "Chengdu", "session.date": "2011-11-21"},
    ),
    "a day nobody can tell is not taken from another meeting": (
        (
            "A meeting of the India-Nepal Inter-Governmental Committee (IGC) on Trade was held on Monday. The "
            "sub-committee met on December 3-4, 2020 to prepare the IGC meeting."
        ),
        {"is_session": True, "session.date": None},
    ),
    "what was told at a numbered session says that it was held": (
        (
            "31 December 2020\n\nIndia has asked Oman to release six boats.\nThis was conveyed to Oman at the "
            "fourth meeting of the India-Oman Joint Working Group on Fisheries on Wednesday, an official said."
        ),
        {"is_session": True, "session.date": "2020-12-30"},
    ),
    "a session that counts the earlier ones is not the first": (
        (
            "Commerce Minister Anil Desai held a virtual meeting with Deputy Prime Minister Serik Ospanov on "
            "Monday. They co-chaired the India-Kazakhstan Intergovernmental Commission. The first session of "
            "the Commission was held on 12 March 1995 and 16 meetings have been held so far."
        ),
        {"is_session": True, "session.ordinal": None, "session.date": None},
    ),
    "a town of an earlier meeting is not the place": (
        (
            "The India-Kazakhstan Intergovernmental Commission held its 17th meeting on 4 May 2024. It "
            "reviewed the progress since the meeting in Astana in October 2021."
        ),
        {"session.city": None},
    ),
    "a town set for the next session is not the place": (
        (
            "The 17th session of the India-Kazakhstan Intergovernmental Commission was held on 4 May 2024. The "
            "sides took stock of the Working Groups and gave guidance for the next meeting, which will be held "
            "in New Delhi."
        ),
        {"session.city": None},
    ),
    "consultations conducted with the other side are those of two countries": (
        ("विदेश सचिव मोहन राव ने आज मास्को में रूस के उप-विदेश मंत्री इगोर लोसेव के साथ विदेश कार्यालय परामर्श किया।"),
        {
            "body.parties.0": "IN",
            "body.parties.1": "RU",
            "body.parties.2": None,
            "chairs.0.name": "मोहन राव",
            "chairs.0.side": "IN",
            "chairs.1.name": "इगोर लोसेव",
            "chairs.1.side": "RU",
            "chairs.2.side": None,
        },
    ),
    "a session within another has its number and its full name": (
        (
            "В Сочи начинает работу комиссия по торговле Омана и России\n\nВ Сочи начала работу группа "
            "экспертов в рамках 4-го заседания постоянной межправительственной комиссии по торговле Омана и "
            "России."
        ),
        {"session.ordinal": 4, "body.name": "постоянной межправительственной комиссии по торговле Омана и России"},
    ),
    "those who met are no part of the name of the body": (
        (
            "An agreement was signed at the end of the 26th meeting of the Iran-Oman Joint Economic Commission "
            "between Iranian minister Reza Karimi and Omani Minister of Economy Said Harthy."
        ),
        {"body.name": "Iran-Oman Joint Economic Commission"},
    ),
    "a body is named with the session counted rather than as the headline has it": (
        (
            "Nepal, India Joint Commission Meeting On Water Resources Concluded\n\nNepal and India have "
            "concluded the 9th meeting of the Secretary-level Joint Commission on Water Resources (JCWR) in "
            "Pokhara on 3 May 2022."
        ),
        {"body.name": "Joint Commission on Water Resources (JCWR)", "session.ordinal": 9},
    ),
    "a document ends before the next one begins": (
        (
            "The 2nd meeting of the Iran-Oman Joint Commission was held in Muscat on 3 May 2022. A memorandum "
            "of understanding and a cooperation agreement were signed at the meeting."
        ),
        {"signed.0": "memorandum of understanding", "signed.1": None},
    ),
}
"""What each tells, in words: a text, and facts by the names that a reading gives them; None where it states none."""


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_what_a_text_tells_of_its_session(text: str, expected: dict[str, object]) -> None:
    reading = read(text)
    stated: dict[str, object] = {key: fact.value for key, fact in reading.facts()} | {"is_session": reading.is_session}
    assert {key: stated.get(key) for key in expected} == expected


ANNOUNCED = [
    "Secretary A. Lim and Thai Minister B. Sen will convene next week for the 7th Thailand-Oman Joint Commission.",
    "A. Lim will visit Muscat.\nLim and Sen will co-chair the session of the 7th Thailand-Oman Commission.",
]


@pytest.mark.parametrize("text", ANNOUNCED, ids=range(len(ANNOUNCED)))
def test_a_numbered_session_of_the_coming_days_is_announced(text: str) -> None:
    reading = read(text)
    assert reading.session.ordinal is not None
    assert (reading.is_session, reading.session.status, reading.session.ordinal.value) == (True, "announced", 7)


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
