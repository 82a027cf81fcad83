"""What the first page tells that waits: a line for each thing, and nothing for what is done."""

import pytest
from immutables import Map
from tests.web import following

from paraph.mechanism.joint_releases import JointRelease, Version
from paraph.mechanism.releases import Furniture
from paraph.node.exchange.standing import Standing
from paraph.node.world.releasing import Line
from paraph.web.pages.reader import Reader
from paraph.web.pages.waiting import Waiting, exchange_waiting, releases_waiting

KEY = following.KEY
TEXT = Version("Words.\n", Furniture(headline="Words"))
CLEAR, PUBLISH = (
    "11th session: a release waits to be cleared by us",
    "11th session: a release cleared by both Sides is not published yet",
)


def line(language: str, *, by: str, keys: str = "", cleared: bool = False, decided: bool = False) -> Line:
    held = Map(dict.fromkeys(by.split(), TEXT))
    joint = JointRelease(f"{KEY}.{language}.v1", "s", KEY, language, 1, held, Map(dict.fromkeys(keys.split(), "x")))
    return Line(joint, cleared, published=False, decided=decided)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([line("en", by="RU"), line("ru", by="RU", keys="RU")], [(CLEAR, "English, Russian")]),
        ([line("en", by="IN")], [(CLEAR, "English")]),
        ([line("en", by="IN", keys="IN")], []),
        ([line("en", by="IN", keys="IN RU", cleared=True), line("hi", by="RU")],
         [(CLEAR, "Hindi"), (PUBLISH, "English")]),
        ([line("en", by="IN", keys="IN RU", cleared=True, decided=True)], []),
    ],
)  # fmt: skip
def test_releases_wait_to_be_cleared_and_to_be_published(lines: list[Line], told: list[tuple[str, str]]) -> None:
    found = releases_waiting({KEY: lines}, following.followed(), lambda key: f"/{key}", Reader("en", "IN"))
    assert found == tuple(Waiting(f"/{KEY}", said, languages) for said, languages in told)


@pytest.mark.parametrize(
    ("own", "sealed", "acknowledged", "kept", "confirmed", "told"),
    [
        (9, 9, 4, 0, True, []),
        (9, 0, 9, 0, True, []),
        (9, 4, 5, 0, True, ["Russian Side: acts of ours that are in no pouch yet: 4"]),
        (0, 0, 0, 2, False,
         ["Russian Side: its key waits to be confirmed", "Russian Side: pouches that wait here for another: 2"]),
    ],
)  # fmt: skip
def test_the_exchange_waits_for_keys_and_pouches(
    own: int, sealed: int, acknowledged: int, kept: int, confirmed: bool, told: list[str]
) -> None:
    one = Standing("RU", own, acknowledged, None, sealed, 0, None, kept, confirmed, None, ())
    assert [each.name for each in exchange_waiting([one], "/exchange/", Reader("en", "IN"))] == told
