"""The manifest of a pouch: from whom, to whom, what is in it, under the sender's signature.

    paraph-pouch/1
    mechanism in-ru
    from IN
    to RU
    acts 17 42
    have 12
    sealed 2025-08-06T13:07:00Z
    key paraph/in-ru/IN+44b625e4+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop
    member cover.txt 1042 5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef
    …

Rules (docs/formats/pouch.md 3):

1. These lines, in this order, each once, `member` as often as there are members after the manifest, in their order.
2. `acts` is the first number carried and the size of the log after the last; equal when no act is carried.
3. `have` is how many acts of the addressee the sender holds; a receipt for them is carried unless it is 0.
4. Read by writing again: one manifest, one sequence of bytes.

The text is that of a C2SP signed note; its first line keeps it apart from a checkpoint, whose second is a number.
"""

import re
from dataclasses import dataclass
from typing import Self

from paraph.record import shapes
from paraph.record.keys import VerifierKey
from paraph.record.pouches.refusals import ManifestMalformed, MemberTwice, VersionFuture
from paraph.record.refusals import VerifierKeyMalformed

FORMAT = "paraph-pouch/"
VERSION = 1

_NUMBER = r"(0|[1-9][0-9]{0,15})"
_MEMBER = re.compile(rf"member ([a-z./0-9]{{1,100}}) {_NUMBER} ([0-9a-f]{{64}})")
_LINES = tuple(
    re.compile(pattern)
    for pattern in (
        r"mechanism (\S+)", r"from (\S+)", r"to (\S+)", rf"acts {_NUMBER} {_NUMBER}", rf"have {_NUMBER}",
        r"sealed (\S+)", r"key (\S+)",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Member:
    """What the manifest says of one member."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What the sender signed. Having one proves nothing; `judge` does."""

    mechanism: str
    sender: str
    addressee: str
    first: int
    """Number of the first act carried."""

    size: int
    """Acts in the sender's log after the last one carried."""

    have: int
    """Acts of the addressee that the sender holds."""

    sealed: str
    """When, by the sender's clock."""

    key: VerifierKey
    """The key that the manifest is said to be signed with, for its fingerprint to be compared."""

    members: tuple[Member, ...] = ()

    @property
    def count(self) -> int:
        """How many acts are carried."""
        return self.size - self.first

    @property
    def is_sealed(self) -> bool:
        """Whether all but manifest and cover is encrypted."""
        return any(member.name == "pouch.age" for member in self.members)

    @property
    def terms(self) -> tuple[object, ...]:
        """All but the members: what the outer and the inner manifest of an encrypted pouch have in common."""
        return (
            self.mechanism, self.sender, self.addressee, self.first, self.size, self.have, self.sealed, self.key
        )  # fmt: skip

    @property
    def text(self) -> str:
        """The note text."""
        lines = [
            f"{FORMAT}{VERSION}",
            f"mechanism {self.mechanism}",
            f"from {self.sender}",
            f"to {self.addressee}",
            f"acts {self.first} {self.size}",
            f"have {self.have}",
            f"sealed {self.sealed}",
            f"key {self.key.to_text()}",
            *(f"member {member.name} {member.size} {member.sha256}" for member in self.members),
        ]
        return "".join(f"{line}\n" for line in lines)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read a note's text; raises `VersionFuture` or `ManifestMalformed` with the line at fault."""
        lines = text.split("\n")[:-1]
        if not lines or not lines[0].startswith(FORMAT):
            raise ManifestMalformed(line=1)
        if lines[0] != f"{FORMAT}{VERSION}":
            raise VersionFuture(found=lines[0][:40], known=f"{FORMAT}{VERSION}")
        found: list[str] = []
        for number, pattern in enumerate(_LINES, start=1):
            match = pattern.fullmatch(lines[number]) if number < len(lines) else None
            if match is None:
                raise ManifestMalformed(line=number + 1)
            found += match.groups()
        return cls._checked(found, _members(lines, 1 + len(_LINES)), text)

    @classmethod
    def _checked(cls, found: list[str], members: tuple[Member, ...], text: str) -> Self:
        mechanism, sender, addressee, first, size, have, sealed, key = found
        shaped = (
            (2, shapes.is_mechanism(mechanism)),
            (3, shapes.is_side(sender)),
            (4, shapes.is_side(addressee) and sender != addressee),
            (5, int(first) <= int(size)),
            (7, shapes.is_moment(sealed)),
        )
        for line, holds in shaped:
            if not holds:
                raise ManifestMalformed(line=line)
        try:
            verifier = VerifierKey.from_text(key)
        except VerifierKeyMalformed:
            raise ManifestMalformed(line=8) from None
        manifest = cls(
            mechanism=mechanism, sender=sender, addressee=addressee, first=int(first), size=int(size),
            have=int(have), sealed=sealed, key=verifier, members=members,
        )  # fmt: skip
        if manifest.text != text:
            raise ManifestMalformed(line=1)
        return manifest


def _members(lines: list[str], start: int) -> tuple[Member, ...]:
    members: list[Member] = []
    for number, line in enumerate(lines[start:], start=start + 1):
        match = _MEMBER.fullmatch(line)
        if match is None:
            raise ManifestMalformed(line=number)
        if any(member.name == match[1] for member in members):
            raise MemberTwice(member=match[1])
        members.append(Member(match[1], int(match[2]), match[3]))
    return tuple(members)
