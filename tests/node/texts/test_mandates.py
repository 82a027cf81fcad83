"""A text against this side's mandate: what departs, where, how gravely; and none of it in a pouch."""

import pytest
from tests.mechanism.negotiation.table import KEY, Table, digest

from paraph.node.refusals import MandateUnfit
from paraph.node.texts import mandates
from paraph.node.texts.mandates import NOWHERE, Demand, Departure


@pytest.fixture
def table(db: None) -> Table:
    """India proposed 3 and 5 seminars; Russia would have 4 instead of 3."""
    table = Table().begin()
    first = table.new("IN", 3)
    table.new("IN", 5)
    table.propose("RU", first, 4)
    return table


def put(demand: str, subject: str, *, principle: bool = False, **texts: str) -> None:
    mandates.put(KEY, f"{KEY}.{subject}" if subject else "", demand, texts, principle=principle)


def found(table: Table) -> dict[str, list[tuple[str, tuple[str, ...], str, str]]]:
    departures = mandates.departures(table.draft)
    return {key.removeprefix(f"{KEY}."): [_told(one) for one in ones] for key, ones in departures.items()}


def _told(one: Departure) -> tuple[str, tuple[str, ...], str, str]:
    return one.choice, one.languages, one.wanted, one.found


def test_an_alternative_that_lacks_what_must_be_said_departs_in_every_language_told_once(table: Table) -> None:
    put("must", "pin1", ru="не менее 3 семинаров", principle=True)
    assert found(table) == {"pin1": [(digest(4), ("en", "hi", "ru"), "3", "4")]}
    assert [one.entry.principle for one in mandates.departures(table.draft)[f"{KEY}.pin1"]] == [True]
    put("must", "pin2", en="5 seminars")
    assert list(found(table)) == ["pin1"]


def test_within_the_fallback_is_told(table: Table) -> None:
    put("must", "pin1", en="3 seminars")
    put("fallback", "pin1", en="4 seminars")
    assert [one.within_fallback for one in mandates.departures(table.draft)[f"{KEY}.pin1"]] == [True]


def test_what_must_not_be_said_departs_where_it_is_said(table: Table) -> None:
    put("must_not", "", en="hold 4 seminars")
    assert found(table) == {"pin1": [(digest(4), ("en", "hi", "ru"), "hold 4 seminars", "hold 4 seminars")]}


def test_what_the_whole_text_must_say_is_told_where_it_is_said_nowhere(table: Table) -> None:
    put("must", "", en="5 seminars")
    assert found(table) == {}
    put("must", "", en="6 seminars")
    assert found(table) == {NOWHERE: [("", (), "6 seminars", "")]}


@pytest.mark.parametrize(("demand", "texts"), [("must", {}), ("must", {"en": "  "}), ("should", {"en": "x"})])
def test_an_entry_without_words_or_demand_is_refused(table: Table, demand: str, texts: dict[str, str]) -> None:
    with pytest.raises(MandateUnfit):
        mandates.put(KEY, "", demand, texts)
    assert mandates.entries(KEY) == ()


def test_an_entry_is_taken_out(table: Table) -> None:
    put("must_not", "", en="hold 4 seminars")
    (entry,) = mandates.entries(KEY)
    assert (entry.demand, entry.subject, entry.texts) == (Demand.MUST_NOT, "", {"en": "hold 4 seminars"})
    mandates.remove("another", entry.id)
    assert mandates.entries(KEY) == (entry,)
    mandates.remove(KEY, entry.id)
    assert mandates.entries(KEY) == ()
