"""A past protocol as it was read: each paragraph's words in every language beside what they amount to, to be corrected.

Rules
    1. The words are those of the signed text and are shown, not edited; what they amount to may be corrected.
    2. Where versions differ, what each says stands at the paragraph; none is taken for the right one by the page.
    3. A field that says something else than was read is marked, so that a second person sees what was corrected.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from paraph.intake.protocols import Difference
from paraph.intake.protocols.corrections import fields_of
from paraph.mechanism.documents import Section
from paraph.mechanism.paragraphs import BOTH, THIRD, DeadlineKind, Paragraph
from paraph.mechanism.releases import Force
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.mechanism.undertakings import makes_undertaking
from paraph.messages import N_
from paraph.node.intake.protocol_proposals import Laid
from paraph.papers.reviews import tracking
from paraph.web.pages.reader import Reader

DIFFERING = {
    "count": N_("Number of paragraphs"),
    "missing": N_("Not in every version"),
    "force": N_("Force"),
    "actor": N_("Who"),
    "deadline": N_("By when"),
    "undertaking": N_("Leaves something to be done"),
    "ad_referendum": N_("Approval"),
    "ordinal": N_("Session number"),
    "held": N_("Days of the session"),
    "signed": N_("Signed on"),
    "languages": N_("Authentic languages"),
    "prevailing": N_("Where texts diverge"),
    "originals": N_("Originals"),
}
_KINDS = {
    DeadlineKind.NONE: N_("none"),
    DeadlineKind.DATE: N_("a day"),
    DeadlineKind.QUARTER: N_("a quarter"),
    DeadlineKind.PERIOD: N_("a period from signature"),
    DeadlineKind.EVENT: N_("an event"),
}


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to correct."""

    name: str
    label: str
    value: str
    choices: tuple[tuple[str, str], ...] = ()
    language: str = ""
    changed: bool = False
    error: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph with its fields."""

    place: int
    number: str
    texts: tuple[Shown, ...]
    fields: tuple[Field, ...]
    binds: bool
    """Whether confirming makes an undertaking of it."""

    differs: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """What differs, and what each language's version says."""


@dataclass(frozen=True, slots=True)
class Part:
    """The paragraphs under one heading."""

    annex: str
    """`Annex 2`; empty in the body of the text."""

    title: Shown
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ProtocolForm:
    """The page."""

    body: Shown
    session: str
    files: tuple[tuple[str, str], ...]
    """Name of each file, and its language."""

    facts: tuple[tuple[str, str], ...]
    differs: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Of the document itself."""

    parts: tuple[Part, ...]
    count: int
    undertakings: int
    corrections: int
    errors: tuple[tuple[str, str, str], ...]
    """Name of the field, number of the paragraph, and what is wrong."""


def protocol_form(
    laid: Laid, state: State, reader: Reader, *, typed: Mapping[str, str], errors: Mapping[str, str]
) -> ProtocolForm:
    """The form; `typed` is what was typed and could not be taken, by field."""
    proposed = laid.proposed
    passages = tuple(
        _passage(place, one, laid, state, reader, typed, errors) for place, one in enumerate(proposed.paragraphs)
    )
    sections = {section.key: section for section in proposed.document.sections}
    parts: list[tuple[str, list[Passage]]] = []
    for paragraph, passage in zip(proposed.paragraphs, passages, strict=True):
        if not parts or parts[-1][0] != paragraph.section:
            parts.append((paragraph.section, []))
        parts[-1][1].append(passage)
    body = state.bodies.get(proposed.body)
    session = state.sessions.get(proposed.document.session)
    return ProtocolForm(
        body=reader.text(body.names) if body else Shown(proposed.body, ""),
        session=reader.session_name(session.facts(reader.side) if session else proposed.facts),
        files=tuple((one.protocol.source, reader.language_name(one.protocol.lang)) for one in laid.versions),
        facts=tuple(_facts(laid, reader)),
        differs=tuple(_differing(one, reader) for one in proposed.differences if one.number is None),
        parts=tuple(_part(sections[key], found, reader) for key, found in parts),
        count=len(passages),
        undertakings=sum(passage.binds for passage in passages),
        corrections=sum(field.changed for passage in passages for field in passage.fields),
        errors=tuple(
            (name, passages[_place(name)].number if _place(name) < len(passages) else "", why)
            for name, why in errors.items()
        ),
    )


def _part(section: Section, passages: Iterable[Passage], reader: Reader) -> Part:
    annex = reader.say(N_("Annex {number}"), number=section.annex) if section.annex else ""
    return Part(annex, reader.text(section.titles), tuple(passages))


def _place(name: str) -> int:
    digits = name.partition(".")[0].removeprefix("p")
    return int(digits) if digits.isdecimal() else 0


def _facts(laid: Laid, reader: Reader) -> Iterator[tuple[str, str]]:
    terms = laid.proposed.document.terms
    if terms.signed_on:
        yield reader.say(N_("Signed on")), reader.day(terms.signed_on)
    if terms.place:
        yield reader.say(N_("Place")), reader.text(terms.place).text
    languages = reader.listed(reader.language_within(code) for code in terms.regime.languages)
    yield reader.say(N_("Authentic languages")), languages
    prevailing = terms.regime.prevailing
    equal = reader.say(N_("none; all texts are equal"))
    yield reader.say(N_("Where texts diverge")), reader.language_within(prevailing) if prevailing else equal
    for one in terms.signatories:
        yield reader.say(N_("Signed, {side}"), side=reader.side_name(one.side)), reader.text(one.names).text


def _passage(
    place: int, one: Paragraph, laid: Laid, state: State, reader: Reader, typed: Mapping[str, str],
    errors: Mapping[str, str],
) -> Passage:  # fmt: skip
    languages = reader.own_language_first(sorted(one.content.texts))
    name = one.key.removeprefix(f"{one.document}.p")
    return Passage(
        place=place,
        number=one.number,
        texts=tuple(Shown(one.content.texts[language], language) for language in languages),
        fields=tuple(_fields(place, one, laid.read.paragraphs[place], state, reader, typed, errors)),
        binds=makes_undertaking(one.content),
        differs=tuple(
            _differing(found, reader) for found in laid.proposed.differences if found.number in (name, one.number)
        ),
    )


def _fields(
    place: int, one: Paragraph, read: Paragraph, state: State, reader: Reader, typed: Mapping[str, str],
    errors: Mapping[str, str],
) -> Iterator[Field]:  # fmt: skip
    now, before = fields_of(one), fields_of(read)
    choices = _choices(state, reader)
    labels = _labels(reader)
    for name in now:
        if name.startswith("event.") and now["deadline"] != "event" and not typed.get(f"p{place}.{name}"):
            continue
        if name.startswith("addressee.") and one.content.force not in (Force.INSTRUCT, Force.RECOMMEND):
            continue
        kind, _, language = name.partition(".")
        full = f"p{place}.{name}"
        yield Field(
            name=full,
            label=f"{labels[kind]} ({reader.language_name(language)})" if language else labels[kind],
            value=typed.get(full, now[name]),
            choices=choices.get(kind, ()),
            language=language,
            changed=now[name] != before[name],
            error=errors.get(full, ""),
            help=reader.say(N_("2025-10-31, 2026-Q1, P2M")) if kind == "until" else "",
        )


def _labels(reader: Reader) -> dict[str, str]:
    return {
        "force": reader.say(N_("Force")),
        "actor": reader.say(N_("Who")),
        "addressee": reader.say(N_("To whom")),
        "deadline": reader.say(N_("By when")),
        "until": reader.say(N_("Day, quarter or period")),
        "event": reader.say(N_("Event")),
        "undertaking": reader.say(N_("Leaves something to be done")),
        "approval": reader.say(N_("Subject to approval")),
    }


def _choices(state: State, reader: Reader) -> dict[str, tuple[tuple[str, str], ...]]:
    yes_no = (("yes", reader.say(N_("yes"))), ("no", reader.say(N_("no"))))
    return {
        "force": (("", reader.say(tracking.REPORTS)), *((one.value, tracking.force(one, reader)) for one in Force)),
        "actor": tuple((one, tracking.actor(one, reader)) for one in (BOTH, *state.parties, THIRD)),
        "deadline": tuple((kind.value, reader.say(word)) for kind, word in _KINDS.items()),
        "undertaking": yes_no,
        "approval": yes_no,
    }


def _differing(one: Difference, reader: Reader) -> tuple[str, tuple[tuple[str, str], ...]]:
    said = tuple((reader.language_name(language), _shown(one.what, value, reader)) for language, value in one.said)
    return reader.say(DIFFERING[one.what]), said


def _shown(what: str, value: str | None, reader: Reader) -> str:
    if value is None:
        return "—"
    if what == "force" and value in set(Force):
        return tracking.force(Force(value), reader)
    if what == "actor":
        return tracking.actor(value, reader)
    return {"+": reader.say(N_("yes")), "-": reader.say(N_("no"))}.get(value, value)
