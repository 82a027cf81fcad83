"""How strongly a sentence binds: the verbs of DOMAIN 2.3, and those by which releases tell what was done.

Forces, from weakest to strongest, are in `STRENGTH`: the twelve of a protocol (observe, take_note, welcome, explore,
interest, one_side, consider, agree, instruct, recommend, reaffirm, reserve) and four more of releases (review, focus,
propose, sign).

1. Every form counts: passive and active, both aspects, singular and plural, participles, and the two parts of a Hindi
   verb with what parts them (`समीक्षा भी की गई`). The verbs are data, section `force`.
2. The longer phrase wins: `agreed to consider` is softer than `agreed`, `рассмотрели ход` is a review.
3. A negation before the verb, or inside it, is told and the force kept: `did not agree`, `सहमति नहीं बनी`.

    >>> [(mention.force, mention.negated) for mention in find_force("They reviewed it but did not agree.", "en")]
    [('review', False), ('agree', True)]
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast, get_args

from paraph.language.compiled import compiled
from paraph.language.files import known, table
from paraph.language.folding import Span, fold
from paraph.language.patterns import KeptIndex, PatternIndex
from paraph.language.words import Words, read_words

Force = Literal[
    "focus", "review", "explore", "observe", "take_note", "welcome", "interest", "reserve", "reaffirm",
    "one_side", "propose", "recommend", "consider", "agree", "instruct", "sign",
]  # fmt: skip

STRENGTH: dict[Force, int] = {force: rank for rank, force in enumerate(get_args(Force))}
"""Rank of each force, what binds nobody first. A release may not outrank its protocol."""

BINDING: frozenset[Force] = frozenset({"agree", "instruct"})
"""Forces from which an undertaking is born; of `one_side` only the will of that side (DOMAIN 2.3)."""

REACH = {"en": 3, "hi": 1, "ru": 2}
"""Words before the verb within which a negation belongs to it."""


@dataclass(frozen=True, slots=True)
class ForceMention:
    """One verb of the list in a text."""

    span: Span
    """From the first word of the verb to its last, with what parts them."""
    force: Force
    lemma: str
    """The verb that stands for this force in the language, as DOMAIN 2.3 gives it."""
    negated: bool


def find_force(text: str, lang: str, *, wide: bool = False) -> list[ForceMention]:
    """The binding and telling verbs of `text`, in order; `wide`: also those that protocols have beside releases.

    Raises `UnknownLanguage`. Does not say whose verb it is, nor what it governs: that needs the sentence.
    """
    words = read_words(text)
    lexicon = _lexicon(known(lang), wide=wide)
    found = []
    for hit in lexicon.index.find(words):
        force, lemma = hit.payload
        if force is not None:
            after = _with_auxiliary(words, hit.after, lexicon)
            negated = _is_negated(words, hit.first, after, lexicon, REACH[lang])
            found.append(ForceMention(words.span(hit.first, after), force, lemma, negated))
    return found


_Verb = tuple[Force | None, str]
"""The force of a verb, none of what only looks like one, and its lemma."""


@dataclass(frozen=True, slots=True)
class _Lexicon:
    index: PatternIndex[_Verb]
    negations: frozenset[str]
    auxiliaries: frozenset[str]


@lru_cache(maxsize=6)
def _lexicon(lang: str, *, wide: bool) -> _Lexicon:
    data = table(lang)["force"]
    sets, after_verb = data["sets"], _folded(data["after_verb"])
    kept = compiled(f"force_{'wide' if wide else 'narrow'}_{lang}", lambda: _made(lang, wide=wide))
    index = PatternIndex(sets, after_verb, kept)
    return _Lexicon(index, _folded(data["negations"]), _folded(data["auxiliaries"]))


def _made(lang: str, *, wide: bool) -> KeptIndex[_Verb]:
    """The verbs of `lang` from its file; `wide`, with those for comparing."""
    data = table(lang)["force"]
    index: PatternIndex[_Verb] = PatternIndex(data["sets"], _folded(data["after_verb"]))
    for verb in data["verbs"]:
        payload = cast("Force", verb["force"]) if verb["force"] else None, verb["lemma"]
        for pattern in verb["patterns"]:
            index.add(pattern, payload)
    for force, patterns in table(f"compare_{lang}")["force_more"].items() if wide else ():
        for pattern in patterns.split(","):
            index.add(pattern.strip(), (cast("Force", force), pattern.strip()))
    return index.kept


def _folded(listed: str) -> frozenset[str]:
    return frozenset(fold(listed).text.split())


def _with_auxiliary(words: Words, after: int, lexicon: _Lexicon) -> int:
    while after < len(words.forms) and words.forms[after] in lexicon.auxiliaries and words.gap(after) == " ":
        after += 1
    return after


def _is_negated(words: Words, first: int, after: int, lexicon: _Lexicon, reach: int) -> bool:
    for at in range(first, after):
        if words.forms[at] in lexicon.negations:
            return True
    for at in range(first - 1, max(first - 1 - reach, -1), -1):
        if any(sign in ".;,।!?:" for sign in words.gap(at + 1)):
            return False
        if words.forms[at] in lexicon.negations:
            return True
    return False
