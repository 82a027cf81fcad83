"""Reading files that people hand in, in a process of its own with bounded time and memory.

The readers refuse what they know to be harmful; this bounds what nobody foresaw. A file that exhausts the child's
seconds or memory, or brings it down, is refused by name (`ReadingFailed`), and a new child goes on with the next file.
The child is a limit, not a wall: it runs as the same user, and what it sends back is trusted.
"""

import os
import pickle
import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from immutables import Map

from paraph.messages import Refused
from paraph.node.refusals import ReadingFailed

if TYPE_CHECKING:
    from paraph.intake.plans.plan import RefusedReading
    from paraph.intake.plans.planning import ReadRelease
    from paraph.intake.plans.training import Addition
    from paraph.intake.protocols import Protocol

SECONDS = 60
"""For all files of one child."""

MEGABYTES = 2048
"""Address space of a child."""

_LENGTH = 8


@dataclass(frozen=True, slots=True)
class File:
    """A file as it was handed in."""

    name: str
    """Without folders: for messages and for the release's source."""

    data: bytes


def read_files(
    files: Sequence[File],
    *,
    additions: "Sequence[Addition]" = (),
    seconds: float = SECONDS,
    megabytes: int = MEGABYTES,
) -> list["ReadRelease | RefusedReading"]:
    """What each file states, in order: a release as read, or why it is none. No refusal of a single file is raised.

    `additions` are phrases of this side's own lexicon, which complete what is read.
    """
    return _read_all(files, additions, seconds=seconds, megabytes=megabytes)


def read_protocols(
    files: Sequence[File], *, seconds: float = SECONDS, megabytes: int = MEGABYTES
) -> list["tuple[tuple[Protocol, str], ...] | RefusedReading"]:
    """What each file states as a signed protocol in each of its languages, with its words; or why it is none."""
    return _read_all(files, None, seconds=seconds, megabytes=megabytes)


def _read_all(
    files: Sequence[File], additions: "Sequence[Addition] | None", *, seconds: float, megabytes: int
) -> list[Any]:
    """The readings of all files: of releases, or (no `additions`) of protocols."""
    results: list[Any] = []
    while len(results) < len(files):
        results += _in_a_child(files[len(results) :], additions, seconds=seconds, megabytes=megabytes)
        if len(results) < len(files):
            name = files[len(results)].name
            results.append(_refused(name, ReadingFailed(source=name, seconds=round(seconds), megabytes=megabytes)))
    return results


def refusal_of(refused: "RefusedReading") -> Refused:
    """The refusal that a plan keeps by its code, to be told in any language; the base for a code this version lacks."""
    import paraph.intake.refusals  # noqa: F401, PLC0415 - its leaves must exist to be found

    kind = next((kind for kind in _kinds(Refused) if kind.code == refused.code), Refused)
    refusal = kind.__new__(kind)
    Refused.__init__(refusal, **{"source": refused.source, **refused.facts})
    return refusal


def _kinds(base: type[Refused]) -> Iterator[type[Refused]]:
    for kind in base.__subclasses__():
        yield kind
        yield from _kinds(kind)


def _in_a_child(
    files: Sequence[File], additions: "Sequence[Addition] | None", *, seconds: float, megabytes: int
) -> Iterator[Any]:
    """The results that one child came to, which are fewer than the files when it was stopped."""
    given = pickle.dumps((files, additions, seconds, megabytes))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-m", "paraph.node.intake.reading"]
    options = {"input": given, "capture_output": True, "env": environment, "timeout": seconds + 5}
    try:
        answer = subprocess.run(command, check=False, **options).stdout  # noqa: S603 - our own interpreter and module
    except subprocess.TimeoutExpired as stopped:
        answer = stopped.stdout or b""
    return _messages(answer)


def _messages(answer: bytes) -> Iterator[Any]:
    """Whole messages only: the last may have been cut off."""
    at = 0
    while at + _LENGTH <= len(answer):
        end = at + _LENGTH + int.from_bytes(answer[at : at + _LENGTH])
        if end > len(answer):
            return
        yield pickle.loads(answer[at + _LENGTH : end])  # noqa: S301 - our own child, see the module's docstring
        at = end


def _child(given: BinaryIO, answer: BinaryIO) -> None:
    files, additions, seconds, megabytes = pickle.load(given)  # noqa: S301 - our own parent
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (max(1, round(seconds)), max(1, round(seconds))))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for file in files:
        message = pickle.dumps(_read(file, additions))
        answer.write(len(message).to_bytes(_LENGTH) + message)
        answer.flush()


def _read(
    file: File, additions: "Sequence[Addition] | None" = ()
) -> "ReadRelease | tuple[tuple[Protocol, str], ...] | RefusedReading":
    from paraph.intake import read_release, read_source  # noqa: PLC0415 - only the child needs what they load
    from paraph.intake.plans.planning import ReadRelease  # noqa: PLC0415 - same
    from paraph.intake.plans.training import completed  # noqa: PLC0415 - same
    from paraph.node.intake.protocol_files import versions_in  # noqa: PLC0415 - same

    try:
        if additions is None:
            return tuple((protocol, source.text) for source, protocol in versions_in(file.name, file.data))
        source = read_source(file.name, file.data)
        return ReadRelease(completed(read_release(source), additions), source.text)
    except Refused as refusal:
        return _refused(file.name, refusal)


def _refused(name: str, refusal: Refused) -> "RefusedReading":
    from paraph.intake.plans.plan import RefusedReading  # noqa: PLC0415 - same

    return RefusedReading(name, refusal.code, Map({fact: str(value) for fact, value in refusal.facts.items()}))


if __name__ == "__main__":
    _child(sys.stdin.buffer, sys.stdout.buffer)
