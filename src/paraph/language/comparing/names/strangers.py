"""Firms and bodies across the alphabets: a name that two texts spell alike, and the third has another name for.

NLMK, НЛМК and एनएलएमके are one: letters are compared with letters, and the names of letters in Hindi are read back. What
sounds alike in two texts (Severstal, सेवरस्ताल) must be heard in the third, unless the third has no name that the others
lack: a name may be translated, or left to a pronoun, but not be another. Abbreviations that each language has its own
way (WTO, ВТО) stand in the wordbook.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import regex

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair, Taken
from paraph.language.comparing.hearing import RESEMBLING, SURE, is_within, most_alike
from paraph.language.comparing.words.vocabulary import vague, vocabulary
from paraph.language.files import table
from paraph.language.folding import fold
from paraph.language.transliteration import romanize
from paraph.language.words import Words

SHORT, LONG = 2, 4
"""Letters of which an abbreviation has at least so many, and any other name."""

_ONE_LETTER = str.maketrans({"c": "k", "q": "k", "w": "v", "y": "i", "x": "h"})
_LETTERS = {"ch": "c", "sh": "s", "zh": "z", "kh": "h", "ts": "c"}


@dataclass(frozen=True, slots=True)
class _Proper:
    at: int
    written: str
    letters: str
    """Of an abbreviation, in Latin; else empty."""


def strangers(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The names put for others, by pair of languages in their order; none where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    proper = {lang: list(_proper(read)) for lang, read in accounts.items()}
    for wrong, one, other in against_two(accounts):
        strange = [
            name
            for name in proper[wrong]
            if not any(_resembles(accounts[lang], proper[lang], name) for lang in (one, other))
        ]
        lost = list(_lost(wrong, one, other, accounts, proper)) if strange else []
        for name, (mine, theirs) in zip(strange, lost, strict=False):
            if name.letters and not _is_abbreviation(mine, proper[one]):
                continue
            for lang, there in ((one, mine), (other, theirs)):
                facts = {wrong: _fact(name.at, accounts[wrong]), lang: _fact(there, accounts[lang])}
                pair = left, right = pair_of(accounts, wrong, lang)
                found.setdefault(pair, []).append(Difference("name", facts[left], facts[right]))
    return found


def _lost(
    wrong: str, one: str, other: str, accounts: Mapping[str, Account], proper: Mapping[str, list[_Proper]]
) -> Iterator[tuple[int, int]]:
    """The words of one name in two texts that the third has nothing like."""
    for name in proper[one]:
        if _resembles(accounts[wrong], proper[wrong], name):
            continue
        twin = _heard(accounts[other], proper[other], name, SURE)
        if twin is not None and _may_name(accounts[other], twin):
            yield name.at, twin


def _may_name(of: Account, at: int) -> bool:
    """Whether a word may be a name where names have capitals: the same root may be a common noun."""
    return of.lang == "hi" or of.words.written(at)[0].isupper()


def _is_abbreviation(at: int, proper: list[_Proper]) -> bool:
    """Whether a name is one of letters: only for such is another a stranger, and not the short of a longer name."""
    return any(name.at == at and name.letters for name in proper)


def _resembles(of: Account, proper: list[_Proper], name: _Proper) -> bool:
    """Whether a text has a word, or part of one, that may be a name."""
    return _heard(of, proper, name, RESEMBLING) is not None or is_within(name.written, of.words)


def _heard(of: Account, proper: list[_Proper], name: _Proper, least: float) -> int | None:
    """Which word of a text is spelled or sounds like a name."""
    if name.letters:
        spelled = next((there.at for there in proper if there.letters == name.letters), None)
        if spelled is not None:
            return spelled
    score, at = most_alike(name.written, of.words)
    return at if score >= least else None


def _proper(of: Account) -> Iterator[_Proper]:
    """The words that may be names of no place or person: with capitals, or in Hindi known to no table."""
    words = of.words
    spelled = {first: letters for first, _, letters in spelled_out(words, of.lang)}
    yield from (_Proper(at, words.written(at), letters) for at, letters in spelled.items())
    read = Taken()
    for kind, facts in of.facts.items():
        for fact in facts if kind not in {"term", "force"} else ():
            read.add(fact.span)
    persons = {span for name in of.names if name.evident for span in name.spans}
    alone = vocabulary(of.lang).alone
    for at, form in enumerate(words.forms):
        if of.lang != "hi" and words.text[words.starts[at]].islower():
            continue
        written = words.written(at)
        if of.lang != "hi" and not (written[0].isupper() or written.isupper()):
            continue
        letters, meanings = letters_of(written, of.lang), alone(form)
        if not letters and (len(written) < LONG or meanings or not _is_name(written, of.lang)):
            continue
        span = words.starts[at], words.ends[at]
        if span not in persons and meanings.isdisjoint(vague()) and span not in read:
            yield _Proper(at, written, letters)


def spelled_out(words: Words, lang: str) -> Iterator[tuple[int, int, str]]:
    """The abbreviations that Russian spells out, `Эн-Ти-Пи-Си`: first word, word after the last, letters."""
    first = 0
    while lang == "ru" and first < len(words.forms):
        after, letters = first, ""
        while (
            after < len(words.forms)
            and words.forms[after] in _russian_letters()
            and words.written(after)[0].isupper()
            and (after == first or words.gap(after) == "-")
        ):
            letters += _russian_letters()[words.forms[after]]
            after += 1
        if len(letters) >= SHORT:
            yield first, after, letters.lower().translate(_ONE_LETTER)
        first = max(after, first + 1)


@lru_cache(maxsize=1)
def _russian_letters() -> dict[str, str]:
    return {name: letter for letter, names in table("ru")["letters"].items() for name in names.split()}


def _is_name(written: str, lang: str) -> bool:
    return lang == "hi" or written[0].isupper()


@lru_cache(maxsize=20_000)
def letters_of(written: str, lang: str) -> str:
    """The letters of an abbreviation in Latin ones of one spelling, else nothing."""
    if lang == "hi" and not written[0].isascii():
        found = _named_letters().fullmatch(written)
        latin = "".join(_letter_names()[name] for name in found.captures(1)) if found else ""
    else:
        spelled = written.isupper() and sum(map(str.isalpha, written)) >= SHORT
        latin = "".join(_latin(letter) for letter in written) if spelled else ""
    return latin.lower().translate(_ONE_LETTER) if len(latin) >= SHORT else ""


def initials(words: tuple[str, ...], lang: str) -> str:
    """What words begin with, as `letters_of` spells it."""
    return letters_of("".join(word[0] for word in words), lang)


def _latin(letter: str) -> str:
    latin = romanize(letter).lower()
    return _LETTERS.get(latin, latin[:1])


@lru_cache(maxsize=1)
def _letter_names() -> dict[str, str]:
    """How Hindi names Latin letters: एन, एल, एम."""
    return {fold(name).text: letter for letter, names in table("hi")["initials"].items() for name in names.split()}


@lru_cache(maxsize=1)
def _named_letters() -> "regex.Pattern[str]":
    names = "|".join(sorted(_letter_names(), key=len, reverse=True))
    return regex.compile(rf"(?:({names})){{{SHORT},}}")


def _fact(at: int, of: Account) -> Fact:
    return Fact("name", "other", (of.words.starts[at], of.words.ends[at]))
