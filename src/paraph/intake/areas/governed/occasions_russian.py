"""Where, when and with whom a thing was dealt with, told between a Russian verb and its subjects.

"Обсудили | на заседании комиссии в Найроби | торговлю", "рассмотрели | в ходе встречи с коллегами | пошлины".
Such words end with what names a session, a body, a town, a day or those who were met; words in the genitive right
after it belong to it ("на консультациях внешнеполитических ведомств | торговлю").

Reads: a row and the place where what a verb governs would begin. Writes: the place past such words.
"""

from paraph.intake.areas.words.forms_russian import ADJECTIVES, forms
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed, words

_WHERE = pattern(
    "(IN | UNDER | BREAK) (ADJ | CAPADJ | JOINT | ORD | NEXT | DEMO | NUMWORD | HYPHEN | LOW){0,3}"
    " (SESSION | BODYREF | CITY | EVENT | DATE)"
    " (BODYREF | CITY | LAND | DATE | EVENT | AND (BODYREF | LAND | CITY) | OPEN (CITY | LAND | DATE)+ CLOSE)*"
)
_WHEN = pattern("DATE+ | VIRTUAL | PO <by:LOW>")
_WITH_WHOM = pattern(
    "WITHSIDE (POST | POSTADJ | PEOPLE | SIDE | DEMO | ADJ | JOINT | HON){1,3}"
    " (ORG | LAND | DEMO | FROM | CAP | CAPADJ | PERSON | INIT | LOW LAND){0,6}"
)
_AFTER_VERB = pattern(
    "(ADJ | CAPADJ | JOINT | ORD | HYPHEN | LOW){0,3} (SESSION | BODYREF) (BODYREF | CITY | LAND | DATE)*"
)

SAID_AT = words("ru", "areas.said_at")
"""Verbs that are marked with the word that leads to the session: "обсудили на | заседании"."""

BY_WIRE = listed("ru", "areas.by_wire")
"""How words begin for what one talks over from afar: "по | телефону"."""

THEM = words("ru", "areas.them")
"""Who was met, where they were named before: "обсудили с | ними | торговлю"."""

DURING = words("ru", "areas.during")
"""What leads to the session in which a thing was dealt with: "в ходе | встречи"."""


def past_occasion(row: Row, first: int) -> int:
    """Where what is governed from `first` on begins, past where, when and with whom it was dealt with."""
    at = first
    verb = row.shown(first - 1, first).lower() if first else ""
    if verb in SAID_AT:
        found = _AFTER_VERB.match(row.marks, at)
        at = found.end() if found else at
    while at < len(row):
        end = _past_one(row, at)
        if end == at:
            break
        at = end
    active = verb.split()[0].endswith(DID) if verb else False
    return _past_owners(row, at) if at > first and active and not verb.startswith(OF_WHAT) else at


DID = ("л", "ла", "ло", "ли")
OF_WHAT = listed("ru", "areas.of_what")
"""How verbs begin that govern the genitive: "коснулись на встрече | вопросов торговли"."""


def _past_one(row: Row, at: int) -> int:
    """Past one such group of words; `at` itself where none stands there."""
    if row.units[at].kind == "WITHSIDE" and row.shown(at + 1, at + 2).lower() in THEM:
        return at + 2
    if row.units[at].kind == "BREAK" and row.shown(at, at + 1).lower() not in DURING:
        return at
    found = _WHEN.match(row.marks, at) or _WHERE.match(row.marks, at) or _WITH_WHOM.match(row.marks, at)
    if found is None:
        return at
    if found.re is _WHEN and found["by"] and not row.shown(at + 1, at + 2).lower().startswith(BY_WIRE):
        return at
    return found.end()


def _past_owners(row: Row, at: int) -> int:
    """Past words that can only be genitive, so belong to the session: "на встрече | чайных ведомств | торговлю"."""
    noun = next((place for place in range(at, len(row)) if row.units[place].kind not in ADJECTIVES), len(row))
    if noun == len(row) or row.units[noun].kind != "LOW":
        return at
    return noun + 1 if {case for case, _ in forms(row, noun)} == {"gent"} else at
