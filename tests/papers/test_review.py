"""The review, before it is set and set: differences first, late by side, what was said since the session."""

from datetime import date
from typing import Any

import pytest
from tests.cast import ELEVENTH, GROUP, NINTH, whole
from tests.papers import pdfs
from tests.web.following import LIST, TEAM, followed

from paraph.mechanism.acts.undertakings import report_undertaking
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.mechanism.undertakings import Blocker, Entry, Status
from paraph.papers import render
from paraph.papers.paper import Paper
from paraph.papers.refusals import NoUndertaking
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
    return compose("review", state or told(), session=ELEVENTH, language=language, side=side, day=DAY)[0]


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
    [("en", "Review of what is to be done"), ("hi", "करने योग्य कार्यों की समीक्षा"), ("ru", "Обзор исполнения")],
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
        compose("review", whole(), session=ELEVENTH, language="en", side="IN", day=DAY)
    with pytest.raises(NoUndertaking):
        compose("review", told(), session=NINTH, language="en", side="IN", day=DAY)


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_it_is_set_in_every_language(language: str) -> None:
    pdf = render("review", told(), session=ELEVENTH, body=GROUP, language=language, side="IN", day=DAY)
    assert "Two meetings." in pdfs.text(pdf)
