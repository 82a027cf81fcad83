"""Whose body met: one government's, a parliament's, a department's, or only one side's part of a joint body.

Reads: events and sentences. Writes: whether a body is no body of two governments.
"""

from collections.abc import Sequence
from itertools import pairwise

from paraph.intake.bodies.mentions import BodyMention, bodies_in
from paraph.intake.bodies.names import NATIONS, UNIONS
from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import expression, listed, listed_everywhere, words
from paraph.intake.marks.sentences import Sentence
from paraph.intake.sessions.events.naming import Event

NEAR = 3


NEAR_HI = 12
"""Units before a body within which a parliament is whose it is; a Hindi name has its owners before it."""


def is_national(event: Event, lang: str) -> bool:
    """Whether the body of an event is one government's or a parliament's, by the words near it."""
    units = event.sentence.row.units
    near = units[max(0, event.first - (NEAR_HI if lang == "hi" else NEAR)) : event.after + 2]
    if event.body and len(event.body.parties) > 1:
        return False
    if any(_is_national(event.sentence.row, unit) for unit in near):
        return True
    return lang == "hi" and is_national_hindi(event)


def is_national_hindi(event: Event) -> bool:
    """Whether Hindi says of a body that it is the centre's, an organisation's or of those who are no governments."""
    of_centre = event.first > 0 and event.sentence.row.units[event.first - 1].kind == "HOME"
    return of_centre or _is_an_organ(event.body, event.sentence) or _is_with_own_people(event) or _is_owned(event)


def _is_owned(event: Event) -> bool:
    """Whether the words before a body say whose it is: "विश्व व्यापार संगठन की | चाय समिति", "ट्रैक 1.5 | संवाद"."""
    row, body = event.sentence.row, event.body
    if body is None:
        return False
    begin = (body.full or body).span[0]
    if words("hi", "sessions.of_one_state").intersection(row.text[slice(*body.span)].split()[:-1]):
        return not body.parties
    return OF_ORGANISATION.search(row.text, max(row.units[0].start, begin - OWNERS), begin) is not None


OWNERS = 90
"""Letters before a body within which it is told whose it is."""

OF_ORGANISATION = expression("hi", "sessions.of_organisation")


def _is_national(row: Row, unit: Unit) -> bool:
    """Whether a unit makes a body one government's: not what tells of the parts of both sides."""
    return unit.kind == "NATIONAL" and not row.text.startswith(BOTH_PARTS, unit.start)


BOTH_PARTS = listed("ru", "sessions.both_parts")
"""How Russian begins to tell of the parts of both sides: "председатели | национальных частей комиссии"."""


def _is_with_own_people(event: Event) -> bool:
    """Whether a government consults its own people in Hindi, not another: "हितधारकों के साथ | परामर्श"."""
    row, first = event.sentence.row, event.first
    own = first > 1 and row.units[first - 1].kind == "WITH"
    return own and row.shown(first - 2, first - 1).split()[-1] in words("hi", "sessions.own_people")


def _is_an_organ(body: BodyMention | None, sentence: Sentence) -> bool:
    """Whether a Hindi name says that the body is an organisation's or one government's: "अंतरराष्ट्रीय चाय आयोग"."""
    if body is not None and sentence.row.text.startswith(OF_ALL_STATES, (body.full or body).span[0]):
        return True
    if body is None or body.joint or body.kind in {"dialogue", "working_group"}:
        return False
    return sentence.row.text.startswith(ORGANS, (body.full or body).span[0])


ORGANS = listed("hi", "sessions.organs")
OF_ALL_STATES = listed("hi", "sessions.of_all_states")
"""How names begin of bodies of the United Nations, whose first word else makes one joint."""


def is_named_national(event: Event) -> bool:
    """Whether the word before "the Commission" makes it one of parliaments: "заседание межпарламентской | комиссии"."""
    units = event.sentence.row.units
    at = next((at for at in range(event.first, event.after) if units[at].value is event.body), event.first)
    row = event.sentence.row
    if at > 0 and row.shown(at - 1, at).lower().startswith(PARLIAMENTS):
        return True
    return bool(event.body and event.body.bare) and at > 0 and _is_national(row, units[at - 1])


CHAMBERS = (*listed("ru", "sessions.chambers"), *listed_everywhere("sessions.of_no_government"))
"""Words for a parliament, or for others who are no governments, within the name of a body, which is theirs."""


PARLIAMENTS = listed("ru", "sessions.parliaments")
"""How adjectives begin by which a body is one of parliaments, whatever States stand in its name."""


def is_of_chambers(body: BodyMention, sentences: Sequence[Sentence]) -> bool:
    """Whether a body is a parliament's: by its name ("Комиссия Госдумы и Сената по чаю"), or "группа | парламента"."""
    text, end = sentences[0].row.text, body.span[1]
    named, following = text[body.span[0] : end].lower(), text[end : end + NEXT_WORDS].lstrip().lower()
    return any(chamber in named for chamber in CHAMBERS) or following.startswith(CHAMBERS)


NEXT_WORDS = 40
"""Letters after a name within which it is told whose the body is."""


OWN_PART = expression("hi", "sessions.own_part")
"""What right after a Hindi body makes of it one side's part of it: "आयोग | के भारतीय खंड की बैठक"."""

OF_DEPARTMENTS = listed_everywhere("sessions.of_departments")


PARTS_RU = listed("ru", "sessions.parts")


def is_of_others(body: BodyMention, sentences: Sequence[Sentence], lang: str) -> bool:
    """Whether a body is one of departments, of those who are no governments, of an organisation or of one State."""
    if is_of_departments(body, sentences) or is_of_chambers(body, sentences):
        return True
    if lang == "ru" and _is_of_nobody_else(body, sentences):
        return True
    return is_of_an_organisation(body, sentences) or (lang == "en" and is_of_one_state(body, sentences))


def _is_of_nobody_else(body: BodyMention, sentences: Sequence[Sentence]) -> bool:
    """Whether a Russian body is an organisation's, or one State's own, by its name or a guest."""
    if _FOLLOWED.match(sentences[0].row.text, body.span[1]):
        return True
    if body.joint or body.parties:
        return False
    if body.kind == "dialogue":
        return body.bare and any(_is_of_leaders(one.row, body) for one in sentences)
    for row in (one.row for one in sentences):
        at = next((at for at, one in bodies_in(row) if one.span == body.span), None)
        if at is not None:
            guests = expression("ru", "sessions.guests").search(row.text, body.span[1], row.units[-1].end)
            return guests is not None or _OWN.match(row.marks, at + 1) is not None
    return False


def _is_of_leaders(row: Row, body: BodyMention) -> bool:
    """Whether a sentence tells of talks of leaders or of parliaments: "Президенты A и B провели | консультации"."""
    own = row.units[0].start <= body.span[0] < row.units[-1].end
    return own and expression("ru", "sessions.leaders").match(row.shown(0, 1)) is not None


_OWN = pattern("LAND (?! AND | DASH | HYPHEN | COMMA | WITHSIDE | PO | SLASH)")
"""What after the name of a body says that it is one State's: "Таможенный комитет | Кении"."""


def is_of_departments(body: BodyMention, sentences: Sequence[Sentence]) -> bool:
    """Whether a body is one between the departments of a government: no States in its name, no sides told of.

    "Межведомственная рабочая группа по мониторингу поставок в Кению", which an ambassador chaired; "inter-agency".
    """
    if body.parties or body.kind == "dialogue":
        return False
    name = sentences[0].row.text[slice(*body.span)].lower()
    if name.startswith(OF_DEPARTMENTS_RU):
        return not any(_SIDES.search(one.row.marks) for one in sentences)
    between = name.startswith(OF_DEPARTMENTS)
    return between and not any(unit.kind in {"BOTH", "SIDE"} for one in sentences for unit in one.row.units)


OF_DEPARTMENTS_RU = listed("ru", "sessions.of_departments")
_SIDES = pattern("(LAND | DEMO) SIDE | SIDE (ORG (LOW | ADJ){0,3})? LAND | DEMO HYPHEN DEMO | LAND AND LAND")
"""What of a Russian body between departments tells that they are those of two States."""

_FOLLOWED = expression("ru", "sessions.of_all_or_none")
"""What right after a Russian name says that the body is an organisation's, or talks are for anybody's good."""


def is_of_an_organisation(body: BodyMention, sentences: Sequence[Sentence]) -> bool:
    """Whether English names an organisation of many States with the body: "UNESCO Intergovernmental Committee"."""
    if body.parties:
        return False
    text = sentences[0].row.text
    if any(
        _is_an_organisations(sentence.row, at)
        for sentence in sentences
        for at, one in bodies_in(sentence.row)
        if one.span == body.span
    ):
        return True
    named = (one for sentence in sentences for _, one in bodies_in(sentence.row) if one.kind == body.kind)
    return any(not ORGANISATIONS.isdisjoint(_words(text, one)) for one in named if not one.parties)


def _is_an_organisations(row: Row, at: int) -> bool:
    """Whether an English body is told as an organisation's, no union's: "the World Tea Organization's | Board"."""
    begin = row.units[at].start
    if any(unit.kind in NATIONS for unit in row.units[max(0, at - NEAR) : at]):
        return False
    return OWNED_BY.search(row.text, max(row.units[0].start, begin - OWNERS), begin) is not None


OWNED_BY = expression("en", "sessions.of_organisation")

_TWO = pattern("(LAND | DEMO) (HYPHEN | DASH | AND | SLASH | WITH) THE? (LAND | DEMO)")


def is_of_one_state(body: BodyMention, sentences: Sequence[Sentence]) -> bool:
    """Whether an English text names one State at most with a body, and tells nowhere of two together or of both sides.

    "The Kenyan Coordination Council for Exports met; supplies to Nepal were discussed".
    """
    if body.joint or body.of_region or body.kind not in OFTEN_OF_ONE:
        return False
    named = [one for sentence in sentences for _, one in bodies_in(sentence.row) if one.kind == body.kind]
    states = {code for one in named for code, _ in (one.full or one).parties}
    if len(states) > 1 or states & UNIONS or any(one.joint for one in named):
        return False
    rows = [sentence.row for sentence in sentences]
    return not any(any(row.of_kind("BOTH", "SIDE")) or _TWO.search(row.marks) for row in rows)


OFTEN_OF_ONE = frozenset({"council", "committee", "commission"})


def _words(text: str, body: BodyMention) -> set[str]:
    """The words of a name up to what it is for, and every two that follow each other."""
    told = text[body.span[0] : body.head[1]].split()
    return {*told, *(" ".join(two) for two in pairwise(told))}


ORGANISATIONS = words("en", "sessions.organisations")


_PART_EN = pattern("(LAND | DEMO) (LOW | SIDE) OF $")


def is_part(event: Event) -> bool:
    """Whether "the Belarusian part of the commission" met, by itself, or "заседание национальной части | комиссии"."""
    row = event.sentence.row
    if event.body is not None and OWN_PART.match(row.text[event.body.span[1] : event.body.span[1] + NEXT_WORDS]):
        return True
    if _PART_EN.search(row.marks, max(0, event.first - 4), event.first):
        told = row.shown(event.first - 2, event.first - 1).lower()
        meets = any(unit.kind == "SESSION" for unit in row.units[max(0, event.first - 6) : event.first])
        return told in {"part", "section", "chapter"} or (told == "side" and meets)
    first = max(0, event.first - 4)
    return any(
        first <= match.start() < event.after
        and row.shown(match.end() - 1, match.end()).lower().split()[-1].startswith(PARTS_RU)
        for wanted in grammar("verdicts", "ru", "part")
        for match in row.find(wanted)
    )
