"""Each refusal has a code of its own and says the same in three languages, its facts in place."""

import pytest

from paraph.language import LANGUAGES, refusals
from paraph.language.refusals import (
    GlossaryBroken,
    LanguageError,
    OrdinalOutOfRange,
    RangeReversed,
    UnknownCountry,
    UnknownLanguage,
)

FACTS: dict[type[LanguageError], dict[str, object]] = {
    UnknownLanguage: {"lang": "de"},
    UnknownCountry: {"country": "ZZ"},
    OrdinalOutOfRange: {"number": 0, "most": 999},
    RangeReversed: {"start": "2025-08-06", "end": "2025-08-05"},
    GlossaryBroken: {"source": "ours.tsv", "line": 3, "found": "one"},
}


def test_the_tree_holds_these_leaves_and_no_other() -> None:
    leaves = {leaf for leaf in vars(refusals).values() if isinstance(leaf, type) and issubclass(leaf, LanguageError)}
    assert leaves - {LanguageError} == set(FACTS)


def test_codes_are_unique_and_begin_with_the_room() -> None:
    codes = [leaf.code for leaf in FACTS]
    assert len(set(codes)) == len(codes)
    assert all(code.startswith("language.") for code in codes)


@pytest.mark.parametrize("leaf", FACTS)
def test_every_fact_is_said_in_every_language(leaf: type[LanguageError]) -> None:
    refusal = leaf(**FACTS[leaf])
    said = {lang: refusal.text(lang) for lang in LANGUAGES}
    assert len(set(said.values())) == len(LANGUAGES)
    for lang, text in said.items():
        assert all(str(fact) in text for fact in FACTS[leaf].values()), lang


def test_a_refusal_reads_as_a_sentence_in_russian_and_hindi() -> None:
    refusal = UnknownCountry(country="ZZ")
    assert refusal.sentence("ru") == "В таблице партнёров нет государства или объединения с кодом «ZZ»."
    assert refusal.sentence("hi") == "भागीदारों की तालिका में “ZZ” कोड वाला कोई देश या संघ नहीं है।"
