"""`make run`: set a node up in ./home (or PARAPH_HOME), take the sample releases in, write the papers, serve the pages.

python tools/demonstrate.py               ends when the pages are no longer served
python tools/demonstrate.py --no-serve    everything but serving
"""

import os
import sys
from pathlib import Path

from paraph.cli.demonstration import demonstrate
from paraph.node.homes import environment


def main(arguments: list[str]) -> int:
    """Demonstrate from the repository's samples; give the exit status."""
    if set(arguments) - {"--no-serve"}:
        print(__doc__)
        return 2
    samples = Path(os.path.relpath(Path(__file__).parents[1] / "samples"))
    return demonstrate(home=environment.folder(os.environ), samples=samples, serve="--no-serve" not in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
