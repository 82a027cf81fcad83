"""One person under many spellings, and two persons who only look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.language.names import LIKELY, same_name
from paraph.language.phonetics import key
from paraph.language.transliteration import romanize

ONE_PERSON = [
    ("एलेक्सी ग्रुजदेव", "Alexey Gruzdev"),
    ("Alexey Gruzdev", "Алексей Груздев"),
    ("एलेक्सी ग्रुजदेव", "Алексеем Груздевым"),
    ("अमरदीप सिंह भाटिया", "Amardeep Singh Bhatia"),
    ("Amardeep Singh Bhatia", "Амардип Сингх Бхатия"),
    ("अमरदीप सिंह भाटिया", "Амардипа Сингха Бхатии"),
    ("S. Jaishankar", "एस. जयशंकर"),
    ("S. Jaishankar", "С. Джайшанкар"),
    ("Dr. S. Jaishankar", "Субраманьям Джайшанкар"),
    ("Subrahmanyam Jaishankar", "एस. जयशंकर"),
    ("Denis Manturov", "डेनिस मंतुरोव"),
    ("Denis Manturov", "Д.В. Мантуров"),
    ("Denis Manturov", "Денис Валентинович Мантуров"),
    ("Денисом Мантуровым", "डेनिस मांतुरोव"),
    ("Piyush Goyal", "पीयूष गोयल"),
    ("Piyush Goyal", "Пиюшем Гоялом"),
    ("Narendra Modi", "नरेन्‍द्र मोदी"),
    ("Narendra Modi", "Нарендрой Моди"),
    ("Vladimir Putin", "व्लादिमीर पुतिन"),
    ("Vladimir Putin", "Владимира Путина"),
    ("Sergey Lavrov", "सर्गेई लावरोव"),
    ("Sergei Lavrov", "Сергеем Викторовичем Лавровым"),
    ("Nirmala Sitharaman", "निर्मला सीतारमण"),
    ("Nirmala Sitharaman", "Нирмала Ситхараман"),
    ("Rajesh Agrawal", "राजेश अग्रवाल"),
    ("Rajesh Aggarwal", "Раджеш Агравал"),
    ("Maxim Reshetnikov", "मैक्सिम रेशेतनिकोव"),
    ("Maksim Reshetnikov", "Максимом Решетниковым"),
    ("Ramesh Abhishek", "रमेश अभिषेक"),
    ("Ramesh Abhishek", "Рамеш Абхишек"),
    ("Anurag Jain", "अनुराग जैन"),
    ("Anurag Jain", "Анураг Джайн"),
    ("Alexander Potapov", "Александр Потапов"),
    ("Aleksandr Potapov", "अलेक्जेंडर पोतापोव"),
    ("Mikhail Mishustin", "मिखाइल मिशुस्तिन"),
    ("Yury Trutnev", "यूरी ट्रुटनेव"),
    ("Yuri Trutnev", "Юрием Петровичем Трутневым"),
    ("Dmitry Rogozin", "दिमित्री रोगोज़िन"),
    ("Sunil Barthwal", "सुनील बर्थवाल"),
    ("Sunil Barthwal", "Сунил Бартвал"),
    ("Vinay Mohan Kwatra", "विनय मोहन क्वात्रा"),
    ("Vinay Kwatra", "Винай Мохан Кватра"),
    ("Hardeep Singh Puri", "हरदीप सिंह पुरी"),
    ("Hardeep S. Puri", "Хардип Сингх Пури"),
    ("J.P. Nadda", "जे.पी. नड्डा"),
    ("Jagat Prakash Nadda", "Дж. П. Надда"),
    ("K. Srikar Reddy", "के. श्रीकर रेड्डी"),
    ("Груздев Алексей", "Alexey Gruzdev"),
    ("Rao Inderjit Singh", "राव इंद्रजीत सिंह"),
    ("Jai Shankar Prasad", "जयशंकर प्रसाद"),
    ("Harsh Vardhan Shringla", "हर्षवर्धन श्रृंगला"),
    ("Roman Chekushov", "Роман Чекушов"),
    ("Evgeny Petrov", "येवगेनी पेत्रोव"),
    ("Yevgeny Petrov", "Евгения Петрова"),
    ("Khurshid Ahmed", "Хуршид Ахмед"),
    ("Bakhrom Ashurkhanov", "Бахром Ашурханов"),
    ("Narendra Modi ji", "नरेंद्र मोदी जी"),
    ("Smt. Anu Rani", "अनु रानी"),
    ("Т.К. Рамачандран", "T.K. Ramachandran"),
    ("Tarun Sharma", "तरुण शर्मा"),
    ("Rajnath Singh", "राजनाथ सिंह"),
    ("Rajnath Singh", "Раджнатхом Сингхом"),
    ("एस जयशंकर", "S Jaishankar"),
    ("H.E. Mr. Denis Manturov", "श्री डेनिस मंतुरोव"),
    ("Щедров Иван", "Ivan Shchedrov"),
    ("Фёдор Лукьянов", "Fyodor Lukyanov"),
]
TWO_PERSONS = [
    ("Anurag Jain", "Anurag Thakur"),
    ("Anurag Jain", "अनुराग ठाकुर"),
    ("Alexey Gruzdev", "Alexey Overchuk"),
    ("एलेक्सी ग्रुजदेव", "Алексей Оверчук"),
    ("Amardeep Singh Bhatia", "Rajesh Kumar Singh"),
    ("S. Jaishankar", "P. Jaishankar"),
    ("S. Jaishankar", "Р. Джайшанкар"),
    ("Denis Manturov", "Dmitry Manturov"),
    ("Sergey Lavrov", "Sergey Ryabkov"),
    ("सर्गेई लावरोव", "Сергей Рябков"),
    ("Jaishankar", "S. Jaishankar"),
    ("Gruzdev", "Alexey Gruzdev"),
    ("Piyush Goyal", "Vijay Goel"),
    ("Ramesh Abhishek", "Ramesh Pokhriyal"),
    ("Rajesh Agrawal", "Rajat Agrawal"),
    ("Sunil Rao", "Anil Rao"),
    ("सुनील राव", "अनिल राव"),
    ("Amit Shah", "Amit Saha Roy"),
    ("Ivan Petrov", "Petr Ivanov"),
    ("Rita Rao", "Ravi Rao"),
    ("Anton Alikhanov", "Anton Siluanov"),
    ("Anton Alikhanov", "Антон Силуанов"),
    ("Vinay Kwatra", "Vikram Misri"),
    ("Maxim Reshetnikov", "Maxim Oreshkin"),
    ("Maxim Reshetnikov", "Максим Орешкин"),
    ("Rajnath Singh", "Hardeep Singh"),
    ("राजनाथ सिंह", "हरदीप सिंह"),
    ("Rajnath Singh", "Раджив Сингх"),
    ("Alexander Novak", "Alexander Potapov"),
    ("Александр Новак", "अलेक्जेंडर पोतापोव"),
    ("Nirmala Sitharaman", "Nirmala Devi"),
    ("Mikhail Mishustin", "Mikhail Murashko"),
    ("Михаил Мишустин", "मिखाइल मुराश्को"),
    ("Yury Trutnev", "Yury Borisov"),
    ("Hardeep Singh Puri", "Hardeep Singh Nijjar"),
    ("S. K. Rao", "S. R. Rao"),
    ("Bhatia", "Gruzdev"),
    ("Ajay Bhatia", "Vijay Bhatia"),
    ("Манoж Кумар", "Санджай Кумар"),
    ("Marina Ivanova", "Irina Ivanova"),
    ("Sanjay Verma", "Sanjay Sharma"),
    ("संजय वर्मा", "Санджай Шарма"),
    ("Arun Kumar", "Tarun Kumar"),
    ("Роман Чекушов", "Роман Чекменев"),
    ("Amardeep Singh", "Amardeep Singh Bhatia"),
    ("A. Rao", "A. Singh"),
    ("Анна Иванова", "Ann Brown"),
]


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_same_name_knows_one_person_under_two_spellings(one: str, other: str) -> None:
    assert same_name(one, other).likely
    assert same_name(other, one).likely


@pytest.mark.parametrize(("one", "other"), TWO_PERSONS)
def test_same_name_keeps_two_persons_apart(one: str, other: str) -> None:
    assert not same_name(one, other).likely
    assert not same_name(other, one).likely


@pytest.mark.parametrize("name", sorted({name for pair in ONE_PERSON for name in pair}))
def test_every_name_is_itself(name: str) -> None:
    match = same_name(name, name)
    assert match.score >= 0.95


@pytest.mark.parametrize(("one", "other"), [("", "Gruzdev"), ("Gruzdev", " "), ("—", "123"), ("श्री", "")])
def test_a_name_without_letters_is_like_no_other(one: str, other: str) -> None:
    assert same_name(one, other).score == 0.0


def test_why_says_it_word_by_word_in_three_languages() -> None:
    match = same_name("S. Jaishankar", "С. Джайшанкар")
    assert [reason.text("en") for reason in match.why] == [
        "“S” and “С” agree as an initial does with its name.",
        "“Jaishankar” and “Джайшанкар” sound the same.",
    ]
    assert match.why[1].text("hi") == "“Jaishankar” और “Джайшанкар” का उच्चारण एक-सा है।"
    assert match.why[1].text("ru") == "«Jaishankar» и «Джайшанкар» звучат одинаково."


def test_a_patronymic_may_be_left_out_and_is_named() -> None:
    match = same_name("Alexey Gruzdev", "Алексей Владимирович Груздев")
    assert match.score == 1.0
    assert str(match.why[-1]) == "“Владимирович” is a patronymic, which may be left out."


def test_two_leftovers_make_two_persons_and_say_so() -> None:
    match = same_name("Anurag Jain", "Anurag Thakur")
    assert match.score <= LIKELY / 2
    assert str(match.why[-1]) == "Each of the two names has a word that the other lacks."


def test_a_family_name_alone_is_not_enough() -> None:
    match = same_name("Gruzdev", "Алексей Груздев")
    assert 0.6 < match.score < LIKELY
    assert str(match.why[-1]) == "Only one word of the name stands in both."


@given(st.text(alphabet="Аab एस.сГруздев ", max_size=30), st.text(alphabet="Аab एस.сГруздев ", max_size=30))
def test_same_name_is_symmetric_and_between_0_and_1(one: str, other: str) -> None:
    score = same_name(one, other).score
    assert 0.0 <= score <= 1.0
    assert same_name(other, one).score == pytest.approx(score)


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("एलेक्सी ग्रुजदेव", "Eleksi Grujdev"),
        ("अमरदीप सिंह भाटिया", "Amardip Singh Bhatiya"),
        ("नरेन्\u200dद्र", "Narendra"),
        ("रोगोज़िन", "Rogozin"),
        ("राव", "Rao"),
        ("गुड़गांव", "Gurganv"),
        ("लक्ष्मी", "Lakshmi"),
        ("Алексей Груздев", "Aleksey Gruzdev"),
        ("Амардип Сингх Бхатия", "Amardip Singh Bhatiya"),
        ("Джайшанкар", "Jayshankar"),
        ("Щёголев", "Shchyogolev"),
        ("Müller-Öz", "Muller-Oz"),
    ],
)
def test_romanize_writes_a_name_as_it_is_said(name: str, latin: str) -> None:
    assert romanize(name) == latin


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gruzdev", "Grujdev"),
        ("Bhatia", "Bhatiya"),
        ("Alexey", "Aleksey"),
        ("Agrawal", "Aggarwal"),
        ("Smirnoff", "Smirnov"),
    ],
)
def test_key_hears_no_difference(one: str, other: str) -> None:
    assert key(one).bones == key(other).bones
