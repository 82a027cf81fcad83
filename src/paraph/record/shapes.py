"""The shapes of an act's parts, each with a quick test for the many and an explanation for the one that fails.

    mechanism        a-z 0-9 and hyphens, 1 to 64, beginning with a letter or digit: `in-ru-modernization`
    side             2 to 8 capital letters: ISO 3166-1 alpha-2 (`IN`, `RU`) or a code such as `EU`, `EAEU`, `ASEAN`
    act              noun.verb in a-z 0-9 and low lines, at most 64: `paragraph.propose`
    office, on       1 to 128 of A-Z a-z 0-9 . _ : / -, beginning with a letter or digit
    names in body    the same as `on`, so that sorting by bytes and by UTF-16 code units is one and the same
    at               YYYY-MM-DDTHH:MM:SSZ, a real day of the years 1000 to 9998; no fractions, no leap second, no other
                     offset
    whole numbers    -9007199254740991 to 9007199254740991 (RFC 7493 2.2); no fractions at all (ADR 0002)

Side codes are not looked up in a list: states come and go, and a record must be readable after them.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from paraph.record.refusals import FloatInAct, IntegerTooLarge, MemberNameMalformed, TooDeep, ValueUnsayable

LARGEST = 2**53 - 1
"""The largest whole number that every JSON reader holds exactly."""

FIRST_YEAR, LAST_YEAR = 1000, 9998
"""The years of a day in an act: shown in any time zone, and moved by some days, it stays within every calendar."""

DEPTH = 32
"""How many objects and arrays may stand inside one another in an act, the act itself counted."""

_MECHANISM = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_SIDE = re.compile(r"[A-Z]{2,8}")
_ACT = re.compile(r"(?=.{3,64}$)[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*", re.DOTALL)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}")
_DAY = re.compile(r"([1-9][0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_TIME = re.compile(r"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z")
_LONG_MONTHS = (1, 3, 5, 7, 8, 10, 12)
_FEBRUARY = 2
_DAY_LENGTH = len("YYYY-MM-DD")


@lru_cache(maxsize=1024)
def is_mechanism(value: object) -> bool:
    """Whether `value` may be the id of a mechanism."""
    return isinstance(value, str) and _MECHANISM.fullmatch(value) is not None


@lru_cache(maxsize=1024)
def is_side(value: object) -> bool:
    """Whether `value` may be the code of a side; not whether there is such a side."""
    return isinstance(value, str) and _SIDE.fullmatch(value) is not None


@lru_cache(maxsize=1024)
def is_act_name(value: object) -> bool:
    """Whether `value` may name an act; not whether any mechanism knows it."""
    return isinstance(value, str) and _ACT.fullmatch(value) is not None


@lru_cache(maxsize=65536)
def is_name(value: object) -> bool:
    """Whether `value` may stand as an `office`, an `on`, or the name of a member of a body."""
    return isinstance(value, str) and _NAME.fullmatch(value) is not None


def is_moment(value: object) -> bool:
    """Whether `value` is an instant in the one form acts write it in."""
    return isinstance(value, str) and _TIME.fullmatch(value, _DAY_LENGTH) is not None and is_day(value[:_DAY_LENGTH])


def is_count(value: object, least: int) -> bool:
    """Whether `value` is a whole number from `least` to the largest that acts may hold; `True` is none."""
    return type(value) is int and least <= value <= LARGEST


def is_after(value: object, own: str) -> bool:
    """Whether `value` counts acts read of sides other than `own`, leaving out those of which none was read."""
    return type(value) is dict and all(
        is_side(side) and side != own and is_count(count, 1) for side, count in value.items()
    )


def is_plain(body: object) -> bool:
    """Whether `body` is an object of nothing but JSON values within the bounds; does not say what is amiss."""
    return type(body) is dict and all(map(is_name, body)) and _are_plain(body.values(), DEPTH - 2)


def explain_body(body: object, member: str = "body") -> None:
    """Raise the refusal for the first value of `body` for which `is_plain` said no; `member` is where `body` stands."""
    _explain(body, member, DEPTH - 1)


@lru_cache(maxsize=4096)
def is_day(text: str) -> bool:
    """Whether `text` is YYYY-MM-DD and a day that there is or was, in a year that acts may name."""
    parts = _DAY.fullmatch(text)
    if parts is None:
        return False
    year, month, day = map(int, parts.groups())
    if year > LAST_YEAR:
        return False
    if month == _FEBRUARY:
        return day <= (29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28)
    return month in _LONG_MONTHS or day <= 30  # noqa: PLR2004 - thirty days hath September


def _are_plain(values: Iterable[Any], depth: int) -> bool:
    for value in values:
        kind = type(value)
        if kind is str or kind is bool or value is None:
            continue
        if kind is dict:
            if depth == 0 or not all(map(is_name, value)) or not _are_plain(value.values(), depth - 1):
                return False
        elif kind is list or kind is tuple:
            if depth == 0 or not _are_plain(value, depth - 1):
                return False
        elif kind is int:
            if not -LARGEST <= value <= LARGEST:
                return False
        elif not isinstance(value, str):
            return False
    return True


def _explain(value: Any, member: str, depth: int) -> None:  # noqa: ANN401 - whatever a caller put there
    kind = type(value)
    if kind in (dict, list, tuple):
        if depth == 0:
            raise TooDeep(limit=DEPTH)
        for name, inner in value.items() if kind is dict else enumerate(value):
            if kind is dict and not is_name(name):
                raise MemberNameMalformed(member=member, found=repr(name)[:80])
            _explain(inner, f"{member}.{name}", depth - 1)
    elif kind is float and not value.is_integer():
        raise FloatInAct(member=member, found=value)
    elif kind in (int, float) and not -LARGEST <= value <= LARGEST:
        raise IntegerTooLarge(member=member)
    elif kind is float:
        raise FloatInAct(member=member, found=value)
    elif not (value is None or kind in (bool, int) or isinstance(value, str)):
        raise ValueUnsayable(member=member, found=kind.__name__)
