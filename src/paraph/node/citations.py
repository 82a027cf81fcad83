"""Which acts cite which files, and whether the files are here and what they ought to be.

    for one in listing(): one.file.name, one.by, one.here

A file that is not here is no fault of the record: the other side may not have it to give. It is told of, so that
somebody asks. A file whose bytes are others than its name says is damage.
"""

from dataclasses import dataclass

from paraph.node import attachments, records
from paraph.node.refusals import AttachmentDamaged, AttachmentMissing
from paraph.record.attachments import Attached, attached_in


@dataclass(frozen=True, slots=True)
class Cited:
    """One file, as one act cites it."""

    file: Attached
    side: str
    n: int
    on: str
    """The subject of the act."""

    at: str
    here: bool

    @property
    def by(self) -> str:
        """The act: `IN/17`."""
        return f"{self.side}/{self.n}"


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found of the files that acts list."""

    kept: int
    """How many there are and are what they ought to be."""

    missing: tuple[Cited, ...]
    damaged: tuple[Cited, ...]

    def __bool__(self) -> bool:
        """Whether nothing is damaged. Missing files do not make a record false."""
        return not self.damaged


def listing() -> tuple[Cited, ...]:
    """Every file that acts list, in the order of the record; one that several acts list stands several times."""
    return tuple(
        Cited(file, act.side, act.n, act.on, act.at, attachments.is_kept(file.sha256))
        for act in records.citing()
        for file in attached_in(act.body)
    )


def digest_of(beginning: str) -> str:
    """The SHA-256 of the one listed file that begins so; raises `AttachmentMissing` unless it is exactly one."""
    found = {cited.file.sha256 for cited in listing() if beginning and cited.file.sha256.startswith(beginning.lower())}
    if len(found) != 1:
        raise AttachmentMissing(sha256=beginning)
    return found.pop()


def examine() -> Examined:
    """Read every kept file through and hold it against its hash. Changes nothing."""
    missing, damaged, kept = [], [], 0
    for one in {cited.file.sha256: cited for cited in listing()}.values():
        try:
            with attachments.open_attachment(one.file.sha256):
                kept += 1
        except AttachmentMissing:
            missing.append(one)
        except AttachmentDamaged:
            damaged.append(one)
    return Examined(kept, tuple(missing), tuple(damaged))
