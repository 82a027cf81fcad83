"""Sixty paragraphs of a protocol in three languages, in our own wording: twelve projects, five sentences on each."""

from collections.abc import Iterator
from typing import Any

PROJECTS = (
    ("wind tunnel", "पवन सुरंग", "аэродинамической трубы"),
    ("carbon fibre", "कार्बन फाइबर", "углеродного волокна"),
    ("rare earths", "दुर्लभ मृदा", "редкоземельных металлов"),
    ("coal gasification", "कोयला गैसीकरण", "газификации угля"),
    ("aluminium", "एल्युमीनियम", "алюминия"),
    ("fertilizers", "उर्वरक", "удобрений"),
    ("railway transport", "रेलवे परिवहन", "железнодорожного транспорта"),
    ("mining equipment", "खनन उपकरण", "горного оборудования"),
    ("exploration", "अन्वेषण", "геологоразведки"),
    ("waste management", "अपशिष्ट प्रबंधन", "обращения с отходами"),
    ("additive manufacturing", "योगात्मक विनिर्माण", "аддитивного производства"),
    ("piston engines", "पिस्टन इंजन", "поршневых двигателей"),
)

SENTENCES: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
    ("The Sides noted the progress made in the area of {0}.",
     "दोनों पक्षों ने {0} के क्षेत्र में हुई प्रगति का उल्लेख किया।",
     "Стороны отметили ход работы в области {0}.", {"force": "observe"}),
    ("The Sides agreed to hold {1} joint seminars on {0} in 2026.",
     "दोनों पक्ष 2026 में {0} पर {1} संयुक्त संगोष्ठियाँ आयोजित करने पर सहमत हुए।",
     "Стороны договорились провести в 2026 году {1} совместных семинаров по вопросам {0}.",
     {"force": "agree", "undertaking": True}),
    ("The Russian Side will provide a list of {1} enterprises in the area of {0} within two months.",
     "रूसी पक्ष दो माह के भीतर {0} के क्षेत्र में {1} उद्यमों की सूची प्रदान करेगा।",
     "Российская Сторона предоставит в течение двух месяцев перечень {1} предприятий в области {0}.",
     {"force": "one_side", "actor": "RU", "undertaking": True, "deadline": {"kind": "period", "value": "P2M"}}),
    ("The Sides instructed the sub-group to submit a report on {0} by 31 October 2026.",
     "दोनों पक्षों ने उप-समूह को 31 अक्टूबर 2026 तक {0} पर रिपोर्ट प्रस्तुत करने का निदेश दिया।",
     "Стороны поручили подгруппе представить доклад по вопросам {0} до 31 октября 2026 года.",
     {"force": "instruct", "undertaking": True, "deadline": {"kind": "date", "value": "2026-10-31"}}),
    ("The Sides welcomed the interest of {1} companies in {0}.",
     "दोनों पक्षों ने {0} में {1} कंपनियों की रुचि का स्वागत किया।",
     "Стороны приветствовали интерес {1} компаний в области {0}.", {"force": "welcome"}),
)  # fmt: skip


def sixty() -> Iterator[dict[str, Any]]:
    """A line for `paraph draft propose --from`, sixty times."""
    for number, names in enumerate(PROJECTS, start=5):
        for english, hindi, russian, rest in SENTENCES:
            texts = zip(("en", "hi", "ru"), (english, hindi, russian), names, strict=True)
            said = {language: sentence.format(name, number) for language, sentence, name in texts}
            yield {"section": "areas", "texts": said, **rest}
