"""What the record states about a session, fact by fact: each side's value, and where each release states it.

Rules
    1. Where the sides' accounts agree, a fact has one value. Where they differ, each value stands with its owner, the
       node's own side first, and none is preferred (DESIGN 1.3). What agrees is decided where papers decide it
       (`papers.accounts`).
    2. A fact that no account states is left out; nothing is filled in from a release.
    3. A release lists people and sub-groups in its own order; they are found in it by name, not by place.

Example: India recorded 80 delegates and Russia 84. The line "Delegates" carries both values, and the mark in each
release stands on the figure of that release.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from immutables import Map

from paraph.mechanism.releases import Release, Span
from paraph.mechanism.sessions import Chair, Facts, Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown, Texts
from paraph.messages import N_
from paraph.papers.sessions.accounts import attribution, positions
from paraph.papers.wording import KINDS
from paraph.web.pages import wording
from paraph.web.pages.reader import Reader

ALIKE = 0.6
"""Likeness from which the words of a release are taken for a recorded name (Russian cases change its end)."""

Reading = Callable[[Facts], Any]
"""What an account says on one fact: a scalar, texts, a chair; `None` for nothing."""

Writing = Callable[[Any], Iterable[Shown]]
Finding = Callable[[Release], Iterable[Span]]


@dataclass(frozen=True, slots=True)
class Value:
    """What is recorded, and by whom where the sides differ."""

    texts: tuple[Shown, ...]
    sides: str = ""
    """The sides whose account says so; empty where every account does."""


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact of the session."""

    number: int
    """Counted over the whole page; the marks in the releases carry it."""

    label: str
    values: tuple[Value, ...]
    spans: Map[str, tuple[Span, ...]]
    """Key of a release -> where it states the fact."""

    @property
    def differs(self) -> bool:
        """Whether the sides' accounts differ; what only one side states is no difference."""
        return len(self.values) > 1


class Sheet:
    """One session being laid out, line after numbered line."""

    def __init__(self, state: State, session: Session, reader: Reader) -> None:
        """An empty sheet of `session`."""
        self.state, self.session, self.reader = state, session, reader
        self.releases = state.releases_on(session.key)
        self._count = 0

    def next_number(self) -> int:
        """The next number on this sheet."""
        self._count += 1
        return self._count

    def line(self, label: str, read: Reading, write: Writing, find: Finding) -> tuple[FactLine, ...]:
        """The line of a fact; none where no account states it. `label` is already in the reader's language."""
        values = tuple(
            Value(tuple(text for text in write(each.value) if text.text),
                  attribution(each.sides, self.session, self.reader))
            for each in positions(self.session, self.reader, read)
        )  # fmt: skip
        if not any(value.texts for value in values):
            return ()
        spans = Map({release.key: tuple(find(release)) for release in self.releases})
        return (FactLine(self.next_number(), label, values, spans),)

    def texts(self, values: Texts) -> list[Shown]:
        """Writes a text in several languages."""
        return [self.reader.text(values)]

    def plain(self, write: Callable[[Any], str]) -> Writing:
        """Writes with words of the reader's own language."""
        return lambda value: [self.reader.word(write(value))]


def when_and_where(sheet: Sheet) -> tuple[FactLine, ...]:
    """Number, days, place, and the body it was held under."""
    reader = sheet.reader
    parent = sheet.state.body(sheet.session.body).parent
    above = reader.text(sheet.state.body(parent).names) if parent else None
    return (
        *sheet.line(reader.say(N_("Number of the session")), lambda f: f.ordinal, sheet.plain(reader.nth),
                    at("session.ordinal")),
        *sheet.line(reader.say(N_("Held on")), lambda f: (f.start, f.end) if f.start else None,
                    sheet.plain(lambda held: reader.days(*held)), at("session.date", "session.end_date")),
        *sheet.line(reader.say(N_("Place")), lambda f: f.place, sheet.texts, at("session.city")),
        *sheet.line(reader.say(N_("Venue")), lambda f: f.venue, sheet.texts, at("session.venue")),
        *sheet.line(reader.say(N_("Form of meeting")), lambda f: f.mode,
                    sheet.plain(lambda mode: wording.mode(mode, reader)), at("session.format")),
        *sheet.line(reader.say(N_("Signed on")), lambda f: f.signed_on, sheet.plain(reader.day), at()),
        *sheet.line(reader.say(N_("Under the framework of")), lambda _: above, lambda name: [name], at("body.parent")),
    )  # fmt: skip


def co_chairs(sheet: Sheet) -> tuple[FactLine, ...]:
    """Who led each side, with the office at home; several a side stay several."""
    accounts = sheet.session.accounts.values()
    sides = sheet.reader.in_order(tuple({chair.side for facts in accounts for chair in facts.chairs}))
    return tuple(
        line
        for side in sides
        for place in range(max(len(_of_side(facts, side)) for facts in accounts))
        for line in _chair_line(sheet, side, place)
    )


def sub_groups(sheet: Sheet) -> tuple[FactLine, ...]:
    """The sub-groups that reported, one line each, in the order of the accounts."""
    sides = sheet.reader.in_order(tuple(sheet.session.accounts))
    keys = dict.fromkeys(key for side in sides for key in sheet.session.accounts[side].sub_groups)
    return tuple(line for key in keys for line in _sub_group_line(sheet, key))


def outcome(sheet: Sheet) -> tuple[FactLine, ...]:
    """Documents signed, attendance, and what was said of the next session."""
    reader = sheet.reader
    documents = max(len(facts.signed) for facts in sheet.session.accounts.values())
    return (
        *(line for place in range(documents) for line in _signed_line(sheet, place)),
        *sheet.line(reader.say(N_("Delegates, both Sides")), lambda f: f.delegates, sheet.plain(reader.number),
                    at("delegates")),
        *sheet.line(reader.say(N_("Next session, as stated")), lambda f: f.next_session, sheet.texts,
                    at("next_session")),
    )  # fmt: skip


def at(*paths: str) -> Finding:
    """Finds the place a release gives for each of these paths."""
    return lambda release: [release.facts[path] for path in paths if path in release.facts]


def _of_side(facts: Facts, side: str) -> list[Chair]:
    return [chair for chair in facts.chairs if chair.side == side]


def _chair_line(sheet: Sheet, side: str, place: int) -> tuple[FactLine, ...]:
    def read(facts: Facts) -> Chair | None:
        return dict(enumerate(_of_side(facts, side))).get(place)

    def find(release: Release) -> Iterable[Span]:
        named = (chair for facts in sheet.session.accounts.values() if (chair := read(facts)))
        return next(filter(None, (_chair_spans(release, chair) for chair in named)), [])

    label = sheet.reader.say(N_("Co-chair, {side}"), side=sheet.reader.side_name(side))
    write = lambda chair: [sheet.reader.text(chair.names), sheet.reader.text(chair.titles)]  # noqa: E731 - one use
    return sheet.line(label, read, write, find)


def _chair_spans(release: Release, chair: Chair) -> list[Span]:
    """Where a release names this chair: the person, else the office; with the office beside the person."""
    best = likest(release, "chairs.{}.name", chair.names)
    if best is None:
        best = likest(release, "chairs.{}.post", chair.titles)
    return [] if best is None else list(at(f"chairs.{best}.name", f"chairs.{best}.post")(release))


def _sub_group_line(sheet: Sheet, key: str) -> tuple[FactLine, ...]:
    body = sheet.state.body(key)

    def find(release: Release) -> Iterable[Span]:
        return at(f"subgroups.{likest(release, 'subgroups.{}', body.names)}")(release)

    label = sheet.reader.say(KINDS[body.kind])
    return sheet.line(label, lambda f: body.names if key in f.sub_groups else None, sheet.texts, find)


def _signed_line(sheet: Sheet, place: int) -> tuple[FactLine, ...]:
    def read(facts: Facts) -> Texts | None:
        return facts.signed[place] if place < len(facts.signed) else None

    return sheet.line(sheet.reader.say(N_("Documents signed")), read, sheet.texts, at(f"signed.{place}"))


def likest(release: Release, path: str, names: Texts) -> int | None:
    """The number in `path` at which the release has the words most like the name; `None` where none is like it."""
    name = names.get(release.language, "").casefold()
    place, best, likeness = 0, None, ALIKE
    while name and (span := release.facts.get(path.format(place))):
        words = release.words(span).casefold()
        found = 1.0 if words in name else SequenceMatcher(None, words, name).ratio()
        if found > likeness:
            best, likeness = place, found
        place += 1
    return best
