"""Hindi sessions of which no body is named, and meetings of two States that are none."""

import pytest

from paraph.intake import Reading, SourceText, read_release


def _read(text: str) -> Reading:
    return read_release(SourceText("release", text, "text", {}, None))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("केन्या और घाना के सीमा अधिकारियों की बैठक 16 और 17 नवंबर को नैरोबी में होगी।", True),
        ("केन्या और घाना के विदेश कार्यालयों की मंगलवार को हुई बैठक में चाय पर चर्चा हुई।", True),
        ("केन्या और घाना के बीच रक्षा सचिवों के स्तर पर दो दिनों की वार्ता सोमवार से शुरू होगी।", True),
        ("भारत, केन्या और घाना की दो दिवसीय चाय बैठक कल नैरोबी में संपन्न हुई।", True),
        ("केन्या और घाना के बीच चाय दफ्तर के 16वें दौर की चर्चा के दौरान दोनों पक्षों ने कॉफी पर विचार किया।", True),
        (
            "केन्या और घाना के बीच शुक्रवार को अहम बैठक हुई। केन्या की अगुवाई पीटर ओटिएनो और घाना की अगुवाई कोफी मेंसा ने की।",
            True,
        ),
        ("केन्या और घाना के बीच शुक्रवार को अहम बैठक हुई। दोनों ने चाय पर चर्चा की।", False),
        ("केन्या और घाना के नेताओं की दो दिवसीय बैठक कल नैरोबी में संपन्न हुई।", False),
        ("केन्या और घाना के कारोबारियों और अधिकारियों की बैठक कल नैरोबी में संपन्न हुई।", False),
        ("चाय सम्मेलन से इतर केन्या और घाना के अधिकारियों की बैठक कल नैरोबी में हुई।", False),
    ],
)
def test_a_gathering_of_two_states_is_a_session_where_officials_meet(text: str, expected: bool) -> None:
    reading = _read(text)
    assert reading.is_session is expected
    assert reading.body is None or reading.body.name is None


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("उक्त बातें भारत-केन्या संयुक्त चाय कार्य समूह की दूसरी बैठक को संबोधित करते हुए मंत्री ने कही।", 2),
        ("तीसरे भारत-केन्या चाय संवाद के दौरान नैरोबी में बागान खोलने का करार हुआ।", 3),
        ("सोमवार को वर्चुअल तरीके से हुई भारत-केन्या चाय कार्य समूह की उद्घाटन बैठक में दोनों देशों ने व्यापार पर सहमति व्यक्त की।", 1),
        ("शिखर सम्मेलन अगले वर्ष होगा। चौथे भारत-केन्या विदेश कार्यालय परामर्श में दोनों पक्षों ने सोमवार को चाय पर चर्चा की।", 4),
    ],
)
def test_a_session_is_told_by_what_was_done_at_it(text: str, ordinal: int) -> None:
    reading = _read(text)
    assert reading.session is not None
    assert reading.session.ordinal is not None
    assert reading.session.ordinal.value == ordinal


@pytest.mark.parametrize(
    "text",
    [
        "‘भारत-केन्या चाय सुरक्षा डायलॉग’ को फिर से शुरू किया जाएगा। यह संवाद दो साल से बंद था।",
        "भारत और केन्या के राष्ट्रपतियों ने चाय रियायत समझौते पर हस्ताक्षर किए तथा भारत-केन्या चाय संवाद करने पर सहमति जताई।",
        "संयुक्त राष्ट्र मानवाधिकार परिषद के 45वें सत्र में भारत ने केन्या के बयान पर जवाब दिया और सहयोग की समीक्षा की।",
    ],
)
def test_a_dialogue_only_to_be_begun_and_an_organ_of_many_are_no_session(text: str) -> None:
    assert not _read(text).is_session
