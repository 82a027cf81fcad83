"""Plots of what is measured of a topic: values against time, the sessions marked, the target across.

Rules
    1. Distance is time and height is value: nothing is spaced or smoothed for looks. The axis of values begins at
       nought unless a value lies below it.
    2. Each side's values are a line of their own with a mark of their own; two sides' values are never joined.
    3. Only what has a day and a number is drawn; the table beside a plot lists all.
    4. The target is the one both sides state alike, else each side's as its own.

What comes out are shares of the plot, 0 to 1 from the left and from the bottom, so that a page (SVG) and a paper
(Typst) draw the same. Example: values 1.2 and 3.4 of March 2025 and 2026 under a target of 6 stand at heights 0.2 and
0.57 of an axis of 0 to 6.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor, log10

from paraph.mechanism.sessions import Session
from paraph.mechanism.topics import Measure, Target, Topic
from paraph.messages import N_
from paraph.papers.paper import Content
from paraph.papers.units import unit
from paraph.papers.wording import Said, Wording

CODES = frozenset({"unfc"})
"""Indicators whose values are codes and no numbers."""

READINESS = N_("Technology readiness level, 1 to 9 (ISO 16290)")
MOST_LEVELS = 5
MOST_SESSIONS = 8
"""Sessions whose numbers fit under a plot on a narrow page; of more the latest are marked."""

_MARGIN = 0.04


def plots(topic: Topic, sessions: Sequence[Session], wording: Wording) -> list[Content]:
    """A plot for each indicator of the topic with a value to draw, in the order of its template."""
    drawn = [key for key in indicators(topic, wording) if _points(topic, key)]
    return [_plot(topic, key, sessions, wording) for key in drawn]


def indicators(topic: Topic, wording: Wording) -> dict[str, Said]:
    """The indicators that were measured or have a target, with their names."""
    model = topic.model
    known = {each.key: wording.shown(each.names) for each in (model.indicators if model else ())}
    used = (*(one.indicator for one in topic.measures), *topic.targets)
    named = {key: known.get(key) or wording.own(wording.say(READINESS) if key == "trl" else key) for key in used}
    order = [*known, *named]
    return dict(sorted(named.items(), key=lambda pair: order.index(pair[0])))


@dataclass(frozen=True, slots=True)
class _Frame:
    """Days and values to shares."""

    first: date
    last: date
    low: float
    high: float

    def x(self, day: date) -> float:
        span = max(1, (self.last - self.first).days)
        return round(_MARGIN + (day - self.first).days / span * (1 - 2 * _MARGIN), 4)

    def y(self, value: float) -> float:
        return round((value - self.low) / (self.high - self.low), 4)


def _plot(topic: Topic, key: str, sessions: Sequence[Session], wording: Wording) -> Content:
    points, targets = _points(topic, key), _targets(topic, key)
    step, low, high = _scale(
        [*(float(each.value) for each in points), *(float(each.value) for each in targets)], readiness=key == "trl"
    )
    days = [each.on for each in points if each.on]
    dated = [(day, session) for session in sessions if (day := session.facts(wording.side).start)][-MOST_SESSIONS:]
    ends = [*days, *(day for day, _ in dated), *(each.by for each in targets if each.by)]
    frame = _Frame(min(ends), max(ends), low, high)
    symbol = unit(points[0].unit, wording.language)
    rows = list(_rows(topic, key, wording))
    name = indicators(topic, wording)[key]
    return {
        "indicator": key,
        "name": name,
        "unit": symbol,
        "said": f"{name['text']}, {symbol}. {_told(rows)}",
        "lines": [_line(side, points, frame, wording) for side in wording.in_order(tuple({p.side for p in points}))],
        "targets": [
            {"y": frame.y(float(each.value)), "label": wording.say(N_("target {value}"), value=_written(each, wording)),
             "x": frame.x(each.by) if each.by else 1.0}
            for each in targets
        ],
        "sessions": [{"x": frame.x(day), "label": _short(session, wording)} for day, session in dated],
        "levels": [{"y": frame.y(level), "label": _number(level, wording)} for level in _levels(low, high, step)],
        "rows": rows,
    }  # fmt: skip


def _told(rows: Iterable[Content]) -> str:
    return "; ".join(f"{row['day']}: {row['value']} ({row['side']})" for row in rows)


def _points(topic: Topic, key: str) -> list[Measure]:
    return [one for one in topic.measures if one.indicator == key and one.on and key not in CODES]


def _targets(topic: Topic, key: str) -> list[Target]:
    """One where all who stated it state the same value and day, else each side's (rule 4)."""
    held = [target for _, target in sorted(topic.targets.get(key, {}).items())] if key not in CODES else []
    return held[:1] if len({(float(each.value), each.by) for each in held}) == 1 else held


def _line(side: str, points: Iterable[Measure], frame: _Frame, wording: Wording) -> Content:
    own = [(frame.x(one.on), frame.y(float(one.value)), one) for one in points if one.side == side and one.on]
    return {
        "side": wording.side_name(side),
        "own": side == wording.side,
        "points": [{"x": x, "y": y, "said": _said(one, wording)} for x, y, one in own],
    }


def _said(one: Measure, wording: Wording) -> str:
    day = wording.short_day(one.on) if one.on else ""
    return f"{day}: {_written(one, wording)} ({wording.side_name(one.side)})"


def _rows(topic: Topic, key: str, wording: Wording) -> Iterator[Content]:
    for one in topic.measures:
        if one.indicator == key:
            yield {
                "day": wording.short_day(one.on) if one.on else wording.say(N_("day not stated")),
                "value": _written(one, wording),
                "side": wording.side_name(one.side),
                "source": one.source,
            }
    for _, target in sorted(topic.targets.get(key, {}).items()):
        yield {
            "day": wording.say(N_("target, by {day}"), day=wording.short_day(target.by)) if target.by
            else wording.say(N_("target")),
            "value": _written(target, wording),
            "side": wording.side_name(target.side),
            "source": target.source,
        }  # fmt: skip


def _written(one: Measure | Target, wording: Wording) -> str:
    """The value with its unit, as the language writes both; a code as it is."""
    try:
        value = _number(float(one.value), wording)
    except ValueError:
        return one.value
    return f"{value} {unit(one.unit, wording.language)}".strip()


def _number(value: float, wording: Wording) -> str:
    return wording.decimal(f"{value:.6f}")


def _short(session: Session, wording: Wording) -> str:
    ordinal = session.facts(wording.side).ordinal
    return str(ordinal) if ordinal is not None else "·"


def _scale(values: Sequence[float], *, readiness: bool) -> tuple[float, float, float]:
    """Step, lowest and highest of an axis of round numbers that holds all values (rule 1)."""
    if readiness:
        return 3.0, 0.0, 9.0
    low, high = min(0.0, *values), max(0.0, *values)
    rough = ((high - low) or 1.0) / (MOST_LEVELS - 1)
    power = 10.0 ** floor(log10(rough))
    step = next(power * each for each in (1, 2, 5, 10) if power * each >= rough)
    return step, step * floor(low / step), step * (ceil(high / step) or (low == 0))


def _levels(low: float, high: float, step: float) -> Iterator[float]:
    count = round((high - low) / step)
    yield from (low + step * place for place in range(count + 1))
