"""Nouns of talk within a Hindi list, which govern nothing: "समझौते | की समीक्षा, चाय के आयात और रेल पर चर्चा होगी".

A verb of talk is often a noun and "to do". Where the noun alone stands before a comma, and no other such noun before
the next one, it is itself of what is talked of; so it is before what only tells of its course ("बातचीत की | प्रगति") and
between those who are to begin it ("संघों के बीच बातचीत | शुरू कराने").

Reads: a row. Writes: the row, such nouns as words.
"""

from paraph.intake.marks.rows import Row, Unit
from paraph.intake.marks.rulewords import words
from paraph.intake.marks.wording import is_infinitive

COURSES = words("hi", "areas.courses")
NOUNS = words("hi", "areas.nouns_of_talk")
BEGUN = words("hi", "areas.begun")
SIGNS = frozenset({"COMMA", "AND"})
VERBS = frozenset({"STANCE", "RAISED"})


def with_nouns(row: Row) -> Row:
    """The row, in which such nouns are words."""
    made = [(at, at + 1, Unit("WORD", unit.start, unit.end)) for at, unit in row.of_kind(*VERBS) if _is_noun(row, at)]
    return row.replaced(made) if made else row


def _is_noun(row: Row, at: int) -> bool:
    shown = row.shown(at, at + 1).split()
    following = row.shown(at + 1, at + 2) if at + 1 < len(row) else ""
    if shown[-1] in NOUNS and following == "की":
        return row.shown(at + 2, at + 3) in COURSES
    if shown[-1] == "की" and len(shown) > 1 and shown[-2] in NOUNS:
        return following in COURSES
    if shown[-1] in NOUNS and row.units[at - 1].kind == "BETWEEN" and following in BEGUN:
        return is_infinitive(row.shown(at + 2, at + 3))
    return shown[-1] in NOUNS and following == "," and _goes_on(row, at + 1)


def _goes_on(row: Row, comma: int) -> bool:
    """Whether a list goes on after a comma and is governed by a verb later on."""
    after = next((i for i in range(comma + 1, len(row)) if row.units[i].kind in SIGNS | VERBS), len(row))
    later = any(row.units[i].kind in VERBS for i in range(after, len(row)))
    return later and after < len(row) and row.units[after].kind in SIGNS
