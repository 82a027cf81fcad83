"""Two sides at one table: what each says is folded at once. A protocol in our own wording."""

from datetime import date
from itertools import count

from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.acts.concordance import certify_document, concord_paragraph
from paraph.mechanism.acts.frames import begin_document, frame_document
from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.acts.signing import SignDocument, initial_document, sign_document
from paraph.mechanism.acts.wording import (
    Told,
    accept_paragraph,
    delete_paragraph,
    edit_paragraph,
    next_paragraph,
    place_paragraph,
    propose_paragraph,
    withdraw_paragraph,
)
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.documents import DocumentType, Regime, Section, Terms, document_key
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.frames import Frame
from paraph.mechanism.negotiation.items import Item
from paraph.mechanism.negotiation.places import Place, between
from paraph.mechanism.negotiation.sealing import Ink
from paraph.mechanism.paragraphs import Content, content_digest
from paraph.mechanism.releases import Force
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import EMPTY, State
from paraph.mechanism.texts import texts
from paraph.record import Draft

SESSION = "wg-modernization.s12"
KEY = document_key(SESSION, DocumentType.PROTOCOL)
SIDES = ("IN", "RU")
FRAME = Frame(
    Terms(DocumentType.PROTOCOL, Regime(("en", "hi", "ru"), "en"), place=texts({"en": "Moscow"})),
    (
        Section("review", texts({"en": "Review", "hi": "समीक्षा", "ru": "Ход выполнения"})),
        Section("areas", texts({"en": "Areas", "hi": "क्षेत्र", "ru": "Направления"})),
        Section("list", texts({"en": "List", "hi": "सूची", "ru": "Перечень"}), annex=1),
    ),
)


def words(number: int, *, force: Force = Force.AGREE) -> Content:
    """A paragraph in three languages that says its number."""
    said = {
        "en": f"The Sides agreed to hold {number} seminars.",
        "hi": f"दोनों पक्ष {number} संगोष्ठियाँ आयोजित करने पर सहमत हुए।",
        "ru": f"Стороны договорились провести {number} семинаров.",
    }
    return Content(texts(said), force, undertaking=force is Force.AGREE)


def digest(number: int) -> str:
    return content_digest(words(number))


def opened() -> State:
    """Opened by both, with the working group and its 12th session."""
    state = EMPTY
    for side in SIDES:
        draft = open_mechanism(
            state, mechanism="in-ru", side=side, office="o", parties=SIDES, languages=("en", "hi", "ru")
        )
        state = fold_draft(state, draft, side=side)
    group = establish_body(
        state,
        side="IN",
        office="o",
        key="wg-modernization",
        kind=BodyKind.WORKING_GROUP,
        names={"en": "WG"},
        parent=None,
    )
    state = fold_draft(state, group, side="IN")
    session = record_session(
        state, side="IN", office="o", key=SESSION, body="wg-modernization", facts=Facts(ordinal=12)
    )
    return fold_draft(state, session, side="IN")


class Table:
    """The state as both see it. Instants count minutes from the first."""

    def __init__(self, state: State | None = None) -> None:
        self.state = state or opened()
        self._minutes = count()

    def say(self, side: str, draft: Draft) -> None:
        minute = next(self._minutes)
        self.state = fold_draft(self.state, draft, side=side, at=f"2026-03-01T{minute // 60:02}:{minute % 60:02}:00Z")

    def begin(self, frame: Frame = FRAME) -> "Table":
        for side in SIDES:
            self.say(side, begin_document(self.state, side=side, office="o", session=SESSION, frame=frame))
        return self

    @property
    def draft(self) -> Negotiation:
        return self.state.negotiation(KEY)

    def item(self, key: str) -> Item:
        return self.draft.items[key]

    def new(self, side: str, number: int, *, section: str = "areas", after: str = "") -> str:
        """`side` proposes a new paragraph, last in its section or after another; its id."""
        key = next_paragraph(self.state, KEY, side)
        standing = [item.place.rank for item in self.draft.ordered() if item.place.section == section]
        low = self.item(after).place.rank if after else (standing or [""])[-1]
        high = min((rank for rank in standing if rank > low), default="")
        place = Place(section, between(low, high))
        self.say(
            side, propose_paragraph(self.state, side=side, office="o", key=key, content=words(number), place=place)
        )
        return key

    def propose(self, side: str, key: str, number: int, told: Told = Told()) -> None:  # noqa: B008 - frozen
        draft = propose_paragraph(self.state, side=side, office="o", key=key, content=words(number), told=told)
        self.say(side, draft)

    def edit(self, side: str, key: str, base: str, **changed: str) -> str:
        """The digest of the wording that comes of it."""
        self.say(side, edit_paragraph(self.state, side=side, office="o", key=key, base=base, changed=changed))
        return self.item(key).offers[side][-1].choice

    def accept(self, side: str, key: str, choice: str, *, ad_referendum: bool = False) -> None:
        draft = accept_paragraph(self.state, side=side, office="o", key=key, choice=choice, ad_referendum=ad_referendum)
        self.say(side, draft)

    def delete(self, side: str, key: str) -> None:
        self.say(side, delete_paragraph(self.state, side=side, office="o", key=key))

    def withdraw(self, side: str, key: str, choice: str | None = None) -> None:
        self.say(side, withdraw_paragraph(self.state, side=side, office="o", key=key, choice=choice))

    def place(self, side: str, key: str, place: Place) -> None:
        self.say(side, place_paragraph(self.state, side=side, office="o", key=key, place=place))

    def frame(self, side: str, frame: Frame) -> None:
        self.say(side, frame_document(self.state, side=side, office="o", key=KEY, frame=frame))

    def concord(self, side: str, key: str, choice: str) -> None:
        self.say(side, concord_paragraph(self.state, side=side, office="o", key=key, choice=choice))

    def certify(self, *sides: str) -> None:
        for side in sides or SIDES:
            officer = {"en": f"Officer of {side}"}
            draft = certify_document(self.state, side=side, office="o", key=KEY, officer=officer, findings={})
            self.say(side, draft)

    def initial(self, *sides: str) -> None:
        for side in sides or SIDES:
            self.say(side, initial_document(self.state, side=side, office="o", key=KEY, names={"en": side}))

    def sign(self, *sides: str, ad_referendum: bool = False, ink: Ink = Ink.WET) -> None:
        for side in sides or SIDES:
            body = SignDocument(
                digest=self.draft.digest() or "", ink=ink, names={"en": f"Chair of {side}"}, day=date(2026, 3, 2),
                place={"en": "Moscow"}, ad_referendum=ad_referendum,
            )  # fmt: skip
            self.say(side, sign_document(self.state, side=side, office="o", key=KEY, body=body))

    def agreed(self, *numbers: int) -> list[str]:
        """Paragraphs that India proposes and Russia accepts; their ids."""
        keys = [self.new("IN", number) for number in numbers]
        for key, number in zip(keys, numbers, strict=True):
            self.accept("RU", key, digest(number))
        return keys
