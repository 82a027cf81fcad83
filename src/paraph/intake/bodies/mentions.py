"""Mentions of bodies: where the name of a commission, group, committee, council or dialogue begins and ends.

The head word ("Working Group", "आयोग", "комиссии") is in the lexicon (kind BODY). The name grows from it by the
grammar of its language (`names_english`, `names_hindi`, `names_russian`), leftwards by rules and rightwards by the
patterns of the grammar: over `on …`, `between …` and an abbreviation in brackets, over `по …` with its chain of datives
and `между …`.

A name never swallows another name: where two touch ("…рабочей группы по … Межправительственной комиссии …") the one
above is the parent, told by `above`. A head with nothing around it ("the Commission") is a *bare* mention.

Reads: a row. Writes: the row with each name replaced by one BODYREF unit whose value is a `BodyMention`.
"""

from dataclasses import dataclass, replace

from paraph.intake.bodies import names_english as english
from paraph.intake.bodies import names_hindi as hindi
from paraph.intake.bodies import names_russian as russian
from paraph.intake.bodies.names import LONGEST_NAME, NATIONS, UNIONS
from paraph.intake.bodies.shared_heads import STATES_OF, is_shared_head, with_shared_heads
from paraph.intake.bodies.unlisted import GATHERINGS, with_unlisted_heads
from paraph.intake.marks.heads import TALKS, heads_of
from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import listed_everywhere
from paraph.intake.source import Span


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
ABBREVIATION_WITHIN = 5

_LEFT = {"en": english.left_of, "hi": hindi.left_of, "ru": russian.left_of}


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
            after = hindi.past_two_plus_two(row, at, after)
            named = any(unit.kind == "PAR" for unit in row.units[first:at])
        mention = _mention(row, first, at, after, named=named)
        if lang == "hi":
            mention = _with_what_precedes_number(row, first, mention)
            mention = _with_level(row, first, _with_subject_of_rounds(row, first, mention))
        if lang == "en":
            mention = replace(mention, span=(mention.span[0], english.before_parties(row, at, after)))
        made.append((first, after, Unit("BODYREF", row.units[first].start, mention.span[1], mention)))
    return row.replaced(made)


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


def _with_subject_of_rounds(row: Row, first: int, mention: BodyMention) -> BodyMention:
    """Hindi talks with their subject, which stands before the number of the round: "चाय पर | तीसरे दौर की वार्ता"."""
    begin = hindi.before_round(row, first) if mention.span[0] == mention.head[0] else None
    if begin is None:
        return mention
    return replace(mention, span=(row.units[begin].start, mention.span[1]), bare=False, named=True)


def _with_level(row: Row, first: int, mention: BodyMention) -> BodyMention:
    """Hindi talks with their level, which stands before their number: "गृह सचिव स्तर की | 19वीं वार्ता"."""
    begin = hindi.before_level(row, first) if mention.kind == TALKS and not mention.parties else None
    if begin is None:
        return mention
    return replace(mention, span=(row.units[begin].start, mention.span[1]), bare=False, named=True)


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


_OF_OFFICES = pattern("HOME AND (HOME | LAND | ORG (ADJ | LOW){0,3} LAND) | ORG (ADJ | LOW){0,3} LAND AND HOME")
"""Offices of two governments that a body is between: "коллегий | МИД России и Белоруссии", "МИД Кении и МИД России"."""


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
        span=row.span(english.past_kind(row, first, at), after),
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
    return shown.startswith(JOINT)


JOINT = listed_everywhere("bodies.joint")
"""How words begin that say that a body is joint."""


def _right(row: Row, begin: int, limit: int, lang: str) -> tuple[int, bool]:
    """Where the name ends, and whether it has a subject."""
    best, named = begin, False
    if lang == "hi" and hindi.is_closed(row, begin - 1):
        return begin, False
    for wanted in grammar("bodies", lang, "right"):
        found = wanted.match(row.marks, begin, min(limit, begin + LONGEST_NAME))
        if found and found.end() > best and not (lang == "ru" and russian.opens_with_person(row, begin)):
            best, named = found.end(), found.groupdict().get("topic") is not None
    if lang == "ru":
        best = russian.before_another(row, begin, russian.before_person(row, begin, best))
        best = russian.past_theme(row, begin, best, limit)
        best = russian.right_of(row, best, limit, UNIONS | STATES_OF.keys())
    if lang == "en" and english.is_closed(row, begin - 1):
        return begin, False
    if lang == "en":
        best = english.before_others(row, begin, best)
    while best > begin and row.units[best - 1].kind in {"AND", "HYPHEN", "OF", "THE", "COMMA", "ON"}:
        best -= 1
    return (english.past_cooperation(row, best, limit) if named and lang == "en" else best), named
