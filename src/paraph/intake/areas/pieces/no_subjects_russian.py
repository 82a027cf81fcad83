"""What stands where a Russian subject may, and names none: what belongs to another clause, where, when, or somebody.

A participle after a comma that does not agree with the noun after it only says more of what stands before ("вопросам,
| представляющим взаимный интерес"; "действующих предприятий" is a subject); a gerund, a relative and an adverb alone
are of another clause; a piece that opens with a post and goes on with a name is a person. What the dictionary does not
know decides nothing.

Reads: a row and the places of a piece. Writes: yes or no.
"""

import re

from paraph.intake.areas.words.forms_russian import ADJECTIVES, forms
from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import expression, listed, words
from paraph.intake.marks.wording import key_of
from paraph.language.russian import tags

PRONOUNS = words("ru", "areas.pronouns")
"""What a piece that begins another clause ends with."""

THEIRS = words("ru", "areas.theirs")
"""What opens a piece that only goes on about what was named before it: "… и | их реализации"."""

ALONE = words("ru", "areas.alone")
"""What by itself names nothing, while "план действий" does."""

POINTING_BACK = words("ru", "areas.pointing_back")
"""What points at something told before, which is not told here: "продолжения | этой практики"."""

COMPARING = words("ru", "areas.comparing")
"""What opens a comparison rather than a subject."""

_PARTICIPLE = re.compile(r"(?:[уюая]щ|вш)(?:ий|его|ему|им|ем|ая|ей|ую|ее|ие|их|ими)(?:ся)?$")
_DONE = re.compile(r"(?:нн|нут|ят|ит|[еи]м)(?:ого|ому|ым|ой|ую|ых|ыми|ый|ая|ое|ые|ом)$")
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
        or any(row.shown(at, at + 1).lower() in POINTING_BACK for at in range(begin, min(cut, begin + 2)))
    ):
        return True
    return any(rule(row, begin, cut) for rule in RULES)


PRAISED = words("ru", "areas.praised")
"""What is said of a relation in praise, after adjectives: "высокий | уровень отношений"."""


def _is_praise(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece only praises how things stand: "высокий уровень отношений", "дружественный характер диалога"."""
    noun = next((at for at in range(begin, cut) if row.units[at].kind not in DESCRIBING), begin)
    if noun == begin or row.shown(noun, noun + 1).lower() not in PRAISED:
        return False
    return any(row.shown(at, at + 1).lower().startswith(PRAISING) for at in range(begin, noun))


def _is_manner(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece only tells how a thing is done: "как на двусторонней, так и | на многосторонней основе"."""
    begin += row.units[begin].kind == "IN"
    noun = next((at for at in range(begin, cut) if row.units[at].kind not in DESCRIBING), begin)
    return noun > begin and noun + 1 == cut and row.shown(noun, cut).lower() in MANNERS


MANNERS = words("ru", "areas.manners")
PRAISING = listed("ru", "areas.praising")
DESCRIBING = ADJECTIVES | {"AND", "JOINT"}


def adds_the_rest(row: Row, span: tuple[int, int]) -> bool:
    """Whether what is left of a piece is only the rest of a list, or goes on about what was named before it.

    "… и | других площадках", "перспективы | их развития".
    """
    first = next((at for at, unit in enumerate(row.units) if unit.start >= span[0]), len(row))
    if first == len(row):
        return False
    opening = row.shown(first, first + 1).lower()
    noun = next((at for at in range(first + 1, len(row)) if row.units[at].kind not in ADJECTIVES), first)
    return opening in THEIRS or (opening in REST and row.units[noun].end >= span[1])


REST = words("ru", "areas.rest")
"""What opens a piece that only adds the rest."""


def _is_of_a_relative(row: Row, begin: int, cut: int) -> bool:
    """Whether after a comma a relative clause begins with whose it is: "метод, | срок ввода | которого …"."""
    if begin == 0 or row.units[begin - 1].kind != "COMMA" or cut == len(row) or row.units[cut].kind != "BREAK":
        return False
    if cut - begin > LONGEST_OWNED:
        return False
    told = row.shown(cut, cut + 1).lower()
    return told in WHOSE or (row.units[cut - 1].kind in LEADING and told.startswith(WHICH))


LEADING = frozenset({"ABOUT", "IN", "PO", "WITHSIDE"})
WHICH = "котор"


SMALL = frozenset({"ADVB", "PRCL", "CONJ", "INTJ", "ADJS"})
"""What a word alone is of that names nothing: "ну", "конечно"."""

LONGEST_OWNED = 3
WHOSE = words("ru", "areas.whose_it_is")

NO_OPENINGS = words("ru", "areas.no_openings")
"""What opens words of another clause."""

OF_THEM = words("ru", "areas.of_them")
"""What ends a piece that only says of how many: "ряду | из них"."""


def _opens_a_clause(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece is no noun's: a gerund's ("| развивая торговлю"), a relative's, or an adverb alone ("уже")."""
    found = tags(row.shown(begin, begin + 1).lower())
    if found and all(tag.POS == "GRND" for tag in found):
        return True
    if (
        row.units[begin].kind == "BREAK"
        or row.shown(cut - 2, cut).lower() in OF_THEM
        or (found and all("Apro" in tag and "Ques" in tag for tag in found))
    ):
        return True
    if row.shown(begin, begin + 1).lower() in NO_OPENINGS or (found and all(tag.POS == "VERB" for tag in found)):
        return True
    cut -= begin + 1 < cut and row.units[cut - 1].kind == "AND"
    if begin + 1 == cut and found and all(tag.POS in SMALL for tag in found):
        return True
    if found and all(tag.POS in {"ADVB", "PRCL"} for tag in found):
        return begin + 1 == cut or row.units[begin + 1].kind == "IN"
    return all(_is_no_noun(row.shown(at, at + 1).lower()) for at in range(begin, cut))


def _is_no_noun(word: str) -> bool:
    """Whether the dictionary knows a word only as an adverb, a participle or a pronoun: "которыми", "динамично"."""
    found = tags(word)
    if found and _PARTICIPLE.search(word):
        return True
    return bool(found) and all(tag.POS in {"ADVB", "PRCL", "ADJS", "PRTF", "PRTS"} or "Apro" in tag for tag in found)


PLACES = listed("ru", "areas.places")


def _is_whose(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece is the end of the name of a body, with how it is shortened: "комиссии | Малой Азии (КМА)"."""
    kinds = {unit.kind for unit in row.units[begin:cut]}
    return "OPEN" in kinds and kinds <= {"CAPADJ", "CAP", "LAND", "REGION", "OPEN", "CLOSE", "ABBR"}


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
    mine = forms(row, begin)
    for at in range(begin + 1, cut):
        other = forms(row, at)
        if row.units[at].kind == "NUM":
            return False
        if not other:
            if any(tag.POS in {"ADVB", "COMP"} for tag in tags(row.shown(at, at + 1).lower())):
                continue
            return True
        if row.units[at].kind in ADJECTIVES | {"JOINT"}:
            if not mine & other:
                return False
            continue
        return bool(mine & other)
    return False


RULES = (
    _is_of_a_relative,
    _is_whose,
    _is_where,
    _is_participial,
    _is_person,
    _is_range,
    _opens_a_clause,
    _is_praise,
    _is_manner,
)
