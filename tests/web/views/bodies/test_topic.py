"""A topic's values and what stands in its way, recorded on its page."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from tests import cast

from paraph.mechanism.fold import fold_draft
from paraph.node import records


@pytest.fixture
def kept(show: Callable[..., None], whole: object, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Acts appended; the record shown grows by them."""
    said: list[str] = []
    states = [cast.whole()]

    def append(drafts: Callable[..., object], by: object) -> None:
        for draft in drafts(states[-1]):  # type: ignore[attr-defined]
            states.append(fold_draft(states[-1], draft, side="IN"))
            said.append(draft.act)
        show(states[-1])

    monkeypatch.setattr(records, "append", append)
    return said


@pytest.mark.parametrize(("language", "value"), [("en", "4.5"), ("ru", "4,5")])
def test_a_value_is_recorded_and_shown_as_the_language_writes_it(
    kept: list[str], secretary: Client, language: str, value: str
) -> None:
    address = reverse("topic", args=[cast.WIND_TUNNEL])
    secretary.post(
        address, {"do": "measure", "indicator": "mach", "value": value, "on": "2026-03-01", "source": "Report"}
    )
    assert kept == ["topic.measure"]
    page = secretary.get(f"/{language}/topics/{cast.WIND_TUNNEL}/").content.decode()
    assert f">{value} " in page
    assert "Report" in page


def test_a_value_that_cannot_be_is_refused_and_kept_in_the_form(kept: list[str], secretary: Client) -> None:
    form = {"do": "measure", "indicator": "trl", "value": "eleven", "on": "2026-03-01"}
    answer = secretary.post(reverse("topic", args=[cast.WIND_TUNNEL]), form)
    assert (answer.status_code, kept) == (400, [])
    assert "“eleven” is no value of the indicator “trl”." in answer.content.decode()
    assert 'value="eleven"' in answer.content.decode()


def test_what_stands_in_the_way_is_said_and_taken_back(kept: list[str], secretary: Client) -> None:
    address = reverse("topic", args=[cast.WIND_TUNNEL])
    secretary.post(address, {"do": "block", "blockers": ["visas", "nonsense"]})
    assert "<dd>Visas</dd>" in secretary.get(address).content.decode()
    secretary.post(address, {"do": "block"})
    assert "Neither Side has named anything." in secretary.get(address).content.decode()
    assert kept == ["topic.block", "topic.block"]


def test_reader_may_not_record(kept: list[str], reader: Client) -> None:
    assert reader.post(reverse("topic", args=[cast.WIND_TUNNEL]), {"do": "block"}).status_code == 403
    assert kept == []


def test_values_are_drawn_against_their_target_with_a_table(kept: list[str], secretary: Client) -> None:
    address = reverse("topic", args=[cast.WIND_TUNNEL])
    form = {"indicator": "mach", "source": "Report"}
    for value, day in (("1.2", "2025-03-01"), ("3.4", "2026-03-01")):
        secretary.post(address, {**form, "do": "measure", "value": value, "on": day})
    secretary.post(address, {**form, "do": "target", "value": "5", "on": "2027-12-31"})
    assert kept == ["topic.measure", "topic.measure", "topic.target"]
    plot = secretary.get(address).content.decode().partition('<figure class="plot')[2].partition("</figure>")[0]
    assert plot.count("<circle") == 3  # two values, and the legend
    assert 'class="target"' in plot
    assert "1 Mar 2025: 1.2 Mach (Indian Side); 1 Mar 2026: 3.4 Mach (Indian Side); target, by 31 Dec 2027" in plot
    assert "style=" not in plot
