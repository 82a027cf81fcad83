"""Who may have chaired: the persons a sentence names, without those of whom it says that they only took part.

In the part of a sentence that tells of chairing, all persons are or, where a post is told, those with a post and those
known otherwise: by a courtesy, an earlier sentence, a seat in the body. Who stands after words that bring in others
("in the presence of", "including") is none. In Hindi those who led go before all others; where a Russian sentence lists
who represented a side, the first does.

Reads: a row with PERSON units. Writes: candidates, with the sides told of them.
"""

import re
from collections.abc import Sequence

from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import listed, listed_everywhere, words
from paraph.intake.people.chairing import ALWAYS, TELLS_ANEW, both_chaired, for_a_side, invites_to_chair
from paraph.intake.people.known_sides import KnownSides, hold_one_post, tell_of_two
from paraph.intake.people.one_post import posts_of_two
from paraph.intake.people.own_sides import Candidate, of_the_same_post
from paraph.intake.people.persons import Person
from paraph.intake.people.posts import posts_around
from paraph.intake.people.referring import People
from paraph.intake.people.sides import tell_own_first, tell_sides
from paraph.intake.sessions.parties.states import MEMBERS_OF

LATEST = 12
"""Sentences of the text within which chairs are named."""

FORMER = listed_everywhere("people.former")
"""How a post begins whose holder chaired another session."""


def named_in(
    row: Row, span: tuple[int, int], codes: Sequence[str], lang: str, people: People, known: KnownSides
) -> list[Candidate]:
    """The persons whom the chairing part of a sentence names, with the sides told of them."""
    found = candidates_in(row, *span, lang, people, known)
    if lang == "hi":
        heads = {match.start() for match in row.find(_LED_BY_HI)}
        heads |= {match.start() for match in row.find(_LED_WITH_HI)}
        heads |= {match.start() for match in row.find(_CHAIRED_SIDE_HI)} if heads else set()
        found = [one for one in found if not heads or one.at in heads]
        found = [one for one in found if not _APART_HI.match(row.marks, one.at) and not _is_under(row, one)]
    tell_sides(row, found, _sides(row, codes), lang)
    if lang != "ru":
        if lang == "hi":
            known.tell_both(found)
            tell_own_first(row, found, codes)
        return found
    for one in found:
        one.side = one.side or known.side(one.person)
    tell_of_two(found, codes)
    return _first_of_each_side(found) if _is_represented(row) else found


def _sides(row: Row, codes: Sequence[str]) -> Sequence[str]:
    """Whom somebody may have chaired for: a party, or a state of the union whose body met."""
    if len(codes) > 1 or not any(unit.kind in ALWAYS for unit in row.units):
        return codes
    return [*codes, *sorted(state for code in codes for state in MEMBERS_OF.get(code, ()))]


_LED_BY_HI = pattern(
    "PERSON (?= (AND (THIS | DEMO | LAND | SIDEOF | KA | WORD | ORG | HOME | POST | HON | COMMA | AND){0,10} PERSON)?"
    " KA LED (MEIN | WORD) (?! ANY{0,40} CHAIR))"
)
"""Who led a delegation of others, in Hindi: "A | के नेतृत्व में प्रतिनिधिमंडल, B और C"."""

_CHAIRED_SIDE_HI = pattern("PERSON (?= KA CHAIR (MEIN | WORD | SMALL) (LAND | DEMO) (KA | WORD){0,3} SIDE)")
"""Who chaired one delegation beside who led the other, in Hindi: "A | की अध्यक्षता में भारतीय दल और B के नेतृत्व वाला दल"."""

_LED_WITH_HI = pattern(
    "PERSON (?= NE ((?! STOP | NE | CHAIR) ANY){2,60} WITH WORD{0,2} (EVENT | SESSION | BODYREF){1,2} KA LED)"
)
"""Who led a session together with colleagues, in Hindi: "A | ने B, C और D के साथ सम्मेलन का नेतृत्व किया"."""

_APART_HI = pattern(
    "PERSON (KA (WORD | ORG | HOME){0,4} POST PERSON? (NE | WILL)"
    " | (WITH | ASIDE) (?! ((?! AND) ANY){0,12}? CHAIR) ANY{0,14}? (STANCE | ASIDE | KA | WILL) AND ANY{0,12} CHAIR"
    " | ASIDE KA AND ANY{0,24} CHAIR)"
)
"""Somebody whose officer did it, or whom the chair met besides, in Hindi.

"A के | राजनयिक सलाहकार नेतृत्व करेंगे", "A के साथ | बातचीत करेंगी और आयोग की सह-अध्यक्षता करेंगी".
"""


def _is_under(row: Row, one: Candidate) -> bool:
    """Whether in Hindi it is only under a head of State or government that others meet: "राष्ट्रपति A के नेतृत्व में"."""
    chaired = any(unit.kind in ALWAYS for unit in row.units)
    posts = [row.shown(at, at + 1) for at in range(*one.post) if row.units[at].kind == "POST"] if one.post else []
    return not chaired and bool(posts) and posts[-1] in words("hi", "sessions.heads_of_state")


def _is_represented(row: Row) -> bool:
    """Whether a Russian sentence lists who "represented" a side: the head first."""
    return any(unit.kind == "LED" and row.text[unit.start :].lower().startswith(REPRESENTED) for unit in row.units)


REPRESENTED = listed("ru", "people.represented")


def _first_of_each_side(found: Sequence[Candidate]) -> list[Candidate]:
    """The first person told of each side, with those of whom no side is told."""
    sides = [one.side[0] if one.side else None for one in found]
    return [one for at, one in enumerate(found) if sides[at] is None or sides[at] not in sides[:at]]


def candidates_in(
    row: Row, first: int, end: int, lang: str, people: People | None = None, known: KnownSides | None = None
) -> list[Candidate]:
    """Every person of a part of a row who may be a chair, with the post told of it."""
    around = posts_around(row, lang)
    found = []
    for at, unit in row.of_kind("PERSON"):
        if first <= at < end and isinstance(unit.value, Person) and not _is_aside(row, at):
            post = around[at].post
            if post is None or not row.shown(*post).lower().startswith(FORMER):
                found.append(Candidate(unit.value, at, post))
    called = [one for one in found if _CALLED_CHAIR.match(row.marks, one.at + 1)]
    if lang == "ru" and called and len(called) < len(found):
        return called
    listed = any(wanted.search(row.marks) for wanted in grammar("chairs", "all", "listed"))
    listed = listed or (lang == "ru" and any(hold_one_post(row, one.at) for one in found))
    if listed and lang == "ru":
        found = [Candidate(one.person, one.at, None) for one in found]
    if any(one.post for one in found) and not listed:
        of_side = known or KnownSides()
        found = [
            one for one in found if one.post or is_known(row, one, people or People(), lang) or of_side.side(one.person)
        ]
    return found


_CALLED_CHAIR = pattern("OPEN COCHAIR")
"""What in brackets after a name makes its bearer a chair, and the others of the list none: "A (| сопредседатель)"."""


def is_known(row: Row, one: Candidate, people: People, lang: str) -> bool:
    """Whether a person without a post of his own is told of otherwise: by a courtesy, before, or by a seat in the body.

    In Russian such a seat stands before the name: "представитель России в смешанной комиссии | Иванов"; in Hindi for
    whom somebody came does: "केन्याई पक्ष से | पीटर ओटिएनो".
    """
    seated = one.at > 0 and row.units[one.at - 1].kind == {"ru": "BODYREF", "hi": "SIDEOF"}.get(lang)
    seated = seated or (lang == "hi" and one.at > 0 and row.units[one.at - 1].kind == "COCHAIR")
    seated = seated or (lang == "hi" and any(match.start("name") == one.at for match in row.find(_LED_BY_NAME)))
    seated = seated or (lang == "hi" and _CHAIRED_OF_LAND.search(row.marks, 0, one.at) is not None)
    seated = seated or (lang == "ru" and _OF_A_SIDE.search(row.marks, max(0, one.at - 4), one.at) is not None)
    seated = seated or (lang == "ru" and of_the_same_post(row, one.at) is not None)
    seated = seated or (lang == "ru" and _IS_COCHAIR_RU.match(row.marks, one.at + 1) is not None)
    seated = seated or (lang == "ru" and one.at + 1 < len(row) and row.units[one.at + 1].value == RAN)
    seated = seated or (lang == "en" and any(one.at == match.start() for match in _both_told(row)))
    seated = seated or (lang == "en" and any(one.at == match.start() for match in posts_of_two(row)))
    seated = seated or (lang == "en" and _OF_LAND.match(row.marks, one.at + 1) is not None)
    seated = seated or (lang == "en" and _HEADS_A_SIDE.search(row.marks, max(0, one.at - 7), one.at) is not None)
    seated = seated or (lang == "en" and _CHAIRED_WITH.match(row.marks, max(0, one.at - 1)) is not None)
    return bool(one.person.honorific or people.before(one.person, row)) or seated


def _both_told(row: Row) -> "list[re.Match[str]]":
    """Where two persons have one post in the plural: "A | and B, trade ministers of Nepal and Kenya"."""
    return [match for wanted in grammar("chairs", "en", "after_both") for match in row.find(wanted)]


_LED_BY_NAME = pattern("LED VERB{0,2} <name:PERSON> (OPEN ((?! CLOSE | STOP) ANY){1,12} CLOSE)? (NE | WILL)")
"""Who in Hindi is told by nothing but having led a side: "भारतीय प्रतिनिधिमंडल का | नेतृत्व मोहन लाल ने किया"."""

_IS_COCHAIR_RU = pattern("COMMA COCHAIR")
"""What in Russian makes somebody known by his seat: "Петр Отиено, | сопредседатель кенийской части комиссии"."""

_CHAIRED_OF_LAND = pattern("CHAIR LAND KA $")
"""Whose somebody is who chaired, told in Hindi without a post: "सह-अध्यक्षता केन्या के | पीटर ओटिएनो ने की"."""

RAN = "ran"
"""Value of verbs of who held a session: "совместно с министром A | Отиено провёл"."""

_OF_A_SIDE = pattern("(SIDE | BOTH) (ORG? LAND)? (DASH | HYPHEN) $")
"""What in Russian tells of whom a side consists or is led: "с кенийской стороны – | Отиено"."""

_OF_LAND = pattern(
    "OF LAND | OPEN LAND CLOSE | ON LAND (AND | COMMA | STOP | WHILE)"
    " | FROM (THE | LAND | DEMO | LOW){0,3} (ORG | HOME | LAND)"
)
"""What makes somebody known without a post: "Ministers A of Ghana and B | of Peru", "B | from the Ministry"."""


_HEADS_A_SIDE = pattern(
    "(POST OF THE? | COCHAIR) (LAND | DEMO) SIDE COMMA? $ | (DEMO | LAND LOW?) (COCHAIR | CHAIR) AUX $ | LAND LOW $"
)
"""What makes somebody known before his name: "the leader of the Kenyan delegation, | Otieno", "Kenya's | Otieno"."""

_CHAIRED_WITH = pattern(
    "AND PERSON (OPEN (ABBR | CAP | PORT | ORG){1,4} CLOSE)? (WILL | AUX | LOW)? (CHAIR | LED) (?! BY)"
)
"""Of whom it is told at once that it chaired, together with somebody who has a post: "Secretary A and B | led"."""


def _is_aside(row: Row, at: int) -> bool:
    """Whether the words before a person, back to the one before it, say that it only took part."""
    if both_chaired(row, at) or _serves_as_chair(row, at) or _CALLED_CHAIR.match(row.marks, at + 1):
        return False
    if _WHO_CHAIRED.match(row.marks, at) or for_a_side(row, at):
        return False
    for unit in reversed(row.units[:at]):
        if row.text[unit.start : unit.end].lower() in TELLS_ANEW or unit.kind in {
            "PERSON",
            "SEMI",
            "STOP",
            "LED",
            "CHAIR",
            "CHAIRMANSHIP",
            "COCHAIR",
            "COLON",
        }:
            return False
        if _is_no_aside(row, unit):
            return False
        told = _is_of_a_teller(row, unit, at)
        if told or unit.kind in TAKES_PART:
            return told or row.text[unit.start : unit.end].lower() not in NAMES_WHOM
    return False


def _is_no_aside(row: Row, unit: Unit) -> bool:
    """Whether what stands before a person begins anew, or brings in who chaired too."""
    if unit.kind == "COMMA":
        return row.shown(0, 1).lower() in SAID
    if unit.kind == "BREAK":
        return row.text[unit.start : unit.end].lower() == "which"
    return unit.kind == "ASIDE" and invites_to_chair(row, row.units.index(unit))


def _is_of_a_teller(row: Row, unit: Unit, person: int) -> bool:
    """Whether a Russian verb after a comma only says who told it: "…, | сообщил начальник отдела Петр Отиено".

    So it does after "об этом".
    """
    at = row.units.index(unit)
    follows = unit.kind == "VERB" and _TOLD_OF_IT.search(row.marks, 0, at) is not None
    follows = follows and (row.units[at - 1].kind == "COMMA" or row.shown(at - 1, at).lower() == "этом")
    chairs = any(row.shown(one, one + 1).lower().startswith(CHAIRMEN) for one in range(at, person))
    return follows and not chairs and row.shown(at, at + 1).lower().startswith(TELLERS)


_TOLD_OF_IT = pattern("(COMMA | ABOUT LOW) $")
CHAIRMEN = listed("ru", "people.chairmen")
TELLERS = listed("ru", "areas.says")
"""How Russian verbs begin by which somebody is named who told it."""


_WHO_CHAIRED = pattern(
    "PERSON (COMMA ((?! PERSON | STOP | BREAK) ANY){1,18}?)? COMMA? BREAK LOW? CHAIR (THE | WITH | SESSION)"
)
"""Who is told to have chaired, whatever else is told of him: "said | A, Director of Kenya, who chaired the meeting"."""

_SERVES = pattern("(COMMA ((?! PERSON | STOP | COMMA) ANY){1,12} COMMA)? <as:CHAIR> (ON | COMMA | STOP | AND | $)")


def _serves_as_chair(row: Row, at: int) -> bool:
    """Whether it is told after a person that it chaired: "attended by B, with A, Minister, | serving as chair"."""
    found = _SERVES.match(row.marks, at + 1)
    return found is not None and row.shown(found.start("as"), found.end("as")).lower().endswith("chair")


TAKES_PART = frozenset({"ASIDE", "INTRO", "EVE"})
"""What before a person says that it only took part: "officials, including | A", "ahead of the visit of | A"."""

NAMES_WHOM = listed_everywhere("people.names_whom")
"""What only says who somebody is: "chaired by the Kenyan side, | namely Peter Otieno"."""

SAID = words("ru", "people.said")
"""What a Russian sentence begins with that says who tells it: "Как сообщает корреспондент, | протокол подписали …"."""
