"""Heads of names that elsewhere are no body of two states: a council of ministers, a group, a forum, talks.

The words are data (`data/heads.toml`). Only what stands around them makes such a word the head of a name (patterns in
`data/grammar.toml`, `bodies.<lang>.shared`):

* the states that share it: "Государственная комиссия … между A и B", "Совет министров Союзного государства",
  "भारत-भूटान सीमा प्रबंधन समूह";
* that it is joint and met: "संयुक्त निगरानी मंच की बैठक";
* its number, where Hindi talks are more than talking: "तीसरी अंतरिक्ष वार्ता", "दूसरे दौर की वार्ता", not "वार्ता की";
* two States that a name in capitals begins with, where it was counted, held or chaired: "7th India-Kenya Tea Forum";
* the level of the offices that meet: "भारत और नेपाल के बीच गृह सचिव स्तर की वार्ता", "49वां महानिदेशक स्तरीय सम्मेलन";
* the number of a Hindi meeting of two states or of their officials, who meet time and again: "14वीं भारत-नेपाल बैठक".

Talks of leaders or delegations and for peace are none, with a number as without; and where only a manner of talking
stands before them ("द्विपक्षीय वार्ता") talks without a number are none either.

Reads: a row. Writes: the row in which each such word is a BODY unit.
"""

import re

from paraph.intake.bodies.names import UNIONS
from paraph.intake.marks.heads import TALKS, heads_of
from paraph.intake.marks.marking_hindi import OFFICIAL
from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import expression, listed, words

STATES_OF = {"UNION-STATE": ("BY", "RU")}
"""States that a union is made of whose bodies are theirs alone."""


def with_shared_heads(row: Row, lang: str) -> Row:
    """The row with heads for the bodies two states share under a name that elsewhere is no body of theirs."""
    made = _counted_meetings(row, lang) | _shared(row, lang)
    made |= _again(row, made) if lang == "en" else {}
    return row.replaced([made[at] for at in sorted(made)]) if made else row


Heads = dict[int, tuple[int, int, Unit]]
"""Heads that were found, by their units."""


def _counted_meetings(row: Row, lang: str) -> Heads:
    """The meetings with a number that are of two states, or of officials or forces of theirs."""
    found = (match for wanted in grammar("bodies", lang, "meetings") for match in row.find(wanted))
    heads = [match.start("head") for match in found if _is_of_officials(row, match)]
    forces = (match for wanted in grammar("bodies", lang, "forces") for match in row.find(wanted))
    heads += [match.start("head") for match in forces if not _is_of_leaders(row, match)]
    kinds = ((at, _kind(row, at, lang, counted=False)) for at in heads)
    return {at: (at, at + 1, row.units[at]._replace(kind="BODY", value=kind)) for at, kind in kinds if kind}


def _is_of_officials(row: Row, match: "re.Match[str]") -> bool:
    """Whether those who meet are officials, where the pattern asks who they are: no leaders, no traders.

    Of three States the meeting has to be called so: "भारत, केन्या और घाना की | त्रिपक्षीय बैठक".
    """
    if match.groupdict().get("three") is not None:
        called = row.shown(match.start("three"), match.end("three")) in words("hi", "bodies.of_three")
        return called and not words("hi", "bodies.no_forces") & set(row.shown(*match.span()).split())
    if match.groupdict().get("officials") is None:
        return True
    return row.shown(match.start("officials"), match.end("officials")) in words("hi", "bodies.officials")


def _is_of_leaders(row: Row, match: "re.Match[str]") -> bool:
    """Whether those between whom a meeting was are no force and no office: "भारत और केन्या के | नेताओं के बीच"."""
    of = match.start("of")
    return of >= 0 and row.shown(of, of + 1) in words("hi", "bodies.no_forces")


def _shared(row: Row, lang: str) -> Heads:
    """The words that what stands around them makes the head of a name."""
    sought = _with_candidates(row, lang)
    if sought is None:
        return {}
    made: Heads = {}
    for match in (match for wanted in grammar("bodies", lang, "shared") for match in sought.find(wanted)):
        at, groups = match.start("head"), match.groupdict()
        if groups.get("union") is not None and row.units[match.start("union")].value not in STATES_OF:
            continue
        if not (_is_regular(row, match) and _is_of_an_organ(row, match)) or (lang == "ru" and _is_of_others(row, at)):
            continue
        kind = _kind(row, at, lang, counted=groups.get("counted") is not None)
        if kind is None or (groups.get("uncounted") is not None and _says_how(row, at, kind, lang)):
            continue
        made[at] = (at, at + 1, Unit("BODY", row.units[at].start, row.units[at].end, kind))
    return made


_ITSELF = pattern("AUX (HELD | CHAIR | LED) | WILL | HELD | CHAIR")


def _again(row: Row, made: Heads) -> Heads:
    """What an English head is where it stands once more: of the body ("The | Forum was held"), or no event."""
    kinds = {_word(row, at): unit.value for at, (_, _, unit) in made.items()}
    after = {row.shown(at - 1, at + 1).lower() for at in made}
    again: Heads = {}
    for at, unit in enumerate(row.units if kinds else ()):
        if at in made or not at or unit.kind not in MAY_BE or _word(row, at) not in kinds:
            continue
        alone = row.units[at - 1].kind == "THE" and _ITSELF.match(row.marks, at + 1) is not None
        if alone or row.shown(at - 1, at + 1).lower() in after:
            again[at] = (at, at + 1, unit._replace(kind="BODY", value=kinds[_word(row, at)]))
        elif unit.kind == "EVENT":
            again[at] = (at, at + 1, unit._replace(kind="CAP", value=None))
    return again


def _word(row: Row, at: int) -> str:
    return row.shown(at, at + 1).lower()


def _is_of_others(row: Row, at: int) -> bool:
    """Whether a Russian head is one of no governments, whatever States stand before it: "делового совета"."""
    return row.shown(at, at + 1).lower().startswith(listed("ru", "bodies.of_others"))


def _is_regular(row: Row, match: "re.Match[str]") -> bool:
    """Whether a meeting of officials of two states is one they hold time and again, where the pattern asks for it."""
    at = match.start("regular") if match.groupdict().get("regular") is not None else None
    if at is None:
        return True
    adjective = row.shown(at, at + 1).lower()
    whose = row.shown(match.start("head") + 1, match.end()).lower()
    regular = adjective.startswith(listed("ru", "bodies.regular")) and not adjective.endswith(MANY)
    return regular and whose.startswith(listed("ru", "bodies.officials"))


MANY = ("ые", "ых", "ыми")
"""How a Russian adjective ends of several meetings: "комиссия по подготовке регулярных | встреч"."""


def _is_of_an_organ(row: Row, match: "re.Match[str]") -> bool:
    """Whether a meeting of a union's officials is an organ of it, where the pattern asks for it.

    "Совещание министров юстиции государств – членов ШОС", "встреча министров энергетики БРИКС", and nobody else's.
    """
    if match.groupdict().get("organ") is None:
        return True
    met = row.shown(match.start("head"), match.start("head") + 1).lower()
    who = row.shown(match.start("members"), match.start("organ"))
    if row.units[match.start("organ")].value not in UNIONS or not met.startswith(listed("ru", "bodies.organs")):
        return False
    if expression("ru", "sessions.gather_otherwise").search(who):
        return False
    return any(expression("ru", f"sessions.gather_{kind}").match(who) for kind in ("heads", "offices", "envoys"))


def _with_candidates(row: Row, lang: str) -> Row | None:
    """The row in which words that may be heads are HEAD units, those of talking TALK; None where it has none.

    A Russian head is known by the kind of its unit.
    """
    whole = heads_of(lang).whole
    if not whole:
        return row
    found = ((at, unit) for at, unit in enumerate(row.units) if unit.kind in MAY_BE)
    made = [
        (at, at + 1, unit._replace(kind=MAY_BE[unit.kind]))
        for at, unit in found
        if row.text[unit.start : unit.end].lower() in whole
    ]
    if any(unit.value == OFFICIAL for unit in row.units):
        made = sorted([*made, *_of_levels(row, lang)])
    return row.replaced(made) if made else None


def _of_levels(row: Row, lang: str) -> list[tuple[int, int, Unit]]:
    """Levels of offices as LEVEL units, and what only with such a level is the head of a name as GATHER units."""
    gatherings = heads_of(lang).gatherings
    return [
        (at, at + 1, unit._replace(kind="LEVEL" if unit.value == OFFICIAL else "GATHER"))
        for at, unit in enumerate(row.units)
        if unit.value == OFFICIAL or row.text[unit.start : unit.end].lower() in gatherings
    ]


MAY_BE = {"WORD": "HEAD", "CAP": "HEAD", "SIDE": "HEAD", "ORG": "HEAD", "EVENT": "HEAD", "STANCE": "TALK"}
"""Kinds of the units that may be heads, and what they are sought as."""


def is_shared_head(text: str, lang: str) -> bool:
    """Whether a word is a head only by what stands around it."""
    return heads_of(lang).kind_of(text) is not None


def _kind(row: Row, at: int, lang: str, *, counted: bool) -> str | None:
    """The kind of body that the word at `at` is the head of, or None; `counted` where only its number makes it one."""
    heads, written = heads_of(lang), row.shown(at, at + 1).lower()
    if counted and written not in heads.counted:
        return None
    before = row.shown(at - 1, at).lower().split()[-1:] if at else []
    if heads.nobodys.intersection(before) or (written in heads.forums and heads.firms.intersection(before)):
        return None
    return heads.kind_of(written)


def _says_how(row: Row, at: int, kind: str, lang: str) -> bool:
    """Whether before talks stands only how they went ("द्विपक्षीय | वार्ता आयोजित हुई"), and no session of them is told."""
    before = row.shown(at - 1, at).split()[-1:] if at else []
    told = [unit.kind for unit in row.units[at + 1 : at + 3]] == ["KA", "SESSION"]
    return kind == TALKS and not told and bool(heads_of(lang).manners.intersection(before))
