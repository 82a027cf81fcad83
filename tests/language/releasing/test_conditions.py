"""What was agreed under a condition is not told as agreed without it; another condition, or a talk, is let pass."""

import pytest

from paraph.language.release import Paragraph, check_release

TEXTS = {
    "en": "The Sides agreed, ad referendum, to open a joint school of restorers.",
    "hi": "दोनों पक्ष पुनरुद्धारकों का संयुक्त विद्यालय खोलने पर, अनुमोदन की शर्त पर, सहमत हुए।",
    "ru": "Стороны договорились ad referendum открыть совместную школу реставраторов.",
}


def kinds(sentence: str, lang: str, text: str) -> list[str]:
    return [finding.kind for finding in check_release(sentence, lang, [Paragraph(1, {lang: text})])]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "The Sides agreed to open a joint school of restorers."),
        ("hi", "दोनों पक्ष पुनरुद्धारकों का संयुक्त विद्यालय खोलने पर सहमत हुए।"),
        ("ru", "Стороны договорились открыть совместную школу реставраторов."),
    ],
)
def test_a_condition_left_out_is_found(lang: str, sentence: str) -> None:
    assert kinds(sentence, lang, TEXTS[lang]) == ["stronger_verb"]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "Subject to approval, the Sides agreed to open a joint school of restorers."),
        ("en", "The Sides discussed a joint school of restorers."),
        ("hi", "अनुमोदन के अधीन दोनों पक्ष पुनरुद्धारकों का संयुक्त विद्यालय खोलने पर सहमत हुए।"),
        ("ru", "При условии утверждения Стороны договорились открыть совместную школу реставраторов."),
    ],
)
def test_a_condition_told_in_other_words_is_let_pass(lang: str, sentence: str) -> None:
    assert kinds(sentence, lang, TEXTS[lang]) == []


def test_who_instructs_leaves_out_no_condition_of_what_is_agreed_besides() -> None:
    text = "The Sides agreed in principle with the draft of a map and instructed experts to finish the draft in May."
    assert kinds("Experts were instructed to finish the draft in May.", "en", text) == []
    assert kinds("The Sides agreed with the draft of a map.", "en", text) == ["stronger_verb"]
