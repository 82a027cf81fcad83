"""The part of the record that everybody may see, as a state of its own, made from what was published and nothing else.

Rules

1. Of a session it has what a published release states, in the languages of the releases that state it; and of a
   published protocol its number, the day and place of signature and who signed.
2. Of bodies and topics it has those that these name, in their languages.
3. A published document is there whole, without the files it was read from, for all sides agreed on all of it. One that
   was corrected since is there in the words that they agreed to publish, and says that it was (ADR 0035).
4. Of an undertaking it has the progress that all sides agreed to publish, while its document is there; nothing else.
5. Stages of topics, reports, positions and holders of posts are never in it: nothing published says them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from immutables import Map

from paraph.language.finding.matching import Matcher
from paraph.language.finding.question import ask
from paraph.mechanism.bodies import Body, Naming
from paraph.mechanism.documents import Document
from paraph.mechanism.negotiation.reading import day_of_signature
from paraph.mechanism.paragraphs import Paragraph
from paraph.mechanism.publications import text_for_all
from paraph.mechanism.releases import Release
from paraph.mechanism.sessions import Chair, Facts, Session
from paraph.mechanism.state import EMPTY, State
from paraph.mechanism.texts import NO_TEXTS, Texts, joined
from paraph.mechanism.topics import Topic


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of a state is shown. Two are equal when their marks are, so what was made from one is kept."""

    mark: str
    state: State
    releases: frozenset[str]
    documents: frozenset[str]
    progress: frozenset[str] = frozenset()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Chosen) and self.mark == other.mark

    def __hash__(self) -> int:
        return hash(self.mark)


@dataclass(slots=True)
class _Told:
    """What was published on one session."""

    releases: list[Release]
    documents: list[Document]

    @property
    def languages(self) -> set[str]:
        spoken = {release.language for release in self.releases}
        return spoken.union(*(document.terms.regime.languages for document in self.documents))


@lru_cache(maxsize=8)
def public_state(chosen: Chosen) -> State:
    """The state that what is chosen tells."""
    state = chosen.state
    releases = {key: state.releases[key] for key in sorted(chosen.releases) if key in state.releases}
    documents, paragraphs = _texts(state, chosen.documents)
    told: dict[str, _Told] = {}
    for release in releases.values():
        told.setdefault(release.session, _Told([], [])).releases.append(release)
    for document in documents.values():
        told.setdefault(document.session, _Told([], [])).documents.append(document)
    days = {one.key: day for one in documents.values() if (day := day_of_signature(state, one))}
    sessions = {key: _session(state.sessions[key], said, days) for key, said in told.items()}
    languages: dict[str, set[str]] = {}
    for key, said in told.items():
        _spread(state, languages, sessions[key], said.languages)
    named = set(_named(state, releases.values(), paragraphs.values()))
    topics = sorted(named, key=lambda key: (state.topics[key].place, key))
    published = set().union(*languages.values()) if languages else set()
    return EMPTY.having(
        parties=state.parties,
        languages=state.languages,
        names=_in(state.names, published),
        bodies=Map({key: _body(state.bodies[key], known, languages) for key, known in languages.items()}),
        sessions=Map(sessions),
        topics=Map({key: _topic(state.topics[key], languages, place) for place, key in enumerate(topics)}),
        releases=Map(releases),
        documents=Map(documents),
        progress=Map({key: state.progress[key].public() for key in sorted(chosen.progress)}),
        paragraphs=Map(paragraphs),
    )


def _texts(state: State, keys: Iterable[str]) -> tuple[dict[str, Document], dict[str, Paragraph]]:
    """The documents with these ids that may be shown, and their paragraphs."""
    documents, paragraphs = {}, {}
    for key in sorted(keys):
        text = text_for_all(state, key) if key in state.documents else None
        if text is not None:
            documents[key] = replace(text[0], sources=())
            paragraphs.update({one.key: one for one in text[1]})
    return documents, paragraphs


def _named(state: State, releases: Iterable[Release], paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    """The topics that what is published names."""
    said = [statement.topic for release in releases for statement in release.statements]
    said += [one.content.topic for one in paragraphs if one.content.topic]
    yield from (key for key in said if key and key in state.topics)


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


def _session(session: Session, told: _Told, days: Mapping[str, date]) -> Session:
    """Of each side's account what was published."""
    accounts = {
        side: _signed(_facts(facts, told.releases), facts, told, days) for side, facts in session.accounts.items()
    }
    return replace(session, accounts=Map(accounts))


def _signed(known: Facts, facts: Facts, told: _Told, days: Mapping[str, date]) -> Facts:
    """With what the published documents of the session say of it."""
    for document in told.documents:
        terms = document.terms
        signing = tuple(Chair(one.side, one.names, one.titles) for one in terms.signatories)
        known = replace(
            known,
            ordinal=facts.ordinal,
            signed_on=days.get(document.key) or known.signed_on,
            place=joined(known.place, terms.place),
            chairs=known.chairs or signing,
        )
    return known


def _facts(facts: Facts, told: list[Release]) -> Facts:
    stated = {_plain(path) for release in told for path in release.facts}
    languages = {release.language for release in told}

    def kept(texts: Texts, path: str) -> Texts:
        return _in(texts, languages) if path in stated else NO_TEXTS

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
    return Body(body.key, body.kind, namings or (Naming(NO_TEXTS),), parent)


def _topic(topic: Topic, languages: dict[str, set[str]], place: int) -> Topic:
    """The names of a template are known to everybody; those somebody gave are known in the languages of the body."""
    names = topic.names if topic.template else _in(topic.names, languages.get(topic.body, set()))
    return Topic(topic.key, topic.body, names, topic.template, place=place)


def _in(texts: Texts, languages: set[str]) -> Texts:
    return Map({language: text for language, text in texts.items() if language in languages})


def _plain(path: str) -> str:
    return ".".join(part for part in path.split(".") if not part.isdigit())
