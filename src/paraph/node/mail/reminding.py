"""Reminding people of days, and once a month of where things stand; into the outbox, never to anybody directly.

    remind()        Written(reminders=2, heartbeats=0)

Rules

1. Who is reminded of what, and when, is data (`data/reminders.toml`): days before and after, and the roles.
2. Nobody learns by mail what they may not read in the pages: a person is told of the bodies a role is held for.
3. A person gets at most one letter of reminders a day, with everything that has come; each day of a rule is told once,
   and of several that have come meanwhile only the latest. Run again, the same day adds nothing.
4. The monthly statement goes also where there is nothing to do: silence would look like a node that stands still.
5. Each person may do without either (`User.reminders`, `User.heartbeat`).

Example: an undertaking due on 31 October is told on 1, 24 and 30 October, and late on 1, 7 and 30 November.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext, override

from paraph.mechanism.review import Look, Standing, looks
from paraph.mechanism.state import State
from paraph.mechanism.texts import show
from paraph.mechanism.upcoming import upcoming
from paraph.node import records
from paraph.node.mail import letters
from paraph.node.mail.calendar_tables import Reminded
from paraph.node.mail.dues import Due, Kind, dues
from paraph.node.mail.letters import Addressee
from paraph.node.models import User
from paraph.node.people.access import Access, access_of
from paraph.node.people.roles import Role
from paraph.node.records import Current
from paraph.papers.wording import Wording

LONGEST_WORDS = 160
_OPEN = frozenset({Standing.LATE, Standing.AWAITING, Standing.UNDER_WAY, Standing.NOT_STARTED})


@dataclass(frozen=True, slots=True)
class Rule:
    """When whom to remind of one kind of day."""

    days: tuple[int, ...]
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class Rules:
    """What `data/reminders.toml` says."""

    of: Mapping[Kind, Rule]
    heartbeat_day: int
    heartbeat_roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class Written:
    """How many letters were put into the outbox."""

    reminders: int = 0
    heartbeats: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """A day that a person is to be told of, and which day of its rule it is."""

    due: Due
    step: int
    left: int
    """Days until it; negative where it is past."""

    @property
    def subject(self) -> str:
        """What the person is then known to have been told of."""
        return f"{settings.HOME.mechanism}/{self.due.kind}/{self.due.key}/{self.due.start}"


def remind(today: date | None = None) -> Written:
    """Write what is due on `today`, by the node's clock where no day is given; raises `RecordDamaged`."""
    today = today or timezone.localdate()
    current, rules = records.current(), read_rules()
    coming = dues(current)
    standing = _Standing(current, today)
    reminders = heartbeats = 0
    for user in User.objects.filter(is_active=True).exclude(email="").order_by("pk"):
        access = access_of(user)
        if user.reminders:
            reminders += _remind(user, tuple(told(coming, access, current.state, rules, today)), current, today)
        if user.heartbeat and today.day >= rules.heartbeat_day:
            heartbeats += _tell_standing(user, access, rules, standing, coming)
    return Written(reminders, heartbeats)


@cache
def read_rules() -> Rules:
    """The rules, as the file has them."""
    data: dict[str, Any] = tomllib.loads(
        files("paraph.node").joinpath("data/reminders.toml").read_text(encoding="utf-8")
    )
    of = {Kind(one["about"]): Rule(tuple(one["days"]), frozenset(map(Role, one["roles"]))) for one in data["rule"]}
    return Rules(of, data["heartbeat"]["day"], frozenset(map(Role, data["heartbeat"]["roles"])))


def told(coming: Iterable[Due], access: Access, state: State, rules: Rules, today: date) -> Iterator[Told]:
    """What a person of this access is to be told on `today`, whether it was told before or not."""
    for due in coming:
        rule = rules.of[due.kind]
        left = (due.start - today).days
        reached = [step for step in rule.days if left <= step]
        if reached and due.ours and access.holds(rule.roles, state=state, body=due.body):
            if due.kind is Kind.SESSION and left < 0:
                continue
            yield Told(due, min(reached), left)


def _remind(user: User, all_told: tuple[Told, ...], current: Current, today: date) -> int:
    """One letter with what was not told yet; its notes and the letter in one transaction."""
    before = Reminded.objects.filter(user=user, subject__in=[one.subject for one in all_told])
    steps: dict[str, int] = {}
    for subject, step in before.values_list("subject", "step"):
        steps[subject] = min(step, steps.get(subject, step))
    fresh = [one for one in all_told if one.step < steps.get(one.subject, one.step + 1)]
    if not fresh:
        return 0
    to = Addressee.of(user)
    with override(to.language), transaction.atomic():
        subject, text = _reminder(fresh, to, current)
        letter = letters.write(kind="reminder", to=to, subject=subject, text=text, once=f"reminder/{user.pk}/{today}")
        if letter is None:
            return 0  # today's letter has gone; what is new since waits for tomorrow's
        Reminded.objects.bulk_create(
            (Reminded(user=user, subject=one.subject, step=one.step) for one in fresh), ignore_conflicts=True
        )
    return 1


def _reminder(fresh: list[Told], to: Addressee, current: Current) -> tuple[str, str]:
    voice = Wording(to.language, current.side)
    late = [one for one in fresh if one.left < 0]
    ahead = [one for one in fresh if one.left >= 0]
    parts = [gettext("Good day, {name}.").format(name=to.name)]
    for heading, found in ((gettext("Late:"), late), (gettext("Coming:"), ahead)):
        if found:
            parts.append("\n".join([heading, *(_line(one.due, voice, current.state) for one in found)]))
    parts.append(_footer(to))
    subject = gettext("Days to keep: {ahead} coming, {late} late").format(ahead=len(ahead), late=len(late))
    return subject, "\n\n".join(parts) + "\n"


def _line(due: Due, voice: Wording, state: State) -> str:
    """One day with what it is the day of, and where to read on."""
    return f"– {voice.day(due.start)}: {describe(due, voice, state)}\n  {address(due, voice.language)}"


def describe(due: Due, voice: Wording, state: State) -> str:
    """What a day is the day of, in words; in the language now active, which is the voice's."""
    words = show(due.names, voice.language)
    name = _shortened(words.text) if words else ""
    held = state.sessions.get(due.session)
    facts = held.facts(voice.side) if held else upcoming(state, due.body).facts
    session = voice.session_name(facts)
    match due.kind:
        case Kind.DEADLINE:
            return gettext("paragraph {number}, {session}: {words}").format(
                number=due.number, session=session, words=name
            )
        case Kind.REPORT:
            return gettext("report of {body}, since: {session}").format(body=name, session=session)
        case Kind.STEP:
            return gettext("{session}: {step}").format(session=session, step=name)
        case _:
            return gettext("{session}: {body}").format(session=session, body=name)


def address(due: Due, language: str) -> str:
    """Where the pages show it."""
    road = f"bodies/{due.body}/road"
    place = {Kind.DEADLINE: f"undertakings/{due.key}", Kind.REPORT: f"bodies/{due.body}/reports", Kind.STEP: road}
    return f"{settings.ADDRESS}/{language}/{place.get(due.kind, road if due.ahead else f'sessions/{due.key}')}/"


class _Standing:
    """Where the bodies stand on a day; looked at once for all people."""

    def __init__(self, current: Current, today: date) -> None:
        self.current, self.today = current, today
        self._looks: dict[str, tuple[Look, ...]] = {}

    def of(self, body: str) -> tuple[Look, ...]:
        if body not in self._looks:
            self._looks[body] = looks(self.current.state, body, today=self.today, side=self.current.side)
        return self._looks[body]


def _tell_standing(user: User, access: Access, rules: Rules, standing: _Standing, coming: Iterable[Due]) -> int:
    """The monthly statement, once a month; for whoever holds one of its roles for some body."""
    current, today = standing.current, standing.today
    bodies = [
        body.key
        for body in access.bodies(current.state)
        if access.holds(rules.heartbeat_roles, state=current.state, body=body.key)
    ]
    if not bodies:
        return 0
    to = Addressee.of(user)
    with override(to.language), transaction.atomic():
        voice = Wording(to.language, current.side)
        month = gettext("Where things stand, {day}").format(day=voice.day(today))
        parts = [gettext("Good day, {name}.").format(name=to.name), month]
        followed = [body for body in bodies if standing.of(body)]
        parts += [_standing_of(body, standing, voice) for body in followed]
        if not any(_waiting(standing.of(body), current.side) for body in followed):
            parts.append(gettext("Nothing waits for this Side."))
        ahead = [due for due in coming if due.body in bodies and due.start >= today and due.ours][:5]
        if ahead:
            parts.append("\n".join([gettext("Next days:"), *(_line(due, voice, current.state) for due in ahead)]))
        text = "\n\n".join([*parts, f"{settings.ADDRESS}/{to.language}/", _footer(to)]) + "\n"
        once = f"heartbeat/{user.pk}/{today:%Y-%m}"
        return letters.write(kind="heartbeat", to=to, subject=month, text=text, once=once) is not None


def _standing_of(body: str, standing: _Standing, voice: Wording) -> str:
    """A body in three lines: what is open, who waits for whom, what is late."""
    state, side, found = standing.current.state, standing.current.side, standing.of(body)
    others = set(state.parties) - {side}
    name = show(state.body(body).names, voice.language)
    lines = [
        name.text if name else "",
        gettext("not settled: {n}; the Sides differ on: {differ}").format(
            n=sum(one.standing in _OPEN for one in found), differ=sum(one.differs for one in found)
        ),
        gettext("awaited from this Side: {ours}; awaited from the other Side: {theirs}").format(
            ours=_waiting(found, side), theirs=sum(bool(others & set(one.awaited)) for one in found)
        ),
        gettext("late, this Side: {ours}; late, the other Side: {theirs}").format(
            ours=sum(side in one.late for one in found), theirs=sum(bool(others & set(one.late)) for one in found)
        ),
    ]
    return "\n  ".join(lines)


def _waiting(found: Iterable[Look], side: str) -> int:
    return sum(side in one.awaited for one in found)


def _footer(to: Addressee) -> str:
    words = gettext("This letter was written by a program. Which letters you get is set on the page of your account:")
    return f"{words}\n{settings.ADDRESS}/{to.language}/account/"


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_WORDS else f"{text[: LONGEST_WORDS - 1].rstrip()}…"
