"""What came after the signatures: how each side signed, what was corrected and how, what is stated and not yet made."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from paraph.mechanism.documents import Document
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.frames import Frame
from paraph.mechanism.negotiation.headings import headings
from paraph.mechanism.negotiation.sealing import Correction, Manner
from paraph.mechanism.paragraphs import Content
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown, Texts
from paraph.messages import N_
from paraph.node.texts.wet_ink import Fact
from paraph.papers.sides import listed
from paraph.web.pages.reader import Reader
from paraph.web.pages.texts.draft import Noticing, nothing_noticed
from paraph.web.pages.texts.wordwise import Word, wordwise

MANNERS = {
    Manner.INITIALLED: N_("The correction is made in the text and initialled there (VCLT Art. 79, 1a)"),
    Manner.INSTRUMENT: N_("An instrument, or notes exchanged, set the correction out (VCLT Art. 79, 1b)"),
    Manner.RE_EXECUTED: N_("The whole text is executed anew, as the original was (VCLT Art. 79, 1c)"),
}
HEADINGS = {
    "title": N_("Title"),
    "opening": N_("Opening words"),
    "place": N_("Place of signature"),
    "next_session": N_("The next session"),
    "sections": N_("Heading “{title}”"),
    "names": N_("{side}: who signs"),
    "titles": N_("{side}: office of who signs"),
}
"""Words that stand in no paragraph, by the first or the last part of their names."""

INKS = {
    "wet": N_("ink on paper"),
    "pades": N_("a signature in the PDF"),
    "cms": N_("a detached signature"),
    "other": N_("something else"),
}


@dataclass(frozen=True, slots=True)
class Signed:
    """How a side signed."""

    side: str
    name: Shown
    title: Shown
    place: Shown
    day: str
    ink: str
    provisional: bool
    confirmed: str
    """When a signature ad referendum was confirmed; empty for any other."""

    facts: tuple[tuple[str, bool], ...]
    files: tuple[tuple[str, str], ...]
    """Name and SHA-256."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A signature that its side took back."""

    side: str
    name: Shown
    day: str
    since: str
    reason: Shown


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph, or a heading, as corrected: language, its name, and the words that differ."""

    number: str
    """Empty for a heading, which has a name instead."""

    name: str
    columns: tuple[tuple[str, str, tuple[Word, ...]], ...]
    findings: tuple[str, ...] = ()
    """What comparing its languages finds, once it is corrected so."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A correction, made or stated."""

    by: str
    """The side that states it; empty for one that is made."""

    digest: str
    """By which it is answered; empty for one that is made."""

    ours: bool
    manner: str
    reason: Shown
    instrument: Shown
    paragraphs: tuple[Words, ...]
    since: str = ""
    before: str = ""
    after: str = ""
    objections: tuple[tuple[str, str, Shown], ...] = ()
    """Who objects, since when and why."""

    objected: bool = False
    """Whether our side does."""


def signatures(draft: Negotiation, facts: Mapping[str, tuple[Fact, ...]], reader: Reader) -> tuple[Signed, ...]:
    """How each side signed; `facts` are what was found of it."""
    found = []
    for side in reader.in_order(tuple(draft.signatures)):
        made = draft.signatures[side]
        found.append(Signed(
            reader.side_name(side), reader.text(made.names), reader.text(made.titles), reader.text(made.place),
            reader.day(made.day), reader.say(INKS[made.ink]), not made.counts,
            reader.moment(made.confirmed_at) if made.confirmed_at else "",
            tuple((reader.say(one.says), one.holds) for one in facts.get(side, ())),
            tuple((file.name, file.sha256) for file in made.attachments),
        ))  # fmt: skip
    return tuple(found)


def taken_back(draft: Negotiation, reader: Reader) -> tuple[TakenBack, ...]:
    """The signatures taken back, the newest first."""
    return tuple(
        TakenBack(reader.side_name(one.side), reader.text(one.signature.names), reader.day(one.signature.day),
                  reader.moment(one.since), reader.text(one.reason))
        for one in reversed(draft.withdrawn)
    )  # fmt: skip


def awaited(draft: Negotiation, reader: Reader) -> tuple[str, ...]:
    """Who has to do what before the initialled text is in force, a sentence each."""
    if draft.in_force or draft.initialled() is None:
        return ()
    unsigned = [side for side in reader.in_order(draft.parties) if side not in draft.signatures]
    waits = ((N_("Awaited before it is in force: the signature of {sides}"), unsigned),
             (N_("Awaited before it is in force: that what was signed ad referendum is confirmed by {sides}"),
              reader.in_order(draft.provisional())))  # fmt: skip
    return tuple(reader.say(phrase, sides=listed(", ".join(sides), reader)) for phrase, sides in waits if sides)


def corrections(state: State, draft: Negotiation, reader: Reader) -> tuple[Stated, ...]:
    """Those made, the newest first: each with the words it replaced, and the digests before and after."""
    paragraphs = state.paragraphs_of(draft.key) if draft.corrections else ()
    numbers = {one.key: one.number for one in paragraphs}
    found = []
    for one in reversed(draft.corrections):
        words = (*_around(one.correction, one.replaced_headings, draft, reader),
                 *(said for _, said in _paragraphs(one.correction, one.replaced, numbers, reader)))  # fmt: skip
        found.append(Stated("", "", False, *_said(one.correction, reader), words,
                            reader.moment(one.since), one.before, one.after))  # fmt: skip
    return tuple(found)


def stated(state: State, draft: Negotiation, reader: Reader, notice: Noticing = nothing_noticed) -> tuple[Stated, ...]:
    """Those that a side states and not every side the same yet, with what comparing the languages finds in them."""
    if not draft.correcting:
        return ()
    paragraphs, around = state.paragraphs_of(draft.key), headings(state.document(draft.key), draft.parties)
    standing, numbers = {one.key: one.content for one in paragraphs}, {one.key: one.number for one in paragraphs}
    found = []
    for side, said in sorted(draft.correcting.items()):
        paragraphs_said = (
            replace(one, findings=_found(said.contents[key], draft, reader, notice))
            for key, one in _paragraphs(said, standing, numbers, reader)
        )
        words = (*_around(said, around, draft, reader), *paragraphs_said)
        against = [(who, one) for who in reader.in_order(draft.parties) if (one := draft.objects(who, said))]
        found.append(Stated(
            reader.side_name(side), said.digest, side == reader.side, *_said(said, reader), words,
            reader.moment(said.since),
            objections=tuple((reader.side_name(who), reader.moment(one.since), reader.text(one.reason))
                             for who, one in against),
            objected=any(who == reader.side for who, _ in against),
        ))  # fmt: skip
    return tuple(found)


def _said(said: Correction, reader: Reader) -> tuple[str, Shown, Shown]:
    return reader.say(MANNERS[said.manner]), reader.text(said.reason), reader.text(said.instrument)


def _around(said: Correction, before: Mapping[str, Texts], draft: Negotiation, reader: Reader) -> Iterator[Words]:
    for name, words in sorted(said.headings.items()):
        yield Words("", heading_name(name, draft.frame, reader), tuple(_columns(before[name], words, reader)))


def _paragraphs(
    said: Correction, before: Mapping[str, Content], numbers: Mapping[str, str], reader: Reader
) -> Iterator[tuple[str, Words]]:
    for key, content in sorted(said.contents.items(), key=lambda one: int(numbers.get(one[0], "0") or "0")):
        if key in before:
            yield key, Words(numbers.get(key, "–"), "", tuple(_columns(before[key].texts, content.texts, reader)))


def _found(content: Content, draft: Negotiation, reader: Reader, notice: Noticing) -> tuple[str, ...]:
    found = notice(content, draft.frame.terms.regime.languages)
    return tuple(finding.why.text(reader.language) for _, finding in found)


def heading_name(name: str, text: Document | Frame, reader: Reader) -> str:
    """What a heading, named as in `negotiation.headings`, is called: Title; Heading “Areas”; India: who signs."""
    kind, _, rest = name.partition(".")
    if kind == "sections":
        section = text.section(rest)
        said = reader.text(section.titles).text if section else ""
        return reader.say(HEADINGS[kind], title=said or rest)
    if kind == "signatories":
        side, _, field = rest.partition(".")
        return reader.say(HEADINGS[field], side=reader.side_name(side))
    return reader.say(HEADINGS[kind])


def _columns(before: Texts, after: Texts, reader: Reader) -> Iterator[tuple[str, str, tuple[Word, ...]]]:
    for one in reader.own_language_first(sorted(after)):
        yield one, reader.language_name(one), wordwise(before.get(one, ""), after[one])
