"""Sessions told in stories of visits, announced with or without a day, and meetings that only mention one."""

from datetime import date

import pytest

from paraph.intake import read_release, read_source
from paraph.intake.reading import Reading


def read(text: str) -> Reading:
    return read_release(read_source("release.txt", text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        (
            "Kenyan Foreign Minister Peter Otieno, who is on a visit to India, will co-chair the sixth India-Kenya "
            "Joint Commission Meeting along with Minister Ravi Menon on 13 December 2024, the ministry said on Monday."
        ),
        (
            "Foreign Minister Peter Otieno is to visit Nepal to participate in the Fourth Session of the Joint "
            "Commission between Nepal and Kenya.\nThe Fourth Session of the Commission between Nepal and Kenya will "
            "be held from 6 to 7 June 2024 at the Ministry of Foreign Affairs of Nepal, Kathmandu."
        ),
        (
            "Министр иностранных дел Венгрии примет участие в заседании белорусско-венгерской межправкомиссии по "
            "экономическому сотрудничеству. Об этом сообщил МИД.\nЗаседание пройдет в среду, 10 сентября, в Минске."
        ),
        "विदेश मंत्री नेपाल की यात्रा पर काठमांडू पहुंचे। वह रविवार को भारत-नेपाल संयुक्त आयोग की सातवीं बैठक में भाग लेंगे।",
        "वाणिज्य मंत्री 4 और 5 मई को नेपाल के दौरे पर रहेंगे। वे भारत-नेपाल चाय कार्यबल (Tea Force) की बैठक की अध्यक्षता करेंगे।",
        "कृषि मंत्री तीन दिन की केन्या यात्रा पर मंगलवार को रवाना हुए। वह चाय पर तीसरे संयुक्त आयोग की बैठक में हिस्सा लेंगे।",
        "केन्या के व्यापार मंत्री सोमवार को दिल्ली पहुंचे। वह अंतर-सरकारी भारत-केन्या आयोग की सह-अध्यक्षता करने के लिए आए हैं।",
        (
            "भारत-रूस अंतर-सरकारी आयोग की अगली बैठक मास्को में होने जा रही है। प्रवक्ता ने बताया कि 13-14 सितंबर 2018 को मास्को में "
            "भारत-रूस अंतर-सरकारी आयोग की अगली बैठक होगी।"
        ),
    ],
)
def test_a_session_announced_for_a_day_within_the_story_of_a_visit_is_one(text: str) -> None:
    assert read(text).is_session


@pytest.mark.parametrize(
    "text",
    [
        (
            "Prime Minister Askar Bekov has met with his Uzbek counterpart ahead of the 20th session of the "
            "Kazakhstan-Uzbekistan Intergovernmental Commission in Tashkent."
        ),
        (
            "Iran hopes that the 14th meeting of the Azerbaijan-Iran Joint Commission will be held in Tehran in the "
            "near future, the minister said during a telephone conversation."
        ),
        (
            "Посол рассказал о сотрудничестве двух стран. Вот несколько фактов.\n"
            "В 2025 году состоялось десятое заседание Межправительственной армяно-туркменской комиссии."
        ),
        "रूस के राष्ट्रपति 6 दिसंबर को भारत की यात्रा करेंगे। दोनों रक्षा मंत्री भारत-रूस अंतर-सरकारी आयोग की सह-अध्यक्षता करेंगे।",
    ],
)
def test_a_meeting_that_only_mentions_a_session_is_none(text: str) -> None:
    assert not read(text).is_session


def test_the_day_of_the_ministry_s_word_is_not_that_of_the_session() -> None:
    reading = read(
        "2024-12-10 The sixth India-Kenya Joint Commission Meeting will be held in Nairobi, the ministry said on "
        "Thursday.\nThe session is set for 28 December 2024."
    )
    assert reading.session.date is not None
    assert reading.session.date.value == date(2024, 12, 28).isoformat()


@pytest.mark.parametrize(
    "text",
    [
        (
            "Nairobi, July 21, KNA -- Kenya and Nepal on Tuesday agreed to hold meetings of the Economic Commission "
            "and the Joint Trade Committee in the coming months."
        ),
        (
            "Kenya and Nepal want more trade. It was discussed with the foreign minister, who is visiting Kenya for "
            "the 8th Kenya-Nepal Joint Commission Meeting, at the State House here."
        ),
        "Премьер полагает, что первая встреча непальско-кенийской комиссии может произойти в 2026 году.",
    ],
)
def test_a_session_agreed_hoped_for_or_gone_to_is_not_reported(text: str) -> None:
    assert not read(text).is_session


def test_the_next_session_is_announced_where_no_other_is_told_and_its_day_is_set() -> None:
    reading = read(
        "Ministers of Kenya and Nepal would meet in Nairobi as part of the Trade Committee. Next Kenya-Nepal Joint "
        "Trade Committee meeting is to be held in Nairobi on 11 January 2025.\nIn the last meeting, both sides "
        "reviewed the progress in joint working groups."
    )
    assert reading.session.status == "announced"
    assert reading.session.date is not None
    assert reading.session.date.value == "2025-01-11"


def test_those_who_came_along_with_the_head_of_a_side_are_no_chairs() -> None:
    reading = read(
        "The 4th session of the Kenya-Nepal Joint Commission was held in Nairobi. The Delegation of Nepal "
        "was led by Hon. Hari Thapa, Minister of Foreign Affairs, accompanied by Hon. Sita Rai, Trade Minister. The "
        "Delegation of Kenya was led by Dr. Peter Otieno, Minister of Foreign Affairs."
    )
    told = [(chair.name.value, chair.side.value) for chair in reading.chairs if chair.name and chair.side]
    assert told == [("Hari Thapa", "NP"), ("Peter Otieno", "KE")]


def test_the_counterpart_in_hindi_is_of_the_other_side() -> None:
    reading = read(
        "भारत-केन्या संयुक्त आयोग की 12वीं बैठक की विदेश मंत्री रवि कुमार अपने समकक्ष पीटर ओटिएनो के साथ सह-अध्यक्षता करेंगे। "
        "यह बैठक तीन और चार दिसंबर को नैरोबी में होगी।"
    )
    told = [(chair.name.value, chair.side.value) for chair in reading.chairs if chair.name and chair.side]
    assert told == [("रवि कुमार", "IN"), ("पीटर ओटिएनो", "KE")]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        (("A delegation led by the minister has visited Riga, to attend the 8th meeting of the Intergovernmental "
         "Commission on Trade between Azerbaijan and Latvia."), "Riga"),
        ("В норвежском Тронхейме подписан протокол 42-й сессии Смешанной российско-норвежской комиссии.", "Тронхейм"),
        ("The 5th meeting of the Vietnam-China Joint Steering Committee was held in Pu Luong on Tuesday.", "Pu Luong"),
    ],
)  # fmt: skip
def test_the_town_visited_for_a_session_is_its_place(text: str, city: str) -> None:
    reading = read(text)
    assert reading.session.city is not None
    assert reading.session.city.value == city
    assert text[slice(*reading.session.city.span)].startswith(city)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (("21 сентября 2022 года в Москве состоялось заседание межправительственной комиссии России и Киргизии по "
         "торгово-экономическому сотрудничеству."),
         "межправительственной комиссии России и Киргизии по торгово-экономическому сотрудничеству"),
        ("В Минске состоялось очередное заседание Совета постоянных представителей стран-участниц СНГ.",
         "Совета постоянных представителей стран-участниц СНГ"),
        ("The 3rd session of the Namibia-South Africa Bi-National Commission (BNC) was held in Windhoek.",
         "Namibia-South Africa Bi-National Commission (BNC)"),
        ("मंत्री से मिले रवि कुमार, संयुक्त आयोग की बैठक आज\nभारत और केन्या के संयुक्त आयोग की बैठक 4 मई 2025 को नैरोबी में हुई।",
         "संयुक्त आयोग"),
    ],
)  # fmt: skip
def test_the_name_of_a_body_holds_its_states_and_no_other_words(text: str, name: str) -> None:
    reading = read(text)
    assert reading.body.name is not None
    assert reading.body.name.value.endswith(name)
    assert "मिले" not in reading.body.name.value


def test_sides_are_told_once_for_two_in_hindi() -> None:
    reading = read(
        "रक्षा मंत्री रवि कुमार और विदेश मंत्री डॉ. मोहन दास नई दिल्ली में आज ऑस्ट्रेलिया के रक्षा मंत्री जॉन स्मिथ और विदेश मंत्री "
        "मैरी ब्राउन के साथ दूसरी भारत-ऑस्ट्रेलिया टू प्लस टू वार्ता करेंगे।"
    )
    told = [(chair.name.value, chair.side.value) for chair in reading.chairs if chair.name and chair.side]
    assert told == [("रवि कुमार", "IN"), ("मोहन दास", "IN"), ("जॉन स्मिथ", "AU"), ("मैरी ब्राउन", "AU")]


def test_a_russian_agency_is_no_part_of_a_name_and_a_dash_tells_the_other_side() -> None:
    reading = read(
        "В Калининграде завершила работу 17-я сессия российско-польской Смешанной комиссии. "
        "Российскую делегацию возглавлял начальник Управления Росрыболовства Андрей Белов, Республики Польша – "
        "заместитель директора Департамента рыболовства Ян Новак."
    )
    told = [(chair.name.value, chair.side.value) for chair in reading.chairs if chair.name and chair.side]
    assert told == [("Андрей Белов", "RU"), ("Ян Новак", "PL")]


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("Kenya and Nepal concluded their first Kenya-Nepal Joint Commission meeting in 13 years in Nairobi.", None),
        ("Kenya and Nepal concluded the first Kenya-Nepal Joint Commission meeting in Nairobi.", 1),
        (
            "The minister jointly chaired the 9th Kenya-Nepal JBC.\nThe Kenya-Nepal Boundary Commission (JBC) met.",
            9,
        ),
    ],
)
def test_a_number_counts_sessions_and_not_the_years_without_one(text: str, ordinal: int | None) -> None:
    reading = read(text)
    assert reading.is_session
    assert (reading.session.ordinal.value if reading.session.ordinal else None) == ordinal


def test_a_session_of_this_past_week_is_the_one_reported() -> None:
    reading = read("The 6th session of the Kenya-Nepal Joint Commission was held this past week in Nairobi, Kenya.")
    assert reading.is_session


def test_a_surname_that_begins_like_a_post_is_a_name() -> None:
    reading = read(
        "16 сентября в Минске прошло 23-е заседание белорусско-российской комиссии. На нём сопредседательствовали "
        "вице-премьер Беларуси Иван Белов и министр транспорта России Максим Акимов."
    )
    assert [chair.name.value for chair in reading.chairs if chair.name] == ["Иван Белов", "Максим Акимов"]
