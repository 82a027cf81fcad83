"""Whose keys are believed, at which sizes: rules 1 to 3 of `record.rings`, without a pouch around them."""

from dataclasses import replace

import pytest

from paraph.record import Act, KeyPeriod, SigningKey, origin_of
from paraph.record.pouches.encryption import new_identity, recipient_of
from paraph.record.rings import INTRODUCE, LOSE, REVOKE, ROTATE, Claim, claims_in, periods

ORIGIN = origin_of("in-ru", "IN")
FIRST, SECOND, THIRD, STRANGER = (SigningKey.from_seed(ORIGIN, bytes([n]) * 32) for n in range(4))
RECIPIENT = recipient_of(new_identity())


def claim(act: str, number: int, key: SigningKey, before: SigningKey | None = None, *, last: int = 0) -> Claim:
    made = Claim(
        act=act, mechanism="in-ru", side="IN", number=number, verifier=key.verifier.to_text(), recipient=RECIPIENT,
        replaces=before.verifier.to_text() if before else "", last=last,
    )  # fmt: skip
    return made.signed(before, key) if act == ROTATE and before else made.signed(key)


def spans(*claims: Claim, confirmed: tuple[SigningKey, ...] | None = None) -> list[tuple[SigningKey, int, int | None]]:
    """The believed keys with the first and the last size that each may sign."""
    names = {key.verifier: key for key in (FIRST, SECOND, THIRD, STRANGER)}
    digits = None if confirmed is None else {key.verifier.fingerprint for key in confirmed}
    return [(names[one.verifier], one.first, one.last) for one in periods(claims, confirmed=digits)]


INTRODUCED = claim(INTRODUCE, 1, FIRST)
ROTATED = claim(ROTATE, 5, SECOND, FIRST)


def test_a_first_key_signs_from_the_beginning_and_its_successor_from_its_own_act() -> None:
    assert spans(INTRODUCED, confirmed=(FIRST,)) == [(FIRST, 0, None)]
    assert spans(INTRODUCED, ROTATED, confirmed=(FIRST,)) == [(FIRST, 0, 6), (SECOND, 6, None)]


def test_a_lost_key_signs_up_to_the_act_that_says_so_and_a_revoked_one_no_further_than_was_said() -> None:
    for act, last, until in ((LOSE, 0, 5), (REVOKE, 2, 2), (REVOKE, 99, 5)):
        replaced = claim(act, 5, SECOND, FIRST, last=last)
        assert spans(INTRODUCED, replaced, confirmed=(FIRST, SECOND)) == [(FIRST, 0, until), (SECOND, 6, None)]


def test_a_key_that_nobody_confirmed_vouches_for_no_other() -> None:
    assert spans(INTRODUCED, ROTATED, confirmed=()) == []
    assert spans(INTRODUCED, ROTATED, confirmed=(SECOND,)) == [(SECOND, 6, None)]
    lost = claim(LOSE, 5, SECOND, FIRST)
    assert spans(INTRODUCED, lost, claim(ROTATE, 7, THIRD, SECOND), confirmed=(FIRST,)) == [(FIRST, 0, 5)]


def test_ones_own_claims_are_believed_without_a_paper() -> None:
    assert spans(INTRODUCED, claim(LOSE, 5, SECOND, FIRST)) == [(FIRST, 0, 5), (SECOND, 6, None)]


@pytest.mark.parametrize(
    "astray",
    [
        pytest.param(claim(INTRODUCE, 5, SECOND), id="introduced twice"),
        pytest.param(claim(ROTATE, 5, SECOND, STRANGER), id="in place of a key that is not in use"),
        pytest.param(claim(LOSE, 5, SECOND), id="in place of none"),
    ],
)
def test_a_claim_that_does_not_follow_adds_no_key_and_ends_none(astray: Claim) -> None:
    assert spans(INTRODUCED, astray) == [(FIRST, 0, None)]
    assert spans(claim(ROTATE, 0, SECOND, FIRST), INTRODUCED) == [(FIRST, 0, None)]


def test_a_claim_holds_under_exactly_the_signatures_it_needs() -> None:
    assert INTRODUCED.holds()
    assert ROTATED.holds()
    for unsigned in (
        replace(INTRODUCED, signatures=()),
        INTRODUCED.signed(STRANGER),
        INTRODUCED.signed(FIRST, STRANGER),
        INTRODUCED.signed(FIRST, FIRST),
        ROTATED.signed(SECOND),
        ROTATED.signed(FIRST),
        replace(INTRODUCED, number=2),
        replace(INTRODUCED, side="RU"),
        replace(INTRODUCED, recipient="age1nobody"),
        replace(ROTATED, last=1),
    ):
        assert not unsigned.holds()


def act_of(one: Claim, *, n: int, v: int = 1, side: str = "IN", **amiss: object) -> Act:
    return Act(
        act=one.act, v=v, mechanism="in-ru", side=side, n=n, after={}, at="2025-08-06T13:07:00Z", office="o",
        on="key/IN", body=one.body | amiss,
    )  # fmt: skip


def test_claims_are_read_where_they_stand_and_nowhere_else() -> None:
    assert claims_in([act_of(INTRODUCED, n=1)]) == (INTRODUCED,)
    assert claims_in([act_of(INTRODUCED, n=2), act_of(INTRODUCED, n=1, v=2), act_of(INTRODUCED, n=1, side="RU")]) == ()
    for amiss in ({"signatures": 7}, {"verifier": None}, {"number": "1"}, {"last": "two"}):
        assert claims_in([act_of(INTRODUCED, n=1, **amiss)]) == ()


def test_a_period_covers_both_its_ends() -> None:
    period = KeyPeriod(FIRST.verifier, 2, 5)
    assert [period.covers(size) for size in (1, 2, 5, 6)] == [False, True, True, False]
