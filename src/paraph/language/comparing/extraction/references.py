"""References to paragraphs, annexes and stages by number, in any numerals: Annex II, अनुलग्नक २, приложение № 2.

Paragraph, clause, item and article are one kind: a Russian пункт and a Hindi अनुच्छेद are each of them. The number a
paragraph begins with is a reference too, for it must be the same in every language (DOMAIN 2.2).
"""

from collections.abc import Iterator
from itertools import pairwise

import regex

from paraph.language.comparing.facts import Fact, Taken
from paraph.language.comparing.lexicon import REFERENCES, Lexicon, lexicon
from paraph.language.ordinals import roman_value

_NUMBER = regex.compile(
    r"\d+(?:\.\d+)*(?:\s?(?:\([«\"]?(?P<part>\p{L}\p{M}?|[ivx]{2,5}|\d{1,2})[»\"]?\)|[«\"](?P<part>\p{L})[»\"]|(?P<part>\p{L})\)))*"
    r"(?:\s(?P<bis>bis|ter|बिस|бис))?|[(«\"][\p{Ll}क-ञ][)»\"]|(?<!\w)[\p{Ll}क-ञ]\)"
    r"|[IVXLХІ]{1,7}(?!\w)|(?<!\w)[\p{Lu}क-छ](?!\w)"
)
_PLAIN = regex.compile(r"\d+(?:\.\d+)*")
_LABEL = regex.compile(r"\s*(?P<number>\d+(?:\.\d+)*)[.)]\s")
_FILE = regex.compile(r"(?<![\w/.])(?!(?:19|20)\d\d/(?:20)?\d\d(?!\d))\d+/(?:19|20)\d\d(?![\w/])")
"""The number of a paper by its year: contract No. 643/2025; `2024/25` and `2024/2025` are years."""

_QUOTED = '()«»"'
"""Signs about the letter of a point: (b), «б»."""

DIVISIONS = frozenset({"paragraph", "section"})
"""What paragraphs and articles are read as."""

_ALPHABETS = ("abcdefghijklmnop", "абвгдежзиклмноп", "कखगघङचछजझञटठडढणत")
_SMALL_ROMAN = frozenset("ivx")
"""Signs of the small Roman numerals of parts."""


def read_references(text: str, lang: str, taken: Taken) -> list[Fact]:
    """The references of the folded `text`, in order; their places are taken."""
    label = _LABEL.match(text)
    kept: list[Fact] = []
    lists: list[list[Fact]] = []
    if label:
        kept = taken.take([Fact("reference", ("label", label["number"]), label.span("number"))])
    if "/" in text:
        kept += taken.take(Fact("reference", ("file", match[0]), match.span()) for match in _FILE.finditer(text))
    own, small = lexicon(lang), text.lower()
    for head in own.expression("reference_heads").finditer(small if len(small) == len(text) else text):
        listed = own.expression("reference_lists").match(text, head.end())
        if listed and own.expression("money_after").match(small, listed.end()):
            continue  # a sum that follows a noun: यह नियम 200 यूरो से कम
        if listed and head.lastgroup and (head.start(), listed.end()) not in taken:
            kind = next(name for name in REFERENCES if head[name])
            end = _first(text, listed.span()) if kind == "stage" else listed.end()
            span = listed.start(), end
            lists.append([*_numbers(text, kind, span), *_letters(text, kind, span, own)])
            taken.add((head.start(), end))
    divisions = [[fact for fact in listed if _is_division(fact)] for listed in lists]
    return [*kept, *(fact for listed in lists for fact in listed), *_within(text, own, divisions)]


def _is_division(fact: Fact) -> bool:
    return fact.alone and isinstance(fact.value, tuple) and fact.value[0] in DIVISIONS


def _within(text: str, own: Lexicon, lists: list[list[Fact]]) -> Iterator[Fact]:
    """Which divisions are parts of which: paragraphs 3 and 4 of Article 5, अनुच्छेद 5 का पैराग्राफ 3."""
    for before, after in pairwise(lists):
        if before and after and own.rule("part_of").fullmatch(text, before[-1].span[1], after[0].span[0]):
            whole, parts = (before[-1], after) if own.lang == "hi" else (after[0], before)
            for part in parts:
                pair = [str(fact.value[1]) for fact in (part, whole) if isinstance(fact.value, tuple)]
                span = min(part.span[0], whole.span[0]), max(part.span[1], whole.span[1])
                yield Fact("reference", ("within", *pair), span, alone=False)


def _first(text: str, span: tuple[int, int]) -> int:
    """Where the first number of a list ends: what a dash parts from a stage is said of it, `stage 1 - 35 per cent`."""
    match = _NUMBER.search(text, *span)
    return match.end() if match else span[1]


def _numbers(text: str, kind: str, span: tuple[int, int]) -> Iterator[Fact]:
    """The numbers of a list; one with several parts, 7(a) and 7(c), 7(a) and (c), may be said but once."""
    whole = ""
    for match in _NUMBER.finditer(text, *span):
        number = match[0].strip(_QUOTED) if not match[0][0].isdigit() else match[0]
        if len(number) > 1 and number.isalpha() and number.islower():
            continue
        value = str(roman_value(number) or _letter(number) or _plain(number))
        yield Fact("reference", (kind, value), match.span(), alone=value != whole or not match["part"])
        yield from _parts(match, value)
        if match[0][0].isdigit():
            whole = value if match["part"] else ""
        elif whole and kind in DIVISIONS:
            yield Fact("reference", ("within", value, whole), match.span(), alone=False)


def _letters(text: str, kind: str, span: tuple[int, int], own: Lexicon) -> Iterator[Fact]:
    """What is numbered by the names of Latin letters: अनुलग्नक बी is Annex B."""
    for match in own.expression("letter_names").finditer(text, *span):
        yield Fact("reference", (kind, str(match.lastgroup)[1:]), match.span())


def _parts(number: "regex.Match[str]", whole: str) -> Iterator[Fact]:
    """The parts said with a number, which another text may say before it or leave out: 14(2)(b), part 2 of 14."""
    start = number.start()
    for at, (part, end) in enumerate(zip(number.captures("part"), number.ends("part"), strict=True)):
        value = part if part.isdecimal() else str(_numeral(part) or part.lower())
        if at == 0:
            yield Fact("reference", ("within", value, whole), number.span(), alone=False)
        yield Fact("reference", ("paragraph", value), (start, end + 1), alone=False)


def _numeral(part: str) -> int | None:
    """The number of a part by its letter, or by its small Roman numeral: (b), (ख), (iv)."""
    return (roman_value(part.upper()) if set(part) <= _SMALL_ROMAN else None) or _letter(part)


def place_of(label: str) -> int | None:
    """The place in its row of a point with this label: a figure, a letter or a small Roman numeral."""
    return int(label) if label.isdecimal() else _numeral(label)


def _plain(number: str) -> str:
    """The digits of a number with a point: 11 of 11 (b)."""
    match = _PLAIN.match(number)
    return match[0] if match else number


def _letter(letter: str) -> int | None:
    """The place of a letter in its alphabet: a, а and क are the first."""
    small = letter.lower()
    if len(small) != 1:
        return roman_value(letter.upper())
    return next((alphabet.index(small) + 1 for alphabet in _ALPHABETS if small in alphabet), None)
