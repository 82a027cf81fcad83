"""The governing verb of a sentence: what is said, and who says it (DOMAIN 2.3).

1. Quoted words govern nothing.
2. English and Russian: the verb that follows its subject, the sides or one side, but for adverbs and an insertion
   between commas. Without such a subject, a passive or impersonal verb of the main clause (`It was agreed`,
   `Поручить`). Nothing inside a clause that `that`, `which`, `что` or `который` opens.
3. Hindi: the last verb of the main clause, which ends at `कि` or before `, जो`.
4. A verb joined by `and` counts too; of several the one that binds most.
5. What an earlier session agreed is no decision of this one (`had agreed`, `at the tenth session`, `सहमत हुए थे`).
6. One side that agrees, undertakes or says that it will states its own will: `one_side`, an undertaking.
7. A verb denied governs nothing.
8. What a body or two will do was agreed by both (`joint`); whose the body is says `whose`.

    >>> clause = governing("The Sides noted that the Sides had agreed on a list.", "en")
    >>> clause.force, clause.actor, clause.undertakes
    ('observe', 'both', False)
"""

import regex

from paraph.intake.protocols.sentences.actors import actors
from paraph.intake.protocols.sentences.clause import Clause
from paraph.intake.protocols.sentences.clauses_hindi import hindi
from paraph.intake.protocols.sentences.impersonal import impersonal
from paraph.intake.protocols.sentences.subjects import is_subject, of_subject
from paraph.language.force import find_force

_QUOTED = regex.compile(r"\"[^\"]{3,}?\"|\([^)]*\)")
SHORTEST_QUOTE = 25
"""Letters below which what stands in quotes is a name, not a quotation."""


def governing(sentence: str, lang: str) -> Clause:
    """What `sentence` (folded) does; a clause without force where it only reports."""
    bare = _without_quotes(sentence)
    return hindi(bare) if lang == "hi" else _subject_first(bare, lang)


def _without_quotes(sentence: str) -> str:
    def blank(match: "regex.Match[str]") -> str:
        is_short = match[0][0] == '"' and len(match[0]) < SHORTEST_QUOTE
        return match[0] if is_short else match[0][0] + "x" * (len(match[0]) - 2) + match[0][-1]

    return _QUOTED.sub(blank, sentence)


def _subject_first(sentence: str, lang: str) -> Clause:
    found = find_force(sentence, lang)
    verbs, denied = [verb for verb in found if not verb.negated], [verb for verb in found if verb.negated]
    subject = next((actor for actor in actors(sentence, lang) if is_subject(sentence, actor, lang)), None)
    if subject is not None:
        return of_subject(sentence, subject, verbs, denied, lang)
    return impersonal(sentence, verbs, lang)
