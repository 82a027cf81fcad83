"""The tables that exchange may touch, apart from those it may not: the linter keeps the two from each other.

    record.py      acts and checkpoints: what leaves the node
    exchange.py    what was sent, received, acknowledged and kept aside

What is private to a side is in `paraph.node.models`, which imports these so that Django finds them in one place.
"""
