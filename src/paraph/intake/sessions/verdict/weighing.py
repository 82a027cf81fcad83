"""How likely a release reports a session, by all its evidence; and what it is about where the rules refused it.

Nearly all that the rules judge wrongly are reports they refuse: told in a way no rule knows, with a body that has no
word for one, or the States named far from it. Where everything else speaks for a report (who chairs, what was
discussed, two States, a number), it is read all the same, for the session that its heaviest event tells of, or, where
none has a body, for the meeting its opening tells of (`unnamed`). A body is named only where its words have both States
or say that it is joint: others are seldom the one that met.

Example: "Oman and Chad held their consular talks on Monday in Muscat. … The two sides reviewed visas" names no body the
rules know; a held verb, a day, two States and a verb of review make it likely.

Reads: sentences and events, what the rules made of them. Writes: a `Judgement`; a `Subject` or None.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.sentences import Sentence
from paraph.intake.sessions.about.announcing import is_only_upcoming
from paraph.intake.sessions.about.subject import Subject, subject_of
from paraph.intake.sessions.choosing.choice import choose, heaviest
from paraph.intake.sessions.events.naming import Event, is_meeting
from paraph.intake.sessions.events.roles import Role
from paraph.intake.sessions.parties.states import PARTIES
from paraph.intake.sessions.verdict.evidence import ACCEPTED, evidence_of
from paraph.intake.sessions.verdict.national import is_national
from paraph.intake.sessions.verdict.unnamed import are_enough, unnamed_meeting
from paraph.intake.sessions.verdict.verdicts import NO_BODY, NO_DAY, ONLY_MENTIONED, OTHER_EVENT
from paraph.intake.weights import Judgement, judge_by
from paraph.messages import Phrase

LIKELY = 0.7
"""From here on a refused release is read as a report: of those nobody had read before, nine of ten were reports."""

LIKELY_AGAINST = 0.8
"""The same where the rules found what speaks against one, see `AGAINST`."""

UNLIKELY = 0.25
"""Below it a Hindi release that tells of a body by a bare word alone is none: of 151 reports none was as unlikely."""

LIKELY_TOLD = 0.6
"""The same in Russian where a joint body's session is told that was held, too late or with too little for the rules:
none of 400 ordinary texts that two States are told of was as likely."""

MISSING = {"en": {NO_BODY, ONLY_MENTIONED}, "hi": {NO_BODY, ONLY_MENTIONED}, "ru": {NO_BODY}}
"""Reasons that say what the rules did not find. A body that is only mentioned mostly met, in words they do not know; in
Russian it mostly did not."""

AGAINST = frozenset({ONLY_MENTIONED, NO_DAY, *(OTHER_EVENT[kind] for kind in ("visit", "forum", "webinar", "summit"))})
"""Reasons that say what they found beside a session; others say what it is instead, and stand."""


def weighed(sentences: Sequence[Sentence], events: Sequence[Event], verdict: Subject | Phrase, lang: str) -> Judgement:
    """How likely the release reports a session, the verdict of the rules being one piece of evidence.

    Where the rules of Hindi missed something, what they found says little: only what the text has is weighed then.
    """
    said = verdict.phrase if isinstance(verdict, Phrase) else ACCEPTED
    weights = "sessions_hi" if lang == "hi" and is_missing(verdict) else "sessions"
    return judge_by(weights, evidence_of(sentences, events, choose(events)[0], said))


def is_likely(judgement: Judgement, verdict: Subject | Phrase, lang: str, events: Sequence[Event] = ()) -> bool:
    """Whether a release that the rules refused is to be read as a report all the same."""
    reason = verdict.phrase if isinstance(verdict, Phrase) else None
    if lang == "ru" and reason == ONLY_MENTIONED and any(map(_is_joint_session, events)):
        return judgement.probability >= LIKELY_TOLD
    if reason == NO_DAY and any(is_only_upcoming(event.sentence.row) for event in events):
        return False
    if reason in MISSING[lang]:
        return judgement.probability >= LIKELY
    return reason in AGAINST and judgement.probability >= LIKELY_AGAINST


def _is_joint_session(event: Event) -> bool:
    """Whether a session of a body that its name makes one of two States is told that was held."""
    joint = event.body is not None and (event.body.joint or len(event.body.parties) >= PARTIES)
    return joint and event.role is Role.HELD and event.session is not None


def is_bare(subject: Subject) -> bool:
    """Whether a body is told by a bare word alone, with no session of it and no number: "आयोग का काम चल रहा है"."""
    return subject.body.bare and not any(event.session or event.ordinal for event in subject.choice.events)


def is_missing(verdict: Subject | Phrase) -> bool:
    """Whether the rules refused a release only because they missed something, or found more."""
    return isinstance(verdict, Phrase) and verdict.phrase in {NO_BODY} | AGAINST


def likeliest(sentences: Sequence[Sentence], events: Sequence[Event], lang: str, posted: date | None) -> Subject | None:
    """What a release is about that only its evidence makes one; None where no two States are told that met.

    A council of one government, or of an organisation, meets, counts its sessions and reviews as bodies of two do; but
    no two States are told of it. A union is as good as two; Hindi, where it counts the session, does not say of India
    that it met, and often tells a meeting by the body alone.
    """
    surest = max(events, key=lambda event: event.weight, default=None)
    if surest is not None and (surest.rule == BESIDE or (lang == "hi" and is_national(surest, lang))):
        return None
    return _of_events(sentences, events, lang) or unnamed_meeting(sentences, lang, posted)


def _of_events(sentences: Sequence[Sentence], events: Sequence[Event], lang: str) -> Subject | None:
    """The session that the heaviest event tells of, where one with it has a body."""
    choice = heaviest(events)
    carriers = [event for event in choice.events if event.body] if choice else []
    if not (choice and carriers) or not (lang == "hi" or any(map(_tells_of_meeting, choice.events))):
        return None
    carriers = [event for event in carriers if not is_national(event, lang)] if lang == "hi" else carriers
    if not carriers:
        return None
    subject = subject_of(choice, carriers, sentences, lang)
    beside_india = lang == "hi" and choice.ordinal is not None and bool(subject.parties)
    if not beside_india and not are_enough([code for code, _ in subject.parties]):
        return None
    of_both = subject.body.joint or len(subject.body.parties) >= PARTIES
    return replace(subject, is_named=of_both or (lang == "hi" and _is_counted(subject.body, carriers)))


def _is_counted(body: BodyMention, carriers: Sequence[Event]) -> bool:
    """Whether the body itself is told of with a number, by more than a bare word: "14वीं चाय विरोधी | वार्ता"."""
    return body.named and any(event.ordinal and event.body and event.body.span == body.span for event in carriers)


def _tells_of_meeting(event: Event) -> bool:
    """Whether an event is more than the bare name of a body that an agreement, say, may be about."""
    return event.role is not Role.NAMED or event.ordinal is not None or is_meeting(event)


BESIDE = "beside-a-session"
"""The rule by which something else took place on the sidelines of a session."""
