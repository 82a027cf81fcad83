"""Delegates' names in the scripts that are missing: spellings for a person to accept or mend (DOMAIN 5).

A spelling that the record holds already for the same person comes first, else one made letter by letter
(`language.respelling`). Nothing is kept that nobody ticked, and no name that is there is overwritten.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from paraph.language.respelling import suggestions
from paraph.mechanism.delegations import Delegate
from paraph.mechanism.state import State
from paraph.mechanism.texts import joined, texts
from paraph.web.pages.reader import Reader

Register = Sequence[Mapping[str, str]]
"""Names of people, by language each."""


def names_known(state: State) -> Register:
    """Every name of a person that the record holds in two languages or more: holders of posts, chairs, delegates."""
    holders = (holder.names for body in state.bodies.values() for holder in body.holders)
    chairs = (chair.names for session in state.sessions.values() for facts in session.accounts.values()
              for chair in facts.chairs)  # fmt: skip
    people = (one.names for delegation in state.delegations.values() for one in delegation.nominated)
    return tuple(dict(names) for names in (*holders, *chairs, *people) if len(names) > 1)


def with_names(delegates: Sequence[Delegate], accepted: Mapping[tuple[str, str], str]) -> tuple[Delegate, ...]:
    """The same people in the same order with the spellings accepted, by delegate and language; none is overwritten."""
    return tuple(replace(one, names=joined(one.names, texts(_lacking(one, accepted)))) for one in delegates)


def spellings(one: Delegate, register: Register | None, reader: Reader) -> tuple[tuple[str, str, str], ...]:
    """Language, its name and a spelling for each script the name lacks; none without a register."""
    found = {} if register is None else suggestions(dict(one.names), register)
    return tuple((code, reader.language_name(code), spelled) for code, spelled in found.items())


def _lacking(one: Delegate, accepted: Mapping[tuple[str, str], str]) -> dict[str, str]:
    return {code: name for (key, code), name in accepted.items() if key == one.key and code not in one.names}
