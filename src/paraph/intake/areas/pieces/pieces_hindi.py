"""Where subjects begin and end in Hindi, whose heads and prepositions come last.

An aim stands before its subjects ("खतरे से निपटने के लिए | संयुक्त व्यवस्था पर"), so does what is going on for it; "में" and
"पर" part what stands before them from what follows, unless they tie two words of one subject ("खेती में मशीनीकरण").

Reads: a row and places in it. Writes: places.
"""

from paraph.intake.areas.governed.ends import END
from paraph.intake.areas.pieces.means_hindi import AIMS, is_at_institution, is_for_means, is_where_it_comes, past_means
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.wording import is_infinitive, says_nothing

SPLIT = frozenset({"COMMA", "SEMI", "AND", "INTRO", "COLON", "LINE"})
"""What parts subjects, in every language."""


def past_opening(row: Row, first: int, joint: int) -> int:
    """Where the subjects before a joint begin after what they belong to, what they are for, and where it was.

    What a session is for are its subjects: "बैठक का मकसद | चाय".
    """
    first = next((at + 1 for at in range(first, joint - 1) if row.shown(at, at + 1) in PURPOSES), first)
    first = _past_when(row, first, joint)
    first = past_aim(row, past_category(row, first, joint), joint)
    return past_forums(row, past_frame(row, first, joint), joint)


def _past_when(row: Row, first: int, joint: int) -> int:
    """Where subjects begin after when, by what means and after what it was: "कल वर्चुअल माध्यम से | चाय क्षेत्र में".

    "नैरोबी में दोनों मंत्रियों की भेंट के बाद | रेल में हुई प्रगति".
    """
    told = _WHEN.match(row.marks, first, joint)
    first = told.end() if told and told.end() < joint else first
    after = next((at for at in range(joint - 2, first, -1) if row.shown(at, at + 1) in TIMES), None)
    alone = after is not None and not any(unit.kind in {"AND", "COMMA"} for unit in row.units[first:after])
    return after + 1 if after is not None and alone else first


_WHEN = pattern("DATE KO? (VIRTUAL WORD? SE)? | VIRTUAL WORD? SE")


def past_aim(row: Row, first: int, joint: int) -> int:
    """Where the subjects begin after what they are for: "खतरे से निपटने के लिए | संयुक्त व्यवस्था पर"."""
    aim = next((at for at in range(joint - 2, first, -1) if row.shown(at, at + 1) in AIMS), None)
    if aim is None or not _is_doing(row, aim - 1) or is_for_means(row, aim, joint):
        return first
    if any(unit.kind in LISTED for unit in row.units[first:aim]):
        return first
    rest = row.text[row.units[aim].end : row.units[joint - 1].end]
    return first if says_nothing(rest, "hi") else aim + 1


def _is_doing(row: Row, at: int) -> bool:
    """Whether a word is that of something to be done: "निपटने", "लगाने"."""
    return row.units[at].kind == "INF" or is_infinitive(row.shown(at, at + 1))


LISTED = frozenset({"COMMA", "SEMI"})


def past_category(row: Row, first: int, joint: int) -> int:
    """Where subjects begin after what those before belong to: "चाय सहित | विभिन्न कृषि क्षेत्रों में निवेश पर"."""
    if (
        first == 0
        or row.units[first - 1].kind != "INTRO"
        or first >= joint
        or row.shown(first, first + 1) not in SEVERAL
    ):
        return first
    return next((at + 1 for at in range(first, joint) if row.shown(at, at + 1) in CATEGORIES), first)


def past_forums(row: Row, first: int, joint: int) -> int:
    """Where subjects begin after the forums at which they are dealt with: "जी-20 तथा बहुपक्षीय संगठनों में | चाय पर"."""
    last = next((at for at in range(joint - 1, first, -1) if row.shown(at, at + 1) in FORUMS), None)
    if last is None or last + 1 >= joint or row.units[last + 1].kind not in {"MEIN", "PAR"}:
        return first
    if _is_work_at_forums(row, last + 1, joint):
        return first
    before = {unit.kind for unit in row.units[first:last]}
    listed = next((at for at in range(first, last) if row.units[at].kind == "COMMA"), first)
    subjects = listed > first and row.shown(first, listed) not in ORGANISATIONS
    return first if subjects or before & {"MEIN", "PAR", "KA"} else last + 2


def past_frame(row: Row, first: int, joint: int) -> int:
    """Where subjects begin after what one "and" joins that they come under: "चाय और कॉफी परियोजना के अंतर्गत | दो नहरें"."""
    frame = next((at for at in range(joint - 2, first, -1) if row.units[at].kind == "UNDER"), None)
    if frame is None or any(unit.kind in LISTED for unit in row.units[first:frame]):
        return first
    return frame + 1


SEVERAL = words("hi", "areas.several")
CATEGORIES = words("hi", "areas.categories")
FORUMS = words("hi", "areas.forums")
"""Words for several of something, for what subjects are, and for where they are dealt with."""

ORGANISATIONS = words("hi", "areas.organisations")
"""What names only who, or at what, where it stands alone."""

LEAGUES = listed("hi", "areas.organisations")


def begins(row: Row, begin: int, cut: int, stance: str) -> int:
    """Where a subject begins in a piece; `cut` where it names none."""
    begin = _past_invited(row, begin, cut) if stance == "proposed" else begin
    return _past_clause(row, begin, cut) if begin < cut else cut


def _past_invited(row: Row, begin: int, cut: int) -> int:
    """Past the firms whom somebody invites: "भारतीय कंपनियों को | खनन में निवेश के लिए आमंत्रित किया".

    To invest alone is no subject: in what was told before.
    """
    asked = (at for at in range(begin + 1, cut) if row.units[at].kind == "KO")
    first = next((at + 1 for at in asked if row.shown(at - 1, at) in INVITED), begin)
    return cut if first > begin and row.shown(first, cut) in INVITED_TO else first


FIRMS = listed("hi", "areas.invited")
INVITED, INVITED_TO = words("hi", "areas.invited"), words("hi", "areas.invited_to")


def _past_clause(row: Row, begin: int, cut: int) -> int:
    """Where a subject begins after what it is going on for: "साझा करने के लिए चल रहे | सूचना विनिमय".

    So it does after a manner: "मुख्य रूप से | चाय".
    """
    manner = next((at + 1 for at in range(begin, min(begin + MANNER, cut - 1)) if row.shown(at, at + 2) == IN_A_WAY), 0)
    begin = manner + 1 if 0 < manner < cut - 1 else begin
    begin = past_means(row, _past_doer(row, _past_bracket(row, begin, cut), cut), cut)
    frame = next((at for at in range(cut - 2, begin, -1) if _is_frame(row, at)), None)
    if frame is not None:
        return frame + 1
    lengths = ((at, long) for at in range(cut - 3, begin, -1) for long in (2, 3) if at + long < cut)
    reason = next((at + long for at, long in lengths if row.shown(at, at + long) in REASONS), None)
    if reason is not None:
        return reason
    goes_on = next((at for at in range(cut - 2, begin - 1, -1) if row.shown(at, at + 1) in ONGOING), None)
    return begin if goes_on is None or _is_of_somebody(row, begin, goes_on) else goes_on + 1


REASONS = words("hi", "areas.reasons")


def _past_doer(row: Row, begin: int, cut: int) -> int:
    """Where a subject begins after what it is said to do: "लोगों को लाभ पहुंचाने वाली | रेल परियोजनाओं"."""
    does = (at for at in range(cut - 2, begin, -1) if row.shown(at, at + 1) in DOERS and _is_doing(row, at - 1))
    return next((at + 1 for at in does if cut - at > LEAST_DONE), begin)


LEAST_DONE = 2
"""Units from what says that something does it, within which a subject that is told by one word keeps it."""

DOERS = words("hi", "areas.doers")
ACCORDING = words("hi", "areas.according_to")


def _is_frame(row: Row, at: int) -> bool:
    """Whether a unit leads from what something comes under to what it is."""
    return row.units[at].kind == "UNDER" or row.shown(at, at + 1) in ACCORDING


def _past_bracket(row: Row, begin: int, cut: int) -> int:
    """Where a subject begins after a bracket that opens a list, or an agency's: "कई क्षेत्रों ( | चाय", "(भाषा) | चाय"."""
    kinds = [unit.kind for unit in row.units[begin:cut]]
    if _AGENCY.match(row.marks, begin, cut):
        return begin + kinds.index("CLOSE") + 1
    if "OPEN" not in kinds or "CLOSE" in kinds:
        return begin
    bracket = begin + kinds.index("OPEN")
    nothing = begin < bracket and says_nothing(row.shown(begin, bracket), "hi")
    return bracket + 1 if nothing and bracket + 1 < cut else begin


_AGENCY = pattern("OPEN (WORD | ABBR | NEWS) (SLASH (WORD | ABBR | NEWS))? CLOSE (?! KA)")


def _is_of_somebody(row: Row, begin: int, at: int) -> bool:
    """Whether what goes on is said to be of somebody or something: "कर्मियों की | चल रही प्रतिनियुक्ति"."""
    return at > begin and row.units[at - 1].kind in {"KA", "MEIN"}


PURPOSES = words("hi", "areas.purposes")
IN_A_WAY = "रूप से"
MANNER = 3
"""Units from the beginning of a piece within which a manner ends."""

ONGOING = words("hi", "areas.ongoing")
"""What parts an aim from what goes on for it."""


def _ties_two_words(row: Row, at: int, end: int) -> bool:
    """Whether "में" stands within one subject: "खेती में मशीनीकरण", "बिजली क्षेत्र में पूंजी निवेश"."""
    parting = SPLIT | {"MEIN", "NE", "PAR", "KA", "KO"} | END["hi"]
    first = next((place + 1 for place in range(at - 1, -1, -1) if row.units[place].kind in parting), 0)
    last = next((place for place in range(at + 1, end) if row.units[place].kind in parting | {"SE"}), end)
    goes_on = at + 1 < last and row.shown(at + 1, at + 2) in ONGOING
    around = row.units[first:at], row.units[at + 1 + goes_on : last]
    kinds = [[unit.kind for unit in part] for part in around]
    if any(
        not 0 < sum(kind != "HYPHEN" for kind in part) <= LONGEST_TIED or part[0] != "WORD" or {*part} - TIED
        for part in kinds
    ):
        return False
    if first > 0 and row.units[first - 1].kind in {"AND", "COMMA"} and is_done_in_fields(row, at + 1, last):
        return False
    return not any(says_nothing(row.text[part[0].start : part[0].end], "hi") for part in around)


def is_done_in_fields(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece only tells what is done in the fields before it: "चाय और कॉफी क्षेत्र में | निवेश के अवसरों"."""
    if begin < 1 or row.units[begin - 1].kind not in {"MEIN", "PAR"} or FIELD_HI not in row.shown(begin - 2, begin):
        return False
    told = [row.shown(at, at + 1) for at in range(begin, cut) if not says_nothing(row.shown(at, at + 1), "hi")]
    return all(word in DONE_TOGETHER for word in told)


DONE_TOGETHER = words("hi", "areas.together")

TIED = frozenset({"WORD", "INF", "HYPHEN"})
LONGEST_TIED = 3
"""Words on either side of a "में" within one subject."""


def parts(row: Row, at: int, end: int) -> bool:
    """Whether a word that stands after others parts two subjects: "के दौरान", "में", "के क्षेत्र में", "पर"."""
    kind, shown = row.units[at].kind, row.shown(at, at + 1)
    if shown in AS_WELL_AS:
        return True
    if kind == "DURING":
        return shown in TIMES
    if kind == "PAR" and any(unit.kind in {"BODY", "BODYREF"} for unit in row.units[at + 1 : min(at + NEAR_BODY, end)]):
        return True
    if _is_of_matters(row, at, end):
        return False
    if kind not in {"MEIN", "PAR"} or _leads_to_state(row, at, end) or _is_work_at_forums(row, at, end):
        return False
    return not _ties_two_words(row, at, end) if kind == "MEIN" else _is_mark(row, at, end)


def _is_of_matters(row: Row, at: int, end: int) -> bool:
    """Whether a "में" leads from the matters of somebody to what is done in them: "भर्ती से जुड़े मामलों में | सूचना देने"."""
    if row.units[at].kind != "MEIN" or at < OF_MATTERS or row.shown(at - 1, at) not in CATEGORIES:
        return False
    rest = next((place for place in range(at + 1, end) if row.units[place].kind in SPLIT | MARKS_END), end)
    told = [row.shown(place, place + 1) for place in range(at + 1, rest)]
    concerns = row.units[at - OF_MATTERS].kind == "SE"
    return concerns and any(word not in DONE_TOGETHER and not says_nothing(word, "hi") for word in told)


OF_MATTERS = 3
"""Units before a "में" that say whose matters they are: "से जुड़े मामलों"."""


def _is_work_at_forums(row: Row, at: int, end: int) -> bool:
    """Whether a "में" leads from forums to the work together there, with nothing else told: "मंचों पर | सहयोग"."""
    forums = at > 0 and (row.shown(at - 1, at) in FORUMS or row.shown(max(0, at - 3), at).endswith(LEAGUES))
    rest = next((place for place in range(at + 1, end) if row.units[place].kind in SPLIT | MARKS_END), end)
    return forums and rest == at + 2 and row.shown(at + 1, rest) == COOPERATION


MARKS_END = frozenset({"PAR", "KA", "KO"})
COOPERATION = "सहयोग"
NEAR_BODY = 5
"""Units after "पर" within which it is said of whom the work on it is: "रेशम पर | दो नए कार्य समूहों"."""


CONCERNING = listed("hi", "areas.concerning_marks")


def _is_mark(row: Row, at: int, end: int) -> bool:
    """Whether a "पर" marks what stands before it, with nothing told after: "चाय पर | व्यापक चर्चा"."""
    shown = row.shown(at, at + 1)
    if FIELD_HI in shown or shown.startswith(CONCERNING):
        return FIELD_HI in shown
    parting = SPLIT - {"AND"} if shown in AIMS else SPLIT
    rest = next((place for place in range(at + 1, end) if row.units[place].kind in parting), end)
    return rest == at + 1 or says_nothing(row.text[row.units[at].end : row.units[rest - 1].end], "hi")


def _leads_to_state(row: Row, at: int, end: int) -> bool:
    """Whether a "पर" or "में" leads to how things stand there, or to what is known of it.

    "सीमा पर | मौजूदा स्थिति", "अंतरिक्ष के बारे में | जागरूकता".
    """
    if row.units[at].kind == "MEIN" and at + 1 < end and row.shown(at + 1, at + 2) in CHANGES:
        return at + 2 == end or row.units[at + 2].kind not in {"WORD", "KA"}
    last = next(
        (place for place in range(at + 1, min(end, at + 4)) if row.shown(place, place + 1) in STATES_OF_THINGS), 0
    )
    if last == 0 and at > 0 and row.shown(at - 1, at) == ABOUT:
        return not says_nothing(row.text[row.units[at].end : row.units[end - 1].end], "hi")
    return last > at and says_nothing(row.text[row.units[at].end : row.units[last].start], "hi")


ABOUT = "बारे"
CHANGES = words("hi", "areas.changes")
"""What is done to that in which it is, and one subject with it: "समझौते में | संशोधन"."""

STATES_OF_THINGS = words("hi", "areas.states_of_things")
"""What means something with where it is."""

AS_WELL_AS = words("hi", "areas.as_well_as")
"""What adds one subject to another: "चाय | के साथ-साथ कॉफी पर"."""

FIELD_HI = "क्षेत्र"
TIMES = words("hi", "areas.times")
"""What tells when something was: "मुलाकात के दौरान | चाय"."""


OCCASIONS = words("hi", "areas.occasions")
PARTS_OF_THE_WORLD = words("hi", "areas.parts_of_the_world")
LEVELS = words("hi", "marks.levels")


def tells_when(row: Row, cut: int) -> bool:
    """Whether a piece that ends here only tells when or where something was: "मुलाकात के दौरान", "विश्व स्तर पर"."""
    if cut >= len(row):
        return False
    before = row.shown(cut - 1, cut) if cut else ""
    met = row.units[cut].kind == "MEIN" and before in OCCASIONS
    level = row.units[cut].kind == "PAR" and before in LEVELS
    told = met or level or row.shown(cut, cut + 1) in TIMES or _is_part_of_the_world(row, cut)
    return told or is_at_institution(row, cut) or is_where_it_comes(row, cut)


def _is_part_of_the_world(row: Row, cut: int) -> bool:
    """Whether a piece ends with a part of the world in which something is so: "हिंद महासागर क्षेत्र | में"."""
    last = cut - (cut > 0 and row.shown(cut - 1, cut).startswith(FIELD_HI))
    if row.units[cut].kind == "AND" and last > 0 and row.shown(last - 1, last) in PARTS_OF_THE_WORLD:
        near = range(cut + 1, min(len(row) - 1, cut + NEAR_WORLD))
        after = next((at for at in near if row.units[at].kind in SPLIT | {"MEIN", "PAR", "KA"}), cut)
        return after > cut and row.units[after].kind == "MEIN" and _is_part_of_the_world(row, after)
    if row.units[cut].kind != "MEIN" or row.shown(cut + 1, cut + 2) == COOPERATION:
        return False
    return last > 0 and row.shown(last - 1, last) in PARTS_OF_THE_WORLD


NEAR_WORLD = 6
"""Units within which another part of the world is named, and that something is so in both."""


def are_sides(row: Row, begin: int, at: int) -> bool:
    """Whether what stands before "between" are those who met, not what a subject is about: "मानक ब्यूरो के बीच संपर्क"."""
    return begin == at or row.units[at - 1].kind in SIDES or row.shown(at - 1, at) in STATES


SIDES = frozenset({"LAND", "DEMO", "BOTH", "REGION", "POST"})
STATES = words("hi", "areas.partners")
"""Words for those between whom a session is."""
