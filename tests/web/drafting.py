"""A protocol of the cast's twelfth session under negotiation: agreed, in brackets, stale, offered in a package."""

from functools import cache

from tests import cast
from tests.web import following

from paraph.mechanism.acts.frames import begin_document
from paraph.mechanism.acts.packages import next_package, offer_package
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.acts.wording import (
    Told,
    accept_paragraph,
    delete_paragraph,
    edit_paragraph,
    next_paragraph,
    propose_paragraph,
)
from paraph.mechanism.documents import DocumentType, Regime, Section, Terms, document_key
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.negotiation.frames import Frame
from paraph.mechanism.negotiation.places import Place, spread
from paraph.mechanism.negotiation.positions import Ground
from paraph.mechanism.paragraphs import Content, content_digest
from paraph.mechanism.releases import Force
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.record import Draft

TWELFTH = f"{cast.GROUP}.s12"
KEY = document_key(TWELFTH, DocumentType.PROTOCOL)
FRAME = Frame(
    Terms(DocumentType.PROTOCOL, Regime(("en", "hi", "ru"), "en")),
    (
        Section("review", texts({"en": "Review", "hi": "समीक्षा", "ru": "Ход выполнения"})),
        Section("list", texts({"en": "Projects", "hi": "परियोजनाएँ", "ru": "Проекты"}), annex=1),
    ),
)


def words(number: int) -> Content:
    """A paragraph that says its number in three languages."""
    return Content(
        texts({
            "en": f"The Sides agreed to hold {number} seminars.",
            "hi": f"दोनों पक्ष {number} संगोष्ठियाँ आयोजित करने पर सहमत हुए।",
            "ru": f"Стороны договорились провести {number} семинаров.",
        }),
        Force.AGREE, undertaking=True,
    )  # fmt: skip


def digest(number: int) -> str:
    return content_digest(words(number))


class Talk:
    """Both sides speak, minute after minute."""

    def __init__(self, state: State) -> None:
        self.state, self._minute = state, 0

    def say(self, side: str, draft: Draft) -> None:
        self._minute += 1
        self.state = fold_draft(self.state, draft, side=side, at=f"2026-03-01T09:{self._minute:02}:00Z")


@cache
def negotiated() -> State:
    """Paragraphs 1 agreed; 2 with an alternative of Russia's, unnamed; 3 that Russia would delete; 4 edited in Russian
    alone; 5 of Russia's, waiting for us; and 2 with 3 in a package of ours.
    """
    state = following.followed()
    talk = Talk(state)
    facts = Facts(ordinal=12)
    talk.say("IN", record_session(state, side="IN", office="o", key=TWELFTH, body=cast.GROUP, facts=facts))
    for side in ("IN", "RU"):
        talk.say(side, begin_document(talk.state, side=side, office="o", session=TWELFTH, frame=FRAME))
    for number, rank in enumerate(spread(5), start=1):
        side = "IN" if number < 5 else "RU"
        voice = {"side": side, "office": "o", "key": next_paragraph(talk.state, KEY, side)}
        place = Place("review", rank)
        talk.say(side, propose_paragraph(talk.state, **voice, content=words(number), place=place))
    russia = {"side": "RU", "office": "o"}
    talk.say("RU", accept_paragraph(talk.state, **russia, key=f"{KEY}.pin1", choice=digest(1)))
    why = Told(Ground.INSTRUCTIONS, {"en": "Fewer seminars."}, unattributed=True)
    talk.say("RU", propose_paragraph(talk.state, **russia, key=f"{KEY}.pin2", content=words(12), told=why))
    talk.say("RU", delete_paragraph(talk.state, **russia, key=f"{KEY}.pin3"))
    changed = {"ru": "Стороны договорились провести 5 семинаров."}
    talk.say("RU", edit_paragraph(talk.state, **russia, key=f"{KEY}.pin4", base=digest(4), changed=changed))
    key, choices = next_package(talk.state, KEY, "IN"), {f"{KEY}.pin2": digest(12), f"{KEY}.pin3": "deleted"}
    talk.say("IN", offer_package(talk.state, side="IN", office="o", key=key, choices=choices))
    return talk.state
