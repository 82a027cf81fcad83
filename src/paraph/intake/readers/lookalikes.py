"""Latin letters that only look like the Cyrillic ones they stand for: "Cостоялось" typed with a Latin "C".

A word that has small Cyrillic letters has no Latin ones: those with a twin were typed for it. The letter shown is the
same, so places in the text stay what they were. An abbreviation in capitals may be in either script, and stays.
"""

import re

_TWINS = str.maketrans("ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху")
_MIXED = re.compile(r"\b(?=[^\W\d_]*[A-Za-z])(?=[^\W\d_]*[а-яё])[А-Яа-яЁёABCEHKMOPTXYaceopxy]{3,}\b")


def without_lookalikes(text: str) -> str:
    """The text with such letters as the Cyrillic ones they stand for; of the same length."""
    return _MIXED.sub(lambda match: match[0].translate(_TWINS), text)
