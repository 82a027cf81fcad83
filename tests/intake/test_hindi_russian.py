"""Forms of Hindi and Russian reports, in our own wording, and what is read from them."""

import pytest

from paraph.intake import read_release, read_source
from paraph.intake.reading import Reading


def read(text: str) -> Reading:
    return read_release(read_source("release.txt", text.encode()))


def chairs(reading: Reading) -> list[tuple[str | None, str | None]]:
    return [(one.name and one.name.value, one.side and one.side.value) for one in reading.chairs]


def areas(reading: Reading) -> list[str]:
    return [area.text.value for area in reading.named()]


KENYA = "непальско-кенийской межправительственной комиссии по торговле"


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        (f"В марте в Непале состоится очередное, 4-е, заседание {KENYA}.", 4),
        (f"Министр торговли Кении Питер Отиено прибыл с визитом, он примет участие в 6-м заседании {KENYA}.", 6),
        ("Сегодня в Минске открывается 12-е заседание Транспортного совета Содружества Независимых Государств.", 12),
    ],
)
def test_a_numbered_session_is_announced_without_its_day(text: str, ordinal: int) -> None:
    reading = read(text)
    assert reading.session.ordinal is not None
    assert reading.session.ordinal.value == ordinal


@pytest.mark.parametrize(
    "text",
    [
        f"Посол сообщил, что первое заседание {KENYA} может состояться в Найроби.",
        f"3 мая 2024 года в Найроби состоялась встреча с министром, прибывшим для участия в 7-ем заседании {KENYA}.",
    ],
)
def test_a_session_that_may_come_or_was_come_for_is_not_the_one_reported(text: str) -> None:
    assert not read(text).is_session


def test_a_surname_in_another_case_is_another_person() -> None:
    reading = read(
        "Министр торговли Непала прибыл в Найроби. Совместно с министром торговли Кении Питером Отиеном Ковалёв провел "
        f"4-е заседание {KENYA}."
    )
    assert chairs(reading) == [("Питер Отиен", "KE")]


def test_the_country_told_as_such_is_part_of_the_post() -> None:
    reading = read(
        f"В Катманду началось 4-е заседание {KENYA}. Сопредседателем кенийской стороны является заместитель "
        "премьер-министра страны Питер Отиено, непальской стороны – заместитель Председателя Кабинета Министров "
        "Хари Тхапа."
    )
    assert chairs(reading) == [("Питер Отиено", "KE"), ("Хари Тхапа", "NP")]


def test_a_page_of_the_radio_has_its_stamp_below_its_buttons() -> None:
    reading = read(
        "मोबाइल ऐप्प\nडाउनलोड करें\nandroid apple\nsignal\n\nमई 3, 2024 9:12 अपराह्न | Kenya-Nepal Committee\n\nprinter\n\n"
        "नैरोबी में केन्या-नेपाल संयुक्त समिति की 7वीं बैठक\n\nकेन्या-नेपाल संयुक्त समिति की 7वीं बैठक आज नैरोबी में आयोजित हुई।"
    )
    assert reading.release.headline == "नैरोबी में केन्या-नेपाल संयुक्त समिति की 7वीं बैठक"
    assert reading.session.date is not None
    assert reading.session.date.value == "2024-05-03"


def test_a_hindi_dialogue_keeps_whose_it_is_and_with_which_region() -> None:
    reading = read("15वें भारत-केन्या विदेश मंत्री रणनीतिक संवाद का आयोजन नैरोबी में हुआ।")
    assert reading.body is not None
    assert reading.body.name.value == "भारत-केन्या विदेश मंत्री रणनीतिक संवाद"
    reading = read(
        "चौथा भारत-मध्य एशिया संवाद नई दिल्ली में आयोजित किया गया। चौथे वार्षिक संवाद में भारत और किरगिज गणराज्य ने भाग लिया।"
    )
    assert reading.body is not None
    assert reading.body.name.value == "भारत-मध्य एशिया संवाद"


def test_what_was_decided_at_a_session_tells_its_day_and_town() -> None:
    reading = read(
        "भारत और केन्या व्यापार बढ़ाएंगे। यह निर्णय 25 मई 2013 को केन्या की राजधानी किसुमू में भारत-केन्या संयुक्त व्यापार समिति की "
        "तीसरी बैठक में लिया गया। भारत-केन्या संयुक्त व्यापार समिति की तीसरी बैठक में भारत का नेतृत्व वाणिज्य मंत्री रवि कुमार ने किया।"
    )
    assert reading.session.date is not None
    assert reading.session.city is not None
    assert (reading.session.date.value, reading.session.city.value) == ("2013-05-25", "किसुमू")


def test_hindi_posts_borrowed_from_english_are_posts() -> None:
    reading = read(
        "केन्या-भारत आईसीटी संयुक्त कार्य समूह की 7वीं बैठक 13 मई 2022 को आयोजित की गई। दूरसंचार विभाग में अपर सचिव श्री रवि राव और "
        "केन्या के वाइस मिनिस्टर फॉर पॉलिसी (विदेश मामले) श्री पीटर ओटिएनो ने बैठक की सह-अध्यक्षता की।"
    )
    assert chairs(reading) == [("रवि राव", "IN"), ("पीटर ओटिएनो", "KE")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("दोनों पक्षों ने रक्षा संबंधों को और विस्तार देने के लिए प्रभावी और व्यावहारिक अवसरों का पता लगाया।", ["रक्षा संबंधों"]),
        ("दोनों पक्षों ने तस्करी और जालसाजी के खतरे से निपटने के लिए सीमा प्रबंधन को मजबूत करने पर चर्चा की।", ["सीमा प्रबंधन"]),
        ("मंत्री ने नैरोबी में पर्यटन कार्यालय खोलने की घोषणा की।", []),
    ],
)
def test_a_hindi_sentence_gives_what_was_dealt_with_and_not_what_for(sentence: str, told: list[str]) -> None:
    reading = read(f"भारत-केन्या संयुक्त समिति की 7वीं बैठक 3 मई 2024 को नैरोबी में आयोजित हुई। {sentence}")
    assert areas(reading) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"Министр торговли Кении Питер Отиено прибыл в Москву. Он проведёт 4-е заседание {KENYA} 5 мая 2024 года.",
            [("Питер Отиено", "KE")],
        ),
        (
            f"министр Кении Питер Отиено, министр Непала Хари Тхапа. Отиено и Тхапа провели 4-е заседание {KENYA}.",
            [("Питер Отиено", "KE"), ("Хари Тхапа", "NP")],
        ),
        (
            "विदेश मंत्री रवि कुमार आज नैरोबी पहुंचे। वे 5 मई 2024 को भारत-केन्या संयुक्त आयोग के 4थे सत्र की सह-अध्यक्षता करेंगे।",
            [("रवि कुमार", "IN")],
        ),
    ],
)
def test_a_surname_or_pronoun_means_the_person_named_before(text: str, told: list[tuple[str, str]]) -> None:
    assert chairs(read(text)) == told


def test_who_represented_a_side_is_the_first_of_its_list() -> None:
    reading = read(
        f"Питер Отиено провёл 4-е заседание {KENYA}. Кенийскую сторону представляли министр торговли Питер "
        "Отиено, посол Кении в Непале Джон Мванги."
    )
    assert chairs(reading) == [("Питер Отиено", "KE")]


@pytest.mark.parametrize(
    "text",
    [
        "Заседание непальско-кенийского межправсовета не состоялось. Стороны говорили о воде и энергии.",
        f"Министры договорились в телефонном разговоре провести осенью в Найроби очередное заседание {KENYA}.",
        "2 мая в Минске прошло заседание белорусской национальной части Межгосударственной комиссии по торговле СНГ.",
    ],
)
def test_a_session_that_was_not_held_or_of_one_part_is_none(text: str) -> None:
    assert not read(text).is_session


def test_a_council_of_the_states_of_a_union_is_the_union_s() -> None:
    reading = read(
        "Минск, 3 июня, 2019, 09:34 — ИА Регнум. Заседание Совета министров обороны стран СНГ состоится 5 июня "
        "в Минске. Ожидаются делегации Армении, Белоруссии и Казахстана."
    )
    assert reading.body is not None
    assert (reading.body.name.value, [party.value for party in reading.body.parties]) == (
        "Совета министров обороны стран СНГ",
        ["CIS"],
    )
    assert reading.session.date is not None
    assert reading.session.date.value == "2019-06-05"


def test_agencies_write_hindi_days_in_words() -> None:
    reading = read("भारत-केन्या संयुक्त समिति की 7वीं बैठक तीन और चार दिसंबर 2024 को वाशिंगटन डी.सी. में आयोजित हुई।")
    assert reading.session.date is not None
    assert reading.session.end_date is not None
    assert reading.session.city is not None
    assert (reading.session.date.value, reading.session.end_date.value) == ("2024-12-03", "2024-12-04")
    assert reading.session.city.value == "वाशिंगटन डी.सी"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("विदेश मंत्रालय ने गुरुवार को कहा कि भारत-केन्या संयुक्त समिति की 7वीं बैठक नैरोबी में हुई।", None),
        ("विदेश मंत्रालय ने कहा कि भारत-केन्या संयुक्त समिति की 7वीं बैठक आज नैरोबी में हुई।", "2024-05-03"),
    ],
)
def test_the_day_of_speaking_is_not_that_of_the_session_in_hindi(text: str, day: str | None) -> None:
    reading = read(f"3 मई 2024\n\n{text}")
    assert reading.is_session
    assert (reading.session.date and reading.session.date.value) == day


def test_the_town_that_hosted_in_hindi_is_the_place() -> None:
    reading = read("6 नवंबर 2023 को, नई दिल्ली ने 7वें भारत-केन्या विदेश कार्यालय परामर्श की मेजबानी की।")
    assert reading.session.city is not None
    assert reading.session.city.value == "नई दिल्ली"


def test_what_was_condemned_in_hindi_is_no_subject() -> None:
    reading = read(
        "भारत-केन्या संयुक्त समिति की 7वीं बैठक 3 मई 2024 को नैरोबी में हुई। पक्षों ने तस्करी की निंदा की और सीमा प्रबंधन पर चर्चा की।"
    )
    assert areas(reading) == ["सीमा प्रबंधन"]


def test_a_chair_is_told_by_a_seat_in_the_body_and_is_no_subject() -> None:
    reading = read(
        "В Найроби прошла 4-я сессия Смешанной непальско-кенийской комиссии по рыболовству. Отечественную делегацию "
        "возглавил глава департамента, представитель в смешанной комиссии Питер Отиено, непальскую – министр Непала "
        "Хари Тхапа."
    )
    assert chairs(reading) == [("Питер Отиено", "KE"), ("Хари Тхапа", "NP")]
    reading = read(
        "रक्षा सचिव रवि कुमार सिंह ने नैरोबी में केन्या के रक्षा सचिव जॉन म्वांगी के साथ 4थी भारत-केन्या संयुक्त समिति बैठक की सह-अध्यक्षता "
        "की। जॉन म्वांगी ने नैरोबी में रवि कुमार सिंह का स्वागत किया।"
    )
    assert areas(reading) == []
