"""The sentences of a release as the press officer sees them: what each rests on, what was found in it, its fields."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from paraph.intake.accounts.readback import Difference
from paraph.language.release import ReleaseFinding
from paraph.mechanism.releases import Stance
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.messages import N_, Phrase
from paraph.node.world.press import Checked
from paraph.node.world.press_fields import LINES, ON, mark
from paraph.papers.releasing import Passage
from paraph.papers.releasing.sentences import FACTS, Kind
from paraph.web.pages import wording
from paraph.web.pages.reader import Reader
from paraph.web.pages.releases.release import PATHS

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


LABELS = {**PATHS, "areas.topic": N_("Topic"), "areas.stance": N_("Topic")}
"""Path of a fact that is read back, without its numbers -> what it is."""

NUMBERED = re.compile(r"\.\d+")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


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


class Boxes:
    """Fields as they are kept, over them what somebody changed that was not kept (`mine`).

    `seen` is what that person's page had shown of them; where it says something else than is kept now, or nothing is
    known of it, a colleague's words stand beside.
    """

    def __init__(self, kept: Mapping[str, str], mine: Mapping[str, str], seen: Mapping[str, str]) -> None:
        self.kept, self._mine, self._seen = kept, mine, seen

    def box(self, name: str, label: str = "") -> Box:
        kept = self.kept[name]
        value, now = self._mine.get(name, kept), mark(kept)
        newer = kept if value != kept and self._seen.get(name) != now else ""
        return Box(name, label, value, now, name in LINES, newer)


def sentence_of(
    passage: Passage, boxes: Boxes, state: State, found: Mapping[str, tuple[Told, ...]], language: str, reader: Reader
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


def by_passage(checked: Checked, reader: Reader) -> dict[str, tuple[Told, ...]]:
    found: dict[str, tuple[Told, ...]] = {}
    for passage, finding in checked.findings:
        found[passage.key] = (*found.get(passage.key, ()), _told(passage, finding, reader))
    return found


def _told(passage: Passage, finding: ReleaseFinding, reader: Reader) -> Told:
    words, why = passage.text[slice(*finding.span)], finding.why.text(reader.language)
    return Told(finding.severity, "" if words in why else words, why)


def differences_of(checked: Checked, reader: Reader) -> tuple[str, ...]:
    """What a reader would take from the text otherwise than recorded."""
    return tuple(_read_otherwise(one, reader) for one in checked.differences)


def _read_otherwise(found: Difference, reader: Reader) -> str:
    """Which fact it is, and what is read instead; days and verbs as the reader writes them."""
    said = Phrase(found.why.phrase, **{name: _in_words(value, reader) for name, value in found.why.facts.items()})
    label = LABELS.get(NUMBERED.sub("", found.fact))
    return f"{reader.say(label)}: {said.text(reader.language)}" if label else said.text(reader.language)


def _in_words(value: object, reader: Reader) -> object:
    written = str(value)
    if DAY.fullmatch(written):
        return reader.day(date.fromisoformat(written))
    verb, parted, words = written.partition(": ")
    return f"{wording.stance(Stance(verb), reader)}: {words}" if parted and verb in set(Stance) else value
