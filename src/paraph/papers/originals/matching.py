"""Prove that two originals differ in nothing but who comes first, from what lies inside them (DOMAIN 3, Alternat).

Rules
    1. The agreed text inside both must be the same, byte for byte; where it is not, each field that differs is named.
    2. So must be how it is set: names around the text, layout, draft or not.
    3. That the pages say what the data says is proved by setting the data again: the file must begin with the same
       bytes, and nothing but signatures may have been added after them (`additions`).
    4. Where the pages cannot be had again, they are said to be unproved, never to be equal: they were changed, or made
       by another version of Paraph or of its typesetter.

    compare(india, russia)
    -> Match(owners=("IN", "RU"), digests=(d, d), differences=(), pages=(True, True), added=(0, 0))
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from paraph.papers.originals.additions import only_signatures_added
from paraph.papers.originals.agreed import Source, read
from paraph.papers.originals.inside import files_inside
from paraph.papers.originals.original import make
from paraph.papers.refusals import PaperError

SHOWN = 160
"""Characters of a value that a difference shows."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that stands in one of two originals otherwise than in the other."""

    path: tuple[str, ...]
    """Names from the top down; a paragraph by its number: `("paragraphs", "14", "texts", "hi")`."""

    first: str | None
    """The value as JSON, cut short; `None` where there is none."""

    second: str | None


@dataclass(frozen=True, slots=True)
class Match:
    """What was found; true where the two differ in nothing but who comes first."""

    owners: tuple[str, str]
    digests: tuple[str, str]
    differences: tuple[Difference, ...]
    pages: tuple[bool, bool]
    """Whether the pages of each are what its data gives when it is set again."""

    added: tuple[int, int]
    """Bytes added to each file after it was made."""

    def __bool__(self) -> bool:
        return not self.differences and self.digests[0] == self.digests[1] and all(self.pages)


def compare(first: bytes, second: bytes) -> Match:
    """Compare two originals, signed or not; raises `NotAnOriginal` where one of them holds no text."""
    (one, owner), (other, owner_of_other) = read(files_inside(first)), read(files_inside(second))
    differences = (
        *_differences(("document",), _json(one.document), _json(other.document)),
        *_differences(("setting",), _json(one.setting_bytes()), _json(other.setting_bytes())),
    )
    lengths = set_again(first, one, owner), set_again(second, other, owner_of_other)
    return Match(
        owners=(owner, owner_of_other),
        digests=(one.digest, other.digest),
        differences=differences,
        pages=(lengths[0] > 0, lengths[1] > 0),
        added=(len(first) - lengths[0] if lengths[0] else 0, len(second) - lengths[1] if lengths[1] else 0),
    )


def set_again(pdf: bytes, source: Source, owner: str) -> int:
    """How many of the first bytes are those that the data gives when it is set again.

    0 where the file does not begin with them all, or where something other than signatures was added after them.
    """
    try:
        made = make(source, owner)
    except PaperError:
        return 0
    same = pdf.startswith(made) and (len(pdf) == len(made) or only_signatures_added(pdf))
    return len(made) if same else 0


def _json(data: bytes) -> object:
    return json.loads(data)


def _differences(path: tuple[str, ...], one: object, other: object) -> Iterator[Difference]:
    if one == other:
        return
    match one, other:
        case dict(), dict():
            for name in sorted({*one, *other}):
                yield from _differences((*path, name), one.get(name), other.get(name))
        case list(), list() if path[-1] in {"paragraphs", "sections", "signatories"}:
            yield from _differences(path, _named(one), _named(other))
        case _:
            yield Difference(path[1:], _shown(one), _shown(other))


def _named(entries: list[object]) -> dict[str, object]:
    """Entries by what people call them: a paragraph by its number, a section by its id, a signatory by the side."""
    named: dict[str, object] = {}
    for place, entry in enumerate(entries, start=1):
        known = entry if isinstance(entry, dict) else {}
        name = str(known.get("number") or known.get("side") or known.get("key") or place)
        named[name if name not in named else f"{name} ({place})"] = entry
    return named


def _shown(value: object) -> str | None:
    if value is None:
        return None
    written = json.dumps(value, ensure_ascii=False)
    return written if len(written) <= SHOWN else f"{written[:SHOWN]}…"
