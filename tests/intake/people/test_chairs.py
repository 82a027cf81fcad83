"""Every way reports tell who chaired for which side; the wording is ours.

Each line is put into a report of one session in its language and must give both chairs, each with its side.
"""

import pytest

from paraph.intake.reader import read_release
from paraph.intake.source import SourceText

MINISTER = {
    "hi": ("वाणिज्य सचिव श्री सुनील बर्थवाल", "निवेश, उद्योग एवं व्यापार मंत्री श्री लज़ीज़ कुद्रातोव"),
    "late": ("सुनील बर्थवाल, सचिव, वाणिज्य विभाग", "लज़ीज़ कुद्रातोव, निवेश, उद्योग एवं व्यापार मंत्री, उज्बेकिस्तान"),
    "en": (
        "Shri Sunil Barthwal, Secretary, Department of Commerce",
        "Mr. Laziz Kudratov, Minister of Investment, Industry and Trade of Uzbekistan",
    ),
    "before": ("Commerce Secretary Sunil Barthwal", "Uzbek Minister of Investment Laziz Kudratov"),
    "ru": (
        "заместитель министра промышленности и торговли Российской Федерации Алексей Груздев",
        "министр инвестиций, промышленности и торговли Республики Узбекистан Лазиз Кудратов",
    ),
    "short": (
        "заместитель министра экономического развития Алексей Груздев",
        "первый заместитель министра транспорта Лазиз Кудратов",
    ),
    "genitive": (
        "заместителя министра промышленности и торговли Российской Федерации Алексея Груздева",
        "министра инвестиций, промышленности и торговли Республики Узбекистан Лазиза Кудратова",
    ),
    "instrumental": (
        "заместителем министра промышленности и торговли Российской Федерации Алексеем Груздевым",
        "министром инвестиций, промышленности и торговли Республики Узбекистан Лазизом Кудратовым",
    ),
}
REPORT = {
    "en": "14th session of India-Uzbekistan Inter-Governmental Commission held in New Delhi\n"
    "Posted On: 12 MAY 2025 5:30PM by PIB Delhi\n"
    "The 14th session of the India-Uzbekistan Inter-Governmental Commission on Trade, Economic, Scientific and "
    "Technological Cooperation was held today in New Delhi.\n{line}\n"
    "Both sides discussed pharmaceuticals, textiles and education.\n",
    "hi": "भारत-उज्बेकिस्तान अंतर-सरकारी आयोग का 14वां सत्र नई दिल्ली में आयोजित\nPosted On: 12 MAY 2025 5:30PM "
    "by PIB Delhi\nव्यापार, आर्थिक, वैज्ञानिक और तकनीकी सहयोग पर भारत-उज्बेकिस्तान अंतर-सरकारी आयोग का 14वां सत्र आज "
    "नई दिल्ली में आयोजित किया गया।\n"
    "{line}\nदोनों पक्षों ने औषधि, वस्त्र और शिक्षा में सहयोग पर चर्चा की।\n",
    "ru": "Состоялось 25-е заседание Российско-Узбекской межправительственной комиссии\n12 мая 2025\n\n"
    "12 мая в Ташкенте состоялось 25-е заседание Межправительственной комиссии по экономическому сотрудничеству между "
    "Российской Федерацией и Республикой Узбекистан.\n{line}\nСтороны обсудили транспорт, энергетику и образование.\n",
}
BOTH = {
    "en": (("Sunil Barthwal", "IN"), ("Laziz Kudratov", "UZ")),
    "hi": (("सुनील बर्थवाल", "IN"), ("लज़ीज़ कुद्रातोव", "UZ")),
    "ru": (("Алексей Груздев", "RU"), ("Лазиз Кудратов", "UZ")),
}

ENGLISH = (
    "{a} and {b} co-chaired the session.",
    "The session was jointly chaired by {a} and {b}.",
    "The Indian delegation, led by {a}, and the Uzbek delegation, led by {b}, reviewed the work done.",
    "The session was held with {a} and {b} in the chair.",
    "The session was co-chaired by {a} from the Indian side and by {b} from the Uzbek side.",
    "From the Indian side, the session was co-chaired by {a}; from the Uzbek side, by {b}.",
    "{a} led the Indian side. {b} led the Uzbek delegation.",
    "The Co-Chairs of the Commission, {a}, and {b}, welcomed the growth of trade.",
    "{a} represented India while {b} represented Uzbekistan.",
    "The session was chaired by {a} and co-chaired by {b}.",
    "{a} and {b} spearheaded the Commission ahead of the arrival of the President.",
    "It was co-chaired by Secretary in the Department of Homeland Security of India Sunil Barthwal and {b}.",
    "It was co-chaired by Sunil Barthwal, head of the Indian side of the Commission and India's secretary, and {b}.",
    "It was held in the presence of its co-chairmen, India's Secretary Sunil Barthwal and {b}.",
    "The Indian side was led by Sunil Barthwal_ Commerce Secretary_ and the Uzbek side by Laziz Kudratov_ Minister.",
    "While the Indian side was chaired by {a}, the Uzbek side was chaired by {b}.",
    "The session was co-chaired by Commerce Secretary Air Marshal (Retd.) Sunil Barthwal and by {b}.",
    "The session was co-chaired by Joint Secretary for the Bureau of Asian Affairs, India, Sunil Barthwal and {b}.",
    "India's Commerce Secretary Sunil Barthwal, held a meeting of the Commission with {b}.",
    "The delegations were headed by {a} and {b}.",
    "The Indian side was represented by {a} and the Uzbek side by {b}.",
    "The meeting was presided over jointly by {a} and {b}.",
    "India was represented by {a}. Uzbekistan was represented by {b}.",
    "Leading the Indian delegation was {a}, whereas {b} headed the Uzbek team.",
)
HINDI = (
    "बैठक की अध्यक्षता {a} और {b} ने संयुक्त रूप से की।",
    "भारतीय पक्ष का नेतृत्व {a} ने किया और उज्बेक पक्ष का नेतृत्व {b} ने किया।",
    "भारत की तरफ से {a} और उज्बेकिस्तान की तरफ से {b} ने बैठक की अध्यक्षता की।",
    "{a} तथा {b} ने सत्र की सह-अध्यक्षता की।",
    "भारतीय पक्ष की ओर से {a} और उज्बेक पक्ष की ओर से {b} ने सह-अध्यक्षता की।",
)
HINDI_BEFORE = (
    "सत्र {a} और {b} की सह-अध्यक्षता में हुआ।",
    "भारतीय प्रतिनिधिमंडल की अगुवाई {a} ने की, जबकि उज्बेक प्रतिनिधिमंडल की अगुवाई {b} ने की।",
    "{a} के नेतृत्व में भारतीय प्रतिनिधिमंडल और {b} के नेतृत्व में उज्बेक प्रतिनिधिमंडल ने भाग लिया।",
    "सत्र की सह-अध्यक्षता भारत की ओर से {a} और उज्बेकिस्तान की ओर से {b} ने की।",
    "भारतीय दल का नेतृत्व {a} कर रहे थे जबकि उज्बेक दल का नेतृत्व {b} कर रहे थे।",
    "{a} ने भारत का और {b} ने उज्बेकिस्तान का प्रतिनिधित्व किया।",
    "वाणिज्य सचिव श्री सुनील बर्थवाल ने अपने उज्बेक समकक्ष श्री लज़ीज़ कुद्रातोव के साथ सत्र की सह-अध्यक्षता की।",
    "सत्र के सह-अध्यक्ष श्री सुनील बर्थवाल (भारत) और श्री लज़ीज़ कुद्रातोव (उज्बेकिस्तान) थे।",
)
RUSSIAN_SIDED = (
    "С российской стороны заседание провёл {a}, с узбекской – {b}.",
    "Российскую делегацию возглавил {a}; узбекскую — {b}.",
    "Делегацию России возглавлял {a}, делегацию Узбекистана – {b}.",
    "Сопредседателями комиссии выступили: с российской стороны – {a}, с узбекской стороны – {b}.",
    "Сопредседатели заседания: от России – {a}; от Узбекистана – {b}.",
    "От российской стороны заседание возглавил {a}, от узбекской – {b}.",
    "Сопредседатель комиссии с российской стороны – {a}, с узбекской – {b}.",
    "Во главе российской делегации – {a}, узбекской – {b}.",
    "Председатель российской части МПК, {a} и председатель узбекской части, {b} отметили рост товарооборота.",
    "Российскую часть комиссии возглавляет Алексей Груздев, узбекскую — Лазиз Кудратов.",
    "Главы делегаций – Алексей Груздев (Россия) и Лазиз Кудратов (Узбекистан) – подписали протокол.",
)
RUSSIAN = (
    "Сопредседатели заседания:\n{a},\n{b}.",
    "Сопредседатели комиссии:\n- {a};\n- {b}.\nСтороны обсудили торговлю.",
    "Сопредседатели:\nот России - Алексей Груздев, министр экономики\nот Узбекистана - Лазиз Кудратов, министр связи",
    "Руководителем российской делегации был министр Алексей Груздев, узбекской — министр Лазиз Кудратов.",
    "Заседание провели {a} и {b}.",
    "Сопредседателями заседания выступили {a} и {b}.",
    "На заседании председательствовали {a} и {b}.",
    "Заседание вели {a} и {b}.",
    "Работу комиссии возглавили {a} и {b}.",
    "Алексей Груздев, министр экономики России, и Лазиз Кудратов, министр инвестиций Узбекистана, вели его.",
    "Министр экономики РФ Алексей Груздев совместно с министром финансов Узбекистана Лазизом Кудратовым провёл его.",
)
RUSSIAN_GENITIVE = (
    "Заседание прошло под сопредседательством {a} и {b}.",
    "Заседание состоялось под председательством {a} с российской стороны и {b} с узбекской стороны.",
    "Заседание прошло под руководством {a} и {b}.",
)
RUSSIAN_INSTRUMENTAL = (
    "В заседании приняли участие делегации двух стран во главе с {a} и {b}.",
    "Российская делегация во главе с {a} и узбекская делегация во главе с {b} подвели итоги года.",
)
FORMULAS = [
    *(("en", form, line) for form in ("en", "before") for line in ENGLISH),
    *(("hi", form, line) for form in ("hi", "late") for line in HINDI),
    *(("hi", "hi", line) for line in HINDI_BEFORE),
    *(("ru", form, line) for form in ("ru", "short") for line in RUSSIAN_SIDED),
    *(("ru", "ru", line) for line in RUSSIAN),
    *(("ru", "genitive", line) for line in RUSSIAN_GENITIVE),
    *(("ru", "instrumental", line) for line in RUSSIAN_INSTRUMENTAL),
]


@pytest.mark.parametrize(("lang", "form", "line"), FORMULAS)
def test_a_line_that_tells_both_chairs_gives_both_with_their_sides(lang: str, form: str, line: str) -> None:
    first, second = MINISTER[form]
    told = line.format(a=first, b=second)
    text = REPORT[lang].format(line=told[0].upper() + told[1:])
    chairs = read_release(SourceText("release", text, "text", {}, None)).chairs
    assert tuple((chair.name.value, chair.side.value) for chair in chairs if chair.name and chair.side) == BOTH[lang]
    for chair in chairs:
        assert chair.post is None or text[slice(*chair.post.span)] in text
        assert chair.name is not None
        assert text[slice(*chair.name.span)].split()[0][:4] == chair.name.value.split()[0][:4]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "The Ambassador of India to Uzbekistan, Smita Pant, was also present at the session."),
        ("en", "The 13th session was co-chaired by the then Commerce Secretary Rajesh Agrawal in the previous year."),
        ("hi", "सत्र में उज्बेकिस्तान में भारत की राजदूत सुश्री स्मिता पंत भी उपस्थित थीं।"),
        ("hi", "सचिव के नेतृत्व में भारत के दल ने उच्चायुक्त श्री मनीष गुप्ता और सलाहकार सुश्री स्मिता पंत के साथ सत्र में भाग लिया।"),
        ("ru", "В заседании приняла участие посол Индии в Узбекистане Смита Пант."),
        ("ru", "Министр Алексей Груздев сообщил журналистам о росте торговли."),
    ],
)
def test_a_line_that_names_others_gives_no_chair(lang: str, line: str) -> None:
    text = REPORT[lang].format(line=line)
    assert read_release(SourceText("release", text, "text", {}, None)).chairs == ()


@pytest.mark.parametrize(
    ("lang", "line", "posts"),
    [
        (
            "en",
            "It was co-chaired by the Commerce Secretary of India and the Deputy Minister of Trade of Uzbekistan.",
            [("IN", "Commerce Secretary of India"), ("UZ", "Deputy Minister of Trade of Uzbekistan")],
        ),
        (
            "hi",
            "सत्र की सह-अध्यक्षता भारत के वाणिज्य सचिव और उज्बेकिस्तान के व्यापार मंत्री ने की।",
            [("IN", "वाणिज्य सचिव"), ("UZ", "व्यापार मंत्री")],
        ),
        (
            "ru",
            "Оно прошло под сопредседательством министра энергетики России и министра транспорта Узбекистана.",
            [("RU", "министр энергетики России"), ("UZ", "министр транспорта Узбекистана")],
        ),
        ("en", "The session was co-chaired by the two Ministers.", []),
        ("hi", "सत्र की सह-अध्यक्षता दोनों मंत्रियों ने की।", []),
        ("ru", "Заседание прошло под сопредседательством министров двух стран.", []),
    ],
)
def test_chairs_told_by_post_alone_have_no_name(lang: str, line: str, posts: list[tuple[str, str]]) -> None:
    chairs = read_release(SourceText("release", REPORT[lang].format(line=line), "text", {}, None)).chairs
    assert [(chair.side.value, chair.post.value) for chair in chairs if chair.side and chair.post] == posts
    assert all(chair.name is None for chair in chairs)


def test_two_chairs_of_one_side_named_after_the_other_share_it() -> None:
    reading = read_release(
        SourceText(
            "release",
            "The 15th session of the China-US Joint Commission on Trade was held on 4 May 2024. "
            "Chinese Premier Wu Li, US Secretary Ann Rand and Secretary Ron Fisk jointly chaired the session.",
            "text",
            {},
            None,
        )
    )
    assert [(chair.name and chair.name.value, chair.side and chair.side.value) for chair in reading.chairs] == [
        ("Wu Li", "CN"),
        ("Ann Rand", "US"),
        ("Ron Fisk", "US"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("भारत यात्रा पर आए केन्या के वित्त मंत्री पीटर ओटिएनो और वित्त मंत्री रवि मेनन ने बैठक की सह-अध्यक्षता की।", ["KE", "IN"]),
        ("संयुक्त सचिव एयर वाइस मार्शल रवि मेनन ने भारत का और प्रमुख पीटर ओटिएनो ने केन्या का नेतृत्व किया।", ["IN", "KE"]),
        ("केन्याई सह-अध्यक्ष पीटर ओटिएनो और भारतीय सह-अध्यक्ष रवि मेनन ने बैठक की अध्यक्षता की।", ["KE", "IN"]),
        ("केन्या की ओर से चाय मंत्री पीटर ओटिएनो इस बैठक के सह-अध्यक्ष होंगे।", ["KE"]),
        ("केन्याई नौसेना के प्रतिनिधिमंडल की ओर से रियर एडमिरल पीटर ओटिएनो ने सह-अध्यक्षता की।", ["KE"]),
        ("वित्त मंत्री रवि मेनन ने केन्या के राष्ट्रपति पीटर ओटिएनो से मुलाकात की और बैठक की अध्यक्षता की।", ["IN"]),
        ("रवि मेनन अपने समकक्ष पीटर ओटिएनो के साथ बैठक की सह-अध्यक्षता करेंगे।", []),
    ],
)
def test_hindi_sides_are_those_of_who_chaired_not_of_where_he_came_or_whom_he_met(
    line: str, expected: list[str]
) -> None:
    text = f"भारत-केन्या संयुक्त चाय समिति की 7वीं बैठक 3 मई 2024 को नैरोबी में हुई। {line}"
    reading = read_release(SourceText("release", text, "text", {}, None))
    assert [chair.side.value for chair in reading.chairs if chair.side and chair.name] == expected


def test_two_named_for_their_sides_where_nobody_chaired_say_by_which_rule() -> None:
    told = (
        "Committee meets in Nairobi\nPosted On: 12 MAY 2025 5:30PM by PIB Delhi\nThe 3rd meeting of the India-Kenya "
        "Joint Trade Committee was held in Nairobi on 12 May 2025 with the participation of Commerce Secretary Sunil "
        "Barthwal of India and Trade Minister Peter Otieno of Kenya.\nThe two sides discussed tea.\n"
    )
    names = [chair.name for chair in read_release(SourceText("release", told, "text", {}, None)).chairs]
    assert [(name.value, name.rule) for name in names if name] == [
        ("Sunil Barthwal", "one-of-each-side"), ("Peter Otieno", "one-of-each-side")]  # fmt: skip
