"""The words the comparison looks for, by language: `data/compare_en.toml` and its sisters, kept compiled."""

from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from typing import NamedTuple

import regex

from paraph.language.compiled import compiled
from paraph.language.expressions import Parts, joined, parts_of
from paraph.language.files import known, table
from paraph.language.folding import fold
from paraph.language.patterns import KeptShelf, PatternShelf
from paraph.language.words import Words

SECTIONS = (
    "posts", "ranks", "ranked", "organisations", "adjectives", "adjectives_too", "negation", "modality", "weighing",
    "resolve", "bound", "fit", "consent", "ready", "goods", "actors", "period_events",
)  # fmt: skip
"""Sections whose patterns are looked for in one pass each."""

REFERENCES = ("paragraph", "section", "annex", "table", "stage")
"""What is referred to by number."""

STRETCHES = ("ten_days", "fortnight", "two_years")
"""Keys of words that mean one length of time."""

_FIRST = regex.compile(r"(?:\\(?=\W))?([^\\\[\](){}|^$.?*+]|(?<=\\)\W)(?![?*{])")
"""The sign that every word of a form begins with, where the form, written as an expression, begins with one."""

HIDING = {"posts": "posts_not", "adjectives": "adjectives_not", "modality": "modality_not", "ranks": "ranks_not"}
"""Sections of phrases that hide the words of another."""


class Found(NamedTuple):
    """One entry of a section, in words `first` up to, not including, `after`."""

    key: str
    first: int
    after: int
    span: tuple[int, int]
    """In the folded text."""


Lists = dict[str, dict[str, frozenset[str]]]
"""Plain lists of words, by section and key."""

_Shares = tuple[dict[str, int], dict[str, int]]
"""Words for the parts that a share is, and for those that the whole has, by how many they are."""

_Plain = tuple[
    KeptShelf[str], Lists, dict[str, float], dict[str, str], _Shares, dict[str, Parts], dict[str, Parts]
]  # fmt: skip
"""The patterns of all sections, the lists, spoken numbers and units, shares, rules and expressions, in plain values."""


class Lexicon:
    """All the words of one language."""

    def __init__(self, lang: str) -> None:
        """Read the words of `lang`."""
        self.lang = lang
        shelf, self.lists, numbers, units, shares, rules, expressions = compiled(
            f"lexicon_{lang}", partial(_made, lang)
        )
        self.patterns = PatternShelf(shelf)
        self.spoken_numbers = numbers
        """Numbers as words of several parts begin with them: двух-, त्रि-."""
        self.spoken_units = units
        """Units as words of several parts go on with them: -дневн-, -वर्षीय."""
        self.share_parts, self.share_wholes = shares
        """How many parts a share is, by the word for them: two of fifths; and of how many it is."""
        self._rules = {name: joined(parts) for name, parts in rules.items()}
        self._expressions = {name: joined(parts) for name, parts in expressions.items()}

    def find(self, section: str, words: Words) -> Iterator[Found]:
        """The entries of `section` in `words`, in order, hidden ones left out."""
        for hit in self.patterns.find(section, words):
            if hit.payload:
                span = words.starts[hit.first], words.ends[hit.after - 1]
                yield Found(hit.payload, hit.first, hit.after, span)

    def names_currency(self, text: str, unit: object) -> bool:
        """Whether `text` names a currency apart from any sum: invoiced in roubles at 86 thousand."""
        return any(match.lastgroup == unit for match in self.expression("currency").finditer(text.lower()))

    def rule(self, name: str) -> "regex.Pattern[str]":
        """What a single rule looks for."""
        return self._rules[name]

    def expression(self, name: str) -> "regex.Pattern[str]":
        """What finds the words of whole sections: units behind a figure, heads of references."""
        return self._expressions[name]


@lru_cache(maxsize=3)
def lexicon(lang: str) -> Lexicon:
    """The lexicon of `lang`. Raises `UnknownLanguage`."""
    return Lexicon(known(lang))


def _made(lang: str) -> _Plain:
    """The lexicon of `lang` from its file."""
    data = table(f"compare_{lang}")
    lists = {
        name: {key: frozenset(_forms(forms)) for key, forms in data[name].items()}
        for name in ("portfolios", "portfolio_heads", "lists", "numbers", "sides", "names", "ways")
    }
    numbers = {form: float(number) for number, forms in data["spoken_numbers"].items() for form in _forms(forms)}
    units = {form: unit for unit, forms in data["spoken_units"].items() for form in _forms(forms)}
    parts, wholes = (
        {form: int(number) for number, forms in data[name].items() for form in _forms(forms)}
        for name in ("share_parts", "share_wholes")
    )
    rules, expressions = (
        {name: parts_of(regex.compile(expression)) for name, expression in written.items()}
        for written in (data["rules"], _expressions(data))
    )
    return _shelf(data).kept, lists, numbers, units, (parts, wholes), rules, expressions


def _shelf(data: dict[str, dict[str, str]]) -> PatternShelf[str]:
    """The patterns of every section; those that hide others have no key."""
    shelf: PatternShelf[str] = PatternShelf()
    for section in SECTIONS:
        hiding = dict.fromkeys(data.get(HIDING.get(section, ""), {}).values(), "")
        for patterns, key in (*hiding.items(), *((listed, key) for key, listed in data[section].items())):
            for pattern in patterns.split(","):
                if pattern.strip():
                    shelf.add(section, pattern.strip(), key)
    return shelf


def _expressions(data: dict[str, dict[str, str]]) -> dict[str, str]:
    """The expressions made of words of the file, as they are written."""
    units, money, periods, numbers = (data[section] for section in ("units", "money", "periods", "numbers"))
    times = {key: f"{forms} {data['times_short'].get(key, '')}" for key, forms in periods.items()}
    stretches = {key: numbers[key] for key in STRETCHES}
    ones = "|".join(sorted(_forms(data["references"]["ones"]), key=len, reverse=True))
    figure = r"(?P<number>\d(?<![\w.,-]\d)\d*(?:[.,]\d+)*)"  # a digit first, which is found at once
    return {
        "units": rf"\.?[\s-]{{0,2}}(?:{_alternatives(units)})(?!\w)",
        "rates": rf"\s?{_each(data['each']['time'], times)}",
        "per_units": _each(data["each"]["amount"], units),
        "glued": rf"{figure}(?:(?P<bn>bn)|(?P<mn>mn|m(?=\s|$|[.,;)]))|{_alternatives(units)})(?!\w)",
        "money_after": rf"\.?\s?(?:{_alternatives(money)})(?!\w)",
        "money_before": rf"(?<!\w)(?:{_alternatives(money)})\.?\s?$",
        "currency": rf"(?<!\w)(?:{_alternatives(money)})(?!\w)",
        "periods": rf"[\s-]{{0,2}}(?:{_alternatives(periods)})(?!\w)",
        "one_period": rf"(?<!\w)(?:{ones})[\s-](?:{_alternatives(periods)})(?!\w)",
        "forcing": "|".join(data["rules"][name] for name in ("able", "wished", "ahead")),
        "half_year": "|".join(rf"(?<!\w){form}(?!\w)" for form in _forms(numbers["half_year"])),
        "stretches": rf"(?<!\w)(?:{_alternatives(stretches)})(?!\w)",
        "period_adjective": rf"(?<!\w){numbers['adjective']}(?!\w)",
        "reference_heads": _reference_heads(data["references"]),
        "reference_lists": _reference_lists(data["references"]),
        "letter_names": _letter_names(data["references"]),
    }


def _each(words: str, section: Mapping[str, str]) -> str:
    """In what time, or how much of what, something is so much: per hour, в час, /ч, с гектара."""
    written = "|".join(map(_written, _key(words).split()))
    return rf"(?:(?<!\w)(?:{written})|/\s?)(?:{_alternatives(section)})(?!\w)"


def _key(form: str) -> str:
    return fold(form).text.lower()


def _forms(listed: str) -> list[str]:
    return [form.replace("_", " ") for form in _key(listed).replace(",", " , ").split()]


def _alternatives(section: Mapping[str, str]) -> str:
    """Every form of a section, the longest first, each in a group named by its key.

    Forms of one first sign stand together behind it, so that a word is held against few of the hundreds; a
    form whose first sign is not told by how it is written comes last.
    """
    forms = [(form, key) for key, listed in section.items() for form in _key(listed).split()]
    forms.sort(key=lambda pair: len(pair[0]), reverse=True)
    by_sign: dict[str, list[str]] = {}
    for form, key in forms:
        first = _FIRST.match(form)
        by_sign.setdefault(first[1] if first else "", []).append(f"(?P<{key}>{_written(form)})")
    loose = by_sign.pop("", [])
    return "|".join([*(f"(?={regex.escape(sign)})(?:{'|'.join(few)})" for sign, few in by_sign.items()), *loose])


def _written(form: str) -> str:
    """A form as a regular expression: its points are points, `_` is a blank or a hyphen."""
    return form.replace(".", r"\.").replace("_?", r"\s?").replace("_", r"[\s-]")


def _reference_heads(section: Mapping[str, str]) -> str:
    kinds = {key: section[key] for key in REFERENCES}
    numbers = "|".join(_written(form) for form in _key(section["numbers"]).split())
    return rf"(?<!\w)(?:{_alternatives(kinds)})(?!\p{{L}})\.?[\s-]?(?:(?:{numbers})\.?\s?)?"


def _letter_names(section: Mapping[str, str]) -> str:
    """The names of letters by which annexes are numbered, each in a group named by its place in the alphabet."""
    names = [f"(?P<n{place}>{name})" for place, name in enumerate(_forms(section["letters"]), start=1)]
    return rf"(?<!\w)(?:{'|'.join(names) or '(?!)'})(?!\w)"


def _reference_lists(section: Mapping[str, str]) -> str:
    parts = r"(?:\s?\([«\"]?(?:\p{L}\p{M}?|[ivx]{2,5}|\d{1,2})[»\"]?\))+"
    arabic = rf"\d+(?:\.\d+)*(?:{parts}|\s?\(?\p{{L}}{{1,2}}\)|\s?[«\"]\p{{L}}[»\"]|\s(?:bis|ter|बिस|бис))?"
    letter = rf"[A-HА-И](?!\w)|[क-छ](?!\w)|{_letter_names(section)}"
    number = rf"(?:{arabic}|[(«\"][\p{{Ll}}क-ञ][)»\"]|[\p{{Ll}}क-ञ]\)|[IVXLХІ]{{1,7}}(?!\w)|{letter})"
    joins = "|".join(regex.escape(form) for form in _forms(section["joins"]))
    return rf"{number}(?:\s?(?:{joins})\s?{number})*(?![\w%])"
