"""In which city was the session, by what stands around it where its own sentences name none.

A text may open with the talks of a town and call them a session in the next sentence, tell of an arrival before the
session, or leave the town to its title. The only town of such a sentence is that of the session.

Reads: the sentences of a release, those that tell of the session. Writes: the city, as a fact.
"""

from collections.abc import Iterator, Sequence

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.reading import Fact
from paraph.intake.sessions.choosing.choice import Choice
from paraph.intake.sessions.events.roles import Role
from paraph.intake.sessions.places.cities import city_of, is_of_an_office, is_of_earlier, says_here
from paraph.intake.sessions.places.towns import town_in_nominative
from paraph.intake.sessions.places.world import with_world_towns

SOON = 2
"""Sentence of the text up to which a session belongs to what the text opens with."""


def city_around(
    choice: Choice, telling: Sequence[Sentence], sentences: Sequence[Sentence], lang: str
) -> Fact[str] | None:
    """The city by a session that is only named, by the opening, by an arrival, or by the title."""
    return next(filter(None, _found(choice, telling, sentences, lang)), None)


def _found(
    choice: Choice, telling: Sequence[Sentence], sentences: Sequence[Sentence], lang: str
) -> Iterator[Fact[str] | None]:
    yield _of_named(choice, lang)
    yield _of_opening(choice, sentences, lang)
    if lang == "en":
        yield _of_chairing(sentences)
    if lang == "ru":
        yield _of_talks(telling, sentences)
        yield _of_sitting(choice, sentences)
        yield _of_coming(choice, telling, sentences)
    if lang == "hi":
        yield _of_meeting(telling, sentences)
        yield _of_visit(choice, sentences)
        yield _of_arrival(choice, telling, sentences)
    yield _of_capital(telling, sentences, lang)
    yield _of_title(choice, sentences, lang)


_AT_IT = pattern("LOW? IN <city:CITY> (COMMA (LAND | ABBR))? (ON | FROM | COMMA | STOP | DATE | $)")


def _of_named(choice: Choice, lang: str) -> Fact[str] | None:
    """The town right after the number and name of the session: "to the 6th Joint Commission holding in | Abuja"."""
    for event in choice.events:
        if event.role is not Role.NAMED or event.ordinal is None or event.sentence.place is not Place.BODY:
            continue
        rest = Row(event.sentence.row.text, event.sentence.row.units[event.after :])
        row = with_world_towns(rest, lang)
        match = _AT_IT.match(row.marks)
        if match:
            return _fact(row, match.start("city"), "named-in")
    return None


def _of_opening(choice: Choice, sentences: Sequence[Sentence], lang: str) -> Fact[str] | None:
    """The only town of the opening, where that tells of a meeting and the session follows at once.

    In Russian also below a headline that alone names the session: "О 5-м заседании … | В Найроби собрались …".
    """
    told = [event.sentence.number for event in choice.events if event.sentence.place is Place.BODY]
    told = told or ([0] if lang == "ru" and choice.status == "held" else [])
    for sentence in sentences:
        follows = any(number - sentence.number in {0, 1} for number in told)
        if sentence.place is not Place.BODY or sentence.number > 1 or not follows:
            continue
        if not _tells_of_meeting(sentence):
            continue
        row = with_world_towns(sentence.row, lang)
        towns = [at for at, _ in row.of_kind("CITY") if _is_place(row, at, lang)]
        if len(towns) == 1 and not is_of_an_office(row, towns[0]) and not is_of_earlier(row, towns[0], lang):
            return _fact(row, towns[0], "held-in-opening")
    return None


MEETS = frozenset({"HELD", "WILL", "LED", "STANCE"})
"""What in the opening tells of a meeting, of what was discussed, or of a delegation that was led to a town."""

TWO = 2
LEADS_TO_TOWN = frozenset({"in", "at", "to", "capital"})


def _tells_of_meeting(sentence: Sentence) -> bool:
    """Whether an opening tells of a meeting, or a sentence of what two States did: "Peru and Chile discussed in …"."""
    kinds = {unit.kind for unit in sentence.row.units}
    states = {unit.value for unit in sentence.row.units if unit.kind in {"LAND", "DEMO"}}
    return (not sentence.number and bool(kinds & MEETS)) or ("STANCE" in kinds and len(states) >= TWO)


def _is_place(row: Row, at: int, lang: str) -> bool:
    """Whether a town is where something was, not whose."""
    if lang == "en":
        return bool(at) and (row.shown(at - 1, at).lower() in LEADS_TO_TOWN or row.units[at - 1].kind == "TOWN")
    if lang == "ru":
        return bool(at) and row.units[at - 1].kind in {"IN", "TOWN"}
    return at + 1 < len(row) and row.units[at + 1].kind == "MEIN" and not _OF_ANOTHER_EVENT.match(row.marks, at + 2)


_OF_ANOTHER_EVENT = pattern("(WILL | HELD) (WORD | LAND | DEMO | ORD | JOINT | KA){0,5}? EVENT")
"""What after a town says that another event was or will be there: "पेरिस में | होने वाले चाय शिखर सम्मेलन"."""


_CHAIRED = pattern("THE LOW? SESSION AUX? CHAIR")
_MET_TO = pattern("HELD IN <city:CITY> (COMMA (LAND | ABBR | CAP))? (ON? DATE)? STANCE")


def _of_chairing(sentences: Sequence[Sentence]) -> Fact[str] | None:
    """The town where "the meeting" was chaired, or where those of both States "met in Nairobi to discuss"."""
    for sentence in sentences:
        if sentence.number > SOON:
            continue
        body = sentence.place is Place.BODY
        if body and _CHAIRED.match(sentence.row.marks) and (found := city_of(sentence.row, "en")):
            return found
        row = with_world_towns(sentence.row, "en")
        match = _MET_TO.search(row.marks)
        lands = {unit.value for unit in row.units[: match.start()] if unit.kind == "LAND"} if match else set()
        both = match is not None and match.start() == 1 and _are_several(row)
        if match and (both or (body and len(lands) > 1)):
            return _fact(row, match.start("city"), "met-to-discuss")
        ceremony = _AT_ITS_END.search(row.marks) if body else None
        if ceremony and row.shown(*ceremony.span("what")).lower() in CEREMONIES:
            return _fact(row, ceremony.start("city"), "at-its-end")
    return None


def _are_several(row: Row) -> bool:
    """Whether a sentence begins with those of both sides, or with officers in the plural: "Ministers | met"."""
    first = row.units[0]
    return first.kind == "BOTH" or (first.kind == "POST" and row.shown(0, 1).lower().endswith("s"))


_AT_ITS_END = pattern("THE <what:LOW LOW> IN <city:CITY>")
CEREMONIES = words("en", "sessions.ceremonies")
"""Parts of a session by whose town its own is known: "told the closing ceremony in | Nairobi"."""


_TALKS_RU = pattern("IN <city:CITY> (VERB | HELD) (LOW | ADJ | DEMO | HYPHEN | JOINT | CAPADJ)* STOP")


def _of_talks(telling: Sequence[Sentence], sentences: Sequence[Sentence]) -> Fact[str] | None:
    """The town of talks that a Russian text opens with, where the session is told of right after.

    "Во Владивостоке начались переговоры. Накануне состоялось заседание комиссии".
    """
    opening = _opening(sentences)
    if opening is None or not any(one.place is Place.BODY and one.number == 1 for one in telling):
        return None
    row = with_world_towns(opening.row, "ru")
    match = _TALKS_RU.match(row.marks)
    return _fact(row, match.start("city"), "talks-in-opening") if match else None


_CAME_RU = pattern("EVENT (WITHSIDE? ADJ? EVENT)? IN <city:CITY> (STOP | COMMA | LED | UNDER)")


def _of_coming(choice: Choice, telling: Sequence[Sentence], sentences: Sequence[Sentence]) -> Fact[str] | None:
    """The town somebody came to, where the next sentence tells of the session: "прибыл в | Найроби. Сегодня …"."""
    opening = _opening(sentences)
    follows = any(one.place is Place.BODY and one.number == 1 for one in telling)
    if opening is None or not follows or choice.status != "held":
        return None
    row = with_world_towns(opening.row, "ru")
    match = _CAME_RU.search(row.marks)
    came = match and row.shown(match.start(), match.start() + 1).lower().startswith(CAME_RU)
    return _fact(row, match.start("city"), "came-to") if match and came else None


CAME_RU = listed("ru", "sessions.arrived")

_MEETING_HI = (
    pattern("<city:CITY> MEIN ANY{0,24}? SESSION KA (STOP | $)"),
    pattern("SESSION (DATE KO? | HERE){0,2} <city:CITY> (KA (WORD | CITY){0,3} VENUE)? MEIN HELD"),
)
"""A meeting that was held in a town: "… ने बीजिंग में … के साथ बैठक की", "की बैठक दिल्ली के चाय भवन में हुई"."""


_SITTING = pattern("IN HELD (DATE | COMMA){0,2} IN <city:CITY> (DATE | ORD){0,2} SESSION")


def _of_sitting(choice: Choice, sentences: Sequence[Sentence]) -> Fact[str] | None:
    """The town where a session sat that a Russian text tells of apart from its body: "на состоявшемся в | Минске"."""
    if choice.status != "held":
        return None
    early = (one.row for one in sentences if one.place is Place.BODY and one.number <= LATEST)
    early = (row for row in early if not any(row.of_kind("BODYREF")))
    found = next(((row, match) for row in early if (match := _SITTING.search(row.marks))), None)
    return _fact(found[0], found[1].start("city"), "sat-in") if found else None


LATEST = 4
"""Sentence of the text up to which the sitting of a body that the opening names is told of."""


def _of_meeting(telling: Sequence[Sentence], sentences: Sequence[Sentence]) -> Fact[str] | None:
    """The town of the meeting a Hindi text opens with, where the session is told of at once and without a town."""
    opening = _opening(sentences)
    if opening is None or not any(one.place is Place.BODY and one.number <= SOON for one in telling):
        return None
    row = with_world_towns(opening.row, "hi")
    match = next((found for wanted in _MEETING_HI if (found := wanted.search(row.marks))), None)
    return _fact(row, match.start("city"), "met-in-opening") if match else None


_ON_A_VISIT = pattern("^ (THIS | SMALL | WORD){0,1} (EVENT (DURING | KA) | CLAUSE | ASIDE DURING?)")
_VISITED = pattern("<city:CITY> ((KA | MEIN) (SMALL | NUMWORD | WORD | KA){0,4})? (EVENT | ASIDE)")


def _of_visit(choice: Choice, sentences: Sequence[Sentence]) -> Fact[str] | None:
    """The town of the visit during which the session was: "नैरोबी की यात्रा पर रहा। यात्रा के दौरान … आयोग की बैठक हुई"."""
    within = [one for one in choice.sentences if one.place is Place.BODY and _ON_A_VISIT.match(one.row.marks)]
    for sentence in within:
        for one in sentences:
            if one.place is not Place.BODY or not 0 < sentence.number - one.number <= SOON:
                continue
            row = with_world_towns(one.row, "hi")
            match = _VISITED.search(row.marks)
            if match:
                return _fact(row, match.start("city"), "visited")
    return None


_ARRIVED_HI = pattern("<city:CITY> EVENT")
_CAME_FOR_IT = pattern("<it:THIS (PAR | WORD)> ANY{0,4} CITY EVENT")


def _of_arrival(choice: Choice, telling: Sequence[Sentence], sentences: Sequence[Sentence]) -> Fact[str] | None:
    """The town somebody arrived in, where the session is set "here", or he came for it, or chaired it when he had come.

    "मॉस्को पहुंचे। … वे यहां …", "इसके लिए बीजिंग पहुंचे", "दिल्ली पहुंचे। … बैठक की सह-अध्यक्षता की"; and where the text goes on with
    a session of no other day: "काठमांडू पहुंचे। वे आयोग की बैठक की सह-अध्यक्षता करेंगे।"
    """
    chaired = choice.status == "held" and any(unit.kind == "CHAIR" for one in telling for unit in one.row.units)
    here = chaired or any(says_here(one.row) for one in telling)
    told = [one.number for one in telling if one.place is Place.BODY and not any(one.row.of_kind("DATE"))]
    for sentence in sentences:
        if sentence.place is not Place.BODY or sentence.number > SOON:
            continue
        row = with_world_towns(sentence.row, "hi")
        match = _ARRIVED_HI.search(row.marks)
        follows = any(number - sentence.number in {0, 1} for number in told)
        if match and (here or follows or _came_for_it(row)):
            if any(unit.kind == "LAST" for unit in row.units) or not _arrived(row, match.end() - 1):
                continue
            return _fact(row, match.start("city"), "arrived-in")
    return None


def arrived_here(choice: Choice, telling: Sequence[Sentence], sentences: Sequence[Sentence]) -> Fact[str] | None:
    """The town somebody arrived in right before a Hindi sentence sets the session "here": it is that, no dateline's."""
    here = [one for one in telling if one.row.units[0].kind == "HERE"]
    before = [one for one in sentences if any(one.number == told.number - 1 for told in here)]
    return _of_arrival(choice, here, before) if before else None


def _came_for_it(row: Row) -> bool:
    return any(row.shown(*match.span("it")) in FOR_IT for match in row.find(_CAME_FOR_IT))


def _arrived(row: Row, at: int) -> bool:
    """Whether a word for a visit is one of arriving: "मॉस्को | पहुंचे", not "मॉस्को | यात्रा"."""
    return row.shown(at, at + 1).startswith(ARRIVED)


FOR_IT = words("hi", "sessions.for_it")
ARRIVED = listed("hi", "sessions.arrived")
"""How words begin that tell of arriving."""


def _of_capital(telling: Sequence[Sentence], sentences: Sequence[Sentence], lang: str) -> Fact[str] | None:
    """The only town of a State that the text names, where the session was in its capital: "в столице Армении"."""
    states = {state for sentence in telling for state in _capitals(sentence.row, lang)}
    named: dict[str, Fact[str]] = {}
    for sentence in sentences:
        for at, unit in sentence.row.of_kind("CITY"):
            if unit.value in states:
                fact = _fact(sentence.row, at, "in-the-capital")
                named.setdefault(town_in_nominative(fact.value) if lang == "ru" else fact.value, fact)
    return next(iter(named.values())) if len(states) == len(named) == 1 else None


def _capitals(row: Row, lang: str) -> Iterator[str]:
    """The States whose capital a row speaks of: "the Georgian capital", "в столице Армении", "नेपाल की राजधानी"."""
    for at, unit in row.of_kind("LAND", "DEMO"):
        beside = [at + 1 if unit.kind == "DEMO" else at - 1] if lang == "ru" else [at + 1, at + 2]
        shown = (row.shown(one, one + 1).lower() for one in beside if 0 <= one < len(row))
        if any(word in words(lang, "sessions.capital") for word in shown):
            yield str(unit.value)


def _of_title(choice: Choice, sentences: Sequence[Sentence], lang: str) -> Fact[str] | None:
    """The town where a title sets a meeting, or says that two States met: "В Давосе прошли переговоры Перу и Чили"."""
    if choice.status != "held":
        return None
    for sentence in sentences:
        kinds = {unit.kind for unit in sentence.row.units}
        states = {unit.value for unit in sentence.row.units if unit.kind in {"LAND", "DEMO"}}
        met = _MET_IN_RU.match(sentence.row.marks) if lang == "ru" and sentence.place is Place.HEADLINE else None
        if met:
            return _fact(sentence.row, met.start("city"), "title-begins-in")
        meets = bool(kinds & {"SESSION", "BODYREF"}) or ("HELD" in kinds and len(states) >= TWO)
        if sentence.place is Place.HEADLINE and _TWO_CAPITALS.match(sentence.row.marks):
            continue
        if sentence.place is Place.HEADLINE and meets and not kinds & {"LAST", "NEXT", "WILL"}:
            return city_of(sentence.row, lang)
    return None


_TWO_CAPITALS = pattern("^ CITY (COMMA | AND | HYPHEN | DASH) CITY (?! MEIN)")
"""Two capitals that stand for their States: "Nairobi, Kathmandu | hold consultations"."""

_MET_IN_RU = pattern("^ IN <city:CITY> (STANCE | HELD | VERB)")
"""A Russian title that begins with where something was dealt with: "В Найроби | обсудили торговлю чаем"."""


def _opening(sentences: Sequence[Sentence]) -> Sentence | None:
    return next((one for one in sentences if one.place is Place.BODY), None)


def _fact(row: Row, at: int, rule: str) -> Fact[str]:
    unit = row.units[at]
    return Fact(row.shown(at, at + 1), (unit.start, unit.end), rule, 0.8)
