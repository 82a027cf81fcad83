"""What an examination of the record found: separate facts, whose truth value is the answer.

>>> verdict = Verdict((LogVerdict(side="IN", size=0, root=EMPTY_ROOT),))
>>> bool(verdict)
True
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from paraph.messages import N_, Phrase
from paraph.record.keys import VerifierKey
from paraph.record.refusals import RecordError
from paraph.record.tree import EMPTY_ROOT


@dataclass(frozen=True, slots=True)
class Damage:
    """An act that is not what it should be."""

    n: int
    """Where it was found."""

    defect: RecordError
    """What is wrong with it."""


@dataclass(frozen=True, slots=True)
class LogVerdict:
    """What was found of one side's log; true if it is whole, sound and signed."""

    side: str
    size: int
    """How many acts were read."""

    root: bytes = EMPTY_ROOT
    """The root computed over them."""

    signed_by: tuple[VerifierKey, ...] = ()
    """The confirmed keys of the side whose signatures under the checkpoint hold."""

    seal: RecordError | None = None
    """Why the checkpoint does not vouch for these acts, if it does not."""

    damage: Damage | None = None
    """The first damaged act."""

    damaged: int = 0
    """How many acts are damaged."""

    gaps: tuple[tuple[int, int], ...] = ()
    """Numbers of missing acts, from and up to, both included."""

    unheld: Mapping[str, int] = field(default_factory=dict)
    """Sides of which this log has read more acts than are here, and how many it has read."""

    unknown: Mapping[str, int] = field(default_factory=dict)
    """Acts of a name or version not known here, and how many. Kept, sound, and no fault."""

    extended: int = 0
    """How many acts have members that this version does not know. Kept, sound, and no fault."""

    def __bool__(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.seal or self.damage or self.gaps or self.unheld)

    def findings(self) -> Iterator[Phrase]:
        """What to tell a person, in the order of weight; one sentence if all is well."""
        if self:
            yield Phrase(N_("{side}: {size} acts, whole and signed."), side=self.side, size=self.size)
        if self.damage:
            yield Phrase(
                N_("{side}: {count} acts are damaged, the first is number {n}: {defect}"),
                side=self.side, count=self.damaged, n=self.damage.n, defect=_Sentence(self.damage.defect),
            )  # fmt: skip
        for first, last in self.gaps:
            yield Phrase(N_("{side}: acts {first} to {last} are missing."), side=self.side, first=first, last=last)
        if self.seal:
            yield Phrase(
                N_("{side}: the checkpoint does not vouch for the acts here: {defect}"),
                side=self.side, defect=_Sentence(self.seal),
            )  # fmt: skip
        for other, count in self.unheld.items():
            yield Phrase(
                N_("{side}: it has read {count} acts of {other}, and not all of them are here."),
                side=self.side, count=count, other=other,
            )  # fmt: skip
        for name, count in self.unknown.items():
            yield Phrase(
                N_("{side}: {count} acts “{name}” are not known to this version; they are kept."),
                side=self.side, count=count, name=name,
            )  # fmt: skip
        if self.extended:
            yield Phrase(
                N_("{side}: {count} acts have parts not known to this version; they are kept."),
                side=self.side, count=self.extended,
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found of all logs; true if every one of them is."""

    logs: tuple[LogVerdict, ...]

    def __bool__(self) -> bool:
        """Whether nothing is wrong."""
        return all(self.logs)

    def findings(self) -> Iterator[Phrase]:
        """What to tell a person, log by log."""
        for log in self.logs:
            yield from log.findings()


class _Sentence(Phrase):
    """A refusal's sentence in the place of a phrase."""

    def __init__(self, refusal: RecordError) -> None:
        super().__init__(refusal.says, **refusal.facts)
