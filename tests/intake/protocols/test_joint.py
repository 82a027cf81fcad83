"""Bodies that will do something are bound; a thing and a thing, or a denial, bind nobody."""

import pytest

from paraph.intake.protocols.sentences.clauses import governing
from paraph.language.folding import fold

BIND = [
    ("en", "Kerala Ayurveda Board and the Saint Petersburg Academy of Botany shall publish a catalogue by 1 May 2027."),
    ("en", "NTPC and Inter RAO will jointly prepare a feasibility report within four months."),
    ("hi", "भारतीय वनस्पति संस्थान और पीटर्सबर्ग विश्वविद्यालय 2027 की दूसरी तिमाही में एक सूची प्रकाशित करेंगे।"),
    ("ru", "ООО «Северные краны» и компания «Гоа Шипъярд» проведут в мае 2027 года испытания."),
    ("ru", "Минэнерго России и Министерство энергетики Индии согласуют порядок до 1 мая 2027 года."),
]
ONE = [
    ("en", "Rosatom shall present the design of the reactor by 1 May 2027.", "Rosatom"),
    ("en", "By 1 May 2027 the Kerala Ayurveda Board will publish a catalogue.", "Kerala Ayurveda Board"),
    ("en", "A catalogue shall be published by the Kerala Ayurveda Board within two months.", "Kerala Ayurveda Board"),
    ("en", "The Ministry of Ports and Shipping shall appoint an officer.", "Ministry of Ports and Shipping"),
    ("hi", "भारतीय वनस्पति संस्थान 2027 की दूसरी तिमाही में एक सूची प्रकाशित करेगा।", "भारतीय वनस्पति संस्थान"),
    ("hi", "30 जून 2027 तक वनस्पति संस्थान द्वारा एक सूची प्रकाशित की जाएगी।", "वनस्पति संस्थान"),
    ("ru", "Росатом проведёт в мае 2027 года испытания.", "Росатом"),
    ("ru", "До 1 мая 2027 года Институт ботаники (Москва) издаст каталог.", "Институт ботаники (Москва)"),
]
DO_NOT = [
    ("en", "The price and the terms will be agreed separately."),
    ("en", "The Agreement shall enter into force on signature."),
    ("en", "NTPC and Inter RAO will not take part in the tender."),
    ("hi", "भारतीय वनस्पति संस्थान और पीटर्सबर्ग विश्वविद्यालय ने 2025 में एक सूची प्रकाशित की।"),
    ("ru", "ООО «Северные краны» и компания «Гоа Шипъярд» провели испытания."),
    ("ru", "Соглашение вступит в силу после подписания."),
]


@pytest.mark.parametrize(("lang", "sentence"), BIND)
def test_two_bodies_that_will_do_something_bind_both(lang: str, sentence: str) -> None:
    clause = governing(fold(sentence).text, lang)
    assert (clause.force, clause.actor) == ("agree", "both")


@pytest.mark.parametrize(("lang", "sentence", "body"), ONE)
def test_what_one_body_will_do_is_agreed_and_its_own(lang: str, sentence: str, body: str) -> None:
    folded = fold(sentence).text
    clause = governing(folded, lang)
    assert (clause.force, clause.actor, [folded[slice(*span)] for span in clause.bodies]) == ("agree", "third", [body])


@pytest.mark.parametrize(("lang", "sentence"), DO_NOT)
def test_a_thing_or_a_denial_binds_nobody(lang: str, sentence: str) -> None:
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
