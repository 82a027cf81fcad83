"""Refusals as pages tell them: one kept as code and facts made a refusal again, and names in place of codes and ids."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from paraph.intake.plans.plan import RefusedReading
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.state import State
from paraph.messages import N_, Refused
from paraph.papers.reviews.tracking import DOCUMENTS
from paraph.papers.sides import by_name
from paraph.web.pages.reader import Reader


def refusal_of(reading: RefusedReading) -> Refused:
    """The refusal of a file; the base of all where the code is not known to this version."""
    leaf = _by_code().get(reading.code, Refused)
    return leaf(**{"source": reading.source, **reading.facts})


def in_words(refusal: Refused, reader: Reader, state: Callable[[], State]) -> Refused:
    """The same refusal with Sides, sessions, documents, bodies, topics and languages by name, as pages have them.

    An id that the record does not know stands as it was given. `state` is asked for only where there is an id: the
    refusal may be that the record cannot be read.
    """
    ids = {name: value for name, value in refusal.facts.items() if name in _CALLED and isinstance(value, str) and value}
    if not ids:
        return by_name(refusal, reader)
    known = state()
    called = {name: _CALLED[name](value, known, reader) or value for name, value in ids.items()}
    return by_name(type(refusal)(**{**refusal.facts, **called}), reader)


def document_name(state: State, draft: Negotiation, reader: Reader) -> str:
    """What a text is called: Protocol, 12th session."""
    session = reader.session_name(state.session(draft.session).facts(reader.side))
    return reader.say(NAMED, document=reader.say(DOCUMENTS[draft.type]), session=session)


NAMED = N_("{document}, {session}")


def _session(key: str, state: State, reader: Reader) -> str:
    session = state.sessions.get(key)
    return reader.session_name(session.facts(reader.side)) if session else ""


def _document(key: str, state: State, reader: Reader) -> str:
    held, draft = state.documents.get(key), state.negotiations.get(key)
    if held is not None:
        session = _session(held.session, state, reader)
        return reader.say(NAMED, document=reader.say(DOCUMENTS[held.terms.type]), session=session)
    return document_name(state, draft, reader) if draft else ""


def _body(key: str, state: State, reader: Reader) -> str:
    body = state.bodies.get(key)
    return reader.text(body.names).text if body else ""


def _topic(key: str, state: State, reader: Reader) -> str:
    topic = state.topics.get(key)
    return reader.text(topic.names).text if topic else ""


def _languages(codes: str, _state: State, reader: Reader) -> str:
    return ", ".join(reader.language_within(code) for code in codes.split(", "))


_CALLED: Mapping[str, Callable[[str, State, Reader], str]] = {
    "session": _session, "document": _document, "body": _body, "topic": _topic, "language": _languages,
    "languages": _languages,
}  # fmt: skip
"""Facts that are ids, and what a page calls the thing."""


@cache
def _by_code() -> dict[str, type[Refused]]:
    return {leaf.code: leaf for leaf in _under(Refused)}


def _under(base: type[Refused]) -> Iterator[type[Refused]]:
    for leaf in base.__subclasses__():
        yield from _under(leaf)
        yield leaf
