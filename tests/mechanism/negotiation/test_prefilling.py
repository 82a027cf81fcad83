"""The first draft of a protocol says what the record says, in every language in which it says it."""

from dataclasses import replace
from datetime import date
from itertools import groupby

import pytest
from tests.mechanism.negotiation.table import opened
from tests.mechanism.protocols import GROUP, LIST, NOTED, TEAM, adopted, protocol, with_session

from paraph.mechanism.acts.bodies import establish_body, hold_post
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.acts.topics import open_topic
from paraph.mechanism.bodies import BodyKind, Holder, Post
from paraph.mechanism.documents import DocumentType, Regime, Signatory
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.negotiation.prefilling import prefill
from paraph.mechanism.releases import Force
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts

TWELFTH = "wg-modernization.s12"


def previous() -> State:
    """The 11th session with its protocol of three paragraphs, two of them undertakings."""
    state = with_session(opened(), 11, date(2025, 8, 6))
    document, paragraphs = protocol(11, (NOTED, TEAM, LIST), signed=date(2025, 8, 6))
    return adopted(state, "IN", document, paragraphs)


def test_the_review_comes_first_and_carries_what_is_not_settled_in_its_own_words() -> None:
    draft = prefill(previous(), TWELFTH)
    review = [content for section, content in draft.paragraphs if section == "review"]
    assert [dict(content.texts) for content in review] == [
        {
            "en": "The Sides reviewed the implementation of the Protocol of the 11th session.",
            "hi": "दोनों पक्षों ने 11वें सत्र के प्रोटोकॉल के कार्यान्वयन की समीक्षा की।",
            "ru": "Стороны рассмотрели ход выполнения Протокола 11-го заседания.",
        },
        {
            "en": "The Sides agreed to continue the work under paragraph 2 of the Protocol of the 11th session: "
            "“The Sides agreed to set up a joint team by 31 October 2025”",
            "ru": "Стороны договорились продолжить работу по пункту 2 Протокола 11-го заседания: "
            "«Стороны договорились создать группу»",
        },
        {
            "en": "The Sides agreed to continue the work under paragraph 3 of the Protocol of the 11th session: "
            "“The Russian Side will provide a list within two months”",
        },
    ]
    assert [content.force for content in review] == [Force.OBSERVE, Force.AGREE, Force.AGREE]
    assert review[1].leads == TEAM.leads


def test_that_this_session_be_held_is_not_carried_into_its_own_protocol() -> None:
    """The paragraph is known by the place and time that the previous protocol gives of the next session."""
    state = with_session(opened(), 11, date(2025, 8, 6))
    held = replace(TEAM, texts=texts({"en": "The Sides agreed to hold the twelfth session in Moscow in June."}))
    document, paragraphs = protocol(11, (held, LIST), signed=date(2025, 8, 6))

    def carried(next_session: str) -> list[str]:
        terms = replace(document.terms, next_session=texts({"en": next_session}))
        draft = prefill(adopted(state, "IN", replace(document, terms=terms), paragraphs), TWELFTH)
        return [
            content.texts["en"].rpartition(" ")[0][-15:] for section, content in draft.paragraphs if section == "review"
        ][1:]

    assert carried("in Moscow in June") == ["list within two"]
    assert carried("in New Delhi in June") == ["on in Moscow in", "list within two"]


def test_each_section_is_said_once_whatever_the_order_of_the_agenda() -> None:
    state, groups = opened(), ("wg-modernization.sg-mining", "wg-modernization.sg-rail")
    for group in groups:
        topic, names = group.replace("sg-", ""), {"en": "As it is called"}
        for draft in (
            establish_body(state, side="IN", office="o", key=group, kind=BodyKind.SUB_GROUP, names=names, parent=GROUP),
            open_topic(state, side="IN", office="o", key=topic, body=GROUP, names=names),
        ):
            state = fold_draft(state, draft, side="IN")
    facts = Facts(ordinal=11, start=date(2025, 8, 6), sub_groups=groups)
    held = record_session(state, side="IN", office="o", key=f"{GROUP}.s11", body=GROUP, facts=facts)
    state = fold_draft(state, held, side="IN")
    sections = [section for section, _ in prefill(state, TWELFTH).paragraphs]
    assert [section for section, _ in groupby(sections)] == ["review", "sub-groups", "areas", "organisation"]


def test_the_agenda_gives_the_areas_and_the_next_session_comes_last() -> None:
    state = previous()
    topic = open_topic(
        state, side="IN", office="o", key="wg-modernization.tunnel", body="wg-modernization",
        names={"en": "Wind tunnel", "hi": "पवन सुरंग", "ru": "Аэродинамическая труба"}, template="wind_tunnel",
    )  # fmt: skip
    named = open_topic(state, side="IN", office="o", key="wg-modernization.name", body="wg-modernization",
                       names={"en": "Kudankulam", "ru": "Куданкулам"})  # fmt: skip
    draft = prefill(fold_draft(fold_draft(state, topic, side="IN"), named, side="IN"), TWELFTH)
    assert [(section, content.texts["ru"]) for section, content in draft.paragraphs[-3:]] == [
        ("areas", "Стороны обсудили сотрудничество по следующему направлению: аэродинамическая труба."),
        ("areas", "Стороны обсудили сотрудничество по следующему направлению: Куданкулам."),
        ("organisation", "Стороны договорились провести 13-е заседание в согласованные сроки."),
    ]


def test_the_regime_is_that_of_the_previous_protocol_and_co_chairs_sign() -> None:
    state = with_session(opened(), 11, date(2025, 8, 6))
    document, paragraphs = protocol(11, (NOTED,), signed=date(2025, 8, 6))
    english = replace(document, terms=replace(document.terms, regime=Regime(("en",))))
    state = adopted(state, "IN", english, paragraphs)
    holder = Holder(Post.CO_CHAIR, "RU", texts({"en": "A. Gruzdev"}), texts({"en": "Deputy Minister"}))
    state = fold_draft(state, hold_post(state, side="RU", office="o", key="wg-modernization", holder=holder), side="RU")
    draft = prefill(state, TWELFTH)
    assert draft.frame.terms.regime == Regime(("en",))
    assert draft.frame.terms.signatories == (Signatory("RU", holder.names, holder.titles),)
    assert {language for _, content in draft.paragraphs for language in content.texts} == {"en"}


def test_a_first_protocol_has_no_review_and_another_type_its_frame_alone() -> None:
    first = prefill(opened(), TWELFTH)
    assert [section for section, _ in first.paragraphs] == ["organisation"]
    assert prefill(opened(), TWELFTH, kind=DocumentType.WORK_PLAN).paragraphs == ()


@pytest.mark.parametrize(
    ("number", "hindi"),
    [(1, "दोनों पक्ष दूसरा सत्र"), (5, "दोनों पक्ष छठा सत्र"), (13, "दोनों पक्ष 14वां सत्र")],
)
def test_the_next_session_stands_in_the_case_its_sentence_asks_for(number: int, hindi: str) -> None:
    draft = prefill(with_session(opened(), number, date(2026, 8, 6)), f"wg-modernization.s{number}")
    (held,) = [content.texts["hi"] for section, content in draft.paragraphs if section == "organisation"]
    assert held == f"{hindi} परस्पर सुविधाजनक तिथियों पर आयोजित करने पर सहमत हुए।"
