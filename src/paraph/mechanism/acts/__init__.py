"""What a side may say: for each act its body, its decision and its fold handler, one module a noun."""

from paraph.mechanism.acts import bodies, keys, opening, releases, sessions, topics

__all__ = ["bodies", "keys", "opening", "releases", "sessions", "topics"]
