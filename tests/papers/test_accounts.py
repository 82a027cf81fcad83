"""Whose account a fact is."""

from dataclasses import replace
from datetime import date

import pytest
from immutables import Map

from paraph.mechanism.sessions import Chair, Facts, Session
from paraph.mechanism.texts import NO_TEXTS, texts
from paraph.papers.sessions.accounts import Position, agreed, attribution, basis, positions, values
from paraph.papers.wording import Said, Wording

WORDING = Wording("en", "RU")
OURS = Facts(ordinal=11, delegates=84, place=texts({"ru": "Нью-Дели"}), start=date(2025, 8, 6))
THEIRS = Facts(ordinal=11, delegates=80, place=texts({"en": "New Delhi"}), venue=texts({"en": "Vanijya Bhawan"}))
BOTH = Session("wg.s11", "wg", Map({"IN": THEIRS, "RU": OURS}))
ONE = Session("wg.s11", "wg", Map({"IN": THEIRS}))


def test_positions_where_both_agree_are_one() -> None:
    assert positions(BOTH, WORDING, lambda f: f.ordinal) == (Position(("RU", "IN"), 11),)


def test_positions_where_they_differ_are_two_and_the_own_side_first() -> None:
    assert positions(BOTH, WORDING, lambda f: f.delegates) == (Position(("RU",), 84), Position(("IN",), 80))


def test_positions_of_texts_in_different_languages_are_joined() -> None:
    both = texts({"en": "New Delhi", "ru": "Нью-Дели"})
    assert positions(BOTH, WORDING, lambda f: f.place) == (Position(("RU", "IN"), both),)


def test_position_of_one_side_alone_is_that_sides() -> None:
    found = positions(BOTH, WORDING, lambda f: f.venue)
    assert found == (Position(("IN",), texts({"en": "Vanijya Bhawan"})),)
    assert attribution(found[0].sides, BOTH, WORDING) == "Indian Side"


def test_nobody_is_named_where_one_side_alone_recorded_the_session() -> None:
    found = positions(ONE, WORDING, lambda f: f.delegates)
    assert attribution(found[0].sides, ONE, WORDING) == ""


@pytest.mark.parametrize(
    ("ours", "theirs", "both"),
    [
        (11, 11, 11),
        (11, 12, None),
        (texts({"en": "a"}), texts({"en": "b"}), None),
        (("sg-a", "sg-b"), ("sg-b", "sg-a"), ("sg-a", "sg-b")),
        (("sg-a", "sg-b"), ("sg-a",), None),
        ((texts({"en": "Protocol"}),), (texts({"ru": "Протокол"}),), (texts({"en": "Protocol", "ru": "Протокол"}),)),
        ((texts({"en": "Protocol"}),), (texts({"en": "Minutes"}),), None),
        (
            Chair("IN", texts({"en": "A. Rao"})),
            Chair("IN", texts({"hi": "ए. राव"}), texts({"hi": "सचिव"})),
            Chair("IN", texts({"en": "A. Rao", "hi": "ए. राव"}), texts({"hi": "सचिव"})),
        ),
        (Chair("IN", texts({"en": "A. Rao"})), Chair("RU", texts({"en": "A. Rao"})), None),
        (Chair("IN", NO_TEXTS, texts({"en": "Secretary"})), Chair("IN", NO_TEXTS, texts({"en": "Minister"})), None),
    ],
)
def test_agreed_joins_what_fits_and_refuses_what_differs(ours: object, theirs: object, both: object) -> None:
    assert agreed(ours, theirs) == both


def test_values_of_what_nobody_recorded_are_not_recorded() -> None:
    def own(number: int) -> list[Said]:
        return [WORDING.own(str(number))]

    silent = replace(BOTH, accounts=Map({"IN": Facts()}))
    assert values(silent, WORDING, lambda f: f.delegates, own) == [{"by": "", "texts": [WORDING.own("not recorded")]}]
    assert values(BOTH, WORDING, lambda f: f.delegates, own) == [
        {"by": "Russian Side", "texts": [WORDING.own("84")]},
        {"by": "Indian Side", "texts": [WORDING.own("80")]},
    ]


def test_basis_names_the_sides_whose_accounts_there_are() -> None:
    assert basis(ONE, WORDING) == (
        "This paper rests on the account of one Side alone: Indian Side. No other Side has recorded the session."
    )
    assert basis(BOTH, WORDING).startswith("Each of these Sides has recorded the session: Russian Side, Indian Side.")
