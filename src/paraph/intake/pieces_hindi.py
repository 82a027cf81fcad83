"""Where subjects begin and end in Hindi, whose heads and prepositions come last.

An aim stands before its subjects ("खतरे से निपटने के लिए | संयुक्त व्यवस्था पर"), so does what is going on for it; "में" and
"पर" part what stands before them from what follows, unless they tie two words of one subject ("खेती में मशीनीकरण");
तथा and और part what एवं and व tie.

Reads: a row and places in it. Writes: places.
"""

from collections.abc import Sequence

from paraph.intake.rows import Row
from paraph.intake.stretches import END
from paraph.intake.wording import says_nothing

SPLIT = frozenset({"COMMA", "SEMI", "AND", "INTRO", "COLON", "LINE"})
"""What parts subjects, in every language."""


def past_aim(row: Row, first: int, joint: int) -> int:
    """Where the subjects begin after what they are for: "खतरे से निपटने के लिए | संयुक्त व्यवस्था पर"."""
    aim = next((at for at in range(joint - 2, first, -1) if row.shown(at, at + 1) in AIMS), None)
    if aim is None or not _is_doing(row, aim - 1) or any(unit.kind in LISTED for unit in row.units[first:aim]):
        return first
    rest = row.text[row.units[aim].end : row.units[joint - 1].end]
    return first if says_nothing(rest, "hi") else aim + 1


def _is_doing(row: Row, at: int) -> bool:
    """Whether a word is that of something to be done: "निपटने", "लगाने"."""
    return row.units[at].kind == "INF" or row.shown(at, at + 1).endswith("ाने")


AIMS = frozenset({"के लिए", "के लिये", "हेतु"})
LISTED = frozenset({"COMMA", "SEMI"})


def past_category(row: Row, first: int, joint: int) -> int:
    """Where subjects begin after what those before belong to: "चाय सहित | विभिन्न कृषि क्षेत्रों में निवेश पर"."""
    if (
        first == 0
        or row.units[first - 1].kind != "INTRO"
        or first >= joint
        or row.shown(first, first + 1) not in SEVERAL
    ):
        return first
    return next((at + 1 for at in range(first, joint) if row.shown(at, at + 1) in CATEGORIES), first)


def are_forums(row: Row, joint: int) -> bool:
    """Whether what stands before "जैसे" are examples of where, not of what: "आसियान और बिम्सटेक | जैसे मंचों पर"."""
    if joint >= len(row) or row.shown(joint, joint + 1) not in {"जैसे", "जैसी"}:
        return False
    return any(row.shown(at, at + 1) in FORUMS for at in range(joint + 1, min(len(row), joint + 4)))


SEVERAL = frozenset({"विभिन्न", "कई", "अनेक", "सभी", "तमाम"})
CATEGORIES = frozenset({"क्षेत्रों", "मुद्दों", "विषयों", "मामलों", "पहलुओं", "मसलों"})
FORUMS = frozenset({"मंचों", "संगठनों", "समूहों", "निकायों"})
"""Words for several of something, for what subjects are, and for where they are dealt with."""


def past_clause(row: Row, begin: int, cut: int) -> int:
    """Where a subject begins after what it is going on for: "साझा करने के लिए चल रहे | सूचना विनिमय"."""
    frame = next((at for at in range(cut - 2, begin, -1) if row.units[at].kind == "UNDER"), None)
    if frame is not None:
        return frame + 1
    goes_on = next((at for at in range(cut - 2, begin - 1, -1) if row.shown(at, at + 1) in ONGOING), None)
    return begin if goes_on is None or _is_of_somebody(row, begin, goes_on) else goes_on + 1


def _is_of_somebody(row: Row, begin: int, at: int) -> bool:
    """Whether what goes on is said to be of somebody or something: "कर्मियों की | चल रही प्रतिनियुक्ति"."""
    return at > begin and row.units[at - 1].kind == "KA"


ONGOING = frozenset({"चल रहे", "चल रही", "चल रहा", "जारी"})
"""What parts an aim from what goes on for it."""


def _ties_two_words(row: Row, at: int, end: int) -> bool:
    """Whether "में" stands within one subject: "खेती में मशीनीकरण", "बिजली क्षेत्र में पूंजी निवेश"."""
    parting = SPLIT | {"MEIN", "NE", "PAR", "KA"} | END["hi"]
    first = next((place + 1 for place in range(at - 1, -1, -1) if row.units[place].kind in parting), 0)
    last = next((place for place in range(at + 1, end) if row.units[place].kind in parting), end)
    around = row.units[first:at], row.units[at + 1 : last]
    kinds = [[unit.kind for unit in part] for part in around]
    if any(not 0 < len(part) <= LONGEST_TIED or part[0] != "WORD" or {*part} - TIED for part in kinds):
        return False
    return not any(says_nothing(row.text[part[0].start : part[0].end], "hi") for part in around)


TIED = frozenset({"WORD", "INF"})
LONGEST_TIED = 3
"""Words on either side of a "में" within one subject."""


def parts(row: Row, at: int, end: int) -> bool:
    """Whether a word that stands after others parts two subjects: "के दौरान", "में", "के क्षेत्र में", "पर"."""
    kind, shown = row.units[at].kind, row.shown(at, at + 1)
    if shown in AS_WELL_AS:
        return True
    if kind == "DURING":
        return shown not in BY_MEANS_HI
    if kind == "MEIN":
        return not _ties_two_words(row, at, end)
    if kind != "PAR" or shown.startswith(("संबंध", "विषयक", "से संबंध")):
        return False
    if FIELD_HI in shown:
        return True
    rest = next((place for place in range(at + 1, end) if row.units[place].kind in SPLIT), end)
    return rest == at + 1 or says_nothing(row.text[row.units[at].end : row.units[rest - 1].end], "hi")


AS_WELL_AS = frozenset({"के साथ-साथ", "के साथ साथ"})
"""What adds one subject to another: "चाय | के साथ-साथ कॉफी पर"."""

FIELD_HI = "क्षेत्र"
BY_MEANS_HI = frozenset({"के माध्यम से", "के जरिए"})
"""What belongs to a subject: "बस सेवा के माध्यम से संपर्क"."""


def are_sides(row: Row, begin: int, at: int) -> bool:
    """Whether what stands before "between" are those who met, not what a subject is about: "मानक ब्यूरो के बीच संपर्क"."""
    return begin == at or row.units[at - 1].kind in SIDES or row.shown(at - 1, at) in STATES


def ties_between(row: Row, at: int, end: int) -> bool:
    """Whether an "and" joins two between which there is something: "किसान | और बैंक के बीच सहयोग", not "… लोगों के बीच"."""
    if row.units[at].kind != "AND":
        return False
    for place in range(at + 1, min(end, at + LONGEST_TIED + 2)):
        if row.units[place].kind == "BETWEEN":
            return (
                place > at + 1 and not row.shown(place - 1, place).endswith("ों") and not are_sides(row, at + 1, place)
            )
        if row.units[place].kind not in TIED | {"HYPHEN"}:
            return False
    return False


SIDES = frozenset({"LAND", "DEMO", "BOTH", "REGION"})
STATES = frozenset({"देशों", "पक्षों", "तरफ", "तरफ़", "तरफों", "राष्ट्रों", "सरकारों", "मंत्रालयों"})
"""Words for those between whom a session is."""


CLOSING = {"तथा": 0, "एवं": 2, "व": 2, "एवम्": 2}
"""How readily an "and" closes a list: तथा parts what और joins, और what एवं and व join."""


def ties_closer(row: Row, at: int, cuts: Sequence[int]) -> bool:
    """Whether एवं or व, beside और or तथा and without a comma, ties two words: "वस्त्र एवं परिधान | और डिजिटल व्यापार"."""
    ranks = {CLOSING.get(row.shown(cut, cut + 1), 1) for cut in cuts if row.units[cut].kind == "AND"}
    return CLOSING.get(row.shown(at, at + 1), 1) == max(CLOSING.values()) and len(ranks) > 1
