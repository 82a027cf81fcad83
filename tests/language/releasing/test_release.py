"""A sentence of a release against its paragraphs: what is found, where, and what is left alone."""

import pytest

from paraph.language.refusals import UnknownLanguage
from paraph.language.release import Paragraph, check_release

EXPLORED = {
    "en": "The Sides explored opportunities in the extraction of rare earths, underground coal gasification and the "
    "creation of modern industrial infrastructure.",
    "hi": "दोनों पक्षों ने दुर्लभ मृदा के निष्कर्षण, भूमिगत कोयला गैसीकरण और आधुनिक औद्योगिक बुनियादी ढांचे "
    "के निर्माण में अवसरों का पता लगाया।",
    "ru": "Стороны рассмотрели возможности в области добычи редкоземельных металлов, подземной газификации угля и "
    "создания современной промышленной инфраструктуры.",
}  # fmt: skip
FOCUS = {
    "en": "The focus areas included the establishment of a modernised wind tunnel facility.",
    "hi": "मुख्य फोकस क्षेत्रों में एक आधुनिकीकृत पवन सुरंग सुविधा की स्थापना शामिल थी।",
    "ru": "Основные направления включали создание модернизированной аэродинамической трубы.",
}


def found(sentence: str, lang: str, *paragraphs: dict[str, str]) -> list[tuple[str, str]]:
    """The kinds found and the words they stand at."""
    cited = [Paragraph(number, texts) for number, texts in enumerate(paragraphs, 1)]
    return [(finding.kind, sentence[slice(*finding.span)]) for finding in check_release(sentence, lang, cited)]


@pytest.mark.parametrize("given", ["en", "hi", "ru"])
@pytest.mark.parametrize(
    ("lang", "sentence", "verb"),
    [
        ("en", "The Sides agreed on underground coal gasification.", "agreed"),
        ("hi", "दोनों पक्ष भूमिगत कोयला गैसीकरण पर सहमत हुए।", "सहमत हुए"),
        ("ru", "Стороны подписали соглашение о подземной газификации угля.", "подписали"),
    ],
)
def test_press_may_not_turn_exploring_into_agreeing(lang: str, sentence: str, verb: str, given: str) -> None:
    """DOMAIN 0.2; whatever language the paragraph is given in."""
    kinds = [kind for kind, words in found(sentence, lang, {given: EXPLORED[given]}) if words == verb]
    assert kinds == (["stronger_verb"] if lang == "ru" else ["stronger_verb", "not_an_undertaking"])


@pytest.mark.parametrize("given", ["en", "hi", "ru"])
@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "Opportunities in underground coal gasification and rare earths were explored."),
        ("hi", "भूमिगत कोयला गैसीकरण और दुर्लभ मृदा के निष्कर्षण में अवसरों पर चर्चा की गई।"),
        ("ru", "Стороны обсудили возможности добычи редкоземельных металлов."),
    ],
)
def test_faithful_sentence_shortened_or_reordered_gives_nothing(lang: str, sentence: str, given: str) -> None:
    assert found(sentence, lang, {given: EXPLORED[given]}) == []


@pytest.mark.parametrize(
    ("lang", "sentence", "word"),
    [
        ("en", "The establishment of a modern wind tunnel facility was among the focus areas.", "modern"),
        ("hi", "मुख्य फोकस क्षेत्रों में एक आधुनिक पवन सुरंग सुविधा शामिल थी।", "आधुनिक"),
        ("ru", "Основные направления включали создание современной аэродинамической трубы.", "современной"),
    ],
)
def test_modern_is_not_modernised(lang: str, sentence: str, word: str) -> None:
    """DOMAIN 0.1: upgrade of something old versus something new."""
    assert found(sentence, lang, FOCUS) == [("adjective", word)]


@pytest.mark.parametrize(
    ("lang", "sentence", "verb"),
    [
        ("en", "The Sides will extract rare earths.", "will"),
        ("hi", "दोनों पक्ष दुर्लभ मृदा का निष्कर्षण करेंगे।", "करेंगे"),
        ("ru", "Стороны создадут современную промышленную инфраструктуру.", "создадут"),
    ],
)
def test_promise_needs_an_undertaking(lang: str, sentence: str, verb: str) -> None:
    """What was only explored is promised: more than was said, and an undertaking that is none."""
    assert found(sentence, lang, EXPLORED) == [("stronger_verb", verb), ("not_an_undertaking", verb)]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [("en", "A centre will be established."), ("hi", "एक केंद्र स्थापित किया जाएगा।"), ("ru", "Стороны создадут центр.")],
)
def test_promise_of_what_was_agreed_is_faithful(lang: str, sentence: str) -> None:
    assert found(sentence, lang, {"en": "The Sides agreed to establish a centre for carbon fibre."}) == []


def test_deed_is_more_than_the_plan_of_it() -> None:
    agreed = {"en": "The Sides agreed to establish a joint laboratory."}
    done = {"en": "The Sides noted that the joint laboratory had been established."}
    sentence = "The Sides established a joint laboratory."
    assert [kind for kind, _ in found(sentence, "en", agreed)] == ["stronger_verb"]
    assert found(sentence, "en", done) == []


def test_verb_counts_from_the_clause_that_says_the_same() -> None:
    both = {"en": "The Sides noted the supply of potash and agreed to open a training centre for welders."}
    assert found("The Sides agreed to open a training centre.", "en", both) == []
    assert found("The Sides agreed on the supply of potash.", "en", both) == [
        ("stronger_verb", "agreed"),
        ("not_an_undertaking", "agreed"),
    ]


@pytest.mark.parametrize(
    ("lang", "sentence", "expected"),
    [
        ("en", "Supplies are worth Rs 85 lakh.", [("figure", "Rs 85 lakh")]),
        ("en", "Supplies are worth INR 850 million.", []),
        ("hi", "आपूर्ति का मूल्य 85 लाख रुपये है।", [("figure", "85 लाख रुपये")]),
        ("ru", "Стоимость поставок составила 850 млн рублей.", [("figure", "850 млн рублей")]),
        ("ru", "Стоимость поставок составила 850 млн рупий.", []),
        ("en", "Supplies are worth more than Rs 85 crore.", [("figure", "more than Rs 85 crore")]),
        ("en", "Supplies are worth billions of rupees.", [("figure", "billions")]),
    ],
)
def test_figures_are_compared_by_value(lang: str, sentence: str, expected: list[tuple[str, str]]) -> None:
    texts = {
        "en": "The Sides noted that supplies were worth about Rs 85 crore.",
        "hi": "दोनों पक्षों ने उल्लेख किया कि आपूर्ति का मूल्य लगभग 85 करोड़ रुपये था।",
        "ru": "Стороны отметили, что стоимость поставок составила около 850 млн рупий.",
    }
    assert found(sentence, lang, texts) == expected


def test_date_may_be_coarser_and_not_another() -> None:
    signed = {"ru": "Протокол подписан в Нью-Дели 6 августа 2025 года."}
    assert found("The protocol was signed in New Delhi in August 2025.", "en", signed) == []
    assert found("The protocol was signed in New Delhi on 8 August 2025.", "en", signed) == [("date", "8 August 2025")]


def test_names_are_heard_across_scripts() -> None:
    signed = {"ru": "Протокол подписали г-н Амардип Сингх Бхатиа и г-н Алексей Груздев."}
    assert found("श्री अमरदीप सिंह भाटिया और श्री एलेक्सी ग्रुजदेव ने प्रोटोकॉल पर हस्ताक्षर किए।", "hi", signed) == []
    sentence = "The protocol was signed by Mr. Bhatia and Mr. Manturov."
    assert found(sentence, "en", signed) == [("name", "Manturov")]


def test_sides_may_not_be_exchanged() -> None:
    informed = {"en": "The Indian Side informed about its plans. The Sides agreed to meet again."}
    assert found("Российская Сторона проинформировала о планах.", "ru", informed) == [("name", "Российская Сторона")]
    assert found("Индийская Сторона проинформировала о планах.", "ru", informed) == []


def test_theme_put_for_another_is_a_term_and_one_more_is_unsupported() -> None:
    welcomed = {"hi": "दोनों पक्षों ने उर्वरक और रेलवे परिवहन के क्षेत्र में सहभागिता का स्वागत किया।"}
    sentence = "The Sides welcomed engagement in the fields of chemicals and railway transport."
    assert found(sentence, "en", welcomed) == [("term", "chemicals")]
    sentence = "The Sides welcomed engagement in the fields of fertilizers, railway transport and aviation."
    assert found(sentence, "en", welcomed) == [("unsupported", "aviation")]


def test_what_is_denied_may_not_be_affirmed() -> None:
    denied = {"en": "The Sides noted that the equipment had not been delivered to the mine."}
    findings = check_release("The equipment was delivered to the mine.", "en", [Paragraph("4", denied)])
    assert [(finding.kind, finding.paragraph) for finding in findings] == [("unsupported", "4"), ("stronger_verb", "4")]


def test_any_of_several_paragraphs_may_support_a_sentence() -> None:
    sentence = "The Sides discussed rare earths and the modernised wind tunnel."
    assert found(sentence, "en", EXPLORED, FOCUS) == []
    assert found(sentence, "en", EXPLORED) == [("unsupported", "modernised wind tunnel")]


def test_spans_count_in_the_text_as_given() -> None:
    sentence = "«Стороны» ё  подписали соглашение."
    finding, *_ = check_release(sentence, "ru", [Paragraph(1, EXPLORED)])
    assert sentence[slice(*finding.span)] == "подписали"
    assert finding.as_json("hi")["why"] == "“подписали” पैराग्राफ के शब्दों से आगे जाता है: “рассмотрели”।"


def test_nothing_to_rest_on_gives_nothing_and_strange_texts_do_no_harm() -> None:
    assert found("The Sides signed everything.", "en") == []
    assert found("", "en", EXPLORED) == []
    assert found("\ud800 ]] (((", "hi", {"ru": ""}) == []
    with pytest.raises(UnknownLanguage):
        check_release("x", "fr", [])


@pytest.mark.parametrize("given", ["en", "ru"])
@pytest.mark.parametrize(
    ("lang", "sentence", "verb"),
    [
        ("en", "The Sides extended the validity of certificates to 180 days.", "extended"),
        ("ru", "Стороны продлили срок действия сертификатов до 180 дней.", "продлили"),
    ],
)
def test_what_was_only_requested_is_not_done(lang: str, sentence: str, verb: str, given: str) -> None:
    texts = {
        "en": "The Sides proposed to extend the validity of certificates from 90 to 180 days.",
        "ru": "Стороны предложили продлить срок действия сертификатов с 90 до 180 дней.",
    }
    assert found(sentence, lang, {given: texts[given]}) == [("stronger_verb", verb)]


def test_theme_is_known_inside_a_compound() -> None:
    quota = {"ru": "Стороны обсудили квоту на диаммонийфосфат."}
    assert found("The Sides discussed the quota of diammonium phosphate.", "en", quota) == []


def test_hindi_place_put_for_another_is_heard() -> None:
    agreed = {"en": "The Sides agreed to hold a joint demonstration in Jamshedpur."}
    assert found("दोनों पक्ष भिलाई में संयुक्त प्रदर्शन आयोजित करने पर सहमत हुए।", "hi", agreed) == [("name", "भिलाई")]
    assert found("दोनों पक्ष जमशेदपुर में संयुक्त प्रदर्शन आयोजित करने पर सहमत हुए।", "hi", agreed) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The plan will be ready in 60 days.", []),
        ("The plan will be ready in one month.", [("figure", "one month"), ("date", "one month")]),
        ("The plan for the workshop will be ready in summer.", []),
        ("The plan for the workshop will be ready in winter.", [("date", "winter")]),
        ("The plan for three workshops will be ready.", [("figure", "three")]),
        ("The plan for half of the workshop will be ready.", [("figure", "half of")]),
    ],
)
def test_what_is_due_may_be_told_in_other_words_and_not_sooner(sentence: str, expected: list[tuple[str, str]]) -> None:
    agreed = {"en": "The Sides agreed to prepare a plan for the workshop within two months, by 15 July 2026."}
    assert found(sentence, "en", agreed) == expected


def test_a_share_in_words_is_that_of_the_paragraph() -> None:
    agreed = {"en": "The Sides agreed to repair two thirds of the wagons of the workshop."}
    assert found("Two thirds of the wagons of the workshop will be repaired.", "en", agreed) == []
    assert found("Three quarters of the wagons of the workshop will be repaired.", "en", agreed)


@pytest.mark.parametrize(
    ("lang", "sentence", "expected"),
    [
        ("en", "Railway equipment was discussed.", []),
        ("en", "The supply of wagons was discussed.", [("term", "wagons")]),
        ("ru", "Обсуждались поставки вагонов.", [("term", "вагонов")]),
        ("hi", "वैगनों की आपूर्ति पर चर्चा हुई।", [("term", "वैगनों")]),
    ],
)
def test_one_thing_of_a_field_is_not_another(lang: str, sentence: str, expected: list[tuple[str, str]]) -> None:
    discussed = {
        "en": "The Sides discussed the supply of railway locomotives.",
        "hi": "दोनों पक्षों ने रेल लोकोमोटिवों की आपूर्ति पर चर्चा की।",
        "ru": "Стороны обсудили поставки железнодорожных локомотивов.",
    }
    assert found(sentence, lang, discussed) == expected


def test_name_is_known_by_its_capital_or_marks() -> None:
    noted = {"en": "The Sides noted the talks with Hindalco.", "ru": "Стороны отметили переговоры с «Хиндалко»."}
    assert found("The Sides noted the talks with Vedanta.", "en", noted) == [("name", "Vedanta")]
    assert found("Стороны отметили переговоры с «Ведантой».", "ru", noted) == [("name", "Ведантой")]


def test_piece_of_its_own_is_unsupported() -> None:
    welcomed = {"en": "The Sides welcomed the opening of the training centre."}
    sentence = "The Sides welcomed the opening of the training centre, which employs hundreds of pensioners."
    assert ("unsupported", "employs hundreds of pensioners") in found(sentence, "en", welcomed)


def test_what_another_language_may_hide_is_a_warning() -> None:
    noted = {"hi": "दोनों पक्षों ने कोयले की आपूर्ति पर चर्चा की।"}
    (finding,) = check_release("The Sides discussed regular supplies of coal.", "en", [Paragraph(1, noted)])
    assert (finding.kind, finding.severity) == ("adjective", "warning")
