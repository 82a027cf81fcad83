"""A report on a signed original is good where all of it is, and names the sides whose signature does not stand."""

from dataclasses import replace

import pytest

from paraph.papers.signing.verifying import Report, SignatureFacts


def facts(side: str) -> SignatureFacts:
    return SignatureFacts(
        side=side, signer="A. Person", issuer="An authority", serial="1", algorithm="ecdsa, sha256", claimed_at=None,
        since="2020-01-01", until="2045-01-01", in_time=None, whole=True, covers_all=side == "RU",
        changed_after=False, trusted=None,
    )  # fmt: skip


GOOD = Report("0" * 64, "IN", ("IN", "RU"), pages_proved=True, signatures=(facts("IN"), facts("RU")))


@pytest.mark.parametrize("trusted", [None, True])
def test_both_signatures_whole_over_proved_pages_are_good(trusted: bool | None) -> None:
    report = replace(GOOD, signatures=tuple(replace(one, trusted=trusted) for one in GOOD.signatures))
    assert (bool(report), report.missing) == (True, ())


@pytest.mark.parametrize(
    ("amiss", "missing"),
    [
        (replace(GOOD, pages_proved=False), ()),
        (replace(GOOD, signatures=GOOD.signatures[:1]), ("RU",)),
        (replace(GOOD, signatures=()), ("IN", "RU")),
        (replace(GOOD, signatures=(facts("IN"), replace(facts("RU"), whole=False))), ("RU",)),
        (replace(GOOD, signatures=(facts("IN"), replace(facts("RU"), changed_after=True))), ("RU",)),
        (replace(GOOD, signatures=(facts("IN"), replace(facts("RU"), trusted=False))), ()),
        (replace(GOOD, signatures=(facts("IN"), replace(facts("RU"), in_time=False))), ()),
        (replace(GOOD, signatures=(*GOOD.signatures, replace(facts("IN"), whole=False))), ()),
    ],
)
def test_one_thing_amiss_is_enough(amiss: Report, missing: tuple[str, ...]) -> None:
    assert (bool(amiss), amiss.missing) == (False, missing)
