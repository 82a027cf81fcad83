"""The words by which furniture is known, in three languages. Data only; extend freely, with a line in the tests."""

import re

INSTITUTION = re.compile(
    r"\b(?:ministry|department|prime minister's office|president's secretariat|vice president's secretariat|cabinet"
    r"|secretariat|niti aayog|commission|pib headquarters|embassy|high commission|comptroller|council)\b|’s office"
    r"|'s office|मंत्रालय|विभाग|कार्यालय|सचिवालय|आयोग|मंत्रिमंडल|मंत्रीमण्‍डल|दूतावास|नीति आयोग"
    r"|министерств|правительств|\bмид\b|\bмин(?:пром|эк|энерго|цифры|транс|сельхоз|обрнауки|просвещения|здрав|природы|фин"
    r"|строй|восток|культуры|спорт|труд|обороны)|росстандарт|роскосмос|россельхознадзор|росаккредитаци|департамент|посольств|росатом"
    r"|федеральн\w+ (?:служб|агентств)",
    re.IGNORECASE,
)
"""A line with one of these words, short and without a full stop, names the institution that publishes."""

NAMEPLATE = re.compile(
    r"(?:мид|мин[а-яё]+)(?: (?:россии|рф))?|(?:министерство|правительство|посольство|департамент)(?: [\w«»-]+){1,9}"
    r"|(?:ministry|department|embassy) of(?: [\w&,'-]+){1,9}|[\w ,]+ (?:मंत्रालय|विभाग|दूतावास)",
    re.IGNORECASE,
)
"""A whole line that is the name of an institution and nothing else."""

NOISE = re.compile(
    r"(?:(?:home|news|главная|новости|hindi news|होम)(?:\s*[>/»›|]\s*[\w ]{2,40}){1,4}"
    r"|press notes?|media (?:notes?|releases?)|प्रेस नोट|by our .{3,40}"
    r"|press information bureau|government of india|पत्र सूचना कार्यालय|भारत सरकार|पीआईबी|pib"
    r"|(?:media cent(?:er|re)\s*)+|press releases?|प्रेस विज्ञप्ति(?:यां)?|home|print|share|listen|search"
    r"|skip to main content|news|новости|главная"
    r"|пресс-?центр|пресс-?служба|пресс-?релизы?|события|печать|поделиться|версия для печати|мультимедиа|menu|меню"
    r"|मोबाइल ऐप्?प?स?|mobile apps?|download|डाउनलोड करें|android apple|signal|printer|मुख्य पृष्ठ|खोजें|साझा करें"
    r"|पीएमइंडिया(?:पीएमइंडिया)?|न्यूज अपडेट्स|news updates|advertise?ments?|author-image|new update|updated"
    r"|a[+-]?|[\W\d_]{1,12})",
    re.IGNORECASE,
)
"""A whole line of this kind belongs to the site, not to the release."""

BYLINE = re.compile(r"(?:posted|published|updated|written)\b(?: (?:by|on|at)\b)?\s*[:|]", re.IGNORECASE)
"""How a line begins that says who put the page up, and when; no headline does."""

RUBRIC = re.compile(
    r"(?:международное сотрудничество|промышленность|внешняя торговля|экономика|политика|мероприятия|официально"
    r"|business|economy|national|international|world|india|nation|दुनिया|देश|राष्ट्रीय|अर्थव्यवस्था|व्यापार)",
    re.IGNORECASE,
)
"""The heading of the column that a release stands under."""

RELEASE_ID = re.compile(
    r"(?:release\s+id|रिलीज़\s+आईडी|रिलीज़\s+आईडी|रिलीज\s+आईडी|रीलीज़\s+आईडी|विज्ञप्ति\s+(?:संख्या|आईडी)|идентификатор\s+релиза"
    r"|(?<=\()(?!फ़?ोन|फोन|दूरभाष|फैक्स)[^\x00-\x7f\u0400-\u04ff][^\x00-\x1f!-~\u0400-\u04ff]{2,40}(?=:\s*[0-9]{7}\)))"
    r"\s*[:：]?\s*(?P<id>[0-9०-९]{5,9})",
    re.IGNORECASE,
)
"""The number under a release; after a label in another language of the publisher's pages only in brackets, alone."""

VISITORS = re.compile(r"(?:visitor counter|आगंतुक पटल|आगंतुक संख्या)\s*:?\s*[\d०-९,]*", re.IGNORECASE)
READ_IN = re.compile(
    r"(?:read this release in|इस विज्ञप्ति को इन भाषाओं में पढ़ें"
    r"|(?:रिलीज़|रिलीज़|रिलीज) (?:को इन भाषाओं )?में (?:पढ़ें|पढ़ें)|читать (?:релиз )?на)",
    re.IGNORECASE,
)
_LANGUAGES = """english hindi हिन्दी हिंदी urdu اردو marathi मराठी bengali bengali-tr বাংলা manipuri assamese অসমীয়া
    punjabi ਪੰਜਾਬੀ gujarati ગુજરાતી odia ଓଡ଼ିଆ tamil தமிழ் telugu తెలుగు kannada ಕನ್ನಡ malayalam മലയാളം nepali
    konkani sanskrit khasi mizo dogri русский английский хинди"""
LANGUAGE_NAMES = frozenset(_LANGUAGES.split())
SHARING = re.compile(
    r"(?:share(?: (?:on|this).{0,40})?|(?:no )?comments?:?|post a comment|комментарии.{0,30}"
    r"|follow (?:us|@).{0,60}|tags?:.{0,200}"
    r"|источник:.{0,80}|source:.{0,80}|поделиться.{0,30}"
    r"|print|распечатать|back to top|наверх|пресс-служба.{0,120}|\((?:ani|pti|ians|uni|भाषा|एएनआई|आईएएनएस)[^)]{0,20}\)"
    r"|press information bureau.{0,60}|\[[^\]\n]{0,200}\]|\*?this is a computer[- ]generated.{0,120})",
    re.IGNORECASE,
)
RULE = re.compile(r"[\s*.\-_=~<>#•◦·—–|/\\]{2,}")
"""A line drawn with signs: "*****", "**.**.**", "<><><>"."""

AGENCIES = (
    "ANI", "PTI", "IANS", "UNI", "PIB", "Reuters", "AFP", "AP", "TASS", "Xinhua", "Sputnik", "BW", "ET", "HT", "NVI",
    "भाषा", "वार्ता", "एएनआई", "आईएएनएस", "पीटीआई", "हि.स.", "यूनीवार्ता", "विश्ववार्ता", "एजेंसी", "पीआईबी",
    "ТАСС", "РИА Новости", "РИА", "Интерфакс", "INTERFAX.RU", "Прайм", "ПРАЙМ", "REGNUM", "Спутник",
    "Синьхуа", "БЕЛТА", "БелТА", "Кабар", "КАБАР", "АКИpress", "Казинформ", "Kazinform", "УНН", "Укринформ", "Sputnik",
    "АЗЕРТАДЖ", "Азертадж", "Trend", "Тренд", "Арменпресс", "АРМЕНПРЕСС", "МОНЦАМЭ", "САНА", "ИРНА", "IRNA",
    "ВИА", "Ховар", "УзА", "UzDaily.uz", "ТПП-Информ", "КНИА «Кабар»", "НИА «Ховар»", "ЦТАК", "MONTSAME",
    "ИА Регнум", "ИА REGNUM", "АиФ-Москва", "РИА ФедералПресс", "Росбалт",
    "यूएनआई", "पीआईबी", "न्यूजवायर", "स्पूतनिक", "शिन्हुआ",
)  # fmt: skip
"""News agencies as they sign datelines."""
