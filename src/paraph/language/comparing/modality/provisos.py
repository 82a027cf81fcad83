"""Conditions turned round: released if the inspector objects, for unless he objects.

`Unless` denies what it makes a condition, as `if not` does; so what it denies is counted by neither of the rules of
denials (`denials`). Where one text says `unless`, or जब तक ... न, which is said for `until` too, and all deny equally
much else,

1. a text without any denied condition lacks one, where both others have one;
2. a text has one too many that says `unless`, where both others deny no condition.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "The lot is released unless the inspector objects.",
    ...     "hi": "यदि निरीक्षक आपत्ति न करे तो खेप छोड़ दी जाती है।",
    ...     "ru": "Партия выпускается, если инспектор возражает.",
    ... }
    >>> [(found.kind, found.found) for found in compare(texts) if found.languages == ("en", "ru")]
    [('negation', {'en': 'unless', 'ru': None})]
"""

from collections.abc import Mapping

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.extraction.negations import AS_LONG, IF_NOT, UNLESS
from paraph.language.comparing.facts import Difference, Fact, Pair

PROVISOS = frozenset({UNLESS, IF_NOT, AS_LONG})
"""What denies a condition, as a fact of denial."""

_Denials = tuple[Fact, ...]
"""All of one text."""


def provisos(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The conditions that one text denies otherwise, by pair of languages in their order; none but of three texts."""
    denied = {lang: read.facts.get("negation", ()) for lang, read in accounts.items()}
    found: dict[Pair, list[Difference]] = {}
    if not any(fact.value in {UNLESS, AS_LONG} for facts in denied.values() for fact in facts):
        return found
    told = {lang: [fact for fact in facts if fact.value in PROVISOS] for lang, facts in denied.items()}
    for wrong, one, other in against_two(accounts):
        if _is_turned(told[wrong], told[one], told[other]) and _is_all(denied[wrong], denied[one], denied[other]):
            for lang in (one, other):
                facts = {wrong: next(iter(told[wrong]), None), lang: next(iter(told[lang]), None)}
                left, right = pair_of(accounts, wrong, lang)
                found.setdefault((left, right), []).append(Difference("negation", facts[left], facts[right]))
    return found


def _is_turned(wrong: list[Fact], one: list[Fact], other: list[Fact]) -> bool:
    """Whether a text denies no condition where both others do, or alone says `unless`."""
    if one and other:
        return not wrong
    return not (one or other) and len(wrong) == 1 and wrong[0].value == UNLESS


def _is_all(wrong: _Denials, one: _Denials, other: _Denials) -> bool:
    """Whether a text denies nothing else that could stand for what it lacks, and the others nothing for what it has."""
    strict = {len(_else(facts, alone=True)) for facts in (wrong, one, other)}
    mine, *theirs = (len(_else(facts, alone=False)) for facts in (wrong, one, other))
    lacks = not any(fact.value in PROVISOS for fact in wrong)
    return len(strict) == 1 and (mine <= min(theirs) if lacks else min(theirs) <= mine)


def _else(facts: _Denials, *, alone: bool) -> set[int]:
    """Where a text denies anything but a condition, strictly or by a word that need not deny."""
    return {fact.span[0] for fact in facts if fact.value not in PROVISOS and fact.alone == alone}
