"""Key acts: signed by the keys they speak of, each following the one before, confirmed by the other side only."""

import pytest

from paraph.mechanism.acts.keys import claim_key, confirm_key
from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.refusals import RuleBroken
from paraph.mechanism.state import EMPTY, State
from paraph.record import SigningKey
from paraph.record.rings import INTRODUCE, LOSE, ROTATE, Claim

RECIPIENT = "age1cy0su9fwf3gf9mw868g5yut09p6nytfmmnktexz2ya5uqg9vl9sss4euqm"
OLD, NEW = (SigningKey.from_seed("paraph/in-ru/IN", bytes([n]) * 32) for n in (0, 1))
DIGITS = NEW.verifier.fingerprint


def claim(act: str, key: SigningKey, *signers: SigningKey, replaces: SigningKey | None = None) -> Claim:
    before = replaces.verifier.to_text() if replaces else ""
    return Claim(
        act=act, mechanism="in-ru", side="IN", number=1, verifier=key.verifier.to_text(), recipient=RECIPIENT,
        replaces=before,
    ).signed(*signers)  # fmt: skip


@pytest.fixture
def opened() -> State:
    draft = open_mechanism(
        EMPTY, mechanism="in-ru", side="IN", office="o", parties=["IN", "RU"], languages=["en"]
    )  # fmt: skip
    return fold_draft(EMPTY, draft, side="IN")


def said(state: State, key_claim: Claim) -> State:
    return fold_draft(state, claim_key(state, key_claim, office="o"), side="IN")


def refused(state: State, key_claim: Claim) -> str:
    with pytest.raises(RuleBroken) as refusal:
        claim_key(state, key_claim, office="o")
    return refusal.value.code


def test_key_is_introduced_once_and_rotated_by_both(opened: State) -> None:
    state = said(opened, claim(INTRODUCE, OLD, OLD))
    state = said(state, claim(ROTATE, NEW, OLD, NEW, replaces=OLD))
    assert [one.verifier for one in state.keys["IN"]] == [OLD.verifier.to_text(), NEW.verifier.to_text()]
    assert refused(state, claim(INTRODUCE, OLD, OLD)) == "mechanism.key.out_of_turn"
    assert refused(state, claim(LOSE, OLD, OLD, replaces=OLD)) == "mechanism.key.out_of_turn"


def test_key_act_without_its_signatures_is_refused(opened: State) -> None:
    assert refused(opened, claim(INTRODUCE, OLD, NEW)) == "mechanism.key.unsigned"
    state = said(opened, claim(INTRODUCE, OLD, OLD))
    assert refused(state, claim(ROTATE, NEW, NEW, replaces=OLD)) == "mechanism.key.unsigned"
    assert refused(opened, claim(ROTATE, NEW, OLD, NEW, replaces=OLD)) == "mechanism.key.out_of_turn"


def test_other_sides_key_is_confirmed_by_fingerprint(opened: State) -> None:
    draft = confirm_key(opened, side="IN", office="o", of="RU", fingerprint=DIGITS)
    state = fold_draft(opened, draft, side="IN")
    assert state.confirmed["IN"] == frozenset({("RU", DIGITS)})


@pytest.mark.parametrize(
    ("of", "digits", "code"),
    [
        ("IN", DIGITS, "mechanism.key.own"),
        ("KZ", DIGITS, "mechanism.key.fingerprint"),
        ("RU", DIGITS.replace(" ", ""), "mechanism.key.fingerprint"),
        ("RU", "12345", "mechanism.key.fingerprint"),
    ],
)
def test_confirmation_that_confirms_nothing_is_refused(opened: State, of: str, digits: str, code: str) -> None:
    with pytest.raises(RuleBroken) as refusal:
        confirm_key(opened, side="IN", office="o", of=of, fingerprint=digits)
    assert refusal.value.code == code
