"""Evidence makes a probability, of a subject and of a report, and can be said in every language."""

import pytest

from paraph.intake import read_release, read_source, weights
from paraph.intake.because import told
from paraph.intake.weights import judge_by, step

REPORT = "The 3rd session of the Nepal-Kenya Joint Commission was held on 6 May 2024.\n"


def test_a_count_becomes_the_step_it_lies_on() -> None:
    steps = {count: step("words", count, 2, 3, 5) for count in range(7)}
    assert steps == {
        0: "words:0-1",
        1: "words:0-1",
        2: "words:2",
        3: "words:3-4",
        4: "words:3-4",
        5: "words:5+",
        6: "words:5+",
    }


def test_evidence_is_summed_once_each_and_unknown_evidence_weighs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "weights", lambda _: {"bias": 0.2, "verb:discussed": 0.9, "words:7": -2.1})
    judged = judge_by("areas", ["verb:discussed", "verb:discussed", "words:9"])
    assert (judged.probability, judged.weighed) == (0.75, (("verb:discussed", 0.9),))
    assert judge_by("areas", []).probability == 0.55
    assert judge_by("areas", ["words:7", "verb:discussed"]).evidence == (("words:7", -2.1), ("verb:discussed", 0.9))


@pytest.mark.parametrize("kind", ["areas", "sessions", "sessions_hi"])
def test_every_weighed_group_of_evidence_is_said_in_every_language(kind: str) -> None:
    names = [name for name in weights.weights(kind) if name != weights.BIAS]
    unsaid = [name for name in names if told(name).text("en") == name]
    same = [name for name in names if told(name).text("en") in {told(name).text("hi"), told(name).text("ru")}]
    assert (unsaid, same) == ([], [])


def test_a_subject_that_is_likely_none_is_doubtful_and_stated_nowhere() -> None:
    text = REPORT + (
        "The two sides discussed tea trade, port dues and grain storage.\n\n"
        "Minister A. Otieno, who will visit Nepal, said that Kenya hoped for progress and welcomed peace.\n"
    )
    reading = read_release(read_source("release.txt", text.encode()))
    assert [area.text.value for area in reading.areas] == ["tea trade", "port dues", "grain storage"]
    assert [area.text.value for area in reading.named()] == [
        area.text.value for area in (*reading.areas, *reading.doubtful)
    ]
    assert all(key.startswith("doubtful.") for key, _ in reading.doubts())
    assert not any(key.startswith("doubtful") for key in reading.as_json()["spans"])  # type: ignore[attr-defined]
