"""Whose side two chairs are, where an English text tells neither's: by given names, or an office only India has.

Of an Indian and a Kenyan "Mohan Lal" is the Indian, of a Russian and a Kenyan "Sergey Ivanov" the Russian. It counts
where just one of the two parties is one whose people bear such names, and just one of the two persons bears one; where
both or neither does, nothing is concluded. India's neighbours share its names and its offices.

Example: "Joint Secretary Mohan Lal and Maj Gen Peter Otieno co-chaired the meeting", of India and Kenya.

Reads: chairs and the parties. Writes: chairs with sides.
"""

from collections.abc import Sequence

from paraph.intake.marks.rulewords import listed, words
from paraph.intake.people.told_chairs import of_side
from paraph.intake.reading import Chair

PAIR = 2

GIVEN = {"IN": words("en", "people.given_indian"), "RU": words("en", "people.given_east_slavic")}
"""By State, given names as English writes them."""

SHARED = {"IN": words("en", "people.shares_with_india"), "RU": words("en", "people.shares_with_russia")}
"""By State, in small letters, those whose people bear the same names."""

HOLD_THE_SAME = {"IN": words("en", "people.offices_shared_with_india")}
"""By State, in small letters, those that have offices of the same names."""

OFFICES = listed("en", "people.offices_of_india")
"""How the posts begin that India has, and its partners have not."""


def told_apart(chairs: Sequence[Chair], codes: Sequence[str]) -> list[Chair]:
    """Two chairs without a side, each with its own where names or offices tell them apart; else those given."""
    if len(chairs) != PAIR or len(codes) != PAIR or any(chair.side for chair in chairs):
        return list(chairs)
    for tells, shared in ((_bears, SHARED), (_holds, HOLD_THE_SAME)):
        for home in codes:
            other = next(code for code in codes if code != home)
            if home in GIVEN and other not in GIVEN and other.lower() not in shared.get(home, ()):
                of_home = [tells(chair, home) for chair in chairs]
                if sum(of_home) == 1:
                    return [_of(chair, home if own else other) for chair, own in zip(chairs, of_home, strict=True)]
    return list(chairs)


def _of(chair: Chair, code: str) -> Chair:
    return of_side(chair, code, "side-of-name")


def _bears(chair: Chair, home: str) -> bool:
    """Whether the name of a chair begins with a given name of a State, past initials."""
    parts = [part for part in (chair.name.value.lower().split() if chair.name else []) if not part.endswith(".")]
    return len(parts) > 1 and parts[0] in GIVEN[home]


def _holds(chair: Chair, home: str) -> bool:
    """Whether a chair holds an office of India's."""
    return home == "IN" and chair.post is not None and chair.post.value.lower().startswith(OFFICES)
