"""Whether the words of a subject tell of what States work together in: trade, health, the economy.

A subject whose words do is more often one of the session's, wherever it stands. Words that say nothing of a subject are
left out ("the energy | sector"). That no word does speaks against nothing: what States work together in has no end of
names ("summer schools"). A language without such a list has no answer.

Example: in English "banking and rail transport" tells of fields by all its words, "sea cucumbers" by none.

Reads: the words of a subject. Writes: "all" or "some".
"""

from functools import lru_cache

from paraph.intake.marks.rulewords import has, words
from paraph.intake.marks.topics import stem
from paraph.intake.marks.wording import WORD, empty_words, key_of, plain

LISTS = ("areas.field_words", "areas.field_kin")
TIES = "areas.field_ties"
"""Small words of a phrase, which tell of nothing."""


def of_fields(written: str, lang: str) -> str | None:
    """Whether all words or some tell of a field; None where none does."""
    known = _fields(lang)
    if not known:
        return None
    keys = (key_of(word) for word in WORD.findall(written))
    ties = words(lang, TIES)
    told = [key for key in keys if key not in ties and plain(key, lang) not in empty_words(lang).generic]
    count = sum(stem(key, lang) in known for key in told)
    if not count:
        return None
    return "all" if count == len(told) else "some"


@lru_cache(maxsize=3)
def _fields(lang: str) -> frozenset[str]:
    """The words of a language that tell of fields, without their endings."""
    return frozenset(stem(key_of(word), lang) for name in LISTS if has(lang, name) for word in words(lang, name))
