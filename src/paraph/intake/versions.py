r"""The language versions that stand in one document, column beside column or one after another, as a text each.

1. A line, or a cell of a table, is in the language of most of its letters; one without letters ("5.") is in each.
2. A language has a version of its own where a fair part of all that is written is in it: names and quotations in
   another script are no version.
3. A version is a text of its own: places in it are not places in the document.

    "1.\tThe Sides agreed …\tСтороны договорились …"
    en "1. The Sides agreed …"
    ru "1. Стороны договорились …"

Reads: a text as its reader gave it. Writes: the same text, once for each language it has a version in.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from paraph.intake.source import SourceText
from paraph.language.script import OURS, scripts

LEAST = 300
"""Letters of a version."""

FAIR_PART = 4
"""How often a version may have fewer letters than the longest."""


def versions_of(source: SourceText) -> tuple[SourceText, ...]:
    """The versions in the order in which they begin; the source itself where it has but one."""
    rows = [[(cell, language_of(cell)) for cell in row.split("\t")] for row in source.text.split("\n")]
    own = languages_in(chain.from_iterable(rows))
    if len(own) < 2:  # noqa: PLR2004 - one version is the document
        return (source,)
    return tuple(replace(source, text=_version(rows, lang, own), marked={}, lang_hint=lang) for lang in own)


def languages_in(pieces: Iterable[tuple[str, str | None]]) -> tuple[str, ...]:
    """The languages that have a version among `pieces`, given with the language of each."""
    letters: Counter[str] = Counter()
    for piece, lang in pieces:
        if lang:
            letters[lang] += len(piece)
    most = max(letters.values(), default=0)
    return tuple(lang for lang, count in letters.items() if count >= LEAST and count * FAIR_PART >= most)


def language_of(piece: str) -> str | None:
    """The language whose script most letters of `piece` are in; None for other scripts and for no letters."""
    script = next(iter(scripts(piece)), None)
    return OURS.get(script) if script else None


def _version(rows: Iterable[Sequence[tuple[str, str | None]]], lang: str, own: Sequence[str]) -> str:
    """The rows without what stands in the other versions; an empty line stays, a line of the others goes."""
    lines = []
    for row in rows:
        kept = [cell for cell, written in row if written == lang or written not in own]
        if any(written == lang for _, written in row) or not any(written in own for _, written in row):
            lines.append(" ".join(filter(None, kept)) if len(kept) < len(row) else "\t".join(kept))
    return "\n".join(lines)
