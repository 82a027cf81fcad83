"""The gate lets through every word the lexicons know a body or a meeting by."""

import tomllib

import pytest

from paraph.intake.marks.gate import may_report_session
from paraph.intake.marks.lexicon import DATA
from paraph.intake.marks.rulewords import expression


@pytest.mark.parametrize("lang", ["en", "hi", "ru"])
@pytest.mark.parametrize(("kind", "gate"), [("BODY", "gate.bodies"), ("SESSION", "gate.meetings")])
def test_every_phrase_of_the_lexicon_passes(lang: str, kind: str, gate: str) -> None:
    sections = tomllib.loads((DATA / f"{lang}.toml").read_text(encoding="utf-8"))[kind]
    phrases = [phrase.strip().rstrip("*") for entry in sections.values() for phrase in entry.split("|")]
    assert [phrase for phrase in phrases if not expression(lang, gate).search(phrase.replace("*", ""))] == []


def test_text_without_a_meeting_does_not_pass() -> None:
    assert not may_report_session("The commission pays for coal.", "en")
