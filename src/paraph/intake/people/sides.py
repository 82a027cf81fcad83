"""Which side a person chaired for.

In this order: the country in brackets after the name; the country or institution of the post; the side named with it
("from the Russian side", "भारतीय प्रतिनिधिमंडल का नेतृत्व", "с индийской –"), sides and persons being paired in their order;
a courtesy that only one country uses.

Reads: a row with PERSON units and the persons of it. Writes: their sides.
"""

from collections.abc import Sequence
from itertools import pairwise

from paraph.intake.marks.rows import Row, grammar, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.people.cued_sides import cues_of, paired
from paraph.intake.people.own_sides import Candidate, Side, told_by_itself
from paraph.intake.source import Span


def tell_sides(row: Row, found: Sequence[Candidate], codes: Sequence[str], lang: str) -> None:
    """Give each of the persons its side, where the sentence tells it."""
    for one in found:
        one.side = told_by_itself(row, one, codes)
    if lang in IN_ORDER and IN_ORDER[lang](row, found, codes):
        return
    cues = list(cues_of(row, codes, lang))
    for one in found:
        one.is_foreign = one.side is None and lang == "en" and _is_of_a_third(row, one, codes)
    if lang == "hi":
        _told_beside_post(row, found, cues)
        cues = _without_unnamed(row, found, cues, codes)
    for one, cue in paired(row, found, cues):
        named = one.side is None or (lang == "en" and len(cues) == len(found) and _is_of_any_office(row, one))
        if named and not one.is_foreign:
            one.side = cue[0], cue[1], "side-named"
    for one in found:
        one.side = one.side or _by_courtesy(row, one, codes, lang)
    _tell_from_others(row, found, codes, lang)
    if lang == "hi" and len(codes) == len(found) == PAIR and not any(one.side for one in found):
        _tell_counterpart(row, found, codes)
        _tell_guest(row, found, codes)


def _tell_from_others(row: Row, found: Sequence[Candidate], codes: Sequence[str], lang: str) -> None:
    """Give sides by whom persons chaired with, or stand beside."""
    if lang == "en":
        _tell_beside_unnamed(row, found, codes)
    if lang in {"hi", "en"} and len(found) > len(codes):
        _share(row, found)


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
    for match in (match for wanted in grammar("chairs", "en", "after_both") for match in row.find(wanted)):
        sides = [row.units[match.start(group)] for group in ("one", "two")]
        both = [one for one in found if match.start() <= one.at < match.end()]
        if len(both) == PAIR and all(side.value in codes for side in sides):
            for one, side in zip(both, sides, strict=True):
                one.side = str(side.value), (side.start, side.end), "sides-respectively"
            return len(found) == PAIR
    told = bool(found) and row.text[row.units[found[-1].at].end :].lstrip().lower().startswith("respectively")
    if told and len(found) == len(codes) == PAIR and not any(one.side for one in found):
        for one, code in zip(found, codes, strict=True):
            one.side = code, one.person.span, "sides-respectively"
        return True
    return False


def _tell_in_order(row: Row, found: Sequence[Candidate], codes: Sequence[str]) -> bool:
    """Give two persons the two sides that are told in their order: "A और B ने | क्रमशः भारतीय और केन्याई दलों का"."""
    both = next((one for wanted in grammar("chairs", "hi", "two") for one in row.find(wanted)), None)
    if both is None or len(found) != PAIR or not any(row.of_kind("RESPECTIVELY")):
        return False
    sides = [row.units[both.start(group)] for group in ("one", "two")]
    if not all(side.value in codes for side in sides):
        return False
    for one, side in zip(found, sides, strict=True):
        one.side = str(side.value), (side.start, side.end), "sides-respectively"
    return True


IN_ORDER = {"en": _tell_respectively, "hi": _tell_in_order}
"""By language, what gives persons the sides that are told in their order."""


_WITH_UNNAMED = pattern(
    "(CHAIR | WILL | LED) ((?! PERSON | STOP | COMMA | BY) ANY){0,8}? WITH"
    " (THE | LOW | POST | POSTADJ | PORT | OF | ON){0,9} (FROM | OF)? THE? <land:(LAND | DEMO)>"
)


def _tell_beside_unnamed(row: Row, found: Sequence[Candidate], codes: Sequence[str]) -> None:
    """Give those who chair with an officer without a name the other side: "A will co-chair with | Kenya's minister"."""
    match = _WITH_UNNAMED.search(row.marks)
    land = row.units[match.start("land")].value if match else None
    if match is None or len(codes) != PAIR or land not in codes or any(one.at > match.start() for one in found):
        return
    other = next(code for code in codes if code != land)
    for one in found:
        one.side = one.side or (other, one.person.span, "the-side-left")


_AND_UNNAMED = pattern(
    "PERSON AND <land:(LAND | DEMO)> KA? (WORD | ORG | KA | MEIN | HYPHEN | JOINT){0,6}? POST (?! PERSON | HON)"
)


def _without_unnamed(
    row: Row, found: Sequence[Candidate], cues: Sequence[tuple[str, Span, int]], codes: Sequence[str]
) -> list[tuple[str, Span, int]]:
    """The sides told but that of an officer without a name, beside whom somebody is of the other one.

    "चाय मंत्री जॉन ओटिएनो और | भारत के चाय राज्य मंत्री सह-अध्यक्ष होंगे".
    """
    kept = list(cues)
    for one in found:
        match = _AND_UNNAMED.match(row.marks, one.at)
        land = match.start("land") if match else -1
        if match and len(codes) == PAIR and row.units[land].value in codes and one.side is None:
            other = next(code for code in codes if code != row.units[land].value)
            one.side = other, one.person.span, "the-side-left"
            kept = [cue for cue in kept if cue[2] != land]
    return kept


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


def tell_own_first(row: Row, found: Sequence[Candidate], codes: Sequence[str]) -> None:
    """Where Hindi gives both their posts, or neither's, and no country, India's is first: "सचिव A और उप मंत्री B ने"."""
    posts = {bool(one.post) for one in found}
    of_two = len(codes) == len(found) == PAIR and "IN" in codes
    if not of_two or len(posts) > 1 or any(one.side for one in found):
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
        along = _is_along(row, one.at, other.at)
        apart = between & (APART - {"WITH", "OF"} if along else APART)
        if one.side and other.side is None and (along or "AND" in between) and not apart:
            other.side = one.side[0], one.side[1], "side-shared"


def _is_along(row: Row, first: int, after: int) -> bool:
    """Whether English tells one as beside another of his side: "Minister A | along with Vice Minister | B"."""
    return any(row.shown(at, at + 1).lower() in ALONG for at in range(first + 1, after) if row.units[at].kind == "WITH")


ALONG = words("en", "people.along")

APART = frozenset({"NE", "WITH", "SIDE", "SIDEOF", "LED", "KA", "LAND", "DEMO", "STOP", "SEMI",
                   "HOME", "FROM", "OF"})  # fmt: skip
"""What stands between persons of different sides."""


def _is_of_any_office(row: Row, one: Candidate) -> bool:
    """Whether a side was told by nothing but the name of an office, which may be that of another State as well."""
    if one.post is None or one.side is None or one.side[2] != "side-of-post":
        return False
    return not any(unit.kind in {"LAND", "DEMO"} for unit in row.units[one.post[0] - (one.post[0] > 0) : one.post[1]])


def _is_of_a_third(row: Row, one: Candidate, codes: Sequence[str]) -> bool:
    """Whether a post names a country that is no party; one in brackets is what the holder deals with."""
    if one.post is None:
        return False
    begin, end = one.post
    bracket = next((at for at in range(begin, end) if row.units[at].kind == "OPEN"), end)
    return any(unit.kind in {"LAND", "DEMO"} and unit.value not in codes for unit in row.units[begin:bracket])


INDIAN = ("shri", "smt", "sushri", "km.")
"""Courtesies that English releases give only to Indians."""


def _by_courtesy(row: Row, one: Candidate, codes: Sequence[str], lang: str) -> Side | None:
    span = one.person.honorific
    if lang == "en" and "IN" in codes and span and row.text[slice(*span)].lower().startswith(INDIAN):
        return "IN", span, "side-of-courtesy"
    return None
