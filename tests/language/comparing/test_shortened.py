"""Members of lists that one text lacks, though no table knows them."""

import pytest

from paraph.language.compare import compare

RIGHT = {
    "en": "Trade in wheat, zwieback and honey was discussed.",
    "hi": "गेहूं, ज़्वीबैक और शहद के व्यापार पर चर्चा हुई।",
    "ru": "Обсуждена торговля пшеницей, цвибаком и мёдом.",
}


@pytest.mark.parametrize(
    ("put", "found"),
    [
        ("Обсуждена торговля пшеницей, цвибаком и мёдом.", set()),
        ("Обсуждена торговля мёдом, пшеницей и цвибаком.", set()),
        ("Обсуждена торговля пшеницей и мёдом.", {"zwieback", "ज़्वीबैक"}),
    ],
)
def test_member_between_two_that_stand_side_by_side_is_left_out(put: str, found: set[str]) -> None:
    findings = compare(RIGHT | {"ru": put})
    assert {words for finding in findings for words in finding.found.values() if words} == found
    assert {finding.kind for finding in findings} <= {"list_item"}


def test_list_that_is_one_member_shorter_than_the_same_in_both_others_is_found() -> None:
    right = {
        "en": "Hops, rye, oats and barley were sold; flax, zwieback, qvevri, tofu and honey were bought.",
        "hi": "हॉप्स, राई, जई और जौ बेचे गए; अलसी, ज़्वीबैक, क्वेवरी, टोफू और शहद खरीदे गए।",
        "ru": "Проданы хмель, рожь, овёс и ячмень; куплены лён, цвибак, квеври, тофу и мёд.",
    }
    assert compare(right) == ()
    put = "Проданы хмель, рожь, овёс и ячмень; куплены лён, цвибак, квеври и мёд."
    findings = compare(right | {"ru": put})
    assert {(finding.kind, finding.languages) for finding in findings} == {
        ("list_item", ("en", "ru")),
        ("list_item", ("hi", "ru")),
    }
