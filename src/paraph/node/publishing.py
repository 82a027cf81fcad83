"""Deciding what the public site shows, and the part of the record that follows from it (ADR 0021).

Rules

1. A release is shown when somebody who may append to the record of its body says so, and until somebody withdraws it.
2. What the public sees is a state of its own, made from the published releases and nothing else: of sessions only what
   these releases state, in their languages; of bodies and topics only those they name. What is not in that state can be
   neither reached nor counted, for the site is made from it alone.
3. Stages of topics, undertakings, documents, positions and holders of posts are never in it: no release states them,
   and nothing else can be published yet.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from immutables import Map

from paraph.language.finding.matching import Matcher
from paraph.language.finding.question import ask
from paraph.mechanism.bodies import Body, Naming
from paraph.mechanism.releases import Release
from paraph.mechanism.sessions import Chair, Facts, Session
from paraph.mechanism.state import EMPTY, State
from paraph.mechanism.texts import Texts
from paraph.mechanism.topics import Topic
from paraph.node import records
from paraph.node.models import User
from paraph.node.publication_table import Publication
from paraph.node.records import Current
from paraph.node.refusals import NotARelease, NotPublished
from paraph.node.stores import DjangoStore
from paraph.record import leaf_hash, parse
from paraph.record.proof_files import ProofFile, prove_inclusion
from paraph.record.proofs import Tree

RELEASE = "release"


@dataclass(frozen=True, slots=True)
class Public:
    """What everybody may see."""

    state: State
    mark: str
    """The same mark, the same site: for ETags."""

    side: str


@dataclass(frozen=True, slots=True)
class Proof:
    """That a release was adopted, without the rest of the log."""

    act: bytes
    file: ProofFile
    side: str


def publish(keys: Iterable[str], *, by: User | None = None) -> tuple[str, ...]:
    """Show these releases; gives those that were not shown before. Raises `NotARelease`, and then shows none."""
    keys, state = tuple(dict.fromkeys(keys)), records.current().state
    for key in keys:
        if key not in state.releases:
            raise NotARelease(release=key)
    with transaction.atomic():
        fresh = [key for key in keys if key not in published()]
        for key in fresh:
            Publication.objects.create(
                mechanism=settings.HOME.mechanism, kind=RELEASE, key=key, published_at=timezone.now(), published_by=by
            )
    return tuple(fresh)


def withdraw(keys: Iterable[str], *, by: User | None = None) -> None:
    """Show these releases no more; raises `NotPublished`, and then withdraws none."""
    with transaction.atomic():
        for key in dict.fromkeys(keys):
            if not _active().filter(key=key).update(withdrawn_at=timezone.now(), withdrawn_by=by):
                raise NotPublished(release=key)


def published() -> frozenset[str]:
    """The ids of the releases that are shown."""
    return frozenset(_active().values_list("key", flat=True))


def public() -> Public:
    """What everybody may see now."""
    current, keys = records.current(), published()
    mark = sha256("\n".join([current.head, *sorted(keys)]).encode()).hexdigest()[:24]
    return Public(_narrowed(_Narrowing(current.state, keys, mark)), mark, current.side)


def proof_of(key: str) -> Proof | None:
    """The proof of a published release; `None` for any other."""
    if key not in published():
        return None
    current = records.current()
    release = current.state.releases[key]
    for side in sorted(release.recorded_by, key=lambda side: (side != current.side, side)):
        log = _log(current.mechanism, current.head, side)
        if key in log.places and log.checkpoint:
            number = log.places[key]
            return Proof(log.acts[number], prove_inclusion(log.tree, number, log.checkpoint), side)
    return None


@dataclass(frozen=True, slots=True)
class _Log:
    acts: tuple[bytes, ...]
    tree: Tree
    places: dict[str, int]
    checkpoint: bytes


@lru_cache(maxsize=4)
def _log(mechanism: str, _head: str, side: str) -> _Log:
    """A side's log as of a head, ready to prove from."""
    store = DjangoStore(mechanism)
    head = store.head(side)
    acts = tuple(store.read(side, 0, head.size))
    places = {}
    for data in acts:
        act = parse(data)
        if act.act == "release.adopt":
            places[act.on] = act.n
    return _Log(acts, Tree(map(leaf_hash, acts)), places, head.checkpoint)


def _active():  # noqa: ANN202 - Django's queryset
    return Publication.objects.filter(mechanism=settings.HOME.mechanism, kind=RELEASE, withdrawn_at=None)


class _Narrowing:
    """A state and the releases to keep of it; equal under the same mark, so results are kept."""

    def __init__(self, state: State, keys: frozenset[str], mark: str) -> None:
        self.state, self.keys, self._mark = state, keys, mark

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Narrowing) and self._mark == other._mark

    def __hash__(self) -> int:
        return hash(self._mark)


@lru_cache(maxsize=8)
def _narrowed(narrowing: _Narrowing) -> State:
    """The state that the published releases tell (rules 2 and 3)."""
    state = narrowing.state
    releases = {key: state.releases[key] for key in sorted(narrowing.keys) if key in state.releases}
    by_session: dict[str, list[Release]] = {}
    for release in releases.values():
        by_session.setdefault(release.session, []).append(release)
    sessions = {key: _session(state.sessions[key], told) for key, told in by_session.items()}
    languages: dict[str, set[str]] = {}
    for key, told in by_session.items():
        _spread(state, languages, sessions[key], {release.language for release in told})
    topics = {s.topic for release in releases.values() for s in release.statements if s.topic in state.topics}
    return EMPTY.having(
        parties=state.parties,
        languages=state.languages,
        bodies=Map({key: _body(state.bodies[key], known, languages) for key, known in languages.items()}),
        sessions=Map(sessions),
        topics=Map({key: _topic(state.topics[key], languages) for key in topics if key}),
        releases=Map(releases),
    )


def _spread(state: State, languages: dict[str, set[str]], session: Session, known: set[str]) -> None:
    """The body of a session, those above it, and the sub-groups it names, become known in these languages."""
    place: str | None = session.body
    while place and place in state.bodies:
        languages.setdefault(place, set()).update(known)
        place = state.bodies[place].parent
    for facts in session.accounts.values():
        for key in facts.sub_groups:
            if key in state.bodies:
                languages.setdefault(key, set()).update(known)


def _session(session: Session, told: list[Release]) -> Session:
    """Of each side's account what the published releases state."""
    accounts = {side: _facts(facts, told) for side, facts in session.accounts.items()}
    return replace(session, accounts=Map(accounts))


def _facts(facts: Facts, told: list[Release]) -> Facts:
    stated = {_plain(path) for release in told for path in release.facts}
    languages = {release.language for release in told}

    def kept(texts: Texts, path: str) -> Texts:
        return _in(texts, languages) if path in stated else Map()

    return Facts(
        kind=facts.kind,
        ordinal=facts.ordinal if "session.ordinal" in stated else None,
        start=facts.start if "session.date" in stated else None,
        end=facts.end if {"session.date", "session.end_date"} & stated else None,
        place=kept(facts.place, "session.city"),
        venue=kept(facts.venue, "session.venue"),
        mode=facts.mode if "session.format" in stated else None,
        chairs=tuple(chair for one in facts.chairs if (chair := _chair(one, told))),
        delegates=facts.delegates if "delegates" in stated else None,
        signed=tuple(_in(signed, languages) for signed in facts.signed) if "signed" in stated else (),
        sub_groups=facts.sub_groups if "subgroups" in stated else (),
        next_session=kept(facts.next_session, "next_session"),
    )


def _chair(chair: Chair, told: list[Release]) -> Chair | None:
    """A chair as far as a published release in that language says the name."""
    names = Map(
        {
            release.language: chair.names[release.language]
            for release in told
            if release.language in chair.names and _says(release.text, chair.names[release.language])
        }
    )
    titles = _in(chair.titles, set(names))
    return Chair(chair.side, names, titles) if names else None


def _says(text: str, name: str) -> bool:
    """Whether a text has the last word of a name, in whatever case of its grammar."""
    last = name.split()[-1:] or [""]
    return bool(Matcher(ask(last[0])).spans(text))


def _body(body: Body, known: set[str], languages: dict[str, set[str]]) -> Body:
    namings = tuple(Naming(names, naming.since) for naming in body.namings if (names := _in(naming.names, known)))
    parent = body.parent if body.parent in languages else None
    return replace(body, namings=namings or (Naming(Map()),), parent=parent, holders=())


def _topic(topic: Topic, languages: dict[str, set[str]]) -> Topic:
    """The names of a template are known to everybody; those somebody gave are known in the languages of the body."""
    names = topic.names if topic.template else _in(topic.names, languages.get(topic.body, set()))
    return replace(topic, names=names, standings=())


def _in(texts: Texts, languages: set[str]) -> Texts:
    return Map({language: text for language, text in texts.items() if language in languages})


def _plain(path: str) -> str:
    return ".".join(part for part in path.split(".") if not part.isdigit())


def is_shown(current: Current, key: str) -> bool:
    """Whether a release of the record is on the public site."""
    return key in current.state.releases and key in published()
