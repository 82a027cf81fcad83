"""Where undertakings come from: born of a paragraph that binds, carried over from one protocol to the next.

What is told here is found in the state by walking from one undertaking to another; each by itself is
`mechanism.undertakings`.

Example: paragraph 14 of the 10th session's protocol makes `wg.s10.protocol.u14`; both sides carry it over to
`wg.s11.protocol.u8`, and that to `wg.s12.protocol.u3`. The last has been carried over twice; the other two are its
origins.
"""

from collections.abc import Iterator

from immutables import Map

from paraph.mechanism.paragraphs import Paragraph
from paraph.mechanism.state import State
from paraph.mechanism.trail import Trail
from paraph.mechanism.undertakings import Undertaking, makes_undertaking, undertaking_key


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
