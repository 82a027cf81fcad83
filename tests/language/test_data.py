"""The data files: every language has every section, nothing means two things, and the room costs nothing to enter."""

import subprocess
import sys

import pytest
import regex

from paraph.language import LANGUAGES
from paraph.language.comparing.extraction.bases import SPANS
from paraph.language.comparing.lexicon import lexicon
from paraph.language.files import DATA, folded_rows, rows, table
from paraph.language.folding import fold
from paraph.language.force import STRENGTH
from paraph.language.honorifics import strip_honorific
from paraph.language.sentences import sentences
from paraph.language.terms import Glossary
from paraph.language.words import forms_of, read_words

MODEL = "en"
"""The file that others are copied from."""

ONE_LANGUAGE_ONLY = {
    "leading",
    "letters",
    "endings",
    "third",
    "fractions",
    "plus",
    "alone",
    "a",
    "and",
    "of",
    "closing",
}
ONE_LANGUAGE_ONLY |= {
    "weekday_after",
    "month_before",
    "closes_year",
    "loose",
    "loose_before",
    "loose_after",
    "fractions",
}
"""Keys that the grammar of one language needs and another's does not."""


def keys(lang: str) -> set[str]:
    return {f"{section}.{key}" for section, content in table(lang).items() for key in content}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_is_one_file_with_every_section_of_the_model(lang: str) -> None:
    own = {"endings", "letters"}  # case endings; how Russian spells Latin abbreviations out
    assert set(table(lang)) - own == set(table(MODEL)) - own


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_has_every_key_of_the_model(lang: str) -> None:
    missing = {name for name in keys(MODEL) - keys(lang) if not name.startswith(("endings.", "initials."))}
    assert {name for name in missing if name.partition(".")[2] not in ONE_LANGUAGE_ONLY} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_of_the_comparison_is_said_in_each_language_and_looked_for(lang: str) -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in (DATA.parent / "comparing").rglob("*.py"))
    looked_for = set(regex.findall(r"""rule\("(\w+)"\)""", code))
    assert set(table(f"compare_{lang}")["rules"]) == looked_for


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_rule_of_the_check_of_releases_stands_there_unasked(lang: str) -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in (DATA.parent / "releasing").rglob("*.py"))
    assert set(table(f"release_{lang}")["rules"]) - set(regex.findall(r'''"(\w+)"''', code)) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_calendar_has_twelve_months_and_seven_days(lang: str) -> None:
    calendar = table(lang)["calendar"]
    assert (len(calendar["months"]), len(calendar["weekdays"])) == (12, 7)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_names_two_numbers(lang: str) -> None:
    for kind in ("cardinals", "ordinals"):
        forms = [fold(form).text for several in table(lang)["numerals"][kind].values() for form in several.split()]
        assert sorted(forms) == sorted(set(forms))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_verbs_are_those_of_the_forces(lang: str) -> None:
    assert {verb["force"] for verb in table(lang)["force"]["verbs"]} == {*STRENGTH, ""}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_title_is_taken_off_a_name(lang: str) -> None:
    name = {"en": "Rao", "hi": "राव", "ru": "Рао"}[lang]
    for title in table(lang)["honorifics"]["titles"].replace("\n", " ").split(","):
        if title.strip():
            assert strip_honorific(f"{title.strip()} {name}")[1] == name, title


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_abbreviation_ends_a_sentence_before_a_digit(lang: str) -> None:
    listed = table(lang)["sentences"]
    for word in [*listed["always"].split(), *listed["before_number"].split()]:
        if word not in listed.get("closing", "").split():
            text = f"{word}. 5"
            assert sentences(text, lang) == [(0, len(text))], word


def test_no_phrase_names_two_countries() -> None:
    codes: dict[tuple[str, tuple[str, ...]], set[str]] = {}
    for code, lang, _, _, phrase in rows("countries"):
        codes.setdefault((lang, read_words(phrase).forms), set()).add(code)
    assert {phrase: found for phrase, found in codes.items() if len(found) > 1} == {}


def test_no_term_names_two_concepts() -> None:
    concepts: dict[tuple[str, tuple[str, ...]], set[str]] = {}
    for term in Glossary.load().terms:
        concepts.setdefault((term.lang, read_words(term.text).forms), set()).add(term.concept)
    assert {term: found for term, found in concepts.items() if len(found) > 1} == {}


def test_every_row_has_its_columns() -> None:
    widths = {
        "concordance": {5},
        "countries": {5},
        "contraries": {5},
        "fields": {5},
        "formulas": {5},
        "glossary": {4},
        "not_countries": {2},
        "not_towns": {2},
        "partners": {4},
        "places": {4, 5},
        "regions": {3},
        "towns": {4},
        "towns_hindi": {2},
        "wordbook": {4},
    }
    assert {path.stem for path in DATA.glob("*.tsv")} == set(widths)
    for name, expected in widths.items():
        assert {len(row) for row in rows(name)} <= expected, name


def test_every_field_has_two_concepts_at_least_of_one_kind() -> None:
    kinds: dict[str, list[str]] = {}
    for fields, kind, *_ in rows("fields"):
        for field in fields.split(","):
            kinds.setdefault(field, []).append(kind)
    assert [field for field, own in kinds.items() if max(map(own.count, own)) == 1] == []


def test_every_row_of_the_concordance_has_a_use_and_words_in_each_language() -> None:
    rows_ = list(rows("concordance"))
    wrong = [row for row in rows_ if row[1] not in {"t", "w", "q", "d", "-"} or row[:2] == ["-", "-"]]
    blank = [row for row in rows_ for words in row[2:] if not all(word.strip() for word in words.split(","))]
    starred = [row for row in rows_ if row[0] != "-" and any("*" in words for words in row[2:])]
    assert (wrong, blank, starred) == ([], [], [])


HEAVY = ("babel", "pymorphy3", "django", "lxml")


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("paraph.language", (*HEAVY, "regex", "rapidfuzz", "tomllib")),
        ("paraph.language.dates", (*HEAVY, "rapidfuzz")),
        ("paraph.language.terms", (*HEAVY, "rapidfuzz")),
        ("paraph.language.names", HEAVY),
        ("paraph.language.countries", (*HEAVY, "rapidfuzz")),
    ],
)
def test_entering_the_room_loads_nothing_heavy(module: str, unwanted: tuple[str, ...]) -> None:
    code = f"import sys, {module}; print([name for name in {unwanted!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == "[]\n"


def test_english_and_hindi_are_read_without_the_russian_dictionary() -> None:
    code = (
        "import sys; from paraph.language.terms import Glossary; "
        "Glossary.load().find_terms('कार्य समूहों ने', 'hi'); Glossary.load().find_terms('the Working Groups', 'en'); "
        "print('pymorphy3' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize("name", ["concordance", "wordbook"])
def test_a_file_folded_at_once_is_its_rows_folded(name: str) -> None:
    assert list(folded_rows(name)) == [tuple(fold(column).text.lower() for column in row) for row in rows(name)]


def test_the_words_of_names_and_terms_are_those_of_texts() -> None:
    phrases = [phrase for *_, phrase in rows("countries")] + [term.text for term in Glossary.load().terms]
    assert [phrase for phrase in phrases if forms_of(phrase) != read_words(phrase).forms] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_of_every_period_the_length_is_known(lang: str) -> None:
    assert set(table(f"compare_{lang}")["periods"]) - set(SPANS) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("rule", ["share", "unit_part"])
def test_of_every_share_that_is_read_the_size_is_known(lang: str, rule: str) -> None:
    written = fold(table(f"compare_{lang}")["rules"][rule]).text
    listed = regex.findall(r"\(\?P<whole>([\p{L}\p{M}|]+)\)", written)
    forms = {word for words in listed for word in words.split("|")}
    assert forms - set(lexicon(lang).share_wholes) == set()
