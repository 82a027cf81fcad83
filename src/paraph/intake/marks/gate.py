"""The cheap first look: can this text be about a session of a body at all?

Most releases are not, and are not worth marking up. A text passes when it has a word for a body and a word for a
meeting or a chair, in its language, anywhere. The look costs a search for each; it lets through too much and never too
little: every phrase of the lexicons' BODY and SESSION sections passes it, and a test holds it to that.

Reads: the text. Writes: yes or no.
"""

import re

BODIES = {
    "en": re.compile(
        r"commission|commit{1,2}ee|comittee|council|dialogue|working[\s-]+(?:group|part|mechanism)|sub-?\s?group|task[\s-]+force"
        r"|(?:expert|contact|steering|policy|coordination|joint|consultative|technical|study)s?[\s-]+group"
        r"|consultation|group of experts|\b(?:JWG|JCM|JMC|JCC|JEC|IGC|FOC|JTC)|jetco|irigc|trade policy forum"
        r"|panel|collegi|inter[\s-]?sessional|high[- ]level group|mechanism|partnership|staff talks|wgtec"
        r"|\b(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth)"
        r" (?:[^.\n]{2,80} )?(?:meeting|talks)\b",
        re.IGNORECASE,
    ),
    "hi": re.compile(
        "(?i:foreign office)|साझेदारी|स्तरीय|स्तर की"
        "|आयोग|भागीदारी|समिति|कमेटी|परिषद|काउंसिल|संवाद|विदेश कार्यालय|परामर्श|विमर्श|समूह|समुह|कार्य\\s?दल|कार्यकारी दल|बल"
        "|(?:तकनीकी|विशेषज्ञ|अध्ययन|संयुक्त) दल|दौर की (?:बातचीत|चर्चा)|कंसल्टेशन|टॉक्स"
        "|वर्किंग|ग्रुप|जेडब्|कमीशन|डाय|वार्ता|टास्क|तंत्र|प्रणाली|गोलमेज|टू[\\s-]प्लस|डब्ल्यूएमसीसी|आईआरआईजीसी|जेसीएम|व्यापार नीति|जेईटी"
        "|मंच|फोरम|निकाय|बोर्ड|पैनल|पहल|मैकेनिज़्म|मैकेनिज्म|नेटवर्क|प्लेटफॉर्म|राउंडटेबल|मंत्रणा"
    ),
    "ru": re.compile(
        r"комисси|комитет|совет|коллеги|диалог|групп|межправком|\bМПК\b|\bРГ\b|консультац|механизм", re.IGNORECASE
    ),
}
MEETINGS = {
    "en": re.compile(
        r"session|meeting|round|sitting|plenary|edition|\bmeets?\b|\bmet\b|co-?\s?chair|consultation|dialogue|convene|held",
        re.IGNORECASE,
    ),
    "hi": re.compile(
        "सत्र|बैठक|दौर|अधिवेशन|सम्मिलन|मीटिंग|संस्करण|अध्यक्षता|संवाद|परामर्श|वार्ता|विमर्श|परिचर्चा|मंत्रणा"
        "|स्तर(?:ीय| की) [^।.]{0,40}सम्मेलन"
    ),
    "ru": re.compile(
        r"заседани|сесси|встре[чт]|видеоконференц|раунд|совещани|сопредседат|консультац|собрал|переговор"
        r"|(?:совет|комисси[ия]|комитета?|коллегия|группы?|диалога?|механизма)\b[^.\n]{1,200}?"
        r"(?:пройд|прош[её]?л|состои|собер|состоя|заверш|начал|открыл)",
        re.IGNORECASE,
    ),
}


def may_report_session(text: str, lang: str) -> bool:
    """Whether the text has the words that every report of a session has."""
    return bool(BODIES[lang].search(text) and MEETINGS[lang].search(text))
