"""The same number under two kinds (`session 11`, `11th session`), or with a unit that one text leaves out.

Reads: what is left over of each kind. Writes: the same without what is one.
"""

from collections.abc import Hashable

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.facts import Fact, Kind
from paraph.language.comparing.lexicon import lexicon
from paraph.language.files import table

SAME_BY_NUMBER: frozenset[Kind] = frozenset({"number", "ordinal", "measure", "reference", "date", "period"})


DIVISIONS: frozenset[Hashable] = frozenset({"paragraph", "section"})
"""Divisions of a paper that are not told apart everywhere: धारा is a section of one and an article of another."""


BESIDE = 60
"""Letters within which a share without its sign goes on to one that has it."""


Rest = tuple[list[Fact], list[Fact]]


def reconcile(rest: dict[Kind, Rest]) -> None:
    """Take away what is the same number under two kinds."""
    if "reference" in rest:
        _without_divisions(*rest["reference"])
    kinds = SAME_BY_NUMBER & rest.keys()
    for one in kinds:
        for other in kinds - ({"measure", "period"} if one in {"measure", "period"} else {one}):
            for fact in list(rest[one][0]):
                number = number_of(fact)
                twin = next((item for item in rest[other][1] if number is not None and number_of(item) == number), None)
                if twin is not None:
                    rest[one][0].remove(fact)
                    rest[other][1].remove(twin)


def without_units(rest: dict[Kind, Rest], left: Account, right: Account) -> None:
    """Take away sums and percentages of which one text leaves the unit to one beside it: `USD 68 billion against 65
    billion`, `51 and 49 per cent`.
    """
    for mine, theirs in [rest[kind] for kind in ("money", "percent") if kind in rest]:
        numbers = rest.get("number", ([], []))
        for facts, plain, of in ((mine, numbers[1], right), (theirs, numbers[0], left)):
            for fact in list(facts):
                alike = [item for item in plain if item.bare == fact.bare and _has_unit_beside(fact, item, of)]
                if alike:
                    facts.remove(fact)
                    plain.remove(alike[0])


def without_states(mine: list[Fact], theirs: list[Fact]) -> None:
    """Take away sums in a currency that one text names without its state: 5 million manats, азербайджанских манатов."""
    for fact in list(mine):
        twin = next((other for other in theirs if other.bare == fact.bare and _is_one_currency(fact, other)), None)
        if twin is not None:
            mine.remove(fact)
            theirs.remove(twin)


def _is_one_currency(one: Fact, other: Fact) -> bool:
    named = table("comparing")["currencies"]
    return any(_unit(few) in named.get(str(_unit(all_of)), "").split() for few, all_of in ((one, other), (other, one)))


def _has_unit_beside(fact: Fact, plain: Fact, of: Account) -> bool:
    """Whether a number of a text may mean `fact` without its unit: a sum where others are in that currency, a share
    where `and` leads on to one with its sign.
    """
    alike = [one for one in of.facts.get(fact.kind, ()) if _unit(one) == _unit(fact)]
    if fact.kind == "money":
        return bool(alike) or lexicon(of.lang).names_currency(of.words.text, _unit(fact))
    leads_on = lexicon(of.lang).rule("goes_on").match(of.words.text, plain.span[1])
    return leads_on is not None and any(0 < one.span[0] - plain.span[1] < BESIDE for one in alike)


def _unit(fact: Fact) -> Hashable:
    return fact.value[1] if isinstance(fact.value, tuple) else None


def _without_divisions(mine: list[Fact], theirs: list[Fact]) -> None:
    """Take away references to one number of a division that is not told apart everywhere."""
    for fact in list(mine):
        twin = next((other for other in theirs if _is_same_division(fact.value, other.value)), None)
        if twin is not None:
            mine.remove(fact)
            theirs.remove(twin)


def _is_same_division(one: Hashable, other: Hashable) -> bool:
    if not (isinstance(one, tuple) and isinstance(other, tuple)):
        return False
    return {one[0], other[0]} == DIVISIONS and one[1:] == other[1:]


def number_of(fact: Fact) -> object:
    """The number by which a fact is the same as one of another kind, or None."""
    if fact.kind == "ordinal":
        return fact.value
    if fact.kind == "reference" and isinstance(fact.value, tuple):
        number = str(fact.value[1])
        return int(number) if number.isdecimal() else None
    if fact.kind == "period" and isinstance(fact.value, tuple) and fact.value[0] == "quarter_of_year":
        return fact.value[1]
    if fact.kind == "date" and isinstance(fact.value, tuple):
        return fact.value[1] if fact.value[0] == "year" else None
    return fact.bare
