"""How likely each subject is one of the session: what the rules found, weighed by its evidence.

The rules find a subject wherever the grammar of a sentence has room for one; about one in four they find in a release
nobody has read before is none. What tells the two apart is seldom one thing. So each is given a probability by
everything `evidence` sees; what is less likely right than not is no fact, but a doubtful reading, for a person to
judge. A subject that names a topic the record knows is a fact in any case: it is what the record is kept for, and the
words of a known topic are seldom there by chance.

The members of a Hindi list, one after the other with nothing but commas and "and" between them, are governed by one
verb at its end: they are subjects together or none of them is, and each is as likely as they are on the average.

Example: in "The two sides discussed honey and beekeeping" a verb of talks, both sides who act and a short list speak
for the two subjects.

Reads: subjects as found. Writes: subjects with confidence and the evidence that weighs most.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from paraph.intake.areas.evidence import PARTING, Found, Report, evidence_of, told_in
from paraph.intake.reading import Area
from paraph.intake.sessions.about.subject import Subject
from paraph.intake.weights import FIGURES, WITH_ITS_LIST, Judgement, judge_by


def weighed(found: Sequence[Found], subject: Subject, lang: str) -> tuple[Area, ...]:
    """The subjects, each with how likely it is one."""
    report = Report(found, told_in(subject.choice.sentences), subject.choice.status, lang)
    areas = [_weighed(one, report) for one in found]
    if lang == "hi":
        for first, after in _lists(found):
            areas[first:after] = _as_likely(areas[first:after])
    return tuple(areas)


def _lists(found: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """First and after last of each run of subjects that are members of one list."""
    first = 0
    for after in range(1, len(found) + 1):
        if after == len(found) or not _goes_on(found[after - 1], found[after]):
            if after - first > 1:
                yield first, after
            first = after


def _goes_on(one: Found, other: Found) -> bool:
    """Whether two subjects of a sentence stand side by side, parted by nothing but signs and "and"."""
    begin, end = one.area.text.span[1], other.area.text.span[0]
    if one.sentence is not other.sentence or end < begin:
        return False
    between = [unit for unit in one.sentence.row.units if unit.start >= begin and unit.end <= end]
    return bool(between) and all(unit.kind in PARTING for unit in between)


def _as_likely(areas: Sequence[Area]) -> list[Area]:
    """The members of a list with the likelihood they have on the average, and what that weighs for each."""
    likely = [area.text.confidence for area in areas]
    mean = round(sum(likely) / len(likely), FIGURES)
    return [_with(area, mean) for area in areas]


def _with(area: Area, likely: float) -> Area:
    judgement = area.text.judgement
    if judgement is None or judgement.probability == likely:
        return area
    moved = round(_logit(likely) - _logit(judgement.probability), FIGURES)
    evidence = sorted((*judgement.evidence, (WITH_ITS_LIST, moved)), key=lambda pair: (-abs(pair[1]), pair[0]))
    text = replace(area.text, confidence=likely, judgement=Judgement(likely, tuple(evidence)))
    return replace(area, text=text)


def _logit(probability: float) -> float:
    kept = min(max(probability, CLOSEST), 1 - CLOSEST)
    return math.log(kept / (1 - kept))


CLOSEST = 0.01
"""How near to certainty a probability is taken to be, at most."""


def _weighed(one: Found, report: Report) -> Area:
    judgement = judge_by("areas", evidence_of(one, report))
    area = one.area
    text = replace(area.text, confidence=judgement.probability, judgement=judgement)
    return replace(area, text=text)
