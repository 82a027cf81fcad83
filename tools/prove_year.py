"""`make proof-year`: a scripted year of two nodes in real browsers, once in each interface language, at full size.

Eighty delegates, pictures kept in docs/pictures/year-*.png, to be looked at before they are committed. Ends with 0
where every step held and both nodes ended with the same record, else with 1 and the name of the step.
"""

import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.chromium import chromium  # noqa: E402 - once the path is set
from tests.exchange.year_walk import walk  # noqa: E402 - once the path is set

PICTURES = ROOT / "docs" / "pictures"
EACH_SIDE = 40


def main(languages: list[str]) -> int:
    """Walk it in these languages; give the exit status."""
    with chromium() as browser:
        for language in languages:
            start = time.perf_counter()
            with tempfile.TemporaryDirectory() as folder:
                seen = walk(Path(folder), browser, language=language, delegates=EACH_SIDE, pictures=PICTURES)
            print(f"{language}: {seen} in {time.perf_counter() - start:.0f} s", flush=True)
            if not seen.alike:
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["en", "hi", "ru"]))
