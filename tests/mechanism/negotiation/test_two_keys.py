"""Any interleaving of both sides' acts gives both nodes the same text; one side's acts alone make nothing joint.

Two nodes, each with its own log and what it has read of the other's. They speak by what they see, and read each other
at random, as pouches come. Then both read everything.
"""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from immutables import Map
from tests.mechanism.negotiation.table import FRAME, KEY, SESSION, SIDES, words

from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.acts.catalogue import entries
from paraph.mechanism.acts.concordance import (
    SettleFinding,
    certify_document,
    concord_paragraph,
    reserve_paragraph,
    settle_finding,
)
from paraph.mechanism.acts.corrections import correct_document, object_to_correction, withdraw_correction
from paraph.mechanism.acts.frames import begin_document, frame_document, withdraw_document
from paraph.mechanism.acts.nonpapers import circulate_nonpaper, nonpaper_key
from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.acts.packages import accept_package, next_package, offer_package, withdraw_package
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.acts.signing import (
    SignDocument,
    confirm_signature,
    initial_document,
    sign_document,
    withdraw_signature,
)
from paraph.mechanism.acts.wording import (
    Told,
    accept_paragraph,
    delete_paragraph,
    edit_paragraph,
    merge_paragraphs,
    next_paragraph,
    place_paragraph,
    propose_paragraph,
    split_paragraph,
    withdraw_paragraph,
)
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.digests import state_digest
from paraph.mechanism.documents import Regime
from paraph.mechanism.fold import fold, fold_all, fold_draft
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.frames import frame_digest
from paraph.mechanism.negotiation.items import Outcome
from paraph.mechanism.negotiation.places import Place
from paraph.mechanism.negotiation.reading import bracketed
from paraph.mechanism.negotiation.sealing import Correction, Ink, Manner
from paraph.mechanism.refusals import RuleBroken
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import EMPTY, State
from paraph.record import Act, Draft, in_order

MOVES = ("new", "propose", "edit", "delete", "accept", "accept", "withdraw", "place", "split", "merge", "offer", "take",
         "drop", "concord", "provisionally", "reserve", "find", "frame", "circulate", "leave")  # fmt: skip
TEXTS = {"document", "paragraph", "package", "finding", "nonpaper", "signature", "correction"}
"""What acts on a text are about; all of them are said here, but those that adopt a signed one and publish it."""

CLOSING = (
    "settle",
    "settle",
    "certify",
    "initial",
    "sign",
    "unsign",
    "sign",
    "confirm",
    "correct",
    "object",
    "retract",
    "correct",
)
"""Each by one side, then by the other, both having read everything; now and then one is left out."""


@dataclass
class Node:
    """One side, what it said and what it has read."""

    side: str
    log: list[Act] = field(default_factory=list)
    read: list[Act] = field(default_factory=list)
    _folded: tuple[int, State] = (-1, EMPTY)

    @property
    def state(self) -> State:
        if self._folded[0] != len(self.read):
            self._folded = len(self.read), fold_all(in_order({self.side: self.log, self.other: self.read}))
        return self._folded[1]

    def say(self, *drafts: Draft) -> None:
        """An act has everything its side had read for a cause, so it folds last."""
        for draft in drafts:
            n, state = len(self.log), self.state
            after = {self.other: len(self.read)} if self.read else {}
            at = f"2026-03-01T{n // 60 % 24:02}:{n % 60:02}:00Z"
            self.log.append(draft.placed(mechanism="in-ru", side=self.side, n=n, after=after, at=at))
            self._folded = len(self.read), fold(state, self.log[-1])

    @property
    def other(self) -> str:
        return SIDES[1 - SIDES.index(self.side)]

    def move(self, kind: str, chance: Random) -> None:
        """Say something of this kind, if the rules allow it where this side stands."""
        with suppress(RuleBroken, IndexError):
            self.say(*_MOVES[kind](self, chance))


def _pick(node: Node, chance: Random) -> str:
    return chance.choice(sorted(node.state.negotiation(KEY).items))


def _held(node: Node, key: str, chance: Random) -> str:
    return chance.choice(sorted(node.state.negotiation(KEY).items[key].wordings))


def _new(node: Node, chance: Random) -> list[Draft]:
    place = Place(chance.choice(("review", "areas")), chance.choice("bcd"))
    key = next_paragraph(node.state, KEY, node.side)
    content = words(chance.randrange(9))
    return [propose_paragraph(node.state, side=node.side, office="o", key=key, content=content, place=place)]


def _propose(node: Node, chance: Random) -> list[Draft]:
    told = Told(beside=chance.random() < 0.3)
    key, content = _pick(node, chance), words(chance.randrange(9))
    return [propose_paragraph(node.state, side=node.side, office="o", key=key, content=content, told=told)]


def _edit(node: Node, chance: Random) -> list[Draft]:
    key = _pick(node, chance)
    changed = {chance.choice(("en", "hi", "ru")): f"text {chance.randrange(4)}"}
    base = _held(node, key, chance)
    return [edit_paragraph(node.state, side=node.side, office="o", key=key, base=base, changed=changed)]


def _accept(node: Node, chance: Random) -> list[Draft]:
    """What the other side holds."""
    key = _pick(node, chance)
    choice = chance.choice(node.state.negotiation(KEY).items[key].offers.get(node.other, ())).choice
    return [accept_paragraph(node.state, side=node.side, office="o", key=key, choice=choice)]


def _provisionally(node: Node, chance: Random) -> list[Draft]:
    """The same, subject to confirmation at home; what this side holds so already, it confirms."""
    key = _pick(node, chance)
    choice = chance.choice(node.state.negotiation(KEY).items[key].offers.get(node.other, ())).choice
    held = node.state.negotiation(KEY).items[key].offers.get(node.side, ())
    confirming = any(offer.choice == choice and offer.ad_referendum for offer in held)
    return [accept_paragraph(
        node.state, side=node.side, office="o", key=key, choice=choice, ad_referendum=not confirming
    )]  # fmt: skip


def _reserve(node: Node, chance: Random) -> list[Draft]:
    said = {"en": "Subject to the budget."} if chance.random() < 0.6 else {}
    return [reserve_paragraph(node.state, side=node.side, office="o", key=_pick(node, chance), words=said)]


def _find(node: Node, chance: Random) -> list[Draft]:
    key, outcome = _pick(node, chance), chance.choice(list(Outcome))
    body = SettleFinding(
        f"{chance.randrange(3):064x}", _held(node, key, chance), "number", outcome, {"en": "r"}, {"en": "o"}
    )
    return [settle_finding(node.state, side=node.side, office="o", key=key, body=body)]


def _frame(node: Node, chance: Random) -> list[Draft]:
    """Another frame, or the one that stands."""
    frame = node.state.negotiation(KEY).frame
    if chance.random() < 0.5:
        prevailing = chance.choice(("en", "ru", None))
        frame = replace(frame, terms=replace(frame.terms, regime=Regime(("en", "hi", "ru"), prevailing)))
    return [frame_document(node.state, side=node.side, office="o", key=KEY, frame=frame)]


def _leave(node: Node, chance: Random) -> list[Draft]:
    """Take the whole text back, and think better of it."""
    del chance
    left = withdraw_document(node.state, side=node.side, office="o", key=KEY)
    after = fold_draft(node.state, left, side=node.side)
    return [left, begin_document(after, side=node.side, office="o", session=SESSION, frame=FRAME)]


def _circulate(node: Node, chance: Random) -> list[Draft]:
    key = nonpaper_key(KEY, f"{chance.randrange(1 << 48):012x}")
    return [circulate_nonpaper(
        node.state, side=node.side, key=key, document=KEY, title={}, words={"en": "One could think of two."}
    )]  # fmt: skip


def _correct(node: Node, chance: Random) -> list[Draft]:
    """What the other side states, or something of one's own."""
    said = node.state.negotiation(KEY).correcting.get(node.other)
    if said is None or chance.random() < 0.3:
        paragraph = chance.choice(node.state.paragraphs_of(KEY))
        said = Correction(Manner.INSTRUMENT, Map({paragraph.key: words(chance.randrange(9))}))
    return [correct_document(node.state, side=node.side, office="o", key=KEY, correction=said)]


def _object(node: Node, chance: Random) -> list[Draft]:
    """Not to what the other side states, now and then."""
    said = node.state.negotiation(KEY).correcting.get(node.other)
    if said is None or chance.random() < 0.5:
        return []
    return [object_to_correction(
        node.state, side=node.side, office="o", key=KEY, digest=said.digest, reason={"en": "No slip."}
    )]  # fmt: skip


def _retract(node: Node, chance: Random) -> list[Draft]:
    if chance.random() < 0.5:
        return []
    return [withdraw_correction(node.state, side=node.side, office="o", key=KEY, reason={})]


def _unsign(node: Node, chance: Random) -> list[Draft]:
    if chance.random() < 0.5:
        return []
    return [withdraw_signature(node.state, side=node.side, office="o", key=KEY, reason={})]


def _settle(node: Node, chance: Random) -> list[Draft]:
    """Agree to everything, as on the last night: the other side's words and places, every language concorded."""
    del chance
    frame = node.state.negotiation(KEY).frame
    drafts = [frame_document(node.state, side=node.side, office="o", key=KEY, frame=frame)]
    for item in node.state.negotiation(KEY).ordered():
        held = item.offers.get(node.other) or item.offers.get(node.side, ())
        place = item.places.get(node.other, item.place)
        drafts.append(place_paragraph(node.state, side=node.side, office="o", key=item.key, place=place))
        drafts.append(accept_paragraph(node.state, side=node.side, office="o", key=item.key, choice=held[-1].choice))
        if held[-1].choice in item.wordings:
            drafts.append(
                concord_paragraph(node.state, side=node.side, office="o", key=item.key, choice=held[-1].choice)
            )
    return drafts


def _split(node: Node, chance: Random) -> list[Draft]:
    part = (next_paragraph(node.state, KEY, node.side), words(chance.randrange(9)), Place("areas", "f"))
    key, content = _pick(node, chance), words(chance.randrange(9))
    return [split_paragraph(node.state, side=node.side, office="o", key=key, content=content, parts=[part])]


def _merge(node: Node, chance: Random) -> list[Draft]:
    key, other = _pick(node, chance), _pick(node, chance)
    content = words(chance.randrange(9))
    return [merge_paragraphs(node.state, side=node.side, office="o", key=key, content=content, others=[other])]


def _offer(node: Node, chance: Random) -> list[Draft]:
    keys = {_pick(node, chance) for _ in range(3)}
    choices = {key: _held(node, key, chance) for key in keys}
    package = next_package(node.state, KEY, node.side)
    return [offer_package(node.state, side=node.side, office="o", key=package, choices=choices)]


def _package(node: Node, chance: Random) -> str:
    return chance.choice(sorted(node.state.negotiation(KEY).packages))


def _sign(node: Node, chance: Random) -> list[Draft]:
    digest = node.state.negotiation(KEY).digest() or ""
    body = SignDocument(digest, Ink.WET, {}, date(2026, 3, 2), ad_referendum=chance.random() < 0.3)
    return [sign_document(node.state, side=node.side, office="o", key=KEY, body=body)]


_MOVES = {
    "new": _new,
    "propose": _propose,
    "edit": _edit,
    "delete": lambda n, c: [delete_paragraph(n.state, side=n.side, office="o", key=_pick(n, c))],
    "accept": _accept,
    "provisionally": _provisionally,
    "reserve": _reserve,
    "find": _find,
    "frame": _frame,
    "circulate": _circulate,
    "leave": _leave,
    "correct": _correct,
    "object": _object,
    "retract": _retract,
    "unsign": _unsign,
    "settle": _settle,
    "withdraw": lambda n, c: [withdraw_paragraph(n.state, side=n.side, office="o", key=_pick(n, c))],
    "place": lambda n, c: [
        place_paragraph(n.state, side=n.side, office="o", key=_pick(n, c), place=Place("areas", c.choice("bcd")))
    ],
    "split": _split,
    "merge": _merge,
    "offer": _offer,
    "take": lambda n, c: [accept_package(n.state, side=n.side, office="o", key=_package(n, c))],
    "drop": lambda n, c: [withdraw_package(n.state, side=n.side, office="o", key=_package(n, c))],
    "concord": lambda n, c: [
        concord_paragraph(n.state, side=n.side, office="o", key=key, choice=_held(n, key, c)) for key in [_pick(n, c)]
    ],
    "certify": lambda n, _: [
        certify_document(n.state, side=n.side, office="o", key=KEY, officer={"en": n.side}, findings={})
    ],
    "initial": lambda n, _: [initial_document(n.state, side=n.side, office="o", key=KEY, names={})],
    "sign": _sign,
    "confirm": lambda n, _: [confirm_signature(n.state, side=n.side, office="o", key=KEY)],
}


def two_nodes() -> tuple[Node, Node]:
    """Open on both, the draft begun by both, with three paragraphs of India's."""
    nodes = Node("IN"), Node("RU")
    for node in nodes:
        node.say(open_mechanism(
            node.state, mechanism="in-ru", side=node.side, office="o", parties=SIDES, languages=("en", "hi", "ru")
        ))  # fmt: skip
        node.say(establish_body(
            node.state, side=node.side, office="o", key="wg-modernization", kind=BodyKind.WORKING_GROUP,
            names={"en": "G"}, parent=None,
        ))  # fmt: skip
        node.say(record_session(
            node.state, side=node.side, office="o", key=SESSION, body="wg-modernization", facts=Facts(ordinal=12)
        ))  # fmt: skip
        node.say(begin_document(node.state, side=node.side, office="o", session=SESSION, frame=FRAME))
    for number in range(3):
        key, place = next_paragraph(nodes[0].state, KEY, "IN"), Place("areas", "bcd"[number])
        nodes[0].say(propose_paragraph(
            nodes[0].state, side="IN", office="o", key=key, content=words(number), place=place
        ))  # fmt: skip
    return nodes


def play(seed: int, spells: int) -> tuple[Node, Node]:
    """Both argue and close in spells, and read each other at random."""
    chance, nodes = Random(seed), two_nodes()  # noqa: S311 - a test's chance
    for _ in range(spells):
        if chance.random() < 0.3:
            close(nodes, chance)
        else:
            argue(nodes, chance)
    return nodes


def argue(nodes: tuple[Node, Node], chance: Random) -> None:
    """A few moves by either, each having read the beginning of the other's log, perhaps without its last acts."""
    for kind in chance.choices(MOVES, k=chance.randrange(1, 12)):
        who = chance.randrange(2)
        node, other = nodes[who], nodes[1 - who]
        if chance.random() < 0.5:
            node.read = other.log[: max(len(node.read), len(other.log) - chance.randrange(4))]
        node.move(kind, chance)
        if kind == "offer" and chance.random() < 0.6:
            other.read = list(node.log)
            other.move("take", chance)
        elif kind == "offer":
            node.move("drop", chance)


def close(nodes: tuple[Node, Node], chance: Random) -> None:
    """The last night: everything is agreed to and fixed, unless somebody forgets something."""
    for kind in CLOSING:
        for node, other in (nodes, nodes[::-1]):
            if chance.random() < 0.9:
                node.read = list(other.log)
            if chance.random() < 0.9:
                node.move(kind, chance)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 8))
def test_any_interleaving_gives_both_nodes_the_same_brackets_and_the_same_agreed_set(seed: int, spells: int) -> None:
    nodes = play(seed, spells)
    for node, other in (nodes, nodes[::-1]):
        node.read = list(other.log)
    one, two = (node.state for node in nodes)
    assert bracketed(one, KEY) == bracketed(two, KEY)
    assert _agreed(one) == _agreed(two) == _agreed_naively(one.negotiation(KEY))
    assert state_digest(one) == state_digest(two)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from((0, 1)), st.integers(0, 2**32), st.integers(0, 5), st.integers(1, 40))
def test_no_sequence_of_one_sides_acts_makes_anything_agreed_initialled_or_signed(
    who: int, seed: int, before: int, length: int
) -> None:
    nodes = play(seed, before)
    node, other = nodes[who], nodes[1 - who]
    node.read = list(other.log)
    start, chance = node.state, Random(seed)  # noqa: S311 - a test's chance
    joint = _joint(start)
    for kind in chance.choices((*MOVES, *CLOSING), k=length):
        node.move(kind, chance)
        assert all(_is_answer(start, gain, other.side) for gain in _joint(node.state) - joint)


def test_the_scripts_reach_what_the_proofs_are_about() -> None:
    """Else the two above would prove nothing: some of these end in force, and some had initials voided on the way."""
    played = [play(seed, 8) for seed in range(25)]
    ends = [fold_all(in_order({one.side: one.log, two.side: two.log})) for one, two in played]
    drafts = [state.negotiation(KEY) for state in ends]
    assert any(draft.in_force for draft in drafts)
    assert any(draft.voided for draft in drafts)
    assert any(draft.corrections for draft in drafts)
    assert any(item.reservations for draft in drafts for item in draft.items.values())
    assert any(item.settlements for draft in drafts for item in draft.items.values())
    assert any(len(draft.frames) > 1 for draft in drafts)
    assert any(state.nonpapers for state in ends)
    said = {act.act for nodes in played for node in nodes for act in node.log}
    about_texts = {one.act for one in entries() if one.act.partition(".")[0] in TEXTS}
    assert about_texts - said == {"document.adopt", "paragraph.adopt", "document.publish"}
    assert any(state.void for state in ends)
    assert any(_agreed(state) for state in ends)


def _agreed(state: State) -> dict[str, str]:
    draft = state.negotiation(KEY)
    return {item.key: item.choice(SIDES) or "" for item in draft.items.values() if draft.is_agreed(item)}


def _agreed_naively(draft: Negotiation) -> dict[str, str]:
    """Straight from the definition: one choice that both hold, and no other place wanted."""
    found = {}
    for item in draft.items.values():
        held = [{offer.choice for offer in item.offers.get(side, ())} for side in SIDES]
        both = [choice for choice in (*item.wordings, "deleted") if all(choice in choices for choices in held)]
        settled = both == ["deleted"] or len(set(item.places.values())) == 1
        if len(both) == 1 and settled and item.place.section in {"review", "areas", "list"}:
            found[item.key] = both[0]
    return found


def _joint(state: State) -> set[tuple[str, str, str]]:
    """Whatever counts as both sides': agreed choices, a digest initialled by all, a document in force."""
    draft = state.negotiation(KEY)
    found = {("agreed", key, choice) for key, choice in _agreed(state).items()}
    if draft.initialled():
        found.add(("initialled", KEY, draft.initialled() or ""))
    if draft.in_force:
        found.add(("in_force", KEY, ""))
    if draft.agreed_frame() is not None:
        found.add(("frame", KEY, frame_digest(draft.agreed_frame() or draft.frame)))
    found.update(("corrected", KEY, str(number)) for number, _ in enumerate(draft.corrections, start=1))
    return found


def _is_answer(start: State, gain: tuple[str, str, str], other: str) -> bool:
    """Whether the other side had said this very thing before: then one act more makes it joint, and must."""
    kind, key, what = gain
    draft = start.negotiation(KEY)
    if kind == "agreed":
        offered = {offer.choice for offer in draft.items[key].offers.get(other, ())} if key in draft.items else set()
        packaged = {
            package.choices[key]
            for package in draft.packages.values()
            if package.by == other and key in package.choices
        }
        return what in offered | packaged
    if kind == "frame":
        return what in {offer.choice for offer in draft.frame_offers.get(other, ())}
    if kind == "corrected":
        return what == str(len(draft.corrections) + 1) and other in draft.correcting
    if kind == "initialled":
        return other in draft.initials and draft.initials[other].digest == what
    return other in draft.signatures
