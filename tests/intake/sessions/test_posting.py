"""The day of posting, from the stamp down to a line that says when the page was changed; no day where none stands."""

from datetime import date

import pytest

from paraph.intake.furniture import read_furniture
from paraph.intake.sessions.days.posting import day_of_posting
from paraph.intake.source import SourceText

BODY = "\nIndia and Oman held the 5th Joint Commission Meeting on Monday. Both sides discussed shipping and ports."
LINES = [
    ("en", "ANI | New Delhi | Updated: 17-08-2020 23:41 IST | Created: 17-08-2020 23:41 IST", date(2020, 8, 17)),
    ("en", "Story by A | Published by B | Date 12-09-2025", date(2025, 9, 12)),
    ("en", "Washington, DC\nMay 17, 2001", date(2001, 5, 17)),
    ("en", "Thursday, Mar 28th 2024\nNews | PUBLISHED: 26 Jun 2017, 15:15 pm IST", date(2017, 6, 26)),
    ("ru", "03.06.2012 Донецк: пройдет заседание комитета России и Украины", date(2012, 6, 3)),
    ("en", "Joint Commission Meeting on ports and shipping", None),
    ("en", "The agreement of 12 May 2003 between the two countries and what came of it since then", None),
]


@pytest.mark.parametrize(("lang", "line", "day"), LINES, ids=range(len(LINES)))
def test_the_day_of_posting_of_a_line_near_the_top(lang: str, line: str, day: date | None) -> None:
    text = line + BODY
    release = read_furniture(SourceText("release", text, "text", {}, None))
    assert day_of_posting(release, text, lang) == day


CLOSING = [
    ("en", "New Delhi\nMay 17, 2021", date(2021, 5, 17)),
    ("en", "Nairobi, Monday 17 May 2021", date(2021, 5, 17)),
    ("hi", "— केन्या का दूतावास, लीमा 11:42 AM · 27 मई 2025", date(2025, 5, 27)),
    ("hi", "पोस्ट किया गया: 18 मार्च 2026", date(2026, 3, 18)),
    ("ru", "Найроби, 17 мая 2021 года", date(2021, 5, 17)),
    ("en", "Next session: Nairobi, 17 May 2022", None),
    ("en", "The two countries had signed their agreement on shipping and ports on 12 May 2003 in Muscat", None),
]


@pytest.mark.parametrize(("lang", "line", "day"), CLOSING, ids=range(len(CLOSING)))
def test_the_day_of_posting_of_a_line_at_the_end(lang: str, line: str, day: date | None) -> None:
    text = "Oman and Kenya on ports" + BODY + "\n" + BODY.replace("Monday", "that day") * 2 + "\n\n" + line
    release = read_furniture(SourceText("release", text, "text", {}, None))
    assert day_of_posting(release, text, lang) == day


def test_a_short_russian_line_of_an_earlier_session_is_no_day_of_posting() -> None:
    text = "Сегодня в Найроби идет 17-е заседание.\nПрошлое заседание прошло 24 октября 2019 года в Лиме."
    release = read_furniture(SourceText("release", text, "text", {}, None))
    assert day_of_posting(release, text, "ru") is None
