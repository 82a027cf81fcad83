"""Words that are akin though no row of the concordance lists both: by a third word, or by their root.

1. Two rows that share a word of any language lie near one another: `yard` and `shipyard` are both верфь. Rows of many
   words are too loose for that.
2. A word that no row lists may have the root of one that a row lists: `docking` of dock, `сварщиков` of сварщик.

Kin may stand for one another in a paraphrase, so that neither is told to be lacking; it proves no more than that.
Qualities have no kin: modern is not modernised (DOMAIN 0.1).
"""

from collections import defaultdict
from functools import lru_cache

from paraph.language import LANGUAGES
from paraph.language.concordance import DESCRIPTIVE, NONE, QUALITY, fields
from paraph.language.files import rows
from paraph.language.folding import fold
from paraph.language.releasing.texts.roots import root

SHORTEST = 4
"""Letters of a word by which rows are akin, and of a root."""


@lru_cache(maxsize=60_000)
def akin(row: int) -> frozenset[int]:
    """The rows that share a word with `row`, itself among them."""
    listed = _listed()
    return frozenset({row}).union(*(listed.words[word] for word in listed.of[row]))


@lru_cache(maxsize=60_000)
def by_root(form: str, lang: str) -> frozenset[int]:
    """The rows that list a word of the root of `form`, a word that no row lists."""
    stem = root(form, lang)
    return _listed().roots.get((lang, stem), frozenset()) if len(stem) >= SHORTEST else frozenset()


class _Listed:
    """The words of the rows that may have kin."""

    def __init__(self) -> None:
        """Read the concordance."""
        words: dict[tuple[str, str], set[int]] = defaultdict(set)
        roots: dict[tuple[str, str], set[int]] = defaultdict(set)
        self.of: dict[int, list[tuple[str, str]]] = defaultdict(list)
        for number, (_, sort, *columns) in enumerate(rows("concordance")):
            if sort in {NONE, QUALITY, DESCRIPTIVE} or number in fields() or columns[0].count(",") > 1:
                continue
            for lang, listed in zip(LANGUAGES, columns, strict=True):
                for word in (fold(word.strip().rstrip("*")).text.lower() for word in listed.split(",")):
                    if len(word) >= SHORTEST:
                        words[lang, word].add(number)
                        self.of[number].append((lang, word))
                        roots[lang, root(word, lang)].update({number} if " " not in word else ())
        self.words = {key: frozenset(numbers) for key, numbers in words.items()}
        self.roots = {key: frozenset(numbers) for key, numbers in roots.items()}


@lru_cache(maxsize=1)
def _listed() -> _Listed:
    return _Listed()
