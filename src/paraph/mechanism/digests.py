"""The state as bytes, the same on every node that folded the same acts: for comparing two records by one short number.

Maps and sets have no order of their own, so they are written in the order of their written members; a value is written
with the name of its class, so that no two kinds are taken for each other. The bytes are for comparing only: they are
not kept, not read back, and may change from one version of Paraph to the next.

    >>> state_digest(EMPTY) == state_digest(State())
    True
"""

import dataclasses
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from hashlib import sha256

from msgspec import Struct

from paraph.mechanism.state import EMPTY, State
from paraph.mechanism.trail import Trail
from paraph.messages import Refused

__all__ = ["EMPTY", "state_bytes", "state_digest"]


def state_bytes(state: State) -> bytes:
    """The one form of `state`."""
    return _written(state)


def state_digest(state: State) -> str:
    """SHA-256 of that form, as hexadecimal digits."""
    return sha256(state_bytes(state)).hexdigest()


def _written(value: object) -> bytes:
    match value:
        case Mapping():
            pairs = (_written(one) + b":" + _written(other) for one, other in value.items())
            found = b"{" + b"".join(sorted(pairs)) + b"}"
        case AbstractSet():
            found = b"<" + b"".join(sorted(map(_written, value))) + b">"
        case tuple() | list() | Trail():
            found = b"[" + b"".join(map(_written, value)) + b"]"
        case Struct():
            found = _fields(value, value.__struct_fields__)
        case Refused():
            found = value.code.encode() + _written({name: str(fact) for name, fact in value.facts.items()})
        case _ if dataclasses.is_dataclass(value):
            found = _fields(value, (field.name for field in dataclasses.fields(value)))
        case _:
            said = f"{value!r}".encode()
            found = b"%d %s" % (len(said), said)
    return found


def _fields(value: object, names: Iterable[str]) -> bytes:
    inner = b"".join(name.encode() + b"=" + _written(getattr(value, name)) for name in names)
    return type(value).__name__.encode() + b"(" + inner + b")"
