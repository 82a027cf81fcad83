"""A numbered paragraph: its operative sentence, and from it force, actor, addressee, deadline, lead and area.

The operative sentence is the one that binds most; where none binds, the first that says something of the sides. A
deadline is looked for in it, then in the rest of the paragraph, and only where something is to be done.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import regex

from paraph.intake.protocols.addressees import addressee_of, lead_of
from paraph.intake.protocols.blocks import Numbered
from paraph.intake.protocols.clauses import Clause, governing
from paraph.intake.protocols.deadlines import deadline_in
from paraph.intake.protocols.lexicon import pattern
from paraph.intake.protocols.page import Page
from paraph.intake.protocols.values import NO_DEADLINE, THIRD, Paragraph
from paraph.intake.source import Span
from paraph.intake.topics import topic_of
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
    parties: tuple[str, ...]
    since: date | None


def read_paragraph(numbered: Numbered, setting: Setting) -> Paragraph:
    """Read one paragraph."""
    page, lang = setting.page, setting.lang
    start = numbered.start + numbered.label.width
    start += len(page.text[start : numbered.end]) - len(page.text[start : numbered.end].lstrip())
    whole = (start, numbered.end)
    spans = _sentences(page.text, whole, lang)
    clauses = [governing(" ".join(page.text[slice(*span)].split("\n")), lang) for span in spans]
    at = _operative(clauses)
    clause = clauses[at] if clauses else Clause(None, THIRD)
    span = spans[at] if spans else whole
    undertakes = clause.undertakes or clause.force in BINDING
    deadline = NO_DEADLINE
    if clause.force in _OPEN or clause.undertakes or clause.asks:
        deadline = deadline_in(page, span, lang, since=setting.since)
        if deadline is NO_DEADLINE:
            deadline = deadline_in(page, whole, lang, since=setting.since)
    return Paragraph(
        number=numbered.label.number,
        section=numbered.section,
        text=page.written(*whole),
        force=clause.force,
        actor=clause.actor,
        addressee=addressee_of(page, span, clause, lang),
        deadline=deadline,
        undertaking=undertakes,
        lead=lead_of(page, whole, setting.parties, lang),
        area=_area(page.text[slice(*span)], page.text[slice(*whole)], numbered.section, lang),
        ad_referendum=bool(pattern(lang, "ad_referendum").search(page.text, *whole)),
        span=page.span(numbered.start, numbered.end),
    )


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


def _area(sentence: str, text: str, section: str | None, lang: str) -> str | None:
    return topic_of(sentence, lang) or topic_of(text, lang) or (_of_heading(section, lang) if section else None)


_AND = regex.compile(r"\s*[,;]\s*|\s+(?:and|и|और|एवं|तथा)\s+", regex.IGNORECASE)


def _of_heading(section: str, lang: str) -> str | None:
    """The topic a heading names, where it names one and nothing beside it."""
    topics = {topic_of(piece, lang) for piece in _AND.split(section)}
    whole = topic_of(section, lang)
    if len(topics) == 1:
        return whole
    names = templates()[whole].terms.get(lang, ()) if whole else ()
    return whole if fold(section).text.lower() in {fold(name).text.lower() for name in names} else None
