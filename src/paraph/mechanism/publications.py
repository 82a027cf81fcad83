"""Publications: whether both sides agree that a signed document is shown to everybody (DOMAIN 6).

Rules
    1. A signed document is joint, so nothing of it is shown before every side has said so, each over the same text.
    2. What a side said covers a digest. A correction, or another side's copy that differs, makes another text: then it
       must be said again.
    3. Where copies differ there is no one text, and nothing to agree on.
    4. Until it is said again of a corrected text, the text that all sides last agreed on may still be shown, with the
       day and the places of what was corrected since, and with none of the new words (ADR 0035).

Example: India says on 7 August that the Protocol of the 11th session may be published; nothing is shown. Russia says
the same of the same digest on the 9th; from then on each side's node may show it. In October both correct paragraph 3:
shown is the text of August, paragraph 3 marked as superseded, until both have said the same of the corrected text.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from immutables import Map

from paraph.mechanism.differences import differences
from paraph.mechanism.documents import Document, document_digest
from paraph.mechanism.negotiation.headings import with_headings
from paraph.mechanism.negotiation.sealing import Corrected
from paraph.mechanism.paragraphs import Paragraph

if TYPE_CHECKING:
    from paraph.mechanism.state import State

Text = tuple[Document, tuple[Paragraph, ...]]


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


def digest_for_all(state: "State", key: str) -> str:
    """The digest of the text that may be shown: as it stands where every side agrees, else the one that all agreed on
    before it was corrected; empty where there is none. Raises `UnknownDocument`.
    """
    if may_be_published(state, key):
        return standing_digest(state, key)
    agreed = state.published.get(key, "")
    before = {made.before for made in _corrections(state, key)}
    return agreed if agreed in before and standing_digest(state, key) else ""


def text_for_all(state: "State", key: str) -> Text | None:
    """That text; what was corrected since is told in `superseded`. Raises `UnknownDocument`."""
    wanted, now = digest_for_all(state, key), state.document(key)
    if wanted == standing_digest(state, key):
        return (now, state.paragraphs_of(key)) if wanted else None
    for place, text in enumerate(_since_signature(state, key)):
        if wanted and document_digest(*text) == wanted:
            document, paragraphs = text
            return replace(document, amended=now.amended[:place], superseded=now.amended[place:]), paragraphs
    return None


def _since_signature(state: "State", key: str) -> Iterator[Text]:
    """The text as it was signed, then as each correction left it."""
    draft = state.negotiations.get(key)
    text = draft.document() if draft is not None else None
    if draft is None or text is None:
        return
    yield text
    for made in draft.corrections:
        text = _made(text, made, draft.parties)
        yield text


def _made(text: Text, made: Corrected, parties: tuple[str, ...]) -> Text:
    document, paragraphs = text
    said = made.correction.contents
    corrected = tuple(replace(one, content=said.get(one.key, one.content)) for one in paragraphs)
    return with_headings(document, made.correction.headings, parties), corrected


def _corrections(state: "State", key: str) -> tuple[Corrected, ...]:
    draft = state.negotiations.get(key)
    return draft.corrections if draft else ()
