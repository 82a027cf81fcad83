"""What the session dealt with, and how: each subject with the stance of the verb that governs it.

A sentence says something of subjects when it has a verb of stance (reviewed, discussed, focused on, welcomed, agreed,
proposed; data per language). English and Russian put subjects after such a verb or, in the passive, before it; Hindi
puts them before it. The stretch a verb governs is cut at commas, "and" and words that bring in examples ("including",
"जैसे", "в том числе"); of each piece the wrapping is taken off ("cooperation in", "के क्षेत्र में", "вопросы") and what
has nothing but wrapping is dropped. The stance is that of the governing verb, not of the nearest one: a piece belongs
to the verb whose stretch it stands in.

Reads: the sentences after the session is named. Writes: areas, each with topic template where the words name one and
with how likely it is one of the session's (`weighing`).
"""

from collections.abc import Sequence

from paraph.intake.areas.evidence import Found
from paraph.intake.areas.governed.brackets_russian import without_brackets
from paraph.intake.areas.governed.governing import governed
from paraph.intake.areas.governed.stretches import Stretch, stretches
from paraph.intake.areas.lists import english, hindi, russian
from paraph.intake.areas.lists.bodies_hindi import with_fields_apart
from paraph.intake.areas.lists.continued import continued
from paraph.intake.areas.lists.enumerated import enumerated
from paraph.intake.areas.lists.items import announced_by, announces, is_bulleted, item_of, with_numbers_apart
from paraph.intake.areas.pieces.course_russian import tells_nothing_sure
from paraph.intake.areas.pieces.cutting import pieces
from paraph.intake.areas.weighing import weighed
from paraph.intake.marks.rows import Row
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.marks.topics import topic_of
from paraph.intake.marks.wording import WORD, empty_words, key_of
from paraph.intake.reading import Area, Fact
from paraph.intake.sessions.about.subject import Subject
from paraph.intake.sessions.events.background import background
from paraph.intake.source import Span

LISTED = {"en": (english.listed, enumerated), "hi": (hindi.listed,), "ru": (russian.listed,)}
"""What finds lists of fields that no verb governs, one after another."""


def find_areas(
    subject: Subject, sentences: Sequence[Sentence], lang: str, apart: Sequence[Span] = ()
) -> tuple[Area, ...]:
    """The subjects of the session, in the order of the text; what stands in the spans `apart` is something else."""
    first = _beginning(subject)
    areas: dict[str, Found] = {}
    announced: Stretch | None = None
    before: Row | None = None
    other = background(sentences, subject.choice.sentences) if lang == "en" else frozenset()
    for sentence in sentences:
        if not _tells_of_it(sentence, first, lang) or id(sentence) in other:
            continue
        row = governed(sentence.row, lang)
        row = with_numbers_apart(with_fields_apart(row).folded()) if lang == "hi" else row
        row = without_brackets(row) if lang == "ru" else row
        item = item_of(row, announced)
        found = [item] if item else list(stretches(row, lang))
        for listed in LISTED.get(lang, ()) if not item else ():
            found += listed(row, found)
        if lang == "hi":
            found = list(continued(row, found, before))
            before = row
        for stretch in found:
            for span in pieces(stretch, lang):
                if any(start < span[1] and span[0] < end for start, end in apart):
                    continue
                area = _area(row.text, span, stretch, lang)
                areas.setdefault(key_of(area.text.value), Found(area, stretch, sentence))
        if announces(row, lang):
            announced = announced_by(row)
        elif not item and not (announced and is_bulleted(row)):
            announced = None
    told = weighed(tuple(areas.values()), subject, lang)
    return _once(told) if lang == "en" else told


def _tells_of_it(sentence: Sentence, first: int, lang: str) -> bool:
    """Whether a sentence of the text may tell what the session that is named from `first` on dealt with."""
    if sentence.place is not Place.BODY or sentence.row.units[-1].end < first:
        return False
    return lang != "ru" or not tells_nothing_sure(sentence.row)


def _once(areas: Sequence[Area]) -> tuple[Area, ...]:
    """Of English subjects that differ in words that say nothing ("(bilateral) trade") the sure one, else the first."""
    kept: dict[str, Area] = {}
    for area in areas:
        same = _telling(area.text.value)
        if same not in kept or (area.is_sure and not kept[same].is_sure):
            kept[same] = area
    return tuple(area for area in areas if kept[_telling(area.text.value)] is area)


def _telling(written: str) -> str:
    """The words of a subject that say something of it, as they are compared."""
    key = key_of(written)
    return " ".join(word for word in WORD.findall(key) if word not in empty_words("en").generic) or key


OPENING = 3
"""Sentence of the text up to which a session may first be named while what stands before already tells of it."""


def _beginning(subject: Subject) -> int:
    """Where the account of the session begins: with the text, unless the session is named late in it."""
    told = [sentence for sentence in subject.choice.sentences if sentence.place is Place.BODY]
    if any(sentence.number <= OPENING for sentence in told):
        return 0
    return min(sentence.row.units[0].start for sentence in subject.choice.sentences)


def _area(text: str, span: Span, stretch: Stretch, lang: str) -> Area:
    written = " ".join(text[slice(*span)].split())
    topic = topic_of(written, lang)
    return Area(
        text=Fact(written, span, f"governed-{stretch.stance}", 0.85),
        stance=Fact(stretch.stance, stretch.verb, "governing-verb", 0.9),
        topic=Fact(topic, span, "topic-term") if topic else None,
    )
