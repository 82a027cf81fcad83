"""Forms of reports, in our own wording, and what is read from them."""

import pytest

from paraph.intake import read_release, read_source
from paraph.intake.reading import Reading


def read(text: str) -> Reading:
    return read_release(read_source("release.txt", text.encode()))


def areas(reading: Reading) -> list[str]:
    return [area.text.value for area in reading.named()]


COMMISSION = "Межправительственной Российско-Турецкой комиссии по торгово-экономическому сотрудничеству"


def test_a_name_in_quotation_marks_does_not_end_a_list_of_subjects() -> None:
    reading = read(
        f"28 июня 2024 года в Москве состоялось восемнадцатое заседание {COMMISSION}. "
        "Стороны обсудили строительство АЭС «Аккую», газовый хаб и туризм, а также расчёты в национальных валютах."
    )
    assert areas(reading) == [
        "строительство АЭС «Аккую»", "газовый хаб", "туризм", "расчёты в национальных валютах",
    ]  # fmt: skip


def test_sessions_of_other_groups_the_day_before_give_no_day() -> None:
    reading = read(
        f"Заседание комиссии\n28 июня 2024\nСостоялось восемнадцатое заседание {COMMISSION}. "
        "Накануне состоялись заседания рабочих групп."
    )
    assert reading.session.date is None
    assert reading.session.ordinal is not None
    assert reading.session.ordinal.value == 18


def test_talks_on_the_eve_of_a_session_are_not_the_session() -> None:
    reading = read(
        "Встреча министров\nМинистр энергетики России и министр энергетики Турции провели переговоры в Москве. "
        f"Они прошли в преддверии заседания {COMMISSION}."
    )
    assert not reading.is_session


def test_a_visit_that_follows_a_session_is_not_the_session() -> None:
    reading = read(
        "Forum on trade\nMinisters addressed the business forum in New Delhi today. The forum follows the 26th session "
        "of the India-Russia Intergovernmental Commission held in Moscow in August."
    )
    assert not reading.is_session


def test_sub_committees_are_named_by_their_subjects() -> None:
    reading = read(
        "The 4th meeting of the India-Oman Joint Committee was held in Muscat on 9 May 2024. The sub-committees on "
        "national treatment, rules of origin, standards and trade remedies met as well."
    )
    assert [group.value for group in reading.subgroups] == [
        "national treatment", "rules of origin", "standards", "trade remedies",
    ]  # fmt: skip


def named(reading: Reading) -> list[tuple[str, str]]:
    return [(chair.name.value, chair.side.value) for chair in reading.chairs if chair.name and chair.side]


def test_states_represented_by_persons_tell_their_sides() -> None:
    reading = read(
        "The 8th session of the India-Hungary Joint Commission was held in Budapest on 18 November 2024. India was "
        "represented by Shri Tanmaya Lal, Secretary (West), and Hungary by Mr. Levente Magyar, Deputy Minister."
    )
    assert named(reading) == [("Tanmaya Lal", "IN"), ("Levente Magyar", "HU")]


def test_persons_called_the_co_chairs_are_chairs() -> None:
    reading = read(
        f"Восемнадцатое заседание {COMMISSION} состоялось в Москве 28 июня 2024 года. Вице-премьер России Пётр Ильин и "
        "министр энергетики Турции Али Демир, сопредседатели комиссии, подписали протокол."
    )
    assert named(reading) == [("Пётр Ильин", "RU"), ("Али Демир", "TR")]


def test_a_sentence_that_begins_with_co_chaired_names_the_chairs() -> None:
    reading = read(
        f"Завершилось восемнадцатое заседание {COMMISSION}. Сопредседательствовали вице-премьер России Пётр Ильин и "
        "министр энергетики Турции Али Демир."
    )
    assert named(reading) == [("Пётр Ильин", "RU"), ("Али Демир", "TR")]


def test_a_name_goes_on_after_the_field_it_names() -> None:
    reading = read(
        "The Second Meeting of the India-Argentina Joint Working Group on Cooperation in the Field of Mineral "
        "Resources was held in New Delhi on 27 June 2025."
    )
    assert reading.body.name is not None
    assert reading.body.name.value == (
        "India-Argentina Joint Working Group on Cooperation in the Field of Mineral Resources"
    )


def test_a_russian_group_of_high_level_keeps_its_subject() -> None:
    reading = read(
        "3 ноября 2023 года в Ханое состоялось третье заседание Российско-Вьетнамской рабочей группы высокого уровня "
        "по приоритетным проектам."
    )
    assert reading.body.name is not None
    assert reading.body.name.value == "Российско-Вьетнамской рабочей группы высокого уровня по приоритетным проектам"


HELD_HI = "भारत-रूस संयुक्त कार्य समूह की 5वीं बैठक 6 अगस्त 2025 को नई दिल्ली में आयोजित की गई। "
HELD_RU = "5-е заседание Российско-Индийской рабочей группы состоялось 6 августа 2025 года в Нью-Дели. "


def test_hindi_sub_groups_of_a_list_are_its_subjects() -> None:
    reading = read(HELD_HI + "मशीन निर्माण, चमड़ा और रेल परिवहन के उप-समूहों ने अपने कार्य का ब्योरा दिया।")
    assert [group.value for group in reading.subgroups] == ["मशीन निर्माण", "चमड़ा", "रेल परिवहन"]


def test_hindi_sub_groups_of_somebody_have_no_subject() -> None:
    assert read(HELD_HI + "दोनों देशों के उप-समूहों ने अपने कार्य का ब्योरा दिया।").subgroups == ()


def test_russian_sub_groups_that_head_a_list_are_several() -> None:
    reading = read(HELD_RU + "О работе рассказали подгруппы по станкостроению, кожевенному делу и железным дорогам.")
    assert [group.value for group in reading.subgroups] == ["станкостроению", "кожевенному делу", "железным дорогам"]


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        (
            HELD_HI + "कार्य समूह ने परिणामों की समीक्षा तीन उप-समूहों में की: चमड़ा, रेल परिवहन तथा खनिज उर्वरक एवं रसायन।",
            ["चमड़ा", "रेल परिवहन", "खनिज उर्वरक एवं रसायन"],
        ),
        (
            HELD_RU + "Итоги рассмотрели по подгруппам, которым дано слово: по станкостроению, по удобрениям и химии.",
            ["станкостроению", "удобрениям и химии"],
        ),
    ],
)
def test_subgroups_listed_after_a_colon(sentence: str, subjects: list[str]) -> None:
    assert [group.value for group in read(sentence).subgroups] == subjects
