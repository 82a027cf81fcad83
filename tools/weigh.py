"""Fits the weights of the evidence for areas and for sessions again, and shows what they are worth.

    python -m tools.weigh gather SET.jsonl … > examples.jsonl   read labelled releases with the rules of today
    python -m tools.weigh try examples.jsonl …                  hold each set out in turn: what the weights make of it
    python -m tools.weigh fit examples.jsonl …                  fit on all, and write the weights
    python -m tools.weigh fit --on examples.jsonl …             go on from the weights there are with these examples
    python -m tools.weigh fit --on --only NAME examples.jsonl … the same, of the weights whose names begin so alone

A set is a file of lines as those of `tests/intake/evaluation`: `{"id", "text", "expected"}`, `expected` as `--json`
prints a reading; of it `lang`, `is_session` and `areas` are looked at. An area may be marked `"optional": true`: nobody
is wrong to read it, nor to leave it out, and it teaches nothing. Where `areas` is missing, the release teaches only
whether it is a report.

Gather the examples of a set before anybody mends a rule on it. What the rules read in releases they were mended on is
nearly always right, and weights fitted on that would trust everything; see ADR 30.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tools.fitting import Example, Weight, fitted, probability
from tools.scoring import OVERLAP, overlap

from paraph.intake import read_release, read_source
from paraph.intake.sessions.verdict.evidence import ACCEPTED, PARTS
from paraph.intake.weights import DATA, WITH_ITS_LIST, Judgement
from paraph.messages import Refused

PENALTIES: Mapping[str, dict[str, float]] = {
    "areas": {"spread": 8.0, "sparse": 1.0},
    "sessions": {"spread": 2.0, "sparse": 1.0},
    "sessions_hi": {"spread": 4.0, "sparse": 1.0},
}
LEAST = 6
BY_RULES = f"rules:{ACCEPTED}"
HEAD = """# How much each piece of evidence weighs, made by `python -m tools.weigh fit`; see docs/weighing.md.
# name, weight, examples it was seen in
"""


def gathered(paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """The examples of labelled sets, each as it is kept: what it is of, its set, its evidence, whether it was right."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield from _of_release(path.stem, row["id"], row["text"], row["expected"])


def _of_release(group: str, name: str, text: str, expected: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    told: dict[str, Any] = {"group": group, "language": expected["lang"]}
    try:
        reading = read_release(read_source(f"{name}.txt", text.encode()))
    except Refused:
        return
    if reading.judgement is not None:
        yield {"of": "sessions", **told, **_evidence(reading.judgement), "right": bool(expected["is_session"])}
    wanted = expected.get("areas")
    if not (expected["is_session"] and reading.is_session and wanted is not None):
        return
    named = reading.named()
    for area, right in zip(named, right_ones([area.text.value for area in named], wanted), strict=True):
        if right is not None and area.text.judgement is not None:
            yield {"of": "areas", **told, **_evidence(area.text.judgement), "right": right}


def _evidence(judgement: Judgement) -> dict[str, list[str]]:
    return {"evidence": sorted(name for name, _ in judgement.evidence if name != WITH_ITS_LIST)}


def right_ones(read: Sequence[str], wanted: Sequence[Mapping[str, Any]]) -> list[bool | None]:
    """Whether each subject read is one of those wanted, each of which is met once; None where that one is optional."""
    pairs = sorted(
        (
            (max(overlap(words, one) for words in _wordings(want)), not want.get("optional", False), -at, -place)
            for at, want in enumerate(wanted)
            for place, one in enumerate(read)
        ),
        reverse=True,
    )
    met: dict[int, int] = {}
    for shared, _, at, place in pairs:
        if shared >= OVERLAP and -place not in met and -at not in met.values():
            met[-place] = -at
    return [None if at in met and wanted[met[at]].get("optional") else at in met for at in range(len(read))]


def _wordings(want: Mapping[str, Any]) -> list[str]:
    return [want["text"]] if isinstance(want["text"], str) else list(want["text"])


def examples(paths: Sequence[Path], kind: str) -> list[Example]:
    """The examples of one kind that these files keep; those of `sessions_hi` are the Hindi ones of `sessions`."""
    if kind == "sessions_hi":
        of_hindi = (one for one in examples(paths, "sessions") if one.language == "hi")
        return [replace(one, evidence=frozenset(filter(_is_of_text, one.evidence))) for one in of_hindi]
    rows = (json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return [
        Example(row["group"], row["language"], frozenset(row["evidence"]), row["right"])
        for row in rows
        if row["of"] == kind
    ]


def _is_of_text(name: str) -> bool:
    """Whether a piece of evidence is there whatever the rules made of the text."""
    return name.startswith(PARTS)


def weights_of(
    kind: str, given: Sequence[Example], before: Sequence[Weight] = (), only: str = ""
) -> tuple[Weight, ...]:
    """The weights of one kind, fitted with its penalties."""
    return fitted(given, least=LEAST, before=before, only=only, **PENALTIES[kind])


def present(kind: str, folder: Path = DATA) -> tuple[Weight, ...]:
    """The weights of one kind as the reader has them today."""
    lines = (folder / f"weights_{kind}.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(Weight(name, float(weight), int(count)) for name, weight, count in rows)


def tried(kind: str, given: Sequence[Example], before: Sequence[Weight] = ()) -> Iterator[tuple[Example, float]]:
    """Each example with its probability by weights fitted on all sets but its own."""
    for group in sorted({example.group for example in given}):
        rest = [example for example in given if example.group != group]
        weights = {one.name: one.weight for one in weights_of(kind, rest, before)}
        for example in given:
            if example.group == group:
                yield example, probability(example.evidence, weights)


THRESHOLDS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


def table_of_areas(results: Sequence[tuple[Example, float]]) -> Iterator[str]:
    """Precision of what is kept and share of the right ones that are kept, by language and threshold."""
    for language in sorted({example.language for example, _ in results}):
        told = [(example.right, sure) for example, sure in results if example.language == language]
        yield f"areas {language}: {len(told)} read, {sum(right for right, _ in told)} right"
        for least in THRESHOLDS:
            kept = [right for right, sure in told if sure >= least]
            share = sum(kept) / max(1, sum(right for right, _ in told))
            yield f"  from {least:.1f}: precision {sum(kept) / max(1, len(kept)):.3f}, kept {share:.3f}"


def table_of_sessions(results: Sequence[tuple[Example, float]]) -> Iterator[str]:
    """Wrong verdicts of the rules, and with what the evidence makes likely added to them, by language and threshold."""
    for language in sorted({example.language for example, _ in results}):
        told = [(one.right, BY_RULES in one.evidence, sure) for one, sure in results if one.language == language]
        wrong = sum(right != accepted for right, accepted, _ in told)
        yield f"sessions {language}: {len(told)} releases, {wrong} judged wrongly by the rules"
        for least in THRESHOLDS[3:]:
            left = sum(right != (accepted or sure >= least) for right, accepted, sure in told)
            made = sum(not right and not accepted and sure >= least for right, accepted, sure in told)
            yield f"  from {least:.1f}: {left} judged wrongly, {made} of them by the evidence"


TABLES = {"areas": table_of_areas, "sessions": table_of_sessions, "sessions_hi": table_of_sessions}


def write(kind: str, weights: Sequence[Weight], folder: Path = DATA) -> Path:
    """Write the weights of one kind where the reader takes them from."""
    path = folder / f"weights_{kind}.tsv"
    rows = (f"{one.name}\t{one.weight:.2f}\t{one.count}\n" for one in weights)
    path.write_text(HEAD + "".join(rows), encoding="utf-8")
    return path


def main(arguments: Sequence[str] | None = None) -> int:
    """Gather, try or fit, as asked."""
    parser = argparse.ArgumentParser(prog="python -m tools.weigh", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("what", choices=("gather", "try", "fit"))
    parser.add_argument("--on", action="store_true", help="go on from the weights there are")
    parser.add_argument("--only", default="", help="fit the weights whose names begin so, leave the others")
    parser.add_argument("files", nargs="+", type=Path)
    given = parser.parse_args(arguments)
    if given.what == "gather":
        for row in gathered(given.files):
            print(json.dumps(row, ensure_ascii=False))
        return 0
    for kind, table in TABLES.items():
        known, before = examples(given.files, kind), present(kind) if given.on else ()
        if not known:
            continue
        if given.what == "fit":
            print(write(kind, weights_of(kind, known, before, given.only)))
        else:
            print("\n".join(table(list(tried(kind, known, before)))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
