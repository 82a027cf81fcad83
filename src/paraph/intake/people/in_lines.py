"""Those who chaired, listed below the line that announces them or after its colon.

    Сопредседатели заседания:
    министр торговли Кении Петр Отиено,
    министр чая Непала Рам Шреста.

A line that ends with a colon and says who chaired or led is read together with the lines below it, as one sentence, up
to a line that tells of something else. Where posts stand before the names, a comma before a post parts two persons.

Reads: sentences. Writes: sentences, such lines joined.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.rulewords import listed
from paraph.intake.marks.sentences import Place, Sentence

CHAIRED = frozenset({"COCHAIR", "CHAIR", "LED"})
ELSE = frozenset({"STANCE", "HELD", "SESSION", "WILL", "VERB", "ATTEND", "ASIDE"})
"""What tells in a line of something else than of somebody with his post."""

MOST_LINES = 4
LONGEST_LINE = 40
"""Units of the longest line with somebody's post and name."""


def with_lines(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, each that announces who chaired together with the lines below it."""
    joined: list[Sentence] = []
    below = 0
    for at, sentence in enumerate(sentences):
        if below:
            below -= 1
            continue
        lines = list(_lines_below(sentences, at)) if _announces(sentence) else []
        below = len(lines)
        joined.append(_parted(_joined(sentence, lines)))
    return joined


def _parted(sentence: Sentence) -> Sentence:
    """The sentence with the commas between those who are announced as signs that part persons."""
    row = sentence.row
    found = _ANNOUNCED.match(row.marks)
    if found is None:
        return sentence
    units = list(row.units)
    for at in range(found.end(), len(units) - 1):
        if units[at].kind == "COMMA" and units[at + 1].kind == "POST":
            units[at] = units[at]._replace(kind="SEMI")
    return replace(sentence, row=Row(row.text, units))


_ANNOUNCED = pattern("(COCHAIR | BOTH LED) (SESSION | BODYREF){0,2} (COLON | DASH) DASH? POST")
"""What announces those who chaired, each with his post before his name: "сопредседатели: | министр …"."""


def _joined(announcing: Sentence, lines: Sequence[Sentence]) -> Sentence:
    text = announcing.row.text
    if not lines:
        return announcing
    units = [unit._replace(kind="COCHAIR") if _are_chairs(unit, text) else unit for unit in announcing.row.units]
    for one in lines:
        units += one.row.units
    return replace(announcing, row=Row(text, units))


def _are_chairs(unit: Unit, text: str) -> bool:
    """Whether words for both sides name the chairs: "сопредседатели комиссии"."""
    return unit.kind == "BOTH" and text[unit.start : unit.end].lower().startswith(CALLED)


CALLED = listed("ru", "people.cochairs")


def _announces(sentence: Sentence) -> bool:
    units, text = sentence.row.units, sentence.row.text
    told = any(unit.kind in CHAIRED or _are_chairs(unit, text) for unit in units)
    return told and sentence.place is Place.BODY and units[-1].kind == "COLON"


def _lines_below(sentences: Sequence[Sentence], at: int) -> Iterator[Sentence]:
    for before, one in zip(sentences[at:], sentences[at + 1 : at + 1 + MOST_LINES], strict=False):
        between = one.row.text[before.row.units[-1].end : one.row.units[0].start]
        if "\n" not in between or len(one.row) > LONGEST_LINE or any(unit.kind in ELSE for unit in one.row.units):
            return
        yield one
        if one.row.units[-1].kind == "STOP":
            return
