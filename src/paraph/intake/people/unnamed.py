"""Chairs told by their posts alone: "co-chaired by the Commerce Secretary of India and the Deputy Minister of Russia".

Each post counts with the country it names; they are chairs where the sentence says that a session was chaired, names no
person, and gives posts of two sides.

Reads: the session's sentences. Writes: chairs without names.
"""

from collections.abc import Sequence

from paraph.intake.marks.rows import Row, grammar
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.people.cases import post_in_nominative
from paraph.intake.reading import Chair, Fact

CHAIRING = frozenset({"CHAIR", "CHAIRED", "CHAIRMANSHIP"})
LATEST = 6
"""Sentences of the text within which chairs are told."""


def unnamed_chairs(sentences: Sequence[Sentence], codes: Sequence[str], lang: str) -> tuple[Chair, ...]:
    """The chairs a sentence tells by post and country; none unless it tells them for two sides."""
    for sentence in sentences:
        if sentence.place is not Place.BODY or sentence.number > LATEST:
            continue
        if not any(unit.kind in CHAIRING for unit in sentence.row.units):
            continue
        chairs = _chairs(sentence.row, codes, lang)
        if len({chair.side.value for chair in chairs if chair.side}) > 1:
            return chairs
    return ()


def _chairs(row: Row, codes: Sequence[str], lang: str) -> tuple[Chair, ...]:
    found: dict[str, Chair] = {}
    for wanted in grammar("chairs", lang, "unnamed"):
        for match in wanted.finditer(row.marks):
            land = row.units[match.start("land")]
            code = str(land.value)
            if code in codes and code not in found:
                written = row.shown(*match.span("post"))
                post = post_in_nominative(written)[0] if lang == "ru" else written
                span = row.span(*match.span("post"))
                side = Fact(code, (land.start, land.end), "side-of-post")
                found[code] = Chair(None, None, Fact(post, span, "post-alone", 0.9), side)
    return tuple(sorted(found.values(), key=lambda chair: chair.post.span if chair.post else (0, 0)))
