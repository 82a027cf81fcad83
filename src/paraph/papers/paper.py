"""What every paper consists of, before it is set in type: plain values, every word of them already chosen.

A paper module composes one of these from the state; its template only lays it out. So what a paper says is tested
without setting it, and what it looks like is changed without touching what it says.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time

from paraph.mechanism.bodies import Body
from paraph.mechanism.scopes import WHOLE, Scope
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.papers.refusals import NoSession
from paraph.papers.wording import Said, Wording

Content = dict[str, object]
"""JSON values: texts as `Said`, labels as strings in the paper's language."""


@dataclass(frozen=True, slots=True)
class Window:
    """What a page shows of a long review; its counts and charts are of the whole all the same."""

    start: int
    """Place of the first point, from 0, in the order of the review."""

    points: int
    changes: int
    """The latest of them."""

    said: int
    """Of each point, the latest."""

    @property
    def ends(self) -> tuple[int, int]:
        """From which point and before which."""
        return self.start, self.start + self.points


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Which paper is wanted: on what, in which language and for which side. Nothing of it is looked up yet."""

    name: str = field(kw_only=False)
    """Of `rendering.PAPERS`."""

    language: str
    side: str
    """Whose paper it is: it comes first wherever sides are named."""

    body: str | None = None
    """May be left out where only one has something to print."""

    session: str | None = None
    """May be left out where the body's last is meant."""

    day: date | None = None
    scope: Scope = WHOLE
    begins: time | None = None
    window: Window | None = None
    """These four as `Subject` has them."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What was ordered, looked up: the record, the body and, for papers on one session, the session."""

    state: State
    body: Body
    session: Session | None = None
    named: bool = False
    """Whether the session was asked for by name; else it is the last the body has held, or none."""

    day: date | None = None
    """The day of which a paper tells what is late; `None` where nobody asked."""

    scope: Scope = WHOLE
    """What a review is narrowed to."""

    window: "Window | None" = None
    """How much of a review is told in full; `None` for all of it, as on paper."""

    begins: time | None = None
    """When the day of a programme begins."""

    def held(self) -> Session:
        """The session; raises `NoSession` when none was looked up."""
        if self.session is None:
            raise NoSession
        return self.session


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper ready to be set."""

    template: str
    """Name of its template, without ending."""

    title: str
    body: Said
    """The body the paper is about."""

    above: Said | None
    """The body that one stands under."""

    line: str
    """When and where, under the title; may be empty."""

    content: Content
    """What the template of this paper asks for."""

    notice: str = ""
    """What a reader must know before anything else ("Draft …"), set apart under the title."""

    notes: tuple[str, ...] = field(default=())
    """What the paper rests on, at its end."""


Compose = Callable[[Subject, Wording], Paper]
"""A paper module's one public function."""
