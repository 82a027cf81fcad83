"""Exchange with the other sides' nodes: pouches sealed, sent, taken in, opened, refused, and where all that stands.

Nothing here can reach what is private to this side; the floors are checked by import-linter.
"""

from paraph.node.exchange.correspondents import note_sent, proof_against, resume, stoppage, stoppages
from paraph.node.exchange.opening import Opened, open_pouch
from paraph.node.exchange.sealing import Sealed, seal

__all__ = [
    "Opened", "Sealed", "note_sent", "open_pouch", "proof_against", "resume", "seal", "stoppage", "stoppages",
]  # fmt: skip
