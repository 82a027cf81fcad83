"""Where several English words share one noun: "road, rail and air transport", "quality and supply of water".

1. Ways of going or sending before the noun they go with ("road, rail and sea links").
2. Names before a noun in small letters ("Rampal and Maitree power plants").
3. Nouns of doing or being, each alone, before "of" ("expansion and modernisation of ports").
4. Words within the title of a document, all in capitals ("Memorandum on Plant Diseases and Pest Control").
5. Those between whom something is ("contacts between firms, schools and the media").
6. What stands under one article where another part has its own ("the tea and rice mechanism and the water plan").
7. They share none where a noun with a word of its own stands on either side ("tea research and flood response").

Example: in "road, rail and air transport, and health" the first comma and the first "and" tie.

Reads: a row, a sign, the ends of what it stands between. Writes: yes or no.
"""

import re
from collections.abc import Sequence

from paraph.intake.areas.pieces.goods import are_goods
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.wording import opens, says_nothing

LEADS = frozenset({"ON", "IN", "OF", "FIELD", "FROM", "BY", "UNDER", "WITH", "BETWEEN"})
NAMES = frozenset({"LOW", "CAP", "PORT", "HYPHEN", "ABBR", "DEMO", "NATIONAL"})
SHARED = words("en", "areas.shared_nouns")
"""Nouns that what stands before an "and" may share with what comes after it: "tea | and rice growing projects"."""


def are_two_things(row: Row, at: int, left: int, right: int) -> bool:
    """Whether a noun with a word of its own stands on either side of an "and": "tea research | and flood response"."""
    lead = next((place for place in range(at - 1, left - 1, -1) if row.units[place].kind in LEADS), None)
    if lead is not None and not says_nothing(row.shown(left, lead + 1), "en"):
        return False
    first = left if lead is None else lead + 1
    after = at + 1 + (at + 1 < right and row.shown(at + 1, at + 2).lower() == "the")
    return all(_is_named(row, *side) for side in ((first, at), (after, right)))


def _is_named(row: Row, first: int, after: int) -> bool:
    """Whether units are a noun and what describes it, no more."""
    if after - first not in {2, 3, 4} or not all(unit.kind in NAMES for unit in row.units[first:after]):
        return False
    told = [row.shown(at, at + 1).lower() for at in range(first, after) if row.units[at].kind != "HYPHEN"]
    bare = _DESCRIBES.search(told[-1]) or told[-1] in SHARED or told[-1].endswith("ed")
    return len(told) > 1 and not bare and not says_nothing(told[0], "en")


_DESCRIBES = re.compile(r"(?:ical|ional|tural|ental|ive|ous)$")


MODES = frozenset(
    [
        "road",
        "roads",
        "rail",
        "railway",
        "railways",
        "air",
        "sea",
        "maritime",
        "land",
        "river",
        "inland",
        "waterway",
        "water",
        "multimodal",
    ]
)
CARRIES = frozenset(["transport", "transportation", "connectivity", "links", "link", "routes", "corridors"])
"""What modes go with."""

LONGEST = 14
_NAMES = pattern("(CAP | CITY) AND (CAP | CITY | HYPHEN)+ LOW")
_ABSTRACT = re.compile(r"(?:tion|sion|ment|ity|cy|ance|ence|ing|al|ness|age|ade)$")
_TITLE = pattern(
    "DOCUMENT (ON | OF | FIELD | IN | FROM | THE | AND | CAP | PORT | ABBR | COMMA | HYPHEN | LAND | ORG)* $"
)
IN_CAPITALS = frozenset({"CAP", "PORT", "ABBR", "DOCUMENT", "ORG"})


def shares(row: Row, at: int, cuts: Sequence[int], left: int, right: int) -> bool:
    """Whether the sign at `at`, between units `left` and `right`, ties words that share a noun."""
    if _are_modes(row, at) or _are_between(row, at) or _are_for(row, at, left) or _are_ends(row, at):
        return True
    if are_goods(row, at):
        return True
    if row.units[at].kind != "AND":
        return False
    names = _NAMES.match(row.marks, at - 1, right) is not None and row.units[right - 1].kind == "LOW"
    if _closes(row, at, cuts):
        return names or is_in_title(row, at, right)
    return names or _share_object(row, at, left) or is_in_title(row, at, right) or _under_article(row, at, cuts, left)


def _closes(row: Row, at: int, cuts: Sequence[int]) -> bool:
    """Whether an "and" is the only one of a list, and so closes it: "tea, honey, skills | and mobility of nurses"."""
    commas = [cut for cut in cuts if row.units[cut].kind == "COMMA" and cut < at]
    others = [cut for cut in cuts if cut != at and row.units[cut].kind == "AND" and cut + 1 < len(row)]
    others = [cut for cut in others if row.units[cut + 1].kind not in {"STANCE", "VERB"}]
    return bool(commas) and not others


def _are_modes(row: Row, at: int) -> bool:
    """Whether ways of going stand on both sides, and the run of them ends with what they go with."""
    if at == 0 or row.shown(at - 1, at).lower() not in MODES:
        return False
    for place in range(at + 1, min(len(row), at + LONGEST)):
        word = row.shown(place, place + 1).lower()
        if word in CARRIES:
            return True
        if word not in MODES and row.units[place].kind not in {"COMMA", "AND", "HYPHEN"}:
            return False
    return False


def _are_between(row: Row, at: int) -> bool:
    """Whether a sign stands among those between whom something is: "links between firms, | schools and the media"."""
    begin = max(0, at - LONGEST)
    tie = next((place for place in range(at - 1, begin, -1) if row.units[place].kind == "BETWEEN"), None)
    if (
        tie is None
        or opens(row, at, "en")
        or _ANEW.match(row.marks, at + 1)
        or not row.shown(tie - 1, tie).lower().startswith(TIES)
    ):
        return False
    return not any(unit.kind in {"AND", "LAND", "BOTH", "DEMO"} for unit in row.units[tie + 1 : at])


def _are_for(row: Row, at: int, left: int) -> bool:
    """Whether a sign stands between those for whom a thing is: "visas for farmers | and students"."""
    first = max(0, at - LONGEST)
    lead = next((place for place in range(at - 1, first, -1) if row.shown(place, place + 1).lower() == "for"), None)
    if lead is None or at + 1 >= len(row) or row.units[at].kind != "AND":
        return False
    if row.shown(at + 1, at + 2).lower() == "for" and lead > left and row.shown(lead - 1, lead).lower() not in CALLS:
        return True
    if at > lead > 0 and row.units[lead - 1].kind == "AND" and lead == left:
        return True
    return all(row.shown(place, place + 1).lower() in THOSE for place in (at - 1, at + 1)) and lead >= left


_ENDS = pattern(
    "BETWEEN (THE? (CAP | CITY | ABBR | PORT | ORG | LOW | OF | LAND | DEMO | PARTICLE | HYPHEN){1,7}) AND $"
)
_OF_TWO = pattern("BETWEEN THE? (NUMWORD | JOINT)? (BOTH | LAND | DEMO) AND $ | BETWEEN (THE? NUMWORD LOW) AND $")


def _are_ends(row: Row, at: int) -> bool:
    """Whether an "and" stands between the two ends of something: "a link between Mombasa | and Pokhara"."""
    begin = max(0, at - LONGEST)
    if row.units[at].kind != "AND" or at + 1 >= len(row) or row.units[at + 1].kind in {"ON", "IN", "FIELD"}:
        return False
    if opens(row, at, "en") or row.shown(at + 1, at + 2).lower().endswith("ing"):
        return False
    found = _ENDS.search(row.marks, begin, at + 1)
    return found is not None and _OF_TWO.search(row.marks, begin, at + 1) is None


THOSE = words("en", "areas.those_for_whom")

_ANEW = pattern("THE LOW OF")
"""What begins something else after those between whom a thing is: "links between farmers and | the supply of tea"."""

CALLS = words("en", "areas.calls_for")
"""After these "for" leads to the subject itself: "stressed the need | for tea and for rice"."""

TIES = listed("en", "areas.ties")
"""How words begin for what is between two sides."""


def _share_object(row: Row, at: int, left: int) -> bool:
    first = left + (row.units[left].kind == "THE")
    if first + 1 != at or at + 2 >= len(row) or row.units[at + 2].kind != "OF":
        return False
    return all(_ABSTRACT.search(row.shown(place, place + 1).lower()) for place in (at - 1, at + 1))


def is_in_title(row: Row, at: int, right: int) -> bool:
    """Whether the sign stands within a title in capitals that began with the word for a document."""
    found = _TITLE.search(row.marks, max(0, at - LONGEST), at)
    if found is None or not row.shown(found.start(), found.start() + 1)[0].isupper():
        return False
    return all(unit.kind in IN_CAPITALS for unit in (row.units[at - 1], *row.units[at + 1 : right][:1]))


def _under_article(row: Row, at: int, cuts: Sequence[int], left: int) -> bool:
    """Whether one article stands before both sides of an "and", and another part of the list has its own."""
    if any(row.units[cut].kind in {"COMMA", "SEMI"} for cut in cuts) or not _is_article(row, left):
        return False
    if any(unit.kind == "OF" for unit in row.units[left:at]):
        return False
    others = [cut for cut in cuts if cut != at and row.units[cut].kind == "AND"]
    return not _is_article(row, at + 1) and any(_is_article(row, cut + 1) for cut in others)


def _is_article(row: Row, at: int) -> bool:
    return at < len(row) and row.shown(at, at + 1).lower() == "the"
