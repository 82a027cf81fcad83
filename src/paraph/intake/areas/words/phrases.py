"""What in English is no phrase that can name a subject, by its first word, its last word and its own grammar.

1. It opens like a clause or points back: "while in the market", "not only tea", "this plan", "being developed".
2. It tells of a will: "their determination to act".
3. It ends in an adjective whose noun stands elsewhere: "situation in the economic | and trade spheres".

Example: of "discussed dairy, not only tea and the state of the political" the first alone is a phrase.

Reads: a row and the units of a piece, its words. Writes: yes or no.
"""

import re

from paraph.intake.marks.rows import Row

OPENS_CLAUSE = frozenset(["while", "not", "it", "being", "adding", "amongst", "among", "this", "these", "those", "such",
                          "even", "how", "explaining", "noting", "saying", "stating", "expressing",
                          "considering", "whether", "also", "so", "there", "respect"])  # fmt: skip
"""First words of what is a clause, points back, or only brings something in."""

POINTS_BACK = frozenset({"related", "allied", "associated"})
"""With these a noun alone only adds the rest: "smuggling and | related crimes"."""

AND_A_NOUN = 2
ADVERBS = frozenset({"additionally", "furthermore", "moreover", "separately", "finally", "similarly", "likewise"})
ENDS_CLAUSE = frozenset({"as", "even", "else"})
COMMITS = ("commitment", "resolve", "determination", "intention", "resolution", "desire", "readiness", "willingness")
"""Nouns of a will."""

OWNED = frozenset({"their", "its"})

_ADJECTIVE = re.compile(
    r"(?:ic(?:al)?|ional|ental|tural|commercial|financial|industrial|social|humanitarian|effective)$"
)
NOUNS = frozenset(["traffic", "logistic", "topic", "music", "clinic", "fabric", "public", "plastic", "ceramic",
                   "pandemic", "epidemic", "republic", "chemical", "pharmaceutical", "pacific", "arctic", "atlantic",
                   "professional", "rental", "basic", "statistic"])  # fmt: skip
"""Nouns that end like adjectives."""


def is_phrase(row: Row, first: int, after: int, written: str) -> bool:
    """Whether the units `first` up to `after`, of which `written` is left, can name a subject by their form."""
    words = written.lower().split()
    if not words or _is_opened_or_closed(row, first, written, words):
        return False
    if len(words) > 1 and any(unit.kind == "AUX" for unit in row.part(*row.span(first, after)).units[1:]):
        return False
    if "both" in words or (row.shown(first, first + 1).lower() in OWNED and _tells_will(row, first + 1, after)):
        return False
    return not _lacks_noun(words) or written[-1:].isupper()


def _is_opened_or_closed(row: Row, first: int, written: str, words: list[str]) -> bool:
    """Whether the first word opens a clause, the last ends one, or the only one leads on; "IT" is a field."""
    opening = {words[0], row.shown(first, first + 1).lower().split()[0]} - (
        {"it"} if written.startswith("IT") else set()
    )
    if words[0] in POINTS_BACK and len(words) == AND_A_NOUN:
        return True
    return bool(opening & OPENS_CLAUSE) or words[-1] in ENDS_CLAUSE or (len(words) == 1 and words[0] in ADVERBS)


def _tells_will(row: Row, at: int, after: int) -> bool:
    return at < after and row.shown(at, at + 1).lower() in COMMITS


def _lacks_noun(words: list[str]) -> bool:
    """Whether the last word is an adjective to what does not stand here; adjectives alone name fields."""
    if len(words) == 1 or words[-1] in NOUNS or not _ADJECTIVE.search(words[-1]):
        return False
    return words[-2] not in {"and", "&"} and not all(_ADJECTIVE.search(word) for word in words)
