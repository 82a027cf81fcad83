"""Pair what language versions of one session say: the same sub-group, chair or document under several names.

No language is the source. Versions are paired by what can be known without it: the topic a name stands for, the side
a chair speaks for, the place in a list where all versions list equally many. What cannot be paired stays apart.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

import regex as re
from immutables import Map

from paraph.intake import reading
from paraph.language.script import fold
from paraph.language.terms import Glossary
from paraph.mechanism.sessions import Chair
from paraph.mechanism.texts import Texts
from paraph.mechanism.topics import templates

Item = TypeVar("Item")
_WORD = re.compile(r"[\p{L}\p{M}\p{N}]+")
_FILLER = frozenset(
    re.split(
        r"\s+",
        "the a an of on in for and to between working group joint india indian russia russian inter governmental "
        "intergovernmental commission sub committee cooperation",
    )
)


def by_language(versions: Mapping[str, str | None]) -> Texts:
    """Keep the languages that say something."""
    return Map({language: text for language, text in versions.items() if text})


def subject_of(name: str, language: str) -> str | None:
    """What a name stands for in any language: a topic template by its longest term, else a concept of the glossary."""
    folded = fold(name).text.casefold()
    topic = next((key for term, key in _terms(language) if term in folded), None)
    if topic is not None:
        return topic
    concepts = [term.concept for term in Glossary.load().find_terms(name, language)]
    return next((concept for concept in concepts if concept not in _FRAMES), None)


_FRAMES = frozenset({"sub_group", "working_group", "joint_working_group", "area_of_cooperation"})
"""Concepts that say what kind of thing is named, not what it is about."""


def paired_names(versions: Mapping[str, Sequence[str]]) -> tuple[tuple[str | None, Texts], ...]:
    """Pair names listed in several languages: `(subject or None, names)` for each thing named, in the order listed.

    Names of one subject belong together; where a version has as many names left over as there are things it has no
    name for, these are theirs. The rest is paired by place when the versions list equally many of them.
    """
    found: dict[str, dict[str, str]] = {}
    rest: dict[str, list[str]] = {}
    for language, names in versions.items():
        for name in names:
            subject = subject_of(name, language)
            if subject is not None and language not in found.get(subject, {}):
                found.setdefault(subject, {})[language] = name
            else:
                rest.setdefault(language, []).append(name)
    for language, names in rest.items():
        nameless = [named for named in found.values() if language not in named]
        if len(nameless) == len(names):
            for named in nameless:
                named[language] = names.pop(0)
    pairs = [(subject, by_language(names)) for subject, names in found.items()]
    return (*pairs, *((None, names) for names in paired_by_place(rest)))


def paired_by_place(versions: Mapping[str, Sequence[str]]) -> tuple[Texts, ...]:
    """Pair equally long lists by place; lists of another length than the longest stay by themselves."""
    filled = {language: names for language, names in versions.items() if names}
    longest = max((len(names) for names in filled.values()), default=0)
    equal = {language: names for language, names in filled.items() if len(names) == longest}
    together = [by_language({language: names[place] for language, names in equal.items()}) for place in range(longest)]
    apart = [
        by_language({language: name}) for language, names in filled.items() if language not in equal for name in names
    ]
    return (*together, *apart)


def paired_chairs(versions: Mapping[str, Sequence[reading.Chair]], sides: Iterable[str]) -> tuple[Chair, ...]:
    """Pair chairs of one side by place; several a side stay several. A chair of no known side is left out."""
    return tuple(chair for side in sides for chair in _chairs_of(side, versions))


def _chairs_of(side: str, versions: Mapping[str, Sequence[reading.Chair]]) -> Iterator[Chair]:
    mine = {language: [c for c in listed if c.side and c.side.value == side] for language, listed in versions.items()}
    for place in range(max((len(found) for found in mine.values()), default=0)):
        here = {language: found[place] for language, found in mine.items() if place < len(found)}
        names = {language: chair.name.value if chair.name else None for language, chair in here.items()}
        posts = {language: chair.post.value if chair.post else None for language, chair in here.items()}
        yield Chair(side, by_language(names), by_language(posts))


def most_said(values: Iterable[Item | None], *, key: Callable[[Item], str] = str) -> Item | None:
    """The value most versions give; of equally frequent ones the first; `None` when no version gives any."""
    given = [value for value in values if value is not None]
    counts: dict[str, int] = {}
    for value in given:
        counts[key(value)] = counts.get(key(value), 0) + 1
    return max(given, key=lambda value: counts[key(value)], default=None)


def same_body_name(one: str, other: str) -> bool:
    """Whether two names in one language mean one body: they share all the words that carry meaning in the shorter."""
    first, second = _bearing(one), _bearing(other)
    smaller = min(first, second, key=len)
    return bool(smaller) and len(first & second) >= max(1, round(0.8 * len(smaller)))


def slug(name: str) -> str:
    """The bearing words of an English name, for an id: `modernization-industrial`; empty when it has none."""
    words = [_british(word) for word in _WORD.findall(fold(name).text.casefold())]
    return "-".join(word for word in words if word.isascii() and word not in _FILLER)[:60].strip("-")


def _bearing(name: str) -> set[str]:
    words = {_british(word) for word in _WORD.findall(fold(name).text.casefold())}
    return {word[:6] for word in words if word not in _FILLER and len(word) > 3}  # noqa: PLR2004 - stems, not words


def _british(word: str) -> str:
    return word.replace("isation", "ization").replace("ising", "izing")


@cache
def _terms(language: str) -> tuple[tuple[str, str], ...]:
    pairs = [
        (fold(term).text.casefold(), key)
        for key, model in templates().items()
        for term in model.terms.get(language, ())
    ]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))
