"""Plans told as deeds: `extended` where the paragraph only requests to extend, `started` where it agrees to start.

Any verb of the past may be one. It is none where the paragraph tells of the deed too, by a verb of the past, a
participle, or a noun outside of what is planned (`noted the completion of`). Otherwise it counts

1. where the paragraph has the same word in what it only plans;
2. where the verb brings something about (`data/release_en.toml`, strong), and all the paragraph says of it is planned,
   or it has no word for the deed at all.
"""

from collections.abc import Iterator, Sequence

from paraph.language.folding import Span
from paraph.language.releasing.backing.support import same
from paraph.language.releasing.findings import UNSAID, Cited, Draft
from paraph.language.releasing.texts.claims import Reach
from paraph.language.releasing.texts.denial import is_of_none
from paraph.language.releasing.texts.readings import Clause, Reading, Token
from paraph.language.releasing.verbs.past import deeds
from paraph.language.releasing.verbs.stronger import is_planned, strong_deeds
from paraph.language.releasing.vocabulary import spans, vocabulary
from paraph.messages import Phrase

PAST = ("ed", "нный", "тый")
"""Endings of participles, which tell of a deed inside of a plan: the contract signed in 2024."""


def check_deeds(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """The verbs of the past in `sentence` for what the paragraphs only plan."""
    own, words = vocabulary(sentence.lang), sentence.words
    intended = [span for _, span in spans(own.sense["planned"].find(words), words)]
    intended += [span for key, span in spans(own.claims.find(words), words) if not key]
    for token in deeds(sentence, heads=True):
        if _starts_in(token, intended) or is_of_none(words, token.span, sentence.lang):
            continue
        number = _planned_in(token, sentence, paragraphs)
        if number is not None:
            said = sentence.words.text[slice(*token.span)]
            yield Draft("stronger_verb", token.span, number[0], Phrase(UNSAID, said=said))


def _starts_in(token: Token, spans: Sequence[Span]) -> bool:
    return any(start <= token.span[0] < end for start, end in spans)


def _planned_in(token: Token, sentence: Reading, paragraphs: Sequence[Cited]) -> tuple[object] | None:
    """The number of the paragraph that plans what is told as done, or of the first where none has a word of it."""
    held = [(cited.number, _standing(token, sentence, cited)) for cited in paragraphs]
    standings = [standing for _, standing in held]
    if "done" in standings:
        return None
    if "planned" in standings:
        return next((number,) for number, standing in held if standing == "planned")
    return (held[0][0],) if set(standings) == {"absent"} else None


def _standing(token: Token, sentence: Reading, cited: Cited) -> str:
    """Whether the paragraph tells the deed as done, only plans it, has no word of it, or may have one (`open`)."""
    readings = cited.in_language(sentence.lang)
    named = promised = False
    for reading in readings:
        if any(same(token, other, one=sentence.lang, two=reading.lang) for other in deeds(reading)):
            return "done"
        for other in reading.every:
            if same(token, other, one=sentence.lang, two=reading.lang):
                if not _is_in_plan(other, reading) or _is_participle(other, reading):
                    return "done"
                named = True
                promised = promised or _is_promised(other, reading)
    own = readings[0].lang == sentence.lang
    if named:
        return "planned" if promised or not _is_talk(token, sentence) else "open"
    if _is_talk(token, sentence) or not _brings_about(token, sentence):
        return "open"
    return "absent" if own or not any(_tells(reading) for reading in readings) else "open"


def _is_in_plan(token: Token, reading: Reading) -> bool:
    return any(is_planned(clause, reading) and _holds(clause, token) for clause in reading.clauses)


def _is_promised(token: Token, reading: Reading) -> bool:
    return any(clause.claim and clause.claim.promise and _holds(clause, token) for clause in reading.clauses)


def _holds(clause: Clause, token: Token) -> bool:
    return clause.span[0] <= token.span[0] < clause.span[1]


def _is_participle(token: Token, reading: Reading) -> bool:
    """Whether the word is a participle of the past that stands by itself: signed in 2024, not to be signed."""
    if reading.lang == "en":
        before = reading.words.forms[max(token.at - 2, 0) : token.at]
        return token.form.endswith("ed") and {"to", "be"}.isdisjoint(before)
    return any(lemma.endswith(PAST[1:]) for lemma in token.lemmas)


def _is_talk(token: Token, sentence: Reading) -> bool:
    """Whether it is part of a verb that only tells: taken note of, `принято к сведению`."""
    return any(
        claim.reach < Reach.AGREED and claim.span[0] <= token.span[0] < claim.span[1] for claim in sentence.claims
    )


def _tells(reading: Reading) -> bool:
    """Whether a text tells of anything done that we do not know the word of."""
    claimed = [claim.span for claim in reading.claims]
    return any(
        not token.meanings and not any(start <= token.span[0] < end for start, end in claimed)
        for token in deeds(reading)
    )


def _brings_about(token: Token, sentence: Reading) -> bool:
    """Whether a verb brings something about: completed, built, delivered; of those read as claims only deeds do."""
    of = [claim for claim in sentence.claims if claim.span[0] <= token.span[0] < claim.span[1]]
    if of:
        return any(claim.reach == Reach.DONE for claim in of)
    return not token.meanings.isdisjoint(strong_deeds())
