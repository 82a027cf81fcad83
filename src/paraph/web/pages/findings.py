"""The page of what was found: answers best first, each with the words around, and where they belong with counts.

Rules
    1. An answer is shown in the reader's language where it says there what was asked, else in one that does, marked.
    2. Counts are of the answers this reader may see, and a place that is offered never leads nowhere.
    3. A place chosen stays in the address, so a page of findings may be kept and sent like any other.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from paraph.language.finding.excerpts import excerpt
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown, texts
from paraph.mechanism.topics import areas
from paraph.messages import N_
from paraph.node.finding.search import Findings, Found
from paraph.node.finding.things import Thing
from paraph.papers.reviews import tracking
from paraph.web.pages.passages import Mark, Passage, passage
from paraph.web.pages.reader import NOTHING, Reader

KINDS = {
    "paragraph": N_("Paragraph"),
    "undertaking": N_("Undertaking"),
    "document": N_("Document"),
    "release": N_("Release"),
    "session": N_("Session"),
    "body": N_("Body"),
    "topic": N_("Topic"),
    "person": N_("Person"),
}
PLACES = {
    "kind": N_("Kind"),
    "body": N_("Body"),
    "session": N_("Session"),
    "area": N_("Area"),
    "status": N_("Status"),
    "language": N_("Language"),
}
EXCERPT = 260
PAGE = 20

_STATUSES = {
    **{force.value: word for force, word in tracking.FORCES.items()},
    **{status.value: word for status, word in tracking.STATUSES.items()},
}

Address = Callable[[str, str], str]
"""Name of a page and id -> its address."""


@dataclass(frozen=True, slots=True)
class Line:
    """One answer."""

    kind: str
    title: Shown
    address: str
    facts: tuple[Shown, ...]
    """Body, session and the like, for a line under the title."""

    words: Passage
    language: str
    cut_before: bool
    cut_after: bool
    others: str
    """Other languages in which it says the same."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A place that answers belong to."""

    name: Shown
    count: int
    query: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Places of one kind."""

    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """What was found."""

    text: str
    count: int
    more: bool
    lines: tuple[Line, ...]
    groups: tuple[Group, ...]
    chosen: tuple[tuple[str, str], ...]
    """Places chosen, for the form that asks again."""

    before: str
    """Address of the page before this one; empty on the first."""

    after: str


def findings_page(
    state: State, findings: Findings, reader: Reader, *, text: str, within: Mapping[str, str], page: int, to: Address
) -> FindingsPage:
    """The page of `findings`; `page` counts from 1, and a page there is not is empty."""
    chosen = {name: value for name, value in within.items() if name in PLACES and value}
    asked = {"q": text, **chosen}
    first = (page - 1) * PAGE
    return FindingsPage(
        text=text,
        count=len(findings.found),
        more=findings.more,
        lines=tuple(_line(state, found, reader, to) for found in findings.found[first : first + PAGE]),
        groups=tuple(_groups(state, findings, reader, asked, chosen)),
        chosen=tuple(chosen.items()),
        before=f"?{urlencode({**asked, 'page': page - 1})}" if page > 1 else "",
        after=f"?{urlencode({**asked, 'page': page + 1})}" if len(findings.found) > first + PAGE else "",
    )


def _line(state: State, found: Found, reader: Reader, to: Address) -> Line:
    thing, spans = found.thing, found.spans
    said = reader.own_language_first(sorted(spans, key=lambda code: -len(spans[code])))
    language = reader.language if reader.language in spans else said[0]
    text = thing.texts[language]
    start, end = excerpt(text, spans[language], length=EXCERPT)
    others = [code for code in said if code != language]
    return Line(
        kind=_kind(thing, reader),
        title=_title(state, thing, reader),
        address=_address(thing, to),
        facts=tuple(fact for fact in _facts(state, thing, reader) if fact.text),
        words=passage(text, (start, end), [Mark(span) for span in spans[language]]),
        language=language,
        cut_before=start > 0,
        cut_after=end < len(text),
        others=reader.listed(reader.language_within(code) for code in others),
    )


def _kind(thing: Thing, reader: Reader) -> str:
    word = reader.say(KINDS.get(thing.kind, N_("Text")))
    return f"{word} {thing.paragraph}" if thing.paragraph else word


def _title(state: State, thing: Thing, reader: Reader) -> Shown:
    match thing.kind:
        case "body":
            return reader.text(state.body(thing.key).names)
        case "topic":
            return reader.text(state.topic(thing.key).names)
        case "person":
            return reader.text(texts({lang: text.partition("\n")[0] for lang, text in thing.texts.items()}))
        case "release":
            release = state.releases[thing.key]
            return Shown(release.furniture.headline or release.text.partition("\n")[0], release.language)
        case "session":
            return reader.word(reader.session_name(state.session(thing.session).facts(reader.side)))
    document = state.documents.get(thing.document)
    return reader.word(reader.say(tracking.DOCUMENTS[document.terms.type])) if document else NOTHING


def _facts(state: State, thing: Thing, reader: Reader) -> Iterator[Shown]:
    if thing.kind != "session" and thing.session in state.sessions:
        yield reader.word(reader.session_name(state.session(thing.session).facts(reader.side)))
    if thing.kind != "body" and thing.body in state.bodies:
        yield reader.text(state.body(thing.body).names)
    if thing.status:
        yield reader.word(_status(thing.status, reader))


def _address(thing: Thing, to: Address) -> str:
    match thing.kind:
        case "paragraph":
            return f"{to('document', thing.document)}#p{thing.paragraph}"
        case "person":
            return to("session", thing.session) if thing.session else to("body", thing.body)
    return to(thing.kind, thing.key)


def _groups(
    state: State, findings: Findings, reader: Reader, asked: Mapping[str, str], chosen: Mapping[str, str]
) -> Iterator[Group]:
    for name, label in PLACES.items():
        counts = findings.counts.get(name, {})
        choices = [
            Choice(_place(state, name, value, reader), count, _toggled(asked, name, value), chosen.get(name) == value)
            for value, count in counts.items()
        ]
        shown = tuple(choice for choice in choices if choice.name.text)
        if len(shown) > 1 or any(choice.chosen for choice in shown):
            yield Group(reader.say(label), shown)


def _toggled(asked: Mapping[str, str], name: str, value: str) -> str:
    """The address with the place chosen, or no longer."""
    rest = {key: kept for key, kept in asked.items() if key != name}
    return "?" + urlencode(rest if asked.get(name) == value else {**rest, name: value})


def _place(state: State, name: str, value: str, reader: Reader) -> Shown:
    match name:
        case "kind":
            return reader.word(reader.say(KINDS.get(value, N_("Text"))))
        case "body":
            return reader.text(state.body(value).names) if value in state.bodies else NOTHING
        case "session":
            return _session(state, value, reader)
        case "area":
            return reader.text(areas()[value]) if value in areas() else NOTHING
        case "language":
            return reader.word(reader.language_name(value))
    return reader.word(_status(value, reader))


def _session(state: State, key: str, reader: Reader) -> Shown:
    if key not in state.sessions:
        return NOTHING
    facts = state.session(key).facts(reader.side)
    year = f" ({facts.start.year})" if facts.start else ""
    return reader.word(reader.session_name(facts) + year)


def _status(value: str, reader: Reader) -> str:
    """The word for the status of an undertaking or the force of a paragraph; nothing for others."""
    word = _STATUSES.get(value)
    return reader.say(word) if word else ""
