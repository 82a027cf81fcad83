"""`paragraph.propose`, `edit`, `delete`, `accept`, `withdraw`, `place`, `split`, `merge`: the text is negotiated.

Each moves the position of the side that says it, and nothing else (`mechanism.negotiation`). `on` is the paragraph.
A new paragraph is named after the side that puts it forward and counted, `<document>.pin3`, so that two sides that
write at once never give one id to two paragraphs.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from paraph.mechanism.acts.catalogue import ActBody, handles_timed, say
from paraph.mechanism.acts.contents import ContentBody, content_body, content_of
from paraph.mechanism.documents import paragraph_key
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.items import Item, edited
from paraph.mechanism.negotiation.places import Place, is_rank
from paraph.mechanism.negotiation.positions import DELETED, Ground, Offer, holders
from paraph.mechanism.negotiation.refusals import (
    DocumentInForce,
    NothingHeld,
    ParagraphIdUnfit,
    PlaceMissing,
    PlaceUnfit,
    TextsUnfit,
    UnknownWording,
)
from paraph.mechanism.paragraphs import Content, content_digest
from paraph.mechanism.refusals import UnknownParagraph
from paraph.mechanism.state import State
from paraph.mechanism.texts import Texts, texts
from paraph.record import Draft


class PlaceBody(ActBody, frozen=True, omit_defaults=True):
    """The fields of `negotiation.places.Place`."""

    section: str
    rank: str


class Told(ActBody, frozen=True, omit_defaults=True):
    """What goes with a position: why, whether the text may name its holder, whether it waits for confirmation."""

    ground: Ground = Ground.NOT_STATED
    reason: dict[str, str] = {}
    unattributed: bool = False
    ad_referendum: bool = False
    beside: bool = False
    """Beside what the side holds there already, rather than in its place."""


class ProposeParagraph(Told, frozen=True, omit_defaults=True, kw_only=True):
    """A whole content; for a new paragraph its place, and what it was made from."""

    content: ContentBody
    place: PlaceBody | None = None
    origins: tuple[str, ...] = ()


class EditParagraph(Told, frozen=True, omit_defaults=True, kw_only=True):
    """The wording edited, by its digest, and the new texts of some of its languages."""

    base: str
    texts: dict[str, str]


class DeleteParagraph(Told, frozen=True, omit_defaults=True):
    """That the paragraph go."""


class AcceptParagraph(ActBody, frozen=True, omit_defaults=True):
    """The choice accepted: a wording's digest or `deleted`; and the place where the paragraph then stood."""

    choice: str
    place: PlaceBody | None = None
    ad_referendum: bool = False


class WithdrawParagraph(ActBody, frozen=True, omit_defaults=True):
    """The choice taken back; without one, all the side holds there."""

    choice: str | None = None


class PlaceParagraph(ActBody, frozen=True, omit_defaults=True):
    """Where the side wants the paragraph."""

    section: str
    rank: str


class PartBody(ActBody, frozen=True, omit_defaults=True):
    """A new paragraph that a part of an old one becomes."""

    key: str
    content: ContentBody
    place: PlaceBody


class SplitParagraph(Told, frozen=True, omit_defaults=True, kw_only=True):
    """What stays in the paragraph, and the new paragraphs that the rest becomes."""

    content: ContentBody
    parts: tuple[PartBody, ...]


class MergeParagraphs(Told, frozen=True, omit_defaults=True, kw_only=True):
    """What the paragraph says with the others in it, and the others, which go."""

    content: ContentBody
    others: tuple[str, ...]


def next_paragraph(state: State, document: str, side: str) -> str:
    """The id of the next new paragraph of `side`; raises `UnknownDocument`."""
    stem = paragraph_key(document, side.lower())
    counts = [int(key[len(stem) :]) for key in state.negotiation(document).items if _is_name(key, stem)]
    return f"{stem}{max(counts, default=0) + 1}"


def propose_paragraph(
    state: State, *, side: str, office: str, key: str, content: Content, place: Place | None = None,
    origins: Iterable[str] = (), told: Told = Told(),  # noqa: B008 - frozen
) -> Draft:  # fmt: skip
    """Put a content forward, for a new paragraph with its place.

    Raises `UnknownDocument`, `DocumentInForce`, `ParagraphIdUnfit`, `PlaceMissing`, `PlaceUnfit`, `TextsUnfit`,
    `ForeignPart`, `UnknownParagraph` (of the origins).
    """
    body = ProposeParagraph(
        content=content_body(content), place=_place_body(place), origins=tuple(origins), **_told(told)
    )
    return say(state, "paragraph.propose", body, side=side, office=office, on=key)


def edit_paragraph(
    state: State, *, side: str, office: str, key: str, base: str, changed: Mapping[str, str], told: Told = Told()  # noqa: B008 - frozen
) -> Draft:  # fmt: skip
    """Put forward what the wording `base` says, with the texts of some languages edited; the others become stale.

    Raises `UnknownParagraph`, `UnknownWording`, `TextsUnfit`, `DocumentInForce`.
    """
    body = EditParagraph(base=base, texts=dict(changed), **_told(told))
    return say(state, "paragraph.edit", body, side=side, office=office, on=key)


def delete_paragraph(state: State, *, side: str, office: str, key: str, told: Told = Told()) -> Draft:  # noqa: B008 - frozen
    """Put forward that the paragraph go; raises `UnknownParagraph`, `DocumentInForce`."""
    return say(state, "paragraph.delete", DeleteParagraph(**_told(told)), side=side, office=office, on=key)


def accept_paragraph(
    state: State, *, side: str, office: str, key: str, choice: str, ad_referendum: bool = False
) -> Draft:
    """Accept a choice, and the place where the paragraph stands; raises `UnknownParagraph`, `UnknownWording`."""
    item = item_of(state, key)[1]
    body = AcceptParagraph(choice, _place_body(item.places.get(side, item.place)), ad_referendum)
    return say(state, "paragraph.accept", body, side=side, office=office, on=key)


def withdraw_paragraph(state: State, *, side: str, office: str, key: str, choice: str | None = None) -> Draft:
    """Take back a choice, or all the side holds; raises `UnknownParagraph`, `NothingHeld`."""
    return say(state, "paragraph.withdraw", WithdrawParagraph(choice), side=side, office=office, on=key)


def place_paragraph(state: State, *, side: str, office: str, key: str, place: Place) -> Draft:
    """Want the paragraph elsewhere, or where the other side wants it; raises `UnknownParagraph`, `PlaceUnfit`."""
    return say(state, "paragraph.place", PlaceParagraph(place.section, place.rank), side=side, office=office, on=key)


def split_paragraph(
    state: State, *, side: str, office: str, key: str, content: Content,
    parts: Iterable[tuple[str, Content, Place]], told: Told = Told(),  # noqa: B008 - frozen
) -> Draft:  # fmt: skip
    """Put forward that a paragraph become several: it keeps `content`, each part is a new one made from it.

    Raises as `propose_paragraph`. The other side accepts each, or all in a package.
    """
    made = tuple(
        PartBody(name, content_body(words), PlaceBody(place.section, place.rank)) for name, words, place in parts
    )
    body = SplitParagraph(content=content_body(content), parts=made, **_told(told))
    return say(state, "paragraph.split", body, side=side, office=office, on=key)


def merge_paragraphs(
    state: State, *, side: str, office: str, key: str, content: Content, others: Iterable[str], told: Told = Told()  # noqa: B008 - frozen
) -> Draft:  # fmt: skip
    """Put forward that the others go and this one says it all; raises `UnknownParagraph`, `TextsUnfit`."""
    body = MergeParagraphs(content=content_body(content), others=tuple(others), **_told(told))
    return say(state, "paragraph.merge", body, side=side, office=office, on=key)


def item_of(state: State, key: str) -> tuple[Negotiation, Item]:
    """The paragraph under negotiation and its document; raises `UnknownParagraph`, `DocumentInForce`."""
    draft = state.negotiations.get(key.rpartition(".")[0])
    if draft is None or key not in draft.items:
        raise UnknownParagraph(paragraph=key)
    if draft.in_force:
        raise DocumentInForce(document=draft.key)
    return draft, draft.items[key]


def keeping(state: State, draft: Negotiation, side: str, at: str) -> State:
    """The state with this negotiation after an edit by `side`; initials whose text no longer stands are void."""
    return state.having(negotiations=state.negotiations.set(draft.key, draft.voiding(side=side, at=at)))


@handles_timed("paragraph.propose", ProposeParagraph)
def _propose(state: State, side: str, on: str, body: ProposeParagraph, at: str) -> State:
    draft = _draft_of(state, on)
    item = draft.items.get(on) or _new_item(draft, side, on, body.place, at)
    for origin in body.origins:
        item_of(state, origin)
    item = replace(item, origins=tuple(dict.fromkeys((*item.origins, *body.origins))))
    item = _put(state, item, side, body.content, body, at)
    return keeping(state, draft.having(item, side=side, at=at), side, at)


@handles_timed("paragraph.edit", EditParagraph)
def _edit(state: State, side: str, on: str, body: EditParagraph, at: str) -> State:
    draft, item = item_of(state, on)
    if body.base not in item.wordings:
        raise UnknownWording(paragraph=on, choice=body.base)
    changed = _checked(state, texts(body.texts))
    content, stale = edited(item.wordings[body.base], changed, draft.frame.terms.regime.languages)
    item = item.worded(content, by=side, since=at, stale=stale)
    item = item.held(side, _offer(content_digest(content), body, at), beside=body.beside)
    return keeping(state, draft.having(item, side=side, at=at), side, at)


@handles_timed("paragraph.delete", DeleteParagraph)
def _delete(state: State, side: str, on: str, body: DeleteParagraph, at: str) -> State:
    draft, item = item_of(state, on)
    item = item.held(side, _offer(DELETED, body, at), beside=body.beside)
    return keeping(state, draft.having(item, side=side, at=at), side, at)


@handles_timed("paragraph.accept", AcceptParagraph)
def _accept(state: State, side: str, on: str, body: AcceptParagraph, at: str) -> State:
    draft, item = item_of(state, on)
    deletable = body.choice == DELETED and holders(item.offers, DELETED)
    if body.choice not in item.wordings and not deletable:
        raise UnknownWording(paragraph=on, choice=body.choice)
    place = _place(draft, body.place) if body.place else item.place
    item = item.held(side, Offer(body.choice, at, ad_referendum=body.ad_referendum)).wanted_at(side, place)
    return keeping(state, draft.having(item, side=side, at=at), side, at)


@handles_timed("paragraph.withdraw", WithdrawParagraph)
def _withdraw(state: State, side: str, on: str, body: WithdrawParagraph, at: str) -> State:
    draft, item = item_of(state, on)
    held = [offer.choice for offer in item.offers.get(side, ())]
    if not held or (body.choice is not None and body.choice not in held):
        raise NothingHeld(side=side, paragraph=on)
    return keeping(state, draft.having(item.left(side, body.choice), side=side, at=at), side, at)


@handles_timed("paragraph.place", PlaceParagraph)
def _move(state: State, side: str, on: str, body: PlaceParagraph, at: str) -> State:
    draft, item = item_of(state, on)
    item = replace(item.wanted_at(side, _place(draft, PlaceBody(body.section, body.rank))), moved=side)
    return keeping(state, draft.having(item, side=side, at=at), side, at)


@handles_timed("paragraph.split", SplitParagraph)
def _split(state: State, side: str, on: str, body: SplitParagraph, at: str) -> State:
    draft, item = item_of(state, on)
    draft = draft.having(_put(state, item, side, body.content, body, at), side=side, at=at)
    for part in body.parts:
        if part.key in draft.items:
            raise ParagraphIdUnfit(paragraph=part.key, side=side, example=_example(draft, side))
        made = replace(_new_item(draft, side, part.key, part.place, at), origins=(on,))
        draft = draft.having(_put(state, made, side, part.content, body, at), side=side, at=at)
    return keeping(state, draft, side, at)


@handles_timed("paragraph.merge", MergeParagraphs)
def _merge(state: State, side: str, on: str, body: MergeParagraphs, at: str) -> State:
    draft, item = item_of(state, on)
    for key in body.others:
        other = draft.items.get(key)
        if other is None or key == on:
            raise UnknownParagraph(paragraph=key)
        draft = draft.having(other.held(side, _offer(DELETED, body, at)), side=side, at=at)
    item = replace(item, origins=tuple(dict.fromkeys((*item.origins, *body.others))))
    draft = draft.having(_put(state, item, side, body.content, body, at), side=side, at=at)
    return keeping(state, draft, side, at)


def _put(state: State, item: Item, side: str, content: ContentBody, told: Told, at: str) -> Item:
    """The paragraph with this content put forward whole by `side`."""
    words = content_of(state, content)
    _checked(state, words.texts)
    item = item.worded(words, by=side, since=at)
    return item.held(side, _offer(content_digest(words), told, at), beside=told.beside)


def _new_item(draft: Negotiation, side: str, key: str, place: PlaceBody | None, at: str) -> Item:
    if not _is_name(key, paragraph_key(draft.key, side.lower())):
        raise ParagraphIdUnfit(paragraph=key, side=side, example=_example(draft, side))
    if place is None:
        raise PlaceMissing(paragraph=key)
    stands = _place(draft, place)
    return Item(key, stands, opened=at, moved=side).wanted_at(side, stands)


def _draft_of(state: State, key: str) -> Negotiation:
    draft = state.negotiation(key.rpartition(".")[0])
    if draft.in_force:
        raise DocumentInForce(document=draft.key)
    return draft


def _place(draft: Negotiation, body: PlaceBody) -> Place:
    known = any(frame.section(body.section) for frame in draft.frames.values())
    if not known or not is_rank(body.rank):
        raise PlaceUnfit(section=body.section, rank=body.rank)
    return Place(body.section, body.rank)


def _checked(state: State, words: Texts) -> Texts:
    if not words or not set(words) <= set(state.languages):
        raise TextsUnfit(languages=", ".join(sorted(state.languages)))
    return words


def _offer(choice: str, told: Told, at: str) -> Offer:
    return Offer(choice, at, told.ground, texts(told.reason), not told.unattributed, told.ad_referendum)


def _told(told: Told) -> dict[str, Any]:
    return {name: getattr(told, name) for name in Told.__struct_fields__}


def _place_body(place: Place | None) -> PlaceBody | None:
    return PlaceBody(place.section, place.rank) if place else None


def _is_name(key: str, stem: str) -> bool:
    return key.startswith(stem) and re.fullmatch(r"[1-9][0-9]{0,5}", key[len(stem) :]) is not None


def _example(draft: Negotiation, side: str) -> str:
    return f"{paragraph_key(draft.key, side.lower())}1"
