"""The keys of the sides, as this node believes them, and the acts by which its own side speaks of keys.

    keys.confirm("12345 …", of="RU", by=user)      after comparing the other side's key paper
    keys.rotate(by=user)                           a new key, signed for by the old one
    keys.replace(stolen_after=30, by=user)         a new key where the old one came into other hands, or is lost

Which keys are believed is decided in `record.rings`, from the acts alone.
"""

from collections.abc import Mapping

from django.conf import settings

from paraph.mechanism.acts.keys import claim_key, confirm_key
from paraph.mechanism.state import State
from paraph.node import records
from paraph.node.homes import key_files
from paraph.node.models import User
from paraph.node.refusals import SideUnknown
from paraph.record import Act, Draft, SigningKey, read_fingerprint
from paraph.record.pouches.encryption import recipient_of
from paraph.record.rings import LOSE, REVOKE, ROTATE, Claim, recipient_in


def confirmed_by(state: State, side: str) -> Mapping[str, frozenset[str]]:
    """The fingerprints that `side` compared, by the side whose they are."""
    found: dict[str, frozenset[str]] = {}
    for other, fingerprint in state.confirmed.get(side, frozenset()):
        found[other] = found.get(other, frozenset()) | {fingerprint}
    return found


def recipient(state: State, side: str) -> str | None:
    """To what pouches for `side` may be encrypted, if a believed key of it says so."""
    return recipient_in(state.keys.get(side, ()), records.key_ring(state).periods.get(side, ()))


def confirm(fingerprint: str, *, of: str | None = None, by: User | None = None) -> tuple[Act, ...]:
    """Record that a fingerprint of side `of` was compared; does nothing where it was before.

    Raises `SideUnknown` where the side must be named and is not, `FingerprintMalformed`, `RuleBroken`.
    """
    home = settings.HOME
    side, digits = other_side(of), read_fingerprint(fingerprint)

    def decide(state: State) -> list[Draft]:
        if (side, digits) in state.confirmed.get(home.side, frozenset()):
            return []
        return [confirm_key(state, side=home.side, office=home.office, of=side, fingerprint=digits)]

    return records.append(decide, by=by)


def rotate(*, by: User | None = None) -> tuple[Act, ...]:
    """Put a new key in place of the one in use, with signatures of both; durable when it returns."""

    def work(writing: records.Writing) -> tuple[Act, ...]:
        old, new = records.signing_key(writing.current.state), key_files.prepare_next(settings.HOME)
        claim = _next(writing.current.state, ROTATE, new, 0).signed(old, new)
        draft = claim_key(writing.current.state, claim, office=settings.HOME.office)
        return writing.append([draft], by=by, signer=old, successor=new)

    return records.transact(work)


def replace(*, stolen_after: int | None = None, by: User | None = None) -> tuple[Act, ...]:
    """Put a new key in place of one that is lost or, with `stolen_after`, not to be believed past that many acts.

    The new key alone signs, so the other side compares a new key paper before it opens anything more.
    """

    def work(writing: records.Writing) -> tuple[Act, ...]:
        new = key_files.prepare_next(settings.HOME)
        act = LOSE if stolen_after is None else REVOKE
        claim = _next(writing.current.state, act, new, stolen_after or 0).signed(new)
        draft = claim_key(writing.current.state, claim, office=settings.HOME.office)
        return writing.append([draft], by=by, signer=new)

    return records.transact(work)


def other_side(named: str | None) -> str:
    """The other side that is meant: the one named, or the only one. Raises `SideUnknown`."""
    others = settings.HOME.others
    if named is None and len(others) == 1:
        return others[0]
    if named not in others:
        raise SideUnknown(side=named or "?", others=", ".join(others))
    return named


def _next(state: State, act: str, key: SigningKey, last: int) -> Claim:
    home = settings.HOME
    held = state.keys.get(home.side, ())
    return _claim(act, key, number=state.heads.get(home.side, 0), replaces=held[-1].verifier if held else "", last=last)


def _claim(act: str, key: SigningKey, *, number: int, replaces: str = "", last: int = 0) -> Claim:
    home = settings.HOME
    return Claim(
        act=act, mechanism=home.mechanism, side=home.side, number=number, verifier=key.verifier.to_text(),
        recipient=recipient_of(home.exchange_key()), replaces=replaces, last=last,
    )  # fmt: skip
