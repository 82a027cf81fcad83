"""A stretch cut into the subjects it names, each without its wrapping.

The cuts are at commas, "and" and words that bring in examples ("including", "जैसे", "в том числе"). An "and" parts two
subjects unless it ties adjectives, a pair of words ("science and technology"), two countries or one topic. Of each
piece the wrapping is taken off ("cooperation in", "के क्षेत्र में", "вопросы"); what has nothing but wrapping, and what
tells of a body, an event, a day or a person, is dropped.

Reads: a stretch. Writes: places of subjects.
"""

import re
from collections.abc import Iterator, Sequence

from paraph.intake.rows import Row, Unit
from paraph.intake.source import Span
from paraph.intake.stretches import Stretch
from paraph.intake.topics import topic_of
from paraph.intake.wording import WORD, empty_words, is_pair, key_of, says_nothing
from paraph.language.dates import DateMention

QUOTES = (("«", "»"), ("“", "”"))
LONGEST_AREA = 16
"""Words; a longer piece is a clause, not a subject."""

SPLIT = frozenset({"COMMA", "SEMI", "AND", "INTRO", "COLON", "LINE"})
"""What parts subjects."""

FOREIGN = frozenset({"BODYREF", "SESSION", "ORD", "SIDE", "PEOPLE"})
"""What a subject does not contain: bodies, sessions, delegations."""

EVENTS = frozenset({"HELD", "ATTEND", "LED", "CHAIR", "CHAIRED", "HOST", "LAST", "NATIONAL"})
"""What tells of an event, not of a subject."""

NAMES = frozenset(
    {
        "LAND",
        "WHILE",
        "DEMO",
        "CITY",
        "IN",
        "ON",
        "THE",
        "OF",
        "DATE",
        "HYPHEN",
        "PERSON",
        "MEIN",
        "KA",
        "SPAN",
        "REGION",
        "DOCUMENT",
        "JOINT",
    }
)
"""What alone is no subject."""

LISTS = frozenset({"INTRO", "COLON", "SEMI", "LINE"})
"""What parts one list from another: an "and" closes only its own list."""


def pieces(stretch: Stretch, lang: str) -> Iterator[Span]:
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
    if end < len(row) and row.shown(end, end + 1) in SAYS_HI:
        return True
    return end < len(row) and row.units[end].kind == "ASIDE" and bool(cuts)


SAYS_HI = frozenset({"के अनुसार", "के मुताबिक"})
"""What in Hindi follows the name of who says it all: "विदेश मंत्रालय के अनुसार"."""


def _subject(row: Row, begin: int, cut: int, stretch: Stretch, lang: str) -> Span | None:
    """The subject these units name; None where they name something else."""
    kinds = {unit.kind for unit in row.units[begin:cut]}
    if kinds & FOREIGN:
        made = next((at for at in range(begin, cut) if row.units[at].value == "creation"), None)
        if made is None or stretch.stance not in {"agreed", "proposed"} or kinds & (FOREIGN - {"BODYREF"}):
            return None
        return _unwrapped(row, made + 1, cut, lang)
    if _AMOUNT.search(row.text, row.units[begin].start, row.units[cut - 1].end + 1):
        return None
    if kinds & EVENTS or _is_name_only(row.units[begin:cut], row.text) or _tells_a_day(row, begin, cut):
        return None
    if lang == "hi" and kinds & {"INIT", "HON"}:
        return None
    begin, cut = _without_sides(row, _past_day(row, begin, cut, lang), cut, lang)
    begin = _past_clause(row, _past_field(row, begin, cut, lang), cut, lang)
    return _unwrapped(row, begin, cut, lang) if begin < cut else None


def _past_day(row: Row, begin: int, cut: int, lang: str) -> int:
    """Where a piece begins after the day it opens with: "मंगलवार को | सुरक्षा"."""
    opens = lang == "hi" and begin + 2 < cut and row.units[begin].kind == "DATE" and row.units[begin + 1].kind == "KO"
    return begin + 2 if opens else begin


def _past_clause(row: Row, begin: int, cut: int, lang: str) -> int:
    """Where in Hindi a subject begins after what it is going on for: "साझा करने के लिए चल रहे | सूचना विनिमय"."""
    if lang != "hi":
        return begin
    goes_on = (at for at in range(cut - 2, begin, -1) if row.shown(at, at + 1) in ONGOING)
    return next(goes_on, begin - 1) + 1


ONGOING = frozenset({"चल रहे", "चल रही", "चल रहा", "जारी"})
"""What in Hindi parts an aim from what goes on for it."""


def _names_field(row: Row, at: int, lang: str) -> bool:
    """Whether a unit leads from what is done to the field it is done in: "in the field of", "в сфере"."""
    if lang == "ru":
        return row.units[at].kind == "PO" and row.shown(at, at + 1).lower().startswith("в ")
    return lang == "en" and row.units[at].kind == "FIELD"


def _past_field(row: Row, begin: int, cut: int, lang: str) -> int:
    """Where the subject itself begins after "… relations in the field of"."""
    at = next((place for place in range(cut - 2, begin, -1) if _names_field(row, place, lang)), None)
    if at is None:
        return begin
    last = next((place for place in range(at - 1, begin, -1) if row.units[place].kind not in LANDS | {"AND"}), begin)
    return at + 1 if says_nothing(row.shown(last, last + 1), lang) else begin


_AMOUNT = re.compile(
    r"[%$€₹]|\d\s?(?:per\s?cent|percent|million|billion|crore|lakh|млн|млрд|тыс|процент|करोड़|लाख|अरब|प्रतिशत)",
    re.IGNORECASE,
)
"""What a piece with a figure of statistics tells is no subject."""


def _is_name_only(units: Sequence[Unit], text: str) -> bool:
    """Whether a piece is nothing but countries, towns, persons, days and numbers."""
    return all(unit.kind in NAMES or (unit.kind == "NUM" and text[unit.start : unit.end].isdecimal()) for unit in units)


def _ties_two_words(row: Row, at: int, end: int) -> bool:
    """Whether "में" stands between two single words of one subject: "खेती में मशीनीकरण"."""
    if at < 2 or at + 2 > end or row.units[at + 1].kind != "WORD" or row.units[at - 1].kind != "WORD":  # noqa: PLR2004 - two words
        return False
    around = row.units[at - 2].kind in SPLIT | {"MEIN"}, at + 2 == end or row.units[at + 2].kind in SPLIT
    return all(around) and not says_nothing(row.shown(at + 1, at + 2), "hi")


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
    if not says_nothing(row.text[row.units[begin].start : row.units[at].start], lang):
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
    return rest == at + 1 or says_nothing(row.text[row.units[at].end : row.units[rest - 1].end], lang)


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
    if lang == "ru" and (row.units[at].kind == "COMMA" or _describes_fields(row, at)) and at + 1 < len(row):
        adjectives = row.units[at - 1].kind in {"ADJ", "CAPADJ"} and row.units[at + 1].kind == "ADJ"
        return adjectives and not _describes_fields(row, at)
    if row.units[at].kind != "AND" or _opens_anew(row, at):
        return False
    left = max([cut for cut in cuts if cut < at], default=stretch.first - 1) + 1
    right = min([cut for cut in cuts if cut > at], default=stretch.after)
    if left < at < right - 1:
        topics = [topic_of(row.shown(*part), lang) for part in ((left, at), (at + 1, right))]
        if None not in topics:
            return topics[0] == topics[1]
    if _between_adjectives(row, at, lang) or ((len(cuts) > 1 or right > at + 2) and is_pair(row, at, lang)):
        return True
    signs = [cut for cut in cuts if row.units[cut].kind in {"COMMA", "SEMI"} and cut + 1 < stretch.after]
    commas = [cut for cut in signs if lang != "ru" or cut + 1 not in cuts]
    if not commas or row.units[at - 1].kind == "COMMA":
        return stretch.whole and not commas
    ands = [cut for cut in cuts if cut > commas[-1] and row.units[cut].kind == "AND" and not is_pair(row, cut, lang)]
    return at != min(ands, key=lambda cut: (CLOSING.get(row.shown(cut, cut + 1), 1), cut), default=None)


def _opens_anew(row: Row, at: int) -> bool:
    """Whether an "and" follows a closed bracket, or comes before a wrapping of its own: "and | collaboration in"."""
    if row.units[at - 1].kind == "CLOSE":
        return True
    following = row.units[at + 2].kind if at + 2 < len(row) else ""
    return following in {"IN", "FIELD"} and key_of(row.shown(at + 1, at + 2)) in COOPERATION


COOPERATION = frozenset(
    {"cooperation", "collaboration", "partnership", "exchanges", "сотрудничество", "взаимодействие"}
)
"""Words that with a preposition open the wrapping of a subject."""


def _describes_fields(row: Row, at: int) -> bool:
    """Whether a sign stands among the adjectives of several fields: "в торговой, транспортной и иных сферах"."""
    place = at + 1
    while place < len(row) and row.units[place].kind in {"ADJ", "HYPHEN", "COMMA", "AND"} | _halves(row, place):
        place += 1
    return place > at + 1 and place < len(row) and key_of(row.shown(place, place + 1)) in FIELDS_RU


def _halves(row: Row, at: int) -> set[str]:
    """The kind of a word that is the first half of an adjective: "торгово-|экономической"."""
    return {"LOW"} if at + 1 < len(row) and row.units[at + 1].kind == "HYPHEN" else set()


FIELDS_RU = frozenset(
    {"сферах", "областях", "отраслях", "секторах", "направлениях", "сферы", "области", "сфер", "областей"}
)
"""What several adjectives of a list describe, each a subject of its own."""


CLOSING = {"तथा": 0, "एवं": 2, "व": 2, "एवम्": 2}
"""How readily a Hindi "and" closes a list: तथा parts what और joins, और what एवं and व join."""


_ADJECTIVE_EN = re.compile(
    r"(?:al|ic|ive|ary|ous|ian|ese|ish|able|ible)$|^(?:new|old|modern|green|clean|small|large|medium|heavy|light|deep|rare"
    r"|high|low|joint|long|short|smart|open|secure|emerging|existing|advanced|micro|illegal|legal|digital)$"
)


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
    words = [(start + word.start(), start + word.end()) for word in WORD.finditer(text[start:end])]
    keys = [key_of(text[slice(*place)]) for place in words]
    lists = empty_words(lang)
    if not words or len(words) > LONGEST_AREA:
        return None
    if all(key in lists.generic or key.isdigit() for key in keys):
        return _kept(words, keys, lang)
    head, tail = _telling(keys, lang)
    if head >= tail:
        return None
    if _is_land_left(row, first, after, words[head][0], words[tail - 1][1]):
        return _kept(words, keys, lang)
    if keys[tail - 1] in lists.categories and (_announces(row, after) or lists.vague.intersection(keys)):
        return None
    return words[head][0], _closed(text, words[head][0], words[tail - 1][1], end)


def _telling(keys: Sequence[str], lang: str) -> tuple[int, int]:
    """The words between the wrapping at either end: the first of them and the one after the last."""
    lists = empty_words(lang)
    head, tail = 0, len(keys)
    while head < tail and keys[head] in lists.wrap | lists.links:
        head += 1
    run = next((place for place in range(head, tail) if keys[place] not in lists.generic), tail)
    if lang != "hi" and run > head and keys[run - 1] in lists.links:
        head = run
    while tail > head and keys[tail - 1] in lists.links:
        tail -= 1
    if lang == "ru" and tail - 1 > head and keys[tail - 1] in FIELDS_RU:
        tail -= 1
    if lang == "hi":
        run = next((place for place in range(tail - 1, head - 1, -1) if keys[place] not in lists.generic), head)
        link = next((place for place in range(run + 1, tail) if keys[place] in lists.links), tail)
        tail = link + 2 if " ".join(keys[run : link + 2]) in lists.pairs else link
    return head, tail


def _closed(text: str, start: int, stop: int, end: int) -> int:
    """Where a subject ends with the bracket or quotation mark that belongs to it."""
    closing = text.find(")", stop, end)
    if "(" in text[start:stop] and ")" not in text[start:stop] and closing >= 0:
        stop = closing + 1
    inside = text[start:stop]
    if any(text.startswith(right, stop) and inside.count(left) > inside.count(right) for left, right in QUOTES):
        stop += 1
    return stop


def _is_land_left(row: Row, first: int, after: int, start: int, end: int) -> bool:
    """Whether nothing but a country or a town is left between two places."""
    left = [unit for unit in row.units[first:after] if unit.start >= start and unit.end <= end]
    return bool(left) and all(unit.kind in {"LAND", "CITY"} for unit in left) and len(left) < after - first


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
