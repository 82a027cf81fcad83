"""What the names of bodies have in common in every language: who they are between, and how long they are.

Reads: nothing. Writes: kinds of units, codes of unions, a length.
"""

NATIONS = frozenset({"LAND", "DEMO"})
"""Kinds of units that name a State: by its name, by its people."""

UNIONS = frozenset(
    {"EAEU", "CIS", "SCO", "BRICS", "ASEAN", "CSTO", "BIMSTEC", "IBSA", "SAARC", "BSEC", "GUAM", "OTS", "QUAD", "IORA"}
)
"""Unions whose bodies are intergovernmental with the union alone named."""

LONGEST_NAME = 40
"""Units of a name on either side of its head."""
