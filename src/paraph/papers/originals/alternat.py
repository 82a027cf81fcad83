"""The alternat: in the original a side keeps, that side comes first wherever both are named (DOMAIN 3).

Rules
    1. Only order changes. Nothing is added to a text, nothing taken away; set in the other order again it is what it
       was (but for Indo-Russian, which comes back as Indian-Russian).
    2. A pair joined by a hyphen is one name and is turned round in its language's grammar: India-Russia, भारत-रूस; in
       Russian the ending goes to the adjective that now stands last: «Российско-Индийской», «Индийско-Российской».
    3. In the text of a paragraph nothing else is turned: "India and Russia will supply coal and steel respectively"
       would say another thing. In the words around the text (title, opening) pairs joined by "and" are turned too, and
       so are two sentences that follow each other and begin each with one Side.

    >>> alternated("the India-Russia Working Group", "en", ("RU", "IN"))
    'the Russia-India Working Group'
    >>> alternated("Индийско-Российской рабочей группы", "ru", ("RU", "IN"))
    'Российско-Индийской рабочей группы'
"""

from collections.abc import Sequence
from functools import lru_cache

from babel.languages import get_official_languages

from paraph.language.countries import CountryMention, country_name, demonym, find_countries
from paraph.language.refusals import UnknownCountry
from paraph.language.russian import gender
from paraph.language.sentences import sentences

HYPHENS = frozenset({"-", "–", " – ", "\u2011"})
ANDS = {"en": {" and ", " and the "}, "hi": {" और ", " एवं ", " तथा "}, "ru": {" и "}}
ENDINGS = {"masc": "ий", "femn": "ая", "neut": "ое", "plur": "ие"}
IN_TURN = {"en": "respectively", "hi": "क्रमशः", "ru": "соответственно"}
OPENING_WORDS = 16
"""Letters before which a sentence must name its Side to be taken for one about that Side."""


def side_order(parties: Sequence[str], owner: str) -> tuple[str, ...]:
    """The sides as the owner's original names them."""
    return tuple(sorted(parties, key=lambda side: (side != owner, side)))


def language_order(languages: Sequence[str], sides: Sequence[str]) -> tuple[str, ...]:
    """The languages in the original whose sides stand in this order: each side's own, then the rest.

    A side's own is the first official language of its country (CLDR) that the document is in and that is no other
    side's first one; a language of neither side, as English between India and Russia, stands last.
    """
    firsts = {side: next(iter(_official(side)), "") for side in sides}
    ordered: list[str] = []
    for side in sides:
        of_others = {language for other, language in firsts.items() if other != side}
        own = [one for one in _official(side)[:1] if one in languages and one not in of_others | set(ordered)]
        ordered += own
    return (*ordered, *sorted(set(languages) - set(ordered)))


@lru_cache(maxsize=64)
def _official(side: str) -> tuple[str, ...]:
    return tuple(get_official_languages(side, de_facto=True))


def alternated(text: str, language: str, order: Sequence[str], *, around: bool = False) -> str:
    """`text` with the sides in `order`; `around` for words around the text, where more may be turned (rule 3)."""
    turned = _pairs_turned(text, language, order, HYPHENS)
    if not around or IN_TURN.get(language, "\0") in turned:
        return turned
    return _sentences_turned(_pairs_turned(turned, language, order, ANDS.get(language, set())), language, order)


def pair(language: str, order: Sequence[str], *, noun: str = "") -> str:
    """Both sides as one name before `noun`: India-Russia, भारत-रूस, Российско-Индийская; empty where there is none."""
    try:
        if language != "ru":
            return "-".join(country_name(side, language) for side in order)
        stems = [_stem(side) for side in order]
    except UnknownCountry:
        return ""
    if not all(stems):
        return ""
    return (
        "-".join(f"{stem.capitalize()}о" for stem in stems[:-1]) + f"-{stems[-1].capitalize()}{ENDINGS[gender(noun)]}"
    )


def named(name: str, language: str, order: Sequence[str]) -> str:
    """The name of a body with its sides in `order`; one that names none gets them: India-Russia Working Group on …."""
    if {mention.code for mention in find_countries(name, language)} & set(order):
        return alternated(name, language, order, around=True)
    both = pair(language, order, noun=name)
    if not both:
        return name
    if language == "hi":
        for joint in (" संबंधी ", " पर "):
            before, found, after = name.rpartition(joint)
            if found:
                return f"{before}{joint}{both} {after}"
    return f"{both} {name[:1].lower() + name[1:] if language == 'ru' and not name[:2].isupper() else name}"


def _pairs_turned(text: str, language: str, order: Sequence[str], joints: "frozenset[str] | set[str]") -> str:
    if not any(joint in text for joint in joints):
        return text
    mentions = [one for one in find_countries(text, language) if one.code in order and one.form in {"name", "demonym"}]
    parts, done, at = [], 0, 0
    while at + 1 < len(mentions):
        first, second = mentions[at], mentions[at + 1]
        joint = text[first.span[1] : second.span[0]]
        turned = _turned(text, first, second, language) if joint in joints and _wrong(first, second, order) else None
        if turned:
            parts += [text[done : first.span[0]], turned[0], joint, turned[1]]
            done, at = second.span[1], at + 1
        at += 1
    return "".join([*parts, text[done:]])


def _wrong(first: CountryMention, second: CountryMention, order: Sequence[str]) -> bool:
    return order.index(first.code) > order.index(second.code)


def _turned(text: str, first: CountryMention, second: CountryMention, language: str) -> tuple[str, str] | None:
    """The two words in the other order, each with the capital of the place it now stands in."""
    before, after = text[slice(*first.span)], text[slice(*second.span)]
    if language == "ru" and before.lower().endswith("о"):
        stem, other = _stem(second.code), _stem(first.code)
        if not other or not after.lower().startswith(stem):
            return None
        return _like(f"{stem}о", before), _like(other + after[len(stem) :], after)
    if first.form != second.form:
        return None
    if language == "en" and first.form == "demonym":
        return demonym(second.code, "en"), demonym(first.code, "en")
    return after, before


def _stem(side: str) -> str:
    """The adjective without its ending; empty where the country has none."""
    adjective = demonym(side, "ru")
    return adjective[:-2] if adjective.endswith("ий") else ""


def _like(word: str, shape: str) -> str:
    return word.capitalize() if shape[:1].isupper() else word.lower()


def _sentences_turned(text: str, language: str, order: Sequence[str]) -> str:
    """Two sentences next to each other, each about one Side, in the order of the sides."""
    spans = sentences(text, language)
    subjects = [_subject(text[slice(*span)], language, order) for span in spans]
    for (one, left), (two, right) in zip(
        zip(spans, subjects, strict=True), zip(spans[1:], subjects[1:], strict=True), strict=False
    ):
        same_end = text[one[1] - 1] == text[two[1] - 1]
        if left and right and same_end and order.index(left) > order.index(right):
            gap = text[one[1] : two[0]]
            return "".join([text[: one[0]], text[slice(*two)], gap, text[slice(*one)], text[two[1] :]])
    return text


def _subject(sentence: str, language: str, order: Sequence[str]) -> str | None:
    found = [one for one in find_countries(sentence, language) if one.code in order and one.span[0] < OPENING_WORDS]
    return found[0].code if found and found[0].form == "demonym" else None
