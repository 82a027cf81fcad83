"""A second look before a difference is told: may other words of the other text say the same (`data/concordance.tsv`)?

The lexicons of the comparison know one key for a word; the concordance knows that `промышленная` may be `commercial`,
that `опытная` may be `pilot`. What a text is said to lack it does not lack where all the words have such a counterpart.
"""

from collections.abc import Mapping

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.extraction.parties import BOTH
from paraph.language.comparing.extraction.persons import spoken_at
from paraph.language.comparing.extraction.portfolios import field_of
from paraph.language.comparing.extraction.ranks import is_rank
from paraph.language.comparing.facts import Difference, Fact, Kind
from paraph.language.comparing.hearing import is_heard_as_name
from paraph.language.comparing.words.vocabulary import vague, vocabulary
from paraph.language.concordance import fields, meanings_in
from paraph.language.folding import Span

LOOKED_AT: frozenset[Kind] = frozenset({"adjective", "name", "term"})
LONG = 3
"""Words of a term that may be parted: management of industrial and domestic waste."""

PARTIES = frozenset({"IN", "RU"})
PROJECTS = frozenset({"modern", "modernised", "new", "existing"})
"""Qualities that are never one another (DOMAIN 0.1)."""


def without_other_words(
    found: list[Difference], left: Account, right: Account, accounts: Mapping[str, Account]
) -> list[Difference]:
    """`found` without what the other text says in other words, or in letters of its own (`Ванде Бхарат`), and without
    the states that one of all `accounts` only names besides.
    """
    return [
        item
        for item in found
        if not (_is_said(item, left, right) and not _is_outnumbered(item, accounts))
        and not _is_besides(item, left, right, accounts)
    ]


def _is_outnumbered(item: Difference, accounts: Mapping[str, Account]) -> bool:
    """Whether each of three texts has one list, and one of the two a list that is shorter than both others."""
    sizes = [fact.value if fact and isinstance(fact.value, int) else 0 for fact in (item.left, item.right)]
    runs = [[run for run in read.lists if len(run) >= LONG] for read in accounts.values()]
    if item.kind != "list_item" or not all(sizes) or len(runs) != LONG or any(len(each) != 1 for each in runs):
        return False
    return sorted(len(each[0]) for each in runs) == sorted((*sizes, max(sizes)))


def _is_besides(item: Difference, left: Account, right: Account, accounts: Mapping[str, Account]) -> bool:
    """Whether it is a state that one text names and neither of the others: the ministry `of India`."""
    fact, own = (item.left, left) if item.left else (item.right, right)
    if item.kind != "actor" or (item.left and item.right) or fact is None or len(accounts) == len((left, right)):
        return False
    if " " in own.words.text[slice(*fact.span)]:
        return False
    others = [read.facts.get("actor", ()) for read in accounts.values() if read is not own]
    return all(fact.value != actor.value for actors in others for actor in actors)


def _is_said(item: Difference, left: Account, right: Account) -> bool:
    sides = ((item.left, left, right), (item.right, right, left))
    if item.kind == "actor":
        return _is_passing(item, left, right) or any(
            fact is not None and _is_spelled(fact, own, other) for fact, own, other in sides
        )
    if item.kind in {"organisation", "post"}:
        return not (item.left and item.right) and any(
            fact and not is_rank(fact) and (_has_field(fact, other) or _has_most(fact, own, other))
            for fact, own, other in sides
        )
    if item.kind == "list_item":
        return _is_other_sign(item, left, right) or _is_list_said(item, left, right)
    if item.kind == "term" and any(fact and _is_name(fact, own, other) for fact, own, other in sides):
        return True
    projects = any(fact is not None and fact.value in PROJECTS for fact, _, _ in sides)
    return item.kind in LOOKED_AT and not projects and _is_worded(item, left, right)


def _is_name(fact: Fact, own: Account, other: Account) -> bool:
    """Whether a term of one word is a name, as the other text tells by its capital: सोना is gold, Sona a variety."""
    written = own.words.text[slice(*fact.span)]
    return own.lang == "hi" and " " not in written and is_heard_as_name(written, other.words)


def _is_worded(item: Difference, left: Account, right: Account) -> bool:
    """Whether the words of each fact have counterparts in the other text."""
    sides = ((item.left, left, right), (item.right, right, left))
    if item.kind == "name" and any(fact is not None and _has_meaning(fact, own, other) for fact, own, other in sides):
        return True
    least = LONG if item.kind == "term" else 1
    return all(
        fact is None or _has_words(own.words.text[slice(*fact.span)], own, other, least) for fact, own, other in sides
    )


def _is_passing(item: Difference, left: Account, right: Account) -> bool:
    """Whether one of the two states is only named besides, in a text that names both: `its Russian text`, ВЭБ.РФ."""
    fact, own, other = (item.left, left, right) if item.left else (item.right, right, left)
    if fact is None or (item.left and item.right) or fact.value not in PARTIES:
        return False
    if " " in own.words.text[slice(*fact.span)]:
        return False
    there = {actor.value for actor in other.facts.get("actor", ()) if isinstance(actor.value, str)}
    return there <= {*PARTIES, BOTH}


def _is_spelled(fact: Fact, own: Account, other: Account) -> bool:
    """Whether a state is only part of a name: `Indian Oil`, `Vande Bharat`; the Sides never are."""
    written = own.words.text[slice(*fact.span)].split()
    if not isinstance(fact.value, str) or (len(written) > 1 and fact.value in PARTIES):
        return False
    at = next((at for at in (spoken_at(word, other.words) for word in written) if at is not None), None)
    if at is None:
        return False
    start, end = other.words.starts[at], other.words.ends[at]
    return not any(state.span[0] < end and start < state.span[1] for state in other.facts.get("actor", ()))


def _is_list_said(item: Difference, left: Account, right: Account) -> bool:
    """Whether the other text has a word for each member of the longer list, where we know words for all of them.

    A text without any list lacks a member where it has a word for each but one of those that we know.
    """
    sizes = [fact.value if fact and isinstance(fact.value, int) else 0 for fact in (item.left, item.right)]
    fact, own, other = (item.left, left, right) if sizes[0] >= sizes[1] else (item.right, right, left)
    if fact is None or not max(sizes):
        return False
    run = next((run for run in own.lists if run[-1][1] == fact.span[1]), ())
    written = [own.words.text[slice(*span)].strip() for span in run[1:]]
    if any(member[:1].isdigit() for member in written):
        return True
    if not min(sizes):
        return sum(_is_lacking(member, own, other) for member in _cores(run, own)) != 1
    members = [list(_known(member, own.lang)) for member in written]
    free = list(_known(other.words.text, other.lang))
    for meanings in [meanings for member in members for meanings in member]:
        twin = next((there for there in free if not meanings.isdisjoint(there)), None)
        if twin is None:
            return False
        free.remove(twin)
    return all(members)


def _cores(run: tuple[Span, ...], own: Account) -> list[str]:
    """The members of a list without the clause before the first and that after the last."""
    first, *middle, last = (own.words.text[slice(*span)].strip() for span in run)
    return [" ".join(first.split()[-1:]), *middle, " ".join(last.split()[:1])]


def _is_lacking(member: str, own: Account, other: Account) -> bool:
    """Whether we know words of a member, and the other text has none of them."""
    there = frozenset(row for meanings in _known(other.words.text, other.lang) for row in meanings)
    known = _known(member, own.lang)
    return bool(known) and all(meanings.isdisjoint(there) for meanings in known)


def _is_other_sign(item: Difference, left: Account, right: Account) -> bool:
    """Whether semicolons part the items of one text and other signs those of the other."""
    fact, other = (item.left, right) if item.left else (item.right, left)
    return fact is not None and fact.value == "semicolon" and ";" not in other.words.text


def _has_most(fact: Fact, own: Account, other: Account) -> bool:
    """Whether the other text has a counterpart for most of the words of a post or a body that we know."""
    known = [
        meanings
        for at, meanings in enumerate(own.meanings)
        if fact.span[0] <= own.words.starts[at] < fact.span[1] and meanings and meanings.isdisjoint(vague())
    ]
    return bool(known) and sum(not meanings.isdisjoint(other.said) for meanings in known) > len(known) / 2


def _has_field(fact: Fact, other: Account) -> bool:
    """Whether the other text names a field of the ministry: Secretary (Mines), खान सचिव."""
    fields = set(str(fact.value).split("+"))
    return any(field_of(form, other.lang) in fields for form in other.words.forms)


def _has_words(written: str, own: Account, other: Account, least: int) -> bool:
    """Whether each word of `written` that we know, and `least` of them, have a counterpart in the other text.

    That both are of one field is not enough: coal is not its gasification.
    """
    there = frozenset(row for meanings in _known(other.words.text, other.lang) for row in meanings) - fields()
    known = [meanings - fields() or meanings for meanings in _known(written, own.lang)]
    return len(known) >= least and all(not meanings.isdisjoint(there) for meanings in known)


def _has_meaning(fact: Fact, own: Account, other: Account) -> bool:
    """Whether a name is made of words that mean something, and the other text translates them: Star City."""
    whole = vocabulary(own.lang).read(own.words)
    there = frozenset(meaning for word in vocabulary(other.lang).read(other.words) for meaning in word) - vague()
    start, end = fact.span
    named = [whole[at] for at, first in enumerate(own.words.starts) if start <= first < end]
    return bool(named) and all(not meanings.isdisjoint(there) for meanings in named)


def _known(text: str, lang: str) -> tuple[frozenset[int], ...]:
    return tuple(meaning.meanings for meaning in meanings_in(text, lang))
