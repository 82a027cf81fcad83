"""The scale run: many releases read on every core, memory measured on the way, the run killed midway and gone on with.

    python tools/prove_scale_read.py [COUNT] [files|jsonl|parquet]      100,000 files unless said

Releases are made from the samples in a temporary folder: text and pages in three languages with numbers and days of
their own, every two-hundredth a PDF or a Word file, every third no report of a session. `paraph read --into` reads them
in a process of its own, which is killed (9) at two fifths and started again. Shown for every tenth part: releases done,
a second, and the memory of the whole family of processes (proportional set size, so that what they share counts once).

It fails when a release is lost or doubled, or when a later tenth takes a quarter more memory than the second.
"""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"
COMMAND = [sys.executable, "-c", "from paraph.cli import main; main()"]
GROWTH = 1.25
HEAVY = 200
FOLDER = 1_000
KILLED_AT = 0.4
MEGABYTE = 1 << 20
TENTHS = 10

NEWS = (
    """Prices of vegetables fell in week {n}
Posted On: {day:02} AUG 2025 6:37PM by PIB Delhi
Prices of vegetables fell by {n} paise in the markets of the capital, the department said on Monday.
""",
    """सप्ताह {n} में सब्जियों के दाम घटे
विभाग ने सोमवार को बताया कि राजधानी की मंडियों में सब्जियों के दाम {n} पैसे घटे। आवक पिछले वर्ष से अधिक रही।
""",
    """Цены на овощи снизились за неделю {n}
Цены на овощи на рынках столицы снизились на {n} копеек, сообщило ведомство в понедельник.
""",
)


def main(arguments: list[str]) -> int:
    """Make, read, kill, go on, compare; 1 when something was lost, doubled, or memory grew."""
    count, kind = int((arguments or ["100000"])[0]), (arguments[1:] or ["files"])[0]
    with tempfile.TemporaryDirectory(prefix="paraph-scale-") as name:
        folder = Path(name)
        begun = time.monotonic()
        source = {"files": _files, "jsonl": _jsonl, "parquet": _parquet}[kind](folder, count)
        print(f"{count} releases made in {time.monotonic() - begun:.0f} s", flush=True)
        into = folder / "readings.jsonl"
        killed = _run(source, into, until=round(count * KILLED_AT), count=count)
        print(f"killed at {_lines(into)}, gone on with", flush=True)
        whole = _run(source, into, until=None, count=count)
        return _judged(into, count, killed | whole)


def _run(source: Path, into: Path, *, until: int | None, count: int) -> dict[int, float]:
    """One run, to its end or until so many lines are there; memory in megabytes by the number done."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    process = subprocess.Popen([*COMMAND, "read", "--into", str(into), "--no-progress", str(source)], env=environment)
    step, memory = count // TENTHS, {}
    first, begun, following, done = _lines(into), time.monotonic(), _Following(into), 0
    while process.poll() is None:
        time.sleep(0.2)
        done = following.lines()
        reached = done // step * step
        if reached and reached not in memory and done > first:
            memory[reached] = _family(process.pid)
            rate = (done - first) / (time.monotonic() - begun)
            print(f"{done:>9} done  {rate:7.0f} a second  {memory[reached]:7.0f} MB", flush=True)
        if until is not None and done >= until:
            process.send_signal(signal.SIGKILL)
            break
    process.wait()
    return memory


def _judged(into: Path, count: int, memory: dict[int, float]) -> int:
    names, sessions, errors = set(), 0, Counter[str]()
    with into.open(encoding="utf-8") as file:
        lines = 0
        for line in file:
            lines += 1
            reading = json.loads(line)
            names.add(reading["source"])
            sessions += bool(reading.get("is_session"))
            errors.update([reading["error"]["code"]] if "error" in reading else [])
    print(f"{lines} lines, {len(names)} sources, {sessions} sessions, {errors.total()} that could not be read")
    for code, times in errors.most_common():
        print(f"  {code}: {times}")
    places = sorted(memory)
    early, late = memory[places[1]], max(memory[place] for place in places[1:])
    print(f"memory: {early:.0f} MB at {places[1]}, at most {late:.0f} MB after it")
    return int(lines != count or len(names) != count or late > early * GROWTH)


class _Following:
    """Counts the lines of a growing file without reading any twice."""

    def __init__(self, path: Path) -> None:
        self.path, self.at, self.count = path, 0, 0

    def lines(self) -> int:
        if self.path.exists():
            with self.path.open("rb") as file:
                file.seek(self.at)
                while piece := file.read(MEGABYTE):
                    self.at += len(piece)
                    self.count += piece.count(b"\n")
        return self.count


def _lines(path: Path) -> int:
    return _Following(path).lines()


def _family(pid: int) -> float:
    """Megabytes of a process and all under it."""
    total, waiting = 0.0, [pid]
    while waiting:
        one = waiting.pop()
        try:
            told = Path(f"/proc/{one}/smaps_rollup").read_text()
            children = Path(f"/proc/{one}/task/{one}/children").read_text()
        except OSError:
            continue
        found = re.search(r"^Pss:\s+(\d+) kB", told, re.MULTILINE)
        total += int(found[1]) / 1024 if found else 0
        waiting += [int(child) for child in children.split()]
    return total


def _releases(count: int) -> Iterator[tuple[str, bytes]]:
    """Ending and bytes of each release."""
    light = [(path.suffix, path.read_text(encoding="utf-8")) for path in sorted(SAMPLES.glob("*.*"))
             if path.suffix in {".txt", ".html"}]  # fmt: skip
    heavy = [
        (path.suffix, path.read_bytes()) for path in sorted(SAMPLES.glob("*.*")) if path.suffix in {".pdf", ".docx"}
    ]
    for number in range(count):
        if number % HEAVY == HEAVY - 1:
            yield heavy[number // HEAVY % len(heavy)]
        elif number % 3 == 2:  # noqa: PLR2004 - every third
            yield ".txt", NEWS[number % len(NEWS)].format(n=number, day=number % 28 + 1).encode()
        else:
            suffix, text = light[number % len(light)]
            yield suffix, re.sub(r"\b2[01]\d{5}\b", str(2_000_000 + number), text).encode()


def _files(folder: Path, count: int) -> Path:
    top = folder / "releases"
    for number, (suffix, data) in enumerate(_releases(count)):
        place = top / f"{number // FOLDER:04}"
        if number % FOLDER == 0:
            place.mkdir(parents=True)
        (place / f"{number:07}{suffix}").write_bytes(data)
    return top


def _texts(count: int) -> Iterator[dict[str, str]]:
    for suffix, data in _releases(count):
        if suffix in {".txt", ".html"}:
            yield {"html" if suffix == ".html" else "text": data.decode()}
        else:
            yield {"text": NEWS[0].format(n=0, day=1)}


def _jsonl(folder: Path, count: int) -> Path:
    path = folder / "corpus.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for row in _texts(count):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


def _parquet(folder: Path, count: int) -> Path:
    import pyarrow as pa
    from pyarrow import parquet

    path, schema = folder / "corpus.parquet", pa.schema([("text", pa.string()), ("html", pa.string())])
    with parquet.ParquetWriter(path, schema) as writer:
        rows: list[dict[str, str]] = []
        for row in _texts(count):
            rows.append(row)
            if len(rows) == FOLDER:
                writer.write_table(pa.Table.from_pylist(rows, schema=schema))
                rows.clear()
        if rows:
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
