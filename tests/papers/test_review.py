"""The review, before it is set and set: differences first, late by side, what was said since the session."""

import io
from datetime import date
from typing import Any

import docx
import pytest
from openpyxl import Workbook, load_workbook
from tests.cast import ELEVENTH, GROUP, NINTH, whole
from tests.papers import pdfs
from tests.web.following import LIST, TEAM, followed

from paraph.mechanism.acts.undertakings import report_undertaking
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.scopes import Scope
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.mechanism.undertakings import Blocker, Entry, Status
from paraph.papers import Order, render
from paraph.papers.cells import cell
from paraph.papers.paper import Paper
from paraph.papers.refusals import NotInForm, NoUndertaking
from paraph.papers.rendering import compose

DAY = date(2025, 12, 1)


def told() -> State:
    state = followed()
    for side, key, status, more in (
        ("IN", TEAM, Status.IN_PROGRESS, {"on": date(2025, 9, 1), "words": texts({"en": "Two meetings."})}),
        ("RU", TEAM, Status.AWAITING_OTHER, {"on": date(2025, 10, 1), "blockers": (Blocker.VISAS,)}),
        ("IN", LIST, Status.CLOSED, {}),
        ("RU", LIST, Status.CLOSED, {"words": texts({"ru": "Передано."})}),
    ):
        entry = Entry(side, status, **more)  # type: ignore[arg-type]
        state = fold_draft(state, report_undertaking(state, side=side, office="o", key=key, entry=entry), side=side)
    return state


def paper(language: str = "en", *, side: str = "IN", state: State | None = None) -> Paper:
    return compose(Order("review", session=ELEVENTH, language=language, side=side, day=DAY), state or told())[0]


def points(shown: Paper) -> dict[str, list[dict[str, Any]]]:
    groups: Any = shown.content["groups"]
    return {group["name"]: group["points"] for group in groups}


def test_differences_stand_first_with_what_each_side_said() -> None:
    found = points(paper())
    assert list(found) == ["Where the Sides differ", "Completed, agreed by both"]
    (team,) = found["Where the Sides differ"]
    assert team["facts"] == [
        "Both recorded: Not started",
        "late: Indian Side, Russian Side",
        "awaited: Indian Side",
        "in the way: Visas",
    ]
    assert [said["line"] for said in team["said"]] == [
        "Indian Side: In progress, 1\u00a0September 2025",
        "Russian Side: Awaiting the other Side, 1\u00a0October 2025",
    ]
    assert [lead["side"] for lead in team["leads"]] == ["Indian Side", "Russian Side"]


def test_counts_are_of_points_and_none_is_counted_twice() -> None:
    counts: Any = paper().content["counts"]
    assert [(one["code"], one["count"]) for one in counts] == [("late", 1), ("done", 1)]


@pytest.mark.parametrize(
    ("language", "title"),
    [("en", "Review of what is to be done"), ("hi", "कार्यान्वयन की समीक्षा"), ("ru", "Обзор исполнения")],
)
def test_title_and_words_in_every_language(language: str, title: str) -> None:
    shown = paper(language)
    assert shown.title == title
    done = points(shown)[list(points(shown))[-1]][0]
    assert done["said"][-1]["words"]["mark"] == (
        "" if language == "ru" else {"en": "[in Russian]", "hi": "[रूसी में]"}[language]
    )


def test_each_side_comes_first_on_its_own_paper() -> None:
    (team,) = points(paper(side="RU"))["Where the Sides differ"]
    assert [lead["side"] for lead in team["leads"]] == ["Russian Side", "Indian Side"]


def test_late_is_told_by_the_deadline_of_the_sides_own_copy() -> None:
    (team,) = points(paper(side="RU"))["Where the Sides differ"]
    assert (team["deadline"], team["late"]) == ("by 31\u00a0December 2025", False)


def test_nothing_to_review_is_refused() -> None:
    with pytest.raises(NoUndertaking):
        compose(Order("review", session=ELEVENTH, language="en", side="IN", day=DAY), whole())
    with pytest.raises(NoUndertaking):
        compose(Order("review", session=NINTH, language="en", side="IN", day=DAY), told())


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_it_is_set_in_every_language(language: str) -> None:
    pdf = render(Order("review", session=ELEVENTH, body=GROUP, language=language, side="IN", day=DAY), told())
    assert "Two meetings." in pdfs.text(pdf)


def test_what_changed_since_is_told_earliest_first_with_both_ends() -> None:
    changes: Any = paper().content["changes"]
    assert [(one["number"], one["side"], one["before"], one["after"]) for one in changes[-2:]] == [
        ("2", "Indian Side", "Not started", "In progress"),
        ("2", "Russian Side", "Not started", "Awaiting the other Side"),
    ]


def test_a_review_that_is_narrowed_says_so() -> None:
    scope = Scope(area="aerospace", side="IN")
    shown = compose(Order("review", session=ELEVENTH, language="en", side="IN", day=DAY, scope=scope), told())[0]
    assert shown.notice == "Area: Aerospace · To be done by: Indian Side"
    assert [point["number"] for group in points(shown).values() for point in group] == ["2"]


def test_bars_of_areas_add_up_to_the_whole() -> None:
    content: Any = paper().content
    assert sum(bar["total"] for bar in content["bars"]) == sum(each["count"] for each in content["counts"])


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_word_file_says_what_the_paper_says(language: str) -> None:
    data = render(Order("review", session=ELEVENTH, language=language, side="IN", day=DAY), told(), form="docx")
    file = docx.Document(io.BytesIO(data))
    content: Any = paper(language).content
    lines = {one.text for one in file.paragraphs}
    words = [point["words"] for group in content["groups"] for point in group["points"]]
    assert {" ".join(filter(None, (each["text"], each["mark"]))) for each in words} <= lines
    assert file.tables[2].rows[1].cells[1].text == content["changes"][0]["number"]
    assert data == render(Order("review", session=ELEVENTH, language=language, side="IN", day=DAY), told(), form="docx")


@pytest.mark.parametrize("begins", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")'])
def test_no_cell_of_the_excel_file_is_a_formula(begins: str) -> None:
    entry = Entry("RU", Status.IN_PROGRESS, words=texts({"en": begins.strip()}), on=date(2025, 11, 1))
    state = told()
    state = fold_draft(state, report_undertaking(state, side="RU", office="o", key=TEAM, entry=entry), side="RU")
    data = render(Order("review", session=ELEVENTH, language="en", side="IN", day=DAY), state, form="xlsx")
    cells = [cell for page in load_workbook(io.BytesIO(data)) for row in page.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert any(begins.strip() in str(cell.value) for cell in cells)


def test_a_cell_that_begins_like_a_formula_is_shown_as_typed() -> None:
    book = Workbook(write_only=True)
    page = book.create_sheet()
    page.append([cell(page, text) for text in ("=1+1", "plain")])
    book.save(kept := io.BytesIO())
    formula, plain = load_workbook(kept).worksheets[0][1]
    assert [(one.value, one.data_type, one.quotePrefix) for one in (formula, plain)] == [
        ("=1+1", "s", True), ("plain", "s", False),
    ]  # fmt: skip


def test_a_paper_in_a_form_it_has_not_is_refused() -> None:
    with pytest.raises(NotInForm) as refused:
        render(Order("areas", body=GROUP, language="en", side="IN"), told(), form="docx")
    assert refused.value.sentence("en") == "The paper “areas” is not made as docx; it is made as pdf."
