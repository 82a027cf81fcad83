"""Identity of what the comparison of languages finds, so that both sides speak of one finding (DOMAIN 10.5).

A finding is named by its kind, its languages, its places in both texts, and the content that has those texts: any edit
of the paragraph makes other findings, and what was said of the old ones does not carry over.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from paraph.mechanism.negotiation.items import Item
from paraph.record import canonical


def finding_id(kind: str, spans: Mapping[str, tuple[int, int] | None], digest: str) -> str:
    """24 hexadecimal digits; `spans` are by language, in code points, `None` where nothing stands for it."""
    places = {language: list(span) if span else [] for language, span in spans.items()}
    said = {"kind": kind, "spans": places, "content": digest}
    return sha256(canonical.encode(said)).hexdigest()[:24]


def unsettled(item: Item, findings: Iterable[str], parties: Iterable[str]) -> tuple[str, ...]:
    """Of these findings, those that not every side's language officer has dealt with."""
    sides = set(parties)
    return tuple(finding for finding in findings if sides - set(item.settlements.get(finding, {})))
