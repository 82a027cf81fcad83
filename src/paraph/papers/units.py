"""Units of the indicators as a reader of each language writes them: км in Russian, किमी in Hindi.

The record keeps one symbol for a unit; papers print it in the reader's script where the language has a custom of its
own (GOST 8.417 for Russian). Scales and codes that are alike everywhere (TRL, UNFC, Re) are not listed.
"""

from paraph.messages import N_, translate

UNITS = (
    N_("% TREO"), N_("GPa"), N_("MJ/Nm³"), N_("Mach"), N_("Mt"), N_("Nm³/h"), N_("USD"), N_("agreements"),
    N_("boreholes"),
    N_("g/kWh"), N_("h"), N_("ha"), N_("jobs"), N_("kW"), N_("kWh/t"), N_("kg/h"), N_("km"), N_("km/h"), N_("km²"),
    N_("kt"), N_("kt/yr"), N_("line-km"), N_("m"), N_("machines"), N_("mm"), N_("parts"), N_("person-days"),
    N_("persons"), N_("plots"), N_("projects"), N_("runs/yr"), N_("specifications"), N_("t"), N_("t CO₂/t"),
    N_("t REO/yr"), N_("t/day"), N_("t/h"), N_("t/yr"), N_("trainsets"), N_("units"), N_("units/yr"),
)  # fmt: skip
"""Units of the topic templates that some language writes in its own way."""

ALIKE = frozenset({"%", "Re", "TRL", "UNFC"})
"""Units written alike in every language."""


def unit(symbol: str, language: str) -> str:
    """The unit as `language` writes it; one not listed stays as the record has it."""
    return translate(symbol, language) if symbol in UNITS else symbol
