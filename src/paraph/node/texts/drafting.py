"""Speaking in a negotiation: which draft, which paragraph, which alternative a person means; and beginning a draft.

    draft = draft_of(state, None)                     the only one not signed yet, or the one named
    number, item = paragraph_of(draft, "14")          by number, `1/3` in annex 1, or id
    choice = choice_of(draft, item, "bis")            by label, beginning of a digest, or `deleted`
    begin("wg-modernization.s12", by=user)            with the first draft made from the previous protocol

What may be said is for the mechanism; who may say it, for `access`.
"""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import shorten

import msgspec
from django.conf import settings

from paraph.language.script import stray
from paraph.mechanism.acts.contents import ContentBody, content_of
from paraph.mechanism.acts.frames import begin_document
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.acts.wording import next_paragraph, propose_paragraph
from paraph.mechanism.documents import DocumentType, document_key, paragraph_key
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.items import Item
from paraph.mechanism.negotiation.places import Place, between, spread
from paraph.mechanism.negotiation.positions import DELETED
from paraph.mechanism.negotiation.prefilling import prefill
from paraph.mechanism.negotiation.reading import LABELS, line
from paraph.mechanism.paragraphs import Content
from paraph.mechanism.sessions import Facts, session_key
from paraph.mechanism.state import State
from paraph.messages import N_, Phrase
from paraph.node import records
from paraph.node.models import User
from paraph.node.refusals import ChoiceUnclear, DraftUnclear, NoteMalformed, ParagraphUnclear, TextAstray
from paraph.node.texts.next_told import with_next_told_of
from paraph.papers.originals.formulas import of_language
from paraph.record import Act, Draft

FIRST = "first"
"""What a person calls the alternative that keeps the number."""
TELLING = 6
"""Characters of a digest by which, at the least, a wording may be named."""


def draft_of(state: State, given: str | None) -> Negotiation:
    """The draft named, or the only one that is not in force; raises `DraftUnclear`."""
    if given in state.negotiations:
        return state.negotiation(given or "")
    drafts = [draft for _, draft in sorted(state.negotiations.items())]
    fitting = [draft for draft in drafts if (not draft.in_force if given is None else draft.session == given)]
    if len(fitting) != 1:
        raise DraftUnclear(drafts=", ".join(sorted(state.negotiations)) or Phrase(N_("not one")))
    return fitting[0]


def paragraph_of(draft: Negotiation, given: str) -> tuple[str, Item]:
    """The paragraph with this number or id, and its number (empty when it is gone); raises `ParagraphUnclear`."""
    annexes = {section.key: section.annex for section in draft.frame.sections}
    numbered = draft.numbered()
    for number, item in numbered:
        annex = annexes.get(item.place.section)
        if given == (f"{annex}/{number}" if annex else number):
            return number, item
    for key in (given, paragraph_key(draft.key, given)):
        if key in draft.items:
            return {item.key: number for number, item in numbered}.get(key, ""), draft.items[key]
    raise ParagraphUnclear(document=draft.key, paragraph=given)


def choice_of(draft: Negotiation, item: Item, given: str | None, side: str) -> str:
    """The alternative meant; without a word, the only one that `side` does not hold itself. Raises `ChoiceUnclear`."""
    known = dict(paragraphs_numbers(draft))
    shown = line(draft, known.get(item.key, ""), item).alternatives
    labels = {one.label or FIRST: one.choice for one in shown}
    if given is None:
        others = [one.choice for one in shown if side not in one.holders]
        if len(others) == 1:
            return others[0]
    else:
        named = labels.get(given) or (DELETED if given == DELETED else None)
        if named is not None:
            return named
        begun = [digest for digest in item.wordings if len(given) >= TELLING and digest.startswith(given)]
        if len(begun) == 1:
            return begun[0]
    choices = ", ".join(f"{label} ({choice[:12]})" for label, choice in labels.items())
    raise ChoiceUnclear(choice=given or "-", number=known.get(item.key, item.key), choices=choices or "-")


def undisputed(draft: Negotiation, side: str) -> dict[str, str]:
    """What only waits for `side`: id of each paragraph on which the others hold one thing and it nothing, and that."""
    held = {
        item.key: {offer.choice for offers in item.offers.values() for offer in offers}
        for item in draft.ordered()
        if side not in item.offers and not draft.is_agreed(item)
    }
    return {key: choice for key, (choice, *more) in ((key, tuple(held[key])) for key in held if held[key]) if not more}


def paragraphs_numbers(draft: Negotiation) -> Iterator[tuple[str, str]]:
    """Id and number of each paragraph that stands."""
    return ((item.key, number) for number, item in draft.numbered())


def place_in(draft: Negotiation, section: str, after: Item | None = None) -> Place:
    """The place behind `after`, or the last in the section."""
    standing = [item.place.rank for item in draft.ordered() if item.place.section == section]
    low = after.place.rank if after is not None else (standing[-1] if standing else "")
    high = min((rank for rank in standing if rank > low), default="")
    return Place(section, between(low, high))


def content_from(state: State, said: object) -> Content:
    """The content in plain JSON values, such as `{"texts": {"en": …}, "force": "agree"}`.

    Raises `NoteMalformed`; `TextAstray` for a text under another language's name.
    """
    if isinstance(said, dict) and not said.get("texts"):
        raise NoteMalformed(detail=Phrase(N_("it has no words in any language")))
    try:
        content = content_of(state, msgspec.convert(said, ContentBody))
    except msgspec.ValidationError as found:
        raise malformed(found) from None
    each_in_its_place(content.texts)
    return content


def each_in_its_place(texts: Mapping[str, str]) -> None:
    """Raise `TextAstray` where a text, by language, is plainly of another: pasted one column aside, say."""
    for language, text in texts.items():
        other = stray(text, language)
        if other is not None:
            under, found = (of_language(one).own_name() for one in (language, other))
            raise TextAstray(language=under, other=found, words=shorten(text, 60, placeholder=" …"))


def malformed(found: msgspec.ValidationError) -> NoteMalformed:
    """The refusal of values in JSON that are not what was asked for, naming the first of them by its place."""
    place = str(found).rpartition("$.")[2].rstrip("`")
    return NoteMalformed(detail=Phrase(N_("under “{place}” stands what cannot stand there"), place=place))


def begin(
    session: str, *, kind: DocumentType = DocumentType.PROTOCOL, empty: bool = False, by: User | None = None
) -> tuple[Act, ...]:
    """Begin the draft of a session, or join the other side's; prefilled unless `empty` or joined. See `prefill`."""
    return records.append(lambda state: _beginning(state, session, kind, empty=empty), by=by)


def upcoming(state: State, body: str, ordinal: int) -> list[Draft]:
    """What records a session that is still to come, where nobody has."""
    key = session_key(body, ordinal=ordinal, start=None)
    if key in state.sessions:
        return []
    facts = Facts(ordinal=ordinal)
    home = settings.HOME
    return [record_session(state, side=home.side, office=home.office, key=key, body=body, facts=facts)]


def _beginning(state: State, session: str, kind: DocumentType, *, empty: bool) -> Iterator[Draft]:
    side, office, key = settings.HOME.side, settings.HOME.office, document_key(session, kind)
    joined = state.negotiations.get(key)
    held = state.sessions.get(session)
    first = prefill(with_next_told_of(state, held.body) if held else state, session, kind=kind)
    frame = joined.frame if joined else first.frame
    begun = begin_document(state, side=side, office=office, session=session, frame=frame)
    yield begun
    if not empty and joined is None:
        state = fold_draft(state, begun, side=side)
        yield from proposals(state, key, first.paragraphs)


def proposals(state: State, key: str, paragraphs: Iterable[tuple[str, Content]]) -> Iterator[Draft]:
    """New paragraphs in their order, each last in its section; raises what proposing one raises."""
    side, office = settings.HOME.side, settings.HOME.office
    told = list(paragraphs)
    ranks = _ranks(state.negotiation(key), [section for section, _ in told])
    for (section, content), rank in zip(told, ranks, strict=True):
        name, place = next_paragraph(state, key, side), Place(section, rank)
        draft = propose_paragraph(state, side=side, office=office, key=name, content=content, place=place)
        state = fold_draft(state, draft, side=side)
        yield draft


def _ranks(draft: Negotiation, sections: list[str]) -> list[str]:
    """Ranks with even room between them in an empty section; behind what is there in another."""
    found: list[str] = []
    left = {section: iter(spread(sections.count(section))) for section in sections}
    last = {item.place.section: item.place.rank for item in draft.ordered()}
    for section in sections:
        if section in last:
            last[section] = between(last[section], "")
            found.append(last[section])
        else:
            found.append(next(left[section]))
    return found


__all__ = ["FIRST", "LABELS", "begin", "choice_of", "content_from", "draft_of", "each_in_its_place", "paragraph_of",
           "paragraphs_numbers", "place_in", "proposals", "upcoming"]  # fmt: skip
