"""Where a text departs from this side's mandate, in a sentence. For this side's own pages, and never for the room."""

from dataclasses import dataclass

from paraph.mechanism.negotiation.reading import Line
from paraph.messages import N_
from paraph.node.texts.mandates import Departure
from paraph.web.pages.reader import Reader

ASKED = N_("Our mandate asks for “{wanted}”; the text has “{found}” ({languages}).")
NOT_THERE = N_("Our mandate asks for “{wanted}”; the text does not have it ({languages}).")
MANDATE = {
    "said": N_("Our mandate rules out “{wanted}”; the text says “{found}” ({languages})."),
    "words": N_("Our mandate has the words “{wanted}”; the text does not ({languages})."),
}


@dataclass(frozen=True, slots=True)
class Against:
    """Where an alternative departs from this side's mandate. For this side's page alone."""

    label: str
    says: str
    principle: bool
    within_fallback: bool
    choice: str


def departure_told(one: Departure, reader: Reader) -> str:
    """Where an alternative departs from the mandate, in a sentence."""
    if one.kind == "nowhere":
        return reader.say(N_("Our mandate asks for “{wanted}”; the text says it nowhere."), wanted=one.wanted)
    languages = reader.listed(reader.language_within(lang) for lang in reader.own_language_first(one.languages))
    says = MANDATE.get(one.kind, ASKED if one.found else NOT_THERE)
    return reader.say(says, wanted=one.wanted, found=one.found, languages=languages)


def against_nowhere(one: Departure, reader: Reader) -> Against:
    """What the mandate asks for and the text says nowhere."""
    return Against("", departure_told(one, reader), one.entry.principle, one.within_fallback, "")


def against_in(one: Departure, shown: Line, reader: Reader) -> Against:
    """Where an alternative of a paragraph departs from it."""
    label = next((other.label for other in shown.alternatives if other.choice == one.choice), "")
    return Against(label, departure_told(one, reader), one.entry.principle, one.within_fallback, one.choice)
