"""From readings to a plan: pair the language versions of each session and lay out what adopting them would add.

Rules
    1. Only a release that reports a session between the parties of this record is adopted; any other is refused with
       its reason, and the rest goes on.
    2. Releases of one session are one session's language versions: the same kind of body and parties, and the same
       number or, where a release gives none, the same day.
    3. Where versions differ, the difference is shown; the value most of them give is proposed, and a person decides.

Example: Hindi, English and Russian releases on the 11th session become one `session.record`, the bodies and topics
it needs, one `release.adopt` each, and a `post.hold` for each co-chair not yet recorded.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from immutables import Map

from paraph.intake.accounts.grouping import AccountGroup, differences, group
from paraph.intake.plans.adoption import after
from paraph.intake.plans.pairing import (
    by_language,
    most_said,
    paired_by_place,
    paired_chairs,
    paired_names,
    same_body_name,
    slug,
)
from paraph.intake.plans.plan import BodyPlan, DifferencePlan, DoubtPlan, Plan, RefusedReading, SessionPlan, TopicPlan
from paraph.intake.reading import Area, Fact, Reading
from paraph.intake.refusals import ChangedRelease, NotASession, NotHeldYet, OtherParties
from paraph.intake.weights import Judgement
from paraph.language.hindi import direct
from paraph.language.russian import CASES, nominative
from paraph.mechanism.bodies import Body, BodyKind
from paraph.mechanism.releases import Furniture, Release, Stance, Statement
from paraph.mechanism.sessions import Facts, Mode, session_key
from paraph.mechanism.state import State
from paraph.mechanism.texts import Texts, joined
from paraph.mechanism.topics import template, topic_key

Stated = TypeVar("Stated")


@dataclass(frozen=True, slots=True)
class ReadRelease:
    """A release as it was read, with the text its spans point into."""

    reading: Reading
    text: str

    @property
    def language(self) -> str:
        """ISO 639-1."""
        return self.reading.lang

    @property
    def day(self) -> date | None:
        """First day of the session."""
        stated = value(self.reading.session.date)
        return date.fromisoformat(stated) if stated else None

    @property
    def ordinal(self) -> int | None:
        """Number of the session."""
        return value(self.reading.session.ordinal)

    @property
    def kind(self) -> BodyKind:
        """What kind of body met."""
        return BodyKind(value(self.reading.body.kind) or BodyKind.OTHER)


Versions = Sequence[ReadRelease]
"""The releases of one session."""


def value(fact: Fact[Stated] | None) -> Stated | None:
    """What a fact states, or `None` where the release states nothing."""
    return None if fact is None else fact.value


def plan(releases: Iterable[ReadRelease], state: State, *, side: str) -> Plan:
    """Lay out what adopting `releases` would add to `state`; refuses single releases, never the whole."""
    fitting: list[ReadRelease] = []
    refused: list[RefusedReading] = []
    for release in releases:
        refusal = _refusal(release, state) or _changed(release, fitting, state)
        if refusal is not None:
            refused.append(refusal)
        elif all(release.text != other.text for other in fitting):
            fitting.append(release)
    sessions, ahead = [], state
    for versions in sorted(_grouped(fitting), key=lambda group: (_day(group) or date.max, _ordinal(group) or 0)):
        session = _session_plan(versions, ahead, side=side)
        sessions.append(session)
        ahead = after(ahead, session, side=side)
    return Plan(tuple(sessions), tuple(refused))


def _refusal(release: ReadRelease, state: State) -> RefusedReading | None:
    reading = release.reading
    if not reading.is_session:
        return RefusedReading(reading.source, NotASession.code)
    if reading.session.status != "held":
        return RefusedReading(reading.source, NotHeldYet.code)
    parties = {party.value for party in reading.body.parties}
    if len(parties) < len(state.parties) or not parties <= set(state.parties):
        facts = {"found": ", ".join(sorted(parties)) or "?", "parties": ", ".join(state.parties)}
        return RefusedReading(reading.source, OtherParties.code, Map(facts))
    return None


def _changed(release: ReadRelease, others: Versions, state: State) -> RefusedReading | None:
    """Refuse a text whose number another text of its language has, in these files or in the record."""
    number = release.reading.release.release_id
    taken = [(other.reading.release.release_id, other.language, other.text) for other in others]
    taken += [(known.furniture.release_id, known.language, known.text) for known in state.releases.values()]
    if number and any(one[:2] == (number, release.language) and one[2] != release.text for one in taken):
        return RefusedReading(release.reading.source, ChangedRelease.code, Map({"number": number}))
    return None


def _grouped(releases: Versions) -> list[list[ReadRelease]]:
    home = {id(release.reading): release for release in releases}
    return [[home[id(reading)] for reading in one.readings] for one in group([r.reading for r in releases])]


def _day(versions: Versions) -> date | None:
    return most_said(version.day for version in versions)


def _ordinal(versions: Versions) -> int | None:
    return most_said(version.ordinal for version in versions)


def _session_plan(versions: Versions, state: State, *, side: str) -> SessionPlan:
    parent = _parent_plan(versions, state)
    body = _body_plan(versions, state, parent)
    key = session_key(body.key, ordinal=_ordinal(versions), start=_day(versions))
    groups = _sub_groups(versions, body, state)
    topics = _topics(versions, body, state)
    recorded = state.sessions.get(key)
    return SessionPlan(
        key=key,
        body=body,
        parent=parent,
        facts=_facts(versions, state, groups),
        sub_groups=groups,
        topics=topics,
        releases=tuple(_release(version, key, body) for version in versions),
        differences=tuple(_differences(versions, key)),
        doubtful=tuple(_doubtful(versions, body)),
        known=recorded is not None and side in recorded.accounts and not recorded.accounts[side].is_bare,
    )


def _facts(versions: Versions, state: State, groups: Sequence[BodyPlan]) -> Facts:
    start = _day(versions)
    end = most_said(value(version.reading.session.end_date) for version in versions)
    mode = most_said(value(version.reading.session.format) for version in versions)
    signed = {version.language: [_signed(one.value, version.language) for one in version.reading.signed]
              for version in versions}  # fmt: skip
    return Facts(
        ordinal=_ordinal(versions),
        start=start,
        end=date.fromisoformat(end) if end else start,
        place=by_language({version.language: value(version.reading.session.city) for version in versions}),
        venue=_in_nominative(
            {version.language: value(version.reading.session.venue) for version in versions}, expected=("loct",)
        ),
        mode=Mode(mode) if mode else None,
        chairs=paired_chairs({version.language: version.reading.chairs for version in versions}, state.parties),
        delegates=most_said(value(version.reading.delegates) for version in versions),
        signed=paired_by_place(signed),
        sub_groups=tuple(group.key for group in groups),
        next_session=by_language({version.language: value(version.reading.next_session) for version in versions}),
    )


def _parent_plan(versions: Versions, state: State) -> BodyPlan | None:
    names = _in_nominative({version.language: value(version.reading.body.parent) for version in versions})
    if not names:
        return None
    met = _body_that_met(versions, state)
    known = state.bodies.get(met.parent) if met and met.parent else _body_named(state, BodyKind.COMMISSION, names)
    if known is not None:
        return _known(known, names)
    return BodyPlan(body_key(BodyKind.COMMISSION, names, None), BodyKind.COMMISSION, names)


def body_key(kind: BodyKind, names: Texts, parent: str | None) -> str:
    """The id both sides come to from an English name: `wg-modernization-industrial`, `<parent>.sg-mining`."""
    prefix = _PREFIXES.get(kind, kind.value.replace("_", "-"))
    key = f"{prefix}-{slug(names.get('en', '')) or _digest(names)}"
    return f"{parent}.{key}" if kind is BodyKind.SUB_GROUP and parent else key


_PREFIXES = {BodyKind.WORKING_GROUP: "wg", BodyKind.COMMISSION: "igc", BodyKind.SUB_GROUP: "sg"}


def _body_plan(versions: Versions, state: State, parent: BodyPlan | None) -> BodyPlan:
    names = _in_nominative({version.language: value(version.reading.body.name) for version in versions})
    kind = most_said(version.kind for version in versions) or BodyKind.OTHER
    known = _body_named(state, kind, names) or _body_that_met(versions, state)
    if known is not None:
        return _known(known, names)
    key = body_key(kind, names, None)
    return BodyPlan(key, kind, names, parent.key if parent and parent.key != key else None)


def _known(body: Body, names: Texts) -> BodyPlan:
    return BodyPlan(body.key, body.kind, joined(body.names, names), body.parent, known=True)


def _body_named(state: State, kind: BodyKind, names: Texts) -> Body | None:
    """The body that has, or had, one of these names in the same language."""
    for _, body in sorted(state.bodies.items()):
        told = [(name, known) for language, name in names.items() for known in body.every_name(language)]
        if body.kind is kind and any(same_body_name(name, known) for name, known in told):
            return body
    return None


def _body_that_met(versions: Versions, state: State) -> Body | None:
    """The body whose recorded session has this number and this day: the release is one more version of it."""
    for _, session in sorted(state.sessions.items()):
        facts, body = session.facts(), state.bodies[session.body]
        same = (facts.ordinal, facts.start) == (_ordinal(versions), _day(versions)) and facts.start is not None
        if same and body.kind is versions[0].kind and _may_be_named(body, versions):
            return body
    return None


def _may_be_named(body: Body, versions: Versions) -> bool:
    """No language in which both the body and a release have a name tells them apart."""
    for version in versions:
        name, known = value(version.reading.body.name), body.every_name(version.language)
        if name and known and not any(same_body_name(name, one) for one in known):
            return False
    return True


def _sub_groups(versions: Versions, body: BodyPlan, state: State) -> tuple[BodyPlan, ...]:
    listed = {version.language: [group.value for group in version.reading.subgroups] for version in versions}
    groups = []
    for subject, written in paired_names(listed):
        names = _in_nominative(written, expected=("datv", "loct"))
        key = f"{body.key}.sg-{subject or slug(names.get('en', '')) or _digest(names)}"
        groups.append(BodyPlan(key, BodyKind.SUB_GROUP, names, body.key, known=key in state.bodies))
    return tuple(groups)


def _signed(name: str, language: str) -> str:
    """A document as the record calls it: a Hindi release has its name before "पर हस्ताक्षर", in the oblique."""
    return direct(name) if language == "hi" else name


def _in_nominative(written: Mapping[str, str | None], expected: tuple[str, ...] = CASES) -> Texts:
    """Names as the record keeps them: a Russian release writes them in the case its sentence asks for."""
    names = by_language(written)
    return names.set("ru", nominative(names["ru"], expected)) if "ru" in names else names


def _topics(versions: Versions, body: BodyPlan, state: State) -> tuple[TopicPlan, ...]:
    named = _topics_named(versions)
    keys = {name: topic_key(body.key, name) for name in named}
    return tuple(TopicPlan(key, template(name).names, name, known=key in state.topics) for name, key in keys.items())


def _release(version: ReadRelease, session: str, body: BodyPlan) -> Release:
    reading = version.reading
    return Release(
        key=_release_key(version, session),
        session=session,
        language=version.language,
        source=reading.source,
        text=version.text,
        furniture=Furniture(
            ministry=reading.release.ministry,
            headline=reading.release.headline,
            subheadlines=reading.release.subheadlines,
            posted_at=reading.release.posted_at,
            office=reading.release.office,
            release_id=reading.release.release_id,
            handling_marks=reading.release.handling_marks,
        ),
        facts=Map(reading.spans()),
        statements=stated(reading, body.key),
    )


def stated(reading: Reading, body: str) -> tuple[Statement, ...]:
    """What a reading tells of topics, each under the id that the topic has or would have under `body`."""
    return tuple(_statement(area, body) for area in reading.areas)


def _release_key(version: ReadRelease, session: str) -> str:
    return f"{session}.{version.language}.{version.reading.release.release_id or text_digest(version.text)}"


def _statement(area: Area, body: str) -> Statement:
    topic = value(area.topic)
    stance = Stance(area.stance.value)
    return Statement(area.text.value, area.text.span, stance, topic_key(body, topic) if topic else None)


def _doubtful(versions: Versions, body: BodyPlan) -> Iterator[DoubtPlan]:
    for place, version in enumerate(versions):
        for area in version.reading.doubtful:
            judgement = area.text.judgement or Judgement(area.text.confidence)
            yield DoubtPlan(place, _statement(area, body.key), area.stance.span, judgement)


def _differences(versions: Versions, session: str) -> Iterator[DifferencePlan]:
    keys = {version.reading.source: _release_key(version, session) for version in versions}
    accounts = AccountGroup(tuple(version.reading for version in versions), ())
    for found in differences(accounts):
        values = {
            keys[source]: "" if shown.value is None else str(shown.value) for source, shown in found.values.items()
        }
        yield DifferencePlan(found.fact, Map(values), found.kind.value)


def _topics_named(versions: Versions) -> tuple[str, ...]:
    named = [value(area.topic) for version in versions for area in version.reading.areas]
    return tuple(dict.fromkeys(topic for topic in named if topic))


def _digest(names: Texts) -> str:
    return text_digest("\n".join(name for _, name in sorted(names.items())))


def text_digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
