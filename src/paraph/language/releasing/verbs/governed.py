"""What is agreed or instructed to be done: another deed than the paragraph's, in a paragraph of the same language.

    instructed to study the rules  ->  instructed to unify the rules      flagged
    instructed to study the rules  ->  instructed to report on a study    nothing

Only deeds that bring something about count (`data/release_en.toml`, strong); to create and to open are one deed.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from paraph.language.concordance import meanings_of
from paraph.language.releasing.backing.support import supported
from paraph.language.releasing.findings import UNSAID, Cited, Draft, nearest
from paraph.language.releasing.texts.readings import Clause, Reading, Token
from paraph.language.releasing.verbs.stronger import BINDING, passing_deeds, strong_deeds
from paraph.language.russian import analyzer
from paraph.messages import Phrase

BEGINNINGS = ("open", "create", "establish", "launch", "start", "begin", "introduce", "found")
"""Verbs any of which may stand for any other."""


def check_governed(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """The deeds that `sentence` says were agreed or instructed, and of which no paragraph has a word."""
    readings = [reading for cited in paragraphs for reading in cited.in_language(sentence.lang)]
    if sentence.lang == "hi" or any(reading.lang != sentence.lang for reading in readings):
        return
    for clause in sentence.clauses:
        deed = _governed(clause, sentence)
        if deed is None or deed.meanings.isdisjoint(strong_deeds() - _beginnings() - passing_deeds()):
            continue
        if not any(supported(deed, reading, lang=sentence.lang) for reading in readings):
            said = sentence.words.text[slice(*deed.span)]
            yield Draft("stronger_verb", deed.span, nearest(paragraphs), Phrase(UNSAID, said=said))


def _governed(clause: Clause, sentence: Reading) -> Token | None:
    """The infinitive that a verb which binds governs."""
    claim = clause.claim
    if claim is None or claim.negated or claim.reach not in BINDING:
        return None
    after = [token for token in sentence.every if claim.span[1] <= token.span[0] < clause.span[1]]
    return next((token for token in after if _is_infinitive(token, sentence)), None)


def _is_infinitive(token: Token, sentence: Reading) -> bool:
    if sentence.lang == "ru":
        return "INFN" in analyzer().parse(token.form)[0].tag
    return token.at > 0 and sentence.words.forms[token.at - 1] == "to"


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[int]:
    return frozenset(meaning for word in BEGINNINGS for meaning in meanings_of(word, "en"))
