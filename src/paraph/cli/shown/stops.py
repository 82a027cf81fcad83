"""What every command that shows the exchange says where it is stopped, or was."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from paraph.cli.homes import moment, say
from paraph.messages import N_

if TYPE_CHECKING:
    from paraph.node.tables.exchange import Stoppage


def tell_stops(stops: "Iterable[Stoppage]", language: str, *, lifted: bool = True) -> None:
    """A line for each stop, the open ones in capitals; without `lifted`, the open ones only."""
    for one in stops:
        since = moment(one.stopped_at, language)
        if one.resumed_at is None:
            stopped = N_("EXCHANGE IS STOPPED with {side} since {since}: it has signed two different logs.")
            say(language, stopped, side=one.side, since=since)
        elif lifted:
            was = N_("Exchange with {side} was stopped on {since} and taken up again on {day} by {user}: {reason}")
            day = moment(one.resumed_at, language)
            say(language, was, side=one.side, since=since, day=day, user=one.resumed_by, reason=one.reason)


def stops_as_json(stops: "Iterable[Stoppage]") -> list[dict[str, object]]:
    """The same for programs."""
    return [
        {
            "side": one.side, "stopped": one.stopped_at.isoformat(), "pouch": one.pouch,
            "resumed": one.resumed_at and one.resumed_at.isoformat(), "by": one.resumed_by, "reason": one.reason,
        }
        for one in stops
    ]  # fmt: skip
