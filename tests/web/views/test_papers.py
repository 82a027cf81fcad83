"""Papers come as PDF, in the language of the page, and once only while nothing changed."""

import pytest
from django.test import Client
from tests import cast

SESSION, AGENDA, AREAS = (
    f"sessions/{cast.ELEVENTH}/record.pdf",
    f"bodies/{cast.GROUP}/agenda.pdf",
    f"bodies/{cast.GROUP}/areas.pdf",
)


@pytest.mark.parametrize("path", [SESSION, AGENDA, AREAS])
def test_paper_is_a_pdf_to_be_looked_at(path: str, whole: object, reader: Client) -> None:
    answer = reader.get(f"/en/{path}")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer.content.startswith(b"%PDF-")
    assert answer["Content-Disposition"].startswith('inline; filename="')


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_paper_is_in_the_language_of_the_page(language: str, whole: object, reader: Client) -> None:
    answer = reader.get(f"/{language}/{AGENDA}")
    assert f"/Lang({language}" in answer.content.decode("latin-1").replace(" ", "")
    assert f'-{language}.pdf"' in answer["Content-Disposition"]


def test_paper_the_browser_has_is_not_set_again(whole: object, reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    first = reader.get(f"/en/{AGENDA}")
    monkeypatch.setattr("paraph.web.views.papers.render", None)
    assert reader.get(f"/en/{AGENDA}", headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_paper_that_has_nothing_to_print_is_refused_in_words(whole: object, reader: Client) -> None:
    answer = reader.get(f"/ru/bodies/{cast.SUB_GROUPS[0]}/areas.pdf")
    assert answer.status_code == 409
    assert "papers." in answer.content.decode()
