"""RFC 8785: the one way to write a JSON value, and a reader that accepts nothing else.

Rules, in the order they are looked at:

1. At most `size` bytes; objects and arrays at most `depth` deep; member names at most `name` characters.
2. UTF-8 without a byte order mark; one JSON value and no byte after it.
3. Every name once in its object; no NaN, no Infinity, no half of a surrogate pair.
4. Written again, the value gives the same bytes: no white space, names sorted by UTF-16 code units, numbers as
   ECMAScript prints them, only the escapes that RFC 8785 3.2.2.2 asks for.

    >>> encode({"side": "RU", "n": 3})
    b'{"n":3,"side":"RU"}'
    >>> parse(b'{"n":3,"side":"RU"}')
    {'n': 3, 'side': 'RU'}
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

import msgspec
import rfc8785

from paraph.record.refusals import (
    ByteOrderMark,
    DuplicateName,
    EscapeForm,
    LoneSurrogate,
    NamesOutOfOrder,
    NameTooLong,
    NeedlessSpace,
    NotANumber,
    NotJson,
    NotUtf8,
    NumberForm,
    TooDeep,
    TooLarge,
    TrailingBytes,
    Unsayable,
)
from paraph.record.shapes import is_plain

BOM = b"\xef\xbb\xbf"
_LARGEST = 2**53 - 1
_LARGEST_DIGITS = 17
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)
_TOKEN = re.compile(rb'(?P<string>"(?:[^"\\]|\\.)*")|(?P<number>-?[0-9][0-9.eE+-]*)|(?P<space>[ \t\r\n]+)', re.DOTALL)
_BRACKETS = b"[]{}"
_NOT_BRACKETS = bytes(set(range(256)) - set(_BRACKETS))
_QUICK = msgspec.json.Encoder(order="sorted")
"""Writes RFC 8785 for all that `shapes` finds plain, ten times as fast (tests/record/test_canonical.py proves it)."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What is refused before it is read."""

    size: int = 1 << 20
    """Bytes of the whole."""

    depth: int = 32
    """Objects and arrays inside one another."""

    name: int = 128
    """Characters of a member's name."""


LIMITS = Limits()


def encode(value: object) -> bytes:
    """Write `value` (None, bool, int, float, str, list, tuple, dict of str) in its canonical form.

    Raises `Unsayable`, `LoneSurrogate`, or `NumberForm` for a number that no double holds exactly or that is no number.
    """
    try:
        return _QUICK.encode(value) if is_plain(value) else rfc8785.dumps(value)  # type: ignore[arg-type]
    except rfc8785.IntegerDomainError:
        raise NumberForm(found="±2^53") from None
    except rfc8785.FloatDomainError:
        raise NotANumber(found="NaN, Infinity") from None
    except UnicodeEncodeError:
        raise LoneSurrogate from None
    except RecursionError:
        raise TooDeep(limit=LIMITS.depth) from None
    except rfc8785.CanonicalizationError as error:
        if isinstance(error.__cause__, UnicodeEncodeError):
            raise LoneSurrogate from None
        raise Unsayable(found=_unsayable(value)) from None


def parse(data: bytes, *, limits: Limits = LIMITS) -> Any:  # noqa: ANN401 - any value JSON has - a JSON value is any of six kinds
    """Read the value that `data` is the canonical form of; raise the `CanonicalError` that names the first defect."""
    check_limits(data, limits)
    value = _read(data, limits)
    _check_form(data, value)
    return value


def check_limits(data: bytes, limits: Limits = LIMITS) -> None:
    """Raise `TooLarge` or `TooDeep` without building anything from `data`."""
    if len(data) > limits.size:
        raise TooLarge(found=len(data), limit=limits.size)
    if data.count(b"{") + data.count(b"[") > limits.depth and _depth(data) > limits.depth:
        raise TooDeep(limit=limits.depth)


def _depth(data: bytes) -> int:
    depth = deepest = 0
    for bracket in _STRING.sub(b"", data).translate(None, _NOT_BRACKETS):
        if bracket in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        else:
            depth -= 1
    return deepest


def _read(data: bytes, limits: Limits) -> Any:  # noqa: ANN401 - any value JSON has
    if data.startswith(BOM):
        raise ByteOrderMark
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise NotUtf8(at=error.start) from None
    inner = text.lstrip(" \t\r\n")
    try:
        value, end = _decoder(limits).raw_decode(inner)
    except json.JSONDecodeError as error:
        raise NotJson(at=len(data) - len(inner[error.pos :].encode())) from None
    except RecursionError:
        raise TooDeep(limit=limits.depth) from None
    rest = inner[end:]
    if rest.strip(" \t\r\n"):
        raise TrailingBytes(at=len(data) - len(rest.encode()), count=len(rest.encode()))
    return value


def _decoder(limits: Limits) -> json.JSONDecoder:
    def gather(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        gathered = dict(pairs)
        if len(gathered) < len(pairs):
            names = [name for name, _ in pairs]
            raise DuplicateName(name=next(name for name in names if names.count(name) > 1))
        for name in gathered:
            if len(name) > limits.name:
                raise NameTooLong(found=len(name), limit=limits.name)
        return gathered

    return json.JSONDecoder(object_pairs_hook=gather, parse_int=_whole, parse_float=_number, parse_constant=_constant)


def _whole(text: str) -> int | float:
    """A whole number beyond 2^53 is a double to every other reader, so it is one here."""
    if len(text) <= _LARGEST_DIGITS and -_LARGEST <= (number := int(text)) <= _LARGEST:
        return number
    return _number(text)


def _number(text: str) -> float:
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise NumberForm(found=text[:40])
    return number


def _constant(text: str) -> NoReturn:
    raise NotANumber(found=text)


def _check_form(data: bytes, value: object) -> None:
    """Compare `data` with `value` written again; where they differ, find out which rule was broken."""
    written = encode(value)
    if written == data:
        return
    for defect in _defects(data):
        raise defect
    raise NamesOutOfOrder(
        at=next(at for at, (one, other) in enumerate(zip(data, written, strict=False)) if one != other)
    )


def _defects(data: bytes) -> Iterator[NeedlessSpace | NumberForm | EscapeForm]:
    for token in _TOKEN.finditer(data):
        match token.lastgroup:
            case "space":
                yield NeedlessSpace(at=token.start())
            case "number" if encode(json.loads(token[0], parse_int=_whole)) != token[0]:
                yield NumberForm(found=token[0].decode()[:40])
            case "string" if encode(json.loads(token[0])) != token[0]:
                yield EscapeForm(at=token.start())
            case _:
                pass


def _unsayable(value: object) -> str:
    """The name of the first type in `value` that JSON has no word for."""
    if isinstance(value, dict):
        inner = [name for name in value if not isinstance(name, str)] or list(value.values())
    elif isinstance(value, list | tuple):
        inner = list(value)
    else:
        known = value is None or isinstance(value, bool | int | float | str)
        return "" if known else type(value).__name__
    if isinstance(value, dict) and not all(isinstance(name, str) for name in value):
        return type(inner[0]).__name__
    return next((found for found in map(_unsayable, inner) if found), "")
