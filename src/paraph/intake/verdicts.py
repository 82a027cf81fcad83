"""Is this release the report of a session of an intergovernmental body? If not, why not.

A release is one when all of this holds; the first that fails is the reason it gives.

1. It names a body of two or more parties, not one government's own commission, cabinet or parliament, nor one side's
   part of a joint body.
2. A session of that body is what it is about: named in the headline or the first sentences, held (or chaired), or
   announced for a day. A webinar, a business forum, an anniversary, a match, a visit or a decision to set a body up may
   mention one; that is not enough.

Reads: events and sentences. Writes: `Subject` (body, parties, parent, session) or a reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from paraph.intake.bodies import NATIONS, BodyMention, bodies_in
from paraph.intake.roles import Role
from paraph.intake.rows import Row, Unit, grammar, pattern
from paraph.intake.sentences import Place, Sentence
from paraph.intake.sessions import Choice, Event
from paraph.intake.source import Span
from paraph.intake.when import DAYS, find_days
from paraph.language.dates import DateMention
from paraph.messages import N_, Phrase

NO_BODY = N_("No body of two governments is named.")
ONLY_MENTIONED = N_("A body is mentioned, but no session of it is reported.")
NATIONAL = N_("The body that met belongs to one government.")
ONE_PART = N_("Only one side's part of the body met.")
NO_DAY = N_("A session is spoken of, but no day is set for it.")
OTHER_EVENT = {
    "webinar": N_("It reports a seminar or a conference that mentions a body."),
    "forum": N_("It reports a business event that mentions a body."),
    "anniversary": N_("It reports an anniversary or a celebration."),
    "sport": N_("It reports a sports event."),
    "visit": N_("It reports a visit or talks that mention a body."),
    "creation": N_("It reports that a body is to be set up."),
    "reply": N_("It answers a question in parliament that mentions a body."),
    "approval": N_("It reports the approval of a document that mentions a body."),
}
UNIONS = frozenset({"EAEU", "CIS", "SCO", "BRICS", "ASEAN", "CSTO"})
"""Unions whose bodies are intergovernmental with the union alone named."""

EARLY = 2
"""Sentences of the text, from 0, in which the session has to come up."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a release is about."""

    choice: Choice
    body: BodyMention
    parties: tuple[tuple[str, Span], ...]
    parent: BodyMention | None


def judge(choice: Choice | None, sentences: Sequence[Sentence], lang: str) -> Subject | Phrase:  # noqa: PLR0911 - one a rule
    """The subject of the release, or the reason why it reports no session."""
    if choice is None:
        return Phrase(_without_session(sentences))
    other = _other_event(choice, sentences)
    if other:
        return Phrase(OTHER_EVENT[other])
    met = _meets_first(sentences)
    carriers = [event for event in choice.events if event.body and _carries(event, met=met)]
    if not carriers:
        return Phrase(ONLY_MENTIONED if _mentions(sentences) else NO_BODY)
    if all(_is_national(event) for event in carriers):
        return Phrase(NATIONAL)
    if any(_is_part(event) for event in carriers):
        return Phrase(ONE_PART)
    if choice.status == "announced" and not (_has_day(carriers) or find_days(choice, sentences, lang).first):
        return Phrase(NO_DAY)
    carriers = _of_numbered_kind([event for event in carriers if not _is_above(event, carriers, lang)])
    own = [event for event in carriers if _has_own_name(event)]
    named = [event for event in own if event.body and not event.body.bare]
    around = [choice.around] if choice.around else []
    body = _fullest([*around, *(named or _named_alike(own or carriers, choice.events) or own or carriers)])
    parent = _parent(body, sentences, lang)
    parties = _parties(body, parent, choice, sentences)
    if lang == "hi" and len(parties) < PARTIES:
        parties = _with_own(parties, choice)
    if len(parties) < 2 and not (parties and parties[0][0] in UNIONS):  # noqa: PLR2004 - one party has no counterpart
        return Phrase(NO_BODY)
    return Subject(_of_body(choice, body), body, parties, parent)


def _of_body(choice: Choice, body: BodyMention) -> Choice:
    """The choice without events of other bodies: of another kind, and not counted by the session's number."""
    events = [event for event in choice.events if event.ordinal or not event.body or _same(event.body, body)]
    if len(events) == len(choice.events):
        return choice
    kept = {id(event.sentence) for event in events}
    sentences = tuple(sentence for sentence in choice.sentences if id(sentence) in kept)
    return replace(choice, events=tuple(events), sentences=sentences)


def _of_numbered_kind(carriers: list[Event]) -> list[Event]:
    """The carriers without bodies of another kind than that of the session with a number."""
    kinds = {event.body.kind for event in carriers if event.ordinal and event.body}
    return [event for event in carriers if event.body and event.body.kind in kinds] if kinds else carriers


def _is_above(event: Event, events: Sequence[Event], lang: str) -> bool:
    """Whether the event only names what the body of another one belongs to: "the Sub-Group of the | Working Group"."""
    refs = bodies_in(event.sentence.row)
    parents = {
        id(parent)
        for (at, child), (above, parent) in pairwise(refs)
        if parent.rank > child.rank
        and _stands_under(event.sentence.row, at, above, lang)
        and any(other.body is child for other in events)
    }
    return id(event.body) in parents


def _without_session(sentences: Sequence[Sentence]) -> str:
    events = _kinds_of_event(_opening(sentences))
    for kind in ("creation", "anniversary", "webinar", "forum", "sport", "approval", "visit"):
        if kind in events and _mentions(sentences):
            return OTHER_EVENT[kind]
    return ONLY_MENTIONED if _mentions(sentences) else NO_BODY


def _opening(sentences: Sequence[Sentence]) -> list[Sentence]:
    return [sentence for sentence in sentences if sentence.place is not Place.BODY or sentence.number == 0]


def _kinds_of_event(sentences: Sequence[Sentence]) -> set[str]:
    return {str(unit.value) for sentence in sentences for unit in sentence.row.units if unit.kind == "EVENT"}


def _mentions(sentences: Sequence[Sentence]) -> bool:
    return any(unit.kind == "BODYREF" for sentence in sentences for unit in sentence.row.units)


def _meets_first(sentences: Sequence[Sentence]) -> bool:
    """Whether the text opens with a meeting on a day: "A held a virtual meeting with B on Monday"."""
    opening = next((one for one in sentences if one.place is Place.BODY), None)
    kinds = {unit.kind for unit in opening.row.units} if opening else set()
    return kinds >= {"SESSION", "HELD", "DATE"}


def _carries(event: Event, *, met: bool = False) -> bool:
    if (
        not _has_own_name(event)
        and event.sentence.place is Place.BODY
        and event.rule not in {"was-held", "was-chaired"}
    ):
        return False
    if not _has_own_name(event) and event.rule == "was-chaired":
        days = (unit.value for unit in event.sentence.row.units if isinstance(unit.value, DateMention))
        return any(day.kind in DAYS for day in days) or (met and event.sentence.number <= 1)
    return event.role in {Role.HELD, Role.FUTURE} or event.sentence.place is not Place.BODY


def _other_event(choice: Choice, sentences: Sequence[Sentence]) -> str | None:  # noqa: PLR0911 - one a rule
    """What the release is about instead, where the session stands behind something else."""
    early = [
        event
        for event in choice.events
        if event.sentence.place is not Place.BODY
        or (event.sentence.number <= EARLY + 2 * _is_full(event) and event.role is Role.HELD)
        or (event.sentence.number == 0 and event.rule == "will-be" and _has_own_name(event))
    ]
    first = [
        event
        for event in choice.events
        if event.body and (event.sentence.place is not Place.BODY or event.sentence.number == 0)
    ]
    kinds = _kinds_of_event(_opening(sentences))
    if "reply" in _kinds_of_event(sentences) and not any(event.sentence.place is Place.HEADLINE for event in first):
        return "reply"
    for kind in ("sport", "webinar", "anniversary", "approval"):
        if kind in kinds and not any(event.role is Role.HELD and _has_own_name(event) for event in first):
            return kind
    if "creation" in kinds and choice.ordinal is None and choice.status != "held":
        return "creation"
    if first and any(event.role is not Role.FUTURE or event.sentence.place is not Place.BODY for event in first):
        return None
    if choice.status == "announced" and not any(event.sentence.place is not Place.BODY for event in choice.events):
        return "visit" if not first or "visit" in kinds else None
    if not early:
        return "forum" if "forum" in kinds else "visit"
    if "forum" in kinds and not first:
        return "forum"
    return None


def _is_full(event: Event) -> bool:
    """Whether an event gives number, word for a session and two countries."""
    return bool(event.ordinal and event.session and event.body and len(event.body.parties) > 1)


def _has_own_name(event: Event) -> bool:
    """Whether the event says "session" or gives a number, and not only the name of the body."""
    return event.session is not None or event.ordinal is not None or bool(event.body and event.body.meets)


def _is_national(event: Event) -> bool:
    units = event.sentence.row.units
    near = units[max(0, event.first - 3) : event.after + 2]
    return any(unit.kind == "NATIONAL" for unit in near) and not (event.body and len(event.body.parties) > 1)


_PART_EN = pattern("(LAND | DEMO) (LOW | SIDE) OF $")


def _is_part(event: Event) -> bool:
    """Whether "the Belarusian part of the commission" met, by itself."""
    row = event.sentence.row
    if _PART_EN.search(row.marks, max(0, event.first - 4), event.first):
        return row.shown(event.first - 2, event.first - 1).lower() in {"part", "section"}
    first = max(0, event.first - 4)
    return any(
        first <= match.start() and row.shown(match.end() - 1, match.end()).lower().startswith("част")
        for match in row.find(grammar("verdicts", "ru", "part")[0])
        if match.start() < event.after
    )


def _named_alike(own: Sequence[Event], carriers: Sequence[Event]) -> list[Event]:
    """Events that name in full what the telling ones only refer to ("the working group")."""
    kinds = {event.body.kind for event in own if event.body}
    return [event for event in carriers if event.body and event.body.kind in kinds and not event.body.bare]


def _has_day(carriers: Sequence[Event]) -> bool:
    """Whether a day is set; for a session that was put off, a new one after the words that say so.

    An announcement that leads with number and town is one without a day as well.
    """
    for event in carriers:
        leads = event.sentence.place is not Place.BODY or event.sentence.number == 0
        kinds = {unit.kind for unit in event.sentence.row.units}
        if leads and event.ordinal and "CITY" in kinds and "POSTPONED" not in kinds:
            return True
        units = event.sentence.row.units
        put_off = max((at for at, unit in enumerate(units) if unit.kind == "POSTPONED"), default=-1)
        days = (unit.value for unit in units[put_off + 1 :] if isinstance(unit.value, DateMention))
        if any(day.kind in DAYS for day in days):
            return True
    return False


def _fullest(carriers: Sequence[Event]) -> BodyMention:
    """The mention that names the body best; of equals the one in the text rather than in the headline."""

    def fullness(pair: tuple[Event, BodyMention]) -> tuple[float, int]:
        event, body = pair
        score = 3.0 * body.named + 3.0 * (len(body.parties) >= PARTIES) + 1.0 * body.joint - 4.0 * body.bare
        score += 2.5 * (event.ordinal is not None or event.session is not None)
        score += 0.6 * (event.sentence.place is Place.BODY) + 0.25 * event.weight
        return (score, -body.span[0])

    return max(((event, event.body) for event in carriers if event.body), key=fullness)[1]


def _parent(body: BodyMention, sentences: Sequence[Sentence], lang: str) -> BodyMention | None:
    found = []
    for sentence in sentences:
        row = sentence.row
        refs = bodies_in(row)
        for (at, one), (next_at, other) in pairwise(refs):
            if lang == "hi" and _owns(row, at, next_at):
                parent, child = one, other
            elif _stands_under(row, at, next_at, lang):
                child, parent = one, other
            else:
                continue
            if _same(child, body) and _higher(parent, body):
                found.append(parent)
        found += _named_above(row, refs, body, lang)
    return max(found, key=lambda mention: (mention.named, len(mention.parties), -mention.span[0]), default=None)


def _owns(row: Row, parent: int, child: int) -> bool:
    """Whether in Hindi the body named first owns the second: "… आयोग के | … कार्य समूह"."""
    return [unit.kind for unit in row.units[parent + 1 : child]] == ["KA"]


def _stands_under(row: Row, child: int, parent: int, lang: str) -> bool:
    if lang == "hi":
        return False
    return any(wanted.match(row.marks, child + 1, parent) for wanted in grammar("verdicts", lang, "under"))


def _named_above(row: Row, refs: Sequence[tuple[int, BodyMention]], body: BodyMention, lang: str) -> list[BodyMention]:
    """Bodies that the sentence puts the session under: "X के अंतर्गत", "under X", "в рамках X"."""
    if not any(_same(mention, body) for _, mention in refs):
        return []
    found = []
    for at, mention in refs:
        if not _higher(mention, body):
            continue
        if lang == "hi":
            under = at + 1 < len(row) and row.units[at + 1].kind == "UNDER"
        else:
            above = grammar("verdicts", lang, "above")
            under = any(wanted.search(row.marks, max(0, at - 3), at) for wanted in above)
        if under:
            found.append(mention)
    return found


def _same(one: BodyMention, other: BodyMention) -> bool:
    return one.kind == other.kind


def _higher(one: BodyMention, other: BodyMention) -> bool:
    return one.rank > other.rank and not one.bare


def _parties(
    body: BodyMention, parent: BodyMention | None, choice: Choice, sentences: Sequence[Sentence]
) -> tuple[tuple[str, Span], ...]:
    if len(body.parties) > 1 or (body.parties and body.parties[0][0] in UNIONS):
        return body.parties
    for event in choice.events:
        if event.body and event.body.kind == body.kind and len(event.body.parties) > 1:
            return event.body.parties
    if parent and len(parent.parties) > 1:
        return parent.parties
    chosen = {id(event.sentence) for event in choice.events if _carries(event)}
    near = [sentence for sentence in sentences if id(sentence) in chosen or sentence.place is not Place.BODY]
    near += [sentence for sentence in sentences if sentence.place is Place.BODY and sentence.number <= EARLY]
    for sentence in near:
        for match in sentence.row.find(grammar("verdicts", "all", "pair")[0]):
            if _is_end_of_list(sentence.row, match.start()):
                continue
            pair = _united(body.parties, _codes(sentence.row.units[match.start() : match.end()]))
            if len(pair) > 1:
                return pair
    sides = _united(body.parties, _sides(sentences))
    if len(sides) > 1:
        return sides
    telling = [sentence for sentence in near if id(sentence) in chosen]
    return _with_partner(_united(sides, _of_posts(telling)), sentences)


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


PARTIES = 2
"""Those of a body of two governments."""

_PARTNER_HI = pattern(
    "<land:LAND> (KA | WORD | HYPHEN){1,4} <post:POST> (WORD | HYPHEN | HON | INIT | COMMA){0,8} WITH"
)


def _with_own(known: tuple[tuple[str, Span], ...], choice: Choice) -> tuple[tuple[str, Span], ...]:
    """India and the country of the partner, where Hindi tells only the partner's: "विदेश सचिव … ने रूस के … के साथ"."""
    for event in choice.events:
        row = event.sentence.row
        opens = row.units[0].kind == "POST" and event.role is Role.HELD and event.sentence.place is Place.BODY
        partner = next(row.find(_PARTNER_HI), None) if opens else None
        if partner is None or row.units[partner.start("land")].value == "IN":
            continue
        post, land = row.units[0], row.units[partner.start("land")]
        own = ("IN", (post.start, post.end))
        return _united((own,), _united(known, ((str(land.value), (land.start, land.end)),)))
    return known


MEMBERS = frozenset({"countries", "members", "states", "стран", "страны", "देशों"})


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
            unit = sentence.row.units[match.start()]
            codes.setdefault(str(unit.value), (unit.start, unit.end))
    return tuple(codes.items())
