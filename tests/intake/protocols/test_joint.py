"""Two bodies that will do something bind both sides; one body, a thing and a thing, or a denial do not."""

import pytest

from paraph.intake.protocols.clauses import governing
from paraph.language.folding import fold

BIND = [
    ("en", "Kerala Ayurveda Board and the Saint Petersburg Academy of Botany shall publish a catalogue by 1 May 2027."),
    ("en", "NTPC and Inter RAO will jointly prepare a feasibility report within four months."),
    ("hi", "भारतीय वनस्पति संस्थान और पीटर्सबर्ग विश्वविद्यालय 2027 की दूसरी तिमाही में एक सूची प्रकाशित करेंगे।"),
    ("ru", "ООО «Северные краны» и компания «Гоа Шипъярд» проведут в мае 2027 года испытания."),
    ("ru", "Минэнерго России и Министерство энергетики Индии согласуют порядок до 1 мая 2027 года."),
]
DO_NOT = [
    ("en", "Rosatom shall present the design of the reactor by 1 May 2027."),
    ("en", "The price and the terms will be agreed separately."),
    ("en", "NTPC and Inter RAO will not take part in the tender."),
    ("hi", "भारतीय वनस्पति संस्थान 2027 की दूसरी तिमाही में एक सूची प्रकाशित करेगा।"),
    ("hi", "भारतीय वनस्पति संस्थान और पीटर्सबर्ग विश्वविद्यालय ने 2025 में एक सूची प्रकाशित की।"),
    ("ru", "Росатом проведёт в мае 2027 года испытания."),
    ("ru", "ООО «Северные краны» и компания «Гоа Шипъярд» провели испытания."),
]


@pytest.mark.parametrize(("lang", "sentence"), BIND)
def test_two_bodies_that_will_do_something_bind_both(lang: str, sentence: str) -> None:
    clause = governing(fold(sentence).text, lang)
    assert (clause.force, clause.actor) == ("agree", "both")


@pytest.mark.parametrize(("lang", "sentence"), DO_NOT)
def test_one_body_a_thing_or_a_denial_binds_nobody(lang: str, sentence: str) -> None:
    assert governing(fold(sentence).text, lang).force is None


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Договорились провести семинар в мае 2027 года.", "agree"),
        ("Поручили подгруппе по портам подготовить перечень.", "instruct"),
        ("Приветствовали открытие выставки.", "welcome"),
        ("Договорились рассмотреть вопрос о складе.", "consider"),
    ],
)
def test_a_russian_verb_without_a_subject_is_of_both(sentence: str, force: str) -> None:
    clause = governing(sentence, "ru")
    assert (clause.force, clause.actor) == (force, "both")


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "The Fifth Session shall be held in Kochi in May 2027."),
        ("hi", "उप-समूह का तीसरा सत्र मई 2027 में कोच्चि में आयोजित किया जाएगा।"),
        ("ru", "Пятое заседание состоится в Кочи в мае 2027 года."),
    ],
)
def test_a_session_to_come_is_agreed_by_both(lang: str, sentence: str) -> None:
    clause = governing(fold(sentence).text, lang)
    assert (clause.force, clause.actor) == ("agree", "both")


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "The Fifth Session was held in Kochi in May 2026."),
        ("hi", "तीसरा सत्र मई 2026 में कोच्चि में आयोजित हुआ।"),
        ("ru", "Пятое заседание состоялось в Кочи в мае 2026 года."),
    ],
)
def test_a_session_held_is_no_agreement(lang: str, sentence: str) -> None:
    assert governing(fold(sentence).text, lang).force is None
