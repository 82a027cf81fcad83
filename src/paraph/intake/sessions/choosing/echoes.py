"""Sentences that speak of the session again without its name, and may be the only ones to tell day and place.

"The meeting was held in Athens on June 14", "गुरुवार को पेरिस में आयोजित बैठक में", "Заседание прошло в Минске". A sentence
that names another body, counts, looks back or ahead speaks of something else.

Reads: the sentences of a release. Writes: the parts of sentences within which day and place are the session's.
"""

import re
from collections.abc import Iterator, Sequence

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.rows import Row, Unit, grammar
from paraph.intake.marks.rulewords import words
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.choosing.choice import Choice
from paraph.intake.sessions.events.roles import Role

LATEST = 7
"""Sentences of the text within which the session is spoken of again."""

NEAR = 9
"""Units around the words for the session within which day and place are its own."""

ELSEWHERE = frozenset({"LAST", "NEXT", "SPAN", "WILL", "POSTPONED", "EVE", "ORD"})


def echoes(choice: Choice, sentences: Sequence[Sentence], lang: str) -> Iterator[Row]:
    """The parts of the text that speak of the session without naming it, in the order of the text."""
    kinds = {event.body.kind for event in choice.events if event.body}
    announced = choice.status == "announced"
    elsewhere = ELSEWHERE - {"WILL"} if announced or lang == "en" else ELSEWHERE
    told = [event.sentence for event in choice.events if lang != "en" or event.role is not Role.NAMED]
    for sentence in sentences:
        if sentence.place is not Place.BODY or sentence.number > LATEST + 4 * announced or sentence in told:
            continue
        row = sentence.row
        other = (unit for unit in row.units if unit.kind in elsewhere)
        if any(unit.kind != "ORD" or not _is_the_number(unit, choice) for unit in other) or _names_another(row, kinds):
            continue
        for wanted in grammar("echoes", "all", "ahead") if announced else grammar("echoes", lang, "again"):
            match = wanted.search(row.marks)
            to_come = lang == "en" and not announced and match is not None and _is_to_come(row, match)
            if match and not to_come and _is_of_talks(row, match):
                before, after = (NEAR, 0) if lang == "hi" and not announced else (0, NEAR)
                yield Row(row.text, row.units[max(0, match.start() - before) : match.end() + after])
                break


def _is_to_come(row: Row, match: "re.Match[str]") -> bool:
    """Whether what is told is yet to be; what was begun may still have to deal with something."""
    begun = row.units[match.end() - 1].kind == "HELD" and match.start() == 0
    return any(unit.kind == "WILL" for unit in (row.units[: match.end()] if begun else row.units))


def _is_of_talks(row: Row, match: "re.Match[str]") -> bool:
    """Whether a word that the pattern leaves open is one for talks: "The | consultations | took place in Athens"."""
    open_word = match.start("talks") if match.groupdict().get("talks") is not None else None
    return open_word is None or row.shown(open_word, open_word + 1).lower() in TALKS


TALKS = words("en", "sessions.talks") | words("hi", "sessions.talks") | words("ru", "sessions.talks_anew")


def _is_the_number(unit: Unit, choice: Choice) -> bool:
    """Whether a number is that of the session: "The 26th summit took place …"."""
    return choice.ordinal is not None and unit.value == choice.ordinal.value


def _names_another(row: Row, kinds: set[str]) -> bool:
    """Whether a row names another body, not as what the session stands under: "прошло 3 мая в рамках | комиссии"."""
    named = [
        unit.value
        for at, unit in enumerate(row.units)
        if isinstance(unit.value, BodyMention) and not (at and row.units[at - 1].kind == "UNDER")
    ]
    return any(not mention.bare or mention.kind not in kinds for mention in named)
