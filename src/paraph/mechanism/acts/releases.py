"""`release.adopt`: a side puts a published release into the record, whole, with what it states and where."""

from dataclasses import replace

from immutables import Map

from paraph.mechanism.acts.catalogue import ActBody, handles, say
from paraph.mechanism.refusals import ReleaseExists, SpanOutside
from paraph.mechanism.releases import Furniture, Release, Span, Stance, Statement
from paraph.mechanism.state import State
from paraph.record import Draft


class FurnitureBody(ActBody, frozen=True, omit_defaults=True):
    """The fields of `releases.Furniture`."""

    ministry: str | None = None
    headline: str | None = None
    subheadlines: tuple[str, ...] = ()
    posted_at: str | None = None
    office: str | None = None
    release_id: str | None = None
    handling_marks: tuple[str, ...] = ()


class StatementBody(ActBody, frozen=True, omit_defaults=True):
    """The fields of `releases.Statement`."""

    text: str
    span: Span
    stance: Stance
    topic: str | None = None


class AdoptRelease(ActBody, frozen=True, omit_defaults=True):
    """The session it reports, language, source, the whole text, furniture, facts by path, and statements."""

    session: str
    language: str
    source: str
    text: str
    furniture: FurnitureBody
    facts: dict[str, Span]
    statements: tuple[StatementBody, ...] = ()


def adopt_release(state: State, *, side: str, office: str, release: Release) -> Draft:
    """Adopt a release; raises `UnknownSession`, `UnknownTopic`, `ReleaseExists`, `SpanOutside`.

    Whether the reading is right is not checked here: a person confirmed it before.
    """
    return say(state, "release.adopt", _shaped(release), side=side, office=office, on=release.key)


@handles("release.adopt", AdoptRelease)
def _adopt(state: State, side: str, on: str, body: AdoptRelease) -> State:
    known = state.releases.get(on)
    if known is not None and (side in known.recorded_by or known.text != body.text):
        raise ReleaseExists(release=on)
    if known is not None:
        return state.having(releases=state.releases.set(on, replace(known, recorded_by=known.recorded_by | {side})))
    state.session(body.session)
    for name, (start, end) in _every_span(body):
        if not 0 <= start < end <= len(body.text):
            raise SpanOutside(fact=name, start=start, end=end, length=len(body.text))
    for statement in body.statements:
        if statement.topic is not None:
            state.topic(statement.topic)
    return state.having(releases=state.releases.set(on, _release(on, side, body)))


def _every_span(body: AdoptRelease) -> list[tuple[str, Span]]:
    return [*body.facts.items(), *((statement.text, statement.span) for statement in body.statements)]


def _release(on: str, side: str, body: AdoptRelease) -> Release:
    furniture = Furniture(**{name: getattr(body.furniture, name) for name in FurnitureBody.__struct_fields__})
    return Release(
        key=on,
        session=body.session,
        language=body.language,
        source=body.source,
        text=body.text,
        furniture=furniture,
        facts=Map(body.facts),
        statements=tuple(Statement(s.text, s.span, s.stance, s.topic) for s in body.statements),
        recorded_by=frozenset({side}),
    )


def _shaped(release: Release) -> AdoptRelease:
    furniture = {name: getattr(release.furniture, name) for name in FurnitureBody.__struct_fields__}
    return AdoptRelease(
        session=release.session,
        language=release.language,
        source=release.source,
        text=release.text,
        furniture=FurnitureBody(**furniture),
        facts=dict(sorted(release.facts.items())),
        statements=tuple(StatementBody(s.text, s.span, s.stance, s.topic) for s in release.statements),
    )
