"""How well `paraph read` reads: precision, recall and F1 per field, language and layout, and the worst cases.

    make bench-read                                 the whole evaluation set, by language and layout
    python -m tools.bench_read --lang hi            one language
    python -m tools.bench_read --show ru-08         what was expected and read, where they differ
    python -m tools.bench_read --brief              without the tables of the layouts

Each table gives the fuzzy figures, by which near enough is right, and beside them the exact ones.

The set is `tests/intake/evaluation/*.jsonl`, one release a line: `{"id", "layout", "held_out", "text", "expected"}`,
`expected` as issue 2 shapes a reading. Lines with `held_out` are reported apart and are not for working against.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.scoring import Mark, marks

from paraph.intake import SourceRefused, read_release, read_source

FOLDER = Path(__file__).parent.parent / "tests" / "intake" / "evaluation"
WORST = 20


@dataclass(frozen=True, slots=True)
class Case:
    """One release of the set with its marks."""

    id: str
    lang: str
    layout: str
    held_out: bool
    fuzzy: tuple[Mark, ...]
    exact: tuple[Mark, ...]

    @property
    def wrong(self) -> list[Mark]:
        """The marks that are no hits."""
        return [mark for mark in self.fuzzy if not mark.hit]


def cases(folder: Path = FOLDER) -> Iterator[Case]:
    """Each release of the set, read and marked."""
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            expected = row["expected"]
            read = _read(row["id"], row["text"])
            yield Case(
                row["id"],
                expected["lang"],
                row["layout"],
                bool(row.get("held_out")),
                tuple(marks(expected, read)),
                tuple(marks(expected, read, exact=True)),
            )


def _read(name: str, text: str) -> dict[str, Any]:
    """The reading as JSON; a release that is refused counts as one in which nothing was found."""
    try:
        return read_release(read_source(f"{name}.txt", text.encode())).as_json()
    except SourceRefused as refusal:
        print(refusal, file=sys.stderr)
        return {"is_session": False}


def main(arguments: Sequence[str]) -> int:
    """Print the tables asked for; 0, or 2 where nothing is chosen."""
    asked = _asked(arguments)
    chosen = [case for case in cases() if asked.lang in (None, case.lang) and asked.show in (None, case.id)]
    if not chosen:
        print("no such release in the evaluation set")
        return 2
    if asked.show:
        _print_wrong(chosen)
        return 0
    for held_out, title in ((False, "to work against"), (True, "held out")):
        _print_part(title, [case for case in chosen if case.held_out is held_out], layouts=not asked.brief)
    worst = sorted((case for case in chosen if not case.held_out), key=lambda case: -len(case.wrong))[: asked.worst]
    print(f"worst {len(worst)}")
    _print_wrong(worst)
    return 0


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench_read", description="How well releases are read.")
    parser.add_argument("--lang", help="one language of the set")
    parser.add_argument("--show", metavar="ID", help="one release, with everything wrong in it")
    parser.add_argument("--brief", action="store_true", help="without the table of each layout")
    parser.add_argument("--worst", type=int, default=WORST, help="how many of the worst cases to list")
    return parser.parse_args(arguments)


def _print_part(title: str, part: Sequence[Case], *, layouts: bool) -> None:
    for lang in sorted({case.lang for case in part}):
        _print_table(f"{lang}, {title}", [case for case in part if case.lang == lang])
    for layout in sorted({case.layout for case in part}) if layouts else ():
        _print_table(f"{layout}, {title}", [case for case in part if case.layout == layout])
    if len({case.lang for case in part}) > 1:
        _print_table(f"all, {title}", part)


def _print_table(title: str, part: Sequence[Case]) -> None:
    told = sum(not any(mark.field == "is_session" and not mark.hit for mark in case.fuzzy) for case in part)
    print(f"\n{title}: {len(part)} releases, session or not right in {told / len(part):.3f}")
    scale = f"{'P':>6}{'R':>7}{'F1':>7}"
    print(f"  {'field':<24}{'hits':>6}{'made up':>9}{'missed':>8}   {scale}   exact {scale}")
    exact = tally(mark for case in part for mark in case.exact)
    for field, counts in tally(mark for case in part for mark in case.fuzzy).items():
        fuzzy = "".join(f"{rate:>7.3f}" for rate in rates(counts))
        same = "".join(f"{rate:>7.3f}" for rate in rates(exact[field]))
        print(f"  {field:<24}{counts['hit']:>6}{counts['made up']:>9}{counts['missed']:>8}  {fuzzy}        {same[1:]}")


def tally(every: Iterator[Mark]) -> dict[str, Counter[str]]:
    """Counts of hits, made up and missed values by field."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mark in every:
        counts[mark.field]["hit" if mark.hit else "made up" if mark.expected is None else "missed"] += 1
    return counts


def rates(counts: Counter[str]) -> tuple[float, float, float]:
    """Precision, recall, F1; 1.0 where nothing was said or stated."""
    said, stated = counts["hit"] + counts["made up"], counts["hit"] + counts["missed"]
    precision = counts["hit"] / said if said else 1.0
    recall = counts["hit"] / stated if stated else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _print_wrong(chosen: Sequence[Case]) -> None:
    for case in chosen:
        print(f"  {case.id} ({case.layout}): {len(case.wrong)} wrong")
        for mark in case.wrong:
            what = "missed " if mark.read is None else "made up"
            print(f"      {what} {mark.field}: {_short(mark.expected if mark.read is None else mark.read)}")


def _short(value: object) -> str:
    if isinstance(value, dict):
        return " / ".join(str(value[key]) for key in ("name", "text", "post", "stance", "side") if value.get(key))
    return str(value)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
