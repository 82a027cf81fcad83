"""What a page tells once something was said of a text: what stands now, and that it is on its way to the other Side.

A sentence tells the state after the act, not the wish: an acceptance that agrees a paragraph says so, and a deletion
by the only side that held the paragraph says that nobody puts it forward any more.
"""

from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.items import Item
from paraph.mechanism.negotiation.obstacles import text_obstacles
from paraph.messages import N_
from paraph.web.pages.reader import Reader

SENT = N_("The next pouch carries it to the other Side.")
GONE = N_("Nobody puts the paragraph forward any more; it is found under “No longer put forward”.")

AFTER = {
    "accept-all": N_("What the other Side holds is accepted wherever it was still the same."),
    "concord": N_("Recorded: the languages of paragraph {number} say the same."),
    "settle": N_("Recorded for our Side: the finding in paragraph {number} is dealt with."),
    "reserve": N_("Our reservation on paragraph {number} is stated."),
    "unreserve": N_("Our reservation on paragraph {number} is lifted."),
    "offer": N_("The package is offered: the other Side accepts all of it or none."),
    "take": N_("The whole package is accepted."),
    "drop": N_("Our package is taken back."),
    "frame": N_("Languages, title and sections are accepted as they stand."),
    "leave": N_("Our Side holds nothing of this text any more; what the other Side holds stays."),
    "certify": N_("Certified for our Side: the languages of this text concord."),
}
"""What is said -> what is told of it, where that does not depend on what became of the text."""


def told_after(doing: str, draft: Negotiation, name: str, reader: Reader) -> str:
    """The sentences in the reader's language; `name` is the last part of the paragraph's id, if it was about one."""
    item = draft.items.get(f"{draft.key}.{name}")
    number = next((number for number, one in draft.numbered() if item and one.key == item.key), "")
    if item is not None and doing in ("delete", "withdraw") and item.gone(draft.parties):
        phrase = GONE
    elif item is not None and doing in ("accept", "delete", "withdraw", "place"):
        phrase = _of_paragraph(doing, item, reader.side, agreed=draft.is_agreed(item))
    else:
        phrase = _initialled(draft) if doing == "initial" else AFTER[doing]
    return f"{reader.say(phrase, number=number)} {reader.say(SENT)}"


def _of_paragraph(doing: str, item: Item, side: str, *, agreed: bool) -> str:
    if doing == "accept" and any(offer.ad_referendum for offer in item.offers.get(side, ())):
        return N_("Accepted ad referendum: paragraph {number} waits to be confirmed at home.")
    if doing == "place" and item.disputed_place():
        return N_("Its place is proposed; it stays paragraph {number} until the other Side wants it there too.")
    if doing == "accept":
        return N_("Paragraph {number} is agreed by both Sides.") if agreed else N_("Accepted: paragraph {number}.")
    if doing == "place":
        return N_("It stands as paragraph {number} now.")
    if doing == "delete":
        return N_("It is proposed to delete paragraph {number}.")
    return N_("Taken back: what we held on paragraph {number}.")


def _initialled(draft: Negotiation) -> str:
    if draft.initialled():
        return N_("Initialled by all: the originals can be taken and signed.")
    return N_("Initialled for our Side; the other Side's initials are awaited.")


def may_certify(draft: Negotiation, side: str) -> bool:
    """Whether a certificate of `side` is missing and nothing between the languages is in its way."""
    digest = draft.digest()
    return digest is not None and side not in draft.certified(digest) and not text_obstacles(draft)
