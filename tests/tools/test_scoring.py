"""The marks by which the reading is measured."""

from tools.bench_read import cases, rates, tally
from tools.scoring import Mark, marks, overlap

NOTHING = {"is_session": False}


def reading(**facts: object) -> dict[str, object]:
    return {"is_session": True, **facts}


def test_a_wrong_value_is_made_up_and_the_right_one_missed() -> None:
    found = list(marks(reading(session={"ordinal": 11}), reading(session={"ordinal": 10})))
    assert found == [
        Mark("is_session", expected=True, read=True),
        Mark("session.ordinal", None, 10),
        Mark("session.ordinal", 11, None),
    ]


def test_any_of_several_values_is_right_and_none_may_be_among_them() -> None:
    expected = reading(body={"kind": ["commission", "sub_group"], "parent": [None, "Commission"]})
    found = list(marks(expected, reading(body={"kind": "sub_group", "parent": None})))
    assert [(mark.field, mark.hit) for mark in found] == [("is_session", True), ("body.kind", True)]


def test_a_chair_on_the_wrong_side_is_made_up_and_missed() -> None:
    chair = {"name": "Alexey Gruzdev", "post": None}
    expected, read = reading(chairs=[{**chair, "side": "RU"}]), reading(chairs=[{**chair, "side": "IN"}])
    assert [mark.hit for mark in marks(expected, read) if mark.field == "chairs"] == [False, False]


def test_stances_that_bind_nobody_count_as_one() -> None:
    area = {"text": "wind tunnel", "topic": None}
    expected = reading(areas=[{**area, "stance": "explored"}])
    stances = {
        stance: [m.hit for m in marks(expected, reading(areas=[{**area, "stance": stance}])) if "stance" in m.field]
        for stance in ("reviewed", "welcomed")
    }
    assert stances == {"reviewed": [True], "welcomed": [False, False]}


def test_an_area_is_met_by_shared_words_whatever_their_endings() -> None:
    assert overlap("поставок удобрений", "поставки удобрений") == 1.0
    assert overlap("steel", "joint production of steel pipes") < 0.6


def test_rates_of_nothing_said_and_nothing_stated_are_whole() -> None:
    assert rates(tally(iter(()))["signed"]) == (1.0, 1.0, 1.0)


def test_the_evaluation_set_has_releases_and_negatives_in_every_language() -> None:
    every = list(cases())
    whether = {
        lang: [
            any(mark.field == "is_session" and mark.expected for mark in case.fuzzy)
            for case in every
            if case.lang == lang
        ]
        for lang in ("en", "hi", "ru")
    }
    assert {
        lang: (sum(found) >= 26, len(found) - sum(found) >= 14) for lang, found in whether.items()
    } == dict.fromkeys(("en", "hi", "ru"), (True, True))
    assert len({case.id for case in every}) == len(every)
