"""Names of bodies and groups come back to the nominative; what is in it already, or is no noun phrase, stays."""

import pytest

from paraph.language.russian import analyzer, feminine, gender, genitive, grammemes, nominative, normal_forms


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "Российско-Индийской рабочей группы по модернизации и промышленному сотрудничеству",
            "Российско-Индийская рабочая группа по модернизации и промышленному сотрудничеству",
        ),
        (
            "Межправительственной Российско-Индийской комиссии по торгово-экономическому сотрудничеству",
            "Межправительственная Российско-Индийская комиссия по торгово-экономическому сотрудничеству",
        ),
        ("российско-китайского Комитета по энергетике", "российско-китайский Комитет по энергетике"),
        ("совместной комиссией по туризму", "совместная комиссия по туризму"),
        ("рабочую группу по туризму", "рабочая группа по туризму"),
        ("горному делу", "горное дело"),
        ("железнодорожному транспорту", "железнодорожный транспорт"),
        ("минеральным удобрениям", "минеральные удобрения"),
        ("новых направлениях", "новые направления"),
        ("МЕЖПРАВКОМИССИИ", "МЕЖПРАВКОМИССИЯ"),
        ("минеральным удобрениям и химической продукции", "минеральные удобрения и химическая продукция"),
        ("министерства промышленности и торговли", "министерство промышленности и торговли"),
    ],
)
def test_nominative_changes_head_and_adjectives_only(written: str, expected: str) -> None:
    assert nominative(written) == expected


@pytest.mark.parametrize(
    "written",
    ["рабочая группа по туризму", "модернизация", "горное дело", "по модернизации", "", "Working Group", "2025"],
)
def test_nominative_leaves_what_is_nominative_or_no_noun_phrase(written: str) -> None:
    assert nominative(written) == written


def test_nominative_takes_only_the_cases_expected() -> None:
    assert nominative("модернизации", expected=("datv",)) == "модернизация"
    assert nominative("модернизации", expected=("ablt",)) == "модернизации"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Рабочая группа по модернизации", "Рабочей группы по модернизации"),
        ("Межправительственная Российско-Индийская комиссия по торговле",
         "Межправительственной Российско-Индийской комиссии по торговле"),
        ("Совместный комитет", "Совместного комитета"),
        ("по туризму", "по туризму"),
    ],
)  # fmt: skip
def test_genitive_of_a_name(phrase: str, expected: str) -> None:
    assert genitive(phrase) == expected


def test_an_adjective_beside_a_side_agrees_with_it_and_what_is_none_stays() -> None:
    cases = ("nom", "gen", "dat", "acc", "ins")
    assert [feminine("индийский", case) for case in cases] == [
        "индийская", "индийской", "индийской", "индийскую", "индийской"]  # fmt: skip
    assert feminine("XK") == "XK"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("рабочая группа по модернизации", "femn"), ("совместный комитет", "masc"), ("совещание", "neut"),
     ("новые направления", "plur"), ("22 мая", "masc")],
)  # fmt: skip
def test_gender_of_the_head(phrase: str, expected: str) -> None:
    assert gender(phrase) == expected


@pytest.mark.parametrize(
    "form", ["стали", "отчетом", "все", "манту", "бхатия", "нлмк", "в", "и", "я", "по-русски", "2025", "steel"]
)
def test_a_word_looked_up_is_what_the_analyzer_takes_it_for(form: str) -> None:
    parses = analyzer().parse(form)
    assert normal_forms(form) == {parse.normal_form for parse in parses}
    assert set(grammemes(form)) == {parse.tag.grammemes for parse in parses}
