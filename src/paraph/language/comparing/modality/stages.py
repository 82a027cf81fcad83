"""How far a thing has come: has been signed for will be signed, is being built for was built, is planned for was held.

A sentence says by the form of its verb whether something is done, lies ahead, is under way or is only planned. Each
language has forms that may say several of these (строится of what is under way or ahead), and those count for all of
them. So where the three texts have equally many sentences, one sentence is wrong that says of nothing what both others
say, and says what neither of them does.

    >>> from paraph.language.compare import compare
    >>> texts = {"en": "The pier was built.", "hi": "घाट बनाया गया है।", "ru": "Причал будет построен."}
    >>> [found.found for found in compare(texts) if found.languages == ("en", "ru")]
    [{'en': 'was built', 'ru': 'будет построен'}]
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.lexicon import lexicon
from paraph.language.folding import Span

_STOP = regex.compile(r"[;।!?](?=\s|$)|(?<=\p{Ll}{2}|\))\.(?=\s|$)")

THREE = 3

LOOSE = "loose"
"""The name of what may tell a stage and need not."""

_Said = tuple[Fact, ...]
"""The stages that a sentence tells, each as a set of those that its words may mean."""


def stages(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The stages told otherwise, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    rows = _alongside(accounts)
    for wrong, one, other in against_two(accounts):
        for said in rows:
            put = _put(said[wrong], said[one], said[other])
            for lang, fact in zip((one, other), put[1:], strict=False):
                left, right = pair_of(accounts, wrong, lang)
                facts = {wrong: put[0], lang: fact}
                found.setdefault((left, right), []).append(Difference("force", facts[left], facts[right]))
    return found


def _alongside(accounts: Mapping[str, Account]) -> list[dict[str, _Said]]:
    """What each sentence tells in every text, where all have equally many; else what the texts tell as a whole; nothing
    where one tells nothing.
    """
    told = {lang: tuple(_told(read)) for lang, read in accounts.items()} if len(accounts) == THREE else {}
    if not told or not all(told.values()):
        return []
    parts = {lang: _sentences(read.words.text) for lang, read in accounts.items()}
    if len({len(spans) for spans in parts.values()}) > 1:
        parts = {lang: [(0, len(read.words.text))] for lang, read in accounts.items()}
    return [
        {lang: tuple(fact for fact in told[lang] if start <= fact.span[0] < end) for lang, (start, end) in row.items()}
        for row in (dict(zip(parts, spans, strict=True)) for spans in zip(*parts.values(), strict=True))
    ]


def _sentences(text: str) -> list[Span]:
    ends = [match.end() for match in _STOP.finditer(text)]
    starts = [0, *ends]
    return [(start, end) for start, end in zip(starts, [*ends, len(text)], strict=True) if text[start:end].strip()]


def _told(of: Account) -> Iterator[Fact]:
    """The stages that a text tells, in order; in Hindi each with the word before, for its verb stands there."""
    words, stage, end = of.words, lexicon(of.lang).rule("stage"), 0
    for at, form in enumerate(words.forms):
        if words.starts[at] < end or not _may_begin(form, of.lang):
            continue
        match = stage.match(words.text, words.starts[at])
        if match and match.lastgroup:
            start, end = match.span(match.lastgroup)
            means = frozenset(match.lastgroup.split("_"))
            span = words.starts[at - 1] if of.lang == "hi" and at else start, end
            yield Fact("force", means - {LOOSE}, span, alone=LOOSE not in means)


@lru_cache(maxsize=20_000)
def _may_begin(form: str, lang: str) -> bool:
    """Whether the words that tell a stage may begin with one."""
    return lexicon(lang).rule("stage_word").fullmatch(form) is not None


def _put(here: _Said, there: _Said, elsewhere: _Said) -> tuple[Fact, ...]:
    """What one text tells in place of what both others do, and their words for it; nothing where it does not."""
    gained = [fact for fact in here if fact.alone and _means(fact).isdisjoint(_all(there) | _all(elsewhere))]
    for fact in there:
        twins = [twin for twin in elsewhere if (fact.alone or twin.alone) and _means(fact) & _means(twin)]
        if (
            gained
            and twins
            and (_means(fact).isdisjoint(_all(here)) or _is_fewer(_means(fact), here, there, elsewhere))
        ):
            return gained[0], fact, twins[0]
    return ()


def _is_fewer(stage: frozenset[str], here: _Said, there: _Said, elsewhere: _Said) -> bool:
    """Whether one text tells a stage once less than both others, and all tell equally many, each of one stage."""
    texts = here, there, elsewhere
    if len({len(facts) for facts in texts}) > 1 or any(len(_means(fact)) > 1 for facts in texts for fact in facts):
        return False
    mine, *theirs = (sum(_means(fact) == stage for fact in facts) for facts in texts)
    return theirs == [mine + 1, mine + 1]


def _means(fact: Fact) -> frozenset[str]:
    return fact.value if isinstance(fact.value, frozenset) else frozenset()


def _all(facts: _Said) -> frozenset[str]:
    return frozenset().union(*map(_means, facts))
