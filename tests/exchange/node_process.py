"""One node as a process: `python node_process.py HOME` reads a command a line from standard input, answers in JSON.

{"do": "write", "count": 3}        append so many acts at once
{"do": "seal", "file": "x.pouch"}  seal a pouch for the other side
{"do": "open", "file": "x.pouch"}  {"have": n}, or {"code": …} if it was refused
{"do": "paraph", "words": […]}     run `paraph` with these words and --json here: its status, and what it told
{"do": "establish", "key": "wg-x"} establish a working group
{"do": "undertakings", "document"} ids of the undertakings of a document
{"do": "digest"}                   logs and state, each as one number
"""

import json
import sys
from contextlib import redirect_stdout
from hashlib import sha256
from io import StringIO
from pathlib import Path

from paraph import node

HOME = node.setup(Path(sys.argv[1]))

from paraph.cli.runtime import run  # noqa: E402 - only once Django is set up
from paraph.mechanism.acts.bodies import establish_body  # noqa: E402 - only once Django is set up
from paraph.mechanism.bodies import BodyKind  # noqa: E402 - same
from paraph.mechanism.digests import state_digest  # noqa: E402 - same
from paraph.mechanism.state import State  # noqa: E402 - same
from paraph.messages import Refused  # noqa: E402 - same
from paraph.node import exchange, records  # noqa: E402 - same
from paraph.node.storage.stores import DjangoStore  # noqa: E402 - same
from paraph.record import Draft  # noqa: E402 - same


def write(count: int) -> dict[str, object]:
    """Bodies with ids of which some are common to both sides, so that the order of folding matters."""

    def decide(state: State) -> list[Draft]:
        start = state.heads.get(HOME.side, 0)
        own = [f"wg-{HOME.side.lower()}-{n}" for n in range(start, start + count)]
        shared = f"wg-{start}"
        keys = [shared if n == 0 and HOME.side not in _recorded(state, shared) else key for n, key in enumerate(own)]
        kind = BodyKind.WORKING_GROUP
        return [
            establish_body(
                state, side=HOME.side, office=HOME.office, key=key, kind=_kind(state, key, kind),
                names={"en": f"Group {key} of {HOME.side}", "hi": f"समूह {key}", "ru": f"Группа {key}"}, parent=None,
            )
            for key in keys
        ]  # fmt: skip

    return {"size": len(records.append(decide))}


def _recorded(state: State, key: str) -> frozenset[str]:
    body = state.bodies.get(key)
    return body.recorded_by if body else frozenset()


def _kind(state: State, key: str, kind: BodyKind) -> BodyKind:
    body = state.bodies.get(key)
    return body.kind if body else kind


def digest() -> dict[str, object]:
    """Everything that must be the same on both nodes."""
    store, state = DjangoStore(HOME.mechanism), records.current().state
    logs = {}
    for side, size in sorted(store.sizes().items()):
        logs[side] = [size, sha256(b"\n".join(store.read(side, 0, size))).hexdigest()]
    return {"logs": logs, "state": state_digest(state), "void": len(state.void), "verifies": bool(records.verify())}


def seal(file: str) -> dict[str, object]:
    """Seal a pouch into `file`."""
    sealed = exchange.seal()
    Path(file).write_bytes(sealed.data)
    return {"first": sealed.manifest.first, "size": sealed.manifest.size}


def opened(file: str) -> dict[str, object]:
    """Open `file`."""
    try:
        return {"have": exchange.open_pouch(Path(file).read_bytes()).have}
    except Refused as refusal:
        return {"code": refusal.code}


def command(words: list[str], *, plain: bool = False) -> dict[str, object]:
    """Run the command in this process, as a clerk would at this home; `plain` for one that knows no JSON."""
    said, objected = StringIO(), StringIO()
    with redirect_stdout(said):
        status = run([*words, "--home", str(HOME.folder), *([] if plain else ["--json"])], {}, objected)
    try:
        told = [json.loads(line) for line in said.getvalue().splitlines()]
    except ValueError:
        told = []  # words for people
    return {"status": status, "told": told, "errors": objected.getvalue()}


def establish(key: str) -> dict[str, object]:
    """A working group to negotiate in."""

    def decide(state: State) -> list[Draft]:
        return [
            establish_body(
                state, side=HOME.side, office=HOME.office, key=key, kind=BodyKind.WORKING_GROUP,
                names={"en": "Working Group", "hi": "कार्य समूह", "ru": "Рабочая группа"}, parent=None,
            )
        ]  # fmt: skip

    return {"size": len(records.append(decide))}


def undertakings(document: str) -> dict[str, object]:
    """Born from the document."""
    held = records.current().state.undertakings
    return {"undertakings": sorted(key for key, one in held.items() if one.document == document)}


DO = {
    "establish": establish,
    "undertakings": undertakings,
    "paraph": command,
    "write": write,
    "digest": digest,
    "seal": seal,
    "open": opened,
}

for line in sys.stdin:
    command = json.loads(line)
    print(json.dumps(DO[command.pop("do")](**command)), flush=True)  # noqa: T201 - its answer
