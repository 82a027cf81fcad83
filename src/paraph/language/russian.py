"""Russian noun phrases brought to the nominative: names of bodies and groups, as the record keeps them.

The head of the phrase and the adjectives before it change; what the head governs does not. A form that may be several
cases ("модернизации") is taken for the first of the cases expected that all the words before the head share with it.

    >>> nominative("Российско-Индийской рабочей группы по модернизации")
    'Российско-Индийская рабочая группа по модернизации'
    >>> nominative("модернизации", expected=("datv",))
    'модернизация'
    >>> nominative("новых направлениях")
    'новые направления'
    >>> nominative("рабочая группа по туризму")
    'рабочая группа по туризму'
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pymorphy3_dicts_ru

CASES = ("gent", "datv", "ablt", "loct", "accs")
"""Oblique cases, those first in which names mostly stand: «заседание …», «по …», «с …», «в …», «провели …»."""

Form = tuple[str, str, str]
"""Case, number, gender ("" in the plural)."""


@lru_cache(maxsize=1)
def analyzer() -> Any:  # noqa: ANN401 - pymorphy3 has no types
    """The dictionary, 16 MB, loaded when Russian is first met; by its place, for to look for it takes as long again."""
    import pymorphy3  # noqa: PLC0415 - see above

    return pymorphy3.MorphAnalyzer(pymorphy3_dicts_ru.get_path(), lang="ru")


Entry = tuple[str, int, int]
"""How the dictionary spells a form, and its place there: the number of a paradigm, and of a row in it."""


def entries(form: str) -> list[Entry]:
    """Where the dictionary lists `form`, a word in small letters; nowhere where it does not know it.

    To look a word up costs a fraction of `analyzer().parse`, which also guesses what is unknown and weighs which
    reading is likeliest. A single letter may be an initial too, so it is left to the analyzer.
    """
    if len(form) <= 1:
        return []
    found = analyzer().dictionary.words.similar_items(form, analyzer().char_substitutes)
    return [(spelled, paradigm, row) for spelled, places in found for paradigm, row in places]


@lru_cache(maxsize=65536)
def tags(form: str) -> tuple[Any, ...]:
    """What the dictionary says `form`, a word in small letters, may be: tags of `pymorphy3`; none where it lacks it."""
    dictionary = analyzer().dictionary
    return tuple(dictionary.build_tag_info(paradigm, row) for _, paradigm, row in entries(form))


def normal_forms(form: str) -> frozenset[str]:
    """The dictionary forms that `form`, a word in small letters, may be of; guessed where the dictionary lacks it."""
    listed = entries(form)
    if not listed:
        return frozenset(str(parse.normal_form) for parse in analyzer().parse(form))
    dictionary = analyzer().dictionary
    return frozenset(str(dictionary.build_normal_form(paradigm, row, spelled)) for spelled, paradigm, row in listed)


def grammemes(form: str) -> Iterator[frozenset[str]]:
    """What each reading of `form`, a word in small letters, is in pymorphy3's words: noun, singular, surname."""
    listed = entries(form)
    if not listed:
        yield from (parse.tag.grammemes for parse in analyzer().parse(form))
    for _, paradigm, row in listed:
        yield analyzer().dictionary.build_tag_info(paradigm, row).grammemes


@lru_cache(maxsize=4096)
def nominative(phrase: str, expected: tuple[str, ...] = CASES) -> str:
    """`phrase` with its head noun in the nominative, number and capitals kept; so with one that "и" joins to it.

    Returned as written where it is in the nominative already, where its words agree in none of the cases `expected`
    (pymorphy3's names), or where it does not begin with adjectives and a noun.

    >>> nominative("минеральным удобрениям и химической продукции")
    'минеральные удобрения и химическая продукция'
    """
    first, joined, second = phrase.partition(" и ")
    found = [(case, one) for case in expected if (one := _from_case(phrase, case)) is not None]
    if joined and _head(first.split()) == len(first.split()) - 1:
        for case, _ in found:
            other = _from_case(second, case)
            if other is not None:
                return f"{_from_case(first, case)}{joined}{other}"
    return found[0][1] if found else phrase


def _from_case(phrase: str, case: str) -> str | None:
    """`phrase` from this case into the nominative; None where its words do not agree in it."""
    words = phrase.split()
    head = _head(words)
    if head is None:
        return None
    readings = [_readings(word, noun=at == head) for at, word in enumerate(words[: head + 1])]
    shared = set.intersection(*({_form(parse) for parse in word} for word in readings))
    form = next((one for one in sorted(shared) if one[0] == case), None)
    if form is None:
        return None
    chosen = [next(parse for parse in word if _form(parse) == form) for word in readings]
    changed = [_inflected(parse, word, ("nomn", *form[1:])) for parse, word in zip(chosen, words, strict=False)]
    return " ".join([*changed, *words[head + 1 :]])


@lru_cache(maxsize=1024)
def genitive(phrase: str) -> str:
    """`phrase`, whose head noun is in the nominative, in the genitive: «заседание Рабочей группы по модернизации».

    Returned as written where it does not begin with adjectives and a noun that agree in the nominative.
    """
    words = phrase.split()
    form, readings = _nominative_form(words)
    if form is None:
        return phrase
    chosen = [next(parse for parse in word if _form(parse) == form) for word in readings]
    changed = [_inflected(parse, word, ("gent", *form[1:])) for parse, word in zip(chosen, words, strict=False)]
    return " ".join([*changed, *words[len(changed) :]])


@lru_cache(maxsize=4096)
def in_case(phrase: str, case: str) -> str:
    """`phrase` in another case (pymorphy3's name), each member of a list by itself: «углю и редкоземельным металлам».

    A member that does not stand in the nominative is governed by what is before it, and stays: so does a name that the
    dictionary does not know, and everything behind the head of a member. Adverbs may stand before its adjectives.

    >>> in_case("Редкоземельные металлы и критически важные минералы", "gent")
    'Редкоземельных металлов и критически важных минералов'
    >>> in_case("обращение с промышленными и бытовыми отходами", "datv")
    'обращению с промышленными и бытовыми отходами'
    """
    members = _AND.split(phrase)
    return "".join(part if at % 2 else _member_in(part, case) for at, part in enumerate(members))


_AND = re.compile(r"(,? и |, )")


def _member_in(member: str, case: str) -> str:
    words = member.split()
    lead = 0
    while lead + 1 < len(words) and analyzer().parse(words[lead].lower())[0].tag.POS == "ADVB":
        lead += 1
    form, readings = _nominative_form(words[lead:])
    if form is None:
        return member
    chosen = [next(parse for parse in word if _form(parse) == form) for word in readings]
    changed = [_inflected(parse, word, (case, *form[1:])) for parse, word in zip(chosen, words[lead:], strict=False)]
    return " ".join([*words[:lead], *changed, *words[lead + len(changed) :]])


@lru_cache(maxsize=1024)
def gender(phrase: str) -> str:
    """`masc`, `femn`, `neut`, or `plur`, of the head noun of a phrase in the nominative; `masc` where none is found."""
    form, _ = _nominative_form(phrase.split())
    return (form[2] or "plur") if form else "masc"


FEMININE = {"nom": "ая", "gen": "ой", "dat": "ой", "acc": "ую", "ins": "ой"}
"""How adjectives end beside a feminine noun in the singular."""


def feminine(adjective: str, case: str = "nom") -> str:
    """An adjective as a dictionary has it, beside a feminine noun: российский, российская; what is none stays."""
    return f"{adjective[:-2]}{FEMININE[case]}" if adjective.endswith(("ий", "ый", "ой")) else adjective


def _nominative_form(words: list[str]) -> tuple[Form | None, list[list[Any]]]:
    head = _head(words)
    if head is None:
        return None, []
    readings = [_readings(word, noun=at == head) for at, word in enumerate(words[: head + 1])]
    shared = set.intersection(*({_form(parse) for parse in word} for word in readings))
    return next((one for one in sorted(shared) if one[0] == "nomn"), None), readings


def _head(words: list[str]) -> int | None:
    """Where the first noun stands, all words before it being adjectives."""
    for at, word in enumerate(words):
        if _readings(word, noun=False):
            continue
        return at if _readings(word, noun=True) else None
    return len(words) - 1 if words and _readings(words[-1], noun=True) else None


def _readings(word: str, *, noun: bool) -> list[Any]:
    kinds = {"NOUN"} if noun else {"ADJF", "PRTF"}
    return [parse for parse in analyzer().parse(word.lower()) if parse.tag.POS in kinds]


def _form(parse: Any) -> Form:  # noqa: ANN401 - same
    number = str(parse.tag.number)
    return str(parse.tag.case), number, str(parse.tag.gender) if number == "sing" else ""


def _inflected(parse: Any, word: str, form: Form) -> str:  # noqa: ANN401 - same
    case, number, of_gender = form
    wanted = {case, number} | ({of_gender} if of_gender and parse.tag.POS != "NOUN" else set())
    if case == "accs" and of_gender == "masc" and parse.tag.POS != "NOUN":
        wanted.add("inan")
    inflected = parse.inflect(wanted)
    return _like(word, str(inflected.word)) if inflected else word


def _like(word: str, form: str) -> str:
    """`form` with the capitals of `word`, part by part of a hyphenated word."""
    if word.isupper():
        return form.upper()
    shapes, parts = word.split("-"), form.split("-")
    if len(shapes) != len(parts):
        return form.capitalize() if word[:1].isupper() else form
    return "-".join(
        shape if shape.lower() == part else part.capitalize() if shape[:1].isupper() else part
        for shape, part in zip(shapes, parts, strict=True)
    )
