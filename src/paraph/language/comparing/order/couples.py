"""Names joined in pairs, in their order: the voyage Goa-Sochi is not Sochi-Goa.

In which order two states stand is read by their names (`parties`); here towns, ports and firms, known or unknown, are
heard. Of three texts two join two names in one order, and the third, in which they sound crosswise alike, in the other.

    >>> from paraph.language.compare import compare
    >>> texts = {"en": "the Patna-Tver line", "hi": "पटना-त्वेर लाइन", "ru": "линия Тверь - Патна"}
    >>> [found.found for found in compare(texts) if found.languages == ("en", "ru")]
    [{'en': 'Patna-Tver', 'ru': 'Тверь - Патна'}]
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.extraction.persons import is_proper
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.hearing import likeness
from paraph.language.folding import Span

JOINS = {"-": frozenset({" "}), " - ": frozenset({" ", "-"})}
"""What joins two names, and what then may part the words of one."""

LONGEST = 3
"""Words of a name on either side."""

ALIKE, CLEARLY = 0.5, 0.25
"""How much alike both names must sound, and how much more than the other way round."""


@dataclass(frozen=True, slots=True)
class Couple:
    """Two names with a dash between them."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    span: Span
    """Of the words beside the dash."""


def couples(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The names joined in another order, by pair of languages; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    joined = {lang: list(_joined(read)) for lang, read in accounts.items()}
    if not all(joined.values()):
        return found
    for wrong, one, other in against_two(accounts):
        for here in joined[wrong]:
            there, elsewhere = (_turned(here, joined[lang]) for lang in (one, other))
            if there and elsewhere and _order(there, elsewhere) > 0:
                for lang, couple in ((one, there), (other, elsewhere)):
                    facts = {wrong: _fact(here), lang: _fact(couple)}
                    left, right = pair_of(accounts, wrong, lang)
                    found.setdefault((left, right), []).append(Difference("party_order", facts[left], facts[right]))
    return found


def _joined(of: Account) -> Iterator[Couple]:
    words = of.words
    for at in range(1, len(words.forms)):
        if words.gaps[at] in JOINS and _may_name(of, at - 1) and _may_name(of, at):
            inner = JOINS[words.gap(at)]
            left = tuple(words.written(place) for place in _beside(of, at - 1, -1, inner))
            right = tuple(words.written(place) for place in _beside(of, at, 1, inner))
            yield Couple(left, right, (words.starts[at - 1], words.ends[at]))


def _beside(of: Account, at: int, step: int, inner: frozenset[str]) -> Iterator[int]:
    """The words of the name that ends, or begins, at one, `inner` standing between them."""
    yield at
    for place in range(at + step, at + step * LONGEST, step):
        joint = max(place, place - step)
        if not (0 <= place < len(of.words.forms) and of.words.gap(joint) in inner and _may_name(of, place)):
            return
        yield place


def _may_name(of: Account, at: int) -> bool:
    written = of.words.written(at)
    return len(written) > 1 and not written[0].isdigit() and is_proper(written, of.lang)


def _turned(couple: Couple, others: list[Couple]) -> Couple | None:
    """The one of the others that is a couple the other way round."""
    return next((other for other in others if _order(couple, other) < 0), None)


def _order(one: Couple, other: Couple) -> int:
    """Whether two couples are of the same names in one order, in the other, or of other names: 1, -1, 0."""
    along = min(_alike(one.left, other.left), _alike(one.right, other.right))
    across = min(_alike(one.left, other.right), _alike(one.right, other.left))
    if max(along, across) < ALIKE or abs(along - across) < CLEARLY:
        return 0
    return 1 if along > across else -1


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    return max(likeness(mine, theirs) for mine in one for theirs in other)


def _fact(couple: Couple) -> Fact:
    return Fact("party_order", "couple", couple.span)
