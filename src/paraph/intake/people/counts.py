"""How many delegates took part, of all sides together.

"Some 80 representatives of both sides took part", "लगभग 80 प्रतिनिधियों ने भाग लिया", "около 80 представителей". A count
of one side ("the 30-member Russian delegation") or of companies is not the number of delegates and is left out.

Reads: the session's sentences. Writes: the number, as a fact.
"""

from collections.abc import Sequence

from paraph.intake.marks.rows import Row, Unit, grammar
from paraph.intake.marks.rulewords import listed_everywhere
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.reading import Fact

NOT_PEOPLE = listed_everywhere("people.not_people")
FEWEST, MOST = 4, 3000


def find_delegates(sentences: Sequence[Sentence], lang: str) -> Fact[int] | None:
    """The number of delegates where the release states one for both sides."""
    for sentence in sentences:
        if sentence.place is not Place.BODY:
            continue
        row = sentence.row
        for match in row.find(grammar("counts", lang, "people")[0]):
            unit = row.units[match.start("num")]
            number = _number(row, unit)
            if number is not None and FEWEST <= number <= MOST and not _of_one_side(row, match.start(), match.end()):
                return Fact(number, (unit.start, unit.end), "count-of-delegates", 0.9)
    return None


def _number(row: Row, unit: Unit) -> int | None:
    if unit.kind == "NUMWORD":
        return int(str(unit.value))
    shown = row.text[unit.start : unit.end]
    return int(shown) if shown.isdecimal() else None


def _of_one_side(row: Row, first: int, after: int) -> bool:
    near = row.units[max(0, first - 4) : after + 5]
    nations = {unit.value for unit in near if unit.kind in {"LAND", "DEMO"}}
    shown = row.text[row.units[first].start : row.units[after - 1].end].lower()
    return len(nations) == 1 or any(word in shown for word in NOT_PEOPLE)
