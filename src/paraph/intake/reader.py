"""From a source to a reading: the stages of the intake in their order.

    source -> furniture -> gate -> sentences -> marks -> bodies -> events -> verdict -> facts

What costs comes late: a text without the words for a body and a meeting is not looked at further, and of a text with
them the opening is judged first; only the report of a session is read whole.

Reads: `SourceText`. Writes: `Reading`.
"""

from collections.abc import Sequence
from datetime import date

from paraph.intake.bodies import find_bodies
from paraph.intake.facts import state
from paraph.intake.furniture import read_furniture
from paraph.intake.gate import may_report_session
from paraph.intake.marking import mark_up
from paraph.intake.reading import Reading
from paraph.intake.release import Release
from paraph.intake.rows import Row
from paraph.intake.sessions import Place, Sentence, choose, find_events
from paraph.intake.source import SourceText, Span
from paraph.intake.verdicts import NO_BODY, Subject, judge
from paraph.language.dates import find_dates
from paraph.language.script import detect
from paraph.language.sentences import sentences as split_sentences
from paraph.messages import Phrase

OPENING = 3_500
"""Characters by which it is judged whether a release reports a session."""

LONGEST = 40_000
"""Characters of a release that are read for facts; a longer one is a document with a release before it."""


def read_release(source: SourceText) -> Reading:
    """The facts the release states about one session; none, with the reason, where it reports no session.

    Never raises. Does not check what the release says against anything else.
    """
    release = read_furniture(source)
    lang = detect(source.text) or source.lang_hint or "en"
    text = source.text
    if lang not in {"en", "hi", "ru"} or not may_report_session(text, lang):
        lang = lang if lang in {"en", "hi", "ru"} else "en"
        return Reading(source.name, lang, is_session=False, release=release, reason=Phrase(NO_BODY))
    posted = _day_of(release, text, lang)
    opening = _Marked(text, release, lang, posted, OPENING)
    subject = opening.judged()
    if isinstance(subject, Subject) and opening.is_cut:
        opening = _Marked(text, release, lang, posted, LONGEST)
        subject = opening.judged()
    if not isinstance(subject, Subject):
        return Reading(source.name, lang, is_session=False, release=release, reason=subject)
    return state(source.name, lang, release, subject, opening.sentences, opening.dateline)


class _Marked:
    """The head and the first part of the body of a release, marked and split into sentences."""

    def __init__(self, text: str, release: Release, lang: str, posted: date | None, limit: int) -> None:
        self.lang, self.posted = lang, posted
        begin, end = release.body
        cut = _cut(text, begin, end, limit)
        self.is_cut = cut < end
        places = [*_titles(release), *_body(text, begin, cut, lang)]
        places.sort(key=lambda place: place[2])
        row = find_bodies(mark_up(text[:cut], lang, posted), lang)
        rows = row.split([span for _, _, span in places])
        self.sentences = [
            Sentence(one, place, number) for one, (place, number, _) in zip(rows, places, strict=True) if len(one)
        ]
        self.dateline: Row | None = row.split([release.dateline])[0] if release.dateline else None

    def judged(self) -> Subject | Phrase:
        return judge(choose(find_events(self.sentences, self.lang, self.posted)), self.sentences, self.lang)


def _titles(release: Release) -> list[tuple[Place, int, Span]]:
    titles = []
    if "release.headline" in release.spans:
        titles.append((Place.HEADLINE, 0, release.spans["release.headline"]))
    titles += [
        (Place.SUBHEADLINE, number, release.spans[f"release.subheadlines.{number}"])
        for number in range(len(release.subheadlines))
    ]
    return titles


def _body(text: str, begin: int, end: int, lang: str) -> list[tuple[Place, int, Span]]:
    spans = split_sentences(text[begin:end], lang)
    return [(Place.BODY, number, (start + begin, stop + begin)) for number, (start, stop) in enumerate(spans)]


def _cut(text: str, begin: int, end: int, limit: int) -> int:
    if end - begin <= limit:
        return end
    at = max(text.rfind(sign, begin, begin + limit) for sign in ("\n", ". ", "। "))
    return at + 1 if at > begin else begin + limit


def _day_of(release: Release, text: str, lang: str) -> date | None:
    """The day of posting: the stamp, or else the dateline."""
    if release.posted_at:
        return date.fromisoformat(release.posted_at[:10])
    if release.dateline:
        days: Sequence[date] = [
            day.start for day in find_dates(text[slice(*release.dateline)], lang) if day.kind == "exact" and day.start
        ]
        return days[0] if days else None
    return None
