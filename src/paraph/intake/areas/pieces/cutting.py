"""A stretch cut into the subjects it names, each without its wrapping.

The cuts are at commas, "and" and words that bring in examples ("including", "जैसे", "в том числе"). An "and" parts two
subjects unless it ties adjectives, a pair of words ("science and technology"), two countries or one topic. Of each
piece the wrapping is taken off ("cooperation in", "के क्षेत्र में", "вопросы"); what has nothing but wrapping, and what
tells of a body, an event, a day or a person, is dropped.

Reads: a stretch. Writes: places of subjects.
"""

import re
from collections.abc import Iterator, Sequence

from paraph.intake.areas.governed.stretches import Stretch
from paraph.intake.areas.pieces import no_subjects_hindi as no_hindi
from paraph.intake.areas.pieces import pieces_hindi as hindi
from paraph.intake.areas.pieces import pieces_russian as russian
from paraph.intake.areas.pieces.binding import binds
from paraph.intake.areas.pieces.documents import what_is_done_to_document
from paraph.intake.areas.pieces.examples import are_actors, is_name
from paraph.intake.areas.pieces.naming import subject_of
from paraph.intake.areas.pieces.parting import LISTS, begins_list, is_in_brackets, parts, shortened, stays
from paraph.intake.areas.pieces.ties_hindi import ties
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.source import Span

PAST_OPENING = {"hi": hindi.past_opening, "ru": russian.past_opening}
"""Where the subjects of a list begin, by language."""


def pieces(stretch: Stretch, lang: str) -> Iterator[Span]:
    """The subjects within a stretch, each without its wrapping."""
    row = stretch.row
    first = stretch.first
    joints = [at for at in range(first, stretch.after) if row.units[at].kind in LISTS or begins_list(row, at, lang)]
    joints = [at for at in joints if lang != "en" or not is_in_brackets(row, first, at)]
    listed = stretch.whole or (lang == "en" and sum(row.units[at].kind == "SEMI" for at in joints) > 1)
    for joint in [*joints, stretch.after]:
        first = PAST_OPENING[lang](row, first, joint) if lang in PAST_OPENING else first
        part = Stretch(row, first, joint, stretch.stance, stretch.verb, whole=listed)
        if (lang == "hi" and no_hindi.names_where(row, first, joint)) or (
            lang == "en" and _are_frames(row, first, joint)
        ):
            first = joint + 1
            continue
        parting = [at for at in range(first, joint) if parts(row, at, joint, lang)]
        if lang == "hi":
            parting = [at for at in parting if not ties(row, at, joint)]
        if lang == "en":
            parting = [at for at in parting if not is_in_brackets(row, first, at)]
        cuts = [at for at in parting if not binds(row, at, parting, part, lang)]
        cuts = shortened(cuts, [at for at in parting if not stays(row, at, lang)], first, joint)
        actors = lang == "en" and are_actors(row, first)
        if lang == "hi" and first > stretch.first + 1 and no_hindi.names_class(row, first, joint):
            first = joint + 1
            continue
        begin, where = first, lang == "en" and _leads_to_places(row, stretch.first, first)
        for cut in [*cuts, joint]:
            told = begin < cut and not _speaks(row, cut, cuts) and not (lang == "hi" and hindi.tells_when(row, cut))
            told = told and not (actors and is_name(row, begin, cut))
            span = _subject(row, begin, cut, stretch, lang) if told else None
            if span is None and told and where and _is_place(row, begin, cut):
                span = row.span(begin + (row.units[begin].kind in {"THE", "DASH"}), cut)
            if span is not None:
                where = where or row.text[span[0] :].lower().startswith(SITUATIONS[lang])
                yield span
            begin = cut + 1
        first = joint + 1


def _subject(row: Row, begin: int, cut: int, stretch: Stretch, lang: str) -> Span | None:
    """The subject that a piece names: in English also what is done to a document."""
    document = what_is_done_to_document(row, begin, cut) if lang == "en" else None
    return document or subject_of(row, begin, cut, stretch, lang)


def _are_frames(row: Row, first: int, joint: int) -> bool:
    """Whether a list is of what a thing is done in: "including | within the framework of the Council and the Forum"."""
    return first < joint and row.units[first].kind == "UNDER" and first > 0 and row.units[first - 1].kind == "INTRO"


SITUATIONS = {lang: listed(lang, "areas.situations") if lang != "hi" else () for lang in ("en", "hi", "ru")}
"""After these a list goes on with places alone: "the situation in Sudan, | Libya | and the Red Sea"."""


_OF_REGIONS = re.compile(
    r"\b(?:regional|global|international|world|geopolitical)\b[^,;:]{0,60}\b"
    r"(?:issues|matters|developments|topics|situations?|affairs|conflicts|crises|agenda|hotspots|questions)\b"
)


def _leads_to_places(row: Row, first: int, begin: int) -> bool:
    """Whether a list after issues of the world may have places: "regional issues, including | Libya"."""
    if begin <= first or row.units[begin - 1].kind not in LISTS:
        return False
    return _OF_REGIONS.search(row.text, row.units[first].start, row.units[begin - 1].start) is not None


def _is_place(row: Row, begin: int, cut: int) -> bool:
    kinds = [unit.kind for unit in row.units[begin:cut]]
    return (
        0 < len(kinds) <= LONGEST_PLACE
        and set(kinds) <= {"DASH", "THE", "LAND", "REGION", "CITY", "CAP"}
        and not set(kinds) <= {"THE", "DASH"}
    )


LONGEST_PLACE = 3


def _speaks(row: Row, end: int, cuts: Sequence[int]) -> bool:
    """Whether a piece after others names who said it all: "… , the Ministry said"."""
    if end < len(row) and row.shown(end, end + 1) in SAYS_HI:
        return True
    if bool(cuts) and end + 1 >= len(row) and _TOLD_BY.search(row.marks, 0, end):
        return row.shown(end - 1, end).lower() in TELLS
    return end < len(row) and row.units[end].kind == "ASIDE" and bool(cuts)


_TOLD_BY = pattern("COMMA ((CAP | ABBR | ORG | NEWS){1,4} | THE? (LOW | ORG | CAP | ABBR){1,3}) LOW $")
TELLS = words("en", "areas.tells")
"""Verbs a sentence ends with, after a comma and who tells it: "… and housing, KNA | reports"."""

SAYS_HI = words("hi", "areas.according_to")
"""What in Hindi follows the name of who says it all: "विदेश मंत्रालय के अनुसार"."""
