"""A version of a release as each side holds it, to be read and cleared."""

from dataclasses import dataclass

from paraph.mechanism.joint_releases import JointRelease, Version
from paraph.mechanism.state import State
from paraph.node.world.press import Checked
from paraph.node.world.press_fields import fields_of
from paraph.node.world.releasing import Line
from paraph.papers.releasing import Text
from paraph.web.pages.reader import Reader
from paraph.web.pages.releases.press import About, Embargo, about, heading, named
from paraph.web.pages.releases.press_sentences import FURNITURE, Boxes, Sentence, Told, by_passage, sentence_of
from paraph.web.pages.texts.wordwise import Word, wordwise


@dataclass(frozen=True, slots=True)
class Holding:
    """A side's text of a version."""

    side: str
    text: Version
    digest: str
    ours: bool
    keys: tuple[str, ...]
    """The sides whose key stands on it."""


@dataclass(frozen=True, slots=True)
class VersionPage:
    """One version as each side holds it."""

    about: About
    language: str
    language_name: str
    heading: str
    number: int
    cleared: bool
    published: bool
    key: str
    holdings: tuple[Holding, ...]
    words: tuple[Word, ...]
    """The texts of two sides word by word, where they differ."""

    sentences: tuple[Sentence, ...]
    found: tuple[Told, ...]
    embargo: Embargo | None
    furniture: tuple[tuple[str, str], ...]
    notice: str


def version_page(
    state: State, line: Line, text: Text, checked: Checked, embargo: Embargo | None, reader: Reader
) -> VersionPage:
    """A version with the texts the sides hold; `text` and `checked` are of the one that is read here."""
    joint = line.joint
    agreed = joint.joint(state.parties)
    held = {agreed.digest(): agreed} if agreed else {one.digest(): one for _, one in sorted(joint.held.items())}
    holdings = tuple(_holding(joint, digest, version, reader) for digest, version in held.items())
    ours = tuple(sorted(holdings, key=lambda one: not one.ours))
    words = wordwise(ours[-1].text.text, ours[0].text.text) if len(ours) > 1 else ()
    boxes, found = Boxes(fields_of(text, state), {}, {}), by_passage(checked, reader)
    labels = {name: reader.say(label) for name, label in FURNITURE.items()}
    fields = fields_of(text, state)
    return VersionPage(
        about=about(state, joint.document, reader), language=joint.language,
        language_name=reader.language_name(joint.language), heading=heading(joint.language, reader),
        number=joint.number, cleared=line.cleared,
        published=line.published, key=joint.key, holdings=ours, words=words,
        sentences=tuple(sentence_of(one, boxes, state, found, joint.language, reader) for one in text.chosen()),
        found=tuple(one for passage in text.headings for one in found.get(passage.key, ())), embargo=embargo,
        furniture=tuple((label, fields[name]) for name, label in labels.items() if fields[name]), notice=text.notice,
    )  # fmt: skip


def _holding(joint: JointRelease, digest: str, version: Version, reader: Reader) -> Holding:
    sides = [side for side, one in joint.held.items() if one.digest() == digest]
    keys = [side for side in sides if joint.cleared.get(side) == digest]
    return Holding(", ".join(named(sides, reader)), version, digest, reader.side in sides, named(keys, reader))
