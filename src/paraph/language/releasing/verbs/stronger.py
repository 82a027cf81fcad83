"""Stronger verbs, and undertakings that are none (DOMAIN 0.2, 2.3).

Each claim of the sentence is held against the clauses of the paragraphs that say most of the same; it may go as far as
the furthest of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from paraph.language.concordance import meanings_of
from paraph.language.folding import Span
from paraph.language.releasing.backing.matching import (
    LOOSE,
    LOOSEST,
    Match,
    loosely,
    matches_of,
    negations,
    same_facts,
    same_side,
    says,
)
from paraph.language.releasing.backing.support import same, stands_in, supported
from paraph.language.releasing.findings import (
    DENIED,
    NO_PROMISE,
    NO_UNDERTAKING,
    STRONGER,
    UNSAID,
    Cited,
    Draft,
    Severity,
    nearest,
)
from paraph.language.releasing.texts.claims import Claim, Reach
from paraph.language.releasing.texts.readings import Clause, Reading, Token
from paraph.language.releasing.verbs.allowed import rules_out
from paraph.language.releasing.verbs.past import deeds
from paraph.language.releasing.vocabulary import rule, spans, vocabulary
from paraph.messages import Phrase

SAME = 0.6
"""The share from which a clause says the same, so that one may not deny what the other affirms."""

BINDING = frozenset({Reach.AGREED, Reach.INSTRUCTED})
"""How far a verb goes that makes an undertaking (DOMAIN 2.3)."""

GRAVE = Reach.CONSIDERED


def check_verbs(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """The claims of `sentence` that go further than the paragraphs."""
    for clause in sentence.clauses:
        claim = clause.claim
        if claim is None or claim.negated or claim.open or (claim.promise and negations(sentence, clause.span)):
            continue
        drafts: list[Draft] = []
        if claim.promise:
            drafts += _promised(clause, claim, sentence, paragraphs)
        if not claim.promise or claim.vowed:
            drafts += _outrun(clause, claim, sentence, paragraphs)
        yield from drafts
        yield from _both_ways(drafts, clause, claim, sentence, paragraphs)
    yield from _denied(sentence, paragraphs)


def _both_ways(
    drafts: list[Draft], clause: Clause, claim: Claim, sentence: Reading, paragraphs: Sequence[Cited]
) -> Iterator[Draft]:
    """Who promises what was only discussed says more than was said, who says it was agreed tells of an undertaking."""
    if len(drafts) != 1:
        return
    draft = drafts[0]
    if draft.kind == "not_an_undertaking":
        yield replace(draft, kind="stronger_verb", why=Phrase(STRONGER_BY[draft.why.phrase], **draft.why.facts))
    elif claim.reach in BINDING:
        near = loosely(clause, sentence, paragraphs, LOOSEST)
        if not any(_promises(claim, other, reading) for _, other, reading, _ in near):
            yield replace(
                draft, kind="not_an_undertaking", why=Phrase(PROMISED_BY[draft.why.phrase], **draft.why.facts)
            )


STRONGER_BY = {NO_UNDERTAKING: STRONGER, NO_PROMISE: UNSAID}
PROMISED_BY = {stronger: promised for promised, stronger in STRONGER_BY.items()}


def _outrun(clause: Clause, claim: Claim, sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    matches = matches_of(clause, sentence, paragraphs)
    allowed, there = _furthest(claim, matches)
    if claim.reach == Reach.AGREED <= allowed and _is_approved_early(claim, sentence, there):
        yield _draft("stronger_verb", claim, sentence, there, paragraphs, "error")
        return
    if claim.reach <= allowed or (claim.reach == Reach.DONE and _was_done(matches, sentence, clause)):
        return
    if _is_their_decision(claim, sentence, matches) or (claim.vowed and _is_committed(sentence, matches)):
        return
    if there is None and (claim.reach < GRAVE or _may_bind(matches)):
        return
    near = loosely(clause, sentence, paragraphs, LOOSEST if claim.vowed else LOOSE)
    if any(_reach(claim, other, reading) >= claim.reach for _, other, reading, _ in near) or (
        (claim.vowed and claim.soft)
        and any(
            _promises(claim, other, reading) for _, other, reading, _ in loosely(clause, sentence, paragraphs, -1.0)
        )
    ):
        return
    if claim.reach < GRAVE and (
        _is_told_beside(clause, claim, sentence, paragraphs) or _is_named_there(claim, sentence, near)
    ):
        return
    severity: Severity = "error" if claim.reach >= GRAVE else "warning"
    yield _draft("stronger_verb", claim, sentence, there, paragraphs, severity)


def _is_told_beside(clause: Clause, claim: Claim, sentence: Reading, paragraphs: Sequence[Cited]) -> bool:
    """Whether a clause with a verb of the same force has any word of it: `and proposed to shorten this period`."""
    return any(
        other.claim is not None and other.claim.force == claim.force and not other.claim.negated
        for _, other, _, _ in loosely(clause, sentence, paragraphs, 0.0)
    )


def _is_named_there(claim: Claim, sentence: Reading, near: list[Match]) -> bool:
    """Whether a paragraph has the noun of a verb that binds nobody: noted the interest of somebody who showed it."""
    verb = [token for token in sentence.every if _is_at(token, claim.span) and token.known]
    return any(
        same(token, other, one=sentence.lang, two=reading.lang)
        and not rule(sentence.lang, "shows").fullmatch(token.form)
        for token in verb
        for _, _, reading, _ in near
        for other in reading.every
    )


def _is_their_decision(claim: Claim, sentence: Reading, matches: list[Match]) -> bool:
    """Whether somebody else decides, of whose decision the paragraph tells: welcomed the decision of the Bureau."""
    if not says("decision", sentence, claim.span) or vocabulary(sentence.lang).has("both", sentence.words):
        return False
    return any(vocabulary(reading.lang).has("decision", reading.words) for _, _, reading, _ in matches)


def _is_approved_early(claim: Claim, sentence: Reading, there: Match | None) -> bool:
    """Whether the sentence approves what the paragraph only agrees, or instructs, to prepare."""
    if there is None or not says("approval", sentence, claim.span) or says("approval", there[2], there[1].span):
        return False
    _, clause, reading, _ = there
    if clause.claim is None or reading.lang == "hi":
        return clause.claim is not None and clause.claim.force == "instruct"
    return clause.claim.force == "instruct" or bool(
        rule(reading.lang, "to_do").match(reading.words.text, clause.claim.span[1])
    )


def _furthest(claim: Claim, matches: list[Match]) -> tuple[Reach, Match | None]:
    """How far the clauses allow a release to go, and the clause; none where no clause has a verb we know."""
    told = [match for match in matches if match[1].claim is not None]
    if not told:
        return Reach.TOLD, None
    return max(((_reach(claim, match[1], match[2]), match) for match in told), key=lambda pair: pair[0])


def _may_bind(matches: list[Match]) -> bool:
    """Whether a paragraph has a word of agreement, though no verb of it is known."""
    return any(vocabulary(reading.lang).has("binding", reading.words) for _, _, reading, _ in matches)


def _reach(said: Claim, clause: Clause, reading: Reading) -> Reach:
    """How far a clause of a paragraph allows a release to go that says `said`."""
    claim = clause.claim
    if claim is None or claim.negated or (claim.reach == Reach.DONE != said.reach):
        return Reach.TOLD
    if claim.promise and not claim.vowed:
        if claim.open or _is_reported(claim, reading):
            return Reach.TOLD
        return Reach.CONSIDERED if claim.soft else Reach.INSTRUCTED
    own = vocabulary(reading.lang)
    if claim.reach == Reach.TOLD and (
        own.has("satisfaction", reading.words) or (said.force == "interest" and own.has("planned", reading.words))
    ):
        return Reach.VALUED
    return claim.reach


def _is_reported(claim: Claim, reading: Reading) -> bool:
    """Whether another verb tells of a promise: `informed that it will`."""
    return any(
        clause.claim is not None
        and clause.claim is not claim
        and not clause.claim.promise
        and clause.claim.reach < Reach.AGREED
        and clause.span[0] <= claim.span[0] < clause.span[1]
        for clause in reading.clauses
    )


PLANS = frozenset({"explore", "consider", "interest", "propose", "recommend", "agree", "instruct"})
"""Forces that govern what is not done yet."""


def _was_done(matches: list[Match], sentence: Reading, clause: Clause) -> bool:
    """Whether a clause tells of the deed, and neither denies it nor says that it is only planned."""
    here = bool(negations(sentence, clause.span))
    telling = [(other, reading) for _, other, reading, _ in matches if bool(negations(reading, other.span)) == here]
    if any(other.claim is not None and other.claim.reach == Reach.DONE for other, _ in telling):
        return True
    verb = [token for token in sentence.every if clause.claim and _is_at(token, clause.claim.span)]
    if any(
        same(token, deed, one=sentence.lang, two=reading.lang)
        for other, reading in telling
        if not is_planned(other, reading)
        for deed in deeds(reading)
        if _is_at(deed, other.span)
        for token in verb
    ):
        return True
    return bool(telling) and not any(is_planned(other, reading) for other, reading in telling)


def _is_at(token: Token, span: Span) -> bool:
    return span[0] <= token.span[0] < span[1]


def is_planned(clause: Clause, reading: Reading) -> bool:
    """Whether what a clause tells of is not done yet: promised, agreed, requested, or only possible."""
    claim = clause.claim
    if claim is not None and (claim.promise or claim.force in PLANS):
        return True
    return says("planned", reading, clause.span)


def _promised(clause: Clause, claim: Claim, sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    matches = matches_of(clause, sentence, paragraphs)
    near = loosely(clause, sentence, paragraphs, LOOSEST)
    if _is_other_deed(clause, claim, sentence, paragraphs):
        yield _draft("not_an_undertaking", claim, sentence, matches[0] if matches else None, paragraphs, "error")
        return
    if any(
        _promises(claim, other, reading) and same_side(sentence, clause.span, reading, other.span)
        for _, other, reading, _ in [*matches, *near]
    ):
        return
    if any(
        _promises(claim, other, reading) and same_facts(sentence, clause.span, reading, other.span)
        for _, other, reading, _ in loosely(clause, sentence, paragraphs, -1.0)
    ):
        return
    best = max((share for share, *_ in matches), default=0.0)
    if not claim.vowed and any(
        other.claim is None and share == best and not _is_past(other, reading) for share, other, reading, _ in matches
    ):
        return
    if claim.vowed and _is_committed(sentence, matches):
        return
    yield _draft("not_an_undertaking", claim, sentence, matches[0] if matches else None, paragraphs, "error")


def _is_other_deed(clause: Clause, claim: Claim, sentence: Reading, paragraphs: Sequence[Cited]) -> bool:
    """Whether it is promised to build, buy or sign something, of which no paragraph has a word."""
    readings = [reading for cited in paragraphs for reading in cited.readings]
    start, end = (clause.span[0], claim.span[1]) if sentence.lang == "hi" else (claim.span[0], clause.span[1])
    near = [token for token in sentence.every if start <= token.span[0] < end and not _is_auxiliary(token, sentence)]
    if sentence.lang == "hi" and near and not near[-1].meanings:
        near.pop()  # करेगा, देगा: the verb is the noun before
    verb = next(iter(near[::-1] if sentence.lang == "hi" else near), None)
    if verb is None or verb.describes or verb.meanings.isdisjoint(strong_deeds() - passing_deeds()):
        return False
    return not any(supported(verb, reading, lang=sentence.lang) for reading in readings)


def _is_auxiliary(token: Token, sentence: Reading) -> bool:
    return vocabulary(sentence.lang).is_small(token.form) or token.form.endswith("ly")


@lru_cache(maxsize=1)
def strong_deeds() -> frozenset[int]:
    """The meanings of verbs that bring something about: build, buy, sign."""
    words = vocabulary("en").deeds["strong"]
    return frozenset(meaning for word in words for meaning in meanings_of(word, "en"))


@lru_cache(maxsize=1)
def passing_deeds() -> frozenset[int]:
    """Verbs any of which may stand for any other: a paper passes from hand to hand, and whatever is done begins."""
    words = ("transfer", "deliver", "present", "start", "begin", "supply", "provide", "send")
    return frozenset(meaning for word in words for meaning in meanings_of(word, "en"))


def _is_past(clause: Clause, reading: Reading) -> bool:
    """Whether a clause without a claim tells of something done."""
    return any(clause.span[0] <= token.span[0] < clause.span[1] for token in deeds(reading))


def _promises(said: Claim, clause: Clause, reading: Reading) -> bool:
    """Whether a clause of a paragraph holds an undertaking, or tells of one, as `said` does."""
    claim = clause.claim
    if claim is None or ((claim.negated or negations(reading, clause.span)) and not _is_limited(clause, reading)):
        return False
    if claim.promise:
        if claim.possible and not said.soft:
            return False
        return said.soft or not claim.soft
    return Reach.DONE > claim.reach >= (Reach.CONSIDERED if said.soft else Reach.AGREED)


def _is_limited(clause: Clause, reading: Reading) -> bool:
    """Whether what looks like a denial only limits a figure: `shall not exceed USD 4 million`."""
    found = spans(vocabulary(reading.lang).limits.find(reading.words), reading.words)
    return any(clause.span[0] <= place[0] < clause.span[1] for key, place in found if key == "less")


def _is_committed(sentence: Reading, matches: list[Match]) -> bool:
    return vocabulary(sentence.lang).has("commitment", sentence.words) and any(
        vocabulary(reading.lang).has("commitment", reading.words) for _, _, reading, _ in matches
    )


def _draft(
    kind: str, claim: Claim, sentence: Reading, there: Match | None, paragraphs: Sequence[Cited], severity: Severity
) -> Draft:
    said = sentence.words.text[slice(*claim.span)]
    template, bare = (STRONGER, UNSAID) if kind == "stronger_verb" else (NO_UNDERTAKING, NO_PROMISE)
    found = there[1].claim if there else None
    number = there[3] if there else nearest(paragraphs)
    if there is None or found is None:
        why = Phrase(bare, said=said)
    else:
        why = Phrase(template, said=said, there=there[2].words.text[slice(*found.span)])
    return Draft(
        "stronger_verb" if kind == "stronger_verb" else "not_an_undertaking", claim.span, number, why, severity
    )


def _denied(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """Clauses that affirm what the paragraph denies, or deny what no paragraph denies at all."""
    here = negations(sentence, (0, len(sentence.words.text)))
    for clause in sentence.clauses:
        if len(clause.tokens) < 2 or (here and not negations(sentence, clause.span)):  # noqa: PLR2004 - one says too little
            continue
        matches = [match for match in matches_of(clause, sentence, paragraphs) if match[0] >= SAME]
        denied = [
            negations(reading, (0, len(reading.words.text)) if here else other.span) for _, other, reading, _ in matches
        ]
        if here and any(vocabulary(reading.lang).has("pending", reading.words) for _, _, reading, _ in matches):
            continue
        if any(vocabulary(of.lang).has("only", of.words) for of in (sentence, *(match[2] for match in matches))):
            continue
        if _goes_on_elsewhere(clause, matches, sentence, paragraphs):
            continue
        if not here and (rules_out(sentence) or all(_denies_another(match[2], sentence) for match in matches)):
            continue
        if denied and all(bool(count) != bool(here) for count in denied):
            said = sentence.words.text[slice(*clause.span)].strip()
            yield Draft("unsupported", clause.span, matches[0][3], Phrase(DENIED, said=said))


def _denies_another(reading: Reading, sentence: Reading) -> bool:
    """Whether a paragraph denies nothing but what the sentence does not tell: to lease, not to buy."""
    denials = [fact for fact in reading.account.facts.get("negation", ()) if fact.alone]
    if any(claim.negated for claim in reading.claims):
        return False
    denied = [_denied_word(fact.span, reading) for fact in denials]
    return bool(denied) and all(
        word is not None and not any(same(word, own, one=reading.lang, two=sentence.lang) for own in sentence.every)
        for word in denied
    )


def _denied_word(span: Span, reading: Reading) -> Token | None:
    """The word that a denial denies: the next telling one, in Hindi the last before it."""
    own = vocabulary(reading.lang)
    telling = [token for token in reading.every if not own.is_small(token.form) and token.known]
    if reading.lang == "hi":
        return next((token for token in telling[::-1] if token.span[1] <= span[0]), None)
    return next((token for token in telling if token.span[0] >= span[1]), None)


def _goes_on_elsewhere(clause: Clause, matches: list[Match], sentence: Reading, paragraphs: Sequence[Cited]) -> bool:
    """Whether a word of the clause is in none of those it may rest on, but in another one, which it may be from."""
    left = [
        token
        for token in clause.tokens
        if not any(stands_in(token, other, lang=sentence.lang, own=reading.lang) for _, other, reading, _ in matches)
    ]
    others = [(other, reading) for cited in paragraphs for reading in cited.readings for other in reading.clauses]
    return any(
        stands_in(token, other, lang=sentence.lang, own=reading.lang) for token in left for other, reading in others
    )
