"""Words of the names of bodies, known by the head of the name beside them: the Council of *Medical* Research.

Within a name a word is no other way to say another: the Federal Tax Service is not the Federal Customs Service,
whatever field the two words are of.
"""

from functools import lru_cache

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.words.vocabulary import NOTHING, Meanings, vague, vocabulary
from paraph.language.comparing.words.witnesses import Witness
from paraph.language.files import table

REACH = 3
"""Words between the head of a name and a word of it."""

CLOSED = frozenset(',;:.()[]«»"“”')
"""Signs that end a name."""


def in_one_body(*words: tuple[Witness, Account]) -> bool:
    """Whether each word stands in a name with the same head: Council, परिषद, Совет."""
    beside = [_heads_beside(word, of) for word, of in words]
    return bool(beside) and bool(frozenset.intersection(*beside))


def named(of: Account) -> dict[int, tuple[int, list[Witness]]]:
    """Of each head of a name that stands once in a text its place and the words of that name, in order."""
    heads = [at for at, meanings in enumerate(of.meanings) if not meanings.isdisjoint(heads_of())]
    near = {place for at in heads for place in range(at - REACH, at + REACH + 1)}
    found: dict[int, list[Witness]] = {}
    for word in of.witnesses if near else ():
        for head in _heads_beside(word, of) if word.at in near else ():
            found.setdefault(head, []).append(word)
    names = {}
    for head, words in found.items():
        places = [at for at, meanings in enumerate(of.meanings) if head in meanings]
        if len(places) == 1:
            names[head] = places[0], [word for word in words if not _is_before_name(word.at, places[0], of)]
    return names


def _is_before_name(at: int, head: int, of: Account) -> bool:
    """Whether a Russian word before a head stands before the capital too that the name begins with."""
    return (
        of.lang == "ru"
        and at < head
        and not any(of.words.written(place)[0].isupper() for place in range(max(head - REACH, 0), at + 1))
    )


def _heads_beside(word: Witness, of: Account) -> Meanings:
    """The heads of the names that a word may be of: after it everywhere, in English and Russian before it too."""
    after = range(word.at + 1, min(word.at + REACH + 1, len(of.meanings)))
    before = range(word.at - 1, max(word.at - REACH, 0) - 1, -1) if of.lang != "hi" else range(0)
    if not _is_of_name(word.at, of):
        return NOTHING
    return _met(after, of, whole=of.lang != "hi") | _met(before, of, whole=False)


def _met(places: range, of: Account, *, whole: bool) -> Meanings:
    """The heads at `places`, as far as one name may reach; `whole` where no small word may part it."""
    found = NOTHING
    for at in places:
        if not CLOSED.isdisjoint(of.words.gap(max(at, at - places.step))):
            break
        if _is_of_name(at, of):
            found |= of.meanings[at] & heads_of()
        if whole and not of.meanings[at].isdisjoint(vague()):
            break
    return found


def _is_of_name(at: int, of: Account) -> bool:
    """Whether a word may be of a name: in English all of its words have capitals."""
    return of.lang != "en" or of.words.written(at)[:1].isupper()


@lru_cache(maxsize=1)
def heads_of() -> Meanings:
    """The meanings of the words by which bodies are called."""
    english = vocabulary("en")
    return NOTHING.union(*map(english.alone, table("comparing")["heads"]["bodies"].split())) - vague()
