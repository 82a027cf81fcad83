"""What a Hindi text is about that reads like a session and is none, by the words of its lead.

Armies exercise together, count their exercises and hold them between two States; commanders on the spot meet under a
flag; one government prepares for a session by itself; an ambassador talks of one to an interviewer, or to whoever will
chair it; a column asks what may come of it. The words for these stand in the headline or the first two sentences.

Reads: the sentences of a text and the events in them. Writes: which kind of other thing it is about, or nothing.
"""

from collections.abc import Sequence

from paraph.intake.marks.rulewords import expression, listed
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.events.naming import Event
from paraph.intake.sessions.events.roles import Role

KINDS = {
    "exercise": expression("hi", "sessions.told_exercise"),
    "commanders": expression("hi", "sessions.told_commanders"),
    "preparation": expression("hi", "sessions.told_preparation"),
    "private": expression("hi", "sessions.told_private"),
    "creation": expression("hi", "sessions.told_creation"),
    "call": expression("hi", "sessions.told_phone"),
    "own": expression("hi", "sessions.told_own"),
    "sport": expression("hi", "sessions.told_sport"),
    "among": expression("hi", "sessions.told_among"),
}
"""What the lead tells of in words of its own."""

COMMENT = expression("hi", "sessions.told_comment")
CALL = expression("hi", "sessions.told_call")

LEAD = 1
"""The last sentence of the text, from 0, that belongs to the lead."""


def told_otherwise(sentences: Sequence[Sentence], events: Sequence[Event]) -> str | None:
    """The kind of other thing the text is about; None where its lead has no words for one."""
    text = sentences[0].row.text if sentences else ""
    if COMMENT.search(text):
        return "comment"
    leading = [one for one in sentences if one.place is not Place.BODY or one.number <= LEAD]
    for kind, wanted in KINDS.items():
        told = [one for one in leading if wanted.search(one.row.shown(0, len(one.row)))]
        if told and (kind == "sport" or not _is_told(events, kind, told)):
            return kind
    opening = [one for one in sentences if one.place is Place.BODY and one.number == 0]
    calls = any(CALL.search(one.row.shown(0, len(one.row))) for one in opening)
    return "call" if calls and events and all(event.role in NAMED_ONLY for event in events) else None


NAMED_ONLY = frozenset({Role.NAMED, Role.OTHER})


def _is_told(events: Sequence[Event], kind: str, told: Sequence[Sentence]) -> bool:
    """Whether the lead tells besides of a session of a body with a number, or of one that took place or is set.

    What is prepared is a session that is to come; commanders have no body that a number does not tell of, and those who
    speak for no government have dialogues, which the sentences `told` of them name.
    """
    leading = [one for one in events if one.body and one.sentence.number <= LEAD]
    if kind == "among" and any(one.body and one.body.parties for one in leading):
        return True
    if kind in {"own", "among"}:
        return any(word in told[0].row.text for word in listed("hi", "sessions.two_sat"))
    if kind == "preparation":
        return any(event.role is Role.HELD for event in leading)
    if kind == "commanders":
        return any(event.ordinal and event.body and not event.body.bare for event in leading)
    if kind == "creation":
        return any(_is_counted(event) or (event.session and event.role is Role.HELD) for event in events if event.body)
    theirs = {id(one) for one in told} if kind == "private" else set()
    held = [one for one in leading if one.ordinal or one.role in {Role.HELD, Role.FUTURE}]
    return any(
        event.body is not None
        and (event.body.joint or event.body.parties)
        and not (event.body.kind == "dialogue" and id(event.sentence) in theirs)
        for event in held
    )


def _is_counted(event: Event) -> bool:
    """Whether a session is told with a number, which is not that of the first to come."""
    return event.ordinal is not None and (event.ordinal.value != 1 or event.role is Role.HELD)
