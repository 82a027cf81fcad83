"""Words for what States work together in speak for a subject, and their lack against none."""

import pytest

from paraph.intake import SourceText, read_release
from paraph.intake.areas.words.fields import of_fields


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("banking and rail transport", "all"),
        ("the energy sector", "all"),
        ("Export of metals", "all"),
        ("tea festivals", "some"),
        ("sea cucumbers", None),
        ("sectors", None),
    ],
)
def test_how_many_words_tell_of_fields(written: str, told: str | None) -> None:
    assert of_fields(written, "en") == told


def test_a_language_without_such_words_has_no_answer() -> None:
    assert of_fields("чай", "ru") is None


@pytest.mark.parametrize(
    ("written", "told"), [("चाय और रेल", "all"), ("चाय के नए बागान", "some"), ("महत्वपूर्ण भूमिका", None)]
)
def test_hindi_words_tell_of_fields_as_well(written: str, told: str | None) -> None:
    assert of_fields(written, "hi") == told


def test_it_is_evidence_for_a_subject() -> None:
    text = "The third Nepal-Kenya Joint Commission met in Nairobi on 5 May. The two sides discussed rail transport."
    [area] = read_release(SourceText("release", text, "text", {}, None)).named()
    assert area.text.judgement is not None
    assert dict(area.text.judgement.evidence)["of-fields:all"] > 0
