"""The facts of two texts against each other.

1. Of each kind, equal values cancel out, one for one. What is left over on both sides is paired by its place in the
   text: another value stands there. What is left over on one side alone is missing from the other.
2. Facts that a text may repeat or leave to a pronoun (actors, posts, bodies, terms, adjectives) count as missing only
   where the other text does not have them at all.
3. One number under two kinds (`session 11`, `11th session`; a unit that only one language knows) is no difference.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from functools import lru_cache

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.facts import KINDS, Difference, Fact, Kind
from paraph.language.comparing.forces import MAY
from paraph.language.comparing.lexicon import lexicon
from paraph.language.comparing.quantities import PER
from paraph.language.comparing.ways import is_way
from paraph.language.files import table

REPEATED: frozenset[Kind] = frozenset({"actor", "post", "organisation", "term", "adjective", "name", "force"})
NUMERIC: frozenset[Kind] = frozenset(
    {"number", "ordinal", "measure", "reference", "date", "percent", "money", "period"}
)
SAME_BY_NUMBER: frozenset[Kind] = frozenset({"number", "ordinal", "measure", "reference", "date", "period"})
ALIKE: tuple[set[object], ...] = (
    {"reaffirm", "interest"},
    {"recommend", "one_side"},
    {"recommend", "propose"},
    {"propose", "one_side"},
    {"undertake", "consider"},
    {"president", "chair"},
    {"head", "chair"},
    {"governor", "chair"},
    {"mayor", "head"},
    {("rank", "leading"), ("rank", "senior")},
    {"deputy_governor", "vice_chair"},
    {"current", "existing"},
    {"regular", "permanent"},
    {"mutual", "bilateral"},
    {"modernised", "advanced"},
    {"agency", "department"},
    {"agency", "ministry"},
    {"department", "ministry"},
    {"agency", "company"},
    {"institute", "university"},
)
"""Values that one word has in two languages: readiness is confirmed here and expressed there."""

ENGLISH_ALIKE: tuple[set[object], ...] = ({("promises", "undertaking"), ("promises", "obligation")},)
"""Promises for which English has one word: an undertaking is a договорённость and an обязательство."""

TOLD: frozenset[object] = frozenset({"focus", "review", "explore", "observe", "take_note", "one_side", "reserve"})
"""Forces of verbs that only tell: which of them a language takes says nothing."""

HINDI_ALIKE = ({("documents", "road_map"), ("documents", "work_plan")},)
"""Terms for which Hindi has one word, कार्य-योजना with its hyphen."""

RUSSIAN_ALIKE: tuple[set[object], ...] = (
    {("documents", "protocol"), ("documents", "minutes")},
    {("documents", "protocol"), ("documents", "agreed_minutes")},
    {("documents", "protocol"), ("documents", "record_of_discussions")},
    {("promises", "commitment"), ("promises", "obligation")},
)
"""Documents and promises for which Russian has one word: протокол, обязательство."""

EVENTS: tuple[frozenset[Hashable], ...] = (
    frozenset({"before_next_session", "after_session", "between_sessions"}),
    frozenset({"beginning_of", "middle_of", "end_of"}),
    frozenset({"first_half", "second_half"}),
    frozenset(
        {
            "per_second",
            "per_minute",
            "per_hour",
            "per_day",
            "per_week",
            "per_month",
            "per_quarter",
            "per_half_year",
            "per_two_weeks",
            "per_two_months",
            "per_two_years",
            "per_three_years",
            "per_five_years",
            "per_year",
        }
    ),
    frozenset({"shortest_time", "mutually_convenient", "before_next_session"}),
)
"""Events and rhythms that may be put for one another."""

PLAIN_GROUP, JOINT_GROUP = ("bodies", "working_group"), ("bodies", "joint_working_group")
"""Bodies told apart by a quality, which other words may part from the group: संयुक्त कृषि कार्य समूह."""

DIVISIONS: frozenset[Hashable] = frozenset({"paragraph", "section"})
"""Divisions of a paper that are not told apart everywhere: धारा is a section of one and an article of another."""

BESIDE = 60
"""Letters within which a share without its sign goes on to one that has it."""

PLURAL = 2
"""Fields of a ministry by which it is known though one text names more of them."""

MOST_PAIRED = 100
"""Left-over facts of one kind that are paired by place; of more, the first."""


def differences(left: Account, right: Account) -> list[Difference]:
    """The differences of two accounts in all kinds but names and denials, in order of kind."""
    kinds: list[Kind] = [kind for kind in KINDS if kind != "negation" and (kind in left.facts or kind in right.facts)]
    rest = {kind: _left_over(left.facts.get(kind, ()), right.facts.get(kind, ())) for kind in kinds}
    _reconcile(rest)
    _without_units(rest, left, right)
    _without_states(*rest.get("money", ([], [])))
    found: list[Difference] = []
    for kind in kinds:
        if rest[kind] != ([], []):
            found += _differences(kind, *rest[kind], left, right)
    return _across([item for at, item in enumerate(found) if not _is_told(item, found[:at])])


def _is_told(item: Difference, before: list[Difference]) -> bool:
    """Whether the same words were told to differ already: that a Side acts, beside that it is another one."""
    return any(
        item.kind == other.kind
        and ((item.left and other.left and item.left.span == other.left.span)
             or (item.right and other.right and item.right.span == other.right.span))
        for other in before
    )  # fmt: skip


_Rest = tuple[list[Fact], list[Fact]]


def _left_over(one: Iterable[Fact], other: Iterable[Fact]) -> _Rest:
    first, second = [fact.value for fact in one], [fact.value for fact in other]
    if first == second:
        return [], []
    return _beyond(one, Counter(second)), _beyond(other, Counter(first))


def _beyond(facts: Iterable[Fact], matched: Counter[object]) -> list[Fact]:
    """The facts that `matched` has no counterpart for; those that may be left out are the first to go unmatched."""
    free = Counter(matched)
    kept = []
    for fact in sorted(facts, key=lambda fact: not fact.alone):
        if free[fact.value] > 0:
            free[fact.value] -= 1
        else:
            kept.append(fact)
    return sorted(kept, key=lambda fact: fact.span)


def _reconcile(rest: dict[Kind, _Rest]) -> None:
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


def _without_units(rest: dict[Kind, _Rest], left: Account, right: Account) -> None:
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


def _without_states(mine: list[Fact], theirs: list[Fact]) -> None:
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


def _differences(
    kind: Kind, mine: list[Fact], theirs: list[Fact], left: Account, right: Account
) -> Iterator[Difference]:
    has_left = {fact.value for fact in left.facts.get(kind, ())}
    has_right = {fact.value for fact in right.facts.get(kind, ())}
    if kind == "organisation":
        mine, theirs = _without_fields(mine, theirs), _without_fields(theirs, mine)
        mine, theirs = _without_glosses(mine, has_right, left), _without_glosses(theirs, has_left, right)
    mine, theirs = [[fact for fact in facts if not fact.spare] for facts in (mine, theirs)]
    pairs = _paired(mine, theirs, left, right)
    if kind == "force":
        pairs = [(_in_order(one, left, right), _in_order(other, right, left)) for one, other in pairs]
    if kind == "actor":
        pairs = [(_in_place(one, other, left, right), _in_place(other, one, right, left)) for one, other in pairs]
    if kind in REPEATED:
        pairs = [(one, other) for one, other in pairs if one.value not in has_right or other.value not in has_left]
        mine = [fact for fact in mine if fact.value not in has_right]
        theirs = [fact for fact in theirs if fact.value not in has_left]
    yield from (Difference(kind, one, other) for one, other in pairs if not _are_alike(one, other, left, right))
    told = [fact for pair in pairs for fact in pair]
    yield from (Difference(kind, fact, None) for fact in mine if _is_missing(fact, has_right) and fact not in told)
    yield from (Difference(kind, None, fact) for fact in theirs if _is_missing(fact, has_left) and fact not in told)


def _in_place(fact: Fact, twin: Fact, own: Account, other: Account) -> Fact:
    """Of the mentions of one state that which stands as the other text's does: a Side for a Side, and the nearest."""
    mentions = [one for one in own.facts.get("actor", ()) if one.value == fact.value]
    as_side = _is_side(twin, other)
    return min(mentions, key=lambda one: (_is_side(one, own) != as_side, _distance(one, twin, own, other)))


def _in_order(fact: Fact, own: Account, other: Account) -> Fact:
    """Of the verbs of one force that in whose turn the other text has another, where both have as many verbs."""
    mine, theirs = ([verb for verb in read.facts.get("force", ()) if not verb.spare] for read in (own, other))
    if len(mine) != len(theirs):
        return fact
    others = (one for one, twin in zip(mine, theirs, strict=True) if one.value == fact.value != twin.value)
    return next(others, fact)


def _is_side(fact: Fact, own: Account) -> bool:
    return " " in own.words.text[slice(*fact.span)]


def _without_fields(facts: list[Fact], there: list[Fact]) -> list[Fact]:
    """The bodies for which the other text has none left whose fields, two at least, are theirs and more, or fewer."""
    return [fact for fact in facts if not any(_are_nested(fact.value, other.value) for other in there)]


def _without_glosses(facts: list[Fact], there: set[Hashable], own: Account) -> list[Fact]:
    """The bodies but for such as one text calls by a second name in brackets, where the other has them too: निर्यात-आयात
    बैंक (एक्ज़िम बैंक).
    """
    return [fact for fact in facts if fact.value not in there or own.words.text[fact.span[0] - 1 : fact.span[0]] != "("]


def _are_nested(one: Hashable, other: Hashable) -> bool:
    mine, theirs = (set(_fields_of().get(str(value), str(value)).split("+")) for value in (one, other))
    return len(mine & theirs) >= PLURAL and (mine <= theirs or theirs <= mine)


@lru_cache(maxsize=1)
def _fields_of() -> dict[str, str]:
    """The fields of the ministries that are known by a name of their own."""
    return dict(table("comparing")["fields"])


def _is_missing(fact: Fact, there: set[Hashable]) -> bool:
    """Whether it counts that the other text, which has `there`, lacks a fact."""
    return fact.alone and not (fact.kind == "force" and "explore" in there)


def _are_alike(one: Fact, other: Fact, left: Account, right: Account) -> bool:
    """Whether two values may be one word of either language."""
    values = {one.value, other.value}
    if _only_tell(one, other):
        return True
    if one.kind == "force" and values == {"agree", "consider"}:
        agree, agreeing = (one, left) if one.value == "agree" else (other, right)
        said = agreeing.words.text.lower()
        after = said if agreeing.lang == "hi" else said[agree.span[1] :]  # what is agreed follows, but in Hindi
        return lexicon(agreeing.lang).rule("considered").search(after) is not None
    loose = not (one.alone or other.alone)
    if loose and ((one.kind == "number" and 1 in values) or (one.kind == "adjective" and not _are_rivals(values))):
        return True
    langs = {left.lang, right.lang}
    if ("ru" in langs and values in RUSSIAN_ALIKE) or ("en" in langs and values in ENGLISH_ALIKE):
        return True
    if values == {PLAIN_GROUP, JOINT_GROUP}:
        return _is_joint(*((one, left) if one.value == PLAIN_GROUP else (other, right)))
    return values in ALIKE or (
        values in HINDI_ALIKE and any(_is_hyphened(fact, of) for fact, of in ((one, left), (other, right)))
    )


def _is_joint(group: Fact, of: Account) -> bool:
    """Whether a group is called joint some words before it."""
    before = of.words.text[max(group.span[0] - BESIDE, 0) : group.span[0]].lower()
    return lexicon(of.lang).rule("joint_before").search(before) is not None


def _are_rivals(values: set[Hashable]) -> bool:
    """Whether two qualities are of one family, so that one may have been put for the other."""
    return any(values <= family for family in _families())


@lru_cache(maxsize=1)
def _families() -> tuple[frozenset[Hashable], ...]:
    return tuple(frozenset(listed.split()) for listed in table("comparing")["rivals"].values())


def _is_hyphened(fact: Fact, of: Account) -> bool:
    return of.lang == "hi" and "-" in of.words.text[slice(*fact.span)]


def _paired(mine: list[Fact], theirs: list[Fact], left: Account, right: Account) -> list[tuple[Fact, Fact]]:
    """Facts in each other's place: verbs that only tell, then those that must stand, then the nearest by place."""
    scored = sorted(
        ((not _only_tell(one, other), not (one.alone and other.alone), 1 in {one.value, other.value},
          _distance(one, other, left, right), at, place)
         for at, one in enumerate(mine[:MOST_PAIRED]) for place, other in enumerate(theirs[:MOST_PAIRED])
         if _comparable(one, other)),
    )  # fmt: skip
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs = []
    for *_, at, place in scored:
        if at not in used_left and place not in used_right:
            used_left.add(at)
            used_right.add(place)
            pairs.append((mine[at], theirs[place]))
    return pairs


def _only_tell(one: Fact, other: Fact) -> bool:
    """Whether two verbs only tell, so that a third is none of them put for another."""
    return one.kind == "force" and {one.value, other.value} <= TOLD


def _comparable(one: Fact, other: Fact) -> bool:
    """Whether one may stand in the place of the other: terms of one family, periods of one sort."""
    first, second = one.value, other.value
    if one.kind == "term":
        return isinstance(first, tuple) == isinstance(second, tuple) and (
            not isinstance(first, tuple) or (isinstance(second, tuple) and first[0] == second[0])
        )
    if one.kind == "period" and isinstance(first, str) and isinstance(second, str):
        return any({first, second} <= family for family in EVENTS)
    if one.kind == "period":
        return isinstance(first, str) == isinstance(second, str)
    if one.kind == "force":
        return (first == MAY) == (second == MAY)
    if one.kind in {"actor", "list_item", "post"}:
        return isinstance(first, tuple) == isinstance(second, tuple) and one.kind != "list_item"
    return _is_amount(one) == _is_amount(other) and _may_be_turned(one, other)


def _may_be_turned(one: Fact, other: Fact) -> bool:
    """Whether two facts are ways, the one the other turned round; or neither is a way."""
    if not (is_way(one) or is_way(other)):
        return True
    return isinstance(one.value, tuple) and isinstance(other.value, tuple) and one.value[:0:-1] == other.value[1:]


def _is_amount(fact: Fact) -> bool:
    """Whether it only tells in how much of what something is so much."""
    return fact.kind == "measure" and isinstance(fact.value, tuple) and fact.value[0] == PER


def _distance(one: Fact, other: Fact, left: Account, right: Account) -> float:
    return abs(one.span[0] / (len(left.words.text) or 1) - other.span[0] / (len(right.words.text) or 1))


def _across(found: list[Difference]) -> list[Difference]:
    """Join two one-sided differences of numeric kinds into one: the number stands there under another kind."""
    alone = [item for item in found if item.kind in NUMERIC and (item.left is None or item.right is None)]
    lefts = [item for item in alone if item.left]
    rights = [item for item in alone if item.right]
    for one, other in zip(lefts, rights, strict=False):
        kind = one.kind if one.kind != "number" else other.kind
        found = [item for item in found if item is not one and item is not other]
        found.append(Difference(kind, one.left, other.right))
    return found
