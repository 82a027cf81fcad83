"""Where versions differ: what changes the meaning first, each in its own words."""

from dataclasses import replace

import pytest
from immutables import Map
from tests.web.plans import eleventh

from paraph.intake.accounts.grouping import Kind
from paraph.intake.plans.plan import DifferencePlan
from paraph.web.pages.reader import Reader
from paraph.web.pages.readings.differences import KINDS, Differences, differences


def made(*found: tuple[str, tuple[str, str, str], Kind], language: str = "en") -> Differences:
    """The differences of a plan in which the English, Hindi and Russian releases say these."""
    plan = eleventh()
    keys = [release.key for release in plan.releases]
    told = tuple(DifferencePlan(fact, Map(zip(keys, said, strict=True)), kind.value) for fact, said, kind in found)
    return differences(replace(plan, differences=told), Reader(language, "IN"))


def test_every_kind_of_difference_has_its_words() -> None:
    assert set(KINDS) == set(Kind)


def test_what_changes_the_meaning_comes_first_and_silence_apart() -> None:
    told = made(
        ("delegates", ("80", "80", "84"), Kind.VALUE),
        ("session.format", ("", "in_person", ""), Kind.ONE_ONLY),
        ("areas.wind_tunnel", ("modernised", "आधुनिक", "современной"), Kind.WORDING),
    )
    assert [line.label for line in told.lines] == ["Wind tunnel", "Delegates, both Sides"]
    assert [line.label for line in told.partial] == ["Form of meeting"]


def test_words_of_a_version_stay_in_its_language() -> None:
    (line,) = made(("areas.wind_tunnel", ("a modernised one", "एक आधुनिक", "новая"), Kind.WORDING)).lines
    assert [(name, said.text, said.language) for name, said in line.values] == [
        ("English", "a modernised one", "en"),
        ("Hindi", "एक आधुनिक", "hi"),
        ("Russian", "новая", "ru"),
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["Explored", "Explored", "Agreed"]),
        ("ru", ["Обсудили возможности", "Обсудили возможности", "Договорились"]),
    ],
)
def test_verbs_are_put_into_the_readers_language(language: str, words: list[str]) -> None:
    (line,) = made(
        ("areas.coal_gasification", ("explored", "explored", "agreed"), Kind.STANCE), language=language
    ).lines
    assert [said.text for _, said in line.values] == words
    assert {said.language for _, said in line.values} == {language}


@pytest.mark.parametrize(
    ("fact", "value", "shown"),
    [
        ("session.date", "2025-08-06", "6\u00a0August 2025"),
        ("session.format", "virtual", "By video link"),
        ("delegates", "84", "84"),
        ("delegates", "", "not stated"),
    ],
)
def test_value_is_shown_in_words(fact: str, value: str, shown: str) -> None:
    (line,) = made((fact, (value, "", ""), Kind.VALUE)).lines
    assert line.values[0][1].text == shown


def test_list_of_nothing_is_not_stated_rather_than_zero() -> None:
    (line,) = made(("subgroups", ("4", "0", "3"), Kind.COUNT)).lines
    assert (line.label, [said.text for _, said in line.values]) == ("Number of sub-groups", ["4", "not stated", "3"])


def test_chair_is_named_by_side() -> None:
    (line,) = made(("chairs.RU", ("A. Gruzdev", "", ""), Kind.ONE_ONLY)).partial
    assert line.label == "Co-chair, Russian Side"
