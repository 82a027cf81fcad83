"""A version of a release is drafted in its turn, points into its own text and document, and is cleared by digest."""

from collections.abc import Mapping
from typing import Any

import pytest
from tests.web.following import KEY, published

from paraph.mechanism.acts.joint_releases import is_minute
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.joint_releases import version_key
from paraph.mechanism.refusals import (
    EmbargoUnfit,
    NoticeMissing,
    RuleBroken,
    SpanOutside,
    UnknownDocument,
    UnknownLanguageOfRelease,
    UnknownParagraph,
    UnknownTopic,
    VersionCleared,
    VersionNotDrafted,
    VersionOutOfTurn,
)
from paraph.mechanism.state import State
from paraph.record import Draft

TEXT = "The Sides met in New Delhi."
FIRST = version_key(KEY, "en", 1)


def drafted(state: State, *, side: str = "IN", on: str = FIRST, **said: Any) -> State:  # noqa: ANN401 - JSON
    """The state after `side` drafted a version of which `said` differs from the first good one."""
    body = {"document": KEY, "language": "en", "number": 1, "text": TEXT, "furniture": {}, **said}
    return fold_draft(state, Draft(act="release.draft", v=1, office="o", on=on, body=body), side=side)


def cleared(state: State, *sides: str, on: str = FIRST, digest: str | None = None) -> State:
    for side in sides:
        body = {"digest": digest or state.joint_releases[on].held["IN"].digest()}
        state = fold_draft(state, Draft(act="release.clear", v=1, office="o", on=on, body=body), side=side)
    return state


@pytest.mark.parametrize(
    ("amiss", "refusal"),
    [
        ({"document": "wg-x.s1.protocol"}, UnknownDocument),
        ({"language": "de", "on": version_key(KEY, "de", 1)}, UnknownLanguageOfRelease),
        ({"on": version_key(KEY, "ru", 1)}, VersionOutOfTurn),
        ({"number": 2, "on": version_key(KEY, "en", 2), "notice": "Corrected."}, VersionOutOfTurn),
        ({"number": 0, "on": version_key(KEY, "en", 0)}, VersionOutOfTurn),
        ({"embargo": "2030-03-01 12:00"}, EmbargoUnfit),
        ({"embargo": "9999-12-31T23:59Z"}, EmbargoUnfit),
        ({"sentences": [{"span": [0, len(TEXT) + 1]}]}, SpanOutside),
        ({"sentences": [{"span": [4, 4]}]}, SpanOutside),
        ({"facts": {"session.city": [-1, 4]}}, SpanOutside),
        ({"sentences": [{"span": [0, 9], "cites": [f"{KEY}.p9"]}]}, UnknownParagraph),
        ({"statements": [{"text": "x", "span": [0, 3], "stance": "explored", "topic": "no-topic"}]}, UnknownTopic),
    ],
)
def test_a_version_with_one_defect_is_void(amiss: Mapping[str, Any], refusal: type[RuleBroken]) -> None:
    with pytest.raises(refusal):
        drafted(published(), **amiss)


def test_a_version_is_joint_on_two_keys_over_one_text_and_not_changed_after() -> None:
    state = cleared(drafted(published()), "IN")
    assert FIRST not in state.releases
    with pytest.raises(VersionNotDrafted):
        cleared(state, "RU", digest="0" * 64)
    with pytest.raises(VersionNotDrafted):
        cleared(state, "RU", on=version_key(KEY, "ru", 1), digest=state.joint_releases[FIRST].held["IN"].digest())
    state = cleared(state, "RU")
    assert state.releases[FIRST].text == TEXT
    with pytest.raises(VersionCleared):
        drafted(state, side="RU")
    with pytest.raises(VersionCleared):
        cleared(state, "IN")


def test_the_next_version_follows_a_cleared_one_and_says_what_it_corrects() -> None:
    state = cleared(drafted(published()), "IN", "RU")
    second = {"number": 2, "on": version_key(KEY, "en", 2), "text": f"{TEXT} Corrected."}
    with pytest.raises(NoticeMissing):
        drafted(state, **second, notice="  ")
    assert drafted(state, **second, notice="The place was wrong.").joint_releases[second["on"]].number == 2


@pytest.mark.parametrize(
    "written", ["2030-02-30T12:00Z", "2030-02-28T24:00Z", "2030-02-28T12:60Z", "0000-01-01T00:00Z"]
)
def test_an_embargo_is_a_minute_that_there_is(written: str) -> None:
    assert not is_minute(written)
    assert is_minute("2030-02-28T12:00Z")
