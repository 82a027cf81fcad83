"""What a text claims: how far each of its verbs goes, what is promised, what is said to be done.

A release may go as far as its protocol and no further (DOMAIN 0.2, 2.3). From the weakest:

    told         noted, took note, explored, discussed, reviewed, informed
    valued       welcomed, expressed interest, reaffirmed, proposed
    urged        recommended
    considered   agreed to consider, to study, to explore
    agreed       agreed, decided, approved; undertook
    instructed   instructed, directed
    signed       signed, concluded
    done         launched, established, delivered: what was only agreed is said to have happened

A verb that another one governs (`agreed to sign`, `हस्ताक्षर करने`, `подписать`) claims nothing. A promise is a future or
a duty (`will`, `करेंगे`, `обязались`); it is soft where only a talk is promised (`will study`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache

import regex

from paraph.language.comparing.extraction.forces import meant
from paraph.language.folding import Span
from paraph.language.force import Force, ForceMention, find_force
from paraph.language.releasing.texts.denial import is_denied
from paraph.language.releasing.texts.subordinate import is_governed
from paraph.language.releasing.vocabulary import rule, spans, vocabulary
from paraph.language.russian import analyzer
from paraph.language.words import Words


class Reach(IntEnum):
    """How far a verb goes."""

    TOLD = 0
    VALUED = 1
    URGED = 2
    CONSIDERED = 3
    AGREED = 4
    INSTRUCTED = 5
    SIGNED = 6
    DONE = 7


REACHES: dict[Force, Reach] = {
    "focus": Reach.TOLD, "review": Reach.TOLD, "explore": Reach.TOLD, "observe": Reach.TOLD,
    "take_note": Reach.TOLD, "reserve": Reach.TOLD, "one_side": Reach.TOLD,
    "reaffirm": Reach.TOLD, "welcome": Reach.VALUED, "interest": Reach.VALUED, "propose": Reach.VALUED,
    "recommend": Reach.URGED, "consider": Reach.CONSIDERED, "agree": Reach.AGREED, "instruct": Reach.INSTRUCTED,
    "sign": Reach.SIGNED,
}  # fmt: skip
OWN = {"told": Reach.TOLD, "agree": Reach.AGREED, "sign": Reach.SIGNED, "done": Reach.DONE, "undertake": Reach.AGREED}


@dataclass(frozen=True, slots=True)
class Claim:
    """One verb."""

    span: Span
    """In the folded text."""
    reach: Reach
    promise: bool = False
    """Whether it says what will or must be."""
    soft: bool = False
    """Of a promise: whether only a talk, a study or a review is promised."""
    vowed: bool = False
    """Of a promise: whether somebody binds himself by it, and so says that it was agreed (`undertook`)."""
    open: bool = False
    """Of a promise: whether it only tells what is expected, planned or possible; it is none, yet may support one."""
    possible: bool = False
    """Of an open one: whether it need not be so at all, `may`, `is planned`, so that it supports no promise."""
    negated: bool = False
    force: Force | None = None


def read_claims(words: Words, lang: str) -> tuple[Claim, ...]:
    """The claims of a folded text, in order; verbs that another one governs claim nothing and are left out."""
    own = [(span, key) for key, span in spans(vocabulary(lang).claims.find(words), words)]
    verbs = [mention for mention in find_force(words.text, lang, wide=True) if _is_seen(mention, own)]
    futures = [span for span, key in own if key == "will"]
    futures += [span for span in _futures(words, lang) if not any(_meet(span, other) for other, key in own if key)]
    promises = [_promise(span, words, lang, verbs) for span in futures]
    promises += [
        replace(_promise(span, words, lang, verbs), open=True, possible=key == "may")
        for span, key in own
        if key in {"would", "may"}
    ]
    spoken = [span for span, key in own if key in AUXILIARY] + futures
    claims = [_told(mention, words, lang) for mention in verbs]
    claims += [_claim(span, key, words, lang, verbs) for span, key in own if key in OWN and not _is_weaker(span, verbs)]
    kept = [claim for claim in claims if not is_governed(words, claim.span, lang) and not _leads(spoken, claim, words)]
    return tuple(sorted([*kept, *promises], key=lambda claim: claim.span))


AUXILIARY = frozenset({"will", "would", "may"})
"""Keys of words that only say how the verb beside them is meant."""

TALK: frozenset[Force] = frozenset({"explore", "consider", "review"})
"""Forces of verbs that only talk, so that who promises them promises little."""

SURE: frozenset[Force] = frozenset({"consider", "take_note"})
"""Forces told by whole phrases, part of which may look like a stronger verb."""


def _is_seen(mention: ForceMention, own: list[tuple[Span, str]]) -> bool:
    """Whether no verb of our own stands in its place."""
    if mention.force in SURE:
        return True
    return not any(_meet(span, mention.span) for span, key in own if key not in AUXILIARY)


def _is_weaker(span: Span, verbs: list[ForceMention]) -> bool:
    return any(mention.force in SURE and _meet(span, mention.span) for mention in verbs)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _leads(futures: list[Span], claim: Claim, words: Words) -> bool:
    """Whether a future is part of the verb or stands right before it: `will jointly explore`, `будет открыта`."""
    if claim.vowed:
        return False
    return any(_meet(claim.span, span) or _beside(words.text, span, claim.span) for span in futures)


def _claim(span: Span, key: str, words: Words, lang: str, verbs: list[ForceMention]) -> Claim:
    claim = Claim(span, OWN[key], negated=is_denied(words, span, lang))
    if key != "undertake":
        return claim
    soft = any(_beside(words.text, span, near) for near in _soft(words, lang, verbs))
    return replace(claim, promise=True, vowed=True, soft=soft)


def _told(mention: ForceMention, words: Words, lang: str) -> Claim:
    force = meant(words.text[slice(*mention.span)].lower(), mention, lang)
    reach = REACHES[force]
    if mention.force == "one_side" and rule(lang, "binds").match(words.text[mention.span[0] :].lower()):
        reach = Reach.AGREED
    if mention.force == "one_side" and rule(lang, "urges").match(words.text[mention.span[0] :].lower()):
        reach = Reach.URGED
    start = mention.span[0]
    talked = rule("hi", "talk_before") if lang == "hi" and force == "agree" else None
    if talked and talked.search(words.text, max(start - BEFORE, 0), start):
        reach, force = Reach.CONSIDERED, "consider"
    return Claim(mention.span, reach, negated=mention.negated, force=force)


def _follows(text: str, before: Span, after: Span) -> bool:
    """Whether a verb stands right after its auxiliary, or in Hindi before it."""
    between = text[before[1] : after[0]]
    return before[1] <= after[0] and len(between.split()) <= 1 and not set(between) & set(",.;:।()")


BEFORE = 90
"""Letters before a Hindi verb within which what it governs stands."""


_HINDI_FUTURE = regex.compile(r"\w*(?:ेगा|ेगी|ेंगे|ेंगी|एगा|एगी|एंगे|एंगी|ोगा|ोगी|ोंगे|ोंगी|ऊंगा|ूंगा)$")


def _futures(words: Words, lang: str) -> Iterator[Span]:
    for at, form in enumerate(words.forms):
        if (lang == "hi" and _HINDI_FUTURE.fullmatch(form)) or (lang == "ru" and _is_future(form)):
            yield words.starts[at], words.ends[at]


@lru_cache(maxsize=20_000)
def _is_future(form: str) -> bool:
    if not form.endswith(("т", "тся", "м", "мся")) or len(form) < 4:  # noqa: PLR2004 - the shortest verbs
        return False
    parses = analyzer().parse(form)
    return bool(parses) and "futr" in parses[0].tag and "VERB" in parses[0].tag


def _promise(span: Span, words: Words, lang: str, verbs: list[ForceMention]) -> Claim:
    soft = any(_meet(span, near) or _beside(words.text, span, near) for near in _soft(words, lang, verbs))
    return Claim(span, Reach.AGREED, promise=True, soft=soft, negated=is_denied(words, span, lang))


def _soft(words: Words, lang: str, verbs: list[ForceMention]) -> Iterator[Span]:
    """Verbs that promise a talk, a study or a review when they are promised."""
    yield from (mention.span for mention in verbs if mention.force in TALK)
    yield from (span for _, span in spans(vocabulary(lang).sense["soft"].find(words), words))


def _beside(text: str, one: Span, other: Span) -> bool:
    return _follows(text, one, other) or _follows(text, other, one)
