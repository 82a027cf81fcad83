"""What is found between two texts, kind by kind, with its words in both; and what is no difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.language.compare import Finding, compare
from paraph.language.comparing.facts import KINDS

DIFFERENT = [
    # kind, texts, words found
    ("number", {"en": "40 projects", "hi": "14 परियोजनाएं"}, {"en": "40", "hi": "14"}),
    ("number", {"hi": "तीन चरणों में", "ru": "в четыре этапа"}, {"hi": "तीन", "ru": "четыре"}),
    ("percent", {"en": "by 15 per cent", "ru": "на 51 %"}, {"en": "15 per cent", "ru": "51 %"}),
    ("money", {"en": "USD 5 million", "hi": "5 अरब अमेरिकी डॉलर"}, {"en": "USD 5 million", "hi": "5 अरब अमेरिकी डॉलर"}),
    ("money", {"en": "INR 12 crore", "ru": "120 млн рублей"}, {"en": "INR 12 crore", "ru": "120 млн рублей"}),
    ("date", {"en": "by 31 March 2026", "hi": "३० मार्च २०२६ तक"}, {"en": "31 March 2026", "hi": "३० मार्च २०२६"}),
    ("period", {"en": "within two months", "ru": "в течение двух недель"}, {"en": "two months", "ru": "двух недель"}),
    (
        "period",
        {"hi": "2026 की दूसरी तिमाही", "ru": "III квартал 2026 года"},
        {"hi": "2026 की दूसरी तिमाही", "ru": "III квартал 2026"},
    ),
    ("ordinal", {"en": "the 11th session", "ru": "двенадцатое заседание"}, {"en": "11th", "ru": "двенадцатое"}),
    ("measure", {"en": "12 MW", "hi": "12 किलोवाट"}, {"en": "12 MW", "hi": "12 किलोवाट"}),
    ("reference", {"en": "see Annex II", "ru": "см. приложение № 3"}, {"en": "II", "ru": "3"}),
    (
        "reference",
        {"en": "paragraph 5 of Article 3", "hi": "अनुच्छेद 5 का पैराग्राफ 3"},
        {"en": "5 of Article 3", "hi": "5 का पैराग्राफ 3"},
    ),
    ("actor", {"en": "The Indian Side noted", "hi": "रूसी पक्ष ने उल्लेख किया"}, {"en": "Indian Side", "hi": "रूसी पक्ष"}),
    ("party_order", {"en": "India-Russia ties", "hi": "रूस-भारत संबंध"}, {"en": "India-Russia", "hi": "रूस-भारत"}),
    (
        "party_order",
        {
            "en": "the Government of the Republic of India and the Government of the Russian Federation",
            "ru": "Правительство Российской Федерации и Правительство Республики Индии",
        },
        {
            "en": "Republic of India and the Government of the Russian Federation",
            "ru": "Российской Федерации и Правительство Республики Индии",
        },
    ),
    ("name", {"en": "Mr. Anurag Jain said", "hi": "श्री अनुराग ठाकुर ने कहा"}, {"en": "Jain", "hi": "अनुराग ठाकुर"}),
    ("post", {"en": "the Deputy Minister", "ru": "министр"}, {"en": "Deputy Minister", "ru": "министр"}),
    ("organisation", {"en": "Ministry of Steel", "hi": "खान मंत्रालय"}, {"en": "Ministry of Steel", "hi": "खान मंत्रालय"}),
    (
        "organisation",
        {"hi": "आर्थिक विकास मंत्रालय", "ru": "Министерство промышленности и торговли"},
        {"hi": "आर्थिक विकास मंत्रालय", "ru": "Министерство промышленности и торговли"},
    ),
    ("term", {"en": "a wind tunnel", "ru": "поршневой двигатель"}, {"en": "wind tunnel", "ru": "поршневой двигатель"}),
    (
        "force",
        {
            "en": "Having considered the offer, the Sides agreed to buy it",
            "hi": "दोनों पक्ष इसे खरीदने पर विचार करने पर सहमत हुए",
        },
        {"en": "agreed", "hi": "विचार करने पर सहमत हुए"},
    ),
    ("force", {"en": "The Sides noted", "ru": "Стороны договорились"}, {"en": "noted", "ru": "договорились"}),
    (
        "force",
        {
            "hi": "सचिवालय की रिपोर्ट सुनने के बाद आयोग ने युवा वर्ष के कार्यक्रमों की रूपरेखा को मंज़ूरी दी।",
            "ru": "Заслушав отчёт Секретариата, Комиссия рассмотрела программу мероприятий Года молодёжных обменов.",
        },
        {"hi": "मंज़ूरी दी", "ru": "рассмотрела"},
    ),
    ("negation", {"en": "was not completed", "hi": "पूरा हुआ"}, {"en": "not", "hi": None}),
    ("adjective", {"en": "a modernised plant", "hi": "एक आधुनिक संयंत्र"}, {"en": "modernised", "hi": "आधुनिक"}),
    (
        "actor",
        {
            "en": "The Indian Side informed the Russian Side",
            "ru": "Российская Сторона проинформировала Индийскую Сторону",
        },
        {"en": "Indian Side", "ru": "Российская Сторона"},
    ),
    ("bracket", {"en": "[the plant]", "ru": "завод"}, {"en": "[the plant]", "ru": None}),
    (
        "measure",
        {"en": "it pumps 500 litres per hour", "ru": "качает 500 литров в сутки"},
        {"en": "500 litres per hour", "ru": "500 литров в сутки"},
    ),
    ("reference", {"en": "see item 8 (a)", "ru": "см. пункт 8 «б»"}, {"en": "8 (a)", "ru": "8 «б»"}),
    ("force", {"hi": "बैंकों से अनुरोध किया जाए", "ru": "Обязать банки"}, {"hi": "अनुरोध किया", "ru": "Обязать"}),
]
EQUAL = [
    {"en": "see paragraph 3 of Article 5", "hi": "अनुच्छेद 5 का पैराग्राफ 3 देखें", "ru": "см. пункт 3 статьи 5"},
    {"en": "in the first half of 2027", "hi": "2027 की पहली छमाही में", "ru": "в первой половине 2027 года"},
    {"en": "their commitments remain", "hi": "उनकी प्रतिबद्धताएं बनी हुई हैं", "ru": "их обязательства сохраняются"},
    {"en": "The undertaking was fulfilled.", "hi": "दायित्व पूरा किया गया।", "ru": "Обязательство выполнено."},
    {"en": "1.2 million tonnes", "hi": "12 लाख टन", "ru": "1,2 млн т"},
    {"en": "USD 50-60 million", "ru": "50–60 млн долл. США", "hi": "5 से 6 करोड़ अमेरिकी डॉलर"},
    {"en": "₹ 1,500 crore", "hi": "1,500 करोड़ रुपये", "ru": "15 млрд рупий"},
    {"en": "5-6 August 2025", "hi": "5 और 6 अगस्त 2025", "ru": "05–06.08.2025"},
    {"en": "in one year", "hi": "12 महीनों में", "ru": "в течение двенадцати месяцев"},
    {"en": "both Sides signed", "hi": "दोनों पक्षों ने हस्ताक्षर किए", "ru": "Стороны подписали"},
    {"en": "no later than May 2026", "hi": "मई 2026 तक", "ru": "не позднее мая 2026 года"},
    {"en": "paragraphs 5 and 7", "hi": "पैरा ५ और ७", "ru": "пункты 5 и 7"},
    {"en": "Mr. Alexey Gruzdev", "hi": "श्री एलेक्सी ग्रुजदेव", "ru": "г-ном Алексеем Груздевым"},
    {"en": "in New Delhi", "hi": "नई दिल्ली में", "ru": "в Нью-Дели"},
    {"en": "[a] or [b]", "hi": "[क] या [ख]", "ru": "[а] или [б]"},
    {"en": "subparagraph (b) of paragraph 4", "hi": "पैरा 4 का उप-पैरा (ख)", "ru": "подпункт «б» пункта 4"},
    {"en": "30 forty-foot containers", "hi": "30 चालीस-फुट कंटेनर", "ru": "30 сорокафутовых контейнеров"},
    {"en": "20 trains of 8 cars each", "hi": "8-8 डिब्बों की 20 रेलगाड़ियां", "ru": "20 поездов по 8 вагонов"},
    {"en": "[7] [9] thousand tonnes", "hi": "[7] [9] हज़ार टन", "ru": "[7] [9] тыс. тонн"},
    {"en": "Mr. Petr Shchukin", "hi": "श्री प्योत्र शुकिन", "ru": "г-н Пётр Щукин"},
    {"en": "from Da Nang", "hi": "दा नांग से", "ru": "из Дананга"},
    {"en": "ash: not over 4 per cent", "hi": "राख: अधिकतम 4 प्रतिशत", "ru": "зольность: не более 4 %"},
    {"en": "Mr. Petr Shchukin will co-chair it", "hi": "श्री प्योत्र शुकिन सह-अध्यक्षता करेंगे",
     "ru": "Сопредседателем станет г-н Пётр Щукин"},
]  # fmt: skip


@pytest.mark.parametrize(("kind", "texts", "words"), DIFFERENT)
def test_difference_is_found_with_its_words(kind: str, texts: dict[str, str], words: dict[str, str | None]) -> None:
    findings = compare(texts)
    assert [(finding.kind, finding.found) for finding in findings] == [(kind, words)]


@pytest.mark.parametrize("texts", EQUAL)
def test_same_facts_in_other_words_are_no_difference(texts: dict[str, str]) -> None:
    assert [(finding.kind, finding.found) for finding in compare(texts)] == []


def test_modern_and_modernised_differ_in_every_pair_that_has_both() -> None:
    texts = {
        "en": "establishment of a modernised wind tunnel facility",
        "hi": "एक आधुनिक पवन सुरंग सुविधा की स्थापना",
        "ru": "создание модернизированной аэродинамической трубы",
    }
    assert [(finding.kind, finding.languages) for finding in compare(texts)] == [
        ("adjective", ("en", "hi")),
        ("adjective", ("hi", "ru")),
    ]


def test_name_that_two_texts_share_is_another_in_the_third() -> None:
    texts = {"en": "Severmet will deliver gas", "hi": "लुकोइल गैस की आपूर्ति करेगा", "ru": "«Севермет» поставит газ"}
    assert [(finding.kind, finding.found) for finding in compare(texts)] == [
        ("name", {"en": "Severmet", "hi": "लुकोइल"}),
        ("name", {"hi": "लुकोइल", "ru": "Севермет"}),
    ]


def test_reason_is_written_in_the_readers_language() -> None:
    (finding,) = compare({"en": "40 projects", "hi": "14 परियोजनाएं"})
    assert [finding.why.text(lang) for lang in ("en", "hi", "ru")] == [
        "A number: “40” in the English text, “14” in the Hindi text.",
        "संख्या: अंग्रेज़ी पाठ में “40”, हिंदी पाठ में “14”।",
        "Число: английский текст — «40», текст на хинди — «14».",
    ]


def test_finding_as_json_has_the_keys_of_the_format() -> None:
    (finding,) = compare({"en": "It was not done.", "hi": "यह किया गया।"})
    assert finding.as_json("en") == {
        "kind": "negation",
        "severity": "error",
        "languages": ["en", "hi"],
        "spans": {"en": [7, 10], "hi": None},
        "found": {"en": "not", "hi": None},
        "why": "Negation: the English text denies with “not” what the Hindi text affirms.",
    }


def test_one_text_alone_has_nothing_to_differ_from() -> None:
    assert compare({"en": "40 projects"}) == ()
    assert compare({}) == ()


PIECES = {
    "en": ["12 MW", "USD 5 million", "15 per cent", "on 6 August 2025", "paragraph 14", "the 11th session"],
    "hi": ["१२ मेगावाट", "50 लाख अमेरिकी डॉलर", "15 प्रतिशत", "6 अगस्त 2025 को", "पैरा 14", "11वां सत्र"],
    "ru": ["12 МВт", "5 млн долл. США", "15 %", "6 августа 2025 г.", "пункт 14", "11-е заседание"],
}


@given(st.permutations(range(6)), st.permutations(range(6)), st.integers(1, 6))
def test_same_facts_in_any_order_are_no_difference(one: list[int], other: list[int], many: int) -> None:
    kept = set(one[:many])
    texts = {lang: "; ".join(PIECES[lang][at] for at in other if at in kept) for lang in ("hi", "ru")}
    texts["en"] = "; ".join(PIECES["en"][at] for at in one if at in kept)
    assert compare(texts) == ()


ANY_TEXT = st.text(alphabet=st.sampled_from("a I 14.,;:[]()%$₹-–/№ Xгде Сторона не पक्ष न की १२ ्ं़\u200d\u00a0\n\ud800😀"))


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_any_texts_are_compared_and_spans_lie_inside(en: str, hi: str, ru: str) -> None:
    texts = {"en": en, "hi": hi, "ru": ru}
    for finding in compare(texts):
        assert finding.kind in KINDS
        assert _spans_show_words(finding, texts)


def _spans_show_words(finding: Finding, texts: dict[str, str]) -> bool:
    return all(
        (span is None and finding.found[lang] is None)
        or (
            span is not None
            and 0 <= span[0] < span[1] <= len(texts[lang])
            and texts[lang][slice(*span)] == finding.found[lang]
        )
        for lang, span in finding.spans.items()
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"en": "a pilot batch, then serial delivery"}, {"ru": "опытная партия, затем серийные поставки"}),
        ({"en": "bilateral trade in medicines"}, {"ru": "взаимная торговля лекарствами"}),
        (
            {"en": "the regulation comes into force no earlier than 1 July 2026"},
            {"hi": "विनियम 1 जुलाई 2026 से पहले लागू नहीं होगा"},
        ),
        ({"en": "one third of the cost"}, {"ru": "треть стоимости"}),
        ({"en": "Indian Oil and Gazprom Neft"}, {"ru": "«Индиан Ойл» и «Газпром нефть»"}),
        ({"en": "four annual instalments"}, {"hi": "चार वार्षिक किस्तें"}),
        (
            {"en": "The Russian Side promised to examine the request"},
            {"ru": "Российская Сторона обещала рассмотреть просьбу"},
        ),
        ({"en": "the Minutes of 14 March"}, {"ru": "протокол от 14 марта"}),
        (
            {"en": "As the quorum was not present, they met informally"},
            {"ru": "В связи с отсутствием кворума они встретились неформально"},
        ),
        ({"en": "in the first ten days of May"}, {"ru": "в первой декаде мая"}),
        ({"en": "a fortnight ahead"}, {"ru": "за две недели"}),
        ({"en": "a half-yearly statement"}, {"hi": "अर्धवार्षिक विवरण"}),
        ({"en": "the third consecutive quarter"}, {"hi": "लगातार तीसरी तिमाही"}),
        ({"en": "the plant lacks pumps"}, {"ru": "заводу не хватает насосов"}),
        ({"en": "neither bold nor timid"}, {"hi": "न साहसिक है न भीरु"}),
        ({"en": "NTPC is ready"}, {"ru": "«Эн-Ти-Пи-Си» готова"}),
        ({"en": "the text proposed by the Vietnamese Side"}, {"ru": "текст Вьетнамской Стороны"}),
        ({"en": "Its working languages are English and Russian."}, {"hi": "इसकी कार्यकारी भाषाएं अंग्रेज़ी और रूसी हैं।"}),
    ],
)
def test_same_thing_said_otherwise_is_no_difference(one: dict[str, str], other: dict[str, str]) -> None:
    assert compare(one | other) == ()


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        ({"en": "The Side shall consider supplying 40 trains.", "ru": "Сторона поставит 40 поездов."}, "force"),
        ({"en": "aluminium, titanium, cobalt and nickel", "hi": "एल्युमीनियम, टाइटेनियम, तांबा और निकल"}, "list_item"),
        ({"en": "a provisional duty", "ru": "окончательная пошлина"}, "adjective"),
        ({"en": "a hall of 300 square feet", "ru": "зал площадью 300 кв. м"}, "measure"),
        (
            {
                "en": "The Russian Side took note of the concern of the Indian Side.",
                "ru": "Индийская Сторона приняла к сведению обеспокоенность Российской Стороны.",
            },
            "actor",
        ),
        (
            {
                "en": "The Russian Side expressed interest in sending a list.",
                "hi": "रूसी पक्ष ने सूची भेजने का दायित्व लिया।",
            },
            "force",
        ),
    ],
)
def test_sneaky_errors_are_found(texts: dict[str, str], kind: str) -> None:
    assert [finding.kind for finding in compare(texts)] == [kind]
