"""Each other side as a correspondent: how far it has acknowledged, whether exchange with it is stopped, and the book.

Rules

1. Two logs signed by one side stop the exchange with it: nothing is sealed for it and nothing of it opened, and every
   page and command that shows the standing says so. The proof is kept and never deleted.
2. A stop is lifted by a person of this side who answers for it, with a reason, once the two sides have settled it in
   person. Proof, reason and person stay in the node's tables. Exchange then goes on upon the log that is here:
   what is here is never taken back, so the other side comes back to that log, or stops the exchange again.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from django.conf import settings

from paraph.messages import Refused
from paraph.node.refusals import ExchangeStopped, NotStopped, ReasonMissing
from paraph.node.tables.exchange import Carriage, Correspondent, Event, Stoppage
from paraph.record import CompactRange
from paraph.record.equivocation import Equivocation
from paraph.record.pouches.manifest import Manifest
from paraph.record.tree import EMPTY_RANGE


def correspondent(side: str) -> Correspondent:
    """Where the exchange with `side` stands; a new row where nothing is known."""
    found = Correspondent.objects.filter(mechanism=settings.HOME.mechanism, side=side).first()
    return found or Correspondent(mechanism=settings.HOME.mechanism, side=side)


def going_on_with(side: str) -> Correspondent:
    """The same; raises `ExchangeStopped` under rule 1."""
    if stoppage(side):
        raise ExchangeStopped(side=side)
    return correspondent(side)


def acknowledged(of: Correspondent) -> CompactRange:
    """The own log of this side as far as the other has acknowledged it."""
    kept = bytes(of.acknowledged)
    return CompactRange.from_bytes(kept) if kept else EMPTY_RANGE


def stoppage(side: str) -> Stoppage | None:
    """Why and since when exchange with `side` is stopped, if it is."""
    return _stoppages().filter(side=side, resumed_at=None).order_by("pk").first()


def stoppages() -> Sequence[Stoppage]:
    """Every stop there ever was, newest first, lifted or not."""
    return tuple(_stoppages().order_by("-pk"))


def stopped() -> Mapping[str, datetime]:
    """The sides with which exchange is stopped now, and since when: every page asks, so nothing else is read."""
    return dict(_stoppages().filter(resumed_at=None).values_list("side", "stopped_at"))


def stop(side: str, proof: Equivocation, *, pouch: str) -> None:
    """Stop the exchange with `side`, inside the caller's transaction."""
    Stoppage.objects.create(
        mechanism=settings.HOME.mechanism,
        side=side,
        stopped_at=datetime.now(UTC),
        pouch=pouch,
        proof_first=proof.first,
        proof_second=proof.second,
        proof_growth=proof.growth,
    )


def resume(side: str, *, reason: str, by: str) -> Stoppage:
    """Lift the stop under rule 2; raises `NotStopped`, `ReasonMissing`. That `by` may is for the caller to see."""
    reason = " ".join(reason.split())
    if not reason:
        raise ReasonMissing(side=side)
    open_ones = _stoppages().filter(side=side, resumed_at=None)
    if not open_ones.update(resumed_at=datetime.now(UTC), resumed_by=by, reason=reason):
        raise NotStopped(side=side)
    return _stoppages().filter(side=side).latest("pk")


def proof_against(side: str) -> Equivocation | None:
    """The newest proof that `side` has signed two logs, if there is one; a stop that was lifted keeps its own."""
    kept = _stoppages().filter(side=side).order_by("-pk").first()
    return kept and Equivocation(bytes(kept.proof_first), bytes(kept.proof_second), bytes(kept.proof_growth))


def enter(
    event: Event,
    side: str,
    pouch: str,
    *,
    terms: Manifest | None = None,
    checkpoint: bytes = b"",
    why: Refused | None = None,
    kept: bool = False,
) -> None:
    """Enter in the book what became of a pouch."""
    Carriage.objects.create(
        mechanism=settings.HOME.mechanism,
        side=side,
        sha256=pouch,
        event=event,
        at=datetime.now(UTC),
        first=terms.first if terms else None,
        size=terms.size if terms else None,
        code=why.code if why else "",
        facts=json.dumps(_plain(why.facts), ensure_ascii=False) if why else "",
        checkpoint=checkpoint,
        kept=kept,
    )


def note_sent(pouch: str, side: str) -> None:
    """Enter that a pouch was handed to the other side's node."""
    enter(Event.SENT, side, pouch)


def _stoppages():  # noqa: ANN202 - Django's queryset
    return Stoppage.objects.filter(mechanism=settings.HOME.mechanism)


def _plain(facts: Mapping[str, object]) -> dict[str, object]:
    return {name: fact if isinstance(fact, int) else str(fact) for name, fact in facts.items()}
