"""The gate lets through every word the lexicons know a body or a meeting by."""

import tomllib

import pytest

from paraph.intake.marks.gate import BODIES, MEETINGS, may_report_session
from paraph.intake.marks.lexicon import DATA


@pytest.mark.parametrize("lang", ["en", "hi", "ru"])
@pytest.mark.parametrize(("kind", "gate"), [("BODY", BODIES), ("SESSION", MEETINGS)])
def test_every_phrase_of_the_lexicon_passes(lang: str, kind: str, gate: dict) -> None:
    sections = tomllib.loads((DATA / f"{lang}.toml").read_text(encoding="utf-8"))[kind]
    phrases = [phrase.strip().rstrip("*") for entry in sections.values() for phrase in entry.split("|")]
    assert [phrase for phrase in phrases if not gate[lang].search(phrase.replace("*", ""))] == []


def test_text_without_a_meeting_does_not_pass() -> None:
    assert not may_report_session("The commission pays for coal.", "en")
