"""What a side may say: for each act its body, its decision and its fold handler, one module a noun."""

from paraph.mechanism.acts import (
    adoptions,
    attachments,
    bodies,
    keys,
    opening,
    releases,
    sessions,
    topics,
    undertakings,
)

__all__ = ["adoptions", "attachments", "bodies", "keys", "opening", "releases", "sessions", "topics", "undertakings"]
