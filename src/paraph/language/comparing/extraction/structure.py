"""Square brackets, which must balance and be equally many, and the items of lists.

Items are those set off by labels (`(a)`, `б)`, `1)`, a bullet) or by semicolons, and the members of an enumeration
(`aluminium, fertilizers, railways and mining`).
"""

from collections.abc import Iterator
from functools import lru_cache

import regex

from paraph.language.comparing.facts import Fact
from paraph.language.comparing.lexicon import lexicon
from paraph.language.folding import Span

FEWEST = 3
"""Members that make an enumeration."""

LONGEST = 7
"""Words that one member of an enumeration may have."""

BACK = 60
"""Letters before the first comma in which the first member is."""

HEAD, PLAIN = 4, 2
"""Words from which on a member is a clause that ends in the first item, and words of the items after it."""

_BRACKET = regex.compile(r"[\[\]［］]")
_AMISS = regex.compile(r"[(\[]\s*[)\]]|\((?=[^()]*(?:\(|$))(?![^()]*\([^()]*\)[^()]*\))")
"""Brackets that hold nothing, or a round one that is never closed."""

_BULLET = regex.compile(r"(?m:^)\s*[-•●▪*–—·]\s")
_LABEL = regex.compile(
    rf"(?<![\w)]|\d\s)(?:^|(?<=[\s;:.]))\(?(?:\d{{1,2}}|[a-hа-и]|[ivx]{{1,4}}|[क-ञ])\)\s|{_BULLET.pattern}"
)
_SEMICOLON = regex.compile(r";")
_PARTICIPLE = regex.compile(
    r"\w+(?:ющ|ящ|ащ|ущ|вш)(?:ий|ая|ее|ие|его|ей|их|им|ую|ими)(?:ся)?\s"
    r"|\w+(?:ен|ан|ян)н(?:ый|ая|ое|ые|ого|ой|ых|ым|ую|ыми)\s\S+(?:ом|ем|ой|ей|ами|ями)\s?(?!\w)"
)
"""Of the active voice; or of the passive, with who did it."""

_PREPOSITION = regex.compile(r"\s*(?:on|in|of|for|to|with|at|by|from|о|об|на|в|во|с|из|для|к|по)\s")
_SENTENCE = regex.compile(r"[^.;:।!?()\[\]]+(?:\.(?=\S)[^.;:।!?()\[\]]*)*")
_SEPARATOR = regex.compile(r",(?=\s)")


def read_structure(text: str) -> list[Fact]:
    """The brackets and labelled items of the folded `text`."""
    return [*_brackets(text), *_items(text)]


def _brackets(text: str) -> Iterator[Fact]:
    open_brackets: list[int] = []
    for match in _BRACKET.finditer(text):
        if match[0] in "[［":
            open_brackets.append(match.start())
        elif open_brackets:
            yield Fact("bracket", "pair", (open_brackets.pop(), match.end()))
        else:
            yield Fact("bracket", "closed", match.span())
    for at in open_brackets:
        yield Fact("bracket", "open", (at, at + 1))
    for match in _AMISS.finditer(text) if "(" in text or "[" in text else ():
        yield Fact("bracket", "amiss", match.span())


def _items(text: str) -> Iterator[Fact]:
    for match in _LABEL.finditer(text) if ")" in text or _BULLET.search(text) else ():
        yield Fact("list_item", "label", match.span())
    semicolons = list(_SEMICOLON.finditer(text))
    if len(semicolons) >= FEWEST - 1:
        yield from (Fact("list_item", "semicolon", match.span()) for match in semicolons)


def enumerations(text: str, lang: str) -> list[list[Span]]:
    """The enumerations of the folded `text`: for each the places of its members, the last after a conjunction, the
    first with all that stands before it in its clause.
    """
    found: list[list[Span]] = []
    for sentence in _SENTENCE.finditer(text):
        found += _runs(text, sentence.span(), _conjunction(lang), lang)
    return found


@lru_cache(maxsize=3)
def _conjunction(lang: str) -> "regex.Pattern[str]":
    ands = "|".join(sorted(lexicon(lang).lists["lists"]["and"], key=len, reverse=True))
    return regex.compile(rf"\s(?:{ands})\s")


@lru_cache(maxsize=3)
def _breaks(lang: str) -> tuple[str, ...]:
    """What a member begins with that is none, but a clause."""
    lists = lexicon(lang).lists["lists"]
    return tuple(f"{word} " for word in lists["break"] | lists["clause"])


def _runs(text: str, sentence: Span, joined: "regex.Pattern[str]", lang: str) -> Iterator[list[Span]]:
    start, end = sentence
    commas = [match.start() for match in _SEPARATOR.finditer(text, start, end)]
    breaks = _breaks(lang)
    before: Span | None = None
    run: list[Span] = []
    for left, right in zip(commas, [*commas[1:], end], strict=False):
        member = text[left + 1 : right].lstrip().lower()
        serial = joined.match(text, left + 1, right) if run else None
        if serial and _short(text, (serial.end(), right)):
            yield [before or (max(start, run[0][0] - BACK), run[0][0] - 1), *run, (serial.end(), right)]
            before, run = None, []
            continue
        if member.startswith(breaks) or (lang == "ru" and _PARTICIPLE.match(member)):
            before, run = (left + 1, right), []
            continue
        conjunction = joined.search(text, left, right)
        if conjunction:
            members = [*run, (left + 1, conjunction.start())]
            if all(_short(text, span) for span in members) and not _is_beside(text, members, right in commas):
                yield [
                    before or (max(start, members[0][0] - BACK), members[0][0] - 1),
                    *members,
                    (conjunction.end(), right),
                ]
            before, run = None, []
        elif _short(text, (left + 1, right)):
            run.append((left + 1, right))
        else:
            before, run = None, []


def _is_beside(text: str, members: list[Span], parted: bool) -> bool:
    """Whether two only tell more of what stands before: `two chapters, on trade and on transfers, are agreed`."""
    return parted and len(members) == 1 and bool(_PREPOSITION.match(text, members[0][0]))


def trimmed(text: str, run: list[Span]) -> list[Span]:
    """A run without what comes before the clause that begins it: `by June, prospecting for tin, zinc and lead`."""
    sizes = [len(text[slice(*span)].split()) for span in run[1:-1]]
    headed = len(sizes) > 1 and sizes[0] >= HEAD and max(sizes[1:]) <= PLAIN
    return run[1:] if headed else run


def _short(text: str, span: Span) -> bool:
    """Whether it may be a member: some words, and no clause that counts (`5 are in progress`)."""
    member = text[slice(*span)].strip()
    return 0 < len(member.split()) <= LONGEST and not member[0].isdigit()
