"""The terms of the glossary in a text, by lemma: `рабочей группой` is рабочая группа, `उपकरणों` is उपकरण.

The glossary is a table of four columns (`data/glossary.tsv`), shaped as TBX (ISO 30042): concept, language, term,
status. One concept has one preferred term a language, any number of admitted words, variant spellings and deprecated
ones. Concepts that are topics of a working group carry the names of its templates (`wind_tunnel`).

1. A term is matched word by word, each by its lemma, whatever the hyphens between (`sub-group`, `उप समूह`).
2. Where terms overlap the longest wins: `joint working group` is no working group beside it.
3. A conjunction inside a term may be any: `औद्योगिक एवं घरेलू` = `औद्योगिक और घरेलू`, `&` = and.
4. Abbreviations (all capitals) are matched as written.

    >>> [(term.concept, term.lemma) for term in Glossary.load().find_terms("заседание рабочей группы", "ru")]
    [('session', 'заседание'), ('working_group', 'рабочая группа')]
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast, get_args

from paraph.language import LANGUAGES
from paraph.language.beginnings import Beginnings
from paraph.language.files import DATA, known
from paraph.language.folding import Span
from paraph.language.lexicon import LONGEST_GAP
from paraph.language.refusals import GlossaryBroken
from paraph.language.stemming import lemmas_of
from paraph.language.words import Words, forms_of, read_words

Status = Literal["preferred", "admitted", "variant", "deprecated"]
CONJUNCTIONS = frozenset({"and", "और", "एवं", "तथा", "व", "и"})
PREFIX = 3
"""Letters by which a word is looked at before it is brought to its lemma, which costs more."""

COLUMNS = 4
MOST_SEEN = 50_000
"""Forms remembered by an index before it forgets them all: memory stays flat over any number of texts."""


@dataclass(frozen=True, slots=True)
class Term:
    """One row of the glossary."""

    concept: str
    lang: str
    text: str
    status: Status


@dataclass(frozen=True, slots=True)
class TermMention:
    """One term in a text."""

    span: Span
    concept: str
    term: str
    """As the text writes it."""
    lemma: str
    """As the glossary lists it."""
    status: Status


@dataclass(frozen=True, slots=True)
class _Entry:
    rest: tuple[frozenset[str], ...]
    """The lemmas of each word after the first, conjunctions left out."""
    term: Term
    abbreviation: bool


class Glossary:
    """Terms by language and concept. Immutable."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Keep `terms`; later ones come after earlier ones of the same concept and status."""
        self.terms = tuple(terms)
        self._indices: dict[str, _Index] = {}

    @classmethod
    def load(cls) -> "Glossary":
        """The glossary that comes with Paraph."""
        return _shipped()

    @classmethod
    def read(cls, path: Path) -> "Glossary":
        """The glossary in a file of the same four columns, in UTF-8.

        Raises `GlossaryBroken` at the first row that is no term, and `OSError` where there is no file to read.
        """
        lines = _decoded(path.read_bytes(), path.name).splitlines()
        return cls(_term(line, at, path.name) for at, line in enumerate(lines, 1) if line and not line.startswith("#"))

    def preferred(self, concept: str, lang: str) -> str | None:
        """The term we write for `concept`, or None where the glossary has none. Raises `UnknownLanguage`."""
        known(lang)
        return next((term.text for term in self.terms if (term.concept, term.lang) == (concept, lang)), None)

    def find_terms(self, text: str, lang: str) -> list[TermMention]:
        """The terms of `text`, in order, none overlapping. Raises `UnknownLanguage`."""
        if known(lang) not in self._indices:
            self._indices[lang] = _Index(self.terms, lang)
        words = read_words(text)
        found = []
        for first, after, term in self._indices[lang].find(words):
            span = words.span(first, after)
            found.append(TermMention(span, term.concept, text[span[0] : span[1]], term.text, term.status))
        return found


@lru_cache(maxsize=1)
def _shipped() -> Glossary:
    return Glossary.read(DATA / "glossary.tsv")


def _decoded(content: bytes, source: str) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = content.splitlines()[line - 1].decode(errors="replace")
        raise GlossaryBroken(source=source, line=line, found=found) from None


def _term(line: str, at: int, source: str) -> Term:
    row = line.split("\t")
    if len(row) != COLUMNS or row[1] not in LANGUAGES or row[3] not in get_args(Status) or not row[2].strip():
        raise GlossaryBroken(source=source, line=at, found=line)
    return Term(row[0], row[1], row[2], cast("Status", row[3]))


class _Index:
    """The terms of one language by the lemma of their first word."""

    def __init__(self, terms: tuple[Term, ...], lang: str) -> None:
        self._lang = lang
        self._entries: list[_Entry] = []
        self._beginnings = Beginnings()
        self._prefixes: set[str] = set()
        self._seen: dict[str, tuple[_Entry, ...]] = {}
        """Entries by each form met so far: most words of a text are met again, and most begin no term."""
        for term in terms:
            if term.lang == lang:
                self._add(term)

    def _add(self, term: Term) -> None:
        forms = [form for form in forms_of(term.text) if form not in CONJUNCTIONS]
        if not forms:
            return
        entry = _Entry(tuple(lemmas_of(form, self._lang) for form in forms[1:]), term, term.text.isupper())
        self._prefixes.add(forms[0][:PREFIX])
        self._beginnings.add(len(self._entries), words=lemmas_of(forms[0], self._lang))
        self._entries.append(entry)

    def find(self, words: Words) -> Iterator[tuple[int, int, Term]]:
        free = 0
        for at, form in enumerate(words.forms):
            entries = self._seen.get(form)
            if entries is None:
                entries = self._keep(form)
            if entries and at >= free:
                hit = self._best(words, at, entries)
                if hit is not None:
                    free = hit[0]
                    yield at, *hit

    def _keep(self, form: str) -> tuple[_Entry, ...]:
        """The entries that may begin with `form`, the longest first."""
        found: list[_Entry] = []
        if form[:PREFIX] in self._prefixes:
            numbers = self._beginnings.under(form, lemmas_of(form, self._lang))
            found = [self._entries[number] for number in numbers]
            found.sort(key=lambda entry: len(entry.rest), reverse=True)
        if len(self._seen) >= MOST_SEEN:
            self._seen.clear()
        self._seen[form] = entries = tuple(found)
        return entries

    def _best(self, words: Words, first: int, entries: tuple[_Entry, ...]) -> tuple[int, Term] | None:
        for entry in entries:
            after = self._match(words, first + 1, entry)
            if after is not None:
                return after, entry.term
        return None

    def _match(self, words: Words, at: int, entry: _Entry) -> int | None:
        if entry.abbreviation and not words.written(at - 1).isupper() and words.written(at - 1).isascii():
            return None
        for wanted in entry.rest:
            if at < len(words.forms) and words.forms[at] in CONJUNCTIONS and _near(words, at):
                at += 1
            if at >= len(words.forms) or not _near(words, at):
                return None
            if lemmas_of(words.forms[at], self._lang).isdisjoint(wanted):
                return None
            at += 1
        return at


def _near(words: Words, at: int) -> bool:
    gap = words.gap(at)
    return len(gap) <= LONGEST_GAP and not any(sign in ".;:!?।" for sign in gap)
