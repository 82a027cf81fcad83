"""Is this release the report of a session of an intergovernmental body? If not, why not.

A release is one when all of this holds; the first that fails is the reason it gives.

1. It names a body of two or more parties, not one government's own commission, cabinet or parliament, nor one side's
   part of a joint body.
2. A session of that body is what it is about: named in the headline or the first sentences, held (or chaired), or
   announced for a day. A webinar, a business forum, an anniversary, a match, a visit or a decision to set a body up may
   mention one; that is not enough.

Reads: events and sentences. Writes: `Subject` (body, parties, parent, session) or a reason.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.bodies.names import UNIONS
from paraph.intake.marks.rows import grammar, pattern
from paraph.intake.marks.rulewords import expression, listed
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.above import bodies_above, is_same_kind, only_names_above
from paraph.intake.sessions.announcing import EARLY, has_day, is_told_later
from paraph.intake.sessions.choice import Choice, status_of
from paraph.intake.sessions.events import Event, chaired_by_both, is_meeting, told_of_two
from paraph.intake.sessions.parties import PARTIES, find_parties
from paraph.intake.sessions.roles import Role
from paraph.intake.sessions.told import TOLD
from paraph.intake.sessions.when import DAYS
from paraph.intake.source import Span
from paraph.language.dates import DateMention
from paraph.messages import N_, Phrase

NO_BODY = N_("No body of two governments is named.")
ONLY_MENTIONED = N_("A body is mentioned, but no session of it is reported.")
NATIONAL = N_("The body that met belongs to one government.")
ONE_PART = N_("Only one side's part of the body met.")
NO_DAY = N_("A session is spoken of, but no day is set for it.")
PUT_OFF = N_("A session was put off, and no new day is set for it.")
OTHER_EVENT = {
    "webinar": N_("It reports a seminar or a conference that mentions a body."),
    "summit": N_("It reports a summit that mentions a body."),
    "forum": N_("It reports a business event that mentions a body."),
    "anniversary": N_("It reports an anniversary or a celebration."),
    "sport": N_("It reports a sports event."),
    "visit": N_("It reports a visit or talks that mention a body."),
    "creation": N_("It reports that a body is to be set up."),
    "reply": N_("It answers a question in parliament that mentions a body."),
    "approval": N_("It reports the approval of a document that mentions a body."),
    "digest": N_("It gathers several pieces of news."),
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a release is about."""

    choice: Choice
    body: BodyMention
    parties: tuple[tuple[str, Span], ...]
    parent: BodyMention | None
    is_named: bool = True
    """Whether the words for the body are its name; else they are only the nearest that were there."""


def judge(choice: Choice | None, sentences: Sequence[Sentence], lang: str) -> Subject | Phrase:  # noqa: PLR0911 - one a rule
    """The subject of the release, or the reason why it reports no session."""
    if choice is None:
        return Phrase(_without_session(sentences))
    if lang == "ru" and _DIGEST.match(sentences[0].row.text.lstrip()):
        return Phrase(OTHER_EVENT["digest"])
    other = None if _leads_in_full(choice, lang) else _other_event(choice, sentences, lang)
    if other:
        return Phrase(OTHER_EVENT[other])
    met = _meets_first(sentences)
    carriers = [event for event in choice.events if event.body and _carries(event, met=met)]
    if not carriers:
        return Phrase(ONLY_MENTIONED if _mentions(sentences) else NO_BODY)
    told = _told_in_full(carriers)
    national = told == carriers and _is_named_national(carriers[0])
    if national or all(is_national(event, lang) for event in told):
        return Phrase(NATIONAL)
    if any(_is_part(event) for event in carriers):
        return Phrase(ONE_PART)
    if choice.status == "announced" and not (has_day(carriers) or is_told_later(choice, sentences, lang)):
        put_off = any(unit.kind == "POSTPONED" for event in carriers for unit in event.sentence.row.units)
        return Phrase(PUT_OFF if put_off else NO_DAY)
    subject = subject_of(choice, carriers, sentences, lang)
    if _is_of_departments(subject.body, sentences) or _is_of_chambers(subject.body, sentences):
        return Phrase(NATIONAL)
    parties = subject.parties
    if len(parties) < PARTIES and not (parties and (parties[0][0] in UNIONS or subject.body.of_region)):
        return Phrase(NO_BODY)
    return subject


_DIGEST = expression("ru", "sessions.digests")
"""How a text begins that gathers news, a session among them, of which it tells no more than of the others."""


def subject_of(choice: Choice, carriers: Sequence[Event], sentences: Sequence[Sentence], lang: str) -> Subject:
    """What a release is about that tells of its session in `carriers`, each with a body; parties as far as named."""
    carriers = _of_numbered_kind([event for event in carriers if not only_names_above(event, carriers, lang)])
    carriers = _held_ones(carriers) if lang == "en" else carriers
    own = [event for event in carriers if _has_own_name(event)]
    named = [event for event in own if event.body and (event.body.full or not event.body.bare)]
    around = [choice.around] if choice.around else []
    body = _fullest([*around, *(named or _named_alike(own or carriers, choice.events) or own or carriers)])
    body = body.full or (_named_elsewhere(body, choice.events) if lang == "en" else None) or body
    above = bodies_above(body, sentences, lang)
    parties = find_parties(body, above, _of_carriers(choice), sentences, lang)
    return Subject(_of_body(choice, body), body, parties, above[0] if above else None)


def _held_ones(carriers: list[Event]) -> list[Event]:
    """The carriers without talks to come, where others were held: "agreed to hold talks" at the "consultations"."""
    held = [event for event in carriers if event.role is Role.HELD and _has_own_name(event)]
    return [event for event in carriers if event.role is not Role.FUTURE] if held else carriers


def _of_carriers(choice: Choice) -> Choice:
    """The choice with the sentences alone that carry the session."""
    carrying = {id(event.sentence) for event in choice.events if _carries(event)}
    if not carrying:
        return choice
    return replace(choice, sentences=tuple(one for one in choice.sentences if id(one) in carrying))


def _of_body(choice: Choice, body: BodyMention) -> Choice:
    """The choice without events of other bodies: of another kind, and not counted by the session's number."""
    events = [event for event in choice.events if event.ordinal or not event.body or is_same_kind(event.body, body)]
    if len(events) == len(choice.events):
        return choice
    kept = {id(event.sentence) for event in events}
    sentences = tuple(sentence for sentence in choice.sentences if id(sentence) in kept)
    return replace(choice, events=tuple(events), sentences=sentences, status=status_of(events))


def _of_numbered_kind(carriers: list[Event]) -> list[Event]:
    """The carriers without bodies of another kind than that of the session with a number."""
    kinds = {event.body.kind for event in carriers if event.ordinal and event.body}
    return [event for event in carriers if event.body and event.body.kind in kinds] if kinds else carriers


def _without_session(sentences: Sequence[Sentence]) -> str:
    events = _kinds_of_event(_opening(sentences))
    for kind in ("creation", "anniversary", "webinar", "summit", "forum", "sport", "approval", "visit"):
        if kind in events and _mentions(sentences):
            return OTHER_EVENT[kind]
    return ONLY_MENTIONED if _mentions(sentences) else NO_BODY


def _opening(sentences: Sequence[Sentence]) -> list[Sentence]:
    return [sentence for sentence in sentences if sentence.place is not Place.BODY or sentence.number == 0]


def _kinds_of_event(sentences: Sequence[Sentence]) -> set[str]:
    return {str(unit.value) for sentence in sentences for unit in sentence.row.units if unit.kind == "EVENT"}


def _mentions(sentences: Sequence[Sentence]) -> bool:
    return any(unit.kind == "BODYREF" for sentence in sentences for unit in sentence.row.units)


def _meets_first(sentences: Sequence[Sentence]) -> bool:
    """Whether the text opens with a meeting on a day: "A held a virtual meeting with B on Monday"."""
    opening = next((one for one in sentences if one.place is Place.BODY), None)
    kinds = {unit.kind for unit in opening.row.units} if opening else set()
    return kinds >= {"SESSION", "HELD", "DATE"}


TELLING = frozenset({"was-held", "was-chaired", "on-a-visit", "told-again", *TOLD})
"""Rules that tell of a session where only the name of the body stands for it."""


def _carries(event: Event, *, met: bool = False) -> bool:
    if not _has_own_name(event) and event.sentence.place is Place.BODY and event.rule not in TELLING:
        return False
    if event.rule == "on-a-visit":
        return True
    if not _has_own_name(event) and event.rule == "was-chaired":
        if event.body and event.body.kind == "dialogue" and event.sentence.number <= EARLY:
            return True
        days = (unit.value for unit in event.sentence.row.units if isinstance(unit.value, DateMention))
        return any(day.kind in DAYS for day in days) or (met and event.sentence.number <= 1)
    return event.role in {Role.HELD, Role.FUTURE} or event.sentence.place is not Place.BODY


def _other_event(choice: Choice, sentences: Sequence[Sentence], lang: str) -> str | None:  # noqa: PLR0911 - one a rule
    """What the release is about instead, where the session stands behind something else."""
    early = [event for event in choice.events if _is_early(event, lang)]
    first = [
        event
        for event in choice.events
        if event.body and (event.sentence.place is not Place.BODY or event.sentence.number == 0)
    ]
    kinds = _kinds_of_event(_opening(sentences))
    if "reply" in _kinds_of_event(sentences) and not any(event.sentence.place is Place.HEADLINE for event in first):
        return "reply"
    if led_by := _leading_event(kinds, choice, first):
        return led_by
    if "creation" in kinds and choice.ordinal is None and choice.status != "held":
        return "creation"
    if first and any(event.role is not Role.FUTURE or event.sentence.place is not Place.BODY for event in first):
        return None
    if choice.status == "announced" and not any(_is_announced_early(event) for event in choice.events):
        return "visit"
    if choice.status == "announced":
        return None
    if not early:
        return "forum" if "forum" in kinds else "visit"
    if "forum" in kinds and not first:
        return "forum"
    return None


def _leading_event(kinds: Collection[str], choice: Choice, first: Sequence[Event]) -> str | None:
    """The other kind of event the opening tells of, without a session; beside a summit one may follow, told in full."""
    if any(event.role is Role.HELD and _is_told(event) for event in first):
        return None
    for kind in ("sport", "webinar", "anniversary", "approval"):
        if kind in kinds:
            return kind
    soon = (event for event in choice.events if event.sentence.number <= EARLY and event.role is Role.HELD)
    return "summit" if "summit" in kinds and not any(map(_is_full, soon)) else None


def _is_told(event: Event) -> bool:
    """Whether an event is a session by its own name, or by a later sentence that tells that it was held."""
    return _has_own_name(event) or event.rule == "told-again"


def _is_announced_early(event: Event) -> bool:
    """Whether a session to come is named as one in the headline or the first sentences, also of a story of a visit."""
    counted = bool(event.ordinal and event.body and len(event.body.parties) >= PARTIES)
    is_early = event.sentence.place is not Place.BODY or event.sentence.number <= EARLY + 2 * counted
    return event.rule == "on-a-visit" or (is_early and event.body is not None and _has_own_name(event))


def _is_full(event: Event) -> bool:
    """Whether an event gives number, word for a session and two countries, or what the body is for."""
    named = event.body and (event.body.full or event.body)
    told = bool(named and (len(named.parties) > 1 or named.named)) or told_of_two(event)
    return bool(event.ordinal and named and told and is_meeting(event))


def _is_early(event: Event, lang: str) -> bool:
    """Whether an event comes up soon enough to be what a release is about."""
    sentence = event.sentence
    if sentence.place is not Place.BODY or (sentence.number == 0 and event.rule == "will-be" and _has_own_name(event)):
        return True
    if lang == "hi" and sentence.number <= LATEST and _is_chaired_in_full(event):
        return True
    return sentence.number <= EARLY + 2 * _is_full(event) and event.role is Role.HELD


def _leads_in_full(choice: Choice, lang: str) -> bool:
    """Whether one of the first sentences of a Hindi text tells all of a session and who chairs it, whatever else."""
    leading = (event for event in choice.events if event.sentence.number <= EARLY)
    return lang == "hi" and any(_is_chaired_in_full(event) for event in leading)


LATEST = 7
"""Sentence up to which a story of a visit may come to the session that was chaired on it."""


def _is_chaired_in_full(event: Event) -> bool:
    """Whether an event gives number and two countries, or the name of both, and who chaired it or is to."""
    units = event.sentence.row.units
    chaired = any(unit.kind == "CHAIR" for unit in units[event.after : event.after + 4])
    return chaired and (_is_full(event) or chaired_by_both(event)) and event.role in {Role.HELD, Role.FUTURE}


def _has_own_name(event: Event) -> bool:
    """Whether the event says "session" or gives a number, and not only the name of the body."""
    return event.session is not None or event.ordinal is not None or bool(event.body and event.body.meets)


NEAR = 3
NEAR_HI = 12
"""Units before a body within which a parliament is whose it is; a Hindi name has its owners before it."""


def is_national(event: Event, lang: str) -> bool:
    units = event.sentence.row.units
    near = units[max(0, event.first - (NEAR_HI if lang == "hi" else NEAR)) : event.after + 2]
    if event.body and len(event.body.parties) > 1:
        return False
    return any(unit.kind == "NATIONAL" for unit in near) or (lang == "hi" and _is_an_organ(event.body, event.sentence))


def _is_an_organ(body: BodyMention | None, sentence: Sentence) -> bool:
    """Whether a Hindi name says that the body is an organisation's or one government's: "अंतरराष्ट्रीय चाय आयोग"."""
    if body is None or body.joint or body.kind in {"dialogue", "working_group"}:
        return False
    return sentence.row.text.startswith(ORGANS, (body.full or body).span[0])


ORGANS = listed("hi", "sessions.organs")


def _is_named_national(event: Event) -> bool:
    """Whether the word before "the Commission" makes it one of parliaments: "заседание межпарламентской | комиссии"."""
    units = event.sentence.row.units
    at = next((at for at in range(event.first, event.after) if units[at].value is event.body), event.first)
    row = event.sentence.row
    if at > 0 and row.shown(at - 1, at).lower().startswith(PARLIAMENTS):
        return True
    return bool(event.body and event.body.bare) and at > 0 and units[at - 1].kind == "NATIONAL"


CHAMBERS = listed("ru", "sessions.chambers")
"""Words for a parliament within the name of a body, which is one of parliaments."""

PARLIAMENTS = listed("ru", "sessions.parliaments")
"""How adjectives begin by which a body is one of parliaments, whatever States stand in its name."""


def _is_of_chambers(body: BodyMention, sentences: Sequence[Sentence]) -> bool:
    """Whether a body is a parliament's: by its name ("Комиссия Госдумы и Сената по чаю"), or "группа | парламента"."""
    text, end = sentences[0].row.text, body.span[1]
    named, following = text[body.span[0] : end].lower(), text[end : end + NEXT_WORDS].lstrip().lower()
    return any(chamber in named for chamber in CHAMBERS) or following.startswith(CHAMBERS)


NEXT_WORDS = 40
"""Letters after a name within which it is told whose the body is."""


OF_DEPARTMENTS = listed("ru", "sessions.of_departments")
PARTS_RU = listed("ru", "sessions.parts")


def _is_of_departments(body: BodyMention, sentences: Sequence[Sentence]) -> bool:
    """Whether a Russian body is one between the departments of a government: no States in its name, no sides told of.

    "Межведомственная рабочая группа по мониторингу поставок в Кению", which an ambassador chaired.
    """
    if body.parties or body.kind == "dialogue" or not body.joint:
        return False
    between = sentences[0].row.text[slice(*body.span)].lower().startswith(OF_DEPARTMENTS)
    return between and not any(unit.kind in {"BOTH", "SIDE"} for one in sentences for unit in one.row.units)


def _told_in_full(carriers: Sequence[Event]) -> Sequence[Event]:
    """The events that name more than "the Commission"; all of them where none does."""
    return [event for event in carriers if event.body and not event.body.bare] or carriers


_PART_EN = pattern("(LAND | DEMO) (LOW | SIDE) OF $")


def _is_part(event: Event) -> bool:
    """Whether "the Belarusian part of the commission" met, by itself."""
    row = event.sentence.row
    if _PART_EN.search(row.marks, max(0, event.first - 4), event.first):
        told = row.shown(event.first - 2, event.first - 1).lower()
        meets = any(unit.kind == "SESSION" for unit in row.units[max(0, event.first - 6) : event.first])
        return told in {"part", "section", "chapter"} or (told == "side" and meets)
    first = max(0, event.first - 4)
    return any(
        first <= match.start() and row.shown(match.end() - 1, match.end()).lower().startswith(PARTS_RU)
        for match in row.find(grammar("verdicts", "ru", "part")[0])
        if match.start() < event.after
    )


def _named_alike(own: Sequence[Event], carriers: Sequence[Event]) -> list[Event]:
    """Events that name in full what the telling ones only refer to ("the working group")."""
    bodies = [event.body for event in own if event.body]
    kinds = {body.kind for body in bodies}
    text = own[0].sentence.row.text if own else ""
    said = {text[slice(*body.head)].lower().split()[-1] for body in bodies if body.kind == "dialogue"}
    return [
        event
        for event in carriers
        if event.body
        and event.body.kind in kinds
        and not event.body.bare
        and event.weight > 0
        and (event.body.kind != "dialogue" or text[slice(*event.body.head)].lower().split()[-1] in said)
    ]


def _named_elsewhere(body: BodyMention, events: Sequence[Event]) -> BodyMention | None:
    """The name, of two States, by which the text has what its session only refers to: "the dialogue".

    It has the same word for what it is: "… through the Nepal-Kenya Tea | Dialogue".
    """
    if not body.bare or not events:
        return None
    text = events[0].sentence.row.text
    named = (event.body for event in events if event.body and len(event.body.parties) >= PARTIES)
    return next((one for one in named if _head(text, one) == _head(text, body)), None)


def _head(text: str, body: BodyMention) -> str:
    return text[slice(*body.head)].lower().split()[-1]


def _fullest(carriers: Sequence[Event]) -> BodyMention:
    """The mention that names the body best; of equals the one in the text rather than in the headline."""

    def fullness(pair: tuple[Event, BodyMention]) -> tuple[float, int]:
        event, body = pair
        score = 3.0 * body.named + 3.0 * (len(body.parties) >= PARTIES) + 1.0 * body.joint - 4.0 * body.bare
        score += 2.5 * (event.ordinal is not None or is_meeting(event))
        score -= 1.0 * (len(body.parties) == 1 and event.sentence.place is not Place.BODY)
        score += 0.6 * (event.sentence.place is Place.BODY) + 0.25 * event.weight
        return (score, -body.span[0])

    return max(((event, event.body) for event in carriers if event.body), key=fullness)[1]
