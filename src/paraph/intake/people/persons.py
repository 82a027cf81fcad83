"""Who is named: a person's name, without the title of courtesy before it and the post around it.

* English: capitals that the lexicon does not know as anything else (not posts, portfolios, towns), two at least,
  or one after a title of courtesy or a post; particles and initials belong to the name.
* Hindi: what follows a title of courtesy or a post, up to ने, को, के, और, a comma or a word for talks; one word only
  before ने or साथ.
* Russian: capitals in a row, or one after a post. The case it stands in is for `cases` to undo.

Reads: a row. Writes: the row with each name as one PERSON unit whose value is a `Person`.
"""

import re
from dataclasses import dataclass

from paraph.intake.marks.heads import heads_of
from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import expression, listed, listed_everywhere, words
from paraph.intake.marks.wording import empty_words
from paraph.intake.source import Span
from paraph.language.russian import tags


@dataclass(frozen=True, slots=True)
class Person:
    """One person, as named in one place."""

    name: str
    """Without honorific, as written."""

    span: Span
    """Of the name as written."""

    honorific: Span | None


NOT_AFTER = {
    "en": frozenset({"IN", "ON", "OF", "BETWEEN", "UNDER", "HYPHEN", "CAP", "PORT", "THE"}),
    "hi": frozenset[str](),
    "ru": frozenset({"IN", "PO", "BETWEEN", "UNDER", "QUOTE", "HYPHEN"}),
}
"""What a name without title does not follow: a place, a subject, a project."""


BEFORE_LATE = frozenset({"SIDEOF", "AND", "LED", "CHAIR", "WITH", "STOP", "COCHAIR", "COLON"})
"""What a Hindi name stands after whose post follows it: "भारत की ओर से | सुनील बर्थवाल, सचिव, …"."""

LONGEST_POST = 18
"""Units of a post before a name."""


def find_people(row: Row, lang: str) -> Row:
    """The row with every name as one PERSON unit."""
    made = []
    row = _with_names_like_words(_with_hosts(row)) if lang == "en" else row
    sought = _with_words_of_no_name(row) if lang == "hi" else row
    for match in sought.find(grammar("people", lang, "name")[0]):
        unit = _person(row, match, lang)
        if unit is not None:
            made.append(unit)
            if lang == "ru" and match.end() - unit[1] == PAIR:
                made.append(_plain(row, unit[1], match.end()))
    return row.replaced(made)


def _plain(row: Row, first: int, after: int) -> tuple[int, int, Unit]:
    """The person that words alone name, as those do that stand right after another name in another case."""
    start, end = row.span(first, after)
    return first, after, Unit("PERSON", start, end, Person(" ".join(row.text[start:end].split()), (start, end), None))


def _with_hosts(row: Row) -> Row:
    """The row in which "his Lao | host A" names an officer, as "his Lao counterpart A" does."""
    made = [
        (match.end() - 1, match.end(), row.units[match.end() - 1]._replace(kind="POST", value=None))
        for match in row.find(_HOST)
        if row.shown(match.end() - 1, match.end()).lower() in HOSTS
    ]
    return row.replaced(made) if made else row


_HOST = pattern("THE? DEMO HOST (?= HON | CAP)")
HOSTS = listed_everywhere("people.counterparts")


def _with_names_like_words(row: Row) -> Row:
    """The row in which a word that opens sentences, or elsewhere ties two names, is one: "Vice Premier | He Lifeng".

    So is a capital particle that begins a name: "Minister | Ben Otieno".
    """
    named = [at for at in (one.start("name") for one in row.find(_NAMED)) if row.shown(at, at + 1) in NAMES_TOO]
    begun = [at for at in (one.start("name") for one in row.find(_BEGUN)) if row.shown(at, at + 1)[0].isupper()]
    made = [(at, at + 1, row.units[at]._replace(kind="CAP")) for at in sorted({*named, *begun})]
    return row.replaced(made) if made else row


_NAMED = pattern("(POST | HON) <name:STOPNAME> (?= CAP)")
_BEGUN = pattern("(POST | HON | COMMA | BY | AND | CLOSE) <name:PARTICLE> (?= CAP)")
NAMES_TOO = words("en", "people.names_too")


def _with_words_of_no_name(row: Row) -> Row:
    """The Hindi row in which words that no name has are SMALL: they end one ("मंत्री मोहन लाल | अब")."""
    words_of_none = (at for at, _ in row.of_kind("WORD") if _is_of_no_name(row, at))
    return row.replaced((at, at + 1, row.units[at]._replace(kind="SMALL")) for at in words_of_none)


def _is_of_no_name(row: Row, at: int) -> bool:
    """Whether a word is of no name: of time or manner, inflected, or, after another word, one that says nothing."""
    word = row.shown(at, at + 1)
    follows = at > 0 and row.units[at - 1].kind in {"WORD", "INIT"}
    if follows and word in SURNAMES:
        return False
    return word in OF_NO_NAME or word.endswith(NO_NAME_ENDS) or (follows and word in empty_words("hi").generic)


OF_NO_NAME = words("hi", "people.of_no_name")
SURNAMES = words("hi", "people.surnames_like_plurals")
NO_NAME_ENDS = listed("hi", "people.no_name_ends")
"""How words end that no name does: verbs that tell what somebody will do, nouns in the oblique plural."""


def _is_no_part(row: Row, at: int) -> bool:
    """Whether a name does not end with this unit: a stop, letters of an order, or an abbreviation that is no surname.

    "A. Rao | IAS" has three letters; "Edgar | LUNGU, Minister" has more, and a comma or the end of its part follows.
    """
    if row.units[at].kind != "ABBR":
        return row.units[at].kind == "STOP"
    if "." in row.shown(at, at + 1):
        return True
    closed = at + 1 == len(row) or row.units[at + 1].kind in {"COMMA", "STOP", "AND", "WITH"}
    return not closed or len(row.shown(at, at + 1)) < SURNAME


SURNAME = 4
"""Letters of a surname in capitals, at least."""


def _is_elsewhere(row: Row, first: int, lang: str) -> bool:
    """Whether capitals stand where no name does: in a place, a project, a title that is not a post's."""
    if first == 0 or row.units[first - 1].kind not in NOT_AFTER[lang]:
        return False
    if lang == "ru" and closes_name(row, first - 1):
        return not any(unit.kind == "POST" for unit in row.units[max(0, first - LONGEST_POST) : first])
    return not (lang == "en" and row.units[first - 1].kind == "PORT" and _ends_post(row, first))


def closes_name(row: Row, at: int) -> bool:
    """Whether a sign closes the name of a firm or an office within a post: "директора холдинга «Чай» | Отиено"."""
    return row.units[at].kind == "QUOTE" and row.text[row.units[at].start] == "»" and opening_of(row, at) is not None


def opening_of(row: Row, at: int) -> int | None:
    """The sign that opens a name in quotation marks closed at `at`, a few units before it."""
    begin = max(-1, at - LONGEST_QUOTED)
    opened = (place for place in range(at - 1, begin, -1) if row.text[row.units[place].start] == "«")
    return next(opened, None)


LONGEST_QUOTED = 6
"""Units of a name in quotation marks, with both marks."""


def _ends_post(row: Row, first: int) -> bool:
    """Whether a portfolio before a name belongs to a post: "Minister of Industry and Trade | Denis Manturov"."""
    for at in range(first - 1, max(0, first - LONGEST_POST) - 1, -1):
        kind = row.units[at].kind
        if kind == "POST":
            return True
        if kind == "IN" and "ORG" in {unit.kind for unit in row.units[at + 1 : at + 4]}:
            continue
        if kind in {"STOP", "SEMI", "PERSON", "QUOTE", "IN", "VERB", "STANCE"}:
            return False
    return False


_INSTRUMENTAL = re.compile(r"(?:[оеё]м|[ыи]м|[оеё]й)$")
_SURNAME = re.compile(r"(?:[оеё]в|[иы]н|ский|цкий|енко)(?:а|ая|у|ым)?$")


def _in_one_case(row: Row, first: int, after: int) -> int:
    """Where a Russian name ends before a surname in another case: "совместно с Петром Отиено | Ковалев проведет"."""
    words = [row.shown(at, at + 1) for at in range(first, after)]
    if len(words) > PAIR + 1 and _INSTRUMENTAL.search(words[-3]) and _is_given_name(words[-2]):
        return after - PAIR
    if len(words) <= PAIR or not _INSTRUMENTAL.search(words[-2]) or not _SURNAME.search(words[-1]):
        return after
    return after - 1


def _is_given_name(word: str) -> bool:
    """Whether a word is a given name as the subject of a sentence: "с Рамом Шрестхом | Петр Ковалев провел"."""
    return any("Name" in tag and tag.case == "nomn" for tag in tags(word.lower()))


def _past_place(row: Row, first: int, after: int) -> int:
    """Where a Russian name begins after the place an office is of: "по развитию Арктики | Петр Отиено"."""
    while first + 1 < after and _is_region(row, first):
        first += PAIR
    if after - first <= PAIR or row.units[first + 1].kind == "HYPHEN":
        return first
    found = tags(row.shown(first, first + 1).lower())
    of_place = any("Geox" in tag and tag.case == "gent" for tag in found)
    return first + 1 if of_place and not any("Name" in tag or "Surn" in tag for tag in found) else first


def _past_office(row: Row, first: int) -> int:
    """Where a Russian name begins after the office whose head somebody is: "глава | Минчая Петр Отиено"."""
    word = row.shown(first, first + 1)
    before = [unit.kind for unit in row.units[max(0, first - LONGEST_POST) : first]]
    led = bool(before) and (before[-1] == "POST" or (before[-1] == "LOW" and "POST" in before[-NEAR_POST:]))
    office = led and expression("ru", "sessions.offices").match(word.lower()) is not None
    known = office and any("Name" in tag for tag in tags(word.lower()))
    return first + 1 if office and not known and not _SURNAME.search(word) else first


NEAR_POST = 5
"""Units before a name within which the post stands whose office it is: "директор по стратегии | Минчая Отиено"."""


def _past_portfolio(row: Row, first: int, after: int) -> int:
    """Where an English name begins after words of a portfolio: "Minister for Economic | Diplomacy | Peter Otieno"."""
    if first == 0 or row.units[first - 1].kind not in OF_A_PORTFOLIO or not _ends_post(row, first):
        return first
    named = (at for at in range(first, after - 1) if not _PORTFOLIO.search(row.shown(at, at + 1)))
    return next(named, first)


OF_A_PORTFOLIO = frozenset({"PORT", "AND", "ON", "OF"})
_PORTFOLIO = expression("en", "people.portfolios")


def _is_region(row: Row, at: int) -> bool:
    """Whether two words are a part of the world that an office is for: "по | Центральной Азии"."""
    land = tags(row.shown(at + 1, at + 2).lower())
    sided = row.units[at].kind == "CAPADJ" and not any("Name" in tag for tag in tags(row.shown(at, at + 1).lower()))
    return sided and any("Geox" in tag for tag in land) and not any("Name" in tag or "Surn" in tag for tag in land)


PAIR = 2
"""Words of a name: given name and surname."""


def _is_of_a_place(row: Row, first: int, after: int) -> bool:
    """Whether two words with a hyphen are of where an office is: "начальник | Верхне-Донского БВУ"."""
    hyphened = [unit.kind for unit in row.units[first:after]][1:] == ["HYPHEN", "CAPADJ"]
    return hyphened and after < len(row) and row.units[after].kind in {"ABBR", "ADJ", "ORG"}


def _describes_office(row: Row, after: int) -> bool:
    """Whether a Russian adjective belongs to an office after it, not to a name: "директор | Европейской службы"."""
    if row.units[after - 1].kind != "CAPADJ" or after >= len(row) or row.units[after].kind not in {"LOW", "ORG"}:
        return False
    mine, theirs = (tags(row.shown(at, at + 1).lower().split()[0]) for at in (after - 1, after))
    if not mine or any(tag.POS != "ADJF" for tag in mine):
        return False
    wanted = {(tag.gender, tag.case) for tag in mine if tag.gender}
    return any(tag.POS == "NOUN" and (tag.gender, tag.case) in wanted for tag in theirs)


def _is_of_something_else(row: Row, match: "re.Match[str]", key: str, lang: str) -> bool:
    """Whether words like a name stand where none does: in Hindi before a post after no cue, or within an office's name;

    in English in the brackets after a post, which tell what its holder deals with.
    """
    if lang == "en":
        first = match.start(key)
        return _DEALT_WITH.search(row.marks, max(0, first - LONGEST_DEALT_WITH), first) is not None
    if key == "late" and match.start():
        return row.units[match.start() - 1].kind not in BEFORE_LATE
    return key == "bare" and lang == "hi" and _OFFICE_HI.match(row.marks, match.end(key)) is not None


_DEALT_WITH = pattern("POST OPEN ((?! CLOSE) ANY){0,3} $")
LONGEST_DEALT_WITH = 5
"""Units from a post into the brackets after it: "Deputy Secretary (America and | Asia Group)"."""

_OFFICE_HI = pattern("COMMA (WORD | COMMA){1,6} AND WORD{1,3} ORG")
"""What goes on with the name of an office: "केन्या सरकार के जलवायु परिवर्तन | , ऊर्जा और जल विभाग"."""


def _is_none_alone(row: Row, first: int, after: int) -> bool:
    """Whether a single capital is no name: a part of the world, or what stands before a quotation mark."""
    quoted = after < len(row) and row.units[after].kind == "QUOTE"
    return quoted or row.shown(first, after).lower().startswith(REGIONS)


REGIONS = listed("ru", "sessions.no_towns")
"""How names of parts of the world begin: "директор Департамента | Африки"."""

KEYS = (
    "name",
    "led",
    "firstled",
    "leading",
    "leads",
    "bare",
    "named",
    "framed",
    "sided",
    "chaired",
    "joined",
    "many",
    "single",
    "lone",
    "late",
)
"""Groups of the grammar's pattern."""


def _person(row: Row, match: "re.Match[str]", lang: str) -> tuple[int, int, Unit] | None:
    groups = match.groupdict()
    key = next(name for name in KEYS if groups.get(name) is not None)
    if _is_of_something_else(row, match, key, lang):
        return None
    first, after = match.span(key)
    if lang == "en" and key == "many" and row.units[first - 1].kind == "PORT" and not _ends_post(row, first):
        return None
    begin = match.start("hon") if groups.get("hon") is not None else first
    untitled = groups.get("hon") is None
    if untitled and key not in {"single", "lone", "many", "led"} and _is_elsewhere(row, first, lang):
        return None
    while after > first + 1 and lang == "en" and _is_no_part(row, after - 1):
        after -= 1
    while lang == "hi" and after > first + 1 and row.shown(after - 1, after) in heads_of("hi").whole:
        after -= 1
    if lang == "en" and untitled:
        first = begin = _past_portfolio(row, first, after)
    if lang == "ru":
        first = _past_place(row, _past_office(row, first), after) if untitled else first
        begin = first if untitled else begin
        after = _in_one_case(row, first, after) if first < after else after
        alone = key == "single" and first < after and _is_none_alone(row, first, after)
        if first >= after or alone or _is_of_a_place(row, first, after) or _describes_office(row, after):
            return None
    start, end = row.span(first, after)
    written = row.text[start:end]
    name = " ".join(written.split())
    honorific = row.span(match.start("hon"), match.end("hon")) if not untitled else None
    if honorific and row.text[honorific[1] : honorific[1] + 1] == ".":
        honorific = honorific[0], honorific[1] + 1
    return begin, after, Unit("PERSON", row.units[begin].start, end, Person(name, (start, end), honorific))
