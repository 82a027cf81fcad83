"""How sure a finding is."""

import pytest

from paraph.language.compare import KINDS, compare
from paraph.language.comparing.facts import Difference, Kind
from paraph.language.comparing.severity import ALL, severity
from paraph.language.files import table

ONCE = {
    "en": "The sample shall not be sent by post.",
    "hi": "नमूना डाक से नहीं भेजा जाएगा।",
    "ru": "Образец не отправляется почтой.",
}
MORE = {
    "en": f"The sample is not heavy. {ONCE['en']}",
    "hi": f"नमूना भारी नहीं है। {ONCE['hi']}",
    "ru": f"Образец не тяжёл. {ONCE['ru']}",
}


@pytest.mark.parametrize(
    ("rule", "kind", "told"),
    [
        ("matching", "number", "error"),
        ("matching", "party_order", "warning"),
        ("matching", "force", "warning"),
        ("substitutions", "term", "warning"),
        ("exchanges", "term", "error"),
        ("shortened", "list_item", "warning"),
        ("roles", "actor", "error"),
    ],
)
def test_what_was_seldom_right_is_a_warning(rule: str, kind: Kind, told: str) -> None:
    assert severity(Difference(kind, None, None, rule=rule)) == told


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (ONCE | {"ru": "Образец отправляется почтой."}, "error"),
        (MORE | {"ru": "Образец не тяжёл. Образец отправляется почтой."}, "warning"),
    ],
)
def test_denial_is_surely_lacking_where_it_is_the_only_one(texts: dict[str, str], told: str) -> None:
    findings = compare(texts)
    assert [(finding.kind, finding.severity) for finding in findings] == [("negation", told)] * 2
    assert all(finding.rule.startswith("denials") for finding in findings)


def test_way_put_for_the_other_is_an_error_and_another_order_a_warning() -> None:
    way = compare({"en": "from Russia to India", "ru": "из Индии в Россию"})
    order = compare({"en": "India-Russia trade", "hi": "रूस-भारत व्यापार"})
    assert [finding.severity for finding in (*way, *order)] == ["error", "warning"]


def test_table_names_kinds_and_shares_of_ten() -> None:
    for kinds in table("severity").values():
        assert set(kinds) <= set(KINDS)
        assert all(0 <= right <= ALL for right in kinds.values())
