"""What a silently changed release says otherwise, in three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.intake import read_release, read_source
from paraph.intake.accounts.revisions import Way, fact_changes, same_words, word_changes
from paraph.intake.reading import Reading

EN = """Ministry of Commerce and Industry
{headline}
Posted On: 06 AUG 2025 6:37PM by PIB Delhi
The 11th session of the India-Russia Working Group on Modernization and Industrial Cooperation was held in {city} on \
{day} August 2025. The Indian side was led by Shri Ramesh Kumar, {post}. The two sides {verb} cooperation in \
{areas}.
(Release ID: {number})
"""
TOLD = {"headline": "Working group meets", "city": "New Delhi", "day": "6", "post": "Joint Secretary",
        "verb": "discussed", "areas": "fertilizers, railway transport and mining equipment",
        "number": "2150001"}  # fmt: skip


def read(text: str) -> Reading:
    return read_release(read_source("release.txt", text.encode()))


def changes(**told: str) -> list[tuple[str, str, object, object]]:
    before, after = read(EN.format(**TOLD)), read(EN.format(**{**TOLD, **told}))
    return [(c.way.value, c.fact, c.before.value, c.after.value) for c in fact_changes(before, after)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"day": "7"}, ("changed", "session.date", "2025-08-06", "2025-08-07")),
        ({"city": "Moscow"}, ("changed", "session.city", "New Delhi", "Moscow")),
        ({"headline": "Group concludes"}, ("changed", "release.headline", "Working group meets", "Group concludes")),
        ({"number": "2150002"}, ("changed", "release.release_id", "2150001", "2150002")),
        ({"post": "Additional Secretary"}, ("changed", "chairs.post", "Joint Secretary", "Additional Secretary")),
        ({"areas": "fertilizers and railway transport"}, ("removed", "areas", "mining equipment", None)),
    ],
)
def test_fact_said_otherwise_is_the_one_change(told: dict[str, str], expected: tuple[object, ...]) -> None:
    assert changes(**told) == [expected]


def test_other_verb_changes_the_stance_of_every_area_and_names_it() -> None:
    before, after = read(EN.format(**TOLD)), read(EN.format(**{**TOLD, "verb": "agreed on"}))
    found = fact_changes(before, after)
    assert {change.fact for change in found} == {"areas.stance"}
    assert [change.about for change in found] == ["fertilizers", "railway transport", "mining equipment"]


def test_same_text_and_other_order_of_areas_change_nothing() -> None:
    assert changes() == []
    assert changes(areas="railway transport, fertilizers and mining equipment") == []


def test_change_shows_where_each_text_says_it() -> None:
    before, after = EN.format(**TOLD), EN.format(**{**TOLD, "city": "Moscow"})
    change = fact_changes(read(before), read(after))[0]
    assert [text[slice(*shown.span)] for text, shown in ((before, change.before), (after, change.after))] == [  # type: ignore[misc]
        "New Delhi", "Moscow",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("held on 6 August", "held on 7 August",
         [("same", "held on "), ("removed", "6 "), ("added", "7 "), ("same", "August")]),
        ("बैठक 6 अगस्त को हुई।", "बैठक 6 अगस्त को संपन्न हुई।",
         [("same", "बैठक 6 अगस्त को "), ("added", "संपन्न "), ("same", "हुई।")]),
        ("Стороны обсудили вопросы.", "Стороны согласовали вопросы.",
         [("same", "Стороны "), ("removed", "обсудили "), ("added", "согласовали "), ("same", "вопросы.")]),
        ("one\ntwo", "one two", [("same", "one two")]),
    ],
)  # fmt: skip
def test_words_are_compared_in_every_language(before: str, after: str, expected: list[tuple[str, str]]) -> None:
    assert [(stretch.way.value, stretch.text) for stretch in word_changes(before, after)] == expected


def test_lines_broken_elsewhere_are_the_same_words_and_other_words_are_not() -> None:
    assert same_words("The Sides\nmet  today.", "The Sides met\ntoday.\n")
    assert not same_words("The Sides met.", "The Side met.")


@given(st.text("ab त्र.\n ", max_size=60), st.text("ab त्र.\n ", max_size=60))
def test_stretches_joined_are_the_two_texts(before: str, after: str) -> None:
    stretches = word_changes(before, after)
    old = "".join(one.text for one in stretches if one.way is not Way.ADDED)
    new = "".join(one.text for one in stretches if one.way is not Way.REMOVED)
    assert "".join(new.split()) == "".join(after.split())
    assert "".join(old.split()) == "".join(before.split())
