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

from paraph.intake.protocols.lexicon import pattern
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


_MODAL = regex.compile(
    r"\b(?:shall|will|is\s+to|are\s+to)(?:,[^,;]{3,60},)?\s+(?:(?:also|jointly|together|each|then|further)\s+)*(?P<verb>(?!not\b)\w+)"
    r"(?P<done>\s+(?:\w+ly\s+)?\w+)?",
    regex.IGNORECASE,
)
_WHEN_EN = regex.compile(
    r"^(?i:by|before|within|in|not\s+later|no\s+later|during|after|upon|until|till|on|from|at|following|for|to)\b[^;]*?"
    r"(?:,\s+|\b(?:20\d\d|days|weeks|months|session|meeting|protocol|minutes|year)\s+(?=[Tt]he\s|\p{Lu}))",
)
_CONDITION = regex.compile(
    r"\s*(?i:subject|pending|by|before|within|in|during|after|upon|until|on|from|at|following|for|to|as|with)\b[^;]*,\s+"
)
"""What stands before the subject and ends with a comma."""

_BY = regex.compile(
    r"\bby\s+(?P<body>(?:the\s+)?(?=\p{Lu})[^,;:.]{3,110}?)(?=\s+(?:by|before|within|not|no|in|until|for|and\s+sent)\b|[,;:.]|$)"
)


def _english(sentence: str) -> Will | None:
    modal = _MODAL.search(sentence)
    if modal is None or pattern("en", "subclause").search(sentence, 0, modal.start()):
        return None
    if modal["verb"].lower() == "be":
        agent = _BY.search(sentence, modal.end("verb")) if modal["done"] else None
        return Will((modal.start("verb"), modal.end()), (agent.span("body"),)) if agent else None
    when = _WHEN_EN.match(sentence)
    start = when.end() if when and when.end() < modal.start() else 0
    told = _CONDITION.match(sentence, start, modal.start())
    start = told.end() if told else start
    stop = _ASIDE.search(sentence, start, modal.start())
    return Will(modal.span("verb"), ((start, stop.start() if stop else modal.start()),))


_ASIDE = regex.compile(r",|\s(?:jointly|together|in\s+(?:cooperation|collaboration))\s")
"""What ends the subject before its verb."""


_WHEN_RU = regex.compile(
    r"^(?i:до|к|не\s+позднее|в\s+течение|в\s+срок|во?|после|по|с|на|при)\s[^;]*?"
    r"(?:\bгода|\bг\.|\d{4}|дней|дня|месяц\w*|недел\w*|сесси\w|заседания|срок(?:и)?|[Пп]ротокола)(?:,)?\s+(?=[\p{Lu}\"])",
)
_CUT_RU = regex.compile(
    r"\s+(?:совместно|вместе|до\s+\d|до\s+(?:конца|начала)|в\s+(?:течение|\w+-?дневный|месячный|двух\w+)|не\s+позднее|в\s+срок|во?\s+[IV]|к\s+\d|за\s)|,"
)


def _russian(sentence: str) -> Will | None:
    when = _WHEN_RU.match(sentence)
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
            cut = _CUT_RU.search(sentence, start, word.start())
            return Will(word.span(), ((start, cut.start() if cut else word.start()),))
    return None


_END_HI = r"\w*(?:ेगा|ेगी|ेंगे|ेंगी|एगा|एगी|एंगे|एंगी)$"
_FUTURE_HI = regex.compile(_END_HI)
_AFTER_HI = r"(?!\s+(?:ने|को|के|की|का|में|से|पर|संबंधी|तथा|और|एवं))"
_WHEN_HI = regex.compile(r"^[^।;:]{3,90}?\s(?:तक|में|के\s+भीतर|के\s+अंदर|से\s+पहले|से\s+पूर्व|के\s+(?:बाद|पश्चात|उपरांत)),?\s+")


def _hindi(sentence: str) -> Will | None:
    bare = sentence.rstrip(" ।.|")
    future = _FUTURE_HI.search(bare)
    if future is None or regex.search(r"(?<!\w)नहीं(?!\w)", bare[-30:]):
        return None
    noun = pattern("hi", "body_noun").pattern
    by = regex.search(rf"(?P<body>[^।;:,]{{0,90}}?{noun}(?:\s*\([^)]*\))?)\s+द्वारा(?!\w)", bare)
    if by and bare[future.start() :].startswith("जा"):
        return Will(future.span(), (_without_when(bare, by.span("body")),))
    if bare[future.start() :].startswith("जा"):
        return None
    subject = regex.match(
        rf"(?P<body>[^।;:]{{0,110}}?{noun}(?:\s*\([^)]*\)|,\s+[\w\s]{{2,20}}(?=\s+(?:और|तथा|एवं)\s))?"
        rf"(?:\s+(?:और|तथा|एवं)\s+[^।;:]{{2,80}}?{noun}(?:\s*\([^)]*\))?)?){_AFTER_HI}(?!\s+{noun})(?!\w)\s",
        bare,
    )
    return Will(future.span(), (_without_when(bare, subject.span("body")),)) if subject else None


def _without_when(sentence: str, span: Span) -> Span:
    when = _WHEN_HI.match(sentence[slice(*span)])
    return (span[0] + when.end(), span[1]) if when else span


_HOW = {"en": _english, "ru": _russian, "hi": _hindi}
