"""What came after the signatures: how each side signed, what was corrected and how, what is stated and not yet made."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.sealing import Correction, Manner
from paraph.mechanism.paragraphs import Content
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.messages import N_
from paraph.node.texts.wet_ink import Fact
from paraph.web.pages.reader import Reader
from paraph.web.pages.wordwise import Word, wordwise

MANNERS = {
    Manner.INITIALLED: N_("The correction is made in the text and initialled there (VCLT Art. 79, 1a)"),
    Manner.INSTRUMENT: N_("An instrument, or notes exchanged, set the correction out (VCLT Art. 79, 1b)"),
    Manner.RE_EXECUTED: N_("The whole text is executed anew, as the original was (VCLT Art. 79, 1c)"),
}
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
    facts: tuple[tuple[str, bool], ...]
    files: tuple[tuple[str, str], ...]
    """Name and SHA-256."""


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph as corrected: language, its name, and the words that differ."""

    number: str
    columns: tuple[tuple[str, str, tuple[Word, ...]], ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A correction, made or stated."""

    by: str
    """The side that states it; empty for one that is made."""

    code: str
    ours: bool
    manner: str
    reason: Shown
    instrument: Shown
    paragraphs: tuple[Words, ...]
    since: str = ""
    before: str = ""
    after: str = ""


def signatures(draft: Negotiation, facts: Mapping[str, tuple[Fact, ...]], reader: Reader) -> tuple[Signed, ...]:
    """How each side signed; `facts` are what was found of it."""
    found = []
    for side in reader.in_order(tuple(draft.signatures)):
        made = draft.signatures[side]
        found.append(Signed(
            reader.side_name(side), reader.text(made.names), reader.text(made.titles), reader.text(made.place),
            reader.day(made.day), reader.say(INKS[made.ink]), not made.counts,
            tuple((reader.say(one.says), one.holds) for one in facts.get(side, ())),
            tuple((file.name, file.sha256) for file in made.attachments),
        ))  # fmt: skip
    return tuple(found)


def corrections(state: State, draft: Negotiation, reader: Reader) -> tuple[Stated, ...]:
    """Those made, the newest first: each with the words it replaced, and the digests before and after."""
    numbers = {one.key: one.number for one in state.paragraphs_of(draft.key)} if draft.corrections else {}
    return tuple(
        _stated(one.correction, one.replaced, numbers, reader, since=reader.posted(one.since[:16]), before=one.before,
                after=one.after)
        for one in reversed(draft.corrections)
    )  # fmt: skip


def stated(state: State, draft: Negotiation, reader: Reader) -> tuple[Stated, ...]:
    """Those that a side states and not every side the same yet."""
    paragraphs = state.paragraphs_of(draft.key) if draft.correcting else ()
    standing, numbers = {one.key: one.content for one in paragraphs}, {one.key: one.number for one in paragraphs}
    return tuple(
        _stated(said, standing, numbers, reader, by=reader.side_name(side), code=side, ours=side == reader.side)
        for side, said in sorted(draft.correcting.items())
    )


def _stated(
    said: Correction, replaced: Mapping[str, Content], numbers: Mapping[str, str], reader: Reader, *, by: str = "",
    code: str = "", ours: bool = False, since: str = "", **digests: str,
) -> Stated:  # fmt: skip
    order = sorted(said.contents.items(), key=lambda one: int(numbers.get(one[0], "0") or "0"))
    words = tuple(
        Words(numbers.get(key, "–"), tuple(_columns(replaced[key], content, reader)))
        for key, content in order if key in replaced
    )  # fmt: skip
    return Stated(
        by,
        code,
        ours,
        reader.say(MANNERS[said.manner]),
        reader.text(said.reason),
        reader.text(said.instrument),
        words,
        since,
        **digests,
    )


def _columns(before: Content, after: Content, reader: Reader) -> Iterator[tuple[str, str, tuple[Word, ...]]]:
    for one in reader.own_language_first(sorted(after.texts)):
        old, new = before.texts.get(one, ""), after.texts[one]
        yield one, reader.language_name(one), wordwise(old, new)
