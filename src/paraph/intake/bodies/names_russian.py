"""How far a Russian name of a body goes: what belongs to it on either side of its head.

Before the head stand adjectives ("межправительственной российско-кенийской | комиссии"); after it, past what the
patterns of the grammar take in, the union it is of ("государств – участников СНГ"), what it drafts ("по подготовке
проекта | Конвенции о чае"), the river it shares ("реки | Тана"), the organs it sits at ("при органах Содружества").

Reads: a row and the place of a head. Writes: places.
"""

import re
from collections.abc import Collection, Sequence

from paraph.intake.marks.rows import Row, grammar, pattern
from paraph.intake.marks.rulewords import expression, listed, words
from paraph.language.russian import tags

ADJACENT = frozenset({"ADJ", "CAPADJ", "JOINT", "DEMO"})
JOINED = {"AND": ADJACENT, "COMMA": ADJACENT, "HYPHEN": ADJACENT | {"LAND", "LOW", "CAP"}}
"""What may stand before a sign between two adjectives of a name."""

MANY = ("ов", "ев", "ей", "их", "глав")
"""How a post ends that a body is made of: "совет | министров", "совет | командующих"."""


def left_of(row: Row, at: int) -> int:
    """Where the name with the head at `at` begins."""
    first = at
    units = row.units
    while first > 0 and row.shown(first - 1, first).lower() not in POINTING:
        kind = units[first - 1].kind
        if kind in ADJACENT or (first == at and _agrees_with_where(row, first - 1)):
            first -= 1
        elif first < at and first > 1 and units[first - 2].kind in JOINED.get(kind, ()):
            first -= 2
        else:
            break
    return first


POINTING = words("ru", "bodies.pointing")
"""What before a body points at one that was named, and is no part of a name: "этой | комиссии"."""


def _agrees_with_where(row: Row, at: int) -> bool:
    """Whether a capital is an adjective of the head after it that says where: "при | Транспортном совете"."""
    where = row.shown(at + 1, at + 2).lower().endswith("е")
    return where and row.units[at].kind == "CAP" and row.shown(at, at + 1).endswith(("ом", "ем"))


def opens_with_person(row: Row, at: int) -> bool:
    """Whether after a name somebody's post begins: "… сотрудничеству | Заместитель министра … рассказала"."""
    return at < len(row) and row.units[at].kind == "POST" and not row.shown(at, at + 1).lower().endswith(MANY)


def before_person(row: Row, begin: int, end: int) -> int:
    """Where a name ends before somebody's post: "группы по строительству | замминистра строительства Петр Отиено"."""
    if end >= len(row) or row.units[end].kind not in {"CAP", "INIT"}:
        return end
    told = (at for at in range(begin + 1, end) if opens_with_person(row, at) and row.units[at - 1].kind == "LOW")
    return next(told, end)


def past_theme(row: Row, begin: int, at: int, limit: int) -> int:
    """Where the name of a dialogue ends with what it is about: "диалога | о стратегической стабильности"."""
    theme = _THEME.match(row.marks, begin, limit) if at == begin else None
    return theme.end() if theme and row.shown(begin - 1, begin).lower().startswith(DIALOGUE) else at


_THEME = pattern("ABOUT (ADJ | JOINT){1,2} LOW")
DIALOGUE = "диалог"


def right_of(row: Row, at: int, limit: int, unions: Collection[object]) -> int:
    """Where the name ends that the grammar's patterns end at `at`; `unions` holds the codes of unions."""
    at = _past_field(row, _past_officials(row, at, limit, unions), limit)
    end = _past_union(row, _past_partnership(row, at, limit), limit, unions)
    aim = _AIM.match(row.marks, at, limit) if at < limit and row.shown(at, at + 1).lower() == "для" else None
    end = aim.end() if aim else end
    end = _longest(grammar("bodies", "ru", "draft"), row, end, limit) if _ends_in(row, end, DRAFTS) else end
    end = end + 1 if end < limit and row.units[end].kind == "CAP" and _ends_in(row, end, WATERS) else end
    end = _past_union(row, _longest(grammar("bodies", "ru", "at"), row, end, limit), limit, unions)
    return _past_format(row, _past_both(row, _past_quoted(row, end, limit), limit), limit)


_QUOTED = pattern("QUOTE (<plain:(LOW | ADJ){1,2}> | ((?! QUOTE | STOP | COMMA) ANY){1,5}) QUOTE")
_QUOTED_WHERE = pattern("IN (ADJ | JOINT)? LOW")
LED = 3
"""Units from "по" to the word that quotation marks follow, at most."""


def _past_quoted(row: Row, at: int, limit: int) -> int:
    """Where a name ends with what stands in quotation marks, and where it is: "по снятию | «барьеров» в торговле"."""
    found = _QUOTED.match(row.marks, at, limit) if at and row.units[at - 1].kind == "LOW" else None
    if found is None or not any(unit.kind == "PO" for unit in row.units[max(0, at - LED) : at]):
        return at
    where = _QUOTED_WHERE.match(row.marks, found.end(), limit) if found["plain"] else None
    return where.end() if where else found.end()


_OFFICES = pattern("BETWEEN (ADJ | CAPADJ | ORG | LOW | ABBR | HOME){1,4} NUMWORD (BOTH | LOW)")
_AGREED = pattern(
    "BETWEEN (LAND | ORG | ADJ | CAPADJ | CAP | LOW | HYPHEN | DASH | PEOPLE | POST){1,7}"
    " (AND (LAND | ORG | ADJ | CAPADJ | CAP | LOW | HYPHEN | DASH | PEOPLE | POST){1,6}){1,2}"
)
NEAR = 9
"""Units within which what a name is between, or the document it is for, stands before its end."""


def _past_both(row: Row, at: int, limit: int) -> int:
    """Where a name ends with those it is between: "между МИД | двух стран", "Соглашения | между Непалом и Кенией"."""
    near = range(at, max(-1, at - NEAR), -1)
    between = next((place for place in near if place < limit and row.units[place].kind == "BETWEEN"), None)
    offices = _OFFICES.match(row.marks, between, limit) if between is not None else None
    if offices is not None:
        return max(at, offices.end())
    agreed = _AGREED.match(row.marks, at, limit) if between == at else None
    if agreed is None or not any(unit.kind == "DOCUMENT" for unit in row.units[max(0, at - NEAR) : at]):
        return at
    states = (place for place in range(agreed.end() - 1, at, -1) if row.units[place].kind == "LAND")
    return next(states, at - 1) + 1


def _past_format(row: Row, at: int, limit: int) -> int:
    """Where a name ends with the format in which two ministers of each State meet: "консультации | в формате «2+2»"."""
    found = expression("ru", "sessions.two_and_two").match(row.text, row.units[at - 1].end) if 0 < at < limit else None
    if found is None:
        return at
    end = next((place for place in range(at, limit) if row.units[place].start >= found.end()), limit)
    return end + 1 if end < limit and row.units[end].kind == "QUOTE" else end


_OFFICIALS = pattern("POST NATIONAL | POST ADJ LOW | (ADJ | CAPADJ){1,2} (LOW | PEOPLE)")


def _past_officials(row: Row, at: int, limit: int, unions: Collection[object]) -> int:
    """Where a name goes on with the officials of a union who sit: "комитет | старших должностных лиц СНГ"."""
    officials = _OFFICIALS.match(row.marks, at, limit)
    end = officials.end() if officials else at
    return end if _past_union(row, end, limit, unions) > end else at


_FIELD = pattern("IN (ADJ | CAPADJ){1,2} LOW")
TOGETHER = listed("ru", "areas.together")
NO_FIELDS = listed("ru", "bodies.no_fields")
"""What after "в" tells how, when or where a body met rather than what it is for."""


def _past_field(row: Row, at: int, limit: int) -> int:
    """Where a name ends with the field of what is done together: "по сотрудничеству | в чайной торговле"."""
    field = _FIELD.match(row.marks, at, limit) if _ends_in(row, at, TOGETHER) else None
    if field is None or row.shown(at, at + 1).lower() != "в":
        return at
    return at if row.shown(field.end() - 1, field.end()).lower().startswith(NO_FIELDS) else field.end()


_AIM = pattern("LOW (LOW | ADJ | PO | JOINT | AND){1,14} BETWEEN LAND AND LAND")
"""What a group is for that is named by it: "группы | для выработки мер по чаю между Непалом и Кенией"."""


def before_another(row: Row, begin: int, end: int) -> int:
    """Where a name ends before what took place besides, or says more of it: "комиссии по чаю | и проведенный форум"."""
    ands = [at for at in range(begin + 1, end - 1) if row.units[at].kind in {"AND", "COMMA"}]
    end = next((at for at in ands if _begins_another(row.shown(at + 1, at + 2).lower())), end)
    led = begin < end and row.units[begin].kind == "PO"
    return next((at for at in ands if led and at < end and _is_about(row.shown(at + 1, at + 2).lower())), end)


def _is_about(word: str) -> bool:
    """Whether a word can only follow "о", not "по": "договорились о группе по чаю | и расширении поставок"."""
    found = tags(word)
    return bool(found) and all(tag.POS == "NOUN" and tag.case == "loct" for tag in found)


def _begins_another(word: str) -> bool:
    """Whether a word can only be an adjective or a participle of what is told of next, which a verb is said of."""
    found = tags(word)
    return bool(found) and all(tag.POS in {"PRTF", "ADJF"} and tag.case in {"nomn", "accs"} for tag in found)


DRAFTS = listed("ru", "bodies.drafts")
"""Stems of what leads on to a document that is named."""

WATERS = listed("ru", "bodies.waters")


def _ends_in(row: Row, end: int, stems: tuple[str, ...]) -> bool:
    return end > 0 and row.shown(end - 1, end).lower().startswith(stems)


def _longest(patterns: Sequence["re.Pattern[str]"], row: Row, at: int, limit: int) -> int:
    ends = (found.end() for wanted in patterns if (found := wanted.match(row.marks, at, limit)))
    return max(ends, default=at)


def _past_partnership(row: Row, at: int, limit: int) -> int:
    """Where a name ends with what it is of, not with an adjective: "совет | стратегического сотрудничества"."""
    begin = at if at < limit and (row.units[at].kind == "JOINT" or _is_of_ties(row, at)) else at - 1
    of_ties = begin == at and _is_of_ties(row, at)
    goes_on = (row.units[begin].kind == "JOINT" or of_ties) and begin + 1 < limit and row.units[begin + 1].kind == "LOW"
    of_it = _OF_WHAT.search(row.shown(begin, begin + 1).lower()) if goes_on else None
    return begin + 2 if of_it and row.shown(begin + 1, begin + 2).lower().endswith(GENITIVES) else at


def _is_of_ties(row: Row, at: int) -> bool:
    """Whether an adjective and a word for doing things together follow: "комиссии | приграничного сотрудничества"."""
    following = row.shown(at + 1, at + 2).lower() if at + 1 < len(row) else ""
    return row.units[at].kind == "ADJ" and following.startswith(TOGETHER)


_OF_WHAT = re.compile(r"(?:ого|его|ой|ей|ых|их)$")
GENITIVES = ("а", "я", "ы", "и", "ов", "ев", "ий", "ей")
"""How an adjective and a noun in the genitive end."""


_UNION = pattern("(LOW ((DASH | HYPHEN)? (POST | PEOPLE | LOW))?)? LAND")
_MEMBERS = pattern("(DASH | HYPHEN) (POST | PEOPLE | LOW) (LAND | CAP)")
STATES = listed("ru", "bodies.states")


def _past_union(row: Row, at: int, limit: int, unions: Collection[object]) -> int:
    """Where a name ends with the union it is of: "Транспортного совета | СНГ", "| государств – членов ШОС"."""
    members = _MEMBERS.match(row.marks, at, limit) if _ends_in(row, at, STATES) else None
    match = members or _UNION.match(row.marks, at, limit)
    if match is None or row.units[match.end() - 1].value not in unions:
        return at
    plain = members or match.end() == at + 1 or row.shown(at, at + 1).lower().startswith(STATES)
    return match.end() if plain else at
