"""`key.introduce`, `key.rotate`, `key.lose`, `key.revoke`, `key.confirm`: whose signatures are to be believed.

What makes a key believed is in `record.rings`; these handlers hold the same rules for the log's own side, so that
nothing is written which the other side's node would pass over. `on` is `key/<side>` of the side whose key it is.

    key.introduce   once, the first key, signed by it
    key.rotate      signed by the key before and the new one
    key.lose        signed by the new one; the other side has to compare a new key paper
    key.revoke      the same, and checkpoints of the key before count up to size `last` only
    key.confirm     of another side: the fingerprint was compared with its key paper
"""

import msgspec

from paraph.mechanism.acts.catalogue import ActBody, Handler, handles, say
from paraph.mechanism.refusals import FingerprintUnfit, KeyOutOfTurn, KeyUnsigned, OwnKeyConfirmed
from paraph.mechanism.state import State
from paraph.record import Draft, RecordError, read_fingerprint
from paraph.record.rings import CONFIRM, INTRODUCE, LOSE, REVOKE, ROTATE, Claim, claim_of


class KeyClaim(ActBody, frozen=True, omit_defaults=True):
    """The number the act has in its log, the keys, and the signatures over them."""

    number: int
    verifier: str
    recipient: str
    signatures: tuple[str, ...]
    replaces: str = ""
    last: int = 0


class ConfirmKey(ActBody, frozen=True, omit_defaults=True):
    """The other side and the sixty digits that were compared."""

    side: str
    fingerprint: str


def claim_key(state: State, claim: Claim, *, office: str) -> Draft:
    """Say what `claim` says of the side's own key; raises `KeyUnsigned`, `KeyOutOfTurn`."""
    body = msgspec.convert(claim.body, KeyClaim)
    return say(state, claim.act, body, side=claim.side, office=office, on=f"key/{claim.side}")


def confirm_key(state: State, *, side: str, office: str, of: str, fingerprint: str) -> Draft:
    """Record that the key of side `of` was compared; raises `OwnKeyConfirmed`, `FingerprintUnfit`."""
    return say(state, CONFIRM, ConfirmKey(of, fingerprint), side=side, office=office, on=f"key/{of}")


def _claims(act: str) -> Handler:
    def handler(state: State, side: str, on: str, body: KeyClaim) -> State:
        del on
        claim = _claim(act, side, body)
        if not claim.holds():
            raise KeyUnsigned(side=side)
        held = state.keys.get(side, ())
        if (act == INTRODUCE) != (not held) or claim.replaces != (held[-1].verifier if held else ""):
            raise KeyOutOfTurn(side=side)
        return state.having(keys=state.keys.set(side, (*held, claim)))

    return handler


for _act in (INTRODUCE, ROTATE, LOSE, REVOKE):
    handles(_act, KeyClaim)(_claims(_act))


@handles(CONFIRM, ConfirmKey)
def _confirm(state: State, side: str, on: str, body: ConfirmKey) -> State:
    del on
    if body.side == side:
        raise OwnKeyConfirmed(side=side)
    try:
        fingerprint = read_fingerprint(body.fingerprint)
    except RecordError:
        fingerprint = ""
    if fingerprint != body.fingerprint or body.side not in state.parties:
        raise FingerprintUnfit(side=body.side)
    confirmed = state.confirmed.get(side, frozenset()) | {(body.side, fingerprint)}
    return state.having(confirmed=state.confirmed.set(side, confirmed))


def _claim(act: str, side: str, body: KeyClaim) -> Claim:
    """The claim that the body makes, for the mechanism that its key names."""
    mechanism = body.verifier.split("/")[1] if body.verifier.count("/") > 1 else ""
    try:
        return claim_of(act, msgspec.structs.asdict(body), mechanism=mechanism, side=side)
    except (KeyError, TypeError, ValueError):
        raise KeyUnsigned(side=side) from None
