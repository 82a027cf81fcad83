"""A text that came back edited, as it is shown before anything of it is proposed."""

from collections.abc import Callable
from dataclasses import dataclass

from paraph.mechanism.texts import Shown as Title
from paraph.messages import N_
from paraph.node.people.roles import Right
from paraph.node.texts.edited_files import Asked, Asking, Change, Step
from paraph.web.pages.reader import Reader
from paraph.web.pages.texts.wordwise import Word, wordwise

NAMES = {
    Asking.EDIT: N_("Other words"),
    Asking.RENDERING: N_("A text where there was none"),
    Asking.ADDITION: N_("A new paragraph"),
    Asking.MOVE: N_("Wanted elsewhere"),
    Asking.DELETION: N_("Delete this paragraph"),
    Asking.ACCEPTANCE: N_("Accept what the other Side proposes"),
}
RIGHTS = {asking: Right.SPEAK if asking is Asking.ACCEPTANCE else Right.DRAFT for asking in Asking}
"""What it takes to say a step."""


@dataclass(frozen=True, slots=True)
class Column:
    """One language of a step."""

    language: str
    name: str
    words: tuple[Word, ...]
    """The text wanted, with what it lacks of the one the file was made from."""

    meanwhile: tuple[Word, ...]
    """The text that stands now, marked in the same way; empty where it is one of the two."""

    outdated: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing that would be proposed."""

    id: str
    name: str
    number: str
    after: str
    """Of a new or moved paragraph the one it follows; empty at the beginning of its section."""

    under: Title
    """The title of that section."""

    new: bool
    moves: bool
    columns: tuple[Column, ...]
    clash: bool
    allowed: bool
    """Whether this person may say it."""

    authors: str

    @property
    def chosen(self) -> bool:
        """Whether it is proposed unless somebody decides otherwise."""
        return self.allowed and not self.clash


def shown(asked: Asked, reader: Reader, may: Callable[[Right], bool]) -> tuple[Shown, ...]:
    """The steps of a file for a person who has the rights that `may` tells."""
    return tuple(_shown(step, reader, may(RIGHTS[step.asking])) for step in asked.steps)


def allowed(asked: Asked, may: Callable[[Right], bool]) -> frozenset[str]:
    """The steps that a person with these rights may say."""
    return frozenset(step.id for step in asked.steps if may(RIGHTS[step.asking]))


def _shown(step: Step, reader: Reader, allowed: bool) -> Shown:
    order = reader.own_language_first(change.language for change in step.changes)
    columns = sorted((_column(change, reader) for change in step.changes), key=lambda one: order.index(one.language))
    return Shown(
        id=step.id,
        name=reader.say(NAMES[step.asking]),
        number=step.number,
        after=step.after,
        under=reader.text(step.under),
        moves=step.asking is Asking.MOVE,
        new=step.asking is Asking.ADDITION,
        columns=tuple(columns),
        clash=step.clash,
        allowed=allowed,
        authors=reader.listed(step.authors),
    )


def _column(change: Change, reader: Reader) -> Column:
    now = change.meanwhile
    return Column(
        change.language,
        reader.language_name(change.language),
        wordwise(change.before, change.after) if change.after else (),
        wordwise(change.before, now) if now and change.before else ((Word("", now),) if now else ()),
        change.outdated,
    )
