"""What stands in square brackets: a bracket that begins or ends elsewhere in one text, though all have as many.

What is not agreed yet stands in brackets, and must in every language. So of figures, names and words that stand once in
each of three texts none may stand within brackets in two of them and outside in the third, or the other way round.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "the talks take place in [Sochi] in the second half of May",
    ...     "hi": "वार्ता मई के दूसरे पखवाड़े में [सोची] में होगी",
    ...     "ru": "переговоры пройдут в Сочи во второй половине [мая]",
    ... }
    >>> sorted({found.found["ru"] for found in compare(texts) if found.kind == "bracket" and "ru" in found.languages})
    ['[мая]']
"""

from collections.abc import Iterator, Mapping

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.swaps import KINDS, Track, things, tracks, words_of

HOLDS = "holds"
"""The value of a bracket of which it matters what it holds."""


_Brackets = Mapping[str, list[Fact]]
"""By language the pairs of square brackets."""


def bracketed(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The brackets that hold something else, by pair of languages; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    pairs = {lang: _pairs(read) for lang, read in accounts.items()}
    if len({len(brackets) for brackets in pairs.values()}) > 1 or not all(pairs.values()):
        return found
    for wrong, one, other in against_two(accounts):
        texts = {lang: accounts[lang] for lang in (one, other, wrong)}
        for track in _moved(texts, pairs):
            for lang in (one, other):
                facts = {text: _nearest(track[text], pairs[text]) for text in (wrong, lang)}
                left, right = pair_of(accounts, wrong, lang)
                found.setdefault((left, right), []).append(Difference("bracket", facts[left], facts[right]))
    return found


def _pairs(of: Account) -> list[Fact]:
    return [Fact("bracket", HOLDS, fact.span) for fact in of.facts.get("bracket", ()) if fact.value == "pair"]


def _moved(texts: Mapping[str, Account], pairs: _Brackets) -> Iterator[Track]:
    """What stands once in every text, and in the last of them alone within brackets, or alone outside."""
    one, other, wrong = texts
    kinds = [{lang: things(read, kind) for lang, read in texts.items()} for kind in KINDS]
    kinds.append({lang: words_of(read) for lang, read in texts.items()})
    for by_lang in kinds:
        for track in tracks(by_lang):
            held = {lang: _is_held(fact, pairs[lang]) for lang, fact in track.items()}
            if held[one] == held[other] != held[wrong]:
                yield track


def _is_held(fact: Fact, brackets: list[Fact]) -> bool:
    start, end = fact.span
    return any(pair.span[0] <= start and end <= pair.span[1] for pair in brackets)


def _nearest(fact: Fact, brackets: list[Fact]) -> Fact:
    """The brackets about a fact, or those next to it."""
    start, end = fact.span
    return min(brackets, key=lambda pair: max(pair.span[0] - end, start - pair.span[1]))
