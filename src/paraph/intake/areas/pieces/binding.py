"""Which signs between words tie the parts of one subject rather than part two subjects.

An "and" ties two adjectives, a pair of words ("science and technology"), the words of a title, what names one topic.
In a list with commas it ties, but for the one that closes the list. It parts what follows a closed bracket or has a
wrapping of its own ("and cooperation in …").

Example: in "rice, oil and gas, and the supply of tea" the first "and" ties, the second parts.

Reads: a row, the signs that may part. Writes: yes or no.
"""

import re
from collections.abc import Sequence

from paraph.intake.areas.governed.stretches import Stretch
from paraph.intake.areas.pieces import pieces_russian as russian
from paraph.intake.areas.pieces import ties_hindi as hindi
from paraph.intake.areas.pieces.abbreviated import is_abbreviated_across
from paraph.intake.areas.pieces.no_subjects_russian import names_no_subject
from paraph.intake.areas.pieces.objects_russian import belongs, is_another_forum, is_place_too
from paraph.intake.areas.pieces.runs_russian import tells_each
from paraph.intake.areas.pieces.sharing import are_two_things, shares
from paraph.intake.areas.pieces.ties_russian import goes_over
from paraph.intake.areas.pieces.ties_russian import ties as ties_in_russian
from paraph.intake.areas.pieces.trimming import LANDS
from paraph.intake.areas.words import fields_russian as fields
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed_everywhere
from paraph.intake.marks.topics import topic_of
from paraph.intake.marks.wording import is_infinitive, is_pair, key_of, opens


def binds(row: Row, at: int, cuts: Sequence[int], stretch: Stretch, lang: str) -> bool:
    """Whether an "and" ties the words of one subject rather than two subjects.

    It does between two adjectives; in a list with commas, but for the one that closes it; and where both sides name
    one topic. It never does where the sides name two topics. An ampersand within a list ties its two sides.
    """
    told = _told_in_russian(row, at, stretch) if lang == "ru" and at + 1 < len(row) else None
    if told is not None:
        return told
    left = max([cut for cut in cuts if cut < at], default=stretch.first - 1) + 1
    right = min([cut for cut in cuts if cut > at], default=stretch.after)
    shared = lang == "en" and left < at < right - 1 and shares(row, at, cuts, left, right)
    shared = shared or (lang == "en" and describes_one(row, at))
    if shared or row.units[at].kind != "AND" or _begins_another(row, at, cuts, (left, right), lang):
        return shared
    paired = is_pair(row, at, lang) and (len(cuts) > 1 or right > at + 2 or (lang != "en" and at - left > 1))
    if left < at < right - 1 and not (paired and lang == "en"):
        topics = [topic_of(row.shown(*part), lang) for part in ((left, at), (at + 1, right))]
        if None not in topics:
            return topics[0] == topics[1]
    paired = paired or between_adjectives(row, at, lang) or (row.shown(at, at + 1) == "&" and len(cuts) > 1)
    if paired or _ties_by_its_language(row, at, left, right, lang):
        return True
    if lang == "ru" and (fields.lists_fields(row, at, left, LANDS) or goes_over(row, at, left, right)):
        return False
    return _binds_within_list(row, at, cuts, stretch, lang)


def _told_in_russian(row: Row, at: int, stretch: Stretch) -> bool | None:
    """What a Russian sign tells by itself: a comma ties adjectives and objects; None where that decides nothing."""
    each, tied = tells_each(row, at), belongs(row, at, stretch.first, stretch.after)
    tied = tied or is_another_forum(row, at) or (row.units[at].kind == "COMMA" and is_place_too(row, at, stretch.first))
    if row.units[at].kind == "COMMA" or each:
        return not each and (tied or russian.parts_adjectives(row, at))
    return tied or None


def _ties_by_its_language(row: Row, at: int, left: int, right: int, lang: str) -> bool:
    """Whether what only one language has makes an "and" tie: English titles, Russian cases."""
    if lang == "en":
        return _is_in_title(row, at, right) or is_abbreviated_across(row, at)
    told = lang == "ru" and ties_in_russian(row, at, left, right)
    return told or (lang == "ru" and fields.adds_to_field(row, at, left, LANDS))


def _binds_within_list(row: Row, at: int, cuts: Sequence[int], stretch: Stretch, lang: str) -> bool:
    """Whether an "and" ties two words in a list with commas: it does, but for the one that closes the list."""
    commas = [cut for cut in cuts if _goes_on_listing(row, cut, cuts, stretch, lang)]
    if not commas or row.units[at - 1].kind == "COMMA":
        closer = (
            lang == "hi" and not commas and hindi.ties_closer(row, at, [cut for cut in cuts if cut > stretch.first])
        )
        return closer or (stretch.whole and not commas and at > stretch.first)
    after = [cut for cut in cuts if cut > commas[-1] and row.units[cut].kind == "AND"]
    ands = [cut for cut in after if row.shown(cut, cut + 1) != "&" and not is_pair(row, cut, lang)]
    ands = [cut for cut in ands if lang != "ru" or not _ties_around(row, cut, cuts, stretch)]
    return at != min(ands, key=lambda cut: (hindi.CLOSING.get(row.shown(cut, cut + 1), 1), cut), default=None)


def _begins_another(row: Row, at: int, cuts: Sequence[int], around: tuple[int, int], lang: str) -> bool:
    """Whether what stands after an "and" is a subject of its own by its words."""
    left, right = around
    if _opens_anew(row, at, lang) or _takes_article(row, at, left, lang):
        return True
    if lang == "hi":
        return hindi.parts_wider(row, at, cuts, left, right)
    return lang == "en" and _is_long(row, cuts) and are_two_things(row, at, left, right)


def _is_long(row: Row, cuts: Sequence[int]) -> bool:
    """Whether a list has commas enough to be no run of pairs: "tea tests and rice shows, trade and rail"."""
    return sum(row.units[cut].kind == "COMMA" and row.units[cut + 1].kind != "AND" for cut in cuts) > 1


def _goes_on_listing(row: Row, at: int, cuts: Sequence[int], stretch: Stretch, lang: str) -> bool:
    """Whether at a sign a list goes on.

    In Russian it does not before what only says more of it: "лов рыбы и экспорт чая, | представляющие интерес".
    """
    if row.units[at].kind not in {"COMMA", "SEMI"} or at + 1 >= stretch.after:
        return False
    if lang == "hi":
        return not hindi.only_closes(row, at)
    if lang != "ru":
        adds = row.units[at + 1].kind == "AND" and row.shown(at + 1, at + 2).lower() == "as well as"
        return not adds and not (row.units[at + 1].kind == "AND" and at + 2 >= stretch.after)
    after = min((cut for cut in cuts if cut > at), default=stretch.after)
    return at + 1 < after and not (russian.adds_manner(row, at) or names_no_subject(row, at + 1, after))


def _ties_around(row: Row, at: int, cuts: Sequence[int], stretch: Stretch) -> bool:
    """Whether an "и" ties the words on either side of it, up to the next signs, within one Russian subject."""
    left = max((cut for cut in cuts if cut < at), default=stretch.first - 1) + 1
    return ties_in_russian(row, at, left, min((cut for cut in cuts if cut > at), default=stretch.after))


def _takes_article(row: Row, at: int, left: int, lang: str) -> bool:
    """Whether an "and" leads from a word alone, after another, to what has an article: "tea | and the work"."""
    articled = lang == "en" and at + 1 < len(row) and row.shown(at + 1, at + 2).lower() == "the"
    return articled and left + 1 == at and left > 0 and row.units[left - 1].kind == "AND"


_ONE_THING = pattern("THE LOW ((COMMA | AND | COMMA AND) LOW){0,5} COMMA? AND LOW (LOW | CAP | REGION | PORT)")
LONGEST_RUN = 13
"""Units of the longest run of adjectives with its article."""


def describes_one(row: Row, at: int) -> bool:
    """Whether a sign stands between adjectives of one thing: "a free, | open and inclusive region"."""
    for first in range(max(0, at - LONGEST_RUN), at):
        if row.shown(first, first + 1).lower() in {"a", "an"}:
            found = _ONE_THING.match(row.marks, first)
            if found and found.end() > at + 1:
                return True
    return False


_TITLE = pattern("(CAP | PORT | ABBR | LAND | DEMO) AND (CAP | PORT | ABBR){1,3} DOCUMENT")


def _is_in_title(row: Row, at: int, right: int) -> bool:
    """Whether an "and" stands in the title of a document: "the Economic Cooperation | and Trade Agreement"."""
    found = _TITLE.match(row.marks, max(0, at - 1), right)
    return found is not None and row.shown(found.end() - 1, found.end())[0].isupper()


def _opens_anew(row: Row, at: int, lang: str) -> bool:
    """Whether an "and" follows a closed bracket, or comes before a wrapping of its own: "and | collaboration in".

    In Hindi it does after something to be done: "संपर्क मजबूत करने | और ऊर्जा".
    """
    if lang == "hi" and is_infinitive(row.shown(at - 1, at)):
        return True
    if row.units[at - 1].kind == "CLOSE" or row.shown(at, at + 1).lower() == "as well as":
        return True
    if lang == "en" and at + 1 < len(row) and row.shown(at + 1, at + 2).lower() in {"on", "about", "regarding"}:
        return True
    following = row.units[at + 2].kind if at + 2 < len(row) else ""
    if following in {"IN", "FIELD"} and key_of(row.shown(at + 1, at + 2)) in COOPERATION:
        return True
    if lang == "en" and following and _acts(row, at + 1) and not is_pair(row, at, lang):
        return True
    return lang != "hi" and opens(row, at, lang)


_ACTING = re.compile(r"(?:ion|ment|ing|ance)$")


def _acts(row: Row, at: int) -> bool:
    """Whether words name a doing with what it is done to: "(and) | the supply of …", "(and) | expansion of …"."""
    articled = row.units[at].kind == "THE" and row.shown(at, at + 1).lower() == "the"
    noun = at + articled
    if not articled and at > 1 and _ACTING.search(row.shown(at - 2, at - 1).lower()):
        return False
    if noun + 1 >= len(row) or row.units[noun + 1].kind != "OF":
        return False
    return articled or _ACTING.search(row.shown(noun, noun + 1).lower()) is not None


COOPERATION = frozenset(listed_everywhere("areas.working_together"))
"""Words that with a preposition open the wrapping of a subject."""


_ADJECTIVE_EN = re.compile(
    r"(?:al|ic|ive|ary|ous|ful|ian|ese|ish|able|ible)$|^(?:new|old|modern|green|clean|small|large|medium|heavy|light|deep|rare"
    r"|high|low|joint|long|short|smart|open|safe|secure|emerging|existing|advanced|just|durable|lasting|micro|illegal|legal|digital)$"
)


_UNDONE = re.compile(r"un(?!it)\w+ed$")
"""Adjectives that are of no field by themselves: "illegal, | unreported and unregulated fishing"."""


def between_adjectives(row: Row, at: int, lang: str) -> bool:
    if at == 0 or at + 2 >= len(row):
        return False
    before, after = row.units[at - 1], row.units[at + 1]
    if lang == "ru":
        return russian.between_adjectives(row, at)
    if lang != "en" or row.units[at + 2].kind not in {"LOW", "CAP", "PORT"}:
        return False
    if any(_UNDONE.match(row.shown(place, place + 1).lower()) for place in (at - 1, at + 1)):
        return True
    if at > 1 and row.units[at - 2].kind == "COMMA" and _ends_in_adjective(row, at - 3):
        return False
    return all(_ADJECTIVE_EN.search(row.text[unit.start : unit.end]) for unit in (before, after))


def _ends_in_adjective(row: Row, at: int) -> bool:
    """Whether a list of adjectives goes on, each a subject: "political, | economic and cultural cooperation"."""
    return at >= 0 and _ADJECTIVE_EN.search(row.shown(at, at + 1).lower()) is not None
