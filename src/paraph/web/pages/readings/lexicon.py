"""Entries of this side's own lexicon in words: the phrase in its language, and what it stands for in the reader's."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from paraph.mechanism.releases import Stance
from paraph.mechanism.texts import Shown
from paraph.mechanism.topics import templates
from paraph.messages import N_
from paraph.web.pages import wording
from paraph.web.pages.reader import Reader

KINDS = {
    "topic": N_("Topic"),
    "stance": N_("What the Sides did"),
    "city": N_("Place"),
    "venue": N_("Venue"),
    "body": N_("Body"),
    "post": N_("Office"),
    "person": N_("Name of a person"),
    "sub_group": N_("Sub-group"),
    "publisher": N_("Publisher"),
}


class Entry(Protocol):
    """What a row of the lexicon holds."""

    pk: int
    language: str
    kind: str
    value: str
    phrase: str
    count: int
    sentence: str


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One phrase."""

    number: int
    phrase: Shown
    kind: str
    value: Shown | None
    """What it stands for; None where it stands for itself."""

    count: int
    sentence: Shown


def entry_lines(entries: Iterable[Entry], reader: Reader) -> tuple[EntryLine, ...]:
    """The entries in their order."""
    return tuple(
        EntryLine(
            one.pk,
            Shown(one.phrase, one.language),
            reader.say(KINDS[one.kind]) if one.kind in KINDS else one.kind,
            _value(one, reader),
            one.count,
            Shown(one.sentence, one.language),
        )
        for one in entries
    )


def _value(entry: Entry, reader: Reader) -> Shown | None:
    if entry.kind == "topic" and entry.value in templates():
        return reader.text(templates()[entry.value].names)
    if entry.kind == "stance" and entry.value in set(Stance):
        return reader.word(wording.stance(Stance(entry.value), reader))
    return reader.word(entry.value) if entry.value else None
