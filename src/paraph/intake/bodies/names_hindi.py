"""How far a Hindi name of a body goes: what belongs to it before its head, which is last.

Leftwards stand adjectives and countries ("भारत-केन्या संयुक्त | आयोग"), then `… पर` with the list of its subjects, then
`… के बीच`; or all that quotation marks hold, the treaty or the offices of two parties, the members of a union. After the
head stands only the gathering of two ministers each ("टू-प्लस-टू मंत्री स्तरीय | वार्ता").

Reads: a row and the place of a head. Writes: places.
"""

from paraph.intake.bodies.names import NATIONS, UNIONS
from paraph.intake.marks.heads import TALKS
from paraph.intake.marks.marking_hindi import OFFICIAL
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed, words

ADJACENT = frozenset({"WORD", "JOINT", "LAND", "DEMO", "FORMED", "ABBR", "CAP", "REGION"})
TOPIC = frozenset({"WORD", "JOINT", "LAND", "DEMO", "ORG", "ABBR", "CAP", "POST", "REGION"})


def left_of(row: Row, at: int) -> int:
    """Where the name with the head at `at` begins."""
    if (quoted := _quoted(row, at)) is not None:
        return quoted
    first = _from_members(row, _from_lands(row, _leftmost(row, at), at))
    return first + 1 if row.units[first].kind == "FORMED" and first < at else first


def before_level(row: Row, first: int) -> int | None:
    """Where the level begins of talks that are counted after it: "| गृह सचिव स्तर की 19वीं वार्ता"."""
    counted = first > 1 and row.units[first - 1].kind == "ORD" and row.units[first - 2].value == OFFICIAL
    return _walk(row, first - 1, ADJACENT) if counted else None


CLOSING = ("'", "’", "”", '"')


def is_closed(row: Row, at: int) -> bool:
    """Whether a quotation mark closes a name that ends with the unit at `at`."""
    return row.text.startswith(CLOSING, row.units[at].end)


def _quoted(row: Row, at: int) -> int | None:
    """Where a Hindi name in quotation marks begins: "'भविष्य में सहयोग के अवसरों पर भारत-केन्या | संवाद' की मेजबानी"."""
    if not is_closed(row, at):
        return None
    within = range(at - 1, max(-1, at - LONGEST_QUOTED), -1)
    opening = next((place for place in within if row.units[place].kind in {"QUOTE", "STOP"}), None)
    if opening is None or row.units[opening].kind == "STOP":
        return None
    return opening + 1 if any(unit.kind in NATIONS for unit in row.units[opening:at]) else None


LONGEST_QUOTED = 16
"""Units of a name in quotation marks."""


def _from_lands(row: Row, first: int, at: int) -> int:
    """Without a word before the two countries a name begins with: "ग्यावली | नेपाल-भारत संयुक्त आयोग"."""
    lands = pattern("WORD+ (?= (LAND | DEMO) (HYPHEN | DASH) (LAND | DEMO))").match(row.marks, first, at)
    return lands.end() if lands else first


_TREATY = pattern(
    "(LAND | DEMO) (HYPHEN | DASH) (LAND | DEMO) (WORD | JOINT | AND){0,6} DOCUMENT (OPEN ANY{1,4} CLOSE)?"
    " (STANCE PAR | PAR)? $"
)
"""The treaty of two parties that a body is for: "आसियान-भारत वस्तु व्यापार समझौते की समीक्षा के लिए | संयुक्त समिति"."""

_NEGOTIATED = pattern(
    "(?<! WORD | JOINT | AND | HYPHEN) <name:(WORD | JOINT) (WORD | JOINT | AND | HYPHEN){0,6} DOCUMENT>"
    " (OPEN ANY{1,4} CLOSE)? PAR? $"
)
"""The treaty that talks are about: "मुक्त व्यापार समझौते पर | वार्ता का तीसरा दौर"."""

_COUNTED_ROUND = pattern("<par:PAR> ORD SESSION KA $")
"""What between the subject of talks and the word for them counts them: "चाय पर | तीसरे दौर की | वार्ता"."""


def before_round(row: Row, at: int) -> int | None:
    """Where the subject of talks begins that are counted between it and the word for them; None where there is none."""
    found = _COUNTED_ROUND.search(row.marks, max(0, at - LONGEST_QUOTED), at)
    if found is None or row.units[at].value != TALKS:
        return None
    mark = found.start("par")
    treaty = _NEGOTIATED.search(row.marks, max(0, mark - LONGEST_QUOTED), mark)
    first = treaty.start("name") if treaty else _walk(row, mark, TOPIC)
    return first if first < mark else None


_OFFICES = pattern("(LAND | DEMO) (HYPHEN | DASH) (LAND | DEMO | REGION) (WORD | ORG){0,2} POST $")
"""Whose dialogue it is, after the two countries: "भारत-जापान विदेश मंत्री | रणनीतिक संवाद"."""

_COUNTED_OFFICES = pattern("(?<= ORD | BETWEEN) (WORD | ORG){1,2} POST $")
"""Whose dialogue it is, after its number or the States: "तीसरा | रक्षा मंत्री संवाद"."""

_QUOTED = pattern("(LAND (HYPHEN | DASH) LAND (QUOTE | KA) | (?<! COMMA) LAND AND LAND KA) $")
"""Whose a body is before quotes or a genitive: "भारत - अमेरिका ‘2+2 | संवाद’", "भारत-यूएई की | संयुक्त आयोग बैठक".

Two joined by "and" are not the last two of three.
"""


def _leftmost(row: Row, at: int) -> int:
    of_offices = row.units[at].value == TALKS and at > 0 and row.units[at - 1].kind == "ORG"
    first = _walk(row, at, ADJACENT | {"ORG"} if of_offices else ADJACENT)
    if (owned := _with_owner(row, first, at)) is not None:
        return owned
    if first > 0 and row.units[first - 1].kind == "POST":
        offices = _OFFICES.search(row.marks, max(0, first - 8), first)
        if row.units[at].value == TALKS:
            offices = offices or _COUNTED_OFFICES.search(row.marks, max(0, first - 4), first)
        first = offices.start() if offices else first
    if first > 0 and row.units[first - 1].kind == "BETWEEN" and first < at:
        return first
    while first > 0 and row.units[first - 1].kind in {"PAR", "BETWEEN"}:
        begin = first - 1
        if row.units[begin].kind == "PAR":
            if row.shown(begin, begin + 1) == CONCERNING and _has_topic(row, first, at):
                return first
            first = _walk(row, begin, TOPIC)
            if first == begin:
                return begin + 1
            if _is_cooperation_in(row, first) or _is_fight_with(row, first) or _is_of_a_thing(row, first):
                first = _walk(row, first - 1, TOPIC)
        else:
            lands = _lands_between(row, begin)
            return begin + 1 if lands is None else lands
    return first


_LANDS = pattern(
    "(LAND | DEMO | HOME) (WORD | ORG)? ((COMMA | AND | HYPHEN) (LAND | DEMO | HOME) (WORD | ORG)?)+"
    " (KA (WORD | ORG))? $"
)


def _lands_between(row: Row, begin: int) -> int | None:
    """Where the States begin that a name has in full: "| केन्या गणराज्य और घाना गणराज्य के बीच सहयोग पर आयोग".

    By their short names they tell whose talks these are: "केन्या और घाना के बीच | विदेश कार्यालय परामर्श".
    """
    lands = _LANDS.search(row.marks, max(0, begin - 14), begin)
    if lands is None:
        return None
    told = [at for at in range(*lands.span()) if row.units[at].kind in {"WORD", "ORG"}]
    return lands.start() if told and all(row.shown(at, at + 1) in FORMAL for at in told) else None


FORMAL = words("hi", "bodies.formal")

_OF_A_VENTURE = pattern("(LAND | DEMO) (HYPHEN | DASH) (LAND | DEMO) WORD{1,4} KA $")
"""What two States do, which a body is of: "केन्या-घाना चाय गलियारे की | संयुक्त समिति"."""


def _with_topic(row: Row, first: int) -> int:
    """Where a name of two States begins with what the body is on before them: "चाय पर | केन्या और घाना के आयोग"."""
    if first == 0 or row.units[first - 1].kind != "PAR":
        return first
    topic = _walk(row, first - 1, TOPIC)
    return topic if topic < first - 1 else first


CONCERNING = "को लेकर"


def _has_topic(row: Row, first: int, at: int) -> bool:
    """Whether a name has a subject of its own already, so that another is why it met: "बांध को लेकर | जल पर कार्य समूह"."""
    return any(unit.kind == "PAR" for unit in row.units[first:at])


def _with_owner(row: Row, first: int, at: int) -> int | None:
    """Where what a name is of begins before `first`: a treaty, two States by a genitive, or what they do together."""
    if (treaty := _treaty(row, first, at)) is not None:
        return treaty
    if quoted := _QUOTED.search(row.marks, max(0, first - 4), first):
        return _with_topic(row, quoted.start())
    venture = _OF_A_VENTURE.search(row.marks, max(0, first - 9), first)
    return venture.start() if venture else None


def _treaty(row: Row, first: int, at: int) -> int | None:
    """Where the treaty begins that stands before a name at `first`, with its parties, or of which its head talks."""
    if of_two := _TREATY.search(row.marks, max(0, first - 18), first):
        return of_two.start()
    if row.units[at].value != TALKS:
        return None
    talked_of = _NEGOTIATED.search(row.marks, max(0, first - 18), first)
    return talked_of.start("name") if talked_of else None


def _from_members(row: Row, first: int) -> int:
    """With the members of a union whose body it is: "ब्रिक्स देशों के | कार्य समूह"."""
    kinds = [unit.kind for unit in row.units[max(0, first - MEMBERS) : first]]
    is_of_union = kinds == ["LAND", "WORD", "KA"] and row.units[first - MEMBERS].value in UNIONS
    return first - MEMBERS if is_of_union else first


MEMBERS = 3
"""Units that tell whose members they are: union, "states", genitive."""


def _is_cooperation_in(row: Row, first: int) -> bool:
    """Whether a subject goes on leftwards: "उत्तरी समुद्री मार्ग में | सहयोग पर"."""
    return first > 1 and row.units[first - 1].kind == "MEIN" and row.shown(first, first + 1) == "सहयोग"


def _is_fight_with(row: Row, first: int) -> bool:
    """Whether a subject is a fight with what stands before: "आतंकवाद से | मुकाबले पर"."""
    return (
        first > 1 and row.units[first - 1].kind == "SE" and row.shown(first, first + 1) in words("hi", "bodies.fights")
    )


def _is_of_a_thing(row: Row, first: int) -> bool:
    """Whether a subject is one of a thing that stands before: "मादक पदार्थों की | तस्करी पर". Not of the States."""
    of_thing = first > 1 and row.units[first - 1].kind == "KA" and row.units[first - 2].kind == "WORD"
    return of_thing and row.shown(first - 2, first - 1) not in words("hi", "areas.partners")


_ABBREVIATED = pattern(
    "(LAND OPEN (LAND | ABBR | CAP | WORD | DEMO){1,2} | WORD OPEN (ABBR | WORD) (HYPHEN (ABBR | WORD))?) CLOSE $"
)
"""What has its abbreviation within a name: "भारत-यूरोपीय संघ (ईयू) | संवाद", "व्यापार पहल (DTTI) | समूह"."""


def _walk(row: Row, at: int, allowed: frozenset[str]) -> int:
    """Leftwards from `at` over these kinds and what ties them; not ending on a tie.

    A comma ties only within a list that "and" ends: "मिले जयशंकर, | संयुक्त आयोग" is no name.
    """
    first = at
    units = row.units
    joined = False
    of_two_words = " " in row.shown(at, at + 1)
    while first > 0:
        begun = first < at or of_two_words
        kind = units[first - 1].kind
        abbreviated = _ABBREVIATED.search(row.marks, max(0, first - 6), first) if kind == "CLOSE" else None
        if kind in allowed:
            first -= 1
        elif abbreviated:
            first = abbreviated.start() + 1
        elif kind in {"AND", "HYPHEN", "COMMA", "SLASH", "DASH"} and first > 1 and (begun or kind == "HYPHEN"):
            if units[first - 2].kind not in allowed or (kind == "COMMA" and not joined):
                break
            if kind == "DASH" and not {units[first - 2].kind, units[first].kind} <= NATIONS:
                break
            joined = joined or kind == "AND"
            first -= 2
        else:
            break
    return first


_TWO_PLUS_TWO = pattern("QUOTE? (OPEN ANY{1,3} CLOSE)? QUOTE? JOINT? <talks:(WORD | STANCE | SESSION)>")


def past_two_plus_two(row: Row, at: int, after: int) -> int:
    """Where a Hindi dialogue of two ministers each ends, past signs in its name: "‘टू-प्लस-टू’ मंत्री स्तरीय | वार्ता"."""
    found = (
        _TWO_PLUS_TWO.match(row.marks, at + 1)
        if row.shown(at, at + 1).startswith(listed("hi", "bodies.two_plus_two"))
        else None
    )
    place = found.start("talks") if found else at
    return place + 1 if row.shown(place, place + 1) in words("hi", "bodies.of_two_plus_two") else after
