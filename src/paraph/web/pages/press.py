"""The press officer's pages as values: where a release stands, one language to be edited, a version to be cleared."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from paraph.language.release import ReleaseFinding
from paraph.mechanism.joint_releases import JointRelease, Version
from paraph.mechanism.releases import Furniture
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.messages import N_
from paraph.node.world.press import Checked, InWork
from paraph.node.world.press_fields import LINES, ON, fields_of, mark
from paraph.node.world.releasing import Line
from paraph.papers import tracking
from paraph.papers.releasing import Passage, Text
from paraph.papers.releasing.sentences import FACTS, Kind
from paraph.web.pages.reader import Reader
from paraph.web.pages.wordwise import Word, wordwise

FURNITURE = {
    "ministry": N_("Ministry"),
    "headline": N_("Headline"),
    "subheadlines": N_("Lines below the headline"),
    "posted_at": N_("Posted on"),
    "office": N_("Office"),
    "release_id": N_("Number of the release"),
    "handling_marks": N_("Marks at the foot"),
}
"""What surrounds a release, in the order of the page."""


@dataclass(frozen=True, slots=True)
class About:
    """Of which document the release is."""

    document: str
    name: str
    session: str
    session_name: str
    body_key: str
    body: Shown


@dataclass(frozen=True, slots=True)
class Told:
    """Something found in a sentence."""

    severity: str
    words: str
    """Which words; empty where `why` quotes them."""

    why: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A paragraph that a sentence rests on."""

    number: str
    texts: tuple[Shown, ...]
    """In the language of the release first."""


@dataclass(frozen=True, slots=True)
class Box:
    """A field of the page."""

    name: str
    label: str
    value: str
    seen: str
    """Mark of what is kept, which the page gives back."""

    lines: bool = False
    newer: str = ""
    """What a colleague kept meanwhile, where `value` is what this person typed and was not kept."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, with what it rests on and what was found."""

    key: str
    text: Box
    chosen: Box
    cites: Box | None
    """Of a sentence of one's own: the numbers of its paragraphs."""

    rests_on: tuple[Cited, ...]
    on_facts: bool
    found: tuple[Told, ...]

    @property
    def taken(self) -> bool:
        """Whether it is in the release, or somebody is about to put it there."""
        return self.chosen.value == ON


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
class Holding:
    """A side's text of a version."""

    side: str
    text: Version
    digest: str
    ours: bool
    keys: tuple[str, ...]
    """The sides whose key stands on it."""


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version in the list of a language."""

    number: int
    state: str
    """`put_forward`, `cleared`, `decided` or `published`."""

    key: str
    holders: tuple[str, ...]
    keys: tuple[str, ...]
    missing: tuple[str, ...]
    differ: bool
    """Whether the sides hold different texts."""

    ours_missing: bool
    theirs: str
    """Code of another side whose text could be taken over; empty where there is none."""


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """Where one language stands."""

    code: str
    name: str
    sentences: int | None
    """In work here; `None` where nothing is."""

    findings: int
    differences: int
    versions: tuple[VersionRow, ...]
    is_put_forward: bool
    """Whether what is in work is what this side has put forward last."""

    lacks_notice: bool
    """Whether it would correct what is cleared, and does not say what it corrects."""


@dataclass(frozen=True, slots=True)
class Embargo:
    """Until when nothing is published."""

    instant: str
    utc: str
    local: tuple[tuple[str, str], ...]
    """Side and the hour in its capital."""


@dataclass(frozen=True, slots=True)
class PressPage:
    """The whole of a release."""

    about: About
    rows: tuple[LanguageRow, ...]
    embargo: Embargo | None
    in_work: bool
    count: int
    """What is to be seen to, in all languages."""

    some_cleared: bool
    some_unshown: bool
    last_cleared: bool
    """Whether every version is cleared, so that what follows is a correction."""


@dataclass(frozen=True, slots=True)
class VersionPage:
    """One version as each side holds it."""

    about: About
    language: str
    language_name: str
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


def about(state: State, document: str, reader: Reader) -> About:
    """What every page of a release says first."""
    held = state.document(document)
    session = state.session(held.session)
    return About(
        document, reader.say(tracking.DOCUMENTS[held.terms.type]), session.key,
        reader.session_name(session.facts(reader.side)), session.body, reader.text(state.body(session.body).names),
    )  # fmt: skip


def embargo_of(instant: str | None, local: Mapping[str, datetime], reader: Reader) -> Embargo | None:
    """An embargo in UTC and in the time of each capital; `None` for none."""
    if not instant:
        return None
    hours = tuple((reader.side_name(side), reader.posted(f"{local[side]:%Y-%m-%dT%H:%M}"))
                  for side in reader.in_order(tuple(local)))  # fmt: skip
    return Embargo(instant, reader.posted(instant[:16]), hours)


def editor_page(
    state: State, work: InWork, language: str, checked: Checked, reader: Reader, *,
    mine: Mapping[str, str] | None = None, seen: Mapping[str, str] | None = None, number: int = 1,
) -> EditorPage:  # fmt: skip
    """One language to be edited; `mine` is what the person typed and was not kept, `seen` what that page had shown."""
    text = work.texts[language]
    boxes = _Boxes(fields_of(text, state), mine or {}, seen or {})
    found = _by_passage(checked, reader)
    sentences = [[_sentence(one, boxes, state, found, language, reader) for one in block] for block in text.blocks]
    blocks = (Block(tuple(one for one in block if one.taken), tuple(one for one in block if not one.taken))
              for block in sentences)  # fmt: skip
    return EditorPage(
        about=about(state, work.document, reader),
        language=language,
        language_name=reader.language_name(language),
        furniture=tuple(boxes.box(name, reader.say(label)) for name, label in FURNITURE.items()),
        titles=tuple(one for passage in text.headings for one in found.get(passage.key, ())),
        notice=boxes.box("notice", reader.say(N_("Notice: what is corrected"))),
        is_correction=number > 1,
        blocks=tuple(blocks),
        differences=differences_of(checked, reader),
        count=checked.count,
        others=tuple((code, reader.language_name(code)) for code in work.texts if code != language),
        sentences=tuple((one.key, _begins(one.text)) for one in text.chosen()),
        lost=tuple(value for name, value in (mine or {}).items() if name not in boxes.kept and value),
    )


def one_sentence(
    state: State, work: InWork, language: str, key: str, checked: Checked, reader: Reader
) -> Sentence | None:
    """A sentence alone, for the fragment that answers while somebody types."""
    text = work.texts[language]
    passage = next((one for one in text.passages() if one.key == key), None)
    boxes = _Boxes(fields_of(text, state), {}, {})
    return passage and _sentence(passage, boxes, state, _by_passage(checked, reader), language, reader)


def differences_of(checked: Checked, reader: Reader) -> tuple[str, ...]:
    """What a reader would take from the text otherwise than recorded."""
    return tuple(one.why.text(reader.language) for one in checked.differences)


def furnitures(state: State, language: str) -> tuple[tuple[str, Furniture], ...]:
    """The furniture of releases in this language, each publisher once, newest first."""
    found: dict[tuple[str, str], Furniture] = {}
    for release in sorted(state.releases.values(), key=lambda one: one.furniture.posted_at or "", reverse=True):
        furniture = release.furniture
        if release.language == language and furniture.ministry:
            found.setdefault((furniture.ministry, furniture.office or ""), furniture)
    return tuple((" · ".join(filter(None, names)), furniture) for names, furniture in found.items())


def press_page(
    state: State, document: str, work: InWork | None, checked: Mapping[str, Checked], lines: Iterable[Line],
    embargo: Embargo | None, reader: Reader,
) -> PressPage:  # fmt: skip
    """Where each language of the release stands."""
    listed = tuple(lines)
    rows = tuple(
        _row(code, work, checked.get(code), [line for line in listed if line.joint.language == code], state, reader)
        for code in reader.own_language_first(state.languages)
    )
    last = {line.joint.language: line for line in listed}
    return PressPage(
        about=about(state, document, reader), rows=rows, embargo=embargo, in_work=work is not None,
        count=sum(one.count for one in checked.values()),
        some_cleared=any(line.cleared for line in last.values()),
        some_unshown=any(line.cleared and not line.decided for line in listed),
        last_cleared=bool(last) and all(line.cleared for line in last.values()),
    )  # fmt: skip


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
    boxes, found = _Boxes(fields_of(text, state), {}, {}), _by_passage(checked, reader)
    labels = {name: reader.say(label) for name, label in FURNITURE.items()}
    fields = fields_of(text, state)
    return VersionPage(
        about=about(state, joint.document, reader), language=joint.language,
        language_name=reader.language_name(joint.language), number=joint.number, cleared=line.cleared,
        published=line.published, key=joint.key, holdings=ours, words=words,
        sentences=tuple(_sentence(one, boxes, state, found, joint.language, reader) for one in text.chosen()),
        found=tuple(one for passage in text.headings for one in found.get(passage.key, ())), embargo=embargo,
        furniture=tuple((label, fields[name]) for name, label in labels.items() if fields[name]), notice=text.notice,
    )  # fmt: skip


class _Boxes:
    """Fields as they are kept, over them what somebody typed that was not kept."""

    def __init__(self, kept: Mapping[str, str], mine: Mapping[str, str], seen: Mapping[str, str]) -> None:
        self.kept, self._mine, self._seen = kept, mine, seen

    def box(self, name: str, label: str = "") -> Box:
        kept = self.kept[name]
        value, seen = self._mine.get(name, kept), self._seen.get(name) or mark(kept)
        newer = kept if value != kept and seen == mark(kept) and name in self._mine else ""
        return Box(name, label, value, seen, name in LINES, newer)


def _sentence(
    passage: Passage, boxes: _Boxes, state: State, found: Mapping[str, tuple[Told, ...]], language: str, reader: Reader
) -> Sentence:
    order = [language, *(code for code in reader.own_language_first(state.languages) if code != language)]
    rests_on = []
    for key in passage.cites:
        if key in state.paragraphs:
            paragraph = state.paragraphs[key]
            texts = paragraph.content.texts
            rests_on.append(Cited(paragraph.number, tuple(Shown(texts[code], code) for code in order if code in texts)))
    return Sentence(
        key=passage.key,
        text=boxes.box(f"text.{passage.key}"),
        chosen=boxes.box(f"chosen.{passage.key}"),
        cites=boxes.box(f"cites.{passage.key}") if passage.kind is Kind.OWN else None,
        rests_on=tuple(rests_on),
        on_facts=FACTS in passage.cites,
        found=found.get(passage.key, ()),
    )


def _by_passage(checked: Checked, reader: Reader) -> dict[str, tuple[Told, ...]]:
    found: dict[str, tuple[Told, ...]] = {}
    for passage, finding in checked.findings:
        found[passage.key] = (*found.get(passage.key, ()), _told(passage, finding, reader))
    return found


def _told(passage: Passage, finding: ReleaseFinding, reader: Reader) -> Told:
    words, why = passage.text[slice(*finding.span)], finding.why.text(reader.language)
    return Told(finding.severity, "" if words in why else words, why)


def _row(
    code: str, work: InWork | None, checked: Checked | None, lines: list[Line], state: State, reader: Reader
) -> LanguageRow:
    text = work.texts.get(code) if work else None
    versions = tuple(_version_row(line, state, reader) for line in reversed(lines))
    joint = lines[-1].joint if lines else None
    agreed = joint.joint(state.parties) if joint else None
    own = agreed or (joint.held.get(reader.side) if joint else None)
    same = bool(own and checked and own.text == checked.composed)
    return LanguageRow(
        code, reader.language_name(code), len(text.chosen()) if text else None,
        len(checked.findings) if checked else 0, len(checked.differences) if checked else 0, versions,
        is_put_forward=same and bool(own and work) and (own.embargo or "") == work.embargo,
        lacks_notice=bool(agreed and text) and not same and not text.notice,
    )  # fmt: skip


def _version_row(line: Line, state: State, reader: Reader) -> VersionRow:
    joint = line.joint
    stand = "published" if line.published else "decided" if line.decided else "cleared" if line.cleared else ""
    missing = [side for side in state.parties if side not in joint.cleared]
    others = [side for side in sorted(joint.held) if side != reader.side]
    differ = not line.cleared and len({one.digest() for one in joint.held.values()}) > 1
    theirs = others[0] if not line.cleared and others and (differ or reader.side not in joint.held) else ""
    return VersionRow(
        joint.number, stand or "put_forward", joint.key, _named(joint.held, reader), _named(joint.cleared, reader),
        _named(missing, reader), differ, reader.side in missing, theirs,
    )  # fmt: skip


def _named(sides: Iterable[str], reader: Reader) -> tuple[str, ...]:
    return tuple(reader.side_name(side) for side in reader.in_order(tuple(sides)))


def _holding(joint: JointRelease, digest: str, version: Version, reader: Reader) -> Holding:
    sides = [side for side, one in joint.held.items() if one.digest() == digest]
    keys = [side for side in sides if joint.cleared.get(side) == digest]
    return Holding(", ".join(_named(sides, reader)), version, digest, reader.side in sides, _named(keys, reader))


def _begins(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"


def unread(page: EditorPage) -> Iterator[Box]:
    """The boxes in which a colleague's words stand against the person's own."""
    for block in page.blocks:
        for sentence in (*block.taken, *block.offered):
            yield from (box for box in (sentence.text, sentence.chosen, sentence.cites) if box and box.newer)
    yield from (box for box in (*page.furniture, page.notice) if box.newer)
