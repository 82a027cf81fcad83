"""The words the comparison looks for, by language: `data/compare_en.toml` and its sisters, compiled once."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

import regex

from paraph.language.files import known, table
from paraph.language.folding import fold
from paraph.language.patterns import PatternShelf
from paraph.language.words import Words

SECTIONS = (
    "posts", "ranks", "ranked", "organisations", "adjectives", "adjectives_too", "negation", "modality", "goods",
    "actors", "period_events",
)  # fmt: skip
"""Sections whose patterns are looked for in one pass each."""

REFERENCES = ("paragraph", "section", "annex", "table", "stage")
"""What is referred to by number."""

SPANS_OF_DAYS = ("ten_days", "fortnight")
"""Keys of words that mean so many days."""

HIDING = {"posts": "posts_not", "adjectives": "adjectives_not", "modality": "modality_not"}
"""Sections of phrases that hide the words of another."""


@dataclass(frozen=True, slots=True)
class Found:
    """One entry of a section, in words `first` up to, not including, `after`."""

    key: str
    first: int
    after: int
    span: tuple[int, int]
    """In the folded text."""


class Lexicon:
    """All the words of one language. What is a regular expression is compiled when it is first asked for."""

    def __init__(self, lang: str) -> None:
        """Read the words of `lang`."""
        self.lang = lang
        data = self._data = table(f"compare_{lang}")
        self.patterns = _shelf(data)
        self.lists = {
            name: {key: frozenset(_forms(forms)) for key, forms in data[name].items()}
            for name in ("portfolios", "portfolio_heads", "lists", "numbers", "sides", "names", "ways")
        }
        """Plain lists of words, by section and key."""
        self.joins = frozenset(_forms(data["references"]["joins"]))
        self._rules: dict[str, regex.Pattern[str]] = {}

    def find(self, section: str, words: Words) -> Iterator[Found]:
        """The entries of `section` in `words`, in order, hidden ones left out."""
        for hit in self.patterns.find(section, words):
            if hit.payload:
                span = words.starts[hit.first], words.ends[hit.after - 1]
                yield Found(hit.payload, hit.first, hit.after, span)

    def names_currency(self, text: str, unit: object) -> bool:
        """Whether `text` names a currency apart from any sum: invoiced in roubles at 86 thousand."""
        return any(match.lastgroup == unit for match in self.currency.finditer(text.lower()))

    def rule(self, name: str) -> "regex.Pattern[str]":
        """What a single rule looks for."""
        if name not in self._rules:
            self._rules[name] = _compiled(self._data["rules"][name])
        return self._rules[name]

    def compile_all(self) -> None:
        """Compile everything now, for processes that share it."""
        for name, value in vars(Lexicon).items():
            if isinstance(value, cached_property):
                getattr(self, name)
        for name in self._data["rules"]:
            self.rule(name)

    @cached_property
    def spoken_numbers(self) -> dict[str, int]:
        """Numbers as words of several parts begin with them: двух-, त्रि-."""
        listed = self._data["spoken_numbers"]
        return {form: int(number) for number, forms in listed.items() for form in _forms(forms)}

    @cached_property
    def spoken_units(self) -> dict[str, str]:
        """Units as words of several parts go on with them: -дневн-, -वर्षीय."""
        return {form: unit for unit, forms in self._data["spoken_units"].items() for form in _forms(forms)}

    @cached_property
    def units(self) -> "regex.Pattern[str]":
        return _compiled(rf"\.?[\s-]{{0,2}}(?:{_alternatives(self._data['units'])})(?!\w)")

    @cached_property
    def rates(self) -> "regex.Pattern[str]":
        """In what time something is so much: per hour, в час, /ч."""
        short = self._data["times_short"]
        return self._each(
            "time", {key: f"{forms} {short.get(key, '')}" for key, forms in self._data["periods"].items()}
        )

    @cached_property
    def per_units(self) -> "regex.Pattern[str]":
        """In how much of what something is so much: per tonne, с гектара, /л."""
        return self._each("amount", self._data["units"])

    def _each(self, of: str, section: dict[str, str]) -> "regex.Pattern[str]":
        words = "|".join(map(_written, _key(self._data["each"][of]).split()))
        return _compiled(rf"\s?(?:(?<!\w)(?:{words})|/\s?)(?:{_alternatives(section)})(?!\w)")

    @cached_property
    def glued(self) -> "regex.Pattern[str]":
        units = _alternatives(self._data["units"])
        return _compiled(
            rf"(?<![\w.,-])(?P<number>\d+(?:[.,]\d+)*)(?:(?P<bn>bn)|(?P<mn>mn|m(?=\s|$|[.,;)]))|{units})(?!\w)"
        )

    @cached_property
    def money_after(self) -> "regex.Pattern[str]":
        return _compiled(rf"\.?\s?(?:{_alternatives(self._data['money'])})(?!\w)")

    @cached_property
    def money_before(self) -> "regex.Pattern[str]":
        return _compiled(rf"(?<!\w)(?:{_alternatives(self._data['money'])})\.?\s?$")

    @cached_property
    def currency(self) -> "regex.Pattern[str]":
        return _compiled(rf"(?<!\w)(?:{_alternatives(self._data['money'])})(?!\w)")

    @cached_property
    def periods(self) -> "regex.Pattern[str]":
        return _compiled(rf"[\s-]{{0,2}}(?:{_alternatives(self._data['periods'])})(?!\w)")

    @cached_property
    def one_period(self) -> "regex.Pattern[str]":
        one = "|".join(sorted(_forms(self._data["references"]["ones"]), key=len, reverse=True))
        return _compiled(rf"(?<!\w)(?:{one})[\s-](?:{_alternatives(self._data['periods'])})(?!\w)")

    @cached_property
    def half_year(self) -> "regex.Pattern[str]":
        return _compiled("|".join(rf"(?<!\w){form}(?!\w)" for form in _forms(self._data["numbers"]["half_year"])))

    @cached_property
    def spans_of_days(self) -> "regex.Pattern[str]":
        """Words for so many days: декада, fortnight; each in a group named by its key."""
        numbers = self._data["numbers"]
        return _compiled(rf"(?<!\w)(?:{_alternatives({key: numbers[key] for key in SPANS_OF_DAYS})})(?!\w)")

    @cached_property
    def period_adjective(self) -> "regex.Pattern[str]":
        return _compiled(rf"(?<!\w){self._data['numbers']['adjective']}(?!\w)")

    @cached_property
    def reference_heads(self) -> "regex.Pattern[str]":
        return _reference_heads(self._data["references"])

    @cached_property
    def reference_lists(self) -> "regex.Pattern[str]":
        return _reference_lists(self._data["references"])


@lru_cache(maxsize=3)
def lexicon(lang: str) -> Lexicon:
    """The lexicon of `lang`. Raises `UnknownLanguage`."""
    return Lexicon(known(lang))


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
    parts = r"(?:\s?\([«\"]?(?:\p{L}\p{M}?|[ivx]{2,5}|\d{1,2})[»\"]?\))+"
    arabic = rf"\d+(?:\.\d+)*(?:{parts}|\s?\(?\p{{L}}{{1,2}}\)|\s?[«\"]\p{{L}}[»\"]|\s(?:bis|ter|बिस|бис))?"
    number = rf"(?:{arabic}|[(«\"][\p{{Ll}}क-ञ][)»\"]|[IVXLХІ]{{1,7}}(?!\w)|[A-HА-И](?!\w)|[क-छ](?!\w))"
    joins = "|".join(regex.escape(form) for form in _forms(section["joins"]))
    return _compiled(rf"{number}(?:\s?(?:{joins})\s?{number})*(?![\w%])")


def _compiled(pattern: str) -> "regex.Pattern[str]":
    return regex.compile(pattern)
