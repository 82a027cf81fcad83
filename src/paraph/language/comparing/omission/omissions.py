"""A clause or a member that one text leaves out: words side by side that two texts say alike, and the third in no way.

One word missing may be said otherwise; of two and more beside one another, in both of the others, nothing is left. The
text makes up for them by words of its own that the others do not have, if these stand where the missing ones would:
beside what is beside them. As many as are made up for are taken off.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "trade in tea, protection of pesticides users and repair of bridges",
    ...     "hi": "चाय का व्यापार, कीटनाशक उपयोगकर्ताओं का संरक्षण तथा पुलों की मरम्मत",
    ...     "ru": "торговля чаем и ремонт мостов",
    ... }
    >>> {found.found["en"] for found in compare(texts) if "ru" in found.languages and found.found.get("en")}
    {'protection of pesticides users'}
"""

from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import WORDED, against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.hearing import most_alike
from paraph.language.comparing.words.vocabulary import Meanings, vague
from paraph.language.comparing.words.witnesses import Testimony, Witness, lost

FEWEST = 2
"""Words beside one another that are no chance."""

NEAR = 4
"""Words within which two stand side by side, and within which a text may make up for what it lacks."""

FAR = 2 * NEAR
"""The same for a run that nothing follows, where only what stands before it tells its place."""

NEIGHBOURS = 3
"""Words on either side of an omission that show where it would have stood."""

RESEMBLING = 0.75
"""How much a word must sound like one of the other text to be the same name or loan."""

SHORTEST = 3
"""Letters of a word that tells anything."""

_Run = list[tuple[Witness, Witness]]


def omissions(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """What texts leave out, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    for wrong, one, other in against_two(accounts):
        for run in _left_out(accounts[wrong], accounts[one], accounts[other]):
            for lang, words in ((one, [word for word, _ in run]), (other, [twin for _, twin in run])):
                fact = _fact(words, accounts[lang])
                pair = left, right = pair_of(accounts, wrong, lang)
                item = Difference("list_item", fact if left == lang else None, fact if right == lang else None)
                found.setdefault(pair, []).append(item)
    return found


def _left_out(wrong: Account, one: Account, other: Account) -> Iterator[_Run]:
    missed = list(lost(one.witnesses, other.witnesses, wrong.said))
    if not any(_are_near(*pairs) for pairs in combinations(missed, 2)):  # most texts end here, before any is heard
        return
    unheard = [pair for pair in missed if not (_is_fact(pair[0], one, wrong) or _is_heard(pair, wrong, one, other))]
    for run in _runs(unheard):
        size = min(len({word.at for word, _ in run}), len({twin.at for _, twin in run}))
        if size >= FEWEST and not _is_title(run, one) and size - _made_up(run, wrong, one, other) >= FEWEST:
            yield run


def _is_title(run: _Run, one: Account) -> bool:
    """Whether the words are of the name of a body, which has a short form in each language: the Academy, АН."""
    return one.lang == "en" and all(one.words.written(word.at)[0].isupper() for word, _ in run)


def _is_fact(word: Witness, own: Account, other: Account) -> bool:
    """Whether a word is part of what the other text says at once: Ministry of Industry and Trade, Минпромторг."""
    place = own.words.starts[word.at]
    return any(
        fact.span[0] <= place < fact.span[1] and any(fact.value == twin.value for twin in other.facts.get(kind, ()))
        for kind in WORDED
        for fact in own.facts.get(kind, ())
    )


def _is_heard(pair: tuple[Witness, Witness], wrong: Account, one: Account, other: Account) -> bool:
    """Whether the text that seems to lack a word has it as a loan: `candidate`, कैंडिडेट."""
    for word, read in zip(pair, (one, other), strict=True):
        score, at = most_alike(read.words.written(word.at), wrong.words)
        if score >= RESEMBLING and len(wrong.words.forms[at]) >= SHORTEST and not wrong.meanings[at]:
            return True
    return False


def _runs(missed: _Run) -> Iterator[_Run]:
    """The lost words that stand side by side in both texts."""
    run = missed[:1]
    for before, after in pairwise(missed):
        if not _are_near(before, after):
            yield run
            run = []
        run.append(after)
    if run:
        yield run


def _are_near(pair: tuple[Witness, Witness], other: tuple[Witness, Witness]) -> bool:
    """Whether two lost words stand side by side in both texts."""
    return all(abs(one.at - two.at) <= NEAR for one, two in zip(pair, other, strict=True))


def _made_up(run: _Run, wrong: Account, one: Account, other: Account) -> int:
    """How many words stand in `wrong`, about where those of the run would, that neither of the others has; of a long
    run those that may be for words elsewhere in the others, which we do not know to be the same, are not counted.
    """
    sides = list(zip(zip(*run, strict=True), (one, other), strict=True))
    places: set[int] = set()
    for words, read in sides:
        before, after = _around(words, read.witnesses, wrong)
        reach = NEAR if after else FAR
        for meanings in (*before, *after):
            for word in wrong.witnesses:
                if not word.meanings.isdisjoint(meanings):
                    places.update(range(word.at - NEAR, word.at + reach + 1))
    strange = sum(_is_strange(at, wrong, one, other) for at in places if 0 <= at < len(wrong.meanings))
    long = strange and len(run) > FEWEST
    spare = [_strange_beside(words, read, wrong) for words, read in sides] if long else [0]
    return max(strange - min(spare), 0)


def _strange_beside(words: tuple[Witness, ...], own: Account, wrong: Account) -> int:
    """How many words of a text outside a run the wrong text has no counterpart for."""
    run = {word.at for word in words}
    return sum(_is_strange(at, own, wrong, wrong) for at in range(len(own.meanings)) if at not in run)


def _around(words: tuple[Witness, ...], own: Testimony, wrong: Account) -> tuple[list[Meanings], list[Meanings]]:
    """The meanings of the words before a run and after it that the other text has too."""
    first, last = min(word.nth for word in words), max(word.nth for word in words)
    said = [word for word in own if not word.meanings.isdisjoint(wrong.said)]
    before = [word for word in said if word.nth < first][-NEIGHBOURS:]
    after = [word for word in said if word.nth > last][:NEIGHBOURS]
    return [word.meanings for word in before], [word.meanings for word in after]


def _is_strange(at: int, wrong: Account, one: Account, other: Account) -> bool:
    """Whether neither of the others has a word of the meaning, or for one unknown to us, of the sound of a word."""
    meanings = wrong.meanings[at]
    if meanings:
        return meanings.isdisjoint(vague()) and meanings.isdisjoint(one.said) and meanings.isdisjoint(other.said)
    written = wrong.words.written(at)
    if len(written) < SHORTEST or written[0].isdigit():
        return False
    return all(most_alike(written, read.words)[0] < RESEMBLING for read in (one, other))


def _fact(words: list[Witness], of: Account) -> Fact:
    first, last = min(word.at for word in words), max(word.at for word in words)
    return Fact("list_item", "words", (of.words.starts[first], of.words.ends[last]))
