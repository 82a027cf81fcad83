"""Bodies that will do something, without `the Sides agreed`: what a protocol says of them was agreed by both.

    The Surat Mill and the Ivanovo Loom Works shall weave a sample.      two bodies
    By 1 May 2027 the Surat Mill shall present a sample.                 one
    A sample shall be presented by the Surat Mill.                       one, after the verb
    The fifth session will be held in Kochi.                             none is named: both sides hold it
    The price and the terms will be agreed separately.                   not here: a price is no body

A body is told by its capital, its quotation marks, or a noun for bodies; in Hindi, which has no capitals, by the noun.
Whose they are says `whose`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from paraph.intake.protocols.lexicon import cased, pattern
from paraph.language.concordance import meanings_of
from paraph.language.folding import Span
from paraph.language.russian import analyzer

_WORD = regex.compile(r"[\p{L}-]{3,}")
_EDGES = " ,.'"


@dataclass(frozen=True, slots=True)
class Will:
    """Somebody's future: where the verb stands, and the bodies that will do it, as they stand in the sentence."""

    verb: Span
    bodies: tuple[Span, ...] = ()


def will_of(sentence: str, lang: str) -> Will | None:
    """The bodies that will do something, or that a session will be held; or nothing."""
    session = pattern(lang, "session_to_come").match(sentence)
    if session:
        return Will(session.span())
    will = _HOW[lang](sentence)
    if will is None:
        return None
    bodies = tuple(span for stretch in will.bodies for span in _parted(sentence, stretch, lang))
    return Will(will.verb, bodies) if bodies and all(_is_body(sentence[slice(*one)], lang) for one in bodies) else None


def _parted(sentence: str, stretch: Span, lang: str) -> Iterator[Span]:
    """The bodies of a subject, parted where two are named; one whose name has an `and` in it is one."""
    start, end = stretch
    for cut in pattern(lang, "and_body").finditer(sentence, start, end):
        if _is_whole(sentence[start : cut.start()], lang) and _is_whole(sentence[cut.end() : end], lang):
            yield from (_bare(sentence, (start, cut.start())), _bare(sentence, (cut.end(), end)))
            return
    yield _bare(sentence, stretch)


def _is_whole(words: str, lang: str) -> bool:
    """Whether words are a body and no half of a name: `Research Designs | and Standards Organisation`."""
    bare = words.strip()
    if not _is_body(bare, lang):
        return False
    if lang == "hi" or '"' in bare or pattern(lang, "body_noun").search(bare):
        return True
    return any(not meanings_of(word.lower(), lang) for word in regex.findall(r"\p{Lu}[\p{L}-]+", bare))


def _bare(sentence: str, span: Span) -> Span:
    words = sentence[slice(*span)]
    article = regex.match(r"[\s,]*(?:the\s+)?", words, regex.IGNORECASE)
    lead = article.end() if article else 0
    return span[0] + lead, span[0] + len(words.rstrip(_EDGES))


def _is_body(words: str, lang: str) -> bool:
    """Whether words name a body: by the noun, by quotation marks, by capitals that no other noun follows."""
    bare = regex.sub(r"^\s*the\s+", "", words, flags=regex.IGNORECASE).strip(_EDGES)
    if not bare or pattern(lang, "no_body").match(bare):
        return False
    if lang == "hi":
        return bool(regex.search(rf"{pattern('hi', 'body_noun').pattern}(?:\s*\([^)]*\)|,\s[^,]+)?$", bare))
    if '"' in bare or pattern(lang, "body_noun").search(bare):
        return True
    first, *rest = bare.split()
    if any(word[0].isupper() for word in rest) or sum(letter.isupper() for letter in first) > 1:
        return True
    return first[0].isupper() and not meanings_of(first.lower(), lang) and not _is_common_noun(first, lang)


def _is_common_noun(word: str, lang: str) -> bool:
    if lang == "ru":
        return analyzer().word_is_known(word.lower()) and "Orgn" not in str(analyzer().parse(word.lower())[0].tag)
    return word.endswith(("s", "ing", "ion", "ment"))


def _english(sentence: str) -> Will | None:
    modal = pattern("en", "future_of_body").search(sentence)
    if modal is None or pattern("en", "subclause").search(sentence, 0, modal.start()):
        return None
    if modal["verb"].lower() == "be":
        agent = cased("en", "by_body").search(sentence, modal.end("verb")) if modal["done"] else None
        return Will((modal.start("verb"), modal.end()), (agent.span("body"),)) if agent else None
    when = cased("en", "when_first").match(sentence)
    start = when.end() if when and when.end() < modal.start() else 0
    told = pattern("en", "condition_first").match(sentence, start, modal.start())
    start = told.end() if told else start
    stop = cased("en", "ends_subject").search(sentence, start, modal.start())
    return Will(modal.span("verb"), ((start, stop.start() if stop else modal.start()),))


def _russian(sentence: str) -> Will | None:
    when = cased("ru", "when_first").match(sentence)
    start = when.end() if when else 0
    for word in _WORD.finditer(sentence, start):
        tag = analyzer().parse(word[0].lower())[0].tag
        if tag.POS == "PRTS" and "будет" in sentence[: word.start()].lower()[-22:]:
            return None
        if tag.POS in {"VERB", "ADJS", "INFN"} and word[0].lower() not in {"будет", "будут"}:
            if (
                tag.POS != "VERB"
                or "futr" not in tag
                or pattern("ru", "subclause").search(sentence, start, word.start())
            ):
                return None
            cut = cased("ru", "ends_subject").search(sentence, start, word.start())
            return Will(word.span(), ((start, cut.start() if cut else word.start()),))
    return None


_FUTURE_HI = regex.compile(r"\w*(?:ेगा|ेगी|ेंगे|ेंगी|एगा|एगी|एंगे|एंगी)$")
"""How Hindi verbs end that tell of what will be."""


def _hindi(sentence: str) -> Will | None:
    bare = sentence.rstrip(" ।.|")
    future = _FUTURE_HI.search(bare)
    if future is None or pattern("hi", "will_not").search(bare[-30:]):
        return None
    by = pattern("hi", "by_body").search(bare)
    if by and bare[future.start() :].startswith("जा"):
        return Will(future.span(), (_without_when(bare, by.span("body")),))
    if bare[future.start() :].startswith("जा"):
        return None
    subject = pattern("hi", "body_first").match(bare)
    return Will(future.span(), (_without_when(bare, subject.span("body")),)) if subject else None


def _without_when(sentence: str, span: Span) -> Span:
    when = pattern("hi", "when_first").match(sentence[slice(*span)])
    return (span[0] + when.end(), span[1]) if when else span


_HOW = {"en": _english, "ru": _russian, "hi": _hindi}
