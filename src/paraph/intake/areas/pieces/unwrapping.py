"""The words of a piece that name its subject, without those that wrap it.

1. Words that say nothing (`generic`, with `wrap` and `links`: data of each language) are taken off the front as far as
   the last word that leads on ("cooperation in new | technologies"), verbs that only strengthen one by one ("further
   strengthen defence ties"), and in Hindi, whose heads come last, off the end.
2. What tells where or how stands after a subject and is taken off: "coal gasification in various areas".
3. A head that means something with what it leads to stays: "the situation in the Red Sea".
4. Where nothing but such words, names of countries and bare verbs is left, there is no subject, but for the few that
   are made of such words ("development partnership").

Example: "forge deeper engagement in hydrogen" is "hydrogen".

Reads: a piece of a row. Writes: the place of its subject.
"""

import re
from collections.abc import Sequence

from paraph.intake.areas.pieces import unwrapping_hindi as hindi
from paraph.intake.areas.pieces.agendas_russian import done_there, of_the_world
from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import listed_everywhere, words
from paraph.intake.marks.wording import WORD, EmptyWords, empty_words, is_infinitive, key_of, plain
from paraph.intake.source import Span

QUOTES = (("«", "»"), ("“", "”"))
LONGEST_AREA = 16
"""Words; a longer piece is a clause, not a subject."""

LONGEST_NUMERAL = 4
"""Letters of the number of an item: "(viii)"."""


def unwrapped(row: Row, first: int, after: int, lang: str) -> Span | None:
    """The piece without words that say nothing of the subject at either end; None when nothing is left."""
    text = row.text
    start, end = row.span(first, after)
    words = [(start + word.start(), start + word.end()) for word in WORD.finditer(text[start:end])]
    words = _without_number(words, text)
    keys = [key_of(text[slice(*place)]) for place in words]
    lists = empty_words(lang)
    if not words or len(words) > LONGEST_AREA:
        return None
    empty = _empty(row, words, keys, first, after, lang)
    forum = _at_a_forum(keys, lists) if lang == "en" else None
    if forum is not None or all(empty):
        return _kept(words, keys, lang) if forum is None else (words[forum][0], words[-1][1])
    head, tail = _telling(keys, empty, lang)
    if head >= tail or all(_says_nothing(key, lang) or blank for key, blank in _of(keys, empty, head, tail)):
        return None
    tail = hindi.past_hyphens(text, words, tail) if lang == "hi" else tail
    if lang == "ru" and _is_region_left(row, words[head][0], words[tail - 1][1]):
        head = next((at for at in range(head) if keys[at] not in lists.links), len(words))
    if head < tail and _is_land_left(row, first, after, words[head][0], words[tail - 1][1]):
        state = lang == "hi" and keys[-1] in lists.heads
        return (words[0][0], words[-1][1]) if state else _kept(words, keys, lang)
    after += lang == "ru" and _EXAMPLES_RU.match(row.text, row.units[after - 1].end) is not None
    announced = keys[tail - 1] in lists.categories and (_announces(row, after) or keys[0] in lists.vague)
    if head >= tail or announced or (lang == "ru" and _announces_fields(row, after, keys, tail)):
        return None
    stop = _closed(text, words[head][0], words[tail - 1][1], end)
    return _opened(text, words[head][0], stop), stop


def _says_nothing(key: str, lang: str) -> bool:
    """Whether a word only says that something is done."""
    return plain(key, lang) in empty_words(lang).verbs or (lang == "hi" and is_infinitive(key))


def _of(keys: Sequence[str], empty: Sequence[bool], head: int, tail: int) -> list[tuple[str, bool]]:
    return list(zip(keys[head:tail], empty[head:tail], strict=True))


def _without_number(words: list[Span], text: str) -> list[Span]:
    """The words of an item without its number: "i) steel"."""
    if words and text.startswith(")", words[0][1]) and words[0][1] - words[0][0] <= LONGEST_NUMERAL:
        return words[1:]
    return words


def _empty(row: Row, words: Sequence[Span], keys: Sequence[str], first: int, after: int, lang: str) -> list[bool]:
    """Which words say nothing; beside relations the names of countries do not: "developments in the ties with Oman"."""
    lists = empty_words(lang)
    blank = [
        (plain(key, lang) in lists.generic and not _abbreviates(row.text[slice(*word)])) or key.isdigit()
        for key, word in zip(keys, words, strict=True)
    ]
    lands = [(unit.start, unit.end) for unit in row.units[first:after] if unit.kind in {"LAND", "DEMO"}]
    named = [any(start <= word[0] and word[1] <= end for start, end in lands) for word in words]
    if any(plain(key, lang) in lists.heads for key in keys) and not any(
        plain(key, lang) in lists.relations for key in keys
    ):
        return blank
    nothing = all(one or land for one, land in zip(blank, named, strict=True)) and any(blank)
    if nothing and not all(named):
        return [True] * len(keys)
    return _without_partners(keys, blank, named) if lang == "en" else blank


def _without_partners(keys: Sequence[str], blank: Sequence[bool], named: Sequence[bool]) -> list[bool]:
    """The same, where the States that do something together do not tell in what: "Oman-Chad cooperation | in rail"."""
    told = list(blank)
    for at in range(len(keys) - 1, 0, -1):
        if named[at - 1] and (keys[at] in TOGETHER or (named[at] and told[at])) and AT & set(keys[at:]):
            told[at - 1] = True
    return told


def _abbreviates(written: str) -> bool:
    """Whether what looks like a word is an abbreviation: "IT sector"."""
    return written == "IT"


def _telling(keys: Sequence[str], empty: Sequence[bool], lang: str) -> tuple[int, int]:
    """The words between the wrapping at either end: the first of them and the one after the last."""
    lists = empty_words(lang)
    plains = [plain(key, lang) for key in keys]
    head, tail = 0, len(keys)
    while head < tail and (plains[head] in lists.wrap | lists.links or _tells_how(plains, head, lists)):
        head += 1
    run = next((place for place in range(head, tail) if not empty[place]), tail)
    if lang != "hi":
        led = _past_wrapping(plains, head, run, lists)
        while lang == "en" and head < led < tail - 1 and (plains[led] in lists.wrap or _tells_how(plains, led, lists)):
            led += 1
        head = led
    while tail > head and plains[tail - 1] in lists.links and not _is_described(keys, tail - 1):
        tail -= 1
    if lang == "ru" and tail - 1 > head and keys[tail - 1] in FIELDS_RU and not _is_described(keys, tail - 1):
        tail -= 1
    if lang == "hi":
        return hindi.telling(keys, empty, head, tail)
    return head, _before_circumstance(plains, empty, head, tail, lists)


def _is_described(keys: Sequence[str], at: int) -> bool:
    """Whether a Russian field is told by the adjective before it, or by two: "взаимодействие в аграрной | сфере"."""
    if at > TWO_RU and keys[at] in FIELDS_RU and keys[at - TWO_RU] == "и":
        return keys[at - TWO_RU - 1].endswith(ADJECTIVES_RU)
    return keys[at] in DESCRIBED_RU and at > 0 and keys[at - 1].endswith(("ой", "ей"))


TWO_RU = 2
"""Words from the "и" between two adjectives to their noun."""

ADJECTIVES_RU = ("ой", "ей", "ых", "их")

DESCRIBED_RU = words("ru", "areas.described_fields")


def _tells_how(plains: Sequence[str], at: int, lists: EmptyWords) -> bool:
    """Whether a word only tells how what follows is done: "consistently | implement"."""
    return plains[at].endswith("ly") and at + 1 < len(plains) and plains[at + 1] in lists.wrap


def _past_wrapping(plains: Sequence[str], head: int, run: int, lists: EmptyWords) -> int:
    """Where the subject begins: after the last word that leads on, or with the head that means something with it."""
    last = next((place for place in range(run - 1, head - 1, -1) if plains[place] in lists.links - AMONG), None)
    if last is None or plains[last + 1 : last + 2] == FRAME_RU or _is_forum_next(plains, last, lists):
        return head
    named = next((place for place in range(head, last) if plains[place] in lists.heads), None)
    return done_there(plains, last + 1) if named is None else named


def _is_forum_next(plains: Sequence[str], link: int, lists: EmptyWords) -> bool:
    """Whether a Russian "в" leads to where States work together: "сотрудничество | в ООН"."""
    return plains[link] in LEADING_RU and any(word in lists.forums for word in plains[link + 1 : link + 2])


LEADING_RU = frozenset({"в", "во"})
FRAME_RU = ["рамк"]
"""What in Russian makes a head and where it is done one subject: "взаимодействие в | рамках ООН"."""

AMONG = frozenset(listed_everywhere("areas.among"))
"""What leads to those of whom the word before tells: "contacts between businesses"."""


def _before_circumstance(plains: Sequence[str], empty: Sequence[bool], head: int, tail: int, lists: EmptyWords) -> int:
    """Where the subject ends before "in various areas"."""
    told = next((place for place in range(tail - 1, head - 1, -1) if not empty[place]), tail - 1)
    link = next((place for place in range(told + 1, tail) if plains[place] in lists.places), tail)
    return link if link > head else tail


FIELDS_RU = words("ru", "areas.fields")
"""What several adjectives of a list describe, each a subject of its own."""


def _closed(text: str, start: int, stop: int, end: int) -> int:
    """Where a subject ends with the bracket or quotation mark that belongs to it."""
    closing = text.find(")", stop, end)
    if "(" in text[start:stop] and ")" not in text[start:stop] and closing >= 0:
        stop = closing + 1
    inside = text[start:stop]
    if any(text.startswith(right, stop) and inside.count(left) > inside.count(right) for left, right in QUOTES):
        stop += 1
    return stop


def _opened(text: str, start: int, stop: int) -> int:
    """Where a subject begins with the quotation mark that belongs to it: "«зеленая» энергетика"."""
    inside, before = text[start:stop], text[start - 1 : start]
    begins = any(before == left and inside.count(right) > inside.count(left) for left, right in QUOTES)
    return start - 1 if begins else start


def _is_land_left(row: Row, first: int, after: int, start: int, end: int) -> bool:
    """Whether nothing but a country or a town is left between two places."""
    left = [unit for unit in row.units[first:after] if unit.start >= start and unit.end <= end]
    return bool(left) and all(unit.kind in {"LAND", "CITY"} for unit in left) and len(left) < after - first


def _is_region_left(row: Row, start: int, end: int) -> bool:
    """Whether nothing is left of a Russian piece but where something is: "сотрудничество в | Южной Азии"."""
    left = [at for at, unit in enumerate(row.units) if unit.start >= start and unit.end <= end]
    kinds = [row.units[at].kind for at in left]
    regions = kinds == ["CAPADJ", "CAP"] or ({"AND", "IN"} <= set(kinds) <= {"CAPADJ", "CAP", "AND", "IN"})
    return regions and left[0] > 0 and row.units[left[0] - 1].kind == "IN"


def _at_a_forum(keys: Sequence[str], lists: EmptyWords) -> int | None:
    """From which word on an English piece tells what States do together at a forum: "cooperation in the WTO"."""
    head = next((place for place, key in enumerate(keys) if key in TOGETHER), len(keys))
    rest = keys[head + 1 :]
    if not rest or rest[0] not in AT or not all(key in lists.generic for key in keys[:head]):
        return None
    forums = any(key in lists.forums for key in rest)
    return head if forums and all(key in lists.forums | lists.generic for key in rest) else None


TOGETHER = listed_everywhere("areas.together")
AT = frozenset({"in", "at", "within"})
"""What leads from what States do together to where they do it."""


AMONG_OTHERS = words("hi", "areas.among_others")
"""What follows members of a list before what they belong to: "चाय और ऊर्जा क्षेत्रों | सहित कई क्षेत्रों में"."""


def _kept(words: Sequence[Span], keys: Sequence[str], lang: str) -> Span | None:
    """A subject all of whose words elsewhere say nothing: "development partnership"."""
    world = of_the_world(keys) if lang == "ru" else None
    if world is not None:
        return words[world[0]][0], words[world[1] - 1][1]
    for length in range(len(keys), 1, -1):
        for first in range(len(keys) - length + 1):
            if " ".join(keys[first : first + length]) in empty_words(lang).kept:
                return words[first][0], words[first + length - 1][1]
    return None


_EXAMPLES_RU = re.compile(r",\s+таки[ехм]\w*\s+как\b")
"""What after a comma leads to examples of what stands before it: "проектов, | таких как …"."""


def _announces_fields(row: Row, after: int, keys: Sequence[str], tail: int) -> bool:
    """Whether a Russian piece only tells of what its list is: "направления торгового сотрудничества: | рис, …"."""
    if after >= len(row) or row.units[after].kind != "COLON" or not keys[tail - 1].startswith(TOGETHER):
        return False
    return any(key in empty_words("ru").categories for key in keys[: tail - 1])


def _announces(row: Row, after: int) -> bool:
    """Whether a piece is followed by words that bring in a list: "sectors like …", not "… क्षेत्रों | सहित"."""
    brings = after < len(row) and row.units[after].kind in {"INTRO", "COLON"}
    return brings and row.shown(after, after + 1) not in AMONG_OTHERS
