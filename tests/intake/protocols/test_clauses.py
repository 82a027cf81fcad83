"""Whose sentence it is and how strongly it binds: every force in every language, and the traps."""

import pytest

from paraph.intake.protocols.clauses import governing
from paraph.intake.protocols.page import page_of

SAID = [
    # English: the forces of DOMAIN 2.3
    ("en", "The Sides noted with satisfaction the growth of trade.", "observe", "both", False),
    ("en", "Both Sides took note of the report.", "take_note", "both", False),
    ("en", "The Parties welcomed the opening of the plant.", "welcome", "both", False),
    ("en", "The Sides exchanged views on freight.", "explore", "both", False),
    ("en", "The Indian Side expressed interest in titanium.", "interest", "IN", False),
    ("en", "The Russian Side informed about the new plant.", "one_side", "RU", False),
    ("en", "The Kazakh Side proposed a seminar.", "one_side", "KZ", False),
    ("en", "The Russian Side undertook to supply the drawings.", "one_side", "RU", True),
    ("en", "The Indian Side agreed to provide a test site.", "one_side", "IN", True),
    ("en", "The Indian Side will provide a test site.", "one_side", "IN", True),
    ("en", "The Sides agreed to study the matter.", "consider", "both", False),
    ("en", "The Sides agreed to hold a seminar.", "agree", "both", False),
    ("en", "The Sides shall exchange lists.", "agree", "both", False),
    ("en", "It was agreed that lists would be exchanged.", "agree", "both", False),
    ("en", "The Sides instructed the Sub-Group to meet.", "instruct", "both", False),
    ("en", "The Sub-Group on Mining was instructed to meet.", "instruct", "both", False),
    ("en", "The Co-Chairs directed the ministries to act.", "instruct", "both", False),
    ("en", "The Sides recommended companies to meet.", "recommend", "both", False),
    ("en", "The Sides reaffirmed their commitment.", "reaffirm", "both", False),
    ("en", "The Indian Side stated its position on tariffs.", "reserve", "IN", False),
    ("en", "The Sides, having heard the report, agreed to publish it.", "agree", "both", False),
    ("en", "Noting that trade had grown, the Sides agreed to go on.", "agree", "both", False),
    ("en", "In accordance with the Protocol of the tenth session, the Sides agreed to go on.", "agree", "both", False),
    ("en", "The Sides took note of the report and instructed the Sub-Group to go on.", "instruct", "both", False),
    # English: what governs nothing or something else
    ("en", "The Sides noted that the Sides had agreed on a list.", "observe", "both", False),
    ("en", "At the tenth session the Sides agreed to meet.", None, "both", False),
    ("en", "The Sides had agreed to meet in spring.", None, "both", False),
    ("en", "The Sides did not agree on the price.", None, "both", False),
    ("en", "The list which was agreed in spring is in use.", None, "third", False),
    ("en", "The measures agreed at the tenth session are under way.", None, "third", False),
    ("en", "The Sub-Group, which was instructed to report, held a meeting.", None, "third", False),
    ("en", 'The Sides recalled the words "the Sides agreed to build a plant".', None, "both", False),
    ("en", "India and Vietnam reviewed the state of play.", "explore", "both", False),
    ("en", "Both Sides would continue the talks.", "agree", "both", False),
    ("en", "The Sides requested the companies to meet.", "recommend", "both", False),
    ("en", "The Indian Side stated that duties had fallen.", "one_side", "IN", False),
    ("en", "The Indian Side agreed to consider the proposal.", "consider", "IN", False),
    ("en", "The Sides agreed not to raise fees.", "agree", "both", False),
    (
        "en",
        "In paragraph 7 of the Protocol of the Sixth Session, the Sides agreed to open an office.",
        None,
        "both",
        False,
    ),
    ("en", "As follow-up to the Sixth Session, both Sides decided to open an office.", "agree", "both", False),
    # Russian
    ("ru", "Стороны приветствуют открытие завода.", "welcome", "both", False),
    ("ru", "Белорусская Сторона передаст чертежи.", "one_side", "BY", True),
    ("ru", "Стороны будут содействовать поездкам.", "agree", "both", False),
    ("ru", "Было отмечено, что стороны ранее договорились о плане.", "observe", "both", False),
    ("ru", "Во исполнение Протокола шестого заседания Стороны решили открыть бюро.", "agree", "both", False),
    ("ru", "Достигнута договоренность о совместных испытаниях.", "agree", "both", False),
    ("ru", "Договоренность, достигнутая на шестом заседании, выполняется.", None, "third", False),
    ("ru", "Стороны подтвердили готовность к поставкам.", "reaffirm", "both", False),
    ("ru", "Стороны с удовлетворением отметили рост торговли.", "observe", "both", False),
    ("ru", "Стороны констатировали рост торговли.", "observe", "both", False),
    ("ru", "Стороны приняли к сведению доклад.", "take_note", "both", False),
    ("ru", "Стороны приветствовали открытие завода.", "welcome", "both", False),
    ("ru", "Стороны обменялись мнениями о перевозках.", "explore", "both", False),
    ("ru", "Стороны выразили заинтересованность в титане.", "interest", "both", False),
    ("ru", "Российская Сторона проинформировала о новом заводе.", "one_side", "RU", False),
    ("ru", "Узбекская Сторона предложила провести семинар.", "one_side", "UZ", False),
    ("ru", "Российская Сторона обязалась передать чертежи.", "one_side", "RU", True),
    ("ru", "Индийская Сторона предоставит площадку.", "one_side", "IN", True),
    ("ru", "Стороны договорились рассмотреть вопрос.", "consider", "both", False),
    ("ru", "Стороны договорились проработать вопрос.", "consider", "both", False),
    ("ru", "Стороны условились обменяться перечнями.", "agree", "both", False),
    ("ru", "По итогам обсуждения Стороны решили обменяться перечнями.", "agree", "both", False),
    ("ru", "Стороны поручили подгруппе провести встречу.", "instruct", "both", False),
    ("ru", "Поручить министерствам подготовить доклад.", "instruct", "both", False),
    ("ru", "Подгруппе по удобрениям поручено подготовить доклад.", "instruct", "both", False),
    ("ru", "Рекомендовать хозяйствующим субъектам провести встречу.", "recommend", "both", False),
    ("ru", "Стороны подтвердили приверженность сотрудничеству.", "reaffirm", "both", False),
    ("ru", "Индийская Сторона изложила свою позицию.", "reserve", "IN", False),
    ("ru", "Стороны, заслушав доклад, договорились о публикации.", "agree", "both", False),
    ("ru", "Стороны приняли к сведению доклад и поручили подгруппе обновить его.", "instruct", "both", False),
    ("ru", "Стороны отметили, что Стороны договорились о перечне.", "observe", "both", False),
    ("ru", "На десятом заседании Стороны договорились о встрече.", None, "both", False),
    ("ru", "Стороны не договорились о цене.", None, "both", False),
    ("ru", "Подгруппа, которой было поручено подготовить доклад, провела встречу.", None, "third", False),
    ("ru", "Индийская Сторона сообщила, что тендер будет объявлен.", "one_side", "IN", False),
    # Hindi
    ("hi", "बेलारूसी पक्ष ने कहा कि शुल्क कम हुए हैं।", "one_side", "BY", False),
    ("hi", "दोनों पक्षों ने दसवें सत्र में हुई सहमति का उल्लेख किया।", "observe", "both", False),
    ("hi", "छठे सत्र में हुए निर्णय के अनुसरण में दोनों पक्ष कार्यालय खोलने पर सहमत हुए।", "agree", "both", False),
    ("hi", "दोनों पक्ष सीमा शुल्क पर सहमत नहीं हुए।", None, "both", False),
    ("hi", "दोनों पक्ष जानकारी का आदान-प्रदान करेंगे।", "agree", "both", False),
    ("hi", "उर्वरक उप-समूह ने, जिसे निदेश दिया गया था, दो बैठकें कीं।", None, "third", False),
    ("hi", "दोनों पक्षों ने व्यापार में वृद्धि पर संतोष व्यक्त किया।", "observe", "both", False),
    ("hi", "दोनों पक्षों ने रिपोर्ट का संज्ञान लिया।", "take_note", "both", False),
    ("hi", "दोनों पक्षों ने संयंत्र के उद्घाटन का स्वागत किया।", "welcome", "both", False),
    ("hi", "दोनों पक्षों ने परिवहन पर विचार-विमर्श किया।", "explore", "both", False),
    ("hi", "भारतीय पक्ष ने टाइटेनियम में रुचि व्यक्त की।", "interest", "IN", False),
    ("hi", "रूसी पक्ष ने नए संयंत्र के बारे में सूचित किया।", "one_side", "RU", False),
    ("hi", "कज़ाख पक्ष ने संगोष्ठी का प्रस्ताव किया।", "one_side", "KZ", False),
    ("hi", "रूसी पक्ष ने आरेख देने पर सहमति व्यक्त की।", "one_side", "RU", True),
    ("hi", "भारतीय पक्ष परीक्षण स्थल उपलब्ध कराएगा।", "one_side", "IN", True),
    ("hi", "दोनों पक्षों ने इस विषय पर विचार करने पर सहमति व्यक्त की।", "consider", "both", False),
    ("hi", "दोनों पक्ष संगोष्ठी आयोजित करने पर सहमत हुए।", "agree", "both", False),
    ("hi", "दोनों पक्षों ने उप-समूह को बैठक करने का निदेश दिया।", "instruct", "both", False),
    ("hi", "कोयला मंत्रालय को रिपोर्ट तैयार करने का निदेश दिया गया।", "instruct", "both", False),
    ("hi", "दोनों पक्षों ने कंपनियों को बैठक करने की अनुशंसा की।", "recommend", "both", False),
    ("hi", "दोनों पक्षों ने अपनी प्रतिबद्धता की पुन: पुष्टि की।", "reaffirm", "both", False),
    ("hi", "भारतीय पक्ष ने अपनी स्थिति स्पष्ट की।", "reserve", "IN", False),
    ("hi", "दोनों पक्षों ने रिपोर्ट का संज्ञान लिया और उप-समूह को निदेश दिया।", "instruct", "both", False),
    ("hi", "दोनों पक्षों ने उल्लेख किया कि दसवें सत्र में सूची पर सहमति बनी थी।", "observe", "both", False),
    ("hi", "दसवें सत्र में दोनों पक्ष बैठक करने पर सहमत हुए थे।", None, "both", False),
    ("hi", "दोनों पक्षों के बीच मूल्य पर सहमति नहीं बनी।", None, "both", False),
    ("hi", "दोनों पक्षों ने उन उपायों का स्वागत किया, जिन पर सहमति बनी थी।", "welcome", "both", False),
]


@pytest.mark.parametrize(("lang", "sentence", "force", "actor", "undertakes"), SAID, ids=lambda value: str(value)[:40])
def test_sentence_is_governed_by_its_main_verb(
    lang: str, sentence: str, force: str | None, actor: str, undertakes: bool
) -> None:
    clause = governing(page_of(sentence).text, lang)
    assert (clause.force, clause.actor, clause.undertakes) == (force, actor, undertakes)


def test_third_party_pair_has_its_own_codes() -> None:
    assert [governing(f"The {name} Side informed.", "en").actor for name in ("Chinese", "Mongolian", "Uzbek")] == [
        "CN",
        "MN",
        "UZ",
    ]
