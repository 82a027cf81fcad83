"""The fold never stops: a rule broken is void with its reason, an unknown act is kept and reported."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mechanism.negotiation.table import KEY, SESSION, Table
from tests.mechanism.shaped import bodies as bodies_of

from paraph.mechanism.acts import catalogue
from paraph.mechanism.fold import fold, fold_all
from paraph.mechanism.refusals import AlreadyOpen, DayUnfit, MalformedBody, NotAParty, NotOpen, UnknownBody
from paraph.mechanism.state import EMPTY, State, Unknown, Void
from paraph.record import Act

OPENING = {"parties": ["IN", "RU"], "languages": ["en", "hi", "ru"]}


def act(n: int, name: str, body: dict[str, Any], *, side: str = "IN", on: str = "in-ru", v: int = 1) -> Act:
    return Act(
        act=name,
        v=v,
        mechanism="in-ru",
        side=side,
        n=n,
        after={},
        at="2025-08-06T13:07:00Z",
        office="o",
        on=on,
        body=body,
    )


def test_an_act_that_breaks_a_rule_is_void_and_the_rest_goes_on() -> None:
    orphan = {"kind": "sub_group", "names": {"en": "Sub-group"}, "parent": "nobody"}
    good = {"kind": "commission", "names": {"en": "Commission"}}
    state = fold_all(
        [
            act(0, "mechanism.open", OPENING),
            act(1, "body.establish", orphan, on="sg"),
            act(2, "body.establish", good, on="c"),
        ]
    )
    assert state.void == (Void("IN", 1, "body.establish", UnknownBody(body="nobody")),)
    assert list(state.bodies) == ["c"]
    assert state.heads["IN"] == 3


def test_an_unknown_act_or_version_is_kept_and_reported() -> None:
    state = fold_all(
        [act(0, "mechanism.open", OPENING), act(1, "weather.report", {}), act(2, "body.establish", {}, v=99)]
    )
    assert state.unknown == (Unknown("IN", 1, "weather.report", 1), Unknown("IN", 2, "body.establish", 99))
    assert state.void == ()


def test_nothing_can_be_said_before_the_mechanism_is_open() -> None:
    state = fold(EMPTY, act(0, "body.establish", {"kind": "commission", "names": {"en": "C"}}, on="c"))
    assert state.void == (Void("IN", 0, "body.establish", NotOpen()),)


def test_the_second_opening_must_have_the_same_terms_in_any_order() -> None:
    same = {"parties": ["RU", "IN"], "languages": ["ru", "hi", "en"]}
    other = {"parties": ["RU", "IN"], "languages": ["en"]}
    first = act(0, "mechanism.open", OPENING)
    both = fold_all([first, act(0, "mechanism.open", same, side="RU")])
    assert both.opened_by == {"IN", "RU"}
    differing = fold_all([first, act(0, "mechanism.open", other, side="RU")])
    assert differing.void == (Void("RU", 0, "mechanism.open", AlreadyOpen(parties="IN, RU", languages="en, hi, ru")),)


def test_a_third_government_is_void_from_its_first_word() -> None:
    state = fold_all([act(0, "mechanism.open", OPENING), act(0, "mechanism.open", OPENING, side="UZ")])
    assert state.void == (Void("UZ", 0, "mechanism.open", NotAParty(side="UZ", parties="IN, RU")),)


def test_a_malformed_body_is_void_with_what_was_found() -> None:
    state = fold_all([act(0, "mechanism.open", OPENING), act(1, "body.establish", {"kind": "orchestra"}, on="c")])
    assert [type(void.reason) for void in state.void] == [MalformedBody]
    assert state.void[0].reason.facts["act"] == "body.establish"


def test_fields_of_a_later_version_are_passed_over() -> None:
    body = {"kind": "commission", "names": {"en": "C"}, "colour": "red"}
    state = fold_all([act(0, "mechanism.open", OPENING), act(1, "body.establish", body, on="c")])
    assert (list(state.bodies), state.void) == (["c"], ())


@pytest.mark.parametrize(("day", "holds"), [("0999-12-31", False), ("1000-01-01", True), ("9998-12-31", True),
                                           ("9999-01-01", False)])  # fmt: skip
def test_a_day_that_no_calendar_reckons_with_is_void_with_the_day(day: str, holds: bool) -> None:
    since = {"kind": "commission", "names": {"en": "C"}}
    state = fold_all(
        [
            act(0, "mechanism.open", OPENING),
            act(1, "body.establish", since, on="c"),
            act(2, "body.rename", {"names": {"en": "D"}, "since": day}, on="c"),
        ]
    )
    reason = DayUnfit(day=day, first=1000, last=9998)
    assert state.void == (() if holds else (Void("IN", 2, "body.rename", reason),))


def test_every_body_that_states_a_day_looks_at_it() -> None:
    shapes = [msgspec.inspect.type_info(entry.shape) for entry in catalogue.entries()]
    assert {kind for shape in shapes for kind in careless(shape)} == set()


def careless(shape: object) -> Iterator[type]:
    """The bodies in a shape, however deep, that have a day among their fields and are not `Dated`."""
    match shape:
        case msgspec.inspect.StructType(cls=cls, fields=fields):
            kinds = [part for field in fields for part in parts(field.type)]
            if any(isinstance(kind, msgspec.inspect.DateType) for kind in kinds) and not issubclass(
                cls, catalogue.Dated
            ):
                yield cls
            for kind in kinds:
                yield from careless(kind)


def parts(kind: object) -> Iterator[object]:
    """The type of a field and those inside it: of a union, a sequence, a mapping."""
    yield kind
    inner = [getattr(kind, name, None) for name in ("item_type", "key_type", "value_type")]
    for one in (*inner, *getattr(kind, "types", ()), *getattr(kind, "item_types", ())):
        if one is not None:
            yield from parts(one)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1, max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
names = st.sampled_from([entry.act for entry in catalogue.entries()])
fields = sorted({field for entry in catalogue.entries() for field in entry.shape.__struct_fields__})
bodies = st.dictionaries(st.sampled_from(fields), json_values, max_size=6)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(names, bodies, st.sampled_from(["IN", "RU", "UZ"]), st.sampled_from("abc")), max_size=6))
def test_no_body_whatever_stops_the_fold(said: list[tuple[str, dict[str, Any], str, str]]) -> None:
    state: State = fold(EMPTY, act(0, "mechanism.open", OPENING))
    counts = {"IN": 1, "RU": 0, "UZ": 0}
    for name, body, side, on in said:
        state = fold(state, act(counts[side], name, body, side=side, on=on))
        counts[side] += 1
    assert {side: n for side, n in counts.items() if n} == dict(state.heads)


SUBJECTS = st.sampled_from(
    ("a", "wg-modernization", SESSION, KEY, f"{KEY}.pin1", f"{KEY}.pru1", f"{KEY}.kin1", "key/IN")
)
shaped_acts = st.sampled_from(catalogue.entries()).flatmap(
    lambda entry: st.tuples(st.just(entry.act), bodies_of(entry.shape), st.sampled_from(["IN", "RU"]), SUBJECTS)
)


@settings(max_examples=150, deadline=None)
@given(st.lists(shaped_acts, max_size=6))
def test_no_body_of_the_right_shape_stops_the_fold_either(said: list[tuple[str, dict[str, Any], str, str]]) -> None:
    """Upon a text that is negotiated, so that what is said has something to be about."""
    state, counts = negotiated(), {"IN": 100, "RU": 100}
    for name, body, side, on in said:
        state = fold(state, act(counts[side], name, body, side=side, on=on))
        counts[side] += 1


@cache
def negotiated() -> State:
    table = Table().begin()
    table.agreed(1)
    table.new("RU", 2)
    return table.state
