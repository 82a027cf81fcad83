"""Which part of a sentence names the chairs of a session, if any does.

* A sentence that says who chaired ("co-chaired by", "सह-अध्यक्षता", "под сопредседательством") names them up to words
  that bring in others ("attended by", "in the presence of").
* One that says who led counts where sides are named or it names the session itself.
* Persons who bear the title of a chair ("the co-chairs, A and B") are named whatever else is told of them.
* A sentence that looks back ("the last session was chaired by …") names nobody.

Example: of "The talks were co-chaired by A, Minister of India, attended by B" the part up to "attended by".

Reads: a row with PERSON units. Writes: the first unit of the part and the one after its last, or nothing.
"""

import re
from collections.abc import Sequence

from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import expression, listed, listed_everywhere, words

ALWAYS = frozenset({"CHAIR", "CHAIRMANSHIP", "CHAIRED"})


WITH_SIDE = frozenset({"LED"})


_TALKED_TO = re.compile(
    r"\b(?:talking to|told|received|receiving|meeting with|met with) (?:the |a )?(?:[\w-]+ ){0,3}"
    r"delegation (?:headed|led) by"
)
"""Somebody who received a delegation is no chair: "The President, while | talking to the delegation led by B, …"."""


def chairing_part(row: Row, lang: str, *, holds_event: bool) -> tuple[int, int] | None:
    """The units of the sentence within which persons are chairs, or None."""
    kinds = {unit.kind for unit in row.units}
    if "PERSON" not in kinds or (lang == "en" and not holds_event and _TALKED_TO.search(row.shown(0, len(row)))):
        return None
    if lang == "en" and (titled := _titled_chairs(row)):
        return titled
    prepares = lang == "ru" and row.shown(0, min(2, len(row))).lower().startswith(TO_PREPARE)
    if prepares or any(looks_back(row, unit) for unit in _around_lead(row, lang)):
        return None
    if lang == "en" and "EVE" in kinds and not kinds & ALWAYS and not _is_to_chair(row):
        return None
    ran = any(unit.value == "ran" for unit in row.units)
    sided = kinds & {"SIDE", "SIDEOF", "BOTH"} or holds_event or _side_led(row, lang)
    leads = kinds & ALWAYS or _is_to_chair(row) or _heads_parts(row, lang) or (kinds & WITH_SIDE and sided)
    cochair = ("COCHAIR" in kinds or _are_cochairs(row)) and (lang == "ru" or holds_event)
    cochair = cochair or (lang == "en" and _LISTED_CHAIRS.match(row.marks) is not None)
    several = sum(unit.kind == "POST" for unit in row.units) > 1
    several = several or any(wanted.search(row.marks) for wanted in grammar("chairs", "all", "listed"))
    cochair = cochair or (
        lang == "hi" and (_NAMED_COCHAIR.search(row.marks) or _WILL_BE_HI.search(row.marks)) is not None
    )
    leads = leads or (lang == "hi" and holds_event and _are_two_who_came(row))
    leads = leads or (lang == "hi" and (_are_for_both(row) or HEADS_SIDES.search(row.shown(0, len(row))) is not None))
    leads = leads or (lang == "ru" and _is_one_for_each(row))
    leads = leads or (lang == "en" and any(wanted.search(row.marks) for wanted in (_HOSTED_EN, _FOR_A_SIDE)))
    between = holds_event and any(_meet_between(row, wanted) for wanted in grammar("chairs", lang, "between"))
    together = between or (ran and several) or (holds_event and (ran or (lang == "en" and _joint_subject(row))))
    together = together or (lang == "en" and _joint_subject(row) and _held_them(row))
    together = together or (
        lang == "ru" and ran and any(one.search(row.marks) for one in grammar("chairs", "ru", "ran"))
    )
    if not (leads or cochair or together):
        return (_bearing(row, "headed") if lang == "en" else None) or _called_chairs(row)
    kinds_aside = ("ASIDE", "WITH") if lang == "ru" else ("ASIDE",)
    asides = (at for at, unit in row.of_kind(*kinds_aside) if row.text[unit.start : unit.end].lower() not in TELLS_ANEW)
    told = next((at for at in asides if _after_person(row, at) and not _goes_on_to_chairs(row, at)), len(row))
    return _past_attending(row, lang), min(told, _before_that(row, lang), _before_led(row, lang))


_HOSTED_EN = pattern(
    "HOST ((?! STOP | HELD | BODYREF) ANY){0,10}? PERSON AND THE? SIDE FROM THE? (ORG OF)? LAND"
    " ((?! STOP) ANY){0,12}? (FROM | ON) THE? ORD? BODYREF"
    " | PERSON HOST THE (LAND | DEMO) POST PERSON (FROM | ON) (THE | ORD | LOW){0,3} (BODYREF | SESSION)"
)
"""Who came with a delegation for a session: "hosted Minister A and a delegation | from Kenya for the 8th dialogue".

So did whom his counterpart hosted for it: "A hosted his Kenyan counterpart B | for the session".
"""

_FOR_A_SIDE = pattern(
    "(FROM | ON) THE? (LAND | DEMO) LOW? SIDE COMMA? (THE? (SESSION | BODYREF) (WILL | AUX)?)?"
    " <took:ASIDE> BY? (THE | POST | POSTADJ | PORT | ON | OF | AND | COMMA | HON | ORG){1,14} <who:PERSON>"
)
"""Who alone is told to have come for a side: "from the Kenyan side the meeting was attended by | Secretary Otieno"."""


def for_a_side(row: Row, at: int) -> bool:
    """Whether a person is who came for a side, as its head."""
    return any(match.start("who") == at for match in row.find(_FOR_A_SIDE))


def _is_for_a_side(row: Row, at: int) -> bool:
    """Whether words for taking part lead to who did for a side."""
    return any(match.start("took") == at for match in row.find(_FOR_A_SIDE))


_ONE_FOR_EACH = pattern(
    "WITHSIDE (DEMO (SIDE | BOTH) | LAND) ((?! STOP | PERSON) ANY){0,24} PERSON ((?! STOP | PERSON) ANY){0,6}?"
    " WITHSIDE (DEMO (SIDE | BOTH)? | LAND) ((?! STOP | PERSON) ANY){0,24} PERSON ((?! PERSON) ANY){0,6} $"
)


def _is_one_for_each(row: Row) -> bool:
    """Whether one is told to have taken part for each side, who so led it: "С кенийской стороны участвовал A, …"."""
    if not _ONE_FOR_EACH.search(row.marks):
        return False
    return expression("ru", "people.one_took_part").search(row.shown(0, len(row)).lower()) is not None


def _meet_between(row: Row, wanted: "re.Pattern[str]") -> bool:
    """Whether a session was between persons; not where it was both States who held it, besides those persons' meeting.

    "Before the meeting between A and B, | the two countries held a dialogue".
    """
    found = wanted.search(row.marks)
    return found is not None and _BOTH_HELD.search(row.marks, found.end()) is None


_BOTH_HELD = pattern("COMMA BOTH HELD")


def _past_attending(row: Row, lang: str) -> int:
    """Past those who in Russian only took part where others chaired: "A принял участие под | руководством B"."""
    frame = next((at for at, _ in row.of_kind("CHAIRMANSHIP")), 0) if lang == "ru" else 0
    attended = any(row.text[unit.start :].lower().startswith(TOOK_PART) for unit in row.units[:frame])
    return frame if attended and any(unit.kind == "PERSON" for unit in row.units[frame:]) else 0


TOOK_PART = listed("ru", "people.took_part")


def _before_led(row: Row, lang: str) -> int:
    """Where a Hindi sentence goes on with those who were led, and with whom: "सचिव के नेतृत्व में | दल ने A के साथ"."""
    last = max((at for at, _ in row.of_kind("LED")), default=None) if lang == "hi" else None
    if last is None or last + 1 >= len(row) or row.units[last + 1].kind != "MEIN":
        return len(row)
    chaired = any(unit.kind in ALWAYS | {"COCHAIR"} for unit in row.units)
    by_somebody = any(unit.kind == "PERSON" for unit in row.units[:last]) or _LED_BY_POST.search(row.marks, 0, last)
    return last + 1 if by_somebody and not chaired else len(row)


_LED_BY_POST = pattern("(POST | ORG) KA $")
"""Who led, by the post alone: "अपर सचिव के | नेतृत्व में"."""


def _before_that(row: Row, lang: str) -> int:
    """Where a Russian sentence goes on with what was before: "… встречу, | после того как президенты договорились"."""
    breaks = (at for at, _ in row.of_kind("BREAK") if lang == "ru")
    return next((at for at in breaks if row.shown(at, at + 2).lower() in AFTER_THAT), len(row))


AFTER_THAT = words("ru", "people.after_that")


def _goes_on_to_chairs(row: Row, at: int) -> bool:
    """Whether what else is told of a person leads to the other chair, or makes chairs of those before."""
    return (
        both_chaired(row, at)
        or _is_for_a_side(row, at)
        or _MET_THE_OTHER.match(row.marks, at + 1) is not None
        or invites_to_chair(row, at)
    )


_MET_THE_OTHER = pattern("(LOW FROM)? THE? ((LAND | DEMO) LOW? SIDE | SIDE OF THE? (LAND | DEMO)) COMMA? AUX? LED BY")
"""The other side, with who led it: "the side led by A held talks with | the Kenyan delegation headed by B"."""


def invites_to_chair(row: Row, at: int) -> bool:
    """Whether somebody came to chair on the word of one of the same rank, for those chair together.

    "A, Prime Minister, came to co-chair the meeting at the | invitation of Prime Minister B".
    """
    if row.text[row.units[at].start : row.units[at].end].lower() not in INVITES:
        return False
    near = range(at + 1, min(at + NEAR_POST, len(row)))
    host = next((place for place in near if row.units[place].kind == "POST"), at)
    ranks = {row.shown(place, place + 1).lower() for place, _ in row.of_kind("POST") if place < at}
    return host > at and row.shown(host, host + 1).lower() in ranks and _is_to_chair(row)


INVITES = words("en", "people.invites")
NEAR_POST = 4
"""Units from the word for inviting to the post of who did."""

_LISTED_CHAIRS = pattern("(WORD | DASH | BULLET)? COCHAIR (COLON | DASH)")
"""What a line that lists the chairs begins with: "Co-chairs: | Director A and Joint Secretary B"."""

_THEY_CHAIRED = pattern("AND (STOPNAME | LOW) CHAIR")


def both_chaired(row: Row, at: int) -> bool:
    """Whether those before are all told of as chairs later: "A held talks with B and they | co-chaired the meeting"."""
    found = _THEY_CHAIRED.search(row.marks, at)
    return found is not None and row.shown(found.start() + 1, found.start() + 2).lower() in BOTH_OF_THEM


BOTH_OF_THEM = words("en", "people.both_of_them")


TO_PREPARE = listed("ru", "people.to_prepare")
"""How a Russian sentence begins that tells who came before the session to get it ready."""


def _titled_chairs(row: Row) -> tuple[int, int] | None:
    """Where persons bear the title of a chair of the body, whatever is told of them, also before it met or after.

    "A delegation led by Kenya's co-chair of the commission, Minister A", "the co-chairs – Minister A and Minister B".
    """
    return _bearing(row, "titled")


def _bearing(row: Row, name: str) -> tuple[int, int] | None:
    """From whom on, and to whom, persons bear a title as the patterns of that name tell them."""
    titled = [match.span() for wanted in grammar("chairs", "en", name) for match in wanted.finditer(row.marks)]
    titled = [(at, end) for at, end in titled if _is_one_chair(row, at, end) or row.units[at].kind == "BOTH"]
    if not titled:
        return None
    first = min(at for at, _ in titled)
    before = max((at for at, _ in row.of_kind("PERSON") if at < first), default=-1)
    return before + 1, max(end for _, end in titled)


def _is_one_chair(row: Row, first: int, after: int) -> bool:
    title = next((at for at in range(first, after) if row.units[at].kind in {"CHAIR", "COCHAIR", "POST"}), first)
    shown = row.shown(title, title + 1).lower()
    return shown in HEADS or ("chair" in shown and not _CHAIRS.search(shown))


HEADS = words("en", "people.heads")
"""What somebody is called who leads a delegation."""

_CHAIRS = re.compile(r"chairs\b|men\b")
"""What of a title tells that several bear it: "the co-chairs | of the Commission, A and B"."""


def _is_to_chair(row: Row) -> bool:
    """Whether somebody is to chair, or led it: "will be visiting Manila to co-chair the meeting"."""
    if any(row.text[unit.start : unit.end].lower().endswith("chair") for _, unit in row.of_kind("WILL")):
        return True
    if _HOSTED_BY.search(row.marks) and sum(unit.kind == "POST" for unit in row.units) > 1:
        return True
    if any(row.shown(match.start(), match.start() + 1).lower() == "as" for match in row.find(_AS_CHAIRS)):
        return True
    talks = _TALKS_LED.search(row.marks)
    if _LED_AT.search(row.marks) or (talks and row.shown(talks.start(), talks.start() + 1).lower() in TALKS):
        return True
    led = _LEADS_IT.search(row.marks)
    return led is not None and (row.units[led.end() - 1].kind != "LOW" or row.shown(led.end() - 1, led.end()) in TALKS)


TALKS = frozenset({"consultations", "consultation", "talks", "discussions", "deliberations", "proceedings"})


_AS_CHAIRS = pattern("LOW THE? COCHAIR (STOP | COMMA | OF | ON | AND)")
"""What somebody took part as: "A and B took part | as co-chairs"."""

_HOSTED_BY = pattern("(SESSION | BODYREF | STOPNAME) (COMMA VIRTUAL COMMA)? AUX ((LOW HYPHEN)? HOST | ALSO? HELD) BY")
"""What tells of several together that it was theirs: "It was | hosted by Secretary A and Minister B"."""

_TALKS_LED = pattern("LOW AUX LED BY")
"""Talks that were led: "the | discussions were led by A and B"."""

_LEADS_IT = pattern("LED THE? ORD? (BODYREF | SESSION | LOW)")
"""Somebody who "spearheaded the Commission" chaired it."""

_HELD_THEM = pattern("HELD THE <talks:LOW>")


def _held_them(row: Row) -> bool:
    """Whether persons held the talks that were told of: "A of Kenya and B of Peru | held the consultations"."""
    found = _HELD_THEM.search(row.marks)
    return found is not None and row.shown(*found.span("talks")).lower() in TALKS


_LED_AT = pattern(
    "^ LED BY ((?! STOP | SESSION | BODYREF) ANY){2,40} COMMA THE? LOW? (SESSION | BODYREF)"
    " | (SESSION | BODYREF) COMMA? (BREAK? AUX)? LED BY"
    " | ^ THE? SESSION AUX HELD ((?! STOP | SIDE | PERSON) ANY){0,12} AUX LED BY"
)
"""A meeting that was led: "Led by A of Nepal and B of Peru, | the meeting …", "the session, | led by A and B"."""


_WILL_BE_HI = pattern("SESSION KA COCHAIR (WILL | VERB)")
"""Who is called the co-chair of a session: "इस बैठक के | सह-अध्यक्ष होंगे"."""

_FOR_BOTH_HI = pattern(
    "SIDEOF ((?! STOP | SIDEOF) ANY){0,10}? PERSON ((?! STOP) ANY){0,3}? (LAND | DEMO) SIDEOF"
    " ((?! STOP | SIDEOF) ANY){0,12}? PERSON"
    " (NE (SESSION MEIN)? ATTEND | SESSION? MEIN? (ATTEND | ASIDE) | NE STANCE)"
)
"""One person for each side took part: "भारत की ओर से | A और केन्या की ओर से B ने हिस्सा लिया"."""


_TWO_WHO_CAME = pattern(
    "POST PERSON AND (LAND KA | DEMO) ((?! STOP | PERSON | NE) ANY){0,12}? PERSON (NE ATTEND | ASIDE | ATTEND)"
)


def _are_two_who_came(row: Row) -> bool:
    """Whether one officer of each side alone came: "… हुआ, जिसमें सचिव A और केन्या के उप मंत्री B | शामिल हुए"."""
    return _people(row, 0, len(row)) == TWO and _TWO_WHO_CAME.search(row.marks) is not None


TWO = 2


def _are_for_both(row: Row) -> bool:
    """Whether a Hindi sentence tells of one for each side that he came, told of it or signed."""
    found = _FOR_BOTH_HI.search(row.marks)
    return found is not None and (
        row.units[found.end() - 1].kind != "STANCE" or row.units[found.end() - 1].value == SIGNED
    )


SIGNED = "signed"
HEADS_SIDES = expression("hi", "people.heads_sides")
"""What in Hindi says who chaired or led a side without a verb for it: "सह-अध्यक्ष थे", "दल के मुखिया"."""

_NAMED_COCHAIR = pattern("COCHAIR POST? PERSON")
"""Somebody named by his seat, in a sentence that does not name the session: "सह अध्यक्ष विदेश मंत्री | A का आभार"."""


def _aside_of(row: Row, lang: str) -> int:
    """Where a Russian sentence goes on to tell something else of a person: "… возглавил Иванов, | который ранее …"."""
    if lang != "ru":
        return len(row)
    aside = (at for at, unit in enumerate(row.units[1:], 1) if unit.kind == "BREAK" and _names_before(row, at))
    return next(aside, len(row))


def _around_lead(row: Row, lang: str) -> Sequence[Unit]:
    """The units among which a word that looks back makes the chairs those of another session.

    A Hindi sentence may begin with "before this": so it goes back to the session from what was told after it. What
    somebody said "earlier" in Russian of what is to come looks back on no other session.
    In English they end with the last word of leading, and what it leads: "who heads the delegation, told the
    results | since the last meeting". The day "last Wednesday" looks back on nothing.
    """
    units = row.units[: _aside_of(row, lang)]
    if lang == "hi" and units[0].kind == "LAST" and row.shown(0, 1).startswith(EARLIER):
        return units[1:]
    if lang == "ru" and units[0].kind == "LAST" and any(unit.kind == "WILL" for unit in units):
        return units[1:]
    if lang != "en":
        return units
    lead = max((at for at, unit in enumerate(units) if unit.kind in LEADS), default=len(units))
    return [unit for at, unit in enumerate(units[: lead + LED_WITHIN]) if not _is_of_a_day(units, at)]


EARLIER = listed("hi", "people.earlier")
"""How a Hindi sentence begins that goes back in what is told: "इससे पहले", "इससे पूर्व"."""

LEADS = frozenset({"CHAIR", "CHAIRED", "CHAIRMANSHIP", "LED", "COCHAIR"})
LED_WITHIN = 7
"""Units after a word of leading within which it is said what was led."""


def _is_of_a_day(units: Sequence[Unit], at: int) -> bool:
    return at + 1 < len(units) and units[at].kind == "LAST" and units[at + 1].kind == "DATE"


def _names_before(row: Row, at: int) -> bool:
    return row.units[at - 1].kind == "COMMA" and row.units[at - 2].kind == "PERSON"


def looks_back(row: Row, unit: Unit) -> bool:
    """Whether a unit says that something earlier is told; "в рамках" only says within what.

    "Напомним" brings to mind what is so today as well: "Напомним, возглавляют комитет А и Б".
    """
    written = row.text[unit.start : unit.end].lower()
    if _REACHED.match(row.text, unit.end):
        return False
    if unit.kind != "LAST" or written in words("ru", "sessions.within"):
        return False
    return written not in words("ru", "sessions.reminder") or not _heads_today(row)


_REACHED = expression("ru", "people.came_of_it")
"""What of an agreement tells that it came of the session told of, not of one before."""


HEADS_TODAY = words("ru", "people.heads_today")


def _heads_today(row: Row) -> bool:
    return any(row.text[unit.start : unit.end].lower() in HEADS_TODAY for unit in row.units)


CHAIRS_ARE_CALLED = listed_everywhere("people.chairs_are_called")


TELLS = frozenset({"STANCE", "VERB", "ASIDE", "NE"})


def _called_chairs(row: Row) -> tuple[int, int] | None:
    """Where persons are called the chairs: "The Co-Chairs, A and B, welcomed …", "A and B were the co-chairs"."""
    for wanted in grammar("chairs", "en", "called"):
        match = wanted.search(row.marks)
        if match and _people(row, 0, match.start()) > 1 and "chair" in row.shown(*match.span()).lower():
            return 0, match.start()
    for at, unit in row.of_kind("COCHAIR", "BOTH"):
        if any(word in row.text[unit.start : unit.end].lower() for word in CHAIRS_ARE_CALLED):
            end = next((place for place in range(at, len(row)) if row.units[place].kind in TELLS), len(row))
            if _people(row, at, end) > 1:
                return at, end
    return None


def _people(row: Row, first: int, end: int) -> int:
    return sum(unit.kind == "PERSON" for unit in row.units[first:end])


COCHAIRS = listed("ru", "people.cochairs")


def _are_cochairs(row: Row) -> bool:
    """Whether the persons named are called the co-chairs: "A и B, сопредседатели комиссии, подписали …"."""
    return any(
        unit.kind == "BOTH" and row.text[unit.start :].lower().startswith(COCHAIRS) and _after_person(row, at)
        for at, unit in enumerate(row.units)
    )


def _side_led(row: Row, lang: str) -> bool:
    if any(wanted.search(row.marks) for wanted in grammar("chairs", lang, "sided")):
        return True
    if lang == "ru" and sum(unit.kind == "POST" for unit in row.units) > 1:
        return True
    return any(wanted.search(row.marks) for wanted in grammar("chairs", lang, "led"))


def _heads_parts(row: Row, lang: str) -> bool:
    """Whether persons are called heads of the body's parts: "Chairman of the Turkmen part of the Commission"."""
    if lang == "ru" and (_HEADS_RU.search(row.shown(0, len(row))) or _SERVED.search(row.shown(0, len(row)))):
        return True
    return any(wanted.search(row.marks) for wanted in grammar("chairs", lang, "heads"))


_SERVED = expression("ru", "people.took_the_chair")
"""What says in Russian who took the chair: "Председателем с кенийской стороны | выступил …"."""

_HEADS_RU = expression("ru", "people.heads_of_sides")
"""What in Russian makes somebody the head of a side: "Глава кенийской правительственной делегации Отиено"."""


def _joint_subject(row: Row) -> bool:
    return any(wanted.search(row.marks) for wanted in grammar("chairs", "en", "together"))


def _after_person(row: Row, at: int) -> bool:
    return any(unit.kind == "PERSON" for unit in row.units[:at])


TELLS_ANEW = frozenset(listed_everywhere("people.tells_anew"))
"""What begins what is told: the words before it only say who tells it ("मंत्रालय ने बताया कि | बैठक की अध्यक्षता …")."""
