"""Which subjects a sentence names and how it deals with them; the wording is ours."""

import pytest

from paraph.intake.reader import read_release
from paraph.intake.source import SourceText

REPORT = {
    "en": "14th session of India-Uzbekistan Inter-Governmental Commission held in New Delhi\n"
    "Posted On: 12 MAY 2025 5:30PM by PIB Delhi\n"
    "The 14th session of the India-Uzbekistan Inter-Governmental Commission was held today in New Delhi.\n{line}\n",
    "hi": "भारत-उज्बेकिस्तान अंतर-सरकारी आयोग का 14वां सत्र\nPosted On: 12 MAY 2025 5:30PM by PIB Delhi\n"
    "भारत-उज्बेकिस्तान अंतर-सरकारी आयोग का 14वां सत्र आज नई दिल्ली में आयोजित किया गया।\n{line}\n",
    "ru": "Состоялось 25-е заседание Российско-Узбекской межправительственной комиссии\n12 мая 2025\n\n"
    "12 мая в Ташкенте состоялось 25-е заседание Российско-Узбекской межправительственной комиссии.\n{line}\n",
}
LINES = [
    ("en", "They look for ways forward for the proposed canal and irrigation in Tanakpur.", []),
    ("en", "The Ministry announced on Sunday that both had discussed oil.", ["explored: oil"]),
    (
        "en",
        "The two sides reviewed the bilateral science and technology partnership programme.",
        ["reviewed: bilateral science and technology partnership programme"],
    ),
    (
        "en",
        "The two sides agreed to widen cooperation, focusing on honey, beekeeping and foot and mouth disease control.",
        ["agreed: honey", "agreed: beekeeping", "agreed: foot and mouth disease control"],
    ),
    (
        "hi",
        "दोनों पक्षों ने डेटा साझा करने के लिए चल रहे उपग्रह सहयोग कार्यक्रम और तेल आपूर्ति पर चर्चा की।",
        ["explored: उपग्रह सहयोग कार्यक्रम", "explored: तेल आपूर्ति"],
    ),
    (
        "en",
        (
            "Both sides reviewed the progress made so far and discussed ways to further expand cooperation in sectors "
            "such as renewable energy, fertilizers, agriculture and food processing."
        ),
        ["explored: renewable energy", "explored: fertilizers", "explored: agriculture", "explored: food processing"],
    ),
    (
        "en",
        "The talks focused on enhancing cooperation in the areas of defence production, joint research, and training.",
        ["focus: defence production", "focus: joint research", "focus: training"],
    ),
    (
        "en",
        "The Commission identified aerospace, additive manufacturing, and rare earths as focus areas.",
        ["focus: aerospace", "focus: additive manufacturing", "focus: rare earths"],
    ),
    (
        "en",
        "Issues relating to visas, consular matters and a social security agreement were also discussed.",
        ["explored: visas", "explored: consular matters", "explored: social security agreement"],
    ),
    (
        "en",
        (
            "Both sides welcomed the signing of the MoU on cooperation in the field of homoeopathy and the launch of "
            "direct flights."
        ),
        ["welcomed: homoeopathy", "welcomed: direct flights"],
    ),
    (
        "en",
        "Both countries agreed to cooperate in ports, shipping and logistics, skill development, and tourism.",
        ["agreed: ports", "agreed: shipping and logistics", "agreed: skill development", "agreed: tourism"],
    ),
    (
        "en",
        "The sides agreed on science and technology, oil and gas and education, the Ministry said.",
        ["agreed: science and technology", "agreed: oil and gas", "agreed: education"],
    ),
    (
        "en",
        "The agenda covered the following subjects:\n- mining and geology;\n- health;\n- training of doctors.",
        ["focus: mining and geology", "focus: health", "focus: training of doctors"],
    ),
    ("en", "Both sides exchanged views on regional and global issues of mutual interest.", []),
    ("en", "At the previous session the sides agreed on leather and textiles.", []),
    ("en", "The Secretary said that India offers opportunities in green hydrogen and biofuels.", []),
    (
        "hi",
        "दोनों पक्षों ने नवीकरणीय ऊर्जा, उर्वरक, कृषि तथा खाद्य प्रसंस्करण जैसे क्षेत्रों में सहयोग बढ़ाने के उपायों पर चर्चा की।",
        ["explored: नवीकरणीय ऊर्जा", "explored: उर्वरक", "explored: कृषि", "explored: खाद्य प्रसंस्करण"],
    ),
    (
        "hi",
        "दोनों पक्ष रत्न एवं आभूषण, चमड़ा और वस्त्र के क्षेत्र में सहयोग बढ़ाने पर सहमत हुए।",
        ["agreed: रत्न एवं आभूषण", "agreed: चमड़ा", "agreed: वस्त्र"],
    ),
    (
        "hi",
        "आयोग ने एयरोस्पेस, एडिटिव मैन्युफैक्चरिंग और दुर्लभ मृदा को प्राथमिकता वाले क्षेत्रों के रूप में चिन्हित किया।",
        ["focus: एयरोस्पेस", "focus: एडिटिव मैन्युफैक्चरिंग", "focus: दुर्लभ मृदा"],
    ),
    (
        "hi",
        "शिक्षा, संस्कृति, खेल और युवा मामलों में सहयोग की भी समीक्षा की गई।",
        ["reviewed: शिक्षा", "reviewed: संस्कृति", "reviewed: खेल", "reviewed: युवा मामलों"],
    ),
    ("hi", "दोनों पक्षों ने क्षेत्रीय और वैश्विक मुद्दों पर भी विचारों का आदान-प्रदान किया।", []),
    ("hi", "सत्र में 80 प्रतिनिधियों ने भाग लिया, जिनमें वरिष्ठ अधिकारी और क्षेत्र विशेषज्ञ शामिल थे।", []),
    (
        "ru",
        (
            "Стороны рассмотрели ход реализации проектов в промышленности и обсудили сотрудничество в энергетике, "
            "сельском хозяйстве и транспорте."
        ),
        ["reviewed: промышленности", "explored: энергетике", "explored: сельском хозяйстве", "explored: транспорте"],
    ),
    (
        "ru",
        "Особое внимание уделено развитию коридора «Север – Юг» и поставкам удобрений.",
        ["focus: развитию коридора «Север – Юг»", "focus: поставкам удобрений"],
    ),
    (
        "ru",
        "Стороны договорились активизировать работу по взаимному признанию сертификатов и запуску прямых рейсов.",
        ["agreed: взаимному признанию сертификатов", "agreed: запуску прямых рейсов"],
    ),
    (
        "ru",
        "Повестка:\n- горнодобыча и геологоразведка;\n- здравоохранение;\n- туризм.",
        ["focus: горнодобыча и геологоразведка", "focus: здравоохранение", "focus: туризм"],
    ),
    ("ru", "Участники отметили рост товарооборота, который достиг 70 млрд долларов.", []),
    ("ru", "На предыдущем заседании стороны договорились о поставках вагонов.", []),
]


@pytest.mark.parametrize(("lang", "line", "areas"), LINES, ids=[f"{lang}-{n}" for n, (lang, _, _) in enumerate(LINES)])
def test_a_sentence_gives_its_subjects_with_the_stance_of_their_verb(lang: str, line: str, areas: list[str]) -> None:
    reading = read_release(SourceText("release", REPORT[lang].format(line=line), "text", {}, None))
    assert [f"{area.stance.value}: {area.text.value}" for area in reading.areas] == areas
