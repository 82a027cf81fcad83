"""What is ready before the first person asks, and what the collector of cycles is spared."""

import gc
from types import SimpleNamespace

import pytest
from tests.web import drafting

from paraph.node import records
from paraph.node.refusals import RecordDamaged
from paraph.node.serving import warming
from paraph.node.storage import folding
from paraph.node.texts import comparing


def test_a_worker_compares_the_texts_that_wait_for_both_sides(monkeypatch: pytest.MonkeyPatch) -> None:
    state = drafting.negotiated()
    monkeypatch.setattr(comparing, "_KNOWN", {})
    monkeypatch.setattr(records, "current", lambda: SimpleNamespace(state=state))
    draft = state.negotiations[drafting.KEY]
    held = list(comparing.on_the_table(draft))
    languages = draft.frame.terms.regime.languages
    assert drafting.words(2) in held
    assert [comparing.known(content, languages) for content in held] == [None] * len(held)
    loaded = []
    monkeypatch.setattr(warming, "load_tables", lambda: loaded.append("tables"))
    warming.warm()
    assert None not in [comparing.known(content, languages) for content in held]
    assert loaded == ["tables"]


def test_a_damaged_record_is_told_by_the_pages_and_stops_no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def damaged() -> None:
        asked.append("current")
        raise RecordDamaged(side="IN")

    monkeypatch.setattr(records, "current", damaged)
    warming.warm()
    assert asked == ["current"]


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("sound", [True, False])
def test_the_collector_rests_only_while_acts_are_folded(monkeypatch: pytest.MonkeyPatch, *, sound: bool) -> None:
    resting = []
    monkeypatch.setattr(folding.Folded, "_stale", lambda *_: True)
    monkeypatch.setattr(folding.Folded, "_extend", lambda *_: resting.append(not gc.isenabled()) or sound)
    if sound:
        records.current()
    else:
        with pytest.raises(RecordDamaged):
            records.current()
    assert (resting, gc.isenabled()) == ([True] * (1 if sound else 2), True)
