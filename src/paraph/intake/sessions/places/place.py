"""Where was the session: city, venue, and whether people met in a room or on a screen?

The city is sought in what tells of the session (`cities`), then in what stands around it (`cities_around`). The format
is stated only by words for it.

Reads: the chosen session's sentences, the dateline. Writes: city, venue and format, as facts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from paraph.intake.marks.rows import Row, grammar, pattern
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.reading import Fact
from paraph.intake.sessions.choosing.choice import Choice
from paraph.intake.sessions.days.dated_lines import when_and_where
from paraph.intake.sessions.events.roles import Role
from paraph.intake.sessions.places.cities import city_told
from paraph.intake.sessions.places.cities_around import arrived_here, city_around
from paraph.intake.sessions.places.towns import town_in_nominative
from paraph.intake.source import Span


@dataclass(frozen=True, slots=True)
class Places:
    """What the release says of the place."""

    city: Fact[str] | None = None
    venue: Fact[str] | None = None
    format: Fact[str] | None = None


def find_places(choice: Choice, preamble: Sequence[Row], sentences: Sequence[Sentence], lang: str) -> Places:
    """City, venue and format of the session; `sentences` are those of the whole release."""
    telling = _telling(choice)
    city = arrived_here(choice, telling, sentences) if lang == "hi" else None
    city = city or city_told(choice, telling, preamble, sentences, lang)
    city = city or city_around(choice, telling, sentences, lang)
    line = when_and_where(preamble) if city is None and choice.status == "held" and lang != "hi" else None
    if line is not None and not _format(telling):
        city = Fact(sentences[0].row.text[line[1].start : line[1].end], (line[1].start, line[1].end), "in-a-line", 0.8)
    venue = next(
        (found for sentence in telling if (found := _first(sentence.row, grammar("places", lang, "venue"), "venue"))),
        None,
    )
    if city and lang == "ru":
        city = replace(city, value=town_in_nominative(city.value))
    return Places(city, venue, _format(telling) or _virtual_meeting(sentences))


def _virtual_meeting(sentences: Sequence[Sentence]) -> Fact[str] | None:
    """The format where an early sentence speaks of "the virtual meeting" without naming the session."""
    for sentence in sentences:
        if sentence.place is Place.BODY and sentence.number > EARLIEST:
            continue
        row = sentence.row
        if any(unit.kind in {"LAST", "NEXT", "WILL"} for unit in row.units):
            continue
        for match in row.find(_VIRTUAL_MEETING):
            unit = row.units[match.start("format")]
            return Fact(str(unit.value), (unit.start, unit.end), f"format-{unit.value}", 0.9)
    return None


EARLIEST = 4
_VIRTUAL_MEETING = pattern(
    "<format:VIRTUAL> CLOSE? (LOW | JOINT | LAND | DEMO | HYPHEN){0,3} (SESSION | BODYREF SESSION?)"
)


def _telling(choice: Choice) -> list[Sentence]:
    """Sentences that say the session was or will be held; those of the text first."""
    events = [
        event
        for event in choice.events
        if (event.role is not Role.NAMED or event.sentence.place is not Place.BODY or (event.ordinal and event.session))
        and not (event.role is Role.FUTURE and choice.status == "held" and event.sentence.place is Place.BODY)
    ]
    visits = {id(event.sentence) for event in events if event.rule == "was-attended"}
    sentences = {id(event.sentence): event.sentence for event in events}

    named = {id(event.sentence) for event in events if event.role is Role.NAMED}

    def order(sentence: Sentence) -> tuple[bool, bool, int]:
        return id(sentence) in visits | named, sentence.place is not Place.BODY, sentence.number

    return sorted(sentences.values(), key=order)


def _first(row: Row, wanted: Sequence["re.Pattern[str]"], group: str) -> Fact[str] | None:
    for one in wanted:
        match = one.search(row.marks)
        if match:
            first, after = match.span(group)
            return Fact(row.shown(first, after), row.span(first, after), "at-venue", 0.9)
    return None


def _format(telling: Sequence[Sentence]) -> Fact[str] | None:
    found: dict[str, Span] = {}
    for sentence in telling:
        for _, unit in sentence.row.of_kind("VIRTUAL"):
            found.setdefault(str(unit.value), (unit.start, unit.end))
    for kind in ("hybrid", "virtual", "in_person"):
        if kind in found:
            return Fact(kind, found[kind], f"format-{kind}", 0.95)
    return None
