"""Sentences that report a session: which body, which number, which days, which town; the wording is ours."""

from pathlib import Path
from typing import NamedTuple

import pytest

from paraph.intake.reader import read_release
from paraph.intake.source import SourceText


class Line(NamedTuple):
    """One sentence, and the facts it states."""

    lang: str
    text: str
    body: str
    parties: str
    ordinal: int | None
    date: str | None
    end_date: str | None
    city: str | None


POSTED = {"en": "Posted On: 12 MAY 2025 5:30PM by PIB Delhi", "ru": "12 мая 2025\n"}
POSTED["hi"] = POSTED["en"]
LAST = {
    "en": "Both sides discussed textiles, health and education.",
    "hi": "दोनों पक्षों ने वस्त्र, स्वास्थ्य और शिक्षा पर चर्चा की।",
    "ru": "Стороны обсудили транспорт, здравоохранение и образование.",
}


def _line(row: str) -> Line:
    lang, text, body, parties, ordinal, *rest = row.split("\t")
    return Line(lang, text, body, parties, int(ordinal) if ordinal else None, *(cell or None for cell in rest))


LINES = [_line(row) for row in Path(__file__).with_name("sessions.tsv").read_text("utf-8").splitlines()[2:]]


@pytest.mark.parametrize("line", LINES, ids=[f"{line.lang}-{number}" for number, line in enumerate(LINES)])
def test_a_sentence_that_reports_a_session_gives_its_facts(line: Line) -> None:
    text = f"{POSTED[line.lang]}\n{line.text}\n{LAST[line.lang]}\n"
    reading = read_release(SourceText("release", text, "text", {}, None))
    facts = reading.as_json()
    session = facts["session"]
    assert (facts["body"]["name"], facts["body"]["parties"]) == (line.body, line.parties.split())
    assert [session[key] for key in ("ordinal", "date", "end_date", "city")] == [
        line.ordinal, line.date, line.end_date, line.city,
    ]  # fmt: skip
    for start, end in facts["spans"].values():
        assert 0 <= start < end <= len(text)
