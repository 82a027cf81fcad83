"""The verbs of a protocol and of a release: what binds how strongly, where, and what only looks like it."""

import pytest

from paraph.language.force import BINDING, STRENGTH, find_force
from paraph.language.refusals import UnknownLanguage

FOUND = {
    "en": [
        ("observe", "The Sides [noted] with satisfaction", "note"),
        ("observe", "The Sides [expressed their satisfaction] with the pace", "note"),
        ("observe", "Both Sides [underlined] the role of industry", "note"),
        ("take_note", "The Sides [took note] of the report", "take note"),
        ("take_note", "[taking due note] of the report", "take note"),
        ("welcome", "Both Sides [welcomed] enhanced engagement", "welcome"),
        ("welcome", "The Minister [appreciated] the progress", "welcome"),
        ("explore", "The Sides [explored] ways of working", "explore"),
        ("explore", "The Sides [exchanged in-depth views] on mining", "explore"),
        ("explore", "They [held detailed discussions] on railways", "explore"),
        ("explore", "The [discussions included] updates", "explore"),
        ("interest", "The Russian Side [expressed keen interest] in carbon fibre", "express interest"),
        ("interest", "India [conveyed its readiness] to host", "express interest"),
        ("one_side", "The Indian Side [informed] the Russian Side", "inform"),
        ("one_side", "The Indian Side [requested] data", "inform"),
        ("consider", "The Sides [agreed to consider] a road map", "agree to consider"),
        ("consider", "The Sides [agreed to jointly explore] options", "agree to consider"),
        ("agree", "The Sides [agreed] to hold the next session", "agree"),
        ("agree", "The Sides [decided] to hold it", "agree"),
        ("agree", "The Sides [reached an understanding] on supplies", "agree"),
        ("instruct", "The Co-Chairs [directed] the Sub-Group to report", "instruct"),
        ("instruct", "The Sub-Group was [tasked] with it", "instruct"),
        ("recommend", "The Sides [recommended] companies to register", "recommend"),
        ("reaffirm", "Both Sides [reaffirmed] their commitment", "reaffirm"),
        ("reaffirm", "Both Sides [reiterated] their commitment", "reaffirm"),
        ("reserve", "The Russian Side [stated its position] on tariffs", "reserve one's position"),
        ("review", "The Working Group [reviewed] the progress", "review"),
        ("review", "The meeting [took stock] of decisions", "review"),
        ("review", "The sub-groups [shared progress] on pillars", "review"),
        ("sign", "The Protocol was [signed] by both", "sign"),
        ("sign", "with the [signing] of the Protocol", "sign"),
        ("sign", "India, Russia [sign] a protocol", "sign"),
        ("focus", "Key [focus areas included] a wind tunnel", "focus on"),
        ("focus", "Talks [focused] on aluminium", "focus on"),
        ("propose", "The Indian Side [proposed] a wording", "propose"),
        ("propose", "The Side [put forward] a wording", "propose"),
    ],
    "hi": [
        ("observe", "दोनों पक्षों ने इसका [उल्लेख किया]", "उल्लेख करना"),
        ("observe", "प्रगति पर [संतोष व्यक्त किया]", "उल्लेख करना"),
        ("observe", "इस पर [बल दिया गया]", "उल्लेख करना"),
        ("take_note", "रिपोर्ट का [संज्ञान लिया]", "संज्ञान लेना"),
        ("welcome", "सहभागिता का [स्वागत किया]", "स्वागत करना"),
        ("welcome", "सहभागिता का भी [स्वागत करते] हुए", "स्वागत करना"),
        ("welcome", "प्रयासों की [सराहना की]", "स्वागत करना"),
        ("explore", "अवसरों का [पता लगाया]", "चर्चा करना"),
        ("explore", "खनन पर [विचार-विमर्श हुआ]", "चर्चा करना"),
        ("explore", "खनन पर [चर्चा हुई]", "चर्चा करना"),
        ("explore", "रेल पर [विचारों का आदान-प्रदान किया]", "चर्चा करना"),
        ("interest", "रूसी पक्ष ने [रुचि व्यक्त की]", "रुचि व्यक्त करना"),
        ("interest", "रूसी पक्ष ने [दिलचस्पी दिखाई]", "रुचि व्यक्त करना"),
        ("one_side", "भारतीय पक्ष ने [सूचित किया] कि", "सूचित करना"),
        ("one_side", "भारतीय पक्ष ने [अनुरोध किया]", "सूचित करना"),
        ("consider", "इस पर [विचार करने पर सहमति व्यक्त की]", "विचार करने पर सहमत होना"),
        ("consider", "[विचार करने के लिए सहमत हुए]", "विचार करने पर सहमत होना"),
        ("agree", "दोनों पक्ष इस पर [सहमत हुए]", "सहमत होना"),
        ("agree", "इस पर [सहमति बनी]", "सहमत होना"),
        ("agree", "इस पर [सहमति व्यक्त की गई]", "सहमत होना"),
        ("agree", "अगली बैठक का [निर्णय लिया गया]", "सहमत होना"),
        ("instruct", "उप-समूह को [निदेश दिया]", "निदेश देना"),
        ("instruct", "उप-समूहों को [निर्देश दिए गए]", "निदेश देना"),
        ("recommend", "कंपनियों को [अनुशंसा की]", "अनुशंसा करना"),
        ("reaffirm", "इसकी [पुन: पुष्टि की]", "पुनः पुष्टि करना"),
        ("reaffirm", "इसकी [पुनः पुष्टि की गई]", "पुनः पुष्टि करना"),
        ("reaffirm", "[प्रतिबद्धता को दोहराया]", "पुनः पुष्टि करना"),
        ("reserve", "रूसी पक्ष ने [अपनी स्थिति स्पष्ट की]", "स्थिति स्पष्ट करना"),
        ("review", "प्रगति की [समीक्षा की]", "समीक्षा करना"),
        ("review", "प्रगति की [समीक्षा भी की गई]", "समीक्षा करना"),
        ("review", "प्रगति का [जायज़ा लिया]", "समीक्षा करना"),
        ("sign", "प्रोटोकॉल पर [हस्ताक्षर किए]", "हस्ताक्षर करना"),
        ("sign", "प्रोटोकॉल पर [हस्ताक्षर किए गए]", "हस्ताक्षर करना"),
        ("sign", "प्रोटोकॉल पर [हस्ताक्षर] के साथ", "हस्ताक्षर करना"),
        (
            "focus",
            "[मुख्य फोकस क्षेत्रों] में पवन सुरंग शामिल थी",
            "ध्यान केंद्रित करना",
        ),
        ("focus", "खनन पर [ध्यान केंद्रित किया गया]", "ध्यान केंद्रित करना"),
        ("propose", "भारतीय पक्ष ने [प्रस्ताव किया]", "प्रस्ताव करना"),
    ],
    "ru": [
        ("observe", "Стороны с удовлетворением [отметили] рост", "отметить"),
        ("observe", "Была [отмечена] важность", "отметить"),
        ("observe", "Стороны [констатировали] рост", "отметить"),
        ("take_note", "Стороны [приняли к сведению] доклад", "принять к сведению"),
        ("take_note", "Доклад [принят к сведению]", "принять к сведению"),
        ("welcome", "Стороны [приветствовали] расширение", "приветствовать"),
        ("welcome", "Стороны [приветствуют] расширение", "приветствовать"),
        ("explore", "Стороны [обсудили] добычу", "обсудить"),
        ("explore", "Стороны [обменялись мнениями] о добыче", "обсудить"),
        ("explore", "Стороны [рассмотрели] возможности", "обсудить"),
        ("interest", "Стороны [выразили взаимную заинтересованность] в этом", "выразить заинтересованность"),
        ("interest", "Сторона [проявила интерес] к этому", "выразить заинтересованность"),
        ("one_side", "Индийская Сторона [проинформировала] о планах", "проинформировать"),
        ("one_side", "Индийская Сторона [попросила] данные", "проинформировать"),
        ("consider", "Стороны [договорились рассмотреть] вопрос", "договориться рассмотреть"),
        ("consider", "Стороны [договорились совместно проработать] вопрос", "договориться рассмотреть"),
        ("agree", "Стороны [договорились] провести заседание", "договориться"),
        ("agree", "Стороны [условились] провести его", "договориться"),
        ("agree", "[Принято решение] провести его", "договориться"),
        ("agree", "[Достигнута договорённость] о поставках", "договориться"),
        ("agree", "Стороны [согласовали] план", "договориться"),
        ("instruct", "Сопредседатели [поручили] подгруппе", "поручить"),
        ("instruct", "Подгруппе [поручено] доложить", "поручить"),
        ("recommend", "Стороны [рекомендовали] компаниям", "рекомендовать"),
        ("reaffirm", "Стороны [подтвердили] приверженность", "подтвердить"),
        ("reaffirm", "[Подтверждена] приверженность", "подтвердить"),
        ("reserve", "Сторона [изложила свою позицию]", "изложить позицию"),
        ("review", "Стороны [рассмотрели ход] выполнения", "рассмотреть ход"),
        ("review", "[Подведены итоги] работы", "рассмотреть ход"),
        ("review", "Стороны [заслушали] доклады", "рассмотреть ход"),
        ("sign", "Стороны [подписали] протокол", "подписать"),
        ("sign", "Протокол [подписан]", "подписать"),
        ("sign", "завершилось [подписанием] протокола", "подписать"),
        ("focus", "[Ключевые направления включали] трубу", "уделить внимание"),
        ("focus", "Особое [внимание было уделено] добыче", "уделить внимание"),
        ("propose", "Сторона [предложила] формулировку", "предложить"),
        ("propose", "Сторона [выступила с предложением]", "предложить"),
    ],
}
NOT_FOUND = [
    ("en", "the agreed minutes and the welcome address"),
    ("en", "flows directed towards industry, an agreement, a proposal"),
    ("en", "the note verbale of the Embassy"),
    ("en", "a direct flight, a request, an offer"),
    ("hi", "प्रगति की समीक्षा की आवश्यकता"),
    ("hi", "स्वागत समारोह"),
    ("hi", "समीक्षा बैठक में भाग"),
    ("hi", "सहमति के बिना"),
    ("hi", "उन्होंने लंबी दूरी तय की"),
    ("hi", "अपने विचार रखे"),
    ("ru", "поручение, предложение, приветственное слово"),
    ("ru", "решил поставленную задачу"),
]
NEGATED = [
    ("en", "The Sides did not agree on tariffs", True),
    ("en", "The Sides could not yet agree", True),
    ("en", "They didn't sign it", True),
    ("en", "The Sides agreed not to wait", False),
    ("en", "No date was set. They agreed to meet", False),
    ("en", "If not, they agreed", False),
    ("hi", "सहमति नहीं बनी", True),
    ("hi", "हस्ताक्षर नहीं किए गए", True),
    ("hi", "सहमति व्यक्त की गई", False),
    ("ru", "Стороны не договорились", True),
    ("ru", "Протокол не был подписан", True),
    ("ru", "Не дожидаясь доклада, Стороны договорились", False),
]


@pytest.mark.parametrize(
    ("lang", "force", "marked", "lemma"), [(lang, *line) for lang, lines in FOUND.items() for line in lines]
)
def test_find_force_names_each_verb_with_its_place(lang: str, force: str, marked: str, lemma: str) -> None:
    span = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    assert [(mention.span, mention.force, mention.lemma) for mention in find_force(text, lang)] == [
        (span, force, lemma)
    ]


@pytest.mark.parametrize(("lang", "text"), NOT_FOUND)
def test_find_force_passes_over_what_is_no_verb_of_the_list(lang: str, text: str) -> None:
    assert find_force(text, lang) == []


@pytest.mark.parametrize(("lang", "text", "negated"), NEGATED)
def test_a_negation_is_told_with_the_verb_it_belongs_to(lang: str, text: str, *, negated: bool) -> None:
    (mention,) = find_force(text, lang)
    assert (mention.force in {"agree", "sign"}, mention.negated) == (True, negated)


@pytest.mark.parametrize("lang", ["en", "hi", "ru"])
def test_each_language_has_verbs_for_every_force(lang: str) -> None:
    assert {force for force, *_ in FOUND[lang]} == set(STRENGTH)


def test_what_makes_an_undertaking_outranks_what_does_not() -> None:
    soft = [rank for force, rank in STRENGTH.items() if force not in BINDING and force != "sign"]
    assert max(soft) < min(STRENGTH[force] for force in BINDING)


def test_explored_welcomed_and_agreed_are_three_ranks() -> None:
    assert STRENGTH["explore"] < STRENGTH["welcome"] < STRENGTH["consider"] < STRENGTH["agree"] < STRENGTH["sign"]


def test_several_verbs_of_a_sentence_come_in_order() -> None:
    text = "दोनों पक्षों ने प्रगति की समीक्षा की, अवसरों का पता लगाया और प्रोटोकॉल पर हस्ताक्षर किए।"
    assert [mention.force for mention in find_force(text, "hi")] == ["review", "explore", "sign"]


def test_find_force_refuses_a_fourth_language() -> None:
    with pytest.raises(UnknownLanguage):
        find_force("Die Seiten vereinbarten", "de")
