"""Weights are fitted to examples, the same ones the same way, and written as the reader takes them."""

import json
from pathlib import Path

from tools.fitting import Example, Weight, fitted, probability
from tools.weigh import examples, gathered, right_ones, tried, write

GOOD, BAD = frozenset({"verb:discussed", "sentence:2"}), frozenset({"verb:hoped", "sentence:2"})
SEEN = [Example(group, "en", evidence, right)
        for group in ("one", "two") for evidence, right in ((GOOD, True), (BAD, False)) for _ in range(20)]  # fmt: skip


def test_what_was_right_and_wrong_is_told_apart_and_what_tells_nothing_has_no_weight() -> None:
    weights = {one.name: one.weight for one in fitted(SEEN)}
    assert weights.keys() == {"bias", "verb:discussed", "verb:hoped"}
    assert [round(probability(seen, weights)) for seen in (GOOD, BAD)] == [1, 0]
    assert fitted(SEEN) == fitted(SEEN)


def test_weights_gone_on_with_stay_where_new_examples_say_nothing_and_yield_slowly_where_they_contradict() -> None:
    before = (Weight("bias", 0.1, 400), Weight("verb:hailed", -0.7, 90), Weight("verb:discussed", -1.0, 300))
    after = {one.name: one for one in fitted(SEEN, before=before)}
    assert after["verb:hailed"] == Weight("verb:hailed", -0.7, 90)
    assert after["verb:discussed"].count == 340
    assert -1.0 < after["verb:discussed"].weight < fitted(SEEN)[1].weight
    assert fitted([], before=before) == (before[0], before[2], before[1])
    alone = {one.name: one.weight for one in fitted(SEEN, before=before, only="verb:hoped")}
    assert (alone["bias"], alone["verb:discussed"]) == (0.1, -1.0)
    assert alone["verb:hoped"] < 0


def test_evidence_seen_too_seldom_is_not_weighed() -> None:
    rare = [*SEEN, Example("one", "en", frozenset({"verb:sang"}), right=False)]
    assert "verb:sang" not in {one.name for one in fitted(rare)}


def test_each_set_is_tried_with_weights_of_the_others() -> None:
    misled = [Example("two", "en", one.evidence, not one.right) if one.group == "two" else one for one in SEEN]
    sure = {(one.group, one.right): round(likely) for one, likely in tried("areas", misled)}
    assert sure == {("one", True): 0, ("one", False): 1, ("two", False): 1, ("two", True): 0}


def test_a_wanted_subject_is_met_once_and_an_optional_one_teaches_nothing() -> None:
    wanted = [{"text": "tea trade"}, {"text": ["port dues", "dues of ports"], "optional": True}]
    assert right_ones(["tea trade", "the tea trade", "port dues", "peace"], wanted) == [True, False, None, False]


def test_a_labelled_set_is_gathered_kept_and_written(tmp_path: Path) -> None:
    text = (
        "The 3rd session of the Oman-Kenya Joint Commission was held on 6 May 2024.\nBoth sides discussed tea trade.\n"
    )
    expected = {"lang": "en", "is_session": True, "areas": [{"text": "tea trade"}]}
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "expected": expected}) + "\n", encoding="utf-8")
    kept = tmp_path / "examples.jsonl"
    kept.write_text("".join(json.dumps(row) + "\n" for row in gathered([path])), encoding="utf-8")
    (area,), (session,) = examples([kept], "areas"), examples([kept], "sessions")
    assert (area.group, area.right, "verb:discussed" in area.evidence) == ("set", True, True)
    assert (session.right, "number:first" in session.evidence) == (True, True)


def test_of_hindi_releases_only_what_the_text_has_is_weighed_apart(tmp_path: Path) -> None:
    kept = tmp_path / "examples.jsonl"
    evidence = ["rules:refused", "told:held", "headline:SESSION", "text-states:2"]
    rows = [
        {"of": "sessions", "group": "one", "language": lang, "evidence": evidence, "right": True}
        for lang in ("hi", "en")
    ]
    kept.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert [one.evidence for one in examples([kept], "sessions_hi")] == [{"headline:SESSION", "text-states:2"}]
    written = write("areas", fitted(SEEN), tmp_path).read_text(encoding="utf-8").splitlines()
    assert [row.split("\t")[0] for row in written if not row.startswith("#")] == [
        "bias",
        "verb:discussed",
        "verb:hoped",
    ]
