"""Sides within a sentence: called by their names, in the case that the sentence asks for.

    named("RU", Reader("en", "IN"))                   "the Russian Side"; in Russian "Российская Сторона", and its cases
    by_name(KeyUnknown(side="RU", size=3), wording)   the same refusal, its sides called by name

A phrase asks for a case as `{side:gen}`; English and Hindi have one form. What is no code of a State stands as it is.
"""

from paraph.language.countries import country_name, name_or_code
from paraph.language.refusals import UnknownCountry
from paraph.language.russian import FEMININE
from paraph.messages import Cased, Refused
from paraph.papers.wording import Wording

_SIDE = {"gen": "Стороны", "dat": "Стороне", "acc": "Сторону", "ins": "Стороной"}
"""The Russian noun in the cases that phrases ask for."""

_NOMINATIVE = f"{FEMININE['nom']} Сторона"


def named(side: str, wording: Wording, *, with_code: bool = False) -> Cased:
    """A side as it stands within a sentence; `with_code` also as commands call it: the Russian Side (RU)."""
    try:
        country_name(side, wording.language)
    except UnknownCountry:
        return Cased(side)
    name, code = wording.side_name(side), f" ({side})" if with_code else ""
    if wording.language == "ru" and name.endswith(_NOMINATIVE):
        stem = name.removesuffix(_NOMINATIVE)
        return Cased(f"{name}{code}", {case: f"{stem}{FEMININE[case]} {noun}{code}" for case, noun in _SIDE.items()})
    return Cased(f"the {name}{code}" if wording.language == "en" and ":" not in name else f"{name}{code}")


def listed(sides: str, wording: Wording, *, with_code: bool = False) -> str:
    """Sides with commas between, each as `named`; what names none as it is."""
    names = [named(side, wording, with_code=with_code) for side in sides.split(", ")]
    if names == sides.split(", "):
        return sides
    return Cased(", ".join(names), {case: ", ".join(format(one, case) for one in names) for case in _SIDE})


def by_name(refusal: Refused, wording: Wording, *, with_codes: bool = False) -> Refused:
    """The same refusal with names where it has codes of States; of several, `with_codes` keeps the codes beside."""
    names: dict[str, str] = {}
    for name, value in refusal.facts.items():
        if name in refusal.sides and isinstance(value, str) and value:
            names[name] = listed(value, wording, with_code=with_codes and name in LISTS)
        elif name in refusal.states and isinstance(value, str):
            names[name] = Cased(", ".join(name_or_code(code, wording.language) for code in value.split(", ")))
    return type(refusal)(**{**refusal.facts, **names}) if names else refusal


LISTS = frozenset({"parties", "others"})
"""Facts that offer a choice of sides: who types commands is shown what to type."""
