"""Forms of reports noticed late, in our own wording: a table and what it cannot say."""

from pathlib import Path

import pytest

from paraph.intake import read_release, read_source
from paraph.intake.reading import Reading

TABLES = [Path(__file__).with_name(name) for name in ("further_forms.tsv", "english_forms.tsv")]
TABLE = [line for path in TABLES for line in path.read_text(encoding="utf-8").splitlines()[1:]]
ROWS = [tuple(line.split("\t")) for line in TABLE]


def read(text: str) -> Reading:
    return read_release(read_source("release.txt", text.replace(" ¶ ", "\n").encode()))


def told(reading: Reading, asked: str) -> str:
    """The answer to a question of the table."""
    if asked == "chairs":
        return "; ".join(f"{one.name.value} {one.side.value}" for one in reading.chairs if one.name and one.side)
    if asked == "areas":
        return "; ".join(area.text.value for area in reading.named())
    if asked == "parties":
        return "; ".join(party.value for party in reading.body.parties) if reading.body else ""
    told_of = reading.body if asked == "name" else reading.session
    fact = getattr(told_of, asked, None)
    return str(fact.value) if fact else ""


@pytest.mark.parametrize(("asked", "text", "answer"), [row for row in ROWS if row[0] != "no session"])
def test_what_a_report_tells(asked: str, text: str, answer: str) -> None:
    reading = read(text)
    assert reading.is_session
    assert told(reading, asked) == answer


@pytest.mark.parametrize("text", [text for asked, text, _ in ROWS if asked == "no session"])
def test_what_is_no_report(text: str) -> None:
    assert not read(text).is_session


def test_what_russian_reports_tell() -> None:
    """One walk over a table; what it tells wrongly is listed whole."""
    lines = Path(__file__).with_name("russian_forms.tsv").read_text(encoding="utf-8").splitlines()[1:]
    wrong = []
    for asked, text, answer in (line.split("\t") for line in lines):
        reading = read(text)
        found = told(reading, asked) or "None" if reading.is_session else "no session"
        if found != (answer or "no session"):
            wrong.append((asked, text, found))
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Правила ждут в СНГ. Решение принято на заседании межгосударственного совета в Минске, прошедшем 3 мая.",
            ["CIS"],
        ),
        ("Чай подорожал по итогам девятой сессии Непальско-Кенийского комитета в Найроби.", ["NP", "KE"]),
        ("3 мая в Минске прошло заседание Комиссии по чаю при Экономическом совете СНГ.", ["CIS"]),
    ],
)
def test_whose_a_session_was(text: str, parties: list[str]) -> None:
    assert [party.value for party in read(text).body.parties] == parties


def test_today_and_a_weekday_that_is_not_today_tell_no_day() -> None:
    text = "केन्या-नेपाल संयुक्त समिति की 8वीं बैठक आज शुक्रवार को नैरोबी में हुई।"
    friday, sunday = (read(f"प्रविष्टि तिथि: {day} MAY 2024 5:30PM by PIB Delhi\n\n{text}") for day in ("03", "05"))
    assert (friday.session.date.value, sunday.session.date) == ("2024-05-03", None)
