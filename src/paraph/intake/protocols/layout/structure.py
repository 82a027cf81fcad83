"""The parts of a protocol: head, sections with numbered paragraphs, closing, annexes (DOMAIN 2.2).

1. A line that is nothing but the name of an annex ends the protocol.
2. The text comes in blocks (`blocks`); where none is numbered, `unnumbered` counts them.
3. A labelled block that is a sentence is a paragraph; one that is a short title is a heading. A title without a label
   is a heading where a label follows it.
4. Paragraphs count on by one, or from one after a heading; a label that does neither, or has another style than the
   paragraphs, or is a letter, numbers a point inside a paragraph. So is `3.2.1` where 3.2 is a paragraph.
5. A numbered list that a line on the agenda announces is the agenda.
6. A row of a table of undertakings (`tables`) is a paragraph: of the paragraph before it, as 5.1, where it does not
   count on, else with its own number.
7. What follows the last paragraph without a label is the closing.
8. In annexes the rows of such tables alone are paragraphs (`annexes`), after those of the body.

    I. MINING                          section "MINING"
    14. The Sides agreed to:           paragraph 14, with its points
    (a) exchange lists;
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from paraph.intake.protocols.layout.annexes import rows_annexed
from paraph.intake.protocols.layout.blocks import (
    ENDS,
    LONGEST_ENDED_HEADING,
    LONGEST_HEADING,
    STOPS,
    Block,
    Heading,
    Numbered,
    Parts,
    blocks_of,
    heading_of,
    is_said,
)
from paraph.intake.protocols.layout.labels import Label
from paraph.intake.protocols.layout.unnumbered import counted_off
from paraph.intake.protocols.lexicon import pattern
from paraph.intake.protocols.page import Page
from paraph.intake.source import Span

TITLE = 1500
"""Characters at the beginning in which the document says what it is."""
LARGEST_GAP = 5
"""Numbers that may be missing between two paragraphs."""


def parts_of(page: Page, lang: str, *, is_flowing: bool, rows: Sequence[Span] = ()) -> Parts:
    """Take `page` apart. `is_flowing`: the source's lines are whole paragraphs (a page, a Word document).

    `rows` are lines of the text as read that were rows of tables of undertakings.
    """
    blocks = blocks_of(page.text, lang, is_flowing=is_flowing)
    end = blocks[-1].end if blocks else 0
    begun = frozenset(start for start, _ in rows)
    parts = _Sorter(page, lang, blocks, begun).sorted(end, len(page.text))
    if not parts.paragraphs and is_titled(page, lang):
        parts = counted_off(page, lang, blocks, end, len(page.text))
    return replace(parts, paragraphs=(*parts.paragraphs, *rows_annexed(page, lang, parts.annexes, begun)))


def is_titled(page: Page, lang: str) -> bool:
    """Whether the text says at its head that it is a protocol, minutes or the like."""
    return bool(pattern(lang, "title_word").search(page.text[:TITLE]))


@dataclass(slots=True)
class _Sorter:
    """Goes through the blocks once and says of each what it is."""

    page: Page
    lang: str
    blocks: list[Block]
    rows: frozenset[int] = frozenset()
    """Where rows begin in the text as read."""
    done: list[Numbered] = field(default_factory=list)
    headings: dict[int, tuple[Label | None, str]] = field(default_factory=dict)
    section: Heading | None = None
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
        if label is not None and self.page.span(block.start, block.start + 1)[0] in self.rows:
            self._row(block, label)
        elif label is None:
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
        self.seen_prose = self.seen_prose or len(text) > LONGEST_HEADING or bool(STOPS.search(text))
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
        if not (self.seen_prose or self.done) or len(block.text) > LONGEST_HEADING or ENDS.search(block.text):
            return False
        if block.text[0].islower() or is_said(block.text, self.lang):
            return False
        following = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
        if following is None or following.label is None:
            return following is not None and self._leads_to_label(at + 1)
        return following.label.kind != "point"

    def _leads_to_label(self, at: int) -> bool:
        block = self.blocks[at]
        return len(block.text) <= LONGEST_HEADING and not ENDS.search(block.text) and self._is_heading_alone(at, block)

    def _heading_or_sentence(self, at: int, block: Block, label: Label) -> None:
        if self._is_title(at, block):
            self._head(block, label)
        elif label.kind == "roman" and not label.section and is_said(block.text, self.lang):
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
        if not text or len(text) > LONGEST_HEADING or text[0].islower() or is_said(text, self.lang):
            return False
        if not ENDS.search(text):
            return True
        following = self.blocks[at + 1].label if at + 1 < len(self.blocks) else None
        if block.label is None or following is None or text[-1] not in ".:" or len(text) > LONGEST_ENDED_HEADING:
            return False
        deeper = following.depth > block.label.depth and following.value[:1] == block.label.value[:1]
        return deeper or (block.label.kind != "arabic" and following.kind == "arabic" and following.value[-1] == 1)

    def _head(self, block: Block, label: Label | None) -> None:
        self.section = heading_of(self.page, block, label)
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

    def _row(self, block: Block, label: Label) -> None:
        above = next((one.label for one in reversed(self.done) if not one.is_row), None)
        counts_on = above is None or (self.is_new_section and label.value[-1] == above.value[-1] + 1)
        if above is not None and not counts_on:
            label = replace(label, number=f"{above.number}.{label.number}", value=(*above.value, label.value[-1]))
        self._paragraph(block, label)
        self.done[-1].is_row = True

    def _append(self, block: Block) -> None:
        if self.done and not self.is_new_section:
            self.done[-1].end = block.end
