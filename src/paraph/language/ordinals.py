"""Places in a row, as releases write them: the 11th session, 11वां सत्र, 25-е заседание.

Read are:

1. digits with an ending (`11th`, `11 th`, `11वाँ`, `११वें`, `5 वीं`, `25-е`, `25-го`), or after a session's number sign
   (`Session No. 5`, `заседание № 12`);
2. words: `Twenty-First`, `twenty first`, `ग्यारहवें`, `प्रथम`, `двадцать шестом`;
3. Roman numerals up to XCIX, in Latin or in Cyrillic letters that look alike, with an ending (`XXI-го`, `IInd`) or
   without: `XXIV`, `ХХIV`. Without an ending and without leave only beside a word for a session, and never with a full
   stop (`V. Putin`).

Words that are ordinals by form only are not read: `First Deputy`, `एक दूसरे`, `इससे पहले`, `в первую очередь`.

    >>> find_ordinals("двадцать шестом заседании", "ru")
    [OrdinalMention(span=(0, 15), value=26, form='words')]
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import regex

from paraph.language import LANGUAGES
from paraph.language.files import known, table
from paraph.language.folding import Span, fold
from paraph.language.refusals import OrdinalOutOfRange
from paraph.language.words import Words, read_words

Form = Literal["digits", "words", "roman"]
Gender = Literal["m", "f", "n"]
Case = Literal["nom", "gen", "dat", "acc", "ins", "loc"]

MOST = 999
"""The highest ordinal read or written; a greater number with an ending is a year (`2025-го`)."""

MOST_IN_WORDS = {"en": 99, "hi": 100}
LONGEST_ROMAN = 10
BESIDE = 4
"""How many words after a Roman numeral the word for a session may stand."""

FIRST_TENS = 20
FIRST_TEEN = 10
HYPHENS = frozenset({"-", " -", "'"})
HINDI_ENDINGS = ("वां", "वें", "वीं")
HINDI_UNNASAL = ("वा", "वे", "वी")
"""The same as hasty writers leave them."""

HINDI_OWN = frozenset({1, 2, 3, 4, 6})
"""Places that Hindi writes in words even where it writes the others in digits: पहला, दूसरा, तीसरा, चौथा, छठा."""

_DIGITS = regex.compile(r"(\d{1,4})(\D*)")
_ROMAN = regex.compile(r"(?=.)(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ENDED = regex.compile(r"([IVXLCХІСⅠ-Ⅿ]+)(\D*)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN_BEGINS = frozenset("ivxlхіⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ")
_BEGINS = _ROMAN_BEGINS | frozenset("0123456789")
_LOOKALIKES = str.maketrans("ХІСУ", "XICV")
_SIGNS = {"Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV", "Ⅴ": "V", "Ⅵ": "VI", "Ⅶ": "VII", "Ⅷ": "VIII", "Ⅸ": "IX", "Ⅹ": "X"}


@dataclass(frozen=True, slots=True)
class OrdinalMention:
    """One ordinal in a text."""

    span: Span
    """With its ending, without the noun."""
    value: int
    form: Form


def find_ordinals(text: str, lang: str, *, roman: bool = False) -> list[OrdinalMention]:
    """The ordinals of `text`, in order.

    `roman=True` takes Roman numerals of two letters and more wherever they stand (in a title, in a table).
    Raises `UnknownLanguage`. Does not decide what is counted: that is the noun's business.
    """
    words = read_words(text)
    lexicon = _lexicon(known(lang))
    found = []
    free = 0
    for at, form in enumerate(words.forms):
        if at < free or not _may_be(form, lexicon):
            continue
        reading = _reading(words, at, lexicon, roman=roman)
        if reading is not None:
            value, free, kind = reading
            if kind != "words" or _counts(words, at, free, lexicon):
                found.append(OrdinalMention(words.span(at, free), value, kind))
    return found


def may_be_ordinal(form: str, lang: str) -> bool:
    """Whether `form`, a word folded and in small letters, may begin an ordinal: a look tells that most may not."""
    return _may_be(form, _lexicon(lang))


def parse_ordinal(word: str, lang: str) -> int | None:
    """The value of one ordinal (`11वां`, `Twenty-First`, `двадцать шестое`, `XXIV`), or None when it is no ordinal."""
    words = read_words(word)
    lexicon = _lexicon(known(lang))
    reading = _reading(words, 0, lexicon, roman=True) if words.forms else None
    if reading is not None and reading[1] == len(words.forms):
        return reading[0]
    return roman_value(word)


def roman_value(numeral: str) -> int | None:
    """The value of a Roman numeral from I to XCIX in capitals, or None."""
    letters = "".join(_SIGNS.get(sign, sign) for sign in numeral).translate(_LOOKALIKES)
    if not _ROMAN.fullmatch(letters):
        return None
    values = [_ROMAN_VALUES[letter] for letter in letters]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def format_ordinal(number: int, lang: str, *, gender: Gender = "n", case: Case = "nom", in_words: bool = False) -> str:
    """Write an ordinal: `11th`, `11वां`, `11-е`; in words `eleventh`, `ग्यारहवां`, `одиннадцатое`.

    Hindi knows masculine (which serves for neuter) and feminine, nominative and, for every other case, oblique;
    English neither. Raises `OrdinalOutOfRange` below 1 or above 999 (in words 99 in English, 100 in Hindi), and
    `UnknownLanguage`.
    """
    most = MOST_IN_WORDS.get(lang, MOST) if in_words else MOST
    if not 1 <= number <= most:
        raise OrdinalOutOfRange(number=number, most=most)
    match known(lang):
        case "en":
            return _english_words(number) if in_words else f"{number}{_english_ending(number)}"
        case "hi":
            return _hindi(number, gender, case, in_words=in_words)
        case _:
            return _russian(number, gender, case, in_words=in_words)


@dataclass(frozen=True, slots=True)
class _Lexicon:
    ordinals: dict[str, int]
    tens: dict[str, int]
    """Cardinals that may stand before a smaller ordinal: tens and hundreds."""
    pronoun_i: bool
    """Whether a lone I is a word of the language."""
    number: frozenset[str]
    """Words for `number` before digits."""
    suffixes: frozenset[str]
    apart: frozenset[str]
    not_before: tuple[str, ...]
    not_after: frozenset[str]
    loose: frozenset[str]
    loose_before: frozenset[str]
    loose_after: frozenset[str]


@lru_cache(maxsize=3)
def _lexicon(lang: str) -> _Lexicon:
    own = table(lang)["ordinals"]
    exclude = own["not"]
    ordinals = {_key(form): value for value, forms in _ordinal_forms(lang) for form in forms}
    return _Lexicon(
        ordinals=ordinals,
        tens=_tens(lang, table(lang)["numerals"]["cardinals"]),
        pronoun_i=lang == "en",
        number=frozenset(_keys(own["number"])),
        suffixes=frozenset(_keys(own["suffixes"] + " " + table("en")["ordinals"]["suffixes"])),
        apart=frozenset(_keys(own["apart"])),
        not_before=tuple(_keys(exclude["before"])),
        not_after=frozenset(_keys(exclude["after"])),
        loose=frozenset(_keys(exclude.get("loose", ""))),
        loose_before=frozenset(_keys(exclude.get("loose_before", ""))),
        loose_after=frozenset(_keys(exclude.get("loose_after", ""))),
    )


def _key(form: str) -> str:
    return fold(form).text.lower()


def _keys(forms: str) -> list[str]:
    return _key(forms).split()


def _ordinal_forms(lang: str) -> Iterator[tuple[int, list[str]]]:
    data = table(lang)["numerals"]
    for written, forms in data["ordinals"].items():
        value = int(written)
        yield value, _declined(forms) if lang == "ru" else forms.split()
        if lang == "en" and value < FIRST_TEEN:
            yield from ((int(ten) + value, [f"{word.split()[0]}{forms.split()[0]}"])
                        for ten, word in data["cardinals"].items() if int(ten) >= FIRST_TENS)  # fmt: skip
    if lang == "hi":
        for written, forms in data["cardinals"].items():
            endings = (*HINDI_ENDINGS, *HINDI_UNNASAL)
            yield int(written), [stem + ending for stem in forms.split() for ending in endings]


def _tens(lang: str, cardinals: dict[str, str]) -> dict[str, int]:
    if lang == "hi":
        return {}
    return {_key(forms.split()[0]): int(value) for value, forms in cardinals.items() if int(value) >= FIRST_TENS}


def _may_be(form: str, lexicon: _Lexicon) -> bool:
    return form[0] in _BEGINS or form in lexicon.ordinals or form in lexicon.tens


_Reading = tuple[int, int, Form]
"""Value, the word after the ordinal, form."""


def _reading(words: Words, at: int, lexicon: _Lexicon, *, roman: bool) -> _Reading | None:
    form = words.forms[at]
    if form[0].isdigit():
        return _digits_at(words, at, lexicon)
    if form in lexicon.ordinals or form in lexicon.tens:
        return _words_at(words, at, lexicon)
    if form[0] in _ROMAN_BEGINS and len(form) <= LONGEST_ROMAN:
        return _roman_at(words, at, lexicon, roman=roman)
    return None


def _digits_at(words: Words, at: int, lexicon: _Lexicon) -> _Reading | None:
    match = _DIGITS.fullmatch(words.forms[at])
    if not match or not 1 <= int(match[1]) <= MOST:
        return None
    if match[2]:
        return (int(match[1]), at + 1, "digits") if match[2] in lexicon.suffixes else None
    if _has_ending(words, at + 1, lexicon):
        return int(match[1]), at + 2, "digits"
    return (int(match[1]), at + 1, "digits") if _is_numbered(words, at, lexicon) else None


def _has_ending(words: Words, at: int, lexicon: _Lexicon) -> bool:
    """Whether word `at` is the ending of the digits before it: `25-е`, `11 th`."""
    if at >= len(words.forms):
        return False
    ending, gap = words.forms[at], words.gap(at)
    return ending in lexicon.suffixes if gap in HYPHENS else ending in lexicon.apart and gap == " "


def _is_numbered(words: Words, at: int, lexicon: _Lexicon) -> bool:
    """`Session No. 5`, `заседание № 12`, `सत्र संख्या 5`."""
    noun = at - 1 if "№" in words.gap(at) else at - 2 if at > 1 and words.forms[at - 1] in lexicon.number else -1
    return noun >= 0 and words.forms[noun].startswith(_session_words())


def _words_at(words: Words, first: int, lexicon: _Lexicon) -> _Reading | None:
    value, below = 0, MOST + 1
    for at in range(first, len(words.forms)):
        form = words.forms[at]
        if at > first and words.gap(at) not in {" ", "-"}:
            return None
        if lexicon.ordinals.get(form, MOST + 1) < below:
            return value + lexicon.ordinals[form], at + 1, "words"
        if lexicon.tens.get(form, MOST + 1) < below:
            value += lexicon.tens[form]
            below = 100 if lexicon.tens[form] >= 100 else 10  # noqa: PLR2004 - decimal places
        else:
            return None
    return None


def _counts(words: Words, first: int, after: int, lexicon: _Lexicon) -> bool:
    """Whether the ordinal counts something, by its neighbours: not in `First Deputy`, `एक दूसरे`."""
    form = words.forms[after - 1]
    following = words.forms[after] if after < len(words.forms) and words.gap(after).isspace() else ""
    before = words.forms[first - 1] if first else ""
    if following.startswith(lexicon.not_before) or before in lexicon.not_after:
        return False
    if form not in lexicon.loose:
        return True
    return bool(following) and following not in lexicon.loose_before and before not in lexicon.loose_after


def _roman_at(words: Words, at: int, lexicon: _Lexicon, *, roman: bool) -> _Reading | None:
    match = _ENDED.fullmatch(words.written(at))
    value = roman_value(match[1]) if match else None
    if value is None or match is None:
        return None
    if match[2]:
        return (value, at + 1, "roman") if match[2].lower() in lexicon.suffixes else None
    if words.gap(at + 1) in HYPHENS and _has_ending(words, at + 1, lexicon):
        return value, at + 2, "roman"
    single = len(match[1]) == 1
    pronoun = words.forms[at] == "i" and lexicon.pronoun_i
    if (roman and not single) or _beside_session(words, at, reach=1 if pronoun else BESIDE):
        return value, at + 1, "roman"
    return None


def _beside_session(words: Words, at: int, *, reach: int) -> bool:
    beginnings = _session_words()
    if at and len(words.forms[at]) > 1 and words.gap(at) == " " and words.forms[at - 1].startswith(beginnings):
        return True
    for place in range(at + 1, min(at + 1 + reach, len(words.forms))):
        gap = words.gap(place)
        if any(mark in gap for mark in ".,;:\n।"):
            return False
        if words.forms[place].startswith(beginnings):
            return True
    return False


@lru_cache(maxsize=1)
def _session_words() -> tuple[str, ...]:
    return tuple(word for lang in LANGUAGES for word in _keys(table(lang)["ordinals"]["beside"]))


def _english_words(number: int) -> str:
    data = table("en")["numerals"]
    whole = _first(data["ordinals"], number)
    return whole or f"{_first(data['cardinals'], number - number % 10)}-{_first(data['ordinals'], number % 10)}"


def _english_ending(number: int) -> str:
    if 10 < number % 100 < FIRST_TENS:  # noqa: PLR2004 - eleventh to nineteenth
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _hindi(number: int, gender: Gender, case: Case, *, in_words: bool) -> str:
    form = 2 if gender == "f" else 0 if case == "nom" else 1
    data = table("hi")["numerals"]
    own = _first_forms(data["ordinals"], number)
    if len(own) > form and (in_words or number in HINDI_OWN):
        return own[form]
    stem = _first(data["cardinals"], number) if in_words else str(number)
    return stem + HINDI_ENDINGS[form]


def _russian(number: int, gender: Gender, case: Case, *, in_words: bool) -> str:
    data = table("ru")["numerals"]
    if not in_words:
        return f"{number}-{data['endings'][gender][case].split()[1]}"
    parts, rest = [], number
    for unit, least in ((100, 100), (10, FIRST_TENS)):
        if rest >= least and rest % unit:
            parts.append(_first(data["cardinals"], rest - rest % unit))
            rest %= unit
    parts.append(_decline(data["ordinals"][str(rest)], gender, case))
    return " ".join(parts)


def _decline(nominative: str, gender: str, case: str) -> str:
    data = table("ru")["numerals"]
    if nominative == "третий":
        return str(data["third"][gender][case])
    if gender == "m" and case in {"nom", "acc"}:
        return nominative
    return nominative[:-2] + str(data["endings"][gender][case].split()[0])


def _declined(nominative: str) -> list[str]:
    return [
        _decline(nominative, gender, case) for gender in "mfnp" for case in ("nom", "gen", "dat", "acc", "ins", "loc")
    ]


def _first_forms(forms: dict[str, str], number: int) -> list[str]:
    return forms.get(str(number), "").split()


def _first(forms: dict[str, str], number: int) -> str:
    return next(iter(_first_forms(forms, number)), "")
