"""The sub-groups a release names, by their subjects.

"Sub-groups on modernisation, mining, and fertilisers", "… पर उप-समूहों", "подгрупп по модернизации …": the list
beside the word is cut at commas and "and"; what a text adds to them ("as well as emerging areas", "के साथ-साथ")
is no sub-group. Working groups under a commission are its sub-groups too.

Reads: the session's sentences. Writes: sub-groups, as facts.
"""

from collections.abc import Sequence

from paraph.intake.bodies import BodyMention
from paraph.intake.reading import Fact
from paraph.intake.rows import Row
from paraph.intake.sessions import Place, Sentence
from paraph.intake.verdicts import RANK, Subject

PLURAL = {
    "en": ("s",),
    "hi": ("ों", "ओं", "यां", "ियां", "ियों"),
    "ru": ("групп", "группам", "группами", "группы", "комиссий", "комиссиям", "комиссии", "комитетов"),
}
CUTS = frozenset({"COMMA", "AND", "SEMI"})
LINKS = frozenset({"ON", "PO", "PAR", "THE", "OF"})


def find_subgroups(subject: Subject, sentences: Sequence[Sentence], lang: str) -> tuple[Fact[str], ...]:
    """The sub-groups named, each once."""
    found: dict[str, Fact[str]] = {}
    for sentence in sentences:
        if sentence.place is not Place.BODY:
            continue
        for _, unit in sentence.row.of_kind("BODYREF"):
            mention = unit.value
            if isinstance(mention, BodyMention) and _is_below(mention, subject, sentence.row.text, lang):
                for fact in _items(mention, sentence.row, lang):
                    found.setdefault(fact.value.lower(), fact)
    return tuple(found.values())


def _is_below(mention: BodyMention, subject: Subject, text: str, lang: str) -> bool:
    if not mention.named or mention.span == subject.body.span:
        return False
    head = text[slice(*mention.head)].lower()
    if not head.endswith(PLURAL[lang]):
        return False
    return RANK.get(mention.kind, 1) < RANK.get(subject.body.kind, 1)


def _items(mention: BodyMention, row: Row, lang: str) -> list[Fact[str]]:
    from paraph.intake.marking import mark_up  # noqa: PLC0415 - a name's inside is marked only here

    start, end = (mention.span[0], mention.head[0]) if lang == "hi" else (mention.head[1], mention.span[1])
    inner = mark_up(row.text[start:end], lang, None)
    units = list(inner.units)
    while units and units[0].kind in LINKS:
        units.pop(0)
    while units and units[-1].kind in LINKS | {"COMMA"}:
        units.pop()
    items: list[Fact[str]] = []
    begin = 0
    cuts = [at for at, unit in enumerate(units) if unit.kind in CUTS]
    last_comma = max((at for at in cuts if units[at].kind == "COMMA"), default=-1)
    cuts = [at for at in cuts if units[at].kind != "AND" or at > last_comma]
    ands = [at for at in cuts if units[at].kind == "AND"]
    if last_comma >= 0 and len(ands) > 1:
        cuts = [at for at in cuts if units[at].kind != "AND" or at == ands[0]]
    for cut in [*cuts, len(units)]:
        if begin < cut:
            span = (units[begin].start + start, units[cut - 1].end + start)
            items.append(Fact(row.text[slice(*span)], span, "sub-group-list", 0.9))
        begin = cut + 1
    return items
