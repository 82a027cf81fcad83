"""Refusals as pages tell them: one kept as code and facts made a refusal again, and names in place of codes and ids."""

from collections.abc import Iterator
from functools import cache

from paraph.intake.plans.plan import RefusedReading
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.state import State
from paraph.messages import N_, Refused
from paraph.papers.sides import by_name
from paraph.papers.tracking import DOCUMENTS
from paraph.web.pages.reader import Reader


def refusal_of(reading: RefusedReading) -> Refused:
    """The refusal of a file; the base of all where the code is not known to this version."""
    leaf = _by_code().get(reading.code, Refused)
    return leaf(**{"source": reading.source, **reading.facts})


def in_names(refusal: Refused, reader: Reader, state: State) -> Refused:
    """The same refusal with names where it has codes of States; of a broken rule of the mechanism also
    Hindi for hi, and Protocol, 12th session for a text under negotiation in `state`.
    """
    told = by_name(refusal, reader)
    if not refusal.code.startswith("mechanism."):
        return told
    names = {}
    for name, fact in refusal.facts.items():
        if name == "languages" and isinstance(fact, str):
            names[name] = reader.listed(map(reader.language_within, fact.split(", ")))
        elif name == "document" and fact in state.negotiations:
            names[name] = document_name(state, state.negotiation(str(fact)), reader)
    return type(told)(**{**told.facts, **names})


def document_name(state: State, draft: Negotiation, reader: Reader) -> str:
    """What a text is called: Protocol, 12th session."""
    session = reader.session_name(state.session(draft.session).facts(reader.side))
    return reader.say(N_("{document}, {session}"), document=reader.say(DOCUMENTS[draft.type]), session=session)


@cache
def _by_code() -> dict[str, type[Refused]]:
    return {leaf.code: leaf for leaf in _under(Refused)}


def _under(base: type[Refused]) -> Iterator[type[Refused]]:
    for leaf in base.__subclasses__():
        yield from _under(leaf)
        yield leaf
