"""Plots: distance is time, height is value, each side's values a line of their own, the target across."""

from datetime import date
from typing import Any

import pytest
from immutables import Map
from tests import cast

from paraph.mechanism.state import State
from paraph.mechanism.topics import Measure, Target, Topic
from paraph.papers.reviews.plots import plots
from paraph.papers.wording import Wording

FIRST, MIDDLE, LAST = date(2024, 1, 1), date(2025, 1, 1), date(2026, 1, 1)


def topic(*measures: Measure, **targets: Target) -> Topic:
    held = Map({"mach": Map(targets)}) if targets else Map()
    return Topic("t", cast.GROUP, Map({"en": "Tunnel"}), "wind_tunnel", measures=measures, targets=held)


def mach(value: str, on: date | None, side: str = "IN") -> Measure:
    return Measure("mach", value, "Mach", side, on, "Report")


def drawn(one: Topic, language: str = "en", state: State | None = None) -> list[dict[str, Any]]:
    sessions = state.sessions_of(cast.GROUP) if state else ()
    return plots(one, sessions, Wording(language, "IN"))  # type: ignore[return-value]


def test_shares_are_true_to_time_and_value() -> None:
    (plot,) = drawn(topic(mach("1", FIRST), mach("4", MIDDLE), mach("2", LAST)))
    (line,) = plot["lines"]
    assert [(round(one["x"], 2), one["y"]) for one in line["points"]] == [(0.04, 0.25), (0.5, 1.0), (0.96, 0.5)]
    assert [level["label"] for level in plot["levels"]] == ["0", "1", "2", "3", "4"]


def test_two_sides_values_are_never_joined() -> None:
    (plot,) = drawn(topic(mach("1", FIRST), mach("2", MIDDLE, "RU"), mach("3", LAST)))
    assert [(line["side"], len(line["points"])) for line in plot["lines"]] == [("Indian Side", 2), ("Russian Side", 1)]


@pytest.mark.parametrize(("theirs", "count"), [("5", 1), ("5.0", 1), ("6", 2)])
def test_target_stated_alike_is_drawn_once(theirs: str, count: int) -> None:
    one = topic(mach("1", FIRST), IN=Target("5", "Mach", "IN", LAST), RU=Target(theirs, "Mach", "RU", LAST))
    (plot,) = drawn(one)
    assert (len(plot["targets"]), plot["targets"][0]["label"]) == (count, "target 5 Mach")
    assert len(plot["rows"]) == 3


def test_what_has_no_day_or_no_number_is_not_drawn() -> None:
    assert drawn(topic(mach("1", None), Measure("unfc", "E2F2G3", "UNFC", "IN", FIRST))) == []


def test_undated_value_stands_in_the_table_beside() -> None:
    (plot,) = drawn(topic(mach("2", None), mach("1", FIRST)))
    assert [row["day"] for row in plot["rows"]] == ["day not stated", "1 Jan 2024"]


def test_sessions_are_marked_by_number_where_they_stood_in_time() -> None:
    (plot,) = drawn(topic(mach("1", FIRST), mach("2", LAST)), state=cast.whole())
    assert [each["label"] for each in plot["sessions"]] == ["9", "10", "11"]
    assert [each["x"] for each in plot["sessions"]] == sorted(each["x"] for each in plot["sessions"])


@pytest.mark.parametrize(("value", "low", "high"), [("-3", "-3", "0"), ("0", "0", "0.5"), ("70000", "0", "80,000")])
def test_axis_holds_any_value(value: str, low: str, high: str) -> None:
    (plot,) = drawn(topic(mach(value, FIRST)))
    assert (plot["levels"][0]["label"], plot["levels"][-1]["label"]) == (low, high)


@pytest.mark.parametrize(("language", "said"), [("ru", "1,5 Маха"), ("hi", "1.5 मैक"), ("en", "1.5 Mach")])
def test_values_are_written_as_the_language_writes_them(language: str, said: str) -> None:
    (plot,) = drawn(topic(mach("1.5", FIRST)), language)
    assert plot["rows"][0]["value"] == said
