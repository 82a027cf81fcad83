"""A text held against words it must say, or must not: whatever of those words a machine can compare (DOMAIN 3, 10.5).

Unlike `compare`, this is one-sided: what the text says beyond the words asked for is nobody's concern here. The words
may be in the text's language or in another: facts are compared by value, as between languages, so that a mandate kept
in Russian holds for the English text too.

    >>> text = "The Sides agreed to hold 4 seminars on the wind tunnel."
    >>> [(one.kind, one.wanted, one.found) for one in lacking(text, "en", "не менее 5 семинаров", "ru")]
    [('number', '5', '4')]
    >>> says(text, "en", "wind tunnels", "en"), says(text, "en", "carbon fibre", "en")
    ((43, 54), None)

What is not compared: the sense of the sentences. Words outside any fact are looked for by their dictionary forms, and
only in a text of their own language.
"""

from dataclasses import dataclass

from paraph.language.comparing.accounts import Account, account
from paraph.language.comparing.facts import Difference, Kind
from paraph.language.comparing.matching.differing import differences
from paraph.language.comparing.modality.denials import denials
from paraph.language.comparing.names.naming import name_differences, without_spellings
from paraph.language.comparing.omission.listing import without_items
from paraph.language.comparing.substitution.otherwise import without_other_words
from paraph.language.folding import Span
from paraph.language.stemming import lemmas

PASSED_OVER: frozenset[Kind] = frozenset({"party_order", "bracket"})
"""Kinds that a mandate does not mean: whose name comes first, and what is still in brackets."""

BOUNDS = frozenset({"less", "more", "than", "least", "most", "менее", "более", "меньше", "больше", "अधिक", "न्यूनतम"})
"""Words that set a bound: a text that names the very number keeps to it without them."""

SHORTEST = 4
"""Letters of a word that is looked for; shorter ones are mostly grammar."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """Something asked for that the text has otherwise, or not at all."""

    kind: str
    """A kind of `compare`, or `words`."""

    wanted: str
    found: str | None
    """The words that stand in its place."""

    span: Span | None
    """Where, in code points of the text as given."""


def lacking(text: str, lang: str, wanted: str, wanted_lang: str) -> tuple[Lacking, ...]:
    """What `wanted` says and `text` does not: facts by kind; where there are none, in one language, words.

    Words in a language other than the text's, and without any fact, find nothing: nothing of them can be compared.
    Raises `UnknownLanguage`.
    """
    own, asked = account(text, lang), account(wanted, wanted_lang)
    found = [one for one in _differences(own, asked) if one.right is not None and one.kind not in PASSED_OVER]
    told = [_lacking(one, own, asked, text, wanted) for one in found]
    if lang == wanted_lang and not told:
        facts = [fact.span for facts in asked.facts.values() for fact in facts if fact.alone]
        missing = _missing_words(own, asked, facts + [one.right.span for one in found if one.right])
        told += [Lacking("words", " ".join(missing), None, None)] if missing else []
    return tuple(told)


def says(text: str, lang: str, words: str, words_lang: str) -> Span | None:
    """Where `text` says `words`: as they stand, in other forms, or (in another language) by all their facts.

    In another language only words with a fact beyond the verb can be found. Raises `UnknownLanguage`.
    """
    own, asked = account(text, lang), account(words, words_lang)
    if lang == words_lang:
        return _as_they_stand(own, asked)
    telling = [one for kind, facts in asked.facts.items() if kind not in {"force", *PASSED_OVER} for one in facts]
    if not telling or any(one.right is not None for one in _differences(own, asked)):
        return None
    return next((own.folded.span(*fact.span) for fact in own.facts.get(telling[0].kind, ())
                 if fact.value == telling[0].value), (0, len(text)))  # fmt: skip


def _differences(own: Account, asked: Account) -> list[Difference]:
    found = without_items(without_spellings(differences(own, asked), own, asked), own, asked)
    found += name_differences(own, asked, [own, asked])
    both = {"own": own, "asked": asked}
    return without_other_words(found, own, asked, both) + [item for items in denials(both).values() for item in items]


def _lacking(one: Difference, own: Account, asked: Account, text: str, wanted: str) -> Lacking:
    span = own.folded.span(*one.left.span) if one.left else None
    words = wanted[slice(*asked.folded.span(*one.right.span))] if one.right else wanted
    return Lacking(one.kind, words, text[slice(*span)] if span else None, span)


def _as_they_stand(own: Account, asked: Account) -> Span | None:
    """The first run of words of the text that are forms of the words asked for, in their order."""
    wanted = [lemmas(form, asked.lang) for form in asked.words.forms]
    there = [lemmas(form, own.lang) for form in own.words.forms]
    for at in range(len(there) - len(wanted) + 1):
        if wanted and all(one & other for one, other in zip(wanted, there[at:], strict=False)):
            return own.folded.span(own.words.starts[at], own.words.ends[at + len(wanted) - 1])
    return None


def _missing_words(own: Account, asked: Account, told: list[Span]) -> list[str]:
    """The longer words asked for, outside what was compared as facts, of which the text has no form."""
    there = frozenset().union(*(lemmas(form, own.lang) for form in own.words.forms))
    words = zip(asked.words.forms, asked.words.starts, asked.words.ends, strict=True)
    return [
        asked.words.text[start:end] for form, start, end in words
        if len(form) >= SHORTEST and form not in BOUNDS and not lemmas(form, asked.lang) & there
        and not any(start < last and first < end for first, last in told)
    ]  # fmt: skip
