"""The board and the page of a topic: stages as recorded, verbs as said."""

import pytest
from tests import cast

from paraph.web.pages.bodies.board import Card, board_page, bodies_with_topics
from paraph.web.pages.bodies.topics import topic_page
from paraph.web.pages.reader import Reader

ENGLISH = Reader("en", "IN")
COAL, FERTILIZERS, TITANIUM = (f"{cast.GROUP}.{name}" for name in ("coal_gasification", "fertilizers", "titanium"))


def card(key: str) -> Card:
    board = board_page(cast.whole(), cast.GROUP, ENGLISH)
    return next(card for lane in board.lanes for card in lane.cards if card.key == key)


def test_board_has_the_areas_in_their_order_and_what_fits_none_last() -> None:
    board = board_page(cast.whole(), cast.GROUP, ENGLISH)
    assert [lane.name.text for lane in board.lanes] == [
        "Aerospace", "Materials and manufacturing", "Minerals and mining", "Industry and infrastructure",
        "Environment", "People and technology", "Other topics",
    ]  # fmt: skip
    assert (board.topics, board.recorded) == (16, 2)


def test_recorded_stage_fills_the_ladder_up_to_it() -> None:
    ladder = card(COAL).ladder
    assert [(rung.reached, rung.current) for rung in ladder.rungs] == [
        (True, False), (True, True), (False, False), (False, False), (False, False), (False, False),
    ]  # fmt: skip
    assert (ladder.place, ladder.stage.text) == (2, "Boreholes and cores")


def test_topic_without_a_recorded_stage_stands_on_no_rung() -> None:
    ladder = card(cast.WIND_TUNNEL).ladder
    assert (ladder.place, ladder.recorded) == (0, "")
    assert not any(rung.reached for rung in ladder.rungs)


def test_topic_of_no_template_has_no_ladder() -> None:
    assert card(TITANIUM).ladder.rungs == ()


@pytest.mark.parametrize(
    ("language", "recorded"),
    [
        ("en", "Boreholes and cores (Indian Side; 6\u00a0August 2025; 11th session)"),
        ("hi", "बोरहोल एवं कोर (भारतीय पक्ष; 6\u00a0अगस्त 2025; 11वां सत्र)"),
    ],
)
def test_stage_is_told_with_who_recorded_it_when_and_where(language: str, recorded: str) -> None:
    assert topic_page(cast.whole(), COAL, Reader(language, "IN")).ladder.recorded == recorded


def test_explored_is_shown_apart_from_agreed_version_by_version() -> None:
    (latest,) = topic_page(cast.whole(), COAL, ENGLISH).sessions
    assert [(remark.version.language, remark.stance) for remark in latest.remarks] == [
        ("en", "explored"),
        ("hi", "explored"),
        ("ru", "agreed"),
    ]
    assert latest.differs


def test_remarks_stand_session_by_session_latest_first() -> None:
    page = topic_page(cast.whole(), FERTILIZERS, ENGLISH)
    assert [(item.brief.ordinal, sorted({remark.stance for remark in item.remarks})) for item in page.sessions] == [
        (11, ["welcomed"]),
        (10, ["reviewed"]),
        (9, ["welcomed"]),
    ]


def test_remark_shows_the_sentence_with_topic_and_verb_marked() -> None:
    page = topic_page(cast.whole(), FERTILIZERS, ENGLISH)
    (passage,) = page.sessions[-1].remarks[0].passages
    marked = [(piece.text, piece.verb) for piece in passage.pieces if piece.marked]
    assert marked == [("welcomed", True), ("mineral fertilizers", False)]


def test_chart_has_a_row_for_each_verb_used_and_no_other() -> None:
    chart = topic_page(cast.whole(), FERTILIZERS, ENGLISH).chart
    assert [(lane.name.text, [dot.label for dot in lane.dots]) for lane in chart.lanes] == [
        ("Welcomed", ["9", "11"]),
        ("Reviewed", ["10"]),
    ]


def test_topic_that_no_release_names_has_no_chart() -> None:
    page = topic_page(cast.whole(), TITANIUM, ENGLISH)
    assert (page.chart, page.sessions) == (None, ())


def test_name_missing_in_the_readers_language_is_marked_as_another() -> None:
    page = topic_page(cast.whole(), TITANIUM, Reader("hi", "IN"))
    assert (page.name.text, page.name.language) == ("Titanium products", "en")


def test_indicators_come_with_their_units() -> None:
    page = topic_page(cast.whole(), FERTILIZERS, ENGLISH)
    assert all(line.unit and line.name.text for line in page.indicators)


def test_bodies_with_topics_are_named_once() -> None:
    assert [key for key, _ in bodies_with_topics(cast.whole(), ENGLISH)] == [cast.GROUP]
