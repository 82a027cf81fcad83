"""What the session dealt with, and how: each subject with the stance of the verb that governs it.

A sentence says something of subjects when it has a verb of stance (reviewed, discussed, focused on, welcomed, agreed,
proposed; data per language). English and Russian put subjects after such a verb or, in the passive, before it; Hindi
puts them before it. The stretch a verb governs is cut at commas, "and" and words that bring in examples ("including",
"जैसे", "в том числе"); of each piece the wrapping is taken off ("cooperation in", "के क्षेत्र में", "вопросы") and what
has nothing but wrapping is dropped. The stance is that of the governing verb, not of the nearest one: a piece belongs
to the verb whose stretch it stands in.

Reads: the sentences after the session is named. Writes: areas, each with topic template where the words name one.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from paraph.intake.lexicon import DATA
from paraph.intake.reading import Area, Fact
from paraph.intake.rows import Row, grammar
from paraph.intake.sessions import Place, Sentence
from paraph.intake.source import Span
from paraph.intake.topics import topic_of
from paraph.intake.verdicts import Subject
from paraph.language.script import fold

LONGEST_AREA = 16
"""Words; a longer piece is a clause, not a subject."""

SPLIT = frozenset({"COMMA", "SEMI", "AND", "INTRO", "COLON", "LINE"})
END = {
    "en": frozenset({"STOP", "STANCE", "BREAK", "QUOTE", "WILL", "BOTH", "LINE"}),
    "hi": frozenset({"STOP", "STANCE", "QUOTE", "NE", "BOTH", "CLAUSE", "THIS", "VERB"}),
    "ru": frozenset({"STOP", "STANCE", "BREAK", "QUOTE", "WILL", "BOTH", "LINE", "VERB"}),
}
BACKGROUND = frozenset({"LAST"})
_WORD = re.compile(r"[^\W_]+(?:[\u0900-\u097f]+[^\W_]*)*|[\u0900-\u097f]+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The units one verb governs."""

    row: Row
    first: int
    after: int
    stance: str
    verb: Span


def find_areas(subject: Subject, sentences: Sequence[Sentence], lang: str) -> tuple[Area, ...]:
    """The subjects of the session, in the order of the text."""
    first = min(sentence.row.units[0].start for sentence in subject.choice.sentences)
    areas: dict[str, Area] = {}
    for sentence in sentences:
        if sentence.place is not Place.BODY or sentence.row.units[-1].end < first:
            continue
        for stretch in _stretches(sentence.row, lang):
            for span in _pieces(stretch, lang):
                area = _area(sentence.row.text, span, stretch, lang)
                areas.setdefault(_key(area.text.value), area)
    return tuple(areas.values())


def _key(text: str) -> str:
    return fold(text).text.lower()


def _area(text: str, span: Span, stretch: Stretch, lang: str) -> Area:
    written = " ".join(text[slice(*span)].split())
    topic = topic_of(written, lang)
    return Area(
        text=Fact(written, span, f"governed-{stretch.stance}", 0.85),
        stance=Fact(stretch.stance, stretch.verb, "governing-verb", 0.9),
        topic=Fact(topic, span, "topic-term") if topic else None,
    )


def _stretches(row: Row, lang: str) -> Iterator[Stretch]:
    if any(unit.kind in BACKGROUND for unit in row.units) or row.units[0].kind == "QUOTE":
        return
    for at, unit in row.of_kind("STANCE"):
        if unit.value == "signed":
            continue
        span = (unit.start, unit.end)
        ranges = _STRETCH[lang](row, at)
        for first, after in ranges:
            if first < after:
                yield Stretch(row, first, after, str(unit.value), span)


def _after_verb(row: Row, at: int, lang: str) -> tuple[int, int]:
    end = next((i for i in range(at + 1, len(row)) if row.units[i].kind in END[lang]), len(row))
    return at + 1, end


def _before_verb(row: Row, at: int, lang: str) -> tuple[int, int]:
    begin = next((i + 1 for i in range(at - 1, -1, -1) if row.units[i].kind in END[lang]), 0)
    return begin, at


_PASSIVE_EN = grammar("areas", "en", "passive")[0]


def _stretch_en(row: Row, at: int) -> list[tuple[int, int]]:
    passive = _PASSIVE_EN.search(row.marks, max(0, at - 2), at)
    if passive or (row.units[at].value == "focus" and at and row.units[at - 1].kind == "AUX"):
        first, after = _before_verb(row, passive.start() if passive else at - 1, "en")
        return [(first, after)]
    return [_after_verb(row, at, "en")]


def _stretch_hi(row: Row, at: int) -> list[tuple[int, int]]:
    return [_before_verb(row, at, "hi")]


def _stretch_ru(row: Row, at: int) -> list[tuple[int, int]]:
    first, after = _after_verb(row, at, "ru")
    return [(first, after)]


_STRETCH = {"en": _stretch_en, "hi": _stretch_hi, "ru": _stretch_ru}


def _pieces(stretch: Stretch, lang: str) -> Iterator[Span]:
    """The subjects within a stretch, each without its wrapping."""
    row = stretch.row
    separators = SPLIT | ({"MEIN", "PAR"} if lang == "hi" else frozenset())
    cuts = [at for at in range(stretch.first, stretch.after) if row.units[at].kind in separators]
    cuts = [at for at in cuts if not _binds(row, at, cuts)]
    begin = stretch.first
    for cut in [*cuts, stretch.after]:
        if begin < cut:
            span = _unwrapped(row, begin, cut, lang)
            if span is not None:
                yield span
        begin = cut + 1


def _binds(row: Row, at: int, cuts: Sequence[int]) -> bool:
    """Whether an "and" ties two words of one subject: inside a list with commas, not before its last item."""
    if row.units[at].kind != "AND":
        return False
    commas_after = [cut for cut in cuts if cut > at and row.units[cut].kind in {"COMMA", "SEMI"}]
    return bool(commas_after) and row.units[at - 1].kind != "COMMA"


def _unwrapped(row: Row, first: int, after: int, lang: str) -> Span | None:
    """The piece without words that say nothing of the subject at either end; None when nothing is left."""
    text = row.text
    start, end = row.span(first, after)
    words = [(start + word.start(), start + word.end()) for word in _WORD.finditer(text[start:end])]
    empty = _generic(lang)
    telling = [place for place in words if _key(text[slice(*place)]) not in empty]
    if not telling or len(words) > LONGEST_AREA or all(text[slice(*place)].isdigit() for place in telling):
        return None
    begin = telling[0][0]
    stop = telling[-1][1] if lang == "hi" else words[-1][1]
    closing = text.find(")", stop, end)
    if "(" in text[begin:stop] and ")" not in text[begin:stop] and closing >= 0:
        stop = closing + 1
    return begin, stop


@lru_cache(maxsize=3)
def _generic(lang: str) -> frozenset[str]:
    data = tomllib.loads((DATA / f"{lang}.toml").read_text(encoding="utf-8"))
    return frozenset(fold(data["generic"]).text.lower().split())
