"""What of a state can be found: releases, paragraphs, undertakings, documents, sessions, bodies, topics, people.

A thing has texts by language and says what it belongs to: the body that decides who may see it, session, area, status.
It is found under the id that the record and the pages know it by. A person has no id in the record; people of one side
under one name are one thing, found under the side and the name.

A further noun is found by one more maker in `MAKERS`: a function from the state, and a key of the map it is named for.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from paraph.mechanism.state import State
from paraph.mechanism.texts import Texts
from paraph.papers.wording import Wording


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that can be found."""

    kind: str
    key: str
    texts: Mapping[str, str]
    body: str
    """Whoever may read this body may find the thing."""

    session: str = ""
    area: str = ""
    status: str = ""
    document: str = ""
    paragraph: str = ""
    """The number of a paragraph in its document."""


Maker = Callable[[State, str], Thing | None]


def changed(state: State, before: State | None) -> Iterator[tuple[str, str, Thing | None]]:
    """Kind, key and thing for whatever may have changed since `before`, or for everything; `None` for what is gone.

    Sessions tell what body a thing belongs to and cannot change that, so a thing changes with its own value only.
    """
    for kind, (name, make) in MAKERS.items():
        new, old = getattr(state, name), getattr(before, name) if before else {}
        if new is old:
            continue
        for key, value in new.items():
            if old.get(key) is not value:
                yield kind, key, make(state, key)
        yield from ((kind, key, None) for key in old if key not in new)
    yield from (("person", thing.key, thing) for thing in _people(state))


def _release(state: State, key: str) -> Thing | None:
    release = state.releases[key]
    session = state.sessions.get(release.session)
    if session is None:
        return None
    return Thing("release", key, {release.language: release.text}, session.body, session.key)


def _paragraph(state: State, key: str) -> Thing | None:
    paragraph = state.paragraphs[key]
    document = state.documents.get(paragraph.document)
    session = state.sessions.get(document.session) if document else None
    if session is None:
        return None
    topic = state.topics.get(paragraph.content.topic or "")
    force = paragraph.content.force
    return Thing(
        "paragraph",
        key,
        dict(paragraph.content.texts),
        session.body,
        session.key,
        area=topic.area if topic else "",
        status=force.value if force else "",
        document=paragraph.document,
        paragraph=paragraph.number,
    )


def _undertaking(state: State, key: str) -> Thing | None:
    """The words that bind, and what each side said of it last."""
    undertaking = state.undertakings[key]
    paragraph = state.paragraphs.get(undertaking.paragraph)
    if paragraph is None:
        return None
    topic = state.topics.get(paragraph.content.topic or "")
    said = [entry.words for _, entry in sorted(undertaking.positions.items())]
    return Thing(
        "undertaking",
        key,
        _joined([paragraph.content.texts, *said]),
        undertaking.body,
        undertaking.session,
        area=topic.area if topic else "",
        status=undertaking.recorded.status.value,
        document=undertaking.document,
        paragraph=paragraph.number,
    )


def _document(state: State, key: str) -> Thing | None:
    document = state.documents[key]
    session = state.sessions.get(document.session)
    if session is None:
        return None
    texts = _joined([document.terms.title, document.terms.opening, document.terms.next_session])
    return Thing("document", key, texts, session.body, session.key, document=key)


def _session(state: State, key: str) -> Thing | None:
    session = state.sessions[key]
    body = state.bodies.get(session.body)
    if body is None:
        return None
    facts = session.facts()
    called = {lang: Wording(lang, "").session_name(facts) for lang in ("en", "hi", "ru")}
    texts = _joined([called, body.names, facts.place, facts.venue, *facts.signed, facts.next_session])
    return Thing("session", key, texts, session.body, key, status=facts.kind.value)


def _body(state: State, key: str) -> Thing:
    body = state.bodies[key]
    return Thing("body", key, _joined([naming.names for naming in body.namings]), key, status=body.kind.value)


def _topic(state: State, key: str) -> Thing:
    topic = state.topics[key]
    model = topic.model
    texts = _joined([topic.names, model.names] if model else [topic.names])
    stage = topic.stage()
    return Thing("topic", key, texts, topic.body, area=topic.area, status=stage.stage if stage else "")


def _people(state: State) -> Iterator[Thing]:
    """Chairs of sessions and holders of posts; the latest session or body decides who may find a person."""
    found: dict[str, Thing] = {}
    for key, body in sorted(state.bodies.items()):
        for holder in body.holders:
            _take(found, holder.part, [holder.names, holder.titles], Thing("person", "", {}, key))
    for body_key in sorted(state.bodies):
        for session in state.sessions_of(body_key):
            for chair in session.facts().chairs:
                place = Thing("person", "", {}, body_key, session.key)
                _take(found, chair.side, [chair.names, chair.titles], place)
    yield from found.values()


def _take(found: dict[str, Thing], side: str, texts: list[Texts], place: Thing) -> None:
    name = next((texts[0][lang] for lang in ("en", "ru", "hi") if lang in texts[0]), "")
    if name:
        key = f"{side} {name} {place.body}"
        found[key] = Thing("person", key, _joined(texts), place.body, place.session, status=side)


def _joined(parts: list[Mapping[str, str]]) -> dict[str, str]:
    """Texts one under the other, language by language, each once."""
    joined: dict[str, dict[str, None]] = {}
    for part in parts:
        for lang, text in part.items():
            if text:
                joined.setdefault(lang, {})[text] = None
    return {lang: "\n".join(texts) for lang, texts in joined.items()}


MAKERS: Mapping[str, tuple[str, Maker]] = {
    "release": ("releases", _release),
    "document": ("documents", _document),
    "paragraph": ("paragraphs", _paragraph),
    "undertaking": ("undertakings", _undertaking),
    "session": ("sessions", _session),
    "body": ("bodies", _body),
    "topic": ("topics", _topic),
}
"""Kind -> the map of the state it comes from, and its maker."""


def stands(state: State, thing: Thing) -> bool:
    """Whether the state holds the thing, and the session and body it belongs to."""
    name = MAKERS[thing.kind][0] if thing.kind in MAKERS else ""
    there = not name or thing.key in getattr(state, name)
    return there and thing.body in state.bodies and (not thing.session or thing.session in state.sessions)
