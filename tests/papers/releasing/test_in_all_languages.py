"""A release chooses the same paragraphs in every language, whatever the words of one."""

from dataclasses import replace

from tests.papers.releasing.sources import DOCUMENT, signed, state_of

from paraph.mechanism.releases import Force
from paraph.mechanism.texts import texts
from paraph.papers.releasing import propose

AREA = (
    "The Sides discussed cooperation in the following area: {}.",
    "दोनों पक्षों ने निम्नलिखित क्षेत्र में सहयोग पर विचार-विमर्श किया: {}।",
    "Стороны обсудили сотрудничество по следующему направлению: {}.",
)
AREAS = (
    ("fertilizers", ("fertilizers", "उर्वरक", "удобрения")),
    ("aluminium", ("aluminium", "एल्युमीनियम", "алюминий")),
    ("railway_transport", ("railway transport", "रेल परिवहन", "железнодорожный транспорт")),
    ("additive_manufacturing", ("additive manufacturing and 3D printing", "एडिटिव मैन्युफैक्चरिंग और 3डी प्रिंटिंग",
                                "аддитивные технологии и 3D-печать")),
    ("coal_gasification", ("underground coal gasification", "भूमिगत कोयला गैसीकरण", "подземная газификация угля")),
)  # fmt: skip
PROTOCOL = (
    *(
        signed(Force.EXPLORE, topic, *(words.format(name) for words, name in zip(AREA, names, strict=True)))
        for topic, names in AREAS
    ),
    signed(  # in English alone it points into the protocol
        Force.AGREE,
        "aluminium",
        "The Sides agreed to exchange samples of aluminium as listed in Annex 2.",
        "दोनों पक्ष सूची के अनुसार एल्युमीनियम के नमूनों का आदान-प्रदान करने पर सहमत हुए।",
        "Стороны договорились обменяться образцами алюминия по списку.",
    ),
    signed(
        Force.AGREE,
        None,
        "The Sides agreed to hold the 12th session in Kazan in September 2026.",
        "दोनों पक्ष 12वां सत्र सितंबर 2026 में कज़ान में आयोजित करने पर सहमत हुए।",
        "Стороны договорились провести 12-е заседание в Казани в сентябре 2026 года.",
        undertaking=True,
    ),
)
NEXT = {"en": "in Kazan in September 2026", "ru": "в Казани в сентябре 2026 года"}


def test_the_same_paragraphs_are_chosen_in_every_language_the_next_session_last() -> None:
    state = state_of(PROTOCOL)
    document = state.document(DOCUMENT)
    told = replace(document, terms=replace(document.terms, next_session=texts(NEXT)))
    state = state.having(documents=state.documents.set(DOCUMENT, told))
    found = propose(state, DOCUMENT, side="IN")
    cited = {
        language: [cite for passage in text.chosen() for cite in passage.cites if cite.startswith(DOCUMENT)]
        for language, text in found.items()
    }
    numbers = [f"{DOCUMENT}.p{number}" for number in (1, 2, 3, 4, 5, 7)]
    assert cited == {"en": numbers, "hi": numbers, "ru": numbers}
    last = {language: text.chosen()[-1].text for language, text in found.items()}
    assert last == {
        "en": "The Sides agreed to hold the next session in Kazan in September 2026.",
        "hi": "दोनों पक्ष 12वां सत्र सितंबर 2026 में कज़ान में आयोजित करने पर सहमत हुए।",
        "ru": "Следующее заседание Стороны договорились провести в Казани в сентябре 2026 года.",
    }


def test_what_stands_after_a_colon_is_listed_under_a_head_in_the_plural() -> None:
    said = {
        language: [passage.text for passage in text.chosen() if len(passage.cites) == len(AREAS)]
        for language, text in propose(state_of(PROTOCOL), DOCUMENT, side="IN").items()
    }
    assert said == {
        "en": [("The Sides discussed cooperation in the following areas: fertilizers; aluminium; railway transport; "
               "additive manufacturing and 3D printing; and underground coal gasification.")],
        "hi": [("दोनों पक्षों ने निम्नलिखित क्षेत्रों में सहयोग पर विचार-विमर्श किया: उर्वरक; एल्युमीनियम; रेल परिवहन; एडिटिव "
               "मैन्युफैक्चरिंग और 3डी प्रिंटिंग; भूमिगत कोयला गैसीकरण।")],
        "ru": [("Стороны обсудили сотрудничество по следующим направлениям: удобрения; алюминий; железнодорожный "
               "транспорт; аддитивные технологии и 3D-печать; подземная газификация угля.")],
    }  # fmt: skip
