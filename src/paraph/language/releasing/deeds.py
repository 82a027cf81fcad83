"""Plans told as deeds: `extended` where the paragraph only requests to extend, `started` where it agrees to start.

Any verb of the past may be one. It is none where the paragraph tells of the deed too, by a verb of the past, a
participle, or a noun outside of what is planned (`noted the completion of`). Otherwise it counts

1. where the paragraph has the same word in what it only plans;
2. where the verb brings something about (`data/release_en.toml`, strong), and all the paragraph says of it is planned,
   or it has no word for the deed at all.
"""

from collections.abc import Iterator, Sequence

from paraph.language.releasing.claims import Reach
from paraph.language.releasing.findings import UNSAID, Cited, Draft
from paraph.language.releasing.past import deeds
from paraph.language.releasing.readings import Clause, Reading, Token
from paraph.language.releasing.support import same
from paraph.language.releasing.verbs import is_planned, strong_deeds
from paraph.language.releasing.vocabulary import spans, vocabulary
from paraph.messages import Phrase

PAST = ("ed", "нный", "тый")
"""Endings of participles, which tell of a deed inside of a plan: the contract signed in 2024."""


def check_deeds(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """The verbs of the past in `sentence` for what the paragraphs only plan."""
    intended = [
        span for _, span in spans(vocabulary(sentence.lang).sense["planned"].find(sentence.words), sentence.words)
    ]
    for token in deeds(sentence, heads=True):
        if any(start <= token.span[0] < end for start, end in intended):
            continue
        planned = [cited.number for cited in paragraphs if _is_only_planned(token, sentence, cited)]
        if len(planned) == len(paragraphs):
            said = sentence.words.text[slice(*token.span)]
            yield Draft("stronger_verb", token.span, planned[0], Phrase(UNSAID, said=said))


def _is_only_planned(token: Token, sentence: Reading, cited: Cited) -> bool:
    """Whether the paragraph has no such deed, and either plans it or says nothing that could be it."""
    readings = cited.in_language(sentence.lang)
    named = False
    for reading in readings:
        if any(same(token, other, one=sentence.lang, two=reading.lang) for other in deeds(reading)):
            return False
        for other in reading.every:
            if same(token, other, one=sentence.lang, two=reading.lang):
                if not _is_in_plan(other, reading) or _is_participle(other, reading):
                    return False
                named = True
    if _is_talk(token, sentence):
        return named and readings[0].lang == sentence.lang
    return named or (_brings_about(token, sentence) and not any(_tells(reading) for reading in readings))


def _is_in_plan(token: Token, reading: Reading) -> bool:
    return any(is_planned(clause, reading) and _holds(clause, token) for clause in reading.clauses)


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
    """Whether a text tells of anything done that we may not know the word of."""
    if any(claim.reach >= Reach.SIGNED and not claim.promise for claim in reading.claims):
        return True
    claimed = [claim.span for claim in reading.claims]
    return any(not any(start <= token.span[0] < end for start, end in claimed) for token in deeds(reading))


def _brings_about(token: Token, sentence: Reading) -> bool:
    """Whether a verb brings something about: completed, built, delivered; of those read as claims only deeds do."""
    of = [claim for claim in sentence.claims if claim.span[0] <= token.span[0] < claim.span[1]]
    if of:
        return any(claim.reach == Reach.DONE for claim in of)
    return not token.meanings.isdisjoint(strong_deeds())
