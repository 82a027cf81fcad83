"""The page of findings: what it shows, to whom, in which language."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.utils.html import escape
from tests import cast

from paraph.node.finding import index


@pytest.fixture(autouse=True)
def _nothing_looked_at() -> None:
    index._LOOKED.clear()


def page(client: Client, language: str = "en", **asked: str) -> str:
    answer = client.get(f"/{language}/find/", asked)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    ("language", "count", "kind"),
    [("en", "answers.", "Body"), ("hi", "उत्तर।", "निकाय"), ("ru", "ответ", "Орган")],
)
def test_findings_are_told_in_the_language_of_the_page(
    language: str, count: str, kind: str, whole: object, reader: Client
) -> None:
    text = page(reader, language, q="удобрения")
    assert count in text
    assert kind in text
    assert "<mark" in text


def test_answer_leads_to_its_page_and_marks_the_words(whole: object, reader: Client) -> None:
    text = page(reader, q="Бхатия", kind="release")
    for address in re.findall(r'<h2><a href="([^"]*)"', text):
        assert reader.get(address).status_code == 200
    assert "Bhatia" in "".join(re.findall(r"<mark[^>]*>(.*?)</mark>", text))


def test_places_offered_lead_to_as_many_answers_as_they_say(whole: object, reader: Client) -> None:
    text = page(reader, q="fertilizers")
    offered = re.findall(r'<a href="(\?q=fertilizers&amp;[^"]*)">.*?<span class="soft">(\d+)</span>', text)
    assert offered
    for query, count in offered:
        narrowed = reader.get(f"/en/find/{query.replace('&amp;', '&')}").content.decode()
        assert re.search(r'role="status">(\d+) ', narrowed)[1] == count


def test_lead_finds_and_counts_the_own_sub_group_only(whole: object, sign_in: Callable[..., Client]) -> None:
    lead = sign_in("sub_group_lead", body=cast.SUB_GROUPS[2])
    text = page(lead, q="sub-group session Bhatia")
    assert 'role="status">1 answer.' in text
    assert "Sub-group on Mining" not in text


@pytest.mark.parametrize("asked", ["", "   ", "<script>alert(1)</script>", '"', "%", "a" * 9999, "\x00"])
def test_question_of_any_shape_gives_a_page(asked: str, whole: object, reader: Client) -> None:
    text = page(reader, q=asked)
    assert "<script>alert" not in text
    assert asked == "" or len(asked) > 500 or escape(asked.replace("\x00", " ").strip()) in text


@pytest.mark.parametrize("number", ["0", "-1", "99", "x", "9" * 30])
def test_page_there_is_not_is_empty_or_the_first(number: str, whole: object, reader: Client) -> None:
    assert 'role="status"' in page(reader, q="fertilizers", page=number)


def test_every_page_has_the_search_box_and_needs_no_script(whole: object, reader: Client) -> None:
    text = reader.get("/en/bodies/").content.decode()
    assert '<form class="seek" role="search" method="get" action="/en/find/">' in text
