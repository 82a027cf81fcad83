"""What stands in round brackets: an aside that two texts have and the third leaves out.

An abbreviation or a short name in brackets is each language's own matter; other words are part of the text. Of asides
that are equally many in two texts the third lacks that of which it says least, or has added that of which neither says
anything. Where all have equally many, those in one place must say the same: what two say there the third may not lack,
nor say what they do not.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "the dealers (except small ones) agreed",
    ...     "hi": "विक्रेता (छोटे को छोड़कर) सहमत हुए",
    ...     "ru": "дилеры согласились",
    ... }
    >>> {found.found["en"] for found in compare(texts) if found.kind == "bracket" and found.found.get("en")}
    {'(except small ones)'}
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.lexicon import lexicon
from paraph.language.comparing.names.strangers import letters_of
from paraph.language.comparing.words.vocabulary import NOTHING, vague
from paraph.language.comparing.words.witnesses import Testimony, Witness, lost
from paraph.language.folding import Span

_ASIDE = regex.compile(r"\((?:[^()]*\w\s+\w[^()]*|\p{Ll}{4,})\)")
"""Of two words at least, or of one without a capital."""

_WITHOUT_CAPITALS = regex.compile(r"\((?:[^()]*\w\s+\w[^()]*|\p{Lo}[\p{L}\p{M}]{3,})\)")
"""The same where there are none: of one word it may be an abbreviation spelled out too, एफ़सीएस."""

MOST = 0.5
"""The share of an aside that a text says without brackets, from which on it has left out nothing."""

BOTH, ANY = "all_of", "any_of"
"""Lists of words that join what is meant together, and what is meant by turns."""

SHORTEST = 3
"""Letters of a word that tells anything."""

_NAME = regex.compile(r"\((?:\W*\p{Lu}\S*)+\)")
"""Words with capitals alone: a short name, which another language may not have."""


def asides(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The asides that texts leave out, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    spans = {lang: _spans(read, _ASIDE) for lang, read in accounts.items()}
    most = max(map(len, spans.values()), default=0)
    for lang, read in accounts.items():
        if len(spans[lang]) < most == len(more := _spans(read, _WITHOUT_CAPITALS)):
            spans[lang] = more
    for wrong, one, other in against_two(accounts):
        for facts in _otherwise((wrong, one, other), spans, accounts):
            for lang in (one, other):
                left, right = pair_of(accounts, wrong, lang)
                found.setdefault((left, right), []).append(Difference("bracket", facts.get(left), facts.get(right)))
        if len(spans[one]) != len(spans[other]) or len(spans[wrong]) >= len(spans[one]):
            continue
        least = min(range(len(spans[one])), key=lambda at: _said(spans[one][at], accounts[one], accounts[wrong]))
        if _said(spans[one][least], accounts[one], accounts[wrong]) >= MOST:
            continue
        if any(_NAME.fullmatch(accounts[lang].words.text, *spans[lang][least]) for lang in (one, other)):
            continue
        for lang in (one, other):
            fact = Fact("bracket", "aside", spans[lang][least])
            pair = left, right = pair_of(accounts, wrong, lang)
            facts = {lang: fact}
            found.setdefault(pair, []).append(Difference("bracket", facts.get(left), facts.get(right)))
    return found


def _otherwise(
    texts: tuple[str, str, str], spans: Mapping[str, list[Span]], accounts: Mapping[str, Account]
) -> Iterator[dict[str, Fact]]:
    """The asides of the first text that it adds, and those that say something else than the others in their place."""
    wrong, one, other = (accounts[lang] for lang in texts)
    beyond = len(spans[texts[0]]) - len(spans[texts[1]])
    if len(spans[texts[1]]) != len(spans[texts[2]]) or beyond not in {0, 1}:
        return
    if beyond:
        strange = [span for span in spans[wrong.lang] if _is_strange(span, wrong, one, other)]
        if len(strange) == 1:
            yield {wrong.lang: Fact("bracket", "aside", strange[0])}
        return
    for row in zip(*(spans[lang] for lang in texts), strict=True):
        words = [_held(span, accounts[lang]) for lang, span in zip(texts, row, strict=True)]
        if _says_otherwise(words, row, (wrong, one, other)):
            yield {lang: Fact("bracket", "aside", span) for lang, span in zip(texts, row, strict=True)}


def _says_otherwise(words: list[Testimony], spans: tuple[Span, ...], texts: tuple[Account, ...]) -> bool:
    """Whether an aside lacks a member that two have in its place, or several words and has none of its own; adds one to
    what all say there; or joins what it says by another conjunction.
    """
    wrong, one, other = texts
    joins = [_join(span, of) for span, of in zip(spans, texts, strict=True)]
    if joins[1] == joins[2] != joins[0] and all(joins):
        return True
    said = NOTHING.union(*(word.meanings for word in words[0]))
    parts = [_parts(span, of) for span, of in zip(spans, texts, strict=True)]
    missed = [word for word, _ in lost(words[1], words[2], said | wrong.said) if not _is_limit(word, one)]
    if missed and (parts[0] < parts[1] == parts[2] or (len(missed) > 1 and not _strange(spans[0], wrong, one, other))):
        return True
    strange = any(word.meanings.isdisjoint(one.said | other.said) for word in words[0])
    return strange and not missed and parts[0] > parts[1] == parts[2]


def _parts(span: Span, of: Account) -> int:
    """How many members an aside has, as far as commas and conjunctions tell."""
    return 1 + len(_parting(of.lang).findall(of.words.text, *span))


@lru_cache(maxsize=3)
def _parting(lang: str) -> "regex.Pattern[str]":
    words = "|".join(sorted(lexicon(lang).lists["lists"]["and"], key=len, reverse=True))
    return regex.compile(rf"(?<!\d),|\s(?:{words})\s")


def _is_limit(word: Witness, of: Account) -> bool:
    """Whether a word counts something in or out, for which others have small words: excluding, без учёта."""
    start = of.words.starts[word.at]
    return any(mention.span[0] <= start < mention.span[1] for mention in of.contraries.get("aside", ()))


def _join(span: Span, of: Account) -> str:
    """The conjunction that an aside begins with, as to what it means: (and their deputies), (or their deputies)."""
    form, lists = of.words.forms[bisect_left(of.words.starts, span[0])], lexicon(of.lang).lists["lists"]
    return next((name for name in (BOTH, ANY) if form in lists[name]), "")


def _strange(span: Span, own: Account, one: Account, other: Account) -> int:
    """How many words of an aside tell something that neither other text says, as far as we know."""
    first, after = bisect_left(own.words.starts, span[0]), bisect_left(own.words.starts, span[1])
    return sum(
        own.meanings[at].isdisjoint(one.said | other.said | vague()) and len(own.words.forms[at]) >= SHORTEST
        for at in range(first, after)
    )


def _is_strange(span: Span, own: Account, one: Account, other: Account) -> bool:
    """Whether an aside has words that tell something, and neither of the others says any of them; no name."""
    words = _held(span, own)
    strange = all(word.meanings.isdisjoint(one.said | other.said) for word in words)
    return bool(words) and strange and not _NAME.fullmatch(own.words.text, *span)


def _held(span: Span, of: Account) -> Testimony:
    """The telling words within a place."""
    return tuple(word for word in of.witnesses if span[0] <= of.words.starts[word.at] < span[1])


def _spans(of: Account, aside: "regex.Pattern[str]") -> list[Span]:
    """The places of asides, but for abbreviations that are spelled out."""
    found = aside.finditer(of.words.text)
    return [match.span() for match in found if not letters_of(match[0].strip("()"), of.lang)]


def _said(span: Span, own: Account, other: Account) -> float:
    """The share of the telling words of an aside that the other text has words for."""
    first, after = bisect_left(own.words.starts, span[0]), bisect_left(own.words.starts, span[1])
    words = [word.meanings for word in own.witnesses if first <= word.at < after]
    return sum(not meanings.isdisjoint(other.said) for meanings in words) / (len(words) or 1)
