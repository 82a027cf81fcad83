"""What the fuzzer found worth keeping is read once more: refused by its code, or written again as it was read."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from fuzz import TARGETS

ROOT = Path(__file__).parents[2]

INPUTS = sorted((ROOT / "tests" / "fuzz").glob("*/*"))


def test_every_target_has_a_corpus() -> None:
    assert {path.parent.name for path in INPUTS} == set(TARGETS)


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}-{path.name[:12]}")
def test_input_is_refused_or_read_exactly(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())
