"""What waits for somebody: proposals that nobody has confirmed or discarded yet, releases that we have not cleared."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from paraph.mechanism.state import State
from paraph.messages import N_
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


def releases_waiting(state: State, address: Callable[[str], str], reader: Reader) -> tuple[Waiting, ...]:
    """A line for each document of which the other side has put forward a release that this side has not cleared."""
    found: dict[str, set[str]] = {}
    for joint in state.joint_releases.values():
        theirs = any(side != reader.side for side in joint.held)
        if theirs and reader.side not in joint.cleared:
            found.setdefault(joint.document, set()).add(reader.language_name(joint.language))
    said = N_("{session}: a release waits to be cleared by us")
    return tuple(
        Waiting(
            address(key),
            reader.say(
                said, session=reader.session_name(state.session(state.document(key).session).facts(reader.side))
            ),
            reader.listed(sorted(languages)),
        )
        for key, languages in sorted(found.items())
        if key in state.documents
    )
