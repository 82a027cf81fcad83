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
    (
        "en",
        "The supply of tea was discussed, as well as rail ferries.",
        ["explored: supply of tea", "explored: rail ferries"],
    ),
    ("en", "Views were also exchanged on tea and ferries.", ["explored: tea", "explored: ferries"]),
    (
        "en",
        "They discussed ways to step up cooperation not only in tea but also in steel.",
        ["explored: tea", "explored: steel"],
    ),
    (
        "en",
        "They agreed to strengthen cooperation in science and technology and tea.",
        ["agreed: science and technology", "agreed: tea"],
    ),
    ("en", "They agreed on close cooperation in steel, underlining that talks serve a purpose.", ["agreed: steel"]),
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
        ("दोनों पक्षों ने नवीकरणीय ऊर्जा, उर्वरक, कृषि तथा खाद्य प्रसंस्करण जैसे क्षेत्रों में सहयोग बढ़ाने के उपायों पर चर्चा की।"),
        ["explored: नवीकरणीय ऊर्जा", "explored: उर्वरक", "explored: कृषि", "explored: खाद्य प्रसंस्करण"],
    ),
    (
        "hi",
        "दोनों पक्ष रत्न एवं आभूषण, चमड़ा और वस्त्र के क्षेत्र में सहयोग बढ़ाने पर सहमत हुए।",
        ["agreed: रत्न एवं आभूषण", "agreed: चमड़ा", "agreed: वस्त्र"],
    ),
    (
        "hi",
        ("आयोग ने एयरोस्पेस, एडिटिव मैन्युफैक्चरिंग और दुर्लभ मृदा को प्राथमिकता वाले क्षेत्रों के रूप में चिन्हित किया।"),
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
    (
        "en",
        (
            "The two sides agreed to further strengthen naval ties and forge deeper engagement in hydrogen, "
            "wind power and battery storage."
        ),
        ["agreed: naval ties", "agreed: hydrogen", "agreed: wind power", "agreed: battery storage"],
    ),
    (
        "en",
        (
            "They discussed a broad range of issues related to cooperation between the two countries in the "
            "fields of timber, sports and public health."
        ),
        ["explored: timber", "explored: sports", "explored: public health"],
    ),
    (
        "en",
        "The co-chairs discussed the situation on the border and the developments in the Red Sea.",
        ["explored: situation on the border", "explored: developments in the Red Sea"],
    ),
    (
        "en",
        "Ship repair and port dredging also figured in the talks.",
        ["explored: Ship repair", "explored: port dredging"],
    ),
    ("en", "The supply of coking coal was also on the agenda.", ["explored: supply of coking coal"]),
    (
        "en",
        "The main items on the agenda were tin, cement and zinc ore.",
        ["focus: tin", "focus: cement", "focus: zinc ore"],
    ),
    (
        "en",
        "Discussions took place on steel scrap, port dredging and customs data.",
        ["explored: steel scrap", "explored: port dredging", "explored: customs data"],
    ),
    (
        "en",
        "The session will also consider tin, cement and zinc ore.",
        ["explored: tin", "explored: cement", "explored: zinc ore"],
    ),
    (
        "en",
        "The two sides reviewed the decisions of the last meeting and discussed steel scrap, port dredging and tin.",
        ["explored: steel scrap", "explored: port dredging", "explored: tin"],
    ),
    (
        "en",
        "They agreed to cooperate in mine safety with exchange of data between inspectors.",
        ["agreed: mine safety"],
    ),
    (
        "en",
        "They discussed the free trade agreement between Uzbekistan and the Eurasian Economic Union.",
        ["explored: free trade agreement between Uzbekistan and the Eurasian Economic Union"],
    ),
    (
        "en",
        (
            "The two sides agreed to implement the Tea Accord, signed in July 2023, as well as explore "
            "joint orchards and seed banks."
        ),
        ["agreed: Tea Accord", "agreed: joint orchards", "agreed: seed banks"],
    ),
    (
        "en",
        "They emphasised ties through joint research, student exchange and training of welders.",
        ["explored: joint research", "explored: student exchange", "explored: training of welders"],
    ),
    (
        "en",
        "The Commission discussed issues ranging from dairy trade to satellite launches.",
        ["explored: dairy trade", "explored: satellite launches"],
    ),
    (
        "en",
        "The discussions covered: (i) steel scrap; (ii) port dredging; and (iii) customs data.",
        ["focus: steel scrap", "focus: port dredging", "focus: customs data"],
    ),
    ("en", "The two sides agreed to diversify.", []),
    ("en", "They discussed developments in the relations with Uzbekistan.", []),
    ("en", "They recalled that the last session had discussed tin and zinc.", []),
    ("hi", "चर्चा का मुख्य विषय रेल माल ढुलाई और बंदरगाह विकास था।", ["focus: रेल माल ढुलाई", "focus: बंदरगाह विकास"]),
    (
        "hi",
        "दोनों पक्षों ने कोयला क्षेत्र में पूंजी निवेश और इस्पात कबाड़ पर चर्चा की।",
        ["explored: कोयला क्षेत्र में पूंजी निवेश", "explored: इस्पात कबाड़"],
    ),
    (
        "hi",
        "दोनों पक्षों ने ऊन व्यापार, खेल और लोगों के बीच संपर्क सहित संबंधों के सभी पहलुओं की समीक्षा की।",
        ["reviewed: ऊन व्यापार", "reviewed: खेल", "reviewed: लोगों के बीच संपर्क"],
    ),
    (
        "hi",
        "बैठक में मानव तस्करी और नकली मुद्रा की रोकथाम के मुद्दे उठाए गए।",
        ["explored: मानव तस्करी", "explored: नकली मुद्रा की रोकथाम"],
    ),
    (
        "hi",
        "दोनों पक्षों ने रेशम के क्षेत्र में संयुक्त अनुसंधान केंद्र बनाने पर सहमति व्यक्त की।",
        ["agreed: रेशम", "agreed: संयुक्त अनुसंधान केंद्र"],
    ),
    ("hi", "दोनों पक्षों ने औद्योगिक प्रशिक्षण बढ़ाने पर बल दिया।", ["explored: औद्योगिक प्रशिक्षण"]),
    ("hi", "दोनों पक्षों ने ऊन व्यापार के बढ़ते दायरे पर संतोष व्यक्त किया।", ["welcomed: ऊन व्यापार"]),
    ("hi", "दोनों पक्षों ने संबंधों की सराहना की।", []),
    (
        "ru",
        "Вопросы поставок удобрений, развития портов и ремонта судов были рассмотрены в ходе заседания.",
        ["explored: поставок удобрений", "explored: развития портов", "explored: ремонта судов"],
    ),
    (
        "ru",
        (
            "Ранее в министерстве сообщили, что в ходе заседания планируется рассмотреть поставки угля, "
            "вопросы лизинга и транспорта."
        ),
        ["explored: поставки угля", "explored: лизинга", "explored: транспорта"],
    ),
    (
        "ru",
        (
            "В повестке было 12 вопросов, которые касались признания подписей, вывоза леса, а также "
            "сотрудничества в области транспорта и здравоохранения."
        ),
        ["explored: признания подписей", "explored: вывоза леса", "explored: транспорта", "explored: здравоохранения"],
    ),
    (
        "ru",
        "Стороны подтвердили заинтересованность в развитии сотрудничества в сфере геологоразведки и добычи урана.",
        ["proposed: геологоразведки", "proposed: добычи урана"],
    ),
    (
        "ru",
        "Обсуждались такие направления, как станкостроение, фармацевтика и геологоразведка.",
        ["explored: станкостроение", "explored: фармацевтика", "explored: геологоразведка"],
    ),
    (
        "ru",
        "Стороны обсудили реализацию совместных проектов в энергетике, на транспорте и в сельском хозяйстве.",
        ["explored: энергетике", "explored: транспорте", "explored: сельском хозяйстве"],
    ),
    (
        "ru",
        "Среди ключевых направлений – станкостроение, фармацевтика, геологоразведка.",
        ["focus: станкостроение", "focus: фармацевтика", "focus: геологоразведка"],
    ),
    (
        "ru",
        "Стороны договорились о наращивании поставок зерна в различных сферах.",
        ["agreed: наращивании поставок зерна"],
    ),
    ("ru", "Ранее комиссия обсудила поставки зерна.", []),
    (
        "en",
        ("The consultations provided an opportunity to review engagement in the areas of rail, space and fisheries."),
        ["reviewed: rail", "reviewed: space", "reviewed: fisheries"],
    ),
    (
        "en",
        "In addition, the talks extended to climate action and sea rescue.",
        ["explored: climate action", "explored: sea rescue"],
    ),
    (
        "en",
        "Potential areas of collaboration focusing on fintech and insurance were discussed.",
        ["focus: fintech", "focus: insurance"],
    ),
    (
        "en",
        "The two sides discussed film co-production and mobile networks of both countries.",
        ["explored: film co-production", "explored: mobile networks"],
    ),
    ("en", "The two sides discussed student exchanges, while also tackling piracy.", ["explored: student exchanges"]),
    (
        "en",
        "The two sides agreed to hold a textile fair and exchange seed samples.",
        ["agreed: textile fair", "agreed: exchange seed samples"],
    ),
    ("en", "Shipbuilding was another area of focus.", ["focus: Shipbuilding"]),
    (
        "en",
        "The Committee took note of the progress in dyes, chemicals and auto components.",
        ["reviewed: dyes", "reviewed: chemicals", "reviewed: auto components"],
    ),
    (
        "en",
        "The two sides discussed opportunities in the tyre sector, IT sector and tea sector.",
        ["explored: tyre sector", "explored: IT sector", "explored: tea sector"],
    ),
    ("en", "The sides did not agree on fishing quotas.", []),
    ("en", "No agreement was reached on fishing quotas.", []),
    (
        "en",
        "They discussed organised crime, narco-terror networks and contacts between farmers.",
        ["explored: organised crime", "explored: narco-terror networks", "explored: contacts between farmers"],
    ),
    (
        "en",
        "They discussed political, economic and cultural cooperation.",
        ["explored: political", "explored: economic", "explored: cultural cooperation"],
    ),
    (
        "en",
        "They discussed the cotton mill and the supply of tractors, dyes and lifts.",
        ["explored: cotton mill", "explored: supply of tractors", "explored: dyes", "explored: lifts"],
    ),
    (
        "en",
        "Strengthening cooperation in the fields of silk, tea, etc. were stressed by the two sides.",
        ["explored: silk", "explored: tea"],
    ),
    ("hi", "चर्चा के प्रमुख क्षेत्र थे इस्पात, सीमेंट और कागज।", ["focus: इस्पात", "focus: सीमेंट", "focus: कागज"]),
    (
        "hi",
        "बैठक में निम्नलिखित विषयों पर चर्चा हुई: इस्पात, सीमेंट और कागज।",
        ["explored: इस्पात", "explored: सीमेंट", "explored: कागज"],
    ),
    ("hi", "दोनों पक्षों ने संयुक्त प्रदर्शनी आयोजित करने का निर्णय लिया।", ["agreed: संयुक्त प्रदर्शनी"]),
    ("hi", "दोनों पक्ष मछली पकड़ने पर सहमत नहीं हुए।", []),
    (
        "hi",
        "दोनों पक्षों ने बस सेवा के माध्यम से क्षेत्रीय संपर्क और सीमा हाट पर चर्चा की।",
        ["explored: बस सेवा के माध्यम से क्षेत्रीय संपर्क", "explored: सीमा हाट"],
    ),
    ("hi", "बैठक में रेल परियोजना के अंतर्गत दो पुलों के निर्माण पर चर्चा हुई।", ["explored: दो पुलों के निर्माण"]),
    ("hi", "दोनों पक्षों ने चाय और कपास पर प्रकाश डाला।", ["explored: चाय", "explored: कपास"]),
    (
        "hi",
        "चाय और कपास के प्रसंस्करण में संभावनाएं भी तलाशी गईं।",
        ["explored: चाय", "explored: कपास के प्रसंस्करण"],
    ),
    ("hi", "दोनों पक्षों ने चाय और कपास में बढ़ते सहयोग का स्वागत किया।", ["welcomed: चाय", "welcomed: कपास"]),
    ("hi", "मुख्य ध्यान एक पुल के निर्माण तथा चाय पर रहा।", ["focus: पुल के निर्माण", "focus: चाय"]),
    ("hi", "बैठक का समय सुबह दस बजे पर रहा।", []),
    ("hi", "कई विषयों पर सहमति बनी। इनमें चाय और कपास शामिल हैं।", ["agreed: चाय", "agreed: कपास"]),
    ("hi", "चाय के क्षेत्र का स्वागत किया गया, जिसमें हरी चाय भी शामिल है।", ["welcomed: चाय", "welcomed: हरी चाय"]),
    ("ru", "Стороны рассмотрели сделанное после прошлого заседания.", []),
    ("ru", "Стороны рассмотрели проделанную работу.", []),
    ("ru", "Стороны не договорились о поставках зерна.", []),
    (
        "ru",
        "Рассмотрены вопросы торговли лесом с акцентом на транзит грузов.",
        ["explored: торговли лесом", "focus: транзит грузов"],
    ),
    (
        "ru",
        "Проведен обмен мнениями по поставкам зерна и ремонту судов.",
        ["explored: поставкам зерна", "explored: ремонту судов"],
    ),
    (
        "ru",
        "Приоритетными направлениями сотрудничества являются энергетика, транспорт и станкостроение.",
        ["focus: энергетика", "focus: транспорт", "focus: станкостроение"],
    ),
    (
        "ru",
        "На повестке дня были вопросы логистики, торговли и образования.",
        ["focus: логистики", "focus: торговли", "focus: образования"],
    ),
    (
        "ru",
        "Речь шла также о развитии туризма и расширении парка самолетов.",
        ["explored: развитии туризма", "explored: расширении парка самолетов"],
    ),
    (
        "ru",
        "Стороны обсудили план предотвращения и устранения разливов нефти.",
        ["explored: план предотвращения и устранения разливов нефти"],
    ),
    (
        "en",
        "The agenda of the 14th session of the Commission included cooperation in tea, zinc and dyes.",
        ["focus: tea", "focus: zinc", "focus: dyes"],
    ),
    (
        "en",
        ("They discussed a host of port security issues, the mill at Navoi and the wool trade, among other issues."),
        ["explored: port security issues", "explored: mill at Navoi", "explored: wool trade"],
    ),
    ("en", "They discussed the wool trade during talks with bankers.", ["explored: wool trade"]),
    (
        "en",
        (
            "They expressed mutual interest in cooperation in the field of potash in the framework of "
            "the Memorandum between the Ministry of Trade and the Ministry of Mines."
        ),
        ["proposed: potash"],
    ),
    (
        "en",
        "They discussed cooperation in such important areas as zinc, tin and other strategic sectors.",
        ["explored: zinc", "explored: tin"],
    ),
    (
        "en",
        (
            "They discussed the inspecting and monitoring of dams, the care of space and satellite "
            "links, and tea, among many other areas."
        ),
        ["explored: inspecting and monitoring of dams", "explored: care of space and satellite links", "explored: tea"],
    ),
    (
        "en",
        "They discussed joint ventures in the fields of zinc and tin.",
        ["explored: joint ventures", "explored: zinc", "explored: tin"],
    ),
    ("en", "The sides agreed to consistently implement the decisions and to offer cooperation.", []),
    ("en", "They discussed issues between traders, including zinc.", ["explored: zinc"]),
    (
        "en",
        "They discussed tea in the field of exports as well as the prevailing port fees.",
        ["explored: tea", "explored: exports", "explored: prevailing port fees"],
    ),
    (
        "ru",
        "Обсужден ход реализации проектов между двумя странами в сферах лесоводства, рыболовства и туризма.",
        ["explored: лесоводства", "explored: рыболовства", "explored: туризма"],
    ),
    ("en", "The talks were held in a cordial atmosphere.", []),
    ("en", "It was agreed to hold the next meeting in a hybrid format.", []),
    ("en", "Both sides underscored it as a threat to fisheries and ports.", []),
    (
        "en",
        "The sides exchanged perspectives across a range of issues: drones over ports; ship recycling; crew welfare.",
        ["explored: drones over ports", "explored: ship recycling", "explored: crew welfare"],
    ),
    (
        "en",
        "They reiterated their resolve to boost ties in dairy, road & ferry links, seeds & soil and plywood.",
        ["explored: dairy", "explored: road & ferry links", "explored: seeds & soil", "explored: plywood"],
    ),
    (
        "en",
        "The meeting advanced shared priorities, including port security and weather buoys.",
        ["focus: port security", "focus: weather buoys"],
    ),
    ("en", "The Secretary undertook a detailed review of dredging.", ["reviewed: dredging"]),
    ("en", "The sides reiterated their commitment to deepen cooperation in security.", []),
    ("en", "They discussed enhanced cooperation in glass making.", ["explored: glass making"]),
    (
        "en",
        "The meeting highlighted cooperation in aircraft. These included plans for propellers, and 3D printing.",
        ["explored: aircraft", "focus: propellers", "focus: 3D printing"],
    ),
    (
        "en",
        "They agreed to deepen ties in key areas of contemporary relevance such as drones and ferries.",
        ["agreed: drones", "agreed: ferries"],
    ),
    ("en", "The dialogue, attended by ministries and agencies, was announced in May.", []),
    ("en", "They discussed more than a dozen issues and affairs of sub-regional and multilateral forums.", []),
    ("en", "They welcomed the good progress and agreed to raise the level of ambition.", []),
]


@pytest.mark.parametrize(("lang", "line", "areas"), LINES, ids=[f"{lang}-{n}" for n, (lang, _, _) in enumerate(LINES)])
def test_a_sentence_gives_its_subjects_with_the_stance_of_their_verb(lang: str, line: str, areas: list[str]) -> None:
    reading = read_release(SourceText("release", REPORT[lang].format(line=line), "text", {}, None))
    assert [f"{area.stance.value}: {area.text.value}" for area in reading.named()] == areas
