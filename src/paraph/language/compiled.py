"""Tables in the form in which they are asked, kept beside their sources as Python keeps its compiled modules.

To make a table (every word of it folded, brought to its dictionary forms and laid under how it begins) takes many times
longer than to read it. So it is made once, and kept where Python keeps what it compiles (`__pycache__`), in the form
Python keeps that in: plain values, which are no code.

What is kept is true as long as nothing it is made of has changed: its name holds the digest of every file of this room,
words and code, and of the versions of Python, of `regex` and of the Russian dictionary. Under another digest it is made
anew, and the old one goes. Where nothing can be written, or Python is told to write nothing, each process makes its
own.
"""

import hashlib
import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar

import pymorphy3_dicts_ru
import regex

Plain = TypeVar("Plain", bound=tuple[object, ...])
"""Numbers, strings, and tuples, lists, dictionaries and frozen sets of them, in a tuple."""

ROOM = Path(__file__).parent
DATA = ROOM / "data"


def compiled(name: str, make: Callable[[], Plain]) -> Plain:
    """What `make` gives, as it was kept under `name`; else it is made, and kept where that may be."""
    path = _path(name)
    try:
        kept: Plain = marshal.loads(path.read_bytes())  # noqa: S302 - whoever can write there can write this module
    except (OSError, EOFError, ValueError, TypeError):
        kept = make()
        if not sys.dont_write_bytecode:
            _keep(path, marshal.dumps(kept))  # type: ignore[arg-type]  # plain, which no type can say
    return kept


def _path(name: str) -> Path:
    return Path(cache_from_source(str(DATA / f"{name}.py"))).with_suffix(f".{_digest()}")


@lru_cache(maxsize=1)
def _digest() -> str:
    """Of all that tables are made of."""
    of = hashlib.sha256(f"{sys.version} {pymorphy3_dicts_ru.__version__} {regex.__version__}".encode())
    for path in sorted([*ROOM.rglob("*.py"), *DATA.glob("*.t*")]):
        content = path.read_bytes()
        of.update(f"\n{path.relative_to(ROOM)} {len(content)}\n".encode() + content)
    return of.hexdigest()[:16]


def _keep(path: Path, content: bytes) -> None:
    """Put a table in its place at once, and take away those of other digests; without a word where that cannot be."""
    beside = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
        for old in path.parent.glob(f"{path.stem}.*"):
            if old != path:
                old.unlink(missing_ok=True)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
