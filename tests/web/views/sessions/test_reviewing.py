"""The review as a page and as files: narrowed alike, offered only what leaves something, told in every language."""

import io
import re
from collections.abc import Callable
from datetime import date

import docx
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook
from tests import cast
from tests.web.following import followed

from paraph.papers.reviews.tracking import STANDINGS
from paraph.web import once
from paraph.web.pages.undertakings import review

PAGE = f"sessions/{cast.ELEVENTH}/review"


@pytest.fixture(autouse=True)
def shown(show: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2025, 11, 3))
    once.forget()
    show(followed())


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Review of what is to be done", "Late", "No position has changed since.")),
        ("hi", ("कार्यान्वयन की समीक्षा", "विलंबित", "तब से कोई स्थिति नहीं बदली है।")),
        ("ru", ("Обзор исполнения", "Просрочено", "С тех пор ни одна позиция не изменилась.")),
    ],
)
def test_page_speaks_every_language(language: str, words: tuple[str, ...], reader: Client) -> None:
    page = reader.get(f"/{language}/{PAGE}/").content.decode()
    assert [word for word in words if word not in page] == []


@pytest.mark.parametrize("path", ["", f"sessions/{cast.ELEVENTH}/"])
def test_first_page_and_session_lead_to_it(path: str, reader: Client) -> None:
    assert f'href="/en/{PAGE}/"' in reader.get(f"/en/{path}").content.decode()


def test_every_bar_says_in_words_what_it_shows(reader: Client) -> None:
    page = reader.get(f"/en/{PAGE}/").content.decode()
    assert re.findall(r'<svg role="img" aria-label="([^"]+)"', page) == ["All: Late: 2", "Aerospace: Late: 1",
                                                                         "Other points: Late: 1"]  # fmt: skip


def test_every_standing_has_a_pattern_of_its_own(reader: Client) -> None:
    page = reader.get(f"/en/{PAGE}/").content.decode()
    drawn = set(re.findall(r'<pattern id="p-(\w+)"', page))
    assert drawn == {standing.value for standing in STANDINGS} - {"late", "not_started"}


def test_page_and_files_are_narrowed_alike(reader: Client) -> None:
    page = reader.get(f"/en/{PAGE}/?area=aerospace").content.decode()
    assert page.count('class="document"') == 1
    assert [f"{PAGE}.{form}?area=aerospace" in page for form in ("pdf", "docx", "xlsx")] == [True] * 3
    word = docx.Document(io.BytesIO(reader.get(f"/en/{PAGE}.docx?area=aerospace").content))
    assert [one.text for one in word.paragraphs if one.text.startswith("Area:")] == ["Area: Aerospace"]
    answer = reader.get(f"/en/{PAGE}.xlsx?area=aerospace")
    assert load_workbook(io.BytesIO(answer.content)).worksheets[0].max_row == 2
    assert answer["Content-Disposition"].startswith('attachment; filename="review-')


def test_scope_that_leaves_nothing_says_so_and_leads_back(reader: Client) -> None:
    page = reader.get(f"/en/{PAGE}/?area=no-such").content.decode()
    assert "Nothing of this kind is left to be done since that session." in page
    assert f'href="/en/{PAGE}/"' in page


def test_unchanged_review_is_answered_without_making_it(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    first = reader.get(f"/en/{PAGE}/")
    monkeypatch.setattr("paraph.web.views.sessions.reviewing.review_page", None)
    assert reader.get(f"/en/{PAGE}/", headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_queries_do_not_grow_with_what_is_reviewed(reader: Client) -> None:
    with CaptureQueriesContext(connection) as all_of_them:
        reader.get(f"/en/{PAGE}/")
    with CaptureQueriesContext(connection) as one_of_them:
        reader.get(f"/en/{PAGE}/?side=IN")
    assert len(all_of_them) == len(one_of_them)


def test_long_review_is_turned_page_by_page_and_counts_the_whole(
    reader: Client, monkeypatch: pytest.MonkeyPatch, show: Callable[..., None]
) -> None:
    monkeypatch.setattr(review, "PER_PAGE", 1)
    show(followed())
    monkeypatch.setattr(review, "SAID", 0)
    first, second = (reader.get(f"/en/{PAGE}/?page={number}").context["page"] for number in (1, 2))
    numbers = [[point["number"] for group in page.paper.content["groups"] for point in group["points"]]
               for page in (first, second)]  # fmt: skip
    assert (first.pages, first.after, second.before, [len(each) for each in numbers]) == (2, 2, 1, [1, 1])
    assert numbers[0] != numbers[1]
    assert first.paper.content["counts"] == second.paper.content["counts"]
    assert reader.get(f"/en/{PAGE}/?page=99").context["page"].page == 2
