"""Take the pictures of originals anew: `python tools/paper_pictures.py` writes docs/pictures/original-*.png.

The first page of each side's original of a made-up protocol, and the last page of one signed by both, as Poppler shows
them. Pictures are looked at by a person before they are committed; no test compares them.
"""

import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tests.papers.originals import sourced
from tests.papers.signing.certificates import PASSPHRASE, key_file

from paraph.papers.originals.original import originals
from paraph.papers.signing.keys import signer_from_file
from paraph.papers.signing.pades import sign

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
RESOLUTION = 60
SIGNERS = {"IN": "अमरदीप सिंह भाटिया", "RU": "Груздев Алексей"}


def main() -> int:
    """Take them all; give the exit status."""
    made = originals(sourced(numbers=[str(number) for number in range(1, 8)], annex=False))
    for side, pdf in made.items():
        picture(pdf, f"original-{side.lower()}", page=1)
    signed = made["RU"]
    for side, name in SIGNERS.items():
        signer = signer_from_file(key_file(name), PASSPHRASE)
        signed = sign(signed, side, signer, at=datetime(2026, 9, 3, 9, 30, tzinfo=UTC))
    picture(signed, "original-ru-signed", page=2)
    return 0


def picture(pdf: bytes, name: str, *, page: int) -> None:
    """One page as PNG."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        subprocess.run(
            ["pdftoppm", "-png", "-singlefile", "-r", str(RESOLUTION), "-f", str(page), "-l", str(page), file.name,
             str(PICTURES / name)], check=True,
        )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
