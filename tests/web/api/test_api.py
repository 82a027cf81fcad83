"""The read API: everybody sees what was published, a token what its owner may see, and nothing else is anywhere."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests import cast
from tests.web import following

from paraph.node.models import ApiToken, User
from paraph.node.people import api_tokens
from paraph.node.people.api_tokens import Scope
from paraph.node.world import publishing
from paraph.papers.open_data.tables import TABLES

RELEASE = f"{cast.ELEVENTH}.en.2150001"
PUBLIC = [table.name for table in TABLES.values() if table.public]


@pytest.fixture
def site(show: Callable[..., None], db: None) -> str:
    """The English release and the protocol of the eleventh session, published."""
    show(following.published())
    publishing.publish([RELEASE, following.KEY])
    return RELEASE


def ask(path: str, token: str = "", **headers: str) -> tuple[int, object]:
    given = {**headers, "Authorization": f"Bearer {token}"} if token else headers
    answer = Client().get(f"/api/v1/{path}", headers=given)
    return answer.status_code, json.loads(answer.content) if answer.content else None


def made(user: User, *scopes: str) -> str:
    return api_tokens.make(user, "tests", scopes, days=3)[1]


def test_everybody_reads_what_was_published_and_no_more(site: str) -> None:
    for name in PUBLIC:
        status, page = ask(f"{name}/")
        rows = TABLES[name].rows(publishing.public().state)
        assert (status, [row["id"] for row in page["rows"]], page["total"]) == (
            200,
            [one.id for one in rows],
            len(rows),
        )
        assert rows != ()
    assert [row["id"] for row in ask("releases/")[1]["rows"]] == [RELEASE]
    assert ask("undertakings/")[0] == 404
    assert "undertakings" not in ask("")[1]["tables"]


def test_unpublished_is_answered_as_what_is_not_there(site: str) -> None:
    there = Client().get(f"/api/v1/sessions/{cast.TENTH}/")
    nowhere = Client().get("/api/v1/sessions/no-such-thing/")
    assert (there.status_code, nowhere.status_code) == (404, 404)
    assert there.content.replace(cast.TENTH.encode(), b"no-such-thing") == nowhere.content


def test_pages_follow_one_another_without_gap_or_repetition(site: str) -> None:
    found, after = [], ""
    while after is not None:
        _, page = ask(f"topics/?limit=4&after={after}")
        found += [row["id"] for row in page["rows"]]
        after = page["next"]
    assert found == [row.id for row in TABLES["topics"].rows(publishing.public().state)]
    assert 'rel="next"' in Client().get("/api/v1/topics/?limit=4")["Link"]


def test_filter_narrows_and_one_that_is_none_of_the_table_is_refused(site: str) -> None:
    _, page = ask(f"statements/?topic={cast.WIND_TUNNEL}")
    assert {row["topic"] for row in page["rows"]} == {cast.WIND_TUNNEL}
    for query in ("bodys=x", "limit=0", "limit=501", "limit=x", "limit=1&limit=2", "stance=explored"):
        status, refusal = ask(f"topics/?{query}")
        assert (status, refusal["status"]) == (400, 400)


def test_mark_saves_an_answer_until_something_is_published(site: str) -> None:
    first = Client().get("/api/v1/releases/")
    assert first["Cache-Control"] == "public, max-age=60"
    assert "Authorization" in first["Vary"]
    assert Client().get("/api/v1/releases/", headers={"If-None-Match": first["ETag"]}).status_code == 304
    publishing.withdraw([site])
    assert Client().get("/api/v1/releases/", headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_token_opens_what_its_owner_may_see_as_far_as_its_scopes(site: str, person: Callable[..., User]) -> None:
    reader = person("reader")
    plain, wide = made(reader), made(reader, Scope.UNDERTAKINGS)
    assert ask("releases/", plain)[1]["total"] == len(following.published().releases)
    assert ask("undertakings/", plain)[0] == 404
    assert ask("undertakings/", wide)[1]["total"] == 2
    lead = made(person("sub_group_lead", body=cast.SUB_GROUPS[2]), Scope.UNDERTAKINGS)
    assert [row["id"] for row in ask("bodies/", lead)[1]["rows"]] == [cast.SUB_GROUPS[2]]
    assert ask("undertakings/", lead)[1]["total"] == 0
    stranger = made(person(None))
    assert ask("bodies/", stranger)[1]["total"] == 0
    answer = Client().get("/api/v1/bodies/", headers={"Authorization": f"Bearer {wide}"})
    assert answer["Cache-Control"] == "private, no-store"


def test_token_that_is_over_is_refused_and_never_taken_for_nobody(site: str, person: Callable[..., User]) -> None:
    reader = person("reader")
    revoked, old, closed = (made(reader) for _ in range(3))
    number = ApiToken.objects.get(digest=api_tokens._digest(revoked)).pk
    api_tokens.revoke(number, user=reader)
    ApiToken.objects.filter(digest=api_tokens._digest(old)).update(until=timezone.localdate() - timedelta(days=1))
    for token in (revoked, old, "paraph_guess", "x"):
        assert ask("releases/", token)[0] == 401
    assert ask("releases/", closed)[0] == 200
    reader.is_active = False
    reader.save()
    assert ask("releases/", closed)[0] == 401
    assert Client().get("/api/v1/", headers={"Authorization": "Basic YTpi"})["WWW-Authenticate"].startswith("Bearer")


def test_words_of_a_token_are_kept_nowhere(person: Callable[..., User]) -> None:
    words = made(person("reader"))
    (row,) = ApiToken.objects.values()
    assert [value for value in row.values() if words.removeprefix("paraph_") in str(value)] == []


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_is_written_here(method: str, site: str) -> None:
    answer = getattr(Client(), method)("/api/v1/releases/")
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, OPTIONS")


def test_cookie_of_somebody_signed_in_opens_nothing(site: str, secretary: Client) -> None:
    assert json.loads(secretary.get("/api/v1/releases/").content)["total"] == 1


def test_text_of_a_document_is_had_in_the_bytes_of_its_digest(show: Callable[..., None], db: None) -> None:
    show(following.published(2))
    publishing.publish([following.KEY])
    assert Client().get(f"/api/v1/documents/{following.KEY}/document.json").status_code == 200
    assert b"akomaNtoso" in Client().get(f"/api/v1/documents/{following.KEY}/document.akn.xml").content
    assert ask("popolo.json")[1]["persons"]


def test_own_tokens_are_made_shown_once_and_revoked_on_a_page(reader: Client, whole: object) -> None:
    page = reader.post("/en/account/tokens/", {"do": "make", "name": "x <b>", "days": "5", "scopes": ["undertakings"]})
    (token,) = ApiToken.objects.all()
    assert (page.status_code, token.scopes) == (200, "record undertakings")
    assert "paraph_" in page.content.decode()
    assert page["Cache-Control"] == "private, no-store"
    again = reader.get("/en/account/tokens/").content.decode()
    assert "x &lt;b&gt;" in again
    assert "paraph_" not in again.replace("paraph_csrf", "")
    assert reader.post("/en/account/tokens/", {"do": "make", "name": "", "days": "5"}).status_code == 400
    assert reader.post("/en/account/tokens/", {"do": "revoke", "number": str(token.pk)}).status_code == 302
    assert not api_tokens.in_use().exists()


def test_token_of_somebody_else_cannot_be_revoked(
    reader: Client, secretary: Client, whole: object, person: Callable[..., User]
) -> None:
    words = made(person("delegate"))
    token = ApiToken.objects.get(digest=api_tokens._digest(words))
    assert reader.post("/en/account/tokens/", {"do": "revoke", "number": str(token.pk)}).status_code == 400
    assert api_tokens.in_use().count() == 1
