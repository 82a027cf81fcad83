"""The side that the words of a person tell, whatever else the sentence does.

In this order: the country in brackets after the name, the country beside it, the country or institution of the post.

Reads: a row and a person of it. Writes: its side.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.people.persons import Person
from paraph.intake.sessions.parties.states import MEMBERS_OF, SPEAKING_FOR
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


def told_by_itself(row: Row, one: Candidate, codes: Sequence[str]) -> Side | None:
    """The side that the words of a person tell, whatever else the sentence does: brackets, land, post."""
    beside = _in_brackets(row, one, codes) or _of_the_led(row, one, codes) or _of_land(row, one, codes)
    return beside or _by_post(row, one, codes)


def _in_brackets(row: Row, one: Candidate, codes: Sequence[str]) -> Side | None:
    """The side told in brackets after the name: "Sunil Barthwal (India)"."""
    after = row.units[one.at + 1 : one.at + 4]
    if [unit.kind for unit in after] != ["OPEN", "LAND", "CLOSE"] or after[1].value not in codes:
        return None
    return str(after[1].value), (after[1].start, after[1].end), "side-in-brackets"


_THE_LED = pattern(
    "KA (LED | CHAIR) (MEIN | WORD | SMALL) <land:(LAND | DEMO)> (KA | WORD | JOINT | NUM | NUMWORD){0,4} SIDE"
)


def _of_the_led(row: Row, one: Candidate, codes: Sequence[str]) -> Side | None:
    """The side that is told right after who led it in Hindi: "A के नेतृत्व वाले | केन्या के प्रतिनिधिमंडल"."""
    match = _THE_LED.match(row.marks, one.at + 1)
    unit = row.units[match.start("land")] if match else None
    if unit is None or unit.value not in codes:
        return None
    return str(unit.value), (unit.start, unit.end), "side-after-name"


def _of_land(row: Row, one: Candidate, codes: Sequence[str]) -> Side | None:
    """The side told right beside the name: "Rajat Bose of India", "केन्या के | राजदूत जॉन म्वांगी"."""
    before = row.units[max(0, one.at - 2) : one.at]
    owned = [unit.kind for unit in before] in OWNS or _is_own(row, one.at)
    if owned and before[0].value in codes:
        return str(before[0].value), (before[0].start, before[0].end), "side-before-name"
    listed = of_the_same_post(row, one.at)
    if listed is not None and row.units[listed].value in codes:
        return str(row.units[listed].value), row.span(listed, listed + 1), "side-before-name"
    led = _OFFICE_HI.search(row.marks, max(0, one.at - OFFICE), one.at)
    if led and row.units[led.start()].value in codes:
        return str(row.units[led.start()].value), row.span(led.start(), led.start() + 1), "side-before-name"
    closing = (wanted.match(row.marks, one.at + 1) for wanted in (_OF_AN_OFFICE, _OF_A_POST_HI, _OF_A_POST_EN))
    after = next(filter(None, closing), None)
    unit = row.units[after.start("home")] if after else None
    if unit is None or unit.value not in codes:
        return None
    return str(unit.value), (unit.start, unit.end), "side-after-name"


def _is_own(row: Row, at: int) -> bool:
    """Whether an English State before a name is whose the person is: "Kenya's | Peter Otieno"."""
    return at > 1 and row.units[at - 2].kind == "LAND" and row.shown(at - 1, at).lower() == "s"


OWNS = (["LAND", "KA"], ["DEMO", "COCHAIR"])
"""What right before a name tells whose the person is."""


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


_OF_A_POST_HI = pattern(
    "COMMA (WORD | ORG | KA | MEIN | JOINT | REGION | HYPHEN | OPEN WORD{1,4} CLOSE){0,8}? (POST | HON)"
    " (OPEN WORD{1,4} CLOSE)? (COMMA | WORD | ORG | KA | AND (?! PERSON)){1,10}? <home:(LAND | HOME)> WORD?"
    " (?= (AND | COMMA) ((?! LAND | HOME) ANY){0,12}? PERSON | NE)"
)
"""The State that closes a post told after the name in Hindi: "A, संयुक्त सचिव, चाय मंत्रालय, | केन्या और B"."""


_OF_A_POST_EN = pattern(
    "COMMA (POSTADJ | PORT)* POST ((?! PERSON | STOP | CHAIR | LED | AUX | LAND | DEMO | HON | SEMI | LOW) ANY){1,18}?"
    " COMMA <home:LAND> (?= COMMA? (CHAIR | LED | AUX | LOW | AND | STOP | $))"
)
"""The State that closes an English post past commas: "A, Secretary, Ministry of Tea, | Kenya co-chaired"."""


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
            if unit.value in codes and not (_is_where(row, at, one.post[1]) or _OF_STATES.search(row.marks, first, at)):
                return str(unit.value), (unit.start, unit.end), "side-of-post"
    for unit in units:
        if unit.kind in {"LAND", "DEMO"} and any(unit.value in MEMBERS_OF.get(code, ()) for code in codes):
            return str(unit.value), (unit.start, unit.end), "side-of-post"
        union = _spoken_for(unit, codes)
        if union:
            return union, (unit.start, unit.end), "side-of-union"
    return _by_letters(row, units[0], codes)


_OF_STATES = pattern("OPEN ((LAND | WORD) COMMA)+ $ | OPEN (?= LAND COMMA LAND) $")
"""What in the brackets of a post lists the States its office deals with: "सचिव (पाकिस्तान, | ईरान)"."""


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


def _is_where(row: Row, at: int, after: int) -> bool:
    """Whether a country is where somebody serves, not whom: "भारत में | यूरोपीय संघ के राजदूत"."""
    others = any(unit.kind == "LAND" for unit in row.units[at + 1 : after])
    return others and row.units[at + 1].kind == "MEIN"
