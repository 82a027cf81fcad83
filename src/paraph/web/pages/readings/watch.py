"""What was published, as it was seen: what is watched, what was brought, and each change of a text shown word by word.

Rules
    1. A change is told in the reader's words (what fact, from what to what); the words of the release stay as they are,
       marked with their language.
    2. Words that stayed the same are shown around a change and left out, with a sign, where there are many.

Example: "held on 6 August", later "held on 7 August": the line "Held on: 6 August 2025 → 7 August 2025", and the text
with "6 " struck out and "7 " added.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from paraph.intake.accounts.revisions import Stretch, Way
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.releases import Stance
from paraph.mechanism.sessions import Mode
from paraph.mechanism.texts import Shown
from paraph.mechanism.topics import templates
from paraph.messages import N_
from paraph.papers.wording import KINDS
from paraph.web.pages import wording
from paraph.web.pages.reader import Reader
from paraph.web.pages.releases.release import PATHS

LABELS = PATHS | {
    "is_session": N_("Reports a session"),
    "areas": N_("Area or topic"),
    "areas.text": N_("Area or topic"),
    "areas.stance": N_("What the Sides did"),
    "areas.topic": N_("Topic"),
    "chairs": N_("Co-chair"),
}
"""A fact by its path without numbers -> what it is."""

WAYS = {
    Way.CHANGED: N_("said otherwise"),
    Way.ADDED: N_("added"),
    Way.REMOVED: N_("taken out"),
}

EVEN = 160
"""Characters of words that stayed the same which are shown on each side of a change."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One fact that a version states otherwise than the one before."""

    label: str
    way: str
    about: Shown | None
    before: Shown
    after: Shown


@dataclass(frozen=True, slots=True)
class VersionPart:
    """One version."""

    number: int
    at: datetime
    changes: tuple[ChangeLine, ...]
    stretches: tuple[Stretch, ...]
    """Empty in the first version."""

    text: str
    language: str

    @property
    def is_first(self) -> bool:
        """Whether there is none before it."""
        return self.number == 1


def change_lines(told: str, reader: Reader, language: str) -> tuple[ChangeLine, ...]:
    """The changes that a version keeps as JSON; `language` is that of the release."""
    return tuple(
        ChangeLine(
            reader.say(LABELS.get(change["fact"], N_("Stated"))),
            reader.say(WAYS[Way(change["way"])]),
            Shown(change["about"], language) if change["about"] else None,
            _value(change["fact"], change["before"], reader, language),
            _value(change["fact"], change["after"], reader, language),
        )
        for change in json.loads(told or "[]")
    )


def shortened(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """The stretches with what stayed the same cut down to some words on each side."""
    return tuple(
        Stretch(one.way, f"{one.text[:EVEN].rstrip()} … {one.text[-EVEN:].lstrip()}")
        if one.way is Way.SAME and len(one.text) > 2 * EVEN
        else one
        for one in stretches
    )


def _value(fact: str, value: str | int | None, reader: Reader, language: str) -> Shown:  # noqa: PLR0911 - one a kind
    if value is None:
        return reader.word(reader.say(N_("not stated")))
    if fact == "is_session":
        return reader.word(reader.say(N_("yes") if value else N_("no")))
    if fact in {"session.date", "session.end_date"}:
        return reader.word(reader.day(date.fromisoformat(str(value))))
    if fact == "session.format" and value in set(Mode):
        return reader.word(wording.mode(Mode(value), reader))
    if fact == "areas.stance" and value in set(Stance):
        return reader.word(wording.stance(Stance(value), reader))
    if fact == "areas.topic" and value in templates():
        return reader.text(templates()[str(value)].names)
    if fact == "body.kind" and value in set(BodyKind):
        return reader.word(reader.say(KINDS[BodyKind(value)]))
    return Shown(str(value), "" if isinstance(value, int) else language)
