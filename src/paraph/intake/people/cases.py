"""Russian names and posts from the case they stand in to the nominative.

The case of a name is the case of the post before it or the one its frame asks for ("под сопредседательством" takes the
genitive, "совместно с" the instrumental), so it comes in as an argument; without one a name stays as written.

    >>> name_in_nominative("Амардипа Сингха Бхатии", "gent")
    'Амардип Сингх Бхатия'
    >>> name_in_nominative("Аниты Мешрам", "gent")
    'Анита Мешрам'
    >>> post_in_nominative("первым заместителем министра инвестиций")
    ('первый заместитель министра инвестиций', 'ablt')

The dictionary (`pymorphy3`) declines what it knows as a name; foreign names go by their endings: a man's name in a
consonant loses its ending, a woman's does not decline. Short words and those without an ending of the case stay.

Reads: words as written. Writes: words in the nominative, their capitals kept.
"""

import re
from functools import lru_cache
from typing import Any

from paraph.intake.marks.rulewords import words
from paraph.language.russian import analyzer

GIVEN = ("Name", "Surn", "Patr")
PREFIXES = words("ru", "people.prefixes")
SHORTEST = 4
"""Letters below which an unknown word of a name is not declined ("Ха", "Ли")."""

_PARTS = re.compile(r"[^\s-]+|[\s-]+")
_ENDINGS = {
    "gent": {
        "masc": ((r"ия$", "ий"), (r"(?<=[аеоэ])я$", "й"), (r"(?<=[лнртс])я$", "ь"), (r"ии$", "ия"), (r"ого$", "ый"),
                 (r"(?<=[бвгджзклмнпрстфхцчшщ])а$", ""), (r"(?<=[бвдзлмнпрстф])ы$", "а"), (r"(?<=[гкхжш])и$", "а")),
        "femn": ((r"ой$", "а"), (r"ей$", "я"), (r"ии$", "ия"), (r"(?<=[бвдзлмнпрстф])ы$", "а"),
                 (r"(?<=[гкхжшч])и$", "а")),
    },
    "ablt": {
        "masc": ((r"ием$", "ий"), (r"(?<=[аеоэ])ем$", "й"), (r"(?<=[лнр])[её]м$", "ь"), (r"(?<=[ое]в|[иы]н)ым$", ""),
                 (r"им$", "ий"), (r"ым$", "ый"), (r"ией$", "ия"), (r"(?<=[бвгджзклмнпрстфхцчшщ])[ое]м$", ""),
                 (r"(?<=[бвгджзклмнпрстфхц])ой$", "а")),
        "femn": ((r"ой$", "а"), (r"ией$", "ия"), (r"ей$", "я")),
    },
    "datv": {
        "masc": ((r"ию$", "ий"), (r"(?<=[аеоэ])ю$", "й"), (r"(?<=[лнр])ю$", "ь"), (r"ому$", "ый"),
                 (r"(?<=[бвгджзклмнпрстфхцчшщ])у$", "")),
        "femn": ((r"ой$", "а"), (r"ии$", "ия"), (r"(?<=[бвгдзклмнпрстфх])е$", "а")),
    },
}  # fmt: skip


@lru_cache(maxsize=4096)
def name_in_nominative(written: str, case: str | None) -> str:
    """A person's name as it would stand in a list of delegates."""
    written = " ".join(written.split())
    words = _PARTS.findall(written)
    case = _case_of_given(words[0]) or case
    if case not in _ENDINGS:
        return written
    gender = _gender([word for word in words if word[0].isalpha()], case)
    return "".join([_declined(word, case, gender) if word[0].isalpha() else word for word in words])


def _case_of_given(word: str) -> str | None:
    """The only case a known given name can stand in: "Дмитрием" in the instrumental, whatever stands before it."""
    readings = [parse for parse in analyzer().parse(word) if "Name" in parse.tag and "sing" in parse.tag]
    cases = {str(parse.tag.case) for parse in readings if parse.is_known}
    return cases.pop() if len(cases) == 1 and cases <= {"ablt", "datv"} else None


@lru_cache(maxsize=4096)
def post_in_nominative(written: str) -> tuple[str, str | None]:
    """A post and the case it stood in: its head and the adjectives before it change, what the head governs does not."""
    words = _PARTS.findall(" ".join(written.split()))
    done: list[str] = []
    for at, word in enumerate(words):
        if not word[0].isalpha() or (word.lower() in PREFIXES and words[at + 1 : at + 2] == ["-"]):
            done.append(word)
            continue
        reading = _post_word(word, adjective=at + 1 < len(words))
        if reading is None:
            return "".join(words), None
        wanted = {"nomn", "sing"} | ({"masc"} if reading.tag.POS != "NOUN" else set())
        inflected = reading.inflect(wanted)
        done.append(_capitals(word, str(inflected.word)) if inflected else word)
        if reading.tag.POS == "NOUN":
            return "".join(done + words[at + 1 :]), str(reading.tag.case)
    return "".join(words), None


def _post_word(word: str, *, adjective: bool) -> Any:  # noqa: ANN401 - pymorphy3 has no types
    readings = [reading for reading in analyzer().parse(word.lower()) if reading.tag.number == "sing"]
    nouns = [reading for reading in readings if reading.tag.POS == "NOUN" and "anim" in reading.tag]
    if nouns:
        return next((reading for reading in nouns if reading.tag.case == "nomn"), nouns[0])
    others = [reading for reading in readings if reading.tag.POS in {"ADJF", "PRTF"}]
    if others and adjective:
        return next((reading for reading in others if reading.tag.case == "nomn"), others[0])
    return None


def _gender(words: list[str], case: str) -> str:
    """Masculine unless a given name of the dictionary says otherwise."""
    for word in words:
        forms = [form for form in _forms(word) if form[0] == case and form[3]]
        genders = {form[1] for form in forms}
        if genders == {"femn"} or ("femn" in genders and "masc" not in genders):
            return "femn"
        if "masc" in genders:
            return "masc"
    first = words[0].lower()
    if case == "gent" and first.endswith(("ы", "и")) and len(first) >= SHORTEST:
        return "femn"
    return "masc" if any(re.search(r"[аяым]$", word) for word in words) else "femn"


def _declined(word: str, case: str, gender: str) -> str:
    if word.isupper() or len(word) < 3:  # noqa: PLR2004 - initials and particles
        return word
    for form_case, form_gender, nominative, is_name in _forms(word):
        if is_name and form_case == case and form_gender in {gender, "ms-f"}:
            return _capitals(word, nominative)
    if len(word) < SHORTEST:
        return word
    for ending, instead in _ENDINGS[case][gender]:
        if re.search(ending, word):
            return re.sub(ending, instead, word)
    return word


@lru_cache(maxsize=8192)
def _forms(word: str) -> tuple[tuple[str, str, str, bool], ...]:
    """Singular readings of a word: case, gender, nominative, whether the dictionary knows it as a name."""
    forms = []
    for reading in analyzer().parse(word.lower()):
        tag = reading.tag
        if tag.POS not in {"NOUN", "ADJF"} or tag.number == "plur" or tag.case is None:
            continue
        is_name = any(grammeme in tag for grammeme in GIVEN) and reading.is_known
        nominative = reading.inflect({"nomn", "sing"})
        if nominative is not None:
            forms.append((str(tag.case), str(tag.gender), str(nominative.word), is_name))
    return tuple(forms)


def _capitals(written: str, form: str) -> str:
    return form[0].upper() + form[1:] if written[0].isupper() else form
