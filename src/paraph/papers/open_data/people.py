"""People of a state, who have no ids in the record: people of one side under one name in a language are one person."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from paraph.mechanism.bodies import Post
from paraph.mechanism.state import State
from paraph.mechanism.texts import Texts


@dataclass(frozen=True, slots=True)
class Seat:
    """A person in a post, as one place of the record names them."""

    side: str
    names: Texts
    titles: Texts
    body: str
    role: str
    session: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(slots=True)
class Person:
    """All that is said of one person."""

    side: str
    names: dict[str, str] = field(default_factory=dict)
    seats: list[Seat] = field(default_factory=list)

    @property
    def key(self) -> str:
        """Side and a digest of the name, in the first language there is."""
        name = next((self.names[code] for code in ("en", "ru", "hi", *sorted(self.names)) if code in self.names), "")
        return f"{self.side.lower()}-{sha256(name.casefold().encode()).hexdigest()[:12]}"


def people(state: State) -> tuple[Person, ...]:
    """Everybody with a name, by key, each with the seats in the order of bodies, then sessions."""
    known: dict[tuple[str, str, str], Person] = {}
    for seat in _seats(state):
        names = [(seat.side, code, name.casefold()) for code, name in sorted(seat.names.items())]
        if not names:
            continue
        person = next((known[name] for name in names if name in known), None) or Person(seat.side)
        known.update(dict.fromkeys(names, person))
        person.names = {**dict(sorted(seat.names.items())), **person.names}
        person.seats.append(seat)
    by_key: Mapping[str, Person] = {person.key: person for person in known.values()}
    return tuple(person for _, person in sorted(by_key.items()))


def _seats(state: State) -> Iterator[Seat]:
    for key, body in sorted(state.bodies.items()):
        for one in body.holders:
            since, until = (day.isoformat() if day else None for day in (one.since, one.until))
            yield Seat(one.part, one.names, one.titles, key, one.post.value, since=since, until=until)
        for session in state.sessions_of(key):
            for side in sorted(session.accounts):
                for chair in session.accounts[side].chairs:
                    yield Seat(chair.side, chair.names, chair.titles, key, Post.CO_CHAIR.value, session.key)
            for document in state.documents_on(session.key):
                for signed in document.terms.signatories:
                    yield Seat(signed.side, signed.names, signed.titles, key, "signatory", session.key)
