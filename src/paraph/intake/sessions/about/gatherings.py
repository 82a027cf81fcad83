"""Sessions of which no body is named: a gathering of two States that only the words around it make one.

"केन्या और घाना के सीमा अधिकारियों की बैठक सोमवार को हुई" names no commission and counts no session, yet it is one of a kind
that recurs. In the first sentences of a Hindi text a meeting or talks of two States or more are a session where

* officials meet, not ministers: "के सीमा अधिकारियों की बैठक", "के विदेश कार्यालयों की बैठक", "रक्षा सचिवों के स्तर पर वार्ता";
* they are counted, or last days: "चाय दफ्तर के 16वें दौर की चर्चा", "दो दिवसीय बैठक";
* the States and a subject make one name with them: "केन्या-घाना सीमा सुरक्षा बैठक";
* both sides were led, and by no head of State or government, or one of them by an official.

It is enough that one of these sentences says so of the meeting. A union's officials meet as those of two States do:
"आसियान के वरिष्ठ अधिकारियों की 25वीं बैठक"; so do its ministers, where they count their meetings.

Leaders, traders and peacemakers meet so as well, on the telephone or at a summit: words for these undo it.

Reads: sentences of a Hindi text. Writes: the subject of the release, or nothing.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.bodies.names import NATIONS, UNIONS
from paraph.intake.marks.heads import TALKS, heads_of
from paraph.intake.marks.marking_hindi import OFFICIAL
from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.about.gathered import Gathering, Parties, parties_of, session_of, told_most
from paraph.intake.sessions.about.subject import Subject
from paraph.intake.sessions.events.casting import role_of
from paraph.intake.sessions.events.naming import Event, counts_since
from paraph.intake.sessions.events.roles import Role
from paraph.intake.sessions.parties.partners_hindi import of_offices
from paraph.intake.sessions.parties.states import PARTIES, is_of_their_border

EARLY = 3
"""Sentences of the text, from 0, in which such a session is told."""

LONGEST = 28
"""Units between the States and the word for their meeting."""


def gathering(sentences: Sequence[Sentence], posted: date | None) -> Subject | None:
    """What the text is about where a gathering of States is told in its first sentences; None where none is."""
    led = _are_both_led(sentences) or _is_led_by_officials(sentences)
    early = [one for one in sentences if one.place is not Place.BODY or one.number <= EARLY]
    both = _both(early)
    found = [pair for one in early for pair in _gatherings(one, both, posted)]
    of_a_kind = {_met(event) for event, says_so in found if led or says_so}
    events = [event for event, _ in found if event.role in {Role.HELD, Role.FUTURE} and _met(event) in of_a_kind]
    return told_most(events, sentences, "hi")


def _met(event: Event) -> frozenset[str]:
    """The States whose gathering an event is."""
    return frozenset(code for code, _ in event.body.parties) if event.body else frozenset()


def _gatherings(sentence: Sentence, both: Parties, posted: date | None) -> Iterator[tuple[Event, bool]]:
    """The gatherings of States that a sentence tells were held, or will be; `both` are "the two countries".

    With each whether the words around it say that it is one of a kind; of a next one nothing else is told.
    """
    row = sentence.row
    yield from ((event, True) for event in _of_those_who_did(sentence, posted))
    for first, after, parties in _states(row, both):
        for at in _heads(row, after):
            says_so = _is_of_a_kind(row, first, at)
            if _is_no_session(row, first, at) or not (says_so or _stands_alone(row, parties, at)):
                continue
            begin = next((place for place in range(after, at) if row.units[place].kind == "ORD"), at)
            role, rule = _deed(row, after, at) or role_of(sentence, begin, at + 1, "hi", posted)
            if role in {Role.HELD, Role.FUTURE} or (says_so and rule == NEXT_ONE):
                met = Gathering(begin, at, parties, _number(row, first, at), role, rule)
                yield session_of(sentence, met, "hi"), says_so
                break


NEXT_ONE = "next-session"
"""The rule for a session after this one, which is of the same kind: "रक्षा सचिवों के अगले दौर की | वार्ता 3 मई को होगी"."""


def _stands_alone(row: Row, parties: Parties, at: int) -> bool:
    """Whether another sentence may say of what kind a gathering is: it is one of States, and not only talked of."""
    return len(parties) >= PARTIES and row.shown(at, at + 1).split()[0] not in words("hi", "sessions.counted_talks")


def _of_those_who_did(sentence: Sentence, posted: date | None) -> Iterator[Event]:
    """A counted gathering told before the States that did something at it: "नौवीं चाय वार्ता | के दौरान A और B ने …"."""
    row = sentence.row
    for match in row.find(grammar("verdicts", "hi", "at_it")[0]):
        at, parties = match.start("head"), parties_of(row.units[match.end("head") : match.end()])
        if _gathers(row, at) and len(parties) >= PARTIES and _is_of_a_kind(row, match.start(), at):
            if _is_no_session(row, match.start(), at):
                continue
            role, _ = role_of(sentence, match.start(), at + 1, "hi", posted)
            if role is not Role.OTHER:
                ordinal = row.units[match.start()]
                met = Gathering(match.start(), at, parties, ordinal, Role.HELD, "dealt-with-subjects")
                yield session_of(sentence, met, "hi")


def _deed(row: Row, after: int, at: int) -> tuple[Role, str] | None:
    """The role of what the States themselves did: "केन्या और घाना ने … | बैठक की", "के बीच … | वार्ता हुई"."""
    told = row.units[at]
    if told.kind == "STANCE":
        done = row.shown(at, at + 1).endswith(DONE)
        return (Role.HELD, "was-held") if done else None
    did = any(unit.kind == "NE" for unit in row.units[after:at])
    if did and _number(row, after, at) and _DURING_IT.match(row.marks, at + 1):
        return Role.HELD, "dealt-with-subjects"
    if did and _IN_IT_DONE.match(row.marks, at + 1) and any(_is_official(row, place) for place in range(after, at)):
        return Role.HELD, "dealt-with-subjects"
    return (Role.HELD, "was-held") if did and _OF_IT_DONE.match(row.marks, at + 1) else None


DONE = ("की", "हुई")
_OF_IT_DONE = pattern("KA VERB? (STOP | COMMA | AND | $)")
"""What ends a clause that says somebody had a meeting: "बैठक | की।"."""

_IN_IT_DONE = pattern("MEIN ANY{1,30} STANCE KA? STOP")
"""What says that those who met dealt with subjects: "अधिकारियों की बैठक | में चाय के निर्यात की समीक्षा की।"."""

_DURING_IT = pattern("(OPEN ANY{1,3} CLOSE)? DURING")
"""What after a counted gathering says that somebody did something at it: "तीसरी बैठक (एचएलएम) | के दौरान"."""


def _states(row: Row, both: Parties) -> Iterator[tuple[int, int, Parties]]:
    """The units that name two States or more together, or call them "the two countries"."""
    for match in row.find(grammar("verdicts", "all", "pair")[0]):
        parties = parties_of(row.units[match.start() : match.end()])
        if len(parties) >= PARTIES and not is_of_their_border(row, match.end()):
            yield match.start(), match.end(), parties
    for match in row.find(grammar("verdicts", "hi", "forces")[0]):
        parties = parties_of(row.units[match.start() : match.end()])
        if len(parties) >= PARTIES:
            yield match.start(), match.end() - 1, parties
    for match in row.find(grammar("verdicts", "hi", "offices")[0]):
        if parties := of_offices(row):
            yield match.start("own"), match.start("land") + 1, parties
    for at, unit in row.of_kind("LAND"):
        near = range(at + 1, min(len(row) - 1, at + NEAR))
        if unit.value in UNIONS and any(_sits_for_it(row, place) for place in near):
            yield at, at + 1, parties_of([unit])
    if both:
        yield from ((at, at + 1, both) for at, _ in row.of_kind("BOTH"))
        yield from ((at, at + 1, both) for at, _ in row.of_kind("JOINT") if _is_of_their_level(row, at))


def _sits_for_it(row: Row, at: int) -> bool:
    """Whether officials of a union meet, or its ministers with a number: "ब्रिक्स के कृषि मंत्रियों | की छठी बैठक"."""
    if _is_official(row, at):
        return True
    counted = [unit.kind for unit in row.units[at + 1 : at + 3]] == ["KA", "ORD"]
    return counted and row.shown(at, at + 1).split()[-1] in words("hi", "sessions.ministers")


def _is_of_their_level(row: Row, at: int) -> bool:
    """Whether counted talks of the level of an office are told where no State is: "महानिदेशक स्तर की | 21वीं वार्ता"."""
    counted = any(unit.kind == "ORD" for unit in row.units[max(0, at - 1) : at + 2])
    return counted and row.units[at].value == OFFICIAL and not any(unit.kind in NATIONS for unit in row.units)


NEAR = 7
"""Units after a union within which its officials are told: "आसियान देशों के | वरिष्ठ चाय अधिकारियों की"."""


def _both(sentences: Sequence[Sentence]) -> Parties:
    """The two States of the first sentences, where they name no other."""
    parties = parties_of([unit for sentence in sentences for unit in sentence.row.units])
    return parties if len(parties) == PARTIES else ()


def _heads(row: Row, after: int) -> Iterator[int]:
    """The words for a meeting or talks in the clause after the States."""
    for at in range(after, min(len(row), after + LONGEST)):
        if row.units[at].kind in ENDS and not (_NEXT_SET.match(row.marks, at) or _tells_when(row, at)):
            return
        if _gathers(row, at):
            yield at


ENDS = frozenset({"STOP", "BREAK", "SEMI", "NEXT", "LAST", "VISIT", "NATIONAL"})
"""What parts the States from a meeting that is not theirs."""


_NEXT_SET = pattern("NEXT (SESSION? KA)? (WORD | SESSION) (DATE | KO | CITY | MEIN | SE | COMMA){2,8} WILL")
"""What announces the next meeting for a day: "सचिवों के | अगले दौर की वार्ता 3 मई को नैरोबी में होगी"."""


def _tells_when(row: Row, at: int) -> bool:
    """Whether "next" is only of a week, a month or a year: "अगले | हफ्ते 14 दिसंबर को"."""
    following = row.shown(at + 1, at + 2) if at + 1 < len(row) else ""
    return row.units[at].kind == "NEXT" and following in words("hi", "sessions.spans_ahead")


def _gathers(row: Row, at: int) -> bool:
    unit = row.units[at]
    shown = row.shown(at, at + 1).split()[0]
    if unit.kind == "SESSION":
        of_a_kind = shown in words("hi", "sessions.gatherings") | words("hi", "sessions.talks")
        return of_a_kind or row.units[at - 1].kind == "ORD"
    if isinstance(unit.value, BodyMention):
        return unit.value.kind == TALKS and unit.value.bare
    if unit.kind in {"WORD", "STANCE"} and shown in words("hi", "sessions.counted_talks"):
        return row.units[at - 1].kind == "ORD" or row.units[at - 2].kind == "ORD"
    return unit.kind in {"WORD", "STANCE"} and shown in words("hi", "sessions.talks")


def _is_no_session(row: Row, first: int, at: int) -> bool:
    """Whether words around a gathering say that it is none that recurs; the "States" of a union are its officials."""
    if not ASIDE.isdisjoint(row.shown(0, at).split()) or row.shown(max(0, first - AGO), first).startswith(AGO_SAID):
        return True
    of_members = row.units[first].value in UNIONS and row.units[first + 2].kind == "KA"
    begin = first + 2 if of_members else first
    said = {word for place in range(begin, at) for word in row.shown(place, place + 1).split()}
    none = words("hi", "bodies.no_forces") | words("hi", "sessions.of_no_session") | heads_of("hi").nobodys
    return not said.isdisjoint(none)


def _is_of_a_kind(row: Row, first: int, at: int) -> bool:
    """Whether the words around a gathering say that it is one of a kind that recurs."""
    if _number(row, first, at) is not None or _are_of_three(row, first, at):
        return True
    return _is_compound(row, first, at) or any(
        _is_official(row, place) or _lasts(row, place) for place in range(first, at)
    )


def _are_of_three(row: Row, first: int, at: int) -> bool:
    """Whether three States are named and their talks called those of three, no head of State being told of.

    "केन्या, घाना और पेरू के बीच त्रिपक्षीय | वार्ता".
    """
    told = {row.shown(place, place + 1) for place in range(first, at)}
    among_leaders = not words("hi", "sessions.heads_of_state").isdisjoint(row.shown(0, len(row)).split())
    said = not told.isdisjoint(words("hi", "bodies.of_three"))
    return said and not among_leaders and len(parties_of(row.units[first:at])) > PARTIES


AGO = 1
AGO_SAID = listed("hi", "sessions.ago")
"""How what right before the States says that their meeting was an earlier one begins: "पिछले महीने | ब्रिक्स …"."""

ASIDE = words("hi", "sessions.on_the_sidelines")
"""What puts a meeting on the sidelines of another."""


def _number(row: Row, first: int, at: int) -> Unit | None:
    """The number of a session: before the States or between them and the word for it."""
    counted = ((place, row.units[place]) for place in range(max(0, first - 1), at) if row.units[place].kind == "ORD")
    return next((unit for place, unit in counted if not _is_since(row, place)), None)


def _is_since(row: Row, at: int) -> bool:
    """Whether a number is "before", or says since when there was none: "यह | पहली बातचीत होगी"."""
    number = row.units[at]
    first = number.value == 1 and (row.units[at - 1].kind == "THIS" or counts_since(row, number))
    return first or row.shown(at, at + 1).startswith(ONCE)


ONCE = listed("hi", "sessions.once")
"""A number that mostly is "before"."""


def _is_compound(row: Row, first: int, at: int) -> bool:
    """Whether the States and what they met about make one name: "केन्या-घाना सीमा सुरक्षा | बैठक", "… समन्वय पर | बैठक"."""
    if row.units[at].kind != "SESSION" or heads_of("hi").firms.intersection(row.shown(first, at).split()):
        return False
    return grammar("verdicts", "hi", "compound")[0].fullmatch(row.marks, first, at) is not None


def _is_official(row: Row, at: int) -> bool:
    """Whether those who meet are officials or offices, or the level is that of an office."""
    unit = row.units[at]
    if unit.value == OFFICIAL or (unit.kind == "JOINT" and row.shown(at, at + 1).startswith(OF_FOUR)):
        return True
    shown = row.shown(at, at + 1).split()[-1]
    return shown in words("hi", "sessions.officials") and row.units[at + 1].kind in {"KA", "BETWEEN", "PAR", "NE"}


OF_FOUR = ("2+2", "2 + 2")
"""What says that two of each side meet."""


def _lasts(row: Row, at: int) -> bool:
    """Whether a meeting lasts days: "दो दिवसीय | बैठक", "दो दिनों की | वार्ता"."""
    return row.shown(at, at + 1).split()[-1] in words("hi", "sessions.lasting")


def _are_both_led(sentences: Sequence[Sentence]) -> bool:
    """Whether the text tells who led each of two States, none of them its head."""
    led: set[str] = set()
    for row in (sentence.row for sentence in sentences):
        for match in row.find(grammar("verdicts", "hi", "led")[0]):
            told = row.shown(match.start(), min(len(row), match.end() + LEADER)).split()
            if words("hi", "sessions.heads_of_state").isdisjoint(told):
                led.add(str(row.units[match.start()].value))
    return len(led) >= PARTIES


def _is_led_by_officials(sentences: Sequence[Sentence]) -> bool:
    """Whether an early sentence tells that an official, and no minister, led a State's delegation."""
    early = (one.row for one in sentences if one.place is not Place.BODY or one.number <= EARLY)
    for row in early:
        posts = [row.shown(at, at + 1) for at, _ in row.of_kind("POST")]
        led = any(True for _ in row.find(grammar("verdicts", "hi", "led")[0]))
        if led and posts and all(post.endswith(OFFICIAL_POSTS) for post in posts):
            return True
    return False


OFFICIAL_POSTS = listed("hi", "sessions.official_posts")
"""How the posts of those end who meet for a government without being ministers."""

LEADER = 6
"""Units after the word for leading within which it is told who led."""
