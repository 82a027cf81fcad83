"""The state of the areas, before it is set."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from immutables import Map
from tests.cast import GROUP, NINTH, whole

from paraph.mechanism.sessions import Facts, Session
from paraph.mechanism.topics import Standing, template
from paraph.papers import Order
from paraph.papers.paper import Paper
from paraph.papers.rendering import compose


def _paper(language: str = "en", side: str = "IN", **changes: object) -> Paper:
    state = whole().having(**changes)
    return compose(Order("areas", body=GROUP, language=language, side=side), state)[0]


def _topics(paper: Paper) -> dict[str, dict[str, Any]]:
    areas: Any = paper.content["areas"]
    return {topic["name"]["text"]: topic for area in areas for topic in area["topics"]}


def _standing(*standings: Standing) -> dict[str, Any]:
    topic = whole().topics[f"{GROUP}.aluminium"]
    changed = whole().topics.set(topic.key, replace(topic, standings=standings))
    return _topics(_paper(topics=changed))["Aluminium"]


@pytest.mark.parametrize(
    ("language", "title", "line"),
    [
        ("en", "State of the areas of cooperation", "Last session recorded: 11th session, 6\u00a0August 2025"),
        ("hi", "सहयोग के क्षेत्रों की स्थिति", "अंतिम दर्ज सत्र: 11वां सत्र, 6\u00a0अगस्त 2025"),
        ("ru", "Состояние сотрудничества по направлениям",
         "Последнее внесённое в запись заседание: 11-е заседание, 6\u00a0августа 2025 г."),
    ],
)  # fmt: skip
def test_title_says_what_and_as_of_which_session(language: str, title: str, line: str) -> None:
    paper = _paper(language)
    assert (paper.title, paper.line) == (title, line)


def test_a_session_that_is_only_prepared_has_no_column() -> None:
    state = whole()
    coming = Session(f"{GROUP}.s12", GROUP, accounts=Map({"IN": Facts(ordinal=12)}))
    paper = _paper(sessions=state.sessions.set(coming.key, coming))
    assert [one["name"] for one in paper.content["sessions"]] == [one["name"] for one in _paper().content["sessions"]]


def test_every_topic_stands_there_and_is_numbered_through() -> None:
    assert [topic["number"] for topic in _topics(_paper()).values()] == list(range(1, 17))


def test_stage_nobody_recorded_is_not_recorded_and_no_rung_is_filled() -> None:
    topic = _topics(_paper())["Wind tunnel"]
    assert (topic["recorded"], topic["standing"], topic["stage"]["text"]) == (False, "not recorded", "not recorded")
    assert {rung["standing"] for rung in topic["ladder"]["rungs"]} == {""}
    assert topic["ladder"]["spoken"].endswith("Recorded now: not recorded.")


def test_recorded_stage_says_by_whom_and_when_and_fills_that_rung_alone() -> None:
    topic = _topics(_paper())["Underground coal gasification"]
    assert topic["standing"] == "Boreholes and cores (recorded by: Indian Side, 6\u00a0August 2025)"
    assert [rung["standing"] for rung in topic["ladder"]["rungs"]] == ["", "now", "", "", "", ""]


def test_stage_recorded_earlier_is_told_from_the_one_now() -> None:
    first, second, third = (stage.key for stage in template("aluminium").stages)
    topic = _standing(Standing(first, date(2022, 1, 1), "IN"), Standing(third, None, "RU"))
    assert [rung["standing"] for rung in topic["ladder"]["rungs"]] == ["before", "", "now"]
    assert topic["standing"] == "Capacity expansion (recorded by: Russian Side)"
    assert second not in topic["standing"]


def test_stage_this_software_does_not_know_is_shown_by_its_key() -> None:
    assert _standing(Standing("moonshot", None, "IN"))["standing"] == "moonshot (recorded by: Indian Side)"


def test_overview_has_a_column_for_each_of_the_last_sessions() -> None:
    content: Any = _paper().content
    assert content["sessions"] == [
        {"name": "9th session", "when": "23 Dec 2022"},
        {"name": "10th session", "when": "15 Oct 2024"},
        {"name": "11th session", "when": "6 Aug 2025"},
    ]
    topics = _topics(_paper())
    assert topics["Fertilizers"]["overview"] == [["Welcomed"], ["Reviewed"], ["Welcomed"]]
    assert topics["Underground coal gasification"]["overview"] == [[], [], ["Agreed", "Explored"]]


def test_overview_keeps_to_the_latest_sessions_and_the_topics_tell_all() -> None:
    ninth = whole().sessions[NINTH]
    eighth = replace(ninth, key=f"{GROUP}.s8", accounts=Map({"IN": Facts(ordinal=8, start=date(2021, 1, 1))}))
    release = replace(whole().releases_on(NINTH)[0], key="old", session=eighth.key)
    paper = _paper(
        sessions=whole().sessions.set(eighth.key, eighth), releases=whole().releases.set(release.key, release)
    )
    content: Any = paper.content
    assert [column["name"] for column in content["sessions"]] == ["9th session", "10th session", "11th session"]
    told = [each["name"] for each in _topics(paper)["Fertilizers"]["sessions"]]
    assert told == ["11th session", "10th session", "9th session", "8th session"]


def test_topic_tells_each_session_latest_first_in_a_releases_words() -> None:
    found = _topics(_paper())["Railway transport"]["sessions"]
    assert [(each["name"], each["did"], each["words"]["text"]) for each in found] == [
        ("11th session", "Welcomed", "railway transport"),
        ("9th session", "Proposed", "railway transport"),
    ]


def test_topic_without_template_has_neither_ladder_nor_indicators() -> None:
    topic = _topics(_paper("ru"))["Титановая продукция"]
    assert (topic["ladder"], topic["indicators"], topic["form"]) == (None, [], "нет в записи")


@pytest.mark.parametrize(
    ("language", "topic", "indicators"),
    [
        ("en", "Additive manufacturing and 3D printing",
         [("Machines", ""), ("Build volume", "mm"), ("Deposition rate", "kg/h"), ("Qualified parts", ""),
          ("Technology readiness level (ISO 16290)", "TRL")]),
        ("ru", "Подземная газификация угля",
         [("Скважины", ""), ("Синтез-газ", "нм³/ч"), ("Теплота сгорания", "МДж/нм³"),
          ("КПД газификации", "%")]),
    ],
)  # fmt: skip
def test_indicator_bears_its_unit_unless_its_name_says_it(
    language: str, topic: str, indicators: list[tuple[str, str]]
) -> None:
    shown = _topics(_paper(language))[topic]["indicators"]
    assert [(each["name"]["text"], each["unit"]) for each in shown] == indicators


def test_body_without_a_session_says_so() -> None:
    paper = _paper(sessions=Map(), releases=Map())
    assert paper.line == "No session is recorded yet."
    assert (paper.content["sessions"], _topics(paper)["Aluminium"]["sessions"]) == ([], [])
