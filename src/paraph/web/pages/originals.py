"""What originals prove, told on a page: a file's signatures, a kept file, two originals side by side."""

from collections.abc import Iterable
from dataclasses import dataclass

from paraph.messages import N_, Phrase, translate
from paraph.papers.matching import Match
from paraph.papers.signing.telling import NO_EFFECT, told
from paraph.papers.signing.verifying import Report
from paraph.web.pages.reader import Reader

SAME = N_("One text, digest {digest}. They differ in nothing but who comes first.")
UNPROVED = N_("It is not proved that they differ in nothing but who comes first.")
DIFFER = N_("They differ in {where}: {first} / {second}")
UNSET = N_(
    "The pages of {owner}'s file are not what its text gives when it is set again: they were changed, or made by "
    "another version of Paraph."
)


@dataclass(frozen=True, slots=True)
class Told:
    """What was found, a sentence a line."""

    name: str
    """The file; empty for two compared."""

    holds: bool | None
    """Whether all of it is as it should be; `None` where that is not for one file to say."""

    lines: tuple[str, ...]


def seen_in(name: str, report: Report, language: str) -> Told:
    """What the signatures in a file prove."""
    return Told(name, bool(report), tuple(one.text(language) for one in (*told(report), Phrase(NO_EFFECT))))


def proved(name: str, found: Iterable[Phrase], reader: Reader) -> Told:
    """What a file kept with a signature proves."""
    return Told(name, None, tuple(one.text(reader.language) for one in (*found, Phrase(NO_EFFECT))))


def compared(match: Match, language: str) -> Told:
    """Whether two originals differ in nothing but who comes first."""
    lines = [
        Phrase(DIFFER, where=" · ".join(one.path), first=one.first or "—", second=one.second or "—").text(language)
        for one in match.differences
    ]
    pairs = zip(match.owners, match.pages, strict=True)
    lines += [Phrase(UNSET, owner=owner).text(language) for owner, pages in pairs if not pages]
    last = Phrase(SAME, digest=match.digests[0]).text(language) if match else translate(UNPROVED, language)
    return Told("", bool(match), (*lines, last))
