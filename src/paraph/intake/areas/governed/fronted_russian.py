"""What was dealt with before the verb, in Russian, and only then by whom, where or that it was.

* Those who did it stand after the verb, past where and when: "Поставки чая | обсудили на встрече министры".
* The sentence opens with a word that only brings a subject in: "Вопросы поставок чая | обсудили в Найроби".
* The verb is in the passive and nothing it could govern follows: "Вопросы поставок чая | рассмотрены на заседании".

Reads: a row, the place of a verb, what would be governed after it. Writes: yes or no.
"""

import re

from paraph.intake.areas.governed.governing import GOVERNING
from paraph.intake.areas.governed.occasions_russian import past_occasion
from paraph.intake.areas.words.forms_russian import forms
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed
from paraph.language.russian import tags

SUBJECTS = listed("ru", "areas.first_subjects")
DOERS = frozenset({"BOTH", "POST", "PEOPLE", "COCHAIR"})
GOVERNED = frozenset(GOVERNING)
WHEN_OR_WHERE = frozenset({"IN", "UNDER", "BREAK", "DATE", "FROM", "ABOUT", "PO"})
"""What a subject in the nominative or accusative does not begin with."""

_PASSIVE = re.compile(r"(?:ен|ены|ено|ена|ёны|лись|лось|ался|алась|аются|ается|аться)$")


def tells_subject_first(row: Row, at: int) -> bool:
    """Whether a sentence opens with what was dealt with, and only then tells by whom or where."""
    verb = row.shown(at, at + 1).lower().split()[0]
    active = verb.endswith(("ли", "ло", "ла", "л"))
    if active and _is_done_by(row, at, several=verb.endswith("ли")):
        return True
    opens = row.shown(0, 1).lower() in SUBJECTS and at > 1
    return active and opens and not any(unit.kind in GOVERNING or unit.kind == "COMMA" for unit in row.units[:at])


def _is_done_by(row: Row, at: int, *, several: bool) -> bool:
    """Whether after a verb stand those who did it: "торговлю обсудили | на встрече первые вице-премьеры"."""
    if at == 0 or row.units[0].kind in WHEN_OR_WHERE or any(unit.kind in DOERS | GOVERNED for unit in row.units[:at]):
        return False
    after = past_occasion(row, at + 1)
    doer = next((place for place in range(after, len(row)) if row.units[place].kind not in {"ADJ", "ORD"}), at)
    if row.units[doer].kind not in DOERS:
        return False
    last = row.shown(doer, doer + 1).lower().split()[-1]
    return last.endswith(("ы", "и")) or (several and any(tag.case == "nomn" for tag in tags(last)))


def is_told_of_what_is_before(row: Row, at: int, governed: tuple[int, int]) -> bool:
    """Whether a verb in the passive tells of what stands before it: nothing it could govern follows."""
    first, after = governed
    if not _PASSIVE.search(row.shown(at, at + 1).lower()):
        return False
    if first == after or at + 1 >= len(row):
        return True
    if _BROUGHT_IN.match(row.marks, at + 1):
        return False
    led = row.units[at + 1].kind in {"IN", "COMMA", "WITH", "UNDER"}
    return led and (first == at + 1 or row.units[first].kind in LEADING or _has_subject(row, at))


_BROUGHT_IN = pattern("COMMA INTRO")
"""What goes on after a verb with its subjects: "обсуждались | , в частности, экспорт чая"."""

LEADING = frozenset({"IN", "COMMA", "WITH", "UNDER", "PO", "ABOUT", "FROM", "WITHSIDE"})
"""What leads on after a verb to anything but what was dealt with."""


def _has_subject(row: Row, at: int) -> bool:
    """Whether a noun that a verb may be said of stands before it: "вопросы торговли | рассмотрены"."""
    nouns = (place for place in range(at) if row.units[place].kind in {"LOW", "CAP", "ABBR"})
    return any(case == "nomn" for place in nouns for case, _ in forms(row, place))
