"""The verbs of stance of the intake and the forces of the language room say the same of the same verb.

The two lists serve two ends: `language.force` ranks how strongly a paragraph binds, the intake tells what a verb does
with the subjects it governs, and marks them where they stand in a row of units. Neither can take the place of the
other; so this holds them to one another.
"""

import tomllib

import pytest

from paraph.intake.marks.lexicon import DATA
from paraph.language.force import find_force

LOOKED_AT = {"reviewed", "explored", "focus"}
STANCES = {
    "focus": LOOKED_AT,
    "review": LOOKED_AT,
    "explore": LOOKED_AT,
    "consider": LOOKED_AT,
    "observe": LOOKED_AT | {"welcomed"},
    "take_note": LOOKED_AT,
    "welcome": {"welcomed"},
    "interest": {"proposed", "agreed"},
    "one_side": {"proposed", "agreed"},
    "propose": {"proposed"},
    "recommend": {"proposed"},
    "agree": {"agreed"},
    "sign": {"signed"},
}
"""What a verb of each force may do with its subjects in a release."""


@pytest.mark.parametrize("lang", ["en", "hi", "ru"])
def test_stance_of_a_verb_is_one_its_force_allows(lang: str) -> None:
    data = tomllib.loads((DATA / f"{lang}.toml").read_text(encoding="utf-8"))["STANCE"]
    verbs = [(stance, phrase.strip(" *")) for stance, phrases in data.items() for phrase in phrases.split("|")]
    known = [(stance, phrase, mention) for stance, phrase in verbs for mention in find_force(phrase, lang)[-1:]]
    assert len(known) > len(verbs) / 2
    assert [
        (phrase, stance, mention.force) for stance, phrase, mention in known if stance not in STANCES[mention.force]
    ] == []
