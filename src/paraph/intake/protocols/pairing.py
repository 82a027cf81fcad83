"""The versions of one protocol in several languages: which belong together, and where they differ.

Versions belong together when parties, number and day agree as far as both state them. Paragraphs are paired by number,
within a section where numbers begin anew, for "references are identical in all language versions" (DOMAIN 2.2). No
language is the source: a difference names what each version says.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from paraph.intake.protocols.values import Paragraph, Protocol


@dataclass(frozen=True, slots=True)
class Difference:
    """What versions of one thing say differently."""

    what: str
    """`count`, `missing`, `force`, `actor`, `deadline`, `undertaking`, `ad_referendum`, or a field of the document."""
    number: str | None
    """The paragraph, or None for the document."""
    said: tuple[tuple[str, str | None], ...]
    """Language and what that version says, in the order of the versions."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Versions of one protocol."""

    versions: tuple[Protocol, ...]
    differences: tuple[Difference, ...]


def paired(protocols: Iterable[Protocol]) -> tuple[Pairing, ...]:
    """Group `protocols`; a group has one version a language, and its versions keep their order."""
    groups: list[list[Protocol]] = []
    for protocol in protocols:
        group = next((group for group in groups if all(_belongs(protocol, other) for other in group)), None)
        if group is None:
            groups.append([protocol])
        else:
            group.append(protocol)
    return tuple(Pairing(tuple(group), tuple(_differences(group))) for group in groups)


def _belongs(one: Protocol, other: Protocol) -> bool:
    if one.lang == other.lang or set(one.document.parties) != set(other.document.parties):
        return False
    pairs = [
        (one.document.ordinal, other.document.ordinal),
        (one.document.signed, other.document.signed),
        (one.document.held, other.document.held),
    ]
    known = [first == second for first, second in pairs if first is not None and second is not None]
    return bool(known) and sum(known) * 2 > len(known)


def _differences(group: Sequence[Protocol]) -> Iterator[Difference]:
    if len(group) < 2:  # noqa: PLR2004 - one version differs from nothing
        return
    yield from _of_document(group)
    counts = [(protocol.lang, str(len(protocol.paragraphs))) for protocol in group]
    yield from _if_differing("count", None, counts)
    versions = [(protocol.lang, keyed(protocol.paragraphs)) for protocol in group]
    for key in dict.fromkeys(key for _, paragraphs in versions for key in paragraphs):
        found = [(lang, paragraphs.get(key)) for lang, paragraphs in versions]
        number = key[0]
        if any(paragraph is None for _, paragraph in found):
            yield Difference("missing", number, tuple((lang, p.number if p else None) for lang, p in found))
        there = [(lang, paragraph) for lang, paragraph in found if paragraph is not None]
        yield from _if_differing("force", number, [(lang, p.force) for lang, p in there])
        yield from _if_differing("actor", number, [(lang, p.actor) for lang, p in there])
        yield from _if_differing("deadline", number, [(lang, _deadline(p)) for lang, p in there])
        yield from _if_differing("undertaking", number, [(lang, _yes(p.undertaking)) for lang, p in there])
        yield from _if_differing("ad_referendum", number, [(lang, _yes(p.ad_referendum)) for lang, p in there])


def _of_document(group: Sequence[Protocol]) -> Iterator[Difference]:
    documents = [(protocol.lang, protocol.document) for protocol in group]
    yield from _if_differing("ordinal", None, [(lang, str(d.ordinal) if d.ordinal else None) for lang, d in documents])
    yield from _if_differing("held", None, [(lang, "/".join(d.held) if d.held else None) for lang, d in documents])
    yield from _if_differing("signed", None, [(lang, d.signed) for lang, d in documents])
    yield from _if_differing(
        "languages", None, [(lang, " ".join(sorted(d.languages)) or None) for lang, d in documents]
    )
    yield from _if_differing("prevailing", None, [(lang, d.prevailing) for lang, d in documents])
    yield from _if_differing(
        "originals", None, [(lang, str(d.originals) if d.originals else None) for lang, d in documents]
    )


def keyed(paragraphs: Sequence[Paragraph]) -> dict[tuple[str, int], Paragraph]:
    """Paragraphs by number and how often that number came before."""
    found: dict[tuple[str, int], Paragraph] = {}
    seen: dict[str, int] = {}
    for paragraph in paragraphs:
        at = seen.get(paragraph.number, 0)
        found[paragraph.number, at] = paragraph
        seen[paragraph.number] = at + 1
    return found


def _deadline(paragraph: Paragraph) -> str:
    """The deadline in a form that languages share: of an event only that it is one."""
    deadline = paragraph.deadline
    return deadline.kind if deadline.kind in {"event", "none"} else f"{deadline.value}"


def _yes(value: bool) -> str:
    return "+" if value else "-"


def _if_differing(what: str, number: str | None, said: Sequence[tuple[str, str | None]]) -> Iterator[Difference]:
    if len({value for _, value in said}) > 1:
        yield Difference(what, number, tuple(said))
