"""All facts of one text. They depend on the text alone, so they are kept by its content: after an edit only the text
that changed is read again.

Readers run from the most specific to the least, and each takes the places it has read: the day of a date is no number,
a sum of money neither.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from paraph.language.comparing.extraction.days import read_days, read_events
from paraph.language.comparing.extraction.offices import read_offices
from paraph.language.comparing.extraction.parties import read_parties
from paraph.language.comparing.extraction.persons import Name, read_names
from paraph.language.comparing.extraction.quantities import read_quantities
from paraph.language.comparing.extraction.ranks import is_rank
from paraph.language.comparing.extraction.references import read_references
from paraph.language.comparing.extraction.shares import read_shares
from paraph.language.comparing.extraction.structure import enumerations, read_structure, trimmed
from paraph.language.comparing.extraction.towns import read_towns
from paraph.language.comparing.extraction.ways import read_ways
from paraph.language.comparing.extraction.wording import read_wording
from paraph.language.comparing.facts import Fact, Kind, Taken
from paraph.language.comparing.lexicon import Lexicon, lexicon
from paraph.language.comparing.words.exchanges import CONTRARIES, FIELDS, FORMULAS, Mentions, read_tables
from paraph.language.comparing.words.vocabulary import NOTHING, Meanings, tongues, vague, vocabulary
from paraph.language.comparing.words.witnesses import Testimony, testimony
from paraph.language.countries import CountryMention, find_countries
from paraph.language.files import known
from paraph.language.folding import Folded, Span
from paraph.language.honorifics import find_honorifics
from paraph.language.ordinals import OrdinalMention, find_ordinals
from paraph.language.patterns import ENDS
from paraph.language.terms import Glossary
from paraph.language.words import Words, read_words

MOST_KEPT = 4_096
"""Texts whose facts are remembered: those of a long protocol in three languages, with room for edits."""

LONGEST_KEPT = 20_000
LOOSE_ORDINALS = 2
"""Ordinals in words up to this one often count nothing (`for the first time`)."""


LOOSE_NUMBERS = ("one", "both", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""Keys of words that gather so many or multiply by it: दोनों, चारों, втрое."""

SHORT_RATES = frozenset({"per_second", "per_minute", "per_hour"})
"""How often, in times that are part of a measure."""

HALF_A_YEAR = ("month", 6)
"""What lies between two of what is twice a year."""

_ROMAN = regex.compile(r"[IVXLХІ]+(?:-?\w{0,3})?")
"""A Roman numeral that is no abbreviation, as CD and MM may be."""


@dataclass(frozen=True, slots=True)
class Account:
    """One text read: its facts by kind, each in order of its place."""

    lang: str
    words: Words
    facts: dict[Kind, tuple[Fact, ...]]
    names: tuple[Name, ...]
    lists: tuple[tuple[Span, ...], ...]
    series: tuple[tuple[Span, ...], ...]
    """The lists with what stands before them in their clause, which may be a member or none."""
    fields: Mentions
    contraries: Mentions
    formulas: Mentions
    meanings: tuple[Meanings, ...]
    """Of each word; none where no table knows it, and vague ones where it is part of a figure, a name or a Side."""
    said: Meanings
    """All of them, and those of the words in figures, names and Sides."""
    witnesses: Testimony

    @property
    def folded(self) -> Folded:
        """The folded text, in which every span of an account counts; `folded.span` leads back to the original."""
        return self.words.folded


def account(text: str, lang: str, glossary: Glossary | None = None) -> Account:
    """The facts of `text`. Raises `UnknownLanguage`."""
    glossary = glossary or Glossary.load()
    if len(text) > LONGEST_KEPT:
        return _read(text, known(lang), glossary)
    return _kept(text, known(lang), glossary)


def _read(text: str, lang: str, glossary: Glossary) -> Account:
    outer = read_words(text)
    words = read_words(outer.text)
    taken = Taken()
    references = read_references(words.text, lang, taken)
    facts = [*(fact for fact in read_structure(words.text) if not _is_point(fact, taken)), *references]
    facts += read_days(words.text, lang, taken)
    facts += read_shares(words, lang, taken)
    lands = find_countries(words.text, lang)
    facts += read_towns(words, lang, taken, lands)
    facts += read_offices(words, lang, taken)
    facts += _ordinals(words.text, lang, taken)
    facts += read_quantities(words.text, lang, taken)
    facts += [event for event in read_events(words, lang) if not _is_dated(event, facts)]
    facts += read_parties(words, lang, taken, lands)
    facts += read_ways(words, lang, facts)
    facts += _optional_numbers(words, lang, taken)
    facts += read_wording(words, lang, taken, glossary)
    for fact in facts:
        if not fact.spare:
            taken.add(fact.span)
    titles = find_honorifics(words.text, lang)
    for title in titles:
        taken.add(title.span)
    posts = (fact for fact in facts if fact.kind == "post" and not is_rank(fact))
    titled = frozenset([title.span[1] for title in titles] + [post.span[1] for post in posts])
    names = read_names(words, lang, taken, titled)
    by_kind: dict[Kind, list[Fact]] = defaultdict(list)
    for fact in sorted(facts, key=lambda fact: fact.span):
        by_kind[fact.kind].append(fact)
    series = tuple(tuple(run) for run in enumerations(words.text, lang))
    kept = {kind: tuple(found) for kind, found in by_kind.items()}
    whole = vocabulary(lang).read(words)
    exchangeable = read_tables(words, lang)
    known_words = _meanings(words, whole, facts, names, lands)
    return Account(
        lang=lang,
        words=outer,
        facts=kept,
        names=names,
        lists=tuple(tuple(trimmed(words.text, list(run))) for run in series),
        series=series,
        fields=exchangeable[FIELDS],
        contraries=exchangeable[CONTRARIES],
        formulas=exchangeable[FORMULAS],
        meanings=known_words,
        said=NOTHING.union(*whole),
        witnesses=testimony(known_words),
    )


_kept = lru_cache(maxsize=MOST_KEPT)(_read)


def _is_dated(event: Fact, facts: list[Fact]) -> bool:
    """Whether a share of a year was read with its year, or a time with what it is part of: per hour, twice a year."""
    return any(
        (
            fact.value == event.value
            or (fact.kind == "measure" and event.value in SHORT_RATES)
            or (fact.kind == "period" and event.value == "per_year" and fact.value == HALF_A_YEAR)
        )
        and fact.span[0] <= event.span[0]
        and event.span[1] <= fact.span[1]
        for fact in facts
    )


def _is_point(fact: Fact, taken: Taken) -> bool:
    """Whether what looks like the label of an item is the point that a reference is to: `subparagraph (b)`."""
    return fact.kind == "list_item" and (fact.span[0], fact.span[1] - 1) in taken


SPOKEN: frozenset[Kind] = frozenset(
    {"organisation", "post", "term", "force", "negation", "adjective", "list_item", "bracket"}
)
"""Kinds of facts whose words mean something in themselves."""


def _meanings(
    words: Words,
    whole: tuple[Meanings, ...],
    facts: list[Fact],
    names: tuple[Name, ...],
    lands: Sequence[CountryMention],
) -> tuple[Meanings, ...]:
    read, states = Taken(), Taken()
    for fact in facts:
        if fact.kind == "actor" and " " not in words.text[slice(*fact.span)]:
            states.add(fact.span)
        elif fact.kind not in SPOKEN:
            read.add(fact.span)
    for name in names:
        for span in name.spans if name.evident or not _is_word_that_begins(name, words, whole) else ():
            read.add(span)
    named = {land.span for land in lands}
    by_name = {land.span for land in lands if land.form == "name"}
    spans = zip(words.starts, words.ends, strict=True)
    return tuple(
        vague()
        if span in read
        or span in by_name
        or (span in states and meanings.isdisjoint(tongues()))
        or (not meanings and span in named)
        else meanings
        for span, meanings in zip(spans, whole, strict=True)
    )


def _is_word_that_begins(name: Name, words: Words, whole: tuple[Meanings, ...]) -> bool:
    """Whether what has a capital is one word we know, and a sentence begins with it: `Widows and orphans`."""
    at = bisect_left(words.starts, name.spans[0][0])
    return len(name.words) == 1 and bool(whole[at]) and (at == 0 or not ENDS.isdisjoint(words.gap(at)))


def _ordinals(text: str, lang: str, taken: Taken) -> list[Fact]:
    return taken.take(
        Fact("ordinal", mention.value, mention.span, alone=_counts(text.lower(), mention, lexicon(lang)))
        for mention in find_ordinals(text, lang, roman=True)
        if mention.form != "roman" or _ROMAN.fullmatch(text[slice(*mention.span)])
    )


def _counts(small: str, mention: OrdinalMention, own: Lexicon) -> bool:
    """Whether it counts something: it is no part of a fraction, nor `third` for one who is neither of the two."""
    before = small[: mention.span[0]]
    if mention.form == "words" and (mention.value <= LOOSE_ORDINALS or own.rule("fraction_before").search(before)):
        return False
    return not own.rule("strangers").match(small, mention.span[1] + 1)


def _optional_numbers(words: Words, lang: str, taken: Taken) -> list[Fact]:
    """`both`, `вдвое`, `एक`: numbers that may be said and need not."""
    values = _loose_numbers(lang)
    return taken.take(
        Fact("number", values[form], (words.starts[at], words.ends[at]), alone=False)
        for at, form in enumerate(words.forms)
        if form in values
    )


@lru_cache(maxsize=3)
def _loose_numbers(lang: str) -> dict[str, int]:
    own = lexicon(lang).lists["numbers"]
    return {form: value for value, key in enumerate(LOOSE_NUMBERS, start=1) for form in _single(own[key])}


def _single(listed: frozenset[str]) -> tuple[str, ...]:
    return tuple(form for written in listed for form in written.split("|") if form.isalpha() or form.isidentifier())
