"""Verbs of the past: what a text tells as done, whatever the verb."""

from functools import lru_cache

from paraph.language.folding import Span
from paraph.language.force import find_force
from paraph.language.releasing.texts.claims import Claim, Reach
from paraph.language.releasing.texts.parts import BECAME
from paraph.language.releasing.texts.readings import Reading, Token
from paraph.language.releasing.vocabulary import rule, vocabulary
from paraph.language.russian import analyzer

_LED = {"हुआ": "deed", "हुई": "deed", "हुए": "deed", "की": "deed_ki", "कर": "deed_kar", "हो": "deed_ho"}
"""Hindi words that are verbs of the past only where the rule of that name finds what follows them."""


def deeds(reading: Reading, *, heads: bool = False) -> list[Token]:
    """The words of a text that tell of something done, those of its claims among them; `heads`: of a claim its verb."""
    claims = [claim for claim in reading.claims if not claim.promise and not claim.negated]
    told = [_head(claim, reading) if heads and reading.lang != "hi" else claim.span for claim in claims]
    taken = [claim.span for claim in reading.claims]
    taken += [mention.span for mention in find_force(reading.words.text, reading.lang, wide=True)]
    own = vocabulary(reading.lang)
    return [
        token
        for token in reading.every
        if not own.is_small(token.form)
        and (_is_in(token, told) or (not _is_in(token, taken) and _is_done(token, reading)))
    ]


def _head(claim: Claim, reading: Reading) -> Span:
    """The first word of a verb that tells; of a deed the first that is not its subject: the Sides established."""
    own = vocabulary(reading.lang)
    start = claim.span[0]
    if claim.reach == Reach.DONE:
        inside = (token for token in reading.every if claim.span[0] <= token.span[0] < claim.span[1])
        start = next((token.span[0] for token in inside if not own.is_neutral(token.form)), start)
    return start, claim.span[1] if claim.reach == Reach.DONE else start + 1


def _is_in(token: Token, spans: list[Span]) -> bool:
    return any(start <= token.span[0] < end for start, end in spans)


def _is_done(token: Token, reading: Reading) -> bool:
    words, at, own = reading.words, token.at, vocabulary(reading.lang)
    if reading.lang == "ru":
        return token.form != BECAME and _is_past(token.form) and not (at and words.forms[at - 1] in own.deeds["being"])
    if reading.lang == "hi":
        after = words.forms[at + 1] if at + 1 < len(words.forms) else ""
        rest = words.text[words.ends[at + 1] :] if after else ""
        done = bool(rule("hi", _LED[after]).match(rest)) if after in _LED else after in own.deeds["past"]
        return done and words.gap(at + 1) == " " and not rule("hi", "no_deed").match(rest)
    if not (token.form.endswith("ed") or token.form in own.deeds["irregular"]):
        return False
    before = words.forms[max(at - 2, 0) : at]
    if "to" in before or "be" in before:
        return False
    if token.form in own.deeds["plain"]:
        return True
    after = words.forms[at + 1] if at + 1 < len(words.forms) else ""
    objects = own.deeds["objects"]
    governs = after in objects or after[:1].isdigit()
    if (
        not own.deeds["strong"].isdisjoint({token.form[:-2], token.form[:-1]})
        and at
        and not own.is_before(words.forms[at - 1])
        and not token.describes
    ):
        governs = governs or not (own.is_small(after) or own.is_before(after) or not after)
    return (governs and objects.isdisjoint(before[-1:])) or not own.deeds["doers"].isdisjoint(before)


@lru_cache(maxsize=20_000)
def _is_past(form: str) -> bool:
    parse = analyzer().parse(form)[0]
    if "PRTS" in parse.tag:
        return "past" in parse.tag
    return "VERB" in parse.tag and "past" in parse.tag and "perf" in parse.tag
