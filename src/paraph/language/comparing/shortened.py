"""Lists that one text has shorter: two members joined by its conjunction, between or after which both others have more.

`Wheat and honey` where two texts say `wheat, sorghum and honey` lacks a member, whether or not we know the word for it:
its neighbours are there, side by side, and nothing that may stand for it.

    >>> from paraph.language.compare import compare
    >>> texts = {"en": "wheat, zwieback and honey", "hi": "गेहूं, ज़्वीबैक और शहद", "ru": "пшеница и мёд"}
    >>> [found.found for found in compare(texts) if "ru" in found.languages][0]
    {'en': 'zwieback', 'ru': None}
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.hearing import RESEMBLING, most_alike
from paraph.language.comparing.lexicon import lexicon
from paraph.language.comparing.vocabulary import vague
from paraph.language.comparing.witnesses import Witness
from paraph.language.folding import Span

SHORTEST = 3
"""Letters of a word that tells anything."""

_Run = tuple[Span, ...]


def shortened(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The members that texts leave out of a list, by pair of languages; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    for wrong, one, other in against_two(accounts):
        own, mine, theirs = accounts[wrong], accounts[one], accounts[other]
        for left, right in _joined(own) if mine.lists and theirs.lists else ():
            lacking = [_lacking(left, right, own, read) for read in (mine, theirs)]
            for lang, span in zip((one, other), lacking, strict=True):
                if all(lacking) and span:
                    fact = Fact("list_item", "member", span)
                    pair = first, _ = pair_of(accounts, wrong, lang)
                    item = Difference("list_item", *((fact, None) if first == lang else (None, fact)))
                    found.setdefault(pair, []).append(item)
    return found


def _joined(of: Account) -> Iterator[tuple[Witness, Witness]]:
    """The telling words on either side of each conjunction that stands between two words."""
    for left, right in zip(of.witnesses, of.witnesses[1:], strict=False):
        between = of.words.text[of.words.ends[left.at] : of.words.starts[right.at]]
        if _and(of.lang).fullmatch(between):
            yield left, right


@lru_cache(maxsize=3)
def _and(lang: str) -> "regex.Pattern[str]":
    return regex.compile(rf"\s(?:{'|'.join(sorted(lexicon(lang).lists['lists']['and'], key=len, reverse=True))})\s")


def _lacking(left: Witness, right: Witness, own: Account, other: Account) -> Span | None:
    """The member of a list of the other text that stands between two words, or after them, and not in this one."""
    for run in other.lists:
        first, last = _member(left, run, other), _member(right, run, other)
        if first is None or last is None or not first < last:
            continue
        missing = first + 1 if last - first > 1 else last + 1
        if missing < len(run):
            member = _begun(run[missing], other) if missing == len(run) - 1 else run[missing]
            if not _is_said(member, other, own):
                return _trimmed(member, other)
    return None


def _member(word: Witness, run: _Run, of: Account) -> int | None:
    """Which member of a list has a word of the same meaning."""
    for number, (start, end) in enumerate(run):
        for twin in of.witnesses:
            if start <= of.words.starts[twin.at] < end and not twin.meanings.isdisjoint(word.meanings):
                return number
    return None


def _begun(member: Span, of: Account) -> Span:
    """The last member of a list up to its first telling word, for after it the clause goes on."""
    ends = (
        of.words.ends[at]
        for at, meanings in enumerate(of.meanings)
        if member[0] <= of.words.starts[at] < member[1] and meanings.isdisjoint(vague())
    )
    return member[0], next(ends, member[1])


def _is_said(member: Span, own: Account, other: Account) -> bool:
    """Whether the other text has a word for one of a member, or one that sounds like it; vague words tell nothing."""
    told = False
    for at, start in enumerate(own.words.starts):
        written, meanings = own.words.written(at), own.meanings[at]
        if not member[0] <= start < member[1] or not meanings.isdisjoint(vague()) or len(written) < SHORTEST:
            continue
        told = True
        if not meanings.isdisjoint(other.said) or most_alike(written, other.words)[0] >= RESEMBLING:
            return True
    return not told


def _trimmed(member: Span, of: Account) -> Span:
    written = of.words.text[slice(*member)]
    start = member[0] + len(written) - len(written.lstrip())
    return start, start + len(written.strip())
