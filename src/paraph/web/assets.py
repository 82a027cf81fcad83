"""The files that pages are built with: a mark that names this installation's build, and the fonts.

The mark changes whenever a template, style sheet, script or page module changes. It stands in the addresses of static
files and in the `ETag` of pages, so that nothing from before an update is taken for current.
"""

from functools import cache
from hashlib import sha256
from pathlib import Path

import devanagari_fonts

HERE = Path(__file__).parent
_FOLDER = Path(devanagari_fonts.__file__).parent / "fonts" / "Shobhika-1.05"

FONTS = {f"Shobhika-{weight}.otf": _FOLDER / f"Shobhika-{weight}.otf" for weight in ("Regular", "Bold")}
"""File name as served -> the file in the installed package; SIL Open Font License 1.1."""


@cache
def build_mark() -> str:
    """Twelve characters naming this build; the files are read once a process."""
    digest = sha256()
    for path in sorted(HERE.rglob("*")):
        if path.suffix in {".html", ".css", ".svg", ".js", ".py"}:
            digest.update(path.relative_to(HERE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]
