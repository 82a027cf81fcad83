"""How well questions in one language find paragraphs in another: nDCG@10 for each pair of languages.

    make bench-find
    python -m tools.bench_find -v          also each question that scores below 0.6

Two sets of questions in three languages (tests/language/finding/questions*.tsv) are put to the parallel paragraphs of
the tests, of which only the texts in one language are there. The second was written and judged before any of it was
asked, and had 0.80 across languages then, where the first, by which finding was made, has 0.93; adjectives from names,
compounds, and words the tables lacked were mended by it since. Beside
them stands what SQLite's own full text makes of the same questions within one language: FTS5 with BM25, any of the
words, the tokenizer that keeps Devanagari whole.
"""

import math
import sqlite3
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests" / "language" / "comparing")]

import seeding  # noqa: E402 - stands beside the paragraphs

from paraph.language import LANGUAGES  # noqa: E402 - same
from paraph.language.finding.shelf import Shelf  # noqa: E402 - same
from paraph.language.finding.words import words_of  # noqa: E402 - same

QUESTIONS, SECOND = (ROOT / "tests" / "language" / "finding" / f"questions{name}.tsv" for name in ("", "_two"))
FILES = ("one", "two", "three", "four", "five", "six")
TOP = 10
POOR = 0.6
Judged = dict[int, int]


def main(arguments: list[str]) -> int:
    """Measure every pair by both sets; print a table for each; 0 when the first meets the target."""
    found = [measured(questions(file), telling="-v" in arguments) for file in (QUESTIONS, SECOND)]
    return 0 if found[0] >= 0.85 else 1  # noqa: PLR2004 - the target of issue 7


def measured(asked: list[tuple[Judged, dict[str, str]]], *, telling: bool) -> float:
    """Print how well one set fares; gives the mean across languages."""
    pairs = {(one, other): ndcg(one, other, asked, telling=telling) for one in LANGUAGES for other in LANGUAGES}
    print(f"{len(asked) * len(LANGUAGES)} questions, {len(paragraphs())} paragraphs; nDCG@{TOP}")
    for one in LANGUAGES:
        print(f"asked in {one}:", "   ".join(f"in {other} {pairs[one, other]:.3f}" for other in LANGUAGES))
    across = [value for (one, other), value in pairs.items() if one != other]
    alone = [pairs[lang, lang] for lang in LANGUAGES]
    plain = [plain_ndcg(lang, asked) for lang in LANGUAGES]
    print(
        f"across languages {mean(across):.3f}   within one {mean(alone):.3f}   plain FTS5 within one {mean(plain):.3f}"
    )
    return mean(across)


def questions(file: Path = QUESTIONS) -> list[tuple[Judged, dict[str, str]]]:
    """Each question with its judged paragraphs and its words by language."""
    found = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            answers, *words = line.split("\t")
            judged = {int(place): int(grade) for place, grade in (pair.split(":") for pair in answers.split())}
            found.append((judged, dict(zip(LANGUAGES, words, strict=True))))
    return found


def paragraphs() -> list[dict[str, str]]:
    """The parallel paragraphs, as they are numbered in the questions."""
    return seeding.paragraphs(*FILES)


def ndcg(one: str, other: str, asked: list[tuple[Judged, dict[str, str]]], *, telling: bool = False) -> float:
    """Questions in `one` language put to the texts in the `other`."""
    shelf = Shelf([(place, {other: texts[other]}) for place, texts in enumerate(paragraphs())])
    scores = []
    for judged, words in asked:
        found = [int(answer.key) for answer in shelf.find(words[one])[:TOP]]
        scores.append(gain(found, judged))
        if telling and scores[-1] < POOR:
            print(f"{one} in {other} {scores[-1]:.2f} {words[one]}: {found}; expected {judged}")
    return mean(scores)


def plain_ndcg(lang: str, asked: list[tuple[Judged, dict[str, str]]]) -> float:
    """The same within one language by FTS5 alone."""
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE VIRTUAL TABLE plain USING fts5(text, "
        "tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'\")"
    )
    rows = list(enumerate(texts[lang] for texts in paragraphs()))
    database.executemany("INSERT INTO plain(rowid, text) VALUES (?, ?)", rows)
    scores = []
    for judged, words in asked:
        query = " OR ".join(f'"{word}"' for word in words_of(words[lang]))
        select = "SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT ?"
        scores.append(gain([place for (place,) in database.execute(select, (query, TOP))], judged))
    return mean(scores)


def gain(found: list[int], judged: Judged) -> float:
    """NDCG of the places found, best first (Järvelin and Kekäläinen 2002), with gains 2^grade - 1."""
    best = sorted(judged.values(), reverse=True)[:TOP]
    return _discounted([judged.get(place, 0) for place in found]) / _discounted(best)


def _discounted(grades: list[int]) -> float:
    return sum((2**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(grades))


def mean(values: list[float]) -> float:
    """The arithmetic mean."""
    return sum(values) / len(values)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
