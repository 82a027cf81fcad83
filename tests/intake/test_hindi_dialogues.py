"""Sessions of dialogues in Hindi told by what was done there, and dialogues only spoken of."""

import pytest

from paraph.intake import Reading, SourceText, read_release

HEADLINE = "चाय सुरक्षा संवाद पर भारत, केन्या का जोर"
MET = "वर्चुअल मोड में हुई बैठक के दौरान दोनों देशों ने कॉफी पर चर्चा की।"


def _read(text: str) -> Reading:
    return read_release(SourceText("release", text, "text", {}, None))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "भारत और केन्या ने बुधवार को चाय सुरक्षा संवाद में व्यापार की समीक्षा की।",
            True,
        ),
        (
            "मंत्री रवि मेनन ने बुधवार को चाय सुरक्षा संवाद में व्यापार की समीक्षा की।",
            False,
        ),
        ("भारत और केन्या ने चाय सुरक्षा संवाद फिर से शुरू करने की घोषणा की है।", False),
    ],
)
def test_dialogue_is_a_session_where_both_did_something_at_it(text: str, expected: bool) -> None:
    assert _read(f"{HEADLINE}\n\n{text} {MET}").is_session is expected


def test_both_who_led_a_session_chaired_it() -> None:
    reading = _read(
        "भारत और केन्या ने विदेश मंत्री रवि मेनन और उनके केन्याई समकक्ष पीटर ओटिएनो के नेतृत्व में दूसरे संयुक्त आयोग बैठक में "
        "चाय व्यापार की समीक्षा की।"
    )
    assert [(chair.name and chair.name.value, chair.side and chair.side.value) for chair in reading.chairs] == [
        ("रवि मेनन", "IN"),
        ("पीटर ओटिएनो", "KE"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "चाय, कॉफी के साथ-साथ अन्य क्षेत्रों में सहयोग और नवीन अवसरों की तलाश करने जैसे उपायों पर चर्चा की।",
            ["चाय", "कॉफी"],
        ),
        ("दोनों पक्षों ने अगले दो वर्षों में सहयोग बढ़ाने पर सहमति जताई।", []),
    ],
)
def test_ways_and_spans_of_time_are_no_subjects(line: str, expected: list[str]) -> None:
    reading = _read(f"भारत-केन्या संयुक्त चाय समिति की 7वीं बैठक 3 मई 2024 को नैरोबी में हुई। {line}")
    assert [area.text.value for area in reading.named()] == expected
