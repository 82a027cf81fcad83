"""Exchange with the other sides' nodes: pouches sealed, sent, taken in, opened, refused, and where all that stands.

Nothing here can reach what is private to this side; the floors are checked by import-linter.

correspondents each other side: how far it has acknowledged, whether exchange with it is stopped
sealing      a pouch of what it has not acknowledged
sending      to its node by HTTPS, going on where it broke off
uploads      pouches that arrive so, piece by piece
opening      what it sent, in one transaction or not at all
quarantine   copies of refused pouches
standing     where the exchange stands
pouch_files  pouches as files
"""

from paraph.node.exchange.correspondents import note_sent, proof_against, resume, stoppage, stoppages
from paraph.node.exchange.opening import Opened, open_pouch
from paraph.node.exchange.sealing import Sealed, seal

__all__ = [
    "Opened", "Sealed", "note_sent", "open_pouch", "proof_against", "resume", "seal", "stoppage", "stoppages",
]  # fmt: skip
