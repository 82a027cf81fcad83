"""Mentions of bodies: where the name of a commission, group, committee, council or dialogue begins and ends.

The head word ("Working Group", "आयोग", "комиссии") is in the lexicon (kind BODY). The name grows from it by the
grammar of its language:

* English leftwards over capitals and countries ("India-Russia Intergovernmental"), rightwards over `on …`, `between …`
  and an abbreviation in brackets;
* Hindi, whose heads are last, leftwards over adjectives, then over `… पर` with its list, then over `… के बीच`;
* Russian leftwards over adjectives, rightwards over `по …` with its chain of datives and `между …`.

A name never swallows another name: where two touch ("…рабочей группы по … Межправительственной комиссии …") the one
above is the parent, told by `above`. A head with nothing around it ("the Commission") is a *bare* mention.

Reads: a row. Writes: the row with each name replaced by one BODYREF unit whose value is a `BodyMention`.
"""

from dataclasses import dataclass, replace

from paraph.intake.bodies import names_russian as russian
from paraph.intake.bodies.shared_heads import STATES_OF, is_shared_head, with_shared_heads
from paraph.intake.bodies.unlisted import GATHERINGS, first_of_name, with_unlisted_heads
from paraph.intake.marks.heads import TALKS, heads_of
from paraph.intake.marks.marking import PORTFOLIO
from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import listed, listed_everywhere, words
from paraph.intake.source import Span
from paraph.language.towns import town_named


@dataclass(frozen=True, slots=True)
class BodyMention:
    """One name of a body in the text."""

    span: Span
    head: Span
    """The words that say what kind of body it is."""

    kind: str
    parties: tuple[tuple[str, Span], ...]
    """Countries and unions in the name, each once, in order."""

    joint: bool
    """Whether the name says that the body is joint, intergovernmental, bilateral …"""

    bare: bool
    """Whether it is only the head, which refers to a body named elsewhere."""

    named: bool
    """Whether it has a subject (`on …`, `по …`, or words before the head that are neither country nor "joint")."""

    rank: float = 1.0
    """How high the body stands: a sub-commission is above the working groups, a sub-group below."""

    meets: bool = False
    """Whether a word for a meeting stands inside the name ("Working Group meeting on Agriculture")."""

    of_region: bool = False
    """Whether it names a region as one of those it is between ("India-Central Asia Dialogue")."""

    full: "BodyMention | None" = None
    """The name an abbreviation stands for."""


RANK = {
    "sub_group": 0.0,
    "working_group": 1.0,
    "other": 1.0,
    "dialogue": 2.0,
    "committee": 2.0,
    "council": 2.0,
    "commission": 3.0,
}
RANK_OF_SUB_COMMISSION = 1.5
SUB_COMMISSIONS = listed_everywhere("bodies.sub_commissions")

SUBJECTS = frozenset({"CAP", "PORT", "ABBR", "ORG", "WORD", "ADJ", "CAPADJ", "REGION"})
NAME_EN = frozenset({"LAND", "DEMO", "CAP", "ABBR", "PORT", "JOINT", "ORG", "INIT", "REGION"})
NATIONS = frozenset({"LAND", "DEMO"})
UNIONS = frozenset({"EAEU", "CIS", "SCO", "BRICS", "ASEAN", "CSTO"})
"""Unions whose bodies are intergovernmental with the union alone named."""

TIES = frozenset({"HYPHEN", "SLASH", "AND", "DASH"})
ADJACENT_HI = frozenset({"WORD", "JOINT", "LAND", "DEMO", "FORMED", "ABBR", "CAP", "REGION"})
TOPIC_HI = frozenset({"WORD", "JOINT", "LAND", "DEMO", "ORG", "ABBR", "CAP", "POST"})
LONGEST_NAME = 40
ABBREVIATION_WITHIN = 5


def find_bodies(row: Row, lang: str) -> Row:
    """The row with every name of a body as one BODYREF unit, left to right."""
    row = with_shared_heads(row, lang)
    row = with_unlisted_heads(row) if lang == "en" else row
    made: list[tuple[int, int, Unit]] = []
    row = _with_last_heads(row) if lang == "hi" else row
    heads = [at for at, unit in enumerate(row.units) if unit.kind == "BODY" and not _is_abbreviation(row, at)]
    lefts = [_LEFT[lang](row, at) for at in heads]
    for number, at in enumerate(heads):
        first = max(lefts[number], made[-1][1] if made else 0)
        limit = lefts[number + 1] if number + 1 < len(heads) else len(row)
        if at < first:
            continue
        after, named = _right(row, at + 1, max(limit, at + 1), lang)
        if lang == "hi":
            after = _past_two_plus_two(row, at, after)
            named = any(unit.kind == "PAR" for unit in row.units[first:at])
        mention = _mention(row, first, at, after, named=named)
        if lang == "hi":
            mention = _with_what_precedes_number(row, first, mention)
        made.append((first, after, Unit("BODYREF", row.units[first].start, mention.span[1], mention)))
    return row.replaced(made)


_TWO_PLUS_TWO = pattern("QUOTE? (OPEN ANY{1,3} CLOSE)? QUOTE? JOINT? <talks:(WORD | STANCE | SESSION)>")


def _past_two_plus_two(row: Row, at: int, after: int) -> int:
    """Where a Hindi dialogue of two ministers each ends, past signs in its name: "‘टू-प्लस-टू’ मंत्री स्तरीय | वार्ता"."""
    found = (
        _TWO_PLUS_TWO.match(row.marks, at + 1)
        if row.shown(at, at + 1).startswith(listed("hi", "bodies.two_plus_two"))
        else None
    )
    place = found.start("talks") if found else at
    return place + 1 if row.shown(place, place + 1) in words("hi", "bodies.of_two_plus_two") else after


def _with_last_heads(row: Row) -> Row:
    """The row in which of two heads side by side only the last is one: "संयुक्त परामर्श | समिति"."""
    kinds = [unit.kind for unit in row.units]
    made = [
        (at, at + 1, row.units[at]._replace(kind="WORD"))
        for at in range(len(kinds) - 1)
        if kinds[at] == kinds[at + 1] == "BODY"
    ]
    return row.replaced(made) if made else row


def _with_what_precedes_number(row: Row, first: int, mention: BodyMention) -> BodyMention:
    """A Hindi name with the states that stand before its number: "भारत-केन्या के बीच | 20वीं संयुक्त समिति".

    The number stays a unit of its own. Where the head alone is no body the name begins with the states and has the
    number within: "भारत और केन्या की मानवाधिकार 11वीं वार्ता".
    """
    found = None
    if not mention.parties:
        ahead = (
            one.search(row.marks, max(0, first - AHEAD), first) for one in grammar("bodies", "hi", "before_number")
        )
        found = next((one for one in ahead if one), None)
    if found is None:
        return mention
    states = [unit for unit in row.units[found.start() : first] if unit.kind in NATIONS]
    parties = {str(unit.value): (unit.start, unit.end) for unit in states}
    alone = mention.span[0] == mention.head[0] and is_shared_head(row.text[slice(*mention.head)], "hi")
    begin = row.units[found.start()].start if alone else mention.span[0]
    return replace(mention, span=(begin, mention.span[1]), parties=tuple(parties.items()), bare=False)


AHEAD = 18
"""Units before a number within which the states of a name stand."""


def _is_abbreviation(row: Row, at: int) -> bool:
    """Whether the head stands in brackets after a name, as "(JWG)" does: then it belongs to that name."""
    begin = max(0, at - ABBREVIATION_WITHIN)
    return bool(pattern("OPEN (ABBR | CAP | WORD | HYPHEN | LAND){0,4} $").search(row.marks, begin, at)) and bool(
        pattern("(ABBR | CAP | WORD | HYPHEN | LAND | NUM){0,4} CLOSE").match(row.marks, at + 1)
    )


def bodies_in(row: Row) -> list[tuple[int, BodyMention]]:
    """Every name of a body in a row that `find_bodies` made, with the index of its unit."""
    return [(at, unit.value) for at, unit in enumerate(row.units) if isinstance(unit.value, BodyMention)]


_OF_OFFICES = pattern("HOME AND (HOME | LAND)")
"""Offices of two governments that a body is between: "коллегий | МИД России и Белоруссии"."""


def _mention(row: Row, first: int, at: int, after: int, *, named: bool) -> BodyMention:
    head = row.units[at]
    parties: dict[str, Span] = {}
    paired = _OF_OFFICES.search(row.marks, first, after)
    offices = row.units[paired.start() : paired.end()] if paired else []
    for unit in row.units[first:after]:
        if unit.kind == "PO" and len(parties) > 1:
            break
        if unit.kind in NATIONS or (unit.kind == "HOME" and unit in offices):
            for code in STATES_OF.get(str(unit.value), (str(unit.value),)):
                parties.setdefault(code, (unit.start, unit.end))
    is_sub_commission = row.text[head.start : head.end].lower().startswith(SUB_COMMISSIONS)
    joint = any(unit.kind == "JOINT" for unit in row.units[first:at]) or _says_joint(row, at)
    return BodyMention(
        span=row.span(first, after),
        head=(head.start, head.end),
        kind=str(head.value),
        parties=tuple(parties.items()),
        joint=joint,
        bare=not named and not parties and all(unit.kind == "JOINT" for unit in row.units[first:at]),
        named=named or _has_subject_before(row, first, at),
        rank=RANK_OF_SUB_COMMISSION if is_sub_commission else RANK.get(str(head.value), 1.0),
        meets=_meets(row, at, after),
        of_region=bool(parties) and any(unit.kind == "REGION" for unit in row.units[first:at]),
    )


def _meets(row: Row, at: int, after: int) -> bool:
    """Whether a name has a word for a meeting: right after its head, or for a head."""
    written = row.shown(at, at + 1).lower()
    if written in GATHERINGS or (written.split()[-1] in heads_of("hi").gatherings and row.units[at].kind == "BODY"):
        return True
    return any(unit.kind == "SESSION" for unit in row.units[at:after]) and row.units[at + 1].kind in {"SESSION", "OPEN"}


def _has_subject_before(row: Row, first: int, at: int) -> bool:
    return any(unit.kind in SUBJECTS for unit in row.units[first:at])


def _says_joint(row: Row, at: int) -> bool:
    shown = row.shown(at, at + 1).lower()
    return shown.startswith(
        (
            "joint",
            "jwg",
            "совместн",
            "меж",
            "мпк",
            "संयुक्त",
            "inter",
            "igc",
            "irigc",
            "foreign office",
            "2+2",
            "2 + 2",
            "टू-प्लस",
            "टू प्लस",
            "two-plus",
            "two plus",
        )
    )


def _right(row: Row, begin: int, limit: int, lang: str) -> tuple[int, bool]:
    """Where the name ends, and whether it has a subject."""
    best, named = begin, False
    if lang == "hi" and row.text.startswith(CLOSING_HI, row.units[begin - 1].end):
        return begin, False
    for wanted in grammar("bodies", lang, "right"):
        found = wanted.match(row.marks, begin, min(limit, begin + LONGEST_NAME))
        if found and found.end() > best and not (lang == "ru" and russian.opens_with_person(row, begin)):
            best, named = found.end(), found.groupdict().get("topic") is not None
    if lang == "ru":
        best = russian.before_another(row, begin, russian.before_person(row, begin, best))
        best = russian.right_of(row, best, limit, UNIONS | STATES_OF.keys())
    if lang == "en" and row.text[row.units[begin - 1].end : row.units[begin - 1].end + 2] in CLOSING:
        return begin, False
    if lang == "en":
        best = next((at for at in range(begin, best) if row.shown(at, at + 1).lower() in NOT_OF_NAMES), best)
        best -= best > begin and _is_initial(row, best - 1)
    while best > begin and row.units[best - 1].kind in {"AND", "HYPHEN", "OF", "THE", "COMMA", "ON"}:
        best -= 1
    return (_past_cooperation(row, best, limit) if named and lang == "en" else best), named


def _past_cooperation(row: Row, best: int, limit: int) -> int:
    """Where an English name with a subject ends, past what it is cooperation in, and past its purpose."""
    if listed := _TO_COOPERATION.match(row.marks, best, limit):
        best = listed.end() if row.shown(listed.end() - 1, listed.end()).lower() in COOPERATION else best
    if row.shown(best - 1, best).lower() in COOPERATION:
        subject = _IN_WHAT.match(row.marks, best, limit)
        is_town = subject and (
            _AS_A_TOWN.match(row.marks, subject.end()) or town_named(row.shown(best + 1, subject.end()), "en")
        )
        best = subject.end() if subject and not is_town else best
    if best + 1 < limit and row.shown(best, best + 1) == "to":
        purpose = pattern("LOW CAP (CAP | PORT | ADJ){1,4}").match(row.marks, best, limit)
        best = purpose.end() if purpose else best
    return best


def _is_initial(row: Row, at: int) -> bool:
    """Whether a unit begins somebody's name rather than numbers a body: "head of the commission | B. Otieno"."""
    return row.units[at].kind == "INIT" and row.text[row.units[at].end : row.units[at].end + 1] == "."


CLOSING = frozenset({"' ", "’ ", "'s", "’s"})
"""What closes a name in quotation marks, or makes something else of it its own: "the Commission's | report"."""

NOT_OF_NAMES = frozenset({"during", "via", "through", "where", "when", "after", "before", "is", "has", "have", "as"})
"""Small words that no name goes across: "Working Group on industrial cooperation | during its meeting"."""

COOPERATION = frozenset({"cooperation", "co-operation", "partnership", "collaboration"})
"""What a name goes on after by "in": "Committee on Cooperation | in Industry, Trade and Energy"."""

_TO_COOPERATION = pattern("(COMMA (CAP | PORT | HYPHEN | AND){1,5})+")
"""A list in capitals without "and", which belongs to a name that it ends with "Cooperation"."""

_IN_WHAT = pattern("IN THE? (PORT | CAP) (PORT | CAP | HYPHEN)* ((COMMA | AND) (PORT | CAP)+)*")


_AS_A_TOWN = pattern("COMMA LAND | (ON | FROM | COMMA)? DATE")
"""What after capitals says that they are a town: "Commission of Cooperation in Mwanza | , Tanzania"."""


def _left_en(row: Row, at: int) -> int:
    unlisted = first_of_name(row, at)
    if unlisted is not None:
        return unlisted
    if row.text[row.units[at].start].islower() and (joint := _JOINT_SMALL.search(row.marks, max(0, at - 4), at)):
        return _left_of_capitals(row, joint.start())
    if row.text[row.units[at].start].islower() and (pair := _PAIR_SMALL.search(row.marks, max(0, at - 10), at)):
        return pair.start()
    small = at
    while small > 0 and row.units[small - 1].value == PORTFOLIO:
        small -= 1
    if small < at and (first := _left_of_capitals(row, small)) < small:
        return first
    return _quoted(row, at) or _left_of_capitals(row, at)


_QUOTED = pattern("QUOTE (LAND | DEMO | CAP | ABBR | PORT | REGION | HYPHEN | DASH | AND | IN){2,9} QUOTE $")


def _quoted(row: Row, at: int) -> int | None:
    """Where a name begins whose first words stand in quotation marks: the "India – Central Asia" | Dialogue."""
    found = _QUOTED.search(row.marks, max(0, at - 12), at)
    lands = found is not None and any(unit.kind in NATIONS for unit in row.units[found.start() : at])
    return found.start() if found and lands else None


_PAIR_SMALL = pattern(
    "(LAND | DEMO) (HYPHEN | DASH) (LAND | DEMO)"
    " (LOW | JOINT | PORT | HYPHEN){1,4} (AND (LOW | JOINT | PORT | HYPHEN){1,4})? $"
)
"""What in small letters belongs to a name that two States begin: "the India-Kenya trade and ports | committee"."""

_JOINT_SMALL = pattern("JOINT LOW{1,2} $")
"""What in small letters belongs to a name as well: "the joint consultative | commission"."""


GENERAL = "General"
"""What elsewhere is a rank: "the Thailand-Nepal | General Border Committee"."""


def _left_of_capitals(row: Row, at: int) -> int:
    first = at
    units = row.units
    while first > 0 and at - first < LONGEST_NAME:
        kind = units[first - 1].kind
        if kind in NAME_EN or (kind == "HON" and row.shown(first - 1, first) == GENERAL):
            first -= 1
        elif kind == "HYPHEN" and units[first - 2].kind == "POST" and row.shown(first, first + 1).lower() == "level":
            first -= 2
        elif kind in TIES and first < at and first > 1 and units[first - 2].kind in NAME_EN:
            if kind in {"AND", "DASH"} and (units[first - 2].kind in NATIONS) != (units[first].kind in NATIONS):
                break
            first -= 2
        else:
            break
    return first


def _left_hi(row: Row, at: int) -> int:
    if (quoted := _quoted_hi(row, at)) is not None:
        return quoted
    first = _from_members(row, _from_lands(row, _leftmost_hi(row, at), at))
    return first + 1 if row.units[first].kind == "FORMED" and first < at else first


CLOSING_HI = ("'", "’", "”", '"')


def _quoted_hi(row: Row, at: int) -> int | None:
    """Where a Hindi name in quotation marks begins: "'भविष्य में सहयोग के अवसरों पर भारत-केन्या | संवाद' की मेजबानी"."""
    if not row.text.startswith(CLOSING_HI, row.units[at].end):
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


_TREATY_HI = pattern(
    "(LAND | DEMO) (HYPHEN | DASH) (LAND | DEMO) (WORD | JOINT | AND){0,6} DOCUMENT (OPEN ANY{1,4} CLOSE)?"
    " (STANCE PAR | PAR)? $"
)
"""The treaty of two parties that a body is for: "आसियान-भारत वस्तु व्यापार समझौते की समीक्षा के लिए | संयुक्त समिति"."""

_OFFICES_HI = pattern("(LAND | DEMO) (HYPHEN | DASH) (LAND | DEMO | REGION) (WORD | ORG){0,2} POST $")
"""Whose dialogue it is, after the two countries: "भारत-जापान विदेश मंत्री | रणनीतिक संवाद"."""


_QUOTED_HI = pattern("LAND (HYPHEN | DASH) LAND (QUOTE | KA) $")
"""Whose a body is before quotes or a genitive: "भारत - अमेरिका ‘2+2 | संवाद’", "भारत-यूएई की | संयुक्त आयोग बैठक"."""


def _leftmost_hi(row: Row, at: int) -> int:
    of_offices = row.units[at].value == TALKS and at > 0 and row.units[at - 1].kind == "ORG"
    first = _walk(row, at, ADJACENT_HI | {"ORG"} if of_offices else ADJACENT_HI)
    if treaty := _TREATY_HI.search(row.marks, max(0, first - 18), first):
        return treaty.start()
    if quoted := _QUOTED_HI.search(row.marks, max(0, first - 4), first):
        return quoted.start()
    if first > 0 and row.units[first - 1].kind == "POST":
        offices = _OFFICES_HI.search(row.marks, max(0, first - 8), first)
        first = offices.start() if offices else first
    if first > 0 and row.units[first - 1].kind == "BETWEEN" and first < at:
        return first
    while first > 0 and row.units[first - 1].kind in {"PAR", "BETWEEN"}:
        begin = first - 1
        if row.units[begin].kind == "PAR":
            first = _walk(row, begin, TOPIC_HI)
            if first == begin:
                return begin + 1
            if _is_cooperation_in(row, first) or _is_fight_with(row, first):
                first = _walk(row, first - 1, TOPIC_HI)
        else:
            lands = pattern("(LAND | DEMO) ((COMMA | AND | HYPHEN) (LAND | DEMO))+ $").search(
                row.marks, max(0, begin - 12), begin
            )
            return lands.start() if lands else begin + 1
    return first


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


_ABBREVIATED_HI = pattern("(LAND OPEN (LAND | ABBR | CAP | WORD | DEMO){1,2} | WORD OPEN (ABBR | WORD)) CLOSE $")
"""What has its abbreviation within a name: "भारत-यूरोपीय संघ (ईयू) | संवाद", "व्यापार पहल (DTTI) | समूह"."""


def _walk(row: Row, at: int, allowed: frozenset[str]) -> int:
    """Leftwards from `at` over these kinds and what ties them; not ending on a tie.

    A comma ties only within a list that "and" ends: "मिले जयशंकर, | संयुक्त आयोग" is no name.
    """
    first = at
    units = row.units
    joined = False
    while first > 0:
        kind = units[first - 1].kind
        abbreviated = _ABBREVIATED_HI.search(row.marks, max(0, first - 6), first) if kind == "CLOSE" else None
        if kind in allowed:
            first -= 1
        elif abbreviated:
            first = abbreviated.start() + 1
        elif kind in {"AND", "HYPHEN", "COMMA", "SLASH", "DASH"} and first > 1 and (first < at or kind == "HYPHEN"):
            if units[first - 2].kind not in allowed or (kind == "COMMA" and not joined):
                break
            if kind == "DASH" and not {units[first - 2].kind, units[first].kind} <= NATIONS:
                break
            joined = joined or kind == "AND"
            first -= 2
        else:
            break
    return first


_LEFT = {"en": _left_en, "hi": _left_hi, "ru": russian.left_of}
