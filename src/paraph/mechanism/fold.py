"""Fold acts into state, one pure step at a time.

    state = fold(fold(EMPTY, first), second)

Same acts in the canonical order give the same state on both nodes (DESIGN 3.2). An act that breaks a rule stays in
the log and is void in the state; an act of unknown name or version is kept and reported. Neither stops the fold.
"""

from collections.abc import Iterable

from paraph.mechanism import acts as _handlers  # noqa: F401 - importing enters every handler in the catalogue
from paraph.mechanism.acts import catalogue
from paraph.mechanism.refusals import RuleBroken
from paraph.mechanism.state import EMPTY, State, Unknown, Void
from paraph.record import Act, Draft


def fold(state: State, act: Act) -> State:
    """The state after one more act."""
    return _step(state, act).counting({act.side: act.n + 1})


def fold_all(acts: Iterable[Act], *, start: State = EMPTY) -> State:
    """The state after all of `acts`, which come in the record's canonical order."""
    state, heads = start, {}
    for act in acts:
        state = _step(state, act)
        heads[act.side] = act.n + 1
    return state.counting(heads)


def _step(state: State, act: Act) -> State:
    known = catalogue.entry(act.act, act.v)
    if known is None:
        return state.having(unknown=state.unknown.then(Unknown(act.side, act.n, act.act, act.v)))
    try:
        return known.apply(state, act.side, act.on, act.body, act.at)
    except RuleBroken as reason:
        return state.having(void=state.void.then(Void(act.side, act.n, act.act, reason)))


def fold_draft(state: State, draft: Draft, *, side: str, at: str = "") -> State:
    """The state as it would be if `side` said this now: a preview. Raises the `RuleBroken` that would make it void."""
    return catalogue.apply(state, side=side, act=draft.act, v=draft.v, on=draft.on, body=draft.body, at=at)
