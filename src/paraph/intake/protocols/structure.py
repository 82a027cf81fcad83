"""The parts of a protocol: head, sections with numbered paragraphs, closing, annexes (DOMAIN 2.2).

1. A line that is nothing but the name of an annex ends the protocol; page numbers are no lines.
2. A block begins at a label, after an empty line, and at every line where lines are not wrapped.
3. A labelled block that is a sentence is a paragraph; one that is a short title is a heading. A title without a label
   is a heading where a label follows it.
4. Paragraphs count on by one, or from one after a heading; a label that does neither, or has another style than the
   paragraphs, or is a letter, numbers a point inside a paragraph. So is `3.2.1` where 3.2 is a paragraph.
5. A numbered list that a line on the agenda announces is the agenda.
6. What follows the last paragraph without a label is the closing.

    I. MINING                          section "MINING"
    14. The Sides agreed to:           paragraph 14, with its points
    (a) exchange lists;
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import regex

from paraph.intake.protocols.labels import Label, label_of
from paraph.intake.protocols.lexicon import pattern
from paraph.intake.protocols.page import Page
from paraph.intake.source import Span

LONGEST_HEADING = 150
LONGEST_ENDED_HEADING = 80
"""Of one that ends with a full stop."""
LONGEST_ANNEX_LINE = 70
LONGEST_OPENING = 6
"""Characters before the word for the sides where it opens the sentence: `दोनों पक्ष`, `The Sides`."""
LARGEST_GAP = 5
"""Numbers that may be missing between two paragraphs."""
WRAPPED_LINES = 3

_PAGE_NUMBER = regex.compile(
    r"[-\s]*\d{1,3}[-\s]*|(?:page|стр\.?|страница|पृष्ठ)\s*\d+(?:\s*(?:of|из|/|का)\s*\d+)?|\f", regex.IGNORECASE
)
_ENDS = regex.compile(r"[.;:,।!?|]['\")\]]*$")
_STOPS = regex.compile(r"[.।;:!?]['\")\]]*$")


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
    section: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a protocol, as spans of the folded text."""

    head: Span
    paragraphs: tuple[Numbered, ...]
    closing: Span
    annexes: Span


def parts_of(page: Page, lang: str, *, is_flowing: bool) -> Parts:
    """Take `page` apart. `is_flowing`: the source's lines are whole paragraphs (a page, a Word document)."""
    lines = list(_lines(page.text))
    cut = next((at for at, line in enumerate(lines) if _is_annex(line, lang) and at > 0), len(lines))
    body = lines[:cut]
    blocks = _blocks(body, lang, is_wrapped=not is_flowing and _is_wrapped(body))
    end = body[-1].end if body else 0
    return _Sorter(page, lang, blocks).sorted(end, len(page.text))


def _lines(text: str) -> Iterator[Line]:
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


def _is_annex(line: Line, lang: str) -> bool:
    return len(line.text) <= LONGEST_ANNEX_LINE and bool(pattern(lang, "annex").match(line.text))


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether lines break inside sentences."""
    broken = sum(
        not following.after_gap and not _ENDS.search(line.text) and label_of(following.text) is None
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
        and _STOPS.search(before.text)
        and not _ENDS.search(line.text)
        and not line.text[0].islower()
        and label_of(following.text) is not None
    )


@dataclass(slots=True)
class _Sorter:
    """Goes through the blocks once and says of each what it is."""

    page: Page
    lang: str
    blocks: list[Block]
    done: list[Numbered] = field(default_factory=list)
    headings: dict[int, tuple[Label | None, str]] = field(default_factory=dict)
    section: str | None = None
    is_new_section: bool = True
    style: str | None = None
    listing: int | None = None
    """The last number of a list inside a paragraph or of the agenda."""
    seen_prose: bool = False
    head_end: int = 0
    closing: int | None = None

    def sorted(self, end: int, whole: int) -> Parts:
        for at, block in enumerate(self.blocks):
            if self.closing is None:
                self._take(at, block)
        closing = self.closing if self.closing is not None else self._after_last()
        head_end = self.head_end if self.done else end
        return Parts((0, head_end), tuple(self.done), (closing, end), (end, whole))

    def _after_last(self) -> int:
        """The closing begins at the first unlabelled block after the last paragraph that is no part of it."""
        if not self.done:
            return 0
        last = self.done[-1]
        own = [block for block in self.blocks if last.start <= block.start]
        rest = next((block for block in own[1:] if block.label is None), None)
        if rest is not None:
            last.end = max((block.end for block in own if block.start < rest.start), default=last.end)
            return rest.start
        return last.end

    def _take(self, at: int, block: Block) -> None:
        label = block.label
        if label is None:
            self._unlabelled(at, block)
        elif label.kind == "point":
            self._append(block)
        elif label.kind in {"roman", "letter"} or label.section:
            self._heading_or_sentence(at, block, label)
        else:
            self._arabic(at, block, label)

    def _unlabelled(self, at: int, block: Block) -> None:
        text = block.text
        if self.done and pattern(self.lang, "closing").match(text) and not self._counts_on(at):
            self.closing = block.start
            return
        if self._is_heading_alone(at, block):
            self._head(block, None)
            return
        self.seen_prose = self.seen_prose or len(text) > LONGEST_HEADING or bool(_STOPS.search(text))
        if pattern(self.lang, "agenda_list").search(text):
            self.listing = 0
        self._append(block)

    def _counts_on(self, at: int) -> bool:
        """Whether the count of paragraphs goes on after block `at`."""
        expected = self.done[-1].label.value[-1] + 1 if self.done else 1
        return any(
            other.label is not None and other.label.kind == "arabic" and other.label.value[-1] == expected
            and other.label.style == self.style
            for other in self.blocks[at + 1 :]
        )  # fmt: skip

    def _is_heading_alone(self, at: int, block: Block) -> bool:
        if not (self.seen_prose or self.done) or len(block.text) > LONGEST_HEADING or _ENDS.search(block.text):
            return False
        if block.text[0].islower() or self._is_said(block.text):
            return False
        following = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
        if following is None or following.label is None:
            return following is not None and self._leads_to_label(at + 1)
        return following.label.kind != "point"

    def _leads_to_label(self, at: int) -> bool:
        block = self.blocks[at]
        return len(block.text) <= LONGEST_HEADING and not _ENDS.search(block.text) and self._is_heading_alone(at, block)

    def _heading_or_sentence(self, at: int, block: Block, label: Label) -> None:
        if self._is_title(at, block):
            self._head(block, label)
        elif label.kind == "roman" and not label.section and self._is_said(block.text):
            self._paragraph(block, label)
        else:
            self._append(block)

    def _arabic(self, at: int, block: Block, label: Label) -> None:
        if self._is_listed(block, label):
            self._append(block)
        elif self._is_title(at, block):
            self._head(block, label)
        elif self._is_expected(label):
            self._paragraph(block, label)
        else:
            if label.value[-1] == 1:
                self.listing = 1
            self._append(block)

    def _is_listed(self, block: Block, label: Label) -> bool:
        """Whether the label goes on with a list inside a paragraph, or with the agenda."""
        before = self.page.text[: block.start].rstrip()[-1:]
        if label.depth == 1 and label.value[0] == 1 and self.listing is None:
            if self.done and before == ":" and not self.is_new_section:
                self.listing = 0
            else:
                return False
        if self.listing is None or label.depth > 1:
            self.listing = None
            return False
        if label.value[0] == self.listing + 1 and (self.listing == 0 or before in ";," or not self.done):
            self.listing += 1
            return True
        self.listing = None
        return False

    def _is_expected(self, label: Label) -> bool:
        last = self.done[-1].label if self.done else None
        if self.style is not None and label.style != self.style and label.depth == 1:
            return False
        if last is None:
            return label.value[-1] == 1 or self.seen_prose
        if last.depth < label.depth and label.value[: last.depth] == last.value and last.kind == label.kind:
            return False
        if label.depth != last.depth or label.value[:-1] != last.value[:-1]:
            return self.is_new_section or label.value > last.value
        step = label.value[-1] - last.value[-1]
        return 0 < step <= LARGEST_GAP or (self.is_new_section and label.value[-1] == 1)

    def _is_title(self, at: int, block: Block) -> bool:
        text = block.text
        if not text or len(text) > LONGEST_HEADING or text[0].islower() or self._is_said(text):
            return False
        if not _ENDS.search(text):
            return True
        following = self.blocks[at + 1].label if at + 1 < len(self.blocks) else None
        if block.label is None or following is None or text[-1] not in ".:" or len(text) > LONGEST_ENDED_HEADING:
            return False
        deeper = following.depth > block.label.depth and following.value[:1] == block.label.value[:1]
        return deeper or (block.label.kind != "arabic" and following.kind == "arabic" and following.value[-1] == 1)

    def _is_said(self, text: str) -> bool:
        """Whether words are a sentence about the sides and not a title."""
        sides = pattern(self.lang, "sides_word").search(text)
        opens = sides is not None and sides.start() <= LONGEST_OPENING
        return opens or (sides is not None and bool(pattern(self.lang, "says").search(text)))

    def _head(self, block: Block, label: Label | None) -> None:
        start = block.start + (label.width if label else 0)
        self.section = self.page.written(start, block.end).strip(" .:-–—*#")
        self.is_new_section = True
        self.listing = None
        if not self.done:
            self.head_end = self.head_end or block.start

    def _paragraph(self, block: Block, label: Label) -> None:
        if not self.done:
            self.head_end = self.head_end or block.start
            self.style = label.style
        self.done.append(Numbered(label, self.section, block.start, block.end))
        self.is_new_section = False
        self.listing = None

    def _append(self, block: Block) -> None:
        if self.done and not self.is_new_section:
            self.done[-1].end = block.end
