"""What waits for somebody: proposals that nobody has decided on, releases to clear or to publish, pouches."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from paraph.mechanism.publications import agreeing
from paraph.mechanism.state import State
from paraph.messages import N_
from paraph.node.exchange.standing import Standing
from paraph.node.world.releasing import Line
from paraph.web.pages.reader import Reader


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits."""

    url: str
    name: str
    since: str


def waiting_lines(
    proposals: Iterable[tuple[int, datetime, str]], address: Callable[[int], str], reader: Reader
) -> tuple[Waiting, ...]:
    """A line for each proposal, given as number, when it was made, and by whom (empty: by command)."""
    return tuple(
        Waiting(
            address(number),
            reader.say(N_("Proposal No. {number} waits for confirmation"), number=number),
            ", ".join(filter(None, (reader.day(made.date()), by))),
        )
        for number, made, by in proposals
    )


def releases_waiting(
    found: Mapping[str, Sequence[Line]], state: State, address: Callable[[str], str], reader: Reader
) -> tuple[Waiting, ...]:
    """A line for each document with a release that this side has still to clear, and one where it has to publish it."""
    return tuple(
        Waiting(
            address(key),
            reader.say(said, session=_session_name(state, state.document(key).session, reader)),
            reader.listed(sorted({reader.language_name(line.joint.language) for line in lines if waits(line, reader)})),
        )
        for key, lines in sorted(found.items())
        for said, waits in (
            (N_("{session}: a release waits to be cleared by us"), _to_clear),
            (N_("{session}: a release cleared by both Sides is not published yet"), _to_publish),
        )
        if any(waits(line, reader) for line in lines)
    )


def texts_to_publish(
    state: State, shown: Iterable[str], address: Callable[[str], str], may: Callable[[str], bool], reader: Reader
) -> tuple[Waiting, ...]:
    """A line for each text that this node shows as it was before its correction, while our Side has not agreed to the
    corrected one; `may` tells for which bodies this person publishes, or asks those who agree for our Side.
    """
    return tuple(
        Waiting(
            address(key),
            reader.say(
                N_("{session}: the public site shows a text as it was before its correction; our word to publish the "
                   "corrected one is awaited"),
                session=_session_name(state, state.document(key).session, reader),
            ),
            "",
        )
        for key in sorted(shown)
        if key in state.documents
        and may(state.session(state.document(key).session).body)
        and reader.side not in agreeing(state, key)
    )  # fmt: skip


def _session_name(state: State, key: str, reader: Reader) -> str:
    return reader.session_name(state.session(key).facts(reader.side))


def _to_clear(line: Line, reader: Reader) -> bool:
    return not line.cleared and reader.side not in line.joint.cleared


def _to_publish(line: Line, _reader: Reader) -> bool:
    return line.cleared and not line.decided


def exchange_waiting(standings: Iterable[Standing], address: str, reader: Reader) -> tuple[Waiting, ...]:
    """What the exchange waits for: a key to be confirmed, a pouch in between, acts that no pouch carries yet."""
    return tuple(
        Waiting(address, reader.say(said, side=reader.side_name(one.side), count=count), "")
        for one in standings
        for said, count in (
            (N_("{side}: its key waits to be confirmed"), int(not one.confirmed)),
            (N_("{side}: pouches that wait here for another: {count}"), one.kept),
            (N_("{side}: acts of ours that are in no pouch yet: {count}"), one.unsealed),
        )
        if count
    )
