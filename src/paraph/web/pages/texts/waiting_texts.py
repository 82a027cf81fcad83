"""What waits for somebody in the texts under negotiation: the next word of our Side that this person may say.

Rules
    1. A line stands where somebody can do something: each kind of wait names the right that it takes, and whoever has
       not got it is not told.
    2. A line leads to the place on the page where it is done.
    3. What comes later is not told before its time: languages are certified once all is agreed, initials are put once
       both certificates are there, and so on to the signature and to corrections of a text in force.
"""

from collections.abc import Callable
from dataclasses import dataclass

from paraph.mechanism.negotiation.counting import counts
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.obstacles import obstacles, text_obstacles
from paraph.mechanism.negotiation.reading import held_ad_referendum
from paraph.mechanism.state import State
from paraph.messages import N_
from paraph.node.people.roles import Right
from paraph.web.pages.reader import Reader
from paraph.web.pages.refusals import document_name
from paraph.web.pages.texts.after_saying import may_certify
from paraph.web.pages.waiting import Waiting

May = Callable[[Right, str], bool]
"""Whether a right is held for a body."""

Address = Callable[[str, str], str]
"""Name of a page, and id of the text -> its address."""


@dataclass(frozen=True, slots=True)
class Wait:
    """One kind of wait."""

    right: Right
    says: str
    """With the places `{text}` and `{count}`."""

    page: str
    tail: str
    count: Callable[[Negotiation, str], int]
    """How much of it waits for a side; 0 for nothing."""


def _to_join(draft: Negotiation, side: str) -> int:
    return int(side not in draft.begun and not draft.in_force)


def _brackets(draft: Negotiation, side: str) -> int:
    return 0 if draft.in_force else counts(draft).waiting.get(side, 0)


def _packages(draft: Negotiation, side: str) -> int:
    return 0 if draft.in_force else sum(one.by != side for one in draft.on_offer())


def _frame(draft: Negotiation, side: str) -> int:
    held = any(offer.choice == draft.standing for offer in draft.frame_offers.get(side, ()))
    return int(side in draft.begun and not draft.in_force and draft.agreed_frame() is None and not held)


def _left_behind(draft: Negotiation, side: str) -> int:
    del side
    return 0 if draft.in_force else len(text_obstacles(draft))


def _to_certify(draft: Negotiation, side: str) -> int:
    return int(not draft.in_force and len(draft.frame.terms.regime.languages) > 1 and may_certify(draft, side))


def _to_initial(draft: Negotiation, side: str) -> int:
    return int(not draft.in_force and side not in draft.initials and not obstacles(draft))


def _to_sign(draft: Negotiation, side: str) -> int:
    return int(not draft.in_force and draft.initialled() is not None and side not in draft.signatures)


def _to_confirm(draft: Negotiation, side: str) -> int:
    made = draft.signatures.get(side)
    return int(not draft.in_force and made is not None and not made.counts)


def _to_confirm_paragraphs(draft: Negotiation, side: str) -> int:
    return 0 if draft.in_force else sum(side in held_ad_referendum(draft, item) for item in draft.items.values())


def _to_correct(draft: Negotiation, side: str) -> int:
    """What another side stated after our last word on it: our own correction, or an objection."""
    ours = draft.correcting.get(side)
    return sum(
        1 for other, said in draft.correcting.items()
        if other != side and not draft.objects(side, said) and (ours is None or said.since > ours.since)
    )  # fmt: skip


def _objected(draft: Negotiation, side: str) -> int:
    ours = draft.correcting.get(side)
    return sum(1 for other in draft.objections if ours is not None and draft.objects(other, ours))


WAITS = (
    Wait(Right.SPEAK, N_("{text}. The other Side has begun it; our word to join it is awaited"), "drafts", "",
         _to_join),
    Wait(Right.DRAFT, N_("{text}. Paragraphs that wait for us: {count}"), "draft", "?show=ours", _brackets),
    Wait(Right.SPEAK, N_("{text}. Packages offered to us: {count}"), "draft", "#packages", _packages),
    Wait(Right.SPEAK, N_("{text}. Title, sections and signatories wait for us"), "draft-frame", "", _frame),
    Wait(Right.SPEAK, N_("{text}. Paragraphs that we hold ad referendum, to be confirmed: {count}"), "draft",
         "#provisional", _to_confirm_paragraphs),
    Wait(Right.CONCORD, N_("{text}. Agreed paragraphs with a language left behind or missing: {count}"), "draft",
         "#fixing", _left_behind),
    Wait(Right.CONCORD, N_("{text}. All is agreed; our language officer's certificate is awaited"), "draft",
         "?show=findings&found", _to_certify),
    Wait(Right.SPEAK, N_("{text}. It waits for our initials"), "draft", "#fixing", _to_initial),
    Wait(Right.SPEAK, N_("{text}. It waits for our signature"), "draft-originals", "#ours", _to_sign),
    Wait(Right.SPEAK, N_("{text}. Our signature ad referendum waits to be confirmed"), "draft-originals", "#signed",
         _to_confirm),
    Wait(Right.SPEAK, N_("{text}. The other Side states a correction"), "draft-corrections", "#stated", _to_correct),
    Wait(Right.SPEAK, N_("{text}. The other Side objects to our correction"), "draft-corrections", "#stated",
         _objected),
)  # fmt: skip


def texts_waiting(state: State, address: Address, may: May, reader: Reader) -> tuple[Waiting, ...]:
    """A line for each text and kind of wait, texts by id, in the order in which a text comes to be signed."""
    found = []
    for key, draft in sorted(state.negotiations.items()):
        session = state.session(draft.session)
        text = document_name(state, draft, reader)
        for wait in WAITS:
            count = wait.count(draft, reader.side) if may(wait.right, session.body) else 0
            if count:
                said = reader.say(wait.says, text=text, count=count)
                found.append(Waiting(address(wait.page, key) + wait.tail, said, _since(wait, draft, reader)))
    return tuple(found)


def _since(wait: Wait, draft: Negotiation, reader: Reader) -> str:
    oldest = counts(draft).oldest if wait.count is _brackets else None
    return reader.moment(oldest) if oldest else ""
