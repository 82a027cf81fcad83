"""Accounts of one session as a sheet: what readings state, put into the words of pages, papers and the command.

    sheet(accounts, wording)                                  any readings of one session (`intake.accounts.grouping`)
    sheet_on(state, "wg-x.s11", wording, seen=readings)       the releases of a session in the record, and what was seen

A release in the record is read again from its text; its statements are those of the record, corrections and all.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from paraph.intake import read_release, read_source
from paraph.intake.accounts.alignment import OTHER_AREAS, Line, aligned, government_of
from paraph.intake.accounts.grouping import AccountGroup, Shown, group, of_one_session
from paraph.intake.reading import Area, Fact, Reading
from paraph.language.countries import country_name
from paraph.language.refusals import UnknownCountry
from paraph.language.russian import nominative
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.releases import Release, Stance
from paraph.mechanism.sessions import Facts, Mode
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Texts
from paraph.mechanism.topics import templates
from paraph.messages import Phrase, Refused
from paraph.papers.sessions.side_by_side import CHAIR, FACTS, IN_PASSING, Account, Row, Sheet
from paraph.papers.sessions.side_by_side import KINDS as DIFFERENCES
from paraph.papers.wording import KINDS, MODES, STANCES, Said, Wording

MANY = 2
NO_NAMES: Mapping[str, Texts] = MappingProxyType({})


def sheet_on(state: State, session: str, wording: Wording, *, seen: Iterable[Reading] = ()) -> Sheet | None:
    """The accounts of a session in the record, with those `seen` of the same session; None where there is one only."""
    held = [reading for release in state.releases_on(session) if (reading := reading_of(release, state))]
    texts = {reading.release.headline: reading.lang for reading in held}
    facts = state.sessions[session].facts(wording.side)
    fresh = [one for one in seen if one.is_session and texts.get(one.release.headline) != one.lang]
    more = [one for one in fresh if _fits(one, facts) and any(len(group([known, one])) == 1 for known in held)]
    accounts = of_one_session(distinct([*held, *more]))
    names = {topic.key: topic.names for topic in state.topics.values()}
    return sheet(accounts, wording, names) if len(accounts.readings) >= MANY else None


def _fits(reading: Reading, facts: Facts) -> bool:
    """Whether a reading contradicts nothing that the record holds of number and first day."""
    told = reading.session
    other_number = told.ordinal and facts.ordinal and told.ordinal.value != facts.ordinal
    other_day = told.date and facts.start and abs((date.fromisoformat(told.date.value) - facts.start).days) > 1
    return not other_number and not other_day


def sheet(accounts: AccountGroup, wording: Wording, names: Mapping[str, Texts] = NO_NAMES) -> Sheet:
    """The accounts as a sheet, in the voice of `wording`; `names` are those of topics that are no templates."""
    readings = accounts.readings
    named = next((one for one in readings if one.lang == wording.language and one.body.name), readings[0])
    return Sheet(
        body=_body(named, wording),
        line=_line(readings, wording),
        accounts=tuple(_account(one, f"A{number}", wording) for number, one in enumerate(readings, start=1)),
        why=tuple(_why(why, wording) for why in accounts.why),
        rows=tuple(_row(line, readings, wording, names) for line in aligned(accounts)),
    )


def _why(why: Phrase, wording: Wording) -> str:
    """Why they belong together, with days and parties as the reader writes them; "г." ends its sentence itself."""
    facts = dict(why.facts)
    if "day" in facts:
        facts["day"] = wording.day(date.fromisoformat(str(facts["day"])))
    if "parties" in facts:
        facts["parties"] = ", ".join(_country(side, wording.language) for side in str(facts["parties"]).split(", "))
    said = wording.say(why.phrase, **facts)
    return said[:-1] if said.endswith("..") else said


def reading_of(release: Release, state: State) -> Reading | None:
    """A release of the record, read again, with the statements that the record holds; None where it does not read."""
    read = _read(release.key, release.text)
    if read is None:
        return None
    areas = tuple(
        Area(
            text=Fact(statement.text, statement.span, "record"),
            stance=Fact(statement.stance.value, statement.span, "record"),
            topic=_topic(statement.topic, statement.span, state),
        )
        for statement in release.statements
    )
    return replace(read, source=release.key, lang=release.language, areas=areas)


@lru_cache(maxsize=64)
def _read(key: str, text: str) -> Reading | None:
    try:
        return read_release(read_source(key, text.encode()))
    except Refused:
        return None


def _topic(key: str | None, span: tuple[int, int], state: State) -> Fact[str] | None:
    topic = state.topics.get(key) if key else None
    return Fact(topic.template or topic.key, span, "record") if topic else None


def distinct(readings: Sequence[Reading]) -> list[Reading]:
    """Readings with names of their own, for accounts are told apart by them."""
    seen: dict[str, int] = {}
    named = []
    for reading in readings:
        count = seen[reading.source] = seen.get(reading.source, 0) + 1
        named.append(replace(reading, source=f"{reading.source} ({count})") if count > 1 else reading)
    return named


def _body(reading: Reading, wording: Wording) -> Said:
    """The name of the body as a heading has it: a Russian one in the nominative."""
    name = reading.body.name
    if name is None:
        return wording.absent()
    return wording.written(nominative(name.value) if reading.lang == "ru" else name.value, reading.lang)


def _account(reading: Reading, name: str, wording: Wording) -> Account:
    release = reading.release
    return Account(
        name=name,
        key=reading.source,
        language=reading.lang,
        publisher=wording.written(release.ministry, reading.lang) if release.ministry else None,
        side=government_of(reading) or "",
        posted=wording.posted(release.posted_at) if release.posted_at else "",
        number=release.release_id or "",
        source=reading.source,
    )


def _line(readings: Sequence[Reading], wording: Wording) -> str:
    """Number and first day, where no account contradicts another."""
    ordinals = {one.session.ordinal.value for one in readings if one.session.ordinal}
    days = {one.session.date.value for one in readings if one.session.date}
    told = []
    if len(ordinals) == 1:
        told.append(f"{wording.say(FACTS['session.ordinal'])}: {ordinals.pop()}")
    if len(days) == 1:
        told.append(wording.day(date.fromisoformat(days.pop())))
    return ", ".join(told)


def _row(line: Line, readings: Sequence[Reading], wording: Wording, names: Mapping[str, Texts]) -> Row:
    return Row(
        fact=line.fact,
        label=_label(line.fact, wording, names),
        kinds=tuple(wording.say(DIFFERENCES[kind.value]) for kind in line.kinds),
        why=tuple(why.text(wording.language) for why in line.why),
        cells=tuple(_cell(line, one, wording) for one in readings),
    )


def _cell(line: Line, reading: Reading, wording: Wording) -> tuple[Said, ...]:
    if reading.source in line.passing:
        return (wording.own(wording.say(IN_PASSING)),)
    return tuple(_said(line.fact, shown, reading.lang, wording) for shown in line.values[reading.source])


def _label(fact: str, wording: Wording, names: Mapping[str, Texts]) -> str:
    kind, _, name = fact.partition(".")
    if kind == "chairs":
        return wording.say(CHAIR, side=wording.side_name(name))
    if kind == OTHER_AREAS and name:
        shown = wording.shown(templates()[name].names if name in templates() else names.get(name, NO_TEXTS))
        return shown["text"] if shown else name
    return wording.say(FACTS[fact]) if fact in FACTS else name


def _said(fact: str, shown: Shown, language: str, wording: Wording) -> Said:  # noqa: PLR0911 - one a kind
    value = shown.value
    if fact in {"session.date", "session.end_date"}:
        return wording.own(wording.day(date.fromisoformat(str(value))))
    if fact.startswith(OTHER_AREAS) and value in set(Stance):
        return wording.own(wording.say(STANCES[Stance(value)]))
    if fact == "session.format" and value in set(Mode):
        return wording.own(wording.say(MODES[Mode(value)]))
    if fact == "body.kind" and value in set(BodyKind):
        return wording.own(wording.say(KINDS[BodyKind(value)]))
    if fact == "body.parties":
        return wording.own(_country(str(value), wording.language))
    if isinstance(value, int):
        return wording.own(str(value) if fact == "session.ordinal" else wording.number(value))
    return wording.written(" ".join(str(value).split()), language)


def _country(code: str, language: str) -> str:
    try:
        return country_name(code, language)
    except UnknownCountry:
        return code
