"""Does each fact of a reading show what it says? `faults(reading, text)` names those that do not.

A fact shows its value where the words within its span are the value. Codes and numbers (a date, a party, a stance)
have words of their own; a Russian name, post or town in the nominative has the stems of the words it was made from.
"""

import re
from collections.abc import Iterator

from paraph.intake.reading import Reading

CODED = re.compile(
    r"(?:^|\.)(?:date|end_date|format|kind|parties\.\d+|side|stance|topic|ordinal|posted_at)$|^delegates$"
)
"""Facts whose value is a code or a number rather than the words."""

NOMINATIVE = re.compile(r"^chairs\.\d+\.(?:name|post)$|^session\.city$")
LONGEST_ENDING = 4


def faults(reading: Reading, text: str) -> Iterator[str]:
    """The key of each fact whose span is not within `text`, shows nothing, or shows something else than the value."""
    for key, fact in reading.facts():
        start, end = fact.span
        shown = " ".join(text[start:end].split())
        if not 0 <= start < end <= len(text) or not shown:
            yield key
        elif CODED.search(key):
            continue
        elif NOMINATIVE.match(key) and reading.lang == "ru":
            if not _same_stems(str(fact.value), shown):
                yield f"{key}: {fact.value!r} from {shown!r}"
        elif str(fact.value) != shown:
            yield f"{key}: {fact.value!r} from {shown!r}"


def _same_stems(value: str, shown: str) -> bool:
    left, right = (words.lower().replace("ё", "е").split() for words in (value, shown))
    if len(left) != len(right):
        return False
    return all(one[: max(1, len(one) - LONGEST_ENDING)] == other[: max(1, len(one) - LONGEST_ENDING)]
               for one, other in zip(left, right, strict=True))  # fmt: skip
