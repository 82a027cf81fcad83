"""Where Hindi subjects begin and end, in our own wording."""

import pytest

from paraph.intake import read_release, read_source

OPENING = "भारत-केन्या संयुक्त व्यापार समिति की 7वीं बैठक 3 मई 2024 को नैरोबी में हुई। "


def areas(sentence: str) -> list[str]:
    reading = read_release(read_source("release.txt", (OPENING + sentence).encode()))
    return [area.text.value for area in reading.areas]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("दोनों पक्षों ने जूते एवं चमड़ा और समुद्री भोजन पर चर्चा की।", ["जूते एवं चमड़ा", "समुद्री भोजन"]),
        ("दोनों पक्षों ने जूते और समुद्री भोजन पर चर्चा की।", ["जूते", "समुद्री भोजन"]),
        ("दोनों पक्षों ने जूते और चमड़ा तथा समुद्री भोजन पर चर्चा की।", ["जूते", "चमड़ा", "समुद्री भोजन"]),
        ("दोनों पक्षों ने मानक ब्यूरो के बीच प्रत्यक्ष संपर्क पर चर्चा की।", ["मानक ब्यूरो के बीच प्रत्यक्ष संपर्क"]),
        ("दोनों पक्षों ने दोनों देशों के बीच चाय व्यापार पर चर्चा की।", ["चाय व्यापार"]),
        ("दोनों पक्षों ने केन्याई चिकित्सकों की चल रही प्रतिनियुक्ति की समीक्षा की।", ["केन्याई चिकित्सकों की चल रही प्रतिनियुक्ति"]),
        ("दोनों देशों के बीच 2 मई को दिल्ली में सचिव स्तर की वार्ता हुई थी।", []),
    ],
)
def test_subjects_are_parted_as_hindi_parts_them(sentence: str, expected: list[str]) -> None:
    assert areas(sentence) == expected
