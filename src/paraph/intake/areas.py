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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from paraph.intake.reading import Area, Fact
from paraph.intake.rows import Row, grammar
from paraph.intake.sessions import Place, Sentence
from paraph.intake.source import Span
from paraph.intake.topics import topic_of
from paraph.intake.verdicts import Subject
from paraph.intake.wording import empty_words, is_pair, key_of

LONGEST_AREA = 16
"""Words; a longer piece is a clause, not a subject."""

QUOTES = (("«", "»"), ("“", "”"))
LONGEST_QUOTED = 8
"""Units from one quotation mark to the next around a name."""

SPLIT = frozenset({"COMMA", "SEMI", "AND", "INTRO", "COLON", "LINE"})
"""What parts subjects."""

END = {
    "en": frozenset({"STOP", "STANCE", "BREAK", "QUOTE", "WILL", "BOTH", "LINE", "ASIDE", "VERB"}),
    "hi": frozenset({"STOP", "STANCE", "QUOTE", "NE", "BOTH", "CLAUSE", "THIS", "VERB"}),
    "ru": frozenset({"STOP", "STANCE", "BREAK", "QUOTE", "WILL", "BOTH", "LINE", "VERB", "ASIDE"}),
}
FOREIGN = frozenset({"BODYREF", "SESSION", "ORD", "SIDE", "PEOPLE"})
"""What a subject does not contain: bodies, sessions, delegations."""

EVENTS = frozenset({"HELD", "ATTEND", "LED", "CHAIR", "CHAIRED"})
"""What tells of an event, not of a subject."""

NAMES = frozenset({"LAND", "DEMO", "CITY", "IN", "THE", "OF", "DATE", "HYPHEN", "PERSON", "NUM", "MEIN", "KA"})
"""What alone is no subject."""

LISTS = frozenset({"INTRO", "COLON", "SEMI", "LINE"})
"""What parts one list from another: an "and" closes only its own list."""

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


def find_areas(
    subject: Subject, sentences: Sequence[Sentence], lang: str, apart: Sequence[Span] = ()
) -> tuple[Area, ...]:
    """The subjects of the session, in the order of the text; what stands in the spans `apart` is something else."""
    first = min(sentence.row.units[0].start for sentence in subject.choice.sentences)
    areas: dict[str, Area] = {}
    for sentence in sentences:
        if sentence.place is not Place.BODY or sentence.row.units[-1].end < first:
            continue
        for stretch in _stretches(sentence.row, lang):
            for span in _pieces(stretch, lang):
                if any(start < span[1] and span[0] < end for start, end in apart):
                    continue
                area = _area(sentence.row.text, span, stretch, lang)
                areas.setdefault(key_of(area.text.value), area)
    return tuple(areas.values())


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
        if unit.value == "signed" or _counts_people(row, at):
            continue
        span = (unit.start, unit.end)
        ranges = _STRETCH[lang](row, at)
        for first, after in ranges:
            if first < after:
                yield Stretch(row, first, after, str(unit.value), span)


def _counts_people(row: Row, at: int) -> bool:
    """Whether the verb says who took part: "80 delegates, among whom were officials"."""
    included = row.units[at].value == "focus" and row.shown(at, at + 1).startswith("शामिल")
    return included and any(unit.kind in {"PEOPLE", "ATTEND"} for unit in row.units[:at])


def _after_verb(row: Row, at: int, lang: str) -> tuple[int, int]:
    end = at + 1
    while end < len(row) and row.units[end].kind not in END[lang]:
        end += 1
        if end < len(row) and row.units[end].kind == "QUOTE":
            end = _past_name(row, end)
    return at + 1, end


def _past_name(row: Row, at: int) -> int:
    """Past the closing mark of a name in quotation marks (АЭС «Аккую»); `at` itself where it is speech."""
    closing = next((i for i in range(at + 1, min(at + LONGEST_QUOTED, len(row))) if row.units[i].kind == "QUOTE"), at)
    inside = {unit.kind for unit in row.units[at + 1 : closing]}
    return closing + 1 if inside and not inside & {"STOP", "STANCE", "HELD", "VERB", "COMMA"} else at


def _before_verb(row: Row, at: int, lang: str) -> tuple[int, int]:
    begin = next((i + 1 for i in range(at - 1, -1, -1) if row.units[i].kind in END[lang]), 0)
    return begin, at


ACTIVE_EN = frozenset({"has", "have", "had"})
_PASSIVE_EN = grammar("areas", "en", "passive")[0]


def _stretch_en(row: Row, at: int) -> list[tuple[int, int]]:
    announced = next(
        (found for wanted in grammar("areas", "en", "announced") if (found := wanted.match(row.marks, at))), None
    )
    if announced and at and row.units[at - 1].kind in {"LOW", "AUX"}:
        return [_after_verb(row, announced.end() - 1, "en")]
    passive = _PASSIVE_EN.search(row.marks, max(0, at - 4), at)
    if passive and row.shown(passive.start(), passive.start() + 1).lower() in ACTIVE_EN:
        passive = None
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
    first = max(
        (at + 1 for at in range(stretch.first, stretch.after) if row.units[at].kind == "FIELD"), default=stretch.first
    )
    joints = [at for at in range(first, stretch.after) if row.units[at].kind in LISTS]
    for joint in [*joints, stretch.after]:
        part = Stretch(row, first, joint, stretch.stance, stretch.verb)
        cuts = [at for at in range(first, joint) if _parts(row, at, joint, lang)]
        cuts = [at for at in cuts if not _binds(row, at, cuts, part, lang)]
        begin = first
        for cut in [*cuts, joint]:
            span = _subject(row, begin, cut, stretch, lang) if begin < cut else None
            if span is not None:
                yield span
            begin = cut + 1
        first = joint + 1


def _subject(row: Row, begin: int, cut: int, stretch: Stretch, lang: str) -> Span | None:
    """The subject these units name; None where they name something else."""
    kinds = {unit.kind for unit in row.units[begin:cut]}
    if kinds & FOREIGN:
        made = next((at for at in range(begin, cut) if row.units[at].value == "creation"), None)
        if made is None or stretch.stance not in {"agreed", "proposed"} or kinds & (FOREIGN - {"BODYREF"}):
            return None
        return _unwrapped(row, made + 1, cut, lang)
    if kinds & EVENTS or kinds <= NAMES:
        return None
    if lang == "hi":
        begin = max((at + 1 for at in range(begin, cut) if row.units[at].kind == "BETWEEN"), default=begin)
    return _unwrapped(row, begin, cut, lang) if begin < cut else None


def _parts(row: Row, at: int, end: int, lang: str) -> bool:
    """Whether a unit may part two subjects."""
    kind = row.units[at].kind
    if kind in SPLIT or (lang == "hi" and kind == "MEIN"):
        return True
    if lang != "hi" or kind != "PAR" or row.shown(at, at + 1).startswith(("संबंध", "विषयक", "से संबंध")):
        return False
    rest = next((place for place in range(at + 1, end) if row.units[place].kind in SPLIT), end)
    return rest == at + 1 or _is_empty(row.text[row.units[at].end : row.units[rest - 1].end], lang)


def _binds(row: Row, at: int, cuts: Sequence[int], stretch: Stretch, lang: str) -> bool:
    """Whether an "and" ties the words of one subject rather than two subjects.

    It does between two adjectives; in a list with commas, but for the one that closes it; and where both sides name
    one topic. It never does where the sides name two topics.
    """
    if lang == "ru" and row.units[at].kind == "COMMA" and at + 1 < len(row):
        return row.units[at - 1].kind in {"ADJ", "CAPADJ"} and row.units[at + 1].kind == "ADJ"
    if row.units[at].kind != "AND":
        return False
    left = max([cut for cut in cuts if cut < at], default=stretch.first - 1) + 1
    right = min([cut for cut in cuts if cut > at], default=stretch.after)
    if left < at < right - 1:
        topics = [topic_of(row.shown(*part), lang) for part in ((left, at), (at + 1, right))]
        if None not in topics:
            return topics[0] == topics[1]
    if _between_adjectives(row, at, lang) or (len(cuts) > 1 and is_pair(row, at, lang)):
        return True
    signs = [cut for cut in cuts if row.units[cut].kind in {"COMMA", "SEMI"}]
    commas = [cut for cut in signs if lang != "ru" or cut + 1 not in cuts]
    if not commas or row.units[at - 1].kind == "COMMA":
        return False
    ands = [cut for cut in cuts if cut > commas[-1] and row.units[cut].kind == "AND"]
    return at != min(ands, key=lambda cut: (CLOSING.get(row.shown(cut, cut + 1), 1), cut), default=None)


CLOSING = {"तथा": 0, "एवं": 2, "व": 2, "एवम्": 2}
"""How readily a Hindi "and" closes a list: तथा parts what और joins, और what एवं and व join."""


_ADJECTIVE_EN = re.compile(r"(?:al|ic|ive|ary|ous|ian|ese|ish)$")


def _between_adjectives(row: Row, at: int, lang: str) -> bool:
    if at == 0 or at + 2 >= len(row):
        return False
    before, after = row.units[at - 1], row.units[at + 1]
    if lang == "ru":
        return before.kind in {"ADJ", "CAPADJ"} and after.kind in {"ADJ", "CAPADJ"}
    if lang != "en" or row.units[at + 2].kind not in {"LOW", "CAP", "PORT"}:
        return False
    return all(_ADJECTIVE_EN.search(row.text[unit.start : unit.end]) for unit in (before, after))


def _unwrapped(row: Row, first: int, after: int, lang: str) -> Span | None:
    """The piece without words that say nothing of the subject at either end; None when nothing is left."""
    text = row.text
    start, end = row.span(first, after)
    words = [(start + word.start(), start + word.end()) for word in _WORD.finditer(text[start:end])]
    keys = [key_of(text[slice(*place)]) for place in words]
    lists = empty_words(lang)
    generic, wrap, links = lists.generic, lists.wrap, lists.links
    if not words or len(words) > LONGEST_AREA or all(key in generic or key.isdigit() for key in keys):
        return None
    head, tail = 0, len(words)
    while head < tail and keys[head] in wrap | links:
        head += 1
    run = next((place for place in range(head, tail) if keys[place] not in generic), tail)
    if lang != "hi" and run > head and keys[run - 1] in links:
        head = run
    while tail > head and keys[tail - 1] in links:
        tail -= 1
    if lang == "hi":
        run = next((place for place in range(tail - 1, head - 1, -1) if keys[place] not in generic), head)
        link = next((place for place in range(run + 1, tail) if keys[place] in links), tail)
        tail = link
    if head >= tail or (keys[tail - 1] in lists.categories and (lang == "hi" or _announces(row, after))):
        return None
    stop = words[tail - 1][1]
    closing = text.find(")", stop, end)
    if "(" in text[words[head][0] : stop] and ")" not in text[words[head][0] : stop] and closing >= 0:
        stop = closing + 1
    inside = text[words[head][0] : stop]
    if any(text.startswith(right, stop) and inside.count(left) > inside.count(right) for left, right in QUOTES):
        stop += 1
    return words[head][0], stop


def _announces(row: Row, after: int) -> bool:
    """Whether a piece is followed by words that bring in a list: "sectors like …"."""
    return after < len(row) and row.units[after].kind in {"INTRO", "COLON"}


def _is_empty(text: str, lang: str) -> bool:
    return all(key_of(word) in empty_words(lang).generic for word in _WORD.findall(text))
