"""One force put for another: `shall publish` for `agreed to publish`, намерена снизить for целесообразно снизить.

A clause says with one word how strongly it binds, and each language has such words for each force (`forces`). So of
three texts one is wrong where it has words of a force that neither other has, and both others have words of a force
that it has not. Words that may say several forces (`will`, подлежит) count for all of them, but not where they are the
very word that was put there.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "The carrier is ready to replace the wagons.",
    ...     "hi": "वाहक को वैगन बदलने होंगे।",
    ...     "ru": "Перевозчик обязан заменить вагоны.",
    ... }
    >>> [(found.kind, found.found) for found in compare(texts) if found.languages == ("en", "ru")]
    [('force', {'en': 'ready to', 'ru': 'обязан'})]
"""

from collections.abc import Mapping, Sequence

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.extraction.forces import (
    ADVISED,
    BOUND,
    CONSENT,
    EFFORT,
    FIT,
    INTENDED,
    MAY,
    READY,
    WEIGHED,
)
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.lexicon import lexicon

FORCES = frozenset({MAY, EFFORT, WEIGHED, ADVISED, INTENDED, BOUND, FIT, CONSENT, READY})

ALIKE = (
    {ADVISED, FIT},
    {CONSENT, READY},
    {MAY, READY},
    {INTENDED, READY},
)
"""Forces that one may be said for the other: what is expedient should be done."""


def stances(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The forces put for others, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    said = {
        lang: [fact for fact in read.facts.get("force", ()) if fact.value in FORCES] for lang, read in accounts.items()
    }
    for wrong, one, other in against_two(accounts):
        put = _put(said[wrong], said[one], said[other], accounts[wrong])
        if put:
            mine, for_these = put
            for lang, fact in zip((one, other), for_these, strict=True):
                facts = {wrong: mine, lang: fact}
                left, right = pair_of(accounts, wrong, lang)
                found.setdefault((left, right), []).append(Difference("force", facts[left], facts[right]))
    return found


def _put(
    here: Sequence[Fact], there: Sequence[Fact], elsewhere: Sequence[Fact], own: Account
) -> tuple[Fact, tuple[Fact, Fact]] | None:
    """What one text has for what both others have."""
    mine, theirs, others = _strict(here), _strict(there), _strict(elsewhere)
    for force, fact in mine.items():
        if force in theirs or force in others:
            continue
        for lacking in theirs.keys() & others.keys() - mine.keys():
            pair = theirs[lacking], others[lacking]
            if (
                {force, lacking} not in ALIKE
                and not ({force, lacking} == {ADVISED, BOUND} and _binds_or_advises(fact, own))
                and not _is_said(lacking, here, fact)
                and not _is_said(force, there, pair[0])
                and not _is_said(force, elsewhere, pair[1])
            ):
                return fact, pair
    return None


def _strict(facts: Sequence[Fact]) -> dict[object, Fact]:
    return {fact.value: fact for fact in facts if fact.alone}


def _is_said(force: object, facts: Sequence[Fact], by: Fact) -> bool:
    """Whether a text says a force by any word but one."""
    start, end = by.span
    return any(fact.value == force and not (fact.span[0] < end and start < fact.span[1]) for fact in facts)


def _binds_or_advises(fact: Fact, own: Account) -> bool:
    """Whether it is a word that may do either: следует, должны."""
    written = own.words.text[slice(*fact.span)].lower()
    return lexicon(own.lang).rule("binding_advice").match(written) is not None
