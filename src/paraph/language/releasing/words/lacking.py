"""Words of the sentence that no paragraph has, and what a paragraph has in their place.

1. In a paragraph given in the language of the sentence every word can be looked for: what is not there, by lemma, root,
   meaning or term, is lacking.
2. In another language only words of the concordance can be looked for. One is lacking where all words beside those that
   stand for its neighbours are known to be others: a word that we do not know may be the one we miss.
3. Where the paragraph has another word in the same place, which the sentence leaves out, the one was put for the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from paraph.language.comparing.facts import Kind
from paraph.language.concordance import QUALITY, THEME
from paraph.language.releasing.backing.standins import is_lettered
from paraph.language.releasing.backing.support import same, sounds, supported
from paraph.language.releasing.findings import Cited, Severity
from paraph.language.releasing.texts.readings import Reading, Token
from paraph.language.releasing.texts.verbal import is_verb
from paraph.language.releasing.vocabulary import vocabulary
from paraph.language.russian import analyzer

BESIDE = 2
"""Words from one telling word to the next, a joining word between them counted."""

NEAR, SHORT = 2, 3
"""Words beside those that stand for the neighbours among which an unknown one may be the one missed, and letters of a
word too short for that."""


MEASURED: tuple[Kind, ...] = ("measure", "number", "money", "percent", "period")
FAR = 12
"""Facts beside which a word may say what they measure, and letters in between at most: `a capacity of up to 200 MW`."""


@dataclass(frozen=True, slots=True)
class Lack:
    """A word that no paragraph has."""

    said: Token
    there: Token | None
    """The word of a paragraph in whose place it stands."""
    number: object
    """Of the paragraph."""
    sure: bool
    """Whether every paragraph is given in the language of the sentence."""

    @property
    def severity(self) -> Severity:
        """In another language the paragraph may have a word for it that we do not know."""
        return "error" if self.sure else "warning"


def lacking(sentence: Reading, paragraphs: Sequence[Cited]) -> list[Lack]:
    """The words of `sentence` that no paragraph has, in order."""
    return list(_lacking(sentence, paragraphs))


def _lacking(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Lack]:
    readings = [(reading, cited.number) for cited in paragraphs for reading in cited.in_language(sentence.lang)]
    own = all(any(reading.lang == sentence.lang for reading in cited.readings) for cited in paragraphs)
    for at, token in enumerate(sentence.tokens):
        if _is_free(token, sentence.lang) or _is_dimension(token, sentence):
            continue
        if token.capital and is_lettered(sentence.words.written(token.at), [reading for reading, _ in readings]):
            continue
        if any(
            supported(one, reading, lang=sentence.lang) for one in _joined(token, sentence) for reading, _ in readings
        ):
            continue
        if not own and not _is_missed(at, sentence, [cited.in_language(sentence.lang) for cited in paragraphs]):
            continue
        found = ((_instead(at, sentence, reading), number) for reading, number in readings)
        there, number = next((pair for pair in found if pair[0]), (None, paragraphs[0].number))
        yield Lack(token, there, number, own)


def _joined(token: Token, sentence: Reading) -> list[Token]:
    """The word, and the one that a hyphen joins it to: `error-free` is told by its error."""
    before = [one for one in sentence.every if one.at == token.at - 1 and sentence.words.gap(token.at) == "-"]
    return [token, *before] if token.describes else [token]


def _is_free(token: Token, lang: str) -> bool:
    """Whether any release may have the word, whatever its paragraphs say."""
    own = vocabulary(lang)
    if own.is_small(token.form) or (lang == "ru" and is_joining(token.form)):
        return True
    if THEME in token.sorts or token.term:
        return False
    return own.is_reporting(token.form) or (own.is_common(token.form) and not token.describes)


def _is_dimension(token: Token, sentence: Reading) -> bool:
    """Whether a word only says what is measured by the figure beside it: `мощностью 1200 кВт`."""
    if not vocabulary(sentence.lang).is_dimension(token.form):
        return False
    measured = [fact.span for kind in MEASURED for fact in sentence.account.facts.get(kind, ())]
    return any(-FAR <= start - token.span[1] <= FAR or 0 <= token.span[0] - end <= FAR for start, end in measured)


@lru_cache(maxsize=20_000)
def is_joining(form: str) -> bool:
    """Whether a Russian word only joins or points: a preposition, a conjunction, a pronoun."""
    tag = analyzer().parse(form)[0].tag
    return tag.POS in {"PREP", "CONJ", "PRCL", "INTJ", "NPRO", "PRED"} or "Apro" in tag


def _is_missed(at: int, sentence: Reading, cited: list[tuple[Reading, ...]]) -> bool:
    """Whether no word of a paragraph that we do not know may be the word; a word we do not know must describe."""
    token = sentence.tokens[at]
    others = [reading for readings in cited for reading in readings if reading.lang != sentence.lang]
    if token.meanings or token.term:
        return QUALITY in token.sorts or not any(_may_be_said(at, sentence, reading) for reading in others)
    return _is_quality(token, sentence) and not any(_may_be_described(at, sentence, reading) for reading in others)


def _is_quality(token: Token, sentence: Reading) -> bool:
    """Whether a word that we do not know surely says how something is, and not of which kind it is."""
    if sentence.lang == "ru":
        return is_quality(token.form)
    return token.describes and token.form in vocabulary(sentence.lang).parts["adjectives"]


def is_quality(form: str) -> bool:
    """Whether a Russian word says how something is: broad, and not wooden."""
    return "Qual" in analyzer().parse(form)[0].tag


def _may_be_said(at: int, sentence: Reading, reading: Reading) -> bool:
    unknown = [token.at for token in unknowns(reading, sentence)]
    if len(unknown) <= len(unknowns(sentence, reading)):
        return False
    twins = [twin for near in _neighbours(at, sentence) for twin in _twins(near, sentence, reading)]
    return not twins or any(abs(place - twin.at) <= NEAR for place in unknown for twin in twins)


def _may_be_described(at: int, sentence: Reading, reading: Reading) -> bool:
    """Whether the noun after the word is described in a paragraph too by a word that the sentence has not."""
    heads = [token for token in sentence.tokens[at + 1 : at + 2] if token.at - sentence.tokens[at].at <= BESIDE]
    twins = [twin for head in heads for twin in _twins(head, sentence, reading)]
    if not twins:
        return True
    free = [*unknowns(reading, sentence), *(token for token in reading.tokens if token.describes)]
    return any(
        abs(token.at - twin.at) <= NEAR
        for token in free
        if not any(same(token, mine, one=reading.lang, two=sentence.lang) for mine in sentence.every)
        for twin in twins
    )


def unknowns(reading: Reading, sentence: Reading) -> list[Token]:
    """The words of a paragraph that we do not know, and that sound like nothing in the sentence; names are none."""
    return [token for token in reading.tokens if _is_unknown(token, sentence) and not _is_name(token, reading)]


def _is_name(token: Token, reading: Reading) -> bool:
    return (token.capital and token.at > 0) or (reading.lang != "hi" and is_verb(token, reading))


def _is_unknown(token: Token, sentence: Reading) -> bool:
    if token.meanings or token.term or len(token.form) < SHORT + ("a" <= token.form[0] <= "я"):
        return False
    return not sounds(token.form, sentence)


def _neighbours(at: int, sentence: Reading) -> list[Token]:
    tokens = sentence.tokens
    return [tokens[place] for place in range(max(at - NEAR, 0), min(at + NEAR + 1, len(tokens))) if place != at]


def _twins(token: Token, sentence: Reading, reading: Reading) -> list[Token]:
    return [other for other in reading.every if same(token, other, one=sentence.lang, two=reading.lang)]


def _instead(at: int, sentence: Reading, reading: Reading) -> Token | None:
    """The word of a paragraph in the place of the sentence's word `at`, told by the word beside it."""
    token = sentence.tokens[at]
    for step in (1, -1):
        place = at + step
        if not 0 <= place < len(sentence.tokens) or abs(sentence.tokens[place].at - token.at) > BESIDE:
            continue
        beside = sentence.tokens[place]
        for other in _placed(reading, _twins(beside, sentence, reading), step, alike=reading.lang == sentence.lang):
            if not any(same(other, mine, one=reading.lang, two=sentence.lang) for mine in sentence.every):
                return other
    return None


def _placed(reading: Reading, twins: list[Token], step: int, *, alike: bool) -> Iterator[Token]:
    """The telling words of a paragraph next to `twins`: on the same side, in another language on either."""
    order = {token.at: place for place, token in enumerate(reading.tokens)}
    for twin in twins:
        if twin.at in order:
            for side in (-step,) if alike else (-step, step):
                place = order[twin.at] + side
                if 0 <= place < len(reading.tokens) and abs(reading.tokens[place].at - twin.at) <= BESIDE:
                    yield reading.tokens[place]
