"""Whether another verb governs a verb, which then claims nothing: `agreed to sign`, `हस्ताक्षर करने`, `подписать`.

In English what stands before the verb tells, in Hindi its own form and what stands after it, in Russian its form. The
words are data (`data/release_<lang>.toml`, rules); endings stand here.
"""

import regex

from paraph.language.folding import Span
from paraph.language.releasing.vocabulary import rule, vocabulary
from paraph.language.russian import analyzer
from paraph.language.words import Words

NEAR, FAR = 40, 160
"""Letters before an English verb within which what governs it stands, or what it was asked by."""

BEGINNING = "начало"
"""A verb and a noun in Russian: it began, and the beginning."""

_FORM_RU = regex.compile(r"(?:ть|ться|ти|тись|чь|[аеи]в|вшись)$")
_PARTICIPLE_RU = regex.compile(
    r"(?:нн|т|вш|ющ|ащ|ящ|ем|им)(?:ый|ая|ое|ые|ого|ой|ую|ых|ым|ыми|ому|ом|ий|ее|ие|его|ей|их|им|ими)(?:ся)?$"
)


def is_governed(words: Words, span: Span, lang: str) -> bool:
    """Whether the verb at `span` of a folded text is governed by another."""
    return _GOVERNED[lang](words.text.lower(), *span)


def _english(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - NEAR, 0) : start], text[end:]
    first = text[start:end].split(maxsplit=1)[0]
    if text[start:end].startswith("interested") and not rule("en", "is_before").search(before):
        return True
    if first.endswith("ing") or any(rule("en", name).search(before) for name in ("held_before", "unless", "governing")):
        return True
    if first in vocabulary("en").bare and rule("en", "asked_that_they").search(text[max(start - FAR, 0) : start]):
        return True
    return bool(rule("en", "relative_after").match(after) and rule("en", "things_agreed").search(before))


def _hindi(text: str, start: int, end: int) -> bool:
    written = text[start:end]
    by_itself = rule("hi", "governing").search(written) or rule("hi", "governed_nouns").fullmatch(written)
    return bool(by_itself or rule("hi", "governed_after").match(text[end:]))


def _russian(text: str, start: int, end: int) -> bool:
    first = text[start:end].split(maxsplit=1)[0]
    if first == BEGINNING and _is_of(text[end:]):
        return True
    formed = _FORM_RU.search(first) or _PARTICIPLE_RU.search(first)
    return bool(formed or rule("ru", "governed_nouns").search(text[start:end]))


_GOVERNED = {"en": _english, "hi": _hindi, "ru": _russian}


def _is_of(rest: str) -> bool:
    """Whether what follows stands in the genitive: the beginning of something, and not `it began something`."""
    after = rest.split(maxsplit=1)
    return bool(after) and "gent" in {parse.tag.case for parse in analyzer().parse(after[0].strip(",.;"))}
