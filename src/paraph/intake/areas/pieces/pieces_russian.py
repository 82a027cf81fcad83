"""Where subjects begin and end in Russian, and what in them is none of theirs.

Reads: a row and places in it. Writes: places, and the kinds of words that mean something else there.
"""

from paraph.intake.areas.words.fields_russian import names_field
from paraph.intake.areas.words.forms_russian import ADJECTIVES, PLURAL, forms
from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.heads import TALKS
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import expression, listed, words
from paraph.language.russian import tags


def past_opening(row: Row, first: int, joint: int) -> int:
    """Where subjects begin after how they were dealt with, who reported of them, or examples in brackets.

    "Обсудили в узком и расширенном форматах | торговлю", "заслушали доклад министра о | торговле".
    """
    if first > 1 and [unit.kind for unit in row.units[first - 2 : first]] == ["OPEN", "INTRO"]:
        return next((at + 1 for at in range(first, joint) if row.units[at].kind == "CLOSE"), joint)
    if first > 0 and row.shown(first - 1, first).lower().split()[-1].startswith(REPORTS):
        return next((at + 1 for at in range(first, joint) if row.units[at].kind == "ABOUT"), first)
    how = _HOW.match(row.text, row.units[first].start) if first < joint and row.units[first].kind == "IN" else None
    return next((at for at in range(first, joint) if row.units[at].start >= how.end()), joint) if how else first


REPORTS = listed("ru", "areas.reports")
"""How words begin for what is heard from somebody, who stands before its subject: "доклад | министра чая о ценах"."""

_HOW = expression("ru", "areas.how")


def opens_list(row: Row, at: int) -> bool:
    """Whether after a comma a list with a head of its own begins: "в области чая и риса, | сферах труда и отдыха"."""
    headed = row.units[at].kind == "COMMA" and at + 1 < len(row)
    return headed and row.shown(at + 1, at + 2).lower() in NEW_LISTS


NEW_LISTS = words("ru", "areas.new_lists")


def counted(row: Row, begin: int, cut: int) -> set[str]:
    """The kind of a number that counts a thing, not a session: "сооружение третьего | энергоблока"."""
    after = {row.units[at + 1].kind for at in range(begin, cut) if row.units[at].kind == "ORD" and at + 1 < len(row)}
    return {"ORD"} if after and after <= THINGS else set()


THINGS = frozenset({"LOW", "ADJ", "CAPADJ", "DEMO", "ABBR", "BOTH"})
"""What a number before it counts that is no session."""


def past_agreed(row: Row, begin: int, cut: int) -> int:
    """Where a subject begins after what was agreed before in its field: "ход договоренностей | в области чая"."""
    agreed = next((at for at in range(begin, cut) if row.units[at].kind == "LAST"), None)
    if agreed is None:
        return begin
    return next((at + 1 for at in range(agreed + 1, cut - 1) if names_field(row, at)), begin)


def before_session(row: Row, begin: int, cut: int) -> int:
    """Where a subject ends before the session it came up at: "поставки чая | на 5-м заседании комиссии"."""
    found = _AT_A_SESSION.search(row.marks, begin + 1, cut)
    if found is None or row.shown(found.start() - 1, found.start()).lower().startswith(TAKING_PART):
        return cut
    return found.start()


_AT_A_SESSION = pattern(
    "(IN | UNDER) (ADJ | CAPADJ | JOINT | ORD | NEXT | DEMO | HYPHEN | LOW){0,4} (BODYREF | SESSION)"
)

TAKING_PART = listed("ru", "areas.taking_part")
"""How words begin for what is done at a session, of which it is a part: "участие | в заседании"."""


def before_aim(row: Row, begin: int, cut: int) -> int:
    """Where a subject ends before what it is for, past a dash, or with whom it is done.

    "Группа по чаю | — для обмена опытом", "экспорт чая | при участии биржи", "соглашение о чае | от 3 мая 2020 года".
    """
    cut = next((at for at in range(begin + 1, cut) if row.units[at].kind == "WITH" or _is_of_a_paper(row, at)), cut)
    aims = (at for at in range(begin + 1, cut - 1) if row.units[at].kind == "DASH")
    return next((at for at in aims if row.shown(at + 1, at + 2).lower() == "для"), cut)


def _is_of_a_paper(row: Row, at: int) -> bool:
    """Whether the day of a document begins: "| от 3 мая 2020 года"."""
    following = row.units[at + 1].kind if at + 1 < len(row) else ""
    return following == "DATE" and row.shown(at, at + 1).lower() == "от"


def of_sides(row: Row, begin: int, cut: int) -> set[str]:
    """The kind of a word that only says whose doing it is: "перспективы сотрудничества | сторон"."""
    told = [at for at in range(begin, cut) if row.units[at].kind == "SIDE"]
    return (
        {"SIDE"} if told and told[0] > begin and all(row.shown(at, at + 1).lower() == SIDES for at in told) else set()
    )


SIDES = "сторон"


def of_meetings(row: Row, begin: int, cut: int) -> set[str]:
    """The kinds of meetings that a plan is of, which is a subject: "план-график | предстоящих встреч"."""
    told = next((at for at in range(begin, cut) if row.units[at].kind == "SESSION"), None)
    planned = told is not None and row.shown(begin, told).lower().startswith(PLANS)
    return {"SESSION"} if planned and told and row.shown(told, told + 1).lower() in MEETINGS else set()


PLANS = listed("ru", "sessions.plans")
MEETINGS = words("ru", "areas.meetings")
"""Words for several meetings that are planned."""


def of_a_body(row: Row, begin: int, cut: int) -> set[str]:
    """The kind of a body whose paper or work is the subject: "план мероприятий | Пограничного комитета"."""
    told = [(at, row.units[at].value) for at in range(begin, cut) if row.units[at].kind == "BODYREF"]
    head = next((at for at in range(begin, cut) if row.units[at].kind not in ADJECTIVES), begin)
    if not told or head >= told[0][0] or row.shown(head, head + 1).lower().startswith(TAKING_PART):
        return set()
    else_told = any(unit.kind == "BETWEEN" or unit.value == "creation" for unit in row.units[begin:cut])
    named = all(isinstance(body, BodyMention) and (not body.bare or body.kind == TALKS) for _, body in told)
    return {"BODYREF"} if named and not else_told else set()


def members(row: Row, begin: int, cut: int) -> set[str]:
    """The kind of words that only say of a union whose it is: "границ государств – | участников СНГ"."""
    told = [at for at in range(begin, cut) if row.units[at].kind == "PEOPLE"]
    told = [at for at in told if at == begin or not row.shown(at, at + 1).lower().startswith(TAUGHT)]
    if not told:
        return {"PEOPLE"}
    of_states = all(at > 1 and row.shown(at - 2, at - 1).lower() in STATES for at in told)
    return {"PEOPLE"} if told and of_states else set()


TAUGHT = listed("ru", "areas.taught")
"""How words begin for people with whom something is done: "подготовка | специалистов"."""

STATES = words("ru", "areas.states")
"""What stands before "участников" that are none of the talks."""


def between_adjectives(row: Row, at: int) -> bool:
    """Whether an "и" stands between two adjectives, which have one noun; of names those that end alike."""
    after = at + 1 + 2 * bool(_halves(row, at + 1))
    if row.units[at - 1].kind in ADJECTIVES and after < len(row) and row.units[after].kind in ADJECTIVES | {"JOINT"}:
        return True
    if not all(row.units[place].kind in OF_NAMES for place in (at - 1, at + 1)):
        return False
    one, other = row.shown(at - 1, at), row.shown(at + 1, at + 2)
    alike = row.units[at + 2].kind == "LOW" and one[-2:] == other[-2:] and one.endswith(DESCRIBING)
    return alike or _is_one_of_many(row, at + 1)


def _is_one_of_many(row: Row, at: int) -> bool:
    """Whether one is named of more that the noun counts: "Баренцева и | Норвежского морей"."""
    one, many = ({number for _, number in forms(row, place)} for place in (at, at + 1))
    return bool(one) and PLURAL not in one and many == {PLURAL}


OF_NAMES = ADJECTIVES | {"CAP", "DEMO"}
DESCRIBING = ("ом", "ем", "ой", "ей", "ых", "их", "ого", "его", "ую", "ым", "им")
"""How adjectives made of names end: "в Баренцевом | и Норвежском морях"."""


def adds_manner(row: Row, at: int) -> bool:
    """Whether after a comma no list goes on, but how it was done: "наука и образование, | с подписанием протокола"."""
    return row.units[at].kind == "COMMA" and at + 1 < len(row) and row.units[at + 1].kind in {"WITHSIDE", "WITH"}


def parts_adjectives(row: Row, at: int) -> bool:
    """Whether a comma stands between adjectives of one noun: "торгово-экономических, | культурных вопросов"."""
    if row.units[at].kind != "COMMA" or not _is_adjective(row, at - 1):
        return row.units[at].kind != "COMMA" and _is_adjective(row, at - 1) and _is_adjective(row, at + 1)
    place = at + 1
    while place < len(row):
        place += 2 * bool(_halves(row, place))
        if place >= len(row) or not _is_adjective(row, place):
            return False
        place += 1
        if place < len(row) and row.units[place].kind not in {"COMMA", "AND"}:
            return row.units[place].kind in NOUNS
        place += 1
    return False


NOUNS = frozenset({"LOW", "ADJ", "ABBR", "CAP", "JOINT"})
"""What adjectives before it may describe."""


def _is_adjective(row: Row, at: int) -> bool:
    """Whether a word is an adjective by its letters, and by the dictionary where that knows it: not "связей"."""
    if row.units[at].kind not in ADJECTIVES:
        return False
    found = tags(row.shown(at, at + 1).lower())
    return not found or any(tag.POS in {"ADJF", "PRTF"} for tag in found)


def _halves(row: Row, at: int) -> set[str]:
    """The kind of a word that is the first half of an adjective: "торгово-|экономической"."""
    return {"LOW"} if at + 1 < len(row) and row.units[at + 1].kind == "HYPHEN" else set()
