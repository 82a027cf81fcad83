"""Which words of one field are never one another's synonyms."""

import pytest

from paraph.language.compare import compare
from paraph.language.comparing.words.contrasts import contrast
from paraph.language.comparing.words.vocabulary import vocabulary, vocabulary_rows
from paraph.language.files import table


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("copper", "cobalt", True),
        ("sowing", "threshing", True),
        ("toxicity", "stability", True),
        ("centrifuge", "apparatus", False),
        ("brass", "alloy", False),
        ("ship", "aircraft", True),
        ("permanent", "temporary", True),
        ("urgent", "swift", False),
        ("permanent", "wholesale", False),
        ("note", "letter", False),
    ],
)
def test_contrast_is_of_things_or_of_two_ends(one: str, other: str, expected: bool) -> None:
    meanings = vocabulary("en").alone
    assert contrast(meanings(one), meanings(other)) is expected


def test_word_for_a_whole_kind_is_no_finding_where_all_else_is_explained() -> None:
    right = {"en": "They analysed the brass.", "hi": "उन्होंने पीतल का विश्लेषण किया।", "ru": "Они исследовали сплав."}
    assert compare(right) == ()
    assert {found.found["ru"] for found in compare(right | {"ru": "Они исследовали резину."})} == {"резину"}


def test_every_word_of_the_table_is_known() -> None:
    known = {word.strip().rstrip("*") for _, columns in vocabulary_rows() for word in columns[0].split(",")}
    listed = table("contrasts")["contrasts"].values()
    assert {word.strip() for ends in listed for end in ends for word in end.split(",")} <= known


def test_word_of_one_field_without_contrast_counts_where_all_else_is_explained() -> None:
    right = {
        "en": "The Sides bought diesel engines for ferries.",
        "hi": "दोनों पक्षों ने नौकाओं के लिए डीज़ल इंजन ख़रीदे।",
        "ru": "Стороны закупили дизельные двигатели для паромов.",
    }
    put = right | {"ru": right["ru"].replace("дизельные", "надёжные")}
    assert {finding.found["ru"] for finding in compare(put)} == {"надёжные"}
    assert compare(put | {"en": right["en"].replace("bought", "zwiebacked")}) == ()
