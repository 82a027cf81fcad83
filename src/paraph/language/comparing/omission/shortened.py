"""Lists that one text has shorter: two members joined by its conjunction, between or after which both others have more.

`Wheat and honey` where two texts say `wheat, sorghum and honey` lacks a member, whether or not we know the word for it:
its neighbours are there, side by side, and nothing that may stand for it.

    >>> from paraph.language.compare import compare
    >>> texts = {"en": "wheat, zwieback and honey", "hi": "गेहूं, ज़्वीबैक और शहद", "ru": "пшеница и мёд"}
    >>> [found.found for found in compare(texts) if "ru" in found.languages][0]
    {'en': 'zwieback', 'ru': None}

So does a list that is one member shorter than the same list of both others, where all three have equally many lists.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.hearing import RESEMBLING, SURE, most_alike
from paraph.language.comparing.lexicon import lexicon
from paraph.language.comparing.omission.listing import is_of_offices
from paraph.language.comparing.words.vocabulary import vague
from paraph.language.folding import Span

SHORTEST = 3
"""Letters of a word that tells anything."""

_Run = tuple[Span, ...]


def shortened(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The members that texts leave out of a list, by pair of languages; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    for wrong, one, other in against_two(accounts):
        own, mine, theirs = accounts[wrong], accounts[one], accounts[other]
        for at in _shorter(own, mine, theirs):
            for lang in (one, other):
                pair = left_lang, right_lang = pair_of(accounts, wrong, lang)
                facts = {own.lang: _run_of(own, at), lang: _run_of(accounts[lang], at)}
                found.setdefault(pair, []).append(Difference("list_item", facts[left_lang], facts[right_lang]))
        for left, right in _joined(own) if mine.lists and theirs.lists else ():
            lacking = [_lacking(left, right, own, read) for read in (mine, theirs)]
            for lang, span in zip((one, other), lacking, strict=True):
                if all(lacking) and span:
                    fact = Fact("list_item", "member", span)
                    pair = first, _ = pair_of(accounts, wrong, lang)
                    item = Difference("list_item", *((fact, None) if first == lang else (None, fact)))
                    found.setdefault(pair, []).append(item)
    return found


def _shorter(own: Account, mine: Account, theirs: Account) -> Iterator[int]:
    """Which list of a text is one member shorter than in both others; lists of languages are left alone, for Russian
    names Hindi apart: `на хинди, русском и английском языках`.
    """
    sizes = [[len(run) for run in read.series] for read in (own, mine, theirs)]
    if sizes[1] != sizes[2] or len(sizes[0]) != len(sizes[1]):
        return
    short = [at for at, (one, other) in enumerate(zip(*sizes[:2], strict=True)) if one != other]
    if len(short) != 1 or sizes[0][short[0]] != sizes[1][short[0]] - 1:
        return
    at = short[0]
    if not (
        _has_tongues(own, own.series[at]) or any(is_of_offices(read.series[at], read) for read in (own, mine, theirs))
    ):
        yield at


def _has_tongues(of: Account, run: _Run) -> bool:
    start, end = run[0][0], run[-1][1]
    return any(start <= mention.span[0] < end for mention in of.fields.get("tongue", ()))


def _run_of(of: Account, at: int) -> Fact:
    run = of.series[at]
    return Fact("list_item", len(run), (run[1][0] + 1, run[-1][1]))


def _joined(of: Account) -> Iterator[tuple[int, int]]:
    """The telling words on either side of each conjunction."""
    for left in range(len(of.words.forms) - 1):
        for right in (left + 1, left + 2, left + 3):
            if right < len(of.words.forms) and _tells(left, of) and _tells(right, of):
                between = of.words.text[of.words.ends[left] : of.words.starts[right]]
                if _and(of.lang).fullmatch(between):
                    yield left, right


def _tells(at: int, of: Account) -> bool:
    return len(of.words.written(at)) >= SHORTEST and of.meanings[at].isdisjoint(vague())


@lru_cache(maxsize=3)
def _and(lang: str) -> "regex.Pattern[str]":
    return regex.compile(rf"\s(?:{'|'.join(sorted(lexicon(lang).lists['lists']['and'], key=len, reverse=True))})\s")


def _lacking(left: int, right: int, own: Account, other: Account) -> Span | None:
    """The member of a list of the other text that stands between two words, or after them, and not in this one."""
    for run in other.lists:
        first, last = _member(left, run, own, other), _member(right, run, own, other)
        if first is not None and last is None and not own.meanings[right] and _is_strange(run[-1], other):
            last = len(run) - 1
        if first is None or last is None or not first < last:
            continue
        missing = first + 1 if last - first > 1 else last + 1
        if missing < len(run):
            member = _begun(run[missing], other) if missing == len(run) - 1 else run[missing]
            if not _is_said(member, other, own):
                return _trimmed(member, other)
    return None


def _member(word: int, run: _Run, own: Account, other: Account) -> int | None:
    """Which member of a list has a word of the same meaning, or of the same sound."""
    meanings = own.meanings[word]
    score, heard = most_alike(own.words.written(word), other.words)
    for number, (start, end) in enumerate(run):
        for at, first in enumerate(other.words.starts):
            if start <= first < end and (
                not meanings.isdisjoint(other.meanings[at])
                or (score >= SURE and other.words.forms[at] == other.words.forms[heard])
            ):
                return number
    return None


def _is_strange(member: Span, of: Account) -> bool:
    """Whether no table knows the first telling word of a member."""
    first = next(
        (at for at, start in enumerate(of.words.starts) if member[0] <= start < member[1] and _tells(at, of)), None
    )
    return first is not None and not of.meanings[first]


def _begun(member: Span, of: Account) -> Span:
    """The last member of a list up to its first telling word, for after it the clause goes on."""
    ends = (
        of.words.ends[at]
        for at, meanings in enumerate(of.meanings)
        if member[0] <= of.words.starts[at] < member[1] and meanings.isdisjoint(vague())
    )
    return member[0], next(ends, member[1])


def _is_said(member: Span, own: Account, other: Account) -> bool:
    """Whether the other text says half of a member's words, by meaning or by sound; vague words tell nothing."""
    told = []
    for at, start in enumerate(own.words.starts):
        written, meanings = own.words.written(at), own.meanings[at]
        if member[0] <= start < member[1] and meanings.isdisjoint(vague()) and len(written) >= SHORTEST:
            alike = most_alike(written, other.words)[0] >= (SURE if meanings else RESEMBLING)
            told.append(alike or not meanings.isdisjoint(other.said))
    return len(told) <= sum(told) * 2


def _trimmed(member: Span, of: Account) -> Span:
    written = of.words.text[slice(*member)]
    start = member[0] + len(written) - len(written.lstrip())
    return start, start + len(written.strip())
