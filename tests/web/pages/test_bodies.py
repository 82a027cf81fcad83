"""The tree of bodies, and one body over time."""

from datetime import date

import pytest
from immutables import Map
from tests import cast

from paraph.mechanism.convenings import Convening, Occasion
from paraph.mechanism.refusals import UnknownBody
from paraph.mechanism.sessions import Facts, Session
from paraph.mechanism.texts import texts
from paraph.web.pages.bodies.tree import bodies_page, body_page
from paraph.web.pages.reader import Reader

ENGLISH = Reader("en", "IN")


def test_tree_follows_the_parents() -> None:
    (commission,) = bodies_page(cast.whole(), ENGLISH).branches
    (group,) = commission.under
    assert (commission.key, group.key, [child.key for child in group.under]) == (
        cast.COMMISSION,
        cast.GROUP,
        sorted(cast.SUB_GROUPS),
    )


def test_sessions_stand_latest_first() -> None:
    names = [brief.name for brief in bodies_page(cast.whole(), ENGLISH).sessions]
    assert names == [
        "26th session", "11th session", "25th session", "10th session", "Inter-session meeting of 6\u00a0March 2023",
        "9th session",
    ]  # fmt: skip


def test_a_session_only_prepared_has_the_days_and_the_place_that_were_agreed() -> None:
    state = cast.whole()
    coming = Session(f"{cast.GROUP}.s12", cast.GROUP, Map({"IN": Facts(ordinal=12)}))
    occasion = Occasion(date(2026, 9, 7), date(2026, 9, 8), place=texts({"en": "Moscow"}))
    digest = occasion.digest
    said = dict.fromkeys(("IN", "RU"))
    agreed = Convening(coming.key, cast.GROUP, 12, proposals=Map(dict.fromkeys(said, occasion)),
                       accepted=Map(dict.fromkeys(said, digest)))  # fmt: skip
    state = state.having(
        sessions=state.sessions.set(coming.key, coming), convenings=state.convenings.set(coming.key, agreed)
    )
    brief = next(one for one in bodies_page(state, ENGLISH).sessions if one.key == coming.key)
    assert (brief.held, brief.agreed.replace("\xa0", " "), [place.text for place in brief.place]) == (
        "",
        "7–8 September 2026, as agreed",
        ["Moscow"],
    )


def test_chart_has_a_lane_a_body_and_tells_sessions_from_meetings_between() -> None:
    chart = bodies_page(cast.whole(), ENGLISH).chart
    assert [[(dot.label, dot.shape) for dot in lane.dots] for lane in chart.lanes] == [
        [("", "open"), ("25", "full"), ("26", "full")],
        [("9", "full"), ("10", "full"), ("11", "full")],
    ]


def test_empty_record_has_no_chart() -> None:
    page = bodies_page(cast.opened(), ENGLISH)
    assert (page.branches, page.chart, page.sessions) == ((), None, ())


def test_names_stand_latest_first_with_their_day() -> None:
    lines = body_page(cast.whole(), cast.GROUP, ENGLISH).names
    assert [(line.since, line.names[0].text) for line in lines] == [
        ("23\u00a0December 2022", "India-Russia Working Group on Modernization and Industrial Cooperation"),
        ("", "India-Russia Working Group on Modernisation and Industrial Cooperation"),
    ]


def test_holder_ends_where_the_next_of_the_same_side_begins() -> None:
    holders = body_page(cast.whole(), cast.GROUP, ENGLISH).holders
    assert [(line.name.text, line.since, line.until) for line in holders] == [
        ("Amardeep Singh Bhatia", "15\u00a0October 2024", ""),
        ("Alexey Gruzdev", "23\u00a0December 2022", ""),
        ("Anurag Jain", "23\u00a0December 2022", "15\u00a0October 2024"),
    ]


def test_body_names_what_it_stands_under_topmost_first() -> None:
    above = body_page(cast.whole(), cast.SUB_GROUPS[0], ENGLISH).above
    assert [key for key, _ in above] == [cast.COMMISSION, cast.GROUP]


@pytest.mark.parametrize(("key", "alone"), [(cast.GROUP, True), (cast.COMMISSION, False)])
def test_body_says_whether_all_sessions_are_its_own(key: str, alone: bool) -> None:
    assert body_page(cast.whole(), key, ENGLISH).alone is alone


def test_name_in_other_languages_is_shown_beside() -> None:
    page = body_page(cast.whole(), cast.GROUP, Reader("hi", "IN"))
    assert (page.name.language, [name.language for name in page.other_names]) == ("hi", ["en", "ru"])


def test_unknown_body_is_refused() -> None:
    with pytest.raises(UnknownBody):
        body_page(cast.whole(), "nothing", ENGLISH)
