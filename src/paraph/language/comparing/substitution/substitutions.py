"""Any word put for any other: what two texts say alike and the third says otherwise.

The lexicons name what is often mistaken; here every word is a witness, by its meanings (`vocabulary`).

1. A word is lost in a text when the other two say it alike, sharing a meaning, and no word of the text has a meaning of
   either of theirs.
2. A word is foreign in a text when we know its meanings and neither of the others has a word of any of them.
3. A foreign word for a lost one is another statement where the two contrast (`contrasts`): copper for cobalt, permanent
   for temporary. Where they are but of one field it is one if nothing else in the three texts is left unexplained, for
   then it is no synonym we do not know.
4. Where every word of all three texts is known and each but these two has its counterpart, a word of another field is
   put for the lost one too, if the two are not akin: a majority for a unanimous decision. So is a phrase for another
   thing (`phrases`).

A word that no table knows proves nothing, and may be what seems lost: then all is left alone.

    >>> from paraph.language.compare import compare
    >>> texts = {"en": "repair of bridges", "hi": "पुलों की मरम्मत", "ru": "ремонт плотин"}
    >>> [(found.languages, found.found) for found in compare(texts)][0]
    (('en', 'ru'), {'en': 'bridges', 'ru': 'плотин'})
"""

from collections.abc import Iterator, Mapping, Sequence

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Kind, Pair
from paraph.language.comparing.hearing import is_heard_as_name
from paraph.language.comparing.lexicon import lexicon
from paraph.language.comparing.names.heads import in_one_body
from paraph.language.comparing.substitution.akin import are_akin
from paraph.language.comparing.substitution.phrases import NEAR, Run, put_for
from paraph.language.comparing.words.contrasts import contrast, is_thing, widens
from paraph.language.comparing.words.vocabulary import NOTHING, QUALITY, Meanings, fields
from paraph.language.comparing.words.witnesses import Witness, beside, lost


def substitutions(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The words put for others, by pair of languages in their order; none where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    for wrong, one, other in against_two(accounts):
        for foreign, missed, twin in _differing(accounts[wrong], accounts[one], accounts[other]):
            for lang, run in ((one, missed), (other, twin)):
                kind = _kind(foreign, run)
                facts = {wrong: _fact(kind, foreign, accounts[wrong]), lang: _fact(kind, run, accounts[lang])}
                pair = left, right = pair_of(accounts, wrong, lang)
                found.setdefault(pair, []).append(Difference(kind, facts[left], facts[right]))
    return found


def _differing(wrong: Account, one: Account, other: Account) -> Iterator[tuple[Run, Run, Run]]:
    """What a text says otherwise and what the other two have in its place; else what it alone lacks."""
    foreign = [word for word in wrong.witnesses if _is_foreign(word, wrong, one, other)]
    replaced = [((word,), (missed,), (twin,)) for word, missed, twin in _replaced(foreign, wrong, one, other)]
    phrase = None if replaced else put_for(foreign, wrong, one, other)
    yield from [phrase] if phrase else replaced or _dropped(wrong, one, other)


def _is_foreign(word: Witness, wrong: Account, one: Account, other: Account) -> bool:
    """Whether neither of two texts says a word, nor has a name that it sounds like: सोना is gold, Sona a variety."""
    if not (word.meanings.isdisjoint(one.said) and word.meanings.isdisjoint(other.said)):
        return False
    written = wrong.words.written(word.at)
    return not all(is_heard_as_name(written, of.words) for of in (one, other))


def _replaced(
    foreign: Sequence[Witness], wrong: Account, one: Account, other: Account
) -> Iterator[tuple[Witness, Witness, Witness]]:
    """Each foreign word of a text, and what the other two have in its place."""
    missed = list(lost(one.witnesses, other.witnesses, wrong.said)) if foreign else []
    clear = len(foreign) == len(missed) == 1 and not any(map(_unknown, (wrong, one, other)))
    if clear and _is_all_else_said(foreign[0], missed[0], wrong, one, other):
        yield foreign[0], *missed[0]
        return
    scored = sorted(
        ((_distance(word, pair, wrong, one, other), word.at, at, word, pair)
         for word in foreign for at, pair in enumerate(missed)
         if (_may_stand_for(word, pair, clear=clear) or in_one_body((word, wrong), (pair[0], one), (pair[1], other)))
         and _is_in_place(word, pair, wrong, one, other)),
        key=lambda item: item[:3],
    )  # fmt: skip
    used: set[object] = set()
    for _, at, place, word, pair in scored:
        if not used & {("foreign", at), ("lost", place)}:
            used |= {("foreign", at), ("lost", place)}
            yield word, *pair


def _is_all_else_said(
    word: Witness, pair: tuple[Witness, Witness], wrong: Account, one: Account, other: Account
) -> bool:
    """Whether a text says all that the others say but for one word, and has in its place one that is no form of it."""
    sides = list(zip(pair, (one, other), strict=True))
    if any(sum(said.meanings.isdisjoint(wrong.said) for said in of.witnesses) > 1 for _, of in sides):
        return False
    if _distance(word, pair, wrong, one, other) > NEAR:
        return False
    both = pair[0].meanings & pair[1].meanings
    if not (_is_in_place(word, pair, wrong, one, other) or (is_thing(word.meanings) and is_thing(both))):
        return False
    if widens(word.meanings, both):
        return False
    if any(_denies(said, of) for said, of in ((word, wrong), *sides)):
        return False
    return not any(are_akin(word, wrong, lacking, of) for lacking, of in sides)


def _denies(word: Witness, of: Account) -> bool:
    """Whether a word is part of a denial, which another may put otherwise: excluded, not included."""
    start = of.words.starts[word.at]
    return any(fact.span[0] <= start < fact.span[1] for fact in of.facts.get("negation", ()))


def _may_stand_for(word: Witness, pair: tuple[Witness, Witness], *, clear: bool) -> bool:
    """Whether a word contrasts with what two texts say alike; or is but of its field, where all else is
    `clear`; that of a whole kind is a wider way to say it.
    """
    both = pair[0].meanings & pair[1].meanings
    if not _fields(word.meanings) & _fields(both) or widens(word.meanings, both):
        return False
    return clear or contrast(word.meanings, both)


def _is_in_place(word: Witness, pair: tuple[Witness, Witness], wrong: Account, one: Account, other: Account) -> bool:
    """Whether a word has a neighbour where that stands which it is put for."""
    near = beside(word, wrong.witnesses)
    return not (near.isdisjoint(beside(pair[0], one.witnesses)) and near.isdisjoint(beside(pair[1], other.witnesses)))


def _dropped(wrong: Account, one: Account, other: Account) -> Iterator[tuple[Run, Run, Run]]:
    """Members of lists that a text lacks, which has the one beside it, and no more unknown words than the others."""
    if _unknown(wrong) > min(_unknown(one), _unknown(other)):
        return
    for word, twin in lost(one.witnesses, other.witnesses, wrong.said):
        if _is_member(word, one, wrong.said) and _is_member(twin, other, wrong.said):
            yield (), (word,), (twin,)


def _unknown(of: Account) -> int:
    return of.meanings.count(NOTHING)


def _is_member(word: Witness, of: Account, here: Meanings) -> bool:
    """Whether a word of the same field, that the third text has, stands beside it in a list."""
    for next_to in (word.at - 2, word.at - 1, word.at + 1, word.at + 2):
        if 0 <= next_to < len(of.meanings):
            meanings = of.meanings[next_to]
            first, last = sorted((word.at, next_to))
            between = of.words.text[of.words.ends[first] : of.words.starts[last]]
            if (
                _is_joined(between, of.lang)
                and _fields(meanings) & _fields(word.meanings) - {QUALITY}
                and not meanings.isdisjoint(here)
            ):
                return True
    return False


def _is_joined(between: str, lang: str) -> bool:
    return between.strip() in {",", *lexicon(lang).lists["lists"]["and"]}


def _distance(word: Witness, pair: tuple[Witness, Witness], *accounts: Account) -> float:
    place, *others = (one.at / (len(read.meanings) or 1) for one, read in zip((word, *pair), accounts, strict=True))
    return min(abs(place - other) for other in others)


def _fields(meanings: Meanings) -> set[str]:
    return {fields()[row] for row in meanings} - {""}


def _kind(foreign: Run, lost: Run) -> Kind:
    if not (foreign and lost):
        return "list_item"
    single = len(foreign) == 1 and _fields(foreign[0].meanings) == {QUALITY}
    return "adjective" if single else "term"


def _fact(kind: Kind, run: Run, of: Account) -> Fact | None:
    if not run:
        return None
    return Fact(kind, ("word", run[0].at), (of.words.starts[run[0].at], of.words.ends[run[-1].at]))
