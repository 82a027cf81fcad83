"""English words around sessions and gatherings, by what they tell: the lists of `data/told.toml`.

Reads: the data file. Writes: the phrases of one way of telling, as they are written, in small letters.
"""

import tomllib
from functools import lru_cache

from paraph.intake.marks.lexicon import DATA


@lru_cache(maxsize=16)
def words(way: str) -> frozenset[str]:
    """The phrases of one way of telling; each key of the file stands once."""
    lists = tomllib.loads((DATA / "told.toml").read_text(encoding="utf-8"))
    return frozenset(phrase.strip() for phrase in lists[way].split("|"))
