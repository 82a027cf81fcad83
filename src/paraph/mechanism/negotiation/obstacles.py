"""Why a text cannot be initialled yet, all of it, each as the refusal that would be given (DOMAIN 10.4, 10.5).

    1. Everything is agreed: the frame and every paragraph.
    2. Every paragraph has its text in every language of the regime, and none is stale.
    3. Where there is more than one language, the language officers of all sides have certified this very text.

What the comparison of languages finds is not asked here: it depends on dictionaries, which grow, while a rule of the
record must give the same answer for ever. A language officer's certificate is refused while a finding is unsettled
(`mechanism.acts.concordance`), and without both certificates nothing is initialled.
"""

from collections.abc import Iterator

from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.items import Item
from paraph.mechanism.negotiation.refusals import (
    BracketOpen,
    CertificateMissing,
    FrameOpen,
    LanguageMissing,
    LanguageStale,
    NoText,
)
from paraph.mechanism.refusals import RuleBroken


def obstacles(negotiation: Negotiation) -> tuple[RuleBroken, ...]:
    """All that stands in the way, in the order of the text."""
    found = (*_open(negotiation), *text_obstacles(negotiation))
    return found or tuple(_uncertified(negotiation))


def text_obstacles(negotiation: Negotiation) -> tuple[RuleBroken, ...]:
    """Of those, what is amiss between the languages of what is agreed."""
    return tuple(
        refusal
        for number, item in negotiation.numbered()
        if negotiation.is_agreed(item)
        for refusal in _amiss(negotiation, number, item)
    )


def _open(negotiation: Negotiation) -> Iterator[RuleBroken]:
    if not negotiation.ordered():
        yield NoText(document=negotiation.key)
    if negotiation.agreed_frame() is None:
        yield FrameOpen(document=negotiation.key)
    for number, item in negotiation.numbered():
        if not negotiation.is_agreed(item):
            yield BracketOpen(number=number, paragraph=item.key)


def _amiss(negotiation: Negotiation, number: str, item: Item) -> Iterator[RuleBroken]:
    wording = item.wordings[item.choice(negotiation.parties) or ""]
    languages = negotiation.frame.terms.regime.languages
    missing = [language for language in languages if language not in wording.content.texts]
    if missing:
        yield LanguageMissing(number=number, paragraph=item.key, languages=", ".join(missing))
    stale = sorted(wording.stale & set(languages))
    if stale:
        yield LanguageStale(number=number, paragraph=item.key, languages=", ".join(stale))


def _uncertified(negotiation: Negotiation) -> Iterator[RuleBroken]:
    digest = negotiation.digest()
    if digest is None or len(negotiation.frame.terms.regime.languages) < 2:  # noqa: PLR2004 - one language has no pair
        return
    given = negotiation.certified(digest)
    for side in negotiation.parties:
        if side not in given:
            yield CertificateMissing(side=side)
