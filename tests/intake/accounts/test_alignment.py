"""Accounts laid beside each other: what shares a line, what comes first, whose government told it."""

import pytest
from tests.intake.accounts.test_grouping import ENGLISH, HINDI, read

from paraph.intake.accounts.alignment import Line, aligned, government_of
from paraph.intake.accounts.grouping import Kind, group, of_one_session

RUSSIAN = (
    "Министерство промышленности и торговли Российской Федерации\n"
    "Состоялось заседание рабочей группы\n"
    "6 августа 2025 года в Нью-Дели состоялось 11-е заседание Российско-Индийской рабочей группы по модернизации и "
    "промышленному сотрудничеству. Российскую делегацию возглавил заместитель Министра Алексей Груздев.\n"
    "Стороны договорились о сотрудничестве в области алюминия.\n"
)


def lines() -> list[Line]:
    readings = [read(name, text) for name, text in (("en", ENGLISH), ("hi", HINDI), ("ru", RUSSIAN))]
    (found,) = group(readings)
    return list(aligned(found))


def test_lines_on_which_accounts_differ_come_first_by_how_they_do() -> None:
    kinds = [line.kinds[0] if line.kinds else None for line in lines()]
    named = [kind for kind in kinds if kind]
    assert kinds == [*named, *[None] * (len(kinds) - len(named))]
    assert named == sorted(named, key=[Kind.WORDING, Kind.STANCE, Kind.VALUE, Kind.COUNT, Kind.ONE_ONLY].index)


def test_topic_told_with_other_verbs_is_one_line_with_the_words_of_each() -> None:
    aluminium = next(line for line in lines() if line.fact == "areas.aluminium")
    assert Kind.STANCE in aluminium.kinds
    assert {source: values[0].value for source, values in aluminium.values.items()} == {
        "en": "agreed", "hi": "welcomed", "ru": "agreed",
    }  # fmt: skip
    texts = {"en": ENGLISH, "hi": HINDI, "ru": RUSSIAN}
    for source, (_, words) in aluminium.values.items():
        assert words.span is not None
        assert texts[source][slice(*words.span)] == words.value


def test_chair_of_a_side_shares_a_line_and_silence_is_nothing() -> None:
    chairs = next(line for line in lines() if line.fact == "chairs.RU")
    assert {source: bool(values) for source, values in chairs.values.items()} == {"en": True, "hi": False, "ru": True}
    assert chairs.kinds == (Kind.ONE_ONLY,)


def test_account_that_only_names_a_topic_is_told_apart_from_a_silent_one() -> None:
    russian = RUSSIAN + "В авиакосмической отрасли и производстве углеродного волокна заняты многие.\n"
    readings = [read(name, text) for name, text in (("en", ENGLISH), ("hi", HINDI), ("ru", russian))]
    fibre = next(line for line in aligned(*group(readings)) if line.fact == "areas.carbon_fibre")
    assert (fibre.passing, fibre.kinds) == ({"ru"}, (Kind.ONE_ONLY,))
    assert readings[2].topics == {"aerospace", "aluminium", "carbon_fibre"}


def test_fact_that_no_account_states_has_no_line() -> None:
    facts = [line.fact for line in lines()]
    assert "next_session" not in facts
    assert len(facts) == len(set(facts))


def test_same_account_twice_differs_in_nothing() -> None:
    twice = aligned(of_one_session([read("one", ENGLISH), read("other", ENGLISH)]))
    assert [line.kinds for line in twice if line.kinds] == []
    assert aligned(of_one_session([])) == ()


@pytest.mark.parametrize(
    ("name", "text", "government"),
    [
        ("x", ENGLISH, "IN"),
        ("x", HINDI, "IN"),
        ("x", RUSSIAN, "RU"),
        ("https://minpromtorg.gov.ru/press/1", ENGLISH.replace("by PIB Delhi", ""), None),
        ("https://tpp.gov.kz/1", "Working group\nThe 3rd session of the group was held.\n", "KZ"),
        ("x", "Working group\nThe 3rd session of the group was held.\n", None),
    ],
)
def test_government_is_told_by_publisher_and_address_and_never_guessed(
    name: str, text: str, government: str | None
) -> None:
    assert government_of(read(name, text)) == government
