"""One text as the check reads it: its facts, its claims, its telling words, and the clause of each claim.

A clause is a claim with what it claims: in English and Russian from the verb on, in Hindi up to the verb, to the next
comma or conjunction before another verb. A verb that governs a sentence (`noted that …`) has all of it.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from paraph.language.comparing.accounts import Account, account
from paraph.language.comparing.facts import Kind
from paraph.language.comparing.words.vocabulary import vague
from paraph.language.comparing.words.vocabulary import vocabulary as wordbook
from paraph.language.concordance import Meaning, concordance, meanings_of
from paraph.language.files import known, table
from paraph.language.folding import Span
from paraph.language.releasing.texts.claims import Claim, read_claims
from paraph.language.releasing.texts.kinship import by_root
from paraph.language.releasing.texts.parts import describes, is_homonym
from paraph.language.releasing.vocabulary import rule, vocabulary
from paraph.language.stemming import lemmas
from paraph.language.terms import Glossary
from paraph.language.words import Words

MOST_KEPT = 2_048

CHECKED: tuple[Kind, ...] = (
    "number", "percent", "money", "measure", "date", "period", "ordinal", "reference", "post", "organisation", "actor",
    "name",
)  # fmt: skip
"""Facts whose words are held against the paragraphs as facts, not as words."""


@dataclass(frozen=True, slots=True)
class Token:
    """One telling word: neither a joining word, nor furniture of any account, nor part of a verb or another fact."""

    at: int
    """Which word of the text."""
    span: Span
    form: str
    lemmas: frozenset[str]
    meanings: frozenset[int]
    sorts: frozenset[str]
    alone: frozenset[int]
    """Of a word that has its meaning together with others: what it means by itself; of an unknown one, its root."""
    phrase: bool
    """Whether it is one of several words that have their meaning together."""
    term: str
    """The concept of the glossary it is part of, or empty."""
    heads_field: bool = False
    """Whether it names a whole field of the concordance, fertilizers, rather than one thing of it, urea."""
    fact: bool = False
    """Whether it is part of a name, a number or a date."""
    capital: bool = False
    """Whether it is written with a capital."""
    describes: bool = False
    """Whether it describes another word rather than naming a thing or a deed."""
    book: frozenset[int] = frozenset()
    """What it may mean by the wordbook, whose rows are too loose for what an agreement is about."""

    @property
    def known(self) -> bool:
        """Whether any table has the word, or it may be a name: of one that none has nobody knows what it stands for."""
        return bool(self.meanings or self.term or self.book or self.capital or self.fact)


@dataclass(frozen=True, slots=True)
class Clause:
    """A claim and what it claims."""

    claim: Claim | None
    span: Span
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One text read."""

    lang: str
    account: Account
    words: Words
    claims: tuple[Claim, ...]
    tokens: tuple[Token, ...]
    every: tuple[Token, ...]
    """All words but joining ones, those of facts and verbs among them: what may support a word of another text."""
    clauses: tuple[Clause, ...]
    meanings: frozenset[int]
    terms: frozenset[str]
    lemmas: frozenset[str]


def read(text: str, lang: str) -> Reading:
    """The reading of `text`. Raises `UnknownLanguage`."""
    return _kept(text, known(lang))


def _read(text: str, lang: str) -> Reading:
    facts = account(text, lang)
    words = facts.words
    claims = read_claims(words, lang)
    verbs = [claim.span for claim in claims if not claim.promise or claim.vowed]
    taken = [fact.span for kind in CHECKED for fact in facts.facts.get(kind, ()) if fact.alone and not fact.spare]
    taken += [name.span for name in facts.names if name.evident]
    every = tuple(replace(token, fact=_meets(token, taken)) for token in _tokens(words, lang))
    own = vocabulary(lang)
    tokens = tuple(
        token
        for token in every
        if not token.fact
        and not (_meets(token, verbs) and not token.describes)
        and not (own.is_small(token.form) and not token.phrase)
        and (token.sorts & {"t", "q", "d"} or token.term or token.describes or not own.is_neutral(token.form))
    )
    return Reading(
        lang=lang,
        account=facts,
        words=words,
        claims=claims,
        tokens=tokens,
        every=every,
        clauses=tuple(_clauses(words.text, lang, claims, tokens)),
        meanings=frozenset(meaning for token in every for meaning in token.meanings | token.alone),
        terms=frozenset(token.term for token in every if token.term),
        lemmas=frozenset(lemma for token in every for lemma in token.lemmas),
    )


_kept = lru_cache(maxsize=MOST_KEPT)(_read)


def _meets(token: Token, spans: list[Span]) -> bool:
    return any(start < token.span[1] and token.span[0] < end for start, end in spans)


def _tokens(words: Words, lang: str) -> Iterator[Token]:
    own = vocabulary(lang)
    meant: dict[int, Meaning] = {}
    for meaning in concordance(lang).find(words):
        meant.update(dict.fromkeys(range(meaning.first, meaning.after), meaning))
    book = wordbook(lang).read(words)
    topics = frozenset(table("comparing")["topics"].split())
    terms = {}
    for term in Glossary.load().find_terms(words.text, lang):
        if term.concept in topics:
            first = bisect_left(words.starts, term.span[0])
            terms.update(dict.fromkeys(range(first, bisect_left(words.starts, term.span[1])), term.concept))
    for at, form in enumerate(words.forms):
        known_as = meant.get(at)
        if (own.is_small(form) and known_as is None) or form[0].isdigit() or len(form) == 1:
            continue
        if is_homonym(words, at):
            continue
        bases = own.bases_of(form) | _bases(form, lang)
        together = known_as is not None and known_as.after - known_as.first > 1
        yield Token(
            at=at,
            span=(words.starts[at], words.ends[at]),
            form=form,
            lemmas=lemmas(form, lang) | {form} | bases,
            meanings=(known_as.meanings if known_as else frozenset()).union(
                *(meanings_of(base, lang) for base in bases)
            ),
            sorts=known_as.sorts if known_as else frozenset(),
            alone=_alone(form, lang, known_as),
            phrase=together,
            term=terms.get(at, ""),
            heads_field=known_as is not None and known_as.heads,
            capital=words.written(at)[0].isupper(),
            describes=describes(words, at, lang, known_as.sorts if known_as else frozenset()),
            book=book[at] - vague(),
        )


def _bases(form: str, lang: str) -> frozenset[str]:
    """What an English adverb is made of, and the masculine of a Hindi adjective."""
    if lang == "en" and form.endswith("ly"):
        return frozenset({form[:-2]})
    return frozenset({form[:-1] + "ा"}) if lang == "hi" and form.endswith("ी") else frozenset()


def _alone(form: str, lang: str, known_as: Meaning | None) -> frozenset[int]:
    if known_as is None:
        return by_root(form, lang)
    return meanings_of(form, lang) if known_as.after - known_as.first > 1 else frozenset()


_SENTENCE = regex.compile(r"[^.;।!?\n]+(?:\.(?=\S|\s\p{Ll})[^.;।!?\n]*)*")


def _clauses(text: str, lang: str, claims: tuple[Claim, ...], tokens: tuple[Token, ...]) -> Iterator[Clause]:
    for match in _SENTENCE.finditer(text):
        start, end = match.span()
        inside = [claim for claim in claims if start <= claim.span[0] < end]
        if not inside:
            yield Clause(None, (start, end), _between(tokens, start, end))
        for at, claim in enumerate(inside):
            left, right = _bounds(text, lang, inside, at, (start, end))
            yield Clause(claim, (left, right), _between(tokens, left, right))


def _bounds(text: str, lang: str, claims: list[Claim], at: int, sentence: Span) -> Span:
    claim = claims[at]
    if rule(lang, "that_clause").match(text, claim.span[1]):
        return (claim.span[0] if at else sentence[0]), sentence[1]
    if lang == "hi":
        left = claims[at - 1].span[1] if at else sentence[0]
        return left, (sentence[1] if at == len(claims) - 1 else claim.span[1])
    left = sentence[0] if not at else _break(text, lang, claims[at - 1].span[1], claim.span[0])
    if at and left == claim.span[0] and rule(lang, "that_clause").match(text, claims[at - 1].span[1]):
        left = claims[at - 1].span[1]
    right = sentence[1] if at == len(claims) - 1 else _break(text, lang, claim.span[1], claims[at + 1].span[0])
    return left, right


def _break(text: str, lang: str, start: int, end: int) -> int:
    """Where one clause ends and the next begins: at the last comma or conjunction between two verbs."""
    breaks = [match.start() for match in rule(lang, "clause_breaks").finditer(text, start, end)]
    return breaks[-1] if breaks else end


def _between(tokens: tuple[Token, ...], start: int, end: int) -> tuple[Token, ...]:
    return tuple(token for token in tokens if start <= token.span[0] < end)
