"""Releases that only mention a body or a session of one; the wording is ours."""

import pytest

from paraph.intake.reader import read_release
from paraph.intake.source import SourceText

POSTED = {"en": "Posted On: 12 MAY 2025 5:30PM by PIB Delhi", "ru": "12 мая 2025"}
POSTED["hi"] = POSTED["en"]
OTHERS = [
    (
        "en",
        "Ghana and Peru to deepen ties",
        (
            "The ministers of Ghana and Peru met in Accra. They agreed on the need to revive the Ghana-Peru Joint "
            "Commission and to hold its 6th session without delay."
        ),
    ),
    (
        "en",
        "Hospital opened with a grant",
        (
            "A hospital built with a grant of Peru was opened in Accra on 9 May. The grant was agreed at the first "
            "Ghana-Peru Joint Commission. Ministers of both countries discussed nurses."
        ),
    ),
    (
        "en",
        "Firm of Peru wins contract for bridge",
        (
            "A firm of Peru won the contract for a bridge in Accra on 9 May. The project was on the agenda of the "
            "second session of the Ghana-Peru Joint Commission."
        ),
    ),
    (
        "en",
        "Minister replies on Peru",
        (
            "The Minister said in Accra on 12 May that the second session of the Ghana-Peru Joint Commission was "
            "held last year and that both sides agreed on customs."
        ),
    ),
    (
        "en",
        "Transport ministers of Ghana and Peru meet",
        (
            "The ministers met in Lima on 9 May and spoke of flights. Both sides reviewed ports and roads. It was "
            "agreed that the 20th session of the Ghana-Peru Strategic Dialogue would be convened in the first "
            "half of next year."
        ),
    ),
    (
        "en",
        "Interview with the Ambassador of Peru",
        (
            "How are relations? They are good. The 14th session of the Ghana-Peru Joint Commission was held in "
            "Lima on 9 May, and both sides discussed energy there."
        ),
    ),
    (
        "en",
        "Calendar of events of the Ministry",
        (
            "On Monday the collegium sits. On Tuesday the 4th session of the Ghana-Peru Joint Commission is held "
            "in Accra. On Friday there is a press tour."
        ),
    ),
    (
        "en",
        "Ghanaian Coordination Council for Exports meets",
        (
            "The ninth session of the Coordination Council for Exports under the Government of Ghana was held in "
            "Accra on 9 May. The Prime Minister chaired it. Ministers discussed wood and supplies to Peru."
        ),
    ),
    (
        "en",
        "Commission on the Status of Women",
        (
            "The minister of Ghana addressed the 14th session of the Commission on the Status of Women in New "
            "York on 9 May. She held a meeting with the minister of Peru, and both sides discussed work."
        ),
    ),
    (
        "en",
        "Ambassador of Peru calls on the Minister of Trade",
        (
            "The Ambassador of Peru called on the Minister of Trade of Ghana in Accra on 9 May. The Minister said "
            "the third session of the Joint Commission will review the bridges that firms of both countries "
            "build."
        ),
    ),
    (
        "en",
        "Cabinet approves signing of Protocol of the 5th session of the Ghana-Peru Joint Commission",
        (
            "The Cabinet of Ghana on 9 May approved the signing of the Protocol of the 5th session of the Ghana- "
            "Peru Joint Commission. It took note of a report on roads."
        ),
    ),
    (
        "en",
        "President appoints co-chair of the Joint Commission",
        (
            "By a decree of 9 May Kofi Mensah was appointed co-chair of the Ghana-Peru Joint Commission. He will "
            "lead the Ghanaian part of the commission at its fifth session."
        ),
    ),
    (
        "en",
        "Business Council meets in Accra",
        (
            "The Ghana-Peru Business Council held its 11th meeting in Accra on 9 May. The heads of both "
            "delegations chaired the session. Firms discussed ports, tea and banking."
        ),
    ),
    (
        "en",
        "Think tanks of Ghana and Peru hold 4th dialogue",
        (
            "The 4th dialogue of think tanks of Ghana and Peru was held in Lima on 9 May. Scholars discussed "
            "trade and the sea. The heads of both institutes opened it."
        ),
    ),
    (
        "en",
        "Written answers: Peru",
        (
            "To ask the Minister for Foreign Affairs what talks there were with Peru. The Minister: The 7th "
            "Ghana-Peru Joint Commission was held in Accra on 9 May, at which both sides reviewed trade."
        ),
    ),
    (
        "en",
        "Steering group on exports meets in Accra",
        (
            "The inter-agency steering committee on exports to Peru held its 11th session in Accra on 9 May, "
            "chaired by the Minister of Trade of Ghana. The committee discussed payments and ports."
        ),
    ),
    (
        "en",
        "Ghana elected Vice-Chair of the UNESCO Intergovernmental Committee",
        (
            "At the 7th session of the Intergovernmental Committee, held in Lima on 9 May, Ghana was elected "
            "Vice-Chair. The committee discussed nominations of Ghana and Peru."
        ),
    ),
    (
        "en",
        "Chess: Ghana holds Peru",
        (
            "Ghana held Peru to a draw in the first round of the Olympiad in Lima on 9 May. Both sides said the "
            "session had been tense. The technical committee rejected a protest."
        ),
    ),
    (
        "en",
        "Joint statement of Ghana and Peru",
        (
            "The Prime Minister of Peru paid a visit to Ghana from 7 to 9 May. The two leaders held talks in "
            "Accra. They welcomed the convening of the first session of the Joint Commission in Lima and agreed "
            "on schools."
        ),
    ),
    (
        "en",
        "Ghana and Peru drift apart",
        (
            "When the Ghana-Peru Joint Commission last met in Lima, its 11th session ended with smiles. Since "
            "then little was done, say firms of both countries."
        ),
    ),
    (
        "en",
        "Peru calls off talks",
        (
            "Peru has called off the first session of the Joint Commission with Ghana, which was to open in Accra "
            "on 19 May, sources said. The ministry of Ghana regretted it."
        ),
    ),
    (
        "en",
        "Ghana proposes dates for fourth session of Joint Commission",
        (
            "Ghana has proposed to Peru to hold the fourth session of the Joint Commission in the second half of "
            "the year, the Minister said on 9 May. Peru has yet to reply."
        ),
    ),
    (
        "en",
        "Kenya and Nepal agree to set up tea working group",
        (
            "Kenya and Nepal agreed to set up a working group on tea. The ministers said that the working group will "
            "meet twice a year, with Kenya hosting the first meeting in early 2026."
        ),
    ),
    (
        "en",
        "Committee to be convened",
        (
            "The Ghana-Peru joint committee needed to convene its sixth meeting soon, said Minister Luis Rojas. The "
            "president agreed with his proposal to soon hold the 6th meeting of the joint committee."
        ),
    ),
    (
        "en",
        "Preparatory meetings start",
        (
            "Preparatory meetings were launched in Accra today to prepare for the convening of the 9th Ghana-Peru "
            "Joint Committee. The meeting was attended by both ministers."
        ),
    ),
    (
        "en",
        "Ministry consults the public",
        (
            "India and Kenya are partners in tea. The Ministry held the 3rd Public Consultation on the draft rules in "
            "Nairobi on 9 May."
        ),
    ),
    (
        "en",
        "Cabinet approves agreement between India and Uzbekistan",
        (
            "The Union Cabinet chaired by the Prime Minister has approved the signing of an agreement between "
            "India and Uzbekistan on customs cooperation. The agreement provides for a Joint Working Group "
            "which will meet once a year. The first meeting of the Joint Working Group will review its "
            "implementation."
        ),
    ),
    (
        "en",
        "Commerce Minister addresses India-Oman Business Forum",
        (
            "The Union Minister of Commerce and Industry today addressed the India-Oman Business Forum in "
            "Muscat. The forum was held on the sidelines of the 11th session of the India-Oman Joint "
            "Commission Meeting. He invited Omani investors to India."
        ),
    ),
    (
        "en",
        "Finance Commission meets in Jaipur",
        (
            "The 16th Finance Commission held its meeting with the Government of Rajasthan in Jaipur today. "
            "The Chairman of the Commission said that India and its States are partners."
        ),
    ),
    (
        "en",
        "GST Council recommends rate changes",
        (
            "The 55th meeting of the GST Council was held in Jaisalmer under the chairpersonship of the Union "
            "Finance Minister today. The Council recommended changes in GST rates."
        ),
    ),
    (
        "en",
        "Governing Council of NITI Aayog meets",
        (
            "The 9th Governing Council Meeting of NITI Aayog was held in New Delhi on Saturday and was chaired "
            "by the Prime Minister."
        ),
    ),
    (
        "en",
        "75 years of India-Russia ties celebrated",
        (
            "A commemorative seminar was held in New Delhi to mark the 75th anniversary of diplomatic "
            "relations between India and Russia. Speakers recalled the 25th session of the Inter-Governmental "
            "Commission held last year."
        ),
    ),
    (
        "en",
        "India beat Bangladesh in third session",
        (
            "India took five wickets in the third session of the second Test match against Bangladesh at "
            "Chennai. The Commission of the ICC will meet tomorrow."
        ),
    ),
    (
        "en",
        "Webinar on India-Japan steel cooperation",
        (
            "The Ministry of Steel organised a webinar on India-Japan cooperation in steel. A Joint Working "
            "Group exists between the two countries; its third meeting was held in 2023."
        ),
    ),
    (
        "en",
        "Prime Minister of Vietnam to visit India",
        (
            "The Prime Minister of Vietnam will pay a state visit to India from 30 July to 1 August 2024. The "
            "two sides will also discuss the outcomes of the 18th Joint Commission Meeting."
        ),
    ),
    (
        "en",
        "India and Russia to set up joint working group",
        (
            "India and Russia have decided to set up a joint working group on shipbuilding, the Ministry said. "
            "The two countries will exchange experts."
        ),
    ),
    (
        "en",
        "Parliamentary delegation meets",
        (
            "A parliamentary delegation from Russia led by the Chairman of the State Duma Committee on "
            "International Affairs met the Speaker of the Lok Sabha. The India-Russia Inter-Parliamentary "
            "Commission held its fifth session last year."
        ),
    ),
    (
        "en",
        "Secretary reviews preparations for Joint Commission",
        (
            "The Commerce Secretary today held an inter-ministerial meeting to review preparations for the "
            "next session of the India-Russia Inter-Governmental Commission."
        ),
    ),
    (
        "en",
        "Reply in Lok Sabha: Joint Working Groups",
        (
            "The Minister of State informed the Lok Sabha in a written reply today that India has Joint "
            "Working Groups on agriculture with 63 countries. The 4th meeting of the India-Israel Joint "
            "Working Group was held in 2023."
        ),
    ),
    (
        "en",
        "India, Russia sign protocol on pharma",
        (
            "India and Russia today signed a protocol on pharmaceuticals in Moscow in the presence of the two "
            "Prime Ministers. It follows the decisions of the 24th session of the Inter-Governmental "
            "Commission."
        ),
    ),
    (
        "en",
        "Foreign Secretary meets Russian Ambassador",
        (
            "The Foreign Secretary met the Ambassador of Russia. They discussed the upcoming session of the "
            "India-Russia Inter-Governmental Commission on Trade, Economic, Scientific, Technological and "
            "Cultural Cooperation."
        ),
    ),
    (
        "en",
        "Joint statement after summit",
        (
            "The Prime Minister of India and the President of Russia held the 22nd Annual Summit in Moscow. "
            "The leaders welcomed the results of the 25th session of the Inter-Governmental Commission held in "
            "New Delhi."
        ),
    ),
    (
        "en",
        "Standing committee of Parliament on Commerce meets",
        (
            "The Department-related Parliamentary Standing Committee on Commerce held a meeting on trade "
            "between India and Russia today."
        ),
    ),
    (
        "en",
        "National committee on trade facilitation",
        (
            "The 7th meeting of the National Committee on Trade Facilitation was held under the chairmanship "
            "of the Cabinet Secretary. The Committee discussed trade with Bangladesh and Nepal."
        ),
    ),
    (
        "en",
        "BIS holds workshop with German experts",
        (
            "The Bureau of Indian Standards held a workshop with German experts under the Indo-German Working "
            "Group on Quality Infrastructure."
        ),
    ),
    (
        "en",
        "Uzbek part of commission meets",
        (
            "The Uzbek part of the Uzbek-Russian Intergovernmental Commission met in Tashkent to prepare for "
            "the next session."
        ),
    ),
    (
        "hi",
        "मंत्रिमंडल ने भारत-उज्बेकिस्तान समझौते को मंजूरी दी",
        (
            "प्रधानमंत्री की अध्यक्षता में केंद्रीय मंत्रिमंडल ने भारत और उज्बेकिस्तान के बीच सीमा शुल्क सहयोग "
            "समझौते को मंजूरी दी। समझौते के तहत संयुक्त कार्य समूह का गठन किया जाएगा। संयुक्त कार्य समूह की "
            "पहली बैठक में इसकी समीक्षा होगी।"
        ),
    ),
    (
        "hi",
        "वाणिज्य मंत्री ने भारत-ओमान बिजनेस फोरम को संबोधित किया",
        ("वाणिज्य मंत्री ने आज मस्कट में भारत-ओमान बिजनेस फोरम को संबोधित किया। यह फोरम संयुक्त आयोग की 11वीं बैठक के अवसर पर हुआ।"),
    ),
    (
        "hi",
        "जीएसटी परिषद की 55वीं बैठक",
        "जीएसटी परिषद की 55वीं बैठक आज जैसलमेर में केंद्रीय वित्त मंत्री की अध्यक्षता में हुई।",
    ),
    (
        "hi",
        "नीति आयोग की शासी परिषद की बैठक",
        ("नीति आयोग की शासी परिषद की नौवीं बैठक प्रधानमंत्री की अध्यक्षता में नई दिल्ली में हुई। भारत के सभी राज्यों ने भाग लिया।"),
    ),
    (
        "hi",
        "भारत-रूस संबंधों के 75 वर्ष",
        (
            "भारत और रूस के बीच राजनयिक संबंधों की 75वीं वर्षगांठ पर नई दिल्ली में समारोह आयोजित किया गया। "
            "वक्ताओं ने पिछले वर्ष हुए अंतर-सरकारी आयोग के 25वें सत्र का उल्लेख किया।"
        ),
    ),
    (
        "hi",
        "भारत ने बांग्लादेश को हराया",
        "भारत ने दूसरे टेस्ट मैच के तीसरे सत्र में पांच विकेट लिए।",
    ),
    (
        "hi",
        "इस्पात पर वेबिनार",
        (
            "इस्पात मंत्रालय ने भारत-जापान सहयोग पर वेबिनार आयोजित किया। दोनों देशों के बीच संयुक्त कार्य समूह "
            "की तीसरी बैठक 2023 में हुई थी।"
        ),
    ),
    (
        "hi",
        "वियतनाम के प्रधानमंत्री भारत आएंगे",
        (
            "वियतनाम के प्रधानमंत्री 30 जुलाई से भारत की यात्रा पर आएंगे। दोनों पक्ष संयुक्त आयोग की 18वीं "
            "बैठक के परिणामों की समीक्षा भी करेंगे।"
        ),
    ),
    (
        "hi",
        "संयुक्त कार्य समूह गठित होगा",
        "भारत और रूस ने जहाज निर्माण पर संयुक्त कार्य समूह गठित करने का निर्णय लिया है।",
    ),
    (
        "hi",
        "लोकसभा में उत्तर",
        (
            "राज्य मंत्री ने आज लोकसभा में एक लिखित उत्तर में बताया कि भारत के 63 देशों के साथ कृषि पर संयुक्त "
            "कार्य समूह हैं। भारत-इजराइल संयुक्त कार्य समूह की चौथी बैठक 2023 में हुई।"
        ),
    ),
    (
        "hi",
        "तैयारियों की समीक्षा",
        ("वाणिज्य सचिव ने भारत-रूस अंतर-सरकारी आयोग के आगामी सत्र की तैयारियों की समीक्षा के लिए अंतर-मंत्रालयी बैठक की।"),
    ),
    (
        "hi",
        "संसदीय समिति की बैठक",
        "वाणिज्य संबंधी संसदीय स्थायी समिति की बैठक में भारत-रूस व्यापार पर चर्चा हुई।",
    ),
    (
        "hi",
        "वित्त आयोग की राजस्थान के साथ बैठक",
        "16वें वित्त आयोग की राजस्थान सरकार के साथ बैठक आज जयपुर में हुई।",
    ),
    (
        "hi",
        "विदेश सचिव ने रूसी राजदूत से मुलाकात की",
        ("विदेश सचिव ने रूस के राजदूत से मुलाकात की। उन्होंने भारत-रूस अंतर-सरकारी आयोग के आगामी सत्र पर चर्चा की।"),
    ),
    (
        "hi",
        "राष्ट्रीय महिला आयोग की बैठक",
        "राष्ट्रीय महिला आयोग की बैठक में भारत और नेपाल के बीच मानव तस्करी पर चर्चा हुई।",
    ),
    (
        "hi",
        "शिखर सम्मेलन के बाद संयुक्त वक्तव्य",
        (
            "भारत के प्रधानमंत्री और रूस के राष्ट्रपति ने मॉस्को में 22वां वार्षिक शिखर सम्मेलन किया। नेताओं "
            "ने अंतर-सरकारी आयोग के 25वें सत्र के परिणामों का स्वागत किया।"
        ),
    ),
    (
        "ru",
        "Правительство утвердило соглашение с Узбекистаном",
        (
            "Председатель Правительства подписал распоряжение об утверждении соглашения между Россией и "
            "Узбекистаном о таможенном сотрудничестве. Соглашение предусматривает создание совместной рабочей "
            "группы. Первое заседание рабочей группы рассмотрит ход выполнения."
        ),
    ),
    (
        "ru",
        "Деловой форум Россия – Оман",
        (
            "В Маскате прошёл деловой форум Россия – Оман. Форум состоялся в рамках 11-го заседания "
            "межправительственной комиссии."
        ),
    ),
    (
        "ru",
        "Заседание Правительственной комиссии по развитию",
        (
            "Состоялось заседание Правительственной комиссии по экономическому развитию и интеграции. Обсудили "
            "торговлю с Белоруссией и Казахстаном."
        ),
    ),
    (
        "ru",
        "75 лет дипломатических отношений",
        (
            "В Москве прошёл торжественный приём по случаю 75-летия дипломатических отношений между Россией и "
            "Индией. На нём вспоминали 25-е заседание межправительственной комиссии."
        ),
    ),
    (
        "ru",
        "Сборная России победила",
        (
            "Во второй встрече сборная России победила команду Белоруссии со счётом 3:2. Комиссия федерации "
            "рассмотрит протокол."
        ),
    ),
    (
        "ru",
        "Вебинар для экспортёров",
        ("Минпромторг провёл вебинар для экспортёров в Индию. Рабочая группа двух стран проведёт заседание осенью."),
    ),
    (
        "ru",
        "Премьер-министр Вьетнама посетит Россию",
        (
            "Премьер-министр Вьетнама посетит Россию с официальным визитом. Стороны обсудят итоги 25-го "
            "заседания межправкомиссии."
        ),
    ),
    (
        "ru",
        "Россия и Индия создадут рабочую группу",
        "Россия и Индия решили создать рабочую группу по судостроению, сообщили в Минпромторге.",
    ),
    (
        "ru",
        "Подготовка к заседанию межправкомиссии",
        (
            "Под руководством вице-премьера прошло совещание по подготовке к предстоящему заседанию "
            "Российско-Узбекской межправительственной комиссии."
        ),
    ),
    (
        "ru",
        "Заседание белорусской части",
        (
            "В Минске состоялось заседание белорусской части Белорусско-Российской комиссии по "
            "торгово-экономическому сотрудничеству."
        ),
    ),
    (
        "ru",
        "Совет Федерации рассмотрел закон",
        (
            "Комитет Совета Федерации по международным делам провёл заседание, на котором рассмотрел "
            "соглашение между Россией и Таджикистаном."
        ),
    ),
    (
        "ru",
        "Встреча министров",
        (
            "Министр промышленности и торговли РФ встретился с министром торговли Индии. Стороны обсудили "
            "выполнение решений 25-го заседания межправкомиссии."
        ),
    ),
    (
        "ru",
        "Госсовет обсудил экспорт",
        "В Кремле прошло заседание Государственного Совета. Обсуждали экспорт в Китай и Индию.",
    ),
    (
        "ru",
        "Межпарламентская комиссия",
        (
            "Состоялось пятое заседание Межпарламентской комиссии по сотрудничеству Федерального Собрания и "
            "Парламента Казахстана."
        ),
    ),
    (
        "ru",
        "Итоги саммита",
        (
            "Президент России и премьер-министр Индии провели в Москве ежегодный саммит. Лидеры отметили итоги "
            "25-го заседания межправительственной комиссии."
        ),
    ),
    (
        "ru",
        "Коллегия Минтранса",
        "Состоялось заседание коллегии Минтранса России. В нём участвовали представители Белоруссии.",
    ),
    (
        "ru",
        "Экспертный совет при министерстве",
        ("Экспертный совет по развитию экспорта провёл третье заседание. Обсудили поставки в Узбекистан и Казахстан."),
    ),
    (
        "ru",
        "Посол принял делегацию",
        (
            "Посол России в Индии принял делегацию Татарстана. Обсуждалась подготовка к 27-му заседанию "
            "межправкомиссии, которое запланировано на осень."
        ),
    ),
]


@pytest.mark.parametrize(("lang", "headline", "text"), OTHERS, ids=[f"{lang}-{head[:24]}" for lang, head, _ in OTHERS])
def test_a_release_that_only_mentions_a_body_is_no_report(lang: str, headline: str, text: str) -> None:
    reading = read_release(SourceText("release", f"{headline}\n{POSTED[lang]}\n{text}\n", "text", {}, None))
    assert not reading.is_session
    assert reading.reason is not None
    assert [key for key, _ in reading.facts() if not key.startswith("release.")] == []
