"""Who did what: told to those who look after the node, and to nobody else."""

from collections.abc import Callable

import pytest
from django.test import Client

from paraph.mechanism.acts import catalogue
from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.bodies import BodyKind
from paraph.node import records
from paraph.node.exchange import correspondents
from paraph.node.models import User
from paraph.record.equivocation import Equivocation
from paraph.web.pages.deeds import ACTS


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            ("the command line", "Recorded a body × 2", "Opened the mechanism", "with the Russian Side again: Settled"),
        ),
        ("hi", ("कमांड-पंक्ति", "निकाय दर्ज किया × 2", "तंत्र आरंभ किया", "रूसी पक्ष")),
        ("ru", ("командная строка", "Внесён орган × 2", "Открыт механизм", "с Российской Стороной")),
    ],
)
def test_acts_are_told_by_who_wrote_them(
    language: str,
    words: tuple[str, ...],
    opened: records.Current,
    sign_in: Callable[..., Client],
    make_user: Callable[..., User],
) -> None:
    def decide(state: object) -> list[object]:
        kind = BodyKind.WORKING_GROUP
        keys = ("wg-a", "wg-b")
        return [establish_body(state, side="IN", office="o", key=key, kind=kind, names={"en": key}, parent=None)
                for key in keys]  # fmt: skip

    records.append(decide, by=make_user("a.kumar", "secretary"))
    correspondents.stop("RU", Equivocation(b"first", b"second"), pouch="00")
    correspondents.resume("RU", reason="Settled <b>", by="s.rao")
    page = sign_in("administrator").get(f"/{language}/audit/").content.decode()
    for told in ("a.kumar", "IN/2–3", "s.rao", "Settled &lt;b&gt;", *words):
        assert told in page
    assert "mechanism.open" not in page


def test_every_act_that_can_be_written_has_words() -> None:
    assert set(ACTS) == {entry.act for entry in catalogue.entries()}


@pytest.mark.parametrize("role", ["secretary", "co_chair", "reader", None])
def test_others_are_told_nothing(role: str | None, opened: records.Current, sign_in: Callable[..., Client]) -> None:
    assert sign_in(role).get("/en/audit/").status_code in (403, 404)
