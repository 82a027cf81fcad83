"""The session's record: each fact under its number, whose account it is, and the sentences that state it.

Rules
    1. Every fact has a number (`numbering`), and every fact that a release states is shown, in an annex, in the
       sentence that states it, in every language version (`quotations`).
    2. Where the accounts of the sides differ, or what releases say, each is shown as its owner's (`accounts`, `said`).
    3. A fact that nobody recorded stands in the table as "not recorded".
    4. The paper is no protocol and holds no authentic text, and says so.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from paraph.mechanism.bodies import Body
from paraph.mechanism.releases import Release
from paraph.mechanism.sessions import Chair, Facts, Session, SessionKind
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Texts
from paraph.mechanism.topics import Topic
from paraph.messages import N_
from paraph.papers.paper import Content, Paper, Subject
from paraph.papers.sessions.accounts import basis, positions, values
from paraph.papers.sessions.annex import exhibited, listed
from paraph.papers.sessions.numbering import Numbering
from paraph.papers.sessions.said import (
    Saying,
    area_name,
    by_area,
    releases_differ,
    sayings,
    source_numbers,
    stance_rows,
)
from paraph.papers.sessions.versions import versions
from paraph.papers.wording import KINDS, MODES, STANCES, Said, Wording

TITLES = {
    SessionKind.SESSION: (N_("Record of the session"), N_("Record of the session of {day}"),
                          N_("Record of the {nth} session")),
    SessionKind.INTER_SESSION: (N_("Record of the inter-session meeting"),
                                N_("Record of the inter-session meeting of {day}"), None),
    SessionKind.OTHER: (N_("Record of the meeting"), N_("Record of the meeting of {day}"), None),
}  # fmt: skip
"""Without number and day, by its day, by its number."""

LABELS = MappingProxyType(
    {
        "session": N_("The session"),
        "chairs": N_("Co-chairs"),
        "sub_groups": N_("Sub-groups that reported"),
        "topics": N_("Areas and topics"),
        "sources": N_("Sources"),
        "annex": N_("Annex. What the releases say"),
        "stated": N_("Facts and the sentences that state them"),
        "number": N_("No."),
        "fact": N_("Fact"),
        "recorded": N_("As recorded"),
        "topic": N_("Topic"),
        "did": N_("What the Sides did"),
        "in_releases": N_("In releases"),
        "language": N_("Language"),
        "publisher": N_("Published by"),
        "posted": N_("Posted on"),
        "release_id": N_("Release number"),
        "headline": N_("Headline"),
        "note_topics": N_(
            "What the Sides did is told in the words of the releases: to explore is not to welcome, and to welcome is "
            "not to agree. Where releases differ, each is shown."
        ),
        "note_annex": N_(
            "Sentences are quoted as published. Words that state a fact are set in bold and bear the fact's number; "
            "the verb that says what the Sides did is underlined."
        ),
        "no_releases": N_("No release on this session has been adopted into the record."),
        "no_topics": N_("The releases adopted name no area or topic."),
        "no_sub_groups": N_("No sub-group is recorded as having reported."),
        "differ": N_("the releases differ"),
        "unmatched": N_("Named by the releases, under no topic of the record"),
    }
)
STANDS_UNDER = N_("Stands under")
NOT_A_PROTOCOL = N_(
    "This paper is drawn from published releases and from what the Sides recorded. It is not the protocol of the "
    "session, and no text in it is authentic."
)


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Matter:
    """What every part of the paper is made from."""

    state: State
    session: Session
    releases: Sequence[Release]
    sources: Mapping[str, str]
    numbering: Numbering
    wording: Wording


def compose(subject: Subject, wording: Wording) -> Paper:
    """The record of the subject's session; raises `NoSession` when none was looked up."""
    state, session = subject.state, subject.held()
    facts, releases = session.facts(wording.side), state.releases_on(session.key)
    matter = _Matter(state, session, releases, source_numbers(releases), Numbering(releases, wording), wording)
    parent = state.bodies.get(subject.body.parent or "")
    above = parent.names_at(facts.start) if parent else NO_TEXTS
    content: Content = {
        "labels": wording.labels(LABELS),
        "facts": [*_bodies(subject.body, parent, matter), *_facts(matter)],
        "chairs": _chairs(matter),
        "sub_groups": _sub_groups(matter),
        "areas": _areas(matter),
        "unmatched": _unmatched(matter),
        "releases": listed(releases, matter.sources, wording),
    }
    content["exhibits"] = exhibited(matter.numbering, releases, matter.sources, wording)
    return Paper(
        template="session",
        title=_title(facts, wording),
        body=wording.shown(subject.body.names_at(facts.start)) or wording.absent(),
        above=wording.shown(above),
        line=_line(facts, wording),
        content=content,
        notes=(basis(session, wording), wording.say(NOT_A_PROTOCOL)),
    )


def _title(facts: Facts, wording: Wording) -> str:
    bare, by_day, by_number = TITLES[facts.kind]
    if by_number and facts.ordinal is not None:
        return wording.say(by_number, nth=wording.nth(facts.ordinal, "gen"))
    return wording.say(by_day, day=wording.days(facts.start, facts.end)) if facts.start else wording.say(bare)


def _line(facts: Facts, wording: Wording) -> str:
    place = wording.shown(facts.place)
    spoken = f"{place['text']} {place['mark']}".strip() if place else ""
    return ", ".join(part for part in (wording.days(facts.start, facts.end) if facts.start else "", spoken) if part)


def _bodies(body: Body, parent: Body | None, matter: _Matter) -> list[Content]:
    """The body and the one it stands under, by the names of the day."""
    wording, start = matter.wording, matter.session.facts(matter.wording.side).start
    named = [("body", KINDS[body.kind], body), *([("parent", STANDS_UNDER, parent)] if parent else [])]
    return [
        _row(name, label, [{"by": "", "texts": [wording.shown(each.names_at(start)) or wording.absent()]}], matter)
        for name, label, each in named
    ]


def _row(name: str, label: str, found: list[dict[str, object]], matter: _Matter) -> Content:
    """A numbered fact: its label, the positions of the sides, and the versions of releases that differ."""
    said = matter.wording.say(label)
    return {
        "number": matter.numbering.fact(name, said),
        "label": said,
        "values": found,
        "versions": versions(name, matter.releases, matter.sources, matter.wording),
    }


def _facts(matter: _Matter) -> list[Content]:
    """The session's own facts. The day of signature is told apart from the days of the session."""
    session, wording = matter.session, matter.wording

    def shown(names: Texts) -> list[Said]:
        return [wording.shown(names) or wording.absent()]

    def documents(signed: tuple[Texts, ...]) -> list[Said]:
        return [said for names in signed for said in shown(names)]

    def own(text: str) -> list[Said]:
        return [wording.own(text)]

    def row(name: str, label: str, read: Callable[[Facts], T | None], write: Callable[[T], list[Said]]) -> Content:
        return _row(name, label, values(session, wording, read, write), matter)

    return [
        row("ordinal", N_("Number of the session"), lambda f: f.ordinal, lambda number: own(wording.number(number))),
        row("days", N_("Held on"), lambda f: (f.start, f.end) if f.start else None,
            lambda days: own(wording.days(*days))),
        row("place", N_("City"), lambda f: f.place, shown),
        row("venue", N_("Venue"), lambda f: f.venue, shown),
        row("mode", N_("Form of meeting"), lambda f: f.mode, lambda mode: own(wording.say(MODES[mode]))),
        row("delegates", N_("Delegates, both Sides"), lambda f: f.delegates, lambda n: own(wording.number(n))),
        row("signed", N_("Documents signed"), lambda f: f.signed, documents),
        row("signed_on", N_("Signed on"), lambda f: f.signed_on, lambda day: own(wording.day(day))),
        row("next", N_("Next session, as stated"), lambda f: f.next_session, shown),
    ]  # fmt: skip


def _chairs(matter: _Matter) -> Content:
    """Who led each side; the node's own side first, and a side of which nothing is recorded in its place."""
    session, wording = matter.session, matter.wording

    def person(chair: Chair) -> list[Said]:
        return [shown for texts in (chair.names, chair.titles) if (shown := wording.shown(texts))]

    def led(side: str) -> Content:
        found = values(session, wording, lambda f: next((c for c in f.chairs if c.side == side), None), person)
        return {"side": wording.side_name(side), "values": found}

    number = matter.numbering.fact("chairs", wording.say(LABELS["chairs"]))
    return {"number": number, "sides": [led(side) for side in wording.in_order(matter.state.parties)]}


def _sub_groups(matter: _Matter) -> Content:
    """The sub-groups that reported; no values at all where no account names one."""
    session, wording = matter.session, matter.wording

    def names(keys: tuple[str, ...]) -> list[Said]:
        known = (matter.state.bodies.get(key) for key in keys)
        return [wording.shown(body.names) or wording.own(body.key) for body in known if body]

    any_recorded = bool(positions(session, wording, lambda f: f.sub_groups))
    found = values(session, wording, lambda f: f.sub_groups, names) if any_recorded else []
    return _row("sub_groups", LABELS["sub_groups"], found, matter)


def _areas(matter: _Matter) -> list[Content]:
    """The topics the releases name, under their areas, with each stance and the releases that take it."""
    found = {key: sayings(matter.state, topic, matter.session) for key, topic in matter.state.topics.items()}
    named = sorted((matter.state.topics[key] for key, said in found.items() if said), key=lambda topic: topic.place)
    return [
        {
            "name": area_name(names, matter.wording),
            "topics": [_topic(topic, found[topic.key], matter) for topic in topics],
        }
        for names, topics in by_area(named)
    ]


def _topic(topic: Topic, found: Sequence[Saying], matter: _Matter) -> Content:
    name = matter.wording.shown(topic.names) or matter.wording.own(topic.key)
    return {
        "number": matter.numbering.statements(name, [pair for saying in found for pair in saying.statements]),
        "name": name,
        "stances": stance_rows(found, matter.sources, matter.wording),
        "differ": releases_differ(found),
    }


def _unmatched(matter: _Matter) -> list[Content]:
    """What releases name that is no topic of the record, in their own words."""
    rows: list[Content] = []
    for release in matter.releases:
        for statement in release.statements:
            if statement.topic not in matter.state.topics:
                name = matter.wording.written(statement.text, release.language)
                number = matter.numbering.statements(name, [(release, statement)])
                did = matter.wording.say(STANCES[statement.stance])
                stances = [{"did": did, "sources": matter.sources[release.key]}]
                rows.append({"number": number, "name": name, "stances": stances, "differ": False})
    return rows
