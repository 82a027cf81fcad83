"""Put together what the stages found: one reading.

Reads: the subject and the sentences of a release. Writes: `Reading`, facts in the order of the text.
"""

from collections.abc import Sequence

from paraph.intake.areas.finding import find_areas
from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.rows import Row
from paraph.intake.marks.sentences import Sentence
from paraph.intake.people.chairs import find_chairs
from paraph.intake.people.counts import find_delegates
from paraph.intake.reading import Area, Body, Chair, Fact, Reading, SessionFacts
from paraph.intake.release import Release
from paraph.intake.sessions.about.subject import Subject
from paraph.intake.sessions.days.when import find_days
from paraph.intake.sessions.documents import find_next_session, find_signed
from paraph.intake.sessions.places.place import find_places
from paraph.intake.sessions.subgroups import find_subgroups


def state(
    name: str, lang: str, release: Release, subject: Subject, sentences: Sequence[Sentence], preamble: Sequence[Row]
) -> Reading:
    """The reading of a release that reports the session of `subject`."""
    choice = subject.choice
    days = find_days(choice, sentences, lang, preamble)
    places = find_places(choice, preamble, sentences, lang)
    ordinal = choice.ordinal
    subgroups = find_subgroups(subject, sentences, lang)
    chairs = find_chairs(subject, sentences, lang)
    found = find_areas(subject, sentences, lang, [group.span for group in subgroups])
    areas = [area for area in found if not _names_chair(area, chairs)]
    return Reading(
        source=name,
        lang=lang,
        is_session=True,
        release=release,
        body=_body(subject, sentences),
        session=SessionFacts(
            ordinal=Fact(int(str(ordinal.value)), (ordinal.start, ordinal.end), "ordinal-of-session")
            if ordinal
            else None,
            date=days.first,
            end_date=days.last,
            city=places.city,
            venue=places.venue,
            format=places.format,
            status=choice.status,
        ),
        chairs=chairs,
        subgroups=subgroups,
        areas=tuple(area for area in areas if area.is_sure),
        signed=find_signed(subject, sentences, lang),
        delegates=find_delegates(sentences, lang),
        next_session=find_next_session(subject, sentences, lang),
        doubtful=tuple(area for area in areas if not area.is_sure),
    )


def _names_chair(area: Area, chairs: Sequence[Chair]) -> bool:
    """Whether what looks like a subject is one who chaired: "welcomed Amardeep Singh Bhatia"."""
    return any(chair.name is not None and chair.name.value in area.text.value for chair in chairs)


def _body(subject: Subject, sentences: Sequence[Sentence]) -> Body:
    body, parent = subject.body, subject.parent
    parties = tuple(Fact(code, span, "party-in-name", 0.97) for code, span in subject.parties)
    if not subject.is_named:
        return Body(parties=parties)
    return Body(
        name=_name(body, sentences, "body-of-session"),
        parties=parties,
        parent=_name(parent, sentences, "body-above", 0.9) if parent else None,
        kind=Fact("sub_group" if body.kind == "sub_group" else body.kind, body.head, "head-word"),
    )


def _name(body: BodyMention, sentences: Sequence[Sentence], rule: str, confidence: float = 0.95) -> Fact[str]:
    text = sentences[0].row.text
    return Fact(" ".join(text[slice(*body.span)].split()), body.span, rule, confidence)
