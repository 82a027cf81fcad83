"""The agenda that stands, annotated and as a programme: agreed before proposed before drawn, times only while known."""

import io
from datetime import date, time
from typing import Any

import docx
import pytest
from tests.cast import GROUP
from tests.papers import pdfs
from tests.web.following import TEAM, followed

from paraph.mechanism.acts.agendas import accept_agenda, propose_agenda
from paraph.mechanism.agenda import draft_agenda, drawn, last_items
from paraph.mechanism.agendas import ProposedItem, agenda_key, items_digest
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.papers import Order, render
from paraph.papers.paper import Paper
from paraph.papers.rendering import compose

KEY = agenda_key(GROUP, 12)
DAY = date(2025, 12, 1)
ITEMS = (
    ProposedItem("opening", minutes=15),
    ProposedItem("review", undertakings=(TEAM,), minutes=90),
    ProposedItem("item", texts({"en": "Joint tests"}), speakers=texts({"en": "Ministry of Railways"})),
    ProposedItem("signing", minutes=10),
)


def proposed(state: State, side: str = "IN", key: str = KEY, items: tuple[ProposedItem, ...] = ITEMS) -> State:
    draft = propose_agenda(state, side=side, office="o", key=key, body=GROUP, items=items)
    return fold_draft(state, draft, side=side)


def agreed() -> State:
    state = proposed(followed())
    draft = accept_agenda(state, side="RU", office="o", key=KEY, digest=items_digest(ITEMS))
    return fold_draft(state, draft, side="RU")


def paper(name: str, state: State, language: str = "en", side: str = "IN", begins: time | None = None) -> Paper:
    return compose(Order(name, body=GROUP, language=language, side=side, day=DAY, begins=begins), state)[0]


def items(shown: Paper) -> list[dict[str, Any]]:
    found: Any = shown.content["items"]
    return list(found)


def test_what_both_agreed_stands_before_a_proposal_and_a_proposal_before_the_draft() -> None:
    notices = [paper("annotated", state).notice for state in (agreed(), proposed(followed()), followed())]
    draft = "Draft. Proposed by: Indian Side. Not agreed."
    assert notices == ["Agreed by both Sides", draft, draft]
    assert [len(items(paper("annotated", state))) for state in (proposed(followed()), followed())] == [4, 10]


def test_a_side_never_prints_the_others_proposal_as_its_own() -> None:
    assert len(items(paper("annotated", proposed(followed()), side="RU"))) == 10


def test_what_is_reviewed_stands_under_its_item_with_where_it_stands() -> None:
    (point,) = items(paper("annotated", agreed()))[1]["points"]
    assert point["line"] == "Paragraph 2, 11th session: Late"
    assert point["words"]["text"] == "The Sides agreed to set up a joint team by 31 October 2025."


@pytest.mark.parametrize(("begins", "times"), [(time(10), ["10:00", "10:15", "11:45", ""]), (None, ["", "", "", ""])])
def test_the_clock_is_told_as_long_as_every_minute_before_is_known(begins: time | None, times: list[str]) -> None:
    assert [item["time"] for item in items(paper("programme", agreed(), begins=begins))] == times


@pytest.mark.parametrize("name", ["annotated", "programme"])
@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_they_are_set_and_written_in_every_language(name: str, language: str) -> None:
    order = Order(name, body=GROUP, language=language, side="IN", day=DAY, begins=time(10))
    assert "Ministry of Railways" in pdfs.text(render(order, agreed()))
    word = docx.Document(io.BytesIO(render(order, agreed(), form="docx")))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert any("Ministry of Railways" in text for text in (*cells, *(one.text for one in word.paragraphs)))


def test_the_last_agenda_comes_again_with_what_is_left_now_under_its_review() -> None:
    old = (*ITEMS[:1], ProposedItem("review", minutes=60), *ITEMS[2:])
    state = proposed(followed(), key=agenda_key(GROUP, 11), items=old)
    again = last_items(state, GROUP)
    assert [(item.kind, item.minutes) for item in again] == [(item.kind, item.minutes) for item in old]
    review = next(item for item in drawn(state, draft_agenda(state, GROUP)) if item.kind == "review")
    assert again[1].undertakings == review.undertakings != ()


def test_without_an_agenda_before_there_is_none_to_begin_from() -> None:
    assert last_items(followed(), GROUP) == ()
