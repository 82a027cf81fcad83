"""How well the check of releases finds what a sentence says too much, and how often it finds what is none.

    make bench-check                      all sentences
    python -m tools.bench_check two       those of one file: write a new one before the words have seen it
    python -m tools.bench_check -v        also each one missed and each false alarm

Each sentence is checked against its paragraphs in all three languages, in its own alone, and in each of the others
alone. One that says too much counts as found when a finding has its kind and, where the file marks the words that are
wrong, touches them; a faithful one is a false alarm when there is any finding.
"""

import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "language" / "releasing"))

import releases
from tools.examples import NAMES

from paraph.language import LANGUAGES
from paraph.language.release import KINDS, Paragraph, ReleaseFinding, check_release

FILES, FREE = NAMES[:14], NAMES[14:15]
"""The free say everything in words of their own, measured apart: what no table has is a paraphrase there."""

MODES = ("all", "own", "other")

Tally = Counter[tuple[str, str, str]]
"""How many, by kind (empty for the faithful), language of the sentence, and languages of the paragraph."""


def main(arguments: list[str]) -> int:
    """Measure the files named, or all; print the tables."""
    telling = "-v" in arguments
    named = tuple(name for name in arguments if name != "-v")
    for files in (named,) if named else (FILES, FREE):
        start = time.perf_counter()
        made, hit = measure(*files, telling=telling)
        sentences = releases.cases(*files)
        free = ", put freely" if files == FREE else ""
        print(f"{len(sentences)} sentences{free}, {sum(made.values())} checks in {time.perf_counter() - start:.2f} s")
        print_table(made, hit)
    return 0


def measure(*files: str, telling: bool = False) -> tuple[Tally, Tally]:
    """Checks made, and those that found the kind expected, or anything in a faithful sentence."""
    made: Tally = Counter()
    hit: Tally = Counter()
    for case in releases.cases(*files):
        for mode, texts in releases.given(case):
            findings = check_release(case.sentence, case.lang, [Paragraph(*given) for given in texts.items()])
            found = any(_hits(finding, case) for finding in findings)
            made[case.kind, case.lang, mode] += 1
            hit[case.kind, case.lang, mode] += found
            if telling and found != bool(case.kind):
                said = [(finding.kind, case.sentence[slice(*finding.span)]) for finding in findings]
                languages = [*next(iter(texts.values()))]
                print("missed" if case.kind else "FALSE", case.kind, languages, said, "|", case.number, case.sentence)
    return made, hit


def _hits(finding: ReleaseFinding, case: releases.Case) -> bool:
    """Whether a finding is the one wanted: any at all for a faithful sentence, which wants none."""
    start, end = case.span or (0, len(case.sentence))
    return not case.kind or (finding.kind == case.kind and finding.span[0] < end and start < finding.span[1])


def print_table(made: Tally, hit: Tally) -> None:
    """A line a kind: what was found of it, by language of the sentence and by languages of the paragraph."""
    print(f"{'kind':<20}" + "".join(f"{name:>8}" for name in (*LANGUAGES, *MODES, "total", "made")))
    for kind in (*KINDS, "recall", "false alarms"):
        kinds = {"recall": KINDS, "false alarms": ("",)}.get(kind, (kind,))
        cells = [_share(made, hit, kinds, LANGUAGES, (mode,)) for mode in MODES]
        cells = [_share(made, hit, kinds, (lang,), MODES) for lang in LANGUAGES] + cells
        total = sum(made[name, lang, mode] for name in kinds for lang in LANGUAGES for mode in MODES)
        print(
            f"{kind:<20}"
            + "".join(f"{cell:>8}" for cell in [*cells, _share(made, hit, kinds, LANGUAGES, MODES), total])
        )


def _share(made: Tally, hit: Tally, kinds: tuple[str, ...], languages: tuple[str, ...], modes: tuple[str, ...]) -> str:
    keys = [(kind, lang, mode) for kind in kinds for lang in languages for mode in modes]
    total = sum(made[key] for key in keys)
    return f"{sum(hit[key] for key in keys) / total:.3f}" if total else "-"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
