"""Where the releases on a session state one fact differently."""

import pytest
from immutables import Map
from tests.cast import ELEVENTH, marked, whole

from paraph.mechanism.releases import Furniture, Release
from paraph.papers.sessions.said import source_numbers
from paraph.papers.sessions.versions import versions
from paraph.papers.wording import Wording

WORDING = Wording("en", "IN")


def _release(language: str, source: str, posted: str | None = None) -> Release:
    text, facts, _ = marked(source)
    return Release(f"r.{text}", "s", language, "f", text, Furniture(posted_at=posted), Map(facts))


def _found(name: str, *releases: Release) -> list[tuple[str, str]]:
    found = versions(name, releases, source_numbers(releases), WORDING)
    return [(f"{each['words']['text']} {each['words']['mark']}".strip(), str(each["sources"])) for each in found]  # type: ignore[index]


def test_number_that_differs_is_shown_in_each_versions_words() -> None:
    english, hindi = _release("en", "about [[delegates|eighty]]"), _release("hi", "लगभग [[delegates|80]] प्रतिनिधि")
    russian = _release("ru", "[[delegates|восемьдесят четыре]] делегата")
    assert _found("delegates", english, hindi) == []
    assert _found("delegates", english, hindi, russian) == [
        ("eighty", "R1, R2"), ("восемьдесят четыре [in Russian]", "R3"),
    ]  # fmt: skip


def test_ordinals_are_compared_across_their_forms() -> None:
    digits, words = _release("hi", "[[session.ordinal|11वां]] सत्र"), _release("ru", "[[session.ordinal|одиннадцатое]]")
    other = _release("en", "[[session.ordinal|Twelfth]]")
    assert _found("ordinal", digits, words) == []
    assert _found("ordinal", digits, words, other) == [("11वां [in Hindi]", "R1, R2"), ("Twelfth", "R3")]


def test_today_is_the_day_of_posting() -> None:
    today = _release("en", "met [[session.date|today]]", "2025-08-06T18:20")
    same, other = (
        _release("ru", "[[session.date|6 августа 2025 года]]"),
        _release("ru", "[[session.date|5 августа 2025 года]]"),
    )
    assert _found("days", today, same) == []
    assert _found("days", today, other) == [("today", "R1"), ("5 августа 2025 года [in Russian]", "R2")]


@pytest.mark.parametrize("posted", [None, "long ago"])
def test_today_of_a_release_without_a_day_differs_from_none(posted: str | None) -> None:
    undated = _release("en", "met [[session.date|today]]", posted)
    assert _found("days", undated, _release("ru", "[[session.date|5 августа 2025 года]]")) == []


def test_lists_differ_by_how_many_items_they_name() -> None:
    two, one = _release("en", "[[subgroups.0|a]] and [[subgroups.1|b]]"), _release("ru", "[[subgroups.0|a]]")
    silent = _release("hi", "कुछ नहीं")
    assert _found("sub_groups", two, one, silent) == [("2", "R1"), ("1", "R2")]
    assert _found("sub_groups", two, silent) == []


def test_names_and_places_are_not_compared_between_languages() -> None:
    english, russian = _release("en", "in [[session.city|Moscow]]"), _release("ru", "в [[session.city|Дели]]")
    assert _found("place", english, russian) == []


def test_words_that_cannot_be_read_differ_from_none() -> None:
    unread = _release("en", "[[delegates|many]]")
    fourth = _release("uz", "[[delegates|80]]")
    assert _found("delegates", unread, fourth, _release("ru", "[[delegates|84]]")) == []


def test_versions_of_the_cast_are_found() -> None:
    releases = whole().releases_on(ELEVENTH)
    assert _found("delegates", *releases) == [("80", "R1, R2"), ("84", "R3")]
    assert [name for name in ("ordinal", "days", "signed") if _found(name, *releases)] == []
