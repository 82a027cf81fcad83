"""Which states met: the parties of the body of a session.

They are those of its name; else those of another name of it, of the body above it, of two countries the telling
sentences pair ("India and France"), of the sides, of the two ministers who met. A body of a union has the union alone.

Reads: the body, the body above it, the session's events, the sentences, `data/unions.toml`. Writes: codes, each with
its place.
"""

import re
import tomllib
from collections.abc import Sequence

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.bodies.names import NATIONS, UNIONS
from paraph.intake.marks.lexicon import DATA
from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import listed, listed_everywhere
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.choosing.choice import Choice
from paraph.intake.sessions.events.roles import Role
from paraph.intake.sessions.parties.participants import of_three, who_took_part
from paraph.intake.sessions.parties.partners_hindi import with_own
from paraph.intake.source import Span

OF_ANYBODY = frozenset({"committee", "council"})
"""What, where only "the committee" is said, may be of anybody: the states have to stand with its session."""

EARLY = 2
"""Sentences of the text, from 0, in which the parties are paired."""


def find_parties(
    body: BodyMention, above: Sequence[BodyMention], choice: Choice, sentences: Sequence[Sentence], lang: str
) -> tuple[tuple[str, Span], ...]:
    """The parties of `body`, in the order of the text; fewer than two where the text does not tell them.

    `above` holds the bodies it stands under, the nearest first; `choice` the events that carry the session; `sentences`
    are those of the whole release.
    """
    return _without_members(_all_parties(body, above, choice, sentences, lang))


_OF_UNIONS = tomllib.loads((DATA / "unions.toml").read_text(encoding="utf-8"))

MEMBERS_OF = {union: frozenset(states.split()) for union, states in _OF_UNIONS["members"].items()}
"""States that sit in a union, which is not between it and them."""

SPEAKING_FOR = MEMBERS_OF | {union: frozenset(states.split()) for union, states in _OF_UNIONS["speaking"].items()}
"""States of which one speaks for the union that met another: "Portugal's minister, on behalf of the EU"."""


def _without_members(parties: tuple[tuple[str, Span], ...]) -> tuple[tuple[str, Span], ...]:
    """The union alone where all others are of it: "делегация России … в Совете государств – участников СНГ"."""
    codes = {code for code, _ in parties}
    union = next((code for code in codes if code in MEMBERS_OF and codes - {code} <= MEMBERS_OF[code]), None)
    return tuple(party for party in parties if union is None or party[0] == union)


def _all_parties(
    body: BodyMention, above: Sequence[BodyMention], choice: Choice, sentences: Sequence[Sentence], lang: str
) -> tuple[tuple[str, Span], ...]:
    named = _named(body, above, choice)
    if named:
        return named
    if any(len(code) > STATE for code, _ in body.parties):
        return body.parties
    if sentences and _EURASIAN.search(sentences[0].row.text[slice(*body.span)]):
        return (("EAEU", body.span),)
    told = _told(body, choice, sentences, lang)
    of_states = lang == "ru" and not body.parties and all(len(code) == STATE for code, _ in told)
    if of_states and len(several := who_took_part(sentences)) > len(told):
        told = several
    if of_states and len(three := of_three(sentences[0].row.text[slice(*body.span)], sentences)) > len(told):
        told = three
    if lang == "ru" and len(told) > PARTIES and (union := _of_members(told, sentences)):
        return union
    if len(told) < PARTIES and lang == "ru" and body.joint and (union := _of_one_union(sentences)):
        return union
    return with_own(told, choice, sentences) if lang == "hi" and len(told) < PARTIES else told


_EURASIAN = re.compile(r"[Ее]вразийск\w+ (?:межправительственн|экономическ)\w+")
"""Whose a body is that is called after the union of five states: "Евразийский межправительственный совет"."""


def _of_members(told: tuple[tuple[str, Span], ...], sentences: Sequence[Sentence]) -> tuple[tuple[str, Span], ...]:
    """The union that the opening tells of, where all States told to have met sit in it: "В заседании участвовали …"."""
    union = _of_one_union(sentences)
    return union if union and {code for code, _ in told} <= MEMBERS_OF.get(union[0][0], frozenset()) else ()


def _of_one_union(sentences: Sequence[Sentence]) -> tuple[tuple[str, Span], ...]:
    """The union whose states the opening tells of, where it tells of no other and of no state."""
    opening = [one for one in sentences if one.place is not Place.BODY or one.number == 0]
    units = [unit for sentence in opening for unit in sentence.row.units if unit.kind in NATIONS]
    codes = {str(unit.value) for unit in units}
    return ((str(units[0].value), (units[0].start, units[0].end)),) if len(codes) == 1 and codes <= UNIONS else ()


def _named(body: BodyMention, above: Sequence[BodyMention], choice: Choice) -> tuple[tuple[str, Span], ...]:
    """The parties in the name of the body, in another name of it, or in that of a body above it."""
    if body.parties and body.parties[0][0] in UNIONS:
        return body.parties
    others = [event.body for event in choice.events if event.body and event.body.kind == body.kind]
    for mention in (body, *others, *above):
        if len(mention.parties) > 1:
            return mention.parties
    telling = (*others, *above)
    of_union = (mention.parties for mention in telling if mention.parties and mention.parties[0][0] in UNIONS)
    return next(of_union, ())


def _told(body: BodyMention, choice: Choice, sentences: Sequence[Sentence], lang: str) -> tuple[tuple[str, Span], ...]:
    """The parties that the sentences around the session pair, or whose sides and posts they tell."""
    chosen = {id(sentence) for sentence in choice.sentences}
    near = [sentence for sentence in sentences if id(sentence) in chosen or sentence.place is not Place.BODY]
    if body.joint or not body.bare or body.kind not in OF_ANYBODY:
        near += [sentence for sentence in sentences if sentence.place is Place.BODY and sentence.number <= EARLY]
    for sentence in near:
        for match in sentence.row.find(grammar("verdicts", "all", "pair")[0]):
            if _is_end_of_list(sentence.row, match.start()) or is_of_their_border(sentence.row, match.end()):
                continue
            pair = _united(body.parties, _codes(sentence.row.units[match.start() : match.end()]))
            if len(pair) > 1 and not (lang == "ru" and _is_said_by_a_third(sentence.row, match.start(), pair)):
                return pair
    towns = _of_two_towns(near, lang) if (lang == "hi" or body.joint) and lang != "en" and not body.parties else ()
    sides = towns or _united(body.parties, _sides(sentences))
    if len(sides) > 1:
        return sides
    telling = [sentence for sentence in near if id(sentence) in chosen]
    telling += [sentence for sentence in sentences if lang != "ru" and _is_chaired_next(sentence, lang)]
    known = _with_partner(_united(sides, _of_posts(telling)), sentences)
    known = known or (_of_the_other(choice) if lang == "ru" and body.joint else ())
    if len(known) >= PARTIES:
        return known
    may_count = lang == "en" or (lang == "hi" and (bool(body.parties) or any(map(_is_between_both, telling))))
    counted = may_count and choice.ordinal is not None and choice.status == "held"
    counted = counted or (lang == "ru" and body.joint and (bool(body.parties) or (not known and _is_held(choice))))
    if lang == "ru" and body.joint and len(known) == 1 and (host := _host(choice, sentences, known[0][0])):
        return (*known, host)
    return (
        (_of_guest_and_town(sentences) if lang == "ru" and body.joint and not known else ())
        or _of_two_named(telling, {code for code, _ in body.parties})
        or (_of_opening(sentences) if counted else ())
        or (_of_guest_and_host(choice) if lang == "ru" and body.joint else ())
        or known
    )


_TWO_TOWNS = {
    "ru": pattern("^ <one:(CITY | LAND)> AND <two:(CITY | LAND)> (STANCE | HELD | VERB | WILL)"),
    "hi": pattern("^ <one:CITY> AND <two:CITY> NE | ^ <one2:CITY> SIDEOF ((?! STOP) ANY){1,24}? <two2:CITY> SIDEOF"),
}
"""Two capitals that stand for their States: "दिल्ली और नैरोबी | ने", "दिल्ली की ओर से A तथा नैरोबी की ओर से B"."""


def _of_two_towns(sentences: Sequence[Sentence], lang: str) -> tuple[tuple[str, Span], ...]:
    """The two States whose capitals stand for them as those who acted: "Катманду и Найроби подписали протокол"."""
    for sentence in sentences:
        match = _TWO_TOWNS[lang].match(sentence.row.marks)
        named = match.groupdict() if match else {}
        towns = [sentence.row.units[match.start(name)] for name in named if match and named[name] is not None]
        codes = {str(town.value): (town.start, town.end) for town in towns if town.value}
        if len(codes) == PARTIES:
            return tuple(codes.items())
    return ()


def _is_between_both(sentence: Sentence) -> bool:
    """Whether a session is told to be between "the two countries": they are the ones the text is about."""
    return any(
        unit.kind == "BOTH" and sentence.row.units[at + 1].kind == "BETWEEN"
        for at, unit in enumerate(sentence.row.units[:-1])
    )


def _is_said_by_a_third(row: Row, first: int, pair: tuple[tuple[str, Span], ...]) -> bool:
    """Whether a third state did something to the two: "Власти Грузии предложили | Непалу и Кении поставки"."""
    told = {code for code, _ in pair}
    before = row.units[:first]
    others = any(unit.kind in NATIONS and unit.value not in told | UNIONS for unit in before)
    return others and any(unit.kind in {"STANCE", "VERB"} for unit in before)


_HELD_IN = pattern("IN (TOWN STOP?)? <city:CITY>")
"""What right after a session tells its town."""


def _of_guest_and_host(choice: Choice) -> tuple[tuple[str, Span], ...]:
    """The State of the one officer who spoke at a session, and that of its town: "премьер Кении на … в Катманду"."""
    for event in choice.events:
        row = event.sentence.row
        town = _HELD_IN.match(row.marks, event.after)
        lands = (match for match in row.find(grammar("verdicts", "all", "post")[0]))
        guests = _codes([row.units[match.start("land")] for match in lands]) or _codes(
            [unit for at, unit in enumerate(row.units[:-1]) if unit.kind == "DEMO" and row.units[at + 1].kind == "POST"]
        )
        host = row.units[town.start("city")] if town else None
        if event.role is Role.HELD and host and len(guests) == 1 and host.value not in {None, guests[0][0]}:
            return (*guests, (str(host.value), (host.start, host.end)))
    return ()


def _host(choice: Choice, sentences: Sequence[Sentence], guest: str) -> tuple[str, Span] | None:
    """The State in whose town a body of two met, where the other is the one party told: "с коллегой из Кении".

    The town stands right after the session, or in the sentence that says where it was held.
    """
    rows = [(event.sentence.row, event.after) for event in choice.events if event.role is Role.HELD]
    rows += [(one.row, at.end()) for one in sentences if one.place is Place.BODY and one.number <= EARLY + 1
             if (at := _IT_TOOK_PLACE.match(one.row.marks))]  # fmt: skip
    for row, after in rows:
        town = _HELD_IN.match(row.marks, after) or _TOWN_OF_IT.search(row.marks)
        host = row.units[max(town.start(name) for name in town.groupdict())] if town else None
        if host and host.value and host.value != guest and len(str(host.value)) == STATE:
            return str(host.value), (host.start, host.end)
    return None


_WHO_ARRIVED = pattern("(SIDE ORG? | POST (POST | ADJ | LOW | ORG){0,5}?) <guest:LAND>")


def _of_guest_and_town(sentences: Sequence[Sentence]) -> tuple[tuple[str, Span], ...]:
    """The State whose delegation arrived, and that of the town, early on: "В Найроби прибыла делегация Чада"."""
    for sentence in sentences:
        row, is_visit = sentence.row, any(unit.value == "visit" for unit in sentence.row.units)
        if not is_visit or (sentence.place is Place.BODY and sentence.number > 1):
            continue
        guests = [row.units[match.start("guest")] for match in row.find(_WHO_ARRIVED)]
        towns = [unit for at, unit in row.of_kind("CITY") if unit.value and at and row.units[at - 1].kind == "IN"]
        if len(guests) == len(towns) == 1 and guests[0].value != towns[0].value:
            return tuple((str(one.value), (one.start, one.end)) for one in (*guests, *towns))
    return ()


_THE_OTHER = pattern("WITHSIDE <land:LAND> (HELD | WILL | IN | COMMA | STOP | DATE | $)")


def _of_the_other(choice: Choice) -> tuple[tuple[str, Span], ...]:
    """The State with which a body is, by what follows its name: "межправкомиссии | с Кенией прошло в Катманду"."""
    for event in choice.events:
        match = _THE_OTHER.match(event.sentence.row.marks, event.after)
        if match:
            return _codes([event.sentence.row.units[match.start("land")]])
    return ()


_TOWN_OF_IT = pattern(
    "(HELD | WILL) (DATE | IN DATE)? IN (TOWN STOP?)? <city:CITY> | IN (TOWN STOP?)? <city2:CITY> DATE? (HELD | WILL)"
)


_IT_TOOK_PLACE = pattern("(SESSION | STOPNAME | IT) HELD")


def _is_held(choice: Choice) -> bool:
    return any(event.role is Role.HELD for event in choice.events)


_CHAIRED = {"en": pattern("^ THE LOW? SESSION AUX? CHAIR"), "hi": pattern("THIS SESSION KA (CHAIR | COCHAIR) KA STOP")}


def _is_chaired_next(sentence: Sentence, lang: str) -> bool:
    """Whether an early sentence says of "the meeting" that it was chaired: its posts tell the states."""
    is_early = sentence.place is Place.BODY and 0 < sentence.number <= EARLY
    return is_early and _CHAIRED[lang].search(sentence.row.marks) is not None


def _of_opening(sentences: Sequence[Sentence]) -> tuple[tuple[str, Span], ...]:
    """The two states the headline and the first sentences name, where they name those of two alone."""
    codes: dict[str, Span] = {}
    for sentence in sentences:
        if sentence.place is Place.BODY and sentence.number > EARLY:
            continue
        for unit in sentence.row.units:
            if unit.kind in NATIONS:
                codes.setdefault(str(unit.value), (unit.start, unit.end))
    return tuple(codes.items()) if len(codes) == PARTIES else ()


def _of_two_named(sentences: Sequence[Sentence], own: set[str]) -> tuple[tuple[str, Span], ...]:
    """The two states whose lands, ministries and posts one sentence names, where it names those of two alone.

    Those the body is named by, `own`, are among them.
    """
    for sentence in sentences:
        codes: dict[str, Span] = {}
        for at, unit in enumerate(sentence.row.units):
            if (
                unit.value
                and (unit.kind in NATIONS or unit.kind in {"HOME", "POST"})
                and not (_is_of_town(sentence.row, at) or _BACK_FROM.match(sentence.row.marks, at + 1))
                and not is_of_their_border(sentence.row, at + 1)
            ):
                codes.setdefault(str(unit.value), (unit.start, unit.end))
        if len(codes) == 1 and set(codes) <= UNIONS:
            return tuple(codes.items())
        if len(codes) == PARTIES and own <= codes.keys():
            return tuple(codes.items())
    return ()


_BACK_FROM = pattern("KA WORD? EVENT SE WORD")
"""What after a State says that somebody had been there before: "केन्या | की राजकीय यात्रा से लौटने के बाद"."""


def _is_of_town(row: Row, at: int) -> bool:
    """Whether a country only says whose town it was: "रूस के | मॉस्को में", "Samarkand, | Republic of Uzbekistan"."""
    if at > 1 and [unit.kind for unit in row.units[at - 2 : at]] == ["CITY", "COMMA"]:
        return True
    return [unit.kind for unit in row.units[at + 1 : at + 3]] == ["KA", "CITY"]


def _with_partner(known: tuple[tuple[str, Span], ...], sentences: Sequence[Sentence]) -> tuple[tuple[str, Span], ...]:
    """One known party and the country the text pairs with it, where it pairs it with one alone ("India and France")."""
    if len(known) != 1:
        return known
    found: dict[str, Span] = {}
    for sentence in sentences:
        for match in sentence.row.find(grammar("verdicts", "all", "pair")[0]):
            pair = dict(_codes(sentence.row.units[match.start() : match.end()]))
            if known[0][0] in pair and len(pair) == PARTIES:
                found = {**pair, **found}
    partners = [party for party in found.items() if party[0] != known[0][0]]
    return (*partners, *known) if len(partners) == 1 else known


STATE = 2
"""Letters of the code of a state; those of unions have more, and their organs meet by themselves."""

PARTIES = 2
"""Those of a body of two governments."""

MEMBERS = frozenset(listed_everywhere("sessions.members"))


def is_of_their_border(row: Row, after: int) -> bool:
    """Whether States before `after` only tell of their border, in Hindi: "केन्या-घाना | सीमा पर बाड़ लगाने की समीक्षा"."""
    other = _AND_THE_OTHER.match(row.marks, after)
    after = other.end() if other else after
    return after < len(row) and row.shown(after, min(len(row), after + 2)).startswith(BORDERS)


_AND_THE_OTHER = pattern("(HYPHEN | DASH | AND) LAND")
BORDERS = listed("hi", "sessions.borders")


def _is_end_of_list(row: Row, first: int) -> bool:
    """Whether the countries at `first` only close a longer list: "all members, the United States and Jordan"."""
    before = first - 1 - (first > 0 and row.units[first - 1].kind == "THE")
    if before < 1 or row.units[before].kind != "COMMA":
        return False
    listed = row.units[before - 1]
    return listed.kind in {"ABBR", "CAP", *NATIONS} or row.text[listed.start : listed.end].lower() in MEMBERS


def _of_posts(sentences: Sequence[Sentence]) -> tuple[tuple[str, Span], ...]:
    """The two countries of the posts in one sentence: "Вице-премьер РФ … и министр … Казахстана … провели"."""
    for sentence in sentences:
        lands = (match for match in sentence.row.find(grammar("verdicts", "all", "post")[0]))
        codes = _codes([sentence.row.units[match.start("land")] for match in lands])
        if codes and len(codes) <= PARTIES:
            return codes
    return ()


def _united(named: tuple[tuple[str, Span], ...], found: tuple[tuple[str, Span], ...]) -> tuple[tuple[str, Span], ...]:
    codes = {code for code, _ in named}
    return (*named, *(party for party in found if party[0] not in codes))


def _codes(units: Sequence[Unit]) -> tuple[tuple[str, Span], ...]:
    codes: dict[str, Span] = {}
    for unit in units:
        if unit.kind in NATIONS:
            codes.setdefault(str(unit.value), (unit.start, unit.end))
    return tuple(codes.items())


def _sides(sentences: Sequence[Sentence]) -> tuple[tuple[str, Span], ...]:
    """Countries whose "side" or "delegation" the text speaks of."""
    codes: dict[str, Span] = {}
    for sentence in sentences:
        told = (match for wanted in grammar("verdicts", "all", "side") for match in sentence.row.find(wanted))
        for match in sorted(told, key=lambda match: match.start()):
            other = _OTHER_SIDE.search(sentence.row.marks, match.end())
            for at in (match.start(), *([other.start()] if other else [])):
                unit = sentence.row.units[at]
                codes.setdefault(str(unit.value), (unit.start, unit.end))
    return tuple(codes.items())


_OTHER_SIDE = pattern("DEMO (DASH | HYPHEN) (POST | PEOPLE)")
"""The other side, the word for it not said again: "российскую сторону возглавил A, | китайскую – министр B"."""
