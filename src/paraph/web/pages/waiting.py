"""What waits for somebody: proposals that nobody has confirmed or discarded yet."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

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
