"""No sentence goes further than its paragraphs, in any language, for any force, whatever paragraphs stand together."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.papers.releasing.sources import DOCUMENT, signed, state_of

from paraph.language.release import check_release
from paraph.language.releasing.texts.claims import read_claims
from paraph.language.words import read_words
from paraph.mechanism.paragraphs import Content
from paraph.mechanism.releases import Force
from paraph.papers.releasing import propose
from paraph.papers.releasing.proposal import evidence

SAID = {
    Force.OBSERVE: (
        "The Sides noted the progress in {}.",
        "दोनों पक्षों ने {} में प्रगति का उल्लेख किया।",
        "Стороны отметили прогресс в области {}.",
    ),
    Force.TAKE_NOTE: (
        "The Sides took note of the information on {}.",
        "दोनों पक्षों ने {} संबंधी जानकारी का संज्ञान लिया।",
        "Стороны приняли к сведению информацию в области {}.",
    ),
    Force.WELCOME: (
        "The Sides welcomed cooperation in {}.",
        "दोनों पक्षों ने {} में सहयोग का स्वागत किया।",
        "Стороны приветствовали сотрудничество в области {}.",
    ),
    Force.EXPLORE: (
        "The Sides discussed cooperation in {}.",
        "दोनों पक्षों ने {} में सहयोग पर चर्चा की।",
        "Стороны обсудили сотрудничество в области {}.",
    ),
    Force.INTEREST: (
        "The Sides expressed interest in {}.",
        "दोनों पक्षों ने {} में रुचि व्यक्त की।",
        "Стороны выразили заинтересованность в области {}.",
    ),
    Force.ONE_SIDE: (
        "The Russian Side will send a list of projects in {}.",
        "रूसी पक्ष {} में परियोजनाओं की सूची भेजेगा।",
        "Российская Сторона направит перечень проектов в области {}.",
    ),
    Force.CONSIDER: (
        "The Sides agreed to consider projects in {}.",
        "दोनों पक्षों ने {} में परियोजनाओं पर विचार करने पर सहमति व्यक्त की।",
        "Стороны договорились рассмотреть проекты в области {}.",
    ),
    Force.AGREE: (
        "The Sides agreed to hold a seminar on {}.",
        "दोनों पक्षों ने {} पर संगोष्ठी आयोजित करने पर सहमति व्यक्त की।",
        "Стороны договорились провести семинар в области {}.",
    ),
    Force.INSTRUCT: (
        "The Sides instructed the Sub-group to prepare a programme on {}.",
        "दोनों पक्षों ने उप-समूह को {} पर कार्यक्रम तैयार करने का निर्देश दिया।",
        "Стороны поручили Подгруппе подготовить программу в области {}.",
    ),
    Force.RECOMMEND: (
        "The Sides recommended that companies study projects in {}.",
        "दोनों पक्षों ने कंपनियों को {} में परियोजनाओं का अध्ययन करने की सिफारिश की।",
        "Стороны рекомендовали компаниям изучить проекты в области {}.",
    ),
    Force.REAFFIRM: (
        "The Sides reaffirmed the importance of {}.",
        "दोनों पक्षों ने {} के महत्व की पुन: पुष्टि की।",
        "Стороны подтвердили важность сотрудничества в области {}.",
    ),
    Force.RESERVE: (
        "The Sides stated their positions on {}.",
        "दोनों पक्षों ने {} पर अपनी स्थिति स्पष्ट की।",
        "Стороны изложили свои позиции в области {}.",
    ),
}
BINDING = {Force.AGREE, Force.INSTRUCT, Force.ONE_SIDE}
"""Whose paragraphs make an undertaking."""

TOPICS = {
    "aluminium": ("aluminium", "एल्युमीनियम", "алюминия"),
    "fertilizers": ("fertilizers", "उर्वरक", "удобрений"),
    "railway_transport": ("railway transport", "रेल परिवहन", "железнодорожного транспорта"),
    "carbon_fibre": ("carbon fibre", "कार्बन फाइबर", "углеродного волокна"),
}


def paragraph(force: Force, topic: str) -> Content:
    said = [words.format(name) for words, name in zip(SAID[force], TOPICS[topic], strict=True)]
    actor = {"actor": "RU"} if force is Force.ONE_SIDE else {}
    return signed(force, topic, *said, undertaking=force in BINDING, **actor)


def test_every_force_is_among_them() -> None:
    assert set(SAID) == set(Force)


def reach(text: str, language: str) -> int:
    return max((claim.reach for claim in read_claims(read_words(text), language)), default=0)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(list(SAID)), st.sampled_from(list(TOPICS))), min_size=1, max_size=6, unique=True)
)
def test_no_sentence_is_stronger_than_the_strongest_paragraph_it_cites(told: list[tuple[Force, str]]) -> None:
    state = state_of(paragraph(force, topic) for force, topic in told)
    for language, text in propose(state, DOCUMENT, side="IN").items():
        for passage in text.passages():
            cited = [state.paragraphs[key].content for key in passage.cites if key in state.paragraphs]
            if cited:
                assert reach(passage.text, language) <= max(reach(one.texts[language], language) for one in cited)
            held = evidence(state, DOCUMENT, passage.cites, side="IN", language=language)
            assert check_release(passage.text, language, held) == ()


@pytest.mark.parametrize("force", [Force.RESERVE, Force.TAKE_NOTE])
def test_what_is_not_for_the_press_is_offered_and_not_chosen(force: Force) -> None:
    for text in propose(state_of([paragraph(force, "aluminium")]), DOCUMENT, side="IN").values():
        assert [passage.chosen for passage in text.passages() if passage.key == "p1"] == [False]


def test_what_is_subject_to_approval_is_offered_and_not_chosen() -> None:
    content = signed(
        Force.AGREE,
        "aluminium",
        "The Sides agreed on aluminium.",
        "दोनों पक्ष एल्युमीनियम पर सहमत हुए।",
        "Стороны договорились об алюминии.",
        ad_referendum=True,
    )
    for text in propose(state_of([content]), DOCUMENT, side="IN").values():
        assert [passage.chosen for passage in text.passages() if passage.key == "p1"] == [False]


def test_what_is_carried_on_is_offered_whole_and_not_chosen() -> None:
    quoted = signed(
        Force.AGREE, "aluminium",
        "The Sides agreed to continue the work under paragraph 8: “The Sides agreed to meet. Lead: the ministries”",
        "दोनों पक्ष पैरा 8 के अंतर्गत कार्य जारी रखने पर सहमत हुए: “दोनों पक्ष मिलने पर सहमत हुए। उत्तरदायी: मंत्रालय”",
        "Стороны договорились продолжить работу по пункту 8: «Стороны решили встретиться. Ответственные: министерства»",
        undertaking=True, carries=f"{DOCUMENT}.u8",
    )  # fmt: skip
    for language, text in propose(state_of([quoted, quoted]), DOCUMENT, side="IN").items():
        told = [one for block in text.blocks for one in block if one.key in ("p1", "p2", "p1+2")]
        assert [(one.text, one.chosen) for one in told] == [(quoted.texts[language], False)] * 2
