"""Concepts put for others of their field."""

import pytest

from paraph.language.compare import compare

RIGHT = {
    "en": "Exporters of natural rubber shall obtain a licence.",
    "hi": "प्राकृतिक रबर के निर्यातकों को लाइसेंस प्राप्त करना होगा।",
    "ru": "Экспортёры натурального каучука должны получить лицензию.",
}


def test_texts_of_one_meaning_have_no_finding() -> None:
    assert compare(RIGHT) == ()


@pytest.mark.parametrize(
    ("lang", "old", "new", "kind"),
    [
        ("en", "Exporters", "Importers", "term"),
        ("hi", "प्राकृतिक", "कृत्रिम", "adjective"),
        ("ru", "лицензию", "визу", "term"),
    ],
)
def test_opposite_is_found_against_both_other_texts(lang: str, old: str, new: str, kind: str) -> None:
    findings = compare(RIGHT | {lang: RIGHT[lang].replace(old, new)})
    assert [(finding.kind, finding.found[lang]) for finding in findings] == [(kind, new), (kind, new)]


def test_concept_that_two_texts_lack_is_no_finding() -> None:
    assert compare(RIGHT | {"ru": "Экспортёры натурального каучука из Индии должны получить визу и лицензию."}) == ()


def test_thing_that_stands_within_the_words_of_a_limit_does_not_hide_its_turning_round() -> None:
    right = {
        "en": "The sample contained no mercury above the permitted level.",
        "hi": "नमूने में पारा अनुमत स्तर से अधिक नहीं था।",
        "ru": "Содержание ртути в образце не превышало допустимого уровня.",
    }
    assert compare(right) == ()
    findings = compare(right | {"hi": right["hi"].replace(" नहीं", "")})
    assert [finding.kind for finding in findings] == ["negation", "negation"]


def test_comparative_of_a_word_that_says_less_is_no_more() -> None:
    texts = {"en": "due to lower prices", "hi": "कम कीमतों के कारण", "ru": "из-за более низких цен"}
    assert compare(texts) == ()


def test_language_that_prevails_is_found_where_all_are_named() -> None:
    texts = {
        "en": "Done in the Hindi and English languages; the English text shall prevail.",
        "hi": "हिंदी भाषा और अंग्रेज़ी भाषा में संपन्न; अंग्रेज़ी पाठ अभिभावी होगा।",
        "ru": "Совершено на языке хинди и английском языке; преимущество имеет текст на хинди.",
    }
    assert [finding.languages for finding in compare(texts)] == [("en", "ru"), ("hi", "ru")]


KINDS = (
    ("The plant orders castings.", "संयंत्र ढलाई का ऑर्डर देता है।",
     "Завод заказывает отливки.", "castings", "forgings"),
    ("The firm supplies copper ingots.", "कंपनी तांबे की सिल्लियों की आपूर्ति करती है।",
     "Компания поставляет медные слитки.", "सिल्लियों", "चादरों"),
    ("The Sides started exploration of the deposit.", "पक्षों ने निक्षेप का अन्वेषण शुरू किया।",
     "Стороны начали разведку месторождения.", "разведку", "разработку"),
    ("Polished diamonds are exempt from duty.", "तराशे हीरे शुल्क से मुक्त हैं।",
     "Огранённые алмазы освобождены от пошлины.", "Polished", "Rough"),
    ("The losses arise in transmission.", "हानियां पारेषण में होती हैं।",
     "Потери возникают при передаче.", "передаче", "распределении"),
    ("Urea was shipped to the port.", "यूरिया बंदरगाह भेजा गया।",
     "Карбамид отгружен в порт.", "यूरिया", "पोटाश"),
    ("The port finished the loading of coal.", "बंदरगाह ने कोयले का लदान पूरा किया।",
     "Порт завершил погрузку угля.", "लदान", "उतराई"),
    ("The terminal at Chennai was extended.", "चेन्नई का टर्मिनल बढ़ाया गया।",
     "Терминал в Ченнаи расширен.", "Терминал", "Склад"),
    ("The bulk carrier arrived in Murmansk.", "बल्क कैरियर मुरमांस्क पहुंचा।",
     "Балкер прибыл в Мурманск.", "bulk carrier", "container ship"),
    ("The reactor was commissioned in May.", "रिएक्टर मई में चालू किया गया।",
     "Реактор введён в эксплуатацию в мае.", "введён в эксплуатацию", "выведен из эксплуатации"),
    ("Drinking water is supplied to the site.", "स्थल पर पेयजल की आपूर्ति होती है।",
     "На площадку подаётся питьевая вода.", "Drinking", "Waste"),
    ("The shipper pays for the storage.", "भंडारण का भुगतान प्रेषक करता है।",
     "Хранение оплачивает грузоотправитель.", "грузоотправитель", "перевозчик"),
    ("Cotton yarn is imported by sea.", "सूती धागे का आयात समुद्र से होता है।",
     "Хлопковая пряжа импортируется морем.", "सूती", "ऊनी"),
    ("Barley is delivered in autumn.", "जौ की सुपुर्दगी शरद ऋतु में होती है।",
     "Ячмень поставляется осенью.", "Barley", "Oats"),
    ("The region has begun sowing.", "क्षेत्र में बुवाई शुरू हो गई है।",
     "В регионе начался сев.", "сев", "сбор урожая"),
    ("Outbreaks of rabies are reported at once.", "रेबीज के प्रकोप की सूचना तुरंत दी जाती है।",
     "О вспышках бешенства сообщается сразу.", "रेबीज", "ब्रूसेलोसिस"),
    ("A veterinary certificate is attached.", "पशु चिकित्सा प्रमाणपत्र संलग्न है।",
     "Ветеринарный сертификат прилагается.", "veterinary", "phytosanitary"),
    ("The letter of credit was opened in rupees.", "साख पत्र रुपयों में खोला गया।",
     "Аккредитив открыт в рупиях.", "Аккредитив", "Вексель"),
    ("The advance payment is 15 per cent.", "अग्रिम भुगतान 15 प्रतिशत है।",
     "Авансовый платёж составляет 15 процентов.", "advance", "balance"),
    ("The vessel is under lease.", "पोत पट्टे पर है।",
     "Судно находится в аренде.", "पट्टे", "चार्टर"),
    ("The auction is held every year.", "नीलामी हर वर्ष होती है।",
     "Аукцион проводится каждый год.", "नीलामी", "खुली निविदा"),
    ("The subsidiary keeps the accounts.", "सहायक कंपनी लेखा रखती है।",
     "Дочерняя компания ведёт счета.", "subsidiary", "joint venture"),
    ("The licensor grants the rights.", "लाइसेंसदाता अधिकार देता है।",
     "Лицензиар предоставляет права.", "Лицензиар", "Лицензиат"),
    ("A long-term contract was signed.", "दीर्घकालिक अनुबंध पर हस्ताक्षर हुए।",
     "Подписан долгосрочный контракт.", "दीर्घकालिक", "अल्पकालिक"),
    ("The herbicide is applied in May.", "शाकनाशी मई में डाला जाता है।",
     "Гербицид вносят в мае.", "herbicide", "fungicide"),
    ("The dossier includes stability data.", "डोजियर में स्थिरता संबंधी आंकड़े हैं।",
     "Досье включает данные о стабильности.", "स्थिरता", "विषाक्तता"),
    ("Restoration of the fresco lasts two years.", "भित्तिचित्र का जीर्णोद्धार दो वर्ष चलता है।",
     "Реставрация фрески длится два года.", "Реставрация", "Оцифровка"),
    ("The dean opened the exhibition.", "संकायाध्यक्ष ने प्रदर्शनी का उद्घाटन किया।",
     "Декан открыл выставку.", "संकायाध्यक्ष", "उप-कुलपति"),
    ("Readmission is a subject of consultations.", "पुनःप्रवेश परामर्श का विषय है।",
     "Реадмиссия является предметом консультаций.", "Readmission", "Extradition"),
    ("The rhinoceros is protected in the park.", "उद्यान में गैंडे का संरक्षण होता है।",
     "Носорога охраняют в парке.", "गैंडे", "चीते"),
    ("The service contract covers flushing of wells.", "सेवा अनुबंध में कुओं की धुलाई शामिल है।",
     "Сервисный договор охватывает промывку скважин.", "промывку", "цементирование"),
    ("Noise is measured monthly.", "शोर का मासिक मापन किया जाता है।", "Шум измеряют ежемесячно.", "Noise", "Dust"),
    ("Toxicity data were presented.", "विषाक्तता के आंकड़े प्रस्तुत किए गए।",
     "Представлены данные о токсичности.", "विषाक्तता", "स्थायित्व"),
    ("The plant needs a sealant.", "संयंत्र को सीलेंट चाहिए।", "Заводу нужен герметик.", "герметик", "клей"),
    ("They cast a rotor.", "उन्होंने रोटर ढाला।", "Они отлили ротор.", "rotor", "stator"),
    ("The mine repaired the conveyor.", "खान ने कन्वेयर की मरम्मत की।",
     "Шахта отремонтировала конвейер.", "conveyor", "roof support"),
    ("The mill bought slag.", "मिल ने धातुमल खरीदा।", "Комбинат купил шлак.", "шлак", "шлам"),
    ("Insulin was delivered by air.", "इंसुलिन हवाई मार्ग से पहुंचाया गया।",
     "Инсулин доставили самолётом.", "Инсулин", "Гепарин"),
    ("A bill of lading is attached.", "लदान पत्र संलग्न है।", "Коносамент прилагается.", "bill of lading", "packing list"),
    ("The bamboo was planted.", "बांस लगाया गया।", "Посажен бамбук.", "bamboo", "birch"),
    ("Seamless pipes were delivered.", "सीमलेस पाइप पहुंचाए गए।",
     "Поставлены бесшовные трубы.", "Seamless", "Welded"),
    ("The alloy was tested.", "मिश्र धातु का परीक्षण किया गया।",
     "Испытан сплав.", "मिश्र धातु", "चूर्ण"),
    ("Lithium oxide is exported.", "लिथियम ऑक्साइड का निर्यात होता है।",
     "Экспортируется оксид лития.", "оксид", "карбонат"),
    ("The excipient was tested.", "एक्सिपिएंट का परीक्षण किया गया।",
     "Испытано вспомогательное вещество.", "excipient", "active substance"),
    ("The overhaul of the vessel was finished.", "पोत का ओवरहाल पूरा हुआ।",
     "Капитальный ремонт судна завершён.", "Капитальный", "Текущий"),
    ("The station is grid-connected.", "स्टेशन ग्रिड से जुड़ा है।",
     "Подключённая к сети станция работает.", "grid-connected", "off-grid"),
    ("The inventor received the letter.", "आविष्कारक को पत्र मिला।",
     "Изобретатель получил письмо.", "inventor", "right holder"),
    ("Paracetamol is imported.", "पैरासिटामोल का आयात होता है।",
     "Импортируется парацетамол.", "पैरासिटामोल", "एस्पिरिन"),
    ("Demurrage was not paid.", "विलंब शुल्क का भुगतान नहीं किया गया।",
     "Демередж не уплачен.", "Demurrage", "Toll"),
    ("Production sharing was discussed.", "उत्पादन साझेदारी पर चर्चा हुई।",
     "Обсуждался раздел продукции.", "Production", "Revenue"),
    ("The minister welcomed the accession to the Convention.", "मंत्री ने अभिसमय में परिग्रहण का स्वागत किया।",
     "Министр приветствовал присоединение к Конвенции.", "accession", "ratification"),
    ("Suspension of the treaty was discussed.", "संधि के निलंबन पर चर्चा हुई।",
     "Обсуждено приостановление договора.", "निलंबन", "पर्यवसान"),
    ("The witness has received the papers.", "गवाह को कागज़ात मिल गए हैं।",
     "Бумаги получил свидетель.", "свидетель", "адвокат"),
    ("The fight against poaching was discussed.", "अवैध शिकार से संघर्ष पर चर्चा हुई।",
     "Обсуждалась борьба с браконьерством.", "poaching", "piracy"),
    ("The article deals with immunity.", "अनुच्छेद उन्मुक्ति के बारे में है।",
     "Статья посвящена иммунитету.", "उन्मुक्ति", "क्षेत्राधिकार"),
    ("The partners have equal rights.", "भागीदारों के समान अधिकार हैं।",
     "Партнёры имеют равные права.", "права", "обязательства"),
    ("The dispute is governed by labour law.", "विवाद श्रम कानून से शासित होता है।",
     "Спор регулируется трудовым законодательством.", "labour", "tax"),
    ("The rules cover all refugees.", "नियम सभी शरणार्थियों पर लागू होते हैं।",
     "Правила охватывают всех беженцев.", "शरणार्थियों", "प्रवासियों"),
    ("Holders of service passports need no visa.", "सेवा पासपोर्ट धारकों को वीज़ा की आवश्यकता नहीं है।",
     "Владельцам служебных паспортов виза не нужна.", "служебных", "дипломатических"),
    ("The court issued the warrant.", "न्यायालय ने वारंट जारी किया।",
     "Суд выдал ордер.", "warrant", "summons"),
    ("Talks at ministerial level were held in May.", "मई में मंत्री स्तर पर वार्ता हुई।",
     "Переговоры на уровне министров прошли в мае.", "मंत्री", "विशेषज्ञ"),
    ("The subcommittee meets in Kazan.", "उपसमिति की बैठक कज़ान में होती है।",
     "В Казани заседает подкомитет.", "подкомитет", "подкомиссия"),
    ("The data are kept by the treasury.", "आंकड़े कोषागार के पास रहते हैं।",
     "Данные хранит казначейство.", "treasury", "central bank"),
    ("The legal issues were studied.", "विधिक पहलुओं का अध्ययन किया गया।",
     "Изучены правовые вопросы.", "विधिक", "वित्तीय"),
    ("Continuous monitoring is carried out.", "निरंतर निगरानी की जाती है।",
     "Ведётся непрерывный контроль.", "непрерывный", "периодический"),
    ("Internal audit revealed no losses.", "आंतरिक लेखापरीक्षा में कोई हानि नहीं मिली।",
     "Внутренний аудит потерь не выявил.", "Internal", "External"),
    ("The council meets every two years.", "परिषद की बैठक हर दो वर्ष में होती है।",
     "Совет заседает раз в два года.", "हर दो वर्ष में", "वर्ष में दो बार"),
    ("The previous meeting was in Delhi.", "पिछली बैठक दिल्ली में थी।",
     "Предыдущее заседание было в Дели.", "Предыдущее", "Очередное"),
    ("The terms are set out above.", "शर्तें ऊपर दी गई हैं।",
     "Условия изложены выше.", "above", "below"),
    ("The plan covers the calendar year.", "योजना कैलेंडर वर्ष के लिए है।",
     "План составлен на календарный год.", "कैलेंडर", "वित्तीय"),
    ("The plant employs about 700 workers.", "संयंत्र में लगभग 700 श्रमिक काम करते हैं।",
     "На заводе работает около 700 рабочих.", "около", "ровно"),
    ("The exchange rate was lowered.", "विनिमय दर कम की गई।",
     "Снижен обменный курс.", "exchange", "interest"),
    ("Repayment of the loan began in May.", "ऋण का पुनर्भुगतान मई में शुरू हुआ।",
     "В мае началось погашение кредита.", "पुनर्भुगतान", "संवितरण"),
    ("The subcontractor signed the act.", "उप-ठेकेदार ने अभिलेख पर हस्ताक्षर किए।",
     "Акт подписал субподрядчик.", "субподрядчик", "заказчик"),
    ("The team won a silver medal.", "टीम ने रजत पदक जीता।",
     "Команда завоевала серебряную медаль.", "silver", "bronze"),
)  # fmt: skip
"""One meaning in three languages, a word of one text, and another of its kind."""


@pytest.mark.parametrize(("en", "hi", "ru", "old", "new"), KINDS)
def test_one_of_a_kind_for_another_is_found(en: str, hi: str, ru: str, old: str, new: str) -> None:
    texts = {"en": en, "hi": hi, "ru": ru}
    assert compare(texts) == ()
    wrong = next(lang for lang, text in texts.items() if old in text)
    findings = compare(texts | {wrong: texts[wrong].replace(old, new)})
    assert {lang for finding in findings if wrong in finding.languages for lang in finding.languages} == set(texts)


ANY_FIELD = {
    "en": "By 1 May each Side shall issue work permits to engineers on long-term contracts, free of charge.",
    "hi": "1 मई तक प्रत्येक पक्ष दीर्घकालिक अनुबंध वाले अभियंताओं को निःशुल्क कार्य परमिट जारी करेगा।",
    "ru": "До 1 мая каждая Сторона бесплатно выдаст разрешения на работу инженерам с долгосрочными контрактами.",
}
OF_WATER = {
    "en": "Most laboratories test ground water for cholera after floods; accreditation is compulsory.",
    "hi": "अधिकांश प्रयोगशालाएँ बाढ़ के बाद हैजे के लिए भूजल की जाँच करती हैं; प्रत्यायन अनिवार्य है।",
    "ru": "Большинство лабораторий проверяет после наводнений подземные воды на холеру; аккредитация обязательна.",
}


@pytest.mark.parametrize(
    ("texts", "lang", "old", "new"),
    [
        (ANY_FIELD, "en", "work permits", "residence permits"),
        (ANY_FIELD, "hi", "कार्य परमिट", "निवास परमिट"),
        (ANY_FIELD, "ru", "разрешения на работу", "разрешения на въезд"),
        (ANY_FIELD, "ru", "долгосрочными", "краткосрочными"),
        (ANY_FIELD, "hi", "अभियंताओं", "वकीलों"),
        (OF_WATER, "en", "ground water", "surface water"),
        (OF_WATER, "hi", "हैजे", "खसरे"),
        (OF_WATER, "ru", "после наводнений", "после землетрясений"),
        (OF_WATER, "en", "Most laboratories", "All laboratories"),
        (OF_WATER, "ru", "аккредитация", "регистрация"),
    ],
)
def test_one_of_a_kind_put_for_another_is_found_though_a_loose_row_joins_them_or_they_share_a_head(
    texts: dict[str, str], lang: str, old: str, new: str
) -> None:
    assert old in texts[lang]
    assert compare(texts) == ()
    found = compare(texts | {lang: texts[lang].replace(old, new)})
    assert [(finding.found[lang] or "") in new for finding in found] == [True, True]


ROLES = {
    "en": "The customer inspects the wheels at the plant; the manufacturer replaces rejected ones.",
    "hi": "ग्राहक संयंत्र में पहियों का निरीक्षण करता है; विनिर्माता अस्वीकृत पहियों को बदलता है।",
    "ru": "Заказчик осматривает колёса на заводе; забракованные заменяет изготовитель.",
}
BODIES = {
    "en": "The Indian Council for Cultural Relations pays the rent of the hall.",
    "hi": "भारतीय सांस्कृतिक संबंध परिषद सभागार का किराया देती है।",
    "ru": "Аренду зала оплачивает Индийский совет по культурным связям.",
}
OCEAN = {
    "en": "The Institute of Oceanology and the Medical Academy published an atlas.",
    "hi": "समुद्र विज्ञान संस्थान और चिकित्सा अकादमी ने एक एटलस प्रकाशित किया।",
    "ru": "Институт океанологии и Медицинская академия издали атлас.",
}
SERVICES = {
    "en": "The Migration Service and the Airports Authority wrote to the World Customs Organization.",
    "hi": "प्रवासन सेवा और विमानपत्तन प्राधिकरण ने विश्व सीमा शुल्क संगठन को लिखा।",
    "ru": "Миграционная служба и Управление аэропортов написали Всемирной таможенной организации.",
}


@pytest.mark.parametrize(
    ("right", "lang", "old", "new", "kind"),
    [
        (ROLES, "hi", "विनिर्माता", "नियामक", "actor"),
        (BODIES, "en", "Council for Cultural Relations", "Ministry of Culture", "organisation"),
        (SERVICES, "hi", "प्रवासन सेवा", "कर सेवा", "organisation"),
        (SERVICES, "ru", "Всемирной таможенной организации", "Всемирной торговой организации", "organisation"),
        (SERVICES, "en", "Airports Authority", "Highways Authority", "organisation"),
        (OCEAN, "ru", "океанологии", "геологии", "organisation"),
        (OCEAN, "hi", "चिकित्सा अकादमी", "विज्ञान अकादमी", "organisation"),
    ],
)
def test_role_or_body_put_for_another_is_found(right: dict[str, str], lang: str, old: str, new: str, kind: str) -> None:
    assert compare(right) == ()
    findings = compare(right | {lang: right[lang].replace(old, new)})
    assert {finding.languages for finding in findings if finding.kind == kind} == {
        pair for pair in (("en", "hi"), ("en", "ru"), ("hi", "ru")) if lang in pair
    }
