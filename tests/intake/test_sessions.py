"""Sentences that report a session: which body, which number, which days, which town; the wording is ours."""

from typing import NamedTuple

import pytest

from paraph.intake.reader import read_release
from paraph.intake.source import SourceText


class Line(NamedTuple):
    """One sentence, and the facts it states."""

    lang: str
    text: str
    body: str
    parties: str
    ordinal: int | None
    date: str | None
    end_date: str | None
    city: str | None


POSTED = {"en": "Posted On: 12 MAY 2025 5:30PM by PIB Delhi", "ru": "12 мая 2025\n"}
POSTED["hi"] = POSTED["en"]
LAST = {
    "en": "Both sides discussed textiles, health and education.",
    "hi": "दोनों पक्षों ने वस्त्र, स्वास्थ्य और शिक्षा पर चर्चा की।",
    "ru": "Стороны обсудили транспорт, здравоохранение и образование.",
}
LINES = [
    Line(
        "en",
        (
            "The 8th meeting of the India-Saudi Arabia Joint Working Group on Defence Industries was held at "
            "Riyadh on 10-11 May 2025."
        ),
        "India-Saudi Arabia Joint Working Group on Defence Industries",
        "IN SA",
        8,
        "2025-05-10",
        "2025-05-11",
        "Riyadh",
    ),
    Line(
        "en",
        "The India-Japan Joint Working Group (JWG) on Steel convened its third meeting in Tokyo on Friday.",
        "India-Japan Joint Working Group (JWG) on Steel",
        "IN JP",
        3,
        "2025-05-09",
        None,
        "Tokyo",
    ),
    Line(
        "en",
        ("The First Meeting of the India-Brazil Joint Economic and Trade Committee took place in Brasilia yesterday."),
        "India-Brazil Joint Economic and Trade Committee",
        "IN BR",
        1,
        "2025-05-11",
        None,
        "Brasilia",
    ),
    Line(
        "en",
        ("The second Joint Trade Committee meeting between India and Tanzania concluded in Dodoma on May 9, 2025."),
        "Joint Trade Committee",
        "IN TZ",
        2,
        "2025-05-09",
        None,
        "Dodoma",
    ),
    Line(
        "en",
        (
            "The XII meeting of the Intergovernmental Commission on Economic Cooperation between Georgia and "
            "Kazakhstan was held in Tbilisi on 8 May."
        ),
        "Intergovernmental Commission on Economic Cooperation between Georgia and Kazakhstan",
        "GE KZ",
        12,
        "2025-05-08",
        None,
        "Tbilisi",
    ),
    Line(
        "en",
        (
            "The 21st session of the Joint Economic Commission between Türkiye and Germany convened in Ankara "
            "from 5 to 7 May 2025."
        ),
        "Joint Economic Commission between Türkiye and Germany",
        "TR DE",
        21,
        "2025-05-05",
        "2025-05-07",
        "Ankara",
    ),
    Line(
        "en",
        (
            "Ministers of India and Kenya co-chaired the ninth session of the India-Kenya Joint Trade Committee "
            "in Nairobi today."
        ),
        "India-Kenya Joint Trade Committee",
        "IN KE",
        9,
        "2025-05-12",
        None,
        "Nairobi",
    ),
    Line(
        "en",
        (
            "The 6th edition of the India-France Joint Working Group on Civil Aviation was held in Paris on 9th "
            "May, 2025."
        ),
        "India-France Joint Working Group on Civil Aviation",
        "IN FR",
        6,
        "2025-05-09",
        None,
        "Paris",
    ),
    Line(
        "en",
        "The 14th India-UK Foreign Office Consultations took place in London on 7 May 2025.",
        "India-UK Foreign Office Consultations",
        "IN GB",
        14,
        "2025-05-07",
        None,
        "London",
    ),
    Line(
        "en",
        (
            "The 7th India-Indonesia Joint Defence Cooperation Committee (JDCC) meeting was held in New Delhi on "
            "May 3, 2025."
        ),
        "India-Indonesia Joint Defence Cooperation Committee (JDCC)",
        "IN ID",
        7,
        "2025-05-03",
        None,
        "New Delhi",
    ),
    Line(
        "en",
        (
            "The 5th meeting of the Joint Working Group on Counter Terrorism between India and Uzbekistan was "
            "held in Tashkent on Thursday."
        ),
        "Joint Working Group on Counter Terrorism between India and Uzbekistan",
        "IN UZ",
        5,
        "2025-05-08",
        None,
        "Tashkent",
    ),
    Line(
        "en",
        (
            "Russia and Vietnam held the 26th meeting of the Russian-Vietnamese Intergovernmental Commission on "
            "Trade, Economic, Scientific and Technical Cooperation in Hanoi on May 6."
        ),
        ("Russian-Vietnamese Intergovernmental Commission on Trade, Economic, Scientific and Technical Cooperation"),
        "RU VN",
        26,
        "2025-05-06",
        None,
        "Hanoi",
    ),
    Line(
        "en",
        (
            "The Sub-Group on Aviation of the India-Russia Working Group on Modernisation and Industrial "
            "Cooperation met via video conference on 12 May 2025."
        ),
        "Sub-Group on Aviation",
        "IN RU",
        None,
        "2025-05-12",
        None,
        None,
    ),
    Line(
        "en",
        (
            "The sixth meeting of the Joint Committee on Fertilisers set up between India and Oman was held in "
            "Muscat on 2 May 2025."
        ),
        "Joint Committee on Fertilisers",
        "IN OM",
        6,
        "2025-05-02",
        None,
        "Muscat",
    ),
    Line(
        "en",
        "A meeting of the India-Norway Joint Working Group on Hydropower was held in Oslo on 6th May 2025.",
        "India-Norway Joint Working Group on Hydropower",
        "IN NO",
        None,
        "2025-05-06",
        None,
        "Oslo",
    ),
    Line(
        "en",
        (
            "The 10th Session of the India - Ukraine Inter-Governmental Commission (IGC) was held in Kyiv on 30 "
            "April - 2 May 2025."
        ),
        "India - Ukraine Inter-Governmental Commission (IGC)",
        "IN UA",
        10,
        "2025-04-30",
        "2025-05-02",
        "Kyiv",
    ),
    Line(
        "en",
        (
            "The Joint Working Group on Coal between India and Indonesia held its fifth meeting through video "
            "conferencing today."
        ),
        "Joint Working Group on Coal between India and Indonesia",
        "IN ID",
        5,
        "2025-05-12",
        None,
        None,
    ),
    Line(
        "hi",
        "भारत-ओमान संयुक्त आयोग की 11वीं बैठक आज मस्कट में हुई।",
        "भारत-ओमान संयुक्त आयोग",
        "IN OM",
        11,
        "2025-05-12",
        None,
        "मस्कट",
    ),
    Line(
        "hi",
        ("इस्पात पर भारत-जापान संयुक्त कार्य समूह (जेडब्ल्यूजी) की तीसरी बैठक 9 मई, 2025 को टोक्यो में संपन्न हुई।"),
        "इस्पात पर भारत-जापान संयुक्त कार्य समूह (जेडब्ल्यूजी)",
        "IN JP",
        3,
        "2025-05-09",
        None,
        "टोक्यो",
    ),
    Line(
        "hi",
        "भारत और तंजानिया के बीच संयुक्त व्यापार समिति की दूसरी बैठक 9 मई 2025 को डोडोमा में आयोजित की गई।",
        "संयुक्त व्यापार समिति",
        "IN TZ",
        2,
        "2025-05-09",
        None,
        "डोडोमा",
    ),
    Line(
        "hi",
        ("आतंकवाद-रोध पर भारत-उज्बेकिस्तान संयुक्त कार्य समूह की पांचवीं बैठक गुरुवार को ताशकंद में आयोजित हुई।"),
        "आतंकवाद-रोध पर भारत-उज्बेकिस्तान संयुक्त कार्य समूह",
        "IN UZ",
        5,
        "2025-05-08",
        None,
        "ताशकंद",
    ),
    Line(
        "hi",
        "भारत-ब्रिटेन विदेश कार्यालय परामर्श का 14वां दौर 7 मई 2025 को लंदन में आयोजित किया गया।",
        "भारत-ब्रिटेन विदेश कार्यालय परामर्श",
        "IN GB",
        14,
        "2025-05-07",
        None,
        "लंदन",
    ),
    Line(
        "hi",
        "भारत-सऊदी अरब रक्षा सहयोग संयुक्त समिति की 7वीं बैठक 10-11 मई 2025 को रियाद में हुई।",
        "भारत-सऊदी अरब रक्षा सहयोग संयुक्त समिति",
        "IN SA",
        7,
        "2025-05-10",
        "2025-05-11",
        "रियाद",
    ),
    Line(
        "hi",
        "नई दिल्ली में कल भारत-केन्या संयुक्त व्यापार समिति का नौवां सत्र आयोजित हुआ।",
        "भारत-केन्या संयुक्त व्यापार समिति",
        "IN KE",
        9,
        "2025-05-11",
        None,
        "नई दिल्ली",
    ),
    Line(
        "hi",
        ("भारत और फ्रांस के बीच नागर विमानन पर संयुक्त कार्य समूह की छठी बैठक पेरिस में 9 मई 2025 को आयोजित की गई।"),
        "भारत और फ्रांस के बीच नागर विमानन पर संयुक्त कार्य समूह",
        "IN FR",
        6,
        "2025-05-09",
        None,
        "पेरिस",
    ),
    Line(
        "hi",
        ("कोयला क्षेत्र पर भारत-इंडोनेशिया संयुक्त कार्य समूह की 5वीं बैठक वीडियो कॉन्फ्रेंस के माध्यम से आज आयोजित की गई।"),
        "कोयला क्षेत्र पर भारत-इंडोनेशिया संयुक्त कार्य समूह",
        "IN ID",
        5,
        "2025-05-12",
        None,
        None,
    ),
    Line(
        "hi",
        (
            "व्यापार, आर्थिक, वैज्ञानिक, तकनीकी, औद्योगिक और सांस्कृतिक सहयोग पर भारत-कजाकिस्तान अंतर-सरकारी "
            "आयोग की 16वीं बैठक 8 से 9 मई 2025 तक अस्ताना में आयोजित हुई।"
        ),
        ("व्यापार, आर्थिक, वैज्ञानिक, तकनीकी, औद्योगिक और सांस्कृतिक सहयोग पर भारत-कजाकिस्तान अंतर-सरकारी आयोग"),
        "IN KZ",
        16,
        "2025-05-08",
        "2025-05-09",
        "अस्ताना",
    ),
    Line(
        "hi",
        ("भारत-यूरोपीय संघ ऊर्जा पैनल के अंतर्गत स्मार्ट ग्रिड पर संयुक्त कार्य समूह की दूसरी बैठक 6 मई 2025 को ब्रसेल्स में संपन्न हुई।"),
        "स्मार्ट ग्रिड पर संयुक्त कार्य समूह",
        "IN EU",
        2,
        "2025-05-06",
        None,
        "ब्रसेल्स",
    ),
    Line(
        "hi",
        (
            "भारत और नेपाल ने आज काठमांडू में व्यापार, पारगमन और अनधिकृत व्यापार नियंत्रण के लिए सहयोग पर "
            "अंतर-सरकारी समिति (आईजीसी) की बैठक आयोजित की।"
        ),
        "व्यापार, पारगमन और अनधिकृत व्यापार नियंत्रण के लिए सहयोग पर अंतर-सरकारी समिति (आईजीसी)",
        "IN NP",
        None,
        "2025-05-12",
        None,
        "काठमांडू",
    ),
    Line(
        "hi",
        "ताशकंद में 8 मई को भारत-उज्बेकिस्तान अंतर-सरकारी आयोग के 13वें सत्र का आयोजन किया गया।",
        "भारत-उज्बेकिस्तान अंतर-सरकारी आयोग",
        "IN UZ",
        13,
        "2025-05-08",
        None,
        "ताशकंद",
    ),
    Line(
        "hi",
        ("आधुनिकीकरण और औद्योगिक सहयोग संबंधी भारत-रूस कार्य समूह का दसवां सत्र सोमवार को मॉस्को में संपन्न हुआ।"),
        "आधुनिकीकरण और औद्योगिक सहयोग संबंधी भारत-रूस कार्य समूह",
        "IN RU",
        10,
        "2025-05-12",
        None,
        "मॉस्को",
    ),
    Line(
        "hi",
        "भारत-यूएई संयुक्त कार्य बल की 13वीं बैठक मुंबई के ताज होटल में 5 मई 2025 को हुई।",
        "भारत-यूएई संयुक्त कार्य बल",
        "IN AE",
        13,
        "2025-05-05",
        None,
        "मुंबई",
    ),
    Line(
        "hi",
        ("भारत-थाईलैंड संयुक्त व्यापार समिति (जेटीसी) की 14वीं बैठक दोनों देशों के अधिकारियों की मौजूदगी में पुणे में 6-7 मई को आयोजित हुई।"),
        "भारत-थाईलैंड संयुक्त व्यापार समिति (जेटीसी)",
        "IN TH",
        14,
        "2025-05-06",
        "2025-05-07",
        "पुणे",
    ),
    Line(
        "hi",
        "वस्त्र पर भारत-वियतनाम उप-आयोग की पहली बैठक हनोई, वियतनाम में 2 मई 2025 को आयोजित की गई।",
        "वस्त्र पर भारत-वियतनाम उप-आयोग",
        "IN VN",
        1,
        "2025-05-02",
        None,
        "हनोई",
    ),
    Line(
        "ru",
        (
            "8 мая в Ханое прошло 26-е заседание Межправительственной Российско-Вьетнамской комиссии по "
            "торгово-экономическому и научно-техническому сотрудничеству."
        ),
        (
            "Межправительственной Российско-Вьетнамской комиссии по торгово-экономическому и научно-техническому "
            "сотрудничеству"
        ),
        "RU VN",
        26,
        "2025-05-08",
        None,
        "Ханое",
    ),
    Line(
        "ru",
        (
            "В Астане состоялось очередное, 23-е заседание Межправительственной комиссии по сотрудничеству между "
            "Российской Федерацией и Республикой Казахстан."
        ),
        "Межправительственной комиссии по сотрудничеству между Российской Федерацией и Республикой Казахстан",
        "RU KZ",
        23,
        None,
        None,
        "Астане",
    ),
    Line(
        "ru",
        "Седьмое заседание Российско-Оманской рабочей группы по туризму прошло в Маскате 6–7 мая 2025 года.",
        "Российско-Оманской рабочей группы по туризму",
        "RU OM",
        7,
        "2025-05-06",
        "2025-05-07",
        "Маскате",
    ),
    Line(
        "ru",
        (
            "Вчера в Минске завершилось XII заседание Совместной белорусско-китайской комиссии по "
            "научно-техническому сотрудничеству."
        ),
        "Совместной белорусско-китайской комиссии по научно-техническому сотрудничеству",
        "BY CN",
        12,
        "2025-05-11",
        None,
        "Минске",
    ),
    Line(
        "ru",
        (
            "5 мая 2025 года в режиме видеоконференции состоялось второе заседание Рабочей группы по "
            "автомобилестроению Российско-Индийской подкомиссии по промышленности."
        ),
        "Рабочей группы по автомобилестроению",
        "RU IN",
        2,
        "2025-05-05",
        None,
        None,
    ),
    Line(
        "ru",
        "Российско-Иранская межправкомиссия провела в Тегеране 19-е заседание.",
        "Российско-Иранская межправкомиссия",
        "RU IR",
        19,
        None,
        None,
        "Тегеране",
    ),
    Line(
        "ru",
        (
            "На площадке Минпромторга России 7 мая состоялось 10-е заседание Российско-Турецкой рабочей группы "
            "по промышленности и технологиям."
        ),
        "Российско-Турецкой рабочей группы по промышленности и технологиям",
        "RU TR",
        10,
        "2025-05-07",
        None,
        None,
    ),
    Line(
        "ru",
        (
            "В пятницу в Бишкеке прошло 13-е заседание кыргызско-узбекской межправительственной комиссии по "
            "двустороннему сотрудничеству."
        ),
        "кыргызско-узбекской межправительственной комиссии по двустороннему сотрудничеству",
        "KG UZ",
        13,
        "2025-05-09",
        None,
        "Бишкеке",
    ),
    Line(
        "ru",
        (
            "29–30 апреля 2025 года в Пекине состоялось 9-е заседание подкомиссии по сельскому хозяйству "
            "Российско-Китайской комиссии по подготовке регулярных встреч глав правительств."
        ),
        "подкомиссии по сельскому хозяйству",
        "RU CN",
        9,
        "2025-04-29",
        "2025-04-30",
        "Пекине",
    ),
    Line(
        "ru",
        "Состоялся очередной раунд российско-японских консультаций по вопросам стратегической стабильности.",
        "российско-японских консультаций по вопросам стратегической стабильности",
        "RU JP",
        None,
        None,
        None,
        None,
    ),
    Line(
        "ru",
        (
            "В Улан-Удэ 6 мая прошло 18-е заседание Российско-Монгольской подкомиссии по региональному и "
            "приграничному сотрудничеству."
        ),
        "Российско-Монгольской подкомиссии по региональному и приграничному сотрудничеству",
        "RU MN",
        18,
        "2025-05-06",
        None,
        "Улан-Удэ",
    ),
    Line(
        "ru",
        (
            "Сегодня под сопредседательством министров состоялось пятое заседание Смешанной межправительственной "
            "комиссии между Россией и Алжиром."
        ),
        "Смешанной межправительственной комиссии между Россией и Алжиром",
        "RU DZ",
        5,
        "2025-05-12",
        None,
        None,
    ),
    Line(
        "ru",
        (
            "С 6 по 8 мая в Ереване проходит 24-е заседание Межправительственной комиссии по экономическому "
            "сотрудничеству между Арменией и Россией."
        ),
        "Межправительственной комиссии по экономическому сотрудничеству между Арменией и Россией",
        "AM RU",
        24,
        "2025-05-06",
        "2025-05-08",
        "Ереване",
    ),
    Line(
        "ru",
        (
            "Третье заседание казахстанско-индийской рабочей группы по противодействию терроризму состоялось в "
            "городе Алматы 7 мая текущего года."
        ),
        "казахстанско-индийской рабочей группы по противодействию терроризму",
        "KZ IN",
        3,
        "2025-05-07",
        None,
        "Алматы",
    ),
    Line(
        "ru",
        (
            "11-е заседание Межправительственной российско-кубинской комиссии по торгово-экономическому и "
            "научно-техническому сотрудничеству открылось 12 мая в Гаване."
        ),
        (
            "Межправительственной российско-кубинской комиссии по торгово-экономическому и научно-техническому "
            "сотрудничеству"
        ),
        "RU CU",
        11,
        "2025-05-12",
        None,
        "Гаване",
    ),
    Line(
        "ru",
        ("В Нижнем Новгороде состоялось первое заседание Российско-Белорусской рабочей группы по станкостроению."),
        "Российско-Белорусской рабочей группы по станкостроению",
        "RU BY",
        1,
        None,
        None,
        "Нижнем Новгороде",
    ),
]


@pytest.mark.parametrize("line", LINES, ids=[f"{line.lang}-{number}" for number, line in enumerate(LINES)])
def test_a_sentence_that_reports_a_session_gives_its_facts(line: Line) -> None:
    text = f"{POSTED[line.lang]}\n{line.text}\n{LAST[line.lang]}\n"
    reading = read_release(SourceText("release", text, "text", {}, None))
    facts = reading.as_json()
    session = facts["session"]
    assert (facts["body"]["name"], facts["body"]["parties"]) == (line.body, line.parties.split())
    assert [session[key] for key in ("ordinal", "date", "end_date", "city")] == [
        line.ordinal, line.date, line.end_date, line.city,
    ]  # fmt: skip
    for start, end in facts["spans"].values():
        assert 0 <= start < end <= len(text)
