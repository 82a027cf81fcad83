"""Where subjects begin and end in Russian, whose words tell by their endings what belongs to what.

A participle after a comma that does not agree with the noun after it only says more of what stands before ("вопросам,
| представляющим взаимный интерес", "действующих предприятий" is a subject); "и" between words one of which cannot stand
in the case of the other ties what both belong to ("поставки газа | и нефти"); a piece that opens with a post and goes
on with a name is a person. What the dictionary does not know decides nothing.

Reads: a row and places in it. Writes: places, and whether a piece names a subject.
"""

import re

from paraph.intake.areas.unwrapping import FIELDS_RU
from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import expression, listed, words
from paraph.intake.marks.wording import key_of, says_nothing
from paraph.language.russian import tags

Forms = frozenset[tuple[str, str]]
"""Cases a word may stand in, each with the gender, or with PLURAL."""

PLURAL = "plur"

ADJECTIVES = frozenset({"ADJ", "CAPADJ"})
PRONOUNS = words("ru", "areas.pronouns")
"""What a piece that begins another clause ends with."""

THEIRS = words("ru", "areas.theirs")
"""What opens a piece that only goes on about what was named before it: "… и | их реализации"."""

ALONE = words("ru", "areas.alone")
"""What by itself names nothing, while "план действий" does."""

COMPARING = words("ru", "areas.comparing")
"""What opens a comparison rather than a subject."""

_PARTICIPLE = re.compile(r"(?:[уюая]щ|вш)(?:ий|его|ему|им|ем|ая|ей|ую|ее|ие|их|ими)(?:ся)?$")
_DONE = re.compile(r"(?:нн|нут|ят|ит|[еи]м)(?:ого|ому|ым|ой|ую|ых|ыми|ый|ая|ые|ом)$")
APART = frozenset({"IN", "NUM", "PO", "WITHSIDE", "FROM", "ABOUT", "DATE", "UNDER", "LAND", "POST", "CAP"})
"""What no participle describes: what follows it tells where, when or by whom."""


def names_no_subject(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece belongs to another clause, or names a person."""
    last = row.shown(cut - 1, cut).lower()
    if (
        last in PRONOUNS
        or row.shown(begin, begin + 1).lower() in THEIRS
        or (begin + 1 == cut and last in ALONE)
        or _tells_a_time(row, begin, cut)
        or key_of(row.shown(begin, begin + 1)) in COMPARING
    ):
        return True
    return any(rule(row, begin, cut) for rule in (_is_where, _is_participial, _is_person, _is_range, _opens_a_clause))


OF_THEM = "из них"
"""What ends a piece that only says of how many: "ряду | из них"."""


def _opens_a_clause(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece is no noun's: a gerund's ("| развивая торговлю"), a relative's, or an adverb alone ("уже")."""
    found = tags(row.shown(begin, begin + 1).lower())
    if found and all(tag.POS == "GRND" for tag in found):
        return True
    if (
        row.units[begin].kind == "BREAK"
        or row.shown(cut - 2, cut).lower() == OF_THEM
        or (found and all("Apro" in tag and "Ques" in tag for tag in found))
    ):
        return True
    return begin + 1 == cut and bool(found) and all(tag.POS in {"ADVB", "PRCL"} for tag in found)


def past_opening(row: Row, first: int, joint: int) -> int:
    """Where subjects begin after how they were dealt with, or who reported of them.

    "Обсудили в узком и расширенном форматах | торговлю", "заслушали доклад министра о | торговле".
    """
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


THINGS = frozenset({"LOW", "ADJ", "CAPADJ", "DEMO", "ABBR"})
"""What a number before it counts that is no session."""

PLACES = listed("ru", "areas.places")


def _is_where(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece only tells where: "в том числе | в приграничных районах Кении", "особенно в Приморском"."""
    apart = tags(row.shown(begin, begin + 1).lower())
    begin += begin + 1 < cut and any(tag.POS in {"ADVB", "PRCL"} for tag in apart)
    if row.units[begin].kind != "IN":
        return False
    if all(unit.kind in {"CAPADJ", "CAP", "CITY", "LAND"} for unit in row.units[begin + 1 : cut]):
        return True
    head = next((at for at in range(begin + 1, cut) if row.units[at].kind not in ADJECTIVES), begin)
    return row.shown(head, head + 1).lower().startswith(PLACES)


TIMES = listed("ru", "areas.times")


def _tells_a_time(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece tells a stretch of time: "зимний период 2022 года", "семи месяцев"."""
    head = next((at for at in range(begin, cut) if row.units[at].kind not in ADJECTIVES), begin)
    words = [row.shown(at, at + 1).lower() for at in range(head, cut)]
    return words[0].startswith(TIMES) or (len(words) == PAIR and words[1].startswith(TIMES))


PAIR = 2


_RANGE = expression("ru", "areas.range")


def _is_range(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece only says that much was dealt with: "широкий круг вопросов евразийской интеграции"."""
    ranged = _RANGE.match(row.shown(begin, cut).lower()) is not None
    many = ranged and row.shown(min(begin + RANGE_WORDS, cut - 1), min(begin + RANGE_WORDS + 1, cut)).lower() in MANY
    return many and not any(unit.kind in {"PO", "FIELD", "INTRO", "IN"} for unit in row.units[begin:cut])


RANGE_WORDS = 2
MANY = words("ru", "areas.many")
"""Of what a range is that names no subject: "широкий спектр | вопросов", not "широкий спектр | торговых связей"."""


def _is_person(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece is somebody with his post: "премьер-министр Кении Петр Отиено", "министра Кении"."""
    kinds = [unit.kind for unit in row.units[begin:cut]]
    if kinds[0] == "POST" and set(kinds) <= {"POST", "LAND", "ORG", "HOME"}:
        return True
    return kinds[0] == "POST" and any(kind in {"CAP", "PERSON", "INIT"} for kind in kinds[1:])


def _is_participial(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece after a sign only says more of what stands before it."""
    if begin == 0 or row.units[begin - 1].kind not in {"COMMA", "INTRO"}:
        return False
    if begin + 1 == cut < len(row):
        word = row.shown(begin, cut).lower()
        return row.units[cut].kind == "BREAK" and any(one.search(word) for one in (_DONE, _PARTICIPLE))
    word = row.shown(begin, begin + 1).lower()
    if word.startswith(NEEDED) and row.shown(begin + 1, begin + 2).lower() == "для":
        return True
    if not (_PARTICIPLE.search(word) or _DONE.search(word)) or not _may_be_participle(word):
        return False
    if row.units[begin + 1].kind in APART or row.shown(begin + 1, begin + 2) in LEADING_ON:
        return True
    return not _agrees(row, begin, cut)


LEADING_ON = words("ru", "areas.leading_on")
"""What right after a participle leads to what it says of the noun before it: "порта, прилегающего | к заводу"."""

NEEDED = listed("ru", "areas.needed")
"""Adjectives that with "для" only say more of what stands before: "меры, | необходимые для охраны"."""


def _may_be_participle(word: str) -> bool:
    """Whether the dictionary knows a participle by its form; one it does not know goes by its ending."""
    found = tags(word)
    looks_so = _PARTICIPLE.search(word) is not None
    return any(tag.POS == "PRTF" or (looks_so and tag.POS == "ADJF") for tag in found) if found else looks_so


def _agrees(row: Row, begin: int, cut: int) -> bool:
    """Whether a word describes the first noun after it: both may stand in one case, number and gender."""
    forms = _forms(row, begin)
    for at in range(begin + 1, cut):
        other = _forms(row, at)
        if row.units[at].kind == "NUM":
            return False
        if not other:
            if any(tag.POS in {"ADVB", "COMP"} for tag in tags(row.shown(at, at + 1).lower())):
                continue
            return True
        if row.units[at].kind in ADJECTIVES | {"JOINT"}:
            if not forms & other:
                return False
            continue
        return bool(forms & other)
    return False


def _forms(row: Row, at: int) -> Forms:
    """What the dictionary says a word may stand in; nothing where it does not know it."""
    found = tags(row.shown(at, at + 1).lower())
    return frozenset((str(tag.case), PLURAL if tag.number == PLURAL else str(tag.gender)) for tag in found if tag.case)


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


def ties(row: Row, at: int, left: int, right: int) -> bool:
    """Whether an "и" ties words within one subject: "поставки газа | и нефти", "поставки | и перевозку газа".

    So it does where the word after it cannot stand in the case of the subject before it, which means something by
    itself, and where two doings have one object.
    """
    belonging = (_have_one_object, _is_of_what_follows, _is_between, _is_where_as_well)
    if row.units[at - 1].kind in HALVED or any(rule(row, at, left) for rule in belonging):
        return True
    head, other = _head(row, left, at), _head(row, at + 1, right)
    if other is not None and _is_titled(row, left, at):
        return any(case == "loct" for case, _ in _as_governed(_forms(row, other)))
    if head is None or other is None or says_nothing(row.shown(head, head + 1), "ru"):
        return False
    if any(row.units[place].kind in {"PO", "FIELD", "INTRO"} for place in range(left, at)):
        return False
    listed = (
        left > 0 and row.units[left - 1].kind == "COMMA" and any(row.units[one].kind == "IN" for one in range(left, at))
    )
    if listed and _cases(_forms(row, head)) & _cases(_forms(row, other)):
        return False
    mine, theirs = _cases(_forms(row, head)), _cases(_as_governed(_forms(row, other)))
    return bool(mine and theirs) and head < at - 1 and not mine & theirs


def _is_between(row: Row, at: int, left: int) -> bool:
    """Whether an "и" parts those between whom something is: "обмен между музеями Непала | и Комитетом Кении"."""
    among = next((place for place in range(at - 1, left - 1, -1) if row.units[place].kind == "BETWEEN"), None)
    return among is not None and not any(unit.kind == "AND" for unit in row.units[among:at])


def _is_where_as_well(row: Row, at: int, left: int) -> bool:
    """Whether an "и" adds a place to where something is done: "охрана на внешних границах | и прилегающих районах"."""
    where = any(unit.kind == "IN" for unit in row.units[left:at])
    head = _head(row, at + 1, len(row))
    return (
        where
        and head is not None
        and row.shown(head, head + 1).lower().startswith(PLACES)
        and (any(case == "loct" for case, _ in _forms(row, head)))
    )


def _is_titled(row: Row, left: int, at: int) -> bool:
    """Whether before an "и" stands a document with what it is about: "проект соглашения о торговле | и туризме"."""
    kinds = [unit.kind for unit in row.units[left:at]]
    return "DOCUMENT" in kinds and "ABOUT" in kinds[kinds.index("DOCUMENT") :]


HALVED = frozenset({"DASH", "HYPHEN"})
"""What before an "и" stands for the half of a word that both have: "земле- | и водопользование"."""

_DOING = re.compile(r"(?:н[иь]|вк|бк|тк|рк|зк|ск|ци|ч)(?:я|е|ю|и|ем|ям|ях|ями|й|а|у|ой|ой|ам|ами)$")
"""Ending of words for a doing, two of which may have one object: "предотвращения и устранения загрязнения"."""


def _have_one_object(row: Row, at: int, left: int) -> bool:
    """Whether two doings around an "и" have the object that follows the second."""
    if at + 2 >= len(row) or at - 1 < left:
        return False
    after = at + 2 + (row.units[at + 2].kind == "ORD")
    doing = all(_DOING.search(row.shown(place, place + 1).lower()) for place in (at - 1, at + 1))
    if not doing or after >= len(row) or row.units[after].kind not in OBJECTS:
        return False
    forms = _forms(row, after)
    return not forms or any(case == "gent" for case, _ in forms)


RELATING = listed("ru", "areas.relating")
"""How words begin that say nothing without what they belong to: "сроки | и места поставок чая"."""


def _is_of_what_follows(row: Row, at: int, left: int) -> bool:
    """Whether all before an "и" is such a word, which belongs to what the word after it does."""
    told = [place for place in range(left, at) if row.units[place].kind not in {"PO", "IN", "ABOUT"}]
    if len(told) != 1 or not row.shown(told[0], at).lower().startswith(RELATING) or at + 2 >= len(row):
        return False
    return row.shown(at + 1, at + 2).lower().startswith(RELATING) and row.units[at + 2].kind in OBJECTS


OBJECTS = frozenset({"LOW", "ADJ", "CAPADJ", "ABBR", "CAP", "JOINT", "DOCUMENT"})
"""What may follow a doing as its object."""


def _head(row: Row, begin: int, end: int) -> int | None:
    """The first noun of a piece, past the adjectives before it; None where something else comes first."""
    for at in range(begin, end):
        kind = row.units[at].kind
        if kind in ADJECTIVES | {"JOINT", "HYPHEN"} or (kind == "LOW" and row.units[at + 1 : at + 2] and
                                                        row.units[at + 1].kind == "HYPHEN"):  # fmt: skip
            continue
        return at if kind in {"LOW", "DOCUMENT"} else None
    return None


def _as_governed(forms: Forms) -> Forms:
    """Forms of a noun that may be governed: a plural spelled as the genitive of the singular counts as the latter."""
    singular = any(case == "gent" and number != PLURAL for case, number in forms)
    return forms - {("nomn", PLURAL), ("accs", PLURAL)} if singular else forms


def _cases(forms: Forms) -> frozenset[str]:
    """The cases; subject and object count as one, for both may be what is dealt with."""
    return frozenset("accs" if case == "nomn" else case for case, _ in forms)


def between_adjectives(row: Row, at: int) -> bool:
    """Whether an "и" stands between two adjectives, which have one noun; of names those that end alike."""
    after = at + 1 + 2 * bool(_halves(row, at + 1))
    if row.units[at - 1].kind in ADJECTIVES and after < len(row) and row.units[after].kind in ADJECTIVES | {"JOINT"}:
        return True
    named = all(row.units[place].kind in OF_NAMES for place in (at - 1, at + 1)) and row.units[at + 2].kind == "LOW"
    one, other = row.shown(at - 1, at), row.shown(at + 1, at + 2)
    return named and one[-2:] == other[-2:] and one.endswith(DESCRIBING)


OF_NAMES = ADJECTIVES | {"CAP", "DEMO"}
DESCRIBING = ("ом", "ем", "ой", "ей", "ых", "их", "ого", "его", "ую", "ым", "им")
"""How adjectives made of names end: "в Баренцевом | и Норвежском морях"."""


def adds_manner(row: Row, at: int) -> bool:
    """Whether after a comma no list goes on, but how it was done: "наука и образование, | с подписанием протокола"."""
    return row.units[at].kind == "COMMA" and at + 1 < len(row) and row.units[at + 1].kind in {"WITHSIDE", "WITH"}


def describes_fields(row: Row, at: int) -> bool:
    """Whether a sign stands among the adjectives of several fields: "в торговой, транспортной и иных сферах"."""
    place = at + 1
    while place < len(row) and key_of(row.shown(place, place + 1)) not in FIELDS_RU:
        if row.units[place].kind not in {"ADJ", "HYPHEN", "COMMA", "AND"} | _halves(row, place):
            return False
        place += 1
    return at + 1 < place < len(row)


def _halves(row: Row, at: int) -> set[str]:
    """The kind of a word that is the first half of an adjective: "торгово-|экономической"."""
    return {"LOW"} if at + 1 < len(row) and row.units[at + 1].kind == "HYPHEN" else set()
