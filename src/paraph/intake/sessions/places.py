"""Where was the session: city, venue, and whether people met in a room or on a screen?

A city is where the session was when the sentence says so ("held in Tashkent", "नई दिल्ली में", "в Астане"). The dateline
of an agency is where its reporter sat; it counts only where the sentence says "here". A town nobody knows counts after
"held in" with its capital. The format is stated only by words for it.

Reads: the chosen session's sentences, the dateline. Writes: city, venue and format, as facts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.reading import Fact
from paraph.intake.sessions.choice import Choice
from paraph.intake.sessions.echoes import echoes
from paraph.intake.sessions.roles import Role
from paraph.intake.sessions.towns import town_in_nominative
from paraph.intake.sessions.when import is_of_before
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
    city = next((found for sentence in telling if (found := _city_or_here(sentence.row, preamble, lang))), None)
    city = city or _here_before(telling, sentences, preamble) or _here_in_line(telling, sentences)
    city = city or next((found for row in echoes(choice, sentences, lang) if (found := _city(row, lang))), None)
    if lang == "en":
        city = city or _of_opening(telling, sentences) or _of_chairing(sentences)
    if lang == "ru":
        city = city or _of_talks(telling, sentences)
    if lang == "hi":
        city = city or _of_meeting(telling, sentences) or _of_arrival(choice, telling, sentences)
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


def _here_before(
    telling: Sequence[Sentence], sentences: Sequence[Sentence], preamble: Sequence[Row]
) -> Fact[str] | None:
    """The town of the dateline where the text opens with "here" and goes on with the session."""
    opening = next((one for one in sentences if one.place is Place.BODY), None)
    told = any(one.place is Place.BODY and one.number <= 1 for one in telling)
    if opening is None or not told or not _says_here(opening.row):
        return None
    return next((found for line in preamble if (found := _town(line))), None)


def _here_in_line(telling: Sequence[Sentence], sentences: Sequence[Sentence]) -> Fact[str] | None:
    """The town that opens a paragraph, as a dateline does, where the session was held "here"."""
    if not any(_says_here(sentence.row) for sentence in telling):
        return None
    lines = (one.row for one in sentences if one.place is Place.BODY and one.number <= EARLIEST and len(one.row) > 1)
    opened = (row for row in lines if row.units[0].kind == "CITY" and row.units[1].kind in {"COLON", "DASH"})
    return next((found for row in opened if (found := _town(row))), None)


def _of_opening(telling: Sequence[Sentence], sentences: Sequence[Sentence]) -> Fact[str] | None:
    """The only town of the opening, where that tells of a meeting and the session follows at once."""
    opening = next((one for one in sentences if one.place is Place.BODY), None)
    follows = any(one.place is Place.BODY and one.number <= 1 for one in telling)
    if opening is None or not follows or not any(unit.kind in MEETS for unit in opening.row.units):
        return None
    row = opening.row
    towns = [(at, unit) for at, unit in row.of_kind("CITY") if at and row.shown(at - 1, at).lower() in LEADS_TO_TOWN]
    if len(towns) != 1 or _is_of_an_office(row, towns[0][0]) or _is_of_before(row, towns[0][0], "en"):
        return None
    at, unit = towns[0]
    return Fact(row.shown(at, at + 1), (unit.start, unit.end), "held-in-opening", 0.8)


_CHAIRED = pattern("THE LOW? SESSION AUX? CHAIR")
_MET_TO = pattern("HELD IN <city:CITY> (COMMA (LAND | ABBR | CAP))? (ON? DATE)? STANCE")


def _of_chairing(sentences: Sequence[Sentence]) -> Fact[str] | None:
    """The town where "the meeting" was chaired, or where those of both States "met in Nairobi to discuss"."""
    for sentence in sentences:
        if sentence.place is not Place.BODY or sentence.number > SOON:
            continue
        if _CHAIRED.match(sentence.row.marks) and (found := _city(sentence.row, "en")):
            return found
        match = _MET_TO.search(sentence.row.marks)
        if match and len({unit.value for unit in sentence.row.units[: match.start()] if unit.kind == "LAND"}) > 1:
            unit = sentence.row.units[match.start("city")]
            return Fact(sentence.row.text[unit.start : unit.end], (unit.start, unit.end), "met-to-discuss", 0.8)
    return None


_TALKS_RU = pattern("IN <city:CITY> (VERB | HELD) (LOW | ADJ | DEMO | HYPHEN | JOINT | CAPADJ)* STOP")


def _of_talks(telling: Sequence[Sentence], sentences: Sequence[Sentence]) -> Fact[str] | None:
    """The town of talks that a Russian text opens with, where the session is told of right after.

    "Во Владивостоке начались переговоры. Накануне состоялось заседание комиссии".
    """
    opening = next((one for one in sentences if one.place is Place.BODY), None)
    follows = any(one.place is Place.BODY and one.number == 1 for one in telling)
    match = _TALKS_RU.match(opening.row.marks, 0) if opening and follows else None
    if opening is None or match is None:
        return None
    unit = opening.row.units[match.start("city")]
    return Fact(opening.row.text[unit.start : unit.end], (unit.start, unit.end), "talks-in-opening", 0.8)


_MEETING_HI = pattern("<city:CITY> MEIN ANY{0,24}? SESSION KA (STOP | $)")
"""A meeting that somebody held in a town: "… ने बीजिंग में … के साथ बैठक की"."""


def _of_meeting(telling: Sequence[Sentence], sentences: Sequence[Sentence]) -> Fact[str] | None:
    """The town of the meeting a Hindi text opens with, where the session is told of at once and without a town."""
    opening = next((one for one in sentences if one.place is Place.BODY), None)
    follows = any(one.place is Place.BODY and one.number <= SOON for one in telling)
    match = _MEETING_HI.search(opening.row.marks) if opening and follows else None
    if opening is None or match is None:
        return None
    unit = opening.row.units[match.start("city")]
    return Fact(opening.row.text[unit.start : unit.end], (unit.start, unit.end), "met-in-opening", 0.8)


_ARRIVED_HI = pattern("<city:CITY> EVENT")
_CAME_FOR_IT = pattern("<it:THIS (PAR | WORD)> ANY{0,4} CITY EVENT")
SOON = 2
"""Sentence of the text up to which a session belongs to what the text opens with."""


def _of_arrival(choice: Choice, telling: Sequence[Sentence], sentences: Sequence[Sentence]) -> Fact[str] | None:
    """The town somebody arrived in, where the session is set "here", or he came for it, or chaired it when he had come.

    "मॉस्को पहुंचे। … वे यहां …", "इसके लिए बीजिंग पहुंचे", "दिल्ली पहुंचे। … बैठक की सह-अध्यक्षता की".
    """
    chaired = choice.status == "held" and any(unit.kind == "CHAIR" for one in telling for unit in one.row.units)
    here = chaired or any(_says_here(one.row) for one in telling)
    for sentence in sentences:
        match = _ARRIVED_HI.search(sentence.row.marks) if sentence.place is Place.BODY else None
        if match and sentence.number <= SOON and (here or _came_for_it(sentence.row)):
            if any(unit.kind == "LAST" for unit in sentence.row.units) or not _arrived(sentence.row, match.end() - 1):
                continue
            unit = sentence.row.units[match.start("city")]
            return Fact(sentence.row.text[unit.start : unit.end], (unit.start, unit.end), "arrived-in", 0.8)
    return None


def _came_for_it(row: Row) -> bool:
    return any(row.shown(*match.span("it")) in FOR_IT for match in row.find(_CAME_FOR_IT))


def _arrived(row: Row, at: int) -> bool:
    """Whether a word for a visit is one of arriving: "मॉस्को | पहुंचे", not "मॉस्को | यात्रा"."""
    return row.shown(at, at + 1).startswith(ARRIVED)


FOR_IT = words("hi", "sessions.for_it")
ARRIVED = listed("hi", "sessions.arrived")
"""How words begin that tell of arriving."""


MEETS = frozenset({"HELD", "WILL", "LED", "STANCE"})
"""What in the opening tells of a meeting, of what was discussed, or of a delegation that was led to a town."""

LEADS_TO_TOWN = frozenset({"in", "at", "to", "capital"})


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


def _city(row: Row, lang: str) -> Fact[str] | None:
    row = _with_city_states(row)
    best = None
    anchors = [at for at, unit in enumerate(row.units) if unit.kind in {"HELD", "SESSION", "BODYREF", "WILL", "CHAIR"}]
    for rule, wanted in enumerate(grammar("places", lang, "city")):
        for match in wanted.finditer(row.marks):
            first, after = match.span("city")
            if is_of_before(row, first) or _is_of_before(row, first, lang) or _is_of_an_office(row, first):
                continue
            distance = min((abs(first - at) for at in anchors), default=0)
            if best is None or distance < best[0]:
                best = distance, first, after, rule
        if best is not None:
            break
    if best is None:
        return None
    _, first, after, rule = best
    return Fact(row.shown(first, after), row.span(first, after), f"held-in-{rule}", 0.97 if rule == 0 else 0.85)


CITY_STATES = frozenset({"SG", "DJ", "LU", "MC", "SM"})
"""States that are one city, or are called after it."""


def _with_city_states(row: Row) -> Row:
    """The row in which a state that is one city is a city."""
    made = [
        (at, at + 1, Unit("CITY", one.start, one.end, one.value))
        for at, one in row.of_kind("LAND")
        if one.value in CITY_STATES and " " not in row.shown(at, at + 1)
    ]
    return row.replaced(made) if made else row


def _is_of_before(row: Row, at: int, lang: str) -> bool:
    """Whether the town at `at` is that of an earlier meeting: "since their meeting in Moscow", "last met in Delhi"."""
    is_held = False
    for unit in reversed(row.units[max(0, at - LOOKS_BACK) : at]):
        word = row.text[unit.start : unit.end].lower()
        is_held = is_held or unit.kind == "HELD"
        if unit.kind in {"COMMA", "STOP", "SEMI", "AND"} or word == "has":
            return False
        looks_back = unit.kind == "LAST" or (unit.kind == "SPAN" and not (is_held and lang == "ru"))
        if looks_back and not word.startswith(("this ", "last week")):
            return True
    return False


def _is_of_an_office(row: Row, at: int) -> bool:
    """Whether a town is that of a mission: "the Polish embassy in | Baku said"."""
    return at > 1 and row.shown(at - 2, at - 1).lower() in {"embassy", "consulate", "mission", "ambassador", "bureau"}


LOOKS_BACK = 6
"""Units before a town within which words of looking back take it to themselves."""


def _first(row: Row, wanted: Sequence["re.Pattern[str]"], group: str) -> Fact[str] | None:
    for one in wanted:
        match = one.search(row.marks)
        if match:
            first, after = match.span(group)
            return Fact(row.shown(first, after), row.span(first, after), "at-venue", 0.9)
    return None


def _city_or_here(row: Row, preamble: Sequence[Row], lang: str) -> Fact[str] | None:
    city = _city(row, lang)
    if _says_here(row) and row.units[0].kind == "CITY" and len(row) > 1 and row.units[1].kind in {"COLON", "DASH"}:
        return _town(row)
    if city is None and _says_here(row):
        city = next((found for line in preamble if (found := _town(line))), None)
    return city


def _town(line: Row) -> Fact[str] | None:
    towns = [Fact(line.shown(at, at + 1), (unit.start, unit.end), "here", 0.9) for at, unit in line.of_kind("CITY")]
    return towns[0] if towns else None


def _says_here(row: Row) -> bool:
    return any(unit.kind == "HERE" for unit in row.units)


def _format(telling: Sequence[Sentence]) -> Fact[str] | None:
    found: dict[str, Span] = {}
    for sentence in telling:
        for _, unit in sentence.row.of_kind("VIRTUAL"):
            found.setdefault(str(unit.value), (unit.start, unit.end))
    for kind in ("hybrid", "virtual", "in_person"):
        if kind in found:
            return Fact(kind, found[kind], f"format-{kind}", 0.95)
    return None
