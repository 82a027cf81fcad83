"""What waits for whom in a text, from its first draft to its signature: each is told what the own role can do next."""

from collections.abc import Callable

import pytest
from tests.mechanism.negotiation.table import FRAME, KEY, SESSION, Table, digest
from tests.web import drafting

from paraph.mechanism.acts.frames import begin_document
from paraph.mechanism.acts.packages import next_package, offer_package
from paraph.mechanism.acts.signing import confirm_signature
from paraph.mechanism.acts.wording import accept_paragraph
from paraph.mechanism.state import State
from paraph.node.people.roles import RIGHTS, Right, Role
from paraph.web.pages.reader import Reader
from paraph.web.pages.texts.waiting_texts import texts_waiting
from paraph.web.pages.waiting import Waiting

PEOPLE = (Role.CO_CHAIR, Role.LANGUAGE_OFFICER, Role.DRAFTER, Role.READER)
OURS, JOIN, CERTIFY = "draft?show=ours", "drafts", "draft?show=findings&found"


def waiting(state: State, side: str, *rights: Right) -> tuple[Waiting, ...]:
    return texts_waiting(state, lambda page, _: page, lambda right, _: right in rights, Reader("en", side))


def begun_by_the_other(table: Table) -> None:
    table.say("IN", begin_document(table.state, side="IN", office="o", session=SESSION, frame=FRAME))
    table.new("IN", 4)


def offered(table: Table) -> None:
    first, second = (table.begin().new("RU", 1), table.new("RU", 2))
    table.accept("RU", first, digest(1))
    choices = {first: digest(1), second: digest(2)}
    key = next_package(table.state, KEY, "IN")
    table.say("IN", offer_package(table.state, side="IN", office="o", key=key, choices=choices))


def agreed(table: Table) -> None:
    table.begin().agreed(1, 2)


def left_behind(table: Table) -> None:
    (key,) = table.begin().agreed(1)
    table.accept("RU", key, table.edit("IN", key, digest(1), ru="Стороны договорились провести 3 семинара."))


def certified(table: Table) -> None:
    agreed(table)
    table.certify()


def initialled(table: Table) -> None:
    certified(table)
    table.initial()


def held_provisionally(table: Table) -> None:
    """Agreed by both, by Russia ad referendum."""
    (key,) = table.begin().agreed(1)
    table.say("RU", accept_paragraph(
        table.state, side="RU", office="o", key=key, choice=digest(1), ad_referendum=True
    ))  # fmt: skip


def signed_provisionally(table: Table) -> None:
    initialled(table)
    table.sign("RU", ad_referendum=True)


def in_force(table: Table) -> None:
    initialled(table)
    table.sign("IN")
    table.sign("RU", ad_referendum=True)
    table.say("RU", confirm_signature(table.state, side="RU", office="o", key=KEY))


@pytest.mark.parametrize(
    ("until", "chair", "officer", "drafter"),
    [
        (begun_by_the_other, [JOIN, OURS], [OURS], [OURS]),
        (offered, ["draft#packages"], [], []),
        (left_behind, [], ["draft#fixing"], []),
        (agreed, [], [CERTIFY], []),
        (held_provisionally, ["draft#provisional"], [CERTIFY], []),
        (certified, ["draft#fixing"], [], []),
        (initialled, ["draft-originals#ours"], [], []),
        (signed_provisionally, ["draft-originals#signed"], [], []),
        (in_force, [], [], []),
    ],
)
def test_each_is_told_what_the_own_role_can_do_next(
    until: Callable[[Table], None], chair: list[str], officer: list[str], drafter: list[str]
) -> None:
    table = Table()
    until(table)
    told = [[one.url for one in waiting(table.state, "RU", *RIGHTS[role])] for role in PEOPLE]
    assert told == [chair, officer, drafter, []]


def test_it_is_said_in_which_text_how_much_and_since_when() -> None:
    said = "Protocol, 12th session. Paragraphs that wait for us: 4"
    since = "1\xa0March 2026, 14:35"
    assert waiting(drafting.negotiated(), "IN", *Right) == (Waiting("draft?show=ours", said, since),)
