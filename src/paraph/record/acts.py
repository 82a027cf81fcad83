"""An act: one statement by one side, in its place in that side's log.

Rules:

1. An act says `act` (noun.verb), `v` (version of that act's body), `office` (who speaks), `on` (the subject) and
   `body`. That much is a `Draft`. With its place, `mechanism`, `side`, `n` (from 0), `after` and `at`, it is an `Act`.
2. `after` counts, for each other side, the acts of that side which this side had read. A side of which nothing was
   read is left out; a side never counts itself.
3. An act that exists is well-formed: the constructor refuses all else. What it means is the mechanism's business.
4. An act has one encoding, RFC 8785, and those bytes are what is kept and hashed. Reading is by encoding again.
   What was read so once, when it entered, is known again by its hash: `recall` reads it without judging it again.
5. Members unknown to this version are kept in `extra` and written back; names of acts are not looked up at all.

    >>> draft = Draft(act="session.open", v=1, office="co-chair", on="session/11", body={"ordinal": 11})
    >>> act = draft.placed(mechanism="in-ru-modernization", side="IN", n=0, after={}, at="2025-08-06T04:30:00Z")
    >>> parse(encode(act)) == act
    True

Acts are msgspec Structs rather than dataclasses: the same manners, but read and written in C, which tells when a
record of a hundred thousand acts is opened. Treat `body`, `after` and `extra` as read-only; their types say so.
"""

from collections.abc import Callable, Mapping
from typing import Any, NoReturn

import msgspec
from msgspec import Struct, field

from paraph.messages import N_, Phrase
from paraph.record import canonical, shapes
from paraph.record.refusals import (
    FieldMalformed,
    FieldMissing,
    FloatInAct,
    LoneSurrogate,
    NotAnObject,
    RecordError,
)

_EXPECTED = {
    "act": N_("a name of the form noun.verb in small Latin letters"),
    "v": N_("a whole number from 1"),
    "office": N_("1 to 128 of the characters A-Z a-z 0-9 . _ : / -"),
    "on": N_("1 to 128 of the characters A-Z a-z 0-9 . _ : / -"),
    "body": N_("an object"),
    "mechanism": N_("1 to 64 small Latin letters, digits and hyphens"),
    "side": N_("2 to 8 capital Latin letters"),
    "n": N_("a whole number from 0"),
    "after": N_("for each other side, a whole number from 1"),
    "extra": N_("an object of members that this version does not know"),
    "at": N_("an instant in UTC in the form 2025-08-06T13:07:00Z"),
}


class Draft(Struct, frozen=True, kw_only=True):
    """What one side says, before it has a place in that side's log."""

    act: str
    """Name of the act, `noun.verb`."""

    v: int
    """Version of this act's body, from 1."""

    office: str
    """Who speaks: an office, never a person, unless a person signs or initials."""

    on: str
    """Identifier of the subject."""

    body: Mapping[str, Any]
    """What is said: JSON values without fractions. Tuples are written as arrays and read back as lists."""

    def __post_init__(self) -> None:
        """Raise the `ActError` that names the first part amiss."""
        if not _is_said_well(self):
            _explain(self)
        _encode(self.body)

    def placed(self, *, mechanism: str, side: str, n: int, after: Mapping[str, int], at: str) -> "Act":
        """The act that this draft becomes as number `n` of the log of `side`; raises `ActError` for a bad place."""
        return Act(
            act=self.act, v=self.v, office=self.office, on=self.on, body=self.body,
            mechanism=mechanism, side=side, n=n, after=after, at=at,
        )  # fmt: skip


class Act(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A draft with its place. Two acts are equal when their bytes are."""

    act: str
    after: Mapping[str, int]
    """For each other side, how many of its acts this side had read."""

    at: str
    """When, by the clock of the side's own node: RFC 3339, UTC, to the second. Evidence, not order."""

    body: Mapping[str, Any]
    mechanism: str
    n: int
    """Position in the side's log, from 0."""

    office: str
    on: str
    side: str
    v: int

    extra: Mapping[str, Any] = field(default_factory=dict, name="")
    """Members that this version does not know, kept and written back. (No member may have the empty name.)"""

    def __post_init__(self) -> None:
        """Raise the `ActError` that names the first part amiss."""
        if not (_is_said_well(self) and _is_placed_well(self)):
            _explain(self)

    @property
    def reference(self) -> str:
        """How other acts and papers cite this one: `IN/17`."""
        return f"{self.side}/{self.n}"

    @property
    def draft(self) -> Draft:
        """What was said, without its place and without `extra`."""
        return Draft(act=self.act, v=self.v, office=self.office, on=self.on, body=self.body)


class _Recalled(Act, frozen=True, kw_only=True):
    """An act judged before."""

    def __post_init__(self) -> None:
        """Judge nothing."""


FIELDS = tuple(name for name in Act.__struct_fields__ if name != "extra")
"""The members every act has, in the order they are written."""


def encode(act: Act) -> bytes:
    """The bytes of `act` in RFC 8785 form: what is kept, hashed and sent. Raises `TooLarge` past 1 MiB."""
    data = _encode({name: getattr(act, name) for name in FIELDS} | dict(act.extra) if act.extra else act)
    canonical.check_limits(data)
    return data


def parse(data: bytes) -> Act:
    """Read one act; raise the `CanonicalError` or `ActError` that names the first defect.

    Not checked here: that the act's name is known, that it follows the one before, that its rules allow it.
    """
    canonical.check_limits(data)
    try:
        act = _DECODER.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, RecordError):
        return _parse_with_care(data)
    return act if not act.extra and _encode(act) == data else _parse_with_care(data)


def recall(data: bytes) -> Act:
    """Read again, in a fifth of the time, an act that `parse` read when it entered the log.

    For a process that starts, which reads them all and knows their bytes by the log's hashes. Bytes that are no act are
    refused as `parse` refuses them. Not checked: names, counts, limits and the one encoding.
    """
    try:
        return _RECALLER.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, RecordError):
        return _parse_with_care(data)


def _parse_with_care(data: bytes) -> Act:
    """The slow way: for acts with unknown members, and to say what exactly is wrong with the rest."""
    value = canonical.parse(data)
    if not isinstance(value, dict):
        raise NotAnObject
    for name in FIELDS:
        if name not in value:
            raise FieldMissing(field=name)
    extra = {name: value.pop(name) for name in list(value) if name not in FIELDS}
    return Act(**value, extra=extra)


def _encode(value: object) -> bytes:
    """The quick encoder; it writes RFC 8785 for all that `shapes` admits (tests/record/test_acts.py proves it)."""
    try:
        return _ENCODER.encode(value)
    except UnicodeEncodeError:
        raise LoneSurrogate from None


def _is_said_well(said: Draft | Act) -> bool:
    try:
        return (
            shapes.is_act_name(said.act)
            and shapes.is_count(said.v, 1)
            and shapes.is_name(said.office)
            and shapes.is_name(said.on)
            and shapes.is_plain(said.body)
        )
    except TypeError:  # what cannot be hashed is no name
        return False


def _is_placed_well(act: Act) -> bool:
    try:
        return (
            shapes.is_mechanism(act.mechanism)
            and shapes.is_side(act.side)
            and shapes.is_count(act.n, 0)
            and shapes.is_after(act.after, act.side)
            and shapes.is_moment(act.at)
            and (not act.extra or (shapes.is_plain(act.extra) and act.extra.keys().isdisjoint(FIELDS)))
        )
    except TypeError:
        return False


def _explain(said: Draft | Act) -> NoReturn:
    for name in said.__struct_fields__:
        value = getattr(said, name)
        if name in ("body", "extra") and type(value) is dict:
            shapes.explain_body(value, name)
        elif not _holds(name, value, said):
            raise FieldMalformed(field=name, found=repr(value)[:80], expected=Phrase(_EXPECTED[name]))
    raise FieldMalformed(
        field="extra", found=repr(sorted(getattr(said, "extra", ())))[:80], expected=Phrase(_EXPECTED["extra"])
    )  # a member twice


def _holds(name: str, value: object, said: Draft | Act) -> bool:
    if name == "after":
        return shapes.is_after(value, getattr(said, "side", ""))
    try:
        return _CHECKS[name](value)
    except (KeyError, TypeError):
        return False


def _no_float(text: str) -> NoReturn:
    raise FloatInAct(member="body", found=text[:40])


_CHECKS: dict[str, Callable[[object], bool]] = {
    "act": shapes.is_act_name,
    "v": lambda value: shapes.is_count(value, 1),
    "office": shapes.is_name,
    "on": shapes.is_name,
    "mechanism": shapes.is_mechanism,
    "side": shapes.is_side,
    "n": lambda value: shapes.is_count(value, 0),
    "at": shapes.is_moment,
}
_ENCODER = msgspec.json.Encoder(order="sorted")
_DECODER = msgspec.json.Decoder(Act, float_hook=_no_float)
_RECALLER = msgspec.json.Decoder(_Recalled, float_hook=_no_float)
