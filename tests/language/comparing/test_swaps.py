"""Facts that changed places."""

from paraph.language.compare import compare

RIGHT = {
    "en": "Block 3 goes to Coal India for 12 million roubles, block 8 to NMDC for 15 million roubles.",
    "hi": "ब्लॉक 3 कोल इंडिया को 1.2 करोड़ रूबल में और ब्लॉक 8 एनएमडीसी को 1.5 करोड़ रूबल में दिया जाएगा।",
    "ru": "Блок 3 передаётся «Коул Индия» за 12 млн рублей, а блок 8 передаётся НМДК за 15 млн рублей.",
}


def test_facts_in_one_order_have_no_finding() -> None:
    assert compare(RIGHT) == ()


def test_sums_that_changed_places_are_found_against_both_other_texts() -> None:
    wrong = RIGHT["hi"].replace("1.2", "1.5_").replace("1.5 ", "1.2 ").replace("1.5_", "1.5")
    findings = compare(RIGHT | {"hi": wrong})
    assert [(found.kind, found.languages) for found in findings] == [("money", ("en", "hi")), ("money", ("hi", "ru"))]


def test_order_within_a_clause_is_left_to_each_language() -> None:
    texts = {
        "en": "Of 90 wagons 45 are ready.",
        "hi": "45 वैगन 90 में से तैयार हैं।",
        "ru": "Из 90 вагонов 45 готовы.",
    }
    assert compare(texts) == ()


def test_sides_that_changed_places_are_found_within_a_sentence() -> None:
    right = {
        "en": "The Indian Side will send seeds of Indian wheat, and the Russian Side will send experts.",
        "hi": "भारतीय पक्ष भारतीय गेहूं के बीज भेजेगा और रूसी पक्ष विशेषज्ञ भेजेगा।",
        "ru": "Индийская Сторона направит семена индийской пшеницы, а Российская Сторона — экспертов.",
    }
    assert compare(right) == ()
    put = right | {"hi": "रूसी पक्ष भारतीय गेहूं के बीज भेजेगा और भारतीय पक्ष विशेषज्ञ भेजेगा।"}
    assert {(finding.kind, finding.languages) for finding in compare(put)} == {
        ("actor", ("en", "hi")),
        ("actor", ("hi", "ru")),
    }


def test_one_fact_that_stands_before_several_has_only_moved() -> None:
    texts = {
        "en": "Delegations of Tatarstan, Sakhalin, Perm and Yakutia visited Gujarat in May.",
        "hi": "तातारस्तान, साखालिन, पर्म और याकूतिया के प्रतिनिधिमंडलों ने मई में गुजरात का दौरा किया।",
        "ru": "В мае Гуджарат посетили делегации Татарстана, Сахалина, Перми и Якутии.",
    }
    assert compare(texts) == ()


def test_ordinals_that_changed_places_are_found() -> None:
    texts = {
        "en": "The second sentence was deleted, and the first was kept.",
        "hi": "दूसरा वाक्य हटाया गया, और पहला रखा गया।",
        "ru": "Второе предложение исключено, а первое сохранено.",
    }
    assert compare(texts) == ()
    put = texts | {"hi": "पहला वाक्य हटाया गया, और दूसरा रखा गया।"}
    assert {(finding.kind, finding.languages) for finding in compare(put)} == {
        ("ordinal", ("en", "hi")),
        ("ordinal", ("hi", "ru")),
    }


def test_seller_and_buyer_that_changed_places_are_found() -> None:
    texts = {
        "en": "The seller bears the risk before loading, and the buyer bears it afterwards.",
        "hi": "लदान से पहले जोखिम विक्रेता वहन करता है, और उसके बाद क्रेता।",
        "ru": "Риск до погрузки несёт продавец, а после неё — покупатель.",
    }
    assert compare(texts) == ()
    put = texts | {"ru": "Риск до погрузки несёт покупатель, а после неё — продавец."}
    assert {(finding.kind, finding.languages) for finding in compare(put)} == {
        ("actor", ("en", "ru")),
        ("actor", ("hi", "ru")),
    }
