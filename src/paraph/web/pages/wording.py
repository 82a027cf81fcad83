"""Words that pages need beyond those of the papers (`papers.wording`), whose words they share.

Pages and papers must say the same of the same record, so stances, kinds of bodies, forms of cooperation, dates and the
names of the Sides are the papers' own. Here stand posts, notes and what only a page says.
"""

from datetime import date

from paraph.mechanism.agenda import Agenda, AgendaItem, ItemKind
from paraph.mechanism.bodies import Post
from paraph.mechanism.releases import Stance
from paraph.mechanism.sessions import Mode
from paraph.mechanism.topics import Form
from paraph.messages import N_
from paraph.papers.sessions.agenda import ITEMS, REVIEW_OF_PROTOCOL, REVIEW_SINCE
from paraph.papers.wording import FORMS, MODES, STANCES, Wording

POSTS = {
    Post.CO_CHAIR: N_("Co-chair"),
    Post.SECRETARY: N_("Executive secretary"),
    Post.MEMBER: N_("Member"),
}

STANCE_NOTES = {
    Stance.SIGNED: N_("The release says that a document on it was signed."),
    Stance.AGREED: N_("The release says that the Sides agreed on it."),
    Stance.WELCOMED: N_("The Sides were pleased to note it. This is no agreement."),
    Stance.EXPLORED: N_("The Sides discussed openings. This is no agreement."),
    Stance.FOCUS: N_("The release names it among the main subjects. This is no agreement."),
    Stance.REVIEWED: N_("The Sides took stock of work done."),
    Stance.PROPOSED: N_("One Side put it forward. The other has not agreed by this."),
}
"""What a stance does and does not mean (DOMAIN 0.2, 2.3)."""


def stance(value: Stance, words: Wording) -> str:
    """What the Sides did, in the releases' verb."""
    return words.say(STANCES[value])


def form(value: Form | None, words: Wording) -> str:
    """The form of cooperation; empty where none is recorded."""
    return words.say(FORMS[value]) if value else ""


def mode(value: Mode | None, words: Wording) -> str:
    """How the Sides met; empty where no account states it."""
    return words.say(MODES[value]) if value else ""


def days(start: date | None, end: date | None, words: Wording) -> str:
    """The days something lasted; empty where none is known."""
    return words.days(start, end) if start else ""


def agenda_item(item: AgendaItem, agenda: Agenda, words: Wording) -> str:
    """An item's title, as the paper has it."""
    if item.kind is not ItemKind.REVIEW:
        return words.say(ITEMS[item.kind])
    facts = agenda.previous.facts(words.side) if agenda.previous else None
    if facts is None or facts.ordinal is None or not agenda.signed:
        return words.say(REVIEW_SINCE)
    return words.say(REVIEW_OF_PROTOCOL, nth=words.nth(facts.ordinal, "gen"))
