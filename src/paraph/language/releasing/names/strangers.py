"""Names that no list knows and no title tells: words that no paragraph has, and that are written as names are.

In English and Russian such a word has a capital inside of the sentence, or stands in quotation marks; the name is then
all of the words with capitals, or all between the marks. In Hindi it follows on a title, or is a long unknown word put
for another unknown one.
"""

from collections.abc import Iterator, Sequence

import regex

from paraph.language.concordance import DESCRIPTIVE, QUALITY
from paraph.language.folding import Span
from paraph.language.honorifics import find_honorifics
from paraph.language.releasing.backing.support import sounds, supported
from paraph.language.releasing.texts.readings import Reading, Token
from paraph.language.releasing.vocabulary import vocabulary
from paraph.language.releasing.words.lacking import Lack
from paraph.language.russian import analyzer

QUALITIES = frozenset({QUALITY, DESCRIPTIVE})

SHORT = 4
"""Letters of a word between quotation marks from which on it must be heard."""

LONG = 4
"""Letters of a Hindi word that may be a name."""

_QUOTED = regex.compile(r"[«“„\"]([^»”“\"]{2,80})[»”\"]")
_WORD = r"\p{Lu}(?:\.|\w*)"
_CAPITALS = regex.compile(rf"{_WORD}(?:(?: (?:of|for|and|the))?[ -]{_WORD})*")


_DOER = "वाल"
"""What follows a verb of Hindi that describes: विद्युत से चलने वाले."""

_COMMON_NOUN = regex.compile(
    r"(?:s|ing|ions?|ments?|ed|al|ity|ness|ive|ous|er|or|ic|ance|ence|ship|ly|ure|age|ary|ie|ry|nd|le)$"
)
"""How words of English end that may stand with a capital without being a name."""


def strangers(sentence: Reading, readings: Sequence[Reading], lacks: Sequence[Lack]) -> Iterator[Span]:
    """Where the names stand, unless they sound like words of a paragraph."""
    for match in _QUOTED.finditer(sentence.words.text):
        if not all(_is_known(token, readings, sentence) for token in sentence.every if _holds(match.span(1), token)):
            yield match.span(1)
    if all(reading.lang != sentence.lang for reading in readings):
        yield from _unheard(sentence, readings)
    lacked = {lack.said.at for lack in lacks}
    for lack in lacks:
        span = _hindi(lack, sentence) if sentence.lang == "hi" else _written(lack.said, sentence, readings)
        span = span or _body(lack.said, sentence, lacked)
        if not span or not (lack.sure or _is_mostly(span, sentence, lacked)):
            continue
        if not any(sounds(sentence.words.text[slice(*span)], reading) for reading in readings):
            yield span


def _unheard(sentence: Reading, readings: Sequence[Reading]) -> Iterator[Span]:
    """Words with capitals that nothing in the paragraphs sounds like, where a name of theirs is unheard as well."""
    for token in sentence.every:
        if not token.capital or token.fact or token.meanings or len(token.form) < LONG + 1:
            continue
        if not token.at or _COMMON_NOUN.search(token.form):
            continue
        if vocabulary(sentence.lang).is_common(token.form) or any(sounds(token.form, reading) for reading in readings):
            continue
        if all(_leaves_out_name(reading, sentence) for reading in readings):
            yield token.span


def _is_mostly(span: Span, sentence: Reading, lacked: set[int]) -> bool:
    """Whether most words of a name are lacking, and not qualities alone: some may be ones that we do not know."""
    inside = [token for token in sentence.every if _holds(span, token)]
    lacking = [token for token in inside if token.at in lacked]
    return 2 * len(lacking) >= len(inside) and not all(token.sorts and token.sorts <= QUALITIES for token in lacking)


def _written(token: Token, sentence: Reading, readings: Sequence[Reading]) -> Span | None:
    """The words with capitals that the token is one of; the first word only where a name of a paragraph is left out."""
    text = sentence.words.text
    start = token.span[0]
    if sentence.lang == "ru" and token.describes and token.at and sentence.words.written(token.at - 1)[0].isupper():
        start = sentence.words.starts[token.at - 1]
    if not text[start].isupper():
        return None
    if (not start or text[:start].rstrip()[-1] in ".!?") and (
        token.meanings
        or (sentence.lang == "en" and _COMMON_NOUN.search(token.form))
        or (sentence.lang == "ru" and analyzer().word_is_known(token.form))
        or not any(_leaves_out_name(reading, sentence) for reading in readings)
    ):
        return None
    runs = (match.span() for match in _CAPITALS.finditer(text))
    return next(((run[0], max(run[1], token.span[1])) for run in runs if run[0] <= start < run[1]), None)


def _body(token: Token, sentence: Reading, lacked: set[int]) -> Span | None:
    """A body and the word before it, where both are lacking: the central bank."""
    if not vocabulary(sentence.lang).is_body(token.form) or token.at - 1 not in lacked:
        return None
    return sentence.words.starts[token.at - 1], token.span[1]


def _leaves_out_name(reading: Reading, sentence: Reading) -> bool:
    """Whether a word of a paragraph that may be a name sounds like nothing in the sentence."""
    return any(
        (_is_unknown(token) if reading.lang == "hi" else token.capital and token.at and len(token.form) >= SHORT)
        and not token.meanings
        and not sounds(token.form, sentence)
        for token in reading.every
    )


def _is_known(token: Token, readings: Sequence[Reading], sentence: Reading) -> bool:
    """Whether a paragraph has the word, or need not have it: in another language a name may be translated."""
    if len(token.form) < SHORT:
        return True
    if sentence.lang == "ru" and all(of.lang != "ru" for of in readings) and analyzer().word_is_known(token.form):
        return True
    return any(supported(token, reading, lang=sentence.lang) or sounds(token.form, reading) for reading in readings)


def _holds(span: Span, token: Token) -> bool:
    return span[0] <= token.span[0] < span[1]


def _hindi(lack: Lack, sentence: Reading) -> Span | None:
    said = lack.said
    if not said.meanings and any(
        title.span[1] + 1 == said.span[0] for title in find_honorifics(sentence.words.text, "hi")
    ):
        return said.span
    forms = sentence.words.forms
    after = forms[said.at + 1] if said.at + 1 < len(forms) else ""
    if not _is_unknown(said) or after.startswith(_DOER):
        return None
    placed = not vocabulary("hi").parts["named"].isdisjoint(forms[said.at + 1 : said.at + 2])
    return said.span if placed or (lack.there and _is_unknown(lack.there)) else None


def _is_unknown(token: Token) -> bool:
    return not token.meanings and not token.describes and len(token.form) >= LONG and "ऀ" <= token.form[0] <= "ॿ"
