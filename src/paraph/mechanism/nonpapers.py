"""A non-paper: a text put before the other side without an author, about a text under negotiation (DOMAIN 3).

Nobody holds it and nobody is bound by it. The record keeps the words and when they came; that some side's log carries
them cannot be helped and is shown nowhere. Who wrote it stays on the node where it was written.
"""

from dataclasses import dataclass

from paraph.mechanism.texts import Texts


@dataclass(frozen=True, slots=True)
class NonPaper:
    """One non-paper."""

    key: str
    document: str
    """The text under negotiation it is about."""

    title: Texts
    texts: Texts
    since: str
    """When it was circulated: RFC 3339, UTC."""
