"""The data files of this room. Words a language uses are data, never code: adding a form is adding a line.

Tables (`data/*.toml`) are read once, when first asked for; rows (`data/*.tsv`) each time, by whoever keeps them, but
for those that each language takes a column of.
"""

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from paraph.language import LANGUAGES
from paraph.language.compiled import DATA, compiled
from paraph.language.folding import fold
from paraph.language.refusals import UnknownLanguage

__all__ = ["DATA", "folded_rows", "known", "rows", "table"]


@lru_cache(maxsize=32)
def table(name: str) -> dict[str, Any]:
    """The TOML file `data/<name>.toml`."""
    return compiled(f"{name}_table", lambda: (_parsed(name),))[0]


def _parsed(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def rows(name: str) -> Iterator[list[str]]:
    """The rows of `data/<name>.tsv`, comments (`#`) and empty lines left out."""
    return _rows((DATA / f"{name}.tsv").read_text(encoding="utf-8"))


@lru_cache(maxsize=4)
def folded_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The same rows folded and in small letters, as words of texts are; kept, and folded at once, which is cheaper."""
    return compiled(f"{name}_rows", lambda: tuple(map(tuple, _folded(name))))


def _folded(name: str) -> Iterator[list[str]]:
    return _rows(fold((DATA / f"{name}.tsv").read_text(encoding="utf-8")).text.lower())


def _rows(text: str) -> Iterator[list[str]]:
    return (row.split("\t") for row in text.split("\n") if row and not row.startswith("#"))


def known(lang: str) -> str:
    """Give `lang` back, or raise `UnknownLanguage`."""
    if lang not in LANGUAGES:
        raise UnknownLanguage(lang=lang)
    return lang
