"""What a thing is done to in Russian, which with the doing is one subject: "поставки риса, чая | и рыбы".

* Goods and people after a doing stay together, and do not become subjects of their own: "перевозки грузов | и почты".
  A field after it is one of its own ("строительство дорог | и туризм"), and so is another doing with its object.
* Before a comma this is only so where the doing is what was dealt with, and an "и" closes the list of its objects.
* Two doings share the noun after the second: "строительство новых | и ремонт старых причалов".
* With what it is done tells the case: "обмен учеными | и артистами".
* A second place is no subject: "обстановка в Чаде | и на Сейшелах".

Reads: a row and places in it. Writes: yes or no.
"""

from collections.abc import Sequence

from paraph.intake.areas.words.fields_russian import is_doing
from paraph.intake.areas.words.forms_russian import ADJECTIVES, cases, forms
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.wording import empty_words, key_of, plain, says_nothing
from paraph.language.russian import tags

FIELDS = listed("ru", "areas.fields_of_work")
"""How words begin for what States work together in, each a subject of its own."""

STRENGTHENING = listed("ru", "areas.strengthening")
RELATING = listed("ru", "areas.relating")
THINGS = listed("ru", "areas.things_like_doings")
"""How words begin that end like one for a doing and are for none: "средства", "качества"."""

DESCRIBING = ADJECTIVES | {"JOINT", "HYPHEN", "DEMO"}
NOMINAL = ADJECTIVES | {"LOW", "HYPHEN", "JOINT", "DEMO", "ABBR", "IN", "QUOTE", "CAP"}
"""Of what an object consists."""

SIGNS = frozenset({"COMMA", "AND"})
PLACES = frozenset({"DEMO", "CAPADJ", "CAP", "CITY", "LAND", "REGION"})


def belongs(row: Row, at: int, first: int, after: int) -> bool:
    """Whether a sign within `first` to `after` stands between objects of one doing."""
    doing = _doing_before(row, at, first)
    if doing is None or not _is_object(row, at + 1, after):
        return False
    if row.units[at].kind == "COMMA" and "IN" in {unit.kind for unit in row.units[doing + 1 : at]}:
        return False
    listed = row.units[at].kind == "COMMA" or any(row.units[place].kind in SIGNS for place in range(doing, at))
    sure = not listed or _is_closed(row, at, after) or _is_only_object(row, at + 1, after)
    return sure and (not listed or _is_dealt_with(row, doing))


def _is_only_object(row: Row, first: int, after: int) -> bool:
    """Whether a noun can be nothing but an object: "строительство дорог, | мостов и развитие туризма"."""
    noun = next((at for at in range(first, after) if row.units[at].kind not in DESCRIBING), first)
    return cases(forms(row, noun)) == {"gent"}


def _doing_before(row: Row, at: int, first: int) -> int | None:
    """The doing whose object, or the last of them, stands right before a sign."""
    for place in range(at - 1, first - 1, -1):
        unit = row.units[place]
        if unit.kind in SIGNS:
            if not _is_object(row, place + 1, at) or "IN" in {one.kind for one in row.units[place:at]}:
                return None
        elif unit.kind not in NOMINAL or _is_field(row, place):
            return None
        elif unit.kind == "LOW" and is_doing(row.shown(place, place + 1).lower()):
            return place if _does(row, place) and _is_object(row, _past_where(row, place + 1, at), at) else None
    return None


def _does(row: Row, at: int) -> bool:
    """Whether a word says what is done, and not only that more is done together."""
    word = row.shown(at, at + 1)
    return not says_nothing(word, "ru") and not word.lower().startswith(STRENGTHENING + THINGS)


def _past_where(row: Row, first: int, after: int) -> int:
    """Past where a thing is done before to what: "доступ | на рынок Кении | риса"."""
    if first >= after or row.units[first].kind != "IN":
        return first
    noun = next((at for at in range(first + 1, after) if row.units[at].kind == "LOW"), after)
    return min(noun + 1, after)


def _is_object(row: Row, first: int, after: int) -> bool:
    """Whether words up to the next sign may be an object: a noun in the genitive, no field and no doing."""
    ends = SIGNS | {"IN"}
    end = next((at for at in range(first, after) if row.units[at].kind in ends), after)
    head = next((at for at in range(first, end) if row.units[at].kind not in DESCRIBING), end - 1)
    if head < first or row.units[head].kind not in {"LOW", "ADJ", "CAP"} or _is_field(row, head):
        return False
    word = row.shown(head, head + 1).lower()
    if is_doing(word) or word.startswith(RELATING) or says_nothing(word, "ru"):
        return False
    if not all(_is_genitive(row, at) for at in range(first, head + 1)):
        return False
    return all(row.units[at].kind in NOMINAL for at in range(head, end))


def _is_genitive(row: Row, at: int) -> bool:
    """Whether a word may stand in the genitive; what the dictionary does not know may."""
    may = forms(row, at)
    if not may:
        return not tags(row.shown(at, at + 1).lower())
    return any(case == "gent" for case, _ in may)


def _is_field(row: Row, at: int) -> bool:
    return row.shown(at, at + 1).lower().startswith(FIELDS)


def _is_dealt_with(row: Row, doing: int) -> bool:
    """Whether a doing itself is what was dealt with, and no word rules it: "обсудили | поставки", "о | поставках"."""
    may = cases(forms(row, doing))
    if may and "gent" not in may and "accs" not in may:
        return True
    return "accs" in may and (doing == 0 or row.units[doing - 1].kind not in {"LOW", "PO"})


def _is_closed(row: Row, at: int, after: int) -> bool:
    """Whether from a sign on nothing but objects come up to the "и" that closes their list."""
    while row.units[at].kind == "COMMA":
        following = next((place for place in range(at + 1, after) if row.units[place].kind in SIGNS), None)
        if following is None or not _is_object(row, at + 1, following):
            return False
        at = following
    return _is_object(row, at + 1, after)


def shares_noun(row: Row, at: int, left: int, right: int) -> bool:
    """Whether what follows has the noun that is missing before an "и": "снос новых | и ремонт старых дорог"."""
    if at - 2 < left or row.units[at - 1].kind != "ADJ" or at + 3 > right:
        return False
    told = [row.units[place].kind for place in (at - 2, at + 1, at + 2)]
    doings = all(is_doing(row.shown(place, place + 1).lower()) for place in (at - 2, at + 1))
    return told == ["LOW", "LOW", "ADJ"] and doings


WITH_WHAT = frozenset({"LOW", "ADJ", "PEOPLE"})


def is_with_what(row: Row, at: int) -> bool:
    """Whether words before and after an "и" both tell with what: "обмен учеными | и артистами"."""
    noun = next((place for place in range(at + 1, len(row)) if row.units[place].kind not in ADJECTIVES), None)
    if noun is None or row.units[noun].kind != "LOW" or row.units[at - 1].kind not in WITH_WHAT:
        return False
    return {case for case, _ in forms(row, noun)} == {"ablt"} and "ablt" in cases(forms(row, at - 1))


def is_second_place(row: Row, at: int, left: int) -> bool:
    """Whether an "и" adds where else: "обстановка в Чаде | и на Сейшелах", "охрана в проливе | и на подходах"."""
    if at + 2 >= len(row) or row.units[at + 1].kind != "IN":
        return False
    where = next((place for place in range(at - 1, left - 1, -1) if row.units[place].kind == "IN"), None)
    if where is None:
        return False
    if row.units[where + 1].kind in PLACES and row.units[at + 2].kind in PLACES:
        return True
    does = any(unit.kind == "INF" for unit in row.units[left:where]) or is_doing(row.shown(at + 2, at + 3).lower())
    return not does and _tells_something(row, left, where)


def is_place_too(row: Row, comma: int, first: int) -> bool:
    """Whether after a comma another place of one situation stands: "ситуация на Мадагаскаре, | в Чаде"."""
    if comma + 2 >= len(row) or row.units[comma + 1].kind != "IN" or row.units[comma + 2].kind not in PLACES:
        return False
    told = next((place for place in range(comma - 1, first - 1, -1) if row.units[place].kind in SIGNS), first - 1)
    heads = (row.shown(place, place + 1).lower() for place in range(told + 1, comma))
    return any(word.startswith(SITUATIONS) for word in heads)


SITUATIONS = listed("ru", "areas.situations")


def _tells_something(row: Row, first: int, after: int) -> bool:
    """Whether words before a place say something, or are a head that does with its place."""
    heads = empty_words("ru").heads
    told = (plain(key_of(row.shown(place, place + 1)), "ru") for place in range(first, after))
    return first < after and (not says_nothing(row.shown(first, after), "ru") or any(word in heads for word in told))


_TWO_NAMES = pattern("LOW CAP AND CAP")


def is_another_forum(row: Row, at: int) -> bool:
    """Whether a sign adds where else States work together: "в рамках ООН, | ШОС | и других организаций"."""
    if at + 1 >= len(row) or not _is_forum(row, at - 1):
        return False
    first = at - 1
    while first > 0 and (_is_forum(row, first - 1) or row.units[first - 1].kind in SIGNS):
        first -= 1
    led = first > 0 and (
        row.units[first - 1].kind in {"UNDER", "IN"} or row.shown(first - 1, first).lower().startswith(GROUNDS)
    )
    rest = row.shown(at + 1, at + 2).lower() in REST and row.units[at].kind == "AND"
    return led and (_is_forum(row, at + 1) or rest)


def _is_forum(row: Row, at: int) -> bool:
    """Whether a unit is an organisation told by its capitals."""
    return at >= 0 and row.units[at].kind in {"ABBR", "LAND"} and row.shown(at, at + 1).isupper()


GROUNDS = listed("ru", "areas.grounds")
"""How words begin for where States work together: "на площадках | ООН"."""

REST = words("ru", "areas.rest")


def are_two_names(row: Row, at: int) -> bool:
    """Whether an "и" stands between two names of which one thing is told: "воды Арака | и Тимура"."""
    return at > 1 and _TWO_NAMES.match(row.marks, at - 2) is not None and _is_genitive(row, at + 1)


def ties_objects(row: Row, at: int, left: int, right: int) -> bool:
    """Whether an "и" ties what is done to two, or where, or with what."""
    around: Sequence[bool] = (
        is_another_forum(row, at),
        is_with_what(row, at),
        is_second_place(row, at, left),
        are_two_names(row, at),
    )
    return any(around) or shares_noun(row, at, left, right)
