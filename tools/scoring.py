"""Marks for a reading against what a careful person would have read, field by field.

A field counts as a hit where the reading has what was expected, as made up where it has something else or something
nobody stated, as missed where it has not what was stated; a wrong value is both made up and missed. So

    precision = hits / (hits + made up)        recall = hits / (hits + missed)

Expected may be a list of values any of which is right, `null` among them. Lists (parties, chairs, areas) are compared
as sets. `exact` wants the same characters, white space aside; `fuzzy` wants a `rapidfuzz` ratio of 85 (80 for cities,
which Russian inflects), and for areas shared words of 0.6 or more by Dice. Example: expected ordinal 11, read 10 gives
one made up and one missed.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import regex
from rapidfuzz.fuzz import ratio

Tree = Mapping[str, Any]

NEAR = 85
ALIKE, EXACT = 75, 100
"""Ratios from which two words are one, and two values the same to the letter."""

NEAR_CITY = 80
OVERLAP = 0.6
ONE_STANCE = {"reviewed": "looked at", "explored": "looked at", "focus": "looked at"}
"""Stances that count as one: the release speaks of the area and binds nobody."""

SCALARS: Mapping[str, int] = {
    "release.ministry": NEAR,
    "release.headline": NEAR,
    "release.posted_at": 100,
    "release.office": NEAR,
    "release.release_id": 100,
    "body.name": NEAR,
    "body.parent": NEAR,
    "body.kind": 100,
    "session.ordinal": 100,
    "session.date": 100,
    "session.end_date": 100,
    "session.city": NEAR_CITY,
    "session.venue": NEAR,
    "session.format": 100,
    "delegates": 100,
    "next_session": NEAR,
}
"""Fields of one value, with the ratio from which two values are near enough."""

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """One hit, made up or missed value of a field: expected is `None` where made up, read where missed."""

    field: str
    expected: Any
    read: Any

    @property
    def hit(self) -> bool:
        """Whether the value read is the one expected."""
        return self.expected is not None and self.read is not None


def marks(expected: Tree, read: Tree, *, exact: bool = False) -> Iterator[Mark]:
    """All marks of one release; both arguments have the shape `paraph read --json` prints."""
    yield from _whether(expected["is_session"], read["is_session"])
    for field, least in SCALARS.items():
        yield from _one(field, _at(expected, field), _at(read, field), 100 if exact else least)
    for field in ("body.parties", "release.handling_marks"):
        yield from _paired(field, _at(expected, field), _at(read, field), _same(100))
    for field in ("release.subheadlines", "subgroups", "signed"):
        yield from _paired(field, _at(expected, field), _at(read, field), _same(100 if exact else NEAR))
    yield from _chairs(expected.get("chairs") or [], read.get("chairs") or [], exact=exact)
    yield from _areas(expected.get("areas") or [], read.get("areas") or [], exact=exact)


def _whether(expected: bool, read: bool) -> Iterator[Mark]:
    if expected or read:
        yield Mark("is_session", expected or None, read or None)


def _one(field: str, expected: object, read: object, least: int) -> Iterator[Mark]:
    allowed = expected if isinstance(expected, list) else [expected]
    if read is None and None in allowed:
        return
    if read is not None and any(value is not None and _near(value, read, least) for value in allowed):
        yield Mark(field, expected, read)
        return
    if read is not None:
        yield Mark(field, None, read)
    if None not in allowed:
        yield Mark(field, expected, None)


def _paired(
    field: str, expected: Sequence[Any] | None, read: Sequence[Any] | None, same: Callable[[Any, Any], bool]
) -> Iterator[Mark]:
    left = list(expected or [])
    for value in read or []:
        found = next((place for place, want in enumerate(left) if same(want, value)), None)
        yield Mark(field, None if found is None else left.pop(found), value)
    yield from (Mark(field, want, None) for want in left)


def _chairs(expected: Sequence[Any], read: Sequence[Any], *, exact: bool) -> Iterator[Mark]:
    """Names with sides; posts of the chairs whose name and side are right."""

    def same(want: Tree, value: Tree) -> bool:
        sides = want["side"] if isinstance(want["side"], list) else [want["side"]]
        return value["side"] in sides and _near(want["name"], value["name"], 100 if exact else NEAR)

    named = [chair for chair in read if chair["name"]]
    for mark in _paired("chairs", expected, named, same):
        yield mark
        if mark.hit:
            yield from _one(
                "chairs.post", mark.expected["post"], _of_one_length(mark, exact=exact), 100 if exact else NEAR
            )


def _of_one_length(mark: Mark, *, exact: bool) -> object:
    """The post read; the one expected where either only has the country more ("भारत के विदेश मंत्री")."""
    read, expected = mark.read["post"], mark.expected["post"]
    for value in expected if isinstance(expected, list) else [expected]:
        if value and read and not exact and (read.endswith(value) or value.endswith(read)):
            return value
    return read


def _areas(expected: Sequence[Any], read: Sequence[Any], *, exact: bool) -> Iterator[Mark]:
    """Texts of areas; stance and topic of those whose text is right."""

    def same(want: Tree, value: Tree) -> bool:
        return _near(want["text"], value["text"], EXACT) if exact else overlap(want["text"], value["text"]) >= OVERLAP

    for mark in _paired("areas", expected, read, same):
        yield mark
        if mark.hit:
            want, got = mark.expected["stance"], mark.read["stance"]
            yield from _one("areas.stance", ONE_STANCE.get(want, want), ONE_STANCE.get(got, got), EXACT)
            yield from _one("areas.topic", mark.expected["topic"], mark.read["topic"], EXACT)


def overlap(one: str, other: str) -> float:
    """Shared words of two texts by Dice, 0 to 1; words share from a ratio of `ALIKE` on (endings differ)."""
    mine, theirs = _WORD.findall(one.casefold()), _WORD.findall(other.casefold())
    if not mine or not theirs:
        return 0.0
    shared = sum(any(ratio(word, there) >= ALIKE for there in theirs) for word in mine)
    return 2 * min(shared, len(theirs)) / (len(mine) + len(theirs))


def _same(least: int) -> Callable[[Any, Any], bool]:
    return lambda want, value: _near(want, value, least)


def _near(one: object, other: object, least: int) -> bool:
    if not isinstance(one, str) or not isinstance(other, str):
        return bool(one == other)
    mine, theirs = " ".join(one.split()), " ".join(other.split())
    return mine == theirs if least == EXACT else ratio(mine.casefold(), theirs.casefold()) >= least


def _at(tree: Tree, path: str) -> Any:  # noqa: ANN401 - a value of JSON
    value: Any = tree
    for step in path.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value
