"""Which words for "and" tie in Hindi what parts elsewhere.

* They tie what one word is of or between, or what ends both: "तीस्ता और अन्य नदियों के जल", "किसान और बैंक के बीच सहयोग",
  "रक्षा और सुरक्षा सहयोग".
* तथा and और part what एवं and व tie: "वस्त्र एवं परिधान और डिजिटल व्यापार".

Reads: a row, the place of an "and", the others of its list. Writes: yes or no.
"""

from collections.abc import Sequence

from paraph.intake.areas.pieces.between_hindi import ties_parties
from paraph.intake.areas.pieces.goods_hindi import ties_goods
from paraph.intake.areas.pieces.pieces_hindi import CATEGORIES, LONGEST_TIED, TIED, are_sides
from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import expression, listed, words
from paraph.intake.marks.wording import is_infinitive, is_pair


def ties(row: Row, at: int, end: int) -> bool:
    """Whether what parts elsewhere ties here what one word is of or between."""
    of_one = are_of_one(row, at, end) or _are_names_of(row, at, end) or _are_joined(row, at, end)
    between = ties_goods(row, at, end) or (row.units[at].kind == "AND" and ties_parties(row, at, end))
    return of_one or between or ties_between(row, at, end) or _are_qualities(row, at, end)


def _are_joined(row: Row, at: int, end: int) -> bool:
    """Whether an "and" stands between two things that are joined: "सांगा | और मोरी को जोड़ने"."""
    if row.units[at].kind != "AND" or at + 1 >= end or (at > 1 and row.units[at - 2].kind == "COMMA"):
        return False
    return JOINED.match(row.text[row.units[at].end : row.units[end - 1].end]) is not None


JOINED = expression("hi", "areas.joined")


def _are_names_of(row: Row, at: int, end: int) -> bool:
    """Whether an "and" joins two names of what the noun after them is: "सांगा | और मोरी नहरों की मरम्मत"."""
    if row.units[at].kind == "COMMA":
        return _is_one_of_names(row, at, end)
    if row.units[at].kind != "AND" or at == 0 or row.units[at - 1].kind not in {"WORD", "CITY", "CLOSE"}:
        return False
    if not _may_be_name(row, at - 1):
        return False
    after = next((place for place in range(at + 1, end) if row.units[place].kind not in NAME), end)
    named = row.units[at + 1].kind != "WORD" or _may_be_name(row, at + 1)
    return named and after > at + 2 and row.shown(after - 1, after) in NAMED_THINGS


def _may_be_name(row: Row, at: int) -> bool:
    word = row.shown(at, at + 1)
    return not (word in FIELD_KIN or _is_adjective(word) or word.endswith(PLURAL))


def _is_one_of_names(row: Row, at: int, end: int) -> bool:
    """Whether a comma stands between names, each of one word, of what one noun is: "सांगा | , मोरी और तोरा नहरों"."""
    if at > 1 and row.units[at - 2].kind in {"WORD", "KA", "HYPHEN"}:
        return False
    place = at
    while (
        place + 2 < end and row.units[place].kind in {"COMMA", "AND"} and row.units[place + 1].kind in {"WORD", "CITY"}
    ):
        if not (_may_be_name(row, place - 1) and _may_be_name(row, place + 1)):
            return False
        place += 2
    return place > at + 2 and row.shown(place, place + 1) in NAMED_THINGS


FIELD_KIN, NAMED_THINGS = words("hi", "areas.field_kin"), words("hi", "areas.named_things")
NAME = frozenset({"WORD", "HYPHEN", "OPEN", "CLOSE", "NUM", "CITY", "ABBR", "CAP"})
"""What names and the noun after them consist of."""


def _are_qualities(row: Row, at: int, end: int) -> bool:
    """Whether a comma or an "and" joins what one thing is like: "मुक्त, खुले | और समावेशी हिंद-प्रशांत"."""
    if at == 0 or at + 2 > end or row.units[at].kind not in {"COMMA", "AND"}:
        return False
    return row.shown(at - 1, at) in QUALITIES and row.shown(at + 1, at + 2) in QUALITIES


QUALITIES = words("hi", "areas.qualities")
"""What a thing is like, which alone is never a field."""


def are_of_one(row: Row, at: int, end: int) -> bool:
    """Whether an "and" joins what one noun is of: "तीस्ता | और अन्य नदियों के जल बंटवारे", two adjectives of one noun."""
    if row.units[at].kind != "AND" or at == 0 or at + 2 >= end:
        return False
    if row.shown(at + 1, at + 2) in OTHERS:
        return row.units[at + 3].kind == "KA" if at + 3 < end else False
    if at > 1 and row.units[at - 2].kind == "COMMA":
        return False
    if _shares_end(row, at, end):
        return True
    if _is_adjective(row.shown(at - 1, at)) and row.units[at + 2].kind == "WORD" and _opens(row, at):
        return True
    both = all(_is_adjective(row.shown(place, place + 1)) for place in (at - 1, at + 1))
    return both and row.units[at + 2].kind == "WORD"


def _shares_end(row: Row, at: int, end: int) -> bool:
    """Whether two words share what ends them both: "रक्षा | और सुरक्षा सहयोग", "शैक्षिक | और वाणिज्यिक संबंधी मुद्दे"."""
    if at == 0 or row.units[at - 1].kind != "WORD" or row.units[at + 1].kind != "WORD" or at + 2 >= end:
        return False
    if row.units[at + 2].kind == "PAR":
        concerns = row.shown(at + 2, at + 3).startswith(CONCERNING)
        return concerns and any(row.shown(place, place + 1) in CATEGORIES for place in range(at + 3, end))
    alone = _opens(row, at)
    commas = any(unit.kind == "COMMA" for unit in row.units[max(0, at - 3) : at])
    closes = at + 3 >= end or row.units[at + 3].kind not in {"WORD", "KA"}
    shared = row.shown(at + 2, at + 3) in SHARED_HEADS or row.units[at + 2].kind == "DOCUMENT"
    return alone and not commas and closes and shared


SHARED_HEADS = words("hi", "areas.shared_heads")
"""What two words before it are of, each: "रक्षा और सुरक्षा | सहयोग", "जल और कचरा | प्रबंधन"."""

OPENS = frozenset({"NE", "MEIN", "BETWEEN", "INTRO", "THIS", "BOTH", "DURING"})
"""What stands before the first of two words that share an end."""


def _opens(row: Row, at: int) -> bool:
    """Whether the word before an "and" is the first and only one."""
    return at == 1 or row.units[at - 2].kind in OPENS


CONCERNING = listed("hi", "areas.concerning")


def _is_adjective(word: str) -> bool:
    return _ADJECTIVE.search(word) is not None and _NOUNS.search(word) is None


OTHERS = words("hi", "areas.others")
_ADJECTIVE = expression("hi", "areas.adjective")
_NOUNS = expression("hi", "areas.nouns_like_adjectives")


def ties_between(row: Row, at: int, end: int) -> bool:
    """Whether an "and" joins two between which there is something: "किसान | और बैंक के बीच सहयोग", not "… लोगों के बीच"."""
    if row.units[at].kind != "AND" or at == 0 or is_infinitive(row.shown(at - 1, at)):
        return False
    for place in range(at + 1, min(end, at + LONGEST_TIED + 2)):
        if row.units[place].kind == "BETWEEN":
            return (
                place > at + 1
                and not row.shown(place - 1, place).endswith(PLURAL)
                and not are_sides(row, at + 1, place)
            )
        if row.units[place].kind not in TIED | {"HYPHEN"}:
            return False
    return False


PLURAL = ("ों", "ओं")
"""How words end that alone name those between whom something is: "दोनों सेनाओं के बीच"."""

CLOSING = {"तथा": 0, "एवं": 2, "व": 2, "एवम्": 2}
"""How readily an "and" closes a list: तथा parts what और joins, और what एवं and व join."""


def parts_wider(row: Row, at: int, cuts: Sequence[int], left: int, right: int) -> bool:
    """Whether तथा parts two subjects of several words in a list that और goes on: "दूध का निर्यात | तथा चाय की जांच और रेल".

    So does और after it: "बंदरगाह का विस्तार तथा चाय की जांच | और रेल का काम".
    """
    if not are_long(at, left, right):
        return False
    if row.shown(at, at + 1) != "तथा":
        before = [cut for cut in cuts if cut < at]
        if any(unit.kind == "KA" for unit in row.units[at + 1 : right]):
            return False
        return (
            CLOSING.get(row.shown(at, at + 1), 1) == 1
            and bool(before)
            and row.shown(before[-1], before[-1] + 1) == "तथा"
        )
    ands = [cut for cut in cuts if cut > at and row.units[cut].kind == "AND"]
    return any(CLOSING.get(row.shown(cut, cut + 1), 1) > 0 for cut in ands)


def are_long(at: int, left: int, right: int) -> bool:
    """Whether what stands on either side of a sign has several words, and so may be a subject of a list by itself."""
    return min(at - left, right - at - 1) >= SEVERAL_WORDS


SEVERAL_WORDS = 2


def ties_closer(row: Row, at: int, cuts: Sequence[int]) -> bool:
    """Whether एवं or व, beside और or तथा and without a comma, ties two words: "वस्त्र एवं परिधान | और डिजिटल व्यापार"."""
    ands = [cut for cut in cuts if row.units[cut].kind == "AND"]
    ranks = [CLOSING.get(row.shown(cut, cut + 1), 1) for cut in ands]
    if at not in ands or CLOSING.get(row.shown(at, at + 1), 1) != max(CLOSING.values()) or len(set(ranks)) == 1:
        return False
    place = ands.index(at)
    beside = [one for one in (place - 1, place + 1) if 0 <= one < len(ands)]
    return is_pair(row, at, "hi") or not any(ranks[one] == max(CLOSING.values()) for one in beside)


def only_closes(row: Row, comma: int) -> bool:
    """Whether a comma only closes what is named before the word that marks it all: "जैसे चाय और कॉफी | , पर चर्चा हुई"."""
    return comma + 1 < len(row) and row.units[comma + 1].kind in POSTPOSITIONS


POSTPOSITIONS = frozenset({"PAR", "KA", "KO", "MEIN", "SE"})
