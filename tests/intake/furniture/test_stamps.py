"""Publishing stamps: each form as published, and dates that are no stamps."""

import pytest

from paraph.intake.furniture.stamps import find_stamp, read_stamp_line


@pytest.mark.parametrize(
    ("line", "posted_at", "shown", "office"),
    [
        ("Posted On: 06 AUG 2025 6:37PM by PIB Delhi", "2025-08-06T18:37", "06 AUG 2025 6:37PM", "PIB Delhi"),
        ("Posted On:\n06 AUG 2025 6:37PM by PIB Delhi", "2025-08-06T18:37", "06 AUG 2025 6:37PM", "PIB Delhi"),
        ("06 AUG 2025 12:05AM by PIB Mumbai", "2025-08-06T00:05", "06 AUG 2025 12:05AM", "PIB Mumbai"),
        ("प्रविष्टि तिथि: 03 JAN 2020 12:34PM by PIB Delhi", "2020-01-03T12:34", "03 JAN 2020 12:34PM", "PIB Delhi"),
        ("६ अगस्त २०२५", "2025-08-06", "६ अगस्त २०२५", None),
        ("August 20, 2025", "2025-08-20", "August 20, 2025", None),
        ("Wednesday, Aug 6th, 2025 at 6:37 pm IST", "2025-08-06T18:37", "Aug 6th, 2025 at 6:37 pm IST", None),
        ("Posted on 18 Aug, 2016 5:07 pm", "2016-08-18T17:07", "18 Aug, 2016 5:07 pm", None),
        ("6 августа 2025 года, 18:37", "2025-08-06T18:37", "6 августа 2025 года, 18:37", None),
        ("06.08.2025 18:37", "2025-08-06T18:37", "06.08.2025 18:37", None),
        ("18:37, 6 августа 2025", "2025-08-06T18:37", "18:37, 6 августа 2025", None),
        ("2025-08-06T18:37", "2025-08-06T18:37", "2025-08-06T18:37", None),
        ("Опубликовано: 06.08.2025", "2025-08-06", "06.08.2025", None),
        ("Tashkent, August 6, 2025", "2025-08-06", "August 6, 2025", None),
        ("Нур-Султан | 6 августа 2025 г.", "2025-08-06", "6 августа 2025 г.", None),
        ("6 августа 2025 года, Дубай", "2025-08-06", "6 августа 2025 года", None),
        ("6 августа 2025, 18:37 | БЕЛТА", "2025-08-06T18:37", "6 августа 2025, 18:37", None),
        ("अगस्त 6, 2025 6:37 अपराह्न | Kenya-Nepal Committee", "2025-08-06T18:37", "अगस्त 6, 2025 6:37 अपराह्न", None),
        ("फ़रवरी 6, 2025 6:37 पूर्वाह्न", "2025-02-06T06:37", "फ़रवरी 6, 2025 6:37 पूर्वाह्न", None),
        ("by the desk | 06.08.2025 18:37", "2025-08-06T18:37", "06.08.2025 18:37", None),
    ],
)
def test_stamp_is_read_in_every_published_form(line: str, posted_at: str, shown: str, office: str | None) -> None:
    stamp = read_stamp_line(line)
    assert stamp is not None
    assert (stamp.posted_at, line[slice(*stamp.span)], stamp.office) == (posted_at, shown, office)
    assert stamp.office is None or line[slice(*(stamp.office_span or (0, 0)))] == office


@pytest.mark.parametrize(
    "line",
    [
        "The session was held on 6 August 2025 in New Delhi.",
        "6 августа 2025 года в Нью-Дели состоялось заседание",
        "सत्र 6 अगस्त 2025 को आयोजित हुआ",
        "Posted On:",
        "31.02.2025",
        "Protocol No. 6/2025",
        "The Sides met in Tashkent, August 6, 2025",
        "",
    ],
)
def test_line_that_is_no_stamp_gives_none(line: str) -> None:
    assert read_stamp_line(line) is None


def test_hour_that_no_clock_shows_is_left_out() -> None:
    stamp = find_stamp("06 AUG 2025 25:99")
    assert stamp is not None
    assert stamp.posted_at == "2025-08-06"
