"""What Hindi units are beside others: talks that are sessions, levels of bodies, glosses in Latin letters.

* "वार्ता की", which elsewhere is talked, is talks of which something is told before a chair, a session or a number
  ("वार्ता की | सह-अध्यक्षता"), and talks that took place after one ("दूसरे दौर की | वार्ता हुई");
* "सचिव-स्तरीय" and "गृह सचिव स्तर की" say whose level a body or a gathering is of;
* what is "besides" elsewhere ("के अतिरिक्त") is the rank of an officer before one ("विभाग के अतिरिक्त सचिव");
* the command of a delegation ("प्रतिनिधिमंडल की कमान") is who led it;
* the leadership of a country, whom somebody met ("के नेतृत्व के साथ"), and "कर" after a hyphen are plain words;
* the inaugural meeting of a body is its first, its counted conference a session; talks "while they were on" are talks;
* what one side asks of the other is no subject of both;
* "2+2" says how many ministers of each side meet;
* letters of a name without their stops are initials, "के" among them ("सचिव आर | के सिंह", "डॉ. | के मोहन");
* what stands in brackets in Latin letters after a country, a post or a person only says it again ("भारत (India)").

Reads: the units of a Hindi text. Writes: units.
"""

from collections.abc import Sequence
from itertools import pairwise

from paraph.intake.marks.heads import TALKS, heads_of
from paraph.intake.marks.lexicon import lexicon
from paraph.intake.marks.rows import Unit
from paraph.intake.marks.rulewords import listed, words


def refined(units: list[Unit], text: str) -> list[Unit]:
    """The units of a Hindi text with what others beside them make of some."""
    units = _with_requests(units, text)
    units = _with_conferences(_with_inaugural(units, text), text)
    units = _with_two_plus_two(_plain(_with_talks(_without_glosses(units), text), text), text)
    units = _with_initials(_with_command(_with_levels(units, text), text), text)
    return _with_additional(_with_surnames(_with_things(units, text), text), text)


def _with_things(units: list[Unit], text: str) -> list[Unit]:
    """The units with what is no time and no deed as plain words.

    "बाढ़ की | पूर्व चेतावनी", "| पूर्ववर्ती रसायनों", "सचिव (| पूर्व)", "बैंकों के बीच | सूचना का आदान-प्रदान और …".
    """
    for at in range(len(units) - 1):
        shown, after = text[units[at].start : units[at].end], units[at + 1]
        if units[at].kind == "LAST" and shown in words("hi", "marks.before"):
            of_a_thing = text[after.start : after.end] in words("hi", "marks.early_things")
            if of_a_thing or after.kind in {"HYPHEN", "CLOSE"}:
                units[at] = units[at]._replace(kind="WORD")
        exchange = units[at].kind == "STANCE" and shown.endswith(EXCHANGE) and shown.startswith(EXCHANGED)
        if exchange and after.kind in IN_A_LIST:
            units[at] = units[at]._replace(kind="WORD", value=None)
    return units


EXCHANGE = "प्रदान"
EXCHANGED = listed("hi", "marks.exchanged")
IN_A_LIST = frozenset({"COMMA", "AND", "PAR", "INTRO"})
"""What goes on after a member of a list."""


def _with_surnames(units: list[Unit], text: str) -> list[Unit]:
    """The units with what elsewhere is a noun or a verb of a name: "सचिव मोहन राय | अधिकारी", "मंत्री | ली वेई"."""
    for at in range(1, len(units)):
        shown = text[units[at].start : units[at].end]
        if (
            units[at].kind == "VERB"
            and units[at - 1].kind in TITLES
            and shown in words("hi", "people.names_like_verbs")
        ):
            units[at] = units[at]._replace(kind="WORD")
        if shown in words("hi", "people.surnames_like_nouns") and units[at].kind in {"PEOPLE", "POST"}:
            before = [unit.kind for unit in units[max(0, at - 3) : at]]
            named = before[-2:] == ["HON", "WORD"] or (before[1:] == ["WORD", "WORD"] and before[0] in TITLES)
            if named or (before[-2:] == ["POST", "WORD"] and _is_who_did(units, at, text)):
                units[at] = units[at]._replace(kind="WORD")
    return units


def _is_who_did(units: Sequence[Unit], at: int, text: str) -> bool:
    """Whether a noun after one word and a post is the surname of who did it: "सचिव मोहन | अधिकारी ने"."""
    before = text[units[at - 1].start : units[at - 1].end]
    return at + 1 < len(units) and units[at + 1].kind == "NE" and before not in words("hi", "people.of_what_officials")


def _plain(units: list[Unit], text: str) -> list[Unit]:
    """The units with what elsewhere leads or is done as plain words: "के | नेतृत्व के साथ", "गैर-| कर राजस्व".

    "को देखते | हुए" tells how something was done, not that a session was.
    """
    for before, at in pairwise(range(len(units))):
        of_those_met = units[at].kind == "LED" and at + 1 < len(units) and units[at + 1].kind in MET
        while_doing = units[at].kind == "HELD" and text[: units[at].start].rstrip().endswith(DOING)
        if of_those_met or while_doing or (units[before].kind == "HYPHEN" and units[at].kind == "VERB"):
            units[at] = units[at]._replace(kind="VERB" if while_doing else "WORD")
    return units


def _with_inaugural(units: list[Unit], text: str) -> list[Unit]:
    """The units with the inaugural meeting of a body as its first: "चाय समूह की | उद्घाटन | बैठक"."""
    for at, (unit, after) in enumerate(pairwise(units)):
        opens = unit.kind == "HELD" and text[unit.start : unit.end] in INAUGURAL
        if opens and after.kind == "SESSION" and text[after.start : after.end] in FIRST_MEETINGS:
            units[at] = Unit("ORD", unit.start, unit.end, 1)
    return units


def _with_requests(units: list[Unit], text: str) -> list[Unit]:
    """The units with what one side asks of the other as a plain verb: "केन्या ने … का | अनुरोध किया", not "दोनों ने …"."""
    both = False
    for at, unit in enumerate(units):
        both = (both or unit.kind == "BOTH") and unit.kind != "STOP"
        if unit.kind == "STANCE" and not both and text[unit.start : unit.end] in words("hi", "marks.requests"):
            units[at] = unit._replace(kind="VERB", value=None)
    return units


_COUNTED_CONFERENCE = ("BODY", "KA", "ORD", "EVENT")


def _with_conferences(units: list[Unit], text: str) -> list[Unit]:
    """The units with a conference of a body, if counted, as its session: "चाय समिति का तीसरा | सम्मेलन"."""
    for at in range(len(_COUNTED_CONFERENCE), len(units) + 1):
        told = units[at - len(_COUNTED_CONFERENCE) : at]
        conference = units[at - 1]
        if (
            tuple(unit.kind for unit in told) == _COUNTED_CONFERENCE
            and text[conference.start : conference.end] in COUNTED_EVENTS
        ):
            units[at - 1] = conference._replace(kind="SESSION", value=None)
    return units


DOING = ("ते", "ती")
"""How verbs end that tell what was done at the same time: "देखते | हुए"."""

COUNTED_EVENTS = words("hi", "marks.counted_events")
INAUGURAL = words("hi", "marks.inaugural")
FIRST_MEETINGS = words("hi", "marks.first_meetings")

MET = frozenset({"WITH", "SE", "KO"})
"""What follows those whom somebody met."""


def _with_two_plus_two(units: list[Unit], text: str) -> list[Unit]:
    """The units with "2+2" as one that tells what is joint: "भारत-केन्या | 2+2 सचिव स्तरीय वार्ता"."""
    for at in range(len(units) - 3, -1, -1):
        whole = units[at : at + 3]
        if [unit.kind for unit in whole] == ["NUM", "AND", "NUM"] and text[whole[0].start : whole[2].end] == "2+2":
            units[at : at + 3] = [Unit("JOINT", whole[0].start, whole[2].end)]
    return units


TOLD_OF = {"CHAIR": "SESSION", "SESSION": "WORD", "ORD": "WORD"}
"""What "वार्ता की" is before a word that makes talks of it: those chaired, or those of which there was a session."""


def _with_talks(units: list[Unit], text: str) -> list[Unit]:
    """The units with talks by themselves where a chair, a session or a number makes talks of them."""
    for at in range(len(units) - 1, -1, -1):
        unit = units[at]
        if unit.kind == "CLAUSE" and at and units[at - 1].kind in OF_TALKS:
            units[at : at + 1] = _talks_during(unit, text)
        if unit.kind != "STANCE":
            continue
        word, _, rest = text[unit.start : unit.end].partition(" ")
        if not rest or heads_of("hi").whole.get(word) != TALKS:
            continue
        middle = unit.start + len(word)
        told_of = TOLD_OF.get(units[at + 1].kind) if at + 1 < len(units) and rest in TALKS_OF else None
        if told_of:
            units[at : at + 1] = [Unit(told_of, unit.start, middle), Unit("KA", middle + 1, unit.end)]
        elif _is_counted(units[:at]):
            units[at : at + 1] = [Unit("WORD", unit.start, middle), Unit("HELD", middle + 1, unit.end)]
    return units


OF_TALKS = frozenset({"ORD", "WORD", "KA"})
"""What before "चर्चा के दौरान" says which talks they are: "16वें दौर की | चर्चा के दौरान"."""


def _talks_during(unit: Unit, text: str) -> list[Unit]:
    """Talks "while they were on" as talks and what was meanwhile; the unit itself where it is no such clause."""
    word, _, rest = text[unit.start : unit.end].partition(" ")
    if heads_of("hi").whole.get(word) != TALKS or rest not in TALKS_DURING:
        return [unit]
    middle = unit.start + len(word)
    return [Unit("WORD", unit.start, middle), Unit("DURING", middle + 1, unit.end)]


TALKS_DURING = words("hi", "marks.talks_during")
TALKS_OF = words("hi", "marks.talks_of")


def _is_counted(before: Sequence[Unit]) -> bool:
    """Whether the units that talks follow count them: "तीसरी | वार्ता", "दूसरे दौर की | वार्ता"."""
    kinds = [unit.kind for unit in before[-3:]]
    return kinds[-1:] == ["ORD"] or kinds == ["ORD", "SESSION", "KA"]


def _with_levels(units: list[Unit], text: str) -> list[Unit]:
    """The units with whose level something is of as one: "सचिव-स्तरीय | संयुक्त समिति", "महानिदेशक स्तर की | वार्ता"."""
    for at in range(len(units) - 1, 0, -1):
        shown = text[units[at].start : units[at].end]
        if shown in AT_LEVEL and units[at - 1].kind in OFFICES:
            units[at - 1 : at + 1] = [Unit("JOINT", units[at - 1].start, units[at].end, OFFICIAL)]
            continue
        if units[at].kind == "WORD" and shown.endswith(LEVELS_OF_OFFICE):
            units[at] = units[at]._replace(kind="JOINT", value=OFFICIAL)
        if shown not in words("hi", "marks.levels"):
            continue
        post = at - 1 - (units[at - 1].kind == "HYPHEN")
        after = at + 1 + (at + 1 < len(units) and shown in LEVEL_ALONE and units[at + 1].kind == "KA")
        whole = shown not in LEVEL_ALONE or after == at + 2
        if whole and units[post].kind in OFFICES:
            units[post:after] = [Unit("JOINT", units[post].start, units[after - 1].end, OFFICIAL)]
    return units


def _with_additional(units: list[Unit], text: str) -> list[Unit]:
    """The units with an additional officer as one, where elsewhere it is besides: "विभाग के | अतिरिक्त सचिव"."""
    for at in range(len(units) - 2, 0, -1):
        of, _, rank = text[units[at].start : units[at].end].partition(" ")
        if rank in ADDITIONAL and units[at + 1].kind == "POST" and units[at - 1].kind not in TITLES:
            start, end = units[at].start, units[at].start + len(of)
            units[at : at + 2] = [Unit("KA", start, end), units[at + 1]._replace(start=end + 1)]
    return units


ADDITIONAL = words("hi", "marks.additional")


def _with_command(units: list[Unit], text: str) -> list[Unit]:
    """The units with the command of a delegation as who led it: "प्रतिनिधिमंडल की | कमान"."""
    for at in range(2, len(units)):
        kinds = [unit.kind for unit in units[at - 2 : at + 1]]
        if kinds == ["SIDE", "KA", "WORD"] and text[units[at].start : units[at].end] in COMMAND:
            units[at] = units[at]._replace(kind="LED")
    return units


def _with_initials(units: list[Unit], text: str) -> list[Unit]:
    """The units with "के" as a letter where nothing stands before it that it could be of: a title, or another letter."""
    letters = lexicon("hi").letters
    for at in range(1, len(units) - 1):
        is_letter = units[at].kind == "KA" and text[units[at].start : units[at].end] in LETTER_WHOSE
        if not is_letter or units[at + 1].kind != "WORD":
            continue
        lettered = at > 1 and units[at - 2].kind in TITLES and text[units[at - 1].start : units[at - 1].end] in letters
        if lettered:
            units[at - 1] = units[at - 1]._replace(kind="INIT")
        if lettered or units[at - 1].kind == "HON" or _is_middle(units, at):
            units[at] = units[at]._replace(kind="INIT")
    return units


def _is_middle(units: Sequence[Unit], at: int) -> bool:
    """Whether "के" stands within a name whose bearer's post follows: "श्री मोहन | के लाल, संयुक्त सचिव"."""
    around = [unit.kind for unit in units[max(0, at - 2) : at + 4]]
    return around == ["HON", "WORD", "KA", "WORD", "COMMA", "POST"]


LETTER_WHOSE = words("hi", "marks.letter_whose")
TITLES = frozenset({"POST", "HON"})
"""What the initials of a name stand after."""

COMMAND = words("hi", "marks.command")
LEVEL_ALONE = words("hi", "marks.level_alone")
AT_LEVEL = words("hi", "marks.at_level")
LEVELS_OF_OFFICE = listed("hi", "marks.levels_of_office")
OFFICES = frozenset({"POST", "PEOPLE"})
OFFICIAL = "official"
"""The value of the words that say the level of whose office something is."""

GLOSSED = frozenset({"LAND", "DEMO", "CITY", "POST", "ORG"})
"""Kinds after which Latin letters in brackets only say the same again."""

AFTER_A_PERSON = frozenset({"NE", "SE", "WITH", "KO"})
"""What follows the gloss of a name: "विवेक कुमार (Vivek Kumar) | ने"."""

GLOSS = frozenset({"CAP", "LOW", "INIT", "HYPHEN", "COMMA", "AND"})


def _without_glosses(units: list[Unit]) -> list[Unit]:
    """The units without brackets that say in Latin letters what stands before them."""
    kept: list[Unit] = []
    at = 0
    while at < len(units):
        after = _after_gloss(units, at) if units[at].kind == "OPEN" and kept else at
        if after == at:
            kept.append(units[at])
        at = max(after, at + 1)
    return kept


def _after_gloss(units: Sequence[Unit], at: int) -> int:
    """The unit after the gloss that begins at `at`; `at` where none does."""
    close = next((place for place in range(at + 1, len(units)) if units[place].kind not in GLOSS), len(units))
    if close == len(units) or units[close].kind != "CLOSE" or not any(one.kind == "CAP" for one in units[at:close]):
        return at
    following = units[close + 1].kind if close + 1 < len(units) else ""
    is_gloss = units[at - 1].kind in GLOSSED or (units[at - 1].kind == "WORD" and following in AFTER_A_PERSON)
    return close + 1 if is_gloss else at
