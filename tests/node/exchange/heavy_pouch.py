"""Seal and open an encrypted pouch of so many files of 16 MiB, and tell by how much either raised the
process's memory at most.

python heavy_pouch.py FOLDER FILES
"""

import json
import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[3]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
SIZE = 16 << 20


def home(folder: Path, side: str, other: str) -> None:
    """A node of `side`, in this process."""
    from paraph import node
    from paraph.node.homes.home import create_home, plan_home

    create_home(plan_home(folder / side, side=side, others=[other]))
    node.setup(folder / side)
    from paraph.node.homes import database

    database.prepare()


def in_child(work: Callable[[], object]) -> object:
    """What `work` gives in a process of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, json.dumps(work()).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        given = told.read()
    assert os.waitpid(child, 0)[1] == 0
    return json.loads(given)


def introduce(folder: Path) -> str:
    home(folder, "RU", "IN")
    from paraph.node import records

    return records.signing_key().verifier.fingerprint


def meet(folder: Path, russian: str) -> str:
    home(folder, "IN", "RU")
    from paraph.node import keys, records

    keys.confirm(russian)
    return records.signing_key().verifier.fingerprint


def answer(folder: Path, indian: str) -> None:
    home(folder, "RU", "IN")
    from paraph.node import exchange, keys

    keys.confirm(indian)
    (folder / "first.pouch").write_bytes(exchange.seal().data)


def seal(folder: Path, files: int) -> int:
    """Write acts with their files, then seal; how far sealing alone has raised the greatest size."""
    home(folder, "IN", "RU")
    from paraph.mechanism.acts.attachments import add_attachments
    from paraph.node import attachments, exchange, records
    from paraph.record import Draft

    exchange.open_pouch((folder / "first.pouch").read_bytes())
    body = {"kind": "working_group", "names": {"en": "Group"}}
    records.append([Draft(act="body.establish", v=1, office="o", on="wg", body=body)])
    for n in range(files):
        (folder / "big").write_bytes(bytes([n]) * SIZE)
        file = attachments.attach(folder / "big")
        records.append(lambda state, one=file: [add_attachments(state, side="IN", office="o", on="wg", files=[one])])
    before = greatest()
    with (folder / "heavy.pouch").open("wb") as file:
        exchange.seal(encrypt=True).copy_to(file)
    return greatest() - before


def open_it(folder: Path, files: int) -> int:
    """Open; how far that alone has raised the greatest size."""
    home(folder, "RU", "IN")
    from paraph.node import citations, exchange, records

    records.current()
    before = greatest()
    with (folder / "heavy.pouch").open("rb") as file:
        exchange.open_pouch(file)
    grown = greatest() - before
    assert [one.here for one in citations.listing()] == [True] * files
    return grown


def greatest() -> int:
    """The greatest size of this process so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10


def main(folder: Path, files: int) -> None:
    """See the head of the file."""
    folder.mkdir()
    russian = in_child(lambda: introduce(folder))
    indian = in_child(lambda: meet(folder, str(russian)))
    in_child(lambda: answer(folder, str(indian)))
    sealing = in_child(lambda: seal(folder, files))
    opening = in_child(lambda: open_it(folder, files))
    size = (folder / "heavy.pouch").stat().st_size
    print(json.dumps({"bytes": size, "seal": sealing, "open": opening}))  # noqa: T201 - its answer


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
