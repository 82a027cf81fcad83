"""What stands in square brackets: a bracket that begins or ends elsewhere in one text, though all have as many.

What is not agreed yet stands in brackets, and must in every language. So of figures, names and words that stand once in
each of three texts none may stand within brackets in two of them and outside in the third, or the other way round.
Brackets that follow one another alike must hold the same: what two of them say and the third does not, or what stands
in the third and in the other texts beside them, was moved or put for it.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "the talks take place in [Sochi] in the second half of May",
    ...     "hi": "वार्ता मई के दूसरे पखवाड़े में [सोची] में होगी",
    ...     "ru": "переговоры пройдут в Сочи во второй половине [мая]",
    ... }
    >>> sorted({found.found["ru"] for found in compare(texts) if found.kind == "bracket" and "ru" in found.languages})
    ['[мая]']
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Kind, Pair
from paraph.language.comparing.order.clauses import Track
from paraph.language.comparing.order.swaps import KINDS, things, tracks, words_of
from paraph.language.comparing.words.vocabulary import NOTHING, Meanings, vague

HOLDS = "holds"
"""The value of a bracket of which it matters what it holds."""

SEVERAL = 2
"""Words of a bracket from which on it is judged: of a verb one language brackets the auxiliary, another the verb."""


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
        moved = [{lang: _nearest(fact, pairs[lang]) for lang, fact in track.items()} for track in _moved(texts, pairs)]
        for facts in moved or (() if found else _holding_otherwise(texts, pairs)):
            for lang in (one, other):
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


def _holding_otherwise(texts: Mapping[str, Account], pairs: _Brackets) -> Iterator[Track]:
    """The brackets, each beside those in its place, of which the last says nothing that the others do."""
    one, other, wrong = texts
    rows = [dict(zip(texts, row, strict=True)) for row in zip(*(pairs[lang] for lang in texts), strict=True)]
    apart = [track for track in rows if _is_apart(track, texts)]
    if len(apart) == 1:  # of several the order is another one
        held = {lang: _meant(texts[lang], [fact]) for lang, fact in apart[0].items()}
        beside = _beside(texts[one], pairs[one]) & _beside(texts[other], pairs[other])
        lost = (held[one] & held[other]) - texts[wrong].said
        if lost or not held[wrong].isdisjoint(beside):
            yield apart[0]


def _is_apart(track: Track, texts: Mapping[str, Account]) -> bool:
    """Whether the last of brackets in one place says nothing that the others do, neither words nor figures."""
    *held, mine = (_words_within(texts[lang], fact) for lang, fact in track.items())
    said = NOTHING.union(*(meant for words in held for meant in words))
    figures = (_figures(texts[lang], fact) for lang, fact in track.items())
    return len(mine) >= SEVERAL and said.isdisjoint(NOTHING.union(*mine)) and not frozenset.intersection(*figures)


def _words_within(of: Account, bracket: Fact) -> list[Meanings]:
    """What each word within a bracket means, but for such as prove nothing."""
    places = zip(of.words.starts, of.words.ends, of.meanings, strict=True)
    within = (meant for start, end, meant in places if bracket.span[0] <= start and end <= bracket.span[1])
    return [telling for meant in within if (telling := meant - vague())]


def _meant(of: Account, brackets: Iterable[Fact]) -> Meanings:
    """What the words within brackets mean."""
    return NOTHING.union(*(meant for bracket in brackets for meant in _words_within(of, bracket)))


def _figures(of: Account, bracket: Fact) -> frozenset[tuple[Kind, Hashable]]:
    """The figures and names within a bracket: one that holds the same of these in every text is one."""
    return frozenset(
        (kind, fact.value) for kind in KINDS for fact in of.facts.get(kind, ()) if _is_held(fact, [bracket])
    )


def _beside(of: Account, brackets: list[Fact]) -> Meanings:
    """What stands outside all brackets of a text alone."""
    places = zip(of.words.starts, of.words.ends, of.meanings, strict=True)
    outside = (
        meant
        for start, end, meant in places
        if not any(bracket.span[0] <= start and end <= bracket.span[1] for bracket in brackets)
    )
    return NOTHING.union(*outside) - vague() - _meant(of, brackets)


def _is_held(fact: Fact, brackets: list[Fact]) -> bool:
    start, end = fact.span
    return any(pair.span[0] <= start and end <= pair.span[1] for pair in brackets)


def _nearest(fact: Fact, brackets: list[Fact]) -> Fact:
    """The brackets about a fact, or those next to it."""
    start, end = fact.span
    return min(brackets, key=lambda pair: max(pair.span[0] - end, start - pair.span[1]))
