"""The sub-groups a release names, by their subjects.

"Sub-groups on modernisation, mining, and fertilisers", "… पर उप-समूहों", "подгрупп по модернизации …": the list
beside the word is cut at commas and "and"; what a text adds to them ("as well as emerging areas", "के साथ-साथ")
is no sub-group. Working groups under a commission are its sub-groups too.

Reads: the session's sentences. Writes: sub-groups, as facts.
"""

import re
from collections.abc import Sequence

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.rows import Row, Unit, grammar
from paraph.intake.marks.rulewords import expression, listed
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.marks.wording import is_pair
from paraph.intake.reading import Fact
from paraph.intake.sessions.about.subject import Subject

LONGEST_LIST = 40
_ABOVE = re.compile(r"\W*of\b")
_SUBJECTS = re.compile(r",?\s+on\s+")
"""In "working groups of the Council, on trade, on energy": where the subjects begin."""

CUTS = frozenset({"COMMA", "AND", "SEMI"})
ENDS = frozenset({"STOP", "SEMI", "VERB", "STANCE", "WILL", "AUX"})
EACH = frozenset({"ON", "PO"})
"""What each subject of a list may begin with; then an "and" without it stands inside one: "по A, по B, по C и D"."""

LINKS = frozenset({"ON", "PO", "PAR", "THE", "OF"})


def find_subgroups(subject: Subject, sentences: Sequence[Sentence], lang: str) -> tuple[Fact[str], ...]:
    """The sub-groups named, each once."""
    found: dict[str, Fact[str]] = {}
    for sentence in sentences:
        if sentence.place is not Place.BODY:
            continue
        for at, unit in sentence.row.of_kind("BODYREF"):
            mention = unit.value
            if isinstance(mention, BodyMention) and _is_below(mention, subject, sentence.row.text, lang):
                for fact in _of_mention(mention, at, sentence.row, lang):
                    found.setdefault(fact.value.lower(), fact)
    return tuple(found.values())


def _is_below(mention: BodyMention, subject: Subject, text: str, lang: str) -> bool:
    name = text[mention.span[0] : mention.head[1]].lower()
    if mention.span == subject.body.span or expression(lang, "sessions.national").search(name):
        return False
    head = text[slice(*mention.head)].lower()
    several = head.endswith(listed(lang, "sessions.plural_groups"))
    if not several and not (lang == "ru" and _heads_a_list(mention, text)):
        return False
    if subject.body.kind == "sub_group":
        return mention.kind in {"working_group", "other"}
    return mention.rank < subject.body.rank


def _heads_a_list(mention: BodyMention, text: str) -> bool:
    """Whether Russian "подгруппы", one of them or several, is several: it heads a list of three subjects or more."""
    return text[slice(*mention.head)].lower().endswith(GROUPS) and "," in text[mention.head[1] : mention.span[1]]


GROUPS = listed("ru", "sessions.group_or_groups")


def _of_mention(mention: BodyMention, at: int, row: Row, lang: str) -> list[Fact[str]]:
    """The subjects beside the word, or after it where they are announced: "the sub-groups identified, namely …"."""
    if mention.named:
        start, end = (mention.span[0], mention.head[0]) if lang == "hi" else (mention.head[1], mention.span[1])
        added = lang == "hi" and grammar("subgroups", "hi", "added")[0].search(row.marks, max(0, at - LONGEST_LIST), at)
        if added:
            first, after = added.span("list")
            return _items(row, row.units[first].start, row.units[after - 1].end, lang)
        if lang != "en" or not _ABOVE.match(row.text, start, end):
            return _items(row, start, end, lang)
        subjects = _SUBJECTS.search(row.text, start, end)
        if subjects:
            return _items(row, subjects.end(), end, lang)
    for wanted in grammar("subgroups", lang, "of"):
        owners = wanted.search(row.marks, max(0, at - LONGEST_LIST), at)
        if owners:
            first, after = owners.span("list")
            return _items(row, row.units[first].start, row.units[after - 1].end, lang)
    announced = grammar("subgroups", lang, "announced")
    match = next((found for wanted in announced if (found := wanted.match(row.marks, at + 1))), None)
    if match is None:
        return []
    end = next((place for place in range(match.end(), len(row)) if row.units[place].kind in ENDS), len(row))
    return _items(row, row.units[match.end() - 1].end, row.units[end - 1].end, lang) if end > match.end() else []


def _items(row: Row, start: int, end: int, lang: str) -> list[Fact[str]]:
    from paraph.intake.marks.marking import mark_up  # noqa: PLC0415 - a name's inside is marked only here

    marked = mark_up(row.text[start:end], lang, None)
    paired = {marked.units[at].start for at in range(len(marked)) if is_pair(marked, at, lang)}
    units = list(marked.units)
    while units and units[0].kind in LINKS:
        units.pop(0)
    while units and units[-1].kind in LINKS | {"COMMA"}:
        units.pop()
    cuts = [at for at, unit in enumerate(units) if unit.kind in CUTS and not _binds(units, at)]
    each = [at for at in cuts if at + 1 < len(units) and units[at + 1].kind in EACH]
    if each and all(at in each for at in cuts if units[at].kind == "COMMA"):
        cuts = each
    if len(cuts) > 1:
        cuts = [at for at in cuts if units[at].start not in paired]
    last_comma = max((at for at in cuts if units[at].kind == "COMMA"), default=-1)
    cuts = [at for at in cuts if units[at].kind != "AND" or at > last_comma]
    ands = [at for at in cuts if units[at].kind == "AND"]
    if last_comma >= 0 and ands:
        closing = [] if last_comma + 1 not in ands and units[last_comma - 1].kind == "AND" else ands[:1]
        if last_comma + 1 in ands:
            closing = [last_comma + 1]
        cuts = [at for at in cuts if units[at].kind != "AND" or at in closing]
    items: list[Fact[str]] = []
    begin = 0
    for cut in [*cuts, len(units)]:
        while begin < cut and units[begin].kind in LINKS:
            begin += 1
        if begin < cut:
            span = (units[begin].start + start, units[cut - 1].end + start)
            items.append(Fact(" ".join(row.text[slice(*span)].split()), span, "sub-group-list", 0.9))
        begin = cut + 1
    return items


def _binds(units: Sequence[Unit], at: int) -> bool:
    """Whether an "and" stands between two adjectives of one subject."""
    if units[at].kind != "AND" or not 0 < at < len(units) - 1:
        return False
    return units[at - 1].kind == units[at + 1].kind == "ADJ"
