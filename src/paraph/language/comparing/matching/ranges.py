"""Two figures joined otherwise: groups of 6-8 persons for those of 6 and of 8, points 4 to 7 for points 4 and 7.

The figures are the same, so nothing is missing; only what stands between them tells whether all from the first to the
last are meant, both alone, or either. Figures that follow one another mean the same either way (`5-6 May`, `5 and 6
May`), and are passed over; so are those that texts join in several ways.

    >>> from paraph.language.compare import compare
    >>> texts = {"en": "for 6-8 weeks", "hi": "6 से 8 सप्ताह", "ru": "на 6 и 8 недель"}
    >>> [found.found for found in compare(texts) if found.languages == ("en", "ru")]
    [{'en': '6-8', 'ru': '6 и 8'}]
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations, pairwise

import regex

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.lexicon import lexicon
from paraph.language.folding import Span

RANGE, BOTH, EITHER = "range", "both", "either"
"""What two figures mean: all from the first to the last, both alone, or one of the two."""

NEAR = 24
"""Letters before two figures or after them within which a word makes a range of what `and` joins: between 6 and 8."""

_DIGITS = regex.compile(r"(?<![\p{L}\d.,/:])(?<!\p{L}-)\d{1,4}(?:[.,]\d{1,2})?(?![\d/:])")

_Joined = dict[tuple[Decimal, Decimal], Fact]
"""By two figures how a text joins them, as the value of a fact."""


def ranges(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The figures joined otherwise, by pair of languages in their order."""
    found: dict[Pair, list[Difference]] = {}
    if not any(_DIGITS.search(read.words.text) for read in accounts.values()):
        return found
    joined = {lang: _joined(read) for lang, read in accounts.items()}
    for one, other in combinations(accounts, 2):
        for figures in sorted(joined[one].keys() & joined[other].keys()):
            left, right = joined[one][figures], joined[other][figures]
            if left.value != right.value and _is_asked(figures, one, other, joined):
                found.setdefault((one, other), []).append(Difference("number", left, right))
    return found


def _is_asked(figures: tuple[Decimal, Decimal], one: str, other: str, joined: Mapping[str, _Joined]) -> bool:
    """Whether a third text, if there is one, joins the two figures as one of the two does."""
    for wrong, *others in against_two(joined):
        if wrong not in {one, other}:
            third = joined[wrong].get(figures)
            return third is not None and third.value in {joined[lang][figures].value for lang in others}
    return True


def _joined(of: Account) -> _Joined:
    """How a text joins each two figures, but for those that it joins in two ways."""
    found: _Joined = {}
    for (first, low), (second, high) in pairwise(sorted(_figures(of))):
        how = _how((first[1], second[0]), of) if high - low > 1 else ""
        if how:
            start = _before(first[0], of) if how == RANGE else first[0]
            fact = Fact("number", how, (start, second[1]))
            found[low, high] = fact if found.get((low, high), fact).value == how else fact._replace(value="")
    return {figures: fact for figures, fact in found.items() if fact.value}


def _figures(of: Account) -> Iterator[tuple[Span, Decimal]]:
    """The figures of a text, in digits or in words."""
    for match in _DIGITS.finditer(of.words.text):
        yield match.span(), Decimal(match[0].replace(",", "."))
    for facts in of.facts.values():
        for fact in facts:
            if fact.bare is not None and of.words.text[fact.span[0]].isalpha():
                yield fact.span, fact.bare


def _how(gap: Span, of: Account) -> str:
    """What is meant by what stands between two figures; nothing where it is no join."""
    text, rule = of.words.text, lexicon(of.lang).rule
    between = text[slice(*gap)].lower()
    joins = {RANGE: rule("range_joined"), BOTH: rule("both_joined"), EITHER: rule("either_joined")}
    how = next((name for name, join in joins.items() if join.fullmatch(between)), "")
    about = text[max(gap[0] - NEAR, 0) : gap[0]] + "§" + text[gap[1] : gap[1] + NEAR]
    return RANGE if how == BOTH and rule("between_two").search(about.lower()) else how


def _before(start: int, of: Account) -> int:
    """Where a range begins, with the word that opens it: from 6 to 8."""
    match = lexicon(of.lang).rule("range_opened").search(of.words.text, max(start - NEAR, 0), start)
    return match.start() if match else start
