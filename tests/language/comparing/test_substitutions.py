"""Words put for others that no lexicon of mistakes names."""

import pytest

from paraph.language.compare import compare

RIGHT = {
    "en": "The bakery in Pune will deliver bread and honey to three schools.",
    "hi": "पुणे की बेकरी तीन स्कूलों को रोटी और शहद पहुँचाएगी।",
    "ru": "Пекарня в Пуне доставит хлеб и мёд в три школы.",
}


def test_texts_of_one_meaning_have_no_finding() -> None:
    assert compare(RIGHT) == ()


@pytest.mark.parametrize(
    ("lang", "old", "new"),
    [("en", "schools", "libraries"), ("en", "bread", "meat"), ("hi", "शहद", "चाय"), ("ru", "хлеб", "рыбу")],
)
def test_word_of_the_field_is_found_against_both_other_texts(lang: str, old: str, new: str) -> None:
    findings = compare(RIGHT | {lang: RIGHT[lang].replace(old, new)})
    assert [finding.found[lang] for finding in findings] == [new, new]


TECHNICAL = (
    ("The firm offered flushing of the wells.", "कंपनी ने कुओं की धुलाई की पेशकश की।",
     "Компания предложила промывку скважин.", "промывку", "консервацию"),
    ("They compared the viscosity of the samples.", "उन्होंने नमूनों की श्यानता की तुलना की।",
     "Они сравнили вязкость образцов.", "viscosity", "toxicity"),
    ("The plant bought a centrifuge.", "संयंत्र ने सेंट्रीफ्यूज खरीदा।",
     "Завод купил центрифугу.", "सेंट्रीफ्यूज", "ऑटोक्लेव"),
    ("Larch is tested in Pune.", "लार्च का परीक्षण पुणे में होता है।",
     "Лиственницу испытывают в Пуне.", "Larch", "Birch"),
    ("The port ordered a tug.", "बंदरगाह ने टगबोट का ऑर्डर दिया।", "Порт заказал буксир.", "буксир", "паром"),
)  # fmt: skip


@pytest.mark.parametrize(("en", "hi", "ru", "old", "new"), TECHNICAL)
def test_technical_word_put_for_another_is_found(en: str, hi: str, ru: str, old: str, new: str) -> None:
    right = {"en": en, "hi": hi, "ru": ru}
    assert compare(right) == ()
    lang = next(lang for lang, text in right.items() if old in text)
    findings = compare(right | {lang: right[lang].replace(old, new)})
    assert [finding.found[lang] for finding in findings] == [new, new]


OF_SECTORS = {
    "en": "The plumber drank mint tea while the poem about hail was read at the badminton courts.",
    "hi": "जब बैडमिंटन के मैदान में ओलावृष्टि पर कविता पढ़ी जा रही थी, तब नलसाज़ ने पुदीने की चाय पी।",
    "ru": "Сантехник пил мятный чай, пока у площадок для бадминтона читали стихотворение о граде.",
}


@pytest.mark.parametrize(
    ("lang", "old", "new"),
    [("en", "plumber", "carpenter"), ("hi", "पुदीने", "तुलसी"), ("ru", "граде", "тумане"), ("en", "badminton", "judo")],
)
def test_thing_of_a_sector_put_for_another_is_found_among_words_that_no_table_knows(
    lang: str, old: str, new: str
) -> None:
    assert compare(OF_SECTORS) == ()
    findings = compare(OF_SECTORS | {lang: OF_SECTORS[lang].replace(old, new)})
    assert {finding.found[lang] for finding in findings} == {new}


def test_word_that_begins_a_sentence_is_no_name_for_its_capital() -> None:
    right = {
        "en": "Widows and orphans of seafarers receive an allowance.",
        "hi": "नाविकों की विधवाओं और अनाथ बच्चों को भत्ता मिलता है।",
        "ru": "Вдовы и сироты моряков получают пособие.",
    }
    assert compare(right) == ()
    findings = compare(right | {"ru": right["ru"].replace("Вдовы", "Матери")})
    assert {finding.found["ru"] for finding in findings} == {"Матери"}


def test_member_of_a_pair_that_is_left_out_is_found() -> None:
    findings = compare(RIGHT | {"ru": "Пекарня в Пуне доставит хлеб в три школы."})
    assert [(finding.kind, finding.languages, finding.found["ru"]) for finding in findings] == [
        ("list_item", ("en", "ru"), None),
        ("list_item", ("hi", "ru"), None),
    ]


def test_word_in_the_name_of_a_body_or_of_a_post_is_told_as_one() -> None:
    right = {
        "en": "They asked the Coffee Board and the Commissioner for Horticulture.",
        "hi": "उन्होंने कॉफी बोर्ड और बागवानी आयुक्त से पूछा।",
        "ru": "Они спросили Совет по кофе и комиссара по садоводству.",
    }
    assert compare(right) == ()
    body = compare(right | {"en": right["en"].replace("Coffee", "Sugar")})
    post = compare(right | {"en": right["en"].replace("Commissioner", "Director")})
    assert [{finding.kind for finding in findings} for findings in (body, post)] == [{"organisation"}, {"post"}]


def test_word_unknown_to_every_table_proves_nothing() -> None:
    assert compare(RIGHT | {"en": RIGHT["en"].replace("honey", "zwieback")}) == ()


def test_two_texts_alone_are_left_alone() -> None:
    assert compare({"en": RIGHT["en"].replace("bread", "meat"), "hi": RIGHT["hi"]}) == ()


NAMED = {
    "en": "The seminar was held by the Council of Forest Research.",
    "hi": "संगोष्ठी वन अनुसंधान परिषद ने आयोजित की।",
    "ru": "Семинар провёл Совет лесных исследований.",
}


@pytest.mark.parametrize(("lang", "old", "new"), [
    ("en", "Forest", "Medical"), ("hi", "वन", "परमाणु"), ("ru", "лесных", "сельскохозяйственных"),
])  # fmt: skip
def test_word_of_the_name_of_a_body_is_no_other_word_whatever_its_field(lang: str, old: str, new: str) -> None:
    assert compare(NAMED) == ()
    findings = compare(NAMED | {lang: NAMED[lang].replace(old, new)})
    assert [(finding.kind, finding.found[lang]) for finding in findings] == [("organisation", new)] * 2


def test_word_beside_no_name_stays_another_word() -> None:
    texts = {
        "en": "The council of the village read forest papers.",
        "hi": "गांव की परिषद ने वन पत्र पढ़े।",
        "ru": "Совет села прочёл сельскохозяйственные бумаги.",
    }
    assert not [finding for finding in compare(texts) if finding.kind == "organisation"]
