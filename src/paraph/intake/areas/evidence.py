"""What speaks for and against a subject being one of the session: names of what a person can see in the text.

Of the verb        which one it is, its kind, whether it stands before the subject or after it, who acts before it
Of the stretch     how long it is, in how many pieces it falls, which piece this is, what borders it on either side
Of the words       how many, what mentions are among them, how they begin and end, whether they name a known topic or
                   what States work together in
Of the sentence    how far down it stands, how far from the session, how long it is, what else it tells of
Of the release     its language, whether the session is still to come, whether the subject is named again, how many
                   subjects there are
Of the language    what tells in one language otherwise than in another, once more with the language before it

A count becomes the step it lies on ("words:3", "words:6+").

Reads: a subject as it was found, all subjects of the release. Writes: names, for `weights`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from paraph.intake.areas.governed.stretches import Stretch
from paraph.intake.areas.words.fields import of_fields
from paraph.intake.marks.rows import Row
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.marks.wording import WORD, key_of
from paraph.intake.reading import Area
from paraph.intake.source import Span
from paraph.intake.weights import in_language, step


@dataclass(frozen=True, slots=True)
class Found:
    """A subject as the rules found it."""

    area: Area
    stretch: Stretch
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Report:
    """What all subjects of a release have in common."""

    found: Sequence[Found]
    told: tuple[int, ...]
    """Numbers of the sentences that tell of the session."""

    status: str
    lang: str

    @property
    def in_sentence(self) -> Counter[int]:
        """How many subjects each sentence has, by its identity."""
        return Counter(id(one.sentence) for one in self.found)


PARTING = frozenset({"COMMA", "SEMI", "AND"})
ACTING = (
    ("both", {"BOTH"}),
    ("body", {"BODYREF"}),
    ("session", {"SESSION"}),
    ("state", {"LAND"}),
    ("person", {"POST", "PERSON", "HON"}),
    ("side", {"SIDE"}),
    ("they", {"STOPNAME"}),
)
"""Who acts, by what stands before the verb; the first that is there."""

TELLING = frozenset(
    {"BOTH", "BODYREF", "SESSION", "LAND", "POST", "PERSON", "HON", "SIDE", "ASIDE", "BREAK", "LAST", "WILL", "QUOTE",
     "DATE", "CHAIR", "ATTEND", "HELD", "WHILE", "NUM", "EVENT", "DOCUMENT", "COLON", "INTRO"}
)  # fmt: skip
"""What else in a sentence says something of its subjects."""

FAR = 30
"""Sentences from a session that no sentence of the text tells of."""

ENDING = 3
"""Letters of the end of a word that are looked at."""


def evidence_of(one: Found, report: Report) -> Iterator[str]:
    """What speaks for and against a subject."""
    for name in _seen(one, report):
        yield name
        if name.startswith(BY_LANGUAGE):
            yield in_language(report.lang, name)


BY_LANGUAGE = ("among:", "sentence-has:", "stance:")
"""What tells in each language otherwise: a State in an English sentence makes it one about something else, while in
Russian it is said with each subject between whom it is."""


def _seen(one: Found, report: Report) -> Iterator[str]:
    first, after = _units(one.stretch.row, one.area.text.span)
    yield from _of_verb(one, first)
    yield from _of_stretch(one.stretch, first, after)
    yield from _of_words(one.area, one.stretch.row, first, after, report.lang)
    yield from _of_sentence(one, report)
    yield from _of_release(one, report)


def _units(row: Row, span: Span) -> tuple[int, int]:
    """The units of a row that lie within a span."""
    inside = [at for at, unit in enumerate(row.units) if span[0] <= unit.start and unit.end <= span[1]]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _of_verb(one: Found, first: int) -> Iterator[str]:
    row, verb = one.stretch.row, one.stretch.verb
    at = next((at for at, unit in enumerate(row.units) if (unit.start, unit.end) == verb), None)
    words = " ".join(row.text[slice(*verb)].lower().split())
    yield f"verb:{words}"
    yield f"stance:{one.stretch.stance}"
    if at is None:
        yield "item-of-a-list"
        return
    yield f"verb-kind:{row.units[at].kind}-{'before' if at < first else 'after'}"
    before = {unit.kind for unit in row.units[:at]}
    yield f"acts:{next((name for name, kinds in ACTING if before & kinds), 'else' if before else 'none')}"
    yield from (f"before-verb:{kind}" for kind in sorted(before & TELLING))
    yield f"right-after-verb:{_kind(row, at + 1)}"


def _of_stretch(stretch: Stretch, first: int, after: int) -> Iterator[str]:
    row = stretch.row
    parting = [at for at in range(stretch.first, stretch.after) if row.units[at].kind in PARTING]
    yield step("parted", len(parting), 1, 2, 3, 5, 9)
    yield step("pieces-before", sum(at < first for at in parting), 1, 2, 3, 5, 9)
    yield step("stretch", stretch.after - stretch.first, 4, 7, 11, 17, 26, 41)
    yield f"left:{_kind(row, first - 1)}"
    yield f"right:{_kind(row, after)}"
    yield from (f"{side}-word:{word}" for side, word in _beside(row, first, after) if word[:1].isalpha())


def _beside(row: Row, first: int, after: int) -> Iterator[tuple[str, str]]:
    yield "left", _shown(row, first - 1)
    yield "right", _shown(row, after)


def _of_words(area: Area, row: Row, first: int, after: int, lang: str) -> Iterator[str]:
    written = area.text.value
    words = [word.lower() for word in written.split()]
    yield step("words", len(words), 2, 3, 4, 5, 7, 9, 12)
    yield from (f"among:{kind}" for kind in sorted({unit.kind for unit in row.units[first:after]}))
    yield f"begins:{_kind(row, first)}"
    yield f"first-ends:{words[0][-ENDING:]}"
    yield f"last-ends:{words[-1][-ENDING:]}"
    yield f"written:{_case(written)}"
    yield "topic" if area.topic else "no-topic"
    fields = of_fields(written, lang)
    if fields:
        yield f"of-fields:{fields}"


def _case(written: str) -> str:
    if written.istitle() and " " in written:
        return "capitals"
    return "capital" if written[0].isupper() else "small"


def _of_sentence(one: Found, report: Report) -> Iterator[str]:
    sentence = one.sentence
    yield step("sentence", sentence.number, 1, 2, 3, 4, 6, 9, 13, 21)
    away = min((abs(sentence.number - number) for number in report.told), default=FAR)
    yield step("from-session", away, 1, 2, 3, 5, 9, 16)
    if report.told and sentence.number < min(report.told):
        yield "before-the-session"
    yield from (f"sentence-has:{kind}" for kind in sorted({unit.kind for unit in sentence.row.units} & TELLING))
    yield f"sentence-opens:{_shown(sentence.row, 0)}"
    yield step("sentence-units", len(sentence.row), 9, 16, 26, 41, 61)
    yield step("in-sentence", report.in_sentence[id(sentence)], 2, 3, 5, 8, 13)


def _of_release(one: Found, report: Report) -> Iterator[str]:
    yield f"session:{report.status}"
    yield f"language:{report.lang}"
    yield step("subjects", len(report.found), 2, 4, 7, 11, 16, 26)
    words = set(WORD.findall(key_of(one.area.text.value)))
    others = (set(WORD.findall(key_of(other.area.text.value))) for other in report.found if other is not one)
    alike = max((_shared(words, other) for other in others), default=0.0)
    yield f"named-again:{'yes' if alike >= ALIKE else 'in-part' if alike >= IN_PART else 'no'}"


ALIKE, IN_PART = 0.6, 0.35
"""Shares of common words from which two subjects are one, or may be."""


def _shared(words: set[str], others: set[str]) -> float:
    return 2 * len(words & others) / (len(words) + len(others)) if words and others else 0.0


def told_in(sentences: Sequence[Sentence]) -> tuple[int, ...]:
    """Numbers of those of these sentences that stand in the text."""
    return tuple(sentence.number for sentence in sentences if sentence.place is Place.BODY)


def _kind(row: Row, at: int) -> str:
    return row.units[at].kind if 0 <= at < len(row) else "END"


def _shown(row: Row, at: int) -> str:
    return row.shown(at, at + 1).lower() if 0 <= at < len(row) else "-"
