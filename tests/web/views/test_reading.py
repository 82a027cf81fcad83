"""The pages that read the record: what they say, in which language, and at what cost."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from tests import cast
from tests.web.plans import stored

RELEASE = f"{cast.ELEVENTH}.hi.2150002"
PAGES = [
    ("home", ()),
    ("bodies", ()),
    ("body", (cast.GROUP,)),
    ("body", (cast.COMMISSION,)),
    ("body", (cast.SUB_GROUPS[0],)),
    ("session", (cast.ELEVENTH,)),
    ("session", (cast.TENTH,)),
    ("session", (f"{cast.COMMISSION}.d2023-03-06",)),
    ("release", (RELEASE,)),
    ("topics", ()),
    ("topic", (cast.WIND_TUNNEL,)),
    ("topic", (f"{cast.GROUP}.titanium",)),
]
LANGUAGES = ("en", "hi", "ru")
HEADINGS = {
    "en": "In preparation: 12th session",
    "hi": "तैयारी में: 12वां सत्र",
    "ru": "Готовится: 12-е заседание",
}


def address(name: str, arguments: tuple[str, ...], language: str = "en") -> str:
    with override(language):
        return reverse(name, args=arguments)


def page(client: Client, name: str, *arguments: str, language: str = "en") -> str:
    answer = client.get(address(name, arguments, language))
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(("language", "heading"), HEADINGS.items())
def test_home_is_written_in_the_language_of_its_address(
    language: str, heading: str, whole: object, reader: Client
) -> None:
    text = page(reader, "home", language=language)
    assert heading in text
    assert f'<html lang="{language}">' in text


@pytest.mark.parametrize(("name", "arguments"), PAGES)
def test_language_switch_keeps_the_page(name: str, arguments: tuple[str, ...], whole: object, reader: Client) -> None:
    text = page(reader, name, *arguments)
    for language in ("hi", "ru"):
        assert f'href="{address(name, arguments, language)}" lang="{language}"' in text


def test_language_switch_keeps_what_was_asked(whole: object, reader: Client) -> None:
    text = reader.get(address("topics", ()), {"body": cast.GROUP}).content.decode()
    assert f'href="/ru/topics/?body={cast.GROUP}"' in text


def test_language_switch_is_escaped(whole: object, reader: Client) -> None:
    text = reader.get('/en/?a="><script>alert(1)</script>').content.decode()
    assert "<script>" not in text


@pytest.mark.parametrize(("name", "arguments"), PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_page_shows_no_code_where_words_belong(
    name: str, arguments: tuple[str, ...], language: str, whole: object, reader: Client
) -> None:
    shown = re.sub(r"<[^>]*>", " ", page(reader, name, *arguments, language=language))
    codes = re.findall(r"\b(?:wg-|irigc-|sg-)[\w.-]+|\b[a-z]+_[a-z_]+\b", shown)
    assert codes == []


@pytest.mark.parametrize(("name", "arguments"), [page for page in PAGES if page[0] != "release"])
@pytest.mark.parametrize("language", ["hi", "ru"])
def test_page_leaves_no_phrase_of_its_own_in_english(
    name: str, arguments: tuple[str, ...], language: str, whole: object, reader: Client
) -> None:
    text = page(reader, name, *arguments, language=language)
    own = re.sub(r'<(\w+)[^>]*(?:\slang="en"|class="document")[^>]*>.*?</\1>', " ", text, flags=re.DOTALL)
    own = re.sub(r"<title>.*?</title>", " ", own)
    words = set(re.findall(r"[A-Za-z]{3,}", re.sub(r"<[^>]*>", " ", own)))
    assert words <= {"Paraph", "Person", "PDF", "PIB", "Delhi", "Mach"}


@pytest.mark.parametrize(("name", "arguments"), PAGES)
def test_page_has_one_first_heading_and_skips_no_level(
    name: str, arguments: tuple[str, ...], whole: object, reader: Client
) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", page(reader, name, *arguments))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(("name", "arguments"), PAGES)
def test_page_has_no_inline_style_or_script(
    name: str, arguments: tuple[str, ...], whole: object, reader: Client
) -> None:
    text = page(reader, name, *arguments)
    assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=", text)
    assert not re.search(r'(?:src|href)="(?:https?:)?//', text)


@pytest.mark.parametrize("name", ["home", "bodies", "topics"])
def test_empty_record_has_its_own_words(name: str, show: Callable[..., None], reader: Client) -> None:
    show(cast.opened())
    assert "recorded" in page(reader, name)


def test_session_marks_the_words_of_each_version(whole: object, reader: Client) -> None:
    text = page(reader, "session", cast.ELEVENTH)
    assert '<mark data-facts="1"><sup class="ref">1</sup>11th</mark>' in text
    assert '<mark data-facts="1"><sup class="ref">1</sup>11वां</mark>' in text
    assert '<mark data-facts="1"><sup class="ref">1</sup>одиннадцатое</mark>' in text


@pytest.mark.parametrize(("side", "first", "second"), [("IN", "80", "84"), ("RU", "84", "80")])
def test_sides_stand_in_the_order_of_the_nodes_owner(
    side: str, first: str, second: str, show: Callable[..., None], reader: Client
) -> None:
    show(cast.whole(), side=side)
    text = page(reader, "session", cast.ELEVENTH)
    assert text.index(f"<dd>{first} ") < text.index(f"<dd>{second} ")


def test_release_is_escaped_like_any_text(show: Callable[..., None], reader: Client) -> None:
    state = cast.whole()
    key = f"{cast.TENTH}.en.2140001"
    evil = cast.release(
        cast.TENTH, "en", "[[release.headline|<script>x</script>]] [[session.ordinal|10<b>]].", side="IN",
        furniture=state.releases[key].furniture,
    )  # fmt: skip
    show(state.having(releases=state.releases.set(key, evil)))
    for name, argument in (("release", key), ("session", cast.TENTH)):
        text = page(reader, name, argument)
        assert "<script>" not in text
        assert "10&lt;b&gt;" in text


def test_home_tells_what_waits_to_those_who_may_decide(whole: object, secretary: Client) -> None:
    proposal = stored()
    assert f"Proposal No. {proposal.pk} waits for confirmation" in page(secretary, "home")


def test_home_does_not_tell_readers_what_waits(whole: object, reader: Client) -> None:
    stored()
    assert "waits for confirmation" not in page(reader, "home")


@pytest.mark.parametrize(("name", "arguments"), PAGES)
def test_page_asks_the_database_only_who_is_asking(
    name: str, arguments: tuple[str, ...], whole: object, reader: Client, django_assert_num_queries: Callable[..., Any]
) -> None:
    # The session, the account, its roles, whether the exchange is stopped; of a release, whether it is published.
    with django_assert_num_queries(4 + (name == "release")):
        page(reader, name, *arguments)


@pytest.mark.parametrize("proposals", [1, 4])
def test_home_asks_once_for_all_that_waits(
    proposals: int, whole: object, secretary: Client, django_assert_num_queries: Callable[..., Any]
) -> None:
    for _ in range(proposals):
        stored()
    with django_assert_num_queries(10):  # five of them for the exchange, whose pouches and keys wait too
        page(secretary, "home")


@pytest.mark.parametrize("name", ["home", "bodies", "topics"])
def test_page_is_not_changed_by_post(name: str, whole: object, reader: Client) -> None:
    assert reader.post(address(name, ())).status_code == 405
