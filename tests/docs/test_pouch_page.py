"""The pages on pouches show what the code writes: the example is read, made again, and found in the page."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from paraph.record import RecordError
from paraph.record.pouches.container import unpack
from paraph.record.pouches.reading import read_pouch
from paraph.record.pouches.refusals import PouchError

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "formats" / "pouch.md").read_text(encoding="utf-8")
POUCH = (ROOT / "tests" / "record" / "vectors" / "first.pouch").read_bytes()


def test_every_member_of_the_example_stands_in_the_page() -> None:
    members = dict(unpack(BytesIO(POUCH)))
    for name in ("manifest", "cover.txt", "checkpoint", "receipt"):
        assert members[name].decode().rstrip("\n") in PAGE, name
    for line in members["acts.jsonl"].decode().splitlines()[1:]:
        assert line in PAGE


def test_the_example_reads() -> None:
    from hashlib import sha256

    assert len(read_pouch(BytesIO(POUCH)).acts) == 3
    assert f"`{sha256(POUCH).hexdigest()}`, {len(POUCH)} bytes" in PAGE


def test_every_code_of_a_pouch_stands_in_the_page() -> None:
    named = set(re.findall(r"`(record\.[a-z_]+\.[a-z_]+)`", PAGE)) - {"record.pouches.refusals"}
    pouches = {leaf.code for leaf in leaves(PouchError)}
    assert named - {leaf.code for leaf in leaves(RecordError)} == set()
    assert pouches - named == {"record.pouch.no_recipient", "record.pouch.identity_unreadable"}


def leaves(base: type[RecordError]) -> Iterator[type[RecordError]]:
    """The classes under `base` that nothing is derived from."""
    for kind in base.__subclasses__():
        yield from leaves(kind) if kind.__subclasses__() else [kind]
