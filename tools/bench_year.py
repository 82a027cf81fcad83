"""The year of a mechanism at full size: 100,000 acts, 15 sessions with protocols of 200 paragraphs, 3,000 undertakings.

    make bench                    among others: a process started and the record folded; the floor reads the same rows
    python -m tools.bench_year    the start, and the pages of somebody signed in as `paraph serve` gives them (`wrk`,
                                  Debian); two minutes

Start and floor are processes of their own, told in processor time, which others on the machine do not lengthen much.
Pages are asked for by four connections kept open, none of them sending a mark; each stands beside bare Django giving
the same bytes, by as many workers. Told are the 95th of 100 times (target 30 ms) and the ratio of the rates.
"""

import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from urllib.request import Request, urlopen

from tools.bench_web import LUA, PATIENCE, ROOT, Asked, Figures, ask, bare, free_port, median, running, signed_in, wait
from tools.figures import Figure

from paraph.record import Draft

ACTS, SESSIONS, PARAGRAPHS = 100_000, 15, 200
START_SECONDS, RESIDENT, SECONDS_95 = 2.0, 400, 0.030
"""What is asked of a start, of its memory (MB), and of every page."""

CONNECTIONS, ROUNDS, SECONDS, FLOOR_SECONDS, PORTION = 4, 3, 2, 1, 5000
CONTENT = {
    "force": "agree",
    "texts": {
        "en": "The Sides agreed to set up a joint team by 31 October 2025.",
        "hi": "दोनों पक्ष 31 अक्टूबर 2025 तक संयुक्त दल गठित करने पर सहमत हुए।",
        "ru": "Стороны договорились создать совместную группу до 31 октября 2025 года.",
    },
    "deadline": {"kind": "date", "value": "2025-10-31"},
    "undertaking": True,
}
LAST = "wg.s15"
PAGES = {
    "home": "/en/",
    "undertakings": "/en/undertakings/",
    "one": f"/en/undertakings/{LAST}.protocol.u5/",
    "protocol": f"/en/documents/{LAST}.protocol/",
    "session": f"/en/sessions/{LAST}/",
    "review": f"/en/sessions/{LAST}/review/",
    "agenda": "/en/bodies/wg/agenda/",
    "road": "/en/bodies/wg/road/",
    "topics": "/en/topics/",
    "reports": "/en/bodies/wg/reports/",
}
START = """
from pathlib import Path
from paraph import node
node.setup(Path({home!r}))
from paraph.node import records
assert records.current().acts >= {acts}
"""
ROWS = """
import hashlib, json, sqlite3
rows = sqlite3.connect({database!r}).execute("SELECT data FROM paraph_act ORDER BY side, n")
kept = [(hashlib.sha256(data).digest(), json.loads(data)) for data, in rows]
assert len(kept) >= {acts}
"""


def start_figures() -> Iterator[Figure]:
    """A process that folds the record, against one that reads, hashes and JSON-parses the same rows."""
    with tempfile.TemporaryDirectory(prefix="paraph-year-") as folder:
        home = made(Path(folder) / "home")
        ours = START.format(home=str(home), acts=ACTS)
        floor = ROWS.format(database=str(home / "paraph.sqlite3"), acts=ACTS)
        yield Figure("start a process, 100,000 acts", "acts", ACTS, lambda: spent(ours)[0], lambda: spent(floor)[0],
                     "read, hash and JSON-parse the same rows", rounds=5)  # fmt: skip
        told_start(home)


def told_start(home: Path) -> bool:
    """Print what a start takes, the median of the rounds; whether its target is met."""
    rounds = [spent(START.format(home=str(home), acts=ACTS)) for _ in range(ROUNDS)]
    seconds, megabytes = statistics.median(one for one, _ in rounds), max(most for _, most in rounds)
    met = seconds <= START_SECONDS and megabytes <= RESIDENT
    print(f"start          {seconds:.2f} s of processor time, target {START_SECONDS:g}; "
          f"{megabytes} MB, target {RESIDENT}  {'met' if met else 'MISSED'}", flush=True)  # fmt: skip
    return met


FIGURES = {"start": start_figures}


def main() -> int:
    """Make the home, serve it, ask for each page and for the same bytes from bare Django, in turns."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="paraph-year-")))
        home = made(folder / "home")
        missed = [] if told_start(home) else ["start"]
        address, cookie, server = stack.enter_context(served(home))
        for name, path in PAGES.items():
            (folder / f"{name}.html").write_bytes(got(address + path, cookie))
        floor = stack.enter_context(bare(folder))
        script = folder / "figures.lua"
        script.write_text(LUA)
        for name, path in PAGES.items():
            ours, theirs, before = list[Figures](), list[Figures](), processor_time(server)
            for _ in range(ROUNDS):
                ours.append(ask(Asked(name, address + path, (("Cookie", cookie),), CONNECTIONS), SECONDS, script))
                theirs.append(ask(Asked(name, f"{floor}/{name}.html", (), CONNECTIONS), FLOOR_SECONDS, script))
            spent_on = (processor_time(server) - before) / sum(one.rate * SECONDS for one in ours)
            missed += [] if told(name, median(ours), median(theirs), spent_on) else [name]
    return 1 if missed else 0


def told(name: str, ours: Figures, floor: Figures, processor: float) -> bool:
    """Print a page's line; whether its target is met."""
    met = ours.p95 <= SECONDS_95
    print(f"{name:<14} p95 {1000 * ours.p95:6.1f} ms, target {1000 * SECONDS_95:g}  {'met' if met else 'MISSED':<6} "
          f"{ours.rate:>7,.0f} requests/s  "
          f"ratio {floor.rate / ours.rate:5.1f} to bare Django ({floor.rate:,.0f}/s)  "
          f"{1000 * processor:5.1f} ms of processor time each", flush=True)  # fmt: skip
    return met


def processor_time(server: subprocess.Popen[bytes]) -> float:
    """Seconds that a server and its workers have computed so far, on Linux."""
    fields = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields[int(stat.parent.name)] = stat.read_text().rpartition(")")[2].split()
    family = {pid for pid, each in fields.items() if server.pid in (pid, int(each[1]))}
    return sum(int(fields[pid][at]) for pid in family for at in (11, 12)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def served(home: Path) -> Iterator[tuple[str, str, subprocess.Popen[bytes]]]:
    """The node with two workers: its address, the cookie of a secretary, and the process that serves."""
    port, environment = free_port(), surroundings(home)
    program = [sys.executable, "-c", "from paraph.cli import main; main()"]

    def paraph(*words: str) -> str:
        return subprocess.run([*program, *words], env=environment, check=True, capture_output=True, text=True).stdout

    paraph("user", "add", "bench", "--role", "secretary")
    with running([*program, "serve", "--port", str(port), "--workers", "2"], environment) as server:
        address = f"http://localhost:{port}"
        wait(lambda: urlopen(f"{address}/healthz", timeout=PATIENCE).close())  # noqa: S310 - our own server
        link = json.loads(paraph("user", "link", "bench", "--json"))["link"]
        yield address, signed_in(address, link), server


def got(url: str, cookie: str) -> bytes:
    """A page as somebody signed in gets it, asked for until both workers are warm."""
    for _ in range(20):
        with urlopen(Request(url, headers={"Cookie": cookie}), timeout=PATIENCE) as answer:  # noqa: S310 - same
            page: bytes = answer.read()
    return page


def spent(program: str) -> tuple[float, int]:
    """Processor seconds that a Python program took, and the most memory it had (MB)."""
    process = subprocess.Popen([sys.executable, "-c", program], env=surroundings(None))
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(status)
    return used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def surroundings(home: Path | None) -> dict[str, str]:
    """The environment of a program of ours."""
    more = {"PARAPH_HOME": str(home), "PARAPH_LANG": "en"} if home else {}
    return {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", **more}


def made(home: Path) -> Path:
    """A home of that size, made by a process of its own."""
    subprocess.run(
        [sys.executable, "-m", "tools.bench_year", "make"],
        env=surroundings(home),
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return home


def make() -> None:
    """Begin the record at `PARAPH_HOME` and append to it."""
    from paraph.cli.runtime import run

    run(["init", "--side", "IN", "--with", "RU", "--languages", "hi,en,ru"], os.environ, sys.stderr)
    from django.db import transaction

    from paraph.node import records

    drafts = list(year())
    ledger, signer = records._ledger(), records.signing_key()  # noqa: SLF001 - what is made need not be judged
    for start in range(0, len(drafts), PORTION):
        with transaction.atomic():
            ledger.append(drafts[start : start + PORTION], side="IN", at="2025-08-06T13:07:00Z", signer=signer)


def year() -> Iterator[Draft]:
    """What one side says in fifteen years."""
    chance, keys, count = random.Random(1), list[str](), 0  # noqa: S311 - no secret

    def say(act: str, on: str, body: dict[str, object]) -> Draft:
        nonlocal count
        count += 1
        return Draft(act=act, v=1, office="desk", on=on, body=body)

    yield say("body.establish", "wg", {"kind": "working_group", "names": {"en": "Working Group"}})
    for number in range(1, SESSIONS + 1):
        session, text = f"wg.s{number}", f"wg.s{number}.protocol"
        yield say("session.record", session, {"body": "wg", "ordinal": number, "start": f"{2005 + number}-08-06"})
        terms = {"type": "protocol", "languages": ["en", "hi", "ru"], "signed_on": f"{2005 + number}-08-07"}
        yield say("document.adopt", text, {"session": session, "paragraphs": PARAGRAPHS, "terms": terms,
                                           "sections": [{"key": "1"}]})  # fmt: skip
        for place in range(1, PARAGRAPHS + 1):
            yield say("paragraph.adopt", f"{text}.p{place}", {"document": text, "section": "1", "number": str(place),
                                                              "content": CONTENT})  # fmt: skip
            keys.append(f"{text}.u{place}")
    while count < ACTS:
        status = chance.choice(("in_progress", "closed", "awaiting_other", "open"))
        words = {"en": f"Done so far: {chance.randrange(10**6)} of the parts."}
        yield say("undertaking.report", chance.choice(keys), {"status": status, "on": "2025-01-01", "words": words})


if __name__ == "__main__":
    if sys.argv[1:] == ["make"]:
        make()
    elif shutil.which("wrk") is None:
        sys.exit("needs wrk (Debian package)")
    else:
        sys.exit(main())
