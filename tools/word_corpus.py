"""Make tests/papers/word/corpus anew: really edited by LibreOffice, one edit each, through its API.

python tools/word_corpus.py      needs Debian's libreoffice-writer-nogui and python3-uno; the files are kept

This half, run by the project's Python, writes the file that is edited and starts LibreOffice; the other half,
`word_corpus_edits.py`, is run by the system's Python, which has the bridge to it.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.papers.word.texts import TEXT

from paraph.papers.word import write_word

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "papers" / "word" / "corpus"
PORT = 2917


def main() -> int:
    """Write the corpus; give the exit status."""
    CORPUS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        original = Path(folder) / "original.docx"
        original.write_bytes(write_word(TEXT))
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile",
             f"--accept=socket,host=localhost,port={PORT};urp;"]
        )  # fmt: skip
        try:
            edits = ROOT / "tools" / "word_corpus_edits.py"
            return subprocess.run(["/usr/bin/python3", edits, str(PORT), original, CORPUS], check=False).returncode
        finally:
            office.terminate()
            office.wait(timeout=30)


if __name__ == "__main__":
    sys.exit(main())
