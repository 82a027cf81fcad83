"""Refusals as pages tell them: one kept as code and facts made a refusal again, and sides called by their names."""

from collections.abc import Iterator
from functools import cache

from paraph.intake.plans.plan import RefusedReading
from paraph.messages import Refused
from paraph.web.pages.reader import Reader


def refusal_of(reading: RefusedReading) -> Refused:
    """The refusal of a file; the base of all where the code is not known to this version."""
    leaf = _by_code().get(reading.code, Refused)
    return leaf(**{"source": reading.source, **reading.facts})


def naming_sides(refusal: Refused, reader: Reader) -> Refused:
    """The same refusal with a side called Indian Side where the rules have IN; only theirs are worded for a name."""
    side = refusal.facts.get("side")
    if not refusal.code.startswith("mechanism.") or not isinstance(side, str) or not side:
        return refusal
    return type(refusal)(**{**refusal.facts, "side": reader.side_name(side)})


@cache
def _by_code() -> dict[str, type[Refused]]:
    return {leaf.code: leaf for leaf in _under(Refused)}


def _under(base: type[Refused]) -> Iterator[type[Refused]]:
    for leaf in base.__subclasses__():
        yield from _under(leaf)
        yield leaf
