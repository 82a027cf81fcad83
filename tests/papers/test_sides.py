"""Sides within a sentence: by name, in the case the sentence asks for, in every language."""

import pytest

from paraph.intake.refusals import AdoptedOtherwise, OtherParties
from paraph.messages import Cased, Phrase, Refused
from paraph.node.refusals.exchange import SideUnknown
from paraph.papers.sides import by_name
from paraph.papers.wording import Wording
from paraph.record.pouches.refusals import AddresseeOther, Gap

GAP = Gap(first=4, side="RU", have=2)
TOLD = [
    (GAP, "en", "The pouch begins with act 4 of the Russian Side, and only 2 are here: a pouch between is missing."),
    (GAP, "hi", "थैली रूसी पक्ष की प्रविष्टि 4 से आरंभ होती है, और यहाँ केवल 2 हैं: बीच की कोई थैली लुप्त है।"),
    (GAP, "ru", "Вализа начинается с акта 4 Российской Стороны, а здесь их только 2: недостаёт вализы между ними."),
    (AddresseeOther(found="IN", expected="RU"), "ru",
     "Вализа адресована Индийской Стороне; это узел Российской Стороны."),
    (AdoptedOtherwise(side="IN", source="a.txt"), "en",
     "The Indian Side has adopted this protocol already, and “a.txt” does not say the same."),
    (OtherParties(source="a.txt", found="IN, UZ", parties="IN, RU"), "en",
     "“a.txt” reports a session of these States: India, Uzbekistan. This record is kept by: India, Russia."),
    (SideUnknown(side="IN", others="RU"), "en", "“IN” is not another party; the others are the Russian Side (RU)."),
    (SideUnknown(side="IN", others="?"), "ru", "«IN» — не другой участник; другие участники: ?."),
]  # fmt: skip


@pytest.mark.parametrize(("refusal", "language", "sentence"), TOLD)
def test_a_refusal_calls_sides_by_name(refusal: Refused, language: str, sentence: str) -> None:
    assert by_name(refusal, Wording(language, "IN"), with_codes=True).sentence(language) == sentence


def test_what_has_no_cases_stands_as_it_is_where_a_case_is_asked_for() -> None:
    assert [Phrase("{side:gen} {n}", side=side, n=1).text("ru") for side in ("RU", Cased("a", {"gen": "of a"}))] == [
        "RU 1",
        "Of a 1",
    ]
