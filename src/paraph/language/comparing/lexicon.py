"""The words the comparison looks for, by language: `data/compare_en.toml` and its sisters, compiled once."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from paraph.language.files import known, table
from paraph.language.folding import fold
from paraph.language.patterns import PatternIndex, PatternShelf
from paraph.language.words import Words

SECTIONS = (
    "posts", "organisations", "adjectives", "adjectives_too", "negation", "modality", "goods", "actors",
    "period_events",
)  # fmt: skip
"""Sections whose patterns are looked for in one pass each."""

REFERENCES = ("paragraph", "section", "annex", "table", "stage")
"""What is referred to by number."""

HIDING = {"posts": "posts_not", "adjectives": "adjectives_not"}
"""Sections of phrases that hide the words of another."""


@dataclass(frozen=True, slots=True)
class Found:
    """One entry of a section, in words `first` up to, not including, `after`."""

    key: str
    first: int
    after: int
    span: tuple[int, int]
    """In the folded text."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All the words of one language."""

    lang: str
    patterns: PatternShelf[str]
    lists: dict[str, dict[str, frozenset[str]]]
    """Plain lists of words, by section and key."""
    units: "regex.Pattern[str]"
    rates: "regex.Pattern[str]"
    glued: "regex.Pattern[str]"
    money_after: "regex.Pattern[str]"
    money_before: "regex.Pattern[str]"
    currency: "regex.Pattern[str]"
    periods: "regex.Pattern[str]"
    one_period: "regex.Pattern[str]"
    half_year: "regex.Pattern[str]"
    period_adjective: "regex.Pattern[str]"
    reference_heads: "regex.Pattern[str]"
    reference_lists: "regex.Pattern[str]"
    joins: frozenset[str]

    def find(self, section: str, words: Words) -> Iterator[Found]:
        """The entries of `section` in `words`, in order, hidden ones left out."""
        for hit in self.patterns.find(section, words):
            if hit.payload:
                span = words.starts[hit.first], words.ends[hit.after - 1]
                yield Found(hit.payload, hit.first, hit.after, span)

    def names_currency(self, text: str, unit: object) -> bool:
        """Whether `text` names a currency apart from any sum: invoiced in roubles at 86 thousand."""
        return any(match.lastgroup == unit for match in self.currency.finditer(text.lower()))


@lru_cache(maxsize=3)
def lexicon(lang: str) -> Lexicon:
    """The lexicon of `lang`. Raises `UnknownLanguage`."""
    data = table(f"compare_{known(lang)}")
    units = _alternatives(data["units"])
    one = "|".join(sorted(_forms(data["references"]["ones"]), key=len, reverse=True))
    periods = _alternatives(data["periods"])
    return Lexicon(
        lang=lang,
        patterns=PatternShelf({section: _index(data, section) for section in SECTIONS}),
        lists={
            name: {key: frozenset(_forms(forms)) for key, forms in data[name].items()}
            for name in ("portfolios", "portfolio_heads", "lists", "numbers", "sides", "names")
        },
        units=_compiled(rf"\.?[\s-]{{0,2}}(?:{units})(?!\w)"),
        rates=_compiled(rf"\s?(?:{_alternatives(data['unit_rates'])})(?!\w)"),
        glued=_compiled(
            rf"(?<![\w.,-])(?P<number>\d+(?:[.,]\d+)*)(?:(?P<bn>bn)|(?P<mn>mn|m(?=\s|$|[.,;)]))|{units})(?!\w)"
        ),
        money_after=_compiled(rf"\.?\s?(?:{_alternatives(data['money'])})(?!\w)"),
        money_before=_compiled(rf"(?<!\w)(?:{_alternatives(data['money'])})\.?\s?$"),
        currency=_compiled(rf"(?<!\w)(?:{_alternatives(data['money'])})(?!\w)"),
        periods=_compiled(rf"[\s-]{{0,2}}(?:{periods})(?!\w)"),
        one_period=_compiled(rf"(?<!\w)(?:{one})[\s-](?:{periods})(?!\w)"),
        half_year=_compiled("|".join(rf"(?<!\w){form}(?!\w)" for form in _forms(data["numbers"]["half_year"]))),
        period_adjective=_compiled(rf"(?<!\w){data['numbers']['adjective']}(?!\w)"),
        reference_heads=_reference_heads(data["references"]),
        reference_lists=_reference_lists(data["references"]),
        joins=frozenset(_forms(data["references"]["joins"])),
    )


def _index(data: dict[str, dict[str, str]], section: str) -> PatternIndex[str]:
    index: PatternIndex[str] = PatternIndex({}, frozenset())
    for patterns in data.get(HIDING.get(section, ""), {}).values():
        for pattern in patterns.split(","):
            index.add(pattern.strip(), "")
    for key, patterns in data[section].items():
        for pattern in patterns.split(","):
            if pattern.strip():
                index.add(pattern.strip(), key)
    return index


def _key(form: str) -> str:
    return fold(form).text.lower()


def _forms(listed: str) -> list[str]:
    return [form.replace("_", " ") for form in _key(listed).replace(",", " , ").split()]


def _alternatives(section: dict[str, str]) -> str:
    """Every form of a section, the longest first, each in a group named by its key."""
    forms = [(form, key) for key, listed in section.items() for form in _key(listed).split()]
    forms.sort(key=lambda pair: len(pair[0]), reverse=True)
    return "|".join(f"(?P<{key}>{_written(form)})" for form, key in forms)


def _written(form: str) -> str:
    """A form as a regular expression: its points are points, `_` is a blank or a hyphen."""
    return form.replace(".", r"\.").replace("_?", r"\s?").replace("_", r"[\s-]")


def _reference_heads(section: dict[str, str]) -> "regex.Pattern[str]":
    kinds = {key: section[key] for key in REFERENCES}
    numbers = "|".join(_written(form) for form in _key(section["numbers"]).split())
    return _compiled(rf"(?<!\w)(?:{_alternatives(kinds)})(?!\p{{L}})\.?\s?(?:(?:{numbers})\.?\s?)?")


def _reference_lists(section: dict[str, str]) -> "regex.Pattern[str]":
    arabic = r"\d+(?:\.\d+)*(?:\s?\(?\p{L}{1,2}\)|\s?[«\"]\p{L}[»\"]|\s(?:bis|ter|बिस|бис))?"
    number = rf"(?:{arabic}|[(«\"][\p{{Ll}}क-ञ][)»\"]|[IVXLХІ]{{1,7}}(?!\w)|[A-HА-И](?!\w)|[क-छ](?!\w))"
    joins = "|".join(regex.escape(form) for form in _forms(section["joins"]))
    return _compiled(rf"{number}(?:\s?(?:{joins})\s?{number})*(?![\w%])")


def _compiled(pattern: str) -> "regex.Pattern[str]":
    return regex.compile(pattern)
