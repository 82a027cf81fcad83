"""The session's record: each fact under its number, whose account it is, and the sentences that state it.

Rules
    1. Every fact has a number (`numbering`), and every fact that a release states is shown, in an annex, in the
       sentence that states it, in every language version (`quotations`).
    2. Where the accounts of the sides differ, or what releases say, each is shown as its owner's (`accounts`, `said`).
    3. A fact that nobody recorded stands in the table as "not recorded".
    4. The paper is no protocol and holds no authentic text, and says so.
"""

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import TypeVar

from paraph.mechanism.releases import Release
from paraph.mechanism.sessions import Chair, Facts, Session, SessionKind
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Texts
from paraph.messages import N_
from paraph.papers.accounts import basis, positions, values
from paraph.papers.annex import exhibited, listed
from paraph.papers.numbering import Numbering
from paraph.papers.paper import Content, Paper, Subject
from paraph.papers.said import area_name, by_area, releases_differ, sayings, source_numbers, stance_rows
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
NOT_A_PROTOCOL = N_(
    "This paper is drawn from published releases and from what the Sides recorded. It is not the protocol of the "
    "session, and no text in it is authentic."
)


T = TypeVar("T")


def compose(subject: Subject, wording: Wording) -> Paper:
    """The record of `subject.session`, which must be given."""
    state, body, session = subject.state, subject.body, subject.held()
    facts, releases = session.facts(wording.side), state.releases_on(session.key)
    numbering, sources = Numbering(releases, wording), source_numbers(releases)
    parent = state.bodies.get(body.parent or "")
    names, above = body.names_at(facts.start), parent.names_at(facts.start) if parent else NO_TEXTS
    content: Content = {
        "labels": wording.labels(LABELS),
        "facts": [
            _named("body", wording.say(KINDS[body.kind]), names, numbering, wording),
            *([_named("parent", wording.say(N_("Stands under")), above, numbering, wording)] if parent else []),
            *_facts(session, numbering, wording),
        ],
        "chairs": _chairs(state, session, numbering, wording),
        "sub_groups": _sub_groups(state, session, numbering, wording),
        "areas": _areas(state, session, numbering, sources, wording),
        "differ": N_("the releases differ"),
        "unmatched": _unmatched(state, releases, numbering, sources, wording),
        "releases": listed(releases, sources, wording),
    }
    content["exhibits"] = exhibited(numbering, releases, sources, wording)
    return Paper(
        template="session",
        title=_title(facts, wording),
        body=wording.shown(names) or wording.absent(),
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


def _named(name: str, label: str, names: Texts, numbering: Numbering, wording: Wording) -> Content:
    shown = wording.shown(names) or wording.absent()
    return _row(numbering.fact(name, label), label, [{"by": "", "texts": [shown]}])


def _row(number: int, label: str, found: list[dict[str, object]]) -> Content:
    return {"number": number, "label": label, "values": found}


def _facts(session: Session, numbering: Numbering, wording: Wording) -> list[Content]:
    """The rows of the session's own facts. The day of signature is told apart from the days of the session."""

    def shown(names: Texts) -> list[Said]:
        return [wording.shown(names) or wording.absent()]

    def documents(signed: tuple[Texts, ...]) -> list[Said]:
        return [said for names in signed for said in shown(names)]

    def own(text: str) -> list[Said]:
        return [wording.own(text)]

    def row(name: str, label: str, read: Callable[[Facts], T | None], write: Callable[[T], list[Said]]) -> Content:
        return _row(numbering.fact(name, wording.say(label)), wording.say(label), values(session, wording, read, write))

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


def _chairs(state: State, session: Session, numbering: Numbering, wording: Wording) -> Content:
    """Who led each side; the node's own side first, and a side of which nothing is recorded in its place."""

    def person(chair: Chair) -> list[Said]:
        return [shown for texts in (chair.names, chair.titles) if (shown := wording.shown(texts))]

    def led(side: str) -> Content:
        found = values(session, wording, lambda f: next((c for c in f.chairs if c.side == side), None), person)
        return {"side": wording.side_name(side), "values": found}

    label = wording.say(LABELS["chairs"])
    return {"number": numbering.fact("chairs", label), "sides": [led(side) for side in wording.in_order(state.parties)]}


def _sub_groups(state: State, session: Session, numbering: Numbering, wording: Wording) -> Content:
    def names(keys: tuple[str, ...]) -> list[Said]:
        known = (state.bodies.get(key) for key in keys)
        return [wording.shown(body.names) or wording.own(body.key) for body in known if body]

    found = values(session, wording, lambda f: f.sub_groups, names)
    any_recorded = bool(positions(session, wording, lambda f: f.sub_groups))
    number = numbering.fact("sub_groups", wording.say(LABELS["sub_groups"]))
    return {"number": number, "values": found if any_recorded else []}


def _areas(
    state: State, session: Session, numbering: Numbering, sources: dict[str, str], wording: Wording
) -> list[Content]:
    """The topics the releases name, under their areas, with each stance and the releases that take it."""
    found = {key: sayings(state, topic, session) for key, topic in state.topics.items()}
    named = sorted((state.topics[key] for key, said in found.items() if said), key=lambda topic: topic.place)
    rows: list[Content] = []
    for names, topics in by_area(named):
        entries = []
        for topic in topics:
            name = wording.shown(topic.names) or wording.own(topic.key)
            said = found[topic.key]
            number = numbering.statements(name, [pair for saying in said for pair in saying.statements])
            stances, differ = stance_rows(said, sources, wording), releases_differ(said)
            entries.append({"number": number, "name": name, "stances": stances, "differ": differ})
        rows.append({"name": area_name(names, wording), "topics": entries})
    return rows


def _unmatched(
    state: State, releases: Sequence[Release], numbering: Numbering, sources: dict[str, str], wording: Wording
) -> list[Content]:
    """What releases name that is no topic of the record, in their own words."""
    rows: list[Content] = []
    for release in releases:
        for statement in release.statements:
            if statement.topic in state.topics:
                continue
            name = wording.written(statement.text, release.language)
            number = numbering.statements(name, [(release, statement)])
            stance = {"did": wording.say(STANCES[statement.stance]), "sources": sources[release.key]}
            rows.append({"number": number, "name": name, "stances": [stance], "differ": False})
    return rows
