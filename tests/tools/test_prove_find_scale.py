"""The proof of finding at scale in small: it runs to its end, and the index is no larger than a plain one."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "prove_find_scale.py"


@pytest.mark.long
def test_small_proof_runs_and_the_index_is_no_larger_than_a_plain_one() -> None:
    shown = subprocess.run([sys.executable, TOOL, "800"], check=False, capture_output=True, text=True)
    ratio = re.search(r"size .* ratio ([\d.]+)", shown.stdout)
    assert ratio is not None, shown.stderr[-2000:]
    assert float(ratio[1]) <= 1.3
    assert re.search(r"ask +p50 [\d.]+ ms, p95 [\d.]+ ms; 300 questions", shown.stdout)
