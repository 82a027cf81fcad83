"""Where what a verb of stance governs ends: at the next verb, at speech, at a clause with a subject of its own.

"The two sides" within a phrase end nothing ("between the two sides"), nor do verbs that only qualify a noun, the stop
of a shortened word, or a "signed" that dates a document; a clause of circumstance ends it in English.

Reads: a row and a place in it. Writes: yes or no.
"""

import re

from paraph.intake.areas.governed import stretches_hindi as hindi
from paraph.intake.areas.governed.along import goes_along
from paraph.intake.areas.governed.ungoverned import is_besides
from paraph.intake.areas.words.quoting import is_round_name
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import expression, listed, listed_everywhere, words
from paraph.intake.marks.wording import says_nothing
from paraph.language.russian import tags

END = {
    "en": frozenset({"STOP", "STANCE", "RAISED", "BREAK", "QUOTE", "WILL", "BOTH", "LINE", "ASIDE", "VERB"}),
    "hi": frozenset({"STOP", "STANCE", "RAISED", "TOPICS", "QUOTE", "NE", "BOTH", "CLAUSE", "THIS", "VERB", "ASIDE"}),
    "ru": frozenset({"STOP", "STANCE", "RAISED", "BREAK", "QUOTE", "WILL", "BOTH", "LINE", "VERB", "ASIDE"}),
}


def stretch_end(row: Row, first: int) -> int:
    """Where an English list that begins at `first` ends: with the clause."""
    return next((at for at in range(first, len(row)) if is_end(row, at, "en")), len(row))


def is_end(row: Row, at: int, lang: str) -> bool:
    """Whether a unit ends what a verb before it governs."""
    if row.units[at].kind == "BOTH" and at:
        before = row.units[at - 1].kind
        phrased = before in PHRASED or (lang == "ru" and before in QUALIFIED and not _has_verb(row, at))
        phrased = phrased or (lang == "en" and row.shown(at - 1, at).lower() in FOR_BOTH)
        return not phrased and (before not in {"AND", "WHILE"} or _has_verb(row, at))
    if row.units[at].kind == "STOP" and at and at + 1 < len(row) and _is_shortened(row, at, lang):
        return False
    if lang != "en":
        return _is_end_hi(row, at) if lang == "hi" else _is_end_ru(row, at)
    if goes_along(row, at) or _goes_over_to_others(row, at):
        return not goes_along(row, at)
    if at and (_is_dated(row, at) or _adds_circumstance(row, at) or _PLANNED.match(row.marks, at - 1)):
        return _adds_circumstance(row, at)
    return row.units[at].kind in END["en"] and not _is_of_both(row, at)


def _is_end_ru(row: Row, at: int) -> bool:
    if row.units[at].kind == "COLON":
        return _explains(row, at)
    if row.units[at].kind == "WILL" and row.shown(at, at + 1).lower().startswith(AHEAD):
        return False
    return row.units[at].kind in END["ru"] and not is_round_name(row, at)


AHEAD = listed("ru", "areas.ahead")
"""How adjectives begin that only say when: "график | предстоящих визитов"."""


def _explains(row: Row, colon: int) -> bool:
    """Whether after a colon no list stands in Russian, but a clause: "о школах: | к трем старым добавятся две"."""
    for at in range(colon + 1, len(row)):
        if row.units[at].kind in {"COMMA", "STOP", "LINE", "SEMI"}:
            return False
        found = tags(row.shown(at, at + 1).lower())
        if found and all(tag.POS in {"VERB", "ADJS", "PRTS"} for tag in found):
            return True
    return False


_OWNED = pattern("(COMMA | AND | STANCE | OF | ON | IN) VERB LOW (LOW | HYPHEN)? (COMMA | AND | STOP)")


def _is_of_both(row: Row, at: int) -> bool:
    """Whether "shared" is said of what is in a list: "cloud services, | shared data platforms, tea"."""
    if row.shown(at, at + 1).lower() != "shared" or not at or at + 1 == len(row):
        return False
    told = row.shown(at + 1, at + 2).lower().split()[0]
    return _OWNED.match(row.marks, at - 1) is not None and told not in words("en", "areas.told_to_others")


def _goes_over_to_others(row: Row, at: int) -> bool:
    """Whether a sign leads from the subjects to somebody who did something else, or who tells of it."""
    told = {"AND": (_OTHERS_DID, _WENT_ON), "COMMA": (_REPORTS, _ADDS)}.get(row.units[at].kind, ())
    return any(one.match(row.text, row.units[at].end, row.units[-1].end) for one in told)


def _is_end_hi(row: Row, at: int) -> bool:
    if hindi.ends_clause(row, at):
        return True
    if row.units[at].kind == "BOTH" and at + 1 < len(row) and row.units[at + 1].kind == "KA":
        return False
    return row.units[at].kind in END["hi"] and not _qualifies(row, at) and not is_round_name(row, at)


QUALIFIED = frozenset({"ADJ", "ORD"})
"""What before a Russian word for both makes it one for others: "экспорт в третьи | страны"."""

PHRASED = frozenset({"BETWEEN", "OF", "BY", "IN", "ON", "FROM", "FIELD"})
"""What leads to "the two countries" within a phrase; elsewhere they begin a clause."""


FOR_BOTH = words("en", "areas.for_both")
"""What leads to "both countries" within a phrase as well: "of importance to | both countries"."""


def _qualifies(row: Row, at: int) -> bool:
    """Whether a Hindi verb only qualifies the noun after it: "लगाए गए | खतरों"."""
    following = row.units[at + 1].kind if at + 1 < len(row) else ""
    if row.units[at].kind == "STANCE" and following == "INF" and at + 2 < len(row):
        return row.units[at + 2].kind == "INTRO" and not is_besides(row, at)
    if row.units[at].kind != "VERB" or following != "WORD":
        return False
    goes_on = row.shown(at, at + 1) in words("hi", "areas.still_doing") and row.shown(at - 1, at) == "जा"
    return goes_on or row.shown(at, at + 1) in words("hi", "areas.was_done") or _is_being_done(row, at)


def _is_being_done(row: Row, at: int) -> bool:
    """Whether what is being done tells of the noun after it: "अधिकारियों को दिए | जा रहे प्रशिक्षण"."""
    if at + 3 >= len(row) or row.shown(at + 1, at + 2) != "जा" or row.units[at + 3].kind != "WORD":
        return False
    return row.shown(at + 2, at + 3) in words("hi", "areas.still_doing")


_REPORTS = expression("en", "areas.reports")
"""What after a comma names the agency that tells, and from whom: "tea exports | , KNA reports citing the ministry"."""

_ADDS = expression("en", "areas.adds")
"""What after a comma tells what comes of it, or what it rests on: "a seed bank | , enabling farmers to …"."""

_WENT_ON = re.compile(
    r"\s+(?:also )?(?:(?:charted|chalked|mapped|sketched|laid|drew|issued|vowed|pledged)\b"
    r"|(?:[a-z]{3,}ed|held|met|made|took|gave) (?:the|an?|that|their|its)\b)"
)
"""What after "and" tells what else was done: "discussed tea and steel | and reached a consensus"."""

_OTHERS_DID = re.compile(
    r"\s+(?:the |their )?(?:senior )?(?:officials|representatives|experts|delegates) (?:from|of) [^.;]{3,320}?"
    r"\b(?:discussed|reviewed|exchanged|held|attended|participated|made|presented)\b"
)
"""What after "and" tells who did something else: "views on fuel and | officials from both ministries discussed …"."""


SHORTENED = frozenset(listed_everywhere("areas.shortened"))
"""After which a full stop ends no sentence."""


SHORTENED_IN_LISTS = words("ru", "areas.shortened_in_lists")


def _is_shortened(row: Row, at: int, lang: str) -> bool:
    """Whether a full stop ends a shortened word, in Russian also one in a list: "2015 г | ., озер"."""
    if row.shown(at - 1, at).lower() in SHORTENED:
        return True
    short = row.shown(at - 1, at).lower() in SHORTENED_IN_LISTS
    return lang == "ru" and short and row.units[at + 1].kind in {"COMMA", "AND", "CAP", "LOW"}


def _is_dated(row: Row, at: int) -> bool:
    """Whether "signed" only tells of a document when it was: "the Agreement | signed in July"."""
    if row.units[at].value != "signed" or at + 1 >= len(row) or row.units[at - 1].kind in {"AUX", "BOTH", "AND"}:
        return False
    return row.shown(at, at + 1).lower() == "signed" and row.units[at + 1].kind in {"IN", "ON", "DATE", "BY", "BETWEEN"}


_PLANNED = pattern("(THE | AND) WILL (LOW | AND)")
"""What is to come as an adjective: "the ongoing and | planned activities"."""


FRAMES = listed("en", "areas.frames")
"""What brings in the document or body under which a thing is done."""


def _adds_circumstance(row: Row, at: int) -> bool:
    """Whether a clause of circumstance begins: "… storage project, | with the private sector invited"."""
    shown = row.shown(at, at + 1).lower()
    before = row.units[at - 1].kind
    if shown == "during" or shown.startswith(FRAMES):
        return before in {"LOW", "CAP", "PORT", "ABBR", "CLOSE"} and not _is_what_is_done(row, at)
    if shown == "with" and _BY_WHOM.match(row.text, row.units[at].end, row.units[-1].end):
        return True
    return before == "COMMA" and shown in {"with", "while", "whilst"}


_BY_WHOM = expression("en", "areas.by_whom")
"""Who helps in what is done, of whom no subject is told: "rail transport | with the involvement of firms"."""


def _is_what_is_done(row: Row, at: int) -> bool:
    """Whether only a word for doing it together stands before a frame: "tea, cooperation | within the framework of"."""
    begin = next((place + 1 for place in range(at - 1, -1, -1) if row.units[place].kind not in INSIDE), 0)
    together = any(row.shown(place, place + 1).lower() in TOGETHER for place in range(begin, at))
    return together and says_nothing(row.shown(begin, at), "en")


INSIDE = frozenset({"LOW", "THE", "OF", "IN", "ON", "FROM", "JOINT"})
"""What a piece consists of that only says something is done together."""

TOGETHER = frozenset(listed_everywhere("areas.together"))


def _has_verb(row: Row, at: int) -> bool:
    """Whether "the two sides" are followed by a verb: "… and the two sides | agreed"."""
    following = row.units[at + 1].kind if at + 1 < len(row) else "STOP"
    if row.text[row.units[at].end : row.units[at].end + 1] in APOSTROPHES:
        return False
    return following in {"STANCE", "RAISED", "VERB", "AUX", "WILL", "HELD", "LOW", "ASIDE"}


APOSTROPHES = frozenset({"'", "’"})
"""What makes of "the two countries" whose something is."""
