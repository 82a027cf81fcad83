"""Is this release the report of a session of an intergovernmental body? If not, why not.

A release is one when all of this holds; the first that fails is the reason it gives.

1. It names a body of two or more parties, not one government's own commission, cabinet or parliament, nor one side's
   part of a joint body.
2. A session of that body is what it is about: named in the headline or the first sentences, held (or chaired), or
   announced for a day. A webinar, a business forum, an anniversary, a match, a visit or a decision to set a body up may
   mention one; that is not enough.

Reads: events and sentences. Writes: `Subject` or a reason.
"""

from collections.abc import Collection, Sequence

from paraph.intake.bodies.names import UNIONS
from paraph.intake.marks.rulewords import expression, has
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.about.announcing import EARLY, has_day, is_told_later
from paraph.intake.sessions.about.carrying import (
    carries,
    is_announced_early,
    is_chaired_in_full,
    is_early,
    is_full,
    is_told,
)
from paraph.intake.sessions.about.subject import Subject, subject_of
from paraph.intake.sessions.choosing.choice import Choice
from paraph.intake.sessions.events.naming import Event
from paraph.intake.sessions.events.roles import Role
from paraph.intake.sessions.parties.states import PARTIES
from paraph.intake.sessions.verdict.national import (
    is_named_national,
    is_national,
    is_of_others,
    is_part,
)
from paraph.language import LANGUAGES
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
    "appointment": N_("It reports an appointment to a body."),
    "digest": N_("It gathers several pieces of news."),
    "exercise": N_("It reports an exercise of armed forces."),
    "commanders": N_("It reports a meeting of local commanders at a border."),
    "preparation": N_("It reports that one government prepares for a session."),
    "call": N_("It reports that somebody called on somebody, and mentions a body."),
    "private": N_("It reports a meeting of those who speak for no government."),
    "own": NATIONAL,
    "among": NATIONAL,
    "comment": N_("It is an interview or a comment that mentions a body."),
}


def judge(choice: Choice | None, sentences: Sequence[Sentence], lang: str) -> Subject | Phrase:  # noqa: PLR0911 - one a rule
    """The subject of the release, or the reason why it reports no session."""
    if choice is None:
        return Phrase(_without_session(sentences))
    if lang in _DIGESTS and _DIGESTS[lang].match(sentences[0].row.text.lstrip()):
        return Phrase(OTHER_EVENT["digest"])
    other = None if _leads_in_full(choice, lang) else _other_event(choice, sentences, lang)
    if other:
        return Phrase(OTHER_EVENT[other])
    met = _meets_first(sentences)
    carriers = [event for event in choice.events if event.body and carries(event, met=met)]
    if not carriers:
        return Phrase(ONLY_MENTIONED if _mentions(sentences) else NO_BODY)
    told = _told_in_full(carriers)
    national = told == carriers and is_named_national(carriers[0])
    if national or all(is_national(event, lang) for event in told):
        return Phrase(NATIONAL)
    if any(is_part(event) for event in carriers):
        return Phrase(ONE_PART)
    if choice.status == "announced" and not (has_day(carriers) or is_told_later(choice, sentences, lang)):
        put_off = any(unit.kind == "POSTPONED" for event in carriers for unit in event.sentence.row.units)
        return Phrase(PUT_OFF if put_off else NO_DAY)
    subject = subject_of(choice, carriers, sentences, lang)
    if is_of_others(subject.body, sentences, lang):
        return Phrase(NATIONAL)
    parties = subject.parties
    if len(parties) < PARTIES and not (parties and (parties[0][0] in UNIONS or subject.body.of_region)):
        return Phrase(NO_BODY)
    return subject


_DIGESTS = {lang: expression(lang, "sessions.digests") for lang in LANGUAGES if has(lang, "sessions.digests")}
"""How a text begins that gathers news, a session among them, of which it tells no more than of the others."""


def _without_session(sentences: Sequence[Sentence]) -> str:
    events = _kinds_of_event(_opening(sentences))
    for kind in ("creation", "anniversary", "webinar", "summit", "forum", "sport", "approval", "appointment", "visit"):
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


def _other_event(choice: Choice, sentences: Sequence[Sentence], lang: str) -> str | None:  # noqa: PLR0911 - one a rule
    """What the release is about instead, where the session stands behind something else."""
    early = [event for event in choice.events if is_early(event, lang)]
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
    if choice.status == "announced" and not any(is_announced_early(event) for event in choice.events):
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
    if any(event.role is Role.HELD and is_told(event) for event in first):
        return None
    for kind in ("sport", "webinar", "anniversary", "approval", "appointment"):
        if kind in kinds:
            return kind
    soon = (event for event in choice.events if event.sentence.number <= EARLY and event.role is Role.HELD)
    return "summit" if "summit" in kinds and not any(map(is_full, soon)) else None


def _leads_in_full(choice: Choice, lang: str) -> bool:
    """Whether one of the first sentences of a Hindi text tells all of a session and who chairs it, whatever else."""
    leading = (event for event in choice.events if event.sentence.number <= EARLY)
    return lang == "hi" and any(is_chaired_in_full(event) for event in leading)


def _told_in_full(carriers: Sequence[Event]) -> Sequence[Event]:
    """The events that name more than "the Commission"; all of them where none does."""
    return [event for event in carriers if event.body and not event.body.bare] or carriers
