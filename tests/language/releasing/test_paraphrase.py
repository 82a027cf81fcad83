"""A plain paraphrase passes, and the same sentence with one thing changed does not."""

import pytest

from paraph.language.release import Paragraph, check_release

LOAN = {
    "en": "The Russian Side asked for a list of looms; the Indian Side agreed to furnish it by 5 May 2028.",
    "ru": "Российская Сторона запросила перечень станков; Индийская Сторона согласилась дать его до 5 мая 2028 г.",
}
STUDENTS = {
    "en": "The Sides welcomed the growth in the number of exchange students, which reached 1,940 in 2027.",
    "ru": "Стороны приветствовали рост числа студентов по обмену, которое в 2027 году достигло 1940 человек.",
}
VISITS = {"en": "In 2028 the reserve was visited by 61,400 tourists; figures are exchanged every quarter."}
COMBINE = {"ru": "Узбекская Сторона отметила интерес Волжского металлургического комбината к лизингу печей в Термезе."}
HEADS = {"en": "The delegations were led by Dr. Nitin Joglekar and Mr. Fyodor Lukin."}


@pytest.mark.parametrize(
    ("texts", "lang", "faithful", "exaggerated"),
    [
        (
            LOAN,
            "en",
            "India will furnish the list of looms by 5 May 2028.",
            "Russia will furnish the list of looms by 5 May 2028.",
        ),
        (STUDENTS, "ru", "Студентов по обмену в 2027 году было 1940.", "Студентов по обмену в 2027 году было 2940."),
        (STUDENTS, "en", "There were 1,940 exchange students in 2027.", "There were 1,740 exchange students in 2027."),
        (
            VISITS,
            "en",
            "More than sixty-one thousand tourists visited the reserve in 2028.",
            "More than sixty-five thousand tourists visited the reserve in 2028.",
        ),
        (VISITS, "en", "Figures are exchanged four times a year.", "Figures are exchanged seven times a year."),
        (
            COMBINE,
            "ru",
            "Ташкент отметил интерес ВМК к лизингу печей.",
            "Узбекская Сторона отметила интерес ВМК к лизингу печей в Ташкенте.",
        ),
        (HEADS, "en", "Mr. Fyodor Lukin led a delegation.", "Mr. Fyodor Ladygin led a delegation."),
    ],
)
def test_a_paraphrase_passes_and_a_changed_one_does_not(
    texts: dict[str, str], lang: str, faithful: str, exaggerated: str
) -> None:
    paragraphs = [Paragraph(1, texts)]
    assert check_release(faithful, lang, paragraphs) == ()
    assert check_release(exaggerated, lang, paragraphs)


def test_another_deed_instructed_is_found_in_the_same_language() -> None:
    paragraphs = [Paragraph(1, {"en": "The Sides instructed their experts to compare the rules on looms."})]
    assert check_release("Experts were instructed to compare the rules on looms.", "en", paragraphs) == ()
    finding, *_ = check_release("Experts were instructed to unify the rules on looms.", "en", paragraphs)
    assert (finding.kind, finding.span) == ("stronger_verb", (27, 32))
