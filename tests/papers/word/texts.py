"""A text of six paragraphs as India sees it: two of them with proposals of Russia, one of which would delete."""

from immutables import Map

from paraph.papers.word.rows import Head, Proposed, Row, Text

SINCE = "2026-08-30T10:00:00Z"
TOPICS = {
    "1": ("the wind tunnel", "पवन सुरंग", "аэродинамическая труба"),
    "2": ("carbon fibre", "कार्बन फाइबर", "углеродное волокно"),
    "3": ("piston engines", "पिस्टन इंजन", "поршневые двигатели"),
    "4": ("rare earths", "दुर्लभ मृदा", "редкие земли"),
    "5": ("railway wheels", "रेल पहिये", "железнодорожные колёса"),
    "6": ("fertilizers", "उर्वरक", "удобрения"),
}


def said(number: str, *, more: bool = False) -> Map[str, str]:
    """What a paragraph says; `more` is what Russia proposes."""
    english, hindi, russian = TOPICS[number]
    return Map(
        en=f"The Sides agreed to hold {'two meetings' if more else 'a meeting'} on {english} in 2026.",
        hi=f"दोनों पक्ष 2026 में {hindi} पर {'दो बैठकें' if more else 'एक बैठक'} करने पर सहमत हुए।",
        ru=f"Стороны договорились провести в 2026 году {'две встречи' if more else 'встречу'} по теме «{russian}».",
    )


def row(number: str) -> Row:
    """A paragraph as it stands."""
    proposed = {
        "2": Proposed("RU", SINCE, "c2", said("2", more=True)),
        "3": Proposed("RU", SINCE, "deleted", None),
    }.get(number)
    return Row(f"wg.s12.protocol.pin{number}", number, said(number), "i" if number < "4" else "ii", proposed)


TEXT = Text(
    document="wg.s12.protocol",
    side="IN",
    languages=("hi", "ru", "en"),
    title="Protocol of the Twelfth Session",
    heads=(
        Head("i", Map(en="Modernization", hi="आधुनिकीकरण", ru="Модернизация")),
        Head("ii", Map(en="Other areas", hi="अन्य क्षेत्र", ru="Другие направления")),
    ),
    rows=tuple(row(number) for number in TOPICS),
)
