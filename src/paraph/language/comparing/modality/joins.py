"""What is joined by which word: destroyed or made anonymous, destroyed and made anonymous.

Two words that stand on either side of `and` or `or` in each of three texts are joined alike in all; where two texts
have the one and the third the other, the third is wrong. Of what is denied both words say the same (`neither copied nor
shown`, `not copied and not shown`), so no denial may stand beside them.

    >>> from paraph.language.compare import compare
    >>> texts = {"en": "by road or rail", "hi": "सड़क या रेल द्वारा", "ru": "автомобильным и железнодорожным транспортом"}
    >>> [found.found for found in compare(texts) if found.languages == ("en", "ru")]
    [{'en': 'or', 'ru': 'и'}]
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.lexicon import lexicon
from paraph.language.comparing.words.vocabulary import Meanings
from paraph.language.comparing.words.witnesses import Witness

BOTH, ANY = "all_of", "any_of"
"""Lists of words that join what is meant together, and what is meant by turns."""

REACH = 4
"""Words on either side of one that joins among which those stand that it joins."""

NEAR = 80
"""Letters about a word that joins within which nothing may be denied."""


@dataclass(frozen=True, slots=True)
class _Join:
    """Two words, and what joins them."""

    how: str
    left: Meanings
    right: Meanings
    fact: Fact

    def is_of(self, other: "_Join") -> bool:
        """Whether it joins the same two."""
        ahead = not (self.left.isdisjoint(other.left) or self.right.isdisjoint(other.right))
        return ahead or not (self.left.isdisjoint(other.right) or self.right.isdisjoint(other.left))


def joins(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The words joined otherwise, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    joined = {lang: list(_joined(read)) for lang, read in accounts.items()}
    if not all(joined.values()) or len({join.how for listed in joined.values() for join in listed}) == 1:
        return found
    for wrong, one, other in against_two(accounts):
        for here in joined[wrong]:
            there, elsewhere = (_same(here, joined[lang]) for lang in (one, other))
            if there and elsewhere and there.how == elsewhere.how != here.how and there.is_of(elsewhere):
                for lang, join in ((one, there), (other, elsewhere)):
                    facts = {wrong: here.fact, lang: join.fact}
                    left, right = pair_of(accounts, wrong, lang)
                    found.setdefault((left, right), []).append(Difference("list_item", facts[left], facts[right]))
    return found


def _same(join: _Join, others: list[_Join]) -> _Join | None:
    """The only one of `others` that joins the same two words."""
    alike = [other for other in others if join.is_of(other)]
    return alike[0] if len(alike) == 1 else None


def _joined(of: Account) -> Iterator[_Join]:
    words, lists = of.words, lexicon(of.lang).lists["lists"]
    places = [witness.at for witness in of.witnesses]
    for at, form in enumerate(words.forms):
        how = next((name for name in (BOTH, ANY) if form in lists[name]), "")
        if not how or at + 1 == len(words.forms) or words.forms[at + 1] in lists[BOTH] | lists[ANY]:
            continue
        nth = bisect_left(places, at)
        left, right = (of.witnesses[nth - 1] if nth else None), (of.witnesses[nth] if nth < len(places) else None)
        if left and right and _are_beside(left, at, right, of) and not _is_denied(at, of):
            yield _Join(how, left.meanings, right.meanings, Fact("list_item", how, (words.starts[at], words.ends[at])))


def _are_beside(left: Witness, at: int, right: Witness, of: Account) -> bool:
    """Whether two words stand near the one that joins them, no sign between."""
    if at - left.at > REACH or right.at - at > REACH:
        return False
    return all(of.words.gap(place) in {" ", "-"} for place in range(left.at + 1, right.at + 1))


def _is_denied(at: int, of: Account) -> bool:
    """Whether anything is denied beside a word."""
    start, end = of.words.starts[at], of.words.ends[at]
    return any(fact.span[0] - end < NEAR and start - fact.span[1] < NEAR for fact in of.facts.get("negation", ()))
