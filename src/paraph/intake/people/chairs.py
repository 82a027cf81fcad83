"""Who chaired, for which side.

Chairs stand in the sentences that say who chaired or led: "co-chaired by", "led the Indian side", "सह-अध्यक्षता … ने की",
"под сопредседательством", "A и B провели". In such a sentence every person named is a chair, up to words that bring in
others ("in the presence of", "attended by"). A chair's side is, in this order: the country or institution of the post;
the side named with it ("from the Russian side", "भारतीय प्रतिनिधिमंडल का नेतृत्व", "с индийской –"), sides and persons being
paired in their order; and where two parties met and all others are of one side, the remaining one.

Reads: the session's sentences. Writes: chairs, each fact with its span.
"""

from collections.abc import Sequence
from dataclasses import replace

from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import listed_everywhere, words
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.people.cases import name_in_nominative, post_in_nominative
from paraph.intake.people.chairing import ALWAYS, TELLS_ANEW, both_chaired, chairing_part, looks_back
from paraph.intake.people.known_sides import KnownSides, hold_one_post, tell_of_two
from paraph.intake.people.offices import with_offices
from paraph.intake.people.ordered import chairs_in_order
from paraph.intake.people.persons import Person, find_people
from paraph.intake.people.posts import posts_around
from paraph.intake.people.referring import People
from paraph.intake.people.sides import Candidate, tell_sides
from paraph.intake.people.unnamed import unnamed_chairs
from paraph.intake.reading import Chair, Fact
from paraph.intake.sessions.background import background
from paraph.intake.sessions.parties import MEMBERS_OF
from paraph.intake.sessions.roles import Role
from paraph.intake.sessions.verdicts import Subject

HOME = "IN"
"""Whose posts Hindi releases give without the country: "रक्षा सचिव ने … बैठक की सह-अध्यक्षता की"."""

LATEST = 12
"""Sentences of the text within which chairs are named."""

FORMER = ("then ", "the then", "former ", "तत्कालीन", "тогдашн", "бывш")
"""How a post begins whose holder chaired another session."""

COUNTERPARTS = listed_everywhere("people.counterparts")
"""What stands for a post without telling it."""

FRAME_CASE = {"CHAIRMANSHIP": "gent", "JOINTLY": "ablt"}


def find_chairs(subject: Subject, sentences: Sequence[Sentence], lang: str) -> tuple[Chair, ...]:
    """The chairs of the session in the order the release names them."""
    codes = [code for code, _ in subject.parties]
    chairs: list[Chair] = []
    people = People()
    marked = {id(one): find_people(with_offices(one.row, lang), lang) for one in sentences}
    known = KnownSides(marked.values() if lang == "ru" else (), codes)
    held = {id(event.sentence) for event in subject.choice.events}
    other = background(sentences, subject.choice.sentences) if lang == "en" else frozenset()
    for sentence in sorted(sentences, key=lambda sentence: sentence.place is not Place.BODY):
        if sentence.number > LATEST or (sentence.place is not Place.BODY and chairs) or id(sentence) in other:
            continue
        row = people.read(marked[id(sentence)])
        span = chairing_part(row, lang, holds_event=id(sentence) in held)
        if span is None or _counts_another(row, subject.choice.ordinal):
            continue
        found = _named(row, span, codes, lang, people, known)
        chairs += [
            _told_before(row, one, people, codes, lang) or _chair(row, one, lang)
            for one in found
            if not one.is_foreign and (one.post or one.side or _is_known(row, one, people, lang))
        ]
        chairs = _completed(_merged(chairs), codes)
        if len({chair.side.value for chair in chairs if chair.side}) >= len(codes) > 1 and chairs:
            break
    home = HOME if lang == "hi" else _home(sentences, lang)
    if len(chairs) == 1 and chairs[0].side is None and home in codes and not _is_counterpart(chairs[0]):
        chairs = [_of_side(chairs[0], home)]
    if lang == "hi":
        chairs += _for_the_other_side(chairs, [marked[id(one)] for one in sentences], codes)
    told = tuple(chair for chair in chairs if chair.side)
    return (
        told
        or (chairs_in_order(sentences, codes) if lang == "ru" else ())
        or _signatories(sentences, codes, lang)
        or (_one_of_each_side(subject, codes, lang) if lang != "hi" else ())
        or unnamed_chairs(sentences, codes, lang)
    )


def _for_the_other_side(chairs: Sequence[Chair], rows: Sequence[Row], codes: Sequence[str]) -> list[Chair]:
    """Who alone took part for the other side, where Hindi says only of one who led: "केन्या की ओर से | B ने हिस्सा लिया"."""
    sides = {chair.side.value for chair in chairs if chair.side}
    other = next((code for code in codes if code not in sides), None)
    if len(sides) != 1 or len(codes) != len(chairs) + 1 or other is None:
        return []
    for row in rows:
        match = _TOOK_PART_HI.search(row.marks)
        if match and row.units[match.start("land")].value == other and len(list(row.of_kind("PERSON"))) == 1:
            found = _candidates(row, match.start("one"), match.start("one") + 1, "hi")
            tell_sides(row, found, codes, "hi")
            return [_chair(row, one, "hi") for one in found if one.post and one.side and one.side[0] == other]
    return []


_TOOK_PART_HI = pattern(
    "<land:LAND> SIDEOF ((?! STOP | NE | PERSON | AND LAND) ANY){0,16}? <one:PERSON> "
    "(OPEN ((?! CLOSE | STOP) ANY){1,12} CLOSE)? NE (THIS | WORD | SESSION | BODYREF | MEIN){0,4} (ATTEND | LED)"
)
"""Who took part for a State, in Hindi: "केन्या की ओर से | B ने इस वार्ता में हिस्सा लिया", "… B ने प्रतिनिधित्व किया"."""


_DATELINE = pattern("^ CITY (COMMA | DATE | ABBR | CAP | OPEN | CLOSE){0,6} (DASH | COLON)")


def _home(sentences: Sequence[Sentence], lang: str) -> str:
    """The state from whose town an English report is sent: an officer without a country is of that state."""
    opening = next((one.row for one in sentences if one.place is Place.BODY), None)
    if lang != "en" or opening is None or not _DATELINE.match(opening.marks):
        return ""
    return str(opening.units[0].value)


def _named(
    row: Row, span: tuple[int, int], codes: Sequence[str], lang: str, people: People, known: KnownSides
) -> list[Candidate]:
    """The persons whom the chairing part of a sentence names, with the sides told of them."""
    found = _candidates(row, *span, lang, people, known)
    if lang == "hi":
        heads = {match.start() for match in row.find(_LED_BY_HI)}
        heads |= {match.start() for match in row.find(_LED_WITH_HI)}
        found = [one for one in found if not heads or one.at in heads]
        found = [one for one in found if not _APART_HI.match(row.marks, one.at)]
    tell_sides(row, found, _sides(row, codes), lang)
    if lang != "ru":
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
    "PERSON (?= (AND (THIS | DEMO | LAND | SIDEOF | KA | WORD | ORG | HOME | POST | HON | COMMA){0,10} PERSON)?"
    " KA LED (MEIN | WORD) (?! ANY{0,40} CHAIR))"
)
"""Who led a delegation of others, in Hindi: "A | के नेतृत्व में प्रतिनिधिमंडल, B और C"."""

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


def _is_counterpart(chair: Chair) -> bool:
    """Whether all that is told of a chair is that he is somebody's counterpart: of which side is not known."""
    return chair.post is None and chair.name is not None and chair.name.rule == "named-as-counterpart"


def _counts_another(row: Row, ordinal: Unit | None) -> bool:
    """Whether a sentence counts a session, but not the one told of: "на | 3-м заседании парламентской комиссии"."""
    counted = {row.units[match.start()].value for match in row.find(_COUNTED)}
    return ordinal is not None and bool(counted) and ordinal.value not in counted


_COUNTED = pattern("ORD (ADJ | JOINT | LOW | CAP | PORT | WORD | SMALL){0,2} SESSION")


def _signatories(sentences: Sequence[Sentence], codes: Sequence[str], lang: str) -> tuple[Chair, ...]:
    """Where nobody is said to have chaired, the two who signed the protocol of the session, one for each side."""
    for sentence in sentences:
        kinds = {unit.kind for unit in sentence.row.units}
        if sentence.place is not Place.BODY or sentence.number > LATEST or not kinds & {"SESSION", "BODYREF"}:
            continue
        row = find_people(sentence.row, lang)
        if _signs_protocol(row):
            found = _candidates(row, 0, len(row), lang)
            tell_sides(row, found, codes, lang)
            chairs = [_chair(row, one, lang) for one in found if (one.post or lang == "ru") and one.side]
            if len(chairs) == len(found) == len(codes) and {chair.side.value for chair in chairs if chair.side} == set(
                codes
            ):
                return tuple(chairs)
    return ()


def _one_of_each_side(subject: Subject, codes: Sequence[str], lang: str) -> tuple[Chair, ...]:
    """Where nobody is said to have chaired, the two whom a sentence of the session names, one of each side.

    "A welcomed B, Deputy Minister of Kenya, for the annual dialogue", "held … with the participation of A and B";
    "в рамках 2-го заседания комиссии министр A и министр Кении B обсудили торговлю".
    """
    for sentence in subject.choice.sentences:
        told = any(event.role is Role.HELD for event in subject.choice.events if event.sentence is sentence)
        if sentence.place is not Place.BODY or not told:
            continue
        row = find_people(with_offices(sentence.row, lang), lang)
        found = _candidates(row, 0, len(row), lang)
        tell_sides(row, found, codes, lang)
        for one in found:
            one.side = None if one.side and one.side[2] == "side-named" else one.side
        chairs = _completed([_chair(row, one, lang) for one in found if one.post], codes)
        sides = [chair.side.value for chair in chairs if chair.side]
        if len(found) == len(chairs) == len(codes) and sorted(sides) == sorted(codes):
            return tuple(replace(one, name=one.name and replace(one.name, rule="one-of-each-side")) for one in chairs)
    return ()


def _signs_protocol(row: Row) -> bool:
    """Whether the sentence says that persons signed a protocol: of the session, not of something else."""
    signs = any(unit.kind == "STANCE" and unit.value == "signed" for unit in row.units)
    protocol = any(unit.kind == "DOCUMENT" and row.text[unit.start : unit.end].lower().startswith(PROTOCOLS)
                   for unit in row.units)  # fmt: skip
    return signs and protocol and not any(looks_back(row, unit) for unit in row.units)


PROTOCOLS = listed_everywhere("people.protocols")
"""Names of what heads of delegations sign at the end of a session."""


def _is_represented(row: Row) -> bool:
    """Whether a Russian sentence lists who "represented" a side: the head first."""
    return any(unit.kind == "LED" and row.text[unit.start :].lower().startswith("представ") for unit in row.units)


def _first_of_each_side(found: Sequence[Candidate]) -> list[Candidate]:
    """The first person told of each side, with those of whom no side is told."""
    sides = [one.side[0] if one.side else None for one in found]
    return [one for at, one in enumerate(found) if sides[at] is None or sides[at] not in sides[:at]]


def _candidates(
    row: Row, first: int, end: int, lang: str, people: People | None = None, known: KnownSides | None = None
) -> list[Candidate]:
    around = posts_around(row, lang)
    found = []
    for at, unit in row.of_kind("PERSON"):
        if first <= at < end and isinstance(unit.value, Person) and not _is_aside(row, at):
            post = around[at].post
            if post is None or not row.shown(*post).lower().startswith(FORMER):
                found.append(Candidate(unit.value, at, post))
    listed = any(wanted.search(row.marks) for wanted in grammar("chairs", "all", "listed"))
    listed = listed or (lang == "ru" and any(hold_one_post(row, one.at) for one in found))
    if listed and lang == "ru":
        found = [Candidate(one.person, one.at, None) for one in found]
    if any(one.post for one in found) and not listed:
        of_side = known or KnownSides()
        found = [
            one
            for one in found
            if one.post or _is_known(row, one, people or People(), lang) or of_side.side(one.person)
        ]
    return found


def _is_known(row: Row, one: Candidate, people: People, lang: str) -> bool:
    """Whether a person without a post of his own is told of otherwise: by a courtesy, before, or by a seat in the body.

    In Russian such a seat stands before the name: "представитель России в смешанной комиссии | Иванов"; in Hindi for
    whom somebody came does: "केन्याई पक्ष से | पीटर ओटिएनो".
    """
    seated = one.at > 0 and row.units[one.at - 1].kind == {"ru": "BODYREF", "hi": "SIDEOF"}.get(lang)
    seated = seated or (lang == "hi" and one.at > 0 and row.units[one.at - 1].kind == "COCHAIR")
    seated = seated or (lang == "hi" and any(match.start("name") == one.at for match in row.find(_LED_BY_NAME)))
    seated = seated or (lang == "ru" and _OF_A_SIDE.search(row.marks, max(0, one.at - 2), one.at) is not None)
    seated = seated or (lang == "en" and _OF_LAND.match(row.marks, one.at + 1) is not None)
    return bool(one.person.honorific or people.before(one.person, row)) or seated


_LED_BY_NAME = pattern("LED VERB{0,2} <name:PERSON> (OPEN ((?! CLOSE | STOP) ANY){1,12} CLOSE)? (NE | WILL)")
"""Who in Hindi is told by nothing but having led a side: "भारतीय प्रतिनिधिमंडल का | नेतृत्व मोहन लाल ने किया"."""

_OF_A_SIDE = pattern("(SIDE | BOTH) DASH $")
"""What in Russian tells of whom a side consists or is led: "с кенийской стороны – | Отиено"."""


_OF_LAND = pattern("OF LAND")
"""What makes somebody known without a post of his own: "Ministers A of Ghana and B | of Peru"."""


def _told_before(row: Row, one: Candidate, people: People, codes: Sequence[str], lang: str) -> Chair | None:
    """The chair of a person whom an earlier sentence named, with the post and the side it told; None for others."""
    named = people.before(one.person, row)
    if named is None or (one.post and one.side):
        return None
    before = [Candidate(one.person, named.at, posts_around(named.row, lang)[named.at].post)]
    tell_sides(named.row, before, codes, lang)
    before[0].side = before[0].side or one.side
    return _chair(named.row, before[0], lang)


def _is_aside(row: Row, at: int) -> bool:
    """Whether the words before a person, back to the one before it, say that it only took part."""
    if both_chaired(row, at) or _serves_as_chair(row, at):
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
        if unit.kind == "COMMA" and row.shown(0, 1).lower() in SAID:
            return False
        if unit.kind == "BREAK" and row.text[unit.start : unit.end].lower() == "which":
            return False
        if unit.kind in TAKES_PART:
            return row.text[unit.start : unit.end].lower() not in NAMES_WHOM
    return False


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


def _completed(chairs: Sequence[Chair], codes: Sequence[str]) -> list[Chair]:
    """Where all told chairs are of all sides but one, an untold one is of that; of two sides, as many as are told."""
    untold = [chair for chair in chairs if chair.side is None]
    told = {chair.side.value for chair in chairs if chair.side}
    alike = len(untold) == 1 or len(untold) == len(chairs) - len(untold)
    left = [code for code in codes if code not in told]
    if not told or len(left) != 1 or not untold or not alike or (len(codes) > TWO and len(untold) > 1):
        return list(chairs)
    other = left[0]
    return [_of_side(chair, other) if chair.side is None else chair for chair in chairs]


TWO = 2
"""Parties of most sessions."""


def _of_side(chair: Chair, code: str, rule: str = "the-side-left", confidence: float = 0.85) -> Chair:
    anchor = chair.post or chair.name
    side = Fact(code, anchor.span, rule, confidence) if anchor else None
    return Chair(chair.name, chair.honorific, chair.post, side)


def _merged(chairs: Sequence[Chair]) -> list[Chair]:
    """One chair a name; the first account of each, completed by later ones."""
    merged: dict[str, Chair] = {}
    for chair in chairs:
        key = _key(chair)
        known = next((name for name in merged if name.endswith(key) or key.endswith(name)), None)
        if known is None:
            merged[key] = chair
        else:
            old = merged[known]
            merged[known] = Chair(
                old.name, old.honorific or chair.honorific, old.post or chair.post, old.side or chair.side
            )
    return list(merged.values())


def _key(chair: Chair) -> str:
    return chair.name.value.lower() if chair.name else (chair.post.value.lower() if chair.post else "")


def _chair(row: Row, one: Candidate, lang: str) -> Chair:
    post, case = _post(row, one, lang)
    name = one.person.name
    if lang == "ru":
        name = name_in_nominative(name, case or _case_of_frame(row, one.at))
    honorific = one.person.honorific
    return Chair(
        name=Fact(name, one.person.span, _rule(row, one), 0.95),
        honorific=Fact(" ".join(row.text[slice(*honorific)].split()), honorific, "before-name") if honorific else None,
        post=post,
        side=Fact(*one.side, 0.85 if one.side[2] in CONCLUDED else 1.0) if one.side else None,
    )


CONCLUDED = frozenset({"side-of-name", "the-side-left"})
"""Rules by which a side is concluded from what else is told, not told itself."""


def _rule(row: Row, one: Candidate) -> str:
    """What gives the name: its sentence, or only that he is somebody's counterpart."""
    only = one.side is None and one.post is not None and row.shown(*one.post).lower().endswith(COUNTERPARTS)
    return "named-as-counterpart" if only else "named-in-chair-sentence"


def _post(row: Row, one: Candidate, lang: str) -> tuple[Fact[str] | None, str | None]:
    if one.post is None or row.shown(*one.post).lower().endswith(COUNTERPARTS):
        return None, None
    span = row.span(_past_country(row, _past_counterpart(row, *one.post), lang), one.post[1])
    written = " ".join(row.text[slice(*span)].split())
    if lang != "ru":
        return Fact(written, span, "beside-name", 0.95), None
    nominative, case = post_in_nominative(written)
    if case == "nomn" and written.lower().startswith(("зам", "и.о")):
        case = None
    return Fact(nominative, span, "before-name", 0.95), case


def _past_counterpart(row: Row, first: int, after: int) -> int:
    """Where the post itself begins after "his Russian counterpart, Minister …"."""
    for at in range(first, after - 1):
        if row.units[at].kind == "POST" and row.shown(at, at + 1).lower() == "counterpart":
            return at + 2 if row.units[at + 1].kind == "COMMA" else at + 1
    return first


def _past_country(row: Row, first: int, lang: str) -> int:
    """Where the post itself begins after the country it is of: "Azerbaijan's Minister", "नेपाल के विदेश मंत्री"."""
    if row.units[first].kind != "LAND":
        return first
    following = row.units[first + 1]
    owned = lang == "en" and row.shown(first + 1, first + 2).lower() == "s"
    return first + 2 if owned or (lang == "hi" and following.kind == "KA") else first


def _case_of_frame(row: Row, at: int) -> str | None:
    """The case that the last frame word before a name asks for."""
    for unit in reversed(row.units[:at]):
        if unit.kind in FRAME_CASE:
            return FRAME_CASE[unit.kind]
        if unit.kind in {"HELD", "LED", "DASH", "WILL", "STOP"}:
            return None
    return None
