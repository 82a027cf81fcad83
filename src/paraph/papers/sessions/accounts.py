"""Whose account a fact is: one value where the sides agree, each side's own where they do not.

Rules
    1. The node's own side comes first.
    2. Two accounts agree on a text when they say the same in every language both have; their languages are then joined.
    3. What one side states and the other leaves unsaid is shown as that side's. It is no difference, and no agreement.
    4. Where only one side has recorded the session, nothing is attributed fact by fact: the whole paper rests on it,
       and says so.

Example: 80 delegates by the Indian account and 84 by the Russian give two positions; "New Delhi" and "Нью-Дели" one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from immutables import Map

from paraph.mechanism.sessions import Chair, Facts, Session
from paraph.mechanism.texts import joined
from paraph.messages import N_
from paraph.papers.wording import Said, Wording

RESTS_ON_ONE = N_("This paper rests on the account of one Side alone: {side}. No other Side has recorded the session.")
RESTS_ON_ALL = N_(
    "Each of these Sides has recorded the session: {sides}. Where a fact bears the name of a Side, it is that Side's "
    "account, and the other says otherwise or nothing."
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Position(Generic[T]):
    """One value of a fact and the sides whose account it is."""

    sides: tuple[str, ...]
    value: T


def positions(session: Session, wording: Wording, read: Callable[[Facts], T | None]) -> tuple[Position[T], ...]:
    """What the accounts say on one fact (a scalar, `Texts`, a `Chair`, or a tuple of them); empty when none does."""
    found: list[Position[T]] = []
    for side in wording.in_order(tuple(session.accounts)):
        value = read(session.accounts[side])
        if value is None or (isinstance(value, Map | tuple) and not value):
            continue
        for n, known in enumerate(found):
            both = agreed(known.value, value)
            if both is not None:
                found[n] = Position((*known.sides, side), both)
                break
        else:
            found.append(Position((side,), value))
    return tuple(found)


def agreed(ours: T, theirs: T) -> T | None:
    """The value both accounts give, or `None` when they differ."""
    return cast("T | None", _agreed(ours, theirs))


def attribution(sides: tuple[str, ...], session: Session, wording: Wording) -> str:
    """The sides whose account it is, "Indian Side"; nothing when every account recorded says so."""
    if len(sides) == len(session.accounts):
        return ""
    return ", ".join(wording.side_name(side) for side in sides)


def values(
    session: Session, wording: Wording, read: Callable[[Facts], T | None], write: Callable[[T], list[Said]]
) -> list[dict[str, object]]:
    """The positions on a fact as a template prints them: `by` and `texts`; "not recorded" where there is none."""
    found = positions(session, wording, read)
    if not found:
        return [{"by": "", "texts": [wording.absent()]}]
    return [{"by": attribution(each.sides, session, wording), "texts": write(each.value)} for each in found]


def basis(session: Session, wording: Wording) -> str:
    """Which sides' accounts a paper on the session rests on."""
    sides = [wording.side_name(side) for side in wording.in_order(tuple(session.accounts))]
    if len(sides) == 1:
        return wording.say(RESTS_ON_ONE, side=sides[0])
    return wording.say(RESTS_ON_ALL, sides=", ".join(sides))


def _agreed(ours: object, theirs: object) -> object:
    if isinstance(ours, Map) and isinstance(theirs, Map):
        differ = any(ours[language] != theirs[language] for language in ours if language in theirs)
        return None if differ else joined(ours, theirs)
    if isinstance(ours, tuple) and isinstance(theirs, tuple):
        return _agreed_rows(ours, theirs)
    if isinstance(ours, Chair) and isinstance(theirs, Chair):
        names, titles = agreed(ours.names, theirs.names), agreed(ours.titles, theirs.titles)
        same = ours.side == theirs.side and names is not None and titles is not None
        return Chair(ours.side, names or ours.names, titles or ours.titles) if same else None
    return ours if ours == theirs else None


def _agreed_rows(ours: tuple[object, ...], theirs: tuple[object, ...]) -> tuple[object, ...] | None:
    if sorted(ours, key=repr) == sorted(theirs, key=repr):
        return ours
    both = tuple(_agreed(one, other) for one, other in zip(ours, theirs, strict=False))
    return both if len(ours) == len(theirs) and None not in both else None
