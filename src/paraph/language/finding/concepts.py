"""The meanings that words and phrases may have, whatever their language.

Three tables are read into one: the words of common use (rows of `data/concordance.tsv` with a concept), the glossary,
and the names of countries and towns. A meaning has realisations: in each language one word or several. A word may have
several meanings, and several words one; what a text means is not decided here.

    >>> sorted(concepts_of("удобрений")) == sorted(concepts_of("fertilizers")) == sorted(concepts_of("उर्वरकों"))
    True
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from paraph.language import LANGUAGES
from paraph.language.concordance import NONE
from paraph.language.files import rows, table
from paraph.language.finding.words import script_language, words_of
from paraph.language.folding import plain
from paraph.language.russian import analyzer
from paraph.language.stemming import lemmas_of
from paraph.language.terms import Glossary

_CASE_ENDING = re.compile("(?<=...)(?:ыми|ими|ого|его|ому|ему|ами|ями|ым|им|ом|ем|ой|ей|ам|ям|ах|ях|а|я|у|ю|е|ы|и)$")
_NAMED = re.compile("(.{4,}?)(?:ов|ев|ин)?ск(?:ий|ой|ая|ое|ие)?$")

Phrase = tuple[str, ...]
"""The words of a realisation, folded and in small letters, in their dictionary form."""

SHORTEST_STEM = 4
"""Letters that remain of an English word whose ending is taken off."""


@dataclass(slots=True)
class Meanings:
    """The tables, joined."""

    singles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Dictionary form of one word -> its meanings."""

    phrases: dict[str, list[tuple[Phrase, str]]] = field(default_factory=dict)
    """Dictionary form of the first word -> phrases of several words with their meaning, the longest first."""

    realisations: dict[str, list[Phrase]] = field(default_factory=dict)
    """Meaning -> its phrases of several words in every language."""

    def add(self, concept: str, phrase: Phrase) -> None:
        """Enter one way to say a concept."""
        if len(phrase) > 1:
            self.phrases.setdefault(phrase[0], []).append((phrase, concept))
            self.realisations.setdefault(concept, []).append(phrase)
            return
        for form in _inflections(phrase[0]):
            known = self.singles.get(form, ())
            if concept not in known:
                self.singles[form] = (*known, concept)


@lru_cache(maxsize=20_000)
def bases(form: str) -> tuple[str, ...]:
    """The forms in which a table may list the word `form`, the likeliest first; `form` is folded, in small letters.

    A Russian word that no dictionary has, mostly a name, is brought to its stem: Бхатией and Бхатия to бхати.
    """
    lang = script_language(form)
    if not lang:
        return (form,)
    if lang == "ru" and not analyzer().word_is_known(form):
        return tuple(dict.fromkeys((_CASE_ENDING.sub("", form), form)))
    found = sorted(lemmas_of(form, lang), key=lambda lemma: (lemma != form, len(lemma), lemma))
    return (*found, *_english_stems(found)) if lang == "en" else tuple(found)


def concepts_of(form: str) -> tuple[str, ...]:
    """The meanings of one word in any inflection, folded, in small letters; empty where none is known."""
    singles = meanings().singles
    found: tuple[str, ...] = ()
    lang = script_language(form)
    candidates = bases(form)
    listed = candidates if lang != "en" else candidates[: len(lemmas_of(form, "en"))]
    for base in listed:
        found += tuple(concept for concept in singles.get(base, ()) if concept not in found)
    if found:
        return found
    if lang == "ru":
        return singles.get(name_within(candidates[0]), ()) or _of_parts(candidates[0])
    return next((singles[base] for base in candidates if base in singles), ())


def name_within(form: str) -> str:
    """The stem of the name that a Russian adjective comes from: of ванкорский Ванкор; "" where it comes from none."""
    named = _NAMED.match(form)
    return named[1] if named else ""


def _of_parts(form: str) -> tuple[str, ...]:
    """The meanings of both parts of a Russian compound that the tables lack, where both have some."""
    if not form.startswith(_first_parts()):
        return ()
    singles = meanings().singles
    for first, word in table("finding")["compounds"].items():
        rest = form.removeprefix(first)
        if rest != form and rest in singles and word in singles:
            return (*singles[word][:1], *singles[rest][:1])
    return ()


@lru_cache(maxsize=1)
def _first_parts() -> tuple[str, ...]:
    """What compounds begin with, which most words do not and are asked for at once."""
    return tuple(table("finding")["compounds"])


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Words that say nothing of what a text is about, folded, in small letters, in the three languages."""
    listed = table("finding")["stop_words"]
    return frozenset(plain(word).lower() for lang in LANGUAGES for word in listed[lang].split())


@lru_cache(maxsize=1)
def meanings() -> Meanings:
    """All tables, read once; Russian words load their dictionary."""
    made = Meanings()
    for concept, phrase in [*_listed(), *_places()]:
        made.add(concept, phrase)
    for concept, phrase in _glossary(made):
        made.add(concept, phrase)
    for phrases in made.phrases.values():
        phrases.sort(key=lambda pair: -len(pair[0]))
    return made


def _listed() -> Iterator[tuple[str, Phrase]]:
    for concept, _, *columns in rows("concordance"):
        for column in columns if concept != NONE else ():
            yield from ((f"c{concept}", phrase) for phrase in map(_phrase, column.split(",")) if phrase)


def _places() -> Iterator[tuple[str, Phrase]]:
    for code, _, kind, _, name in rows("countries"):
        if kind in {"name", "demonym"}:
            yield f"n{code.lower()}", _phrase(name)
    for _, _, *columns in rows("places"):
        names = [name.strip(" =*^~") for column in columns for name in column.replace("|", ",").split(",")]
        town = "t" + "".join(letter for letter in names[0].lower() if letter.isalnum())[:12]
        yield from ((town, _phrase(name)) for name in names if name)


def _glossary(known: Meanings) -> Iterator[tuple[str, Phrase]]:
    """The terms of the glossary, under a meaning that a word of theirs has already where there is one."""
    by_concept: dict[str, list[Phrase]] = {}
    for term in Glossary.load().terms:
        by_concept.setdefault(term.concept, []).append(_phrase(term.text))
    for concept, phrases in by_concept.items():
        same = next(iter(_already(known, phrases)), "g" + concept.replace("_", "")[:12])
        yield from ((same, phrase) for phrase in phrases if phrase)


def _already(known: Meanings, phrases: Iterable[Phrase]) -> Iterator[str]:
    for phrase in phrases:
        if len(phrase) == 1:
            yield from known.singles.get(bases(phrase[0])[0], ())[:1]
        else:
            yield from (concept for listed, concept in known.phrases.get(phrase[0], ()) if listed == phrase)


def _phrase(text: str) -> Phrase:
    forms = [plain(word).lower() for word in words_of(text)]
    kept = [form for form in forms if form not in stop_words()] or forms
    return tuple(_dictionary_form(form) for form in kept)


def _dictionary_form(form: str) -> str:
    """The form under which a listed word is kept: as listed, but for spelling, and a Russian word's first lemma."""
    lang = script_language(form)
    return max(lemmas_of(form, "en"), key=len) if lang == "en" else bases(form)[0]


def _inflections(form: str) -> Iterable[str]:
    """The dictionary forms of a listed word; a Hindi adjective in -ा has two more endings."""
    lang = script_language(form)
    if lang == "ru":
        return bases(form)
    if lang == "hi" and form.endswith("ा"):
        return form, form[:-1] + "ी", form[:-1] + "े"
    return (form,)


def _english_stems(found: list[str]) -> tuple[str, ...]:
    """The words a participle or adverb may come from: supplying, supplied, jointly."""
    stems: dict[str, None] = {}
    for form in found:
        for ending, *puts in table("finding")["endings"]["en"]:
            stem = form.removesuffix(ending)
            if stem != form and len(stem) >= SHORTEST_STEM - 1:
                undoubled = [stem[:-1]] if stem[-1] == stem[-2] else []
                stems.update(dict.fromkeys([*(stem + put for put in puts), *undoubled]))
    return tuple(stems)
