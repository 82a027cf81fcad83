"""Names that no list knows and no title tells: words that no paragraph has, and that are written as names are.

In English and Russian such a word has a capital inside of the sentence, or stands in quotation marks; the name is then
all of the words with capitals, or all between the marks. In Hindi it follows on a title, or is a long unknown word put
for another unknown one.
"""

from collections.abc import Iterator, Sequence

import regex

from paraph.language.folding import Span
from paraph.language.honorifics import find_honorifics
from paraph.language.releasing.lacking import Lack
from paraph.language.releasing.readings import Reading, Token
from paraph.language.releasing.support import sounds, supported
from paraph.language.releasing.vocabulary import vocabulary
from paraph.language.russian import analyzer

SHORT = 4
"""Letters of a word between quotation marks from which on it must be heard."""

LONG = 6
"""Letters of a Hindi word that may be a name."""

_QUOTED = regex.compile(r"[«“„\"]([^»”“\"]{2,80})[»”\"]")
_WORD = r"\p{Lu}(?:\.|\w*)"
_CAPITALS = regex.compile(rf"{_WORD}(?:(?: (?:of|for|and|the))?[ -]{_WORD})*")


def strangers(sentence: Reading, readings: Sequence[Reading], lacks: Sequence[Lack]) -> Iterator[Span]:
    """Where the names stand, unless they sound like words of a paragraph."""
    for match in _QUOTED.finditer(sentence.words.text):
        if not all(_is_known(token, readings, sentence) for token in sentence.every if _holds(match.span(1), token)):
            yield match.span(1)
    lacked = {lack.said.at for lack in lacks}
    for lack in lacks:
        span = _hindi(lack, sentence) if sentence.lang == "hi" else _written(lack.said, sentence)
        if not span or not (lack.sure or _is_mostly(span, sentence, lacked)):
            continue
        if not any(sounds(sentence.words.text[slice(*span)], reading) for reading in readings):
            yield span


def _is_mostly(span: Span, sentence: Reading, lacked: set[int]) -> bool:
    """Whether most words of a name are lacking: of one in another language some may be ones we do not know."""
    inside = [token.at for token in sentence.every if _holds(span, token)]
    return 2 * len(lacked.intersection(inside)) >= len(inside)


def _written(token: Token, sentence: Reading) -> Span | None:
    """The words with capitals that the token is one of, unless the sentence begins with it."""
    text = sentence.words.text
    if (
        not text[token.span[0]].isupper()
        or not text[: token.span[0]].strip()
        or text[: token.span[0]].rstrip()[-1] in ".!?"
    ):
        return None
    runs = (match.span() for match in _CAPITALS.finditer(text))
    return next((run for run in runs if _holds(run, token)), None)


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
    if not _is_unknown(said):
        return None
    forms = sentence.words.forms
    placed = not vocabulary("hi").parts["named"].isdisjoint(forms[said.at + 1 : said.at + 2])
    return said.span if placed or (lack.there and _is_unknown(lack.there)) else None


def _is_unknown(token: Token) -> bool:
    return not token.meanings and not token.describes and len(token.form) >= LONG and "ऀ" <= token.form[0] <= "ॿ"
