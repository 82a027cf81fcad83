"""Why two texts differ, as a sentence."""

from collections.abc import Mapping

from paraph.language.comparing.extraction.ways import is_way
from paraph.language.comparing.facts import Difference, Kind
from paraph.language.comparing.order.brackets import HOLDS
from paraph.messages import N_, Phrase

LANGUAGE = {"en": N_("the English text"), "hi": N_("the Hindi text"), "ru": N_("the Russian text")}

NAMES: dict[Kind, str] = {
    "number": N_("A number"),
    "percent": N_("Percentage"),
    "money": N_("Sum of money"),
    "date": N_("A date"),
    "period": N_("Period"),
    "ordinal": N_("Ordinal"),
    "measure": N_("Measure"),
    "reference": N_("Reference"),
    "actor": N_("Actor"),
    "party_order": N_("Order of the parties"),
    "name": N_("A name"),
    "post": N_("A post"),
    "organisation": N_("Organisation"),
    "term": N_("Term of the glossary"),
    "force": N_("Force of the verb"),
    "negation": N_("Negation"),
    "adjective": N_("Qualifying word"),
    "list_item": N_("Item of a list"),
    "bracket": N_("Square bracket"),
}
"""What a kind is called before a reader."""

DIFFERENT = N_("{kind}: “{one}” in {first}, “{other}” in {second}.")
MISSING = N_("{kind}: “{one}” in {first} has no counterpart in {second}.")
ORDER = N_(
    "Order of the parties: “{one}” in {first}, “{other}” in {second}. In an original its owner stands first; elsewhere "
    "the order should be one."
)
PROJECT = N_(
    "Qualifying word: “{one}” in {first}, “{other}” in {second}. What is new and what is made modern are two projects."
)
WAY = N_("Order of the parties: “{one}” in {first} and “{other}” in {second} go opposite ways.")
VERB = N_("Force of the verb: “{one}” in {first} does not bind as “{other}” in {second} does.")
DENIED = N_("Negation: {first} denies with “{one}” what {second} affirms.")
ITEMS = N_("Item of a list: “{one}” in {first} and “{other}” in {second} have different numbers of items.")
UNBALANCED = N_("Square bracket: the brackets of {first} and {second} are not equally many, or are not closed.")
HELD = N_("Square bracket: “{one}” in {first} does not hold what “{other}” in {second} does.")
MODERN = frozenset({"modern", "modernised", "new", "existing"})


def reason(item: Difference, found: Mapping[str, str | None]) -> Phrase:
    """The sentence for one difference; `found` are the words of both languages."""
    (one_lang, one), (other_lang, other) = found.items()
    if one is None:
        one_lang, one, other_lang, other = other_lang, other, one_lang, one
    facts = {"first": Phrase(LANGUAGE[one_lang]), "second": Phrase(LANGUAGE[other_lang]), "one": one, "other": other}
    return Phrase(_template(item, both=other is not None), kind=Phrase(NAMES[item.kind]), **facts)


def _template(item: Difference, *, both: bool) -> str:
    if item.kind == "bracket":
        return HELD if item.left and item.left.value == HOLDS else UNBALANCED
    if not both:
        return DENIED if item.kind == "negation" else MISSING
    if item.kind == "adjective" and item.left and item.right and {item.left.value, item.right.value} <= MODERN:
        return PROJECT
    if item.left and is_way(item.left):
        return WAY
    return {"party_order": ORDER, "force": VERB, "list_item": ITEMS}.get(item.kind, DIFFERENT)
