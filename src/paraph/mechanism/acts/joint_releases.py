"""`release.draft`, `release.clear`: a joint release comes to be by the keys of all sides on one digest (DOMAIN 6)."""

import re
from collections.abc import Iterable
from datetime import datetime

from immutables import Map

from paraph.mechanism.acts.catalogue import ActBody, handles, handles_timed, say
from paraph.mechanism.acts.releases import FurnitureBody, StatementBody
from paraph.mechanism.joint_releases import JointRelease, Resting, Version, as_release, version_key
from paraph.mechanism.refusals import (
    EmbargoUnfit,
    NoticeMissing,
    SpanOutside,
    UnknownLanguageOfRelease,
    UnknownParagraph,
    VersionCleared,
    VersionNotDrafted,
    VersionOutOfTurn,
)
from paraph.mechanism.releases import Furniture, Span, Statement
from paraph.mechanism.state import State
from paraph.record import Draft
from paraph.record.shapes import is_day

_MINUTE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z")


class RestingBody(ActBody, frozen=True, omit_defaults=True):
    """A sentence's span, and the paragraphs it rests on."""

    span: Span
    cites: tuple[str, ...] = ()


class DraftRelease(ActBody, frozen=True, omit_defaults=True):
    """Document, language and number of the version; the whole text, furniture, what each sentence rests on, what it
    states and where; the embargo; of a correction its notice.
    """

    document: str
    language: str
    number: int
    text: str
    furniture: FurnitureBody
    sentences: tuple[RestingBody, ...] = ()
    facts: dict[str, Span] = {}
    statements: tuple[StatementBody, ...] = ()
    embargo: str | None = None
    notice: str = ""


class ClearRelease(ActBody, frozen=True, omit_defaults=True):
    """The digest of the text that is cleared."""

    digest: str


def draft_release(
    state: State, *, side: str, office: str, document: str, language: str, number: int, version: Version
) -> Draft:
    """Draft a version, or draft it anew.

    Raises `UnknownDocument`, `UnknownLanguageOfRelease`, `VersionOutOfTurn`, `VersionCleared`, `NoticeMissing`,
    `EmbargoUnfit`, `SpanOutside`, `UnknownParagraph`, `UnknownTopic`. Whether the text says more than the document is
    not checked here: that is `language.release.check_release`, and for people to settle.
    """
    furniture = FurnitureBody(**{name: getattr(version.furniture, name) for name in FurnitureBody.__struct_fields__})
    body = DraftRelease(
        document=document,
        language=language,
        number=number,
        text=version.text,
        furniture=furniture,
        sentences=tuple(RestingBody(one.span, one.cites) for one in version.sentences),
        facts=dict(sorted(version.facts.items())),
        statements=tuple(StatementBody(s.text, s.span, s.stance, s.topic) for s in version.statements),
        embargo=version.embargo,
        notice=version.notice,
    )
    return say(state, "release.draft", body, side=side, office=office, on=version_key(document, language, number))


def clear_release(state: State, *, side: str, office: str, key: str, digest: str) -> Draft:
    """Put this side's key to a drafted text; raises `VersionNotDrafted`, `VersionCleared`."""
    return say(state, "release.clear", ClearRelease(digest), side=side, office=office, on=key)


@handles("release.draft", DraftRelease)
def _draft(state: State, side: str, on: str, body: DraftRelease) -> State:
    document = state.document(body.document)
    known = state.joint_releases.get(on)
    if body.language not in state.languages:
        raise UnknownLanguageOfRelease(language=body.language, languages=", ".join(state.languages))
    if on != version_key(body.document, body.language, body.number) or not _is_next(state, body):
        raise VersionOutOfTurn(release=on, number=body.number)
    if known is not None and known.joint(state.parties) is not None:
        raise VersionCleared(release=on)
    if body.number > 1 and not body.notice.strip():
        raise NoticeMissing(release=on, number=body.number)
    _check(state, body)
    joint = known or JointRelease(on, document.session, document.key, body.language, body.number)
    return state.having(joint_releases=state.joint_releases.set(on, joint.drafted(side, _version(body))))


@handles_timed("release.clear", ClearRelease)
def _clear(state: State, side: str, on: str, body: ClearRelease, at: str) -> State:
    joint = state.joint_releases.get(on)
    version = joint.of_digest(body.digest) if joint else None
    if joint is None or version is None:
        raise VersionNotDrafted(release=on, digest=body.digest)
    if joint.joint(state.parties) is not None:
        raise VersionCleared(release=on)
    joint = joint.with_key(side, version, at)
    state = state.having(joint_releases=state.joint_releases.set(on, joint))
    agreed = joint.joint(state.parties)
    if agreed is None:
        return state
    return state.having(releases=state.releases.set(on, as_release(joint, agreed, state.parties)))


def _is_next(state: State, body: DraftRelease) -> bool:
    """Whether the versions before it are cleared (rule 4)."""
    if body.number == 1:
        return True
    before = state.joint_releases.get(version_key(body.document, body.language, body.number - 1))
    return body.number > 1 and before is not None and before.joint(state.parties) is not None


def _check(state: State, body: DraftRelease) -> None:
    if body.embargo is not None and not is_minute(body.embargo):
        raise EmbargoUnfit(embargo=body.embargo)
    for name, (start, end) in _every_span(body):
        if not 0 <= start < end <= len(body.text):
            raise SpanOutside(fact=name, start=start, end=end, length=len(body.text))
    own = set(state.document(body.document).paragraphs)
    for sentence in body.sentences:
        for cited in sentence.cites:
            if cited not in own:
                raise UnknownParagraph(paragraph=cited)
    for statement in body.statements:
        if statement.topic is not None:
            state.topic(statement.topic)


def _every_span(body: DraftRelease) -> Iterable[tuple[str, Span]]:
    yield from body.facts.items()
    yield from ((statement.text, statement.span) for statement in body.statements)
    yield from (("sentence", sentence.span) for sentence in body.sentences)


def is_minute(written: str) -> bool:
    """Whether this is a minute in UTC as an embargo is written: `2025-08-06T13:00Z`."""
    if not _MINUTE.fullmatch(written) or not is_day(written[: len("2025-08-06")]):
        return False
    try:
        datetime.fromisoformat(written)
    except ValueError:
        return False
    return True


def _version(body: DraftRelease) -> Version:
    return Version(
        text=body.text,
        furniture=Furniture(**{name: getattr(body.furniture, name) for name in FurnitureBody.__struct_fields__}),
        sentences=tuple(Resting(one.span, one.cites) for one in body.sentences),
        facts=Map(body.facts),
        statements=tuple(Statement(s.text, s.span, s.stance, s.topic) for s in body.statements),
        embargo=body.embargo,
        notice=body.notice,
    )
