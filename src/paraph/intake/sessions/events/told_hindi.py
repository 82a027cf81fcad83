"""Sessions that a Hindi clause tells of by what it ends with, where no verb of holding or chairing stands in it.

* it says which session it was: "यह चौथे दौर की स्टाफ वार्ता | थी";
* somebody conducted talks with somebody: "के साथ विदेश कार्यालय परामर्श | किया";
* a body met, as its own deed: "संयुक्त समिति ने नैरोबी में बैठक | की".

And by what says that it was not: "बैठक की तारीख अभी तय | नहीं हुई है".

Reads: a row and the units of an event. Writes: yes or no.
"""

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import expression, words
from paraph.intake.sessions.events.elsewhere import CLAUSE


def was_done(row: Row, first: int, after: int) -> bool:
    """Whether the end of the clause tells that the event was held."""
    done = _is_conducted(row, first, after) or _is_it(row, first, after) or _met(row, first, after)
    return done or was_decided_in(row, after)


def was_decided_in(row: Row, after: int) -> bool:
    """Whether it is told what was decided at an event, or who sat at it: "बैठक | में तय हुआ कि काम अगले साल होगा"."""
    following = row.text[row.units[after - 1].end : row.units[-1].end]
    return (DECIDED_IN.match(following) or SAT_IN.match(following)) is not None


def is_now_set(row: Row, after: int) -> bool:
    """Whether a clause says for when a session was set before that to come: "बैठक, | जो 3 मई को थी, अब 5 मई को होगी"."""
    return NOW_SET.match(row.text[row.units[after - 1].end : row.units[-1].end]) is not None


NOW_SET, SAT_IN = expression("hi", "sessions.now_set"), expression("hi", "sessions.sat_in")
DECIDED_IN = expression("hi", "sessions.decided_in")


def was_denied(row: Row, after: int) -> bool:
    """Whether the clause says that the event was not held: "बैठक की तारीख अभी तय | नहीं हुई है", "बैठक इस साल | नहीं होगी".

    Talks that were no success, or at which something was not done, were held. What was only agreed to be held was
    not: "बैठक जल्द | बुलाने पर सहमति जताई".
    """
    if (agreed := _AGREED_ON.match(row.marks, after)) and _is_to_convene(row, agreed.start("deed")):
        return True
    for at in range(after, min(len(row) - 1, after + CLAUSE)):
        kind = row.units[at].kind
        if kind in APART or (kind == "MEIN" and row.units[at - 1].kind != "CITY"):
            return False
        if row.shown(at, at + 1) in words("hi", "sessions.denied"):
            done = row.units[at + 1].kind in {"HELD", "WILL"} or row.shown(at + 1, at + 2) in words("hi", "sessions.be")
            return done and row.shown(at - 1, at) not in words("hi", "sessions.outcomes")
    return False


def _is_to_convene(row: Row, at: int) -> bool:
    """Whether what was agreed on, wished for or offered is that the meeting be held: "| बुलाने पर सहमति"."""
    return row.units[at].kind == "HELD" or row.shown(at, at + 1) in words("hi", "sessions.to_convene")


_AGREED_ON = pattern("(WORD | CITY MEIN){0,3}? <deed:(HELD INF | WORD)> (PAR | KA)? STANCE")
"""What makes a meeting only agreed on: "| शीघ्र आयोजित करने पर सहमत हुए", "| बुलाने का फैसला किया"."""


APART = frozenset({"STOP", "COMMA", "SEMI", "SE", "PAR", "NE", "DURING"})
"""What parts an event from what was not done at it."""


def _met(row: Row, first: int, after: int) -> bool:
    """Whether a body itself met: "संयुक्त समिति ने नैरोबी में | बैठक | की"."""
    did = any(unit.kind == "NE" for unit in row.units[first:after])
    return did and row.units[after - 1].kind == "SESSION" and _DONE.match(row.marks, after) is not None


_DONE = pattern("KA VERB? (STOP | COMMA | AND | $)")
"""What ends a clause that says somebody had a meeting: "बैठक | की।"."""


def _is_it(row: Row, first: int, after: int) -> bool:
    """Whether it is said which session it was: "यह | चौथे दौर की स्टाफ वार्ता थी", "वार्ता का यह चौथा दौर | था"."""
    named = any(
        row.units[at].kind == "THIS" and row.units[at + 1].kind == "ORD" for at in range(max(0, first - 1), after - 1)
    )
    return (
        named and after + 1 < len(row) and row.shown(after, after + 1) in WAS_IT and row.units[after + 1].kind == "STOP"
    )


WAS_IT = words("hi", "sessions.was_it")
"""What in Hindi ends a sentence that says which session it was."""


def _is_conducted(row: Row, first: int, after: int) -> bool:
    """Whether somebody conducted it with somebody: "के साथ विदेश कार्यालय परामर्श किया", "केन्या और घाना ने परामर्श किया"."""
    body = row.units[after - 1].value
    partner = any(unit.kind == "WITH" for unit in row.units[max(0, first - 4) : first])
    partner = partner or _OF_TWO_WHO_DID.search(row.marks, 0, first) is not None
    done = after < len(row) and row.shown(after, after + 1) in CONDUCTED and bool(_ENDS.match(row.marks, after + 1))
    return isinstance(body, BodyMention) and body.kind == "dialogue" and partner and done


_OF_TWO_WHO_DID = pattern("LAND (AND | HYPHEN | COMMA) LAND NE")
_ENDS = pattern("VERB{0,2} (STOP | COMMA | AND | $)")
"""What ends a clause after what was done in it: "परामर्श किया | है।"."""

CONDUCTED = words("hi", "sessions.conducted")
"""What in Hindi makes a deed of consultations: "परामर्श किया"."""
