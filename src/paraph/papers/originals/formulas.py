"""What an original says of itself in each language: title, closing formula, signature blocks (DOMAIN 2.2, 2.4, 2.5).

These are formulas of practice, not phrases of the interface: each language has its own, with its own grammar, in
`data/formulas/<language>.toml`. A new language is one such file. `{…}` are filled here; the order of languages and of
sides is the owner's.

    >>> of_language("en").closing(Regime(("en", "hi", "ru"), "en"), ("hi", "ru", "en"), place="New Delhi", day=day)
    'Done at New Delhi on 6 August 2025 in two originals, each in the Hindi, Russian and English languages, all texts
    being equally authentic. In case of divergence in interpretation, the English text shall prevail.'
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import cast

from paraph.language.countries import demonym
from paraph.language.ordinals import MOST_IN_WORDS, format_ordinal
from paraph.language.refusals import OrdinalOutOfRange, UnknownCountry
from paraph.language.russian import feminine, genitive
from paraph.language.told_days import format_date
from paraph.mechanism.documents import DocumentType, Regime
from paraph.papers.refusals import TooManyOriginals, UnsupportedLanguage

MOST_ORIGINALS = 6
_LANGUAGES = ("en", "hi", "ru")


@dataclass(frozen=True, slots=True)
class Formulas:
    """The formulas of one language."""

    language: str
    words: Mapping[str, object]

    def title(self, kind: DocumentType, ordinal: int | None, body: str) -> str:
        """Protocol of the Twelfth Session of the India-Russia Working Group on …; the number in words."""
        titles = self._table("titles")
        types = cast("dict[str, str]", titles["types"])
        of_body = genitive(body) if self.language == "ru" else body
        pattern = str(titles["whole" if ordinal is not None else "unnumbered"])
        return pattern.format(type=types[kind.value], nth=self._nth(ordinal), body=of_body)

    def closing(self, regime: Regime, languages: Sequence[str], *, place: str, day: date | None) -> str:
        """The closing formula; `languages` in the owner's order. A blank is left where place or day is not known."""
        closing, originals = self._table("closing"), self._table("originals")
        if not 1 <= regime.originals <= MOST_ORIGINALS:
            raise TooManyOriginals(found=regime.originals, most=MOST_ORIGINALS)
        done = str(closing[{1: "one", 2: "two"}.get(len(languages), "many")]).format(
            place=self.place(place),
            day=self.day(day),
            originals=originals[str(regime.originals)],
            each=closing["each"] if regime.originals > 1 else "",
            languages=self._listed(languages),
        )
        if regime.prevailing is None or len(languages) == 1:
            return done
        prevailing = self._table("prevailing")[regime.prevailing]
        return f"{done} {str(closing['prevails']).format(language=prevailing)}"

    def place(self, place: str) -> str:
        """The place as it stands in the formula."""
        return str(self.words["place"]).format(place=place or self.words["place_blank"])

    def day(self, day: date | None) -> str:
        """A day in full, not parted at the end of a line, or a blank to be filled in by hand."""
        if day is None:
            return str(self.words["day_blank"])
        return format_date(day, self.language, in_full=True).replace(" ", "\u00a0")

    def for_side(self, side: str) -> str:
        """For the Indian Side, भारतीय पक्ष की ओर से, За Индийскую Сторону; the code of a country without a name."""
        try:
            adjective = demonym(side, self.language)
        except UnknownCountry:
            adjective = side
        if self.language == "ru":
            adjective = feminine(adjective, "acc")
            adjective = adjective[:1].upper() + adjective[1:]
        return str(self.words["for_side"]).format(side=adjective)

    def annex(self, number: int) -> str:
        """Annex 1, अनुलग्नक 1, Приложение № 1."""
        return str(self.words["annex"]).format(number=number)

    @property
    def draft(self) -> str:
        """What a draft bears above its title."""
        return str(self.words["draft"])

    def own_name(self) -> str:
        """The name of the language in itself."""
        return str(self._table("languages")["own"])

    def _nth(self, ordinal: int | None) -> str:
        if ordinal is None:
            return ""
        in_words = ordinal <= MOST_IN_WORDS.get(self.language, ordinal)
        try:
            written = format_ordinal(ordinal, self.language, gender="n", case="gen", in_words=in_words)
        except OrdinalOutOfRange:
            return str(ordinal)
        return "-".join(part.capitalize() for part in written.split("-")) if self.language == "en" else written

    def _listed(self, languages: Sequence[str]) -> str:
        """The languages as the formula lists them; a name that is not declined takes its noun when it stands last."""
        names = self._table("languages")
        apart = names.get("apart")
        if isinstance(apart, dict) and str(names[languages[-1]]) != str(apart[languages[-1]]).split()[0]:
            return self._joined([str(apart[one]) for one in languages])
        listed = self._joined([str(names[one]) for one in languages])
        return str(names["one" if len(languages) == 1 else "more"]).format(list=listed)

    def _joined(self, names: Sequence[str]) -> str:
        words = self._table("languages")
        *before, last = names
        return f"{str(words['comma']).join(before)}{words['and']}{last}" if before else last

    def _table(self, name: str) -> dict[str, object]:
        return cast("dict[str, object]", self.words[name])


@lru_cache(maxsize=8)
def of_language(language: str) -> Formulas:
    """The formulas of a language; raises `UnsupportedLanguage`."""
    if language not in _LANGUAGES:
        raise UnsupportedLanguage(language=language, languages=", ".join(_LANGUAGES))
    source = files("paraph.papers").joinpath("data", "formulas", f"{language}.toml")
    return Formulas(language, tomllib.loads(source.read_text(encoding="utf-8")))
