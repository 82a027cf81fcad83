"""The lines and blocks of a protocol, before anybody says what they are; page numbers are no lines.

A block begins at a label, after an empty line, and at every line where lines are not wrapped.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from paraph.intake.protocols.layout.labels import Label, label_of
from paraph.intake.protocols.lexicon import pattern
from paraph.intake.protocols.page import Page
from paraph.intake.source import Span

LONGEST_HEADING = 150
LONGEST_ENDED_HEADING = 80
"""Of one that ends with a full stop."""
LONGEST_ANNEX_LINE = 70
LONGEST_OPENING = 6
"""Characters before the word for the sides where it opens the sentence: `दोनों पक्ष`, `The Sides`."""
WRAPPED_LINES = 3

_PAGE_NUMBER = regex.compile(
    r"[-\s]*\d{1,3}[-\s]*|(?:page|стр\.?|страница|पृष्ठ)\s*\d+(?:\s*(?:of|из|/|का)\s*\d+)?|\f", regex.IGNORECASE
)
ENDS = regex.compile(r"[.;:,।!?|]['\")\]]*$")
STOPS = regex.compile(r"[.।;:!?]['\")\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that says something; `start` and `end` exclude blanks around it."""

    start: int
    end: int
    text: str
    after_gap: bool
    """An empty line stands before it."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together."""

    lines: tuple[Line, ...]
    label: Label | None

    @property
    def start(self) -> int:
        return self.lines[0].start

    @property
    def end(self) -> int:
        return self.lines[-1].end

    @property
    def text(self) -> str:
        """Its words without the label."""
        whole = " ".join(line.text for line in self.lines)
        return whole[self.label.width :].strip() if self.label else whole


@dataclass(slots=True)
class Numbered:
    """A numbered paragraph in the making: its own block and what belongs to it."""

    label: Label
    section: "Heading | None"
    start: int
    end: int
    is_row: bool = False
    """Whether it was a row of a table of undertakings."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its words, and the whole of it with its number."""

    title: str
    written: str
    annex: int | None = None
    """Of which annex it is the title; `None` in the body of the text."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a protocol, as spans of the folded text."""

    head: Span
    paragraphs: tuple[Numbered, ...]
    closing: Span
    annexes: Span


def blocks_of(text: str, lang: str, *, is_flowing: bool) -> list[Block]:
    """The blocks of `text` before its annexes. `is_flowing`: its lines are whole paragraphs (as in a Word document)."""
    lines = list(lines_of(text))
    cut = next(
        (at for at, line in enumerate(lines) if at and (is_annex(line, lang) or _is_list(at, lines, lang))), len(lines)
    )
    body = lines[:cut]
    return _blocks(body, lang, is_wrapped=not is_flowing and _is_wrapped(body))


def is_said(text: str, lang: str) -> bool:
    """Whether words are a sentence about the sides and not a title."""
    sides = pattern(lang, "sides_word").search(text)
    opens = sides is not None and sides.start() <= LONGEST_OPENING
    return opens or (sides is not None and bool(pattern(lang, "says").search(text)))


def heading_of(page: Page, block: Block, label: Label | None) -> Heading:
    """The heading that a block is."""
    start = block.start + (label.width if label else 0)
    title = page.written(start, block.end).strip(" .:-–—*#")
    return Heading(title, page.written(block.start, block.end).strip(" :-–—*#").removesuffix("."))


def lines_of(text: str) -> Iterator[Line]:
    """The lines of `text` that say something."""
    place, gap = 0, True
    for raw in text.split("\n"):
        shown = raw.strip()
        start = place + len(raw) - len(raw.lstrip())
        place += len(raw) + 1
        if not shown:
            gap = True
        elif not _PAGE_NUMBER.fullmatch(shown):
            yield Line(start, start + len(shown), shown, gap)
            gap = False


def is_annex(line: Line, lang: str) -> bool:
    """Whether a line is nothing but the name of an annex."""
    return len(line.text) <= LONGEST_ANNEX_LINE and bool(pattern(lang, "annex").match(line.text))


def _is_list(at: int, lines: Sequence[Line], lang: str) -> bool:
    """Whether a line heads the list of those present, after the signatures: an annex without the word."""
    return 2 * at > len(lines) and bool(pattern(lang, "list_of").match(lines[at].text))


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether lines break inside sentences."""
    broken = sum(
        not following.after_gap and not ENDS.search(line.text) and label_of(following.text) is None
        for line, following in pairwise(lines)
        if len(line.text) > LONGEST_ENDED_HEADING // 2
    )
    return broken >= WRAPPED_LINES


def _blocks(lines: Sequence[Line], lang: str, *, is_wrapped: bool) -> list[Block]:
    blocks: list[Block] = []
    waiting: list[Line] = []
    label: Label | None = None

    def close() -> None:
        if waiting:
            blocks.append(Block(tuple(waiting), label))
            waiting.clear()

    for at, line in enumerate(lines):
        own = label_of(line.text)
        alone = bool(waiting) and label is not None and len(waiting) == 1 and label.width >= len(waiting[0].text)
        begins = line.after_gap or own is not None or not is_wrapped or _stands_apart(lines, at)
        if (begins and not (alone and own is None)) or not waiting:
            close()
            label = own
        waiting.append(line)
        if pattern(lang, "closing").match(line.text) and len(waiting) > 1 and own is None:
            waiting.pop()
            close()
            label = None
            waiting.append(line)
    close()
    return blocks


def _stands_apart(lines: Sequence[Line], at: int) -> bool:
    """Whether an unlabelled line between a finished paragraph and a label is a heading."""
    line = lines[at]
    following = lines[at + 1] if at + 1 < len(lines) else None
    before = lines[at - 1] if at else None
    return bool(
        following
        and before
        and STOPS.search(before.text)
        and not ENDS.search(line.text)
        and not line.text[0].islower()
        and label_of(following.text) is not None
    )
