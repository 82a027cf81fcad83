"""What is told of a chair: name, courtesy, post and side, each a fact.

A Russian name and post are put in the nominative; a post begins after the country it is of ("Kenya's | Minister") and
after "counterpart". Two accounts of one name complete each other; where all told chairs are of all sides but one, an
untold one is of that.

Reads: a row and a candidate; chairs. Writes: chairs, each fact with its span.
"""

from collections.abc import Sequence
from dataclasses import replace

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed, listed_everywhere
from paraph.intake.people.cases import name_in_nominative, post_in_nominative
from paraph.intake.people.own_sides import Candidate
from paraph.intake.people.persons import Person
from paraph.intake.reading import Chair, Fact

COUNTERPARTS = listed_everywhere("people.counterparts")
"""What stands for a post without telling it."""

SHORTENED = listed("ru", "people.shortened_posts")
"""How Russian posts begin that have no case."""

FRAME_CASE = {"CHAIRMANSHIP": "gent", "JOINTLY": "ablt"}


def chair_of(row: Row, one: Candidate, lang: str) -> Chair:
    """The chair that a candidate is, with what its sentence tells of it."""
    post, case = _post(row, one, lang)
    name = one.person.name
    if lang == "ru":
        name = name_in_nominative(name, case or _case_of_frame(row, one.at))
    honorific = one.person.honorific
    return Chair(
        name=Fact(name, one.person.span, _rule(row, one), 0.95),
        honorific=Fact(" ".join(row.text[slice(*honorific)].split()), honorific, "before-name") if honorific else None,
        post=post,
        side=Fact(*one.side, 0.85 if one.side[2] in CONCLUDED else 1.0) if one.side else None,
    )


CONCLUDED = frozenset({"side-of-name", "the-side-left"})
"""Rules by which a side is concluded from what else is told, not told itself."""


def _rule(row: Row, one: Candidate) -> str:
    """What gives the name: its sentence, or only that he is somebody's counterpart."""
    only = one.side is None and one.post is not None and row.shown(*one.post).lower().endswith(COUNTERPARTS)
    return "named-as-counterpart" if only else "named-in-chair-sentence"


def _post(row: Row, one: Candidate, lang: str) -> tuple[Fact[str] | None, str | None]:
    if one.post is None or row.shown(*one.post).lower().endswith(COUNTERPARTS):
        return None, None
    span = row.span(_past_country(row, _past_counterpart(row, *one.post), lang), one.post[1])
    written = " ".join(row.text[slice(*span)].split())
    if lang != "ru":
        return Fact(written, span, "beside-name", 0.95), None
    nominative, case = post_in_nominative(written)
    if case == "nomn" and written.lower().startswith(SHORTENED):
        case = None
    return Fact(nominative, span, "before-name", 0.95), case


def _past_counterpart(row: Row, first: int, after: int) -> int:
    """Where the post itself begins after "his Russian counterpart, Minister …"."""
    for at in range(first, after - 1):
        if row.units[at].kind == "POST" and row.shown(at, at + 1).lower() == "counterpart":
            return at + 2 if row.units[at + 1].kind == "COMMA" else at + 1
    return first


def _past_country(row: Row, first: int, lang: str) -> int:
    """Where the post itself begins after the country it is of: "Azerbaijan's Minister", "नेपाल के विदेश मंत्री"."""
    if row.units[first].kind != "LAND":
        return first
    following = row.units[first + 1]
    owned = lang == "en" and row.shown(first + 1, first + 2).lower() == "s"
    return first + 2 if owned or (lang == "hi" and following.kind == "KA") else first


def _case_of_frame(row: Row, at: int) -> str | None:
    """The case that the last frame word before a name asks for, also past a dash after the sides of one post."""
    after_sides = {match.end() - 1 for match in row.find(_SIDES_OF_A_POST)}
    for place, unit in reversed(tuple(enumerate(row.units[:at]))):
        if place in after_sides:
            continue
        if unit.kind in FRAME_CASE:
            return FRAME_CASE[unit.kind]
        if unit.kind in {"HELD", "LED", "DASH", "WILL", "STOP"}:
            return None
    return None


_SIDES_OF_A_POST = pattern("POST (LOW | ADJ | ORG){0,5} LAND (COMMA LAND)* AND LAND DASH")
"""Whose post several have: "под сопредседательством министров Непала и Кении | – Рама Шрестхи и Петра Отиено"."""


def is_counterpart(chair: Chair) -> bool:
    """Whether all that is told of a chair is that he is somebody's counterpart: of which side is not known."""
    return chair.post is None and chair.name is not None and chair.name.rule == "named-as-counterpart"


def merged(chairs: Sequence[Chair]) -> list[Chair]:
    """One chair a name; the first account of each, completed by later ones, which may also tell the name in full."""
    merged: dict[str, Chair] = {}
    for chair in chairs:
        key = _key(chair)
        known = next((name for name in merged if name.endswith(key) or key.endswith(name)), None)
        if known is None:
            merged[key] = chair
        else:
            old = merged[known]
            name = chair.name if len(_key(chair)) > len(known) else old.name
            merged[known] = Chair(
                name, old.honorific or chair.honorific, old.post or chair.post, old.side or chair.side
            )
    return list(merged.values())


def in_full(chair: Chair, named: Sequence[Person]) -> Chair:
    """A chair told by one word of the name with the name in full, where the text has it: "Otieno", "Peter Otieno"."""
    if chair.name is None or " " in chair.name.value:
        return chair
    word = chair.name.value.lower()
    words = {one: one.name.lower().split() for one in named}
    longer = [one for one, parts in words.items() if len(parts) > 1 and word in {parts[0], parts[-1]}]
    if len({one.name for one in longer}) != 1:
        return chair
    name = replace(chair.name, value=longer[0].name, span=longer[0].span)
    return Chair(name, chair.honorific, chair.post, chair.side)


def _key(chair: Chair) -> str:
    return chair.name.value.lower() if chair.name else (chair.post.value.lower() if chair.post else "")


def completed(chairs: Sequence[Chair], codes: Sequence[str]) -> list[Chair]:
    """Where all told chairs are of all sides but one, an untold one is of that; of two sides, as many as are told."""
    untold = [chair for chair in chairs if chair.side is None]
    told = {chair.side.value for chair in chairs if chair.side}
    alike = len(untold) == 1 or len(untold) == len(chairs) - len(untold)
    left = [code for code in codes if code not in told]
    if not told or len(left) != 1 or not untold or not alike or (len(codes) > TWO and len(untold) > 1):
        return list(chairs)
    other = left[0]
    return [of_side(chair, other) if chair.side is None else chair for chair in chairs]


TWO = 2
"""Parties of most sessions."""


def of_side(chair: Chair, code: str, rule: str = "the-side-left", confidence: float = 0.85) -> Chair:
    """A chair with the side that its post, or its name, is concluded to be of."""
    anchor = chair.post or chair.name
    side = Fact(code, anchor.span, rule, confidence) if anchor else None
    return Chair(chair.name, chair.honorific, chair.post, side)
