"""Refusals as pages tell them: one kept as code and facts made a refusal again."""

from collections.abc import Iterator
from functools import cache

from paraph.intake.plans.plan import RefusedReading
from paraph.messages import Refused


def refusal_of(reading: RefusedReading) -> Refused:
    """The refusal of a file; the base of all where the code is not known to this version."""
    leaf = _by_code().get(reading.code, Refused)
    return leaf(**{"source": reading.source, **reading.facts})


@cache
def _by_code() -> dict[str, type[Refused]]:
    return {leaf.code: leaf for leaf in _under(Refused)}


def _under(base: type[Refused]) -> Iterator[type[Refused]]:
    for leaf in base.__subclasses__():
        yield from _under(leaf)
        yield leaf
