"""From a source to a reading: the stages of the intake in their order.

    source -> furniture -> gate -> sentences -> marks -> bodies -> events -> verdict -> facts

A release that the rules refuse is read all the same where the evidence makes it likely to be a report (`weighing`).

What costs comes late: a text without the words for a body and a meeting is not looked at further, and of a text with
them the opening is judged first; only the report of a session is read whole.

Reads: `SourceText`. Writes: `Reading`.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile

from paraph.intake.bodies.abbreviations import read_abbreviations
from paraph.intake.bodies.mentions import find_bodies
from paraph.intake.facts import state
from paraph.intake.furniture import read_furniture
from paraph.intake.marks.gate import may_report_session
from paraph.intake.marks.marking import mark_up
from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.rulewords import expression, expressions_everywhere, listed_everywhere
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.marks.topics import topics_in
from paraph.intake.reading import Reading
from paraph.intake.refusals import TwoSessions
from paraph.intake.release import Release
from paraph.intake.sessions.about import gatherings, gatherings_russian
from paraph.intake.sessions.about.subject import Subject
from paraph.intake.sessions.choosing.choice import choose
from paraph.intake.sessions.choosing.opening import with_opening
from paraph.intake.sessions.choosing.told_again import with_told_again
from paraph.intake.sessions.choosing.visits import with_visits
from paraph.intake.sessions.days.posting import HEAD_LINES, day_of_posting
from paraph.intake.sessions.events.naming import find_events
from paraph.intake.sessions.verdict.otherwise_hindi import told_otherwise
from paraph.intake.sessions.verdict.twofold import second_session
from paraph.intake.sessions.verdict.verdicts import NO_BODY, ONLY_MENTIONED, OTHER_EVENT, judge
from paraph.intake.sessions.verdict.weighing import UNLIKELY, is_bare, is_likely, is_missing, likeliest, weighed
from paraph.intake.source import SourceText, Span
from paraph.language.script import detect
from paraph.language.sentences import sentences as split_sentences
from paraph.messages import Phrase

OPENING = 3_500
"""Characters by which it is judged whether a release reports a session."""

LONGEST = 40_000
"""Characters of a release that are read for facts; a longer one is a document with a release before it."""


def read_release(source: SourceText, *, written: date | None = None) -> Reading:
    """The facts the release states about one session; none, with the reason, where it reports no session.

    `written` is the day of its writing where the asker knows it: what is held back is posted long after. Else it was
    written when it was posted.

    Raises `TwoSessions` for a file that reports two. Does not check what the release says against anything else.
    """
    release = read_furniture(source)
    lang = detect(source.text) or source.lang_hint or "en"
    text = source.text
    if lang not in {"en", "hi", "ru"} or not may_report_session(text, lang):
        lang = lang if lang in {"en", "hi", "ru"} else "en"
        return Reading(source.name, lang, is_session=False, release=release, reason=Phrase(NO_BODY))
    posted = written or day_of_posting(release, text, lang)
    opening = _Marked(text, release, lang, posted, OPENING)
    subject = opening.judged()
    judgement = weighed(opening.sentences, opening.events, subject, lang)
    likely = is_likely(judgement, subject, lang, opening.events)
    if opening.is_cut and (likely or isinstance(opening.told(subject), Subject)):
        opening = _Marked(text, release, lang, posted, LONGEST)
        subject = opening.judged()
    subject = opening.told(subject)
    if lang == "hi" and judgement.probability < UNLIKELY and isinstance(subject, Subject) and is_bare(subject):
        subject = Phrase(ONLY_MENTIONED)
    if likely and not isinstance(subject, Subject):
        subject = likeliest(opening.sentences, opening.events, lang, posted) or subject
    if not isinstance(subject, Subject):
        return Reading(source.name, lang, is_session=False, release=release, reason=subject, judgement=judgement)
    second = second_session(subject, opening.events)
    if second is not None:
        found = second.sentence.row.shown(second.first, second.after)
        raise TwoSessions(source=source.name, found=" ".join(found.split()))
    reading = state(source.name, lang, release, subject, opening.sentences, opening.preamble)
    return replace(reading, judgement=judgement, topics=topics_in(text, lang))


def _below_title(rows: Sequence[Row]) -> list[Row]:
    """The lines of place, day and agency below a first line that is a title: "Москва. | 9 апреля. | ИНТЕРФАКС"."""
    if not rows or not _is_line(rows[0]):
        return []
    return list(takewhile(lambda one: _is_preamble(one, 0), rows[1:]))


_TITLE = re.compile(r"\d|" + expressions_everywhere("marks.of_headlines"), re.IGNORECASE)
"""What the name of a ministry does not have: a line with it above the headline is a headline itself."""


class _Marked:
    """The head and the first part of the body of a release, marked and split into sentences."""

    def __init__(self, text: str, release: Release, lang: str, posted: date | None, limit: int) -> None:
        self.lang, self.posted = lang, posted
        begin, end = release.body
        cut = _cut(text, begin, end, limit)
        self.is_cut = cut < end
        titles = _titles(release)
        spans = [(start + begin, stop + begin) for start, stop in split_sentences(text[begin:cut], lang)]
        marked = _unwrapped(mark_up(text[:cut], lang, posted), spans)
        row = read_abbreviations(marked, find_bodies(marked, lang))
        rows = [one for one in _joined(row.split(spans)) if len(one) and not _leads_elsewhere(one)]
        first = next((at for at, one in enumerate(rows) if not _is_preamble(one, at)), 0)
        below = _below_title(rows[first:]) if not titles else []
        body = _numbered([one for one in rows[first:] if one not in below], with_title=not titles)
        titled = zip(titles, row.split([span for _, _, span in titles]), strict=True)
        heads = [(title, one) for title, one in titled if len(one)]
        telling = [Sentence(one, place, number) for (place, number, _), one in heads if not _is_preamble(one, number)]
        self.sentences = telling + body
        self.preamble = [one for _, one in heads if _is_preamble(one, 0)] + rows[:first] + below
        if release.dateline:
            self.preamble += row.split([release.dateline])
        self.preamble += row.split([(max(0, begin - HEAD_LINES), begin)])
        events = find_events(self.sentences, lang, posted)
        around = {"hi": with_visits, "en": with_opening, "ru": with_told_again}[lang]
        self.events = around(events, self.sentences)

    def judged(self) -> Subject | Phrase:
        """What the release is about, or why it reports no session."""
        other = told_otherwise(self.sentences, self.events) if self.lang == "hi" else None
        if other is not None:
            return Phrase(OTHER_EVENT[other])
        judged = [judge(choice, self.sentences, self.lang) for choice in choose(self.events)]
        return next((one for one in judged if isinstance(one, Subject)), judged[0])

    def told(self, verdict: Subject | Phrase) -> Subject | Phrase:
        """The verdict; the gathering of States that is told, where the rules only missed something."""
        if self.lang not in GATHERINGS or not is_missing(verdict):
            return verdict
        return GATHERINGS[self.lang](self.sentences, self.posted) or verdict


GATHERINGS = {"hi": gatherings.gathering, "ru": gatherings_russian.gathering}
"""By language, how a gathering of States is told that no body's name is."""


def _leads_elsewhere(row: Row) -> bool:
    """Whether a line of a page is none of the text, but leads to another: "यह भी पढ़ें …", "Also read: …"."""
    return row.shown(0, len(row)).lower().startswith(LEADS_ELSEWHERE)


LEADS_ELSEWHERE = listed_everywhere("marks.leads_elsewhere")


def _unwrapped(row: Row, spans: Sequence[Span]) -> Row:
    """The row without ends of lines inside sentences: there a line was only wrapped."""
    ends = [stop for _, stop in spans]

    def is_inside(unit: Unit) -> bool:
        at = bisect_left(ends, unit.start)
        return at < len(spans) and spans[at][0] < unit.start

    wrapped = [unit for unit in row.units if unit.kind == "LINE" and row.text[unit.start] == "\n" and is_inside(unit)]
    dropped = {unit.start for unit in wrapped}
    return Row(row.text, [unit for unit in row.units if unit.start not in dropped]) if wrapped else row


def _numbered(rows: Sequence[Row], *, with_title: bool) -> list[Sentence]:
    """The rows of a body as sentences; lines that end without a full stop are not counted.

    Where the release has no title, a first line without full stop is one.
    """
    sentences: list[Sentence] = []
    number = 0
    seen: set[str] = set()
    for at, row in enumerate(rows):
        shown = row.shown(0, len(row))
        is_line = _is_line(row) or shown in seen or _is_caption(row)
        seen.add(shown)
        title = is_line and with_title and at == 0 and len(row) >= SHORTEST_TITLE
        sentences.append(Sentence(row, Place.HEADLINE if title else Place.BODY, number))
        number += not is_line
    return sentences


def _is_caption(row: Row) -> bool:
    """Whether a row stands in brackets as a whole, or says whose picture is seen."""
    if row.units[0].kind == "OPEN":
        return row.units[-1].kind in {"CLOSE", "STOP"} and len(row) <= LONGEST_LINE
    return row.shown(0, 1).lower() in CAPTIONS and len(row) <= LONGEST_LINE


CAPTIONS = frozenset(listed_everywhere("marks.captions"))
"""First words of what stands below a picture."""


def _is_line(row: Row) -> bool:
    """Whether a row is a line rather than a sentence: short, at the end of a line or at a stroke, without full stop."""
    last = row.units[-1]
    if last.kind == "STOP":
        return row.text[last.start] == "|" and len(row) <= SHORTEST_SENTENCE
    return len(row) <= LONGEST_LINE and "\n" in row.text[last.end : last.end + 3]


SHORTEST_SENTENCE = 9
LONGEST_LINE = 30
SHORTEST_TITLE = 4

UNFINISHED = frozenset({"INIT", "HON"})
"""What no sentence ends with: the full stop after it belongs to a name ("Md. | Mahbubul", "ए.के. | रहमान")."""

SHORTENED = expression("ru", "marks.shortened_places")
"""What before a name stands for what it is the name of: "бассейн р. | Неман"."""

PREAMBLE = frozenset({"CITY", "LAND", "DATE", "COMMA", "STOP", "SLASH", "ABBR", "DASH", "NUM", "OPEN", "CLOSE", "COLON",
                      "CAP", "WORD", "HYPHEN", "PORT", "NEWS", "IN"})  # fmt: skip
LONGEST_PREAMBLE = 9
MOST_PREAMBLES = 4


def _joined(rows: Sequence[Row]) -> list[Row]:
    """Rows without breaks inside a name: where one ends within a mention or on an initial, the next belongs to it."""
    joined: list[Row] = []
    for row in rows:
        last = joined[-1].units[-1] if joined and len(joined[-1]) else None
        if last and last.kind == "CLOSE" and len(joined[-1]) > 1 and joined[-1].units[-2].kind == "HON":
            last = joined[-1].units[-2]
        alone = last is not None and len(joined[-1]) == 1 and last.kind in BULLETS
        if last and len(row) and (alone or _belongs(last, row, joined[-1].units[-2] if len(joined[-1]) > 1 else None)):
            joined[-1] = Row(row.text, [*joined[-1].units, *row.units])
        else:
            joined.append(row)
    return joined


def _belongs(last: Unit, row: Row, before: Unit | None = None) -> bool:
    """Whether a row was parted from the one that ends with `last` by a stop or a line within a name.

    A surname with its initials at the end of a line is a whole name: "сопредседатель Ван И. | Утром …".
    """
    first = row.units[0]
    if last.kind == "INIT" and "\n" in row.text[last.end : first.start] and before is not None and before.kind == "CAP":
        return False
    if last.kind in UNFINISHED or SHORTENED.search(row.text[max(0, last.end - 5) : last.end]):
        return row.text.count("\n", last.end, first.start) < EMPTY_LINE
    if last.kind in {"LAND", "DEMO"} and row.text[last.end - 3 : last.end].upper() in INITIALS:
        return first.kind in OF_A_TITLE and row.text[last.end : first.start].strip() == "."
    return last.end >= first.start or _goes_on(last, row)


BULLETS = frozenset({"DASH", "LINE"})
"""What alone on a line is the sign of the item on the next."""

EMPTY_LINE = 2
"""Ends of lines that leave one empty."""


def _goes_on(last: Unit, row: Row) -> bool:
    """Whether a row continues a sentence cut inside a name ("India-U.S. Joint Working Group | was held")."""
    if last.kind == "BODYREF" and row.text[row.units[0].start].islower():
        return True
    return last.kind in LEADING and row.text[last.end : row.units[0].start].strip(" ") == "\n"


INITIALS = frozenset({"U.S", "U.K", "U.N"})
OF_A_TITLE = frozenset({"JOINT", "PORT", "POST", "POSTADJ", "BODYREF", "SESSION", "CAP", "ORG"})
"""What after a State in initials goes on with a name: "Indo-U.S. | Bilateral Cooperation"."""

LEADING = frozenset({"ORD", "THE", "OF", "AND", "IN", "BY", "ON", "BETWEEN", "FROM", "UNDER", "PO", "KA", "HYPHEN"})
"""What no line of its own ends with: the text was wrapped there."""


def _is_preamble(row: Row, at: int) -> bool:
    """Whether a row is a line of place, day and agency before the text begins."""
    kinds = {unit.kind for unit in row.units}
    if at >= MOST_PREAMBLES or len(row) > LONGEST_PREAMBLE or not kinds <= PREAMBLE:
        return False
    return bool(kinds & {"CITY", "DATE"}) or _AGENCY.match(row.marks) is not None


_AGENCY = pattern("SLASH (ABBR | CAP | WORD | NEWS | PORT | HYPHEN | DATE){1,4} SLASH STOP? $")
"""An agency alone between strokes: "НАЙРОБИ, 3 мая. | /ЧАЙ-ИНФО/. | Сегодня …"."""


def _titles(release: Release) -> list[tuple[Place, int, Span]]:
    titles = []
    if release.ministry and _TITLE.search(release.ministry):
        titles.append((Place.HEADLINE, 0, release.spans["release.ministry"]))
    if "release.headline" in release.spans:
        titles.append((Place.HEADLINE, 0, release.spans["release.headline"]))
    titles += [
        (Place.SUBHEADLINE, number, release.spans[f"release.subheadlines.{number}"])
        for number in range(len(release.subheadlines))
    ]
    return titles


def _cut(text: str, begin: int, end: int, limit: int) -> int:
    if end - begin <= limit:
        return end
    at = max(text.rfind(sign, begin, begin + limit) for sign in ("\n", ". ", "। "))
    return at + 1 if at > begin else begin + limit
