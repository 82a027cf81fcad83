"""What an English sentence tells beside the session, so that its verbs of stance govern no subjects of it.

* What was held beside it: "A seminar on tea facilitated discussion on …".
* Whom somebody saw besides: "The minister also called on the President and | discussed …", where neither the session
  nor both sides are in the sentence before the verb.
* What one side told of itself: "The Kenyan side presented its Vision, | covering health and roads".
* What a body is there for: "is the main mechanism for | reviewing trade ties".
* What is left to the next session: "will | review tea at the next session".
* What firms trade or invest in already: "investments traverse diverse sectors, | covering tea".

Reads: a row and the place of a verb. Writes: yes or no.
"""

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import expression, words


def is_besides_the_session(row: Row, at: int) -> bool:
    """Whether the verb at `at` tells of something beside the session."""
    begin, verb = row.units[0].start, row.units[at].start
    if _ASIDE.match(row.text, begin) or _SERVES.search(row.text, begin, verb):
        return True
    return _is_seen_besides(row, at) or _is_of_itself(row, at) or _is_left(row, at) or is_of_what_is_traded(row, at)


_ASIDE = expression("en", "areas.beside")
"""How a sentence begins that tells of what was held beside the session."""

_SERVES = expression("en", "areas.serves_to")
"""What before a verb says what a body is there for."""

_SEEN = pattern(
    "(EVENT | HELD) (WITH | THE | DEMO | LAND | POSTADJ | PORT)* (POST | HON | PERSON | PEOPLE | ORG | LOW)"
)
OF_IT = frozenset({"BODYREF", "SESSION", "BOTH", "CHAIR", "COCHAIR", "STOP", "SEMI"})
SEES, MEETS = words("en", "areas.sees"), words("en", "areas.meets_with")
"""Verbs of seeing somebody or something besides, and of meeting, which may be the session itself."""

_MORE = expression("en", "areas.one_more")
"""What makes of a meeting one more, besides the session."""


def _is_seen_besides(row: Row, at: int) -> bool:
    """Whether the sentence tells whom somebody saw, or what, before the verb, and names neither session nor both."""
    if {unit.kind for unit in row.units[:at]} & OF_IT:
        return False
    seen = {row.shown(one.start(), one.start() + 1).lower() for one in _SEEN.finditer(row.marks, 0, at)}
    return bool(seen & SEES) or (
        bool(seen & MEETS) and _MORE.search(row.text, row.units[0].start, row.units[at].start) is not None
    )


def _is_of_itself(row: Row, at: int) -> bool:
    """Whether one side presented what the verb says the content of: "presented its Vision, | covering health"."""
    covers = row.shown(at, at + 1).lower() in {"covering", "focusing on", "focussing on"}
    return covers and _PRESENTED.search(row.marks, 0, at) is not None


_PRESENTED = pattern("(LAND | DEMO) SIDE VERB (THE | LOW) ((?! STOP | BOTH | STANCE) ANY)* $")

_NEXT = pattern("(IN | UNDER) THE? NEXT LOW? (SESSION | BODYREF)")


def _is_left(row: Row, at: int) -> bool:
    """Whether what the verb tells is left to the next session."""
    later = row.units[at].kind == "STANCE" and row.shown(at, at + 1).lower().startswith(("will ", "would "))
    later = later or (at > 0 and row.units[at - 1].kind in {"WILL", "AUX"} and row.shown(at - 1, at).lower() == "will")
    return later and _NEXT.search(row.marks, at + 1) is not None


_TRADED = expression("en", "areas.is_traded")
"""What tells of what firms have invested or sold."""


def is_of_what_is_traded(row: Row, at: int) -> bool:
    """Whether a word brings in what is traded or invested in already, not what the session dealt with."""
    return _TRADED.search(row.text, row.units[0].start, row.units[at].start) is not None
