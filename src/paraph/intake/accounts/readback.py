"""A release read back: whether what a reader takes from it is what the record holds (DESIGN 3.7).

Rules
    1. A fact that the text states and the record has otherwise is a difference; so is a fact that the record holds and
       that no reader would find in the text.
    2. Names are compared as the dictionary has them: a Russian name in any case is its nominative; a list inside the
       name of a sub-group is read as a list.
    3. Of topics the text may tell no more than the paragraphs of the document on them: a stance that goes further, or a
       topic that no cited paragraph has, is a difference. That a reader passes over a topic is none.
    4. The day of signature, told in the sentence of the signing, is no difference: a reader who knows no day of the
       session takes it for that one, and one who knows another leaves aside what was signed on a day of its own.

Example: "the 12th session" in a release on the 11th is `session.ordinal`: 12 read, 11 recorded.

Reads: a reading, the record. Writes: differences, each with its place in the text where it has one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from paraph.intake.reading import Fact, Reading
from paraph.language.russian import CASES, nominative
from paraph.mechanism.documents import Document
from paraph.mechanism.negotiation.reading import day_of_signature
from paraph.mechanism.releases import Force, Furniture, Span, Stance
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import State
from paraph.messages import N_, Phrase

CHANGED = N_("The release is read as “{read}”, and the record has “{recorded}”.")
MISSING = N_("The record has “{recorded}”, and nobody would read it in the release.")
ADDED = N_("The release is read as “{read}”, which the record does not have.")

REACH: Mapping[Force, int] = MappingProxyType(
    {
        Force.OBSERVE: 0, Force.TAKE_NOTE: 0, Force.EXPLORE: 0, Force.RESERVE: 0, Force.ONE_SIDE: 1, Force.WELCOME: 1,
        Force.INTEREST: 1, Force.REAFFIRM: 1, Force.RECOMMEND: 2, Force.CONSIDER: 3, Force.AGREE: 4, Force.INSTRUCT: 5,
    }
)  # fmt: skip
"""How far a paragraph of each force goes."""

STANCE_REACH: Mapping[str, int] = MappingProxyType(
    {Stance.REVIEWED: 0, Stance.EXPLORED: 0, Stance.FOCUS: 0, Stance.WELCOMED: 1, Stance.PROPOSED: 1, Stance.AGREED: 3,
     Stance.SIGNED: 4}
)  # fmt: skip
"""How far a paragraph must go for a release to be read so; `agreed` covers what was agreed to be considered."""

_LIST = re.compile(r"\s*(?:,|;|&|\band\b|\bи\b|और|एवं|तथा)\s*")
_SPACE = re.compile(r"\s+")
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact that is read otherwise than recorded."""

    fact: str
    """Its path, as `Reading.spans` names it."""

    why: Phrase
    span: Span | None = None


def read_back(
    reading: Reading, state: State, document: Document, *, side: str, furniture: Furniture, cited: Iterable[str],
    sentences: Iterable[Span],
) -> tuple[Difference, ...]:  # fmt: skip
    """Where `reading`, of a release on the session of `document`, differs from what the record holds.

    `side` is whose account of the session counts, `furniture` what the release was set under, `cited` the ids of the
    paragraphs its `sentences` rest on. Whether the words say more is for `language.release.check_release`.
    """
    comparing = _Comparing(reading, state, document, side, tuple(sentences))
    found = [*comparing.session(), *comparing.people(), *comparing.outcome(), *_furniture(reading, furniture)]
    return (*found, *_topics(reading, state, set(cited)))


class _Comparing:
    """One reading beside one session."""

    def __init__(
        self, reading: Reading, state: State, document: Document, side: str, sentences: tuple[Span, ...]
    ) -> None:
        self.reading, self.state, self.document = reading, state, document
        self.held = state.session(document.session)
        self.facts: Facts = self.held.facts(side)
        self.language = reading.lang
        self.sentences = sentences
        self.signed_on = day_of_signature(state, document)

    def session(self) -> Iterator[Difference]:
        """Body, and which session, when and where."""
        facts, read = self.facts, self.reading
        body = self.state.body(self.held.body)
        above = self.state.bodies.get(body.parent or "")
        yield from _one("body.name", read.body.name, body.names_at(facts.start).get(self.language))
        yield from _one(
            "body.parent", read.body.parent, above.names_at(facts.start).get(self.language) if above else None
        )
        yield from _one("body.kind", read.body.kind, body.kind.value)
        yield from _set("body.parties", read.body.parties, self.state.parties)
        yield from _one("session.ordinal", read.session.ordinal, facts.ordinal)
        if not self._is_day_of_signing():
            yield from _one("session.date", read.session.date, facts.start.isoformat() if facts.start else None)
        several = facts.end is not None and facts.end != facts.start
        yield from _one(
            "session.end_date", read.session.end_date, facts.end.isoformat() if several and facts.end else None
        )
        yield from _one("session.city", read.session.city, facts.place.get(self.language))
        yield from _one("session.venue", read.session.venue, facts.venue.get(self.language))

    def people(self) -> Iterator[Difference]:
        """Who led, how many came, who reported."""
        facts, language = self.facts, self.language
        recorded = {chair.side: chair for chair in facts.chairs if language in chair.names}
        read = {chair.side.value: chair for chair in self.reading.chairs if chair.side is not None}
        for at, side in enumerate(sorted({*recorded, *read})):
            one, held = read.get(side), recorded.get(side)
            yield from _one(f"chairs.{at}.name", one.name if one else None, held.names[language] if held else None)
            yield from _one(f"chairs.{at}.post", one.post if one else None, held.titles.get(language) if held else None)
        yield from _one("delegates", self.reading.delegates, facts.delegates)
        named = (self.state.bodies.get(key) for key in facts.sub_groups)
        names = [name for body in named if body and (name := body.names_at(facts.start).get(language))]
        yield from _set("subgroups", self.reading.subgroups, names)

    def outcome(self) -> Iterator[Difference]:
        """What was signed, and the next session."""
        terms = self.document.terms
        signed = self.document.adopted or self.signed_on is not None
        apart = not self.reading.signed and self._is_signed_apart()
        if bool(self.reading.signed) != bool(signed) and not apart:
            yield from _one("signed", next(iter(self.reading.signed), None), self.document.key if signed else None)
        said = terms.next_session.get(self.language) or self.facts.next_session.get(self.language)
        yield from _one("next_session", self.reading.next_session, said)

    def _is_day_of_signing(self) -> bool:
        """Whether the session's day as read is that of the signing, beside it, and the record has none (rule 4)."""
        day, documents = self.reading.session.date, self.reading.signed
        if day is None or self.facts.start is not None or self.signed_on is None:
            return False
        beside = any(
            start <= day.span[0] < end and start <= one.span[0] < end
            for start, end in self.sentences for one in documents
        )  # fmt: skip
        return beside and day.value == self.signed_on.isoformat()

    def _is_signed_apart(self) -> bool:
        """Whether the day of signature is none of the session's, which are known (rule 4)."""
        first, day = self.facts.start, self.signed_on
        return first is not None and day is not None and not first <= day <= (self.facts.end or first)


def _furniture(reading: Reading, furniture: Furniture) -> Iterator[Difference]:
    release = reading.release
    pairs = (
        ("release.ministry", release.ministry, furniture.ministry),
        ("release.headline", release.headline, furniture.headline),
        ("release.subheadlines", " / ".join(release.subheadlines), " / ".join(furniture.subheadlines)),
        ("release.posted_at", release.posted_at, furniture.posted_at),
        ("release.office", release.office, furniture.office),
        ("release.release_id", release.release_id, furniture.release_id),
        ("release.handling_marks", "/".join(release.handling_marks), "/".join(furniture.handling_marks)),
    )
    for path, read, set_ in pairs:
        if (read or "") != (set_ or ""):
            yield Difference(path, _why(read or None, set_ or None))


def _topics(reading: Reading, state: State, cited: set[str]) -> Iterator[Difference]:
    allowed: dict[str, int] = {}
    for key in cited & set(state.paragraphs):
        content = state.paragraphs[key].content
        topic = state.topics.get(content.topic or "")
        name = topic.template if topic else None
        if name and content.force:
            reach = REACH[Force.AGREE] if content.undertaking else REACH[content.force]
            allowed[name] = max(reach, allowed.get(name, 0))
    for at, area in enumerate(reading.areas):
        topic_read = area.topic.value if area.topic else None
        if topic_read is None or topic_read not in allowed:
            if topic_read is not None and _is_foreign(topic_read, area.text.value, state, cited):
                yield Difference(f"areas.{at}.topic", Phrase(ADDED, read=area.text.value), area.text.span)
        elif STANCE_REACH[area.stance.value] > allowed[topic_read]:
            yield Difference(f"areas.{at}.stance", Phrase(ADDED, read=f"{area.stance.value}: {area.text.value}"),
                             area.stance.span)  # fmt: skip


def _is_foreign(topic: str, words: str, state: State, cited: set[str]) -> bool:
    """Whether no cited paragraph has these words either: a paragraph on another topic may name this one in passing."""
    texts = (text for key in cited & set(state.paragraphs) for text in state.paragraphs[key].content.texts.values())
    return bool(topic) and not any(_plain(words) in _plain(text) for text in texts)


def _one(path: str, read: Fact[object] | None, recorded: object) -> Iterator[Difference]:
    if read is None and recorded in (None, ""):
        return
    if read is None or recorded in (None, "") or not _same(read.value, recorded):
        yield Difference(path, _why(read.value if read else None, recorded or None), read.span if read else None)


def _set(path: str, read: Iterable[Fact[str]], recorded: Iterable[str]) -> Iterator[Difference]:
    facts, names = list(read), list(recorded)
    one = [part for fact in facts for part in _LIST.split(fact.value) if part]
    other = [part for name in names for part in _LIST.split(name) if part]
    if not (all(any(_same(part, name) for name in other) for part in one)
            and all(any(_same(part, name) for part in one) for name in other)):  # fmt: skip
        why = _why(", ".join(fact.value for fact in facts) or None, ", ".join(names) or None)
        yield Difference(path, why, facts[0].span if facts else None)


def _why(read: object, recorded: object) -> Phrase:
    if read is None:
        return Phrase(MISSING, recorded=recorded)
    return Phrase(ADDED, read=read) if recorded is None else Phrase(CHANGED, read=read, recorded=recorded)


def _same(one: object, other: object) -> bool:
    """Whether two values are one, in whatever case of Russian grammar."""
    return not _forms(_plain(one)).isdisjoint(_forms(_plain(other)))


def _forms(text: str) -> frozenset[str]:
    if not _CYRILLIC.search(text):
        return frozenset({text})
    return frozenset({text, *(nominative(text, (case,)).casefold() for case in CASES)})


def _plain(value: object) -> str:
    text = _SPACE.sub(" ", str(value).replace("г. ", "")).strip(" .")
    return text.removeprefix("the ").removeprefix("The ").casefold()
