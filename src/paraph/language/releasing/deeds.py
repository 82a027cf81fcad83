"""Plans told as deeds: `extended` where the paragraph only requests to extend, `started` where it agrees to start.

Any verb of the past may be one. It counts where a clause of the paragraph that is only planned has the same word, and
no verb of the past in the paragraph has it.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from paraph.language.force import find_force
from paraph.language.releasing.findings import UNSAID, Cited, Draft
from paraph.language.releasing.readings import Reading, Token
from paraph.language.releasing.support import same
from paraph.language.releasing.verbs import is_planned
from paraph.language.releasing.vocabulary import vocabulary
from paraph.language.russian import analyzer
from paraph.messages import Phrase

_HINDI_NOT = regex.compile(r"^\s(?:जा(?:एगा|एगी|एंगे|ना|ने|नी)|सक\w*|की\s)")
_HINDI_LED = {
    "की": regex.compile(r"^(?:\s(?:गई|गयी|है|हैं|थी|थीं)(?!\w)|\s?[।.,;]|\s?$|\s(?:और|तथा|एवं)\s)"),
    "हो": regex.compile(r"^\s(?:चुक|गय|गई)"),
}
"""What follows two words where they are verbs of the past: की is a genitive as often."""


def check_deeds(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """The verbs of the past in `sentence` for what the paragraphs only plan."""
    for token in deeds(sentence):
        planned = [cited.number for cited in paragraphs if _is_only_planned(token, sentence, cited)]
        if len(planned) == len(paragraphs):
            said = sentence.words.text[slice(*token.span)]
            yield Draft("stronger_verb", token.span, planned[0], Phrase(UNSAID, said=said))


def _is_only_planned(token: Token, sentence: Reading, cited: Cited) -> bool:
    named = False
    for reading in cited.in_language(sentence.lang):
        if any(same(token, other, one=sentence.lang, two=reading.lang) for other in deeds(reading)):
            return False
        named = named or any(
            is_planned(clause, reading)
            and any(
                same(token, other, one=sentence.lang, two=reading.lang)
                for other in reading.every
                if clause.span[0] <= other.span[0] < clause.span[1]
            )
            for clause in reading.clauses
        )
    return named


def deeds(reading: Reading) -> list[Token]:
    """The words of a text that tell of something done, verbs read as claims left out."""
    taken = [claim.span for claim in reading.claims]
    taken += [mention.span for mention in find_force(reading.words.text, reading.lang)]
    own = vocabulary(reading.lang)
    return [
        token
        for token in reading.every
        if not any(start <= token.span[0] < end for start, end in taken)
        and not own.is_neutral(token.form)
        and _is_done(token, reading)
    ]


def _is_done(token: Token, reading: Reading) -> bool:
    words, at, own = reading.words, token.at, vocabulary(reading.lang)
    if reading.lang == "ru":
        return _is_past(token.form) and not (at and words.forms[at - 1] in own.deeds["being"])
    if reading.lang == "hi":
        after = words.forms[at + 1] if at + 1 < len(words.forms) else ""
        rest = words.text[words.ends[at + 1] :] if after else ""
        done = after in own.deeds["past"] or (after in _HINDI_LED and bool(_HINDI_LED[after].match(rest)))
        return done and words.gap(at + 1) == " " and not _HINDI_NOT.match(rest)
    if not (token.form.endswith("ed") or token.form in own.deeds["irregular"]):
        return False
    before = words.forms[max(at - 2, 0) : at]
    return not own.deeds["doers"].isdisjoint(before) and "to" not in before and "be" not in before


@lru_cache(maxsize=20_000)
def _is_past(form: str) -> bool:
    parse = analyzer().parse(form)[0]
    return ("VERB" in parse.tag or "PRTS" in parse.tag) and "past" in parse.tag and "perf" in parse.tag
