"""An original of Paraph's own as plain text in each of its languages, from what lies inside the file.

The words are those of the page, in its order: title, place and day, opening, headings and numbered paragraphs, closing
formula, who signs, annexes. Whosever original it is, the side first in the record comes first: both sides read one
text. The data is believed only where setting it again gives the very pages of the file (`matching`): otherwise it is
the pages that count, and None is given.
"""

from collections.abc import Iterator
from typing import Any

from paraph.papers.originals.agreed import read
from paraph.papers.originals.inside import files_inside
from paraph.papers.originals.matching import set_again
from paraph.papers.originals.original import compose
from paraph.papers.refusals import DraftNotSigned, NotAnOriginal


def plain_texts(name: str, pdf: bytes) -> dict[str, str] | None:
    """The texts by language, or None where the file is no unchanged original.

    Raises `DraftNotSigned` for a draft: what is still negotiated is no protocol. Whether it is signed is not checked.
    """
    try:
        source, owner = read(files_inside(pdf))
    except NotAnOriginal:
        return None
    if not set_again(pdf, source, owner):
        return None
    if source.setting.draft:
        raise DraftNotSigned(source=name)
    parts: Any = compose(source, source.setting.parties[0])["parts"]
    return {part["language"]: "\n".join(_lines(part)) + "\n" for part in parts}


def _lines(part: dict[str, Any]) -> Iterator[str]:
    """The lines of one language, an empty one before each part."""
    yield from (part["title"], part["signed"], "", *part["opening"])
    yield from _rows(part["rows"])
    yield from ("", part["closing"])
    for block in part["blocks"]:
        yield from ("", block["for"], "", *filter(None, (block["name"], block["title"])))
    for annex in part["annexes"]:
        yield from ("", annex["label"], annex["title"], *_rows(annex["rows"]))


def _rows(rows: list[dict[str, Any]]) -> Iterator[str]:
    for row in rows:
        first, *rest = row["lines"] or [""]
        yield ""
        yield f"{row['label']} {first}".strip()
        yield from rest
