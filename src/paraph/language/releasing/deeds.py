"""Plans told as deeds: `extended` where the paragraph only requests to extend, `started` where it agrees to start.

Any verb of the past may be one. It counts where a clause of the paragraph that is only planned has the same word, and
no verb of the past in the paragraph has it.
"""

from collections.abc import Iterator, Sequence

from paraph.language.releasing.findings import UNSAID, Cited, Draft
from paraph.language.releasing.past import deeds
from paraph.language.releasing.readings import Reading, Token
from paraph.language.releasing.support import same
from paraph.language.releasing.verbs import is_planned
from paraph.messages import Phrase


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
