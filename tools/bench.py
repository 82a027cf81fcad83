"""Speed, each figure as a ratio to a floor measured beside it in the same run.

A floor is the least that any program doing the same must do; a ratio of 2 means twice that. Ratios hold when the
machine is slow or busy, seconds do not. Work and floor are timed in turn (A B B A A B …), each pair gives a ratio, and
the median of the ratios is told, with the quarter below and above it, and beside it the target where there is one.

    make bench                     all figures
    python -m tools.bench fold     one of them
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tools.figures import Figure, report


def main(names: list[str]) -> int:
    """Measure the figures named, or all; print one line each."""
    chosen = {name: make for name, make in FIGURES.items() if not names or name in names}
    for unknown in set(names) - set(FIGURES):
        print(f"no figure {unknown!r}; there are: {', '.join(FIGURES)}")
        return 2
    if len(chosen) > 1:  # each in a process of its own, so that none meets the memory, or the node, of another
        ends = [subprocess.run([sys.executable, "-m", "tools.bench", name], check=False).returncode for name in chosen]
        return max(ends)
    for make in chosen.values():
        for figure in make():
            report(figure)
    return 0


def fold_figures() -> Iterator[Figure]:
    """Fold 100,000 acts; the floor decodes the same bytes into typed acts and keeps each in a persistent map."""
    import msgspec
    from immutables import Map

    from paraph.mechanism.fold import fold_all
    from paraph.record import Act, encode

    data = [encode(act) for act in _working_life(100_000)]
    decoder = msgspec.json.Decoder(Act)

    def floor() -> object:
        kept: Map[str, Act] = Map()
        for item in data:
            act = decoder.decode(item)
            kept = kept.set(act.on, act)
        return kept

    def work() -> object:
        return fold_all(decoder.decode(item) for item in data)

    yield Figure("fold 100,000 acts", "acts", len(data), work, floor, "decode and keep in a persistent map")


def append_figures() -> Iterator[Figure]:
    """Append acts one by one, durably; the floor writes the same bytes to a file, with one fsync an act."""
    from paraph.record import Draft, Ledger, SigningKey, encode, origin_of
    from paraph.record.files import FileStore

    key = SigningKey.from_seed(origin_of("in-ru", "IN"), bytes(32))
    count = 500
    acts = list(_working_life(count))
    said = [Draft(act=act.act, v=act.v, office=act.office, on=act.on, body=act.body) for act in acts]
    data = [encode(act) for act in acts]

    def work() -> None:
        with tempfile.TemporaryDirectory() as folder:
            ledger = Ledger(FileStore(Path(folder)), mechanism="in-ru")
            for draft in said:
                ledger.append([draft], side="IN", at="2025-08-06T13:07:00Z", signer=key)

    def floor() -> None:
        with tempfile.TemporaryDirectory() as folder, (Path(folder) / "log").open("ab") as file:
            for item in data:
                file.write(item + b"\n")
                file.flush()
                os.fsync(file.fileno())

    yield Figure("append an act durably", "acts", count, work, floor, "write the same bytes, fsync each")


def read_figures() -> Iterator[Figure]:
    """Read the sample releases on one core; the floor decodes the files and finds their words."""
    import regex

    from paraph.intake import read_release, read_source

    folder = Path(__file__).parent.parent / "samples"
    files = [path for path in sorted(folder.iterdir()) if path.suffix in {".html", ".txt"}]
    pages = [(path.name, path.read_bytes()) for path in files] * 10
    word = regex.compile(r"[\p{L}\p{M}\p{N}]+")
    yield Figure(
        "read a release, one core",
        "releases",
        len(pages),
        lambda: [read_release(read_source(name, data)) for name, data in pages],
        lambda: [word.findall(data.decode("utf-8", "replace")) for _, data in pages],
        "decode the file and find its words",
    )


def _working_life(count: int) -> "Iterator[object]":
    """Acts as a long-lived mechanism writes them: bodies, sessions, topics and the stages they reach."""
    from paraph.record import Act

    bodies = max(1, count // 100)
    opening = {"parties": ["IN", "RU"], "languages": ["en", "hi", "ru"]}
    for n in range(count):
        group, step = f"wg-{n % bodies}", n // bodies
        if n == 0:
            name, on, body = "mechanism.open", "in-ru", opening
        elif step == 0:
            name, on, body = "body.establish", group, {"kind": "working_group", "names": {"en": f"Working Group {n}"}}
        elif step == 1:
            name, on, body = "topic.open", f"{group}.wind_tunnel", {
                "body": group, "names": {"en": "Wind tunnel", "ru": "Аэродинамическая труба"}, "template": "wind_tunnel"
            }  # fmt: skip
        elif step % 10 == 0:
            name, on, body = "session.record", f"{group}.s{step}", {
                "body": group, "ordinal": step, "start": "2025-08-06", "place": {"en": "New Delhi", "hi": "नई दिल्ली"}
            }  # fmt: skip
        else:
            name, on, body = "topic.stage", f"{group}.wind_tunnel", {"stage": "design", "on": "2025-03-01"}
        yield Act(
            act=name, v=1, mechanism="in-ru", side="IN", n=n, after={}, at="2025-08-06T13:07:00Z", office="o", on=on,
            body=body,
        )  # fmt: skip


FIGURES: dict[str, Callable[[], Iterator[Figure]]] = {
    "read": read_figures,
    "append": append_figures,
    "fold": fold_figures,
}

if __name__ == "__main__":
    from tools import bench_drafting, bench_papers, bench_record, bench_text, bench_year

    FIGURES |= bench_record.FIGURES | bench_text.FIGURES | bench_papers.FIGURES
    FIGURES |= bench_drafting.FIGURES | bench_year.FIGURES
    sys.exit(main(sys.argv[1:]))
