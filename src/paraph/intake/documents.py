"""What the session signed, and when and where the next one is to be.

A document counts where the sentence says that it was signed now, at this session; agreements of earlier years, of a
visit or in the background do not. The next session is what the sentence about it says of day and place.

Reads: the session's sentences. Writes: signed documents and the words on the next session, as facts.
"""

import re
from collections.abc import Sequence

from paraph.intake.reading import Fact
from paraph.intake.rows import Row, grammar
from paraph.intake.sessions import Place, Sentence
from paraph.intake.verdicts import Subject
from paraph.language.dates import DateMention

BACKGROUND = frozenset({"LAST", "WILL"})


def find_signed(subject: Subject, sentences: Sequence[Sentence], lang: str) -> tuple[Fact[str], ...]:
    """The documents signed at the session."""
    first = min(sentence.row.units[0].start for sentence in subject.choice.sentences)
    found: dict[str, Fact[str]] = {}
    for sentence in sentences:
        row = sentence.row
        if sentence.place is not Place.BODY or row.units[-1].end < first or _is_background(row):
            continue
        signs = [at for at, unit in row.of_kind("STANCE") if unit.value == "signed"]
        for match in row.find(grammar("documents", lang, "named")[0]):
            if not any(_near(sign, match, lang) for sign in signs):
                continue
            begin, after = _trimmed(row, match.start(), match.end(), lang)
            shown = row.shown(begin, after)
            found.setdefault(shown.lower(), Fact(shown, row.span(begin, after), "signed-now", 0.9))
    return tuple(found.values())


def _near(sign: int, match: "re.Match[str]", lang: str) -> bool:
    distance = match.start() - sign if sign < match.start() else sign - match.end()
    return distance <= (3 if lang == "hi" else 6)


def _is_background(row: Row) -> bool:
    kinds = {unit.kind for unit in row.units}
    if kinds & BACKGROUND or (
        "EVENT" in kinds and any(u.kind == "EVENT" and u.value in {"visit", "creation"} for u in row.units)
    ):
        return True
    return any(isinstance(unit.value, DateMention) and unit.value.kind in {"year", "month"} for unit in row.units)


def _trimmed(row: Row, first: int, after: int, lang: str) -> tuple[int, int]:
    while first < after and row.units[first].kind in {"LOW", "KA", "AND"} and lang == "en":
        if row.units[first].kind == "LOW" and row.shown(first, first + 1) in {"final", "joint", "agreed", "outcome"}:
            break
        first += 1
    while after > first and row.units[after - 1].kind in {"AND", "OF", "ON", "THE"}:
        after -= 1
    return first, after


def find_next_session(sentences: Sequence[Sentence], lang: str) -> Fact[str] | None:
    """What is said of day and place of the next session."""
    for sentence in sentences:
        row = sentence.row
        if sentence.place is not Place.BODY:
            continue
        starts = [at for at, unit in enumerate(row.units) if unit.kind == "NEXT"]
        for at in starts:
            if not any(unit.kind in {"SESSION", "BODYREF"} for unit in row.units[at : at + 6]):
                continue
            if not any(unit.kind in {"WILL", "HELD", "STANCE"} for unit in row.units):
                continue
            match = _longest(row, at, lang)
            if match:
                first, after = match
                return Fact(row.shown(first, after), row.span(first, after), "next-session", 0.85)
    return None


def _longest(row: Row, at: int, lang: str) -> tuple[int, int] | None:
    found = [match.span() for match in grammar("documents", lang, "next")[0].finditer(row.marks, at + 1)]
    found = [
        span for span in found if any(unit.kind in {"CITY", "LAND", "DATE"} for unit in row.units[span[0] : span[1]])
    ]
    return max(found, key=lambda span: span[1] - span[0], default=None)
