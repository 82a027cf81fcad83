"""A number given to what the paragraph gives another one: 640 refrigerated wagons, where 120 of the 640 are.

640 wagons, 120 of them refrigerated  ->  640 refrigerated wagons   flagged: 120 are
640 wagons, 120 of them refrigerated  ->  120 refrigerated wagons   nothing
"""

from collections.abc import Iterator, Sequence

from paraph.language.comparing.facts import Fact
from paraph.language.releasing.backing.support import same
from paraph.language.releasing.findings import OTHER_FIGURE, Cited, Draft
from paraph.language.releasing.texts.readings import Reading, Token
from paraph.messages import Phrase

BLANK = 2
"""Letters between a number and the next word."""

NEAR = 28
"""Letters after a number within which stands what it counts, other figures between them excepted."""


def check_sharing(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """The numbers of `sentence` whose next word a paragraph gives to another number only."""
    own = [(of, cited.number) for cited in paragraphs for of in cited.readings if of.lang == sentence.lang]
    for fact in _numbers(sentence):
        token = next((one for one in sentence.every if 0 < one.span[0] - fact.span[1] <= BLANK), None)
        if token is None or token.fact or not _is_before_noun(token, sentence):
            continue
        for reading, number in own:
            wrong = _another(fact, token, reading)
            if wrong:
                said, there = sentence.words.text[slice(*fact.span)], reading.words.text[slice(*wrong.span)]
                yield Draft("figure", fact.span, number, Phrase(OTHER_FIGURE, said=said, there=there))
                break


def _is_before_noun(token: Token, sentence: Reading) -> bool:
    """Whether a word describes the next: it does by its kind, or as a participle with a noun behind it."""
    return token.describes or (token.form.endswith("ed") and any(one.at == token.at + 1 for one in sentence.tokens))


def _another(fact: Fact, token: Token, reading: Reading) -> Fact | None:
    """The number that a paragraph gives to the word, where it has `fact` too, and never gives it to the word."""
    if not any(other.bare == fact.bare for other in _numbers(reading)):
        return None
    words = [other for other in reading.every if same(token, other, one=reading.lang, two=reading.lang)]
    counts = [_counts(other, reading) for other in words]
    return next(iter(counts), None) if all(one and one.bare != fact.bare for one in counts) else None


def _numbers(reading: Reading) -> list[Fact]:
    return [fact for fact in reading.account.facts.get("number", ()) if fact.bare is not None and fact.alone]


def _counts(token: Token, reading: Reading) -> Fact | None:
    """The number that counts a word: the nearest before it."""
    before = [fact for fact in _numbers(reading) if 0 < token.span[0] - fact.span[1] <= NEAR]
    return max(before, key=lambda fact: fact.span, default=None)
