"""What the language room will not do.

Refused
  LanguageError
    UnknownLanguage      a language other than English, Hindi or Russian was asked for
    UnknownCountry       a country code that the table of partners does not hold
    OrdinalOutOfRange    an ordinal below 1, or in words above 999
    RangeReversed        a range of dates that ends before it begins
    GlossaryBroken       a glossary file whose row cannot be read
"""

from paraph.messages import N_, Refused


class LanguageError(Refused):
    """A word, number or date that cannot be what it is taken for."""

    code = "language"


class UnknownLanguage(LanguageError):
    """Facts: `lang`."""

    code = "language.unknown"
    says = N_("“{lang}” is not one of the working languages, which are en, hi and ru.")
    advice = N_("Give one of these three codes, or let the language be recognised from the text.")


class UnknownCountry(LanguageError):
    """Facts: `country`."""

    code = "language.country.unknown"
    says = N_("There is no country or union with the code “{country}” in the table of partners.")
    advice = N_("Use a code of ISO 3166-1 alpha-2, or EU, EAEU, ASEAN and the like as listed in countries.tsv.")


class OrdinalOutOfRange(LanguageError):
    """Facts: `number`, `most`."""

    code = "language.ordinal.range"
    says = N_("{number} cannot be written as an ordinal here; expected a whole number from 1 to {most}.")
    advice = N_("Check the number of the session.")


class RangeReversed(LanguageError):
    """Facts: `start`, `end`."""

    code = "language.dates.reversed"
    says = N_("The range ends on {end}, before it begins on {start}.")
    advice = N_("Exchange the two dates, or correct the one that is wrong.")


class GlossaryBroken(LanguageError):
    """Facts: `source`, `line`, `found`."""

    code = "language.glossary.broken"
    says = N_("Line {line} of the glossary {source} reads “{found}”; expected concept, language, term and status.")
    advice = N_("Correct the line: four columns separated by tabs, the language being en, hi or ru.")
