"""How well the comparison of languages finds errors, and how often it finds what is none.

    make bench-compare                      all parallel paragraphs
    python -m tools.bench_compare six       those of one file: write a new one before the lexicons have seen it
    python -m tools.bench_compare -v        also each error missed and each false finding

Correct paragraphs give the false findings; each paragraph with one error made on purpose (tests/…/seeding.py, or named
beside the paragraph in its file) gives a hit when every pair with the wrong language has a finding of the kind of the
error. The confusion table shows which kinds were found instead.
"""

import sys
import time
from collections import Counter
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "language" / "comparing"))

import seeding
from tools.examples import NAMES

from paraph.language import LANGUAGES
from paraph.language.compare import KINDS, Finding, compare

FILES, FRESH = NAMES[:15], NAMES[15:]
"""The fresh were written without a look at the lexicons, with errors of any word; measured before any mending."""

PAIRS = tuple(combinations(LANGUAGES, 2))


def main(arguments: list[str]) -> int:
    """Measure the files named, or all; print the tables."""
    telling = "-v" in arguments
    named = tuple(name for name in arguments if name != "-v")
    for files in [named] if named else [FILES, FRESH]:
        report(files, telling=telling)
    return 0


def report(files: tuple[str, ...], *, telling: bool) -> None:
    """The tables of some files together."""
    texts = seeding.paragraphs(*files)
    false = falsely_found(texts, telling=telling)
    print(f"{len(texts)} paragraphs x {len(LANGUAGES)} languages: {sum(false.values())} false findings,", end=" ")
    print(f"{sum(false.values()) / len(texts):.3f} a paragraph; {_speed(texts)}")
    every = [seed for paragraph in texts for seed in seeding.seeds(paragraph)] + list(seeding.own_seeds(*files))
    found, made, instead = recall(every, telling=telling)
    print_recall(found, made, false)
    print_confusion(instead)
    print()


def falsely_found(texts: list[dict[str, str]], *, telling: bool) -> Counter[tuple[str, tuple[str, str]]]:
    """Findings in correct paragraphs, by kind and pair."""
    false: Counter[tuple[str, tuple[str, str]]] = Counter()
    for number, paragraph in enumerate(texts):
        for finding in compare(paragraph):
            false[finding.kind, finding.languages] += 1
            if telling:
                print("false", number, finding.kind, finding.found)
    return false


def recall(
    seeds: list[seeding.Seed], *, telling: bool
) -> tuple[Counter[tuple[str, tuple[str, str]]], Counter[tuple[str, tuple[str, str]]], dict[str, Counter[str]]]:
    """Errors found and errors made, by kind and pair; and for each kind which kinds were found."""
    found: Counter[tuple[str, tuple[str, str]]] = Counter()
    made: Counter[tuple[str, tuple[str, str]]] = Counter()
    instead: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for seed in seeds:
        before = {_sign(finding) for finding in compare(seed.right)}
        findings = [finding for finding in compare(seed.texts) if _sign(finding) not in before]
        for pair in PAIRS:
            if seed.lang not in pair:
                continue
            kinds = {finding.kind for finding in findings if finding.languages == pair}
            made[seed.kind, pair] += 1
            found[seed.kind, pair] += seed.kind in kinds
            instead[seed.kind][_verdict(seed.kind, kinds)] += 1
            if telling and seed.kind not in kinds:
                print("missed", seed.kind, pair, sorted(kinds), "|", seed.put, "|", seed.texts[seed.lang][:110])
    return found, made, instead


def _sign(finding: Finding) -> tuple[object, ...]:
    return finding.kind, finding.languages, tuple(sorted((lang, text) for lang, text in finding.found.items() if text))


def _verdict(kind: str, kinds: set[str]) -> str:
    if kind in kinds:
        return kind
    return min(kinds) if kinds else "nothing"


def print_recall(
    found: Counter[tuple[str, tuple[str, str]]],
    made: Counter[tuple[str, tuple[str, str]]],
    false: Counter[tuple[str, tuple[str, str]]],
) -> None:
    """A line a kind: recall for each pair and together, errors made, false findings."""
    print(f"{'kind':<14}" + "".join(f"{'-'.join(pair):>9}" for pair in PAIRS) + f"{'all':>9}{'made':>7}{'false':>7}")
    for kind in (*KINDS, "all"):
        kinds = KINDS if kind == "all" else (kind,)
        cells = []
        for pairs in (*((pair,) for pair in PAIRS), PAIRS):
            all_made = sum(made[name, pair] for name in kinds for pair in pairs)
            all_found = sum(found[name, pair] for name in kinds for pair in pairs)
            cells.append(f"{all_found / all_made:>9.3f}" if all_made else f"{'-':>9}")
        total = sum(made[name, pair] for name in kinds for pair in PAIRS)
        wrong = sum(false[name, pair] for name in kinds for pair in PAIRS)
        print(f"{kind:<14}" + "".join(cells) + f"{total:>7}{wrong:>7}")


def print_confusion(instead: dict[str, Counter[str]]) -> None:
    """For each kind of error, what was found: its own kind, another, or nothing."""
    print("\nmade as -> found as")
    for kind, verdicts in instead.items():
        if verdicts:
            print(f"{kind:<14}" + ", ".join(f"{name} {count}" for name, count in verdicts.most_common()))


def _speed(texts: list[dict[str, str]]) -> str:
    """Processor time of texts whose words were met before; `make bench` measures new words, beside a floor."""
    fresh = [{lang: f"{text} " for lang, text in paragraph.items()} for paragraph in texts]
    two = [{lang: f"{text}  " for lang, text in paragraph.items() if lang != "hi"} for paragraph in texts]
    every, of_two, edited = _seconds(fresh), _seconds(two), _seconds([fresh[0] | {"en": fresh[0]["en"] + "2"}])
    return f"{every:.2f} s for all, {of_two:.2f} s for two languages, {edited * 1000:.1f} ms after an edit"


def _seconds(texts: list[dict[str, str]]) -> float:
    start = time.process_time()
    for paragraph in texts:
        compare(paragraph)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
