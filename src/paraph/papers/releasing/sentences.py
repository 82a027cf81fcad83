"""What a drafted release consists of: passages that cite what they rest on, in blocks, under the publisher's furniture.

`composed` writes it out as it is published, and says where each sentence stands; intake reads the same text back.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from paraph.language.told_days import format_date
from paraph.mechanism.releases import Furniture, Span

FACTS = "facts"
"""What a sentence cites that rests on the record of the session, not on a paragraph."""


class Kind(StrEnum):
    """What a sentence was made from."""

    FACT = "fact"
    TOPIC = "topic"
    PARAGRAPH = "paragraph"
    OWN = "own"
    """Typed in by a person."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a release, with what it rests on."""

    key: str
    """Within the version: `lead`, `p14`, `p14+15`, `own1`."""

    text: str
    cites: tuple[str, ...]
    """Ids of paragraphs, or `FACTS`."""

    kind: Kind = Kind.PARAGRAPH
    chosen: bool = True
    """Whether it is in the release; otherwise it is only offered."""

    typed: bool = False
    """Whether a person changed the words; they are kept when the release is drafted again."""


@dataclass(frozen=True, slots=True)
class Text:
    """One language of a release: blocks of passages under the furniture."""

    language: str
    furniture: Furniture
    blocks: tuple[tuple[Passage, ...], ...] = ()
    headings: tuple[Passage, ...] = field(default=())
    """Headline and sub-headlines with what they rest on, for the check; their words are in the furniture."""

    notice: str = ""
    """Of a correction: what it corrects."""

    def passages(self) -> Iterator[Passage]:
        """Every passage, chosen or offered, in order."""
        return (passage for block in self.blocks for passage in block)

    def chosen(self) -> tuple[Passage, ...]:
        """The sentences of the release, in order."""
        return tuple(passage for passage in self.passages() if passage.chosen)

    def with_passage(self, key: str, **changes: object) -> "Text":
        """The text with one passage changed; the same when there is none of this key."""
        blocks = tuple(
            tuple(replace(one, **changes) if one.key == key else one for one in block)  # type: ignore[arg-type]
            for block in self.blocks
        )
        return replace(self, blocks=blocks)

    def with_added(self, passage: Passage, after: str) -> "Text":
        """The text with one passage more: behind the one named, or in a last block of its own where there is none."""
        blocks = []
        for block in self.blocks:
            at = next((at for at, one in enumerate(block, start=1) if one.key == after), 0)
            blocks.append((*block[:at], passage, *block[at:]) if at else block)
        return replace(self, blocks=tuple(blocks) if tuple(blocks) != self.blocks else (*self.blocks, (passage,)))


@dataclass(frozen=True, slots=True)
class Composed:
    """The text as it is published, with the place of each sentence."""

    text: str
    sentences: tuple[tuple[Span, Passage], ...]


MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
SEPARATOR = "***"


def composed(text: Text) -> Composed:
    """The release as plain text: ministry, headlines, posting line, body, marks and number, as publishers set them."""
    written: list[str] = [*_head(text.furniture, text.language)]
    if text.notice:
        written.append(text.notice)
    length = sum(len(line) + 1 for line in written)
    sentences: list[tuple[Span, Passage]] = []
    for block in text.blocks:
        chosen = [passage for passage in block if passage.chosen and passage.text.strip()]
        if not chosen:
            continue
        at = length
        for passage in chosen:
            sentences.append(((at, at + len(passage.text)), passage))
            at += len(passage.text) + 1
        written.append(" ".join(passage.text for passage in chosen))
        length += len(written[-1]) + 1
    written += _foot(text.furniture)
    return Composed("\n".join(written) + "\n", tuple(sentences))


def _head(furniture: Furniture, language: str) -> Sequence[str]:
    lines = [furniture.ministry, furniture.headline, *furniture.subheadlines, stamp(furniture, language)]
    return [line for line in lines if line]


def stamp(furniture: Furniture, language: str) -> str:
    """When and by which office it was posted, as publishers of the language print it; empty where it is not said.

    Indian publishers keep the label in English in Hindi, too; Russian ones print the day, and the time after it.
    """
    if not furniture.posted_at:
        return ""
    if language != "ru":
        office = f" by {furniture.office}" if furniture.office else ""
        return f"Posted On: {_posted_in_english(furniture.posted_at)}{office}"
    return ", ".join(part for part in (_posted_in_russian(furniture.posted_at), furniture.office) if part)


def _foot(furniture: Furniture) -> Sequence[str]:
    lines = [SEPARATOR]
    if furniture.handling_marks:
        lines.append("/".join(furniture.handling_marks))
    if furniture.release_id:
        lines.append(f"(Release ID: {furniture.release_id})")
    return lines


def _posted_in_english(at: str) -> str:
    """Of the stamp `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`: `06 AUG 2025 6:37PM`; one of another shape stays as it is."""
    try:
        when = datetime.fromisoformat(at)
    except ValueError:
        return at
    written = f"{when.day:02} {MONTHS[when.month - 1]} {when.year}"
    if len(at) == len("2025-08-06"):
        return written
    return f"{written} {when.hour % 12 or 12}:{when:%M}{'PM' if when.hour >= 12 else 'AM'}"  # noqa: PLR2004 - noon


def _posted_in_russian(at: str) -> str:
    day, _, hour = at.partition("T")
    try:
        written = format_date(date.fromisoformat(day), "ru", in_full=True)
    except ValueError:
        return at
    return f"{written} {hour}".strip()


def text_json(text: Text) -> dict[str, object]:
    """The text as plain JSON values, to be kept while a person works on it."""
    return {
        "language": text.language,
        "furniture": asdict(text.furniture),
        "blocks": [[_passage_json(passage) for passage in block] for block in text.blocks],
        "headings": [_passage_json(passage) for passage in text.headings],
        "notice": text.notice,
    }


def text_from_json(kept: Mapping[str, Any]) -> Text:
    """The text that `text_json` gave."""
    furniture: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in kept["furniture"].items()
    }
    return Text(
        language=kept["language"],
        furniture=Furniture(**furniture),
        blocks=tuple(tuple(_passage(one) for one in block) for block in kept["blocks"]),
        headings=tuple(_passage(one) for one in kept["headings"]),
        notice=kept["notice"],
    )


def _passage_json(passage: Passage) -> dict[str, object]:
    return {**asdict(passage), "cites": list(passage.cites), "kind": passage.kind.value}


def _passage(kept: Mapping[str, Any]) -> Passage:
    return Passage(**{**kept, "cites": tuple(kept["cites"]), "kind": Kind(kept["kind"])})
