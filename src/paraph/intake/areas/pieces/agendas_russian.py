"""Russian subjects each word of which says nothing by itself: matters of the region and the world.

"Вопросы двустороннего сотрудничества" says only that one session was held; "региональные и международные вопросы" says
that more was spoken of than what is between the two. So it is with what States do together elsewhere: "сотрудничество
на международных площадках".

Reads: the words of a piece, as keys. Writes: which of them are the subject.
"""

from collections.abc import Sequence

from paraph.intake.marks.rulewords import listed

BEYOND = listed("ru", "areas.beyond")
"""How adjectives begin that lead beyond the two sides."""

MATTERS = listed("ru", "areas.matters")
"""How nouns begin for what is spoken of, and for where States work together."""

TOGETHER = listed("ru", "areas.together_elsewhere")
"""How nouns begin for what States do together there."""

LEADING = frozenset({"в", "во", "на"})
JOINING = frozenset({"и", "а", "так", "также", "же"})
DAY = "дня"


def of_the_world(keys: Sequence[str]) -> tuple[int, int] | None:
    """The first word of such a subject and the one after its last; None where a piece has none."""
    first = next((at for at, key in enumerate(keys) if key.startswith(BEYOND)), None)
    if first is None:
        return None
    last = first
    while last < len(keys) and (keys[last].startswith(BEYOND) or keys[last] in JOINING):
        last += 1
    if last == len(keys) or not keys[last].startswith(MATTERS + TOGETHER):
        return None
    last += last + 1 < len(keys) and keys[last + 1] == DAY
    return done_there(keys, first), last + 1


def done_there(keys: Sequence[str], at: int) -> int:
    """Where a subject begins before such an adjective: with what is done there, if that leads to it."""
    leads = at > 1 and at < len(keys) and keys[at].startswith(BEYOND) and keys[at - 1] in LEADING
    return at - 2 if leads and keys[at - 2].startswith(TOGETHER) else at
