"""The patterns of protocols: each of the data files is asked for by the code, or stands within one that is."""

import re
from pathlib import Path

import pytest

import paraph.intake.protocols
from paraph.intake.protocols.lexicon import _data
from paraph.language import LANGUAGES

NAMED = re.compile(r"""["']([a-z_]+)["']""")
COLUMNS = frozenset({"head_number", "head_deed", "head_who", "head_when"})
"""Asked for by the name of a column of a table."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_pattern_is_asked_for(lang: str) -> None:
    room = Path(paraph.intake.protocols.__file__).parent
    patterns = _data(lang)["patterns"]
    wanted = COLUMNS | {name for module in room.rglob("*.py") for name in NAMED.findall(module.read_text("utf-8"))}
    within = {inner for name in wanted & patterns.keys() for inner in re.findall(r"\{([a-z_]+)\}", patterns[name])}
    assert patterns.keys() - wanted - within == set()
