"""Where a title of courtesy ends and the name begins: `H.E. Mr. | Denis Manturov`, `श्री | अमरदीप सिंह भाटिया`.

Titles of courtesy, learning and rank count (section `honorifics` of the language's data); posts do not: `Secretary` and
`Ambassador` say what somebody does. Several in a row are one. A title belongs to the language version it stands in:
the Hindi text may say only श्री where the English says H.E. Mr. (DOMAIN 9, trap f), so honorifics are kept, never
compared.

    >>> strip_honorific("H.E. Mr. Denis Manturov")
    ('H.E. Mr.', 'Denis Manturov', 9)
    >>> strip_honorific("Sri Lanka")
    (None, 'Sri Lanka', 0)
"""

from dataclasses import dataclass
from functools import lru_cache

from paraph.language import LANGUAGES
from paraph.language.files import known, table
from paraph.language.folding import Span, fold
from paraph.language.lexicon import Hit, PhraseIndex
from paraph.language.words import Words, read_words

CLOSING = ".)"
GAPS = frozenset({" ", ". ", ".", " (", ". (", ".) ", ") ", "\n", ".\n", ", "})
"""What may stand between a title and what follows it."""


@dataclass(frozen=True, slots=True)
class _Limits:
    not_before: str
    not_next: frozenset[str]


@dataclass(frozen=True, slots=True)
class HonorificMention:
    """One title, or several in a row, before a name."""

    span: Span
    """From the first title to the full stop of the last."""
    text: str
    """As written."""


def find_honorifics(text: str, lang: str) -> list[HonorificMention]:
    """The titles of `text` that something follows, in order. Raises `UnknownLanguage`."""
    words = read_words(text)
    index = _index(known(lang))
    found: list[HonorificMention] = []
    free = 0
    for at, form in enumerate(words.forms):
        if form in index.begins and at >= free:
            free = _last_title(words, at, index)
            if free > at:
                span = _with_stop(text, words.span(at, free))
                found.append(HonorificMention(span, text[span[0] : span[1]]))
    return found


def strip_honorific(text: str) -> tuple[str | None, str, int]:
    """Part a name from the titles before it, in whichever of the three languages.

    Gives the titles as written or None, the rest, and where in `text` the rest begins. A text that is a title and
    nothing else keeps it as the rest. Courtesies after the name (`जी`) stay: see `names.same_name`.
    """
    words = read_words(text)
    for lang in LANGUAGES:
        after = _last_title(words, 0, _index(lang)) if words.forms else 0
        if after:
            start, end = _with_stop(text, words.span(0, after))
            begin = words.span(after, after + 1)[0]
            begin = end + len(text[end:begin]) - len(text[end:begin].lstrip(" ,)\n\u00a0"))
            return text[start:end], text[begin:], begin
    return None, text, 0


def after_names(lang: str) -> frozenset[str]:
    """Courtesies that follow a name in `lang`, folded, in small letters: `ji`, `जी`."""
    forms = fold(table(known(lang))["honorifics"]["after_name"]).text.lower()
    return frozenset(form.strip() for form in forms.split(",") if form.strip())


def _last_title(words: Words, at: int, index: PhraseIndex[_Limits]) -> int:
    """The word after the titles that begin at word `at`; `at` itself when there are none or nothing follows them."""
    begin = at
    while at < len(words.forms) and (at == begin or words.gap(at) in GAPS):
        hit = index.at(words, at)
        if hit is None or not _stands_before(words, hit, index):
            break
        at = hit.after
    return at


def _stands_before(words: Words, hit: Hit[_Limits], index: PhraseIndex[_Limits]) -> bool:
    """Whether a name follows, or a further title; not `He came`, `Professor of law`, `डॉक्टर और नर्स`."""
    if hit.after >= len(words.forms) or words.gap(hit.after) not in GAPS or words.gap(hit.first).endswith("-"):
        return False
    if words.forms[hit.after].startswith(hit.payload.not_before) or words.forms[hit.after] in hit.payload.not_next:
        return False
    first = words.written(hit.after)[0]
    return first.isalpha() and (not first.islower() or words.forms[hit.after] in index.begins)


def _with_stop(text: str, span: Span) -> Span:
    start, end = span
    while end < len(text) and text[end] in CLOSING:
        end += 1
    return start, end


@lru_cache(maxsize=3)
def _index(lang: str) -> PhraseIndex[_Limits]:
    index: PhraseIndex[_Limits] = PhraseIndex()
    own = table(lang)["honorifics"]
    limits = _Limits(own["not_before"], frozenset(fold(own["not_next"]).text.split()))
    for title in filter(None, map(str.strip, own["titles"].replace("\n", " ").split(","))):
        capital = "all" if lang == "en" and title.isupper() else "first" if lang == "en" else "any"
        index.add(title, limits, capital=capital)
    return index
