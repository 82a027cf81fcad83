"""The kill run: a node's process is killed at its durable steps, again and again; nothing acknowledged is lost.

    python tools/prove_kills.py [COUNT] [sqlite|postgresql]        COUNT faults, 500 unless said; on SQLite unless said

SIGTERM ends it after the action in hand; it then tells what was proved until then.

A durable step is a commit, a flush to the disk (fsync) or a rename. At a step drawn by chance the process is killed (9)
before it, or after it; or the step is done and reported as failed, and the process is killed at the next such step, or
once it has answered. Every fault is a death. What the process acknowledged before it died is written down by its
parent; after each death a fresh process proves the record:

* `verify` finds nothing; the state folds;
* every act that was acknowledged is there, byte for byte, and a batch is there whole or not at all;
* every file that an act cites is there, and is what it was;
* the counterpart government, in memory, opens whatever was sealed, and finds no other log than the one it knows.
"""

# ruff: noqa: SLF001 - Django's modules exist once a home is set up; faults go in under Django's own commit

import json
import os
import secrets
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT), str(ROOT / "tests" / "record" / "pouches")]

FAULTS = ("before", "after", "reported, next", "reported, answered")
"""The last two: persisted but reported as failed, then killed at the next durable step, or once it has answered."""

SAID = {
    "before": "before step {}", "after": "after step {}",
    "reported, next": "at the step after {}, which was done and reported as failed",
    "reported, answered": "after the answer, step {} done and reported as failed",
}  # fmt: skip
WHAT = ("append", "append", "attach", "open", "open", "carry", "seal", "refuse", "rotate")
DEEPEST = 7
MOST_UNOPENED = 3


def main(arguments: list[str]) -> int:
    """Kill until COUNT processes have died at a durable step; 1 if anything acknowledged was lost."""
    count = int((arguments or ["500"])[0])
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="paraph-kills-")))
        if arguments[1:] == ["postgresql"]:
            from tests import postgresql

            os.environ["DATABASE_URL"] = stack.enter_context(postgresql.server())
        set_up(folder / "IN")
        print(f"{count} faults on {(arguments[1:] or ['SQLite'])[0]}", flush=True)
        return Proof(Random(count)).run(count)  # noqa: S311 - faults, not secrets


def set_up(folder: Path) -> Path:
    """A home of India's with its database; Django started for it, connections closed, ready to be forked."""
    from paraph import node
    from paraph.node.homes.home import create_home, plan_home

    create_home(plan_home(folder, side="IN", others=["RU"]))
    node.setup(folder)
    from django.db import connections

    from paraph.node import records
    from paraph.node.homes import database

    database.prepare()
    records.current()
    connections.close_all()
    return folder


class Proof:
    """What the parent knows: what was acknowledged, and the other government."""

    def __init__(self, chance: Random) -> None:
        from sides import Side, key_of

        self.chance = chance
        self.acknowledged: dict[int, bytes] = {}
        self.batches: list[tuple[str, ...]] = []
        self.russia = Side("RU", "IN", key_of("RU"))
        self.russia.introduce()
        self.deaths: Counter[str] = Counter()
        self.files: dict[int, tuple[str, bytes]] = {}
        """The other side's files, by the number of the act that cites them."""

        self.have = 0
        self.sealed_size = 0
        said = in_child(lambda tell: (tell(confirm(self.russia.signer.verifier.fingerprint)), tell(append(("wg",)))))[1]
        self.russia.confirm("IN", str(said[0]["fingerprint"]))
        self._settle(said)

    def run(self, count: int) -> int:
        """See the head of the file."""
        number = 0
        told_to_end: list[int] = []
        signal.signal(signal.SIGTERM, lambda *_: told_to_end.append(1))
        while (dead := sum(self.deaths.values())) < count and not told_to_end:
            if number % 100 == 0:
                print(f"  {dead:,} killed in {number:,} actions", flush=True)
            number += 1
            what = self.chance.choice(WHAT)
            fault = (self.chance.choice(FAULTS), self.chance.randrange(1, DEEPEST + 3 * len(self._unopened())))
            if len(self._unopened()) > MOST_UNOPENED:
                what, fault = "open", None  # let it catch up, or the pouches grow with every death
            died, told = in_child(self._action(what, number), fault=fault)
            if died and fault:
                self.deaths[f"{what}: killed {SAID[fault[0]].format(fault[1])}"] += 1
            self._settle(told)
            problem = self._look()
            if problem:
                print(f"after {what}, {fault}: {problem}")
                return 1
        for where, times in sorted(self.deaths.items()):
            print(f"{times:>6}  {where}")
        kept = len(self.acknowledged)
        print(f"{dead:,} processes killed in {number:,} actions; {kept:,} acts acknowledged, none lost;")
        print(f"{self.have:,} acts of the other side opened; the record and its files verified after each")
        return 0

    def _action(self, what: str, number: int) -> Callable[..., None]:
        match what:
            case "append":
                keys = tuple(f"wg-{number}-{n}" for n in range(self.chance.randrange(1, 5)))
                self.batches.append(keys)
                return lambda tell: tell(append(keys))
            case "open":
                self.russia.say(self.chance.randrange(1, 4))
                pouch = self.russia.seal(self.russia.contents(first=self.have, attachments=self._unopened()))
                return lambda tell: tell(open_pouch(pouch))
            case "carry":
                pouch = self.russia.seal(self.russia.contents(first=self.have, attachments=self._evidence(number)))
                return lambda tell: tell(open_pouch(pouch))
            case "refuse":
                pouch = bytearray(self.russia.seal())
                pouch[self.chance.randrange(len(pouch))] ^= 1
                return lambda tell: tell(open_pouch(bytes(pouch)))
        return lambda tell: tell(DO[what]())

    def _evidence(self, number: int) -> dict[str, bytes]:
        """A file of the other side, and all that its acts not opened yet cite."""
        data = f"evidence {number}".encode()
        digest = sha256(data).hexdigest()
        entry = {"sha256": digest, "name": f"{number}.txt", "size": len(data), "media_type": "text/plain"}
        self.files[self.russia.store.head("RU").size] = (digest, data)
        self.russia.say(1, attachments=[entry])
        return self._unopened()

    def _unopened(self) -> dict[str, bytes]:
        return dict(file for n, file in self.files.items() if n >= self.have)

    def _settle(self, told: list[dict[str, Any]]) -> None:
        for said in told:
            self.acknowledged |= {int(n): data.encode() for n, data in said.get("acts", {}).items()}
            self.have = max(self.have, int(said.get("have", 0)))
            self.sealed_size = max(self.sealed_size, int(said.get("sealed", 0)))
            if "pouch" in said:
                self.russia.open(Path(str(said["pouch"])).read_bytes())

    def _look(self) -> str:
        """What is wrong with the record now; nothing if all is well."""
        died, told = in_child(lambda tell: tell(look()))
        if died or not told or "error" in told[0]:
            return f"the record could not be looked at: {told}"
        return "; ".join(self._problems(told[0]))

    def _problems(self, found: dict[str, Any]) -> Iterator[str]:
        if not found["verifies"]:
            yield f"the record does not verify: {found['findings']}"
        if found["damaged"] or found["missing"]:
            yield f"files are missing or damaged: {found['missing']}, {found['damaged']}"
        log = [line.encode() for line in found["own"]]
        if lost := [n for n, data in self.acknowledged.items() if n >= len(log) or log[n] != data]:
            yield f"acknowledged acts are lost: {lost[:5]}"
        if found["theirs"] < self.have:
            yield f"{self.have} acts of the other side were acknowledged, {found['theirs']} are here"
        self.have = found["theirs"]
        keys = set(found["bodies"])
        if torn := [batch for batch in self.batches[-3:] if 0 < len(keys & set(batch)) < len(batch)]:
            yield f"a batch is there in part: {torn}"
        if twice := [key for key, times in Counter(found["said"]).items() if times > 1]:
            yield f"acts were appended twice: {twice}"
        known = self.russia.store.head("IN").size
        if list(self.russia.store.read("IN", 0, known)) != log[:known]:
            yield "the other government holds another log"


def in_child(
    work: Callable[[Callable[[dict[str, object]], None]], None], *, fault: tuple[str, int] | None = None
) -> tuple[bool, list[dict[str, Any]]]:
    """Fork, arm the fault, do `work` and collect what it told; whether it was killed, and what it said before."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with os.fdopen(writing, "w") as out:
            strikes = arm(*fault) if fault else []
            last = fault is not None and fault[0] == "reported, answered"

            def tell(said: dict[str, object]) -> None:
                out.write(json.dumps({**said, "struck": bool(strikes)}) + "\n")
                out.flush()

            try:
                work(tell)
            except BaseException as error:  # noqa: BLE001 - a child ends here whatever happened
                tell({"error": f"{type(error).__name__}: {error}"})
            if strikes and last:
                os.kill(os.getpid(), signal.SIGKILL)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        said = [json.loads(line) for line in told]
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status), said


def arm(how: str, at: int) -> list[int]:
    """Count durable steps and strike at number `at`; the list tells whether it struck."""
    from django.db import OperationalError
    from django.db.backends.base.base import BaseDatabaseWrapper

    steps, strikes = iter(range(1, 10**9)), []

    def durable(step: Callable[..., object], failure: Exception) -> Callable[..., object]:
        def struck(*arguments: object, **named: object) -> object:
            if strikes and how == "reported, next":
                os.kill(os.getpid(), signal.SIGKILL)
            if next(steps) != at:
                return step(*arguments, **named)
            strikes.append(at)
            if how == "before":
                os.kill(os.getpid(), signal.SIGKILL)
            step(*arguments, **named)
            if how == "after":
                os.kill(os.getpid(), signal.SIGKILL)
            raise failure

        return struck

    BaseDatabaseWrapper._commit = durable(BaseDatabaseWrapper._commit, OperationalError("the answer was lost"))
    os.fsync = durable(os.fsync, OSError(5, "the answer was lost"))
    os.replace = durable(os.replace, OSError(5, "the answer was lost"))
    Path.replace = durable(Path.replace, OSError(5, "the answer was lost"))
    return strikes


def append(keys: tuple[str, ...]) -> dict[str, object]:
    """Establish bodies of these ids, in one append."""
    from paraph.mechanism.acts.bodies import establish_body
    from paraph.mechanism.bodies import BodyKind
    from paraph.node import records
    from paraph.record import encode

    def decide(state: object) -> list[object]:
        kind = BodyKind.WORKING_GROUP
        return [establish_body(state, side="IN", office="o", key=key, kind=kind, names={"en": key}, parent=None)
                for key in keys]  # fmt: skip

    return {"acts": {act.n: encode(act).decode() for act in records.append(decide)}}


def attach() -> dict[str, object]:
    """Keep a file and put it beside a body that is there."""
    from paraph.mechanism.acts.attachments import add_attachments
    from paraph.node import attachments, records
    from paraph.record import encode

    file = attachments.attach(secrets.token_bytes(64), name="scan.pdf")
    acts = records.append(lambda state: [add_attachments(state, side="IN", office="o", on="wg", files=[file])])
    return {"acts": {act.n: encode(act).decode() for act in acts}}


def confirm(fingerprint: str) -> dict[str, object]:
    """Confirm the other side's key, and give one's own."""
    from paraph.node import keys, records
    from paraph.record import encode

    own = records.signing_key().verifier.fingerprint
    return {"fingerprint": own, "acts": {act.n: encode(act).decode() for act in keys.confirm(fingerprint)}}


def rotate() -> dict[str, object]:
    """Put a new key in use."""
    from paraph.node import keys
    from paraph.record import encode

    return {"acts": {act.n: encode(act).decode() for act in keys.rotate()}}


def open_pouch(pouch: bytes) -> dict[str, object]:
    """Open, or be refused."""
    from paraph.messages import Refused
    from paraph.node import exchange

    try:
        return {"have": exchange.open_pouch(pouch).have}
    except Refused as refusal:
        return {"code": refusal.code}


def seal() -> dict[str, object]:
    """Seal, and leave the pouch where the other side finds it."""
    from django.conf import settings

    from paraph.node import exchange

    sealed = exchange.seal()
    file = settings.HOME.folder / "sealed.pouch"
    file.write_bytes(sealed.data)
    return {"pouch": str(file), "sealed": sealed.manifest.size}


DO = {"rotate": rotate, "seal": seal, "attach": attach}


def look() -> dict[str, object]:
    """Verify, fold, and give what the parent compares."""
    from paraph.node import citations, records
    from paraph.node.storage.stores import DjangoStore

    verdict, state, files = records.verify(), records.current().state, citations.examine()
    store = DjangoStore("in-ru")
    own = [data.decode() for data in store.read("IN", 0, 10**9)]
    return {
        "verifies": bool(verdict),
        "findings": [finding.text("en") for finding in verdict.findings()],
        "own": own,
        "theirs": store.head("RU").size,
        "missing": [(one.side, one.n) for one in files.missing],
        "damaged": [one.by for one in files.damaged],
        "bodies": sorted(state.bodies),
        "said": [json.loads(line)["on"] for line in own if line.startswith('{"act":"body.establish"')],
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
