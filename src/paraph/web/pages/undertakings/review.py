"""The page of a review: what its paper says, and the ways to narrow it.

Rules
    1. The page, the PDF, the Word and the Excel file are composed once (`papers.review`): they cannot differ.
    2. A chart is never alone: the same numbers stand beside it, and its parts have patterns, so that it is read in
       black and white, by ear, and by those who do not see colours apart.
    3. A way to narrow it is offered only where it leaves something.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from paraph.mechanism.review import looks, since
from paraph.mechanism.scopes import Scope, scopes_of
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.mechanism.topics import areas
from paraph.messages import N_
from paraph.papers import Order
from paraph.papers.paper import Paper, Window
from paraph.papers.refusals import NoUndertaking
from paraph.papers.rendering import compose
from paraph.web.pages.reader import Reader
from paraph.web.pages.undertakings.leafing import Leafed


@dataclass(frozen=True, slots=True)
class Way:
    """One way to narrow the review, or to take that narrowing back."""

    name: Shown
    query: str
    """As it stands after the address: `?area=minerals`, or nothing."""

    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar, in per cent of the widest bar."""

    x: str
    width: str
    code: str
    said: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of the chart."""

    name: str
    pieces: tuple[Piece, ...]
    total: int
    said: str
    """Everything it shows, in words."""


@dataclass(frozen=True, slots=True)
class ReviewPage(Leafed):
    """The review since a session."""

    session: str
    session_name: str
    body_key: str
    body: Shown
    query: str
    """What the page is narrowed to, as it stands after the addresses of its files."""

    ways: tuple[tuple[str, tuple[Way, ...]], ...]
    """What may be chosen, with the name of each choice."""

    paper: Paper | None
    """`None` where nothing is left to review."""

    bars: tuple[Bar, ...]
    page: int = 1
    pages: int = 1

    @property
    def turning(self) -> str:
        """The address of another page up to its number."""
        return f"{self.query}&page=" if self.query else "?page="


PER_PAGE, CHANGES, SAID = 50, 50, 5
"""Points of a page, and of what changed and was said the latest; the files have all of it."""


def review_page(
    state: State, session: Session, scope: Scope, reader: Reader, *, today: date, page: int = 1
) -> ReviewPage:
    """The review since `session`, narrowed; a scope that leaves nothing leaves the ways out of it."""
    window = Window((max(1, page) - 1) * PER_PAGE, PER_PAGE, CHANGES, SAID)
    order = Order(
        "review", session=session.key, language=reader.language, side=reader.side, day=today, scope=scope, window=window
    )
    try:
        paper: Paper | None = compose(order, state)[0]
    except NoUndertaking:
        paper = None
    content: Any = paper.content if paper else {"counts": [], "bars": [], "points": 0}
    pages = max(1, -(-content["points"] // PER_PAGE))
    whole = {"name": reader.say(N_("All")), "parts": content["counts"], "total": _total(content["counts"])}
    rows = [whole, *content["bars"]] if len(content["bars"]) > 1 else [whole]
    return ReviewPage(
        session=session.key,
        session_name=reader.session_name(session.facts(reader.side)),
        body_key=session.body,
        body=reader.text(state.body(session.body).names),
        query=asked(scope),
        ways=tuple(_ways(state, session, scope, reader, today)),
        paper=paper,
        bars=tuple(_bar(row, whole["total"] if row is whole else _widest(content["bars"])) for row in rows),
        page=min(max(1, page), pages),
        pages=pages,
    )


def asked(scope: Scope) -> str:
    """The scope as the address of a page asks for it."""
    given = {"group": scope.group, "area": scope.area, "side": scope.side}
    query = urlencode({name: value for name, value in given.items() if value})
    return f"?{query}" if query else ""


def _ways(
    state: State, session: Session, scope: Scope, reader: Reader, today: date
) -> Iterable[tuple[str, tuple[Way, ...]]]:
    found = since(looks(state, session.body, today=today, side=reader.side), session, state)
    there = scopes_of(found, state)
    named = (
        ("group", N_("Sub-group"), {key: reader.text(state.body(key).names) for key in there.groups}, there.groups),
        ("area", N_("Area"), {key: reader.text(areas()[key]) for key in there.areas}, there.areas),
        ("side", N_("To be done by"),
         {side: reader.word(reader.side_name(side)) for side in reader.in_order(tuple(there.sides))}, there.sides),
    )  # fmt: skip
    for field, title, names, counts in named:
        if not names:
            continue
        every = Way(reader.word(reader.say(N_("All"))), asked(replace(scope, **{field: ""})), len(found),
                    not getattr(scope, field))  # fmt: skip
        yield reader.say(title), (every, *(
            Way(name, asked(replace(scope, **{field: key})), counts[key], getattr(scope, field) == key)
            for key, name in names.items()
        ))  # fmt: skip


def _bar(row: Mapping[str, Any], widest: int) -> Bar:
    pieces, before = [], 0
    for part in row["parts"]:
        said = f"{part['name']}: {part['count']}"
        pieces.append(Piece(_share(before, widest), _share(part["count"], widest), part["code"], said))
        before += part["count"]
    told = f"{row['name']}: " + "; ".join(piece.said for piece in pieces)
    return Bar(row["name"], tuple(pieces), row["total"], told)


def _share(count: int, widest: int) -> str:
    return f"{100 * count / max(1, widest):.2f}%"


def _total(parts: Iterable[Mapping[str, Any]]) -> int:
    return sum(part["count"] for part in parts)


def _widest(bars: Iterable[Mapping[str, Any]]) -> int:
    return max((bar["total"] for bar in bars), default=1)
