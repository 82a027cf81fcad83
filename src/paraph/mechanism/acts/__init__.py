"""What a side may say: for each act its body, its decision and its fold handler, one module a noun."""

from paraph.mechanism.acts import (
    adoptions,
    attachments,
    bodies,
    concordance,
    frames,
    keys,
    opening,
    packages,
    releases,
    reports,
    sessions,
    signing,
    topics,
    undertakings,
    wording,
)

__all__ = [
    "adoptions",
    "attachments",
    "bodies",
    "concordance",
    "frames",
    "keys",
    "opening",
    "packages",
    "releases",
    "reports",
    "sessions",
    "signing",
    "topics",
    "undertakings",
    "wording",
]
