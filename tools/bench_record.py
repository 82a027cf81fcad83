"""Speed of the record and its exchange; run by `python -m tools.bench`, or one of them by its name.

verify     examine 100,000 acts                 to: read, decode, hash tree, one signature check
open       open a pouch of 10,000 acts          to: the same for 10,000, and a durable insert
extend     judge a pouch of 100 upon 1,000,000  to: the same upon 1,000
keep       add 100 to 1,000,000 in SQLite       to: adding as many to 1,000 there
p95        append an act durably, 95th of 100   to: a bare SQLite insert with the same durability
git        examine as many acts                 to: `git verify-commit` over 1,000 signed commits (PARAPH_BENCH_COMMITS)
"""

import gc
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import count as counting
from pathlib import Path

from tools.figures import ROUNDS, Figure

ROOT = Path(__file__).parent.parent
AT = "2025-08-06T13:07:00Z"
MECHANISM = "in-ru"
PERCENTILE = 95


def act_bytes(side: str, n: int) -> bytes:
    """An act of the usual length, as its canonical bytes."""
    words = "The Sides noted progress on the wind tunnel and agreed to exchange technical parameters. " * 4
    return (
        f'{{"act":"topic.stage","after":{{}},"at":"{AT}","body":{{"note":"{words}","stage":"design"}},'
        f'"mechanism":"{MECHANISM}","n":{n},"office":"co-chair","on":"wg-{n % 97}.wind_tunnel","side":"{side}","v":1}}'
    ).encode()


def signing(side: str, seed: int = 0):  # noqa: ANN201 - the record's key
    """The key of a side."""
    from paraph.record import SigningKey, origin_of

    return SigningKey.from_seed(origin_of(MECHANISM, side), bytes([seed]) * 32)


def floor_of(lines: Sequence[bytes], note: bytes, side: str) -> None:
    """The least that reading a log must do: decode, hash tree, one signature check."""
    import msgspec

    from paraph.record import CompactRange, KeyPeriod, KeyRing, leaf_hash, open_checkpoint

    decode = msgspec.json.Decoder(_plain_act()).decode
    acts = [decode(line) for line in lines]
    CompactRange().extend(map(leaf_hash, lines)).root()
    keys = KeyRing({side: (KeyPeriod(signing(side).verifier),)})
    open_checkpoint(note, mechanism=MECHANISM, side=side, keys=keys)
    del acts


def _plain_act() -> type:
    import msgspec

    names = {"act": str, "after": dict[str, int], "at": str, "body": dict, "mechanism": str, "n": int, "office": str,
             "on": str, "side": str, "v": int}  # fmt: skip
    return msgspec.defstruct("PlainAct", list(names.items()))


def checkpoint(side: str, grown: object) -> bytes:
    """The signed note over a compact range."""
    from paraph.record import Checkpoint, origin_of

    return Checkpoint(origin_of(MECHANISM, side), grown.size, grown.root()).signed(signing(side))


def log_in_files(folder: Path, count: int):  # noqa: ANN201 - the record's store
    """A log of so many acts in a `FileStore`."""
    from paraph.record import CompactRange, FileStore, Head, leaf_hash

    lines = [act_bytes("IN", n) for n in range(count)]
    grown = CompactRange().extend(map(leaf_hash, lines))
    store = FileStore(folder)
    store.append("IN", expected=0, acts=lines, head=Head(grown, checkpoint("IN", grown)))
    return store


def verify_figures(count: int = 100_000) -> Iterator[Figure]:
    """Examine a log in files."""
    from paraph.record import FileStore, KeyPeriod, KeyRing, examine

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        log_in_files(folder, count)
        keys = KeyRing({"IN": (KeyPeriod(signing("IN").verifier),)})

        def work() -> None:
            if not examine(FileStore(folder), mechanism=MECHANISM, keys=keys):
                raise AssertionError

        def floor() -> None:
            lines = (folder / "IN" / "acts.jsonl").read_bytes().split(b"\n")[:count]
            floor_of(lines, (folder / "IN" / "checkpoint").read_bytes(), "IN")

        yield Figure(
            f"verify {count:,} acts", "acts", count, work, floor, "read, decode, hash tree, one signature check", 1.3
        )


def open_figures(count: int = 10_000) -> Iterator[Figure]:
    """Open pouches of 10,000 acts, each continuing the one before, into a node's database."""
    sys.path.insert(0, str(ROOT / "tests" / "record" / "pouches"))
    from sides import Side, key_of

    folder = Path(tempfile.mkdtemp(prefix="paraph-bench-"))
    try:
        exchange = set_up(folder / "home")
        from paraph.node import records

        russia = Side("RU", "IN", key_of("RU"))
        russia.introduce()
        exchange.open_pouch(russia.seal(russia.contents(first=0)))
        pouches, lines = [], []
        for _ in range(ROUNDS):
            have = russia.store.head("RU").size
            russia.write(*_bodies(have, count))
            pouches.append(russia.seal(russia.contents(first=have)))
            lines.append((list(russia.store.read("RU", have, have + count)), russia.store.head("RU").checkpoint))
        waiting, bare, numbers = iter(pouches), iter(lines), counting()
        database = _bare_database(folder / "bare.sqlite3")

        def work() -> float:
            start = time.perf_counter()
            exchange.open_pouch(next(waiting))
            took = time.perf_counter() - start
            records.current()  # what a page would do next: folding is measured by `fold`
            return took

        def floor() -> None:
            acts, note = next(bare)
            _floor_of_russia(b"\n".join(acts).split(b"\n"), note)
            database.execute("BEGIN IMMEDIATE")
            database.executemany(
                "INSERT INTO act VALUES (?, ?, ?, ?)", ((MECHANISM, "RU", next(numbers), act) for act in acts)
            )
            database.execute("COMMIT")

        yield Figure(
            f"open a pouch of {count:,} acts",
            "acts",
            count,
            work,
            floor,
            "decode, hash tree, signature, durable insert",
            2,
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _bodies(start: int, count: int) -> Iterator[object]:
    from paraph.record import Draft

    words = "Working group on the wind tunnel, its models, its instruments and its staff, number "
    for n in range(start, start + count):
        body = {"kind": "working_group", "names": {"en": f"{words}{n}", "ru": f"Рабочая группа {n}"}}
        yield Draft(act="body.establish", v=1, office="o", on=f"wg-{n}", body=body)


def _floor_of_russia(lines: Sequence[bytes], note: bytes) -> None:
    import msgspec

    from paraph.record import CompactRange, leaf_hash, parse_note

    decode = msgspec.json.Decoder(_plain_act()).decode
    acts = [decode(line) for line in lines]
    CompactRange().extend(map(leaf_hash, lines)).root()
    parsed = parse_note(note)
    if not signing("RU", 1).verifier.verify(parsed.text, parsed.signatures[0].blob):
        raise AssertionError
    del acts


def set_up(home: Path):  # noqa: ANN201 - a module of the node, once Django is set up
    from paraph import node
    from paraph.node.homes.home import create_home, plan_home

    create_home(plan_home(home, side="IN", others=["RU"]))
    node.setup(home)
    from paraph.node import exchange, keys
    from paraph.node.homes import database

    database.prepare()
    keys.confirm(signing("RU", 1).verifier.fingerprint)
    return exchange


def extend_figures(large: int = 1_000_000, small: int = 1_000, more: int = 100) -> Iterator[Figure]:
    """Judge a pouch of 100 acts upon a verified log of 1,000,000, and upon one of 1,000."""
    ours, theirs = (_extension(size, more) for size in (large, small))
    yield Figure(
        f"extend {large:,} acts by {more}", "acts", more * 20, ours, theirs, f"extend a verified log of {small:,}",
        1.1, 15,
    )  # fmt: skip


def keep_figures(large: int = 1_000_000, small: int = 1_000, more: int = 100) -> Iterator[Figure]:
    """Add 100 acts under a new checkpoint, durably, to a kept log of 1,000,000 and to one of 1,000, in one database."""
    folder = Path(tempfile.mkdtemp(prefix="paraph-bench-"))
    try:
        set_up(folder / "home")
        both = Alternating(*(_growing(side, size, more) for side, size in (("KZ", large), ("UZ", small))), 20, 50)
        name = f"add {more} acts to {large:,} in SQLite"
        yield Figure(name, "acts", more, both.ours, both.theirs, f"add as many to {small:,}", 1.1, 15)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _growing(side: str, size: int, more: int) -> Callable[[], None]:
    from paraph.node.storage.stores import DjangoStore
    from paraph.record import CompactRange, Head, leaf_hash

    store, numbers = DjangoStore(MECHANISM), counting()

    def add(count: int) -> None:
        head = store.head(side)
        lines = [act_bytes(side, next(numbers)) for _ in range(count)]
        grown = (head.range if head.size else CompactRange()).extend(map(leaf_hash, lines))
        store.append(side, expected=head.size, acts=lines, head=Head(grown, checkpoint(side, grown)))

    for start in range(0, size, 50_000):
        add(min(50_000, size - start))

    return lambda: add(more)


def _extension(size: int, more: int) -> Callable[[], None]:
    sys.path.insert(0, str(ROOT / "tests" / "record" / "pouches"))
    from sides import KINDS, Side, key_of

    from paraph.record import CompactRange, Head, leaf_hash
    from paraph.record.pouches.judging import Knowledge, judge
    from paraph.record.pouches.reading import read_pouch

    side = Side("RU", "IN", key_of("RU"))
    side.introduce()
    first = list(side.store.read("RU", 0, 1))
    lines = [*first, *(act_bytes("RU", n) for n in range(1, size))]
    grown = CompactRange().extend(map(leaf_hash, lines))
    note = _signed(side, grown)
    side.store.append("RU", expected=1, acts=lines[1:], head=Head(grown, note))
    receiver = type(side.store)()
    receiver.append("RU", expected=0, acts=lines, head=Head(grown, note))
    side.say(more)
    pouch = side.seal(side.contents(first=size))
    knowledge = Knowledge(
        store=receiver, mechanism=MECHANISM, side="IN", parties=("IN", "RU"), kinds=KINDS, claims=side.claims_of_one(),
        confirmed={"RU": frozenset({side.signer.verifier.fingerprint})},
    )  # fmt: skip

    gc.freeze()  # a million acts in memory are the stand-in for a database, not a load for the collector

    def run() -> None:
        for _ in range(20):
            judge(read_pouch(BytesIO(pouch)), knowledge)

    return run


def _signed(side: object, grown: object) -> bytes:
    from paraph.record import Checkpoint

    return Checkpoint(side.signer.name, grown.size, grown.root()).signed(side.signer)


def p95_figures(count: int = 100) -> Iterator[Figure]:
    """Append one act in one durable transaction, rules and signature included; the 95th percentile of 100."""
    folder = Path(tempfile.mkdtemp(prefix="paraph-bench-"))
    try:
        set_up(folder / "home")
        from paraph.mechanism.acts.bodies import establish_body
        from paraph.mechanism.bodies import BodyKind
        from paraph.node import records

        numbers, places = counting(), counting()
        database = _bare_database(folder / "bare.sqlite3")

        def append() -> None:
            key = f"wg-{next(numbers)}"
            kind, names = BodyKind.WORKING_GROUP, {"en": key}
            records.append(
                lambda state: [
                    establish_body(state, side="IN", office="o", key=key, kind=kind, names=names, parent=None)
                ]
            )

        def insert() -> None:
            n = next(places)
            database.execute("BEGIN IMMEDIATE")
            database.execute("INSERT INTO act VALUES (?, ?, ?, ?)", (MECHANISM, "IN", n, act_bytes("IN", n)))
            database.execute("COMMIT")

        both = Alternating(append, insert, count)
        floor_is = "a bare SQLite insert with the same durability"
        yield Figure("append an act, 95th percentile", "acts", 1, both.ours, both.theirs, floor_is)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Alternating:
    """Two runs taken in turn, one by one: a disk that is slow for a moment is slow for both."""

    def __init__(
        self, ours: Callable[[], None], theirs: Callable[[], None], count: int, percentile: int = PERCENTILE
    ) -> None:
        """Run each `count` times a round."""
        self._runs, self._count, self._place = (ours, theirs), count, count * percentile // 100 - 1
        self._found: dict[int, float] = {}

    def ours(self) -> float:
        """The percentile of the first, in seconds."""
        return self._percentile(0)

    def theirs(self) -> float:
        """The percentile of the second."""
        return self._percentile(1)

    def _percentile(self, which: int) -> float:
        if which not in self._found:
            times: tuple[list[float], list[float]] = ([], [])
            for _ in range(self._count):
                for taken, run in zip(times, self._runs, strict=True):
                    start = time.perf_counter()
                    run()
                    taken.append(time.perf_counter() - start)
            self._found = {n: sorted(taken)[self._place] for n, taken in enumerate(times)}
        return self._found.pop(which)


def git_figures(count: int = int(os.environ.get("PARAPH_BENCH_COMMITS", "1000"))) -> Iterator[Figure]:
    """Examine a log, against `git verify-commit` over as many signed commits."""
    from paraph.record import FileStore, KeyPeriod, KeyRing, examine

    if not (shutil.which("git") and shutil.which("ssh-keygen")):
        print("git: not measured, git or ssh-keygen is not installed")
        return
    with tempfile.TemporaryDirectory() as name:
        folder, repository = Path(name) / "log", Path(name) / "git"
        log_in_files(folder, count)
        _signed_commits(repository, count)
        keys = KeyRing({"IN": (KeyPeriod(signing("IN").verifier),)})
        commits = _git(repository, "rev-list", "HEAD").split()
        yield Figure(
            f"verify {count} acts", "acts", count,
            lambda: examine(FileStore(folder), mechanism=MECHANISM, keys=keys),
            lambda: _git(repository, "verify-commit", *commits), "git verify-commit over as many signed commits", 1, 3,
        )  # fmt: skip


def _signed_commits(repository: Path, count: int) -> None:
    repository.mkdir()
    _git(repository, "init", "-q")
    key = repository / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    (repository / "allowed").write_text(f"a@example.org {key.with_suffix('.pub').read_text()}")
    for setting, value in (
        ("user.name", "A"), ("user.email", "a@example.org"), ("gpg.format", "ssh"), ("user.signingkey", str(key)),
        ("commit.gpgsign", "true"), ("gpg.ssh.allowedSignersFile", str(repository / "allowed")),
    ):  # fmt: skip
        _git(repository, "config", setting, value)
    for n in range(count):
        _git(repository, "commit", "-q", "--allow-empty", "-m", act_bytes("IN", n).decode())


def _git(repository: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=repository, check=True, capture_output=True, text=True).stdout


def _bare_database(file: Path) -> sqlite3.Connection:
    database = sqlite3.connect(file, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute(
        "CREATE TABLE act (mechanism TEXT, side TEXT, n INTEGER, data BLOB, PRIMARY KEY (mechanism, side, n))"
    )
    return database


FIGURES = {
    "verify": verify_figures, "open": open_figures, "extend": extend_figures, "keep": keep_figures,
    "p95": p95_figures, "git": git_figures,
}  # fmt: skip
