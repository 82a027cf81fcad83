"""Distance on a chart is time."""

from datetime import date

import pytest

from paraph.record.shapes import FIRST_YEAR, LAST_YEAR
from paraph.web.pages.bodies.chart import CLOSE, MOST_TICKS, Axis, Dot, per_cent, spread


def dot(label: str) -> Dot:
    return Dot("", "full", label, "", "")


def test_axis_spans_whole_years() -> None:
    axis = Axis.over([date(2022, 12, 23), date(2025, 8, 6)])
    assert axis == Axis(date(2022, 1, 1), date(2026, 1, 1))


def test_axis_bears_the_first_and_the_last_day_that_an_act_may_name() -> None:
    axis = Axis.over([date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)])
    assert next(tick.label for tick in axis.ticks()) == "1000"


def test_axis_without_days_is_none() -> None:
    assert Axis.over([]) is None


def test_axis_keeps_the_ratio_of_irregular_intervals() -> None:
    axis = Axis.over([date(2022, 12, 23), date(2025, 8, 6)])
    ninth, tenth, eleventh = (axis.at(day) for day in (date(2022, 12, 23), date(2024, 10, 15), date(2025, 8, 6)))
    assert (tenth - ninth) / (eleventh - tenth) == pytest.approx(662 / 295)


@pytest.mark.parametrize("years", [1, 6, 7, 40, 120])
def test_ticks_never_outnumber_what_fits_a_narrow_page(years: int) -> None:
    axis = Axis.over([date(1960, 5, 5), date(1960 + years - 1, 5, 5)])
    assert 2 <= len(axis.ticks()) <= MOST_TICKS + 1
    assert axis.ticks()[0].label == "1960"


def test_labels_that_would_touch_step_down_in_turn() -> None:
    dots = spread([(10 + 0 * CLOSE, dot("1")), (10 + CLOSE / 2, dot("2")), (10 + CLOSE, dot("3")), (90.0, dot("4"))])
    assert [(one.label, one.low) for one in dots] == [("1", False), ("2", True), ("3", False), ("4", False)]


def test_spread_puts_dots_in_order_of_time() -> None:
    assert [one.label for one in spread([(50.0, dot("b")), (20.0, dot("a"))])] == ["a", "b"]


def test_positions_are_written_as_svg_takes_them() -> None:
    assert per_cent(33.333333) == "33.33%"
