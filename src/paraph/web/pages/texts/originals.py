"""What originals prove, told on a page: a file's signatures, a kept file, two originals side by side; and who signs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from paraph.mechanism.documents import Signatory
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.texts import NO_TEXTS, Texts
from paraph.messages import N_, Phrase, Refused, translate
from paraph.papers.originals import differing
from paraph.papers.originals.matching import Match
from paraph.papers.signing.telling import ALL_SIGNED, DETACHED, MISSING, NO_EFFECT, SIGNED, told
from paraph.papers.signing.verifying import Report
from paraph.web.pages.reader import Reader

SIGNATURES, AFTER_SIGNATURES = frozenset({SIGNED, DETACHED}), frozenset({MISSING, ALL_SIGNED, NO_EFFECT})
"""Phrases that begin with a signature, and those that are about none any more."""

SAME = N_("One text, digest {digest}. They differ in nothing but who comes first.")
UNPROVED = N_("It is not proved that they differ in nothing but who comes first.")
UNSET = N_(
    "The pages of {owner}'s file are not what its text gives when it is set again: they were changed, or made by "
    "another version of Paraph."
)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, and those that are about what it names."""

    says: str
    under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What was found, a sentence a line."""

    name: str
    """The file; empty for two compared."""

    holds: bool | None
    """Whether all of it is as it should be; `None` where that is not for one file to say."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SigningForm:
    """What stands in the form that records a signature: as it was sent, else as the text itself says it."""

    names: str
    titles: str
    place: str
    day: str
    ink: str
    others: tuple[tuple[str, str, str], ...]
    """Of each other side: its code, its name, who signs for it."""


def signing_form(draft: Negotiation, reader: Reader, sent: Mapping[str, str] | None) -> SigningForm:
    """The form of `reader.side`; `sent` is what was refused, `None` where nothing was sent yet."""
    terms, own = draft.frame.terms, _signatory(draft, reader.side)
    if sent is None:
        others = {side: _signatory(draft, side).names for side in draft.parties}
        signs = {f"signed-by-{side}": reader.text(names).text for side, names in others.items()}
        said = {"names": own.names, "titles": own.titles, "place": terms.place}
        sent = {**signs, **{name: reader.text(values).text for name, values in said.items()},
                "day": terms.signed_on.isoformat() if terms.signed_on else ""}  # fmt: skip
    return SigningForm(
        *(sent.get(name, "") for name in ("names", "titles", "place", "day", "ink")),
        tuple((side, reader.side_name(side), sent.get(f"signed-by-{side}", ""))
              for side in reader.in_order(draft.parties) if side != reader.side),
    )  # fmt: skip


def in_its_languages(draft: Negotiation, reader: Reader, said: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """What the form says, by language: as the text has it where it was left so, else as typed, in the reader's."""
    own = _signatory(draft, reader.side)
    known = {"names": own.names, "titles": own.titles, "place": draft.frame.terms.place}

    def spoken(words: str, values: Texts) -> dict[str, str]:
        if values and words == reader.text(values).text:
            return dict(values)
        return {reader.language: words} if words else {}

    return {name: spoken(said[name], values) for name, values in known.items()}


def _signatory(draft: Negotiation, side: str) -> Signatory:
    found = (one for one in draft.frame.terms.signatories if one.side == side)
    return next(found, Signatory(side, NO_TEXTS))


def seen_in(name: str, report: Report, language: str) -> Told:
    """What the signatures in a file prove."""
    return Told(name, bool(report), _lines((*told(report), Phrase(NO_EFFECT)), language))


def unseen(name: str, refusal: Refused, language: str) -> Told:
    """Why nothing can be told of a file."""
    return Told(name, False, (Line(refusal.text(language)),))


def proved(name: str, found: Iterable[Phrase], reader: Reader) -> Told:
    """What a file kept with a signature proves."""
    return Told(name, None, _lines((*found, Phrase(NO_EFFECT)), reader.language))


def _lines(phrases: Iterable[Phrase], language: str) -> tuple[Line, ...]:
    """Each signature is a line, what is found of it stands under it."""
    lines: list[Line] = []
    under = False
    for one in phrases:
        if under and one.phrase not in AFTER_SIGNATURES and one.phrase not in SIGNATURES:
            lines[-1] = replace(lines[-1], under=(*lines[-1].under, one.text(language)))
            continue
        under = one.phrase in SIGNATURES
        lines.append(Line(one.text(language)))
    return tuple(lines)


def compared(match: Match, reader: Reader) -> Told:
    """Whether two originals differ in nothing but who comes first."""
    language, lines = reader.language, differing.told(match, reader)
    pairs = zip(match.owners, match.pages, strict=True)
    lines += [Phrase(UNSET, owner=owner).text(language) for owner, pages in pairs if not pages]
    last = Phrase(SAME, digest=match.digests[0]).text(language) if match else translate(UNPROVED, language)
    return Told("", bool(match), tuple(map(Line, (*lines, last))))
