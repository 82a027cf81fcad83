"""The draft agenda, before it is set."""

from dataclasses import replace
from typing import Any

import pytest
from immutables import Map
from tests.cast import ELEVENTH, GROUP, whole

from paraph.mechanism.agenda import ItemKind
from paraph.papers import Order
from paraph.papers.paper import Paper
from paraph.papers.rendering import compose
from paraph.papers.sessions.agenda import ITEMS


def _paper(language: str = "en", side: str = "IN", **changes: object) -> Paper:
    state = whole().having(**changes)
    return compose(Order("agenda", body=GROUP, language=language, side=side), state)[0]


def _items(paper: Paper) -> list[dict[str, Any]]:
    items: Any = paper.content["items"]
    return list(items)


@pytest.mark.parametrize(
    ("language", "title", "notice"),
    [
        ("en", "Draft agenda of the 12th session", "Draft. Proposed by: Indian Side. Not agreed."),
        ("hi", "12वें सत्र की कार्यसूची का प्रारूप", "प्रारूप। प्रस्तावक: भारतीय पक्ष। इस पर सहमति नहीं हुई है।"),
        ("ru", "Проект повестки дня 12-го заседания", "Проект. Предлагает: Индийская Сторона. Не согласован."),
    ],
)
def test_paper_is_marked_as_the_draft_of_one_side(language: str, title: str, notice: str) -> None:
    paper = _paper(language)
    assert (paper.title, paper.notice) == (title, notice)


def test_items_follow_the_mechanism_review_first_signing_last() -> None:
    assert [(item["number"], item["title"], item["name"] and item["name"]["text"]) for item in _items(_paper())] == [
        ("1", "Opening of the session and adoption of the agenda", None),
        ("2", "Review of what was done under the protocol of the 11th session", None),
        ("3", "Report of the sub-group", "Sub-group on Modernization"),
        ("4", "Report of the sub-group", "Sub-group on Mining"),
        ("5", "Report of the sub-group", "Sub-group on Fertilizers"),
        ("6", "Report of the sub-group", "Sub-group on Railway Transport"),
        ("7", "Emerging areas of cooperation", None),
        ("8", "Other business", None),
        ("9", "Date and place of the following session", None),
        ("10", "Signing of the protocol", None),
    ]


def test_every_kind_of_item_has_its_words() -> None:
    assert set(ITEMS) == set(ItemKind) - {ItemKind.REVIEW}


def test_topics_are_annotated_with_what_was_said_last_time() -> None:
    topics = {topic["number"]: topic for item in _items(_paper()) for topic in item["topics"]}
    assert topics["7.1"] == {
        "number": "7.1",
        "name": {"text": "Wind tunnel", "language": "en", "mark": ""},
        "session": "11th session",
        "stances": [{"did": "In focus", "words": {"text": "a modernised wind tunnel", "language": "en", "mark": ""}}],
        "stage": "",
    }
    assert topics["5.1"]["stage"] == "Stage recorded: Shipments"
    assert (topics["7.14"]["session"], topics["7.14"]["stances"]) == ("not named in the releases recorded", [])


def test_the_session_prepared_bears_what_was_stated_of_it() -> None:
    opening = _items(_paper("hi"))[0]["notes"]
    assert opening[0] == {
        "label": "तिथि और स्थान, जैसा पिछली बार बताया गया",
        "values": [{"by": "", "texts": [{"text": "in Russia in 2026", "language": "en", "mark": "[अंग्रेज़ी में]"}]}],
    }


@pytest.mark.parametrize(
    ("side", "labels"),
    [
        ("IN", ["Co-chair, Indian Side", "Co-chair, Russian Side"]),
        ("RU", ["Co-chair, Russian Side", "Co-chair, Indian Side"]),
    ],
)
def test_co_chairs_in_office_stand_with_the_own_side_first(side: str, labels: list[str]) -> None:
    opening = _items(_paper(side=side))[0]["notes"]
    assert [note["label"] for note in opening[1:]] == labels


def test_vacant_post_is_not_recorded() -> None:
    vacant = replace(whole().bodies[GROUP], holders=())
    opening = _items(_paper(bodies=whole().bodies.set(GROUP, vacant)))[0]["notes"]
    assert [note["values"][0]["texts"][0]["text"] for note in opening[1:]] == ["not recorded", "not recorded"]


def test_report_of_a_sub_group_is_the_account_of_the_side_that_recorded_it() -> None:
    reports = {item["name"]["text"]: item["notes"][0]["values"] for item in _items(_paper()) if item["name"]}
    said = {"text": "Report made last time", "language": "en", "mark": ""}
    assert reports["Sub-group on Mining"] == [{"by": "", "texts": [said]}]
    assert reports["Sub-group on Railway Transport"] == [{"by": "Indian Side", "texts": [said]}]


def test_review_without_a_protocol_is_of_progress_since() -> None:
    session = whole().sessions[ELEVENTH]
    unsigned = replace(session, accounts=Map({"IN": replace(session.facts("IN"), signed=())}))
    items = _items(_paper(sessions=whole().sessions.set(ELEVENTH, unsigned)))
    assert items[1]["title"] == "Review of progress since the last session"


def test_agenda_before_the_first_session_has_no_number_and_no_review() -> None:
    paper = _paper(sessions=Map(), releases=Map())
    assert paper.title == "Draft agenda of the next session"
    assert [item["title"] for item in _items(paper)] == [
        "Opening of the session and adoption of the agenda", "Emerging areas of cooperation", "Other business",
        "Date and place of the following session", "Signing of the protocol",
    ]  # fmt: skip
