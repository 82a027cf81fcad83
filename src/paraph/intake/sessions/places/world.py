"""Towns of the world in a town's place: "held in | Swakopmund", "в | Касане", "| याउंदे में", "Kasane, Botswana".

The towns that tables of States list are marked everywhere. The ten thousand of the world's table are surnames, firms
and plain words as well, so a name is taken for one only by where it stands: after "in" or "city of", before "में", or
before the State it lies in. They are sought only where the place of a session is, and say nothing of who met.

Reads: a row. Writes: the row in which such names are towns.
"""

from collections.abc import Iterator

from paraph.intake.marks.rows import Row, Unit, grammar
from paraph.language.towns import MOST_WORDS, Town, town_named, town_sounding

NAMES = frozenset({"CAP", "CAPADJ", "WORD", "PORT", "ABBR"})
"""Kinds of words that may begin and end a town's name."""

WITHIN = NAMES | {"HYPHEN", "OF", "PARTICLE", "LOW", "HON", "STOP", "QUOTE"}
"""And that may stand inside it: "Port of Spain", "Aix-en-Provence", "St. John's"."""

ENDS_LONGER = frozenset({"LAND", "HON", "INIT"})
"""And that may begin or end a Hindi name of several words: "पनामा सिटी", "पोर्ट-औ-प्रिंस", "पोर्ट ऑफ स्पेन"."""

WITHIN_HINDI = WITHIN | ENDS_LONGER | {"SMALL"}
"""What may stand inside a Hindi name."""

GOES_ON = frozenset({"CAP", "ABBR", "PORT", "ORG", "VENUE", "POST", "SESSION"})
"""What makes of an English name before it a part of a longer one: "in Reading | Council"."""

OF_AN_ADJECTIVE = frozenset({"LOW", "ADJ", "CAP", "CAPADJ", "ORG", "VENUE", "POST", "SESSION", "BODYREF", "DOCUMENT"})
"""What a Russian adjective with a capital goes with, rather than being a town: "в Мирном | договоре"."""

SHORTEST_IN_CAPITALS = 5
"""Letters of a town in capitals; fewer are an abbreviation."""


def with_world_towns(row: Row, lang: str) -> Row:
    """The row with each name of a town, in a town's place, as a town."""
    made = list(_towns(row, lang))
    return row.replaced(made) if made else row


def _towns(row: Row, lang: str) -> Iterator[tuple[int, int, Unit]]:
    free = 0
    before = grammar("towns", lang, "before")
    for at, unit in enumerate(row.units):
        if at < free or not (unit.kind in NAMES or (lang == "hi" and unit.kind in ENDS_LONGER)):
            continue
        leads = any(wanted.search(row.marks, max(0, at - LONGEST_LEAD), at) for wanted in before)
        for after in range(_end_of_name(row, at, lang), at, -1):
            town = _named(row, at, after, lang)
            if town and not _is_part(row, after, lang) and (leads or _follows(row, after, town, lang, opens=at == 0)):
                yield at, after, Unit("CITY", *row.span(at, after))
                free = after
                break
        else:
            if lang == "hi" and unit.kind in NAMES and _sounds_like_town(row, at):
                yield at, at + 1, Unit("CITY", unit.start, unit.end)


def _sounds_like_town(row: Row, at: int) -> bool:
    """Whether a Hindi word before "में", or that opens a dateline, is another spelling of a known town: "बिशकेक | में"."""
    told = (*grammar("towns", "hi", "after"), *(grammar("towns", "hi", "opens") if at == 0 else ()))
    if not any(wanted.match(row.marks, at + 1) for wanted in told):
        return False
    return town_sounding(row.shown(at, at + 1)) is not None


LONGEST_LEAD = 7
"""Units that lead to a town, at most: "in the Cameroonian port city of |"."""


def _end_of_name(row: Row, at: int, lang: str) -> int:
    """The unit after the last that may belong to a name that begins at `at`."""
    after = at + 1
    within = WITHIN_HINDI if lang == "hi" else WITHIN
    while after < min(len(row), at + 2 * MOST_WORDS) and row.units[after].kind in within:
        after += 1
    return after


def _named(row: Row, at: int, after: int, lang: str) -> Town | None:
    of_several = lang == "hi" and after > at + 1
    if not all(kind in NAMES or (of_several and kind in ENDS_LONGER) for kind in _ends(row, at, after)):
        return None
    shown = row.shown(at, after)
    if lang != "hi" and shown.isupper():
        return town_named(shown.title(), lang) if len(shown) >= SHORTEST_IN_CAPITALS else None
    return town_named(shown, lang)


def _ends(row: Row, at: int, after: int) -> tuple[str, str]:
    """The kinds of the first and the last unit of what may be a name."""
    return row.units[at].kind, row.units[after - 1].kind


def _is_part(row: Row, after: int, lang: str) -> bool:
    """Whether an English name goes on, with no sign between, or a Russian adjective has its noun: "в Южном | порту"."""
    if after >= len(row):
        return False
    if lang == "ru":
        return row.units[after - 1].kind == "CAPADJ" and row.units[after].kind in OF_AN_ADJECTIVE
    return lang == "en" and row.units[after].kind in GOES_ON


def _follows(row: Row, after: int, town: Town, lang: str, *, opens: bool) -> bool:
    """Whether what follows a name says that it is a town: its State, a word for being in it, a dateline's day."""
    for wanted in (*grammar("towns", lang, "after"), *(grammar("towns", lang, "opens") if opens else ())):
        match = wanted.match(row.marks, after)
        land = match and match.groupdict().get("land")
        if match and (not land or str(row.units[match.start("land")].value) in town.states):
            return True
    return False
