"""Which side a person chaired for.

In this order: the country in brackets after the name; the country or institution of the post; the side named with it
("from the Russian side", "भारतीय प्रतिनिधिमंडल का नेतृत्व", "с индийской –"), sides and persons being paired in their order;
a courtesy that only one country uses.

Reads: a row with PERSON units and the persons of it. Writes: their sides.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import listed
from paraph.intake.people.persons import Person
from paraph.intake.sessions.parties import MEMBERS_OF, SPEAKING_FOR
from paraph.intake.source import Span
from paraph.language.countries import letters

Side = tuple[str, Span, str]
"""Code, the words that tell it, rule."""


@dataclass(slots=True)
class Candidate:
    """A person on the way to being a chair."""

    person: Person
    at: int
    post: tuple[int, int] | None
    side: Side | None = None
    is_foreign: bool = False
    """Whether the post is one of a country that is no party."""


def tell_sides(row: Row, found: Sequence[Candidate], codes: Sequence[str], lang: str) -> None:
    """Give each of the persons its side, where the sentence tells it."""
    for one in found:
        one.side = told_by_itself(row, one, codes)
    if lang == "en" and _tell_respectively(row, found, codes):
        return
    cues = list(_cues(row, codes, lang))
    for one in found:
        one.is_foreign = one.side is None and lang == "en" and _is_of_a_third(row, one, codes)
    if lang == "hi":
        _told_beside_post(row, found, cues)
    for one, cue in _paired(row, found, cues):
        named = one.side is None or (lang == "en" and len(cues) == len(found) and _is_of_any_office(row, one))
        if named and not one.is_foreign:
            one.side = cue[0], cue[1], "side-named"
    for one in found:
        one.side = one.side or _by_courtesy(row, one, codes, lang)
    if lang in {"hi", "en"} and len(found) > len(codes):
        _share(row, found)
    if lang == "hi" and len(codes) == len(found) == PAIR and not any(one.side for one in found):
        _tell_counterpart(row, found, codes)
        _tell_guest(row, found, codes)
        _tell_own_first(row, found, codes)


def told_by_itself(row: Row, one: Candidate, codes: Sequence[str]) -> Side | None:
    """The side that the words of a person tell, whatever else the sentence does: brackets, land, post."""
    return _in_brackets(row, one, codes) or _of_land(row, one, codes) or _by_post(row, one, codes)


_RESPECTIVELY = pattern("<one:LAND> AND THE? <two:LAND> COMMA? LOW")


def _tell_respectively(row: Row, found: Sequence[Candidate], codes: Sequence[str]) -> bool:
    """Give two persons the two sides named after them in their order: "A and B, for Ghana and Kenya | respectively"."""
    for match in row.find(_RESPECTIVELY):
        lands = [row.units[match.start(group)] for group in ("one", "two")]
        before = [one for one in found if one.at < match.start()][-len(lands) :]
        told = row.shown(match.end() - 1, match.end()).lower() == "respectively"
        if told and len(before) == len(lands) and all(land.value in codes for land in lands):
            for one, land in zip(before, lands, strict=True):
                one.side = str(land.value), (land.start, land.end), "sides-respectively"
            return True
    told = bool(found) and row.text[row.units[found[-1].at].end :].lstrip().lower().startswith("respectively")
    if told and len(found) == len(codes) == PAIR and not any(one.side for one in found):
        for one, code in zip(found, codes, strict=True):
            one.side = code, one.person.span, "sides-respectively"
        return True
    return False


def _told_beside_post(row: Row, found: Sequence[Candidate], cues: Sequence[tuple[str, Span, int]]) -> None:
    """Where a Hindi post that is mostly India's stands with a side named, that side: "नेपाली पक्ष … वाणिज्य सचिव A"."""
    before = -1
    for one in found:
        own = [cue for cue in cues if before < cue[2] < one.at]
        told = {unit.kind for unit in row.units[slice(*one.post)]} if one.post else set()
        if one.side and own and one.side[2] == "side-of-post" and not told & {"LAND", "DEMO", "HOME"}:
            one.side = own[-1][0], own[-1][1], "side-named"
        before = one.at


PAIR = 2
COUNTERPARTS = listed("hi", "people.counterparts")
"""What in Hindi somebody is called who holds the office on the other side."""


def _tell_counterpart(row: Row, found: Sequence[Candidate], codes: Sequence[str]) -> None:
    """Where Hindi tells no side, the counterpart is the one who is not Indian: "विदेश मंत्री A अपने समकक्ष B के साथ"."""
    for one in found:
        if "IN" in codes and one.post and row.shown(*one.post).endswith(COUNTERPARTS):
            one.side = next(code for code in codes if code != "IN"), row.span(*one.post), "side-of-counterpart"


def _tell_guest(row: Row, found: Sequence[Candidate], codes: Sequence[str]) -> None:
    """Where Hindi names one country, of the union that met India, who is of it speaks for the union.

    "वाणिज्य मंत्रालय के अतिरिक्त सचिव A और मलेशिया के … निदेशक B": the other one is the host's.
    """
    guests = [one for one in found if one.post and any(unit.kind == "LAND" for unit in row.units[slice(*one.post)])]
    unions = [code for code in codes if len(code) > STATE]
    if "IN" not in codes or len(guests) != 1 or not unions:
        return
    for one in found:
        at = one.post or (one.at, one.at + 1)
        one.side = (unions[0] if one in guests else "IN"), row.span(*at), "side-of-counterpart"


def _tell_own_first(row: Row, found: Sequence[Candidate], codes: Sequence[str]) -> None:
    """Where Hindi gives both their posts, or neither's, and no country, India's is first: "सचिव A और उप मंत्री B ने"."""
    posts = {bool(one.post) for one in found}
    if "IN" not in codes or len(posts) > 1 or any(one.side for one in found):
        return
    other = next(code for code in codes if code != "IN")
    for one, code in zip(found, ("IN", other), strict=True):
        one.side = code, row.span(*(one.post or (one.at, one.at + 1))), "own-side-first"


STATE = 2
"""Letters of the code of a state; those of unions have more."""


def _share(row: Row, found: Sequence[Candidate]) -> None:
    """Give a side on where it is told once for two: "ऑस्ट्रेलिया के रक्षा मंत्री A और विदेश मंत्री B", "US Envoy A and B"."""
    for one, other in pairwise(found):
        within = range(*other.post) if other.post else range(0)
        between = {
            row.units[at].kind for at in range(one.at + 1, other.at) if at not in within or row.units[at].kind != "OF"
        }
        if one.side and other.side is None and "AND" in between and not between & APART:
            other.side = one.side[0], one.side[1], "side-shared"


APART = frozenset({"NE", "WITH", "SIDE", "SIDEOF", "LED", "KA", "LAND", "DEMO", "STOP", "SEMI",
                   "HOME", "FROM", "OF"})  # fmt: skip
"""What stands between persons of different sides."""


def _in_brackets(row: Row, one: Candidate, codes: Sequence[str]) -> Side | None:
    """The side told in brackets after the name: "Sunil Barthwal (India)"."""
    after = row.units[one.at + 1 : one.at + 4]
    if [unit.kind for unit in after] != ["OPEN", "LAND", "CLOSE"] or after[1].value not in codes:
        return None
    return str(after[1].value), (after[1].start, after[1].end), "side-in-brackets"


def _of_land(row: Row, one: Candidate, codes: Sequence[str]) -> Side | None:
    """The side told right beside the name: "Rajat Bose of India", "केन्या के | राजदूत जॉन म्वांगी"."""
    before = row.units[max(0, one.at - 2) : one.at]
    if [unit.kind for unit in before] == ["LAND", "KA"] and before[0].value in codes:
        return str(before[0].value), (before[0].start, before[0].end), "side-before-name"
    if [unit.kind for unit in before] == ["DEMO", "COCHAIR"] and before[0].value in codes:
        return str(before[0].value), (before[0].start, before[0].end), "side-before-name"
    listed = of_the_same_post(row, one.at)
    if listed is not None and row.units[listed].value in codes:
        return str(row.units[listed].value), row.span(listed, listed + 1), "side-before-name"
    led = _OFFICE_HI.search(row.marks, max(0, one.at - OFFICE), one.at)
    if led and row.units[led.start()].value in codes:
        return str(row.units[led.start()].value), row.span(led.start(), led.start() + 1), "side-before-name"
    after = _OF_AN_OFFICE.match(row.marks, one.at + 1)
    unit = row.units[after.start("home")] if after else None
    if unit is None or unit.value not in codes:
        return None
    return str(unit.value), (unit.start, unit.end), "side-after-name"


_SAME_POST = pattern("POST (LOW | ADJ | ORG){0,5} LAND PERSON ((COMMA | AND) LAND PERSON)* (COMMA | AND) <land:LAND> $")


def of_the_same_post(row: Row, at: int) -> int | None:
    """Where the State stands whose post in Russian is told of another: "министр чая Непала A и | Кении B"."""
    found = _SAME_POST.search(row.marks, 0, at)
    return found.start("land") if found else None


OFFICE = 7
_OFFICE_HI = pattern("(LAND KA | DEMO) (ORG | WORD){1,4} KA $")
"""What in Hindi tells whose officer is named without a post: "केन्याई रक्षा स्टाफ के | ब्रिगेडियर जॉन ओटिएनो"."""

_OF_AN_OFFICE = pattern(
    "(OF | FROM) (THE? ORG (OF | ON | THE | PORT | ORG | POSTADJ | AND (?! THE? LAND)){0,14}? COMMA?)? THE?"
    " <home:(LAND | HOME)>"
)
"""What after a name tells of whom it is: "A of | Kenya", "A of the Ministry of Tea of the Republic of | Kenya"."""


def _by_post(row: Row, one: Candidate, codes: Sequence[str]) -> Side | None:
    if one.post is None:
        return None
    first = one.post[0] - (one.post[0] > 0 and row.units[one.post[0] - 1].kind == "DEMO")
    units = row.units[first : one.post[1]]
    told = _government_after(row, one.post[1], codes) or _office_of(row, one.post, codes)
    told = told or _right_before_post(row, one.post, codes)
    if told is not None:
        return told
    for kinds in ({"LAND", "DEMO"}, {"HOME", "POST"}):
        for at, unit in enumerate(units, first):
            if _is_dealt_with(row, at) or unit.kind not in kinds:
                continue
            if unit.value in codes and not _is_where(row, at, one.post[1]):
                return str(unit.value), (unit.start, unit.end), "side-of-post"
    for unit in units:
        if unit.kind in {"LAND", "DEMO"} and any(unit.value in MEMBERS_OF.get(code, ()) for code in codes):
            return str(unit.value), (unit.start, unit.end), "side-of-post"
        union = _spoken_for(unit, codes)
        if union:
            return union, (unit.start, unit.end), "side-of-union"
    return _by_letters(row, units[0], codes)


def _right_before_post(row: Row, post: tuple[int, int], codes: Sequence[str]) -> Side | None:
    """The people right before the last word of a post, whatever stands before it: "केन्याई सहायक और भारतीय | सचिव A"."""
    nearest, last = row.units[max(post[0], post[1] - 2)], row.units[post[1] - 1]
    if nearest.kind != "DEMO" or last.kind != "POST" or nearest.value not in codes:
        return None
    return str(nearest.value), (nearest.start, nearest.end), "side-of-post"


def _is_dealt_with(row: Row, at: int) -> bool:
    """Whether a State stands in brackets after a post, as what its holder deals with: "सचिव (| केन्या)"."""
    return (
        row.units[at].kind in {"LAND", "DEMO"}
        and at > 1
        and [unit.kind for unit in row.units[at - 2 : at]] == ["POST", "OPEN"]
    )


def _by_letters(row: Row, unit: Unit, codes: Sequence[str]) -> Side | None:
    """The party whose name an English post opens with the letters of: "RF | Minister of Tea"."""
    written = row.text[unit.start : unit.end] if unit.kind == "ABBR" else ""
    short = [code for code in codes if written in letters(code, "en")]
    return (short[0], (unit.start, unit.end), "side-of-post") if len(short) == 1 else None


def _is_of_any_office(row: Row, one: Candidate) -> bool:
    """Whether a side was told by nothing but the name of an office, which may be that of another State as well."""
    if one.post is None or one.side is None or one.side[2] != "side-of-post":
        return False
    return not any(unit.kind in {"LAND", "DEMO"} for unit in row.units[one.post[0] - (one.post[0] > 0) : one.post[1]])


def _spoken_for(unit: Unit, codes: Sequence[str]) -> str | None:
    """The union that met and for which an officer of one of its states speaks, where that state is no party itself."""
    if unit.kind not in {"LAND", "DEMO"} or unit.value in codes:
        return None
    return next((code for code in codes if unit.value in SPEAKING_FOR.get(code, ())), None)


def _government_after(row: Row, after: int, codes: Sequence[str]) -> Side | None:
    """The side told at the end of a Hindi post that goes on past commas: "सचिव, चाय मंत्रालय, | भारत सरकार"."""
    match = _GOVERNMENT_HI.match(row.marks, after)
    unit = row.units[match.start("home")] if match else None
    if unit is None or unit.value not in codes:
        return None
    return str(unit.value), (unit.start, unit.end), "side-of-post"


_OFFICE_OF = pattern("ORG ((?! COMMA) ANY){0,6} COMMA <land:LAND> $")


def _office_of(row: Row, post: tuple[int, int], codes: Sequence[str]) -> Side | None:
    """The country whose office closes an English post: "Director for Nepal, Ministry of Tea, | Kenya"."""
    match = _OFFICE_OF.search(row.marks, *post)
    unit = row.units[match.start("land")] if match else None
    if unit is None or unit.value not in codes:
        return None
    return str(unit.value), (unit.start, unit.end), "side-of-post"


_GOVERNMENT_HI = pattern("COMMA (WORD | ORG | AND | COMMA){1,12} <home:HOME> (?= AND | NE | COMMA)")


def _is_of_a_third(row: Row, one: Candidate, codes: Sequence[str]) -> bool:
    """Whether a post names a country that is no party; one in brackets is what the holder deals with."""
    if one.post is None:
        return False
    begin, end = one.post
    bracket = next((at for at in range(begin, end) if row.units[at].kind == "OPEN"), end)
    return any(unit.kind in {"LAND", "DEMO"} and unit.value not in codes for unit in row.units[begin:bracket])


def _is_where(row: Row, at: int, after: int) -> bool:
    """Whether a country is where somebody serves, not whom: "भारत में | यूरोपीय संघ के राजदूत"."""
    others = any(unit.kind == "LAND" for unit in row.units[at + 1 : after])
    return others and row.units[at + 1].kind == "MEIN"


INDIAN = ("shri", "smt", "sushri", "km.")
"""Courtesies that English releases give only to Indians."""


def _by_courtesy(row: Row, one: Candidate, codes: Sequence[str], lang: str) -> Side | None:
    span = one.person.honorific
    if lang == "en" and "IN" in codes and span and row.text[slice(*span)].lower().startswith(INDIAN):
        return "IN", span, "side-of-courtesy"
    return None


def _cues(row: Row, codes: Sequence[str], lang: str) -> Iterator[tuple[str, Span, int]]:
    """Sides the sentence names: code, place, unit."""
    seen: set[int] = set()
    for match in row.find(grammar("chairs", lang, "cue")[0]):
        for group, found in match.groupdict().items():
            if group.startswith("land") and found is not None and match.start(group) not in seen:
                unit = row.units[match.start(group)]
                if unit.value in codes and not _inside_post(row, match.start(group), match.end(), lang):
                    seen.add(match.start(group))
                    yield str(unit.value), (unit.start, unit.end), match.start(group)
    for wanted in grammar("chairs", "all", "listed"):
        listed = wanted.search(row.marks)
        for group in sorted(listed.groupdict(), key=listed.start) if listed else ():
            at = listed.start(group) if listed else 0
            if row.units[at].value in codes and at not in seen:
                seen.add(at)
                yield str(row.units[at].value), (row.units[at].start, row.units[at].end), at
    for wanted in grammar("chairs", lang, "two"):
        both = wanted.search(row.marks)
        if both and both.start("one") not in seen:
            unit = row.units[both.start("one")]
            yield str(unit.value), (unit.start, unit.end), both.start("one")


def _inside_post(row: Row, at: int, after: int, lang: str) -> bool:
    return lang == "ru" and row.units[after - 1].kind == "HYPHEN" and row.units[at].kind == "LAND"


def _is_of_another(row: Row, one: Candidate, cue: int, found: Sequence[Candidate]) -> bool:
    """Whether somebody of another side stands between a person and a side: "A, Minister, while B led that side"."""
    between = [other.at for other in found if one.at < other.at < cue]
    return bool(between) and any(unit.kind in {"WHILE", "SEMI"} for unit in row.units[one.at : between[0]])


LEADS_TO_SIDE = frozenset({"WITHSIDE", "FROM", "ON", "THE", "IN", "BY", "LED"})
"""What a side named after its person begins with: "Ivanov | from the Russian side", not "от Кении – | Отиено"."""

CLAUSES = frozenset({"STOP", "SEMI", "WHILE"})
"""What parts what is told of one side from what is told of the other."""


def _by_clause(
    row: Row, found: Sequence[Candidate], cues: Sequence[tuple[str, Span, int]]
) -> list[tuple[Candidate, tuple[str, Span, int]]]:
    """Each person with the side its clause names, where each clause with persons names one, and they name several.

    "The Kenyan side was led by A and B, while C and D | headed the delegation of Nepal".
    """

    def clause(at: int) -> int:
        return sum(unit.kind in CLAUSES for unit in row.units[:at])

    named: dict[int, list[tuple[str, Span, int]]] = {}
    for cue in cues:
        named.setdefault(clause(cue[2]), []).append(cue)
    clauses = {clause(one.at) for one in found}
    if len(clauses) == 1 or any(len(named.get(at, ())) != 1 for at in clauses):
        return []
    return [(one, named[clause(one.at)][0]) for one in found]


def _paired(
    row: Row, found: Sequence[Candidate], cues: Sequence[tuple[str, Span, int]]
) -> Iterator[tuple[Candidate, tuple[str, Span, int]]]:
    cues = sorted(cues, key=lambda cue: cue[2])
    if not found or not cues:
        return
    if len(cues) == len(found):
        yield from zip(found, cues, strict=True)
        return
    if told := _by_clause(row, found, cues):
        yield from told
        return
    if len(cues) == 1 and len(found) == 2 and found[0].at < cues[0][2] < found[1].at:  # noqa: PLR2004 - one between two
        at = cues[0][2]
        ahead = row.units[at - 1].kind in LEADS_TO_SIDE and row.units[at + 1].kind != "DASH"
        ahead = ahead and not _LED_NEXT.match(row.marks, at + 1)
        yield (found[0] if ahead else found[1]), cues[0]
        return
    before = cues[0][2] < found[0].at
    for one in found:
        if before:
            nearest = [cue for cue in cues if cue[2] < one.at and not _told_of_before(row, one, cue[2], found)][-1:]
        else:
            nearest = [cue for cue in cues if cue[2] > one.at and not _is_of_another(row, one, cue[2], found)][:1]
        if nearest:
            yield one, nearest[0]


_LED_NEXT = pattern("LOW? SIDE AUX? LED BY")
"""What makes a side that of who follows: "with the Kenyan | side headed by B"."""


def _told_of_before(row: Row, one: Candidate, cue: int, found: Sequence[Candidate]) -> bool:
    """Whether a Hindi side was told of one before, whose part ended with "ने": "भारतीय पक्ष का … A ने, | जबकि … B ने"."""
    earlier = [other.at for other in found if cue < other.at < one.at]
    return bool(earlier) and "NE" in {unit.kind for unit in row.units[earlier[-1] : one.at]}
