"""Delegations: three lists, one annex (DOMAIN 5, 10.9).

Rules
    1. A side nominates its own delegation, in its own order of precedence, which nobody sorts again. The newer
       nomination stands.
    2. The receiving side says how many it can receive, and confirms of those nominated; never more than it can receive.
    3. Who attended is said by the side whose delegation it is; the annex lists those.
    4. Only what the annex prints is here: names, posts, organisation, category. Passport, telephone and photograph are
       private to the accrediting node and no part of any act.

Example: Russia nominates 45, India can receive 40 and confirms 40 of them, 38 attended.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from immutables import Map

from paraph.mechanism.texts import NO_TEXTS, Texts


class Category(StrEnum):
    """In what capacity a person comes. Only officials speak for the side."""

    HEAD = "head"
    DEPUTY = "deputy"
    OFFICIAL = "official"
    EXPERT = "expert"
    INDUSTRY = "industry"
    EMBASSY = "embassy"
    INTERPRETER = "interpreter"
    SECRETARIAT = "secretariat"
    PRESS = "press"


@dataclass(frozen=True, slots=True)
class Delegate:
    """A person of a delegation."""

    key: str
    """Within the delegation, given once: `d1`."""

    names: Texts
    """In up to three scripts; the Latin one as in the passport."""

    category: Category
    titles: Texts = NO_TEXTS
    """The person's post as of that day."""

    organization: Texts = NO_TEXTS


@dataclass(frozen=True, slots=True)
class Delegation:
    """One side's delegation to a session."""

    key: str
    session: str
    side: str
    nominated: tuple[Delegate, ...] = ()
    """In the side's own order of precedence."""

    most: Map[str, int] = Map()
    """Receiving side -> how many it can receive."""

    confirmed: Map[str, frozenset[str]] = Map()
    """Receiving side -> whom of those nominated it has confirmed."""

    attended: frozenset[str] | None = None

    def nominating(self, delegates: tuple[Delegate, ...]) -> "Delegation":
        """With another list; confirmations of people no longer on it fall away."""
        keys = {one.key for one in delegates}
        confirmed = Map({side: found & keys for side, found in self.confirmed.items()})
        attended = None if self.attended is None else self.attended & keys
        return replace(self, nominated=delegates, confirmed=confirmed, attended=attended)

    def annexed(self) -> tuple[Delegate, ...]:
        """Who stands in the annex: those who attended, else those confirmed, else those nominated; in their order."""
        if self.attended is not None:
            return self._only(self.attended)
        confirmed = frozenset(key for found in self.confirmed.values() for key in found)
        return self._only(confirmed) if confirmed else self.nominated

    def _only(self, keys: frozenset[str]) -> tuple[Delegate, ...]:
        return tuple(one for one in self.nominated if one.key in keys)


def delegation_key(session: str, side: str) -> str:
    """The id both sides come to independently: `<session>.delegation.IN`."""
    return f"{session}.delegation.{side}"
