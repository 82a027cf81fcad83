"""What an "и" ties within one Russian subject: "поставки газа | и нефти", "поставки | и перевозку газа".

Words one of which cannot stand in the case of the other belong together, two doings with one object, the two between
whom something is, a place added to a place. A doing with an object of its own is another subject. What the dictionary
does not know decides nothing.

Reads: a row and the places around an "и". Writes: yes or no.
"""

from paraph.intake.areas.pieces.no_subjects_russian import PLACES, REST, THEIRS
from paraph.intake.areas.pieces.objects_russian import ties_objects
from paraph.intake.areas.words.fields_russian import is_doing
from paraph.intake.areas.words.forms_russian import ADJECTIVES, as_governed, cases, forms
from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import listed
from paraph.intake.marks.wording import says_nothing
from paraph.language.russian import tags


def ties(row: Row, at: int, left: int, right: int) -> bool:
    """Whether an "и" ties words within one subject: "поставки газа | и нефти", "поставки | и перевозку газа".

    So it does where the word after it cannot stand in the case of the subject before it, which means something by
    itself, and where two doings have one object.
    """
    belonging = (_have_one_object, _is_of_what_follows, _is_between, _is_where_as_well)
    told = row.units[at - 1].kind in HALVED or any(rule(row, at, left) for rule in belonging)
    if told or ties_objects(row, at, left, right):
        return True
    head, other = _head(row, left, at), _head(row, at + 1, right)
    if other is not None and _is_titled(row, left, at):
        opening = _head(row, left + (row.units[left].kind == "ABOUT"), at)
        alike = opening is not None and "loct" in cases(forms(row, opening)) and _has_an_object(row, other)
        return not alike and any(case == "loct" for case, _ in as_governed(forms(row, other)))
    if head is None or other is None or says_nothing(row.shown(head, head + 1), "ru"):
        return False
    if any(row.units[place].kind in {"PO", "FIELD", "INTRO"} for place in range(left, at)):
        return False
    if _goes_on_listing(row, left, at, head, other):
        return False
    mine, theirs = cases(forms(row, head)), cases(as_governed(forms(row, other))) & _described(row, at, other)
    return (
        bool(mine and theirs) and head < at - 1 and not mine & theirs and not _begins_as_before(row, left, mine, theirs)
    )


def goes_over(row: Row, at: int, left: int, right: int) -> bool:
    """Whether an "и" parts two subjects within a longer list: two doings, or what stands before another verb.

    "Учет стад | и выпас скота, ввоз семян", "расширять торговлю | и туризм, углублять …".
    """
    if right + 1 < len(row) and row.units[right].kind == "COMMA" and row.units[right + 1].kind == "INF":
        return True
    if row.shown(at + 1, at + 2).lower() in REST | THEIRS or _closes_list(row, at, left, right):
        return True
    other = _head(row, at + 1, right)
    if other is None or not _has_an_object(row, other):
        return False
    mine = (place for place in range(left, at - 1) if _has_an_object(row, place))
    return any(cases(forms(row, place)) & _described(row, at, other) for place in mine)


def _closes_list(row: Row, at: int, left: int, right: int) -> bool:
    """Whether before the comma after it a list within a list ends: "в медицине | и спорте, расширение связей"."""
    if right + 1 >= len(row) or row.units[right].kind != "COMMA" or row.units[right + 1].kind == "IN":
        return False
    noun = next((place for place in range(right + 1, len(row)) if row.units[place].kind not in ADJECTIVES), right)
    goes_on = cases(forms(row, noun))
    if row.units[left].kind == "IN":
        return bool(goes_on) and "loct" not in goes_on
    head, other = _head(row, left, at), _head(row, at + 1, right)
    if left == 0 or row.units[left - 1].kind != "COMMA" or head is None or other is None:
        return False
    listed = cases(forms(row, head)) & cases(as_governed(forms(row, other)))
    return bool(listed and goes_on) and not goes_on & cases(as_governed(forms(row, other)))


def _begins_as_before(row: Row, left: int, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether what follows an "и" stands in the case of an earlier one of its list.

    "Развитие связей, перевозок зерна | и экспорт чая".
    """
    while left > 0 and row.units[left - 1].kind == "COMMA":
        signs = (at for at in range(left - 2, -1, -1) if row.units[at].kind in BEFORE_A_PIECE)
        first = next(signs, -1) + 1
        head = _head(row, first, left - 1)
        before = cases(forms(row, head)) if head is not None else frozenset()
        if before & theirs and not before & mine:
            return True
        left = first
    return False


BEFORE_A_PIECE = frozenset({"COMMA", "STANCE", "RAISED", "INTRO", "COLON", "STOP", "BREAK"})
"""What stands before a piece of a list."""


def _goes_on_listing(row: Row, left: int, at: int, head: int, other: int) -> bool:
    """Whether after an "и" the next of a list stands, or a doing with an object of its own as before it."""
    alike = cases(forms(row, head))
    after_comma = left > 0 and row.units[left - 1].kind == "COMMA"
    if after_comma and any(unit.kind == "IN" for unit in row.units[left:at]) and alike & cases(forms(row, other)):
        return True
    owning = _has_an_object(row, head) and _has_an_object(row, other)
    return owning and bool(alike & _described(row, at, other))


def _described(row: Row, at: int, noun: int) -> frozenset[str]:
    """The cases in which a noun may stand after an "и" with the adjectives between: "и | совместные учения"."""
    may = forms(row, noun)
    for place in range(at + 1, noun):
        described = may & forms(row, place) if row.units[place].kind in ADJECTIVES | {"JOINT"} else may
        may = described or may
    return cases(may)


def _has_an_object(row: Row, at: int) -> bool:
    """Whether a doing has what is done right after it: "поставки | лекарств"."""
    if at + 1 >= len(row) or not is_doing(row.shown(at, at + 1).lower()):
        return False
    return row.units[at + 1].kind in OBJECTS and any(case == "gent" for case, _ in forms(row, at + 1))


def _is_between(row: Row, at: int, left: int) -> bool:
    """Whether an "и" parts those between whom something is: "обмен между музеями Непала | и Комитетом Кении"."""
    among = next((place for place in range(at - 1, left - 1, -1) if row.units[place].kind == "BETWEEN"), None)
    does = at + 1 < len(row) and row.units[at + 1].kind == "INF"
    return among is not None and not does and not any(unit.kind == "AND" for unit in row.units[among:at])


def _is_where_as_well(row: Row, at: int, left: int) -> bool:
    """Whether an "и" adds a place to where something is done: "охрана на внешних границах | и прилегающих районах"."""
    where = any(unit.kind == "IN" for unit in row.units[left:at])
    head = _head(row, at + 1, len(row))
    return (
        where
        and head is not None
        and row.shown(head, head + 1).lower().startswith(PLACES)
        and (any(case == "loct" for case, _ in forms(row, head)))
    )


def _is_titled(row: Row, left: int, at: int) -> bool:
    """Whether before an "и" stands a document with what it is about: "проект соглашения о торговле | и туризме"."""
    kinds = [unit.kind for unit in row.units[left:at]]
    return "DOCUMENT" in kinds and "ABOUT" in kinds[kinds.index("DOCUMENT") :]


HALVED = frozenset({"DASH", "HYPHEN"})
"""What before an "и" stands for the half of a word that both have: "земле- | и водопользование"."""


def _have_one_object(row: Row, at: int, left: int) -> bool:
    """Whether two doings around an "и" have the object that follows the second."""
    if at + 2 >= len(row) or at - 1 < left or row.units[at - 1].kind == "BODYREF":
        return False
    after = at + 2 + (row.units[at + 2].kind == "ORD")
    doing = all(is_doing(row.shown(place, place + 1).lower()) for place in (at - 1, at + 1))
    if not doing or after >= len(row) or row.units[after].kind not in OBJECTS:
        return False
    one, other = cases(forms(row, at - 1)), cases(forms(row, at + 1))
    if one and other and not one & other:
        return False
    head = _head(row, left, at)
    if (head == at - 1 > left and not says_nothing(row.shown(left, head), "ru")) or _is_described(row, at - 1):
        return False
    has_own = head is not None and head < at - 1 and not says_nothing(row.shown(left, at - 1), "ru")
    if has_own and (not other or cases(forms(row, head or 0)) & cases(as_governed(forms(row, at + 1)))):
        return False
    may = forms(row, after)
    return not may or any(case == "gent" for case, _ in may)


def _is_described(row: Row, at: int) -> bool:
    """Whether a doing has an adjective for itself that tells something: "безвизовые | поездки и обустройство порта"."""
    word = row.shown(at - 1, at).lower()
    found = tags(word) if row.units[at - 1].kind == "LOW" else ()
    describes = row.units[at - 1].kind == "ADJ" or (bool(found) and all(tag.POS == "ADJF" for tag in found))
    return describes and not says_nothing(word, "ru")


RELATING = listed("ru", "areas.relating")
"""How words begin that say nothing without what they belong to: "сроки | и места поставок чая"."""


def _is_of_what_follows(row: Row, at: int, left: int) -> bool:
    """Whether all before an "и" is such a word, which belongs to what the word after it does."""
    told = [place for place in range(left, at) if row.units[place].kind not in {"PO", "IN", "ABOUT"}]
    if len(told) != 1 or not row.shown(told[0], at).lower().startswith(RELATING) or at + 2 >= len(row):
        return False
    return row.shown(at + 1, at + 2).lower().startswith(RELATING) and row.units[at + 2].kind in OBJECTS


OBJECTS = frozenset({"LOW", "ADJ", "CAPADJ", "ABBR", "CAP", "JOINT", "DOCUMENT", "DEMO"})
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
