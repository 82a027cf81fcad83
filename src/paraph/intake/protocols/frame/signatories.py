"""Who signed for which side, and how many delegates an annex lists (DOMAIN 2.5, 5).

    For the Indian Side          For the Russian Side        two blocks side by side, or one under the other;
    Amardeep Singh Bhatia        Alexey Gruzdev              the name first, then the post
    Secretary, DPIIT             Deputy Minister

Delegates are counted where a list numbers them under the name of a side; a list without numbers is not counted.
"""

from collections.abc import Iterator, Mapping, Sequence

import regex

from paraph.intake.protocols.layout.labels import label_of
from paraph.intake.protocols.lexicon import in_any_language, pattern
from paraph.intake.protocols.page import Page
from paraph.intake.protocols.values import Signatory
from paraph.intake.source import Span
from paraph.language.countries import find_countries
from paraph.language.folding import fold
from paraph.language.honorifics import strip_honorific
from paraph.language.russian import analyzer

_COLUMNS = regex.compile(r"\t+|\s{3,}|\s*\|\s*")
_RULE = regex.compile(r"^[\s_.…/()-]+|[\s_…/()-]+$")
LONGEST_SIDE_LINE = 90
LONGEST_NAME = 60
WORDS_OF_NAME = range(1, 7)

_Cell = tuple[int, int, int]
"""Start, end, and column of a piece of a line."""


def signatories_of(page: Page, closing: Span, parties: Sequence[str], lang: str) -> tuple[Signatory, ...]:
    """The signatures in the closing, in the order of the sides' blocks."""
    together = _run_together(page, closing, parties, lang)
    return _in_blocks(page, closing, parties, lang) if together is None else together


def _run_together(page: Page, closing: Span, parties: Sequence[str], lang: str) -> tuple[Signatory, ...] | None:
    """Two columns that a PDF has run into one: told apart only where the text names both persons before.

    None where the blocks stand apart; nothing where they do not and the names cannot be parted. Posts cannot be.
    """
    rows = [cells for cells in _rows(page.text, closing) if len(cells) == 1]
    sides: list[str] = []
    for (cell,) in rows:
        words = page.text[cell[0] : cell[1]]
        if sides:
            names = _known_pair(page, words, cell[0], closing[0])
            if names:
                return tuple(Signatory(name, None, side) for name, side in zip(names, sides, strict=True))
        elif len(words) <= 2 * LONGEST_SIDE_LINE and not words.rstrip().endswith((".", ",")):
            codes = [mark.code for mark in find_countries(words, lang) if mark.code in parties]
            is_for = len(pattern(lang, "for_words").findall(words)) == 2  # noqa: PLR2004 - both sides on one line
            sides = codes if is_for and len(set(codes)) == len(codes) == 2 else []  # noqa: PLR2004 - same
    return () if sides else None


def _known_pair(page: Page, words: str, offset: int, before: int) -> tuple[str, str] | None:
    """The two names of a line, where each stands in the text before the closing."""
    head = " ".join(page.text[:before].split())
    for cut in regex.finditer(r"\s+", words):
        left, right = words[: cut.start()], words[cut.end() :]
        if " " in left and " " in right and left in head and right in head:
            middle = offset + cut.start()
            return page.written(offset, middle), page.written(offset + cut.end(), offset + len(words))
    return None


def _in_blocks(page: Page, closing: Span, parties: Sequence[str], lang: str) -> tuple[Signatory, ...]:
    blocks: list[tuple[str, list[Span]]] = []
    open_blocks: dict[int, list[Span]] = {}
    for cells in _rows(page.text, closing):
        sides = [(cell, _side_of(page.text[cell[0] : cell[1]], parties, lang)) for cell in cells]
        named = [(cell, side) for cell, side in sides if side is not None]
        named = named or _posts_of_sides(page.text, cells, parties, lang)
        if named:
            open_blocks = {}
            for column, (cell, side) in enumerate(named):
                rest = _after_side(page.text, cell, lang) if (cell, side) in sides else (cell[0], cell[1])
                block: list[Span] = [rest] if rest else []
                blocks.append((side, block))
                open_blocks[column] = block
        elif open_blocks:
            for cell in cells:
                column = cell[2] if len(cells) > 1 else _column_of(page.text, cell, len(open_blocks))
                if column in open_blocks:
                    open_blocks[column].append((cell[0], cell[1]))
    columns = _columns(page, closing, parties, lang)
    for chosen in (blocks, columns):
        signed = tuple(found for side, block in chosen if (found := _signatory(page, side, block, lang)))
        if signed:
            return signed
    return ()


def _columns(page: Page, closing: Span, parties: Sequence[str], lang: str) -> Iterator[tuple[str, list[Span]]]:
    """Two columns in which the side is told by some line: the name, the post, then `Co-Chair from the Indian Side`."""
    rows = [cells for cells in _rows(page.text, closing) if len(cells) == 2]  # noqa: PLR2004 - both sides
    sides: list[str] = []
    for column in (0, 1):
        words = " ".join(page.text[row[column][0] : row[column][1]] for row in rows)
        codes = {mark.code for mark in find_countries(words, lang) if mark.code in parties}
        sides += codes if len(codes) == 1 else []
    if len(set(sides)) == 2:  # noqa: PLR2004 - same
        for column, side in enumerate(sides):
            yield side, [row[column][:2] for row in rows]


def _posts_of_sides(text: str, cells: Sequence[_Cell], parties: Sequence[str], lang: str) -> list[tuple[_Cell, str]]:
    """Two columns headed by the posts alone: `Co-Chair of the Russian Part`, `Co-Chair of the Uzbek Part`."""
    found = []
    for cell in cells:
        words = text[cell[0] : cell[1]]
        codes = {mark.code for mark in find_countries(words, lang) if mark.code in parties}
        if len(codes) == 1 and len(words) <= LONGEST_SIDE_LINE and pattern(lang, "post_word").search(words):
            found.append((cell, codes.pop()))
    return found if len({side for _, side in found}) == len(found) == 2 else []  # noqa: PLR2004 - a protocol has two


def _rows(text: str, span: Span) -> Iterator[list[_Cell]]:
    place = span[0]
    for raw in text[slice(*span)].split("\n"):
        cells: list[_Cell] = []
        at = len(raw) - len(raw.lstrip(" "))
        pieces = [*_COLUMNS.finditer(raw, at), None]
        for cut in pieces:
            end = cut.start() if cut else len(raw)
            if raw[at:end].strip():
                cells.append((place + at, place + at + len(raw[at:end].rstrip()), len(cells)))
            at = cut.end() if cut else at
        if cells:
            yield cells
        place += len(raw) + 1


def _column_of(text: str, cell: _Cell, columns: int) -> int:
    """Of a line with one piece: the column it is set in, by its indent."""
    start = text.rfind("\n", 0, cell[0]) + 1
    return columns - 1 if columns > 1 and cell[0] - start > LONGEST_NAME // 2 else 0


def _side_of(words: str, parties: Sequence[str], lang: str) -> str | None:
    if len(words) > LONGEST_SIDE_LINE:
        return None
    bare = words.strip(" :*_")
    is_for = pattern(lang, "for_side").search(bare if lang == "hi" else words.lstrip(" *_"))
    if not is_for and not pattern(lang, "side_alone").fullmatch(bare):
        return None
    return next((mark.code for mark in find_countries(words, lang) if mark.code in parties), None)


def _after_side(text: str, cell: _Cell, lang: str) -> Span | None:
    """A name on the line of the side: `For the Indian Side: A. Bhatia`, or what a cell of a table has run together."""
    words = text[cell[0] : cell[1]]
    noun = pattern(lang, "side_noun").search(words)
    said = words.find(":") + 1 or (noun.end() if noun else len(words))
    return (cell[0] + said, cell[1]) if words[said:].strip(" _") else None


def _signatory(page: Page, side: str, block: Sequence[Span], lang: str) -> Signatory | None:
    lines = [shown for start, end in block if (shown := _RULE.sub("", page.written(start, end)).strip(" ,;"))]
    lines = [line for line in lines if len(lines) <= LEAST or not pattern(lang, "role").fullmatch(line)]
    lines = [line for line in lines if not _SIGNING.fullmatch(line)]
    at = next((at for at, line in enumerate(lines) if _is_name(line, lang, is_whole=len(lines) == 1)), None)
    if at is None:
        return None
    name, inline = _parted(lines[at], lang)
    posts = [inline] if inline else _posts([line for place, line in enumerate(lines) if place != at], lang)
    return Signatory(name, ", ".join(post.strip(" ,") for post in posts if post) or None, side)


_SIGNING = regex.compile(in_any_language("signing_line"), regex.IGNORECASE)
"""A line where somebody is to sign, in whatever language the form was printed."""


def _posts(lines: Sequence[str], lang: str) -> list[str]:
    """The posts of a block: a line that goes on with the one before it is part of it."""
    posts: list[str] = []
    for line in lines:
        if posts and _goes_on(posts[-1], line, lang):
            posts[-1] = f"{posts[-1]} {line}"
        else:
            posts.append(line)
    return posts


def _goes_on(before: str, line: str, lang: str) -> bool:
    """Whether a line begins small and with no post of its own, or in Russian in the genitive: `директор | Бюро`."""
    if lang == "hi" or before.endswith(","):
        return False
    if lang == "ru" and "gent" in analyzer().parse(line.split(maxsplit=1)[0].lower())[0].tag:
        return True
    return line[0].islower() and not pattern(lang, "post_word").match(pattern("ru", "rank").sub("", line))


LEAST = 2
"""Lines of a block that has a name and a role and nothing else: then the role is all that is said."""


def _parted(line: str, lang: str) -> tuple[str, str | None]:
    head, comma, tail = line.partition(",")
    post = pattern(lang, "post_word").search(head)
    if post and post.start():
        _, name, _ = strip_honorific(head[: post.start()].strip())
        return name.strip(" ,()/"), line[post.start() :].strip()
    _, name, _ = strip_honorific(head.strip())
    if comma and pattern(lang, "post_word").search(tail):
        return name.strip(" ,()/"), tail.strip()
    return name.strip(" ,()/"), None


def _is_name(line: str, lang: str, *, is_whole: bool) -> bool:
    _, head, _ = strip_honorific(line.partition(",")[0].strip())
    post = pattern(lang, "post_word").search(head) if lang != "hi" else None
    head = head[: post.start()] if post and is_whole else head
    words = head.split()
    if len(head) > LONGEST_NAME or len(words) not in WORDS_OF_NAME or pattern(lang, "post_word").search(head):
        return False
    return (
        not any(sign.isdigit() for sign in head)
        and not pattern(lang, "no_name").search(head)
        and (lang == "hi" or head.strip("(/ ")[:1].isupper())
    )


def delegates_of(
    page: Page, annexes: Span, opening: Sequence[Span], parties: Sequence[str], lang: str
) -> Mapping[str, int | None]:
    """Delegates a side: counted in the annexes' numbered lists, else as the opening states them.

    `opening` is the head, and the first paragraphs, of which only those that speak of a delegation are read.
    """
    counts: dict[str, int | None] = dict.fromkeys(parties)
    for side, number in _listed(page.text[slice(*annexes)], parties, lang):
        counts[side] = (counts[side] or 0) + number
    if not any(counts.values()):
        head, *first = (page.text[slice(*span)] for span in opening)
        told = [text for text in first if pattern(lang, "delegation").search(text)]
        for text in reversed([head, *told]):
            counts.update(_stated(text, parties, lang))
    return counts


def _listed(text: str, parties: Sequence[str], lang: str) -> Iterator[tuple[str, int]]:
    """The delegates under each heading: its numbered lines, or where it has none those that name a person."""
    side: str | None = None
    numbered = named = 0
    for raw in [*text.split("\n"), ""]:
        line = raw.strip()
        label = label_of(line)
        is_numbered = bool(label and label.kind == "arabic")
        heading = None if is_numbered else _delegation(line, parties, lang)
        is_annex = bool(line and pattern(lang, "annex").match(line) and len(line) <= LONGEST_SIDE_LINE)
        if heading or is_annex:
            if side and numbered + named:
                yield side, numbered or named
            side, numbered, named = heading, 0, 0
        elif side:
            numbered += is_numbered
            named += not is_numbered and _names_person(line)
    if side and numbered + named:
        yield side, numbered or named


def bodies_told(page: Page, annexes: Span, signatories: Sequence[Signatory], lang: str) -> Iterator[tuple[str, str]]:
    """Each line of a delegation's list, and each signatory's post, folded, with its side."""
    parties = [one.side for one in signatories if one.side]
    for one in signatories:
        if one.side and one.post:
            yield one.side, fold(one.post).text
    side: str | None = None
    for line in page.text[slice(*annexes)].split("\n"):
        heading = None if label_of(line.strip()) else _delegation(line.strip(), parties, lang)
        side = heading or (None if pattern(lang, "annex").match(line.strip()) else side)
        if side and not heading:
            yield side, line


_PERSON = regex.compile(r"(?P<name>[^,(–—-][^,(–—]{2,60}?)\s*(?:,|\(|\s[–—-]\s)")


def _names_person(line: str) -> bool:
    """Whether a line of a list is a person's: a name, then a post after a comma, a dash or in brackets."""
    title, name, _ = strip_honorific(line)
    match = _PERSON.match(line)
    if not (title or match) or line.endswith(":"):
        return False
    words = (match["name"] if match else name).split()
    return len(words) in WORDS_OF_NAME and not any(sign.isdigit() for sign in line[:1])


def _delegation(line: str, parties: Sequence[str], lang: str) -> str | None:
    if not line or len(line) > LONGEST_SIDE_LINE or not pattern(lang, "delegation_head").search(line):
        return None
    named = {
        mark.code for mark in find_countries(line, lang) if mark.code in parties and mark.form in {"name", "demonym"}
    }
    return named.pop() if len(named) == 1 else None


def _stated(text: str, parties: Sequence[str], lang: str) -> Iterator[tuple[str, int]]:
    for clause in pattern(lang, "delegations_apart").split(text):
        match = pattern(lang, "members").search(clause)
        sides = {mark.code for mark in find_countries(clause, lang) if mark.code in parties and mark.form == "demonym"}
        if match and len(sides) == 1:
            yield sides.pop(), int(match["n"])
