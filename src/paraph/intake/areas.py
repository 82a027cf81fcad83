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
from paraph.intake.rows import Row, Unit, grammar
from paraph.intake.sessions import Place, Sentence
from paraph.intake.source import Span
from paraph.intake.topics import topic_of
from paraph.intake.verdicts import Subject
from paraph.intake.wording import empty_words, is_pair, key_of
from paraph.language.dates import DateMention

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

EVENTS = frozenset({"HELD", "ATTEND", "LED", "CHAIR", "CHAIRED", "HOST", "LAST", "NATIONAL"})
"""What tells of an event, not of a subject."""

NAMES = frozenset({"LAND", "DEMO", "CITY", "IN", "THE", "OF", "DATE", "HYPHEN", "PERSON", "MEIN", "KA"})
"""What alone is no subject."""

LISTS = frozenset({"INTRO", "COLON", "SEMI", "LINE"})
"""What parts one list from another: an "and" closes only its own list."""

BACKGROUND = frozenset({"LAST"})
AFTER_IT = ("following", "в рамках")
"""Words of looking back that do not where they open a frame: "Following the meeting, the Protocol was signed"."""

_WORD = re.compile(r"[^\W_]+(?:[\u0900-\u097f]+[^\W_]*)*|[\u0900-\u097f]+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The units one verb governs."""

    row: Row
    first: int
    after: int
    stance: str
    verb: Span
    whole: bool = False
    """Whether it is an item of a list of its own, not to be cut at an "and" alone."""


def find_areas(
    subject: Subject, sentences: Sequence[Sentence], lang: str, apart: Sequence[Span] = ()
) -> tuple[Area, ...]:
    """The subjects of the session, in the order of the text; what stands in the spans `apart` is something else."""
    first = min(sentence.row.units[0].start for sentence in subject.choice.sentences)
    areas: dict[str, Area] = {}
    announced: Stretch | None = None
    for sentence in sentences:
        row = sentence.row
        if sentence.place is not Place.BODY or row.units[-1].end < first:
            continue
        item = _item(row, announced)
        found = [item] if item else list(_stretches(row, lang))
        for stretch in found:
            for span in _pieces(stretch, lang):
                if any(start < span[1] and span[0] < end for start, end in apart):
                    continue
                area = _area(row.text, span, stretch, lang)
                areas.setdefault(key_of(area.text.value), area)
        if row.units[-1].kind == "COLON":
            announced = _announced(row)
        elif not item:
            announced = None
    return tuple(areas.values())


ITEM_ENDS = frozenset({"STOP", "SEMI", "COMMA"})
LONGEST_ITEM = 30
_BULLET = re.compile(r"(?:[-•●▪◦*–—·➢✓>]|\(?(?:\d{1,2}|[a-zivx]{1,4}|[а-я]|[क-ह])[.)])\s*$")


def _announced(row: Row) -> Stretch | None:
    """The verb of a sentence that ends with a colon and so governs the items of the list after it."""
    verbs = [unit for _, unit in row.of_kind("STANCE") if unit.value != "signed"]
    if not verbs:
        return None
    return Stretch(row, 0, 0, str(verbs[-1].value), (verbs[-1].start, verbs[-1].end))


def _item(row: Row, announced: Stretch | None) -> Stretch | None:
    """The item of an announced list that a row is, or None."""
    if announced is None or len(row) > LONGEST_ITEM or any(unit.kind in CLAUSES for unit in row.units):
        return None
    begin = row.text.rfind("\n", 0, row.units[0].start) + 1
    first = next((at for at, unit in enumerate(row.units) if unit.kind not in MARKERS), len(row))
    if first == len(row) or not (
        _BULLET.match(row.text[begin : row.units[first].start].strip()) or row.units[-1].kind == "SEMI"
    ):
        return None
    after = len(row) - (row.units[-1].kind in ITEM_ENDS)
    return Stretch(row, first, after, announced.stance, announced.verb, whole=True)


CLAUSES = frozenset({"STANCE", "VERB", "AUX", "HELD", "WILL", "NE"})
"""What makes an item of a list a sentence with a verb of its own."""

MARKERS = frozenset({"DASH", "HYPHEN", "LINE", "OPEN", "CLOSE", "NUM", "INIT", "STOP"})


def _area(text: str, span: Span, stretch: Stretch, lang: str) -> Area:
    written = " ".join(text[slice(*span)].split())
    topic = topic_of(written, lang)
    return Area(
        text=Fact(written, span, f"governed-{stretch.stance}", 0.85),
        stance=Fact(stretch.stance, stretch.verb, "governing-verb", 0.9),
        topic=Fact(topic, span, "topic-term") if topic else None,
    )


def _stretches(row: Row, lang: str) -> Iterator[Stretch]:
    if row.units[0].kind == "QUOTE":
        return
    recalled = min((at for at, unit in row.of_kind(*BACKGROUND) if not _is_frame(row, unit)), default=len(row))
    for at, unit in row.of_kind("STANCE"):
        if unit.value == "signed" or recalled < at or _counts_people(row, at) or _names_meeting(row, at, lang):
            continue
        span = (unit.start, unit.end)
        ranges = _STRETCH[lang](row, at)
        for first, after in ranges:
            if first < after:
                yield Stretch(row, first, after, str(unit.value), span)


def _is_frame(row: Row, unit: Unit) -> bool:
    return row.text[unit.start : unit.end].lower().startswith(AFTER_IT)


def _names_meeting(row: Row, at: int, lang: str) -> bool:
    """Whether words of stance only describe the meeting: "कृषि पर केंद्रित पहली बैठक"."""
    following = row.units[at + 1].kind if at + 1 < len(row) else ""
    return lang == "hi" and row.units[at].value == "focus" and following in {"ORD", "BODYREF", "SESSION"}


def _counts_people(row: Row, at: int) -> bool:
    """Whether the verb says who took part: "80 delegates, among whom were officials"."""
    included = row.units[at].value == "focus" and row.shown(at, at + 1).startswith("शामिल")
    return included and any(unit.kind in {"PEOPLE", "ATTEND"} for unit in row.units[:at])


def _after_verb(row: Row, at: int, lang: str) -> tuple[int, int]:
    first = at + 1
    if first < len(row) and row.units[first].kind == "WILL" and row.shown(first, first + 1).lower().startswith("to "):
        first += 1
    end = first
    while end < len(row) and row.units[end].kind not in END[lang]:
        end += 1
        if end < len(row) and row.units[end].kind == "QUOTE":
            end = _past_name(row, end)
    return first, end


def _past_name(row: Row, at: int) -> int:
    """Past the closing mark of a name in quotation marks (АЭС «Аккую»); `at` itself where it is speech."""
    closing = next((i for i in range(at + 1, min(at + LONGEST_QUOTED, len(row))) if row.units[i].kind == "QUOTE"), at)
    inside = {unit.kind for unit in row.units[at + 1 : closing]}
    return closing + 1 if inside and not inside & {"STOP", "STANCE", "HELD", "VERB", "COMMA"} else at


def _before_verb(row: Row, at: int, lang: str) -> tuple[int, int]:
    begin = next((i + 1 for i in range(at - 1, -1, -1) if row.units[i].kind in END[lang]), 0)
    return begin, at


def _is_active(row: Row, at: int) -> bool:
    return row.shown(at, at + 1).lower() in ACTIVE_EN


PREPOSITIONS_EN = (" to", " on", " upon", " for")
"""With these a verb goes on: "it was agreed to …"."""

ACTIVE_EN = frozenset({"has", "have", "had"})
_PASSIVE_EN = grammar("areas", "en", "passive")[0]


def _stretch_en(row: Row, at: int) -> list[tuple[int, int]]:
    announced = next(
        (found for wanted in grammar("areas", "en", "announced") if (found := wanted.match(row.marks, at))), None
    )
    if announced and at and row.units[at - 1].kind in {"LOW", "AUX"}:
        return [_after_verb(row, announced.end() - 1, "en")]
    passive = _PASSIVE_EN.search(row.marks, max(0, at - 4), at)
    if passive and (_is_active(row, passive.start()) or row.shown(at, at + 1).lower().endswith(PREPOSITIONS_EN)):
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
    first = stretch.first
    joints = [at for at in range(first, stretch.after) if row.units[at].kind in LISTS]
    for joint in [*joints, stretch.after]:
        part = Stretch(row, first, joint, stretch.stance, stretch.verb, whole=stretch.whole)
        cuts = [at for at in range(first, joint) if _parts(row, at, joint, lang)]
        cuts = [at for at in cuts if not _binds(row, at, cuts, part, lang)]
        begin = first
        for cut in [*cuts, joint]:
            span = _subject(row, begin, cut, stretch, lang) if begin < cut and not _speaks(row, cut, cuts) else None
            if span is not None:
                yield span
            begin = cut + 1
        first = joint + 1


def _speaks(row: Row, end: int, cuts: Sequence[int]) -> bool:
    """Whether a piece after others names who said it all: "… , the Ministry said"."""
    return end < len(row) and row.units[end].kind == "ASIDE" and bool(cuts)


def _subject(row: Row, begin: int, cut: int, stretch: Stretch, lang: str) -> Span | None:
    """The subject these units name; None where they name something else."""
    kinds = {unit.kind for unit in row.units[begin:cut]}
    if kinds & FOREIGN:
        made = next((at for at in range(begin, cut) if row.units[at].value == "creation"), None)
        if made is None or stretch.stance not in {"agreed", "proposed"} or kinds & (FOREIGN - {"BODYREF"}):
            return None
        return _unwrapped(row, made + 1, cut, lang)
    if kinds & EVENTS or _is_name_only(row.units[begin:cut], row.text) or _tells_a_day(row, begin, cut):
        return None
    begin, cut = _without_sides(row, begin, cut, lang)
    return _unwrapped(row, begin, cut, lang) if begin < cut else None


def _is_name_only(units: Sequence[Unit], text: str) -> bool:
    """Whether a piece is nothing but countries, towns, persons, days and numbers."""
    return all(unit.kind in NAMES or (unit.kind == "NUM" and text[unit.start : unit.end].isdecimal()) for unit in units)


def _ties_two_words(row: Row, at: int, end: int) -> bool:
    """Whether "में" stands between two single words of one subject: "खेती में मशीनीकरण"."""
    if at < 2 or at + 2 > end or row.units[at + 1].kind != "WORD" or row.units[at - 1].kind != "WORD":  # noqa: PLR2004 - two words
        return False
    around = row.units[at - 2].kind in SPLIT | {"MEIN"}, at + 2 == end or row.units[at + 2].kind in SPLIT
    return all(around) and not _is_empty(row.shown(at + 1, at + 2), "hi")


def _tells_a_day(row: Row, begin: int, cut: int) -> bool:
    days = [unit.value for unit in row.units[begin:cut] if isinstance(unit.value, DateMention)]
    return any(day.kind == "exact" for day in days)


def _without_sides(row: Row, begin: int, cut: int, lang: str) -> tuple[int, int]:
    """The piece without "between A and B", which stands before a subject or after it."""
    at = next((place for place in range(begin, cut) if row.units[place].kind == "BETWEEN"), None)
    if at is None:
        return begin, cut
    if lang == "hi":
        return at + 1, cut
    if not _is_empty(row.text[row.units[begin].start : row.units[at].start], lang):
        return begin, at
    sides = (place for place in range(cut - 1, at, -1) if row.units[place].kind in {"LAND", "DEMO", "BOTH"})
    return next(sides, at) + 1, cut


def _parts(row: Row, at: int, end: int, lang: str) -> bool:
    """Whether a unit may part two subjects."""
    kind = row.units[at].kind
    if kind == "AND" and _joins_lands(row, at):
        return False
    if kind in SPLIT or (lang == "ru" and kind == "FIELD"):
        return True
    if lang == "hi" and kind == "DURING":
        return True
    if lang == "hi" and kind == "MEIN":
        return not _ties_two_words(row, at, end)
    if lang != "hi" or kind != "PAR" or row.shown(at, at + 1).startswith(("संबंध", "विषयक", "से संबंध")):
        return False
    rest = next((place for place in range(at + 1, end) if row.units[place].kind in SPLIT), end)
    return rest == at + 1 or _is_empty(row.text[row.units[at].end : row.units[rest - 1].end], lang)


def _joins_lands(row: Row, at: int) -> bool:
    """Whether an "and" stands between two countries."""
    after = at + 1 + (at + 1 < len(row) and row.units[at + 1].kind == "THE")
    return at > 0 and after < len(row) and row.units[at - 1].kind in LANDS and row.units[after].kind in LANDS


LANDS = frozenset({"LAND", "DEMO"})


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
        return stretch.whole and not commas
    ands = [cut for cut in cuts if cut > commas[-1] and row.units[cut].kind == "AND" and not is_pair(row, cut, lang)]
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
    if not words or len(words) > LONGEST_AREA:
        return None
    if all(key in generic or key.isdigit() for key in keys):
        return _kept(words, keys, lang)
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


def _kept(words: Sequence[Span], keys: Sequence[str], lang: str) -> Span | None:
    """A subject all of whose words elsewhere say nothing: "development partnership"."""
    for length in range(len(keys), 1, -1):
        for first in range(len(keys) - length + 1):
            if " ".join(keys[first : first + length]) in empty_words(lang).kept:
                return words[first][0], words[first + length - 1][1]
    return None


def _announces(row: Row, after: int) -> bool:
    """Whether a piece is followed by words that bring in a list: "sectors like …"."""
    return after < len(row) and row.units[after].kind in {"INTRO", "COLON"}


def _is_empty(text: str, lang: str) -> bool:
    return all(key_of(word) in empty_words(lang).generic for word in _WORD.findall(text))
