"""`mechanism.open`: a side opens the mechanism with its parties and authentic languages.

Nothing joint happens on one key (DESIGN 1.3): each side opens for itself. The second opening must name the same
parties and languages as the first, in any order; otherwise it is void and the sides have something to settle.
"""

from collections.abc import Mapping, Sequence

from paraph.mechanism.acts.catalogue import ActBody, handles, say
from paraph.mechanism.refusals import AlreadyOpen, NotAParty
from paraph.mechanism.state import State
from paraph.mechanism.texts import joined, texts
from paraph.record import Draft


class OpenMechanism(ActBody, frozen=True, omit_defaults=True):
    """Parties by code, languages by ISO 639-1 code, the mechanism's own names if it has any."""

    parties: tuple[str, ...]
    languages: tuple[str, ...]
    names: dict[str, str] = {}


def open_mechanism(
    state: State,
    *,
    mechanism: str,
    side: str,
    office: str,
    parties: Sequence[str],
    languages: Sequence[str],
    names: Mapping[str, str] | None = None,
) -> Draft:
    """Open the mechanism for `side`; raises `AlreadyOpen` when it is open with other terms, `NotAParty`."""
    body = OpenMechanism(tuple(parties), tuple(languages), dict(names or {}))
    return say(state, "mechanism.open", body, side=side, office=office, on=mechanism)


@handles("mechanism.open", OpenMechanism)
def _open(state: State, side: str, on: str, body: OpenMechanism) -> State:
    del on
    if side not in body.parties:
        raise NotAParty(side=side, parties=", ".join(body.parties))
    if state.parties and (set(state.parties) != set(body.parties) or set(state.languages) != set(body.languages)):
        raise AlreadyOpen(parties=", ".join(state.parties), languages=", ".join(state.languages))
    return state.having(
        parties=state.parties or body.parties,
        languages=state.languages or body.languages,
        names=joined(state.names, texts(body.names)),
        opened_by=state.opened_by | {side},
    )
