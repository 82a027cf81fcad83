"""What a paragraph denies in so many words, and a sentence tells or allows.

    shall not be transshipped       ->  may be transshipped                     flagged
    not be opened before the audit  ->  will be opened once the audit is over   nothing: the denial has a limit
    not be transshipped             ->  transshipment is ruled out              nothing: the sentence denies it too

Only in a paragraph of the sentence's own language, where each mention of the deed is denied.
"""

from collections.abc import Iterator, Sequence

import regex

from paraph.language.releasing.findings import DENIED, Cited, Draft, nearest
from paraph.language.releasing.texts.readings import Reading, Token
from paraph.language.releasing.texts.verbal import is_verb
from paraph.language.releasing.vocabulary import rule, vocabulary
from paraph.messages import Phrase


def check_allowed(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """The deeds of `sentence` that the paragraphs deny."""
    if rules_out(sentence):
        return
    readings = [reading for cited in paragraphs for reading in cited.readings if reading.lang == sentence.lang]
    for token in sentence.every:
        if not _is_deed(token, sentence):
            continue
        places = [(other, of) for of in readings for other in of.every if not token.lemmas.isdisjoint(other.lemmas)]
        if places and all(_is_denied(other, of) for other, of in places):
            said = sentence.words.text[slice(*token.span)]
            yield Draft("stronger_verb", token.span, nearest(paragraphs), Phrase(DENIED, said=said))
            return


def rules_out(reading: Reading) -> bool:
    """Whether a text denies or forbids anything, in whatever words."""
    return bool(rule(reading.lang, "rules_out").search(reading.words.text.lower()))


def _is_deed(token: Token, sentence: Reading) -> bool:
    own = vocabulary(sentence.lang)
    if own.is_small(token.form) or own.is_neutral(token.form) or token.fact:
        return False
    return sentence.lang != "en" or is_verb(token, sentence)


def _is_denied(token: Token, of: Reading) -> bool:
    text = of.words.text.lower()
    before, after = text[: token.span[0]], text[token.span[1] :]
    denied = bool(rule(of.lang, "denied_before").search(before))
    denied = denied or bool(rule(of.lang, "denied_behind").match(after))
    told = rule(of.lang, "denied_parts").split(before)[-1] + text[slice(*token.span)] + regex.split(r"[;.।]", after)[0]
    return denied and not rule(of.lang, "limits_denial").search(told)
