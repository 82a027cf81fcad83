"""Publications: whether both sides agree that a signed document is shown to everybody (DOMAIN 6).

Rules
    1. A signed document is joint, so nothing of it is shown before every side has said so, each over the same text.
    2. What a side said covers a digest. A correction, or another side's copy that differs, makes another text: then it
       must be said again.
    3. Where copies differ there is no one text, and nothing to agree on.

Example: India says on 7 August that the Protocol of the 11th session may be published; nothing is shown. Russia says
the same of the same digest on the 9th; from then on each side's node may show it.
"""

from typing import TYPE_CHECKING

from immutables import Map

from paraph.mechanism.differences import differences
from paraph.mechanism.documents import document_digest

if TYPE_CHECKING:
    from paraph.mechanism.state import State


def standing_digest(state: "State", key: str) -> str:
    """The digest of the one text that all copies hold; empty where they differ. Raises `UnknownDocument`."""
    document = state.document(key)
    if differences(state, key):
        return ""
    return document_digest(document, state.paragraphs_of(key))


def agreeing(state: "State", key: str) -> tuple[str, ...]:
    """The sides that agree that the text as it stands is published, by code. Raises `UnknownDocument`."""
    said: Map[str, str] = state.publishable.get(key, Map())
    digest = standing_digest(state, key) if said else ""
    return tuple(side for side in sorted(said) if digest and said[side] == digest)


def may_be_published(state: "State", key: str) -> bool:
    """Whether every side agrees; raises `UnknownDocument`."""
    return bool(state.parties) and set(agreeing(state, key)) == set(state.parties)
