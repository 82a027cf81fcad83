"""What a Word file holds: the paragraphs as one side sees them, and what others propose in their place.

Rules
    1. The text of a row is what the side itself holds; where it holds nothing, the first text that anybody holds.
    2. Every other text held is a proposal, its author the side that holds it, its date since when.
    3. Where there are several, the first is shown as tracked changes of the text; a file cannot show two, so the rest
       stay in Paraph, and `hidden` counts them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from paraph.mechanism.negotiation.positions import DELETED
from paraph.mechanism.negotiation.reading import Bracketed, Line, bracketed
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Texts
from paraph.papers.originals.agreed import named_session
from paraph.papers.originals.alternat import language_order, named, side_order
from paraph.papers.originals.formulas import of_language


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a side proposes for a paragraph."""

    side: str
    since: str
    """RFC 3339, UTC."""

    choice: str
    """Digest of its content, or `deleted`."""

    texts: Texts | None
    """`None` for its deletion."""


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph."""

    key: str
    number: str
    texts: Texts
    section: str = ""
    """Id of its section."""

    proposed: Proposed | None = None
    hidden: int = 0
    """Further proposals, which the file does not show."""

    stale: frozenset[str] = frozenset()
    """Languages whose text was left behind when another was edited."""

    bases: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Language -> every text the paragraph ever had in it, for files made before."""

    choice: str = ""
    """Digest of the content whose texts these are."""


@dataclass(frozen=True, slots=True)
class Head:
    """A heading over rows."""

    key: str
    titles: Texts


@dataclass(frozen=True, slots=True)
class Text:
    """The whole of a file."""

    document: str
    """Id of the document."""

    side: str
    """Whose file it is."""

    languages: tuple[str, ...]
    """In the order of the columns."""

    title: str
    heads: tuple[Head, ...]
    rows: tuple[Row, ...]


def text_under_negotiation(state: State, key: str, *, side: str) -> Text:
    """The draft of this id as `side` sees it, its own language first; raises `UnknownDocument`."""
    text = bracketed(state, key)
    sides = side_order(state.parties, side)
    terms = text.frame.terms
    languages = language_order(terms.regime.languages, sides)
    title = terms.title.get(languages[0], "")
    if not title:
        body, ordinal = named_session(state, text.session)
        name = body.names.get(languages[0], "") if body else ""
        shown = named(name, languages[0], sides) if name else text.session
        title = of_language(languages[0]).title(terms.type, ordinal, shown)
    return rows_of(text, side=side, languages=languages, title=title)


def rows_of(text: Bracketed, *, side: str, languages: tuple[str, ...], title: str) -> Text:
    """The text under negotiation as `side` sees it."""
    frame = text.frame
    return Text(
        document=text.key,
        side=side,
        languages=languages,
        title=title,
        heads=tuple(Head(section.key, section.titles) for section in frame.sections),
        rows=tuple(row for row in (_row(line, side) for line in text.lines) if row),
    )


def _row(line: Line, side: str) -> Row | None:
    worded = [(each, each.content) for each in line.alternatives if each.content is not None]
    if not worded:
        return None
    own, content = next(((each, said) for each, said in worded if side in each.holders), worded[0])
    others = [each for each in line.alternatives if each is not own]
    first = others[0] if others else None
    ever: dict[str, set[str]] = {}
    for wording in line.item.wordings.values():
        for language, text in wording.content.texts.items():
            ever.setdefault(language, set()).add(text)
    return Row(
        key=line.key,
        number=line.number,
        texts=content.texts,
        section=line.item.place.section,
        choice=own.choice,
        proposed=Proposed(
            next(iter(first.holders), ""), first.since, first.choice,
            None if first.choice == DELETED or first.content is None else first.content.texts,
        ) if first else None,
        hidden=max(len(others) - 1, 0),
        stale=own.stale,
        bases={language: frozenset(texts) for language, texts in ever.items()},
    )  # fmt: skip


def text_in(row: Row, language: str) -> str:
    """The row's text in a language; empty where it has none."""
    return (row.texts or NO_TEXTS).get(language, "")
