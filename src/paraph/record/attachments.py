"""Attachments: files that an act cites by their SHA-256, and that travel beside it.

    "attachments": [{"sha256": "d46d3fcb…", "name": "minutes.pdf", "size": 48213, "media_type": "application/pdf"}]

Rules

1. Wherever it stands in an act's body, a member `attachments` is a list of such objects. What a later version adds to
   one is passed over; an object that is not of this shape cites nothing.
2. A text `sha256:` and 64 hexadecimal digits cites a file too, without saying what it is.
3. The act has the hash; hence the file cannot be changed after the act, and may be left out without the act suffering.
4. `name` and `media_type` are what the sender says, for people to read. They are never a path and never obeyed.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from paraph.record.shapes import LARGEST

MEMBER = "attachments"
CITATION = "sha256:"
MAY_CITE = b'"sha256'
"""Stands in the bytes of every act that cites anything, so that the many that do not need not be looked at twice."""

_DIGITS = 64
_HEX = frozenset("0123456789abcdef")
_UNSHOWN = r"\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
"""Characters that show nothing or turn the line around."""


class Attached(Struct, frozen=True):
    """What an act says of one file. In the bodies of acts: `attachments: tuple[Attached, ...] = ()`."""

    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}\\Z")]
    name: Annotated[str, Meta(pattern=rf"^[^/\\{_UNSHOWN}]{{1,255}}\Z")]
    """For people; no path."""

    size: Annotated[int, Meta(ge=0, le=LARGEST)]
    """In bytes."""

    media_type: Annotated[str, Meta(pattern="^[a-z0-9!#$&^_.+-]{1,64}/[a-z0-9!#$&^_.+-]{1,64}\\Z")]
    """As RFC 6838 writes it, in small letters; `application/octet-stream` where it is not known."""


def attached_in(body: object) -> Iterator[Attached]:
    """The files that an act's body lists under rule 1, in the order they stand."""
    if isinstance(body, Mapping):
        for name, value in body.items():
            if name == MEMBER and isinstance(value, list | tuple):
                yield from filter(None, map(_attached, value))
            else:
                yield from attached_in(value)
    elif isinstance(body, list | tuple):
        for value in body:
            yield from attached_in(value)


def cited(body: object) -> Iterator[str]:
    """Every file that an act's body cites, under rule 1 or rule 2, by its SHA-256."""
    yield from (file.sha256 for file in attached_in(body))
    yield from _cited_bare(body)


def is_digest(value: object) -> bool:
    """Whether a value is a SHA-256 as hexadecimal digits."""
    return isinstance(value, str) and len(value) == _DIGITS and _HEX.issuperset(value)


def is_citation(value: object) -> bool:
    """Whether a text cites a file under rule 2: `sha256:` and 64 hexadecimal digits."""
    return isinstance(value, str) and value.startswith(CITATION) and is_digest(value.removeprefix(CITATION))


def _cited_bare(body: object) -> Iterator[str]:
    if isinstance(body, Mapping):
        body = list(body.values())
    if isinstance(body, list | tuple):
        for value in body:
            yield from _cited_bare(value)
    elif is_citation(body):
        yield str(body).removeprefix(CITATION)


def _attached(entry: object) -> Attached | None:
    try:
        return msgspec.convert(entry, Attached)
    except msgspec.ValidationError:
        return None
