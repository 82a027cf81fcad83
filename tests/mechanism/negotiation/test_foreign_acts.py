"""What our own software would not write and another's might: each act is held to what stands when it is folded."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from tests.mechanism.negotiation.table import KEY, Table, digest

from paraph.mechanism.acts.packages import next_package, offer_package
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.negotiation.refusals import DigestDiffers, NothingToConfirm, PackageDiffers, PackageUnfit
from paraph.mechanism.refusals import RuleBroken
from paraph.record import Draft

OTHER = "0" * 64
ONE, TWO = f"{KEY}.pin1", f"{KEY}.pin2"
NAMED = {"en": "A. Bhatia"}

Said = tuple[str, str, Mapping[str, Any]]
"""Act, subject, body."""


def bracketed() -> Table:
    """One paragraph agreed, one in which India holds 2 and Russia 12, and India's package on both."""
    table = Table().begin()
    (one,) = table.agreed(1)
    two = table.new("IN", 2)
    table.propose("RU", two, 12)
    package = next_package(table.state, KEY, "IN")
    choices = {one: digest(1), two: digest(2)}
    table.say("IN", offer_package(table.state, side="IN", office="o", key=package, choices=choices))
    return table


def agreed() -> Table:
    table = Table().begin()
    table.agreed(1)
    return table


def certified() -> Table:
    table = agreed()
    table.certify()
    return table


def initialled() -> Table:
    table = certified()
    table.initial()
    return table


def provisional() -> Table:
    table = initialled()
    table.sign(ad_referendum=True)
    return table


@pytest.mark.parametrize(
    ("at", "said", "refusal"),
    [
        (bracketed, ("package.accept", f"{KEY}.kin1", {"choices": {ONE: digest(1)}}), PackageDiffers),
        (bracketed, ("package.accept", f"{KEY}.kin1", {"choices": {ONE: digest(1), TWO: digest(12)}}), PackageDiffers),
        (bracketed, ("package.offer", f"{KEY}.kin2", {"choices": {ONE: "deleted", TWO: "deleted"}}), PackageUnfit),
        (agreed, ("document.certify", KEY, {"digest": OTHER, "officer": NAMED}), DigestDiffers),
        (certified, ("document.initial", KEY, {"digest": OTHER, "names": NAMED}), DigestDiffers),
        (initialled, ("document.sign", KEY, {"digest": OTHER, "ink": "wet", "names": NAMED, "day": "2026-03-02"}),
         DigestDiffers),
        (provisional, ("document.confirm", KEY, {"digest": OTHER}), NothingToConfirm),
    ],
)  # fmt: skip
def test_an_act_that_covers_another_text_is_void(
    at: Callable[[], Table], said: Said, refusal: type[RuleBroken]
) -> None:
    act, on, body = said
    with pytest.raises(refusal):
        fold_draft(at().state, Draft(act=act, v=1, office="o", on=on, body=dict(body)), side="RU")


def test_a_wording_that_concords_is_not_made_stale_by_one_who_comes_to_it_by_editing() -> None:
    """Put forward whole it is stale in nothing, whatever way somebody else comes to the same words later."""
    table = agreed()
    key = ONE
    changed = table.edit("RU", key, digest(1), ru="Стороны условились о семинаре.")
    assert table.item(key).wordings[changed].stale == {"en", "hi"}
    again = table.edit("RU", key, changed, ru="Стороны договорились провести 1 семинаров.")
    assert (again, table.item(key).wordings[again].stale) == (digest(1), frozenset())
