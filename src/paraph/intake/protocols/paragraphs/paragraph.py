"""A numbered paragraph: its operative sentence, and from it force, actor, addressee, deadline, lead and area.

The operative sentence is the one that binds most; where none binds, the first that says something of the sides. A
deadline is looked for in it, then in the rest of the paragraph, and only where something is to be done.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import regex

from paraph.intake.marks.topics import topic_of
from paraph.intake.protocols.layout.blocks import Heading, Numbered
from paraph.intake.protocols.lexicon import pattern
from paraph.intake.protocols.page import Page
from paraph.intake.protocols.paragraphs.addressees import addressee_of, lead_of
from paraph.intake.protocols.paragraphs.deadlines import deadline_in
from paraph.intake.protocols.paragraphs.following import is_of_session
from paraph.intake.protocols.paragraphs.whose import Rolls, bodies_told, is_joint, sides_of
from paraph.intake.protocols.sentences.attributed import spoken
from paraph.intake.protocols.sentences.clause import Clause
from paraph.intake.protocols.values import BOTH, NO_DEADLINE, THIRD, Deadline, Paragraph
from paraph.intake.source import Span
from paraph.language.countries import find_countries
from paraph.language.folding import fold
from paraph.language.force import BINDING
from paraph.language.sentences import sentences
from paraph.mechanism.topics import templates

_OPEN = frozenset({"agree", "instruct", "consider", "recommend"})
"""Forces with something to be done."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a paragraph is read with."""

    page: Page
    lang: str
    rolls: Rolls
    since: date | None


def read_paragraph(numbered: Numbered, setting: Setting) -> Paragraph:
    """Read one paragraph."""
    page, lang = setting.page, setting.lang
    start = numbered.start + numbered.label.width
    start += len(page.text[start : numbered.end]) - len(page.text[start : numbered.end].lstrip())
    whole = (start, numbered.end)
    spans = _sentences(page.text, whole, lang)
    clauses = [spoken(" ".join(page.text[slice(*span)].split("\n")), lang) for span in spans]
    at = _operative(clauses)
    clause = clauses[at] if clauses else Clause(None, THIRD)
    if numbered.is_row and not (clause.undertakes or clause.force in BINDING):
        clause = _of_row(page, whole, clause, setting)
    span = spans[at] if spans else whole
    undertakes = clause.undertakes or clause.force in BINDING
    actor, lead = _who(page, span, clause, setting)
    return Paragraph(
        number=numbered.label.number,
        section=(numbered.section.title or None) if numbered.section else None,
        heading=numbered.section.written if numbered.section else None,
        text=page.written(*whole),
        force=clause.force,
        actor=actor,
        addressee=addressee_of(page, span, clause, lang),
        deadline=_deadline(page, (span, whole), clause, setting),
        undertaking=undertakes,
        lead=_named(lead_of(page, whole, setting.rolls.parties, lang), lead),
        area=_area(page.text[slice(*span)], page.text[slice(*whole)], numbered.section, lang),
        ad_referendum=bool(pattern(lang, "ad_referendum").search(page.text, *whole)),
        span=page.span(numbered.start, numbered.end),
        annex=numbered.section.annex if numbered.section else None,
    )


def _of_row(page: Page, whole: Span, clause: Clause, setting: Setting) -> Clause:
    """What stands in a table of undertakings is agreed, whatever its verb: of the side that answers for it, or both."""
    told = page.text[slice(*whole)]
    match = pattern(setting.lang, "responsible").search(told)
    answers = _SENTENCE_END.split(told[match.end() :])[0] if match else ""
    sides = {mark.code for mark in find_countries(answers, setting.lang) if mark.code in setting.rolls.parties}
    bodies = [body for body in _AND.split(answers) if body.strip()]
    sides = sides or set(filter(None, sides_of(bodies, answers, setting.rolls)))
    actor = sides.pop() if len(sides) == 1 else BOTH
    return Clause("agree", actor if clause.actor == THIRD else clause.actor)


_SENTENCE_END = regex.compile(r"[.।](?=\s|$)")


def _who(page: Page, span: Span, clause: Clause, setting: Setting) -> tuple[str, dict[str, str]]:
    """The actor, and the bodies that lead by the sides they are of."""
    sentence = " ".join(page.text[slice(*span)].split("\n"))
    bodies = clause.bodies or bodies_told(sentence, clause, setting.lang)
    names = [sentence[slice(*body)] for body in bodies]
    sides = sides_of(names, sentence, setting.rolls, of=clause.actor if clause.undertakes else None)
    written = [_TOWN.sub("", page.written(span[0] + start, span[0] + end)) for start, end in bodies]
    lead = {side: words for side, words in zip(sides, written, strict=True) if side}
    if not clause.bodies:
        return clause.actor, lead
    if len(bodies) > 1 and not (lead and len(set(sides)) == 1):
        return BOTH, lead
    return BOTH if is_joint(sentence, setting.lang) else next(iter(lead), THIRD), lead


_TOWN = regex.compile(r"\s*\([^()]*\)$")
"""Where a body sits, in brackets after its name."""


def _named(told: Mapping[str, str | None], bodies: Mapping[str, str]) -> Mapping[str, str | None]:
    """The bodies named responsible, else those that will do it."""
    return told if any(told.values()) else {side: bodies.get(side) for side in told}


def _deadline(page: Page, spans: tuple[Span, Span], clause: Clause, setting: Setting) -> Deadline:
    """By when, as the operative sentence has it, else the paragraph; a session to come is due on its day."""
    if not (clause.force in _OPEN or clause.undertakes or clause.asks):
        return NO_DEADLINE
    is_session = is_of_session(page.text[slice(*spans[0])], setting.lang)
    for span in spans:
        deadline = deadline_in(page, span, setting.lang, since=setting.since, held=is_session)
        if deadline is not NO_DEADLINE:
            return deadline
    return NO_DEADLINE


def _sentences(text: str, whole: Span, lang: str) -> list[Span]:
    """The sentences of a stretch; points that follow a colon belong to the sentence they complete."""
    found: list[Span] = []
    for begin, end in sentences(text[slice(*whole)], lang):
        span = (whole[0] + begin, whole[0] + end)
        if found and (text[found[-1][1] - 1] in ":;" or _is_point(text, span)):
            span = (found.pop()[0], span[1])
        found.append(span)
    return found


_POINT = regex.compile(r"\(?[\p{Ll}क-ह]\p{M}*\)\s|[-•]\s|\d+\)\s")


def _is_point(text: str, span: Span) -> bool:
    return bool(_POINT.match(text, *span))


def _operative(clauses: Sequence[Clause]) -> int:
    best = max((clause.tier for clause in clauses), default=0)
    if best:
        return next(at for at, clause in enumerate(clauses) if clause.tier == best)
    told = (at for at, clause in enumerate(clauses) if clause.force is not None)
    return next(told, next((at for at, clause in enumerate(clauses) if clause.actor != THIRD), 0))


def _area(sentence: str, text: str, section: Heading | None, lang: str) -> str | None:
    return topic_of(sentence, lang) or topic_of(text, lang) or (_of_heading(section.title, lang) if section else None)


_AND = regex.compile(r"\s*[,;]\s*|\s+(?:and|и|और|एवं|तथा)\s+", regex.IGNORECASE)


def _of_heading(section: str, lang: str) -> str | None:
    """The topic a heading names, where it names one and nothing beside it."""
    topics = {topic_of(piece, lang) for piece in _AND.split(section)}
    whole = topic_of(section, lang)
    if len(topics) == 1:
        return whole
    names = templates()[whole].terms.get(lang, ()) if whole else ()
    return whole if fold(section).text.lower() in {fold(name).text.lower() for name in names} else None
