"""One language of a release, to be edited sentence by sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from paraph.mechanism.releases import Furniture
from paraph.mechanism.state import State
from paraph.messages import N_
from paraph.node.world.press import Checked, InWork
from paraph.node.world.press_fields import fields_of
from paraph.web.pages.reader import Reader
from paraph.web.pages.releases.press import About, about, heading
from paraph.web.pages.releases.press_sentences import (
    FURNITURE,
    Box,
    Boxes,
    Sentence,
    Told,
    by_passage,
    differences_of,
    sentence_of,
)


@dataclass(frozen=True, slots=True)
class Block:
    """Sentences that stand together."""

    taken: tuple[Sentence, ...]
    offered: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class EditorPage:
    """One language of a release."""

    about: About
    language: str
    language_name: str
    heading: str
    furniture: tuple[Box, ...]
    titles: tuple[Told, ...]
    """What was found in the headlines."""

    notice: Box
    is_correction: bool
    blocks: tuple[Block, ...]
    differences: tuple[str, ...]
    count: int
    others: tuple[tuple[str, str], ...]
    """Code and name of the other languages."""

    sentences: tuple[tuple[str, str], ...]
    """Key and first words of each sentence in the release, to put one's own behind."""

    lost: tuple[str, ...] = ()
    """What somebody typed into a sentence that is no longer there."""


@dataclass(frozen=True, slots=True)
class Unkept:
    """What a person typed that could not be kept, to be shown once more."""

    typed: Mapping[str, str]
    """By the name of the field."""

    seen: Mapping[str, str] = field(default_factory=dict)
    """The marks of what the page had shown in each field."""

    own: Mapping[str, str] = field(default_factory=dict)
    """The sentence that was to be added."""

    refusal: Mapping[str, str] | None = None
    """Why; `None` where somebody else changed the same fields meanwhile."""


def editor_page(
    state: State, work: InWork, language: str, checked: Checked, reader: Reader, *,
    unkept: Unkept | None = None, number: int = 1,
) -> EditorPage:  # fmt: skip
    """One language to be edited, with what somebody typed and was not kept."""
    text, mine = work.texts[language], unkept.typed if unkept else {}
    boxes = Boxes(fields_of(text, state), mine, unkept.seen if unkept else {})
    found = by_passage(checked, reader)
    sentences = [[sentence_of(one, boxes, state, found, language, reader) for one in block] for block in text.blocks]
    blocks = (Block(tuple(one for one in block if one.taken), tuple(one for one in block if not one.taken))
              for block in sentences)  # fmt: skip
    return EditorPage(
        about=about(state, work.document, reader),
        language=language,
        language_name=reader.language_name(language),
        heading=heading(language, reader),
        furniture=tuple(boxes.box(name, reader.say(label)) for name, label in FURNITURE.items()),
        titles=tuple(one for passage in text.headings for one in found.get(passage.key, ())),
        notice=boxes.box("notice", reader.say(N_("Notice: what is corrected"))),
        is_correction=number > 1,
        blocks=tuple(blocks),
        differences=differences_of(checked, reader),
        count=checked.count,
        others=tuple((code, reader.language_name(code)) for code in work.texts if code != language),
        sentences=tuple((one.key, _begins(one.text)) for one in text.chosen()),
        lost=tuple(value for name, value in mine.items() if name not in boxes.kept and value),
    )


def one_sentence(
    state: State, work: InWork, language: str, key: str, checked: Checked, reader: Reader
) -> Sentence | None:
    """A sentence alone, for the fragment that answers while somebody types."""
    text = work.texts[language]
    passage = next((one for one in text.passages() if one.key == key), None)
    boxes = Boxes(fields_of(text, state), {}, {})
    return passage and sentence_of(passage, boxes, state, by_passage(checked, reader), language, reader)


def furnitures(state: State, language: str) -> tuple[tuple[str, Furniture], ...]:
    """The furniture of releases in this language, each publisher once, newest first."""
    found: dict[tuple[str, str], Furniture] = {}
    for release in sorted(state.releases.values(), key=lambda one: one.furniture.posted_at or "", reverse=True):
        furniture = release.furniture
        if release.language == language and furniture.ministry:
            found.setdefault((furniture.ministry, furniture.office or ""), furniture)
    return tuple((" · ".join(filter(None, names)), furniture) for names, furniture in found.items())


def unread(page: EditorPage) -> Iterator[Box]:
    """The boxes in which a colleague's words stand against the person's own."""
    for block in page.blocks:
        for sentence in (*block.taken, *block.offered):
            yield from (box for box in (sentence.text, sentence.chosen, sentence.cites) if box and box.newer)
    yield from (box for box in (*page.furniture, page.notice) if box.newer)


def _begins(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"
