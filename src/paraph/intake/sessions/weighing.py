"""How likely a release reports a session, by all its evidence; and what it is about where the rules refused it.

Nearly all that the rules judge wrongly are reports they refuse: told in a way no rule knows, with a body that has no
word for one, or the States named far from it. Where everything else speaks for a report (who chairs, what was
discussed, two States, a number), it is read all the same, for the session that its heaviest event tells of. A body is
named only where its words have both States or say that it is joint: others are seldom the one that met.

Example: "Oman and Chad held their consular talks on Monday in Muscat. … The two sides reviewed visas" names no body the
rules know; a held verb, a day, two States and a verb of review make it likely.

Reads: sentences and events, what the rules made of them. Writes: a `Judgement`; a `Subject` or None.
"""

from collections.abc import Sequence
from dataclasses import replace

from paraph.intake.bodies.names import UNIONS
from paraph.intake.marks.sentences import Sentence
from paraph.intake.sessions.choice import choose, heaviest
from paraph.intake.sessions.events import Event, is_meeting
from paraph.intake.sessions.evidence import ACCEPTED, evidence_of
from paraph.intake.sessions.parties import PARTIES
from paraph.intake.sessions.roles import Role
from paraph.intake.sessions.verdicts import NO_BODY, NO_DAY, ONLY_MENTIONED, OTHER_EVENT, Subject, subject_of
from paraph.intake.weights import Judgement, judge_by
from paraph.messages import Phrase

LIKELY = 0.8
"""From here on a refused release is read as a report: of those it was a report in nine of ten."""

MISSING = frozenset({NO_BODY, ONLY_MENTIONED, NO_DAY, *(OTHER_EVENT[kind] for kind in ("visit", "forum", "webinar"))})
"""Reasons that say what the rules did not find, or found more of; others say what it is instead, and stand."""


def weighed(sentences: Sequence[Sentence], events: Sequence[Event], verdict: Subject | Phrase) -> Judgement:
    """How likely the release reports a session, the verdict of the rules being one piece of evidence."""
    said = verdict.phrase if isinstance(verdict, Phrase) else ACCEPTED
    return judge_by("sessions", evidence_of(sentences, events, choose(events)[0], said))


def is_likely(judgement: Judgement, verdict: Subject | Phrase) -> bool:
    """Whether a release that the rules refused is to be read as a report all the same."""
    refused = isinstance(verdict, Phrase) and verdict.phrase in MISSING
    return refused and judgement.probability >= LIKELY


def likeliest(sentences: Sequence[Sentence], events: Sequence[Event], lang: str) -> Subject | None:
    """What a release is about that only its evidence makes one; None where no event names a body, or no two States met.

    A council of one government, or of an organisation, meets, counts its sessions and reviews as bodies of two do; but
    no two States are told of it. A union is as good as two; Hindi does not say of India that it met, and often tells a
    meeting by the body alone.
    """
    choice = heaviest(events)
    carriers = [event for event in choice.events if event.body] if choice else []
    if not (choice and carriers) or not (lang == "hi" or any(map(_tells_of_meeting, choice.events))):
        return None
    subject = subject_of(choice, carriers, sentences, lang)
    least = 1 if lang == "hi" else PARTIES
    if len(subject.parties) < least and not any(code in UNIONS for code, _ in subject.parties):
        return None
    return replace(subject, is_named=subject.body.joint or len(subject.body.parties) >= PARTIES)


def _tells_of_meeting(event: Event) -> bool:
    """Whether an event is more than the bare name of a body that an agreement, say, may be about."""
    return event.role is not Role.NAMED or event.ordinal is not None or is_meeting(event)
