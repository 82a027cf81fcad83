"""A protocol whose paragraphs bear no numbers: each block that says something of the sides is one, counted from 1.

Blocks come from `structure`; bullets before them are passed over. A block that tells where and when the session was
held, or who led, is the opening; one that begins as a closing formula ends the text.

    The Sides noted the growth of trade.        paragraph 1
    • The Sides agreed to exchange lists.       paragraph 2
"""

from collections.abc import Sequence

from paraph.intake.protocols.layout.blocks import (
    ENDS,
    LONGEST_HEADING,
    STOPS,
    Block,
    Heading,
    Numbered,
    Parts,
    heading_of,
    is_said,
)
from paraph.intake.protocols.layout.labels import Label
from paraph.intake.protocols.lexicon import pattern
from paraph.intake.protocols.page import Page
from paraph.intake.protocols.sentences.attributed import spoken


def counted_off(page: Page, lang: str, blocks: Sequence[Block], end: int, whole: int) -> Parts:
    """The parts of a text without numbered paragraphs; no paragraphs where no block says anything of the sides."""
    done: list[Numbered] = []
    section: Heading | None = None
    closing = None
    for block in blocks:
        if done and pattern(lang, "closing").match(block.text):
            closing = block.start
            break
        if not done and _opens(block.text, lang):
            section = None  # what looked like headings was the title
        elif is_said(block.text, lang) or (STOPS.search(block.text) and spoken(block.text, lang).force):
            width = block.label.width if block.label else 0
            number = len(done) + 1
            done.append(Numbered(Label("arabic", str(number), (number,), "", width), section, block.start, block.end))
        elif _is_heading(block, lang):
            section = heading_of(page, block, block.label)
        elif done:
            done[-1].end = block.end
    closing = closing if closing is not None else (done[-1].end if done else 0)
    return Parts((0, done[0].start if done else end), tuple(done), (closing, end), (end, whole))


def _opens(text: str, lang: str) -> bool:
    """Whether the block tells of the session itself."""
    held = pattern(lang, "held").search(text) and pattern(lang, "session_noun").search(text)
    return bool(held) or bool(pattern(lang, "delegation_led").search(text))


def _is_heading(block: Block, lang: str) -> bool:
    text = block.text
    return bool(text) and len(text) <= LONGEST_HEADING and not ENDS.search(text) and not is_said(text, lang)
