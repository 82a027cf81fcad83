"""Day and place told in a sentence that names the session no more; a sentence on another meeting tells neither."""

import pytest

from paraph.intake.reader import read_release
from paraph.intake.reading import Reading
from paraph.intake.source import SourceText

OPENING = {
    "en": "India and Greece held the 13th Foreign Office Consultations. ",
    "hi": "भारत और फ्रांस के बीच इस्पात पर संयुक्त कार्य समूह की 17वीं बैठक हुई है। ",
    "ru": "Состоялось 5-е заседание российско-сербской комиссии по туризму. ",
}


def read(lang: str, line: str) -> Reading:
    return read_release(SourceText("release", OPENING[lang] + line, "text", {}, None))


TELLING = [
    ("en", "The meeting was held in Athens on June 14, 2023.", "Athens", "2023-06-14"),
    ("en", "It took place at the State Guest House, New Delhi on 6 February 2024.", "New Delhi", "2024-02-06"),
    ("hi", "11 सितंबर 2025 को पेरिस में आयोजित बैठक में दोनों पक्षों ने चर्चा की।", "पेरिस", "2025-09-11"),
    ("ru", "Заседание прошло в Белграде 3 июля 2025 года.", "Белград", "2025-07-03"),
]


@pytest.mark.parametrize(("lang", "line", "city", "day"), TELLING)
def test_the_meeting_named_only_so_tells_day_and_place(lang: str, line: str, city: str, day: str) -> None:
    session = read(lang, line).session
    assert (session.city and session.city.value, session.date and session.date.value) == (city, day)


SILENT = [
    ("en", "The last meeting was held in Athens on June 14, 2021."),
    ("en", "The Joint Trade Committee meeting was held in Athens on June 14, 2023."),
    ("hi", "पिछली बैठक 11 सितंबर 2023 को पेरिस में आयोजित की गई थी।"),
    ("ru", "Предыдущее заседание прошло в Белграде 3 июля 2023 года."),
]


@pytest.mark.parametrize(("lang", "line"), SILENT)
def test_another_meeting_tells_neither(lang: str, line: str) -> None:
    session = read(lang, line).session
    assert (session.city, session.date) == (None, None)


def test_an_announced_session_may_have_its_day_in_another_sentence() -> None:
    text = "В Гродно состоится заседание белорусско-армянской комиссии. В этом году оно пройдет 6-7 октября 2016 года."
    reading = read_release(SourceText("release", text, "text", {}, None))
    assert reading.session.date is not None
    assert (reading.session.date.value, reading.session.status) == ("2016-10-06", "announced")
