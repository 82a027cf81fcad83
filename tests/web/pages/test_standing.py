"""Where things stand: what comes next, what was, and the verbs last used."""

from dataclasses import replace

import pytest
from tests import cast
from tests.mechanism.protocols import adopted
from tests.web import drafting

from paraph.mechanism.documents import Document, DocumentType, Regime, Section, Source, Terms
from paraph.mechanism.paragraphs import Content, Paragraph
from paraph.mechanism.releases import Force, Stance
from paraph.mechanism.texts import texts
from paraph.node.texts.next_told import with_next_told_of
from paraph.papers import Order
from paraph.papers.rendering import compose
from paraph.web.pages.reader import Reader
from paraph.web.pages.sessions.standing import Standing, TextInHand, leading_body, other_bodies, standing, strongest


def made(language: str = "en", key: str = cast.GROUP) -> Standing:
    return standing(cast.whole(), key, Reader(language, "IN"))


def test_page_opens_with_the_body_that_has_topics_and_met_last() -> None:
    assert leading_body(cast.whole()).key == cast.GROUP


def test_record_without_bodies_has_no_leading_body() -> None:
    assert leading_body(cast.opened()) is None


@pytest.mark.parametrize(("language", "name"), [("en", "12th session"), ("hi", "12वां सत्र"), ("ru", "12-е заседание")])
def test_next_session_has_the_next_number(language: str, name: str) -> None:
    assert made(language).preparation.name == name


@pytest.mark.parametrize(
    ("language", "quoted"),
    [("en", ("in Russia in 2026", "en")), ("ru", ("в России в 2026 году", "ru")), ("hi", ("in Russia in 2026", "en"))],
)
def test_next_session_is_quoted_in_the_language_it_is_said_in(language: str, quoted: tuple[str, str]) -> None:
    found = made(language).preparation.quoted
    assert (found.text, found.language) == quoted


def test_what_the_protocol_says_of_the_next_session_goes_before_the_releases() -> None:
    session = f"{cast.GROUP}.s11"
    key = f"{session}.protocol"
    terms = Terms(DocumentType.PROTOCOL, Regime(("en", "ru")), next_session=texts({"ru": "в г. Москве в июне"}))
    signed = Document(
        key,
        session,
        terms,
        (Section("1", texts({"ru": "I"})),),
        (f"{key}.p1",),
        sources=(Source("ru", "11.txt", "0" * 64),),
    )
    said = Paragraph(f"{key}.p1", key, "1", "1", Content(texts({"ru": "Стороны договорились встретиться."})))
    state = adopted(cast.whole(), "IN", signed, (said,))
    found = standing(state, cast.GROUP, Reader("en", "IN")).preparation
    assert (found.quoted.text, found.by_protocol) == ("в г. Москве в июне", True)
    assert not made().preparation.by_protocol


@pytest.mark.parametrize(("lang", "words", "told"), [
    ("en", "The Sides agreed to hold the 12th session in Moscow in June 2026.", "in Moscow in June 2026"),
    ("hi", "दोनों पक्ष 12वां सत्र जून 2026 में मॉस्को में आयोजित करने पर सहमत हुए।", "जून 2026 में मॉस्को में"),
    ("ru", "Стороны договорились провести 12-е заседание в Москве в июне 2026 года.", "в Москве в июне 2026 года"),
    ("en", "The Sides agreed to hold the 15th session in Moscow in June 2026.", ""),
])  # fmt: skip
def test_a_paragraph_that_sets_the_next_session_is_quoted_where_the_protocol_says_no_more(
    lang: str, words: str, told: str
) -> None:
    session = f"{cast.GROUP}.s11"
    key = f"{session}.protocol"
    signed = Document(key, session, Terms(DocumentType.PROTOCOL, Regime((lang,))), (Section("1", texts({})),),
                      (f"{key}.p1",), sources=(Source(lang, "11.txt", "0" * 64),))  # fmt: skip
    content = Content(texts({lang: words}), Force.AGREE, undertaking=True)
    state = adopted(cast.whole(), "IN", signed, (Paragraph(f"{key}.p1", key, "1", "1", content),))
    found = standing(state, cast.GROUP, Reader(lang, "IN")).preparation
    assert (found.quoted.text if found.by_protocol else "", found.by_protocol) == (told, bool(told))
    paper, _ = compose(Order("agenda", body=cast.GROUP, language=lang, side="IN"), with_next_told_of(state, cast.GROUP))
    assert (f"'text': '{told}'" in repr(paper.content["items"])) == bool(told)


def test_the_text_begun_for_the_next_session_stands_with_it() -> None:
    found = standing(drafting.negotiated(), cast.GROUP, Reader("ru", "IN")).preparation
    assert found.texts == (TextInHand(drafting.KEY, "Протокол", "согласовано пунктов: 1 из 5"),)
    assert made().preparation.texts == ()


def test_a_text_signed_before_its_session_was_recorded_asks_when_it_was_held() -> None:
    state = drafting.negotiated()
    signed = replace(state.negotiation(drafting.KEY), in_force="2026-03-02T10:00:00Z")
    state = state.having(negotiations=state.negotiations.set(drafting.KEY, signed))
    (text,) = standing(state, cast.GROUP, Reader("en", "IN")).preparation.texts
    assert (text.stands, text.unheld) == ("Signed by all; in force.", drafting.TWELFTH)


def test_agenda_begins_with_the_review_after_the_opening() -> None:
    items = made().preparation.items
    assert [item.number for item in items] == list(range(1, len(items) + 1))
    assert items[1].text == "Review of what was done under the protocol of the 11th session"


def test_topics_stand_under_the_strongest_verb_of_their_latest_session() -> None:
    lanes = {lane.code: [topic.name.text for topic in lane.topics] for lane in made().lanes}
    assert lanes["agreed"] == ["Underground coal gasification"]
    assert lanes["explored"] == ["Rare earths and critical minerals", "Modern industrial infrastructure"]
    assert list(lanes) == ["agreed", "welcomed", "focus", "explored"]


def test_topic_on_which_versions_differ_is_marked() -> None:
    marked = [topic.name.text for lane in made().lanes for topic in lane.topics if topic.differs]
    assert marked == ["Underground coal gasification"]


def test_topics_that_no_release_names_stand_apart() -> None:
    assert [topic.name.text for topic in made().silent] == [
        "Capacity building",
        "Technology transfer",
        "Titanium products",
    ]


def test_stages_are_counted_as_recorded() -> None:
    page = made()
    assert (page.stages_recorded, page.topic_count) == (2, 16)


def test_co_chairs_stand_own_side_first() -> None:
    assert [(line.side, line.name.text) for line in made().chairs] == [
        ("Indian Side", "Amardeep Singh Bhatia"),
        ("Russian Side", "Alexey Gruzdev"),
    ]


def test_vacant_post_is_told() -> None:
    page = standing(cast.whole(), cast.SUB_GROUPS[0], Reader("en", "IN"))
    assert [(line.vacant, line.name.text) for line in page.chairs] == [(True, "no holder recorded")] * 2


def test_other_bodies_leave_out_sub_groups_and_the_leading_one() -> None:
    others = other_bodies(cast.whole(), cast.GROUP, Reader("en", "IN"))
    assert [(other.key, other.last.name) for other in others] == [(cast.COMMISSION, "26th session")]


def test_strongest_of_explored_and_agreed_is_agreed() -> None:
    assert strongest(frozenset({Stance.EXPLORED, Stance.AGREED})) is Stance.AGREED


def test_body_without_a_session_prepares_one_without_number() -> None:
    page = standing(cast.whole(), cast.SUB_GROUPS[0], Reader("en", "IN"))
    assert (page.preparation.name, page.last) == ("Next session", None)
