"""The bodies that a body stands under: "the Sub-Group of the Working Group", "आयोग के … कार्य समूह", "в рамках комиссии".

In English and Russian the one above follows with its preposition, in Hindi it comes first and owns the other; or the
sentence puts the session under it. A body is only under one of a higher rank.

Reads: mentions of bodies in their sentences. Writes: the bodies above one, the nearest first.
"""

from collections.abc import Sequence
from itertools import pairwise

from paraph.intake.bodies.mentions import BodyMention, bodies_in
from paraph.intake.marks.rows import Row, grammar
from paraph.intake.marks.sentences import Sentence
from paraph.intake.sessions.events.naming import Event


def only_names_above(event: Event, events: Sequence[Event], lang: str) -> bool:
    """Whether the event only names what the body of another one belongs to: "the Sub-Group of the | Working Group"."""
    refs = bodies_in(event.sentence.row)
    parents = {
        id(parent)
        for (at, child), (above, parent) in pairwise(refs)
        if parent.rank > child.rank
        and _stands_under(event.sentence.row, at, above, lang)
        and any(other.body is child for other in events)
    }
    return id(event.body) in parents


def bodies_above(body: BodyMention, sentences: Sequence[Sentence], lang: str) -> list[BodyMention]:
    """The bodies that a body stands under, the nearest first: each higher than the one before it."""
    above: list[BodyMention] = []
    parent = _parent(body, sentences, lang)
    while parent is not None:
        above.append(parent)
        parent = _parent(parent, sentences, lang)
    return above


def _parent(body: BodyMention, sentences: Sequence[Sentence], lang: str) -> BodyMention | None:
    found = []
    for sentence in sentences:
        row = sentence.row
        refs = bodies_in(row)
        for (at, one), (next_at, other) in pairwise(refs):
            if lang == "hi" and _owns(row, at, next_at):
                parent, child = one, other
            elif _stands_under(row, at, next_at, lang):
                child, parent = one, other
            else:
                continue
            attached = lang == "ru" and row.shown(at + 1, at + 2).lower() == "при" and not parent.bare
            attached = attached or (lang == "en" and child is body and _is_of_two(row, at, parent))
            if is_same_kind(child, body) and (attached or _higher(parent, body)):
                found.append(parent)
        found += _named_above(row, refs, body, lang)
    return max(found, key=lambda mention: (mention.named, len(mention.parties), -mention.span[0]), default=None)


def _is_of_two(row: Row, child: int, parent: BodyMention) -> bool:
    """Whether a body that names no States is one of two's: "steering committee | of the Nepal-Kenya Dialogue"."""
    own = row.units[child].value
    named = isinstance(own, BodyMention) and own.parties
    return not named and len(parent.parties) > 1 and row.units[child + 1].kind == "OF"


def _owns(row: Row, parent: int, child: int) -> bool:
    """Whether in Hindi the body named first owns the second: "… आयोग के | … कार्य समूह"."""
    return [unit.kind for unit in row.units[parent + 1 : child]] == ["KA"]


def _stands_under(row: Row, child: int, parent: int, lang: str) -> bool:
    if lang == "hi":
        return False
    return any(wanted.match(row.marks, child + 1, parent) for wanted in grammar("verdicts", lang, "under"))


def _named_above(row: Row, refs: Sequence[tuple[int, BodyMention]], body: BodyMention, lang: str) -> list[BodyMention]:
    """Bodies that the sentence puts the session under: "X के अंतर्गत", "under X", "в рамках X"."""
    if not any(is_same_kind(mention, body) for _, mention in refs):
        return []
    found = []
    for at, mention in refs:
        if not _higher(mention, body):
            continue
        if lang == "hi":
            under = at + 1 < len(row) and row.units[at + 1].kind == "UNDER"
        else:
            above = grammar("verdicts", lang, "above")
            under = any(wanted.search(row.marks, max(0, at - 3), at) for wanted in above)
        if under:
            found.append(mention)
    return found


def is_same_kind(one: BodyMention, other: BodyMention) -> bool:
    return one.kind == other.kind


def _higher(one: BodyMention, other: BodyMention) -> bool:
    return one.rank > other.rank and not one.bare
