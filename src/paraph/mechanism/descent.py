"""Where undertakings come from: born of a paragraph that binds, carried over from one protocol to the next.

What is told here is found in the state by walking from one undertaking to another; each by itself is
`mechanism.undertakings`.

Example: paragraph 14 of the 10th session's protocol makes `wg.s10.protocol.u14`; both sides carry it over to
`wg.s11.protocol.u8`, and that to `wg.s12.protocol.u3`. The last has been carried over twice; the other two are its
origins. Both carry it over each by an act of its own, or together by signing the paragraph that does.
"""

from collections.abc import Iterator
from datetime import date

from immutables import Map
from msgspec import structs

from paraph.mechanism.paragraphs import Paragraph
from paraph.mechanism.state import State
from paraph.mechanism.trail import Trail
from paraph.mechanism.undertakings import Entry, Status, Undertaking, makes_undertaking, undertaking_key


def born(state: State, document: str) -> State:
    """The state with the undertakings of a document that is adopted whole, or signed; those there already stay.

    Called by the handler that makes the document binding: the adoption of a whole copy, or the second signature. What
    any side's copy makes an undertaking is one: whether the copies differ is seen in `copies.differences`. Raises
    `UnknownDocument`, `UnknownSession`.
    """
    session = state.session(state.document(document).session)
    fresh = {
        undertaking_key(one): Undertaking(undertaking_key(one), document, one.key, session.key, session.body)
        for one in _texts_of(state, document)
        if makes_undertaking(one.content) and undertaking_key(one) not in state.undertakings
    }
    if not fresh:
        return state
    listed = state.undertaken.get(session.body, Trail())
    for key in fresh:
        listed = listed.then(key)
    return state.having(
        undertakings=state.undertakings.update(fresh), undertaken=state.undertaken.set(session.body, listed)
    )


def gone_on(state: State, document: str, *, on: date) -> State:
    """The state with what the paragraphs of a document signed by all carry over; what is settled already stays.

    The signatures are the word of every side on it: each has carried it over on the day of the last one.
    """
    for paragraph in state.paragraphs_of(document):
        key, carried = undertaking_key(paragraph), paragraph.content.carries
        if carried is None or key not in state.undertakings:
            continue
        before = after = state.undertakings[carried]
        if before.is_settled or leads_back(state, before, state.undertakings[key]):
            continue
        for side in state.parties:
            after = after.said(Entry(side, Status.CARRIED_OVER, on, link=key), state.parties)
        state = linked(state, before, after)
    return state


def linked(state: State, before: Undertaking, after: Undertaking) -> State:
    """With what is now said of an undertaking; the one it is carried over to has its predecessor, or has it no more."""
    undertakings = state.undertakings.set(after.key, after)
    left, reached = (None, None) if after.recorded is before.recorded else (_successor(before), _successor(after))
    if left is not None:
        other = undertakings[left]
        kept = tuple(key for key in other.predecessors if key != before.key)
        undertakings = undertakings.set(left, structs.replace(other, predecessors=kept))
    if reached is not None:
        other = undertakings[reached]
        longer = (*other.predecessors, after.key)
        undertakings = undertakings.set(reached, structs.replace(other, predecessors=longer))
    return state.having(undertakings=undertakings)


def leads_back(state: State, undertaking: Undertaking, other: Undertaking) -> bool:
    """Whether to carry over to this other would lead nowhere: to its own document, or to what it comes from."""
    return other.document == undertaking.document or other.key in origins(state, undertaking)


def _successor(undertaking: Undertaking) -> str | None:
    """The undertaking that both sides have carried it over to."""
    recorded = undertaking.recorded
    return recorded.link if recorded.status is Status.CARRIED_OVER else None


def _texts_of(state: State, document: str) -> Iterator[Paragraph]:
    yield from state.paragraphs_of(document)
    for _, copy in sorted(state.copies.get(document, Map()).items()):
        if copy.digest:
            yield from copy.written()


def paragraph_of(state: State, undertaking: Undertaking, side: str | None = None) -> Paragraph:
    """The paragraph that binds, in the copy of `side` where it has one, else as the document has it."""
    copies = state.copies.get(undertaking.document, Map())
    for owner in (side, *sorted(copies)):
        copy = copies.get(owner) if owner else None
        if copy is not None and undertaking.paragraph in copy.paragraphs:
            return copy.paragraphs[undertaking.paragraph]
    return state.paragraph(undertaking.paragraph)


def times_carried(state: State, undertaking: Undertaking) -> int:
    """How often both sides have carried the matter over, along the longest way from its first undertaking."""
    longest, ways = 0, [(undertaking, 0, frozenset({undertaking.key}))]
    while ways:
        one, length, passed = ways.pop()
        longest = max(longest, length)
        ways += [(state.undertakings[key], length + 1, passed | {key}) for key in one.predecessors if key not in passed]
    return longest


def origins(state: State, undertaking: Undertaking) -> frozenset[str]:
    """Ids of all undertakings that both sides have carried over to this one, straight or by way of others."""
    found: set[str] = set()
    ahead = list(undertaking.predecessors)
    while ahead:
        key = ahead.pop()
        if key not in found:
            found.add(key)
            ahead += state.undertakings[key].predecessors
    return frozenset(found)
