"""The page of a session: each fact beside the sentences that state it, in every language version.

Rules
    1. Versions stand side by side, the reader's language first; no version is the source of another.
    2. A version that does not state a part says so; it is never filled from another.
    3. A topic stands under each stance that some version gives it; where versions differ, each is named with its own
       verb, for explored is not welcomed and welcomed is not agreed (DOMAIN 0.2).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from paraph.intake.marks.topics import topics_in
from paraph.mechanism.releases import Release, Stance
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.mechanism.topics import Topic
from paraph.messages import N_
from paraph.papers.wording import STANCES
from paraph.web.pages import wording
from paraph.web.pages.briefs import SessionBrief, session_brief
from paraph.web.pages.passages import Mark, Passage, stating
from paraph.web.pages.reader import Reader
from paraph.web.pages.sessions import facts as sheets
from paraph.web.pages.sessions.facts import FactLine, Sheet


@dataclass(frozen=True, slots=True)
class Version:
    """One language version of what was published."""

    key: str
    language: str
    language_name: str
    publisher: Shown
    """The ministry or agency as the release names itself; its language is the release's."""

    posted: str
    number: str
    source: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """What one version says for one part of the page."""

    version: Version
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic under one stance."""

    number: int
    name: Shown
    key: str
    """Empty where the release names something that is no topic of the record."""

    others: tuple[str, ...] = ()
    """What the versions that do not share this stance say instead, each a phrase naming its language."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page: facts or topics, and what each version says of them."""

    title: str
    quotations: tuple[Quotation, ...]
    lines: tuple[FactLine, ...] = ()
    topics: tuple[TopicLine, ...] = ()
    stance: str = ""
    """Code of the stance, for its icon; empty for a part of facts."""

    note: str = ""


@dataclass(frozen=True, slots=True)
class SessionPage:
    """A whole session."""

    brief: SessionBrief
    recorded: str
    """Whose accounts there are, as a sentence."""

    differs: bool
    """Whether some fact differs between the accounts."""

    parts: tuple[Part, ...]
    areas: tuple[Part, ...]
    versions: tuple[Version, ...]
    before: SessionBrief | None
    after: SessionBrief | None


def session_page(state: State, key: str, reader: Reader) -> SessionPage:
    """The page of a session; raises `UnknownSession`."""
    session = state.session(key)
    sheet = Sheet(state, session, reader)
    versions = _versions(sheet)
    titled = (
        (N_("When and where"), sheets.when_and_where(sheet)),
        (N_("Co-chairs"), sheets.co_chairs(sheet)),
        (N_("Sub-groups that reported"), sheets.sub_groups(sheet)),
        (N_("Outcome"), sheets.outcome(sheet)),
    )
    parts = tuple(_part(reader.say(title), lines, sheet, versions) for title, lines in titled if lines)
    held = state.sessions_of(session.body)
    place = held.index(session)
    return SessionPage(
        brief=session_brief(state, session, reader),
        recorded=_recorded(session, state, reader),
        differs=any(line.differs for part in parts for line in part.lines),
        parts=parts,
        areas=tuple(_area_parts(sheet, versions)),
        versions=tuple(versions.values()),
        before=session_brief(state, held[place - 1], reader) if place else None,
        after=session_brief(state, held[place + 1], reader) if place + 1 < len(held) else None,
    )


def version_of(release: Release, reader: Reader) -> Version:
    """How a release is named on pages."""
    furniture = release.furniture
    return Version(
        key=release.key,
        language=release.language,
        language_name=reader.language_name(release.language),
        publisher=_publisher(release, reader),
        posted=reader.posted(furniture.posted_at) if furniture.posted_at else "",
        number=furniture.release_id or "",
        source=release.source,
    )


def _publisher(release: Release, reader: Reader) -> Shown:
    """Who published it, as the release says; a page never shows the name of a file instead."""
    named = release.furniture.ministry or release.furniture.office
    return Shown(named, release.language) if named else reader.word(reader.say(N_("publisher not stated")))


def _versions(sheet: Sheet) -> dict[str, Version]:
    languages = sheet.reader.own_language_first(release.language for release in sheet.releases)
    ordered = sorted(sheet.releases, key=lambda release: languages.index(release.language))
    return {release.key: version_of(release, sheet.reader) for release in ordered}


def _part(title: str, lines: tuple[FactLine, ...], sheet: Sheet, versions: dict[str, Version]) -> Part:
    quotations = []
    for key, version in versions.items():
        release = sheet.state.releases[key]
        marks = [Mark(span, line.number) for line in lines for span in line.spans[key]]
        quotations.append(Quotation(version, stating(release.text, release.language, marks)))
    return Part(title, tuple(quotations), lines)


def _recorded(session: Session, state: State, reader: Reader) -> str:
    sides = reader.in_order(state.parties)
    have = reader.listed(reader.side_name(side) for side in sides if side in session.accounts)
    lack = reader.listed(reader.side_name(side) for side in sides if side not in session.accounts)
    if not lack:
        return reader.say(N_("Recorded by: {sides}."), sides=have)
    return reader.say(N_("Recorded by: {sides}. No account yet from: {others}."), sides=have, others=lack)


@dataclass(frozen=True, slots=True)
class _Said:
    """One statement of one version."""

    release: Release
    place: int
    stance: Stance
    subject: str
    """Key of the topic, or the words themselves where the record has no such topic."""


def _area_parts(sheet: Sheet, versions: dict[str, Version]) -> list[Part]:
    said_there = [
        _Said(release, place, statement.stance, statement.topic or statement.text)
        for release in (sheet.state.releases[key] for key in versions)
        for place, statement in enumerate(release.statements)
    ]
    return [
        _area_part(stance, said_there, sheet, versions)
        for stance in STANCES
        if any(item.stance is stance for item in said_there)
    ]


def _area_part(stance: Stance, said_there: Sequence[_Said], sheet: Sheet, versions: dict[str, Version]) -> Part:
    mine = [item for item in said_there if item.stance is stance]
    numbers = {subject: sheet.next_number() for subject in dict.fromkeys(item.subject for item in mine)}
    quotations = []
    for key, version in versions.items():
        release = sheet.state.releases[key]
        marks = [mark for item in mine if item.release is release for mark in _marks(item, numbers[item.subject])]
        quotations.append(Quotation(version, stating(release.text, release.language, marks)))
    topics = tuple(_topic_line(subject, number, stance, said_there, sheet) for subject, number in numbers.items())
    title, note = wording.stance(stance, sheet.reader), sheet.reader.say(wording.STANCE_NOTES[stance])
    return Part(title, tuple(quotations), (), topics, stance.value, note)


def _marks(item: _Said, number: int) -> list[Mark]:
    marks = [Mark(item.release.statements[item.place].span, number)]
    verb = item.release.facts.get(f"areas.{item.place}.stance")
    return [*marks, Mark(verb, verb=True)] if verb else marks


def _topic_line(subject: str, number: int, stance: Stance, said_there: Sequence[_Said], sheet: Sheet) -> TopicLine:
    topic = sheet.state.topics.get(subject)
    found = next(item for item in said_there if item.subject == subject)
    name = sheet.reader.text(topic.names) if topic else Shown(subject, found.release.language)
    others = _others(topic, stance, said_there, sheet) if topic else ()
    return TopicLine(number, name, subject if topic else "", others)


def _others(topic: Topic, stance: Stance, said_there: Sequence[_Said], sheet: Sheet) -> tuple[str, ...]:
    """What versions say instead; one that names the topic in passing, or within another, is not said to be silent."""
    reader = sheet.reader
    spoken: dict[tuple[Stance, ...], list[str]] = {}
    for release in sheet.releases:
        stances = tuple(item.stance for item in said_there if item.subject == topic.key and item.release is release)
        if stance not in stances and (stances or topic.template not in topics_in(release.text, release.language)):
            spoken.setdefault(stances, []).append(reader.language_name(release.language))
    return tuple(f"{reader.listed(names)}: {_words(stances, reader)}" for stances, names in spoken.items())


def _words(stances: Sequence[Stance], reader: Reader) -> str:
    if not stances:
        return reader.say(N_("not named"))
    return reader.listed(wording.stance(stance, reader) for stance in stances)
