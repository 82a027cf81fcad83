"""Items of a list that a sentence with a colon announces: its verb of stance governs each of them.

An item begins with a sign or a number, ends with a semicolon or follows one that did, and is no sentence of its own.

Reads: a row, and the verb that announced it. Writes: a stretch.
"""

import re

from paraph.intake.areas.governed.governing import GOVERNING
from paraph.intake.areas.governed.stretches import Stretch
from paraph.intake.marks.rows import Row, Unit, pattern

ITEM_ENDS = frozenset({"STOP", "SEMI", "COMMA"})


LONGEST_ITEM = 45


_LETTER = re.compile(r"\w")


_PICTURE = r"[\u2300-\u27bf\U0001f300-\U0001faff]\ufe0f?|\u20e3"
"""Little pictures that stand for bullets in messengers."""


_BULLET = re.compile(rf"(?:[-•●▪◦*–—·➢✓>]|{_PICTURE}|\(?(?:\d{{1,2}}|[a-zivx]{{1,4}}|[а-я]|[क-ह])[.)])\s*$")


def with_numbers_apart(row: Row) -> Row:
    """The row of a Hindi sentence with the numbers of the items it counts as commas: "विषय: (1) चाय (2) रेल"."""
    numbers = [match.span() for match in row.find(_NUMBER)]
    if len(numbers) < LEAST_COUNTED:
        return row
    commas = [(at, end, Unit("COMMA", row.units[at].start, row.units[end - 1].end)) for at, end in numbers]
    return row.replaced(commas)


_NUMBER = pattern("OPEN (NUM | INIT) CLOSE")
LEAST_COUNTED = 2


def announces(row: Row, lang: str) -> bool:
    """Whether a list may follow a sentence: it ends with a colon, in Hindi also with the verb alone or a dash."""
    return row.units[-1].kind == "COLON" or (lang == "hi" and row.units[-1].kind in (*GOVERNING, "DASH", "HYPHEN"))


def announced_by(row: Row) -> Stretch | None:
    """The verb of a sentence that ends with a colon and so governs the items of the list after it."""
    verbs = [unit for _, unit in row.of_kind(*GOVERNING) if unit.value != "signed"]
    if not verbs:
        return None
    return Stretch(row, 0, 0, str(verbs[-1].value), (verbs[-1].start, verbs[-1].end))


def item_of(row: Row, announced: Stretch | None) -> Stretch | None:
    """The item of an announced list that a row is, or None."""
    if announced is None or len(row) > LONGEST_ITEM or any(unit.kind in CLAUSES for unit in row.units):
        return None
    begin = row.text.rfind("\n", 0, row.units[0].start) + 1
    first = _first_word(row)
    if first == len(row) or not (
        _BULLET.match(row.text[begin : row.units[first].start].strip())
        or row.units[-1].kind == "SEMI"
        or row.text[:begin].rstrip().endswith(";")
        or _is_short_line(row, begin)
    ):
        return None
    after = len(row) - (row.units[-1].kind in ITEM_ENDS)
    return Stretch(row, first, after, announced.stance, announced.verb, whole=True)


def is_bulleted(row: Row) -> bool:
    """Whether a sign of a list stands before a row, whatever its words do: "* | review of the work done"."""
    begin = row.text.rfind("\n", 0, row.units[0].start) + 1
    first = _first_word(row)
    return first < len(row) and _BULLET.match(row.text[begin : row.units[first].start].strip()) is not None


def _first_word(row: Row) -> int:
    """The first unit of what an item says, past its sign, number or letter: "b) | tea"; else the length."""
    opened = int(row.units[0].kind == "OPEN")
    lettered = len(row) > opened + 1 and row.units[opened + 1].kind == "CLOSE"
    after = opened + 2 if lettered and len(row.shown(opened, opened + 1)) <= LONGEST_LABEL else 0
    words = (at for at, unit in enumerate(row.units) if at >= after and unit.kind not in MARKERS)
    return next((at for at in words if _LETTER.search(row.shown(at, at + 1))), len(row))


LONGEST_LABEL = 4
"""Letters of the longest number of an item: "viii)"."""


def _is_short_line(row: Row, begin: int) -> bool:
    """Whether a row is a line of a few words, without a stop, as items without signs are."""
    whole = not row.text[begin : row.units[0].start].strip()
    ends = row.text[row.units[-1].end : row.units[-1].end + 2].strip(" ")[:1] in {"\n", ""}
    return whole and ends and len(row) <= LONGEST_LINE and row.units[-1].kind not in {"STOP", "COLON"}


LONGEST_LINE = 8
"""Units of the longest item that only its line tells."""


CLAUSES = frozenset({"STANCE", "RAISED", "VERB", "AUX", "HELD", "WILL", "NE"})
"""What makes an item of a list a sentence with a verb of its own."""


MARKERS = frozenset({"DASH", "HYPHEN", "LINE", "OPEN", "CLOSE", "NUM", "INIT", "STOP"})
