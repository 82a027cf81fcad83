"""What waits for somebody: proposals that nobody has confirmed or discarded yet, texts in which the word is ours."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from paraph.mechanism.negotiation.counting import counts
from paraph.mechanism.state import State
from paraph.messages import N_
from paraph.papers.tracking import DOCUMENTS
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


def texts_waiting(state: State, address: Callable[[str], str], reader: Reader) -> tuple[Waiting, ...]:
    """A line for each text under negotiation in which the next word is this side's somewhere."""
    found = []
    for key, draft in sorted(state.negotiations.items()):
        counted = counts(draft)
        ours = counted.waiting.get(reader.side, 0)
        if ours and not draft.in_force:
            session = reader.session_name(state.session(draft.session).facts(reader.side))
            said = N_("{document}, {session}. Paragraphs that wait for us: {count}")
            name = reader.say(said, document=reader.say(DOCUMENTS[draft.type]), session=session, count=ours)
            found.append(Waiting(address(key), name, reader.moment(counted.oldest) if counted.oldest else ""))
    return tuple(found)
