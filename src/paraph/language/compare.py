"""Texts of one paragraph in several languages against each other: whatever a machine can compare, it does (DESIGN 1.4).

Every pair of languages is compared. A finding says what differs and where, in both texts; it does not say which of the
two is right, for no language is the source. Numbers, dates, sums, measures and references are compared by value in any
script and grouping, names by sound, terms by concept, verbs by their force; see `comparing` for each kind.

    >>> found, = compare({"en": "a modernised wind tunnel", "hi": "एक आधुनिक पवन सुरंग"})
    >>> found.kind, found.languages, found.found
    ('adjective', ('en', 'hi'), {'en': 'modernised', 'hi': 'आधुनिक'})

What is not compared: the sense of the sentences, word order beyond that of the two states, and anything that only one
who reads both languages can tell.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from paraph.language import LANGUAGES
from paraph.language.comparing.accounts import Account, account
from paraph.language.comparing.evidence import weighed
from paraph.language.comparing.facts import KINDS, Difference, Fact, Kind, told_by
from paraph.language.comparing.matching.differing import differences
from paraph.language.comparing.matching.few import few
from paraph.language.comparing.matching.figures import without_written
from paraph.language.comparing.matching.ranges import ranges
from paraph.language.comparing.modality.bearings import bearings
from paraph.language.comparing.modality.denials import denials
from paraph.language.comparing.modality.joins import joins
from paraph.language.comparing.modality.possible import possibilities
from paraph.language.comparing.modality.provisos import provisos
from paraph.language.comparing.modality.stages import stages
from paraph.language.comparing.modality.stances import stances
from paraph.language.comparing.names.bodies import bodies
from paraph.language.comparing.names.given import other_first_names
from paraph.language.comparing.names.naming import name_differences, without_spellings
from paraph.language.comparing.names.renamed import renamed
from paraph.language.comparing.names.respelled import respelled
from paraph.language.comparing.names.strangers import strangers
from paraph.language.comparing.omission.added import added
from paraph.language.comparing.omission.asides import asides
from paraph.language.comparing.omission.conditions import conditions
from paraph.language.comparing.omission.formulas import formulas, without_formulas
from paraph.language.comparing.omission.inserted import inserted
from paraph.language.comparing.omission.lengthened import lengthened
from paraph.language.comparing.omission.listing import without_items
from paraph.language.comparing.omission.omissions import omissions
from paraph.language.comparing.omission.shortened import shortened
from paraph.language.comparing.order.brackets import bracketed
from paraph.language.comparing.order.couples import couples
from paraph.language.comparing.order.crossings import crossings
from paraph.language.comparing.order.deeds import deeds
from paraph.language.comparing.order.directions import directions
from paraph.language.comparing.order.doings import doings
from paraph.language.comparing.order.points import points
from paraph.language.comparing.order.roles import exchanged_roles
from paraph.language.comparing.order.swaps import swaps
from paraph.language.comparing.order.turns import turned
from paraph.language.comparing.reasons import reason
from paraph.language.comparing.severity import Severity, severity
from paraph.language.comparing.substitution.otherwise import without_other_words
from paraph.language.comparing.substitution.said import without_said
from paraph.language.comparing.substitution.substitutions import substitutions
from paraph.language.comparing.substitution.titles import titled
from paraph.language.comparing.words.contrasts import of_rows
from paraph.language.comparing.words.exchanges import exchanges
from paraph.language.concordance import concordance
from paraph.language.files import known
from paraph.language.folding import Span
from paraph.language.terms import Glossary
from paraph.messages import Phrase

__all__ = ["KINDS", "Finding", "Kind", "compare", "load_tables"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference between two texts."""

    kind: Kind
    severity: Severity
    languages: tuple[str, str]
    spans: dict[str, Span | None]
    """By language, in code points of the text as given; None where nothing stands for it."""
    found: dict[str, str | None]
    """The words there."""
    why: Phrase
    rule: str
    """Who found it: a module of `comparing`, or one of its ways."""

    def as_json(self, language: str) -> dict[str, object]:
        """The finding as `paraph compare --json` gives it, its reason in `language`."""
        return {
            "kind": self.kind,
            "severity": self.severity,
            "languages": list(self.languages),
            "spans": {lang: list(span) if span else None for lang, span in self.spans.items()},
            "found": dict(self.found),
            "why": self.why.text(language),
        }


def compare(texts: Mapping[str, str], *, glossary: Glossary | None = None) -> tuple[Finding, ...]:
    """What differs between `texts`, given by language, for every pair, in order of pair, kind and place.

    One text alone, and an empty mapping, give no findings. Facts are remembered by text, so comparing again after an
    edit reads the edited text only. Raises `UnknownLanguage`.
    """
    for lang in texts:
        known(lang)
    accounts = {lang: account(texts[lang], lang, glossary) for lang in LANGUAGES if lang in texts}
    pairs = list(combinations(accounts, 2))
    differing = weighed({(one, other): _differing(accounts[one], accounts[other], accounts) for one, other in pairs})
    for pair, items in denials(accounts).items():
        differing[pair] += items
    for pair, items in crossings(accounts).items():
        differing[pair] += told_by("crossings", _untold(items, differing[pair]))
    exchanged = exchanges({lang: read.fields for lang, read in accounts.items()})
    for rule, more in (
        ("asides", asides(accounts)),
        ("brackets", bracketed(accounts)),
        ("couples", couples(accounts)),
        ("stances", stances(accounts)),
        ("exchanges", without_said(exchanged, accounts)),
        ("roles", exchanged_roles(accounts)),
        ("added", added(accounts)),
        ("respelled", respelled(accounts)),
        ("given", other_first_names(accounts)),
        ("strangers", strangers(accounts)),
        ("bodies", bodies(accounts)),
        ("substitutions", substitutions(accounts)),
        ("renamed", renamed(accounts)),
        ("omissions", omissions(accounts)),
        ("conditions", conditions(accounts)),
        ("inserted", inserted(accounts)),
        ("shortened", shortened(accounts)),
        ("lengthened", lengthened(accounts)),
        ("few", few(accounts)),
        ("ranges", ranges(accounts)),
        ("swaps", swaps(accounts)),
        ("turns", turned(accounts)),
        ("doings", doings(accounts)),
        ("deeds", deeds(accounts)),
        ("points", points(accounts)),
        ("bearings", bearings(accounts)),
        ("directions", directions(accounts)),
        ("joins", joins(accounts)),
        ("contraries", exchanges({lang: read.contraries for lang, read in accounts.items()})),
        ("possible", possibilities(accounts)),
        ("provisos", provisos(accounts)),
        ("stages", stages(accounts)),
        ("formulas", formulas(accounts)),
    ):
        for pair, items in more.items():
            differing[pair] = [one for one in differing[pair] if not _is_half(one) or not _is_told(one, items)]
            differing[pair] += told_by(rule, _untold(items, differing[pair]))
    differing = without_formulas(titled(differing, accounts), accounts)
    return tuple(
        _finding(item, how, accounts[one], accounts[other], texts)
        for one, other in pairs
        for item in sorted(differing[one, other], key=lambda item: (KINDS.index(item.kind), _place(item)))
        if (how := severity(item))
    )


def load_tables() -> None:
    """Read now what comparing would read when it is first needed: seconds that nobody then waits for."""
    compare(dict.fromkeys(LANGUAGES, "."))
    for lang in LANGUAGES:
        concordance(lang)
    of_rows()


def _is_half(item: Difference) -> bool:
    """Whether it is a name without what stands in its place, which another reader may know."""
    return item.kind == "name" and (item.left is None or item.right is None)


def _untold(items: list[Difference], before: list[Difference]) -> list[Difference]:
    """Those of `items` that nothing tells of yet, each once: two fields may hold the same words."""
    untold: list[Difference] = []
    for item in items:
        if not _is_told(item, [*before, *untold]):
            untold.append(item)
    return untold


def _is_told(item: Difference, before: list[Difference]) -> bool:
    """Whether the words of either text are told to differ already: one cause is one finding."""
    return any(
        mine and other and mine.span[0] < other.span[1] and other.span[0] < mine.span[1]
        for told in before
        for mine, other in ((item.left, told.left), (item.right, told.right))
    )


def _differing(left: Account, right: Account, accounts: Mapping[str, Account]) -> list[Difference]:
    """In what two of the `accounts` differ, as far as the two can tell."""
    found = told_by("matching", without_written(differences(left, right), left, right))
    found = told_by("listing", without_items(without_spellings(found, left, right), left, right))
    found += told_by("naming", name_differences(left, right, list(accounts.values())))
    return without_other_words(found, left, right, accounts)


def _place(item: Difference) -> Span:
    fact = item.left or item.right
    return fact.span if fact else (0, 0)


def _finding(item: Difference, how: Severity, left: Account, right: Account, texts: Mapping[str, str]) -> Finding:
    spans = {left.lang: _span(item.left, left), right.lang: _span(item.right, right)}
    found = {lang: texts[lang][slice(*span)] if span else None for lang, span in spans.items()}
    return Finding(
        kind=item.kind,
        severity=how,
        languages=(left.lang, right.lang),
        spans=spans,
        found=found,
        why=reason(item, found),
        rule=item.rule,
    )


def _span(fact: Fact | None, of: Account) -> Span | None:
    return of.folded.span(*fact.span) if fact else None
