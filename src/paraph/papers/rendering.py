"""Look up what was asked for, compose the paper, add the furniture every paper bears, and have it set.

    asked = Order("session", body="wg-modernization-industrial-cooperation", language="hi", side="IN")
    pdf = render(asked, state, head="9f3c…")

Everything comes in as an argument: the record's head is the caller's, and so is the date on the file.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from paraph.mechanism.bodies import Body
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.messages import N_
from paraph.papers.delegations import lists as delegations
from paraph.papers.forms import EXCEL, PDF, WORD, forms_of, in_excel, in_word
from paraph.papers.paper import Compose, Content, Order, Paper, Subject
from paraph.papers.refusals import (
    BodyUnsaid,
    EmptyRecord,
    ForeignSide,
    NoSession,
    NotInForm,
    NoTopic,
    UnknownBody,
    UnknownPaper,
    UnknownSession,
    UnsupportedLanguage,
)
from paraph.papers.reviews import review
from paraph.papers.sessions import agenda, areas, programme, session
from paraph.papers.typesetting import typeset
from paraph.papers.wording import Wording, languages_of_papers

COMPOSERS: Mapping[str, Compose] = MappingProxyType(
    {
        "session": session.compose,
        "agenda": agenda.compose,
        "annotated": programme.annotated,
        "programme": programme.programme,
        "areas": areas.compose,
        "review": review.compose,
        "delegations": delegations.compose,
        "badges": delegations.badges,
        "cards": delegations.place_cards,
        "rooms": delegations.rooms,
    }
)
PAPERS = tuple(COMPOSERS)
"""The papers there are, by name."""

NEEDS_SESSION = frozenset({"session", "review"})
"""Papers on one session; the last one of the body where none is named."""

NEEDS_TOPICS = frozenset({"areas"})
"""Papers on the topics of a body."""

LISTED = 12
"""Ids that a refusal lists before it breaks off."""

SHORT_HEAD = 16
"""Characters of the record's head in the foot of each page; the whole stands at the end of the paper."""

PAGE = N_("Page {page} of {pages}")
ABOUT = N_("About this paper")
HEAD = N_("Head of the record: {head}")
STOOD = N_("As the record stood after acts: {count}")
STOOD_BY_SIDE = N_("As the record stood after acts: {count} ({by_side}).")
LANGUAGE_NOTE = N_(
    "The languages of this record are equal. A text that does not exist in the language of this paper is shown in the "
    "language it exists in, and marked."
)


def render(order: Order, state: State, *, head: str = "", dated: date | None = None, form: str = PDF) -> bytes:
    """A paper as PDF, tagged (PDF/UA-1), and archival (PDF/A-2a) when `dated`; some also as `docx` or `xlsx`.

    `head` is the record's head as the caller prints it; how many acts it covers is read from the state.
    The same arguments give the same bytes.

    Raises `UnknownPaper`, `NotInForm`, `UnsupportedLanguage`, `ForeignSide`, `UnknownBody`, `UnknownSession`,
    `BodyUnsaid`, `SettingFailed`, or a leaf of `NothingToPrint`. Whether the reader may see the record is not checked
    here.
    """
    has = forms_of(order.name)
    if order.name in COMPOSERS and form not in has:
        raise NotInForm(paper=order.name, form=form, forms=", ".join(has))
    paper, wording = compose(order, state)
    if form == EXCEL:
        return in_excel(paper, wording)
    frame = framed(paper, state, wording, head=head)
    return in_word(order.name, paper, frame) if form == WORD else typeset(paper.template, frame, dated=dated)


def compose(order: Order, state: State) -> tuple[Paper, Wording]:
    """The paper before it is set, and the voice it speaks in; raises as `render` does."""
    if order.name not in COMPOSERS:
        raise UnknownPaper(paper=order.name, papers=", ".join(PAPERS))
    if order.language not in languages_of_papers():
        raise UnsupportedLanguage(language=order.language, languages=", ".join(languages_of_papers()))
    if not state.parties:
        raise EmptyRecord
    if order.side not in state.parties:
        raise ForeignSide(side=order.side, parties=", ".join(state.parties))
    wording = Wording(order.language, order.side)
    return COMPOSERS[order.name](_subject(order, state), wording), wording


def framed(paper: Paper, state: State, wording: Wording, *, head: str) -> Content:
    """The paper with what every page bears: title, running head, foot, and the notes at its end."""
    count = wording.number(sum(state.heads.values()))
    sides = wording.in_order(tuple(state.heads))
    by_side = ", ".join(f"{wording.side_name(side)} — {wording.number(state.heads[side])}" for side in sides)
    stood = wording.say(STOOD, count=count)
    short = head if len(head) <= SHORT_HEAD else f"{head[:SHORT_HEAD]}…"
    return {
        "language": wording.language,
        "title": paper.title,
        "document_title": f"{paper.title} — {paper.body['text']}",
        "body": paper.body,
        "above": paper.above,
        "line": paper.line,
        "notice": paper.notice,
        "furniture": {
            "page": wording.say(PAGE, page="{page}", pages="{pages}"),
            "about": wording.say(ABOUT),
            "foot": f"{stood} · {short}" if short else stood,
            "head": wording.say(HEAD, head=head) if head else "",
        },
        "notes": [
            *paper.notes,
            wording.say(LANGUAGE_NOTE),
            wording.say(STOOD_BY_SIDE, count=count, by_side=by_side) if by_side else f"{stood}.",
        ],
        "content": paper.content,
    }


def _subject(order: Order, state: State) -> Subject:
    """What the order is on, looked up."""
    body, held, named = _looked_up(order, state)
    return Subject(
        state, body, held, named, day=order.day, scope=order.scope, begins=order.begins, window=order.window
    )  # fmt: skip


def _looked_up(order: Order, state: State) -> tuple[Body, Session | None, bool]:
    """The body, its session, and whether that was asked for by name."""
    if order.session is not None:
        held = state.sessions.get(order.session)
        if held is None or order.body not in {None, held.body}:
            there = (each.key for each in state.sessions.values() if order.body in {None, each.body})
            raise UnknownSession(session=order.session, sessions=_listed(there))
        return _body(state, held.body), held, True
    owner = body_asked(order.name, state, order.body)
    last = state.last_session(owner.key)
    if last is None and order.name in NEEDS_SESSION:
        raise NoSession
    return owner, last, False


def body_asked(name: str, state: State, body: str | None) -> Body:
    """The body named, or the one that has something to print in the paper `name`; raises as `render` does."""
    return _body(state, body) if body is not None else _only_body(name, state)


def _body(state: State, key: str) -> Body:
    if key not in state.bodies:
        raise UnknownBody(body=key, bodies=_listed(state.bodies))
    return state.bodies[key]


def _only_body(name: str, state: State) -> Body:
    """The one body that has something to print; it is never chosen for the reader among several."""
    held = state.topics.values() if name in NEEDS_TOPICS else state.sessions.values()
    bodies = sorted({each.body for each in held})
    if not bodies:
        raise NoTopic if name in NEEDS_TOPICS else NoSession
    if len(bodies) > 1:
        raise BodyUnsaid(bodies=_listed(bodies))
    return _body(state, bodies[0])


def _listed(keys: Iterable[str]) -> str:
    found = sorted(keys)
    more = ["…"] if len(found) > LISTED else []
    return ", ".join([*found[:LISTED], *more]) or "—"
