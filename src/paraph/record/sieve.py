"""A quick test of many acts at once: whether each of them is well-formed and stands in its place.

It looks at a batch by columns: every part of every act is decoded, written again and compared, and every rule of
`shapes` and `logs` is asked, but once for each different value rather than once for each act. It says yes or no and
not why; on a no, `parse` and `check_place` are asked act by act, and they have the last word. What the sieve lets
through, they let through (a property test); what it holds back may still be well-formed, such as an act with members
of a later version, or one nested more than eight levels deep.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from paraph.record import shapes
from paraph.record.canonical import LIMITS
from paraph.record.shapes import LARGEST

BATCH = 48
"""Acts a batch: few enough that Python's collector never has cause to run among them."""

_Whole = Annotated[int, Meta(ge=-LARGEST, le=LARGEST)]
_Count = Annotated[int, Meta(ge=1, le=LARGEST)]
_Value: Any = str | _Whole | bool | None
for _ in range(6):
    _Value = str | _Whole | bool | list[_Value] | dict[str, _Value] | None

_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_MOMENTS = re.compile(rf"(?:{_DAY}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z)*")
_DAY_LENGTH = len("YYYY-MM-DD")
_MOMENT_LENGTH = len("YYYY-MM-DDTHH:MM:SSZ")
_CONTAINERS = frozenset({dict, list})


class _Row(Struct, forbid_unknown_fields=True):
    """An act as it is read here: the same ten members, nothing asked of them yet but their types."""

    act: str
    after: dict[str, _Count]
    at: str
    body: dict[str, _Value]
    mechanism: str
    n: int
    office: str
    on: str
    side: str
    v: _Count


_decode = msgspec.json.Decoder(_Row).decode
_encode = msgspec.json.Encoder(order="sorted").encode


@dataclass(frozen=True, slots=True)
class Sifted:
    """What is worth knowing of a batch that passed."""

    kinds: frozenset[tuple[str, int]]
    """The names of its acts with the versions of their bodies."""

    after: Mapping[str, int]
    """What the last act had read of the other sides."""


def sift(lines: Sequence[bytes], *, mechanism: str, side: str, first: int, after: Mapping[str, int]) -> Sifted | None:
    """Test `lines` as the acts from number `first` of the log of `side`, the act before them having read `after`."""
    try:
        rows = list(map(_decode, lines))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    if list(map(_encode, rows)) != lines or max(map(len, lines)) > LIMITS.size:
        return None
    if not (_stand_here(rows, mechanism, side, first) and _are_shaped(rows) and _names_are_shaped(rows)):
        return None
    last = _follow(rows, side, after)
    return None if last is None else Sifted(frozenset((row.act, row.v) for row in rows), last)


def _stand_here(rows: Sequence[_Row], mechanism: str, side: str, first: int) -> bool:
    return (
        [row.n for row in rows] == list(range(first, first + len(rows)))
        and {row.side for row in rows} == {side}
        and {row.mechanism for row in rows} == {mechanism}
        and shapes.is_side(side)
        and shapes.is_mechanism(mechanism)
    )


def _are_shaped(rows: Sequence[_Row]) -> bool:
    return (
        all(map(shapes.is_act_name, {row.act for row in rows}))
        and all(map(shapes.is_name, {row.on for row in rows} | {row.office for row in rows}))
        and {len(row.at) for row in rows} == {_MOMENT_LENGTH}
        and all(map(shapes.is_day, {row.at[:_DAY_LENGTH] for row in rows}))
        and _MOMENTS.fullmatch("".join([row.at for row in rows])) is not None
    )


def _names_are_shaped(rows: Sequence[_Row]) -> bool:
    """Whether every member of every object in the bodies has a name that may be; one level of nesting at a time."""
    level: list[Any] = [row.body for row in rows]
    while level:
        if not all(map(shapes.is_name, set().union(*level))):
            return False
        inner = [value for one in level for value in one.values() if type(value) in _CONTAINERS]
        level = []
        while inner:
            level += [value for value in inner if type(value) is dict]
            inner = [item for value in inner if type(value) is list for item in value if type(item) in _CONTAINERS]
    return True


def _follow(rows: Sequence[_Row], side: str, after: Mapping[str, int]) -> Mapping[str, int] | None:
    """The last `after`, or None if one of them goes back behind the one before it."""
    for row in rows:
        if row.after != after:
            if not shapes.is_after(row.after, side) or any(row.after.get(one, 0) < after[one] for one in after):
                return None
            after = row.after
    return after
