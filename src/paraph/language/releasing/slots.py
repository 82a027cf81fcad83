"""Words put for others in one language: `basalt fibre` where the paragraph has carbon fibre, `industrial stage` for the
laboratory one.

A word of the sentence that no paragraph has is looked at beside one that a paragraph has. Where the paragraph has
another word in the same place, which the sentence leaves out, the one was put for the other. One of the two must be
known as a theme or a quality: of other words it may be only another way of putting it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from paraph.language.concordance import DESCRIPTIVE, QUALITY, THEME, WORD
from paraph.language.releasing.findings import Cited
from paraph.language.releasing.readings import Reading, Token
from paraph.language.releasing.support import same, supported

BESIDE = 2
"""Words from one telling word to the next, a joining word between them counted."""

LONG = 6
"""Letters of a Hindi word that may be a name."""

TELLING = frozenset({THEME, QUALITY, DESCRIPTIVE})


@dataclass(frozen=True, slots=True)
class Slot:
    """A word of the sentence, and the word of the paragraph in whose place it stands."""

    said: Token
    there: Token
    number: object
    """Of the paragraph."""

    @property
    def is_name(self) -> bool:
        """Whether a name was exchanged."""
        return _is_name(self.said, self.there)

    @property
    def is_quality(self) -> bool:
        """Whether a quality was exchanged rather than a thing."""
        return any(_is_quality(token) for token in (self.said, self.there))


def _is_quality(token: Token) -> bool:
    return QUALITY in token.sorts or (DESCRIPTIVE in token.sorts and THEME not in token.sorts)


def exchanged(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Slot]:
    """The words of `sentence` that stand in the place of another, in the language of the sentence."""
    own = [
        (reading, cited.number) for cited in paragraphs for reading in cited.readings if reading.lang == sentence.lang
    ]
    every = [reading for cited in paragraphs for reading in cited.readings]
    promised = [claim.span for claim in sentence.claims]
    for at, token in enumerate(sentence.tokens):
        if any(start <= token.span[0] < end for start, end in promised) or any(
            supported(token, reading, lang=sentence.lang) for reading in every
        ):
            continue
        for reading, number in own:
            there = _instead(at, sentence, reading)
            if there and _is_exchange(token, there):
                yield Slot(token, there, number)
                break


def _is_name(said: Token, there: Token) -> bool:
    """Whether both are long words of Hindi that mean nothing we know: firms, which no capital shows."""
    return all(
        not token.meanings and len(token.form) >= LONG and not token.form.isascii() and "ऀ" <= token.form[0] <= "ॿ"
        for token in (said, there)
    )


def _is_exchange(said: Token, there: Token) -> bool:
    """Whether a theme or a quality was exchanged; of what was put for a quality we know the word."""
    if said.sorts == {WORD}:
        return False
    if THEME in there.sorts or _is_name(said, there):
        return True
    return bool(said.meanings) and not TELLING.isdisjoint(said.sorts | there.sorts)


def _instead(at: int, sentence: Reading, reading: Reading) -> Token | None:
    """The word of a paragraph in the place of the sentence's word `at`, told by the word beside it."""
    token = sentence.tokens[at]
    for step in (1, -1):
        place = at + step
        if not 0 <= place < len(sentence.tokens) or abs(sentence.tokens[place].at - token.at) > BESIDE:
            continue
        for other in _at(reading, sentence.tokens[place], sentence.tokens[place].at - token.at):
            if not any(same(other, mine, one=reading.lang, two=sentence.lang) for mine in sentence.every):
                return other
    return None


def _at(reading: Reading, beside: Token, step: int) -> Iterator[Token]:
    """The words of a paragraph that stand by its word for `beside` as the one looked for stands by `beside`."""
    places = {token.at: token for token in reading.tokens}
    for token in reading.tokens:
        if same(beside, token, one=reading.lang, two=reading.lang) and token.at - step in places:
            yield places[token.at - step]
