"""The post around a name: which words say what a person is.

Between two names of one sentence stand the rest of the first one's post, what joins them, and the beginning of the
second one's. English writes a post after the name, past a comma, or before it; Hindi before, seldom after a comma;
Russian before. The cut between two posts is at the last "and" whose right side begins like a post.

Reads: a row with PERSON units. Writes: for each, the units of its post.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from paraph.intake.marks.rows import Row, grammar, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.people.persons import closes_name, opening_of

CLAUSE = {
    "en": frozenset({"AUX", "CHAIR", "LED", "HELD", "WILL", "FROM", "WHILE", "ASIDE", "SIDE", "BY", "SEMI", "STOP",
                     "CHAIRMANSHIP", "BODYREF", "SESSION", "DATE", "HERE", "VIRTUAL", "BOTH", "COCHAIR", "QUOTE",
                     "LINE", "WITH", "BREAK", "VERB", "STANCE"}),
    "hi": frozenset({"NE", "CHAIR", "LED", "SIDEOF", "SESSION", "BOTH", "DATE", "VERB", "THIS", "HELD", "WITH",
                     "DURING", "UNDER", "STOP", "KO", "BODYREF", "RESPECTIVELY", "HERE", "WILL", "SEMI", "QUOTE",
                     "SIDE", "ASIDE", "LINE", "VIRTUAL", "COCHAIR", "INF", "BETWEEN", "COLON"}),
    "ru": frozenset({"CHAIRMANSHIP", "JOINTLY", "HELD", "LED", "SIDE", "DASH", "DATE", "BODYREF", "STOP", "WITHSIDE",
                     "WILL", "SEMI", "CHAIRED", "COCHAIR", "QUOTE", "BOTH", "ASIDE", "LINE", "VERB", "SESSION",
                     "COLON", "CITY", "BREAK"}),
}  # fmt: skip
"""What ends a post on either side."""

OFFICES = frozenset({"ORG", "HOME", "LAND", "CLOSE"})
"""What "में" may follow inside a Hindi post: "कोयला मंत्रालय में संयुक्त सचिव"; after a town it ends what came before."""

_LIKE_EN = grammar("posts", "en", "like")[0]
_TO_SIDE_EN = grammar("posts", "en", "to_side")[0]
_BEGINS_RU = grammar("posts", "ru", "begins")[0]
EDGES = frozenset({"AND", "COMMA", "THE", "OF", "HYPHEN", "KA", "MEIN", "PAR", "SMALL", "SE", "OPEN", "CLOSE", "DASH",
                   "SIDEOF", "IN", "ON", "COLON", "WORDS", "SLASH"})  # fmt: skip


Parted = tuple[tuple[int, int] | None, tuple[int, int] | None]


@dataclass(frozen=True, slots=True)
class Around:
    """The units around one person: its post, and the clause in which its side may be told."""

    post: tuple[int, int] | None
    """First unit and the one after the last."""


def posts_around(row: Row, lang: str) -> dict[int, Around]:
    """The post of each PERSON unit of `row`, by its index."""
    people = [at for at, _ in row.of_kind("PERSON")]
    leads: dict[int, tuple[int, int] | None] = {}
    trails: dict[int, tuple[int, int] | None] = {}
    edges = [-1, *people, len(row)]
    for left, right in pairwise(edges):
        trail, lead = _parted(row, left + 1, right, lang, after_person=left >= 0, before_person=right < len(row))
        if lang == "en" and lead is None and trail and leads.get(left) and _closes_before(row, trail[1], right):
            trail, lead = None, trail
        both = lead is None and trail is not None and leads.get(left) is not None
        if lang == "hi" and both and _ends_with_post(row, right):
            trail, lead = None, trail
        if lang == "ru" and both and trail and trail[1] == right < len(row):
            trail, lead = None, trail
        trails[left], leads[right] = trail, lead
    around = {at: Around(_told(row, leads.get(at), trails.get(at))) for at in people}
    if lang == "en":
        around |= {other: around[at] for at, other in pairwise(people) if _hold_one_post(row, at, other, around)}
    return around


def _hold_one_post(row: Row, at: int, other: int, around: Mapping[int, Around]) -> bool:
    """Whether an English post in the plural is that of two: "Deputy Secretaries A | and B led the delegation"."""
    post = around[at].post
    if post is None or around[other].post or _OFFICE_AND.fullmatch(row.marks, at + 1, other) is None:
        return False
    if sum(unit.kind in {"LAND", "DEMO"} for unit in row.units[slice(*post)]) > 1:
        return False
    heads = [row.shown(place, place + 1) for place in range(*post) if row.units[place].kind == "POST"]
    return post[1] <= at and heads[0].lower().endswith(PLURAL)


_OFFICE_AND = pattern("(OF ORG OF (PORT | AND)+)? AND")
"""What stands between two of one post, with the office of the first: "Secretaries A | of the Tea Board and | B"."""

PLURAL = listed("en", "people.plural_posts")
"""How English posts in the plural end."""


def _closes_before(row: Row, end: int, person: int) -> bool:
    """Whether a post ends with a comma before a person whose it then is: "President A, the King of Nepal, | B"."""
    return end < person < len(row) and row.units[end].kind == "COMMA"


def _ends_with_post(row: Row, person: int) -> bool:
    """Whether a post stands right before a person, whose it then is: "सचिव A, केन्या के शिक्षा मंत्री | B"."""
    return person < len(row) and row.units[person - 1].kind == "POST"


def _told(row: Row, lead: tuple[int, int] | None, trail: tuple[int, int] | None) -> tuple[int, int] | None:
    """The post before a name, unless that is but a "counterpart" and one is told after it."""
    stands_for = lead is not None and lead[1] - lead[0] == 1 and row.shown(*lead).lower() == "counterpart"
    return trail if trail and (lead is None or stands_for) else lead


def _parted(row: Row, begin: int, end: int, lang: str, *, after_person: bool, before_person: bool) -> Parted:
    """What of the gap belongs to the person before it, and what to the one after it."""
    trail = _trail(row, begin, end, lang, before_person=before_person) if after_person else None
    if not before_person:
        return trail, None
    lead_from = max(begin, trail[1]) if trail else begin
    return trail, _lead(row, lead_from, end, lang)


def _trail(row: Row, begin: int, end: int, lang: str, *, before_person: bool) -> tuple[int, int] | None:
    if lang == "en" and _UNPARTED_EN.match(row.marks, begin, end):
        return _trimmed(row, begin, _cut_en(row, begin, end, end, before_person=before_person))
    if begin >= end or row.units[begin].kind not in {"COMMA", "OPEN", "DASH"}:
        return None
    if begin + 1 < end and row.units[begin + 1].kind == "AND":
        return None
    if lang == "ru" and not _BEGINS_RU.match(row.marks, begin + 1, end):
        return None
    if lang == "en" and before_person and not any(unit.kind in PARTS_EN for unit in row.units[begin + 1 : end]):
        return None
    of_part = lang == "en" and _HEADS_A_PART.match(row.marks, begin + 1, end)
    first = of_part.end() if of_part else begin + 1
    stop = next((at for at in range(first, end) if _ends_trail(row, at, end, lang)), end)
    if lang == "en":
        if stop < end and row.units[stop].kind in {"VERB", "ASIDE", "STANCE"}:
            stop = _last(row, begin + 1, stop, frozenset({"COMMA"})) or stop
        stop = _before_town(row, begin, stop)
        stop = _cut_en(row, begin + 1, stop, end, before_person=before_person)
    else:
        stop = _cut_other(row, begin + 1, stop, end, before_person=before_person)
    if lang == "hi" and row.units[begin].kind == "OPEN":
        stop = min(stop, _closing(row, begin, end))
    return _trimmed(row, begin + 1, stop)


def _ends_trail(row: Row, at: int, end: int, lang: str) -> bool:
    """Whether a post after a name ends before this unit."""
    return row.units[at].kind in CLAUSE[lang] and not (lang == "en" and _is_of_post(row, at, end))


def _closing(row: Row, at: int, end: int) -> int:
    """Where the bracket that stands at a unit closes."""
    depth = 0
    for place in range(at, end):
        depth += {"OPEN": 1, "CLOSE": -1}.get(row.units[place].kind, 0)
        if not depth:
            return place
    return end


_UNPARTED_EN = pattern("POST (ON | OF | PORT | AND | COMMA | ORG | THE | LOW){1,9} (LAND | DEMO) (AND | COMMA AND)")
"""A post with its country right after a name: "Anita Rao | Minister of Trade, Government of India and Dr. …"."""

PARTS_EN = frozenset({"COMMA", "AND", "SEMI", "OPEN", "DASH", "COLON", "QUOTE"}) | CLAUSE["en"]
"""Without which what stands between two names, past a comma, is the post of the second: "A, US Secretary | B"."""

_HEADS_A_PART = pattern("POST OF THE? (LAND | DEMO) (SIDE | LOW) (OF THE? BODYREF)?")
"""A post that has a side in it: "head of the Iranian side of the commission"."""


def _before_town(row: Row, begin: int, stop: int) -> int:
    """Where an English post ends before the town and the day of what is told: "of France | in New Delhi on Tuesday"."""
    dated = stop < len(row) and row.units[stop].kind == "DATE"
    at = stop - 1 - (row.units[stop - 1].kind == "ON")
    if dated and at - 1 > begin and [unit.kind for unit in row.units[at - 1 : at + 1]] == ["IN", "CITY"]:
        return at - 1
    return stop


def _cut_en(row: Row, begin: int, stop: int, end: int, *, before_person: bool) -> int:
    """Where the post after a name ends: before the "and" that leads to the next side or the next post."""
    ands = [at for at in range(begin, stop) if row.units[at].kind == "AND"]
    if stop < end and row.units[stop].kind in {"SIDE", "BY", "AUX", "CHAIR"}:
        for at in (at for at in range(stop - 1, begin, -1) if row.units[at].kind in {"AND", "COMMA"}):
            if _TO_SIDE_EN.match(row.marks, at, stop):
                return at
    if stop < end and before_person:
        return next((at for at in reversed(ands) if _NEXT_EN.match(row.marks, at + 1, stop)), stop)
    if stop == end and before_person:
        if _is_apposed(row, begin, end):
            return end - 1
        for at in reversed(ands):
            if at + 1 == end or _LIKE_EN.match(row.marks, at + 1, end):
                return at
        commas = [at for at in range(begin, stop) if row.units[at].kind == "COMMA"]
        if commas and commas[-1] + 1 == end:
            return commas[-1]
    return stop


_NEXT_EN = pattern("THE? (LAND | DEMO) LOW? POST (OF THE?)? $")
"""The seat of the next chair, before the body it is of: "A, Minister of Tea | and the Kenyan chair of the"."""

_APPOSED = pattern(
    "(?<= PERSON COMMA) ((?! COMMA | LAND | DEMO) ANY){1,14} AND ((?! COMMA | LAND | DEMO) ANY){1,14} LAND COMMA $"
)


def _is_apposed(row: Row, begin: int, end: int) -> bool:
    """Whether all between two names is the post of the first: "A, Vice Premier and Minister of Tea of Nepal, | B"."""
    return _APPOSED.match(row.marks, begin, end) is not None


def _cut_other(row: Row, begin: int, stop: int, end: int, *, before_person: bool) -> int:
    """Where a Hindi or Russian post after a name ends: before the next post, or the side the next one is of.

    "A, министр, | кенийскую – B".
    """
    if stop == end:
        return (_last(row, begin, end, frozenset({"AND", "COMMA"})) or end) if before_person else end
    if row.units[stop].kind in {"SIDE", "SIDEOF"}:
        return _last(row, begin, stop, frozenset({"AND"})) or stop
    comma = _last(row, begin, stop, frozenset({"COMMA"})) if row.units[stop].kind == "DASH" else None
    return comma if comma and row.units[comma + 1].kind in {"DEMO", "WITHSIDE", "AND"} else stop


def _lead(row: Row, begin: int, end: int, lang: str) -> tuple[int, int] | None:
    start = begin
    seat = _SEAT_RU.search(row.marks, begin, end) if lang == "ru" else None
    end = seat.start() if seat else end
    quoted = {place for at in range(begin, end) if closes_name(row, at) for place in (at, opening_of(row, at))}
    for at in range(end - 1, begin - 1, -1):
        kind = row.units[at].kind
        if lang == "ru" and (at in quoted or _is_seat(row, at)):
            continue
        if kind == "DASH" and _joins_posts(row, at, end):
            continue
        if _is_of_post(row, at, end) or (kind == "BOTH" and _is_of_the_country(row, at)):
            continue
        if lang == "hi" and (_parts_hi(row, at) or row.units[at].value == "visit"):
            start = at + 1
            break
        if kind in CLAUSE[lang] or (lang == "hi" and kind == "MEIN" and at and row.units[at - 1].kind not in OFFICES):
            start = at + 1
            break
    if lang == "hi":
        start = _start_hi(row, start, end)
    if lang == "ru":
        first = _BEGINS_RU.search(row.marks, start, end)
        start = first.start() if first else end
    if lang == "en":
        start = end if start < end and row.units[end - 1].kind == "AND" else _start_en(row, start, end)
    return _trimmed(row, start, end)


_SEAT_RU = pattern(
    "COMMA (COCHAIR | (COCHAIR | POST) (BODYREF | (WITHSIDE | FROM)? (DEMO | LAND | ADJ) (BOTH | SIDE) BODYREF?)"
    " ((WITHSIDE | FROM) (LAND | DEMO (BOTH | SIDE)))?) COMMA? $"
)
"""A seat in a body, or for a side, told between a post and its holder: "министра Кении, | сопредседателя комиссии"."""


def _is_seat(row: Row, at: int) -> bool:
    """Whether a town is where somebody is accredited: "посол в | Найроби"."""
    return at > 1 and [unit.kind for unit in row.units[at - 2 : at + 1]] == ["POST", "IN", "CITY"]


def _start_hi(row: Row, start: int, end: int) -> int:
    """The first word of a Hindi post: past another's name, and past the posts of a run of them but the last."""
    if run_on := _RUN_ON_HI.search(row.marks, start, end):
        start = run_on.end() - LAST_POST
    others = [match.end() for match in _OTHER_SIDE_HI.finditer(row.marks, start, end)]
    start = others[-1] if others else start
    holder = _HOLDER_HI.match(row.marks, start, end)
    return holder.end() if holder else start


_HOLDER_HI = pattern("(WORD | INIT){1,3} (?= LAND KA (WORD | ORG | AND){0,8} POST)")
"""Another's name before a country's officer: "मोहन लाल | केन्या के चाय मंत्री पीटर ओटिएनो के साथ"."""

_OTHER_SIDE_HI = pattern(
    "POST ((?! POST | AND) ANY){0,4} AND (?= (LAND KA | DEMO) (WORD | ORG | OPEN | CLOSE | KA){1,9} POST)"
)
"""The post of the other side's officer before one: "भारतीय बल के महानिदेशक के नटराजन और | केन्याई बल के महानिदेशक"."""

_RUN_ON_HI = pattern("POST WORD{3,5} POST $")
LAST_POST = 2
"""Units of a post at the end of a run of them: "रक्षा | मंत्री"."""


def _parts_hi(row: Row, at: int) -> bool:
    """Whether a Hindi "and" parts clauses rather than posts: "… की | और भारत के विदेश मंत्री"."""
    return row.units[at].kind == "AND" and at > 0 and row.units[at - 1].kind == "KA"


def _is_of_the_country(row: Row, at: int) -> bool:
    """Whether "страны" says whose post it is rather than who did it: "заместитель премьер-министра | страны"."""
    return at > 0 and row.units[at - 1].kind == "POST" and row.shown(at, at + 1).lower() in OF_THE_COUNTRY


OF_THE_COUNTRY = words("ru", "people.of_the_country")


def _joins_posts(row: Row, at: int, end: int) -> bool:
    """Whether a dash stands inside a double post: "заместитель премьер-министра - министр национальной экономики"."""
    if at + 1 >= end or at == 0:
        return False
    return row.units[at + 1].kind == "POST" and row.units[at - 1].kind in {"POST", "LOW", "ORG", "LAND"}


def _is_of_post(row: Row, at: int, end: int) -> bool:
    """Whether "for the" stands inside an English post: "Assistant Secretary for the | Bureau of Asian Affairs"."""
    first = at + 1 + (at + 1 < end and row.units[at + 1].kind == "THE")
    return row.units[at].kind == "FROM" and first < end and row.units[first].kind in {"PORT", "ORG", "REGION"}


PART_OF_POST = frozenset({"PORT", "LAND", "DEMO", "POSTADJ", "HOME", "ORG", "AND", "HYPHEN", "COMMA", "THE"})
_OFFICE_EN = pattern("THE? (DEMO | LAND)? ORG OF (PORT | AND | COMMA | THE)+ $")
"""An office whose head follows: "Australian Department of Foreign Affairs | and Trade Secretary"."""


_LED_LAND = pattern("THE? LAND COMMA? (AND | WHILE)")
"""Whom the one before spoke for, before the post of the next: "A represented | Nepal and Secretary B Kenya"."""


def _start_en(row: Row, start: int, end: int) -> int:
    """The first word of a post before a name: past a comma that parts it from something else."""
    led = _LED_LAND.match(row.marks, start, end) if start and row.units[start - 1].kind == "LED" else None
    start = led.end() if led else start
    joints = [at for at in range(start, end) if row.units[at].kind in {"COMMA", "AND"}]
    for at in reversed(joints):
        of_office = _OFFICE_EN.match(row.marks, start, at)
        if row.units[at].kind == "AND" and (
            of_office or all(unit.kind in PART_OF_POST for unit in row.units[start:at])
        ):
            continue
        if _LIKE_EN.match(row.marks, at + 1, end) and not any(unit.kind == "POST" for unit in row.units[start:at]):
            return at + 1
    return start


def _trimmed(row: Row, first: int, after: int) -> tuple[int, int] | None:
    while first < after and row.units[first].kind in EDGES:
        first += 1
    while after > first and row.units[after - 1].kind in EDGES - {"CLOSE"}:
        after -= 1
    if not any(unit.kind == "POST" for unit in row.units[first:after]):
        return None
    return first, after


def _last(row: Row, begin: int, end: int, kinds: frozenset[str]) -> int | None:
    return next((at for at in range(end - 1, begin - 1, -1) if row.units[at].kind in kinds), None)
