"""Two values that one word of a language has, so that neither was put for the other.

Reads: two facts and the accounts they are of. Writes: whether they may be one.
"""

from collections.abc import Hashable
from functools import lru_cache

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.facts import Fact
from paraph.language.comparing.lexicon import lexicon
from paraph.language.files import table

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


PLAIN_GROUP = ("bodies", "working_group")


JOINT_GROUP = ("bodies", "joint_working_group")
"""Bodies told apart by a quality, which other words may part from the group: संयुक्त कृषि कार्य समूह."""


def are_alike(one: Fact, other: Fact, left: Account, right: Account) -> bool:
    """Whether two values may be one word of either language."""
    values = {one.value, other.value}
    if only_tell(one, other):
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


BEFORE_GROUP = 60
"""Letters before a group within which it may be called joint."""


def _is_joint(group: Fact, of: Account) -> bool:
    """Whether a group is called joint some words before it."""
    before = of.words.text[max(group.span[0] - BEFORE_GROUP, 0) : group.span[0]].lower()
    return lexicon(of.lang).rule("joint_before").search(before) is not None


def _are_rivals(values: set[Hashable]) -> bool:
    """Whether two qualities are of one family, so that one may have been put for the other."""
    return any(values <= family for family in _families())


@lru_cache(maxsize=1)
def _families() -> tuple[frozenset[Hashable], ...]:
    return tuple(frozenset(listed.split()) for listed in table("comparing")["rivals"].values())


def _is_hyphened(fact: Fact, of: Account) -> bool:
    return of.lang == "hi" and "-" in of.words.text[slice(*fact.span)]


def only_tell(one: Fact, other: Fact) -> bool:
    """Whether two verbs only tell, so that a third is none of them put for another."""
    return one.kind == "force" and {one.value, other.value} <= TOLD
