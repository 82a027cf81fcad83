"""The session a body is to hold next: its id and number, and when and where it meets as far as both sides agree.

    coming = upcoming(state, "wg-modernization")
    coming.key, coming.facts.start                     "wg-modernization.s12", 7 September 2026 or None

The number is the last session's plus one, where that has one. A day and a place are there only when all sides accepted
them (`mechanism.convenings`); what a release said of the next session is never taken for it. An occasion that the last
session held has overtaken is no longer to come.
"""

from dataclasses import dataclass
from datetime import date

from paraph.mechanism.agenda import draft_agenda
from paraph.mechanism.convenings import Convening, Occasion
from paraph.mechanism.sessions import Facts, Session, session_key
from paraph.mechanism.state import State


@dataclass(frozen=True, slots=True)
class Upcoming:
    """The next session."""

    key: str
    facts: Facts
    """Number, days, place and mode; absent where not known or not agreed."""

    convening: Convening
    """What each side proposes; empty where none does."""

    agreed: Occasion | None
    previous: Session | None


def upcoming(state: State, body: str) -> Upcoming:
    """The next session of `body`; raises `UnknownBody`."""
    draft = draft_agenda(state, body)
    key = session_key(body, ordinal=draft.ordinal, start=None)
    held = draft.previous.facts().start if draft.previous else None
    convening = _to_come(state.convenings.get(key), held) or Convening(key, body, draft.ordinal)
    agreed = convening.agreed(state.parties)
    facts = Facts(ordinal=draft.ordinal)
    if agreed is not None:
        facts = Facts(
            ordinal=draft.ordinal, start=agreed.start, end=agreed.end, place=agreed.place, mode=agreed.mode
        )  # fmt: skip
    return Upcoming(key, facts, convening, agreed, draft.previous)


def _to_come(convening: Convening | None, held: date | None) -> Convening | None:
    """The convening, unless what it proposes is past: a session without number leaves its id to the one after it."""
    if convening is None or held is None:
        return convening
    return convening if any(one.end > held for one in convening.proposals.values()) else None
