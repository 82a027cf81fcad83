"""Pouches: the files that two nodes exchange, the same bytes by courier, by mail or by HTTPS (docs/formats/pouch.md).

    sealing.py    acts, checkpoint, receipt, attachments -> bytes
    reading.py    untrusted bytes -> a pouch that is whole, exact and signed by the key it names
    judging.py    a pouch, and what the receiving node knows -> what opening it would change, or why it stays shut

Below them: `container.py` (the exact tar), `manifest.py`, `cover.py`, `encryption.py`. Every defect has a class and a
code in `refusals.py`.
"""
