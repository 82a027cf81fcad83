"""Which text denies what the others affirm: clauses denied are counted, for no two languages deny in the same place.

A word of denial is strict (`not`, नहीं, `не`, `without`) or loose (`lack of`, `unpaid`, `отказ`): a loose one need not
be a denial, but may stand for a strict one of another text. So of three texts

1. one is wrong when the other two have equally many strict denials and it has another number of them;
2. unless loose ones make up for it: its own that neither of the others has, or those of both others that it lacks; a
   loose one of its own that both others say too (exempt, छूट, освобождаемый) stands for no denial of theirs;
3. and unless it has two more or two fewer: `nobody without consent` affirms as `only with consent` does;
4. and unless it has one of its own, of a word that neither other text has, while these say alike what it does not say:
   `did not pass` for `failed`.

Where nothing differs so in the whole texts, and these have equally many sentences, each sentence is asked by itself.

`Without` is not counted where another text says `before`: not admitted without an examination, not before one.

Of two texts, loose denials of either make up for strict ones of the other.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.extraction.negations import AS_LONG, IF_NOT, UNLESS
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.lexicon import lexicon
from paraph.language.comparing.words.vocabulary import NOTHING, Meanings, vague
from paraph.language.comparing.words.witnesses import lost
from paraph.language.folding import Span
from paraph.language.sentences import sentences

THREE = 3

LACKING, SEVERAL = "denials", "denials.several"
"""Whether the wrong text denies nothing and the others once; else less is sure."""

NEAR = 8
"""Letters between a denial and a word beside it."""

REACH = 3
"""Words on either side of a denial among which that stands which is denied."""


@dataclass(frozen=True, slots=True)
class _Denials:
    """Those of one text, or of one sentence of it."""

    strict: list[Fact]
    loose: list[Fact]
    spare: list[Fact]
    """The loose ones that may stand for a strict one of another text."""

    def within(self, span: Span) -> "_Denials":
        """Those in one place."""
        return _Denials(*([fact for fact in facts if span[0] <= fact.span[0] < span[1]] for facts in self._sorts()))

    def _sorts(self) -> tuple[list[Fact], list[Fact], list[Fact]]:
        return self.strict, self.loose, self.spare


def denials(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The differences in denial of the texts of one paragraph, by pair of languages in their order."""
    strict = _strict(accounts)
    loose = {lang: _loose(read) for lang, read in accounts.items()}
    every = {lang: _Denials(strict[lang], loose[lang], _unsaid(loose[lang], lang, accounts)) for lang in accounts}
    found = _compared(every, accounts)
    for places in _sentences(accounts) if not found and any(strict.values()) else ():
        found |= _compared({lang: every[lang].within(span) for lang, span in places.items()}, accounts)
    return found


def _sentences(accounts: Mapping[str, Account]) -> Iterator[dict[str, Span]]:
    """The sentences of three texts that have equally many, more than one."""
    parted = {lang: sentences(read.words.text, lang) for lang, read in accounts.items()}
    if len(accounts) == THREE and len({len(spans) for spans in parted.values()}) == 1 < len(parted[min(parted)]):
        for spans in zip(*parted.values(), strict=True):
            yield dict(zip(parted, spans, strict=True))


def _compared(every: Mapping[str, _Denials], accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    found: dict[Pair, list[Difference]] = {}
    for wrong, other in _differing(every, accounts):
        one, two = (lang for lang in accounts if lang in {wrong, other})
        left, right = every[one].strict, every[two].strict
        once = len(left) + len(right) == 1 and (not every[wrong].strict or len(accounts) < THREE)
        rule = LACKING if once else SEVERAL
        if len(left) > len(right):
            found[one, two] = [Difference("negation", _missed(left, right), None, rule=rule)]
        elif len(right) > len(left):
            found[one, two] = [Difference("negation", None, _missed(right, left), rule=rule)]
    return found


def _differing(every: Mapping[str, _Denials], accounts: Mapping[str, Account]) -> Iterator[Pair]:
    """The wrong text, and each that it differs from; of two texts either."""
    strict = {lang: own.strict for lang, own in every.items()}
    loose = {lang: len(own.loose) for lang, own in every.items()}
    count = {lang: len(facts) for lang, facts in strict.items()}
    if len(accounts) == THREE:
        for wrong, one, other in permutations(accounts):
            beyond = count[wrong] - count[one]
            mine = len(every[wrong].spare) if beyond < 0 else loose[wrong]
            if (
                count[one] == count[other]
                and _is_wrong(beyond, mine, min(loose[one], loose[other]))
                and not (beyond > 0 and _is_paraphrase(_missed(strict[wrong], strict[one]), wrong, accounts))
                and not (beyond > 0 and _is_privative(_missed(strict[wrong], strict[one]), loose[one], loose[other]))
            ):
                yield wrong, one
    elif len(accounts) > 1:
        one, other = accounts
        beyond, more = count[one] - count[other], loose[other] - loose[one]
        if abs(beyond) % 2 and abs(beyond) > max(more if beyond > 0 else -more, 0):
            yield one, other


def _is_wrong(beyond: int, mine: int, theirs: int) -> bool:
    """Whether so many more strict denials than in both others are made up for by no loose ones."""
    if not abs(beyond) % 2:
        return False
    return mine <= theirs if beyond < 0 else theirs <= mine


def _is_privative(denial: Fact, one: int, other: int) -> bool:
    """Whether it is a `without`, for which both others have a word of their own: बिना खोले, unopened, невскрытыми."""
    return denial.value == "without" and min(one, other) > 0


def _is_paraphrase(denial: Fact, wrong: str, accounts: Mapping[str, Account]) -> bool:
    """Whether what is denied stands in neither other text, and these say something alike that this one does not."""
    own, (one, other) = accounts[wrong], [read for lang, read in accounts.items() if lang != wrong]
    denied = _denied(own.words.starts.index(denial.span[0]), own)
    if not denied or not denied.isdisjoint(one.said | other.said):
        return False
    return any(lost(one.witnesses, other.witnesses, own.said))


def _denied(at: int, of: Account) -> Meanings | None:
    """The meanings of the word nearest to a denial that tells anything: before it in Hindi, else after it."""
    before, after = range(at - 1, max(at - REACH, 0) - 1, -1), range(at + 1, min(at + REACH + 1, len(of.meanings)))
    places: tuple[int, ...] = (*before, *after) if of.lang == "hi" else (*after, *before)
    for place in places:
        if of.meanings[place].isdisjoint(vague()):
            return of.meanings[place]
    return None


def _strict(accounts: Mapping[str, Account]) -> dict[str, list[Fact]]:
    """The strict denials by language; but for `without`, where it stands for `before`: not without, not before; and for
    `if not`, where a text says `unless`.
    """
    found = {lang: [fact for fact in read.facts.get("negation", ()) if fact.alone] for lang, read in accounts.items()}
    if any(fact.value in {UNLESS, AS_LONG} for read in accounts.values() for fact in read.facts.get("negation", ())):
        found = {lang: [fact for fact in facts if fact.value != IF_NOT] for lang, facts in found.items()}
    doubly = any({fact.value for fact in facts} == {"not", "without"} for facts in found.values())
    if not (doubly and any(_has_before(read) for read in accounts.values())):
        return found
    return {lang: [fact for fact in facts if fact.value != "without"] for lang, facts in found.items()}


def _has_before(of: Account) -> bool:
    return lexicon(of.lang).rule("before").search(of.words.text.lower()) is not None


def _loose(of: Account) -> list[Fact]:
    """Each place once, for a word may deny both by what it is and by how it begins; of what holds as long as something
    is not nothing else is denied.
    """
    facts = (fact for fact in of.facts.get("negation", ()) if not fact.alone and fact.value != AS_LONG)
    places = {fact.span[0]: fact for fact in facts}
    return list(places.values())


def _unsaid(denials: list[Fact], lang: str, accounts: Mapping[str, Account]) -> list[Fact]:
    """The loose denials but for `unless`, which denies another clause, and single words that both other texts have."""
    own, others = accounts[lang], [read for other, read in accounts.items() if other != lang]
    return [fact for fact in denials if fact.value != UNLESS and not all(_is_said(fact, own, read) for read in others)]


def _is_said(denial: Fact, own: Account, other: Account) -> bool:
    """Whether a denial is one word, and the other text has one of its meaning that denies nothing strictly."""
    meanings = own.meanings[at] if (at := _only_word(denial, own)) is not None else NOTHING
    return any(not meanings.isdisjoint(word.meanings) and not _denies(word.at, other) for word in other.witnesses)


def _only_word(fact: Fact, of: Account) -> int | None:
    """The one word of a fact, if it has no more."""
    start, end = fact.span
    at = bisect_left(of.words.starts, start)
    return at if of.words.ends[at] == end else None


def _denies(at: int, of: Account) -> bool:
    """Whether a word is part of a strict denial, or what a text is without: without defects, दोषरहित."""
    start, end = of.words.starts[at], of.words.ends[at]
    return any(
        fact.alone and fact.span[0] < end + reach and start - reach < fact.span[1]
        for fact in of.facts.get("negation", ())
        for reach in (NEAR if fact.value == "without" else 0,)
    )


def _missed(facts: list[Fact], others: list[Fact]) -> Fact:
    """The denial that the other text lacks: of a sort (`not`, `without`) it has fewer of, else the last."""
    sorts = Counter(fact.value for fact in facts) - Counter(fact.value for fact in others)
    return next(fact for fact in reversed(facts) if fact.value in sorts)
