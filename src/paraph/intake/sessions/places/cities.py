"""In which city was the session, by the sentences that tell of it.

A city is where the session was when the sentence says so ("held in Tashkent", "नई दिल्ली में", "в Астане"). The dateline
of an agency is where its reporter sat; it counts only where the sentence says "here". A town nobody knows counts after
"held in" with its capital.

Reads: the chosen session's sentences, the dateline. Writes: the city, as a fact.
"""

from collections.abc import Sequence

from paraph.intake.bodies.names import NATIONS
from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import expression, listed, words
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.reading import Fact
from paraph.intake.sessions.choosing.before_hindi import told_before
from paraph.intake.sessions.choosing.choice import Choice
from paraph.intake.sessions.choosing.echoes import echoes
from paraph.intake.sessions.days.when import is_of_before
from paraph.intake.sessions.places.towns import may_be_town
from paraph.intake.sessions.places.world import with_world_towns

EARLIEST = 4
"""Sentence of the text up to which a paragraph may open with the town of all."""

AFTER_IT = "told-after-it"
"""The rule of a session that is told as what something followed: "following the 15th session in Davos"."""


def city_told(
    choice: Choice, telling: Sequence[Sentence], preamble: Sequence[Row], sentences: Sequence[Sentence], lang: str
) -> Fact[str] | None:
    """The city by the sentences `telling` of the session, by the dateline, or where the text speaks of it again."""
    followed = {id(event.sentence) for event in choice.events if event.rule == AFTER_IT}
    told = (_city_or_here(one.row, preamble, lang, is_followed=id(one) in followed) for one in telling)
    city = next(filter(None, told), None)
    if city is None and lang == "hi":
        again = (*echoes(choice, sentences, lang), *(one.row for one in told_before(choice, sentences)))
        told = (_city_or_here(row, preamble, lang, is_followed=False) for row in again)
        city = next(filter(None, told), None)
    city = city or _here_before(telling, sentences, preamble, lang) or _here_in_line(telling, sentences, lang)
    city = city or _here_at_end(telling, sentences, lang)
    return city or next((found for row in echoes(choice, sentences, lang) if (found := city_of(row, lang))), None)


def city_of(row: Row, lang: str, *, is_followed: bool = False) -> Fact[str] | None:
    """The city that a row about the session says it was in; `is_followed` where it tells of what came after it."""
    row = _with_city_states(row)
    row = _with_states_called_alike(row) if lang == "ru" else row
    row = with_world_towns(_with_capitals(row) if lang == "en" else row, lang)
    best = None
    anchors = [at for at, unit in enumerate(row.units) if unit.kind in {"HELD", "SESSION", "BODYREF", "WILL", "CHAIR"}]
    for rule, wanted in enumerate(grammar("places", lang, "city")):
        for match in wanted.finditer(row.marks):
            first, after = match.span("city")
            if not _may_be_town(row, first, after, lang):
                continue
            before = is_of_before(row, first) or (not is_followed and is_of_earlier(row, first, lang))
            if before or is_of_an_office(row, first):
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


def _may_be_town(row: Row, first: int, after: int, lang: str) -> bool:
    """Whether these units may be a town: a table or the text says so, or nothing denies it."""
    said = row.units[first].kind == "CITY" or any(unit.kind == "TOWN" for unit in row.units[max(0, first - 2) : first])
    return said or may_be_town(row.shown(first, after), lang)


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


CALLED_ALIKE = frozenset({"DZ", "TN"})
"""States that in Russian have the name of their capital."""


def _with_states_called_alike(row: Row) -> Row:
    """The row in which a State called after its capital is that town where something was in it: "в | Алжире прошло"."""
    made = [
        (at, at + 1, one._replace(kind="CITY"))
        for at, one in row.of_kind("LAND")
        if one.value in CALLED_ALIKE
        and at
        and row.shown(at - 1, at).lower() == "в"
        and " " not in row.shown(at, at + 1)
    ]
    return row.replaced(made) if made else row


_CAPITAL = pattern("DEMO <what:LOW> COMMA? <city:CAP> (?! CAP)")


def _with_capitals(row: Row) -> Row:
    """The English row in which what is called a capital is a city, also an unknown one: "the Kenyan capital | Zela"."""
    made = [
        (match.start("city"), match.end("city"), row.units[match.start("city")]._replace(kind="CITY", value=None))
        for match in row.find(_CAPITAL)
        if row.shown(*match.span("what")).lower() in words("en", "sessions.capital")
    ]
    return row.replaced(made) if made else row


def is_of_earlier(row: Row, at: int, lang: str) -> bool:
    """Whether the town at `at` is that of an earlier meeting: "since their meeting in Moscow", "last met in Delhi"."""
    is_held = False
    if lang == "ru" and _AT_SESSION.match(row.marks, at + 1):
        return False
    by_accord = lang == "ru" and _ACCORD.search(row.shown(0, at).lower()) is not None
    for unit in reversed(row.units[max(0, at - LOOKS_BACK) : at]):
        word = row.text[unit.start : unit.end].lower()
        is_held = is_held or unit.kind == "HELD"
        if unit.kind in {"COMMA", "STOP", "SEMI", "AND"} or word == "has":
            return False
        looks_back = (unit.kind == "LAST" and not by_accord) or (unit.kind == "SPAN" and not (is_held and lang == "ru"))
        if looks_back and not word.startswith(JUST_NOW):
            return True
    return False


JUST_NOW = ("this ", "last week", *listed("ru", "sessions.just_now"))
"""How words begin for a time that looks back no further than to the session: "на | прошлой неделе | прошла"."""

_ACCORD = expression("ru", "sessions.by_accord")
"""What says on what ground the session was held, not when: "в соответствии с договоренностью"."""

_AT_SESSION = pattern("IN (ORD | ADJ | JOINT){0,2} SESSION")
"""What right after a town says that the session was there: "договоренность достигнута в Найроби | на 5-м заседании"."""

LOOKS_BACK = 6
"""Units before a town within which words of looking back take it to themselves."""


def is_of_an_office(row: Row, at: int) -> bool:
    """Whether a town is that of a mission: "the Polish embassy in | Baku said"."""
    return at > 1 and row.shown(at - 2, at - 1).lower() in {"embassy", "consulate", "mission", "ambassador", "bureau"}


def _city_or_here(row: Row, preamble: Sequence[Row], lang: str, *, is_followed: bool) -> Fact[str] | None:
    if says_here(row) and (opened := _dateline(row, lang)):
        return opened
    city = city_of(row, lang, is_followed=is_followed)
    if city is None and (says_here(row) or _in_the_capital(row, lang)):
        city = next((found for line in preamble if (found := _town(line, lang))), None)
    return city


_IN_CAPITAL_RU = pattern(
    "(^ | DASH | DATE | STOP | LINE) IN <town:TOWN> (HELD | UNDER | CHAIRMANSHIP | WILL | STANCE | VERB | DATE)"
)


def _in_the_capital(row: Row, lang: str) -> bool:
    """Whether a Russian row says that something was "in the capital", of whose State its dateline tells the town."""
    found = _IN_CAPITAL_RU.search(row.marks) if lang == "ru" else None
    return found is not None and row.shown(*found.span("town")).lower() in words("ru", "sessions.capital")


def _here_before(
    telling: Sequence[Sentence], sentences: Sequence[Sentence], preamble: Sequence[Row], lang: str
) -> Fact[str] | None:
    """The town of the dateline where the text opens with "here" and goes on with the session."""
    opening = next((one for one in sentences if one.place is Place.BODY), None)
    if opening is None or not says_here(opening.row):
        return None
    latest = EARLIEST if lang == "hi" and _of_two_states(opening.row) else 1
    if not any(one.place is Place.BODY and one.number <= latest for one in telling):
        return None
    return next((found for line in preamble if (found := _town(line, lang))), None)


def _of_two_states(row: Row) -> bool:
    """Whether an opening tells of two States what the session, named later, is of: "केन्या और घाना ने यहां वार्ता की"."""
    return len({unit.value for unit in row.units if unit.kind in NATIONS}) > 1


def _here_in_line(telling: Sequence[Sentence], sentences: Sequence[Sentence], lang: str) -> Fact[str] | None:
    """The town that opens a paragraph, as a dateline does, where the session was held "here"."""
    if not any(says_here(sentence.row) for sentence in telling):
        return None
    lines = (one.row for one in sentences if one.place is Place.BODY and one.number <= EARLIEST)
    return next((found for row in lines if (found := _dateline(row, lang))), None)


def _here_at_end(telling: Sequence[Sentence], sentences: Sequence[Sentence], lang: str) -> Fact[str] | None:
    """The town with which a text closes, beside the day of its writing, where the session was held "here"."""
    if lang != "hi" or not any(says_here(sentence.row) for sentence in telling):
        return None
    closing = (one.row for one in sentences[-CLOSING:] if _CLOSES.fullmatch(one.row.marks))
    return next((found for row in closing if (found := _town(row, lang))), None)


_CLOSES = pattern("CITY COMMA? WORD? COMMA? DATE STOP?")
CLOSING = 3
"""The last sentences of a text, one of which has its place and day."""


_DATELINE = pattern(
    "CITY (COMMA (LAND | CAP))? (COMMA? DATE)? ((OPEN ANY{1,4} CLOSE)? (COLON | DASH) | COMMA? OPEN ANY{1,4} CLOSE)"
)


def _dateline(row: Row, lang: str) -> Fact[str] | None:
    """The town with which a row opens as an agency's report does: "Davos, 5 May (ABC) –"."""
    line = with_world_towns(row, lang)
    return _town(line, lang) if _DATELINE.match(line.marks) else None


def _town(line: Row, lang: str) -> Fact[str] | None:
    opens_with_state = len(line) > 0 and line.units[0].kind == "LAND"
    line = with_world_towns(_with_city_states(line) if opens_with_state else line, lang)
    towns = [Fact(line.shown(at, at + 1), (unit.start, unit.end), "here", 0.9) for at, unit in line.of_kind("CITY")]
    return towns[0] if towns else _unknown_town(line, lang)


def _unknown_town(line: Row, lang: str) -> Fact[str] | None:
    """A town that no table lists, by its place before the day or the agency of a dateline: "Zela, 5 May (ABC)"."""
    line = _with_city_states(line)
    match = _SIGNED.match(line.marks)
    if match is None or not may_be_town(line.shown(*match.span("city")), lang):
        return None
    return Fact(line.shown(*match.span("city")), line.span(*match.span("city")), "here", 0.8)


_SIGNED = pattern("<city:CITY | (WORD | CAP){1,2}> (COMMA | STOP)? DATE? OPEN ANY{1,4} CLOSE")


def says_here(row: Row) -> bool:
    """Whether a row says that something was "here", and not that somebody said it: "the spokesperson | here said"."""
    told = any(
        not any(one.kind == "ASIDE" for one in row.units[max(0, at - 2) : at + 2]) for at, _ in row.of_kind("HERE")
    )
    return told or expression("en", "sessions.at_the_seat").search(row.shown(0, len(row))) is not None
