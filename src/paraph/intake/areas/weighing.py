"""How likely each subject is one of the session: what the rules found, weighed by its evidence.

The rules find a subject wherever the grammar of a sentence has room for one; about one in four they find in a release
nobody has read before is none. What tells the two apart is seldom one thing. So each is given a probability by
everything `evidence` sees; what is less likely right than not is no fact, but a doubtful reading, for a person to
judge. A subject that names a topic the record knows is a fact in any case: it is what the record is kept for, and the
words of a known topic are seldom there by chance.

Example: in "The two sides discussed honey and beekeeping" a verb of talks, both sides who act and a short list speak
for the two subjects.

Reads: subjects as found. Writes: subjects with confidence and the evidence that weighs most.
"""

from collections.abc import Sequence
from dataclasses import replace

from paraph.intake.areas.evidence import Found, Report, evidence_of, told_in
from paraph.intake.reading import Area
from paraph.intake.sessions.verdicts import Subject
from paraph.intake.weights import judge_by


def weighed(found: Sequence[Found], subject: Subject, lang: str) -> tuple[Area, ...]:
    """The subjects, each with how likely it is one."""
    report = Report(found, told_in(subject.choice.sentences), subject.choice.status, lang)
    return tuple(_weighed(one, report) for one in found)


def _weighed(one: Found, report: Report) -> Area:
    judgement = judge_by("areas", evidence_of(one, report))
    area = one.area
    text = replace(area.text, confidence=judgement.probability, judgement=judgement)
    return replace(area, text=text)
