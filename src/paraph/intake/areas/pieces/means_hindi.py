"""What in a Hindi piece is only a means to its subject, a place of it, or done in its field.

* What is set up for a subject is none: "बाढ़ चेतावनी | के लिए एक नियंत्रण कक्ष स्थापित करने".
* An institution at which something is done is none: "चाय संस्थान में | वैज्ञानिकों का प्रशिक्षण".
* What is done jointly in a field says nothing beside it: "भूजल विज्ञान में | संयुक्त अभियान चलाने".

Reads: a row and the units of a piece. Writes: places; yes or no.
"""

from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.wording import says_nothing

AIMS = words("hi", "areas.aims")
MEANS, MEANS_MADE = words("hi", "areas.means"), words("hi", "areas.means_made")


def before_means(row: Row, begin: int, cut: int) -> int:
    """Where a piece ends before the means to its subject: "बाढ़ चेतावनी | के लिए एक नियंत्रण कक्ष स्थापित करने"."""
    aims = (at for at in range(begin + 1, cut - 1) if row.shown(at, at + 1) in AIMS)
    return next((at for at in aims if is_for_means(row, at, cut)), cut)


def is_for_means(row: Row, aim: int, cut: int) -> bool:
    """Whether what stands after an aim is only made for it."""
    told = {word for at in range(aim + 1, cut) for word in row.shown(at, at + 1).split()}
    return not MEANS.isdisjoint(told) and not MEANS_MADE.isdisjoint(told)


INSTITUTIONS = listed("hi", "areas.institutions")
TOGETHER = words("hi", "areas.together")
ENDS = frozenset({"COMMA", "SEMI", "AND", "PAR", "STANCE", "STOP", "INTRO", "LINE"})


def is_at_institution(row: Row, cut: int) -> bool:
    """Whether a piece that ends here names the institution at which something is done that is told after it."""
    if row.units[cut].kind != "MEIN" or not row.text[: row.units[cut - 1].end].endswith(INSTITUTIONS):
        return False
    end = next((at for at in range(cut + 1, len(row)) if row.units[at].kind in ENDS), len(row))
    told = [row.shown(at, at + 1) for at in range(cut + 1, end)]
    return any(word not in TOGETHER and not says_nothing(word, "hi") for word in told)


DEEDS = words("hi", "areas.joint_deeds")


def is_joint_deed(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece only says that something is done jointly in the field before it."""
    if begin < 1 or row.units[begin - 1].kind != "MEIN" or row.units[begin].kind != "JOINT":
        return False
    return all(row.shown(at, at + 1) in DEEDS or row.units[at].kind == "KA" for at in range(begin + 1, cut))


THROUGH, LINKS = words("hi", "areas.through"), words("hi", "areas.links_of_places")
LEAST_TOLD = 2
"""Words that tell something by themselves after what it comes through."""


def past_means(row: Row, begin: int, cut: int) -> int:
    """Where a subject begins after what it comes through: "तराना सागर के माध्यम से | उत्तरी गलियारे"."""
    by = next((at for at in range(cut - 2, begin, -1) if row.shown(at, at + 1) in THROUGH), None)
    if by is None or row.shown(cut - 1, cut) in LINKS:
        return begin
    told = [at for at in range(by + 1, cut) if row.units[at].kind == "WORD" and row.shown(at, at + 1) not in TOGETHER]
    return by + 1 if len(told) >= LEAST_TOLD else begin


PUT_IN = words("hi", "areas.put_in")
COMING, STILL = words("hi", "areas.coming_about"), words("hi", "areas.still_doing")


EACH_OWN, NEAR_OWN = "अपने", 4
"""Whose a place is where both do something, told within so many units: "अपने-अपने बाजारों में"."""


def is_where_it_comes(row: Row, cut: int) -> bool:
    """Whether a piece that ends here names that into which something is put, or where it is being built."""
    if row.units[cut].kind != "MEIN":
        return False
    if any(row.shown(at, at + 1) == EACH_OWN for at in range(max(0, cut - NEAR_OWN), cut)):
        return True
    if row.shown(cut + 1, cut + 2) in COMING and row.shown(cut + 2, cut + 3) in STILL:
        return True
    end = next((at for at in range(cut + 1, len(row)) if row.units[at].kind in ENDS - {"AND"}), len(row))
    return any(row.units[at - 1].kind == "KO" and row.shown(at, at + 1) in PUT_IN for at in range(cut + 1, end))


def past_coming(row: Row, begin: int, cut: int) -> int:
    """Where a subject begins that is said to come about now: "भारत की सहायता से बन रही | परियोजना"."""
    comes = (at for at in range(begin, cut - 2) if row.shown(at, at + 1) in COMING)
    return next((at + 2 for at in comes if row.shown(at + 1, at + 2) in STILL), begin)
