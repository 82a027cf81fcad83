"""Another session than the one reported: which words around an event make it that.

They look back ("the last", "recalled that the", "decisions taken during the"), tell of several ("meetings"), of a post
in the body, of its being set up, or of what came of it ("results of the").

Reads: a row and the units of an event. Writes: the rule that makes it another session, or nothing.
"""

from paraph.intake.marks import rulewords
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.told import words
from paraph.intake.sessions.events.intended import is_spoken_of
from paraph.intake.sessions.events.occasions import DECIDED

CLAUSE = 10


OF_IT = pattern("OF THE? $")


_OF_A_POST = pattern("(POST | COCHAIR) (LOW | PORT)? OF THE? $")


def elsewhere(row: Row, first: int, after: int, lang: str) -> str | None:  # noqa: PLR0911 - one a rule
    """The rule by which the words around an event make it another session than the one reported."""
    around = {unit.kind for unit in row.units[max(0, first - 2) : after]}
    if lang == "en" and (was_signed_after(row, first) or _is_referred_to(row, first)):
        return None if was_signed_after(row, first) else "referred-to"
    if lang == "en" and (is_spoken_of(row, first, after) or _is_where_agreed(row, first, after)):
        return "spoken-of"
    if lang != "en" and (decided := DECIDED[lang](row, first, after)) is not None:
        return decided or None
    if {"LAST", "EVE"} & around or _is_recalled(row, first, lang) or _is_reminder(row, lang):
        within = first > 0 and row.shown(first - 1, first).lower() in WITHIN
        return "within-a-session" if within else "previous-session"
    named = {unit.kind for unit in row.units[first:after]}
    counted = lang == "ru" and "ORD" in named
    numbers = sum(unit.kind == "ORD" for unit in row.units[max(0, first - 2) : after])
    counted = counted or (lang == "en" and numbers == 1)
    if not counted and any(row.units[at].kind == "SESSION" and _is_plural(row, at, lang) for at in range(first, after)):
        return "several-sessions"
    if lang == "en" and named & {"SESSION", "ORD"} and _is_of(row, first):
        return "of-a-session"
    if lang == "en" and not named & {"SESSION", "ORD"} and (told := _of_the_body(row, first)):
        return told
    spanned = row.units[0].kind == "SPAN" and row.shown(0, 1).lower().startswith("last ")
    if lang == "en" and first and (spanned or _LAST_TIME.search(row.marks, 0, first)):
        return "held-before"
    return _by_what_follows(row, after) if lang == "en" else None


def _by_what_follows(row: Row, after: int) -> str | None:
    """The rule by which the words after an English event make it another session."""
    if any(row.text[unit.start : unit.end].lower() in words("counted") for unit in row.units[after:]):
        return "counted-sessions"
    if _is_of_years_ago(row, after):
        return "held-long-before"
    following = {unit.kind for unit in row.units[after : after + 4]}
    return "previous-session" if {"LAST", "HELD"} <= following else None


_HELD_THEN = pattern("(AUX? HELD ((IN | AT) (CITY | LAND))?)? <then:(SPAN | EVE)> (THE? <visit:EVENT>)?")
YEARS_AGO = rulewords.words("en", "sessions.years_ago")


def _is_of_years_ago(row: Row, after: int) -> bool:
    """Whether an event was in another year, or before a visit: "the 5th session | was held last year"."""
    found = _HELD_THEN.match(row.marks, after)
    if found is None:
        return False
    if row.units[found.start("then")].kind == "EVE":
        return found["visit"] is not None and row.units[found.start("visit")].value == "visit"
    return row.shown(*found.span("then")).lower() in YEARS_AGO


_PREPARES = rulewords.expression("en", "sessions.prepares")


_LAST_TIME = pattern(
    "^ IN THE? LAST SESSION COMMA | BREAK THE? (LAND | DEMO | HYPHEN | AND){0,4} (BODYREF | BOTH) LAST HELD"
)
"""What opens a clause that looks back: "In the last meeting, …", "When the Commission last met, its | session …"."""


_REFERS = pattern("LOW (LOW | STANCE) (BY | IN) THE? $")


_DONE_AT = rulewords.expression("en", "sessions.done_at")
"""What was done at a session is looked back on: "the progress of decisions taken during the | 5th session"."""


def _is_referred_to(row: Row, first: int) -> bool:
    """Whether the event is an example of what is told, or its ground: "including the …", "as envisaged by the …"."""
    if first > 1 and row.shown(first - 2, first).lower().startswith("recently "):
        return True
    listed = first - 1 - (first > 1 and row.units[first - 1].kind == "THE")
    if listed > 0 and row.units[listed].kind == "INTRO":
        return True
    if _DONE_AT.search(row.text[row.units[0].start : row.units[first].start]):
        return True
    found = _REFERS.search(row.marks, max(0, first - 5), first)
    return found is not None and row.shown(found.start(), found.start() + 1).lower() == "as"


def _is_where_agreed(row: Row, first: int, after: int) -> bool:
    """Whether a sentence ends with the event as where its subject came up: "the grant was agreed at the | session"."""
    ends = after < len(row) and row.units[after].kind == "STOP" and not any(row.of_kind("DATE"))
    return ends and _AGREED_AT.search(row.text[row.units[0].start : row.units[first].start]) is not None


_AGREED_AT = rulewords.expression("en", "sessions.agreed_at")


def was_signed_after(row: Row, first: int) -> bool:
    """Whether a sentence tells what was signed at the end of the event: "signed a declaration following the | …".

    Its own protocol is as much: "signed the minutes of the | 9th session".
    """
    at = first - 1 - (first > 1 and row.units[first - 1].kind == "THE")
    if _is_signed_for(row, first) or _is_signed_on_results(row, first):
        return True
    if at < 0 or row.shown(at, at + 1).lower() not in {"following", "after"}:
        return False
    if at == 0:
        return any(unit.kind == "STANCE" and unit.value == "signed" for unit in row.units[first:])
    return any(unit.kind == "STANCE" and unit.value == "signed" for unit in row.units[:at])


_ON_RESULTS = rulewords.expression("en", "sessions.on_results")


def _is_signed_on_results(row: Row, first: int) -> bool:
    """Whether something was signed on the results of the event: "signed a protocol upon the results of the | first"."""
    signed = any(unit.kind == "STANCE" and unit.value == "signed" for unit in row.units[:first])
    return signed and _ON_RESULTS.search(row.text[row.units[0].start : row.units[first].start]) is not None


_PROTOCOL_OF = pattern("DOCUMENT OF THE? $")


def _is_signed_for(row: Row, first: int) -> bool:
    """Whether a sentence tells that the protocol of the event was signed: "signed the minutes of the | 9th session".

    That its signing was approved tells no more than that it may be.
    """
    found = _PROTOCOL_OF.search(row.marks, max(0, first - 3), first)
    told = row.units[:first]
    signed = next((at for at, unit in enumerate(told) if unit.kind == "STANCE" and unit.value == "signed"), None)
    if signed is None or any(unit.value == "approval" for unit in told[:signed]):
        return False
    return found is not None and row.shown(found.start(), found.start() + 1).lower() in words("protocols")


def _is_of(row: Row, first: int) -> bool:
    """Whether something of the event is told ("results of the"), not a meeting of it ("officials' meeting of the")."""
    found = OF_IT.search(row.marks, max(0, first - 2), first)
    if found is None or not found.start():
        return found is not None
    before = row.units[found.start() - 1]
    return before.kind != "SESSION" and row.text[before.start : before.end].lower() not in words("parts")


def _of_the_body(row: Row, first: int) -> str | None:
    """The rule by which a sentence tells of the body alone: it was talked of, is to be, or has posts."""
    if _is_talked_of(row, first):
        return "talked-of"
    if _is_launched(row, first):
        return "being-set-up"
    return "post-in-a-body" if _OF_A_POST.search(row.marks, max(0, first - 4), first) else None


_TALKED_OF = pattern("STANCE THE? $")


def _is_talked_of(row: Row, first: int) -> bool:
    """Whether a body is what was dealt with, rather than what met: "held talks, focusing on the | Joint Commission"."""
    found = _TALKED_OF.search(row.marks, max(0, first - 2), first)
    return found is not None and row.units[found.start()].value in {"focus", "explored", "reviewed"}


WITHIN = rulewords.words("ru", "sessions.within")
"""What in Russian tells within what a session was."""


def _is_launched(row: Row, first: int) -> bool:
    """Whether the words before a body say that it is to be set up: "met to launch a new | Energy Dialogue"."""
    return any(unit.kind == "EVENT" and unit.value == "creation" for unit in row.units[max(0, first - 3) : first])


PLURAL = {"en": ("s",), "hi": ("ों", "ें"), "ru": ("ий", "сессии", "встречи", "раунды", "иях", "иям", "иями", "ечах")}


PLURAL_VERBS = rulewords.words("ru", "sessions.plural_verbs")
"""What in Russian tells "заседания" (sessions) from "заседания" (of a session)."""


ONE = rulewords.words("ru", "sessions.one")
"""Russian words for one session, of which a verb for several events may tell: "состоялись | заседание и …"."""


GOVERNS_ONE = frozenset({"BREAK", "UNDER"})
"""What in Russian one session follows, whose genitive is spelled as several: "в ходе | встречи группы"."""

NUMBERS = frozenset({"NUM", "NUMWORD"})


def _is_plural(row: Row, at: int, lang: str) -> bool:
    shown = row.shown(at, at + 1).lower()
    if lang == "ru" and at and (row.shown(at - 1, at).lower() in PLURAL_VERBS or row.units[at - 1].kind in NUMBERS):
        return shown not in ONE
    if lang == "ru" and row.units[at - 1 : at] and row.units[at - 1].kind in GOVERNS_ONE:
        return False
    return shown.endswith(PLURAL[lang])


def _is_recalled(row: Row, first: int, lang: str) -> bool:
    """Whether the words before an event look back, or prepare it: "recalled that the", "preparatory talks for the"."""
    if _PREPARES.search(row.text, row.units[0].start, row.units[first].start) or _is_reminded_of(row, first):
        return True
    for at in range(first - 1, max(-1, first - CLAUSE), -1):
        shown = row.shown(at, at + 1).lower()
        if row.units[at].kind in {"STOP", "COMMA", "SEMI"}:
            return False
        if (
            (
                row.units[at].kind in {"LAST", "EVE"}
                and at > first - 5
                and not (lang == "ru" and _has_its_own(row, at, first))
            )
            or shown.startswith(RECALLS)
            or shown in words("long_ago")
        ):
            return True
    return False


def _has_its_own(row: Row, at: int, first: int) -> bool:
    """Whether "last" is said of another meeting before the event: "протокол предыдущей встречи рассмотрен на | 7-м"."""
    return at + 1 < first and row.units[at + 1].kind == "SESSION" and row.units[first - 1].kind == "IN"


RECALLS = ("recall", "remind")


def _is_reminded_of(row: Row, first: int) -> bool:
    """Whether in Russian somebody brings the event to mind: "Министр напомнил, что в марте прошло | заседание"."""
    told = (row.text[unit.start : unit.end].lower() for unit in row.units[:first] if unit.kind == "VERB")
    return any(form.startswith(REMINDS) for form in told)


REMINDS = rulewords.listed("ru", "sessions.reminds")
"""How Russian verbs begin by which somebody brings to mind what was before."""


REMINDER = rulewords.words("ru", "sessions.reminder")


def _is_reminder(row: Row, lang: str) -> bool:
    """Whether a Russian sentence opens with words that only bring to mind: "Напомним, что с тех пор прошли …"."""
    if lang != "ru":
        return False
    return row.shown(0, 1).lower() in REMINDER or row.shown(0, min(3, len(row))).lower().startswith(REPORTED_BEFORE)


REPORTED_BEFORE = rulewords.listed("ru", "sessions.reported_before")
"""What opens a Russian sentence of what was told of before: "Как сообщалось, …"."""
