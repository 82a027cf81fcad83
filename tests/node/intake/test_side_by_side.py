"""Accounts as a sheet, in each language, from readings and from the record."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests import cast
from tests.intake.accounts.test_grouping import ANOTHER, ENGLISH, HINDI, read

from paraph.intake.accounts.grouping import group
from paraph.intake.reading import Reading
from paraph.node.intake.side_by_side import distinct, reading_of, sheet, sheet_on
from paraph.papers.sessions.side_by_side import Row, Sheet, compose, render_side_by_side
from paraph.papers.wording import Wording


def sheets_of(readings: Sequence[Reading], wording: Wording) -> list[Sheet]:
    """A sheet for every session that two readings or more report."""
    return [sheet(found, wording) for found in group(distinct(readings)) if len(found.readings) > 1]


def rows(language: str) -> dict[str, Row]:
    (sheet,) = sheets_of([read("en", ENGLISH), read("hi", HINDI), read("old", ANOTHER)], Wording(language, "IN"))
    return {row.fact: row for row in sheet.rows}


@pytest.mark.parametrize(
    ("language", "label", "kind", "verbs"),
    [
        ("en", "Aluminium", "different verbs", ["Agreed", "Welcomed"]),
        ("hi", "एल्युमीनियम", "भिन्न क्रियाएं", ["सहमत हुए", "स्वागत किया"]),
        ("ru", "Алюминий", "разные глаголы", ["Договорились", "Приветствовали"]),
    ],
)
def test_difference_is_told_in_the_readers_words(language: str, label: str, kind: str, verbs: list[str]) -> None:
    row = rows(language)["areas.aluminium"]
    assert (row.label, row.kinds) == (label, (kind,))
    assert [cell[0]["text"] for cell in row.cells] == verbs
    assert [cell[1]["language"] for cell in row.cells] == ["en", "hi"]


@pytest.mark.parametrize(
    ("language", "why"),
    [
        ("en", ("Same parties: India, Russia.", "Same number of the session: 11.", "Same day: 6\xa0August 2025.")),
        ("ru", ("Те же стороны: Индия, Россия.", "Тот же номер заседания: 11.", "Тот же день: 6 августа 2025 г.")),
    ],
)
def test_why_they_belong_together_is_told_without_codes(language: str, why: tuple[str, ...]) -> None:
    (sheet,) = sheets_of([read("en", ENGLISH), read("hi", HINDI)], Wording(language, "IN"))
    assert tuple(one.replace("\xa0", " ") for one in sheet.why) == tuple(one.replace("\xa0", " ") for one in why)


def test_accounts_that_say_the_same_stand_before_one_value() -> None:
    (sheet,) = sheets_of([read("en", ENGLISH), read("hi", HINDI)], Wording("en", "IN"))
    ordinal = next(row for row in sheet.rows if row.fact == "session.ordinal")
    groups = next(row for row in sheet.rows if row.fact == "chairs.RU")
    assert [names for names, _ in sheet.told(ordinal)] == [("A1", "A2")]
    assert [(names, bool(cell)) for names, cell in sheet.told(groups)] == [(("A1",), True), (("A2",), False)]


def test_readings_of_one_name_are_told_apart() -> None:
    assert [one.source for one in distinct([read("x", ENGLISH), read("x", HINDI)])] == ["x", "x (2)"]


def test_releases_of_the_record_keep_the_statements_that_were_recorded() -> None:
    state = cast.whole()
    release = state.releases_on(cast.ELEVENTH)[0]
    reading = reading_of(release, state)
    assert reading is not None
    assert [(area.text.value, area.stance.value) for area in reading.areas] == [
        (one.text, one.stance.value) for one in release.statements
    ]


def test_session_of_the_record_with_what_was_seen_and_without() -> None:
    state, wording = cast.whole(), Wording("en", "IN")
    held = sheet_on(state, cast.ELEVENTH, wording)
    assert held is not None
    assert len(held.accounts) == len(state.releases_on(cast.ELEVENTH))
    seen = replace(read("https://publisher.example/1", ENGLISH), lang="en")
    more = sheet_on(state, cast.ELEVENTH, wording, seen=[seen, read("old", ANOTHER)])
    assert more is not None
    assert [account.key for account in more.accounts][len(held.accounts) :] == ["https://publisher.example/1"]
    assert sheet_on(state, cast.NINTH, wording) is None


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_paper_is_set_and_says_what_the_sheet_says(language: str) -> None:
    (sheet,) = sheets_of([read("en", ENGLISH), read("hi", HINDI)], Wording(language, "IN"))
    wording = Wording(language, "IN")
    content = compose(sheet, wording)["content"]
    assert isinstance(content, dict)
    assert [row["label"] for row in content["differing"]] == [row.label for row in sheet.differing]
    pdf = render_side_by_side(sheet, wording)
    assert pdf.startswith(b"%PDF")
    assert pdf == render_side_by_side(sheet, wording)
