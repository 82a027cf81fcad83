"""Coverage-guided fuzzing of what reads untrusted bytes: acts, notes, pouches, releases.

    python tools/fuzz.py act|note|pouch|read [libFuzzer options]

A refusal is right, an accepted input must be written again as it was read, anything else is a finding. Inputs that
reach new code are added to tests/fuzz/<target>; `tests/record/test_fuzz_corpus.py` runs them all, without the fuzzer.
A release is refused by its class, or read with every fact showing what it says.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]


def read_act(data: bytes) -> None:
    """An act is its bytes."""
    from paraph.record import RecordError, encode, parse

    try:
        act = parse(data)
    except RecordError:
        return
    assert encode(act) == data  # noqa: S101 - a finding


def read_note(data: bytes) -> None:
    """A note is its bytes, and so is a checkpoint."""
    from paraph.record import RecordError, parse_note, read_checkpoint

    try:
        note = parse_note(data)
        assert note.to_bytes() == data  # noqa: S101 - a finding
        assert read_checkpoint(data).text == note.text  # noqa: S101 - same
    except RecordError:
        return


def read_a_pouch(data: bytes) -> None:
    """A pouch is whole, exact and signed, or refused; its container is its members."""
    from paraph.record import RecordError
    from paraph.record.pouches.container import pack, unpack
    from paraph.record.pouches.manifest import Manifest
    from paraph.record.pouches.reading import read_pouch

    for read in (Manifest.from_text, lambda _text: read_pouch(BytesIO(data))):
        try:
            read(data.decode("utf-8", "replace"))
        except RecordError:
            continue
    try:
        members = list(unpack(BytesIO(data)))
    except RecordError:
        return
    assert b"".join(pack(iter(members))) == data  # noqa: S101 - a finding


def read_a_release(data: bytes) -> None:
    """Each fact of a release stands in its text and shows what it says, whatever the file; the first byte names it."""
    from tools.showing import faults

    from paraph.intake import SourceRefused, read_release, read_source

    name = ("release.txt", "release.html", "release")[data[0] % 3] if data else "release.txt"
    try:
        source = read_source(name, data[1:])
        reading = read_release(source)
    except SourceRefused:
        return
    assert list(faults(reading, source.text)) == []  # noqa: S101 - a finding


TARGETS: dict[str, Callable[[bytes], None]] = {
    "act": read_act,
    "note": read_note,
    "pouch": read_a_pouch,
    "read": read_a_release,
}
INSTRUMENTED = {"read": "paraph.intake"}
"""The room whose code a target explores, where it is not `paraph.record`."""


def main(target: str, options: list[str]) -> None:
    """Fuzz until told to stop."""
    import atheris

    corpus = ROOT / "tests" / "fuzz" / target
    corpus.mkdir(parents=True, exist_ok=True)
    room = INSTRUMENTED.get(target, "paraph.record")
    with atheris.instrument_imports(include=[room]):
        import_module("paraph.intake.reader" if target == "read" else "paraph.record.pouches.reading")
    atheris.Setup([sys.argv[0], str(corpus), *options], TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in TARGETS:
        main(sys.argv[1], sys.argv[2:])
    else:
        sys.exit(__doc__)
