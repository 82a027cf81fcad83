"""Where the rows of an edited file stand, against where they stood when it was made.

Rules
    1. Where a row stood is written into its mark (`marks`, `p…_at_…`). Of a file made before that was so, the number
       printed in the row and the section it stands in now say it.
    2. As few rows as may be were moved: of those under one heading, all but a longest ascending run; and every row that
       stands under another heading. A row whose move was tracked is taken at its word.
    3. A row that was taken away where it stood and put in elsewhere is one row that was moved: known by its mark, by
       the name Word gives to a tracked move or LibreOffice to a copied mark, or by the same texts in every language.

    moved([Standing("c", "i", ("i", 3)), Standing("a", "i", ("i", 1)), Standing("b", "i", ("i", 2))])  ->  {"c"}
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from paraph.papers.elements import as_given_back
from paraph.papers.word.marks import Mark, short
from paraph.papers.word.packaging import w
from paraph.papers.word.rows import Row, text_in

_COPY = re.compile(r"p([0-9a-f]{12})_Copy_[0-9]")
Texts = Mapping[str, str]
"""Language -> what a row says."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A row that is looked at."""

    key: str
    section: str
    """Id of the section under whose heading it stands."""

    stood: tuple[str, int]
    """The section it stood in, and its place counted from the beginning of the file."""

    tracked: bool = False
    """Whether its move was tracked."""


def moved(rows: Iterable[Standing]) -> frozenset[str]:
    """The keys of those that do not stand where they stood, of rows given in the order in which they stand."""
    everyone = list(rows)
    at_home = defaultdict[str, list[Standing]](list)
    for row in everyone:
        if row.section == row.stood[0] and not row.tracked:
            at_home[row.section].append(row)
    kept = {each.key for standing in at_home.values() for each in _ascending(standing)}
    return frozenset(row.key for row in everyone) - kept


def _ascending(rows: Sequence[Standing]) -> list[Standing]:
    """A longest run of rows that stand in the order in which they stood (Knuth, TAOCP 5.1.4)."""
    lowest: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for place, row in enumerate(rows):
        length = bisect_left(lowest, row.stood[1])
        before.append(ends[length - 1] if length else None)
        lowest[length:] = [row.stood[1], *lowest[length + 1 :]]
        ends[length:] = [place, *ends[length + 1 :]]
    run, at = [], ends[-1] if ends else None
    while at is not None:
        run.append(rows[at])
        at = before[at]
    return run[::-1]


@dataclass(frozen=True, slots=True)
class Journeys:
    """Rows taken away at one place of a table and put in at another, by their places in it."""

    came: Mapping[int, tuple[Mark, ...]]
    """Where one now stands -> the marks that it had."""

    left: frozenset[int]
    """Where one stood."""


def journeys(
    elements: Sequence[etree._Element], marks: Sequence[tuple[Mark, ...]], known: Mapping[str, Row],
    *, gone: Callable[[int], bool], says: Callable[[int], Texts],
) -> Journeys:  # fmt: skip
    """The rows of a table that were moved by taking away and putting in.

    `known` has the rows of the text by the hash of their id; `gone` tells whether the row there was taken away with
    tracking, `says` its texts with what its reader changed.
    """
    ids = [next((mark.id for mark in found if mark.kind == "p" and mark.id in known), None) for found in marks]
    taken = {id_: place for place, id_ in enumerate(ids) if id_ and gone(place)}
    lost = {id_: None for id_ in known if id_ not in ids}
    came: dict[int, tuple[Mark, ...]] = {}
    left: set[int] = set()
    names = {name: id_ for id_, place in taken.items() for name in _names(elements[place], "moveFromRangeStart")}
    for place, id_ in enumerate(ids):
        if id_ in taken and place != taken[id_]:
            came[place] = marks[place]
            left.add(taken.pop(id_))
        elif id_ is None and not marks[place] and place and (taken or lost) and not gone(place):
            told = (*map(names.get, _names(elements[place], "moveToRangeStart")), *_copied(elements[place]))
            named = next((one for one in told if one in taken or one in lost), None)
            found = named or _same(says(place), known, taken, lost, marks)
            if found:
                stood = taken.pop(found, None)
                lost.pop(found, None)
                came[place] = marks[stood] if stood is not None else (Mark("p", found),)
                left |= {stood} if stood is not None else set()
    return Journeys(came, frozenset(left))


def _names(row: etree._Element, kind: str) -> list[str]:
    return [str(start.get(w("name"))) for start in row.iter(w(kind))]


def _copied(row: etree._Element) -> list[str]:
    """Ids of the rows whose marks LibreOffice copied into this one."""
    return [found[1] for name in _names(row, "bookmarkStart") if (found := _COPY.match(name))]


def _same(
    said: Texts, known: Mapping[str, Row], taken: Mapping[str, int], lost: Iterable[str],
    marks: Sequence[tuple[Mark, ...]],
) -> str | None:  # fmt: skip
    """The row taken away or lost that said exactly this."""
    if not any(said.values()):
        return None
    for id_, place in taken.items():
        hashes = {mark.language: mark.text for mark in marks[place] if mark.language}
        if all(short(text) == hashes.get(language) for language, text in said.items()):
            return id_
    wanted = {language: as_given_back(text) for language, text in said.items()}
    return next(
        (id_ for id_ in (*taken, *lost)
         if {language: as_given_back(text_in(known[id_], language)) for language in said} == wanted), None
    )  # fmt: skip
