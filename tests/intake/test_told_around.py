"""Towns, chairs and sessions that other sentences than the session's own tell, in our own wording."""

import pytest

from paraph.intake import read_release, read_source
from paraph.intake.reading import Reading


def read(text: str) -> Reading:
    return read_release(read_source("release.txt", text.encode()))


def chairs(reading: Reading) -> list[tuple[str | None, str | None]]:
    return [(one.name and one.name.value, one.side and one.side.value) for one in reading.chairs]


COMMITTEE = "भारत-केन्या संयुक्त व्यापार समिति"
MET = "विदेश मंत्री रवि मेनन ने केन्या के विदेश मंत्री जॉन म्वांगी से मुलाकात की। "
TO_MEET = "केन्या के विदेश मंत्री जॉन म्वांगी भारत के विदेश मंत्री रवि मेनन से मुलाकात करेंगे। "
THANKED = "उन्होंने कहा कि सह अध्यक्ष विदेश मंत्री जॉन म्वांगी का आभार।"
LED_BY = "नेतृत्व भारत के वाणिज्य सचिव रवि मेनन, जबकि केन्याई पक्ष का वाणिज्य सचिव जॉन म्वांगी ने किया।"
KENYAN = "Кенийскую — замгоссекретаря Питер Отиено."
KENYA = "непальско-кенийской межправительственной комиссии по торговле"


@pytest.mark.parametrize(
    ("text", "city"),
    [
        (f"विदेश मंत्री नैरोबी पहुंचे। वे यहां 3 मई 2024 को {COMMITTEE} की 7वीं बैठक में हिस्सा लेंगे।", "नैरोबी"),
        (f"विदेश मंत्री रवि मेनन ने कल नैरोबी में बैठक की। उन्होंने {COMMITTEE} की बैठक की सह-अध्यक्षता भी की।", "नैरोबी"),
        ("भारत-सिंगापुर संयुक्त समिति की दूसरी बैठक 3 मई 2024 को सिंगापुर में हुई।", "सिंगापुर"),
        (f"{COMMITTEE} की 7वीं बैठक शुरू हो गई। दोनों देशों के बीच की बैठक 3 मई को नैरोबी में आयोजित की गई।", "नैरोबी"),
        (f"विदेश मंत्री नैरोबी पहुंचे। {COMMITTEE} की 7वीं बैठक 3 मई 2024 को हुई।", None),
    ],
)  # fmt: skip
def test_the_town_is_that_of_the_sentence_the_session_belongs_to(text: str, city: str | None) -> None:
    told = read(text).session.city
    assert (told.value if told else None) == city


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{COMMITTEE} की 7वीं बैठक हुई। विभाग ने बताया कि इसकी सह-अध्यक्षता सचिव रवि मेनन और केन्या के मंत्री जॉन म्वांगी ने की।",
            [("रवि मेनन", "IN"), ("जॉन म्वांगी", "KE")],
        ),
        (
            f"तीसरी {COMMITTEE} बैठक आज सचिव (पूर्व) श्रीमती उमा राव तथा केन्या के उप मंत्री श्री जॉन म्वांगी की सह-अध्यक्षता में हुई।",
            [("उमा राव", "IN"), ("जॉन म्वांगी", "KE")],
        ),
        (
            f"{COMMITTEE} की 7वीं बैठक हुई। भारतीय प्रतिनिधिमंडल की प्रमुख सचिव डॉ. उमा राव थीं।",
            [("उमा राव", "IN")],
        ),
        (
            f"{MET}विदेश मंत्री ने अपने समकक्ष के साथ {COMMITTEE} की 7वीं बैठक की सह-अध्यक्षता की। {THANKED}",
            [("रवि मेनन", "IN"), ("जॉन म्वांगी", "KE")],
        ),
        (
            f"{COMMITTEE} की 7वीं बैठक हुई। अध्यक्षता माननीय चाय मंत्री श्री रवि मेनन और भारत में केन्या के राजदूत जॉन म्वांगी ने की।",
            [("रवि मेनन", "IN"), ("जॉन म्वांगी", "KE")],
        ),
        (
            f"{TO_MEET}दोनों मंत्री 3 मई 2024 को {COMMITTEE} की 7वीं बैठक की सह-अध्यक्षता करेंगे।",
            [("जॉन म्वांगी", "KE"), ("रवि मेनन", "IN")],
        ),
    ],
)  # fmt: skip
def test_hindi_chairs_are_told_in_roundabout_ways(text: str, expected: list[tuple[str, str]]) -> None:
    assert chairs(read(text)) == expected


def test_chairs_of_another_numbered_session_are_not_those_of_this_one() -> None:
    reading = read(
        f"Посол рассказал о 25-м заседании {KENYA}. 8 мая председатель парламента Непала Хари Тхапа "
        "сопредседательствовал на 3-м заседании комиссии парламентов. 11 мая вице-премьер Непала Рам Шрестха и "
        f"министр торговли Кении Питер Отиено выступили сопредседателями 25-го заседания {KENYA}."
    )
    assert reading.session.ordinal is not None
    assert reading.session.ordinal.value == 25
    assert chairs(reading) == [("Рам Шрестха", "NP"), ("Питер Отиено", "KE")]


def test_a_session_somebody_came_for_was_held_where_something_was_said_at_it() -> None:
    came = f"Министр торговли Кении Питер Отиено прибыл в Катманду на заседание {KENYA}. "
    assert read(came + "«Чай едет к вам», — сказал он на заседании.").is_session
    assert not read(came + "«Чай едет к вам», — сказал он на вокзале.").is_session


def test_a_clause_that_says_more_of_a_subject_is_no_subject() -> None:
    reading = read(
        f"3 мая 2024 года в Найроби прошло 4-е заседание {KENYA}. Стороны обсудили торговлю чаем, представляющую "
        "взаимный интерес, и строительство дорог."
    )
    assert "представляющую взаимный интерес" not in [area.text.value for area in reading.named()]
    assert "строительство дорог" in [area.text.value for area in reading.named()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Прошло 4-е заседание {KENYA}. Непальскую делегацию возглавил министр Рам Шрестха. {KENYAN}",
            ["NP", "KE"],
        ),
    ],
)
def test_a_russian_chair_shares_the_verb_of_the_one_before(text: str, expected: list[str]) -> None:
    assert [side for _, side in chairs(read(text))] == expected


@pytest.mark.parametrize(
    ("text", "ordinal", "city"),
    [
        (f"Торговлю обсуждают на открывшемся 3 мая 2024 года в Катманду четвертом заседании {KENYA}.", 4, "Катманду"),
        (f"3 мая 4-е заседание {KENYA} состоялось в кенийском городе Момбаса.", 4, "Момбаса"),
        (f"В рамках 4-го заседания {KENYA}, которое пройдет в Катманду 3 мая 2024 года, обсудят чай.", 4, "Катманду"),
    ],
)
def test_russian_sessions_are_told_in_passing(text: str, ordinal: int, city: str) -> None:
    session = read(text).session
    assert (session.ordinal and session.ordinal.value, session.city and session.city.value) == (ordinal, city)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{COMMITTEE} की 7वीं बैठक हुई। भारतीय प्रतिनिधिमंडल का नेतृत्व सचिव रवि मेनन ने किया जबकि उसका मंत्री जॉन म्वांगी ने।",
            [("रवि मेनन", "IN"), ("जॉन म्वांगी", "KE")],
        ),
        (
            f"{COMMITTEE} की 7वीं बैठक हुई। {LED_BY}",
            [("रवि मेनन", "IN"), ("जॉन म्वांगी", "KE")],
        ),
    ],
)  # fmt: skip
def test_a_hindi_side_is_told_of_one_chair_only(text: str, expected: list[tuple[str, str]]) -> None:
    assert chairs(read(text)) == expected


def test_what_a_russian_body_did_is_a_session_told_of_later() -> None:
    reading = read(
        "Российско-Кенийская смешанная комиссия по чаю согласовала условия работы. Встреча представителей двух стран "
        "проходила в Найроби 16-17 мая 2023 года."
    )
    session = reading.session
    assert [one and one.value for one in (session.date, session.end_date, session.city)] == [
        "2023-05-16",
        "2023-05-17",
        "Найроби",
    ]


def test_a_committee_of_anybody_is_not_that_of_states_told_elsewhere() -> None:
    text = "मेले की तैयारी के लिए गठित समिति की तीसरी बैठक 3 मई 2024 को नैरोबी में हुई। भारत और केन्या के अधिकारी आए।"
    assert not read(text).is_session


def test_a_russian_side_before_a_dash_is_of_who_follows() -> None:
    reading = read(
        f"Прошло 4-е заседание {KENYA}. От Непала участвовала делегация во главе с вице-министром Рамом Шрестхой, от "
        "Кении – делегация во главе с заместителем министра Питером Отиено."
    )
    assert [side for _, side in chairs(reading)] == ["NP", "KE"]


def test_two_presidents_whose_country_nothing_tells_are_of_no_side() -> None:
    text = "Под председательством президентов Рама Шрестхи и Питера Отиено прошло заседание Совета Непала и Кении."
    assert chairs(read(text)) == []
