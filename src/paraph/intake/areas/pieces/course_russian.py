"""What in Russian tells of the course of work, and of no field: "итоги | работы за 2021 год", "| проект протокола".

* How the sides go on with each other: "продолжение | регулярных контактов", "| организационные вопросы".
* Who did it: "взаимодействие на уровне деловых кругов | и институтов развития"; organisations: "в рамках ООН, | ОБСЕ".
* What somebody is to do, in the infinitive: "пригласил | коллегу посетить страну".
* A word that a text cut short ends within: "открытии | Зангезурского…".
* Sentences of what may be, or of what was said before: "не уточняет, будет ли обсуждаться вопрос …".

Reads: a row and the place of a subject in its text. Writes: yes or no.
"""

import re

from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import expression
from paraph.intake.source import Span
from paraph.language.russian import tags

_WORD = re.compile(r"[\w-]+")
CUT = ("…", "...")
"""How a text that was cut short ends."""

LEVELS = ("на уровне", "по линии")
"""What leads to those who do a thing."""


def tells_no_field(row: Row, span: Span) -> bool:
    """Whether a subject is none, for its words tell of the course of work, of who does it or of what is to be done."""
    told = " ".join(row.text[slice(*span)].lower().split())
    if expression("ru", "areas.of_course").fullmatch(told):
        return True
    words = _WORD.findall(told)
    return _is_to_do(words) or _is_cut(row.text, span[1], words[-1:]) or _is_of_a_level(row, span, words)


def tells_nothing_sure(row: Row) -> bool:
    """Whether a sentence tells what may be, or what was told before: "Ранее сообщалось, что …"."""
    return expression("ru", "areas.unsure").search(row.shown(0, len(row))) is not None


def _is_to_do(words: list[str]) -> bool:
    """Whether words tell what somebody is to do, rather than a thing done: "коллегу | посетить страну"."""
    infinitives = [at for at, word in enumerate(words) if _is_only(word, "INFN")]
    if not infinitives:
        return False
    return infinitives[0] > 0 or (len(words) > 1 and _is_only(words[1], "NPRO"))


def _is_only(word: str, part: str) -> bool:
    """Whether the dictionary knows a word as that part of speech alone."""
    found = tags(word)
    return bool(found) and all(part == tag.POS for tag in found)


def _is_cut(text: str, end: int, last: list[str]) -> bool:
    """Whether the text was cut short within what the words say: after an adjective, or within a word."""
    if not last or not text[end:].lstrip().startswith(CUT):
        return False
    found = tags(last[0])
    return not found or all(tag.POS in {"ADJF", "PRTF"} for tag in found)


def _is_of_a_level(row: Row, span: Span, words: list[str]) -> bool:
    """Whether the words go on with those on whose level a thing is done: "на уровне ведомств | и деловых кругов"."""
    before = row.text[row.units[0].start : span[0]].lower()
    at, level = max((before.rfind(level), level) for level in LEVELS)
    if at < 0 or re.search(r"[.;:]|\b(?:по|в|о|об|на)\b", before[at + len(level) :]):
        return False
    return any({tag.case, tag.number} == {"gent", "plur"} for tag in tags(words[0])) if words else False
