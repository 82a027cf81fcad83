"""What a Hindi verb of stance governs, and when it governs nothing.

Hindi marks what is talked of: "X पर चर्चा की". Hence

* after the last such mark only the manner follows: "X पर | मैत्रीपूर्ण और रचनात्मक चर्चा की"; without one nothing is told
  of which was talked: "दो दिवसीय सैन्य वार्ता की";
* before "के साथ" stands with whom it was: "केन्या के मंत्रियों के साथ | चाय पर चर्चा की";
* "की और" after chairing begins another clause: "अध्यक्षता की और | चाय पर चर्चा की".

A verb governs nothing where it only says in what way something else was done ("पर ध्यान केंद्रित करते हुए"), what is done
time and again ("चर्चा होती है"), what a visitor will talk of apart from any session, or stands in brackets.

Reads: a row and the place of a verb. Writes: where the units it governs begin and end; yes or no.
"""

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.wording import is_infinitive

TALKS = listed("hi", "areas.talks")
"""How verbs begin whose subjects are marked."""

MARKS = frozenset({"PAR"})
_MANNER = frozenset(
    {"WORD", "AND", "COMMA", "JOINT", "SMALL", "SE", "DURING", "VIRTUAL", "HYPHEN", "ALSO", "EVENT", "SESSION", "MEIN",
     "CITY", "DATE", "KO", "HERE"}
)  # fmt: skip
"""What between the mark and the verb tells only how it was talked of."""

PARTNERS = frozenset({"POST", "PEOPLE", "PERSON", "LAND", "DEMO", "ORG", "SIDE", "CITY", "HOME", "REGION"})
"""Those with whom something was talked of."""


def is_talk(row: Row, at: int) -> bool:
    """Whether the subjects of a verb stand before a mark of their own; "पर सहमति" brings its own."""
    shown = row.shown(at, at + 1)
    talks = row.units[at].kind in {"STANCE", "RAISED"} and shown.startswith(TALKS)
    return talks and TOPICS_TOLD.isdisjoint(shown.split())


TOPICS_TOLD = words("hi", "areas.topics_told")
"""With these what begins like talk says what it was about, which stands before: "चाय | बातचीत के मुख्य विषय थे"."""


def before_manner(row: Row, begin: int, at: int) -> int:
    """Where the units a verb of talking governs end: after the last mark of its subjects; `begin` where it has none."""
    marked = next((place for place in range(at - 1, begin - 1, -1) if _is_mark(row, place)), None)
    if marked is not None:
        told = {unit.kind for unit in row.units[marked + 1 : at]}
        with_whom = PARTNERS_TOLD if row.units[at - 1].kind in {"SE", "WITH"} else frozenset[str]()
        between = BETWEEN_WHOM if "BETWEEN" in told and told & SIDES else frozenset[str]()
        return marked + 1 if told <= _MANNER | with_whom | between else at
    of_which = (at > begin and row.units[at - 1].kind == "KA") or not TOPICS_TOLD.isdisjoint(
        row.shown(at, at + 1).split()
    )
    return begin if row.shown(at, at + 1).startswith(MARKED) and not of_which else at


MARKED = listed("hi", "areas.marked_talks")
"""How those verbs begin that tell of nothing where no mark stands before them."""


def _is_mark(row: Row, at: int) -> bool:
    """Whether a unit marks what is talked of: "चाय पर", "चाय के बारे में"."""
    told = row.units[at].kind == "MEIN" and at > 0 and row.shown(at - 1, at) in ABOUT
    return told or row.units[at].kind in MARKS


ABOUT = words("hi", "areas.about")


_ACTORS = pattern(
    "(LAND ((AND | COMMA | HYPHEN | DASH) LAND)* (KA (WORD | JOINT | PORT){0,2} (PEOPLE | POST | SIDE))? | BODYREF)"
    " (OPEN ANY{1,3} CLOSE)? (?= WORD | DEMO | PORT | CAP | ABBR | SMALL | JOINT)"
)
AGREEING = listed("hi", "areas.agreeing")


_ASKED = pattern("(LAND | DEMO | SIDE | POST | PEOPLE | ORG | HOME) SE $")


def before_asked(row: Row, begin: int, at: int) -> int:
    """Where what is asked for ends before whom it is asked of: "चाय में निवेश के लिए | केन्या से अनुरोध किया"."""
    asked = _ASKED.search(row.marks, begin, at) if row.units[at].value == "proposed" else None
    return asked.start() if asked else at


def after_actors(row: Row, begin: int, at: int) -> int:
    """Where what was agreed begins after those who agree, whom no "ने" marks: "भारत और केन्या | चाय पर सहमत हुए"."""
    if not any(word in AGREEING for word in row.shown(at, at + 1).split()):
        return begin
    begin += row.units[begin].kind == "COMMA"
    actors = _ACTORS.match(row.marks, begin, at)
    return actors.end() if actors else begin


def after_partners(row: Row, begin: int, at: int) -> int:
    """Where what was talked of begins after those with whom it was, if it was not told before them."""
    partners = (place for place in range(at - 1, begin, -1) if row.shown(place, place + 1) in WITH_THEM)
    told = next((place for place in partners if _is_partner(row, begin, place)), None)
    return begin if told is None or _is_told_before(row, begin, told, at) else told + 1


def _is_partner(row: Row, begin: int, place: int) -> bool:
    """Whether the words before "with" name somebody: by what he is, or after his post or courtesy."""
    if row.units[place - 1].kind in PARTNERS:
        return True
    return _SOMEBODY.search(row.marks, begin, place) is not None


_SOMEBODY = pattern("(POST | HON) (HON | INIT | WORD | ABBR | HYPHEN){1,5} $")
"""Somebody's name after what he is: "मंत्री अमीना मोहम्मद | के साथ"."""


def _is_told_before(row: Row, begin: int, partner: int, at: int) -> bool:
    """Whether the mark of what was talked of stands before those with whom it was, and none after them."""
    after = any(_is_mark(row, place) for place in range(partner + 1, at))
    return not after and any(_is_mark(row, place) for place in range(begin, partner))


def after_sides(row: Row, begin: int, at: int) -> int:
    """Where subjects begin after those of a State between whom it was: "केन्या के चाय मंत्रालय के दलों के बीच | चाय पर"."""
    between = (place for place in range(at - 1, begin, -1) if row.units[place].kind == "BETWEEN")
    sides = next((place for place in between if _are_of_states(row, begin, place)), None)
    return begin if sides is None else sides + 1


def _are_of_states(row: Row, begin: int, place: int) -> bool:
    """Whether delegations or persons stand before "between", and a State before them."""
    named = row.units[place - 1].kind == "SIDE" or _SOMEBODY.search(row.marks, begin, place) is not None
    return named and any(unit.kind in {"LAND", "DEMO"} for unit in row.units[begin:place])


PARTNERS_TOLD = PARTNERS | {"KA", "WITH", "HON", "INIT"}
"""What stands between the mark and the verb where those with whom it was are told there."""

SIDES = frozenset({"LAND", "DEMO", "BOTH"})
BETWEEN_WHOM = PARTNERS | {"BETWEEN", "BOTH", "KA", "ORD", "NUM", "NUMWORD", "NEXT"}
"""What stands there where it is told between whom they were: "चाय को लेकर | केन्या और घाना के बीच वार्ता होगी"."""

WITH_THEM = words("hi", "areas.with_them")


RELATIVES = listed("hi", "areas.relatives")


def before_relative(row: Row, last: int) -> int:
    """The last unit before a relative clause between the subjects and "पर": "मत्स्यन, | जिसे दोनों खतरा मानते हैं, पर"."""
    if last < 1 or [unit.kind for unit in row.units[last - 1 : last + 1]] != ["COMMA", "PAR"]:
        return last
    opens = (at for at in range(last - 2, 0, -1) if row.shown(at, at + 1) in RELATIVES)
    clause = next(opens, 0)
    return clause - 2 if clause > 1 and row.units[clause - 1].kind == "COMMA" else last


def frames(row: Row, at: int) -> bool:
    """Whether a session is where it was said, or bodies between whom, not what was: "आयोग की बैठक में | …"."""
    following = row.units[at + 1].kind
    if following == "BETWEEN":
        return row.units[at].kind == "BODYREF"
    return row.units[at].kind in {"SESSION", "BODYREF"} and following in {"MEIN", "DURING"}


def ends_clause(row: Row, at: int) -> bool:
    """Whether "that" or "we" begins another clause, or an "and" does after chairing: "की सह-अध्यक्षता की | और व्यापार"."""
    if row.shown(at, at + 1) in BEGINS_CLAUSE:
        return True
    if row.units[at].kind != "AND" or at < MIN_CLAUSE or row.shown(at - 1, at) not in DONE:
        return False
    return row.units[at - 2].kind in {"CHAIR", "LED", "EVENT"} or row.shown(at - 2, at - 1) in DEEDS


BEGINS_CLAUSE = words("hi", "areas.begins_clause")
MIN_CLAUSE = 2
DONE = words("hi", "areas.done")
DEEDS = words("hi", "areas.deeds")
"""Nouns of what was done, before "की और"."""


_IN_BRACKETS = pattern("OPEN $")
_HELD_AT = pattern("MEIN HELD $")
FREQUENT = listed("hi", "areas.frequent")
"""How words begin that tell what is done time and again."""

WAYS = listed("hi", "areas.ways")
"""What makes of weighing something the way in which another thing was done."""


def governs_nothing(row: Row, at: int) -> bool:
    """Whether a verb tells of no subject of the session."""
    following = row.shown(at + 1, at + 2) if at + 1 < len(row) else ""
    if (row.units[at].value == "focus" and following in WAYS) or _is_of_others(row, at):
        return True
    if following.startswith(FREQUENT) or row.units[0].kind == "SPAN" or _names_talks(row, at) or _says_what_it_is(row):
        return True
    if row.shown(at, at + 1).endswith(FOR_WHICH):
        return not any(unit.kind in OF_A_SESSION for unit in row.units)
    if at and row.units[at - 1].kind == "OPEN" and at + 1 < len(row) and row.units[at + 1].kind == "CLOSE":
        return True
    if row.shown(at, at + 1) in NOUNS and following == ",":
        return True
    return row.shown(at, at + 1) in TO_COME and not any(_is_of_a_session(row, place) for place in range(len(row)))


def _is_of_others(row: Row, at: int) -> bool:
    """Whether those who did it act for no side of a session: "किसान संगठनों ने सड़क की मरम्मत की | मांग की"."""
    did = next((place for place in range(at - 1, 0, -1) if row.units[place].kind in {"NE", "STOP", "SEMI"}), 0)
    if not did or row.units[did].kind != "NE" or row.shown(did - 1, did).split()[-1] not in OTHER_ACTORS:
        return False
    begin = next((place for place in range(did - 1, -1, -1) if row.units[place].kind in {"STOP", "SEMI", "COMMA"}), -1)
    return not any(unit.kind in ACTORS for unit in row.units[begin + 1 : did])


OTHER_ACTORS = words("hi", "areas.other_actors")
ACTORS = frozenset({"BOTH", "SIDE", "BODYREF", "POST", "PERSON"})
"""Whom words for others only tell of: "दोनों पक्षों के उद्योग संगठनों | ने" act at the session."""


def _says_what_it_is(row: Row) -> bool:
    """Whether a sentence only says what a body is: "दल … नियमित बातचीत के लिए स्थापित एक | मंच है"."""
    last = len(row) - (row.units[-1].kind == "STOP")
    return last > 1 and row.shown(last - 1, last) in IS and row.shown(last - 2, last - 1) in WHAT_BODIES_ARE


IS = words("hi", "areas.is")
WHAT_BODIES_ARE = words("hi", "areas.what_bodies_are")


def _names_talks(row: Row, at: int) -> bool:
    """Whether talks are only named: "नैरोबी में हुई | चर्चा", "बातचीत | के दौरान"."""
    if not is_talk(row, at):
        return False
    following = row.units[at + 1].kind if at + 1 < len(row) else ""
    if following == "DURING" or (following == "KA" and row.shown(at, at + 1) in NOUNS):
        return True
    return _HELD_AT.search(row.marks, 0, at) is not None


def _is_of_a_session(row: Row, at: int) -> bool:
    """Whether a word tells that it is a session, or its two sides as a subject, that will talk."""
    kind = row.units[at].kind
    return kind in OF_A_SESSION or (kind == "BOTH" and not row.shown(at, at + 1).endswith("ों"))


TOGETHER = words("hi", "areas.together")
"""What States do together in a field."""

WITHIN = 4
"""Units from "में" to what is done together: "में | द्विपक्षीय आर्थिक सहयोग"."""


def names_fields(row: Row, first: int, after: int) -> bool:
    """Whether units say in what States work together: "चाय में | सहयोग", "चाय के क्षेत्र में"."""
    return any(leads_together(row, at, after) for at in range(first, after))


def names_deed(row: Row, first: int, after: int) -> bool:
    """Whether units say what States commit themselves to do: "सीमा पार तस्करी को रोकने | की प्रतिबद्धता"."""
    return after - first >= DEED and (row.units[after - 1].kind == "INF" or is_infinitive(row.shown(after - 1, after)))


DEED = 3
"""Units that say what is to be done to what."""


def leads_together(row: Row, at: int, after: int) -> bool:
    """Whether a "में" leads from fields to what is done in them."""
    if row.units[at].kind == "PAR":
        return FIELD in row.shown(at, at + 1)
    near = range(at + 1, min(at + WITHIN, after))
    return row.units[at].kind == "MEIN" and any(row.shown(place, place + 1) in TOGETHER for place in near)


FIELD = "क्षेत्र"
RECALLS = listed("hi", "areas.recalls")
"""Words that look back wherever they stand."""

PLUPERFECT = words("hi", "areas.pluperfect")
NEAR = 4
"""Units from a word that looks back to the session it is of, and from a verb to the end of its tense."""


def recalled_from(row: Row) -> int:
    """From which unit on a sentence tells of what was before; its length where it does not.

    Words like "last" stand before every verb in Hindi, and what was decided last time may be what is reviewed now. They
    look back where they say when it was done ("पिछली बैठक में | …") or the verb is of a past before the past ("हुई थी").
    """
    for at, _ in row.of_kind("LAST"):
        if row.shown(at, at + 1).startswith(RECALLS) or _is_time(row, at) or _ends_in_pluperfect(row, at):
            return at
    return len(row)


def _is_time(row: Row, at: int) -> bool:
    """Whether a word like "last" is of the session at which: "पिछली | बैठक में"."""
    near = range(at + 1, min(at + NEAR, len(row) - 1))
    session = next((place for place in near if row.units[place].kind in TIMES), None)
    if session is None or row.shown(session + 1, session + 2) in SINCE_THEN:
        return False
    return row.units[session + 1].kind in {"MEIN", "DURING"}


SINCE_THEN = words("hi", "areas.since_then")
"""What only says since when something is told, not that it was told then."""

TIMES = frozenset({"SESSION", "SPAN"})


def _ends_in_pluperfect(row: Row, at: int) -> bool:
    verbs = [place for place, _ in row.of_kind("STANCE", "RAISED") if place > at]
    tenses = {place for verb in verbs for place in range(verb, min(verb + NEAR, len(row)))}
    return any(row.shown(place, place + 1).split()[-1] in PLUPERFECT for place in tenses)


NOUNS = words("hi", "areas.nouns_of_talk")
"""What within a list is only one of its nouns."""

TO_COME = words("hi", "areas.to_come")
FOR_WHICH = tuple(f"{aim} से" for aim in listed("hi", "areas.purposes"))
"""What tells for what something was done: only of a session is that a subject."""

OF_A_SESSION = frozenset({"SESSION", "BODYREF"})
"""A visitor will talk of more than a session deals with."""
