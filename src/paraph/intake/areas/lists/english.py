"""Lists of fields that no verb of stance governs: "… and encourage investments in the fields of tea, rice and rail".

The words that bring in a list of fields say by themselves that subjects follow: "in the fields of", "in areas such as",
"areas of cooperation: ", "cooperation in". Where no verb governs what follows, the list is one of subjects all the
same, if

1. it has three items at least, the last after an "and", or items between semicolons;
2. words of what States do together stand before it in its sentence (cooperation, ties, projects, agreements: data), or
   the fields themselves include it: "the sectors under review include …";
3. no persons stand before it, for then it tells whose they are: "experts in the fields of …";
4. its clause does not look back.

The stance is that of the verb before it, else "focus".

Example: in "Several accords came with cooperation in the fields of tea, rice and rail" three subjects.

Reads: the row of a sentence, the stretches that verbs govern. Writes: further stretches.
"""

from collections.abc import Iterator, Sequence

from paraph.intake.areas.governed.besides import is_of_what_is_traded
from paraph.intake.areas.governed.ends import stretch_end
from paraph.intake.areas.governed.governing import GOVERNING
from paraph.intake.areas.governed.ranges import before_speaker
from paraph.intake.areas.governed.stretches import Stretch
from paraph.intake.marks import rulewords
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.told import words
from paraph.intake.marks.wording import key_of

LEADING = frozenset({"FIELD", "INTRO", "COLON"})
"""What may bring in a list."""

COVERS = frozenset({"cover", "covers"})
"""Verbs of what a plan or an accord is on: "the Plan of Action that covers tea, rice and rail"."""

PERSONS = frozenset({"PEOPLE", "POST", "PERSON", "HON", "ATTEND"})
NEAR = 6
"""Units before a list within which it is said to be one of fields, and whose."""

LEAST = 2
"""Signs that part the items of a list of three."""


def listed(row: Row, governed: Sequence[Stretch]) -> Iterator[Stretch]:
    """Every list of fields in an English sentence that lies in none of the stretches `governed`."""
    taken = 0
    for at, unit in enumerate(row.units):
        if not _leads(row, at):
            continue
        first = at + 1 + (unit.kind == "FIELD" and at + 1 < len(row) and row.units[at + 1].kind == "COLON")
        if at < taken or any(one.first <= at < one.after for one in governed):
            continue
        after = _past_others(row, at) or before_speaker(row, first, stretch_end(row, first))
        told = not looks_back(row, at) and not is_of_what_is_traded(row, at)
        if told and _is_of_fields(row, at) and _is_list(row, first, after):
            taken = after
            yield Stretch(row, first, after, stance_before(row, at), (unit.start, unit.end))


def _leads(row: Row, at: int) -> bool:
    told = row.units[at].kind in LEADING or row.shown(at, at + 1).lower() in COVERS
    return told or _cooperates_in(row, at) or _past_others(row, at) is not None


def _past_others(row: Row, at: int) -> int | None:
    """Where a list after "in" ends whose end says of what it is: "ties | in tea, rice and other sectors"."""
    found = _AMONG_OTHERS.match(row.marks, at)
    ends = row.shown(*found.span("rest")).lower().split() if found else []
    return found.end() if found and ends[0] == "other" and ends[-1] in words("fields") else None


_AMONG_OTHERS = pattern(
    "IN THE? (LOW | HYPHEN | JOINT){1,4} (COMMA (LOW | HYPHEN | JOINT | AND){1,5}?){1,9} COMMA? AND <rest:LOW LOW>"
    " (?! LOW | OF | HYPHEN)"
)


_TOGETHER_IN = pattern(
    "<what:LOW> (BETWEEN (THE | LAND | DEMO | AND | BOTH){1,6} | WITH THE? (LAND | BOTH | REGION))? IN $"
    " | <papers:LOW> (IN | ON) $ | DOCUMENT (ON | IN) $"
)
TOGETHER = frozenset(rulewords.listed_everywhere("areas.together"))
PAPERS = rulewords.words("en", "areas.papers")
"""What States sign on a field: "two memorandums and action | programmes in tea, rice and rail"."""


def _cooperates_in(row: Row, at: int) -> bool:
    """Whether a list is of what States cooperate in, or have agreements on: "cooperation of both | in tea, …"."""
    found = _TOGETHER_IN.search(row.marks, max(0, at - LONGEST_LEAD), at + 1)
    if found is None:
        return False
    told = found["what"] and row.shown(found.start("what"), found.end("what")).lower() in TOGETHER
    if told:
        return True
    titled = found["what"] is None and found["papers"] is None
    return (titled or row.shown(at - 1, at).lower() in PAPERS) and at + 1 < len(row) and row.units[at + 1].kind == "LOW"


LONGEST_LEAD = 8
"""Units from what States do together to the list of what they do it in, with between whom it is."""


def _is_of_fields(row: Row, at: int) -> bool:
    """Whether what stands before a list says that it is of fields, and of what States do together."""
    begin = max(0, at - NEAR)
    if _cooperates_in(row, at):
        return True
    if any(unit.kind in PERSONS for unit in row.units[begin:at]):
        return False
    shown = row.shown(at, at + 1).lower()
    names = row.units[at].kind == "FIELD" or words("fields") & set(_words(row, begin, at + 1)) or shown in COVERS
    names = names or _past_others(row, at) is not None
    includes = shown.startswith(INCLUDES)
    return bool(names) and (includes or any(word in words("together") for word in _words(row, 0, at + 1)))


INCLUDES = ("includ", "compris")


def _words(row: Row, first: int, after: int) -> Iterator[str]:
    for at in range(first, after):
        yield from key_of(row.shown(at, at + 1)).split()


def looks_back(row: Row, at: int) -> bool:
    """Whether the sentence opens with words that look back, or they stand in the clause of the list."""
    comma = next((place for place in range(at - 1, -1, -1) if row.units[place].kind == "COMMA"), 0)
    near = (*range(min(OPENING, at)), *range(comma, at))
    shown = (row.shown(place, place + 2).lower() for place in near if row.units[place].kind == "LAST")
    return any(not one.startswith(OF_NOW) for one in shown)


OF_NOW = rulewords.listed("en", "areas.of_now")
"""Words of looking back that do not: "the accords reached following the session"."""

OPENING = 4
"""Units with which a sentence opens."""


def _is_list(row: Row, first: int, after: int) -> bool:
    kinds = [unit.kind for unit in row.units[first:after]]
    signs = sum(kind in {"COMMA", "SEMI", "AND"} for kind in kinds)
    closed = "COMMA" in kinds and "AND" in kinds[kinds.index("COMMA") :]
    return signs >= LEAST and ("SEMI" in kinds or closed)


def stance_before(row: Row, at: int) -> str:
    """The stance of the last verb before a list; "focus" where none is."""
    verbs = (unit for unit in reversed(row.units[:at]) if unit.kind in GOVERNING and unit.value != "signed")
    before = next(verbs, None)
    return str(before.value) if before else "focus"
